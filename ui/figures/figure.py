"""The form of a figure: question -> facts -> say, table, a drawing a canvas; knows no target and no Streamlit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Concatenate, Generic, Literal, ParamSpec, Protocol, TypeVar

from data.store import Store
from ui.drawing.landscape import Mark
from ui.figures.table import Column, Kind, Table, table
from ui.html import Html
from ui.texts import frame as frame_words

__all__ = [
    "Ask",
    "Bars",
    "Column",
    "Drawing",
    "Exhibit",
    "Figure",
    "Kind",
    "Links",
    "Piece",
    "Plot",
    "Points",
    "Saying",
    "Setting",
    "Slide",
    "Switch",
    "Table",
    "UnknownChoiceError",
    "no_links",
    "straight",
    "table",
]
F = TypeVar("F")
A = TypeVar("A")
P = ParamSpec("P")
_NONE: Mapping[str, str] = MappingProxyType({})


class UnknownChoiceError(ValueError):
    """An address names a choice that a switch does not have; its argument is what was typed."""


@dataclass(frozen=True)
class Switch:
    """A choice that stands in the address: value -> how it reads; the first is the default, unless ``opens_with``.

    ``suffixes`` are for choices that narrow what a figure is about: every sentence then ends with them in brackets.
    """

    key: str
    label: str
    options: Mapping[str, str]
    suffixes: Mapping[str, str] = field(default_factory=lambda: _NONE)
    opens_with: str = ""

    @property
    def default(self) -> str:
        """The value that holds when nobody chose."""
        return self.opens_with or next(iter(self.options))

    def read(self, typed: str) -> str:
        """The value that an address means, by value or by words, also those of before. Raises UnknownChoiceError."""
        if not typed:
            return self.default
        meant = (typed, frame_words.FORMER.get(typed, typed))
        for value, label in self.options.items():
            if value in meant or label in meant:
                return value
        raise UnknownChoiceError(typed)


@dataclass(frozen=True)
class Setting:
    """All that facts depend on besides the data; ``choices`` are pairs, as this is part of a cache key."""

    as_of: date
    region: str | None = None
    since: date | None = None
    choices: tuple[tuple[str, str], ...] = ()

    def choice(self, switch: Switch) -> str:
        """What was chosen of a switch. Raises UnknownChoiceError."""
        return switch.read(self.text(switch.key))

    def text(self, key: str) -> str:
        """What was chosen or typed under a key, the last of several; empty when nothing was."""
        return dict(self.choices).get(key, "").strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """All that was chosen under a key of which people choose several."""
        return tuple(value for name, value in self.choices if name == key)

    @property
    def own(self) -> str:
        """The region of a figure of one region. Raises LookupError without one."""
        if self.region is None:
            raise LookupError
        return self.region


class Ask(Protocol):
    """How facts are asked: with a cache on a page, straight from a store on stage, in files and in tests."""

    def __call__(self, question: Callable[Concatenate[Store, P], A], /, *args: P.args, **named: P.kwargs) -> A:
        """The answer of a question at the store in use."""
        ...


def straight(store: Store) -> Ask:
    """Questions put to a store without a cache."""

    def ask(question: Callable[Concatenate[Store, P], A], /, *args: P.args, **named: P.kwargs) -> A:
        return question(store, *args, **named)

    return ask


class Links(Protocol):
    """Addresses inside the app; on paper, stage and slide every one is empty, and what would be a link is text."""

    def __call__(self, page: str, **choices: str) -> str:
        """The address of a page with these choices and the filters in view; a region by its name."""
        ...


def no_links(page: str, **choices: str) -> str:
    """No address: for every canvas but a page."""
    return ""


def is_paper(links: Links) -> bool:
    """Whether what is drawn is for paper, where nobody opens what is folded."""
    return links is no_links


@dataclass(frozen=True)
class Bars:
    """Native bars of a slide: labels, and per series its name and a number or None for each label.

    ``note`` says what cannot be drawn; empty: the note of the figure stands under it.
    """

    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    axis: str
    note: str = ""
    is_stacked: bool = False
    is_upright: bool = False


@dataclass(frozen=True)
class Points:
    """Native points of a slide: per series its name and points (name, x, y); ``middle`` are the medians drawn."""

    series: tuple[tuple[str, tuple[tuple[str, float, float], ...]], ...]
    axes: tuple[str, str]
    middle: tuple[float | None, float | None]
    note: str = ""


@dataclass(frozen=True)
class Drawing:
    """Native boxes and words of a slide, in the units of the stage; nothing else stands on it but its sentence."""

    marks: tuple[Mark, ...]


Plot = dict[str, Any]
"""A Plotly figure as plain dict."""
Slide = Bars | Points | Table | Drawing
Room = Literal["page", "stage", "slide"]
ROOM: Mapping[Room, int] = {"page": 260, "stage": 96, "slide": 150}
"""How many characters of a sentence a place allows: three lines, two lines of 38 pixels, two lines of 28 points."""
NOTE_ROOM: Mapping[Room, int] = {"page": 600, "stage": 170, "slide": 240}


@dataclass(frozen=True)
class Saying:
    """One number of a figure in a sentence of its own, for who quotes it: what it is, and what defines it."""

    label: str
    sentence: str
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class Figure(Generic[F]):
    """One figure. Every function is pure; only ``facts`` asks, only ``say`` and ``note`` choose words.

    ``say`` gives sentences from full to short: each stands by itself and claims no more than the one before. ``note``
    gives sentences, what matters most first. The highlighted region is no part of facts: ``say`` and the drawings
    get it, so that facts are asked once for all regions; only a figure ``is_of_region`` asks with it.
    ``shown_at`` are the values of the page's own switches under which the figure is found. ``draw_stage`` or
    ``draw_slide`` is None for what is for reading alone.
    """

    code: str
    page: str
    file_name: str
    facts: Callable[[Ask, Setting], F]
    say: Callable[[F, str | None], Sequence[str]]
    note: Callable[[F, str | None], Sequence[str]]
    table: Callable[[F], Table]
    draw_page: Callable[[F, str | None, Links], Html | Plot]
    indicators: tuple[str, ...]
    draw_narrow: Callable[[F, str | None], Html] | None = None
    """What a screen too narrow for it shows in its place, with how to read it; None: the same."""
    draw_stage: Callable[[F, str | None], Html] | None = None
    draw_slide: Callable[[F, str | None], Slide | None] | None = None
    stage_table: Callable[[F], Table] | None = None
    """Fewer numbers for under the drawing of a stage; None: those of ``table``."""
    sayings: Callable[[F], Sequence[Saying]] | None = None
    """A sentence for each of its numbers, where ``say`` leaves some out; None: it is quoted as ``say`` says it."""
    switches: tuple[Switch, ...] = ()
    shown_at: Mapping[str, str] = field(default_factory=lambda: _NONE)
    is_of_region: bool = False
    is_of_now: bool = False
    """What it tells changes without a delivery: it is asked and drawn anew each time, and stands in no static copy."""
    is_empty: Callable[[F], bool] = lambda facts: False

    def of(self, ask: Ask, setting: Setting) -> "Exhibit[F]":
        """The figure with its facts at a setting. Raises UnknownChoiceError, StoreError."""
        return Exhibit(self, self.facts(ask, setting), setting)


@dataclass(frozen=True)
class Piece(Generic[F]):
    """A part of a page that is no figure: it has no numbers, no definition and no download."""

    code: str
    facts: Callable[[Ask, Setting], F]
    draw: Callable[[F, str | None, Links], Html]


@dataclass(frozen=True)
class Exhibit(Generic[F]):
    """A figure with its facts: all that a target needs, whatever the figure; here the type of facts ends."""

    figure: Figure[F]
    facts: F
    setting: Setting

    def sentence(self, room: Room = "page") -> str:
        """The fullest sentence that fits, with what the choices narrow."""
        sentences = self.sentences()
        return next((one for one in sentences if len(one) <= ROOM[room]), sentences[-1])

    def sentences(self) -> list[str]:
        """All of them from full to short, each with what the choices narrow."""
        told = [switch.suffixes.get(self.setting.choice(switch), "") for switch in self.figure.switches]
        narrowed = ", ".join(filter(None, told))
        suffix = f" ({narrowed})" if narrowed else ""
        return [f"{one}{suffix}" for one in self.figure.say(self.facts, self.setting.region)]

    def note(self, room: Room = "page") -> str:
        """As many sentences of how to read it as fit, what matters most first."""
        first, *more = self.figure.note(self.facts, self.setting.region)
        for sentence in more:
            if len(first) + len(sentence) < NOTE_ROOM[room]:
                first = f"{first} {sentence}"
        return first

    def table(self) -> Table:
        """The numbers behind it."""
        return self.figure.table(self.facts)

    def page(self, links: Links = no_links) -> Html | Plot | None:
        """What a page or paper shows; None: nothing to draw."""
        empty = self.figure.is_empty(self.facts)
        return None if empty else self.figure.draw_page(self.facts, self.setting.region, links)

    def narrow(self) -> Html | None:
        """What a phone shows in its place; None: the same as any other screen."""
        draw = self.figure.draw_narrow
        return None if draw is None or self.figure.is_empty(self.facts) else draw(self.facts, self.setting.region)

    def stage(self) -> Html | None:
        """What a full room sees; None: nothing to draw."""
        draw = self.figure.draw_stage
        return None if draw is None or self.figure.is_empty(self.facts) else draw(self.facts, self.setting.region)

    def stage_table(self) -> Table:
        """The numbers under the drawing of a stage."""
        return (self.figure.stage_table or self.figure.table)(self.facts)

    def slide(self) -> Slide | None:
        """What a slide holds as a native chart or table; None: nothing to draw."""
        draw = self.figure.draw_slide
        return None if draw is None or self.figure.is_empty(self.facts) else draw(self.facts, self.setting.region)
