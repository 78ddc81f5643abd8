"""What turned up when lists were tried once more: names, headings, headers, scales, people."""

from datetime import date, datetime
from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import (
    ALL,
    CELLS,
    KEEP,
    LEAVE,
    ONE,
    PEOPLE,
    READ,
    SAME,
    SECTION,
    SHEETS,
    WORD,
    Choices,
    Key,
)
from tests.workbooks import REGION, checked_rows, offer, partner, places, raw_workbook

Line = list[Any]
PARTNER_HEADERS: Line = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
HOUSE: Line = ["Huis vzw", "Sport", "Werkt mee", "Roeselare"]
CLUB: Line = ["Club A", "Welzijn", "Stuurt mee", "Izegem"]
CHOIR: Line = ["Koor", "Sport", "Werkt mee", "Tielt"]
OFFER_HEADERS: Line = ["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"]


def lines(sheet: str, *of_sheet: Line, answers: dict[Key, str] | None = None) -> Checked:
    return check(raw_workbook({sheet: of_sheet}), REGION, choices=Choices(answers or {}))


def names(checked: Checked, sheet: str = "Partners") -> list[str]:
    return [row.values["name"] for row in checked.sheets[sheet]]


# names


@pytest.mark.parametrize(
    "text", ["cf. hierboven", "do.", "Idem De Brug", "même chose", "même organisme", "le même", "idem, zie lijn 3"]
)
def test_more_words_repeat_the_cell_above(text: str) -> None:
    (finding,) = checked_rows({"Aanbod": [offer(), offer("Koor", provider_name=text)]}).findings
    assert (finding.code, finding.cell, finding.details["proposal"]) == ("ditto", "B3", "Voorbeeldvzw De Brug")


@pytest.mark.parametrize(
    "text",
    ["n/b", "2024", "1999", "to do", "andere", "[verwijderd]", "zie mail", "vzw", "nog te zoeken", "nog op te vragen"],
)
def test_more_texts_name_nothing(text: str) -> None:
    assert places(checked_rows({"Partners": [partner(text)]})) == [("text-says-nothing", "Partners", "A2")]


@pytest.mark.parametrize(
    "text", ["Idem Kunstencentrum vzw", "1712", "Nog te Water vzw en co", "Do It Yourself", "Anders Bekeken"]
)
def test_a_name_that_begins_like_such_a_text_is_a_name(text: str) -> None:
    assert names(checked_rows({"Partners": [partner(text)]})) == [text]


@pytest.mark.parametrize("text", ["• Club", "- Club", "* Club", "✓ Club;", "► - Club ,"])
def test_the_sign_of_a_line_in_a_list_is_no_part_of_a_name(text: str) -> None:
    assert names(checked_rows({"Partners": [partner(text)]})) == ["Club"]


def test_signs_within_a_name_stay() -> None:
    assert names(checked_rows({"Partners": [partner("Koor - Tielt"), partner("-18 werking")]})) == [
        "Koor - Tielt",
        "-18 werking",
    ]


def test_one_question_is_asked_of_all_rows_with_two_spellings_of_a_name() -> None:
    checked = lines(
        "Partners", PARTNER_HEADERS, ["De Brug vzw", *HOUSE[1:]], ["De Brug", *HOUSE[1:]], ["DE BRUG", *HOUSE[1:]]
    )
    (question,) = checked.questions
    assert (question.kind, question.cells) == (SAME, ("A3", "A2", "A4"))


# a name alone on its line


def alone(text: str, answer: str | None = None) -> Checked:
    answers: dict[Key, str] = {} if answer is None else {(SECTION, "Partners", text.casefold()): answer}
    return lines("Partners", PARTNER_HEADERS, HOUSE, [text], CLUB, CHOIR, answers=answers)


@pytest.mark.parametrize("text", ["Welzijnspartners", "Lokale spelers", "De Spil"])
def test_a_name_alone_above_whole_rows_may_be_a_heading_and_is_asked(text: str) -> None:
    checked = alone(text)
    assert (places(checked), names(checked)) == ([("heading-asked", "Partners", "A3")], ["Huis vzw"])
    (question,) = checked.questions
    assert (set(question.options), question.blocks, question.seen) == ({READ, ONE}, True, text)


@pytest.mark.parametrize(
    ("answer", "read", "codes"),
    [
        (READ, ["Huis vzw", "Club A", "Koor"], ["section-read"]),
        (LEAVE, ["Huis vzw"], ["section-left"]),
        (ONE, ["Huis vzw", "Club A", "Koor"], ["required-missing"] * 3),
    ],
)
def test_what_a_name_alone_is_decides_over_the_rows_below(answer: str, read: list[str], codes: list[str]) -> None:
    checked = alone("De Spil", answer)
    assert (names(checked), [finding.code for finding in checked.findings]) == (read, codes)


