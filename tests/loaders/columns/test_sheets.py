"""Which sheet of a workbook is which of ours, at the bounds of what makes it sure."""

import pytest

from loaders.choices import ALL, LEAVE, SHEET, SHEETS
from loaders.columns.sheets import is_grid, is_transposed
from loaders.contract import GOVERNMENTS, LEARNING, PARTNERS
from loaders.files.book import SheetCells
from tests.sheets_assigned import (
    OFFER_LINES,
    PARTNER,
    PARTNER_LINES,
    PARTNER_ROW,
    TOWN_LINES,
    UNKNOWN,
    Lines,
    assigned,
    codes,
    hidden,
    only,
    sheet,
    taken,
)

# by name


def test_a_sheet_is_known_by_its_name_whatever_it_holds() -> None:
    result = assigned(sheet("organisaties", UNKNOWN), sheet("Aanbod", OFFER_LINES), sheet("Leeg"))
    assert (taken(result), result.findings) == ({"Partners": ["organisaties"], "Aanbod": ["Aanbod"]}, [])


def test_an_answer_goes_before_a_name() -> None:
    result = assigned(
        sheet("Lijst", PARTNER_LINES),
        sheet("Aanbod", OFFER_LINES),
        answers={(SHEET, "Lijst"): "Partners", (SHEET, "Aanbod"): LEAVE},
    )
    assert taken(result) == {"Partners": ["Lijst"]}
    assert codes(result) == [("sheet-chosen", "Partners"), ("sheet-left", "Aanbod")]
    assert [(one.seen, one.answer) for one in result.questions] == [("Lijst", "Partners"), ("Aanbod", LEAVE)]


@pytest.mark.parametrize(
    ("lines", "other_lines", "names"),
    [(PARTNER_LINES, [], ["Partners"]), ([], PARTNER_LINES, ["Organisaties"]), ([], [], ["Partners"])],
)
def test_of_sheets_of_one_name_the_empty_ones_do_not_count(lines: Lines, other_lines: Lines, names: list[str]) -> None:
    result = assigned(sheet("Partners", lines), sheet("Organisaties", other_lines))
    assert (taken(result), result.questions) == ({"Partners": names}, [])


# by headers

BY_HEADERS = [
    ("all it must have", ["Gemeente", "Engagement", "Reden"], "Besturen"),
    ("as many of another", ["Gemeente", "Engagement"], ""),
    ("half as many again", ["Naam", "Soort", "KBO"], "Partners"),
    ("a third more", ["Naam", "Soort", "KBO", "Werkingsgebied"], ""),
    ("two", ["Naam", "KBO"], ""),
    ("three of what need not be there", ["Verhaal", "Trekker", "Waarom"], "Regio"),
    ("two of what need not be there", ["Verhaal", "Waarom"], ""),
]


@pytest.mark.parametrize(("headers", "name"), [case[1:] for case in BY_HEADERS], ids=[case[0] for case in BY_HEADERS])
def test_the_only_sheet_is_known_by_its_headers(headers: list[str], name: str) -> None:
    result = assigned(sheet("Blad1", [headers, ["a", "b", "c", "d"]]))
    assert taken(result) == ({name: ["Blad1"]} if name else {})
    assert codes(result) == [("sheet-by-headers", name) if name else ("sheet-ignored", "Blad1")]
    assert [one.kind for one in result.questions] == ([] if name else [SHEET])


@pytest.mark.parametrize(
    ("headers", "name"),
    [(["Leervraag", "Inzicht"], "Inzichten"), (["Datum"], ""), (["Datum", "Regio"], "Aanwezigheid")],
)
def test_two_headers_that_are_all_it_must_have_will_do(headers: list[str], name: str) -> None:
    result = assigned(sheet("Blad1", [headers, ["a", "b"]]), ours=LEARNING)
    assert taken(result) == ({name: ["Blad1"]} if name else {})


@pytest.mark.parametrize(("row_count", "is_taken"), [(0, True), (1, True), (2, False)])
def test_a_sheet_of_one_row_is_no_list(row_count: int, *, is_taken: bool) -> None:
    lines = [["Verhaal", "Trekker", "Waarom"], *[["a", "b", "c"]] * row_count]
    assert bool(taken(assigned(sheet("Blad1", [["Onze regio"], *lines])))) is is_taken


@pytest.mark.parametrize(
    ("headers", "is_taken"), [(PARTNER, True), (["Naam", "Soort", "KBO"], False), (["KBO", "Rollen", "Naam"], False)]
)
def test_beside_a_sheet_that_is_known_another_has_all_that_it_must_have(headers: list[str], *, is_taken: bool) -> None:
    result = assigned(sheet("Besturen", TOWN_LINES), sheet("Blad1", [headers, PARTNER_ROW]))
    assert taken(result) == {"Besturen": ["Besturen"]} | ({"Partners": ["Blad1"]} if is_taken else {})


