"""The sentences of sessions, attendance and questions choose words for their facts, also for one and for nothing."""

from dataclasses import replace
from datetime import date

import pytest

from data.questions.learning_questions import Insight, LearningQuestion, LearningQuestions
from data.questions.sessions import Attendance, Hosting, RegionAttendance, Session, Sessions
from tests.facts import fact
from tests.learning_facts import FIRST, NOW, REGIONS, THIRD
from ui.figures.figure import NOTE_ROOM, ROOM
from ui.figures.learning import (
    attendance_nl,
    questions_nl,
    sessions_nl,
)

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
