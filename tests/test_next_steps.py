"""Next steps of the workbooks: what regions noted stands once, with who noted it and when, and never a small group."""

from collections.abc import Iterator
from datetime import date

import pytest

from data import reference
from data.questions.next_steps import NextSteps, NotedStep, RegionSteps, next_steps
from data.step_texts import SharedStep
from data.store import Store
from tests.delivering import deliver
from tests.learning_world import EARLIER, FIRST, NOW, THIRD, answered
from tests.running import copied, empty_store
from ui.drawing.stage import region_texts
from ui.figures.figure import Setting, straight
from ui.figures.learning import next_steps as figures
from ui.figures.learning import next_steps_nl as words
from ui.stage.asked import read
from ui.targets import stage

MEETING = "Een vast overleg per kwartaal"
KEMPEN = [
    answered(FIRST, "Aanbieder", "Relatie", 3) | {"next_steps": "Van vroeger"},
    answered(THIRD, "Aanbieder", "Relatie", 3) | {"next_steps": f"{MEETING}; Minder & punten"},
    answered(THIRD, "Aanbieder", "Proces", 3) | {"next_steps": "een vast overleg  per kwartaal."},
    answered(EARLIER, "Lokaal bestuur", "Relatie", 0, 3) | {"next_steps": f"- {MEETING}"},
    answered(THIRD, "Andere", "Relatie", 1, 1) | {"next_steps": "Van twee mensen"},
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    deliver(opened, "kempen", NOW, {"Samenwerking": KEMPEN})
    deliver(opened, "limburg", NOW, {"Samenwerking": [answered(THIRD, "Aanbieder", "Relatie", 3)]})
    step = {"next_steps": "Een vast overleg per kwartaal"}
    deliver(opened, "waasland", NOW, {"Samenwerking": [answered(THIRD, "Aanbieder", "Relatie", 3) | step]})
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def facts(store: Store) -> NextSteps:
    return next_steps(store, NOW)


def test_the_same_step_of_several_groups_and_conditions_stands_once(facts: NextSteps) -> None:
    assert facts.of("kempen").steps == (
        NotedStep(MEETING, ("lokaal_bestuur", "aanbieder"), ("relatie", "proces"), THIRD),
        NotedStep("Minder & punten", ("aanbieder",), ("relatie",), THIRD),
    )


def test_what_a_group_noted_before_and_a_small_group_stay_out(facts: NextSteps) -> None:
    assert "Van vroeger" not in repr(facts)
    assert "Van twee mensen" not in repr(facts)


def test_nothing_noted_is_not_nothing_delivered(facts: NextSteps) -> None:
    assert (facts.reported_count, facts.noting_count) == (3, 2)
    assert (facts.of("limburg").is_reported, facts.of("limburg").steps) == (True, ())
    assert (facts.of("midwest").is_reported, facts.of("midwest").steps) == (False, ())
    assert facts.most == SharedStep(MEETING, ("waasland", "kempen"))


def test_before_anything_was_delivered_there_are_no_steps(store: Store) -> None:
    assert next_steps(store, EARLIER).noting_count == 0
    assert words.say(next_steps(store, EARLIER), None)[0].startswith("Nog geen enkele regio")


def test_the_stage_shows_eighteen_rows_and_says_why_one_is_empty(facts: NextSteps) -> None:
    drawn = str(figures.on_stage(facts, "kempen"))
    assert drawn.count('class="label name') == 18
    assert f">{MEETING} · Minder &amp; punten<" in drawn
    assert drawn.count("nog niet aangeleverd") == 15
    assert drawn.count(words.NONE_NOTED) == 1
    assert drawn.count("frame own") == 1


def test_a_row_on_stage_holds_whole_steps_and_says_how_many_it_leaves_out() -> None:
    long = tuple(NotedStep("Stap " + "x" * 30 + str(i), ("andere",), ("relatie",), THIRD) for i in range(5))
    facts = NextSteps(NOW, (RegionSteps("kempen", is_reported=True, steps=long),), 1, 1, None)
    drawn = str(region_texts.on_stage({"kempen": [one.step for one in long]}, _silent(), None))
    assert "en nog 3" in drawn
    assert long[1].step in drawn
    assert "…" not in drawn
    own = str(figures.of_region_on_stage(facts, "kempen"))
    assert all(one.step in own for one in long)
    one = "Stap " + "x" * 200
    assert "… · en nog 1<" in str(region_texts.on_stage({"kempen": [one, "B"]}, _silent(), None))


def _silent() -> dict[str, str]:
    return dict.fromkeys(reference.regions(), "")


def test_one_region_is_told_alone_with_group_and_date(store: Store) -> None:
    one = figures.OF_REGION.of(straight(store), Setting(NOW, "kempen"))
    assert one.sentence() == (
        "Kempen noteerde 2 volgende stappen voor de samenwerking, het laatst op 18/06/2026; "
        f"2 groepen noteerden “{MEETING}”"
    )
    body = str(one.page())
    assert "Lokaal bestuur en aanbieder" in body
    assert "Genoteerd op 18/06/2026" in body
    assert "Minder &amp; punten" in body
    assert set(one.table()["region"]) == {"Kempen"}
    assert "Lokaal bestuur en aanbieder · 18/06/2026" in str(one.stage())
    assert figures.OF_REGION.of(straight(store), Setting(NOW, "limburg")).page() is None


@pytest.mark.parametrize(
    ("most", "sentence"),
    [
        (None, "2 van de 3 regio’s met blad Samenwerking noteerden volgende stappen"),
        (
            SharedStep(MEETING, ("kempen", "limburg")),
            f"2 van de 3 regio’s met blad Samenwerking noteerden volgende stappen; 2 noteerden “{MEETING}”",
        ),
        (
            SharedStep("x" * 61, ("kempen", "limburg")),
            "2 van de 3 regio’s met blad Samenwerking noteerden volgende stappen",
        ),
    ],
)
def test_the_sentence_names_the_step_of_most_regions_where_it_can_be_quoted(
    most: SharedStep | None, sentence: str
) -> None:
    assert words.say(NextSteps(date(2026, 6, 30), (), 3, 2, most), None)[0] == sentence


@pytest.mark.parametrize(("groups", "is_leading"), [((1,), True), ((2, 1), True), ((1, 1), False), ((2, 2), False)])
def test_a_step_leads_when_it_is_alone_or_noted_by_more_groups(groups: tuple[int, ...], is_leading: bool) -> None:
    steps = tuple(NotedStep(f"Stap {n}", ("andere",) * count, ("relatie",), THIRD) for n, count in enumerate(groups))
    one = RegionSteps("kempen", is_reported=True, steps=steps)
    assert one.leading == (steps[0] if is_leading else None)
    assert ("“Stap 0”" in words.say_of_region(NextSteps(NOW, (one,), 1, 1, None), "kempen")[0]) == is_leading


def test_the_page_and_a_fixed_address_of_one_region_show_them(store: Store) -> None:
    everywhere, at = read("lerend_netwerk?beeld=stappen&op=2026-06-30", store, NOW)
    picture = stage.step(everywhere, at)
    assert picture is not None
    assert MEETING in picture.svg
    assert "18/06/2026" in picture.table_html
    one = stage.step(read("regio?regio=Kempen&figuur=next_steps_of_region&op=2026-06-30", store, NOW)[0], store)
    assert one is not None
    assert one.sentence.startswith("Kempen noteerde")
