"""Facts of offer made by hand, for tests of sentences; judges nothing."""

from datetime import date

from data import reference
from data.questions.offer_assessment import Assessment

DAY, SINCE = date(2026, 6, 30), date(2025, 6, 30)
REGIONS = list(reference.regions())


def assessment(offers: int, assessed: int = 0, fresh: int = 0, unscored: int = 0) -> Assessment:
    rest = offers - assessed - unscored
    return Assessment(offers, assessed, fresh, assessed - fresh, unscored, unscored, 0, rest)


def total(parts: list[Assessment]) -> Assessment:
    return assessment(*(sum(getattr(one, f"{name}_count") for one in parts) for name in FIELDS))


FIELDS = ("offer", "assessed", "fresh", "unscored")
