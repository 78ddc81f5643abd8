"""Which row of a list is which of those that stand: what is certain, what is asked, and what is another."""

from typing import Any

import pytest

from loaders import contract
from loaders.checks.alike import confirmation
from loaders.checks.rows import Row
from loaders.choices import NO, YES, Key
from loaders.deliveries.matching import Matches, clashing, match
from tests.edge_rows import PARTNERS, row

OFFERS, ACTIONS, REGION, PHASES = contract.OFFERS, contract.ACTIONS, contract.REGION, contract.PHASES
TIELT, IZEGEM = "37022", "36008"
ONE, TWO = "0999000129", "0999000228"


def partner(name: str | None, number: str | None = None, *towns: str) -> dict[str, Any]:
    """A partner of the whole region, or of these municipalities."""
    return row(2, name=name, kbo_number=number, is_region_wide=not towns, municipality_codes=list(towns)).values


def said(theirs: str, ours: str, answer: str) -> dict[Key, str]:
    """What somebody answered about two names."""
    return {confirmation(PARTNERS, {"name": theirs}, {"name": ours}): answer}


BRIDGE = partner("De Brug")

CERTAIN: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]], dict[int, int]]] = {
    "nothing stands": ([BRIDGE], [], {}),
    "nothing comes": ([], [BRIDGE], {}),
    "one name": ([BRIDGE], [partner("Elders"), BRIDGE], {0: 1}),
    "one name in other letters": ([partner("de  BRUG")], [BRIDGE], {0: 0}),
    "one name in another form": ([partner("Brug, de vzw")], [BRIDGE], {0: 0}),
    "one number under two names": ([partner("Nieuwe Naam", ONE)], [BRIDGE, partner("De Brug", ONE)], {0: 1}),
    "a number goes before a name": (
        [partner("De Brug", TWO), partner("De Brug", ONE)],
        [partner("De Brug", ONE), partner("Anders", TWO)],
        {0: 1, 1: 0},
    ),
    "two numbers are two": ([partner("De Brug", ONE)], [partner("De Brug", TWO)], {}),
    "two numbers in two forms are two": ([partner("De Brug vzw", ONE)], [partner("De Brug", TWO)], {}),
    "one of them has a number": ([BRIDGE], [partner("De Brug", TWO)], {0: 0}),
    "an empty number is none": ([partner("De Brug", "")], [partner("Elders", "")], {}),
    "without a name": ([partner(None)], [partner(None)], {}),
    "a standing row is taken once": ([BRIDGE, BRIDGE], [BRIDGE], {0: 0}),
    "each its own": ([BRIDGE, BRIDGE], [BRIDGE, BRIDGE], {0: 0, 1: 1}),
    "the form within the area": (
        [partner("De Brug vzw", None, TIELT)],
        [partner("De Brug", None, IZEGEM), partner("De Brug", None, TIELT)],
        {0: 1},
    ),
    "the form in another area is another": (
        [partner("De Brug vzw", None, TIELT)],
        [partner("De Brug", None, IZEGEM)],
        {},
    ),
    "the name in another area is the same": (
        [partner("De Brug", None, TIELT)],
        [partner("De Brug", None, IZEGEM)],
        {0: 0},
    ),
    "of two with one name the one that fits": (
        [partner("De Brug", None, TIELT)],
        [partner("De Brug", None, IZEGEM), partner("De Brug", None, TIELT)],
        {0: 1},
    ),
    "of two that do not fit the first": (
        [partner("De Brug", None, TIELT)],
        [partner("De Brug", None, IZEGEM), partner("De Brug", None, IZEGEM)],
        {0: 0},
    ),
    "a spelling waits for the name itself": ([partner("De Brug vzw"), BRIDGE], [BRIDGE], {1: 0}),
}


@pytest.mark.parametrize(("rows", "standing", "certain"), CERTAIN.values(), ids=CERTAIN)
def test_a_row_is_one_that_stands(
    rows: list[dict[str, Any]], standing: list[dict[str, Any]], certain: dict[int, int]
) -> None:
    assert match(PARTNERS, rows, standing).certain == certain


NEAR: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]], dict[Key, str], dict[int, int]]] = {
    "another name": ([partner("Kaasmakerij")], [BRIDGE], {}, {}),
    "a letter more": ([partner("Zonnebloemen")], [partner("Zonnebloem")], {}, {0: 0}),
    "a word more": ([partner("Zonnebloem Buurthuis")], [BRIDGE, partner("Zonnebloem")], {}, {0: 1}),
    "the nearest": (
        [partner("Taalhuis Zonnebloemen")],
        [partner("Taalhuis Zonnebloemetjes"), partner("Taalhuis Zonnebloem")],
        {},
        {0: 1},
    ),
    "of two that are as near the first": (
        [partner("Zonnebloem")],
        [partner("Zonnebloem Jeugd"), partner("Zonnebloem Sport")],
        {},
        {0: 0},
    ),
    "elsewhere": ([partner("Zonnebloemen", None, TIELT)], [partner("Zonnebloem", None, IZEGEM)], {}, {}),
    "elsewhere, but the very name": (
        [partner("Zonnebloem vzw", None, TIELT)],
        [partner("Zonnebloem", None, IZEGEM)],
        {},
        {0: 0},
    ),
    "two numbers": ([partner("Zonnebloemen", ONE)], [partner("Zonnebloem", TWO)], {}, {}),
    "said to be another": (
        [partner("Zonnebloemen")],
        [partner("Zonnebloem")],
        said("Zonnebloemen", "Zonnebloem", NO),
        {},
    ),
    "said to be another, so the next": (
        [partner("Zonnebloemen")],
        [partner("Zonnebloem"), partner("Zonnebloemetjen")],
        said("Zonnebloemen", "Zonnebloem", NO),
        {0: 1},
    ),
    "the first is sure, what is left of it is not asked": (
        [partner("Zonnebloem"), partner("Zonnebloemen")],
        [partner("Zonnebloem")],
        {},
        {},
    ),
    "one row may be asked of twice": (
        [partner("Zonnebloemen"), partner("Zonnebloems")],
        [partner("Zonnebloem")],
        {},
        {0: 0, 1: 0},
    ),
}


