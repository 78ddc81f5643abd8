"""What the page versies asks of deliveries, in the words that people read; draws and stores nothing itself."""

from dataclasses import dataclass

from data.access import Principal
from data.deliveries import Delivery
from data.store import Store
from loaders.deliveries import history
from loaders.deliveries.described import Described, describe_all
from loaders.deliveries.history import WayBack
from loaders.deliveries.record import Outcome
from loaders.templates.wording import TemplateWords


@dataclass(frozen=True)
class Past:
    """The deliveries of one store. Each method raises LookupError for a number that is none."""

    store: Store
    template_words: TemplateWords

    def delivery(self, number: int) -> Delivery:
        """The delivery with this number."""
        return history.known(self.store, number)

    def moved(self, number: int) -> list[Described]:
        """What it changed for its own date."""
        return describe_all(history.moved(self.store, self.delivery(number)), self.template_words)

    def compared(self, one: int, other: int) -> list[Described]:
        """What held right after the second against what held right after the first."""
        return describe_all(history.compare(self.store, self.delivery(one), self.delivery(other)), self.template_words)

    def way_back(self, number: int) -> tuple[WayBack, list[Described]]:
        """How to put its date back to it, and what that would change."""
        way = history.way_back(self.store, self.delivery(number))
        return way, describe_all(way.changes, self.template_words)

    def put_back(self, number: int, way: WayBack, seen: int, by: Principal) -> Outcome:
        """Do it. Raises as ``history.put_back``."""
        return history.put_back(self.store, self.delivery(number), way, seen, by)
