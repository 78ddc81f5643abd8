"""Edges of the importer, each met in the room where it lies: what whole files seldom show."""

from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from loaders import contract
from loaders.checks.alike import areas_fit, title
from loaders.checks.dated import proposed_date
from loaders.checks.many_words import with_many
from loaders.checks.outside import left_out
from loaders.checks.people import without_people
from loaders.checks.questions import cell_questions
from loaders.checks.rows import Origin, Row, Rows
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
    REPLACE,
    SHEETS,
    STRUCK,
    TOGETHER,
    WORD,
    Choices,
    Key,
    Question,
)
from loaders.columns.apart import taken_apart
from loaders.columns.headers import ColumnMatch, Headings, find_headings, match_columns
from loaders.columns.layout import Layout, layout_of
from loaders.columns.lines import Line, kind_of
from loaders.columns.match import recognise
from loaders.columns.merged import filled_down
from loaders.columns.sheets import assign
from loaders.columns.tables import Table
from loaders.deliveries.matching import match
from loaders.deliveries.merge import Handed, Incoming, Source, StandingRow, merge
from loaders.files import detect, quoted, web_page
from loaders.files.book import LIMITS, SheetCells, Workbook
from loaders.files.encodings import decoded
from loaders.files.limits import BookScan, RefusedError, SheetScan
from loaders.files.tidying import tidy
from loaders.findings import Finding, found
from loaders.sheet import REQUIRED_MARK
from loaders.templates import guide
from loaders.templates.styles import fit_row
from loaders.values import municipalities
from loaders.values.cell import Setting
from loaders.values.date_order import Order
from loaders.values.dates import read_day
from loaders.values.number_cells import number_reader
from tests.packages import mhtml, table_html
from ui.texts import template as words

PARTNERS, GOVERNMENTS = contract.PARTNERS, contract.GOVERNMENTS


def cells(*rows: list[Any], **more: Any) -> SheetCells:
    return SheetCells("Lijst", list(rows), **more)


def row(number: int, **values: Any) -> Row:
    return Row(number, dict.fromkeys(PARTNERS.stored) | {"is_region_wide": True} | values)


# files


@pytest.mark.parametrize(
    ("padded", "code"),
    [
        (b"\x03Jan" + b" " * 51, "lock-file"),
        (b"\x03Janx" + b" " * 50, "not-a-spreadsheet"),
        (b"\x03Jan" + b" " * 50, "not-a-spreadsheet"),
    ],
)
def test_a_lock_file_holds_one_name_and_nothing_behind_it(padded: bytes, code: str) -> None:
    with pytest.raises(RefusedError, match=code):
        detect.kind_of(padded, LIMITS)


