"""The edges of columns and questions: just enough, just too few, and what lies between."""

from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from loaders import contract
from loaders.checks.dated import proposed_date
from loaders.checks.many_words import with_many
from loaders.checks.people import without_people
from loaders.checks.questions import cell_questions
from loaders.checks.rows import Origin, Rows
from loaders.checks.together import put_together
from loaders.choices import (
    ALL,
    DATES,
    EACH,
    KEEP,
    LEAVE,
    LEAVE_OUT,
    MANY,
    NONE,
    OUTSIDE,
    PEOPLE,
    SHEETS,
    STRUCK,
    TOGETHER,
    WORD,
    Choices,
    Key,
    Question,
)
from loaders.columns.headers import ColumnMatch, Headings, find_headings, match_columns
from loaders.columns.layout import Layout, layout_of
from loaders.columns.lines import Line, kind_of
from loaders.columns.sheets import assign
from loaders.files.book import SheetCells, Workbook
from loaders.findings import Finding, found
from loaders.templates import guide
from loaders.values import municipalities
from loaders.values.date_order import Order
from loaders.values.dates import read_day
from loaders.values.number_cells import number_reader
from tests.edge_rows import PARTNERS, cells, row
from ui.texts import template as words

HEADERS = ["Naam", "Soort", "Engagement", "Werkingsgebied"]


def partner_layout(headers: list[str], *lines: list[Any]) -> Layout:
    by_header = {one.header: one for one in PARTNERS.columns}
    columns = {index: by_header[header] for index, header in enumerate(headers) if header in by_header}
    return layout_of(PARTNERS, columns, headers, lines)


@pytest.mark.parametrize(
    ("line", "is_header"),
    [
        (["Naam", "Soort", "Niveau", "Waar precies"], True),
        (["Naam", "Type", "Wat", "x"], True),
        (["Naam", "Club", "Sport", "x"], False),
        (["Titel", "Aanbieder", "Gemeenten", "x"], True),
        (["Titel", "Aanbieder", "x", "y"], False),
        (["Titel", "Aanbieder", "Gemeenten", "x", "y"], False),
    ],
)
def test_headers_come_again_when_half_are_those_above_or_two_thirds_are_headers_elsewhere(
    line: list[str], is_header: bool
) -> None:
    assert (kind_of(line, partner_layout(HEADERS, line)) is Line.HEADER) is is_header


@pytest.mark.parametrize(
    ("typed", "wanted"), [("Tilt", None), ("Tielr", "Tielt"), ("Izgem", "Izegem"), ("Pitem", "Pittem")]
)
def test_a_slip_of_the_pen_has_at_least_five_letters(typed: str, wanted: str | None) -> None:
    near = municipalities.place(typed, "midwest")
    assert (near.nis, near.details.get("proposal")) == ("", wanted)


def test_what_names_a_row_is_read_although_it_was_left_out_of_another_list() -> None:
    lines = [HEADERS, ["De Ploeg", "Sport", "Werkt mee", "Tielt"]]
    headings = Headings(0, list(HEADERS), 4)
    left = match_columns(PARTNERS, lines, headings, {("Partners", "naam"): None})
    assert (left.matches[0].column.field, left.left) == ("name", [])
    two = [["Naam", "Organisatie", *HEADERS[1:]], ["De Ploeg", "De Ploeg vzw", *lines[1][1:]]]
    answered = {("Partners", "naam"): None, ("Partners", "organisatie"): None}
    both = match_columns(PARTNERS, two, Headings(0, two[0], 5), answered)
    assert ("name" in [one.field for one in both.missing], both.left) == (True, [0, 1])


