"""Workbooks made in memory whose sheets are given a place, and what comes of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from loaders.choices import Choices, Key, Question
from loaders.columns.sheets import Assigned, assign
from loaders.contract import REGIONAL
from loaders.files.book import SheetCells, Workbook
from loaders.sheet import Sheet

Lines = Sequence[Sequence[Any]]

PARTNER = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
PARTNER_ROW = ["De Brug", "Sport", "Werkt mee", "Tielt"]
PARTNER_LINES = [PARTNER, PARTNER_ROW]
OFFER_LINES = [["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"], ["Praattafel", "De Brug", "x", "Tielt", "Actief"]]
TOWN_LINES = [["Gemeente", "Engagement", "Reden", "Functioneel contact"], ["Tielt", "Werkt mee", "", ""]]
UNKNOWN = [["vandaag", "gezien"], ["ja", "neen"]]


def sheet(name: str, lines: Lines = (), *, is_hidden: bool = False, of: str = "") -> SheetCells:
    """One sheet of a workbook."""
    return SheetCells(name, [list(line) for line in lines], is_hidden=is_hidden, of=of)


def hidden(name: str, lines: Lines) -> SheetCells:
    """One that people do not see."""
    return sheet(name, lines, is_hidden=True)


def assigned(
    *sheets: SheetCells, answers: Mapping[Key, str] | None = None, ours: Sequence[Sheet] = REGIONAL
) -> Assigned:
    """What their sheets are, as people answered."""
    return assign(Workbook(list(sheets)), ours, Choices(answers or {}))


def taken(result: Assigned) -> dict[str, list[str]]:
    """The names of their sheets under that of ours."""
    return {name: [cells.name for cells in sheets] for name, sheets in result.taken.items() if sheets}


def codes(result: Assigned) -> list[tuple[str, str]]:
    """The findings and the sheets that they are about."""
    return [(finding.code, finding.sheet) for finding in result.findings]


def only(result: Assigned) -> Question:
    """The one question that is asked."""
    (question,) = result.questions
    return question
