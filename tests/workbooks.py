"""Workbooks made in memory as people would hand them in; all names in them are invented."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import openpyxl

from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import COLUMN, LEAVE, SHEET, WORD, Choices

Fields = Mapping[str, Any]
REGION = "midwest"
PLACE = "Roeselare"


def partner(name: str = "Voorbeeldvzw De Brug", **fields: Any) -> dict[str, Any]:
    """A partner with all it must have."""
    required = {"organisation_type_code": "Sport", "engagement_code": "Werkt mee", "municipality_codes": "hele regio"}
    return {"name": name} | required | fields


def offer(name: str = "Praattafel voorbeeld", **fields: Any) -> dict[str, Any]:
    """An offer with all it must have."""
    required = {
        "provider_name": "Voorbeeldvzw De Brug",
        "offer_kind_code": "Buddywerking",
        "municipality_codes": PLACE,
        "offer_status_code": "Actief",
    }
    return {"name": name} | required | fields


def government(**fields: Any) -> dict[str, Any]:
    """A local government with all it must have."""
    return {"municipality_nis": PLACE, "engagement_code": "Stuurt mee"} | fields


def workbook(
    sheets: Mapping[str, Sequence[Fields]], region: str | None = REGION, version: int = contract.VERSION
) -> bytes:
    """A workbook with the contract's headers and these rows (field -> value as typed), stamped for a region."""
    tables: dict[str, list[list[Any]]] = {}
    for name, rows in sheets.items():
        columns = contract.sheet(name).columns
        lines = [[row.get(column.field) for column in columns] for row in rows]
        tables[name] = [[column.template_header for column in columns], *lines]
    if region:
        tables[contract.STAMP_SHEET] = [[contract.STAMP_WORD], [region], [version]]
    return raw_workbook(tables)


def raw_workbook(tables: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """A workbook with exactly these cells; an empty one when there are none."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, lines in (tables or {"Blad1": []}).items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(list(line))
        if name == contract.STAMP_SHEET:
            sheet.sheet_state = "veryHidden"
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def edited(content: bytes, edit: Callable[[openpyxl.Workbook], None]) -> bytes:
    """The workbook after a change by openpyxl."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    edit(book)
    return saved(book)


def rewritten(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The workbook with the text of one of its parts changed, as no spreadsheet program would."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()).encode() if name == part else text)
    return buffer.getvalue()


def places(checked: Checked, *, blocking: bool | None = None) -> list[tuple[str, str, str]]:
    """The findings as (code, sheet, cell); only those that block, or only those that do not, when asked."""
    wanted = [finding for finding in checked.findings if blocking is None or finding.blocks is blocking]
    return [(finding.code, finding.sheet, finding.cell) for finding in wanted]


def checked_rows(sheets: Mapping[str, Sequence[Fields]], region: str = REGION) -> Checked:
    """These rows through the door."""
    return check(workbook(sheets, region))


def answering(
    columns: Mapping[tuple[str, str], str | None] | None = None,
    words: Mapping[tuple[str, str, str], str] | None = None,
) -> Choices:
    """Choices by (sheet, folded header) and (their name of a sheet, ""), and by (sheet, field, folded word)."""
    named = {(COLUMN, *key) if key[1] else (SHEET, key[0]): answer or LEAVE for key, answer in (columns or {}).items()}
    return Choices(named | {(WORD, *key): code for key, code in (words or {}).items()})
