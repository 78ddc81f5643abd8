"""Files of each format written by hand, for tests; judges nothing."""

import io
import zipfile
from typing import Any

from loaders.files.book import open_workbook

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)
CALCEXT = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
HEADERS = ["Naam", "Soort", "Engagement", "Werkingsgebied", "Sinds", "Gedeeld belang"]
ROW = ["Voorbeeldvzw De Brug", "Sport", "Werkt mee", "Roeselare; Tielt", "25/03/2026", "één, twee"]


def csv_of(separator: str, lines: list[list[str]]) -> str:
    def quoted(text: str) -> str:
        return f'"{text}"' if separator in text else text

    return "".join(separator.join(map(quoted, line)) + "\r\n" for line in lines)


def cell(text: str, **attributes: str) -> str:
    """A cell of an .ods with a text."""
    given = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<table:table-cell office:value-type="string"{given}><text:p>{text}</text:p></table:table-cell>'


def line(*cells: str, **attributes: str) -> str:
    """A row of an .ods."""
    given = "".join(f' table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f"<table:table-row{given}>{''.join(cells)}</table:table-row>"


def ods(rows: str, *, before: str = "", after: str = "", doctype: str = "", **parts: str) -> bytes:
    """An .ods with one sheet Partners that holds exactly these rows."""
    sheet = f'<table:table table:name="Partners">{rows}</table:table>'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content {NAMESPACES} {CALCEXT}>{before}'
        f"<office:body><office:spreadsheet>{sheet}{after}</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", SPREADSHEET)
        archive.writestr("content.xml", content)
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return buffer.getvalue()


HEAD = line(*map(cell, HEADERS))


def ods_cells(rows: str, **given: str) -> list[list[Any]]:
    return open_workbook(ods(rows, **given)).sheets[0].rows
