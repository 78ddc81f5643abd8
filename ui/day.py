"""What happened on a network day, on the page netwerkdag: each result with its picture, and files to take along."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from data import reference
from data.access import Action
from data.deliveries import has_demo_rows
from data.live_questions import is_told
from data.runsheets import PICTURE, Runsheet, Step
from data.store import Store
from ui import people, runsheet_saving, style
from ui.html import Html, tag
from ui.stage import StagePicture, live_outcome
from ui.stage.live_before import Earlier
from ui.targets.data_file import MEDIA_TYPES
from ui.targets.day import files, results, sheets
from ui.targets.day.results import Day, Result
from ui.texts import day as words
from ui.texts import live_before as before_words


def show(store: Store, sheet: Runsheet) -> list[Day]:
    """One day with its results and its files; the newest unless another is chosen. Answers with all of them."""
    st.html(style.heading(words.HEADING))
    held = results.days(store, sheet.number)
    if not held:
        st.html(style.paragraph(words.NOTHING, "note"))
        return held
    day = held[0]
    if len(held) > 1:
        day = st.selectbox(words.WHICH_DAY, held, format_func=lambda one: words.day_choice(one.opened_at))
    else:
        st.html(style.paragraph(words.day_choice(day.opened_at), "note"))
    for place, result in enumerate(day.results):
        with st.container(border=True, key=f"resultaat-{place}"):
            _result(store, sheet, result, place)
            _beside(result, results.earlier(store, result, day, sheet.steps))
    _take_along(store, sheet, day)
    return held


def _result(store: Store, sheet: Runsheet, result: Result, place: int) -> None:
    head, again = st.columns([6, 1.4], vertical_alignment="top")
    told = (f"<b>{style.text(result.title)}</b>", style.text(words.result_head(result.line)))
    head.html(style.block(f"<p>{'<br>'.join(told)}</p>"))
    address = results.address_of(sheet, result)
    if address and people.may_now(Action.RUNSHEETS):
        asked = (store, sheet, result, address)
        again.button(words.AGAIN, key=f"opnieuw-{place}", help=words.AGAIN_HELP, on_click=_again, args=asked)
    picture = result.picture
    # what says that there is nothing to show is said once, and not in letters for a hall
    drawn = _scrolling(picture) if is_told(result.outcome) else ""
    st.html(style.block(f"<p>{style.text(picture.sentence)}</p>{drawn}", "zaal"))
    if picture.table_html:
        st.html(style.block(f"<details><summary>{words.COUNTS}</summary>{picture.table_html}</details>"))
    if result.regions and not result.line.per_region:
        listed = "".join(f"<li>{style.text(_of_region(one))}</li>" for one in result.regions)
        st.html(style.block(f"<p>{words.BY_REGION}</p><ul>{listed}</ul>"))


def _scrolling(picture: StagePicture) -> Html:
    """The picture, at a width at which it reads; keys reach what stands beside a small window."""
    return tag("div", sheets.image(picture), class_="scroll", tabindex="0")


def _beside(result: Result, earlier: Earlier | None) -> None:
    """What changed since the same was asked before."""
    if earlier and is_told(result.outcome):
        sentence = live_outcome.picture(result.outcome, earlier).sentence
        st.html(style.paragraph(before_words.beside(earlier.label, sentence), "note"))


def _of_region(one: Result) -> str:
    return f"{words.region_of(one.line)} ({words.answers_of(one.line)}): {one.picture.sentence}"


def _again(store: Store, sheet: Runsheet, result: Result, address: str) -> None:
    step = Step(PICTURE, address, result.title)
    if runsheet_saving.add_step(store, sheet, step):
        runsheet_saving.say("success", words.AGAIN_DONE)


def _take_along(store: Store, sheet: Runsheet, day: Day) -> None:
    """The workbook, the slides, and a page for one region or for each; made when somebody asks."""
    st.html(style.block(f"<p><b>{words.TAKE_ALONG}</b></p>"))
    regions = reference.regions()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _button(sheet, day, words.WORKBOOK, ("resultaten", "xlsx"), partial(files.workbook, sheet.name, day))
        _button(sheet, day, words.SLIDES, ("resultaten", "pptx"), partial(files.slides, sheet.name, day))
        region = st.selectbox(
            words.FOR_REGION,
            [None, *regions],
            format_func=lambda code: regions[code].name if code else words.ALL_REGIONS,
            key="blad-regio",
            width=320,
        )
        asked = [region] if region else list(regions)

        def pages() -> bytes:
            return sheets.sheets(store, sheet, day, asked, is_demo=has_demo_rows(store)).encode()

        _button(sheet, day, words.SHEETS, (f"blad-{region or 'regios'}", "html"), pages)


def _button(sheet: Runsheet, day: Day, label: str, file: tuple[str, str], make: Callable[[], bytes]) -> None:
    what, ending = file
    name = words.file_name(what, sheet.name, day.opened_at, ending)
    st.download_button(label, make, name, MEDIA_TYPES[ending], key=f"dag-{ending}", on_click="ignore")
