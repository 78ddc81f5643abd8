"""What one line of a list is, at the bounds of what tells a row from what people write between rows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from loaders.columns.layout import Layout, layout_of
from loaders.columns.lines import Line, is_complete, kind_of
from loaders.columns.sums import Sums
from loaders.contract import ACTIONS, GOVERNMENTS, OFFERS, PARTNERS, PHASES, REALISATIONS, REGION
from loaders.sheet import Sheet


def layout(sheet: Sheet, *headers: str, is_wide: bool = True, is_ours: bool = False) -> Layout:
    """A list under these headers; those that are no header of ours head columns that nobody reads."""
    ours = {column.header: column for column in sheet.columns}
    columns = {index: ours[header] for index, header in enumerate(headers) if header in ours}
    return layout_of(sheet, columns, headers, [["a", "b"] if is_wide else ["a"]], is_ours=is_ours)


PARTNER_LIST = layout(PARTNERS, "Naam", "Soort", "Engagement", "Werkingsgebied", "Sinds", "Telefoon", "Fax")
NUMBERED = layout(PARTNERS, "Nr", "Naam", "Engagement", "Werkingsgebied")
NARROW = layout(PARTNERS, "Naam", "Soort", "Engagement", is_wide=False)
NAMES = layout(PARTNERS, "Naam", "Telefoon")
TOWNS = layout(GOVERNMENTS, "Gemeente", "Engagement", "Reden", "Sinds")
ACTION_LIST = layout(ACTIONS, "Doelstelling", "Actie", "Verantwoordelijke")
STATUS_LIST = layout(ACTIONS, "Doelstelling", "Actie", "Status")
STORIES = layout(REALISATIONS, "Titel", "Datum")
ITEMS = layout(PHASES, "Item", "Status")
OFFER_LIST = layout(OFFERS, "Nr", "Naam", "Gemeenten", "Plaatsen per jaar", "Deelnemers per jaar")
COUNTS = layout(OFFERS, "Plaatsen per jaar", "Deelnemers per jaar")
NR_OF_OURS = layout_of(PHASES, {0: PHASES.column("item_code")}, ["Nr"], [["a", "b"]])
STATE = layout(REGION, "Verhaal", "Naam van het netwerk")
OURS = layout(PARTNERS, "Naam", "Soort", "Engagement", "Telefoon", "Fax", is_ours=True)
OUR_OFFERS = layout(OFFERS, "Naam", "Aanbieder", "Plaatsen per jaar", is_ours=True)
OUR_NAMES = layout(PARTNERS, "Naam", "Sinds", is_ours=True)
OUR_TOWNS = layout(GOVERNMENTS, "Gemeente", "Engagement", "Telefoon", is_ours=True)

Cases = Sequence[tuple[Layout, Sequence[Any], Line]]

ROWS: Cases = [
    (PARTNER_LIST, ["De Brug"], Line.ROW),
    (PARTNER_LIST, ["", "Sport"], Line.HEADING),
    (PARTNER_LIST, ["", "onbepaald"], Line.ROW),
    (PARTNER_LIST, ["n.v.t."], Line.ROW),
    (PARTNER_LIST, ['"'], Line.ROW),
    (PARTNER_LIST, [], Line.BLANK),
    (PARTNER_LIST, ["", None, "  "], Line.BLANK),
    (PARTNER_LIST, ["...", "-"], Line.BLANK),
    (PARTNER_LIST, ["...", "", 3.0], Line.ROW),
    # what a row must have tells that it is one, whatever it is called
    (PARTNER_LIST, ["Totaal", "Sport", "?", "ergens"], Line.ROW),
    (PARTNER_LIST, ["Totaal", "iets", "iets", "hele regio"], Line.ROW),
    (PARTNER_LIST, ["Totaal", "iets", "iets", "Tielt"], Line.ROW),
    (PARTNER_LIST, ["Totaal", "iets", "iets", "ergens; Tielt"], Line.ROW),
    (PARTNER_LIST, ["Totaal", "iets; Sport", "iets", "iets"], Line.ROW),
    (PARTNER_LIST, ["Totaal", "iets", "iets", "ergens"], Line.TOTAL),
    (PARTNER_LIST, ["Totaal", "Sport", "Werkt mee"], Line.TOTAL),
    (NUMBERED, ["", "Totaal", 3.0, "8800"], Line.ROW),
    (NUMBERED, ["", "Totaal", 3.0, "880"], Line.TOTAL),
    (NUMBERED, ["", "Totaal", 12.0, "8800"], Line.TOTAL),
    (STORIES, ["Totaal", date(2026, 3, 1)], Line.ROW),
    (STORIES, ["Totaal", "2026"], Line.ROW),
    (STORIES, ["Totaal", "926"], Line.TOTAL),
    (STATUS_LIST, ["Totaal", "Alles", "Lopend"], Line.ROW),
    (ITEMS, ["O1", "klaar"], Line.ROW),
    (NAMES, ["Totaal", "12"], Line.TOTAL),
    # where all that a row must have is text, any text may stand there
    (ACTION_LIST, ["Totaal", "Onthaal"], Line.ROW),
    (ACTION_LIST, ["Totaal", "Onthaal", "Onthaal"], Line.ROW),
    (ACTION_LIST, ["Onthaal", "Onthaal"], Line.ROW),
    (ACTION_LIST, ["Totaal", "Totaal"], Line.ROW),
    (ACTION_LIST, ["Onthaal", "Onthaal", "Onthaal"], Line.HEADING),
    (ACTION_LIST, ["1. Onthaal"], Line.HEADING),
    (ACTION_LIST, ["(doel)", "(actie)"], Line.ROW),
]

OF_OUR_TEMPLATE: Cases = [
    (OURS, ["1. Onthaal"], Line.ROW),
    (OURS, [5.0], Line.ROW),
    (OURS, ["De Brug", "Sport"], Line.ROW),
    (OURS, ["", "Naam"], Line.ROW),
    (OURS, ["Naam"], Line.ROW),
    (OURS, ["Naam", "Soort"], Line.HEADER),
    (OURS, ["Naam", "Sport"], Line.ROW),
    (OURS, ["Totaal"], Line.TOTAL),
    (OURS, ["", "", "", "Totaal"], Line.BLANK),
    (OURS, ["Totaal", "", 3.0], Line.ROW),
    (OURS, ["Totaal onthaal"], Line.ROW),
    (OUR_OFFERS, ["Totaal", "", 30.0], Line.TOTAL),
    (OUR_OFFERS, ["Totaal", "Onthaal", 30.0], Line.ROW),
    (OUR_OFFERS, ["De Brug", "", 30.0], Line.ROW),
    (OUR_OFFERS, ["", "", 30.0], Line.ROW),
    (OUR_NAMES, ["Totaal"], Line.ROW),
    (OUR_NAMES, ["", "Totaal"], Line.ROW),
    (OURS, ["", "", "", "", "nagaan"], Line.BLANK),
    (OURS, ["", "", "", "051", "nagaan"], Line.UNREAD),
    (OURS, ["", "", "", "051", "052"], Line.BLANK),
    (OURS, ["", "", "", 51.0, 52.0], Line.BLANK),
    (OUR_TOWNS, ["Tielt", "", "nagaan"], Line.BLANK),
    (OUR_TOWNS, ["Tielt", "Werkt mee"], Line.ROW),
    (STATE, ["Totaal"], Line.ROW),
]

HEADERS: Cases = [
    (PARTNER_LIST, ["Naam", "Soort", "Engagement"], Line.HEADER),
    (PARTNER_LIST, ["Naam", "Soort", "x", "y"], Line.HEADER),
    (PARTNER_LIST, ["Naam", "Soort", "x", "y", "z"], Line.ROW),
    (PARTNER_LIST, ["", "", "", "", "x", "Telefoon", "Fax"], Line.HEADER),
    (PARTNER_LIST, ["x", "", "", "", "", "Telefoon"], Line.ROW),
    (PARTNER_LIST, ["x", "y", "Gemeente", "", "", "Telefoon", "Fax"], Line.ROW),
    # words that head columns elsewhere
    (PARTNER_LIST, ["Organisatie", "Type", "x", "Gemeente"], Line.HEADER),
    (PARTNER_LIST, ["Organisatie", "Type", "Gemeente", "Rol", "x", "y"], Line.HEADER),
    (PARTNER_LIST, ["Organisatie", "Type", "Gemeente", "x", "y"], Line.ROW),
    (PARTNER_LIST, ["Organisatie", "Type"], Line.ROW),
    (PARTNER_LIST, ["Organisatie", "Type", "x", "y", 5.0], Line.ROW),
]

TOTALS: Cases = [
    (PARTNER_LIST, ["Totaal"], Line.TOTAL),
    (PARTNER_LIST, ["Totaal partners"], Line.TOTAL),
    (PARTNER_LIST, ["Totaal Zorg vzw"], Line.ROW),
    (PARTNER_LIST, ["Samen"], Line.ROW),
    (PARTNER_LIST, ["Samen", "", "", 12.0], Line.TOTAL),
    (PARTNER_LIST, ["Samen vzw", "", "", 12.0], Line.ROW),
    (PARTNER_LIST, ["Samen", "Sport", "", 12.0], Line.ROW),
    (PARTNER_LIST, ["Aantal partners"], Line.ROW),
    (PARTNER_LIST, ["Aantal partners: 12"], Line.TOTAL),
    (PARTNER_LIST, ["De Brug", "", "", 12.0], Line.ROW),
    (NUMBERED, [12.0, "Samen"], Line.TOTAL),
    (NUMBERED, [12.0, "", "Samen"], Line.ROW),
    (NUMBERED, ["", "", "Samen", 12.0], Line.TOTAL),
    # numbers alone, unless they are codes
    (PARTNER_LIST, ["", "", 3.0], Line.ROW),
    (PARTNER_LIST, ["", "", "", 3.0], Line.TOTAL),
    (PARTNER_LIST, ["", "", "", "999"], Line.TOTAL),
    (PARTNER_LIST, ["", "", "", "8800"], Line.ROW),
    (PARTNER_LIST, ["", "", "", "", "", "1.250"], Line.TOTAL),
    (PARTNER_LIST, ["", "", "", "", "", "12.03.2026"], Line.BLANK),
    (PARTNER_LIST, ["", "", "", "", date(2026, 3, 1)], Line.ROW),
    (COUNTS, [12.0, 8.0], Line.ROW),
    # the number of a row that is still empty
    (NUMBERED, [7.0], Line.BLANK),
    (NUMBERED, ["* nog te bevestigen"], Line.NOTE),
    (NUMBERED, [7.0, "", "", 12.0], Line.TOTAL),
    (NR_OF_OURS, ["7"], Line.ROW),
]

WORDS: Cases = [
    (PARTNER_LIST, ["* nog te bevestigen"], Line.NOTE),
    (PARTNER_LIST, ["(naam)", "(kies)"], Line.NOTE),
    (PARTNER_LIST, ["(nagaan)"], Line.ROW),
    (PARTNER_LIST, ["(naam)", "kies)"], Line.ROW),
    (PARTNER_LIST, ["(naam)", "(kies"], Line.ROW),
    (PARTNER_LIST, ["(naam)", "", 3.0], Line.ROW),
    (PARTNER_LIST, ["Gestopte partners"], Line.SECTION),
    (NARROW, ["Gestopte partners"], Line.ROW),
    (NARROW, ["1. Onthaal"], Line.ROW),
    (NARROW, ["* nog te bevestigen"], Line.NOTE),
    (NARROW, ["Onthaal", "Onthaal", "Onthaal"], Line.HEADING),
    (PARTNER_LIST, ["Tielt"], Line.HEADING),
    (TOWNS, ["Tielt"], Line.ROW),
    (TOWNS, ["Stad Tielt"], Line.ROW),
    (TOWNS, ["Tielt", "", "Tielt", "Tielt"], Line.HEADING),
    (TOWNS, ["* nog te bevestigen"], Line.NOTE),
    # one text, also with a number beside it or repeated over a merged area
    (PARTNER_LIST, ["1. Onthaal"], Line.HEADING),
    (PARTNER_LIST, ["", "1. Onthaal"], Line.HEADING),
    (PARTNER_LIST, ["1. Onthaal", "", "", 5.0], Line.HEADING),
    (PARTNER_LIST, ["1. Onthaal", "", 3.0], Line.ROW),
    (PARTNER_LIST, ["1. Onthaal", "", "", 5.0, "", 6.0], Line.ROW),
    (PARTNER_LIST, ["1. Onthaal", "1. Onthaal"], Line.ROW),
    (PARTNER_LIST, ["Onthaal", "Onthaal", "Onthaal"], Line.HEADING),
    (PARTNER_LIST, ["1. Onthaal", "x", "y"], Line.ROW),
    # a year alone
    (PARTNER_LIST, ["2026"], Line.HEADING),
    (PARTNER_LIST, [2026.0], Line.HEADING),
    (PARTNER_LIST, [2026], Line.HEADING),
    (PARTNER_LIST, [2026.5], Line.TOTAL),
    (PARTNER_LIST, ["2026", "De Brug"], Line.ROW),
]

HEADINGS = [
    ("1. Onthaal", True),
    ("1. Onthaal vzw", False),
    ("Thema 1 wonen", True),
    ("Thema 1", True),
    ("Thema fietsen", False),
    ("1 Jeugdhuis", False),
    ("Partners voor wonen:", True),
    ("Voorjaar 2026", True),
    ("Izegem (2)", True),
    ("Partners", True),
    ("Levensdomein", True),
    ("Sport", True),
    ("Categorie sport", True),
    ("Actieve partners", True),
    ("UNIZO", False),
    ("ONTHAAL", False),
    ("ONTHALEN", True),
    ("Onthalen", False),
    ("DE BRUG", True),
    ("De Brug", False),
]


def _said(part: object) -> str:
    return "" if isinstance(part, Layout) else str(part)


@pytest.mark.parametrize(("listed", "line", "kind"), [*ROWS, *HEADERS, *TOTALS, *WORDS], ids=_said)
def test_what_a_line_of_a_list_is(listed: Layout, line: Sequence[Any], kind: Line) -> None:
    assert kind_of(line, listed) is kind


@pytest.mark.parametrize(("listed", "line", "kind"), OF_OUR_TEMPLATE, ids=_said)
def test_a_row_of_our_template_need_not_be_finished(listed: Layout, line: Sequence[Any], kind: Line) -> None:
    assert kind_of(line, listed) is kind


@pytest.mark.parametrize(("text", "is_heading"), HEADINGS)
def test_what_a_text_alone_is(text: str, *, is_heading: bool) -> None:
    assert kind_of([text], PARTNER_LIST) is (Line.HEADING if is_heading else Line.ROW)


@pytest.mark.parametrize(("text", "kind"), [("Thema fietsen", Line.HEADING), ("De Brug", Line.ROW)])
def test_a_theme_under_a_blank_line_is_a_heading(text: str, kind: Line) -> None:
    assert kind_of([text], PARTNER_LIST, follows_blank=True) is kind


@pytest.mark.parametrize(
    ("line", "kind"), [(["(doel)", "(actie)"], Line.NOTE), (["(doel)", "Onthaal"], Line.ROW), (["a", "b"], Line.ROW)]
)
def test_brackets_right_under_the_headers_explain_them(line: Sequence[str], kind: Line) -> None:
    assert kind_of(line, ACTION_LIST, is_first=True) is kind


SUMS: Sequence[tuple[str, Sequence[Sequence[float]], Sequence[Any], Line]] = [
    ("sum", [(10, 4), (20, 5)], ["", "Alles bij elkaar", "", 30, ""], Line.TOTAL),
    ("sum of each", [(10, 4), (20, 5)], ["", "Alles bij elkaar", "", 30, 9], Line.TOTAL),
    ("sum of one only", [(10, 4), (20, 5)], ["", "Alles bij elkaar", "", 30, 8], Line.ROW),
    ("one over", [(10, 4), (20, 5)], ["", "Alles bij elkaar", "", 31, ""], Line.ROW),
    ("one row above", [(10, 4)], ["", "Alles bij elkaar", "", 10, ""], Line.ROW),
    ("nothing above", [], ["", "Alles bij elkaar", "", 10, ""], Line.ROW),
    ("nothing summed", [], ["", "Alles bij elkaar", "", 10, 4], Line.ROW),
    ("sum of nothing", [(0, 0), (0, 0)], ["", "Alles bij elkaar", "", 0, 0], Line.ROW),
    ("sum of one and none", [(1, 0), (0, 0)], ["", "Alles bij elkaar", "", 1, 0], Line.TOTAL),
    ("two texts", [(10, 4), (20, 5)], ["", "Alles", "elkaar", 30, ""], Line.ROW),
    ("beside a number of its own", [(10, 4), (20, 5)], [7, "Alles bij elkaar", "", 30, ""], Line.TOTAL),
    ("beside a postcode", [(10, 4), (20, 5)], ["", "Alles bij elkaar", 8800, 30, ""], Line.ROW),
    ("beside a word", [(10, 4), (20, 5)], ["", "Alles bij elkaar", "", 30, "ca. 9"], Line.ROW),
    ("a number of nobody", [(10, 4), (20, 5)], [3, "Alles bij elkaar"], Line.ROW),
]


@pytest.mark.parametrize(("rows", "line", "kind"), [case[1:] for case in SUMS], ids=[case[0] for case in SUMS])
def test_numbers_that_are_the_sum_of_those_above_are_a_total(
    rows: Sequence[Sequence[float]], line: Sequence[Any], kind: Line
) -> None:
    sums = Sums()
    for number, (places, people) in enumerate(rows):
        sums.add([number + 1, "Praattafel", "Tielt", places, people])
    assert kind_of(line, OFFER_LIST, sums=sums) is kind


@pytest.mark.parametrize(
    ("listed", "line", "is_whole"),
    [
        (TOWNS, ["Tielt", "Werkt mee"], True),
        (TOWNS, ["Tielt", " "], False),
        (TOWNS, ["Tielt"], False),
        (TOWNS, ["", "Werkt mee", "weinig tijd"], False),
        (NAMES, ["De Brug", "051"], False),
    ],
)
def test_a_line_is_complete_with_all_that_a_row_must_have(
    listed: Layout, line: Sequence[str], *, is_whole: bool
) -> None:
    assert is_complete(line, listed) is is_whole
