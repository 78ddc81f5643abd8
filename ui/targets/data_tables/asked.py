"""What an address of tables asks: which data version, region, date and form of CSV, in the grammar of all addresses."""

from collections.abc import Sequence

from data.deliveries import newest_reference_date, versions
from data.store import Store, today
from ui import address, formats
from ui.targets.data_tables.files import Asked
from ui.texts import frame as frame_words

_REGION, _AS_OF, _FORM = "regio", "op", "vorm"
_FOR_EXCEL = "excel"


def version(typed: str | None, newest: int) -> int:
    """The data version in an address, the newest when it names none. Raises AddressError."""
    return address.version(typed, newest) or newest


def read(store: Store, pairs: Sequence[tuple[str, str]], *, is_fixed: bool) -> Asked:
    """What the parts of an address mean at the data version of a store.

    Without a date they mean that of the newest delivery, as on the pages; at a fixed version that of the day on which
    it came in, so that it stays the same. Raises AddressError for a part that is unknown, odd, or there twice: a
    slip of the pen must not give all regions.
    """
    said = dict(pairs)
    if len(said) < len(pairs) or not said.keys() <= {_REGION, _AS_OF, _FORM}:
        raise address.AddressError(pairs)
    if said.get(_FORM, _FOR_EXCEL) != _FOR_EXCEL:
        raise address.AddressError(said[_FORM])
    choice = address.moment(said.get(_AS_OF, frame_words.LATEST))
    if choice == frame_words.OTHER_DATE_CHOICE:
        raise address.AddressError(choice)
    newest = store.version()
    own = versions.delivery(store, newest) if is_fixed else None
    latest = newest_reference_date(store, formats.local(own.received_at).date() if own else today())
    as_of = address.day(choice, today(), latest)
    return Asked(address.region(said.get(_REGION)), as_of, newest, is_for_excel=_FORM in said)
