"""The sentences of the page lerend_netwerk name the right regions and numbers, also for ties and for nothing."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data import reference
from data.table_groups import Table
from ui.texts import learning as words
from ui.texts import learning_collaboration as collaboration
from ui.texts import learning_match as match

REGIONS = list(reference.regions())
ITEMS = [option.code for option in reference.options("phase_item")]
CONDITIONS = [option.code for option in reference.options("condition")]
FIRST, SECOND, THIRD = date(2025, 11, 20), date(2026, 3, 19), date(2026, 6, 18)


def frame(lines: list[dict[str, Any]], *columns: str) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=list(columns) or None, dtype=object)


# ---------------------------------------------------------------- sessions


def sessions(*known: tuple[date, str | None, bool]) -> pd.DataFrame:
    """queries.sessions with so many days, hosts and whether they were held."""
    lines = [{"session_date": day, "host_region_code": host, "is_held": is_held} for day, host, is_held in known]
    return frame(lines, "session_date", "host_region_code", "is_held")


def rotation(
    attended: dict[str, int], listed: int | None = 3, hosts: dict[str, date] | None = None, *, is_known: bool = True
) -> pd.DataFrame:
    """queries.host_rotation_by_region; a region that is not named was never there."""
    hosts = hosts or {}
    return frame(
        [
            {
                "region": region,
                "hosted_count": int(region in hosts) if is_known else None,
                "last_hosted_date": hosts.get(region),
                "attended_count": None if listed is None else attended.get(region, 0),
                "listed_count": listed,
            }
            for region in REGIONS
        ]
    )


HELD = sessions((FIRST, "midwest", True), (SECOND, "waasland", True), (THIRD, "kempen", True))
NOBODY = rotation({})


def test_hosts_are_named_and_those_who_never_hosted_counted() -> None:
    assert words.sessions_sentence(HELD, NOBODY, None) == (
        "De 3 bijeenkomsten waren bij Midwest, Waasland en Kempen; 15 regio’s waren nog nooit gastheer"
    )


def test_the_own_region_hosted_or_did_not() -> None:
    hosts = rotation({}, hosts={"kempen": THIRD})
    assert words.sessions_sentence(HELD, hosts, "kempen").endswith("nog nooit gastheer; Kempen ontving op 18/06/2026")
    assert words.sessions_sentence(HELD, hosts, "limburg").endswith("nog nooit gastheer, ook Limburg")
    assert words.sessions_sentence(HELD, rotation({}, is_known=False), "limburg").endswith("nog nooit gastheer")


def test_one_session_many_hosts_and_no_host() -> None:
    assert words.sessions_sentence(sessions((FIRST, "midwest", True)), NOBODY, None).startswith(
        "De ene bijeenkomst was bij Midwest; 17 regio’s"
    )
    many = sessions(*((FIRST, region, True) for region in REGIONS[:17]))
    assert words.sessions_sentence(many, NOBODY, None) == (
        "De 17 bijeenkomsten waren bij 17 verschillende regio’s; 1 regio was nog nooit gastheer"
    )
    everybody = sessions(*((FIRST, region, True) for region in REGIONS))
    assert words.sessions_sentence(everybody, NOBODY, None).endswith("bij 18 verschillende regio’s")
    assert "zonder dat we weten welke regio" in words.sessions_sentence(sessions((FIRST, None, True)), NOBODY, None)


def test_nothing_handed_in_is_not_no_session() -> None:
    assert (
        words.sessions_sentence(sessions(), NOBODY, "kempen") == "Het lerend netwerk leverde nog geen bijeenkomsten aan"
    )
    planned = words.sessions_sentence(sessions((THIRD, "kempen", False)), NOBODY, None)
    assert planned == "Er was nog geen bijeenkomst; de eerste is gepland op 18/06/2026"


def test_who_stands_on_no_list_is_named() -> None:
    there = dict.fromkeys(REGIONS, 2) | {"gent-stad": 0, "limburg": 0, "kempen": 3}
    assert words.attendance_sentence(rotation(there), None) == (
        "Gent (stad) en Limburg staan op geen van de 3 aanwezigheidslijsten"
    )
    assert words.attendance_sentence(rotation(there), "midwest").endswith("; Midwest was er 2 van 3 keer bij")
    assert words.attendance_sentence(rotation(there), "kempen").endswith("; Kempen was er telkens bij")
    assert words.attendance_sentence(rotation(there), "limburg").endswith("aanwezigheidslijsten")
    alone = words.attendance_sentence(rotation(dict.fromkeys(REGIONS, 1) | {"kempen": 0}, 1), None)
    assert alone == "Kempen staat niet op de ene aanwezigheidslijst"


def test_everybody_was_there_or_nothing_is_known() -> None:
    everybody = rotation(dict.fromkeys(REGIONS, 1))
    assert (
        words.attendance_sentence(everybody, None) == "Elke regio staat minstens één keer op de 3 aanwezigheidslijsten"
    )
    assert words.attendance_sentence(rotation({}, None), "kempen") == (
        "Wie er op de bijeenkomsten was, is nog niet aangeleverd"
    )
    assert words.attendance_sentence(rotation({}, 0), None).startswith("Van geen enkele voorbije bijeenkomst")


# ---------------------------------------------------------------- questions


def questions(count: int) -> pd.DataFrame:
    lines = [{"row_number": n, "region_code": "kempen" if n == 2 else None} for n in range(2, 2 + count)]
    return frame(lines, "row_number", "region_code")


def insights(*rows: int | None) -> pd.DataFrame:
    return frame([{"question_row_number": row} for row in rows], "question_row_number")


def test_questions_without_insight_are_counted() -> None:
    sentence = words.questions_sentence(questions(3), insights(2, 2), (3, 2), "", "kempen")
    assert sentence == "3 leervragen met 2 inzichten; bij 2 vragen is er nog geen; Kempen stelt er 1"
    assert words.questions_sentence(questions(1), insights(2), (1, 1), "", "limburg") == (
        "1 leervraag met 1 inzicht; Limburg stelt er nog geen"
    )
    assert words.questions_sentence(questions(3), insights(2, 2), (1, 2), "", None) == "1 leervraag met 2 inzichten"


def test_a_search_says_what_it_found() -> None:
    assert words.questions_sentence(questions(3), insights(2), (2, 1), "stem", "kempen") == (
        "2 leervragen met 1 inzicht gaan over “stem”"
    )
    assert words.questions_sentence(questions(3), insights(2), (1, 0), "stem", None) == (
        "1 leervraag met 0 inzichten gaat over “stem”"
    )
    assert "Geen enkele leervraag" in words.questions_sentence(questions(3), insights(2), (0, 0), "stem", None)
    nothing = words.questions_sentence(questions(0), insights(), (0, 0), "stem", None)
    assert nothing == "Het lerend netwerk leverde nog geen leervragen aan"


# ---------------------------------------------------------------- matches


def matches(known: dict[str, tuple[list[str], list[str], list[str]]], reporting: int = 17) -> pd.DataFrame:
    """queries.question_match: item -> seekers, offerers, finishers."""
    nobody: tuple[list[str], ...] = ([], [], [])
    return frame(
        [
            {
                "item_code": item,
                **dict(zip(("seekers", "offerers", "finishers"), known.get(item, nobody), strict=True)),
                "reporting_count": reporting,
            }
            for item in ITEMS
        ]
    )


def test_items_sought_most_often_and_those_without_help_are_named() -> None:
    known = matches({"V4": (["midwest", "kempen"], ["limburg"], []), "U2": (["kempen"], [], ["brugge"])})
    assert match.match_sentence(known) == (
        "Regio’s zoeken hulp bij 2 van de 38 items, het vaakst bij V4 (2 regio’s); "
        "bij elk ervan kan minstens één andere regio helpen"
    )
    tie = matches({"V4": (["midwest"], [], []), "U2": (["kempen"], [], ["brugge"])})
    assert match.match_sentence(tie) == "Regio’s zoeken hulp bij 2 van de 38 items; bij V4 kan nog niemand helpen"


def test_nobody_seeks_is_not_nobody_reported() -> None:
    assert match.match_sentence(matches({"V4": ([], ["kempen"], [])})) == (
        "Nog geen enkele regio duidde aan dat ze hulp zoekt"
    )
    assert "blad Fasen aanlevert" in match.match_sentence(matches({}, 0))


def of_region(seeks: list[tuple[list[str], list[str]]], helps: list[list[str]], *, is_reported: bool = True) -> str:
    sought = frame([{"offerers": o, "finishers": d} for o, d in seeks], "offerers", "finishers")
    helped = frame([{"seekers": seekers} for seekers in helps], "seekers")
    return match.region_sentence("midwest", sought, helped, is_reported=is_reported)


@pytest.mark.parametrize(
    ("seeks", "helps", "expected"),
    [
        (
            [(["kempen"], []), ([], ["brugge"])],
            [["limburg", "kempen"], ["limburg"]],
            "Midwest zoekt hulp bij 2 items; bij elk kan een andere regio helpen. "
            "Zelf kan Midwest 2 regio’s helpen, bij 2 items",
        ),
        (
            [(["kempen"], [])],
            [],
            "Midwest zoekt hulp bij 1 item; daar kan een andere regio bij helpen. "
            "Waar anderen zoeken, kan Midwest nog niet helpen",
        ),
        (
            [([], [])],
            [["limburg"]],
            "Midwest zoekt hulp bij 1 item; daar kan nog geen andere regio bij helpen. "
            "Zelf kan Midwest 1 regio helpen, bij 1 item",
        ),
        (
            [([], []), (["kempen"], [])],
            [["limburg"]],
            "Midwest zoekt hulp bij 2 items; bij 1 daarvan kan een andere regio helpen. "
            "Zelf kan Midwest 1 regio helpen, bij 1 item",
        ),
        ([], [["limburg"]], "Midwest zoekt nergens hulp. Zelf kan Midwest 1 regio helpen, bij 1 item"),
    ],
)
def test_a_region_hears_where_it_finds_help_and_gives_it(
    seeks: list[tuple[list[str], list[str]]], helps: list[list[str]], expected: str
) -> None:
    assert of_region(seeks, helps) == expected


def test_a_region_that_never_reported_hears_so() -> None:
    assert of_region([], [], is_reported=False).startswith("Midwest leverde blad Fasen nog niet aan")


def parts(**known: list[str]) -> pd.DataFrame:
    lines = [{"region": region, "match_code": part} for part, regions in known.items() for region in regions]
    return frame(lines, "region", "match_code")


@pytest.mark.parametrize(
    ("known", "region", "expected"),
    [
        (
            {"seeks": ["midwest"], "offers": ["limburg"], "done": ["brugge", "kempen"]},
            "midwest",
            "Midwest zoekt hulp bij V4: Limburg biedt hulp aan en Regio Brugge en Kempen hebben het klaar",
        ),
        (
            {"seeks": ["midwest"], "offers": [], "done": []},
            "midwest",
            "Midwest zoekt hulp bij V4: nog geen enkele regio kan helpen",
        ),
        (
            {"seeks": ["midwest", "kempen"], "offers": ["limburg"], "done": []},
            "limburg",
            "Limburg biedt hulp aan bij V4; daar zoeken Midwest en Kempen hulp",
        ),
        (
            {"seeks": [], "offers": [], "done": ["limburg"]},
            "limburg",
            "Limburg heeft V4 klaar; daar zoekt niemand hulp",
        ),
        (
            {"seeks": ["midwest"], "offers": [], "done": ["limburg"]},
            "kempen",
            "Bij V4 zoekt Midwest hulp; Limburg heeft het klaar",
        ),
        ({"seeks": [], "offers": [], "done": []}, None, "Bij V4 zoekt niemand hulp, en niemand heeft het klaar"),
    ],
)
def test_one_item_says_who_can_help_whom(known: dict[str, list[str]], region: str | None, expected: str) -> None:
    assert match.item_sentence("V4", parts(**known), region) == expected


# ---------------------------------------------------------------- tables

MATCHED, FREE = Table("V4", ("midwest",), ("kempen", "limburg"), ()), Table(None, (), (), ("brugge", "brussel"))


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
def test_tables_say_where_questions_meet_answers(tables: list[Table], expected: str) -> None:
    assert match.tables_sentence(tables, is_sought=True) == expected


def test_tables_without_any_question_say_so() -> None:
    assert match.tables_sentence([FREE], is_sought=False).endswith(
        "nog geen enkele regio duidde aan waar ze hulp zoekt"
    )


# ---------------------------------------------------------------- collaboration


def totals(known: dict[str, dict[str, list[int]]], reported: tuple[str, ...] = ()) -> pd.DataFrame:
    """queries.collaboration_totals: region -> condition -> answers per score."""
    return frame(
        [
            {
                "region": region,
                "condition_code": condition,
                "is_reported": region in known or region in reported,
                "score_counts": known.get(region, {}).get(condition),
                "answer_count": sum(counts) if (counts := known.get(region, {}).get(condition)) else None,
            }
            for region in REGIONS
            for condition in CONDITIONS
        ]
    )


def answers(day: date, *groups: str, is_hidden: bool = False) -> pd.DataFrame:
    columns = ("condition_code", "rater_group_code", "answered_date", "is_hidden")
    return frame([dict(zip(columns, ("relatie", group, day, is_hidden), strict=True)) for group in groups], *columns)


KNOWN = {"kempen": {"relatie": [0, 0, 1, 4, 1], "proces": [2, 2, 1, 1, 0]}, "limburg": {"relatie": [0, 0, 2, 1, 1]}}


def test_conditions_with_most_and_fewest_high_scores_are_named_with_their_answers() -> None:
    assert collaboration.all_sentence(totals(KNOWN)) == (
        "In 2 regio’s met genoeg antwoorden krijgt relatie het vaakst een 4 of 5 (7 van 10 antwoorden) "
        "en proces het minst (1 van 6)"
    )


def test_a_tie_of_all_conditions_is_one_sentence() -> None:
    same = {"kempen": {condition: [0, 0, 1, 1, 0] for condition in CONDITIONS}}
    assert collaboration.all_sentence(totals(same)) == (
        "In 1 regio met genoeg antwoorden krijgt elke voorwaarde even vaak een 4 of 5 (1 van 2 antwoorden)"
    )


def test_too_few_answers_are_not_no_answers() -> None:
    assert collaboration.all_sentence(totals({})) == "Nog geen enkele regio leverde antwoorden over de samenwerking aan"
    assert collaboration.all_sentence(totals({}, ("kempen",))).endswith("nergens genoeg antwoorden om te tonen")


def of_kempen(known: dict[str, dict[str, list[int]]], reported: tuple[str, ...] = ()) -> pd.DataFrame:
    every = totals(known, reported)
    return every[every["region"] == "kempen"]


def test_a_region_hears_its_answers_and_who_answered_again() -> None:
    now, earlier = answers(THIRD, "aanbieder", "andere"), answers(FIRST, "aanbieder")
    sentence = collaboration.region_sentence(of_kempen(KNOWN), now, earlier, SECOND)
    assert sentence == (
        "In Kempen krijgt relatie het vaakst een 4 of 5 (5 van 6 antwoorden) en proces het minst (1 van 6); "
        "sinds 19/03/2026 antwoordde de groep aanbieder opnieuw"
    )
    same = collaboration.region_sentence(of_kempen(KNOWN), now, now, SECOND)
    assert same.endswith("; geen nieuwe antwoorden sinds 19/03/2026")
    assert collaboration.region_sentence(of_kempen(KNOWN), now, earlier, None).endswith("(1 van 6)")


def test_a_group_that_stays_hidden_did_not_answer_again() -> None:
    now = answers(THIRD, "aanbieder", is_hidden=True)
    assert collaboration.renewed(now, answers(FIRST, "aanbieder")) == []


def test_a_region_without_answers_hears_which_kind_of_without() -> None:
    none = answers(THIRD)
    assert "leverde nog geen antwoorden" in collaboration.region_sentence(of_kempen({}), none, none, SECOND)
    empty = collaboration.region_sentence(of_kempen({}, ("kempen",)), none, none, SECOND)
    assert empty == "Kempen leverde blad Samenwerking in zonder antwoorden"
    hidden = answers(THIRD, "aanbieder", is_hidden=True)
    few = collaboration.region_sentence(of_kempen({}, ("kempen",)), hidden, none, SECOND)
    assert few == "Over de samenwerking in Kempen zijn er te weinig antwoorden om te tonen"