@pytest.mark.parametrize(
    ("raw", "value"), [(1, None), ("1", None), ("1%", 0.01), (2, 0.02), (0.75, 0.75), ("100%", 1.0), (75, 0.75)]
)
def test_a_bare_one_under_percent_may_be_all_or_hardly_any(raw: Any, value: float | None) -> None:
    column = contract.REGION.column("mapping_share")
    reading = number_reader(column)(raw, str(raw))
    assert reading.value == (None if value is None else pytest.approx(value))
    assert [note.code for note in reading.notes if value is None] == (["percent-ambiguous"] if value is None else [])


@pytest.mark.parametrize(
    ("field", "bounds"),
    [("mapping_share", ["0%", "100%"]), ("held_meeting_count", ["0", "366"]), ("temperature_degrees", ["-5", "20"])],
)
def test_a_number_out_of_range_hears_the_range_as_people_write_it(field: str, bounds: list[str]) -> None:
    (note,) = number_reader(contract.REGION.column(field))("900", "900").notes
    assert (note.code, [note.details["low"], note.details["high"]]) == ("number-out-of-range", bounds)


def test_a_column_that_is_said_to_be_of_a_service_is_settled() -> None:
    lines = [[*HEADERS, "Contact"], ["De Ploeg", "Sport", "Werkt mee", "Tielt", "051 20 30 40"]]
    book = Workbook([SheetCells("Lijst", lines)])
    kept = without_people(book, contract.sheets_for("midwest"), Choices({(PEOPLE, "Lijst", "contact"): KEEP}))
    other = without_people(book, contract.sheets_for("midwest"), NONE)
    said = found("personal-column", "Partners", "E1")
    assert kept.is_settled(said, {"Partners": "Lijst"}) and not other.is_settled(said, {"Partners": "Lijst"})
    assert not kept.is_settled(found("personal-column", "Partners", "D1"), {"Partners": "Lijst"})
    assert not kept.is_settled(found("column-left", "Partners", "E1"), {"Partners": "Lijst"})


def test_of_the_sheets_that_are_not_read_those_that_hold_something_are_left_out() -> None:
    names = {"Partners": "a", "Kladblad": "b", "Leeg": ""}
    book = Workbook([SheetCells(name, [[value, ""]]) for name, value in names.items()])
    people = without_people(book, contract.sheets_for("midwest"), NONE)
    assert [one.sheet for one in people.left_out_of(["Partners"])] == ["Kladblad"]


@pytest.mark.parametrize(("wide", "is_wide"), [(0, False), (1, False), (2, True), (4, True)])
def test_rows_are_wide_from_a_third_of_the_lines_on(wide: int, is_wide: bool) -> None:
    lines = [["De Ploeg", "Sport", "", ""]] * wide + [["De Ploeg", "", "", ""]] * (4 - wide)
    assert partner_layout(HEADERS, *lines).is_wide is is_wide
    assert partner_layout(HEADERS).is_wide


def test_a_column_that_was_left_out_once_is_left_out_of_a_copy() -> None:
    lines = [[*HEADERS, "Opmerking"], ["De Ploeg", "Sport", "Werkt mee", "Tielt", "samen koken"]]
    book = Workbook([SheetCells("Lijst", [list(line) for line in lines])])
    rest = without_people(book, contract.sheets_for("midwest"), Choices({(PEOPLE, "Lijst", "opmerking"): ""}))
    assert (book.sheets[0].rows, rest.book.sheets[0].rows[1][4]) == (lines, "")


def word(text: str, field: str = "organisation_type_code", answer: str | None = None) -> Question:
    return Question((WORD, "Partners", field, text), text, options={"sport": "Sport"}, cells=(text,), answer=answer)


def many(questions: list[Question], answer: str | None = None) -> list[tuple[str, str | None]]:
    columns = {("Partners", one.header): one for one in PARTNERS.columns}
    choices = Choices({} if answer is None else {(MANY, "Partners", "organisation_type_code"): answer})
    return [(one.kind, one.answer) for one in with_many(questions, [], columns, choices)]


