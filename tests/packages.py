"""Workbooks of programs that pack and write them in ways of their own; all in them is invented."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from html import escape

HEADERS = ("Naam", "Soort", "Engagement", "Werkingsgebied", "Sinds")
ROWS = (
    ("De Brug vzw", "Sport", "Werkt mee", "Roeselare", "2026-03-25"),
    ("Taalcafé Izegem", "Sport", "Stuurt mee", "Izegem; Tielt", "2025-09-01"),
    ("Coöperatie Tielt", "Sport", "Klankbord", "hele regio", "2024-01-15"),
)
_OFFICE = "urn:schemas-microsoft-com:office"


def zipped(**parts: str | bytes) -> bytes:
    """A zip; in a name ``__`` stands for a slash and ``_`` for a point."""
    return zip_of({name.replace("__", "/").replace("_", "."): text for name, text in parts.items()})


def zip_of(parts: dict[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def renamed(content: bytes, rename: Callable[[str], str], change: Callable[[str], str] = str) -> bytes:
    """The package with other names for its parts, and the same change in the texts of those that list others."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {}
        for name in archive.namelist():
            text = archive.read(name)
            is_list = name.endswith((".rels", "[Content_Types].xml"))
            parts[rename(name)] = change(text.decode()) if is_list else text
    return zip_of(parts)


def with_slashes(content: bytes) -> bytes:
    """The package as some programs of Windows pack it."""
    return renamed(content, lambda name: name.replace("/", "\\"))


def spreadsheetml(rows: Sequence[Sequence[str]] = (HEADERS, *ROWS), name: str = "Partners", more: str = "") -> bytes:
    """An XML workbook of Excel 2003; a text shaped like a date is one."""

    def cell(text: str) -> str:
        kind, shown = (
            ("DateTime", f"{text}T00:00:00.000") if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else ("String", text)
        )
        return f'<Cell><Data ss:Type="{kind}">{escape(shown)}</Data></Cell>'

    table = "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in rows)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        f'<Workbook xmlns="{_OFFICE}:spreadsheet" xmlns:ss="{_OFFICE}:spreadsheet" xmlns:x="{_OFFICE}:excel">'
        f'<Worksheet ss:Name="{name}"><Table>{table}</Table>{more}</Worksheet></Workbook>'
    ).encode()


def table_html(rows: Sequence[Sequence[str]] = (HEADERS, *ROWS)) -> str:
    """A table of a web page."""
    lines = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{lines}</table>"


def mhtml(*pages: str, names: Sequence[str] = ()) -> bytes:
    """A web page in one file, as Excel saves it: a frame that names the sheets, and a page for each of them."""
    listed = "".join(f"<x:ExcelWorksheet><x:Name>{name}</x:Name></x:ExcelWorksheet>" for name in names)
    frame = f"<html><!--[if gte mso 9]><xml>{listed}</xml><![endif]--><frameset></frameset></html>"
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Deel"\r\n\r\n'
    parts = "".join(
        f"------=_Deel\r\nContent-Location: file:///C:/blad{number}.htm\r\nContent-Transfer-Encoding: 8bit\r\n"
        f'Content-Type: text/html; charset="utf-8"\r\n\r\n{page}\r\n'
        for number, page in enumerate((frame, *pages))
    )
    return f"{head}{parts}------=_Deel--\r\n".encode()
