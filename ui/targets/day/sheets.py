"""A page for each region: its next steps, what the hall and it answered, and what the day showed of it.

One HTML file without script; it prints a page of A4 for each region.
"""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from data import chosen_steps, reference
from data.chosen_steps import Steps
from data.runsheets import PICTURE, Runsheet, Step
from data.store import Store
from ui import address, font, html
from ui.figures.learning import chosen_steps_nl as step_words
from ui.stage import StagePicture, StageStep, document
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
    svg: str
    own: str


def sheets(store: Store, sheet: Runsheet, day: Day, regions: Iterable[str], *, is_demo: bool) -> str:
    """The document; pictures are asked for each region, so all of them take some time."""
    chosen = chosen_steps.of(store, sheet.number)
    pages = [
        (words.sheet_title(one), _chosen(chosen.get(one, ())), _looked_at(store, sheet, one), _answered(day, one))
        for one in regions
    ]
    shown = "".join(f"{line}" for _, steps, looks, answers in pages for line in (*steps, *looks, *answers))
    return html.document(
        "targets/day/sheets.html.j2",
        pages=pages,
        source=words.source(sheet.name, day.opened_at),
        style_sheet=document.letters(shown) + document.marks_sheet(),
        demo=stage_words.DEMO if is_demo else "",
        words=words,
    )


def image(picture: StagePicture) -> html.Html:
    """A drawing of the stage as an image with its colours in it: a page of the app takes no drawing itself."""
    colours = str(document.marks_sheet()).replace("html {", ":root {", 1)
    inner = f'<style>{colours} text {{ font-family: "{font.FAMILY}", Arial, sans-serif; }}</style>'
    # of a Markup, replace() would escape what it puts in
    named = str(picture.svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    drawn = named.replace(">", f">{inner}", 1)
    source = b64encode(drawn.encode()).decode()
    return html.tag("img", src=f"data:image/svg+xml;base64,{source}", alt=f"{picture.sentence}. {picture.note}")


def _chosen(steps: Steps) -> list[str]:
    return [f"{one.step} ({step_words.when(one)})" for one in steps]


def _looked_at(store: Store, sheet: Runsheet, region: str) -> list[Block]:
    """The pictures of the day as they are of this region."""
    chosen = [step for step in sheet.steps if step.kind_code == PICTURE and not is_result(step.address)]
    shown = stage_steps([_of_region(step, region) for step in chosen[:_MOST_PICTURES]], store)
    return [_block(step) for step in shown if step.svg]


def _of_region(step: Step, region: str) -> Step:
    page, choices = address.parts(step.address)
    choices.pop(address.OTHER, None)
    return replace(step, address=address.write(page, choices | {"regio": [reference.regions()[region].name]}))


def _block(step: StageStep) -> Block:
    return Block(step.question, step.sentence, step.svg, "")


def _answered(day: Day, region: str) -> list[Block]:
    return [_result(result, result.of(region)) for result in day.results]


def _result(hall: Result, own: Result | None) -> Block:
    told = f"{own.picture.sentence} ({words.answers_of(own.line)})" if own else words.silent(hall.line)
    sentence = f"{hall.picture.sentence} ({words.answers_of(hall.line)})"
    return Block(hall.title, sentence, hall.picture.svg, told)
