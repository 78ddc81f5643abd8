"""What the page versies asks of deliveries, in the words that people read; draws and stores nothing itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.access import Action, Principal, may
from data.deliveries import Delivery
from data.store import Store
from loaders.deliveries import history
from loaders.deliveries.changes import SheetDifference
from loaders.deliveries.described import Described, describe_all
from loaders.deliveries.history import WayBack
from loaders.deliveries.record import Outcome
from loaders.templates.wording import TemplateWords


@dataclass(frozen=True)
class Past:
    """The deliveries of one store, for who asks. Each method raises LookupError for a number that is none."""

    store: Store
    template_words: TemplateWords
    by: Principal

    def reads_all(self, region: str) -> bool:
        """Whether who asks reads every value of a region; others read no mailboxes and no counts of few people."""
        return may(self.by, Action.ORIGINALS, region)

    def delivery(self, number: int) -> Delivery:
        """The delivery with this number."""
        return history.known(self.store, number)

    def moved(self, number: int) -> list[Described]:
        """What it changed for its own date."""
        one = self.delivery(number)
        return self._described(history.moved(self.store, one), one)

    def compared(self, one: int, other: int) -> list[Described]:
        """What held right after the second against what held right after the first."""
        before, after = self.delivery(one), self.delivery(other)
        return self._described(history.compare(self.store, before, after), before, after)

    def way_back(self, number: int) -> tuple[WayBack, list[Described]]:
        """How to put its date back to it, and what that would change."""
        one = self.delivery(number)
        way = history.way_back(self.store, one)
        return way, self._described(way.changes, one)

    def _described(self, differences: Iterable[SheetDifference], *of: Delivery) -> list[Described]:
        is_whole = all(self.reads_all(one.region) for one in of)
        return describe_all(differences, self.template_words, is_whole=is_whole)

    def put_back(self, number: int, way: WayBack, seen: int, by: Principal) -> Outcome:
        """Do it. Raises as ``history.put_back``."""
        return history.put_back(self.store, self.delivery(number), way, seen, by)
