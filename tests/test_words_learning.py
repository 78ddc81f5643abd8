"""The sentences of the learning network choose words for their facts, also for ties, for one and for nothing."""

from dataclasses import replace
from datetime import date

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
from data.questions.learning_questions import Insight, LearningQuestion, LearningQuestions
from data.questions.question_match import HelpMark, ItemHelp, ItemMatch, MutualHelp, Part, QuestionMatch, RegionMatch
from data.questions.seating import Seat, SeatedTable, Seating
from data.questions.sessions import Attendance, Hosting, RegionAttendance, Session, Sessions
from tests.facts import fact
from ui.figures.figure import NOTE_ROOM, ROOM
from ui.figures.learning import (
    attendance_nl,
    collaboration_nl,
    differences_nl,
    item_nl,
    match_nl,
    mutual_help_nl,
    questions_nl,
    sessions_nl,
    tables_nl,
)

REGIONS = tuple(reference.regions())
FIRST, SECOND, THIRD = date(2025, 11, 20), date(2026, 3, 19), date(2026, 6, 18)
NOW = date(2026, 6, 30)


# ---------------------------------------------------------------- sessions


def session(day: date, host: str | None = None, *, is_held: bool = True) -> Session:
    return fact(Session, session_date=day, host_region=host, is_held=is_held)


def hosted(*hosts: str | None, last: dict[str, date] | None = None, is_known: bool = True) -> Sessions:
    """As many sessions as hosts; ``last`` says when a region hosted."""
    named = tuple(dict.fromkeys(host for host in hosts if host))
    days = last or {}
    hosting = tuple(Hosting(one, int(one in days) if is_known else None, days.get(one)) for one in REGIONS)
    every = tuple(session(FIRST, host) for host in hosts)
    given = sum(host is not None for host in hosts)
    return Sessions(NOW, NOW, every, len(every), given, named, len(REGIONS) - len(named), hosting)


HELD = ("midwest", "waasland", "kempen")


def test_hosts_are_named_and_those_who_never_hosted_counted() -> None:
    assert sessions_nl.say(hosted(*HELD), None)[0] == (
        "De 3 bijeenkomsten waren bij Midwest, Waasland en Kempen; 15 regio’s waren nog nooit gastheer"
    )


def test_the_own_region_hosted_or_did_not() -> None:
    facts = hosted(*HELD, last={"kempen": THIRD})
    assert sessions_nl.say(facts, "kempen")[0].endswith("nog nooit gastheer; Kempen ontving op 18/06/2026")
    assert sessions_nl.say(facts, "limburg")[0].endswith("nog nooit gastheer, ook Limburg")
    assert sessions_nl.say(hosted(*HELD, is_known=False), "limburg")[0].endswith("nog nooit gastheer")


def test_one_session_many_hosts_and_no_host() -> None:
    assert sessions_nl.say(hosted("midwest"), None)[0].startswith("De ene bijeenkomst was bij Midwest; 17 regio’s")
    assert sessions_nl.say(hosted(*REGIONS[:17]), None)[0] == (
        "De 17 bijeenkomsten waren bij 17 verschillende regio’s; 1 regio was nog nooit gastheer"
    )
    assert sessions_nl.say(hosted(*REGIONS), None)[0].endswith("bij 18 verschillende regio’s")
    assert "zonder dat we weten welke regio" in sessions_nl.say(hosted(None), None)[0]


def test_who_hosted_a_session_without_a_host_is_not_called_waiting() -> None:
    facts = hosted("kempen", None, None, last={"kempen": THIRD})
    some = "Van 1 van de 3 bijeenkomsten kennen we de gastheer: Kempen"
    assert sessions_nl.say(facts, None) == [some]
    assert sessions_nl.say(facts, "limburg") == [some]
    assert sessions_nl.say(facts, "kempen") == [f"{some}; Kempen ontving op 18/06/2026", some]
    assert sessions_nl.say(hosted(*REGIONS[:5], None), None) == [
        "Van 5 van de 6 bijeenkomsten kennen we de gastheer: 5 verschillende regio’s"
    ]