def test_a_sheet_that_was_answered_leaves_the_others_their_only_chance() -> None:
    lines = [["Naam", "Soort", "KBO"], PARTNER_ROW]
    result = assigned(sheet("A", TOWN_LINES), sheet("B", lines), answers={(SHEET, "A"): "Besturen"})
    assert taken(result) == {"Besturen": ["A"], "Partners": ["B"]}


@pytest.mark.parametrize("others", [[], [sheet("Partners", PARTNER_LINES)]])
def test_a_table_of_its_own_is_named_by_its_first_header(others: list[SheetCells]) -> None:
    own = sheet("Blad1 (2)", [["", ""], ["", *PARTNER], ["", *PARTNER_ROW]], of="Blad1")
    finding = assigned(*others, own, ours=(PARTNERS,)).findings[0]
    assert (finding.code, finding.cell, finding.details["name"]) == ("table-by-headers", "B2", "Blad1")


# beside one of that name

BESIDE = [
    ("complete", sheet("Blad2", PARTNER_LINES), ["Partners", "Blad2"], ("sheet-by-headers", "Partners")),
    (
        "not complete",
        sheet("Blad2", [["Naam", "KBO", "Rollen"], PARTNER_ROW]),
        ["Partners"],
        ("sheet-ignored", "Blad2"),
    ),
    ("hidden", hidden("Blad2", PARTNER_LINES), ["Partners"], ("sheet-ignored", "Blad2")),
    ("set aside", sheet("Oude lijst", PARTNER_LINES), ["Partners"], ("sheet-ignored", "Oude lijst")),
    ("set aside of it", sheet("Partners oud", PARTNER_LINES), ["Partners"], ("sheet-ignored", "Partners oud")),
    (
        "part",
        sheet("Partners Izegem", PARTNER_LINES),
        ["Partners", "Partners Izegem"],
        ("sheet-by-headers", "Partners"),
    ),
    ("unknown", sheet("Blad2", UNKNOWN), ["Partners"], ("sheet-ignored", "Blad2")),
]


@pytest.mark.parametrize(("other", "names", "finding"), [case[1:] for case in BESIDE], ids=[case[0] for case in BESIDE])
def test_beside_a_sheet_of_that_name_another_counts_that_is_in_use(
    other: SheetCells, names: list[str], finding: tuple[str, str]
) -> None:
    result = assigned(sheet("Partners", PARTNER_LINES), other, answers={(SHEETS, "Partners"): ALL})
    assert taken(result) == {"Partners": names}
    assert codes(result)[:1] == [finding]


def test_an_offer_beside_partners_is_an_offer() -> None:
    result = assigned(sheet("Partners", PARTNER_LINES), sheet("Blad2", OFFER_LINES))
    assert taken(result) == {"Partners": ["Partners"], "Aanbod": ["Blad2"]}


def test_a_hidden_part_is_asked_beside_a_visible_sheet() -> None:
    result = assigned(sheet("Partners", PARTNER_LINES), hidden("Partners Izegem", PARTNER_LINES))
    assert codes(result) == [("sheet-by-headers", "Partners"), ("sheet-uncertain", "Partners")]


# what is asked

ASKED: list[tuple[str, list[str], bool, tuple[str, ...]]] = [
    ("likely before as many", ["Naam", "Soort", "Werkvorm"], True, ("Aanbod", "Partners")),
    ("known before likely", ["Naam", "Soort", "KBO", "Werkvorm"], False, ("Partners", "Aanbod")),
    ("two known beside one known", ["Naam", "KBO"], False, ("Partners",)),
    ("three likely", ["Naam", "Soort", "KBO", "Werkvorm", "Toestand", "Adres"], False, ("Aanbod", "Partners")),
    ("one and one likely", ["Titel", "Werkvorm"], True, ("Aanbod",)),
    ("one and one likely beside one known", ["Titel", "Werkvorm"], False, ()),
    ("one and two likely beside one known", ["Titel", "Werkvorm", "Toestand"], False, ("Aanbod",)),
]


@pytest.mark.parametrize(
    ("headers", "is_only_chance", "names"), [case[1:] for case in ASKED], ids=[case[0] for case in ASKED]
)
def test_a_sheet_is_proposed_as_what_its_headers_say(
    headers: list[str], names: tuple[str, ...], *, is_only_chance: bool
) -> None:
    others = [] if is_only_chance else [sheet("Besturen", TOWN_LINES)]
    result = assigned(*others, sheet("Blad1", [headers, ["a", "b", "c", "d", "e", "f"]]))
    assert [one.proposals[: len(names)] for one in result.questions] == ([names] if names else [])


def test_a_sheet_that_may_be_ours_is_shown_with_what_is_free() -> None:
    lines = [["Naam", "Soort", "KBO"], ["De Brug", "Sport", "051"]]
    ours = (GOVERNMENTS, PARTNERS)
    question = only(assigned(sheet("Besturen", TOWN_LINES), sheet("Blad1", lines), ours=ours))
    assert (question.samples, question.rows) == (("Naam", "Soort", "KBO"), (("Naam", "Soort", "KBO"), tuple(lines[1])))
    assert set(question.options) == {"Partners"}


