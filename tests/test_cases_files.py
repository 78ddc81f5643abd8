"""Workbooks in forms of other programs are read; what is no workbook hears what it is and the way out."""

import io
import re
import struct
import zipfile
from collections.abc import Callable
from datetime import date, time
from typing import Any

import openpyxl
import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.files.book import open_workbook
from loaders.files.limits import Limits
from loaders.values.outcome import Fault
from tests import files
from tests.packages import HEADERS, ROWS, mhtml, renamed, spreadsheetml, table_html, with_slashes, zip_of, zipped
from tests.workbooks import REGION, offer, partner, places, rewritten, saved, workbook
from ui.texts.findings import sentence

GOOD = workbook({"Partners": [partner(), partner("Taalcafé Izegem")]})
SHARED = files.content("messy.xlsx")
"""Of LibreOffice: its texts stand in a part of their own."""
PAGE = f"<html><body>{table_html()}</body></html>"
SINCE = [date.fromisoformat(row[4]) for row in ROWS]


def rows_of(checked: Checked) -> list[tuple[Any, Any]]:
    return [(row.values["name"], row.values["since_date"]) for row in checked.sheets["Partners"]]


# .xlsx in other packings


def _moved(content: bytes) -> bytes:
    """The main part and its sheets elsewhere; only the relations say where."""

    def rename(name: str) -> str:
        return name.replace("xl/workbook.xml", "xl/boek.xml").replace("worksheets/", "bladen/")

    moved = renamed(content, rename, rename)
    return renamed(moved, lambda name: name.replace("_rels/workbook.xml.rels", "_rels/boek.xml.rels"))


def _without_top(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zip_of({name: archive.read(name) for name in archive.namelist() if name != "_rels/.rels"})


PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "slashes of Windows": with_slashes,
    "another main part": _moved,
    "another main part and slashes": lambda content: with_slashes(_moved(content)),
    "capitals": lambda content: renamed(content, lambda name: name if "[" in name else name.upper()),
    "small letters": lambda content: renamed(content, str.lower),
    "a slash in front": lambda content: renamed(content, lambda name: f"/{name}"),
    "another folder": lambda content: renamed(
        content, lambda name: name.replace("xl/", "boek/"), lambda text: text.replace("xl/", "boek/")
    ),
    "no list on top": _without_top,
    "absolute targets": lambda content: renamed(
        content, str, lambda text: text.replace('Target="worksheets/', 'Target="/xl/worksheets/')
    ),
}


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_workbook_packed_in_another_way_is_the_same_workbook(packing: str) -> None:
    for content in (GOOD, SHARED):
        wanted, checked = check(content, REGION), check(PACKINGS[packing](content), REGION)
        assert places(checked) == places(wanted)
        assert checked.sheets == wanted.sheets
        assert checked.sheets["Partners"]