def test_a_file_may_have_ten_megabytes() -> None:
    content = b"a;b\n" * 2_500_000
    assert detect.kind_of(content, LIMITS) == "csv"
    with pytest.raises(RefusedError, match="file-too-large"):
        detect.kind_of(content + b"\n", LIMITS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_a_text_is_read_in_the_encoding_that_it_has(encoding: str) -> None:
    text = "Naam;Soort\r\nTaalcafé – Coöperatie;één\r\n"
    assert decoded(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
@pytest.mark.parametrize(
    "sign", ["’t Huis", "Café ‘De Kring’", "Izegem–Roeselare", "2 – 3", "10 €", "§ 2", "à la carte"]
)
def test_signs_stand_where_signs_stand(encoding: str, sign: str) -> None:
    text = f"Naam\r\nCoöperatie één, geïnteresseerd\r\n{sign}\r\n"
    assert decoded(text.encode(encoding)).text.splitlines()[2] == sign


def test_the_first_word_with_such_letters_is_shown_where_the_encoding_was_chosen() -> None:
    for remarks, seen in (({"csv-read": {"encoding": "cp1252"}}, ["Café"]), ({}, [])):
        book = BookScan([SheetScan("csv", rows=[["Naam"], ["De Ploeg"], ["Café Noël"]])], remarks=remarks)
        tidy(book)
        assert [details["seen"] for details in book.remarks.values()] == seen


def test_a_title_of_one_cell_says_nothing_of_how_wide_the_rows_are() -> None:
    rows = list(quoted.rows_of('Lijst\nNaam;Soort\n"De "Ploeg" vzw;Sport\n', ";"))
    assert rows[2] == ['"De "Ploeg" vzw', "Sport"]
    assert (rows[2].is_mended, rows[2].is_unclear) == (True, False)


def test_each_table_of_a_page_is_a_sheet(tmp_path: Any) -> None:
    path = tmp_path / "page.mht"
    path.write_bytes(mhtml(*[table_html()] * 3))
    names = [sheet.name for sheet in web_page.read_archive(str(path), LIMITS).sheets]
    assert (len(names), len(set(names)), names[1].split()[-1], names[2].split()[-1]) == (3, 3, "2", "3")


# columns


def test_a_merged_cell_speaks_for_the_rows_below_it_and_widens_them_as_far_as_needed() -> None:
    merged, counts = filled_down(cells(["Naam", "", "Soort"], ["A", "", "Sport"], ["B"], [""], merges=[(1, 3, 2)]), 0)
    assert merged.rows == [["Naam", "", "Soort"], ["A", "", "Sport"], ["B", "", "Sport"], [""]]
    assert {index: tuple(one) for index, one in counts.items()} == {2: (2, 1)}


def test_two_tables_side_by_side_may_have_no_more_than_what_each_must_have() -> None:
    left = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
    right = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"]
    book = Workbook([cells([*left, "", *right], [*["x"] * 4, "", *["y"] * 5])])
    assert len(taken_apart(book, contract.sheets_for("midwest")).sheets) == 2


def test_only_what_people_type_themselves_makes_a_row_of_our_template() -> None:
    sheet = contract.PHASES
    columns = dict(enumerate(sheet.columns))
    layout = layout_of(sheet, columns, [column.header for column in sheet.columns], [], is_ours=True)
    own = {columns[index].field for index in layout.own}
    assert sheet.prefilled and own == {column.field for column in sheet.columns} - set(sheet.prefilled)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (["(verplicht)", "(kies)", "", "(gemeente)"], Line.NOTE),
        (["(verplicht)", "Sport", "Werkt mee", "Tielt"], Line.ROW),
        (["De Ploeg (Izegem)", "Sport", "Werkt mee", "(Tielt)"], Line.ROW),
    ],
)
def test_words_in_brackets_in_every_cell_explain_the_columns(line: list[str], kind: Line) -> None:
    headers = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
    by_header = {one.header: one for one in PARTNERS.columns}
    columns = {index: by_header[header] for index, header in enumerate(headers)}
    assert kind_of(line, layout_of(PARTNERS, columns, headers, [line, line]), is_first=True) is kind


# checks


def test_a_sheet_without_places_has_none_outside() -> None:
    choices = Choices({(OUTSIDE, "Fasen"): LEAVE_OUT})
    setting = Setting("midwest", choices=choices, leaves_outside=True)
    assert left_out(contract.PHASES, Table(0, [], [1]), {1: ["O1"]}, setting).lines == {1: ["O1"]}


def test_the_workbook_itself_stays_as_it_was_when_people_are_left_out() -> None:
    lines = [["Naam", "Soort", "Contact"], ["De Ploeg", "Sport", "Lien Proefmans"]]
    book = Workbook([cells(*(list(line) for line in lines))])
    rest = without_people(book, contract.sheets_for("midwest"), Choices({(PEOPLE, "Lijst", "contact"): ""}))
    assert book.sheets[0].rows == lines
    assert "Lien Proefmans" not in str(rest.book.sheets[0].rows)


def test_people_in_a_column_are_said_once_and_a_number_of_somebody_cell_by_cell() -> None:
    lines = [["Naam", "Soort", "Engagement", "Werkingsgebied", "Wie"]]
    lines += [[f"Club {number}", "Sport", "Werkt mee", "Tielt", "Lien Proefmans"] for number in range(3)]
    numbers = ["Bereikbaar", "0470 00 00 01", "0470 00 00 02", "0470 00 00 03"]
    mobiles = [[*line[:4], number] for line, number in zip(lines, numbers, strict=True)]
    sheets = contract.sheets_for("midwest")
    said = []
    for some in (lines, mobiles):
        rest = without_people(Workbook([SheetCells("Partners", some)]), sheets, NONE)
        matches = recognise(rest.book, sheets, NONE, "midwest").sheets
        said.append([(one.code, one.cell) for one in rest.findings(matches)])
    assert said == [
        [("personal-name", "E2")],
        [("personal-mobile", f"E{number}") for number in (2, 3, 4)],
    ]


