"""Workbooks of the old format as LibreOffice wrote them, and the records in which their formulas stand."""

import re
import struct
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import xlrd

from loaders.files.limits import Limits, RefusedError
from loaders.files.xls import _records, _value, _zero_formulas, read
from tests import files

MESSY = str(files.FOLDER / "messy.xls")


def test_a_workbook_of_the_old_format_is_read_with_what_it_hides() -> None:
    book = read(MESSY, Limits(sheet_count=2))
    first, second = book.sheets
    assert (first.name, first.is_hidden, first.hidden_row_count, first.marks) == ("Lijst voorjaar", False, 1, {})
    assert (second.name, second.is_hidden, second.hidden_row_count) == ("Aanbod", True, 0)
    assert second.rows[1] == ["Praattafel voorbeeld", "Voorbeeldclub", "praattafel", "Rumbeke", "actief", "WAAR", 12.5]
    assert (first.rows[2], first.rows[4][2:6]) == ([], [3.0, "Meulebeke", date(2026, 3, 25), "0999.000.129"])
    assert (book.is_1904, first.merges, first.struck_cells) == (False, [], set())


def test_its_errors_are_marked() -> None:
    sheet = read(str(files.FOLDER / "faulty.xls"), Limits()).sheets[0]
    assert [(*place, text) for place, (_, text) in sheet.marks.items()] == [
        (1, 4, "#N/A"),
        (2, 4, "#DIV/0!"),
        (2, 5, "#REF!"),
        (3, 0, "#NAME?"),
    ]
    assert sheet.rows[2][4:] == ["", ""]


def test_a_formula_of_its_second_sheet_that_nobody_calculated_is_marked_there(tmp_path: Path) -> None:
    content = bytearray(files.content("messy.xls"))
    place = re.search(rb"\x06\x00.." + re.escape(struct.pack("<HH", 1, 5)), content, re.DOTALL)
    assert place
    content[place.end() + 2 : place.end() + 12] = b"\0" * 8 + b"\x02\0"
    path = tmp_path / "book.xls"
    path.write_bytes(content)
    first, second = read(str(path), Limits()).sheets
    assert (first.marks, second.marks) == ({}, {(1, 5): ("formula-without-value", "")})


def test_each_filled_cell_is_counted_and_no_other() -> None:
    rows = read(MESSY, Limits()).sheets[0].rows
    count = sum(value != "" for row in rows for value in row) + 1  # a formula of no text stands in one that looks blank
    assert read(MESSY, Limits(cell_count=count)).sheets
    with pytest.raises(RefusedError):
        read(MESSY, Limits(cell_count=count - 1))


def test_its_days_may_be_counted_from_1904() -> None:
    book = read(str(files.FOLDER / "since-1904.xls"), Limits())
    assert (book.is_1904, book.sheets[0].rows[1][4]) == (True, date(2026, 3, 25))


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(sheet_count=1), "too-many-sheets"),
        (Limits(row_count=3), "too-many-rows"),
        (Limits(cell_count=9), "too-many-cells"),
    ],
)
def test_its_limits_are_those_of_any_workbook(limits: Limits, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read(MESSY, limits)
    assert refused.value.args[0] == code


def _with_a_password(content: bytearray) -> None:
    opening = content.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    content[opening + 20 : opening + 22] = b"\x2f\x00"


def _in_a_circle(content: bytearray) -> None:
    table = 512 * (1 + int.from_bytes(content[60:64], "little"))
    content[table : table + 512] = struct.pack("<128i", *range(128))


@pytest.mark.parametrize(("spoil", "code"), [(_with_a_password, "password"), (_in_a_circle, "broken-file")])
def test_what_is_locked_or_damaged_says_so(tmp_path: Path, spoil: Callable[[bytearray], None], code: str) -> None:
    content = bytearray(files.content("faulty.xls"))
    spoil(content)
    path = tmp_path / "book.xls"
    path.write_bytes(content)
    with pytest.raises(RefusedError) as refused:
        read(str(path), Limits())
    assert refused.value.args[0] == code


VALUES: list[tuple[int, Any, str, Any]] = [
    (xlrd.XL_CELL_TEXT, "a", "", "a"),
    (xlrd.XL_CELL_NUMBER, 1.5, "0.0", 1.5),
    (xlrd.XL_CELL_BOOLEAN, 1, "", "WAAR"),
    (xlrd.XL_CELL_BOOLEAN, 0, "", "ONWAAR"),
    (xlrd.XL_CELL_ERROR, 42, "", ""),
    (xlrd.XL_CELL_DATE, 46106.0, "dd/mm/yyyy", date(2026, 3, 25)),
    (xlrd.XL_CELL_DATE, 46106.5, "dd/mm/yyyy", datetime(2026, 3, 25, 12)),
    (xlrd.XL_CELL_DATE, 0.5, "hh:mm", time(12)),
    (xlrd.XL_CELL_DATE, 0.0, "hh:mm", time(0)),
    (xlrd.XL_CELL_DATE, 1.5, "[hh]:mm", timedelta(hours=36)),
    (xlrd.XL_CELL_DATE, 1.5, "[u]:mm", timedelta(hours=36)),
    (xlrd.XL_CELL_DATE, 61.0, "[$-813]dd/mm/yyyy", date(1900, 3, 1)),
    (xlrd.XL_CELL_DATE, 1e9, "dd/mm/yyyy", 1e9),
]


@pytest.mark.parametrize(("kind", "value", "number_format", "wanted"), VALUES)
def test_each_kind_of_value_is_read_as_shown(kind: int, value: Any, number_format: str, wanted: Any) -> None:
    read_value = _value(kind, value, 0, number_format)
    assert (read_value, type(read_value)) == (wanted, type(wanted))


def test_the_first_day_since_1904_is_a_day() -> None:
    assert _value(xlrd.XL_CELL_DATE, 1.0, 1, "dd/mm/yyyy") == date(1904, 1, 2)


def record(code: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", code, len(body)) + body


def formula(row: int, column: int, value: float, flags: int) -> bytes:
    return record(6, struct.pack("<HHHdHI", row, column, 15, value, flags, 0))


BEGIN, END = record(0x0809, b"\0" * 16), record(0x000A)


def test_the_records_of_one_part_end_with_it_and_parts_within_come_along() -> None:
    part = BEGIN + record(1, b"ab") + BEGIN + record(2) + END + record(3, b"c") + END
    assert [code for code, _ in _records(part + record(4), 0)] == [0x0809, 1, 0x0809, 2, 0x000A, 3, 0x000A]
    assert list(_records(record(9) + part, 4))[1] == (1, b"ab")
    assert [code for code, _ in _records(BEGIN + record(1), 0)] == [0x0809, 1]
    assert [code for code, _ in _records((BEGIN + record(1))[:-1], 0)] == [0x0809]
    assert list(_records(record(1), 0)) == [(1, b"")]
    assert list(_records(b"", 0)) == []


def test_formulas_of_value_nought_that_are_to_be_calculated_are_found() -> None:
    part = BEGIN + formula(1, 2, 0, 2) + formula(3, 4, 0, 0) + formula(5, 6, 1.5, 2) + formula(7, 8, 0, 3)
    assert list(_zero_formulas(part + formula(9, 9, 0, 1) + record(1, b"\0" * 24) + END, 0)) == [(1, 2), (7, 8)]
