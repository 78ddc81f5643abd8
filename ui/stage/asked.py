"""From the address of a page, as people copy it, to what its picture depends on; draws nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from data import queries
from data.store import Store
from ui import address, moments
from ui.address import AddressError
from ui.texts import frame as frame_words

__all__ = ["AddressError", "Asked", "read"]


@dataclass(frozen=True)
class Asked:
    """What one step wants to see: the page, its filters and the other choices in its address."""

    page: str
    region: str | None
    as_of: date
    since: date | None
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What was chosen, by key; several where the page lets people choose several."""

    def choice(self, key: str, choices: Mapping[str, str]) -> str:
        """One switch of the page: value -> how it reads; the first when the address is silent.

        Raises AddressError when the address names another one.
        """
        typed = self.text(key)
        if not typed:
            return next(iter(choices))
        wanted = (typed, frame_words.FORMER.get(typed, typed))
        found = next((value for value, shown in choices.items() if value in wanted or shown in wanted), None)
        if found is None:
            raise AddressError(typed)
        return found

    def text(self, key: str) -> str:
        """What somebody typed; empty when the address is silent."""
        return self.choices.get(key, [""])[-1].strip()

    def regions(self, key: str) -> tuple[str, ...]:
        """Regions of which people choose several. Raises AddressError."""
        return tuple(filter(None, map(address.region, self.choices.get(key, ()))))


def read(typed: str, store: Store, today: date) -> tuple[Asked, Store]:
    """What an address asks, and the store as it was known at the data version it names.

    Raises AddressError.
    """
    page, choices = address.parts(typed)
    if page not in frame_words.TITLES:
        raise AddressError(page or typed)
    filters = {key: choices.pop(key)[-1] for key in ("versie", "op", "sinds", "regio") if key in choices}
    known = _known(filters.get("versie"), store)
    moment = address.moment(filters.get("op", frame_words.LATEST))
    as_of = address.day(moment, today, queries.newest_reference_date(known, today))
    since = moments.earlier(address.since(filters.get("sinds")), as_of, partial(queries.previous_network_day, known))
    return Asked(page, address.region(filters.get("regio")), as_of, since, choices), known


def _known(typed: str | None, store: Store) -> Store:
    version = address.version(typed, store.version())
    return store if version in (None, store.version()) else store.at(version)