def test_the_name_of_a_hidden_sheet_dates_nothing() -> None:
    shown, hidden = SheetCells("Lijst", [["Naam"]]), SheetCells("Stand 01-03-2024", [["Naam"]], is_hidden=True)
    assert proposed_date(Workbook([shown, hidden]), []) is None
    seen = proposed_date(Workbook([shown, SheetCells("Stand 01-03-2024", [["Naam"]])]), [])
    assert seen is not None and seen.day == date(2024, 3, 1)


# deliveries


def test_rows_of_two_sheets_put_in_place_have_numbers_of_their_own() -> None:
    rows = [Incoming(row(number, name=f"Club {number}"), None, "Partners") for number in (2, 9)]
    moved = [Incoming(row(number, name=f"Elders {number}"), None, "Andere") for number in (3, 4)]
    merged = merge(PARTNERS, Handed([*moved, *rows], []), [], REPLACE, {})
    assert [(one.row.row_number, one.source.row_number) for one in merged.rows] == [(2, 2), (9, 9), (10, 3), (11, 4)]


def test_a_row_of_another_sheet_comes_after_all_rows_of_the_file() -> None:
    standing = StandingRow(row(2, name="De Ploeg"), Source(1, "Partners", 2))
    merged = merge(PARTNERS, Handed([Incoming(row(5, name="Club"), None, "Andere")], []), [standing], REPLACE, {})
    assert [one.row.row_number for one in merged.rows] == [6]
    assert [one.values["name"] for one in merged.difference.gone] == ["De Ploeg"]


def test_places_fit_unless_both_name_some_and_share_none() -> None:
    tielt, izegem, wide = {"municipality_codes": ["37022"]}, {"municipality_codes": ["36008"]}, {"is_region_wide": True}
    assert areas_fit(tielt, {}) and areas_fit({}, tielt) and areas_fit(tielt, izegem | wide) and areas_fit(wide, tielt)
    assert areas_fit(tielt, {"municipality_codes": ["36008", "37022"]}) and not areas_fit(tielt, izegem)


def test_what_a_row_is_called_holds_all_that_it_is_known_by() -> None:
    assert title(contract.OFFERS, {"name": "Praattafel", "provider_name": "De Ploeg"}) == "Praattafel · De Ploeg"
    assert title(contract.OFFERS, {"name": "Praattafel", "provider_name": None}) == "Praattafel · "


def test_a_name_that_is_alike_elsewhere_is_another() -> None:
    ours = {"name": "Buurthuis Zonnebloem", "municipality_codes": ["37022"]}
    theirs = {"name": "Buurthuis Zonnebloemen", "municipality_codes": ["37022"]}
    assert match(PARTNERS, [theirs], [ours], {}).near == {0: 0}
    assert match(PARTNERS, [theirs | {"municipality_codes": ["36008"]}], [ours], {}).near == {}


# templates


def test_a_row_is_as_high_as_its_longest_cell() -> None:
    sheet = openpyxl.Workbook().worksheets[0]
    for number, text in enumerate(("kort", "twee\nregels", "x" * 25, "x\n" * 60), 1):
        fit_row(sheet, number, [text], [10])
    assert [sheet.row_dimensions[number].height for number in (1, 2, 3, 4)] == [None, 30, 45, 400]


def test_the_explanation_of_the_template_stands_line_below_line() -> None:
    sheet = openpyxl.Workbook().worksheets[0]
    guide.write(sheet, "midwest", words)
    first = [line[0] for line in sheet.iter_rows(values_only=True)]
    assert first[1 : 1 + len(words.HOW_TO)] == list(words.HOW_TO)
    asked = [text for text in first if isinstance(text, str) and text.endswith(REQUIRED_MARK)]
    columns = [column for one in contract.sheets_for("midwest") for column in one.columns]
    assert asked == [column.template_header for column in columns if column.required]


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
