"""A row that waits may be left out: it is not read, not kept, holds for this file only, and can be taken back."""

import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data.access import anybody
from data.deliveries import latest_delivery
from data.store import Store
from loaders.checks.checked import Checked, obstacles
from loaders.checks.checking import check
from loaders.choices import ALL, LEAVE_OUT, ROW, SHEETS, Choices, Key
from loaders.deliveries.answers import remember, remembered
from loaders.deliveries.publish import publish
from tests.running import copied, empty_store
from tests.workbooks import REGION, edited, places, raw_workbook
from ui.texts import kept as kept_words
from ui.texts import upload as words

HEADER = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
GOOD = ["Huis vzw", "Sport", "Werkt mee", "Izegem"]
LINES: list[list[Any]] = [
    HEADER,
    GOOD,
    ["", *GOOD[1:]],
    ["Lot vzw", "Sport", "", "Izegem"],
    ["0470 00 00 07", *GOOD[1:]],
    ["Slot vzw", *GOOD[1:]],
]
CONTENT = raw_workbook({"Partners": LINES})


def leaving(*numbers: int, sheet: str = "Partners") -> dict[Key, str]:
    return {(ROW, sheet, str(number)): LEAVE_OUT for number in numbers}


def read(content: bytes, answers: dict[Key, str]) -> Checked:
    return check(content, REGION, choices=Choices(answers))


@pytest.fixture(autouse=True)
def _nothing_waits() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_a_row_left_out_is_no_row_and_the_others_stay() -> None:
    checked = read(CONTENT, leaving(4))
    assert [row.row_number for row in checked.aside["Partners"]] == [3, 5] and checked.refused["Partners"] == 2
    assert [row.values["name"] for row in checked.sheets["Partners"]] == ["Huis vzw", "Slot vzw"]
    assert ("rows-left-out", "Partners", "") in places(checked, blocking=False)


def test_with_all_that_block_left_out_the_file_can_be_taken(tmp_path: Path) -> None:
    waiting = {key for row in read(CONTENT, {}).aside["Partners"] for key in leaving(row.origin[1])}
    checked = read(CONTENT, leaving(3, 4, 5))
    assert waiting == leaving(3, 4, 5).keys()
    assert (checked.status, obstacles(checked), checked.refused["Partners"]) == ("ok", [], 0)
    store = Store(copied(empty_store(), tmp_path))
    day = date(2026, 6, 30)
    publish(
        store, checked, CONTENT, region=REGION, reference_date=day, by=anybody("netwerkmedewerker"),
        file_name="lijst.xlsx", kept_words=kept_words,
    )  # fmt: skip
    remember(store, anybody(), REGION, checked.choices.answers)
    assert remembered(store, REGION).answers == {}
    delivery = latest_delivery(store, REGION, day)
    assert delivery
    original = store.original(delivery.sha256, anybody()) or b""
    store.close()
    lines = [
        line for sheet in openpyxl.load_workbook(io.BytesIO(original)) for line in sheet.iter_rows(values_only=True)
    ]
    assert "0470 00 00 07" not in repr(lines) and "Lot vzw" not in repr(lines) and "Slot vzw" in repr(lines)
    assert read(original, {}).sheets == checked.sheets


def test_one_of_two_rows_that_differ_is_left_out_and_the_other_stands() -> None:
    content = raw_workbook({"Partners": [HEADER, GOOD, [GOOD[0], "School", *GOOD[2:]]]})
    assert len(read(content, {}).aside["Partners"]) == 2
    checked = read(content, leaving(2))
    assert (checked.status, [row.row_number for row in checked.sheets["Partners"]]) == ("ok", [3])


def test_of_several_sheets_in_one_the_row_of_that_sheet_is_left_out() -> None:
    sheet = [HEADER, GOOD, ["", *GOOD[1:]]]
    other = [HEADER, ["Ander vzw", *GOOD[1:]], ["", *GOOD[1:]]]
    content = raw_workbook({"Partners Izegem": sheet, "Partners Tielt": other})
    together: dict[Key, str] = {(SHEETS, "Partners"): ALL}
    aside = read(content, together).aside["Partners"]
    assert [row.origin for row in aside] == [("Partners Izegem", 3), ("Partners Tielt", 3)]
    checked = read(content, together | leaving(3, sheet="Partners Tielt"))
    assert [row.origin for row in checked.aside["Partners"]] == [("Partners Izegem", 3)]


def test_a_merged_cell_that_begins_in_it_still_speaks_for_the_others() -> None:
    def edit(book: openpyxl.Workbook) -> None:
        book["Partners"].merge_cells("B2:B4")

    lines = [HEADER, ["", *GOOD[1:]], ["Een vzw", "", *GOOD[2:]], ["Twee vzw", "", *GOOD[2:]]]
    checked = read(edited(raw_workbook({"Partners": lines}), edit), leaving(2))
    assert [row.values["organisation_type_code"] for row in checked.sheets["Partners"]] == ["sport", "sport"]


def test_an_answer_for_a_row_that_is_not_there_changes_nothing() -> None:
    odd: dict[Key, str] = {(ROW, "Partners", number): LEAVE_OUT for number in ("0", "99", "x", "²")}
    assert places(read(CONTENT, odd)) == places(read(CONTENT, {}))


def _page(content: bytes) -> None:
    import streamlit as st  # noqa: PLC0415 - runs as a script of its own

    from loaders.checks.checking import check  # noqa: PLC0415
    from loaders.choices import Choices  # noqa: PLC0415
    from tests.workbooks import REGION  # noqa: PLC0415
    from ui.upload import files, rows  # noqa: PLC0415

    file = files.waiting(lambda _digest: None) or files.keep("lijst.xlsx", content)
    own = Choices({key: answer for key, answer in file.answers.items() if answer is not None})
    checked = check(content, REGION, choices=own)
    rows.pass_rows(checked, file, ("lijst.xlsx", lambda: content), is_loadable=True)
    st.text(own.to_json())


def _answers(page: AppTest) -> list[list[str]]:
    assert not page.exception
    answered: list[list[str]] = json.loads(page.text[0].value)["answers"]
    return answered


def _press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def test_on_the_page_rows_are_left_out_one_by_one_or_all_and_taken_back() -> None:
    page = AppTest.from_function(_page, args=(CONTENT,), default_timeout=30).run()
    assert [words.row_label("Partners", 5, "")] == [one for one in page.multiselect[0].options if "rij 5" in one]
    page.multiselect[0].select(words.row_label("Partners", 4, "Lot vzw")).run()
    _press(page, words.LEAVE_CHOSEN)
    assert _answers(page) == [[ROW, "Partners", "4", LEAVE_OUT]]
    _press(page, words.leave_all(2))
    assert [one[2] for one in _answers(page)] == ["3", "4", "5"]
    said = "".join(str(getattr(element.proto, "body", "")) for element in page.get("html"))
    assert words.left(3) in said and not page.multiselect
    _press(page, words.TAKE_BACK)
    assert _answers(page) == [] and len(page.multiselect) == 1