def test_nothing_handed_in_is_not_no_session() -> None:
    assert sessions_nl.say(hosted(), "kempen") == ["Het lerend netwerk leverde nog geen bijeenkomsten aan"]
    planned = replace(hosted("kempen"), sessions=(session(THIRD, "kempen", is_held=False),), held_count=0)
    assert sessions_nl.say(planned, None) == ["Er was nog geen bijeenkomst; de eerste is gepland op 18/06/2026"]


# ---------------------------------------------------------------- attendance


def attended(
    times: dict[str, int],
    listed: int | None = 3,
    span: tuple[int, int] | None = (11, 14),
    held: int = 3,
    absent: tuple[str, ...] = (),
) -> Attendance:
    """A region that is not named was there once; of ``absent`` only nobody was noted."""
    counts = {region: None if listed is None else times.get(region, 1) for region in REGIONS}
    return Attendance(
        NOW,
        NOW,
        tuple(session(THIRD, is_held=i < held) for i in range(max(held, 1))),
        held,
        (THIRD,),
        0,
        0,
        listed,
        span and span[0],
        span and span[1],
        tuple(region for region, count in counts.items() if count == 0 and region not in absent),
        absent,
        tuple(RegionAttendance(region, count, None, ()) for region, count in counts.items()),
    )


LISTS = "Op de 3 bijeenkomsten met een lijst waren 11 tot 14 van de 18 regio’s"


def test_how_many_came_and_who_stands_on_no_list() -> None:
    facts = attended({"gent-stad": 0, "limburg": 0, "kempen": 3, "midwest": 2})
    nobody = f"{LISTS}; Gent (stad) en Limburg staan op geen enkele aanwezigheidslijst"
    assert attendance_nl.say(facts, None) == [nobody, LISTS]
    assert attendance_nl.say(facts, "midwest") == [
        f"{nobody}; Midwest was er 2 van 3 keer bij",
        "Midwest was er 2 van 3 keer bij",
    ]
    assert attendance_nl.say(facts, "kempen") == [
        f"{nobody}; Kempen was er telkens bij",
        "Kempen was er telkens bij (3 keer)",
    ]
    first, short = attendance_nl.say(facts, "limburg")
    assert first == f"{LISTS}; Limburg en Gent (stad) staan op geen enkele aanwezigheidslijst"
    assert short == "Limburg staat op geen enkele aanwezigheidslijst"


def test_one_list_the_same_number_each_time_and_everybody() -> None:
    alone = attended({"kempen": 0}, 1, (17, 17))
    assert attendance_nl.say(alone, None)[0] == (
        "Op de ene bijeenkomst met een lijst waren 17 van de 18 regio’s; Kempen staat op geen enkele aanwezigheidslijst"
    )
    each = attendance_nl.say(attended({}, 3, (4, 4)), None)[0]
    assert each == (
        "Op de 3 bijeenkomsten met een lijst waren telkens 4 van de 18 regio’s; "
        "elke regio staat minstens één keer op een lijst"
    )


def test_who_was_noted_with_nobody_stands_on_a_list() -> None:
    facts = attended({"kempen": 0}, absent=("kempen",))
    nobody = "an Kempen is alleen genoteerd dat er niemand was"
    assert attendance_nl.say(facts, "kempen") == [
        f"{LISTS}; elke regio staat minstens één keer op een lijst; v{nobody}",
        f"V{nobody}",
    ]


def test_one_region_is_singular() -> None:
    assert attendance_nl.say(attended({}, 1, (1, 1)), None)[0] == (
        "Op de ene bijeenkomst met een lijst was 1 van de 18 regio’s"
    )
    assert attendance_nl.say(attended({}, 2, (1, 1)), None)[0].startswith(
        "Op de 2 bijeenkomsten met een lijst was telkens 1 van de 18 regio’s"
    )


