"""Several sheets that mean one of ours: hidden beside visible, of earlier years, set aside."""

import pytest

from loaders.choices import ALL, SHEET, SHEETS
from loaders.files.book import SheetCells
from tests.sheets_assigned import (
    OFFER_LINES,
    PARTNER,
    PARTNER_LINES,
    PARTNER_ROW,
    UNKNOWN,
    Lines,
    assigned,
    codes,
    hidden,
    only,
    sheet,
    taken,
)

# hidden beside visible

HIDDEN = [
    ("nothing visible", [], ["Partners"], ""),
    ("nothing known", [sheet("Blad1", UNKNOWN)], ["Partners"], ""),
    ("visible and empty", [sheet("Partner")], ["Partners"], ""),
    ("visible and complete", [sheet("Blad1", PARTNER_LINES)], [], "Blad1, Partners"),
    ("visible by name", [sheet("Partner", UNKNOWN)], [], "Partner, Partners"),
    ("two headers", [sheet("Blad1", [["Naam", "KBO"], PARTNER_ROW])], [], "Blad1, Partners"),
    ("one header", [sheet("Blad1", [["Naam", "vandaag"], PARTNER_ROW])], ["Partners"], ""),
    ("more like another", [sheet("Blad1", [["Doelstelling", "Actie"], ["a", "b"]])], ["Partners"], ""),
    ("by its name", [sheet("Partnes", UNKNOWN)], [], "Partnes, Partners"),
    ("hidden as well", [hidden("Blad1", [["Naam", "KBO"], PARTNER_ROW])], ["Partners"], ""),
]


@pytest.mark.parametrize(("others", "names", "asked"), [case[1:] for case in HIDDEN], ids=[case[0] for case in HIDDEN])
def test_a_visible_sheet_that_fits_is_asked_beside_a_hidden_one(
    others: list[SheetCells], names: list[str], asked: str
) -> None:
    result = assigned(*others, hidden("Partners", PARTNER_LINES))
    assert taken(result) == ({"Partners": names} if names else {})
    uncertain = [finding.details["names"] for finding in result.findings if finding.code == "sheet-uncertain"]
    assert uncertain == ([asked] if asked else [])
    if asked:
        assert (only(result).proposals, only(result).blocks) == (("Partners",), True)


def test_a_hidden_sheet_is_left_where_people_chose_the_visible_one() -> None:
    result = assigned(
        sheet("Blad1", PARTNER_LINES), hidden("Partners", PARTNER_LINES), answers={(SHEET, "Blad1"): "Partners"}
    )
    assert taken(result) == {"Partners": ["Blad1"]}
    assert codes(result) == [("sheet-chosen", "Partners"), ("sheet-left", "Partners")]


def test_an_answer_about_another_sheet_decides_nothing_of_a_hidden_one() -> None:
    others = [sheet("Aanbod", OFFER_LINES), sheet("Blad1", PARTNER_LINES)]
    result = assigned(*others, hidden("Partners", PARTNER_LINES), answers={(SHEET, "Aanbod"): "Aanbod"})
    assert taken(result) == {"Aanbod": ["Aanbod"]}
    assert [(one.seen, one.answer) for one in result.questions] == [("Aanbod", "Aanbod"), ("Blad1", None)]


# several

SEVERAL: list[tuple[dict[str, Lines], tuple[str, ...]]] = [
    ({"Partners": PARTNER_LINES, "Organisaties": PARTNER_LINES}, (ALL,)),
    ({"Partners": PARTNER_LINES, "Organisaties": OFFER_LINES}, ()),
    ({"Partners": PARTNER_LINES, "Organisaties": UNKNOWN}, ()),
    ({"Partners 2025": PARTNER_LINES, "Partners 2026": PARTNER_LINES}, ("Partners 2026",)),
    ({"Partners 2023-2026": PARTNER_LINES, "Partners 2025": PARTNER_LINES}, ("Partners 2023-2026",)),
    ({"Partners 2026 A": PARTNER_LINES, "Partners 2026 B": PARTNER_LINES}, (ALL,)),
    ({"Partners": PARTNER_LINES, "Partners 2026": PARTNER_LINES}, (ALL,)),
    ({"Partners A": PARTNER_LINES, "Partners kopie": PARTNER_LINES}, ("Partners A",)),
    ({"Partners A": PARTNER_LINES, "Niet actieve partners": PARTNER_LINES}, ("Partners A",)),
    ({"Partners A": PARTNER_LINES, "Partners B": PARTNER_LINES, "Partners oud": PARTNER_LINES}, ()),
    ({"Partners oud": PARTNER_LINES, "Partners kopie": PARTNER_LINES}, ()),
]


@pytest.mark.parametrize(("lines", "proposals"), SEVERAL, ids=", ".join)
def test_of_several_sheets_that_in_use_is_proposed(lines: dict[str, Lines], proposals: tuple[str, ...]) -> None:
    result = assigned(*(sheet(name, of_name) for name, of_name in lines.items()))
    assert (taken(result), only(result).proposals, only(result).blocks) == ({}, proposals, True)
    assert list(only(result).options) == [ALL, *lines]


@pytest.mark.parametrize(
    ("answer", "names", "code", "kept"),
    [
        (ALL, ["Partners", "Organisaties"], "sheets-together", ALL),
        ("Organisaties", ["Organisaties"], "sheet-left", "Organisaties"),
        ("Weg", [], "sheet-twice", None),
    ],
)
def test_of_several_sheets_those_are_read_that_people_chose(
    answer: str, names: list[str], code: str, kept: str | None
) -> None:
    sheets = [sheet(name, PARTNER_LINES) for name in ("Partners", "Organisaties")]
    result = assigned(*sheets, answers={(SHEETS, "Partners"): answer})
    assert taken(result) == ({"Partners": names} if names else {})
    assert codes(result) == [(code, "Partners")]
    assert (only(result).answer, only(result).blocks) == (kept, kept is None)
    assert only(result).sheet_rows["Organisaties"] == (tuple(PARTNER), tuple(PARTNER_ROW))
