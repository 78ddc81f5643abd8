"""The tile-grid map: 18 equal tiles, each roughly where its region lies; and cards with one figure each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from data import reference
from ui.drawing import matrix
from ui.html import Html, join, tag
from ui.texts import figures as figure_words

Address = Callable[[str], str]


def grid(inner: Mapping[str, Html | None], own: str | None, address: Address, kind: str = "") -> Html:
    """The 18 regions as equal tiles; without ``inner`` a tile is hatched: nothing handed in.

    ``address`` gives the page that a tile opens; where it is empty the tile is no link.
    """
    tiles = (_tile(region, inner[code], code == own, address(code)) for code, region in reference.regions().items())
    return tag("div", *tiles, class_=f"tiles {kind}".strip())


def _tile(region: reference.Region, inner: Html | None, is_own: bool, link: str) -> Html:
    kinds = ["tile", *(["own"] if is_own else []), *(["not-reported"] if inner is None else [])]
    return tag(
        "a" if link else "div",
        tag("b", region.name),
        tag("span", figure_words.NOT_REPORTED, class_="when") if inner is None else inner,
        class_=" ".join(kinds),
        style=f"grid-column:{region.tile_column + 1};grid-row:{region.tile_row + 1}",
        href=link,
        target="_self" if link else "",
    )


@dataclass(frozen=True)
class Phase:
    """How far one phase is, 0..1 or missing, and how that reads."""

    share: float | None
    text: str
    title: str


def profile(phases: Sequence[Phase], lines: Sequence[str], bar: Iterable[tuple[str, float]]) -> Html:
    """What stands in a tile: a numbered cell a phase, lines under each other, a bar of parts.

    ``bar`` gives of each part its class in css and its share, 0..1; without parts there is no bar.
    """
    numbers = tag(
        "span", *(tag("span", place) for place, _ in enumerate(phases, 1)), class_="numbers", aria_hidden="true"
    )
    cells = tag("span", *map(_phase, phases), class_="cells")
    counts = join(*(join(tag("br") if place else "", line) for place, line in enumerate(lines)))
    parts = [tag("i", class_=kind, style=f"width:{share:.1%}") for kind, share in bar if share]
    return join(numbers, cells, counts, tag("span", *parts, class_="assessed") if parts else "")


def legend(phases: Sequence[str], bar: Sequence[tuple[str, str]], words: tuple[str, str]) -> Html:
    """What the numbers and the bar in every tile mean; ``bar`` gives of each part its class and its meaning."""
    named = join(*(join(" · " if place else " ", tag("b", place + 1), f" {name}") for place, name in enumerate(phases)))
    boxes = (tag("span", tag("span", class_=f"box {kind}"), meaning, class_="entry") for kind, meaning in bar)
    return tag(
        "div",
        tag("span", words[0], named),
        tag("span", tag("span", words[1], class_="entry"), *boxes),
        class_="note key tile-key",
    )


def _phase(phase: Phase) -> Html:
    kind = "not-looked" if phase.share is None else matrix.share_level(phase.share)
    return tag("span", phase.text, class_=kind, title=phase.title)


@dataclass(frozen=True)
class Card:
    """One figure: its value, what it is, and its change."""

    value: str
    label: str
    change: str


def cards(figures: Iterable[Card]) -> Html:
    """Figures beside each other."""
    return tag("div", *map(_card, figures), class_="cards")


def _card(card: Card) -> Html:
    parts = (("value", card.value), ("label", card.label), ("note", card.change))
    return tag("div", *(tag("span", text, class_=kind) for kind, text in parts), class_="card")
