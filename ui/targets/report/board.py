"""The one page that the board of a region reads, as a sheet that prints and as one slide; both of the same facts."""

from functools import cache
from pathlib import Path

from data.deliveries import has_demo_rows
from data.questions.board_page import BoardPage
from data.store import today
from ui import font, style
from ui.answers import ask
from ui.figures.figure import Drawing, Exhibit
from ui.figures.region import board_page_nl as words
from ui.figures.region import board_sheet
from ui.figures.region.board_page import FIGURE
from ui.figures.region.board_sheet import Making
from ui.filters import View
from ui.targets import exhibits
from ui.targets.report import contents
from ui.targets.report.deck import Deck
from ui.texts import report as report_words
from ui.texts.region import name_of

_POLICY = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">"
)
_PAPER = "@page{size:A4 portrait;margin:0}html{background:#fff}body{margin:0}@media screen{.board{margin:0 auto}}"


def sheet(view: View, choices: exhibits.Choices) -> str:
    """A whole document that prints to one A4. Raises UnknownChoiceError, StoreError."""
    return of_facts(_exhibit(view, choices).facts, Making(view.version, today(), ask(has_demo_rows)))


def of_facts(facts: BoardPage, making: Making) -> str:
    """The same of facts: no script, nothing from elsewhere."""
    inner = str(board_sheet.sheet(facts, making, top=1))
    title = style.text(f"{report_words.BOARD_SHEET} · {name_of(facts.region)}")
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8">{_POLICY}'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{font.embedded(inner)}{_rules()}{_PAPER}</style></head>"
        f"<body><main>{inner}</main></body></html>"
    )


@cache
def _rules() -> str:
    return (Path(style.__file__).parent / "css" / "board.css").read_text(encoding="utf-8")


def slide(view: View, choices: exhibits.Choices) -> bytes:
    """One slide of native shapes as .pptx. Raises UnknownChoiceError, StoreError."""
    one = _exhibit(view, choices)
    drawn = one.slide()
    assert isinstance(drawn, Drawing)  # noqa: S101 - what this figure draws
    deck = Deck(words.source(one.facts, view.version, today(), is_demo=ask(has_demo_rows)))
    deck.drawing(contents.on_slide(one, view, choices), drawn.marks)
    return deck.saved()


def _exhibit(view: View, choices: exhibits.Choices) -> Exhibit[BoardPage]:
    return FIGURE.of(ask, exhibits.setting(view, choices))
