"""The sentences of who can help whom, and of tables, choose words for their facts."""

from dataclasses import replace

import pytest

from data.questions.question_match import ItemHelp, ItemMatch, Part, QuestionMatch, RegionMatch
from data.questions.seating import Seat, SeatedTable, Seating
from tests.learning_facts import NOW, REGIONS
from ui.figures.learning import (
    item_nl,
    match_nl,
    tables_nl,
)

# ---------------------------------------------------------------- matches


def matches(*items: tuple[list[str], list[str], list[str]], reporting: int = 17) -> QuestionMatch:
    """Seekers, offerers and finishers of items that are sought, V1 and following, out of 38."""
    sought = tuple(
        ItemMatch(f"V{i}", "verkenning", tuple(seekers), tuple(offerers), tuple(finishers))
        for i, (seekers, offerers, finishers) in enumerate(items, start=1)
    )
    most = max((len(one.seekers) for one in sought), default=0)
    others = tuple(ItemMatch("O1", "opstart", (), (), ()) for _ in range(38 - len(sought)))
    return QuestionMatch(
        NOW,
        reporting,
        (*sought, *others),
        sought,
        tuple(one.item for one in sought if len(one.seekers) == most),
        most,
        sum(bool(one.helpers) for one in sought),
        tuple(one.item for one in sought if not one.helpers),
        (),
    )


def test_items_sought_most_often_and_those_without_help_are_named() -> None:
    facts = matches((["midwest", "kempen"], ["limburg"], []), (["kempen"], [], ["brugge"]))
    assert match_nl.say(facts, None)[0] == (
        "Regio’s zoeken hulp bij 2 van de 38 items, het vaakst bij “cijfers over nieuwkomers” (2 regio’s); "
        "bij elk ervan kan minstens één andere regio helpen"
    )
    assert match_nl.say(facts, None)[-1] == (
        "Regio’s zoeken hulp bij 2 van de 38 items; telkens kan een andere regio helpen"
    )
    tie = matches((["midwest"], [], []), (["kempen"], [], ["brugge"]))
    assert match_nl.say(tie, None)[0] == (
        "Regio’s zoeken hulp bij 2 van de 38 items; bij “cijfers over nieuwkomers” kan nog niemand helpen"
    )
    some = matches((["midwest", "kempen"], [], []), (["kempen"], [], ["brugge"]))
    assert match_nl.say(some, None)[-1].endswith("2 van de 38 items; bij 1 daarvan kan een andere regio helpen")
    none = matches((["midwest", "kempen"], [], []), (["kempen"], [], []))
    assert match_nl.say(none, None)[-1].endswith("2 van de 38 items; nog geen andere regio kan helpen")


def test_nobody_seeks_is_not_nobody_reported() -> None:
    assert match_nl.say(matches(), None) == ["Nog geen enkele regio duidde aan dat ze hulp zoekt"]
    assert "blad Fasen aanlevert" in match_nl.say(matches(reporting=0), None)[0]


@pytest.mark.parametrize(
    ("sought", "answerable", "given", "others", "expected"),
    [
        (2, 2, 2, 2, ("hulp bij 2 items; bij elk kan een andere regio helpen", "2 regio’s helpen, bij 2 items")),
        (1, 1, 0, 0, ("hulp bij 1 item; daar kan een andere regio bij helpen", "kan Midwest nog niet helpen")),
        (1, 0, 1, 1, ("hulp bij 1 item; daar kan nog geen andere regio bij helpen", "1 regio helpen, bij 1 item")),
        (2, 1, 1, 1, ("2 items; bij 1 daarvan kan een andere regio helpen", "1 regio helpen, bij 1 item")),
        (0, 0, 1, 1, ("Midwest zoekt nergens hulp", "1 regio helpen, bij 1 item")),
    ],
)
def test_a_region_hears_where_it_finds_help_and_gives_it(
    sought: int, answerable: int, given: int, others: int, expected: tuple[str, str]
) -> None:
    own = RegionMatch("midwest", True, ("V1",) * sought, answerable, ("P6",) * given, REGIONS[:others])
    full, short = match_nl.say(replace(matches(), regions=(own,)), "midwest")
    assert short.endswith(expected[0])
    assert full.startswith(f"{short}. ")
    assert full.endswith(expected[1])


def test_a_region_that_never_reported_hears_so() -> None:
    own = RegionMatch("midwest", False, (), 0, (), ())
    (sentence,) = match_nl.say(replace(matches(), regions=(own,)), "midwest")
    assert sentence.startswith("Midwest leverde blad Fasen nog niet aan")


def test_a_room_sees_four_items_of_so_many_and_ties_in_their_order() -> None:
    seekers = [["midwest"]] * 3 + [["kempen", "midwest"]] + [["kempen"]] * 2
    facts = matches(*((who, [], []) for who in seekers))
    staged = facts.staged(None)
    assert [one.item for one in staged.items] == ["V4", "V1", "V2", "V3"]
    assert (staged.item_count, staged.is_cut) == (6, True)
    assert match_nl.signs(staged) == "4 van de 6 items"
    own = facts.staged("kempen")
    assert [one.item for one in own.items] == ["V4", "V5", "V6"]
    assert match_nl.signs(own) == "", "all of them"
    assert facts.staged("limburg").items == ()


