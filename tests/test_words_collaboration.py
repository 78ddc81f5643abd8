"""The sentences of the collaboration choose words for their facts; also for ties and too few answers."""

from dataclasses import replace

import pytest

from data import reference
from data.questions.collaboration import (
    Answers,
    Collaboration,
    ConditionTotal,
    Counts,
    GroupAnswers,
    RegionCollaboration,
    compared_conditions,
)
from data.questions.question_match import HelpMark, MutualHelp
from tests.learning_facts import NOW, SECOND, THIRD
from ui.figures.learning import (
    collaboration_nl,
    differences_nl,
    mutual_help_nl,
)

# ---------------------------------------------------------------- collaboration


def total(condition: str, high: int, answers: int) -> ConditionTotal:
    return ConditionTotal(condition, (answers - high, 0, 0, high, 0), answers, high)


RELATION, PROCESS = total("relatie", 7, 10), total("proces", 1, 6)
CONDITIONS = tuple(option.code for option in reference.options("condition"))


def everywhere(*totals: ConditionTotal, reported: int = 2) -> Collaboration:
    return Collaboration(NOW, reported, 2 if totals else 0, (), totals, compared_conditions(totals))


def test_conditions_with_most_and_fewest_high_scores_are_named_with_their_answers() -> None:
    assert collaboration_nl.say(everywhere(RELATION, PROCESS), None) == [
        "In 2 regio’s met genoeg antwoorden krijgt relatie het vaakst een 4 of 5 (7 van 10 antwoorden) "
        "en proces het minst (1 van 6)",
        "In 2 regio’s krijgt relatie het vaakst een 4 of 5, proces het minst",
    ]


def test_conditions_that_are_alike_are_one_sentence() -> None:
    every = replace(everywhere(*(total(code, 3, 6) for code in CONDITIONS)), answered_count=1)
    assert collaboration_nl.say(every, None)[0] == (
        "In 1 regio met genoeg antwoorden krijgt elke voorwaarde ongeveer even vaak een 4 of 5"
    )
    some = everywhere(total("relatie", 50, 100), total("proces", 53, 100), total("belangen", 0, 3))
    assert collaboration_nl.say(some, None)[-1] == (
        "In 2 regio’s krijgen de 2 voorwaarden die te vergelijken zijn, ongeveer even vaak een 4 of 5"
    )


def test_one_condition_is_not_every_condition() -> None:
    assert collaboration_nl.say(everywhere(RELATION, total("proces", 0, 4)), None)[-1] == (
        "In 2 regio’s zijn er te weinig antwoorden om voorwaarden te vergelijken"
    )


def test_several_conditions_on_top_are_named_and_in_short_counted() -> None:
    top = (total("relatie", 4, 5), total("belangen", 4, 5))
    full, middle, short = collaboration_nl.say(everywhere(*top, PROCESS), None)
    assert middle == "In 2 regio’s krijgen relatie en belangen het vaakst een 4 of 5, proces het minst"
    assert "krijgen relatie en belangen het vaakst een 4 of 5 (telkens 4 van 5 antwoorden)" in full
    assert short == "In 2 regio’s krijgen 2 voorwaarden het vaakst een 4 of 5, proces het minst"
    also = total("organisatie", 1, 6)
    *_, by_top, _ = collaboration_nl.say(everywhere(*top, PROCESS, also), None)
    assert by_top == "In 2 regio’s krijgen relatie en belangen het vaakst een 4 of 5, 2 voorwaarden het minst"


def test_tied_conditions_with_other_numbers_say_none_of_them() -> None:
    top = (total("relatie", 4, 5), total("belangen", 8, 10))
    assert "antwoorden)" not in collaboration_nl.say(everywhere(*top, PROCESS), None)[0]


def test_too_few_answers_are_not_no_answers() -> None:
    assert collaboration_nl.say(everywhere(reported=0), None) == [
        "Nog geen enkele regio leverde antwoorden over de samenwerking aan"
    ]
    assert collaboration_nl.say(everywhere(), None)[0].endswith("nergens genoeg antwoorden om te tonen")


GIVEN: Counts = (1, 0, 0, 0, 2)
GROUP = GroupAnswers("relatie", "aanbieder", THIRD, Answers(THIRD, GIVEN, 3), None, None)
COMPARED = (RELATION, PROCESS), compared_conditions((RELATION, PROCESS))
KEMPEN = RegionCollaboration(NOW, SECOND, "kempen", True, (GROUP,), *COMPARED, ("aanbieder",), 4, ("relatie",))