def test_a_workbook_in_strict_form_is_read() -> None:
    plain = "http://schemas.openxmlformats.org"
    parts = {}
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            text = text.replace(f"{plain}/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
            parts[name] = text.replace(f"{plain}/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")
    assert check(zip_of({**parts}), REGION).sheets == check(GOOD, REGION).sheets


# other forms of workbooks


def _flat(content: bytes) -> bytes:
    """The .fods of an .ods: the same in one file of XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("content.xml").decode()
    mimetype = ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"'
    return text.replace("<office:document-content", f"<office:document{mimetype}", 1).replace(
        "</office:document-content>", "</office:document>"
    ).encode()  # fmt: skip


def test_a_flat_opendocument_sheet_gives_what_the_packed_one_gives() -> None:
    for name in ("messy.ods", "faulty.ods"):
        packed, flat = check(files.content(name), REGION), check(_flat(files.content(name)), REGION)
        assert (places(flat), flat.sheets) == (places(packed), packed.sheets)


FORMS: dict[str, tuple[bytes, str]] = {
    "Excel 2003": (spreadsheetml(), "xml"),
    "Excel 2003 in UTF-16": (
        spreadsheetml().decode().replace('"UTF-8"', '"UTF-16"').encode("utf-16"),
        "xml",
    ),
    "a page": (PAGE.encode(), "html"),
    "a page after a comment": (b"<!-- export v3 -->\n" + PAGE.encode(), "html"),
    "a page of an old program": (PAGE.encode("cp1252"), "html"),
    "a page as XHTML": (f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>{PAGE}'.encode(), "html"),
    "Excel 2003 of an old program": (spreadsheetml().decode().replace("UTF-8", "windows-1252").encode("cp1252"), "xml"),
    "Excel 2003 without a declaration": (b"<!-- x -->\n" + spreadsheetml().split(b"\n", 2)[2], "xml"),
    "a heading and a table": (f"<h1>Partners</h1>{table_html()}".encode("utf-16"), "html"),
    "a bare table": (table_html().encode("utf-8-sig"), "html"),
    "a table that arranges": (f"<html><table><tr><td>{table_html()}</td></tr></table></html>".encode(), "html"),
    "a page in one file": (mhtml(PAGE, names=["Partners"]), "mhtml"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_list_in_another_form_is_read(form: str) -> None:
    content, kind = FORMS[form]
    checked = check(content, REGION, limits=Limits(sheet_count=1))  # as many as there are
    assert (checked.status, rows_of(checked)) == ("ok", [(row[0], day) for row, day in zip(ROWS, SINCE, strict=True)])
    assert open_workbook(content).kind == kind
    assert ("web-page-read" in [finding.code for finding in checked.findings]) == (kind in ("html", "mhtml"))


def _cells(content: bytes) -> list[list[Any]]:
    return open_workbook(content).sheets[0].rows


def test_each_kind_of_value_of_excel_2003_is_read_in_its_place() -> None:
    def data(kind: str, text: str) -> str:
        return f'<Data ss:Type="{kind}">{text}</Data>'

    cells = (
        f"<Cell>{data('Number', '12.5')}</Cell><Cell ss:MergeAcross='1'>{data('Boolean', '1')}</Cell>"
        f"<Cell>{data('DateTime', '2026-03-25T00:00:00.000')}</Cell>"
        f"<Cell>{data('DateTime', '1899-12-31T10:30:00.000')}</Cell>"
        f"<Cell ss:Index='9'>{data('Error', '#N/A')}</Cell><Cell ss:Formula='=1+1'/>"
        f"<Cell><Comment>{data('String', 'bel eens')}</Comment></Cell>"
        "<Cell><ss:Data ss:Type='String'><B>dik</B> en <I>schuin</I></ss:Data></Cell>"
    )
    more = (
        '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible>'
        "</WorksheetOptions>"
    )
    content = (
        spreadsheetml([], more=more)
        .decode()
        .replace("<Table>", f'<Table><Row ss:Index="3" ss:Hidden="1">{cells}</Row>')
    )
    sheet = open_workbook(content.encode()).sheets[0]
    gap = [""] * 2
    assert sheet.rows[:2] == [[], []]
    assert sheet.rows[2] == [
        12.5, "WAAR", "", date(2026, 3, 25), time(10, 30), "", *gap, Fault("error-cell", "#N/A"),
        Fault("formula-without-value", ""), "", "dik en schuin",
    ]  # fmt: skip
    assert (sheet.is_hidden, sheet.hidden_row_count) == (True, 1)


def test_cells_of_a_page_stand_where_people_see_them() -> None:
    page = (
        "<table><tr><th colspan=2>Lijst</th><th>Waar</th></tr>"
        "<tr><td rowspan=2>A</td><td>een<br>twee</td><td x:num='1250'>1.250</td></tr>"
        "<tr style='display:none'><td>  drie&nbsp;\n vier </td><td x:err='#N/A'>#N/B</td></tr></table>"
    )
    sheet = open_workbook(f"<html>{page}<script>var a = 1;</script></html>".encode()).sheets[0]
    assert sheet.rows == [
        ["Lijst", "", "Waar"],
        ["A", "een\ntwee", 1250.0],
        ["", "drie\u00a0 vier", Fault("error-cell", "#N/A")],
    ]
    assert sheet.hidden_row_count == 1


def test_every_sheet_of_a_page_in_one_file_keeps_its_name() -> None:
    content = mhtml(PAGE, PAGE, names=["Partners", "Oude lijst"])
    assert [sheet.name for sheet in open_workbook(content).sheets] == ["Partners", "Oude lijst"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (spreadsheetml().replace(b"<Workbook", b'<!DOCTYPE x [<!ENTITY a "b">]><Workbook', 1), "unsafe-xml"),
        (
            _flat(files.content("messy.ods")).replace(b"<office:document ", b"<!DOCTYPE x><office:document ", 1),
            "unsafe-xml",
        ),
        (spreadsheetml()[:-30], "broken-file"),
        (spreadsheetml().replace(b"<Row>", b'<Row ss:Index="x">', 1), "broken-file"),
        (spreadsheetml().replace(b"<Row>", b'<Row ss:Index="900000">', 1), "stray-cell"),
    ],
    ids=["entities", "doctype", "cut", "no number", "far away"],
)
def test_xml_that_no_program_writes_is_refused(content: bytes, code: str) -> None:
    assert [finding.code for finding in check(content, REGION).findings] == [code]


# what is no workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
ODF = "application/vnd.oasis.opendocument."
REFUSED: dict[str, tuple[bytes, str]] = {
    "Numbers": (zipped(Index__Document_iwa="x", Metadata__Properties_plist="x"), "numbers-file"),
    "Numbers packed twice": (zipped(Index_zip="x", Metadata__Properties_plist="x"), "numbers-file"),
    "Word": (zipped(word__document_xml="<x/>"), "word-file"),
    "Word with slashes of Windows": (with_slashes(zipped(word__document_xml="<x/>")), "word-file"),
    "old Word": (OLE + "WordDocument".encode("utf-16-le"), "word-file"),
    "text of LibreOffice": (zipped(mimetype=f"{ODF}text", content_xml="<x/>"), "word-file"),
    "rich text": (b"{\\rtf1\\ansi Naam;Soort}", "word-file"),
    "PowerPoint": (zipped(ppt__presentation_xml="<x/>"), "slides-file"),
    "old PowerPoint": (OLE + "PowerPoint Document".encode("utf-16-le"), "slides-file"),
    "slides of LibreOffice": (zipped(mimetype=f"{ODF}presentation", content_xml="<x/>"), "slides-file"),
    "pdf": (b"%PDF-1.7\n1 0 obj", "pdf-file"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0", "image-file"),
    "photo": (b"\xff\xd8\xff\xe0\0\x10JFIF", "image-file"),
    "photo of a phone": (b"\0\0\0\x18ftypheic\0\0\0\0", "image-file"),
    "shortcut of Google": (b'{"url": "https://docs.google.com/open?id=x", "doc_id": "x"}', "google-shortcut"),
    "newer shortcut of Google": (b'{"":"WARNING!","doc_id":"x","resource_key":"","email":""}', "google-shortcut"),
    "shortcut of Windows": (b"[InternetShortcut]\r\nURL=https://docs.google.com/x\r\n", "google-shortcut"),
    "zip of workbooks": (zip_of({"a.xlsx": GOOD, "b.xlsx": GOOD}), "zip-file"),
    "zip of a list": (zipped(map__lijst_csv="Naam;Soort\n"), "zip-file"),
    "SYLK": (b"ID;PWXL;N;E\r\nC;Y1;X1;K\"Naam\"\r\nE\r\n", "exchange-file"),
    "DIF": (b'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\n', "exchange-file"),
    "another archive": (b"7z\xbc\xaf\x27\x1c", "zip-file"),
    "e-mail": (b"Received: from x\r\nSubject: lijst\r\n\r\nzie bijlage; groet", "mail-file"),
    "e-mail of Outlook": (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "mail-file"),
    "page without a table": (b"<!DOCTYPE html><html><p>Meld je aan</p></html>", "web-page"),
    "page with a table of one column": (b"<html><table><tr><td>Naam</td></tr></table></html>", "web-page"),
    "other XML": (b'<?xml version="1.0"?><lijst><naam>x</naam></lijst>', "xml-file"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_workbook_hears_what_it_is(content: bytes, code: str) -> None:
    checked = check(content, REGION)
    assert (checked.status, places(checked)) == ("unreadable", [(code, "", "")])
    assert sentence(checked.findings[0])


@pytest.mark.parametrize("header", ["ID;Partner;Soort", "ID;P;Soort", "ID;PLAATS;Soort", "TABLE;Partner;Soort"])
def test_a_list_that_begins_like_an_exchanged_one_is_a_list(header: str) -> None:
    checked = check(f"{header}\r\n1;De Brug;Sport\r\nC;De Kring;Jeugd\r\n".encode(), REGION)
    assert checked.status != "unreadable"


def test_a_sheet_whose_name_holds_what_cannot_be_seen_is_known_by_what_is_seen() -> None:
    content = rewritten(GOOD, "xl/workbook.xml", lambda text: text.replace('"Partners"', '"Part\u00adners\u200b"'))
    assert check(content, REGION).sheets == check(GOOD, REGION).sheets


def test_packed_bytes_that_are_damaged_are_a_broken_file() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        info = archive.getinfo("[Content_Types].xml")
    content = bytearray(GOOD)
    start = info.header_offset + 30 + len(info.filename)
    content[start : start + 20] = b"\xff" * 20
    assert places(check(bytes(content), REGION)) == [("broken-file", "", "")]


def test_a_part_that_is_missing_is_broken() -> None:
    content = rewritten(GOOD, "xl/_rels/workbook.xml.rels", lambda text: text.replace("sheet1", "sheet9"))
    assert places(check(content, REGION)) == [("broken-file", "", "")]


def test_headers_are_those_of_the_list() -> None:
    assert _cells(FORMS["a bare table"][0])[0] == list(HEADERS)


# values that a cell does not hold itself


def _linked(structure: str, value: str) -> bytes:
    """A workbook with two cells that point to such a value, and one with an error of its own."""
    cell = '<c r="{}" t="e" vm="{}"><v>#VALUE!</v></c>'
    cells = f'<row r="3">{cell.format("A3", 1)}{cell.format("L3", 2)}</row><row r="4">{cell.format("A4", 3)}</row>'
    content = rewritten(GOOD, "xl/worksheets/sheet1.xml", lambda text: re.sub(r'<row r="3".*?</row>', cells, text))
    space = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"
    blocks = "".join(f'<bk><extLst><ext><x:rvb xmlns:x="{space}" i="{n}"/></ext></extLst></bk>' for n in range(3))
    pointers = "".join(f'<bk><rc t="1" v="{n}"/></bk>' for n in (0, 0, 1))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/metadata.xml"] = (
        f'<metadata><futureMetadata name="XLRICHVALUE">{blocks}</futureMetadata>'
        f"<valueMetadata>{pointers}</valueMetadata></metadata>"
    )
    parts["xl/richData/rdrichvaluestructure.xml"] = (
        f'<rvStructures xmlns="{space}">{structure}<s t="_error"><k n="errorType"/></s></rvStructures>'
    )
    parts["xl/richData/rdrichvalue.xml"] = (
        f'<rvData xmlns="{space}"><rv s="0">{value}</rv><rv s="1"><v>8</v></rv></rvData>'
    )
    return zip_of(parts)


def test_a_linked_data_type_is_read_as_the_text_it_shows() -> None:
    content = _linked('<s t="_linkedentity2"><k n="%Id"/><k n="_DisplayString" t="s"/></s>', "<v>7</v><v>Izegem</v>")
    rows = open_workbook(content).sheets[0].rows
    assert (rows[2][0], rows[2][11], rows[3][0]) == ("Izegem", "Izegem", Fault("error-cell", "#VALUE!"))


def test_a_linked_data_type_without_a_text_is_named_with_its_cell() -> None:
    checked = check(_linked('<s t="_webimage"><k n="WebImageIdentifier"/></s>', "<v>0</v>"), REGION)
    named = [place for place in places(checked, blocking=True) if place[0] in ("linked-type", "error-cell")]
    assert named == [
        ("linked-type", "Partners", "A3"),
        ("linked-type", "Partners", "L3"),
        ("error-cell", "Partners", "A4"),
    ]


def _hours() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(workbook({"Aanbod": [offer(path_hour_count=1.25)]})))
    sheet = book["Aanbod"]
    for cell in sheet[2]:
        if cell.value == 1.25:
            cell.number_format = "[h]:mm"
    return saved(book)


def test_hours_past_a_day_are_no_date() -> None:
    rows = open_workbook(_hours()).sheets[0].rows
    assert "30:00" in rows[1]
    assert "30:00" in open_workbook(files.content("cases/hours.xls")).sheets[0].rows[1]


def test_a_document_that_holds_a_table_is_a_document() -> None:
    content = bytearray(files.content("messy.xls"))
    entry = content.index("Workbook".encode("utf-16-le"))  # its name takes 64 bytes, then its length
    content[entry : entry + 66] = "WordDocument".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 26)
    table = "Workbook".encode("utf-16-le")
    assert places(check(bytes(content) + table, REGION)) == [("word-file", "", "")]