def parts(seeks: str = "", offers: str = "", done: str = "") -> ItemHelp:
    return ItemHelp(
        NOW,
        "V4",
        3,
        (
            *(Part(region, "seeks", None, NOW) for region in seeks.split()),
            *(Part(region, "offers", None, NOW) for region in offers.split()),
            *(Part(region, "done", None, NOW) for region in done.split()),
        ),
    )


@pytest.mark.parametrize(
    ("facts", "region", "expected"),
    [
        (
            parts("midwest", "limburg", "brugge kempen"),
            "midwest",
            "Midwest zoekt hulp bij “nieuwkomers bevragen”: "
            "Limburg biedt hulp aan en Regio Brugge en Kempen hebben het klaar",
        ),
        (
            parts("midwest"),
            "midwest",
            "Midwest zoekt hulp bij “nieuwkomers bevragen”: nog geen enkele regio kan helpen",
        ),
        (
            parts("midwest kempen", "limburg"),
            "limburg",
            "Limburg biedt hulp aan bij “nieuwkomers bevragen”; daar zoeken Midwest en Kempen hulp",
        ),
        (parts(done="limburg"), "limburg", "Limburg heeft “nieuwkomers bevragen” klaar; daar zoekt niemand hulp"),
        (
            parts("midwest", done="limburg"),
            "kempen",
            "Bij “nieuwkomers bevragen” zoekt Midwest hulp; Limburg heeft het klaar",
        ),
        (parts(), None, "Bij “nieuwkomers bevragen” zoekt niemand hulp, en niemand heeft het klaar"),
    ],
)
def test_one_item_says_who_can_help_whom(facts: ItemHelp, region: str | None, expected: str) -> None:
    assert item_nl.say(facts, region)[0] == expected


def test_before_any_sheet_nobody_is_said_to_seek_nothing() -> None:
    assert item_nl.say(replace(parts(), reporting_count=0), None) == [
        "Wie bij “nieuwkomers bevragen” hulp zoekt, weten we pas als een regio blad Fasen aanlevert"
    ]


def test_one_item_with_everybody_in_it_is_counted_in_short() -> None:
    facts = parts(" ".join(REGIONS[:6]), " ".join(REGIONS[6:12]), " ".join(REGIONS[12:]))
    assert item_nl.say(facts, None)[-1] == "Bij “nieuwkomers bevragen” zoeken 6 regio’s hulp; 12 kunnen helpen"


# ---------------------------------------------------------------- tables


def seats(*regions: str) -> tuple[Seat, ...]:
    return tuple(Seat(region, "none", None) for region in regions)


MATCHED = SeatedTable(1, "V4", seats("midwest", "kempen", "limburg"))
FREE = SeatedTable(2, None, seats("brugge", "brussel"))


def seated(*tables: SeatedTable, is_sought: bool = True) -> Seating:
    count = sum(one.item is not None for one in tables)
    people = sum(len(one.seats) for one in tables)
    return Seating(NOW, 1, tables, people, count, len(tables) - count, is_sought, False, 0, 0)


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ([MATCHED], "1 tafel voor 3 regio’s: daar zit een regio die hulp zoekt bij een die kan helpen"),
        ([MATCHED] * 2, "2 tafels voor 6 regio’s: aan elke tafel zit een regio die hulp zoekt bij een die kan helpen"),
        (
            [MATCHED, FREE],
            "2 tafels voor 5 regio’s: aan 1 ervan zit een regio die hulp zoekt bij een die kan helpen, "
            "1 kiest zelf een onderwerp",
        ),
        ([FREE], "1 tafel voor 2 regio’s: wie hulp zoekt, vindt hier niemand die kan helpen"),
        ([], "Er komt niemand: duid minstens één regio aan die wel komt"),
    ],
)
def test_tables_say_where_questions_meet_answers(tables: list[SeatedTable], expected: str) -> None:
    assert tables_nl.say(seated(*tables), None)[0] == expected


def test_in_short_tables_still_say_whether_nobody_seeks_or_nobody_can_help() -> None:
    first, short = tables_nl.say(seated(FREE, FREE, is_sought=False), None)
    assert first.endswith("nog geen enkele regio duidde aan waar ze hulp zoekt")
    assert short == "2 tafels: nog geen enkele regio duidde aan waar ze hulp zoekt"
    assert tables_nl.say(seated(FREE), None)[-1].endswith("vindt hier niemand die kan helpen")
    assert tables_nl.say(seated(MATCHED, FREE), None)[-1] == "2 tafels: aan 1 ervan kan een regio een andere helpen"


def test_fewer_tables_than_asked_for_are_explained() -> None:
    small = "Met zo weinig regio’s zijn minder tafels nodig."
    assert small not in tables_nl.note(seated(MATCHED), None)
    assert small in tables_nl.note(replace(seated(MATCHED), is_fewer=True), None)
