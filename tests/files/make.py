"""Makes the workbooks beside it through LibreOffice: ``python -m tests.files.make``. The tests only read them."""

import subprocess
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.utils.datetime import MAC_EPOCH

from tests.files import FOLDER

_BELGIAN_CSV = "csv:Text - txt - csv (StarCalc):59,34,ANSI,1,,2067,false,true,false"
"""Semicolons, quotation marks, the encoding of Windows, Dutch of Belgium, cells as shown."""


def messy() -> openpyxl.Workbook:
    """A list as a region keeps it: two title rows, merged cells, old names, a total, a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Lijst voorjaar"
    sheet["A1"] = "Netwerk Voorbeeldstreek"
    sheet.merge_cells("A1:F1")
    sheet["A2"] = "Stand van zaken: alle organisaties op één rij"
    sheet.merge_cells("A2:F2")
    lines: list[list[Any]] = [
        ["Organisatie", "Type", "Betrokkenheid", "Actief in", "Vanaf", "KBO-nummer", "Belang"],
        ["Voorbeeldvzw De Brug", "Sport", 3, "Meulebeke", date(2026, 3, 25), "0999.000.129", '=A5&" zelf"'],
        ["  Voorbeeldclub\u00a0Één ", "sport", "werkt mee", "Tielt; Roeselare", "13/04/2026", None, '=""'],
        ["Voorbeeldhuis", "SPORT", "Werkt mee", "hele regio", date(2025, 1, 31), None, "regel één\nregel twee"],
        ["Totaal", None, "=COUNTA(A5:A7)"],
    ]
    for number, line in enumerate(lines, 4):
        for column, value in enumerate(line, 1):
            sheet.cell(number, column, value)
    for cell in ("E5", "E7"):
        sheet[cell].number_format = "[$-813]DD/MM/YYYY"
    sheet["A5"].comment = Comment("bel eens", "voorbeeld")
    sheet.row_dimensions[6].hidden = True
    offers = book.create_sheet("Aanbod")
    offers.append(["Naam", "Aanbieder", "Soort", "Gemeenten", "Status", "Gratis", "Uren per traject"])
    offers.append(["Praattafel voorbeeld", "Voorbeeldclub", "praattafel", "Rumbeke", "actief", True, 12.5])
    offers.sheet_state = "hidden"
    return book


def faulty() -> openpyxl.Workbook:
    """A list in which formulas went wrong."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Partners"
    sheet.append(["Naam", "Soort", "Engagement", "Werkingsgebied", "Gedeeld belang", "Sinds"])
    sheet.append(["Eén", "Sport", "Werkt mee", "hele regio", "=NA()", date(2026, 3, 25)])
    sheet.append(["Twee", "Sport", "Werkt mee", "hele regio", "=1/0", "=#REF!"])
    sheet.append(["=bestaatniet()", "Sport", "Werkt mee", "hele regio"])
    return book


def since_1904() -> openpyxl.Workbook:
    """A list that counts days from 1904, with one date that lost its format."""
    book = openpyxl.Workbook()
    book.epoch = MAC_EPOCH
    sheet = book.worksheets[0]
    sheet.title = "Partners"
    sheet.append(["Naam", "Soort", "Engagement", "Werkingsgebied", "Sinds"])
    sheet.append(["Eén", "Sport", "Werkt mee", "hele regio", date(2026, 3, 25)])
    sheet.append(["Twee", "Sport", "Werkt mee", "hele regio", 44644])
    return book


def _convert(source: Path, kind: str) -> None:
    command = ["soffice", "--headless", "--convert-to", kind, "--outdir", str(FOLDER), str(source)]
    subprocess.run(command, check=True, capture_output=True)


def main() -> None:
    """Write all of them."""
    with tempfile.TemporaryDirectory() as folder:
        for book, name in ((messy(), "messy"), (faulty(), "faulty"), (since_1904(), "since-1904")):
            source = Path(folder) / f"{name}.xlsx"
            book.save(source)
            for kind in ("xlsx", "xls", "ods"):
                _convert(source, kind)
        _convert(Path(folder) / "messy.xlsx", _BELGIAN_CSV)


if __name__ == "__main__":
    main()