def test_nine_words_of_a_column_are_asked_as_one_and_eight_one_by_one() -> None:
    words = [word(f"w{number}") for number in range(9)]
    others = [word(f"x{number}", "engagement_code") for number in range(4)]
    assert many(words[:8] + others) == [(WORD, None)] * 12
    assert many(words + others) == [(MANY, None), *[(WORD, None)] * 4]
    assert many([*words, word("al", answer="sport")]) == [(MANY, None), (WORD, "sport")]
    assert many([*words[:8], word("al", answer="sport")]) == [*[(WORD, None)] * 8, (WORD, "sport")]


def test_what_was_answered_of_many_words_stays_asked_where_some_were_left() -> None:
    columns = {("Partners", one.header): one for one in PARTNERS.columns}
    choices = Choices({(MANY, "Partners", "organisation_type_code"): LEAVE})
    left = found("code-unknown", "Partners", "B2", "Soort", "w1")
    for finding, kinds in ((left, [MANY]), (replace(left, column="Engagement"), []), (replace(left, code="x"), [])):
        assert [one.kind for one in with_many([], [finding], columns, choices)] == kinds


def test_what_was_answered_of_many_words_stays_asked_while_there_are_any() -> None:
    words = [word(f"w{number}") for number in range(9)]
    assert many(words, EACH) == [(MANY, EACH), *[(WORD, None)] * 9]
    assert many(words[:1], LEAVE) == [(MANY, LEAVE)]
    assert many([word("al", answer="sport")], LEAVE) == [(MANY, LEAVE), (WORD, "sport")]
    assert many([], LEAVE) == []


@pytest.mark.parametrize(
    ("headers", "name"),
    [(["Datum", "Titel"], "Realisaties"), (["Item", "Status"], "Fasen"), (["Gemeente", "Engagement"], None)],
)
def test_two_headers_are_enough_when_they_are_all_it_must_have_and_no_other_has_both(
    headers: list[str], name: str | None
) -> None:
    assigned = assign(Workbook([cells(headers, ["x", "y"])]), contract.sheets_for("midwest"), NONE)
    assert [sheet for sheet, candidates in assigned.taken.items() if candidates] == ([name] if name else [])


def test_a_sheet_with_our_name_in_its_own_is_a_part_unless_it_was_set_aside() -> None:
    lines = [HEADERS, ["De Ploeg", "Sport", "Werkt mee", "Tielt"]]

    def taken(*names: str) -> list[str]:
        book = Workbook([SheetCells(name, [list(line) for line in lines]) for name in names])
        assigned = assign(book, contract.sheets_for("midwest"), Choices({(SHEETS, "Partners"): ALL}))
        return [one.name for one in assigned.taken["Partners"]]

    assert taken("Partners", "Partners Izegem", "Partners 2") == ["Partners", "Partners Izegem", "Partners 2"]
    assert taken("Partners", "Partners oud") == ["Partners"]


def asked_of(*findings: Finding, choices: Choices = NONE) -> list[tuple[Key, bool, tuple[str, ...]]]:
    matches = {"Partners": [ColumnMatch(one, index, one.header) for index, one in enumerate(PARTNERS.columns)]}
    return [(one.key, one.blocks, one.cells) for one in cell_questions(findings, matches, choices, "midwest")]


def test_only_a_word_that_people_can_explain_is_asked_and_each_once() -> None:
    words = [found("code-unknown", "Partners", cell, "Soort", "Sprotje") for cell in ("C2", "C3")]
    others = [
        found("kbo-invalid", "Partners", "B2", "Ondernemingsnummer", "12"),
        found("code-unknown", "Partners", "C4", "Soort", "✓"),
        found("code-unknown", "Partners", "C5", "Soort", "x" * 80),
        found("code-unknown", "Andere", "C5", "Soort", "Sprotje"),
    ]
    key = (WORD, "Partners", "organisation_type_code", "sprotje")
    assert asked_of(*words, *others) == [(key, True, ("C2", "C3"))]
    assert asked_of(*others) == []