def test_a_sheet_of_which_nothing_is_known_is_shown_under_its_letters() -> None:
    question = only(assigned(sheet("Blad1", [["De Brug", "051"], ["Het Huis", "052"]])))
    assert (question.samples, question.rows[0]) == ((), ("A", "B"))


def test_a_row_that_holds_a_word_of_ours_is_shown_as_a_row() -> None:
    question = only(assigned(sheet("Blad1", [["De Brug", "Tielt"], ["Naam", "Izegem"], ["Het Huis", "Tielt"]])))
    assert (question.samples, question.rows[0]) == ((), ("A", "B"))


@pytest.mark.parametrize(("count", "blocks"), [(1, [True]), (2, [False, False])])
def test_an_unknown_sheet_must_be_answered_where_nothing_else_would_remain(count: int, blocks: list[bool]) -> None:
    result = assigned(*(sheet(f"Blad{number}", UNKNOWN) for number in range(count)))
    assert [one.blocks for one in result.questions] == blocks


def test_a_sheet_that_may_be_ours_need_not_be_answered() -> None:
    assert not only(assigned(sheet("Blad1", [["Naam", "KBO"], ["De Brug", "051"]]))).blocks


@pytest.mark.parametrize(
    ("name", "proposal", "asked"),
    [
        ("Lijst aanbod", "Aanbod", [("Aanbod",)]),
        ("Aanbood", "Aanbod", [("Aanbod",)]),
        ("Lijst besturen", "Besturen", []),
        ("Diversen", None, []),
    ],
)
def test_a_sheet_is_proposed_as_what_its_name_is_like(
    name: str, proposal: str | None, asked: list[tuple[str, ...]]
) -> None:
    result = assigned(sheet("Besturen", TOWN_LINES), sheet(name, UNKNOWN))
    assert [finding.details.get("proposal") for finding in result.findings] == [proposal]
    assert [one.proposals for one in result.questions] == asked


# shapes


@pytest.mark.parametrize(
    ("lines", "is_one"),
    [
        ([["Naam", "De Brug"], ["Soort", "Sport"], [], ["Engagement", "Werkt mee"]], True),
        ([["Naam", "De Brug"], ["Soort", "Sport"]], False),
        ([["Naam"], ["Soort"], ["Engagement"], ["", "x"], ["Nota"], ["Nota"], ["Meer"]], True),
        ([["Naam"], ["Soort"], ["Engagement"], ["Nota"], ["Meer"], ["Nog"]], False),
        ([["Naam"], ["Organisatie"], ["Soort"]], False),
        ([["Naam", "Soort"], ["Soort", "x"], ["Engagement", "y"]], False),
    ],
)
def test_headers_under_one_another_are_fields(lines: Lines, *, is_one: bool) -> None:
    assert is_transposed(PARTNERS, [list(line) for line in lines]) is is_one


@pytest.mark.parametrize(
    ("lines", "is_one"),
    [
        ([["Organisatie", "Tielt", "Izegem"], ["De Brug", "12", "8"]], True),
        ([["Tielt", "Izegem"], ["De Brug", "Het Huis"]], True),
        ([["Onze lijst"], ["Tielt", "Izegem"], ["De Brug", "Het Huis"]], True),
        ([["Organisatie", "Soort", "Tielt", "Izegem"], ["De Brug", "Sport", "12", "8"]], False),
        ([["Organisatie", "Tielt"], ["De Brug", "12"]], False),
        ([["Organisatie", "Tielt", "Izegem"], ["De Brug", "x", ""], ["Het Huis", "x", "ja"]], False),
        ([["Organisatie", "Tielt", "Izegem"], ["De Brug", "x", ""], ["Het Huis", "x", "8"]], True),
        ([["Organisatie", "Tielt", "Izegem"], ["De Brug", "8", ""], ["Het Huis", "x", "x"]], True),
        ([["", "Onze lijst"], ["Organisatie", "Tielt", "Izegem"], ["De Brug", "x", ""]], False),
        ([["Tielt", "Izegem"]], False),
        ([], False),
    ],
)
def test_places_above_anything_but_crosses_are_a_grid(lines: Lines, *, is_one: bool) -> None:
    assert is_grid([list(line) for line in lines]) is is_one


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([["Organisatie", "Tielt", "Izegem"], ["De Brug", "12", "8"]], "sheet-grid"),
        ([["Verslag", "Oost", "West"], ["Naam", "De Brug", "Het Huis"], ["Soort", "Sport", "Jeugd"],
          ["Engagement", "3", "4"]], "sheet-transposed"),
    ],
)  # fmt: skip
def test_another_shape_is_named(lines: Lines, code: str) -> None:
    result = assigned(sheet("Blad1", lines))
    assert (codes(result), result.questions) == ([(code, "Blad1")], [])
