"""Words that several figures of the learning network share."""

from collections.abc import Sequence

from data import reference
from ui import formats
from ui.texts import frame as frame_words

CORNER = "Regio"


def name(region: str) -> str:
    """A region as people read it."""
    return reference.regions()[region].name


def names(regions: Sequence[str], most: int = 4) -> str:
    """Regions in a sentence."""
    return formats.enumerate_names([name(region) for region in regions], most)


def region_count(count: int) -> str:
    """So many regions.

    >>> region_count(1), region_count(4)
    ('1 regio', '4 regio’s')
    """
    return f"{formats.number(count)} regio" + ("" if count == 1 else "’s")


def item_count(count: int) -> str:
    """So many items.

    >>> item_count(1), item_count(4)
    ('1 item', '4 items')
    """
    return f"{count} {'item' if count == 1 else 'items'}"


def stand(as_of: object) -> str:
    """At which date the figures stand, as a sentence of its own."""
    return f"{frame_words.stand(as_of).capitalize()}."


def network_list(described: object, as_of: object) -> str:
    """Whose list it is, of which date, and at which date it is read; without a date it was never handed in."""
    of = "" if formats.is_missing(described) else f" van {formats.day(described)}"
    return f"de lijst van het lerend netwerk{of}, {frame_words.stand(as_of)}"


def falling(*sentences: str) -> list[str]:
    """Sentences from full to short; one that is not shorter than those before it is left out.

    >>> falling("lang genoeg", "nog veel langer", "kort")
    ['lang genoeg', 'kort']
    """
    kept = list(sentences[:1])
    kept += [one for i, one in enumerate(sentences[1:], 1) if all(len(one) < len(before) for before in sentences[:i])]
    return kept
