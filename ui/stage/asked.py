"""From the address of a page, as people copy it, to what its picture depends on; draws nothing."""

from datetime import date
from functools import partial
from typing import NamedTuple

from data.deliveries import newest_reference_date, previous_network_day
from data.store import Store
from ui import address, moments
from ui.address import AddressError
from ui.figures.figure import Setting
from ui.texts import frame as frame_words

__all__ = ["AddressError", "Asked", "read"]


class Asked(NamedTuple):
    """What one step wants to see: the page, its filters and the other choices in its address."""

    page: str
    setting: Setting


def read(typed: str, store: Store, today: date) -> tuple[Asked, Store]:
    """What an address asks, and the store as it was known at the data version it names.

    Raises AddressError.
    """
    page, choices = address.parts(typed)
    if page not in frame_words.TITLES:
        raise AddressError(page or typed)
    named = ("versie", "op", "sinds", "regio", address.OTHER)
    filters = {key: choices.pop(key)[-1] for key in named if key in choices}
    known = _known(filters.get("versie"), store)
    moment = address.moment(filters.get("op", frame_words.LATEST))
    as_of = address.day(moment, today, newest_reference_date(known, today))
    since = moments.earlier(address.since(filters.get("sinds")), as_of, partial(previous_network_day, known))
    pairs = tuple((key, value) for key, values in choices.items() for value in values)
    region = address.region(filters.get(address.OTHER) or filters.get("regio"))
    return Asked(page, Setting(as_of, region, since, pairs)), known


def _known(typed: str | None, store: Store) -> Store:
    version = address.version(typed, store.version())
    return store if version in (None, store.version()) else store.at(version)