@pytest.mark.parametrize("text", ["Spil vzw", "VDAB", "Rode Kruis", "Sportclub Izegem"])
def test_an_organisation_alone_on_its_line_is_a_row(text: str) -> None:
    checked = alone(text)
    assert names(checked) == ["Huis vzw", "Club A", "Koor"]
    assert {code for code, _, _ in places(checked)} == {"required-missing"}


@pytest.mark.parametrize("text", ["Lokale besturen", "Partners", "Aanbod"])
def test_a_word_that_heads_a_sheet_or_a_column_is_a_plain_heading(text: str) -> None:
    checked = alone(text)
    assert (checked.questions, names(checked)) == ([], ["Huis vzw", "Club A", "Koor"])


def test_a_plain_heading_ends_what_a_doubtful_one_began() -> None:
    answers: dict[Key, str] = {(SECTION, "Partners", "de spil"): LEAVE}
    checked = lines("Partners", PARTNER_HEADERS, HOUSE, ["De Spil"], CLUB, ["TIELT"], CHOIR, answers=answers)
    assert names(checked) == ["Huis vzw", "Koor"]


def test_many_names_alone_are_rows_of_which_no_more_is_known() -> None:
    more = [line for number in range(7) for line in ([f"Groep {number + 1}x"], [f"Club {number}", *CLUB[1:]])]
    checked = lines("Partners", PARTNER_HEADERS, HOUSE, *more)
    assert "heading-asked" not in {code for code, _, _ in places(checked)}
    assert (len(names(checked)), checked.refused["Partners"]) == (8, 7)


@pytest.mark.parametrize("text", ["Gepauzeerd", "Uitgeschreven leden", "Niet langer partner", "Anciens partenaires"])
def test_more_words_change_what_the_rows_below_mean(text: str) -> None:
    assert places(alone(text), blocking=True) == [("section-asked", "Partners", "A3")]


# headers


@pytest.mark.parametrize(
    "headers",
    [
        ["Naam organisatie (officieel)", "Soort organisatie *", "Engagement (0-4)", "Gemeente(n)\n(werkingsgebied)"],
        [
            "Organisatie (voluit)",
            "Soort (zie lijst)",
            "Engagement [verplicht]".replace("[", "(").replace("]", ")"),
            "Commune(s)",
        ],
    ],
)
def test_what_stands_in_brackets_behind_a_header_may_say_how_to_fill_it_in(headers: Line) -> None:
    checked = lines("Lijst", headers, HOUSE, CLUB)
    assert (checked.status, names(checked)) == ("ok", ["Huis vzw", "Club A"])


@pytest.mark.parametrize("header", ["Engagement (gewenst)", "Engagement (vorig jaar)"])
def test_what_makes_another_column_of_a_header_is_asked(header: str) -> None:
    checked = lines("Partners", ["Naam", "Soort", header, "Werkingsgebied"], HOUSE, CLUB)
    assert places(checked) == [("column-uncertain", "Partners", "C1")]


def test_a_header_over_two_rows_is_read_whole() -> None:
    above, below = ["Naam", "Soort", "Mate van", "Werkings-"], ["organisatie", "organisatie", "engagement", "gebied"]
    assert names(lines("Partners", above, below, HOUSE, CLUB)) == ["Huis vzw", "Club A"]


# numbers and signs that mean something else


def test_numbers_of_another_scale_are_words_to_be_chosen() -> None:
    scale = [[f"Club {number}", "Sport", number, "Izegem"] for number in (1, 3, 5)]
    checked = lines("Partners", PARTNER_HEADERS, *scale)
    assert {one.key for one in checked.questions} == {(WORD, "Partners", "engagement_code", text) for text in "135"}
    checked = lines("Partners", PARTNER_HEADERS, *scale, answers={one.key: "4" for one in checked.questions})
    assert {row.values["engagement_code"] for row in checked.sheets["Partners"]} == {"4"}


def test_numbers_of_our_scale_are_read() -> None:
    checked = lines(
        "Partners", PARTNER_HEADERS, *[[f"Club {number}", "Sport", number, "Izegem"] for number in range(5)]
    )
    assert [row.values["engagement_code"] for row in checked.sheets["Partners"]] == list("01234")


@pytest.mark.parametrize(("text", "level"), [("A2", "A2"), ("<A2", None), ("> A2", None), ("A2+", None), ("±A2", None)])
def test_more_or_less_than_a_level_is_not_that_level(text: str, level: str | None) -> None:
    (row,) = checked_rows({"Aanbod": [offer(language_level_code=text)]}).sheets["Aanbod"]
    assert row.values["language_level_code"] == level


