"""What a region tells of its network on a network day: a high, a low or a turning point."""

from datetime import date
from typing import NamedTuple


class Told(NamedTuple):
    """One moment in the words of a region; ``kind_code`` is one of the list ``realisation_kind``."""

    region: str
    kind_code: str
    realised_date: date
    title: str
    what_happened: str
