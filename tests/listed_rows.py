"""Rows of lists as people type them, for tests; judges nothing."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import openpyxl

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import Choices, Key
from tests.workbooks import REGION, edited, raw_workbook

Row = list[Any]
Lines = list[Row]
PARTNERS: Row = ["Naam", "Ondernemingsnummer", "Soort", "Engagement", "Sinds", "Werkingsgebied"]
BRIDGE: Row = ["De Brug vzw", None, "Vereniging of zelforganisatie", "Werkt mee", date(2024, 3, 25), "Roeselare"]
CAFE: Row = ["Taalcafé Izegem", None, "Onderwijs en taal", "Stuurt mee", date(2023, 9, 1), "Izegem"]
CLUB: Row = ["Sportclub Tielt", None, "Sport", "Klankbord", date(2022, 1, 12), "Tielt"]
HOUSE: Row = ["Wereldhuis", None, "Sport", "Werkt mee", date(2020, 1, 1), "Roeselare"]
OFFERS: Row = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status", "Plaatsen per jaar", "Uren per traject"]
TALK: Row = ["Praatcafé", "De Brug vzw", "Oefenkans Nederlands", "Roeselare", "Actief", 20, 12]
WALK: Row = ["Wandelclub", "Sportclub Tielt", "Sport", "Tielt", "Actief", 15, None]


def read(tables: Mapping[str, Lines], answers: Mapping[Key, str] | None = None, hidden: str = "") -> Checked:
    def hide(book: openpyxl.Workbook) -> None:
        book[hidden].sheet_state = "hidden"

    content = raw_workbook(tables)
    return check(edited(content, hide) if hidden else content, REGION, choices=Choices(answers or {}))


def names(checked: Checked, sheet: str = "Partners") -> list[str]:
    return [row.values["name"] for row in checked.sheets.get(sheet, [])]


def asked(checked: Checked) -> list[Key]:
    return [one.key for one in checked.questions if one.answer is None]