@pytest.mark.parametrize(("rows", "standing", "answers", "near"), NEAR.values(), ids=NEAR)
def test_a_row_may_be_one_that_stands(
    rows: list[dict[str, Any]], standing: list[dict[str, Any]], answers: dict[Key, str], near: dict[int, int]
) -> None:
    assert match(PARTNERS, rows, standing, answers).near == near
    assert match(PARTNERS, rows, standing).near == {}


def test_a_row_that_is_said_to_be_one_that_stands_is() -> None:
    rows, standing = [partner("Kaasmakerij"), partner("Zuivelhuis")], [partner("Elders"), BRIDGE]
    assert match(PARTNERS, rows, standing, said("Zuivelhuis", "De Brug", YES)) == Matches({1: 1}, {})


def test_of_two_rows_that_are_said_to_be_one_the_second_waits() -> None:
    rows = [partner("Kaasmakerij"), partner("Zuivelhuis")]
    answers = said("Kaasmakerij", "De Brug", YES) | said("Zuivelhuis", "De Brug", YES)
    assert match(PARTNERS, rows, [partner("Elders"), BRIDGE], answers) == Matches({0: 1}, {1: 1})
    again = [partner("Zonnebloem"), *rows]
    alike = [BRIDGE, partner("Zuivelhuizen")]
    assert match(PARTNERS, again, alike, answers).near == {2: 0}


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (confirmation(OFFERS, {"name": "Kaasmakerij"}, BRIDGE), YES),
        (confirmation(PARTNERS, {"name": "Kaasmakerij"}, BRIDGE), "maybe"),
        (("word", "Partners", "kaasmakerij", "de brug"), YES),
    ],
)
def test_another_answer_makes_no_two_rows_one(key: Key, answer: str) -> None:
    assert match(PARTNERS, [partner("Kaasmakerij")], [BRIDGE], {key: answer}) == Matches()


@pytest.mark.parametrize(("others", "near"), [(199, {0: 0}), (200, {})])
def test_a_word_that_more_than_two_hundred_rows_have_is_no_clue(others: int, near: dict[int, int]) -> None:
    standing = [partner("Buurt Zon"), *(partner(f"Buurt {number}") for number in range(others))]
    assert match(PARTNERS, [partner("Buurt")], standing, {}).near == near


def test_an_offer_is_known_by_its_name_and_its_provider() -> None:
    standing = [{"name": "Praattafel", "provider_name": "De Brug"}]
    rows = [{"name": "Praattafel", "provider_name": "De Ploeg"}, {"name": "Praattafels", "provider_name": "De Brug"}]
    assert match(OFFERS, rows, standing, {}) == Matches({}, {1: 0})
    assert match(OFFERS, [{"name": "praattafel", "provider_name": "De Brug vzw"}], standing).certain == {0: 0}


def test_an_action_has_one_spelling() -> None:
    rows = [{"objective": "Bereik", "action": "Folder maken"}]
    assert match(ACTIONS, rows, [{"objective": "Bereik", "action": "Maken folder"}], {}) == Matches()
    assert match(ACTIONS, rows, [{"objective": "bereik", "action": "FOLDER maken"}], {}) == Matches({0: 0})


def test_a_code_is_itself() -> None:
    assert match(PHASES, [{"item_code": "O1"}], [{"item_code": "O2"}, {"item_code": "O1"}], {}) == Matches({0: 1})


@pytest.mark.parametrize(("rows", "standing", "certain"), [(1, 1, {0: 0}), (2, 1, {0: 0}), (1, 0, {}), (0, 1, {})])
def test_a_sheet_without_a_key_holds_one_thing(rows: int, standing: int, certain: dict[int, int]) -> None:
    assert match(REGION, [{"story": "a"}] * rows, [{"story": "b"}] * standing).certain == certain


CLASHES: dict[str, tuple[list[str], dict[int, str], dict[int, str], list[int]]] = {
    "another has that name": (["De Ploeg"], {3: "De Ploeg"}, {3: "De Brug"}, [3]),
    "nobody has it": (["Elders"], {3: "De Ploeg"}, {3: "De Brug"}, []),
    "it had it before": (["De Brug"], {3: "De Brug"}, {3: "De Brug"}, []),
    "in other letters it is the same": (["De Brug"], {3: "DE BRUG"}, {3: "De Brug"}, []),
    "one that keeps its name": ([], {3: "De Ploeg", 4: "De Ploeg"}, {3: "De Brug", 4: "De Ploeg"}, [3]),
    "of two that would get it the second": ([], {3: "Nieuw", 4: "Nieuw"}, {3: "De Brug", 4: "De Ploeg"}, [4]),
    "two that exchange their names": ([], {3: "De Ploeg", 4: "De Brug"}, {3: "De Brug", 4: "De Ploeg"}, []),
}


@pytest.mark.parametrize(("others", "merged", "befores", "clash"), CLASHES.values(), ids=CLASHES)
def test_a_row_does_not_get_the_name_of_another(
    others: list[str], merged: dict[int, str], befores: dict[int, str], clash: list[int]
) -> None:
    before = {place: Row(place, partner(name)) for place, name in befores.items()}
    after = {place: partner(name) for place, name in merged.items()}
    assert clashing(PARTNERS, [partner(name) for name in others], after, before) == clash