def test_without_lists_nobody_was_absent() -> None:
    assert attendance_nl.say(attended({}, None, None), "kempen") == [
        "Wie er op de bijeenkomsten was, is nog niet aangeleverd"
    ]
    assert attendance_nl.say(attended({}, 0, None), None)[0].startswith("Van geen enkele voorbije bijeenkomst")
    assert attendance_nl.say(attended({}, 0, None, held=0), None) == [
        "Er was nog geen bijeenkomst; de eerste is gepland op 18/06/2026"
    ]


def test_older_sessions_that_are_not_drawn_are_counted() -> None:
    facts = attended({})
    assert not any("tabel" in sentence for sentence in attendance_nl.note(facts, None))
    assert "De oudste staat alleen in de tabel." in attendance_nl.note(replace(facts, earlier_count=1), None)
    note = attendance_nl.note(replace(facts, earlier_count=3), None)
    assert "De 3 oudste staan alleen in de tabel." in note
    assert len(" ".join(note[:3])) <= NOTE_ROOM["stage"], "also in a room, where they are not drawn either"
    later = attendance_nl.note(replace(facts, later_count=1), None)
    assert any("alleen de eerstvolgende" in sentence for sentence in later)


# ---------------------------------------------------------------- questions


def asked(answered: tuple[int, ...], search: str = "", own: int = 0, loose: int = 0) -> LearningQuestions:
    """A question for each number of insights."""
    insight = fact(Insight, question="vraag", insight="inzicht")
    questions = tuple(
        fact(LearningQuestion, theme="actieplan", question="vraag", insights=(insight,) * count) for count in answered
    )
    total = sum(answered) + loose
    waiting = sum(not count for count in answered)
    return LearningQuestions(
        NOW,
        NOW,
        None,
        search,
        3,
        5,
        waiting,
        questions,
        (insight,) * loose,
        total,
        (),
        (("kempen", own),) if own else (),
    )


def test_questions_without_insight_are_counted() -> None:
    assert questions_nl.say(asked((2, 0, 0), own=1), "kempen") == [
        "3 leervragen met 2 inzichten; bij 2 vragen is er nog geen; Kempen stelt er 1",
        "3 leervragen met 2 inzichten; Kempen stelt er 1",
        "3 leervragen met 2 inzichten",
    ]
    assert questions_nl.say(asked((1,)), "limburg")[0] == "1 leervraag met 1 inzicht; Limburg stelt er nog geen"
    assert questions_nl.say(asked((0, 1)), None)[0] == "2 leervragen met 1 inzicht; bij 1 vraag is er nog geen"


def test_a_search_says_what_it_found() -> None:
    assert questions_nl.say(asked((1, 0), "stem"), "kempen")[0] == "2 leervragen met 1 inzicht gaan over “stem”"
    assert questions_nl.say(asked((0,), "stem"), None)[0] == "1 leervraag met 0 inzichten gaat over “stem”"
    assert "Geen enkele leervraag" in questions_nl.say(asked((), "stem"), None)[0]
    nothing = replace(asked((), "stem"), listed_count=0, listed_insight_count=0)
    assert questions_nl.say(nothing, None) == ["Het lerend netwerk leverde nog geen leervragen aan"]


@pytest.mark.parametrize("answered", [(), (1, 0)])
def test_the_longest_search_still_fits_the_stage(answered: tuple[int, ...]) -> None:
    sentences = questions_nl.say(asked(answered, "w" * 60), None)
    assert [len(one) for one in sentences] == sorted((len(one) for one in sentences), reverse=True)
    assert len(sentences[-1]) <= ROOM["stage"]
    assert "daarover" in sentences[-1]


def test_insights_without_a_listed_question_are_said() -> None:
    assert "2 inzichten zonder vraag in de lijst, bij geen enkel thema." in questions_nl.note(
        asked((1,), loose=2), None
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
    return Seating(NOW, 1, tables, people, count, len(tables) - count, is_sought, False)


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
