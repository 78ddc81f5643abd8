"""Words that several figures of the learning network share."""

from collections.abc import Sequence

from data import reference
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.region import name_of


def names(regions: Sequence[str], most: int = 4) -> str:
    """Regions in a sentence."""
    return formats.enumerate_names([name_of(region) for region in regions], most)


def item_count(count: int) -> str:
    """So many items.

    >>> item_count(1), item_count(4)
    ('1 item', '4 items')
    """
    return f"{count} {'item' if count == 1 else 'items'}"


def item_name(code: str) -> str:
    """An item in a sentence, where its code would say nothing.

    >>> item_name("P11")
    '“afspraken op papier”'
    """
    return f"“{next(row['short_name'] for row in reference.rows('phase_items') if row['item'] == code)}”"


def stand(as_of: object) -> str:
    """At which date the figures stand, as a sentence of its own."""
    return f"{frame_words.stand(as_of).capitalize()}."


def network_list(described: object, as_of: object) -> str:
    """Whose list it is, of which date, and at which date it is read; without a date it was never handed in."""
    of = "" if formats.is_missing(described) else f" van {formats.day(described)}"
    return f"de lijst van het lerend netwerk{of}, {frame_words.stand(as_of)}"
