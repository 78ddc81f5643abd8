"""Files that are wrong: each gives its finding, with its place, and leaves app and store as they were."""

import dataclasses
import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import openpyxl
import pytest

from data.store import Store
from loaders import contract
from loaders.checks.checking import check
from loaders.files.limits import Limits
from tests.delivering import is_refused
from tests.running import copied, empty_store
from tests.workbooks import (
    edited,
    offer,
    partner,
    places,
    raw_workbook,
    rewritten,
    workbook,
)
from ui.texts.findings import sentence

GOOD = workbook({"Partners": [partner()]})
SHEET_PART = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _zip(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return buffer.getvalue()


def _put(cell: str, value: Any, sheet: str = "Partners") -> Callable[[openpyxl.Workbook], None]:
    def edit(book: openpyxl.Workbook) -> None:
        book[sheet][cell] = value

    return edit


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all bad input: nothing here may change it."""
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


UNREADABLE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "file-empty"),
    "noise": (hashlib.shake_256(b"noise").digest(5000), "not-a-spreadsheet"),
    "truncated": (GOOD[: len(GOOD) // 2], "broken-file"),
    "scratched": (GOOD[:300] + b"\x00" * 400 + GOOD[700:], "broken-file"),
    "a page": (b"<!DOCTYPE html><html><p>Naam</p></html>", "web-page"),
    "a page saved by Excel": (b'\xef\xbb\xbf<html xmlns:x="urn:schemas-microsoft-com:office:excel">', "web-page"),
    "xml": (b'<?xml version="1.0"?><Workbook/>', "xml-file"),
    "csv with signs of no text": (b"Kleur;Vorm\nrood;\x01\x02\n", "not-a-spreadsheet"),
    "csv with more columns than any sheet": (b"Kleur;Vorm\n" + b'"' + b"x;" * 20_000, "too-many-columns"),
    "data of a program": (b'[{"Naam": "De Brug", "Soort": "Sport"}]', "not-a-spreadsheet"),
    "plain words": (b"zomaar een tekst", "not-a-spreadsheet"),
    "password": (OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), "password"),
    "xls that is only its name": (OLE + b"\0" * 512 + "Workbook".encode("utf-16-le"), "broken-file"),
    "old Word": (OLE + b"\0" * 512 + "WordDocument".encode("utf-16-le"), "word-file"),
    "ods without a sheet": (
        _zip(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_xml="<x/>"),
        "no-known-sheet",
    ),
    "opendocument text": (
        _zip(mimetype="application/vnd.oasis.opendocument.text", content_xml="<x/>"),
        "word-file",
    ),
    "xlsb": (_zip(xl__workbook_bin="x"), "binary-workbook"),
    "docx": (_zip(word__document_xml="<x/>"), "word-file"),
    "lock file": (b"\x07Iemand " + b" " * 157, "lock-file"),
    "too large": (b"PK" + b"\0" * 10_000_000, "file-too-large"),
    "doctype": (
        rewritten(GOOD, SHEET_PART, lambda text: '<!DOCTYPE x [<!ENTITY a "b">]>' + text),
        "unsafe-xml",
    ),
    "cut xml": (rewritten(GOOD, SHEET_PART, lambda text: text[:-200]), "broken-file"),
    "sheet part missing": (
        rewritten(GOOD, "xl/_rels/workbook.xml.rels", lambda text: text.replace("sheet1", "sheet9")),
        "broken-file",
    ),
    "no rows at all": (raw_workbook({}), "no-known-sheet"),
}


@pytest.mark.parametrize(("content", "code"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_file_that_is_no_workbook_gives_one_plain_sentence(content: bytes, code: str, untouched: Store) -> None:
    checked = check(content, "midwest")
    assert checked.status == "unreadable"
    assert [finding.code for finding in checked.findings if finding.blocks] == [code]
    assert all(sentence(finding).endswith((".", "?")) for finding in checked.findings)
    is_refused(untouched, checked, content, "unreadable")


@pytest.mark.parametrize(
    "content",
    [
        "Kleur;Vorm\nrood;één\n".encode(),
        "Kleur;Vorm\nrood;één\n".encode("cp1252"),
        "Kleur\tVorm\nrood\téén\n".encode("utf-16"),
        raw_workbook({"Blad1": [["Naam"], ["iets"]]}),
    ],
    ids=["csv", "csv in Windows", "csv in UTF-16", "xlsx"],
)
def test_a_list_of_something_else_is_no_file_we_cannot_read_but_a_question(content: bytes) -> None:
    checked = check(content, "midwest")
    assert (checked.status, places(checked, blocking=True)) == ("blocked", [("no-known-sheet", "", "")])
    assert [(one.kind, one.answer) for one in checked.questions] == [("sheet", None)]


def test_a_stray_cell_in_the_last_corner_is_named_and_nothing_falls_over() -> None:
    content = rewritten(
        GOOD,
        SHEET_PART,
        lambda text: text.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
    assert places(check(content)) == [("stray-cell", "Partners", "XFD1048576")]


def test_a_formula_far_away_is_a_stray_cell_though_it_holds_no_value() -> None:
    far = '<row r="900000000"><c r="A900000000"><f>1+1</f></c></row></sheetData>'
    content = rewritten(GOOD, SHEET_PART, lambda text: text.replace("</sheetData>", far))
    assert places(check(content)) == [("stray-cell", "Partners", "A900000000")]


def test_a_row_number_that_cannot_be_is_a_broken_file() -> None:
    content = rewritten(GOOD, SHEET_PART, lambda text: text.replace('<row r="2"', '<row r="-7"'))
    assert places(check(content)) == [("broken-file", "", "")]


def test_a_million_formatted_blank_rows_are_no_rows() -> None:
    content = rewritten(
        GOOD,
        SHEET_PART,
        lambda text: text.replace("</sheetData>", '<row r="1000000"><c r="J1000000" s="0"/></row></sheetData>'),
    )
    assert check(content).status == "ok"


def test_a_bomb_is_stopped_while_it_unpacks() -> None:
    content = rewritten(GOOD, "docProps/app.xml", lambda _text: " " * 30_000_000)
    assert len(content) < 100_000
    assert places(check(content)) == [("unpacked-too-large", "", "")]


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ("row_count", "too-many-rows"),
        ("cell_count", "too-many-cells"),
        ("sheet_count", "too-many-sheets"),
        ("part_count", "too-many-parts"),
    ],
)
def test_each_limit_has_its_sentence(limit: str, code: str) -> None:
    limits = dataclasses.replace(Limits(), **{limit: 1})
    checked = check(GOOD, "midwest", limits=limits)
    assert [finding.code for finding in checked.findings] == [code]
    assert sentence(checked.findings[0])


def test_too_many_columns_are_named() -> None:
    content = raw_workbook({"Partners": [[f"kolom {number}" for number in range(400)]]})
    assert places(check(content, "midwest")) == [("too-many-columns", "Partners", "OJ1")]


def test_a_file_that_needs_too_much_memory_is_stopped() -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="str"><v>{row:01000d}</v></c></row>' for row in range(10, 15_000))
    content = rewritten(GOOD, SHEET_PART, lambda text: text.replace("</sheetData>", rows + "</sheetData>"))
    assert places(check(content, limits=Limits(memory_bytes=60_000_000))) == [("too-heavy", "", "")]


def test_a_file_that_takes_too_long_is_stopped() -> None:
    assert places(check(GOOD, limits=Limits(clock_seconds=0))) == [("too-heavy", "", "")]


def test_the_template_of_another_region_is_refused() -> None:
    checked = check(workbook({"Partners": [partner()]}, region="waasland"), "midwest")
    assert (checked.status, places(checked)) == ("blocked", [("wrong-region", "", "")])
    assert "hoort bij Waasland" in sentence(checked.findings[0])


def test_a_file_without_stamp_needs_to_be_told_its_region() -> None:
    content = workbook({"Partners": [partner()]}, region=None)
    assert places(check(content)) == [("region-unknown", "", "")]
    assert check(content, "midwest").status == "ok"


def test_an_older_template_is_read_with_a_remark() -> None:
    checked = check(workbook({"Partners": [partner()]}, version=contract.VERSION + 1))
    assert (checked.status, places(checked)) == ("ok", [("template-version", "", "")])


def test_a_region_that_does_not_exist_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="nergens"):
        check(GOOD, "nergens")


def test_a_workbook_without_a_filled_row_is_not_called_fine() -> None:
    checked = check(workbook({"Partners": []}))
    assert places(checked) == [("nothing-filled-in", "", ""), ("sheet-empty", "Partners", "")]


def test_error_cells_and_unsaved_formulas_are_named_though_the_reader_drops_them() -> None:
    def spoil(book: openpyxl.Workbook) -> None:
        book["Partners"]["L2"] = "#N/A"
        book["Partners"]["L3"] = "=A3"
        book["Partners"]["A9"] = "#REF!"

    content = edited(workbook({"Partners": [partner("Eén"), partner("Twee")]}), spoil)
    found = places(check(content))
    assert ("error-cell", "Partners", "L2") in found
    assert ("formula-without-value", "Partners", "L3") in found
    assert ("error-cell", "Partners", "A9") in found


def test_a_formula_with_a_saved_value_is_read() -> None:
    content = edited(GOOD, _put("L2", "=A2"))
    saved = rewritten(
        content,
        SHEET_PART,
        lambda text: text.replace("<f>A2</f><v />", "<f>A2</f><v>12</v>").replace(
            "<f>A2</f><v></v>", "<f>A2</f><v>12</v>"
        ),
    )
    assert check(saved).sheets["Partners"][0].values["shared_interest"] == "12"


def test_strict_workbooks_are_read() -> None:
    def strict(text: str) -> str:
        return text.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )

    content = rewritten(rewritten(GOOD, SHEET_PART, strict), "xl/workbook.xml", strict)
    assert [row.values["name"] for row in check(content).sheets["Partners"]] == [partner()["name"]]


def test_progress_rises_to_the_end() -> None:
    shares: list[float] = []
    check(workbook({"Partners": [partner()], "Aanbod": [offer()]}), progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
