"""A CSV is read in each encoding and with each separator, and loses no sign."""

import pytest

from loaders.checks.checking import check
from tests.workbooks import REGION, places
from tests.written_files import HEADERS, ROW, csv_of
from ui.texts.findings import sentence

# .csv

ENCODINGS = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "utf-16": "utf-16", "utf-16-le": "utf-16-le", "cp1252": "cp1252"}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_is_read_in_each_encoding_and_with_each_separator_and_both_are_said(
    encoding: str, separator: str
) -> None:
    checked = check(csv_of(separator, [HEADERS, ROW]).encode(encoding), REGION)
    assert checked.status == "ok"
    assert checked.findings[0].code == "csv-read"
    assert checked.findings[0].details == {"separator": separator, "encoding": ENCODINGS[encoding]}
    read = checked.sheets["Partners"][0].values
    assert (read["shared_interest"], read["municipality_codes"]) == ("één, twee", ["36015", "37022"])
    assert sentence(checked.findings[0]).endswith("goed staan.")


def test_decimal_commas_are_no_separators_of_a_csv() -> None:
    head = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status", "Uren per traject"]
    lines = [head, *([f"Praat {number}", "Club", "praattafel", "Tielt", "actief", "12,5"] for number in range(5))]
    assert [row.values["path_hour_count"] for row in check(csv_of(";", lines).encode(), REGION).sheets["Aanbod"]] == [
        12.5
    ] * 5


def test_the_line_that_names_the_separator_is_obeyed_and_is_no_row() -> None:
    lines = [[*HEADERS, "Rollen"], [*ROW, "a|b"]]
    checked = check(("sep=|\r\n" + csv_of("|", lines)).encode(), REGION)
    assert checked.findings[0].details["separator"] == "|"
    assert [
        row.row_number for row in check(("sep=;\n" + csv_of(";", [HEADERS, ROW])).encode(), REGION).sheets["Partners"]
    ] == [2]


def test_lines_within_a_cell_of_a_csv_stay_one_row() -> None:
    content = csv_of(";", [HEADERS, ROW]).replace("één, twee", '"één\r\ntwee ""echt"""').encode()
    checked = check(content + csv_of(";", [["Twee", *ROW[1:]]]).encode(), REGION)
    assert [(row.row_number, row.values["shared_interest"]) for row in checked.sheets["Partners"]] == [
        (2, 'één\ntwee "echt"'),
        (3, "één, twee"),
    ]


def test_a_quotation_mark_that_never_closes_swallows_no_rows() -> None:
    lines = csv_of(";", [HEADERS, ROW, ["Twee", *ROW[1:]]]).replace("Twee;", '"Twee;')
    checked = check(lines.encode(), REGION)
    assert [row.values["name"] for row in checked.sheets["Partners"]] == [ROW[0], "Twee"]
    assert ("quotes-mended", "", "") in places(checked)


def test_an_error_that_a_csv_holds_as_a_word_is_an_error_cell() -> None:
    for word in ("#N/B", "#VERW!", "#DEEL/0!", "#N/A", "#naam?"):
        checked = check(csv_of(";", [HEADERS, [*ROW[:5], word]]).encode(), REGION)
        assert ("error-cell", "Partners", "F2") in places(checked, blocking=False)


def test_zeros_in_front_that_a_csv_kept_for_excel_are_kept() -> None:
    content = csv_of(";", [[*HEADERS, "KBO-nummer"], [*ROW, '="0999000129"']]).encode()
    assert check(content, REGION).sheets["Partners"][0].values["kbo_number"] == "0999000129"


def test_hard_spaces_and_odd_signs_do_not_make_a_csv_something_else() -> None:
    content = csv_of(";", [["Lijst\u00a02026 – “voorjaar”", *[""] * 5], HEADERS, ROW]).encode("cp1252")
    assert check(content, REGION).status == "ok"


@pytest.mark.parametrize("length", [55, 165])
@pytest.mark.parametrize("first", [b'"Naam"', b"Naam"])
def test_a_csv_as_long_as_a_lock_file_is_a_csv(length: int, first: bytes) -> None:
    content = first + b";Soort;Engagement;Werkingsgebied\r\n"
    content += b'"' + b"x" * (length - len(content) - 2) + b'"'
    assert len(content) == length
    assert [finding.code for finding in check(content, REGION).findings if finding.blocks] != ["lock-file"]