def test_dates_struck_rows_and_places_elsewhere_are_asked_once_a_sheet() -> None:
    dates = [found("date-ambiguous", "Partners", cell, "Sinds", "01/02/2024") for cell in ("F2", "F3")]
    struck = found("row-struck", "Partners", "A4")
    elsewhere = found("municipality-elsewhere", "Partners", "I5", "Werkingsgebied", "Gent", name="Gent", region="Gent")
    wanted = [((STRUCK, "Partners"), True, ("A4",)), ((DATES, "Partners"), True, ("F2", "F3"))]
    assert asked_of(*dates, struck, elsewhere) == [*wanted, ((OUTSIDE, "Partners"), True, ("I5",))]
    said = Choices({(OUTSIDE, "Partners"): LEAVE_OUT})
    assert asked_of(elsewhere, choices=said) == [((OUTSIDE, "Partners"), False, ("I5",))]


def test_only_numbers_of_how_many_may_be_summed() -> None:
    columns = dict(enumerate(contract.OFFERS.columns))
    layout = layout_of(contract.OFFERS, columns, [column.header for column in columns.values()], [])
    summed = {columns[index].field for index in layout.amounts}
    assert {"yearly_place_count", "path_hour_count"} <= summed and not {"name", "start_date", "is_free"} & summed


def test_what_stands_in_a_hidden_sheet_dates_nothing_either() -> None:
    lines = [["Stand op 01-03-2024"], ["Naam"]]
    hidden = SheetCells("Oud", lines, is_hidden=True)
    assert proposed_date(Workbook([SheetCells("Lijst", [["Naam"]]), hidden]), []) is None
    seen = proposed_date(Workbook([SheetCells("Oud", lines)]), [])
    assert seen is not None and (seen.day, seen.sheet, seen.cell) == (date(2024, 3, 1), "Oud", "A1")


def test_every_header_of_the_explanation_is_bold() -> None:
    sheet = openpyxl.Workbook().worksheets[0]
    guide.write(sheet, "midwest", words)
    width = len(words.SECTION_COLUMNS)
    headed = [row for row in sheet.iter_rows() if row[0].value == words.SECTION_COLUMNS[0]]
    assert headed and all(all(cell.font.bold for cell in row[:width]) for row in headed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("20260305", date(2026, 3, 5)), ("2026-03-05", date(2026, 3, 5)), ("58", None), ("sinds 58", date(1958, 1, 1))],
)
def test_a_day_without_signs_is_read_and_two_digits_only_behind_a_word(typed: str, day: date | None) -> None:
    assert read_day(typed, Order.DAY_FIRST).value == day


def test_rows_that_differ_in_nothing_are_not_put_together() -> None:
    def merged(*towns: list[str]) -> tuple[int, list[str]]:
        rows = [row(number, name="De Ploeg", municipality_codes=own) for number, own in enumerate(towns, 2)]
        result = put_together(Rows(PARTNERS, rows, [Origin(1, 0, {})]), {}, NONE)
        return len(result.table.rows), [one.kind for one in result.questions]

    assert merged(["37022"], ["37022"]) == (2, [])
    assert merged(["37022"], ["36008"])[1] == [TOGETHER]


def test_a_header_of_the_row_above_counts_where_the_row_itself_says_nothing() -> None:
    above, own = ["Naam", "Soort", "Kleur", "Deelname"], ["", "", "Engagement", "Werkingsgebied"]
    headings = find_headings(PARTNERS, [above, own, ["De Ploeg", "Sport", "Werkt mee", "Tielt"]], {})
    assert headings is not None
    assert (headings.row, headings.texts) == (1, ["Naam", "Soort", "Engagement", "Werkingsgebied"])
    bare = find_headings(PARTNERS, [["Kleur", "", "", ""], ["", *HEADERS[1:]]], {})
    assert bare is not None and bare.texts == ["", *HEADERS[1:]]
