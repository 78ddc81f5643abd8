"""The one page of a region for its board: what is chosen is kept and found again, and all of it fits."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import streamlit as st
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from data import board_choices, reference
from data.access import anybody
from data.audit import newest
from data.board_choices import (
    MOST_CHARACTERS,
    NOTHING_CHOSEN,
    BoardChoice,
    ChosenAction,
    ChosenRealisation,
    PersonalDataError,
)
from data.questions.board_page import BoardPage, board_page, questions_of
from data.questions.offer_assessment import assessment_of
from data.questions.offer_figures import offer_figures
from data.store import Store, SupersededError
from loaders.values.person_names import is_about_person
from tests.board_pages import LONG, longest, pages_of
from tests.delivering import deliver
from tests.html_documents import read
from tests.running import ROOT, copied, demo_store, empty_store
from tests.small_regions import AFTER, CUT, EARLIER, NOW, fill
from tests.workbooks import government
from ui import address, board_choice, cache, frame
from ui.drawing.landscape import Box, Words
from ui.drawing.stage import marks
from ui.drawing.text_width import width
from ui.figures.figure import Setting, UnknownChoiceError, straight
from ui.figures.region import board_page_nl as words
from ui.figures.region import board_sheet, board_wide
from ui.figures.region.board_page import FIGURE
from ui.frame import View
from ui.targets.report import board
from ui.texts import assessed
from ui.texts import board as choice_words

REGION = "midwest"
OLD, NEW = ChosenRealisation(date(2026, 1, 1), "Oud"), ChosenRealisation(date(2026, 5, 1), CUT)
LATER = ChosenAction("Meer plekken", "Later")
QUESTION = "Wie van ons gaat mee naar de netwerkdag?"
CHOICE = BoardChoice((OLD,), (LATER,), QUESTION)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = copied(empty_store(), tmp_path_factory.mktemp("filled"))
    with closing(Store(path)) as opened:
        fill(opened)
    return path


@pytest.fixture
def world(filled: Path, tmp_path: Path) -> Iterator[Store]:
    with closing(Store(copied(filled, tmp_path))) as opened:
        yield opened


def choose(store: Store, choice: BoardChoice = CHOICE, region: str = REGION) -> None:
    board_choices.save(store, anybody(), region, choice, is_about_person)


def page(store: Store, as_of: date = NOW, region: str = REGION) -> BoardPage:
    return board_page(store, as_of, EARLIER, region, board_choices.newest_number(store, as_of, region))


# ---------------------------------------------------------------- what is chosen


def test_without_a_choice_the_page_shows_what_asks_attention_first(world: Store) -> None:
    facts = page(world)
    assert [one.title for one in facts.realisations] == [CUT, "Oud"]
    assert [one.action for one in facts.actions] == ["Te laat", "Later"]
    assert (facts.are_realisations_chosen, facts.are_actions_chosen) == (False, False)
    assert (facts.question.origin, facts.question.item and facts.question.item.item_code) == ("item", "O2")


def test_what_a_region_chose_last_counts_and_nothing_is_a_choice_too(world: Store) -> None:
    choose(world)
    facts = page(world)
    assert ([one.title for one in facts.realisations], [one.action for one in facts.actions]) == (["Oud"], ["Later"])
    assert (facts.question.origin, facts.question.text) == ("chosen", QUESTION)
    number = facts.choice_number
    choose(world)
    assert board_choices.newest_number(world, NOW, REGION) == number, "the same again is no new choice"
    choose(world, NOTHING_CHOSEN)
    assert page(world).question.origin == "item"
    assert board_choices.of(world, REGION, number) == CHOICE, "a link of then still shows it"
    assert board_choices.of(world, "waasland", number) == NOTHING_CHOSEN, "a choice is of one region"
    assert board_choices.last_number(world) == number + 1


def test_who_looked_at_an_older_choice_changes_nothing(world: Store) -> None:
    seen = board_choices.newest_number(world, NOW, REGION)
    board_choices.save(world, anybody(), REGION, BoardChoice(question="Wie neemt dit op?"), is_about_person, seen)
    with pytest.raises(SupersededError):
        board_choices.save(world, anybody(), REGION, BoardChoice(question="Wie wacht?"), is_about_person, seen)
    number = board_choices.newest_number(world, NOW, REGION)
    assert board_choices.of(world, REGION, number).question == "Wie neemt dit op?"


def test_a_choice_survives_a_new_delivery_and_what_is_gone_is_said(world: Store) -> None:
    choose(world)
    later = date(2026, 9, 30)
    rows = {**AFTER, "Realisaties": [{"realised_date": OLD.realised_date, "title": "oud!"}, *AFTER["Realisaties"][1:]]}
    deliver(world, REGION, later, rows)
    facts = page(world, later)
    assert [one.title for one in facts.realisations] == ["oud!"], "by its day and its words, however they are written"
    assert (facts.lost_realisation_count, facts.lost_action_count) == (0, 0)
    deliver(world, REGION, date(2026, 10, 31), {"Acties": AFTER["Acties"][1:]})
    facts = page(world, date(2026, 10, 31))
    assert ([one.action for one in facts.actions], facts.lost_action_count) == (["Te laat"], 1)
    assert words.chosen(facts) == ["1 gekozen actie staat niet meer in de levering: de pagina koos zelf een andere."]


def test_what_the_network_says_of_itself_stands_on_top(world: Store) -> None:
    told = {"network_name": "Samen hier", "lead_organisation": "Welzijnsband", "why": "Niemand alleen", "story": "x"}
    deliver(world, REGION, date(2026, 9, 30), {"Regio": [told | {"network_values": "Open; warm;; traag"}]})
    facts = page(world, date(2026, 9, 30))
    assert facts.head.network_values == ("Open", "warm", "traag")
    sheet = str(board_sheet.sheet(facts))
    assert all(
        text in sheet for text in ("Samen hier", "Trekker: Welzijnsband", "Niemand alleen", "Open · warm · traag")
    )


def test_governments_that_stay_out_on_purpose_are_named(store: Store) -> None:
    first, second = reference.municipalities_of(REGION)[:2]
    said = ((first, "Bewust niet"), (second, "Werkt mee"))
    rows = [government(municipality_nis=one.name, engagement_code=engagement) for one, engagement in said]
    deliver(store, REGION, NOW, {"Besturen": rows})
    assert page(store).deliberate_names == (first.name,)


def test_an_earlier_date_and_an_earlier_version_show_the_choice_of_then(world: Store) -> None:
    choose(world)
    first = world.version()
    assert board_choices.newest_number(world, EARLIER, REGION) == 0, "it was chosen from figures of later"
    deliver(world, REGION, date(2026, 9, 30), {"Acties": AFTER["Acties"][:1]})
    choose(world, CHOICE._replace(question="Een andere vraag?"))
    assert page(world, NOW).question.text == QUESTION
    assert page(world, date(2026, 9, 30)).question.text == "Een andere vraag?"
    assert page(world.at(first), date(2026, 9, 30)).question.text == QUESTION


def test_a_region_without_any_delivery_keeps_its_question(store: Store) -> None:
    choose(store, BoardChoice(question=QUESTION), "gent-stad")
    assert page(store, NOW, "gent-stad").question.text == QUESTION


def test_it_is_there_after_a_restart(tmp_path: Path) -> None:
    path = copied(empty_store(), tmp_path)
    for _ in range(2):
        opened = Store(path)
        choose(opened)
        assert board_choices.newest_number(opened, NOW, REGION) == 1
        opened.close()


@pytest.mark.parametrize(
    "choice",
    [
        BoardChoice(realisations=(OLD, OLD)),
        BoardChoice(actions=tuple(ChosenAction("Doel", str(number)) for number in range(4))),
        BoardChoice(question="x" * (MOST_CHARACTERS + 1)),
    ],
)
def test_more_than_fits_is_refused(store: Store, choice: BoardChoice) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        choose(store, choice)
    assert board_choices.newest_number(store, NOW, REGION) == 0


@pytest.mark.parametrize(
    "question",
    ["Kan Piet Voorbeeld trekker worden?", "Bel 0470 00 00 01", "Mail an.voorbeeld@x.example", "056 00 00 00"],
)
def test_a_question_about_a_person_is_refused_and_not_kept(store: Store, question: str) -> None:
    with pytest.raises(PersonalDataError):
        choose(store, BoardChoice(question=question))
    assert board_choices.newest_number(store, NOW, REGION) == 0


def test_choosing_is_written_down(store: Store) -> None:
    choose(store)
    assert [(line.action, line.region, line.outcome) for line in newest(store.ledger, 1)] == [
        ("deliver", REGION, "done")
    ]


def test_every_region_has_a_question_without_choosing(world: Store) -> None:
    asked = {region: questions_of(world, NOW, region)[0] for region in (REGION, "waasland", "gent-stad")}
    assert {region: one.origin for region, one in asked.items()} == {
        REGION: "item",
        "waasland": "item",
        "gent-stad": "start",
    }
    assert words.asked(asked[REGION]).endswith("Dat onderdeel van Opstart staat op “nog niet”.")


def test_an_address_names_a_choice_by_a_number_alone(world: Store) -> None:
    choose(world)
    choose(world, NOTHING_CHOSEN)
    named = FIGURE.of(straight(world), Setting(NOW, REGION, None, (("keuze", "1"),)))
    assert named.facts.question.text == QUESTION
    with pytest.raises(UnknownChoiceError):
        FIGURE.of(straight(world), Setting(NOW, REGION, None, (("keuze", "een"),)))


# ---------------------------------------------------------------- what fits


@pytest.fixture(scope="module")
def demo() -> Iterator[Store]:
    opened = Store(demo_store())
    yield opened
    opened.close()


def test_words_of_the_wide_form_touch_no_others_and_stay_inside(demo: Store) -> None:
    for facts in pages_of(demo):
        drawn = board_wide.picture(facts)
        texts = [one for one in drawn if isinstance(one, Words) and one.lines]
        boxes = [_room(one) for one in texts]
        for left, top, right, bottom in boxes:
            assert 0 <= left <= right <= marks.WIDTH + 1 and top >= 0 and bottom <= marks.HEIGHT, facts.region
        for place, one in enumerate(boxes):
            touching = [texts[other].lines for other in range(place) if _meet(one, boxes[other])]
            assert touching == [], (facts.region, texts[place].lines)
        squares = [one for one in drawn if isinstance(one, Box)]
        assert all(one.x + one.wide <= marks.WIDTH and one.y + one.high <= marks.HEIGHT for one in squares)


def _room(one: Words) -> tuple[float, float, float, float]:
    size = one.font.size
    wide = max(width(line, size, is_bold=one.font.is_bold) for line in one.lines)
    down = (len(one.lines) - 1) * size * marks.LINE / marks.LABEL
    return one.x, one.y - 0.72 * size, one.x + wide, one.y + down + 0.2 * size


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_what_is_assessed_is_that_of_the_region(demo: Store) -> None:
    (own,) = [one for one in offer_figures(demo, NOW, None) if one.region == "limburg"]
    assert board_page(demo, NOW, EARLIER, "limburg", 0).assessment == assessment_of(own)


def test_what_is_too_long_ends_at_a_word(demo: Store) -> None:
    sheet = str(board_sheet.sheet(longest(board_page(demo, NOW, EARLIER, "limburg", 0))))
    cut = [line.strip() for line in read(sheet).texts if line.strip().endswith("…")]
    assert cut
    assert all(line.removesuffix("…").split()[-1] in LONG for line in cut if "Samen" in line)


def test_the_past_year_is_said_by_its_first_day(demo: Store) -> None:
    for region in ("kempen", "limburg"):
        facts = board_page(demo, NOW, EARLIER, region, 0)
        assert assessed.PAST_YEAR not in f"{board_sheet.sheet(facts)} {words.say(facts, region)}"


# ---------------------------------------------------------------- the files


@pytest.fixture
def view(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[View]:
    monkeypatch.setenv("MONITOR_DB", str(copied(demo_store(), tmp_path)))
    yield View("kempen", NOW, EARLIER, frame.store().version())
    frame.store().close()
    cache.clear()


def test_the_sheet_asks_nothing_from_elsewhere_and_says_how_old_it_is(view: View) -> None:
    text = board.sheet(view, ())
    document = read(text)
    assert (document.open, document.wrong) == ([], [])
    assert not document.tags & {"script", "link", "iframe", "a", "form", "object", "img"}
    assert "maanden oud)" in text
    assert "verzonnen" in text, "invented figures say so"


def test_the_slide_is_one_of_native_shapes_with_its_sources(view: View) -> None:
    choose(frame.store(), BoardChoice(question=QUESTION), "kempen")
    (slide,) = Presentation(BytesIO(board.slide(view, ()))).slides
    told = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert slide.shapes.title.text_frame.text.startswith("Kempen: ")
    assert QUESTION in told, "a choice counts at once"
    assert "Bron: Kempen zelf" in told
    assert "Actief aanbod" in slide.notes_slide.notes_text_frame.text


def test_who_hands_in_chooses_on_the_page(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_DB", str(copied(filled, tmp_path)))
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    app.query_params["regio"] = REGION
    app.session_state[f"a4-{REGION}"] = True
    app.switch_page("pages/regio.py").run()
    app.selectbox(key=f"a4-vraag-{REGION}-0").set_value(words.READY[0])
    app.multiselect(key=f"a4-realisaties-{REGION}-0").set_value([OLD])
    press(app)
    assert [one.value for one in app.success] == [choice_words.SAVED]
    assert "neemt deel aan de stuurgroep" in drawn(app)
    named = set(re.findall(r'(?:href|data-\w+)="([^"?]*)\?[^"]*keuze=1', drawn(app)))
    assert {"a4.html", "a4.pptx"} <= {one.rpartition("/")[2] for one in named}, "the files name what was chosen"
    assert any(one.endswith("regio") for one in named), "and so does the link that stays"
    app.query_params.update({"versie": str(frame.store().version()), address.CHOICE: "0"})
    app.run()
    assert "neemt deel aan de stuurgroep" not in drawn(app), "a link of before it was chosen"
    frame.store().close()
    cache.clear()


@pytest.mark.parametrize(
    ("realised", "question", "sentence"),
    [
        ([], "Bel Piet Voorbeeld", choice_words.PERSONAL),
        ([OLD] * 4, "", choice_words.TOO_MANY),
        ([], "x" * 161, choice_words.TOO_LONG.format(most=160)),
    ],
)
def test_what_cannot_be_kept_is_said_on_the_page(
    view: View, realised: list[ChosenRealisation], question: str, sentence: str
) -> None:
    st.session_state.update(a=realised, b=[], c=question)
    board_choice._save(view.own, ["a", "b", "c"], is_about_person, 0)
    assert st.session_state.pop(board_choice._PROBLEM) == sentence
    assert board_choices.newest_number(frame.store(), NOW, view.own) == 0


def drawn(app: AppTest) -> str:
    """All that stands on the page."""
    return "".join(str(one.proto.body) for one in app.get("html"))


def press(app: AppTest) -> None:
    """Save what was chosen."""
    next(one for one in app.button if one.label == choice_words.SAVE).click().run()
