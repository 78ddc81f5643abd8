"""From the address of a page, as people copy it, to what its picture depends on; draws nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from urllib.parse import parse_qs, urlsplit

from data import queries, reference
from data.store import Store
from ui import moments
from ui.texts import frame as frame_words


class AddressError(ValueError):
    """The address names no page, region, date or choice that we know; its argument is the part that does not."""


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
        return tuple(filter(None, map(_region, self.choices.get(key, ()))))


def read(address: str, store: Store, today: date) -> tuple[Asked, Store]:
    """What an address asks, and the store as it was known at the data version it names.

    Dates and regions are understood as codes and as people read them, as on the pages themselves.

    Raises AddressError.
    """
    parts = urlsplit(address)
    page = parts.path.strip("/").rsplit("/", 1)[-1]
    if page not in frame_words.TITLES:
        raise AddressError(page or address)
    choices = parse_qs(parts.query, keep_blank_values=True)
    filters = {key: choices.pop(key)[-1] for key in ("versie", "op", "sinds", "regio") if key in choices}
    known = _known(filters.get("versie"), store)
    as_of = _day(filters.get("op", frame_words.LATEST), today, known)
    since = _since(filters.get("sinds"), as_of, known)
    return Asked(page, _region(filters.get("regio")), as_of, since, choices), known


def _known(version: str | None, store: Store) -> Store:
    if version is None:
        return store
    if not version.isdecimal() or int(version) > store.version():
        raise AddressError(version)
    return store if int(version) == store.version() else store.at(int(version))


def _region(typed: str | None) -> str | None:
    if typed in (None, "", frame_words.NO_REGION):
        return None
    for region in reference.regions().values():
        if typed in (region.code, region.name):
            return region.code
    raise AddressError(typed)


def _day(typed: str, today: date, store: Store) -> date:
    if typed == frame_words.TODAY:
        return today
    if typed.startswith(frame_words.LATEST) or typed == frame_words.OTHER_DATE_CHOICE:
        return queries.newest_reference_date(store, today) or today
    try:
        return date.fromisoformat(typed) if typed[:4].isdecimal() else datetime.strptime(typed[:10], "%d/%m/%Y").date()
    except ValueError as error:
        raise AddressError(typed) from error


def _since(typed: str | None, as_of: date, store: Store) -> date | None:
    choices = frame_words.SINCE_CHOICES
    choice = next((value for value, shown in choices.items() if typed in (value, shown, None)), None)
    if choice is None:
        raise AddressError(typed)
    return moments.earlier(choice, as_of, partial(queries.previous_network_day, store))