@pytest.mark.parametrize(
    ("texts", "read"), [(["0", "5", "ja"], [None, None, True]), (["0", "1", "ja"], [False, True, True])]
)
def test_nought_among_prices_is_no_answer(texts: list[str], read: list[bool | None]) -> None:
    checked = checked_rows({"Aanbod": [offer(f"Koor {number}", is_free=text) for number, text in enumerate(texts)]})
    assert [row.values["is_free"] for row in checked.sheets["Aanbod"]] == read


@pytest.mark.parametrize("end", [datetime(2026, 6, 30, 23, 59, 59), "30/06/2026 23:59:59"])
def test_the_last_second_of_a_day_is_of_that_day(end: Any) -> None:
    (row,) = checked_rows({"Aanbod": [offer(start_date=date(2026, 1, 15), end_date=end)]}).sheets["Aanbod"]
    assert row.values["end_date"] == date(2026, 6, 30)


# files and sheets


@pytest.mark.parametrize("content", [b" \r\n\t", "\ufeff \n".encode()])
def test_a_file_of_spaces_is_empty(content: bytes) -> None:
    assert places(check(content, REGION)) == [("file-empty", "", "")]


def test_letters_that_became_a_question_mark_are_remarked() -> None:
    rest = ";Sport;Werkt mee;Izegem"
    text = f"Naam;Soort;Engagement;Werkingsgebied\nCo?peratie Zuid{rest}\nKlaar? Start!{rest}\n"
    lost = [one for one in check(text.encode(), REGION).findings if one.code == "letters-lost"]
    assert [(one.cell, one.seen, one.details["count"]) for one in lost] == [("A2", "Co?peratie", "1")]


@pytest.mark.parametrize(
    ("titles", "proposals"),
    [
        (["2024", "2026", "2025"], ("2026",)),
        (["Partners 2023-2024", "Partners 2024-2025"], ("Partners 2024-2025",)),
        (["Lijst 2026 noord", "Lijst 2026 zuid"], (ALL,)),
    ],
)
def test_of_lists_of_several_years_the_newest_is_proposed(titles: list[str], proposals: tuple[str, ...]) -> None:
    checked = check(raw_workbook({title: [PARTNER_HEADERS, HOUSE, CLUB] for title in titles}), REGION)
    assert [(one.kind, one.proposals) for one in checked.questions] == [(SHEETS, proposals)]


def test_a_hamlet_is_not_taken_for_a_place_elsewhere() -> None:
    (finding,) = checked_rows({"Partners": [partner(municipality_codes="Beitem")]}).findings
    assert (finding.code, "proposal" in finding.details) == ("municipality-unknown", False)


# people among organisations


@pytest.mark.parametrize(("sheet", "header"), [("Partners", "Naam"), ("Aanbod", "Aanbieder")])
@pytest.mark.parametrize(
    ("somebody", "without"),
    [
        ("Piet Voorbeeld", []),
        ("Rode Kruis (Piet Voorbeeld)", ["Rode Kruis"]),
        ("Ligo, contact: Piet Voorbeeld", ["Ligo"]),
    ],
)
def test_one_person_among_organisations_is_asked_and_may_be_one_of_them(
    sheet: str, header: str, somebody: str, without: list[str]
) -> None:
    houses = ["Huis vzw", "Koor", somebody, "Club A"]
    headers = PARTNER_HEADERS if sheet == "Partners" else OFFER_HEADERS
    rest = HOUSE[1:] if sheet == "Partners" else ["Sport", "Izegem", "Actief"]
    rows = [[name, *rest] if sheet == "Partners" else [f"Aanbod {name[:2]}", name, *rest] for name in houses]
    key: Key = (PEOPLE, sheet, header.casefold())
    asked = lines(sheet, headers, *rows)
    assert [(one.key, set(one.options)) for one in asked.questions] == [(key, {CELLS, KEEP})]
    assert {code for code, _, _ in places(asked, blocking=True)} == {"personal-name"}
    field = "name" if sheet == "Partners" else "provider_name"
    read = {
        answer: [row.values[field] for row in lines(sheet, headers, *rows, answers={key: answer}).sheets[sheet]]
        for answer in (CELLS, KEEP)
    }
    assert read == {CELLS: [*houses[:2], *without, houses[3]], KEEP: houses}


def test_titles_of_offers_may_name_somebody() -> None:
    rows = [[title, "Huis vzw", "Sport", "Izegem", "Actief"] for title in ("Koor", "Piet Voorbeeld", "Wandelen")]
    assert not lines("Aanbod", OFFER_HEADERS, *rows).questions
