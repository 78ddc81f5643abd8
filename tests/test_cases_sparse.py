"""A column that its header names but that holds little gives way to another, once people say so; nothing is guessed."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import ASK, COLUMN, FILL, LEAVE, Choices, Key
from tests.workbooks import REGION, places, raw_workbook, workbook
from ui.texts import upload as words

NAME: Key = (COLUMN, "Partners", "naam")
LONG_NAME: Key = (COLUMN, "Partners", "benaming in het register")
HEADER = ["Code", "Naam", "Benaming in het register", "Soort", "Engagement", "Werkingsgebied"]
REST = ["Sport", "Werkt mee", "hele regio"]
CLUBS = ["De Brug vzw", "Wandelclub Tielt", "Het Huis", "Taalcafé Izegem", "Buurthuis De Poort", "Samen Sterk"]


def lines(empty_count: int) -> list[list[Any]]:
    """A list in which the first column of names is empty in so many rows, and the second in none."""
    return [
        HEADER,
        *([f"A{n}", "" if n < empty_count else name, name, *REST] for n, name in enumerate(CLUBS)),
    ]


def read(table: list[list[Any]], answers: dict[Key, str] | None = None) -> Checked:
    return check(raw_workbook({"Partners": table}), REGION, choices=Choices(answers or {}))


def names(checked: Checked) -> list[str]:
    return [row.values["name"] for row in checked.sheets.get("Partners", [])]


def proposals(checked: Checked) -> dict[Key, tuple[str, ...]]:
    return {one.key: one.proposals for one in checked.questions if one.kind == COLUMN and one.answer is None}


def test_which_column_holds_the_names_is_asked_and_the_fuller_one_proposed() -> None:
    checked = read(lines(4))
    assert names(checked) == [] and checked.status == "blocked"
    assert ("column-sparse", "Partners", "B1") in places(checked, blocking=True)
    assert (proposals(checked)[NAME], proposals(checked)[LONG_NAME]) == ((), ("name",))
    asked = next(one for one in checked.questions if one.key == NAME)
    assert (asked.counts, "name" in asked.options) == ({"empty": 4, "row": 6}, True)


def test_the_first_column_completes_the_other_where_that_is_empty() -> None:
    table = lines(3)
    table[-1][2] = ""
    asked = read(table)
    assert (proposals(asked)[NAME], proposals(asked)[LONG_NAME]) == ((FILL,), ("name",))
    checked = read(table, {LONG_NAME: "name", NAME: FILL})
    assert (names(checked), proposals(checked), checked.status) == (CLUBS, {}, "ok")
    assert ("column-completes", "Partners", "B1") in places(checked)
    again = next(one for one in checked.questions if one.key == NAME)
    assert (again.answer, FILL in again.options) == (FILL, True)
    assert names(read(table, {NAME: FILL})) == [] and names(read(lines(0), {NAME: FILL})) == CLUBS


def test_what_was_answered_of_a_header_that_we_no_longer_know_stops_nothing() -> None:
    checked = read(lines(0), {LONG_NAME: FILL})
    assert (names(checked), places(checked)[1:]) == (CLUBS, [("column-left", "Partners", "C1")])


def test_an_empty_column_of_the_same_name_hides_no_question() -> None:
    table = [[*line, HEADER[1] if line is HEADER else ""] for line in lines(4)]
    assert proposals(read(table)) == proposals(read(lines(4)))


@pytest.mark.parametrize("nothing", ["-", "n.v.t.", "?", "  "])
def test_a_sign_for_nothing_is_empty_as_well(nothing: str) -> None:
    table = [[nothing if text == "" else text for text in line] for line in lines(3)]
    table[-1][2] = nothing
    asked = proposals(read(table))
    assert (asked[NAME], asked[LONG_NAME]) == ((FILL,), ("name",))
    assert names(read(table, {LONG_NAME: "name", NAME: FILL})) == CLUBS


def test_only_rows_count_as_completed() -> None:
    table = lines(3)
    table[-1][2] = ""
    below: list[list[Any]] = [[], ["Totaal", 6], ["Legende"], ["Werkt mee", "actief"]]
    checked = read([*table, *below], {LONG_NAME: "name", NAME: FILL})
    [completing] = [one for one in checked.findings if one.code == "column-completes"]
    assert (names(checked), completing.details["count"]) == (CLUBS, "1")


def test_either_answer_is_read_and_asks_no_more() -> None:
    other = read(lines(4), {LONG_NAME: "name", NAME: LEAVE})
    assert (names(other), proposals(other), other.status) == (CLUBS, {}, "ok")
    same = read(lines(4), {NAME: "name", LONG_NAME: LEAVE})
    assert (names(same), proposals(same)) == (CLUBS[4:], {})


def test_what_names_a_row_is_read_when_all_else_was_left_out() -> None:
    checked = read(lines(4), {NAME: LEAVE, LONG_NAME: LEAVE})
    assert (names(checked), proposals(checked)) == (CLUBS[4:], {})
    remembered = {LONG_NAME: "name", NAME: LEAVE}
    plain = [[HEADER[1], *HEADER[3:]], *([name, *REST] for name in CLUBS)]
    assert names(read(plain, remembered)) == CLUBS


def test_our_template_means_what_its_headers_say_whatever_was_answered_of_other_files() -> None:
    fields = {
        "name": "Club",
        "organisation_type_code": "sport",
        "engagement_code": "3",
        "municipality_codes": "hele regio",
    }
    template = workbook({"Partners": [fields]})
    checked = check(template, REGION, choices=Choices({NAME: LEAVE, (COLUMN, "Partners", "soort"): "name"}))
    assert (names(checked), checked.status) == (["Club"], "ok")


def test_a_kind_in_every_row_is_no_name_and_a_few_empty_cells_are_rows_to_mend() -> None:
    kinds = [["Naam", "Groep", *HEADER[3:]], *(["" if n < 3 else name, "Club", *REST] for n, name in enumerate(CLUBS))]
    assert "column-sparse" not in [code for code, *_ in places(read(kinds))]
    assert "column-sparse" not in [code for code, *_ in places(read(lines(2)))]


def test_a_column_of_places_that_is_empty_gives_way_as_well() -> None:
    header = ["Naam", "Soort", "Engagement", "Werkingsgebied", "Waar ze zitten"]
    towns = ["Izegem", "Tielt", "Roeselare", "Izegem", "Tielt", "Roeselare"]
    table = [header, *([name, *REST[:2], "", town] for name, town in zip(CLUBS, towns, strict=True))]
    table[1][3] = "Izegem"
    where: Key = (COLUMN, "Partners", "waar ze zitten")
    assert proposals(read(table))[where][0] == "municipality_codes"
    checked = read(table, {where: "municipality_codes", (COLUMN, "Partners", "werkingsgebied"): LEAVE})
    assert len(names(checked)) == len(CLUBS)


def test_any_column_can_be_asked_again() -> None:
    table = [["Naam", "Club", *HEADER[3:]], *([f"{name} (oud)", name, *REST] for name in CLUBS)]
    club: Key = (COLUMN, "Partners", "club")
    assert names(read(table))[0] == "De Brug vzw (oud)"
    asked = read(table, {NAME: ASK})
    assert (names(asked), proposals(asked)) == ([], {NAME: ("name",), club: ()})
    assert names(read(table, {NAME: LEAVE, club: "name"})) == CLUBS


@pytest.mark.parametrize("header", ["Benaming in het register", "Organisatie"])
def test_two_that_may_be_one_column_are_proposed_for_it_once(header: str) -> None:
    table = [["Vereniging", header, *HEADER[3:]], *([name, f"{name} x", *REST] for name in CLUBS)]
    first = [fields[0] for fields in proposals(read(table)).values() if fields]
    assert len(first) == len(set(first))


@settings(max_examples=12)
@given(st.lists(st.booleans(), min_size=len(CLUBS), max_size=len(CLUBS)), st.booleans())
def test_no_row_is_lost_without_a_word(empties: list[bool], is_long: bool) -> None:
    table = [
        HEADER,
        *(["x", "" if empty else name, name, *REST] for empty, name in zip(empties, CLUBS, strict=True)),
    ]
    answers = {LONG_NAME: "name", NAME: LEAVE} if is_long else {NAME: "name", LONG_NAME: LEAVE}
    checked = read(table, answers)
    wanted = [name for empty, name in zip(empties, CLUBS, strict=True) if is_long or not empty]
    assert names(checked) == wanted
    assert (
        len(wanted) == len(CLUBS)
        or checked.refused["Partners"]
        or "rows-unread" in [code for code, *_ in places(checked)]
    )


def _page(content: bytes) -> None:
    import streamlit as st  # noqa: PLC0415 - runs as a script of its own

    from loaders.checks.checking import check  # noqa: PLC0415
    from loaders.choices import Choices  # noqa: PLC0415
    from tests.workbooks import REGION  # noqa: PLC0415
    from ui.upload import files, rows  # noqa: PLC0415

    file = files.waiting(lambda _digest: None) or files.keep("lijst.xlsx", content)
    own = Choices({key: answer for key, answer in file.answers.items() if answer is not None})
    checked = check(content, REGION, choices=own)
    st.text(own.to_json())
    rows.pass_rows(checked, file, ("lijst.xlsx", lambda: content), is_loadable=True)


def test_people_choose_among_the_columns_that_were_read() -> None:
    table = [["Naam", "Club", *HEADER[3:]], *([f"{name} (oud)", name, *REST] for name in CLUBS)]
    page = AppTest.from_function(_page, args=(raw_workbook({"Partners": table}),), default_timeout=30).run()
    box = next(one for one in page.selectbox if one.label == words.WHICH_COLUMN)
    box.select(words.read_column("Partners", "Naam", "Naam")).run()
    next(button for button in page.button if button.label == words.ASK_COLUMN).click().run()
    assert not page.exception
    assert page.text[0].value == Choices({NAME: ASK}).to_json()
