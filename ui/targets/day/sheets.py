"""A page for each region: what the day showed of it, what the hall answered and what it answered itself.

One HTML file without script; it prints a page of A4 for each region.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from data import reference
from data.runsheets import PICTURE, Runsheet, Step
from data.store import Store
from ui import address, font, html
from ui.stage import StageStep, document
from ui.targets.day.results import Day, Result, is_result
from ui.targets.steps import stage_steps
from ui.texts import day as words
from ui.texts import stage_document as stage_words

_MOST_PICTURES = 4
"""Of the steps of a day; with six results they fill a page."""


class Block(NamedTuple):
    """One picture with its words; ``own`` says what the region itself answered."""

    title: str
    sentence: str
    svg: html.Html
    own: str


def sheets(store: Store, sheet: Runsheet, day: Day, regions: Iterable[str], *, is_demo: bool) -> str:
    """The document; pictures are asked for each region, so all of them take some time."""
    pages = [(words.sheet_title(one), _looked_at(store, sheet, one), _answered(day, one)) for one in regions]
    shown = "".join(f"{block}" for _, *parts in pages for part in parts for block in part)
    return html.document(
        "targets/day/sheets.html.j2",
        pages=pages,
        source=words.source(sheet.name, day.opened_at),
        style_sheet=html.trusted(font.embedded(shown) + marks()),
        demo=stage_words.DEMO if is_demo else "",
        words=words,
    )


@cache
def marks() -> str:
    """The colours and marks of the stage, without its layout."""
    whole = document.asset("stage.css")
    colours = whole[: whole.index("}") + 1]
    return colours + whole[whole.index("/* marks */") : whole.index("/* on stage")]


def _looked_at(store: Store, sheet: Runsheet, region: str) -> list[Block]:
    """The pictures of the day as they are of this region."""
    chosen = [step for step in sheet.steps if step.kind_code == PICTURE and not is_result(step.address)]
    shown = stage_steps([_of_region(step, region) for step in chosen[:_MOST_PICTURES]], store)
    return [_block(step) for step in shown if step.svg]


def _of_region(step: Step, region: str) -> Step:
    page, choices = address.parts(step.address)
    return replace(step, address=address.write(page, choices | {"regio": [reference.regions()[region].name]}))


def _block(step: StageStep) -> Block:
    return Block(step.question, step.sentence, html.trusted(step.svg), "")


def _answered(day: Day, region: str) -> list[Block]:
    return [_result(result, result.of(region)) for result in day.results]


def _result(hall: Result, own: Result | None) -> Block:
    told = f"{own.picture.sentence} ({words.answers_of(own.line)})" if own else words.FEW
    sentence = f"{hall.picture.sentence} ({words.answers_of(hall.line)})"
    return Block(hall.title, sentence, html.trusted(hall.picture.svg), told)
