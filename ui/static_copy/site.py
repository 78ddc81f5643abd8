"""Which pages the copy has, where each lies, what stands on it, and how they lead to each other; draws nothing."""

import itertools
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ui import address, formats, frame
from ui.figures import registry
from ui.figures.figure import Links

PAGES = frame.LOOKING
"""As in the menu of the app; the first is where one comes in."""
EXPLAIN = "uitleg"
LEFT_OUT = frozenset({"offer_list", "item_help", "chosen_steps", "newcomer_answers", "offers_answered"})
"""Single offers with their assessment are for who may come in the app; one item waits until somebody chooses it; what a
room chose and what newcomers answer changes without a new data version."""
FIGURES_FOLDER = "cijfers"


class Place(NamedTuple):
    """A page of the copy, of all regions or of one."""

    page: str
    region: str | None = None

    @property
    def path(self) -> str:
        """Its file, from the folder of the copy.

        >>> Place("overzicht").path, Place("groei", "kempen").path
        ('index.html', 'kempen/groei.html')
        """
        name = "index" if self.page == PAGES[0] else self.page
        return f"{self.region}/{name}.html" if self.region else f"{name}.html"

    def to(self, path: str) -> str:
        """The address of a file of the copy on this page.

        >>> Place("groei").to("opmaak.css"), Place("groei", "kempen").to("opmaak.css")
        ('opmaak.css', '../opmaak.css')
        """
        return f"../{path}" if self.region else path

    def file_of(self, code: str) -> str:
        """Where the numbers of a figure on this page lie: those of all regions once, whichever region is looked at."""
        of_region = self.region and registry.FIGURES[code].is_of_region
        return f"{self.region if of_region else ''}/{FIGURES_FOLDER}/{code}.xlsx".lstrip("/")


class Group(NamedTuple):
    """Figures that the app shows under one choice: its place in the page, its name, codes with what is chosen.

    Place and name are empty for figures that a page always shows.
    """

    anchor: str
    name: str
    figures: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def places(regions: Collection[str]) -> Iterator[Place]:
    """All pages of the copy with these regions."""
    yield from (Place(page, region) for region in (None, *regions) for page in PAGES)
    yield Place(EXPLAIN)


@cache
def groups(page: str, *, has_region: bool) -> tuple[Group, ...]:
    """What stands on a page, under every choice that its switches give; each figure once."""
    switches = registry.PAGES.get(page, ())
    by_anchor: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}
    done = set(LEFT_OUT)
    for values in itertools.product(*(switch.options for switch in switches)):
        chosen = {switch.key: value for switch, value in zip(switches, values, strict=True)}
        for figure in registry.on(page, chosen, has_region=has_region):
            if figure.code not in done:
                done.add(figure.code)
                anchor = figure.shown_at.get(switches[0].key, "") if switches else ""
                by_anchor.setdefault(anchor, {})[figure.code] = tuple(chosen.items())
    names = switches[0].options if switches else {}
    return tuple(
        Group(anchor, formats.first_upper(names[anchor]) if anchor else "", tuple(by_anchor[anchor].items()))
        for anchor in ("", *names)
        if anchor in by_anchor
    )


def links(place: Place, regions: Collection[str]) -> Links:
    """Addresses on a page of the copy; empty for what it does not have, so that the words stay."""

    def link(page: str, **choices: str) -> str:
        region = address.region(choices.pop("regio")) if "regio" in choices else place.region
        there = Place(page, region)
        anchor = _anchor(there, choices)
        if page not in PAGES or anchor is None or region not in (None, *regions):
            return ""
        return place.to(there.path) + anchor

    return link


def _anchor(place: Place, choices: Mapping[str, str]) -> str | None:
    """The part of a page that choices mean; None when the copy does not show what they ask."""
    if not choices:
        return ""
    switches = registry.PAGES.get(place.page, ())
    if not switches or set(choices) != {switches[0].key}:
        return None
    value = switches[0].read(choices[switches[0].key])
    there = {group.anchor for group in groups(place.page, has_region=place.region is not None)}
    return f"#{value}" if value in there else None
