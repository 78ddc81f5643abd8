"""A text with separators as one sheet: lists within cells, letters of web pages, loose marks, limits."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from loaders.files.delimited import read
from loaders.files.limits import BookScan, Limits, RefusedError

SMALL = Limits(row_count=4, column_count=4)


def book_of(folder: Path, text: str, limits: Limits = SMALL) -> BookScan:
    path = folder / "list.csv"
    path.write_bytes(text.encode())
    return read(str(path), limits)


LISTS: list[tuple[str, list[list[Any]]]] = [
    ("Naam;Soort\nA;b\n", [["Naam", "Soort"], ["A", "b"]]),
    ("Naam;Soort;;\nA;b;;\n;;;\n", [["Naam", "Soort", "", ""], ["A", "b"]]),
    ("sep=|\nNaam|Soort\nA|b;c", [["Naam", "Soort"], ["A", "b;c"]]),
    ('Naam;Nummer\nA;="0470"', [["Naam", "Nummer"], ["A", "0470"]]),
    ("Naam;Nota\nA;een\vtwee", [["Naam", "Nota"], ["A", "een\ntwee"]]),
    # a letter as a web page writes it is one; other signs are not
    ("Naam;Soort\nCaf&eacute;;caf&#233; &#xe9;", [["Naam", "Soort"], ["Café", "café é"]]),
    ("Naam;Soort;Plaats\nA&amp;B;c", [["Naam", "Soort", "Plaats"], ["A&amp", "B", "c"]]),
    ("Naam;Soort;Plaats\nA&onzin;B;c", [["Naam", "Soort", "Plaats"], ["A&onzin", "B", "c"]]),
    # places without quotation marks between commas
    ("Naam,Plaats\nA,Tielt\nB,Tielt, Roeselare", [["Naam", "Plaats"], ["A", "Tielt"], ["B", "Tielt, Roeselare"]]),
    ("Naam,Plaats\nA,Tielt,, Izegem ,", [["Naam", "Plaats"], ["A", "Tielt, Izegem"]]),
    ("Naam,Plaats\nA,Tielt\nB,Tielt,,\nC,d", [["Naam", "Plaats"], ["A", "Tielt"], ["B", "Tielt", "", ""], ["C", "d"]]),
    ("Naam,Soort,Plaats\nA,b,c,d\nB,c,d", [["Naam", "Soort", "Plaats"], ["A", "b", "c, d"], ["B", "c", "d"]]),
    ("Naam,Plaats\nA,b,c\nD,e\nF,g,h", [["Naam", "Plaats"], ["A", "b, c"], ["D", "e"], ["F", "g, h"]]),
    ("Naam,Plaats\nA\nB\nC\nD,e,f", [["Naam", "Plaats"], ["A"], ["B"], ["C"], ["D", "e, f"]]),
    ("Naam;Plaats\nA;b;c", [["Naam", "Plaats"], ["A", "b", "c"]]),
]


@pytest.mark.parametrize(("text", "rows"), LISTS)
def test_a_list_is_read_row_by_row(tmp_path: Path, text: str, rows: list[list[Any]]) -> None:
    limits = replace(SMALL, row_count=10)
    sheet = book_of(tmp_path, text, limits).sheets[0]
    assert (sheet.name, sheet.rows) == ("csv", rows)


def test_separator_and_encoding_are_said(tmp_path: Path) -> None:
    assert book_of(tmp_path, "Naam,Soort\nA,b").remarks == {"csv-read": {"separator": ",", "encoding": "utf-8"}}


def test_rows_with_loose_marks_are_numbered_and_the_first_ten_named(tmp_path: Path) -> None:
    for count, named in ((2, "2, 3"), (10, ", ".join(map(str, range(2, 12)))), (11, ", ".join(map(str, range(2, 12))))):
        text = "Naam;Soort\n" + '"Huis" van;Sport\n' * count
        remarks = book_of(tmp_path, text, replace(SMALL, row_count=20)).remarks
        assert remarks["quotes-mended"] == {"count": str(count), "rows": named}


def test_no_cell_of_an_unclear_row_is_read(tmp_path: Path) -> None:
    sheet = book_of(tmp_path, 'Naam;Soort\nA;b\n"a;b" c;d;e').sheets[0]
    assert sheet.marks == {(2, column): ("quote-open", "") for column in range(4)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Naam;Soort\n" + "A;b\n" * 3, None),
        ("Naam;Soort\n" + "A;b\n" * 4, ("too-many-rows", "", {"allowed": "4"})),
        ("Naam;Soort" + "\n" * 4 + "A;b", ("stray-cell", "A5", {})),
        ("Naam;Soort" + "\n" * 40 + "A;b", ("stray-cell", "A41", {})),
        ("Naam;Soort" + "\n" * 41 + "A;b", ("too-many-rows", "", {"allowed": "4"})),
        ("Naam;Soort" + "\r" * 41 + "A;b", ("too-many-rows", "", {"allowed": "4"})),
        ("A;b;c;d;e", ("too-many-columns", "E1", {"allowed": "4"})),
        (f"A;b{';' * 20_000}\nc;{'x' * 40_000}", ("too-many-columns", "", {"allowed": "4"})),
    ],
)
def test_what_reaches_past_a_limit_is_refused(
    tmp_path: Path, text: str, said: tuple[str, str, dict[str, str]] | None
) -> None:
    if said is None:
        assert book_of(tmp_path, text).sheets
        return
    with pytest.raises(RefusedError) as refused:
        book_of(tmp_path, text)
    code, _, place, details = refused.value.args
    assert (code, place, details) == said
