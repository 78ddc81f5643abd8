"""One organisation under two spellings in one list: asked side by side, never one or two in silence."""

from typing import Any

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import NO, SAME, TOGETHER, YES, Choices, Key
from tests.workbooks import REGION, checked_rows, offer, partner, places, raw_workbook

HEADER = ["Naam", "Ondernemingsnummer", "Soort", "Engagement", "Werkingsgebied"]
PAIR: Key = (SAME, "Partners", "vzw de ploeg", "de ploeg")
ASKED = ("names-alike-asked", "Partners", "A3")


def row(name: str, area: str = "Roeselare", engagement: str = "Werkt mee", number: str = "") -> list[Any]:
    return [name, number, "Sport", engagement, area]


def read(*rows: list[Any], answer: str | None = None) -> Checked:
    choices = Choices({} if answer is None else {PAIR: answer})
    return check(raw_workbook({"Partners": [HEADER, *rows]}), REGION, choices=choices)


def names(checked: Checked) -> list[str]:
    return [one.values["name"] for one in checked.sheets["Partners"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("De Ploeg", "vzw De Ploeg"),
        ("De Ploeg vzw", "DE PLOEG"),
        ("Ploeg, De", "De Ploeg"),
        ("V.Z.W. De Ploeg", "De Ploeg (vzw)"),
    ],
)
def test_another_spelling_of_a_name_waits_until_somebody_says_whether_it_is_the_same(first: str, second: str) -> None:
    checked = read(row(first), row(second), row("Het Nest"))
    assert (names(checked), places(checked)) == ([first, "Het Nest"], [ASKED])
    (asked,) = checked.questions
    assert (asked.kind, asked.seen, asked.header, asked.cells) == (SAME, second, first, ("A3", "A2"))
    assert (set(asked.options), asked.proposals, asked.answer) == ({YES, NO}, (), None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row("De Ploeg", "Izegem"), row("vzw De Ploeg", "Roeselare")),
        (row("De Ploeg", number="0202.239.951"), row("vzw De Ploeg", number="0206.731.645")),
        (row("De Ploeg Noord"), row("De Ploeg Zuid")),
        (row("De Ploeg 1"), row("De Ploeg 2")),
    ],
)
def test_other_places_numbers_and_words_are_other_organisations(one: list[Any], other: list[Any]) -> None:
    checked = read(one, other)
    assert [question.kind for question in checked.questions if question.kind == SAME] == []
    assert ASKED not in places(checked)


def test_places_that_meet_and_the_whole_region_may_be_one() -> None:
    assert places(read(row("De Ploeg", "Izegem; Roeselare"), row("vzw De Ploeg"))) == [ASKED]
    assert places(read(row("De Ploeg", "hele regio"), row("vzw De Ploeg"))) == [ASKED]


def test_what_is_the_same_is_judged_as_any_two_rows_with_one_name() -> None:
    alike = read(row("De Ploeg"), row("vzw De Ploeg"), answer=YES)
    assert (names(alike), places(alike)) == (["De Ploeg"], [("duplicate-same", "Partners", "A3")])
    assert [(one.key, one.answer) for one in alike.questions] == [(PAIR, YES)]
    differing = read(row("De Ploeg"), row("vzw De Ploeg", engagement="Stuurt mee"), answer=YES)
    assert (names(differing), {code for code, *_ in places(differing)}) == ([], {"duplicate-differs"})


def test_what_is_not_the_same_stands_twice_and_can_be_said_again() -> None:
    checked = read(row("De Ploeg"), row("vzw De Ploeg"), answer=NO)
    assert (names(checked), places(checked)) == (["De Ploeg", "vzw De Ploeg"], [])
    assert [(one.key, one.answer) for one in checked.questions] == [(PAIR, NO)]


def test_of_three_spellings_each_is_asked_beside_the_first() -> None:
    checked = read(row("De Ploeg"), row("vzw De Ploeg"), row("De Ploeg vzw"))
    assert [(one.seen, one.header) for one in checked.questions] == [
        ("vzw De Ploeg", "De Ploeg"),
        ("De Ploeg vzw", "De Ploeg"),
    ]


def test_a_row_that_waits_for_it_is_not_put_together_with_others() -> None:
    checked = read(row("De Ploeg", "Izegem; Roeselare"), row("vzw De Ploeg"))
    assert [one.kind for one in checked.questions] == [SAME]
    elsewhere = read(row("De Ploeg", "Izegem"), row("vzw De Ploeg"))
    assert [one.kind for one in elsewhere.questions] == [TOGETHER]


def test_a_row_that_waits_for_something_else_is_asked_afterwards() -> None:
    assert [one.kind for one in read(row("De Ploeg"), row("vzw De Ploeg", engagement="Sprotje")).questions] == ["word"]


def test_an_offer_goes_by_its_name_and_its_provider() -> None:
    def offers(*providers: str) -> Checked:
        rows = [["Naam", "Aanbieder", "Soort", "Gemeenten", "Status"]]
        rows += [["Praattafel", provider, "Buddywerking", "Roeselare", "Actief"] for provider in providers]
        return check(raw_workbook({"Aanbod": rows}), REGION)

    assert places(offers("De Ploeg", "vzw De Ploeg")) == [("names-alike-asked", "Aanbod", "A3")]
    assert places(offers("De Ploeg", "Het Nest")) == []


def test_in_our_own_template_it_is_remarked() -> None:
    checked = checked_rows({"Partners": [partner("De Ploeg"), partner("vzw De Ploeg")], "Aanbod": [offer()]})
    assert (checked.status, len(checked.sheets["Partners"]), checked.questions) == ("ok", 2, [])
    assert places(checked) == [("names-alike", "Partners", "A3")]
