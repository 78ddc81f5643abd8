"""The report of one region or all as one HTML file: no script, nothing from elsewhere; it prints with no cut figure."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from data.deliveries import has_demo_rows
from data.questions.offer_figures import fresh_since
from data.questions.region_sheets import dates_by_region, region_sheets
from ui import font, style
from ui.answers import ask
from ui.drawing import svg
from ui.drawing.tables import table_html
from ui.figures.overview import news
from ui.figures.region import head
from ui.filters import View
from ui.targets import exhibits
from ui.targets.picture import Picture
from ui.targets.report import contents
from ui.texts import assessed, indicators
from ui.texts import frame as frame_words
from ui.texts import region as region_words
from ui.texts import report as words

_WIDTH_PX, _HEIGHT_PX = 760, 430
_LINK = re.compile(r"<(/?)a\b[^>]*>")
_LINES = re.compile(r'class="(todo|plain|stories|nm spots)')
_NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"


def report(view: View, version: int) -> str:
    """The whole document; ``version`` is the data version it was made of.

    Of any region, also one without data; of all regions together where the view has none.
    """
    parts = contents.of(view)
    banner = style.banner(frame_words.DEMO_BANNER) if ask(has_demo_rows) else ""
    body = [
        banner,
        f'<p class="kind">{words.kind(view.region)}</p>',
        exhibits.piece_on_paper(head.TITLE, view) if view.region else f"<h1>{words.FLANDERS}</h1>",
        f'<p class="note">{style.text(words.basis(view.as_of, view.since, version))}</p>',
        _first_words(view),
        *(_section(heading, pictures) for heading, pictures in parts.sections()),
        _tables(parts),
        _definitions(parts),
        _foundation(view),
    ]
    title = f"<title>{style.text(words.title(view.region))}</title>"
    inner = _LINK.sub(_as_words, "".join(body))
    letters = f"<style>{font.embedded(inner)}</style>"
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_ELSEWHERE}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{title}{letters}{_style_sheet()}</head>"
        f'<body><main class="nm report">{inner}</main></body></html>'
    )


def _first_words(view: View) -> str:
    """What a region did not hand in; of all regions what changed, what is unusual and what is not known yet."""
    if view.region is None:
        since = ask(fresh_since, view.as_of)
        return assessed.dated(str(exhibits.piece_on_paper(news.SENTENCES, view)), since)
    missing = region_words.missing_sheets(ask(region_sheets, view.as_of, view.region))
    return style.paragraph(missing, "missing") if missing else ""


@cache
def _style_sheet() -> str:
    """The sheet of the app and that of paper; a page of A4 is as wide as a small screen, but is none."""
    own = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
    rules = style.rules().replace("@media (max-width", "@media screen and (max-width")
    return f"<style>{rules}{own}</style>"


def _as_words(tag: re.Match[str]) -> str:
    """A link leads into the app, which is not there on paper: its words stay."""
    return f"<{tag[1]}span>"


def _section(heading: str, pictures: tuple[Picture, ...]) -> str:
    return f"<section><h2>{heading}</h2>{''.join(map(_figure, pictures))}</section>"


def _figure(picture: Picture) -> str:
    body = drawn(picture)
    if not body:
        return f'<div class="figure nothing"><h3>{style.text(picture.sentence)}</h3></div>'
    # what may be longer than a page is cut between its lines, anything else stays in one piece
    kind = "long" if _LINES.search(body) else "whole"
    note = f'<p class="note">{style.text(picture.note)}</p>'
    return f'<div class="figure {kind}"><h3>{style.text(picture.sentence)}</h3>{note}{body}</div>'


def drawn(picture: Picture, width: int = _WIDTH_PX, height: int = _HEIGHT_PX) -> str:
    """The body of a picture as HTML that needs no script, a plot in pixels; empty when there is nothing to draw."""
    if isinstance(picture.body, str):
        return picture.body
    if not picture.body["data"]:
        return ""
    alternative = f"{picture.sentence}. {picture.note}"
    return svg.drawing(picture.body, width, height, alternative)


def _every(parts: contents.Contents) -> Iterator[Picture]:
    for _, pictures in parts.sections():
        yield from pictures


def _tables(parts: contents.Contents) -> str:
    made = (
        f'<div class="figure long"><h3>{style.text(picture.sentence)}</h3>{table_html(picture.table)}</div>'
        for picture in parts.drawn_without_words()
        if drawn(picture)
    )
    return f'<section class="appendix"><h2>{words.TABLES}</h2>{"".join(made)}</section>'


def _definitions(parts: contents.Contents) -> str:
    codes = dict.fromkeys(code for picture in _every(parts) for code in picture.indicators)
    entries = (indicators.INDICATORS[code] for code in codes)
    inner = "".join(f"<dt>{style.text(entry.label)}</dt><dd>{style.text(entry.full)}</dd>" for entry in entries)
    return f'<section class="appendix"><h2>{words.DEFINITIONS}</h2><dl class="definitions">{inner}</dl></section>'


def _foundation(view: View) -> str:
    told = (
        words.foundation(ask(region_sheets, view.as_of, view.region))
        if view.region
        else words.foundation_of_all(ask(dates_by_region, view.as_of))
    )
    return (
        f'<section class="appendix"><h2>{words.FOUNDATION}</h2><p>{style.text(told)}</p>'
        f"{table_html(contents.sources(view))}</section>"
    )