def test_a_region_hears_its_answers_and_who_answered_again() -> None:
    first = "In Kempen krijgt relatie het vaakst een 4 of 5 (7 van 10 antwoorden) en proces het minst (1 van 6)"
    assert collaboration_nl.say_of_region(KEMPEN, "kempen") == [
        f"{first}; sinds 19/03/2026 antwoordde de groep aanbieder opnieuw",
        first,
        "In Kempen krijgt relatie het vaakst een 4 of 5, proces het minst",
    ]
    same = collaboration_nl.say_of_region(replace(KEMPEN, renewed_groups=()), "kempen")
    assert same[0].endswith("; geen nieuwe antwoorden sinds 19/03/2026")
    assert collaboration_nl.say_of_region(replace(KEMPEN, since=None), "kempen")[0] == first


def test_a_region_without_answers_hears_which_kind_of_without() -> None:
    none = replace(KEMPEN, groups=(), totals=(), compared=compared_conditions(()))
    assert "leverde nog geen antwoorden" in collaboration_nl.say_of_region(replace(none, is_reported=False), None)[0]
    assert collaboration_nl.say_of_region(none, None) == ["Kempen leverde blad Samenwerking aan zonder antwoorden"]
    hidden = replace(none, groups=(replace(GROUP, answers=None),))
    assert collaboration_nl.say_of_region(hidden, None) == [
        "Over de samenwerking in Kempen zijn er te weinig antwoorden om te tonen"
    ]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "Over de samenwerking in Kempen lopen de scores het verst uiteen bij relatie"),
        (
            {"widest_conditions": ("relatie", "proces")},
            "Over de samenwerking in Kempen lopen de scores bij de 2 voorwaarden met antwoorden even ver uiteen",
        ),
        (
            {"widest_conditions": CONDITIONS, "totals": tuple(total(code, 1, 3) for code in CONDITIONS)},
            "Over de samenwerking in Kempen lopen de scores bij elke voorwaarde even ver uiteen",
        ),
        (
            {"totals": (RELATION,)},
            "Over de samenwerking in Kempen kennen we alleen scores bij relatie, en die lopen uiteen",
        ),
        ({"widest_span": 0}, "Over de samenwerking in Kempen geeft iedereen per voorwaarde dezelfde score"),
        (
            {"widest_span": 0, "groups": (GROUP, replace(GROUP, answers=None))},
            "Over de samenwerking in Kempen geven de groepen die we tonen, per voorwaarde dezelfde score",
        ),
        ({"totals": ()}, "Over de samenwerking in Kempen zijn er nog te weinig antwoorden om te tonen"),
        ({"is_reported": False}, "Hoe Kempen samenwerkt, weten we nog niet: blad Samenwerking ontbreekt"),
    ],
)
def test_the_page_of_a_region_tells_where_answers_differ(changed: dict[str, object], expected: str) -> None:
    assert differences_nl.say(replace(KEMPEN, **changed), "kempen")[0] == expected  # type: ignore[arg-type]


# ---------------------------------------------------------------- help


@pytest.mark.parametrize(
    ("sought", "offered", "answered", "expected"),
    [
        (1, 0, 0, "Kempen zoekt hulp bij 1 item; nog geen andere regio biedt aan wat het zoekt"),
        (1, 0, 1, "Kempen zoekt hulp bij 1 item; daarvoor biedt een andere regio zich aan"),
        (0, 2, 0, "Kempen biedt hulp aan bij 2 items"),
        (
            2,
            1,
            2,
            "Kempen zoekt hulp bij 2 items en biedt hulp aan bij 1 item; "
            "voor alles wat het zoekt, biedt een andere regio zich aan",
        ),
        (3, 0, 1, "Kempen zoekt hulp bij 3 items; voor 1 van 3 gezochte items biedt een andere regio zich aan"),
        (0, 0, 0, "Kempen duidde nog niet aan waar het hulp zoekt of kan bieden"),
    ],
)
def test_help_is_told_from_both_sides(sought: int, offered: int, answered: int, expected: str) -> None:
    mark = HelpMark("zoeken", "V4", "verkenning", None, (), ())
    facts = MutualHelp(NOW, "kempen", True, (mark,) * (sought + offered), sought, offered, answered)
    assert mutual_help_nl.say(facts, "kempen")[0] == expected


def test_help_is_unknown_without_the_items() -> None:
    (sentence,) = mutual_help_nl.say(MutualHelp(NOW, "kempen", False, (), 0, 0, 0), "kempen")
    assert sentence.endswith("blad Fasen ontbreekt")
