"""Facts of the learning network made by hand, for tests of sentences; judges nothing."""

from datetime import date

from data import reference

REGIONS = tuple(reference.regions())
FIRST, SECOND, THIRD = date(2025, 11, 20), date(2026, 3, 19), date(2026, 6, 18)
NOW = date(2026, 6, 30)
