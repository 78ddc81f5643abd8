"""Edges of the importer, each met in the room where it lies: what whole files seldom show."""

from datetime import date
from typing import Any

import openpyxl
import pytest

from loaders import contract
from loaders.checks.alike import areas_fit, title
from loaders.checks.dated import proposed_date
from loaders.checks.outside import left_out
from loaders.checks.people import without_people
from loaders.choices import (
    LEAVE_OUT,
    NONE,
    OUTSIDE,
    PEOPLE,
    REPLACE,
    Choices,
)
from loaders.columns.apart import taken_apart
from loaders.columns.layout import layout_of
from loaders.columns.lines import Line, kind_of
from loaders.columns.match import recognise
from loaders.columns.merged import filled_down
from loaders.columns.tables import Table
from loaders.deliveries.matching import match
from loaders.deliveries.merge import Handed, Incoming, Source, StandingRow, merge
from loaders.files import detect, quoted, web_page
from loaders.files.book import LIMITS, SheetCells, Workbook
from loaders.files.encodings import decoded
from loaders.files.limits import BookScan, RefusedError, SheetScan
from loaders.files.tidying import tidy
from loaders.sheet import REQUIRED_MARK
from loaders.templates import guide
from loaders.templates.styles import fit_row
from loaders.values.cell import Setting
from tests.edge_rows import PARTNERS, cells, row
from tests.packages import mhtml, table_html
from ui.texts import template as words

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
