"""The conversation about a file: one kind of question at a time, what is proposed, and the way back."""

import json
from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data.questions.active_codes import ActiveCodes
from data.reference import fold
from loaders.checks.checking import check
from loaders.choices import (
    ADD,
    COLUMN,
    DEFAULT,
    LEAVE,
    NO,
    ONE,
    PEOPLE,
    SAME,
    SHEET,
    WAY,
    WORD,
    Choices,
    Key,
    Question,
)
from tests.workbooks import REGION, raw_workbook
from ui.formats import plain
from ui.texts import asking as words
from ui.texts import upload as around
from ui.upload import asking

ROW = ["Voorbeeldvzw De Brug", "Sprotje", "Werkt mee", "hele regio", "<b>rood</b>", "0470 00 00 00"]
HEADERS = ["Naam", "Soort", "Engagment", "Werkingsgebied", "**Kleur** :smile:", "Gsm"]
OFFERS = [["Naam", "Aanbieder", "Status"], ["Praattafel", "Club", "Actief"]]
CONTENT = raw_workbook({"Partners": [HEADERS, ROW], "Lijst": OFFERS})
"""One file that gives a question of nearly every kind."""
KNOWN = raw_workbook({"Partners": [["Naam", "Soort", "Engagement", "Werkingsgebied"], ["Club", "Sport", *ROW[2:4]]]})
WORD_FILE = raw_workbook({"Partners": [["Naam", "Soort", "Engagement", "Werkingsgebied"], ["Club", *ROW[1:4]]]})

SHEET_KEY, PEOPLE_KEY = (SHEET, "Lijst"), (PEOPLE, "Partners", "gsm")
COLUMN_KEY = (COLUMN, "Partners", "engagment")
COLOUR_KEY = (COLUMN, "Partners", fold(HEADERS[4]))
WORD_KEY = (WORD, "Partners", "organisation_type_code", "sprotje")
ACTIVE = ActiveCodes(frozenset("34"), frozenset("34"), frozenset(["actief"]))
EARLIER: dict[Key, str] = {WORD_KEY: "sport"}


@pytest.fixture(autouse=True)
def _nothing_waits() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def _page(content: bytes) -> None:
    import streamlit as st  # noqa: PLC0415 - runs as a script of its own

    from loaders.checks.checking import check  # noqa: PLC0415
    from loaders.choices import Choices  # noqa: PLC0415
    from tests.test_asking import ACTIVE  # noqa: PLC0415
    from tests.workbooks import REGION  # noqa: PLC0415
    from ui.upload import asking, files  # noqa: PLC0415

    file = files.waiting(lambda _digest: None) or files.keep("lijst.xlsx", content)
    own = Choices({key: answer for key, answer in file.answers.items() if answer is not None})
    checked = check(content, REGION, choices=own)
    groups = asking.all_groups(checked, lambda choices: check(content, REGION, choices=choices), lambda _checked: [])
    asking.ask_next(groups, file, ACTIVE)
    st.text(own.to_json())
    asking.offer_again(groups, file, ACTIVE)


def begun(content: bytes = CONTENT) -> AppTest:
    return AppTest.from_function(_page, args=(content,), default_timeout=30).run()


def shown(page: AppTest) -> str:
    assert not page.exception
    return "".join(str(getattr(element.proto, "body", "")) for element in page.get("html"))


def title(page: AppTest) -> str:
    return shown(page).split("<h2>")[1].split("</h2>")[0]


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def answers(page: AppTest) -> dict[tuple[str, ...], str]:
    return {tuple(one[:-1]): one[-1] for one in json.loads(page.text[0].value)["answers"]}


def test_a_file_is_asked_about_kind_by_kind_and_then_read() -> None:
    page = begun()
    assert title(page) == words.about("sheets", 1)[0]
    assert [box.label for box in page.selectbox] == [plain(words.label(SHEET, "Lijst", ""))]
    page.selectbox[0].select(words.LEAVE_OUT)
    press(page, words.NEXT)

    assert title(page) == words.about("people", 1)[0]
    assert (len(page.radio), page.radio[0].value) == (1, LEAVE)
    assert "0470" not in shown(page)
    press(page, words.NEXT)

    assert title(page) == words.about("columns", 2)[0]
    assert "Werkt mee" in shown(page) and "&lt;b&gt;rood" in shown(page)
    engagement, colour = page.selectbox
    assert (engagement.value, engagement.options[0], engagement.options[-1]) == (
        "engagement_code",
        "Engagement",
        words.LEAVE_OUT,
    )
    assert (colour.label, colour.value) == (plain(words.label(COLUMN, HEADERS[4], "E")), LEAVE)
    press(page, words.NEXT)

    assert title(page) == words.about("words", 1)[0]
    next_button = next(button for button in page.button if button.label == words.NEXT)
    assert next_button.disabled and words.FIRST_CHOOSE in shown(page)
    page.selectbox[0].select("Sport").run()
    press(page, words.NEXT)
    assert answers(page) == {
        SHEET_KEY: LEAVE,
        PEOPLE_KEY: LEAVE,
        COLUMN_KEY: "engagement_code",
        COLOUR_KEY: LEAVE,
        WORD_KEY: "sport",
    }
    assert check(CONTENT, REGION, choices=Choices(answers(page))).status == "ok"


def test_the_bar_says_which_question_of_how_many_from_the_first_on() -> None:
    page = begun(raw_workbook({"Partners": [HEADERS, ROW]}))
    for number in (1, 2, 3):
        # the fourth is how the file goes with what stands, which this page does not ask
        assert around.part_name(0, number, 4) in shown(page)
        if number == 3:
            page.selectbox[0].select("Sport").run()
        press(page, words.NEXT)
    assert len(answers(page)) == 4


def test_a_word_that_nobody_knows_waits_and_is_not_asked_again() -> None:
    page = begun(WORD_FILE)
    page.selectbox[0].select(words.NOT_YET).run()
    press(page, words.NEXT)
    assert answers(page) == {WORD_KEY: LEAVE}


def test_one_answer_goes_for_every_cell_with_that_word() -> None:
    rows = [[f"Club {number}", "Sprotje", "Werkt mee", "hele regio"] for number in range(12)]
    content = raw_workbook({"Partners": [["Naam", "Soort", "Engagement", "Werkingsgebied"], *rows]})
    page = begun(content)
    assert len(page.selectbox) == 1 and words.word_place("Partners", "Soort", 12) in shown(page)
    page.selectbox[0].select("Sport").run()
    press(page, words.NEXT)
    assert len(check(content, REGION, choices=Choices(answers(page))).sheets["Partners"]) == 12


def test_a_default_has_no_proposal_and_may_wait() -> None:
    page = begun(raw_workbook({"Partners": [["Naam", "Soort", "Werkingsgebied"], ["Club", "Sport", "hele regio"]]}))
    box = page.selectbox[0]
    assert (title(page), box.value) == (words.about("empty", 1)[0], None)
    assert [one for one in box.options if "telt als actief" in one] and box.options[-1] == words.NOT_YET
    box.select(words.NOT_YET).run()
    press(page, words.NEXT)
    assert answers(page) == {(DEFAULT, "Partners", "engagement_code"): LEAVE}


def test_what_all_rows_share_is_typed_or_waits() -> None:
    activities = [["Naam", "Soort", "Gemeenten", "Status"], ["Koor", "Sport", "Izegem", "Actief"]]
    page = begun(raw_workbook({"Aanbod": activities}))
    assert page.button[0].disabled
    page.text_input[0].input(" **Club** vzw ").run()
    press(page, words.NEXT)
    assert answers(page) == {(DEFAULT, "Aanbod", "provider_name"): "**Club** vzw"}
    assert "<b>**Club** vzw</b>" in shown(page)
    press(page, words.CHANGE)
    page.checkbox[0].check().run()
    press(page, words.NEXT)
    assert answers(page) == {(DEFAULT, "Aanbod", "provider_name"): LEAVE}


def test_the_previous_question_and_any_answer_can_be_asked_again() -> None:
    page = begun()
    assert words.PREVIOUS not in [button.label for button in page.button]
    page.selectbox[0].select(words.LEAVE_OUT).run()
    press(page, words.NEXT)
    press(page, words.PREVIOUS)
    assert title(page) == words.about("sheets", 1)[0]
    page.selectbox[0].select(words.LEAVE_OUT).run()
    press(page, words.NEXT)
    press(page, words.NEXT)
    assert words.remembered(2, is_earlier=False) in [fold_.label for fold_ in page.expander]
    press(page, words.CHANGE)
    assert title(page) == words.about("sheets", 1)[0]


def test_without_a_question_nothing_is_asked() -> None:
    page = begun(KNOWN)
    assert (answers(page), len(page.selectbox), len(page.radio), len(page.expander)) == ({}, 0, 0, 0)
    assert "<h2>" not in shown(page)


def test_every_question_says_what_it_is_about_to_who_cannot_see() -> None:
    page = begun()
    page.selectbox[0].select(words.LEAVE_OUT).run()
    press(page, words.NEXT)
    assert "“Gsm”" in page.radio[0].label
    press(page, words.NEXT)
    press(page, words.NEXT)
    assert page.selectbox[0].label.startswith("Sprotje. ")


def test_what_was_answered_for_an_earlier_file_is_said_to_be_so() -> None:
    def page() -> None:
        from loaders.checks.checking import check  # noqa: PLC0415 - runs as a script of its own
        from loaders.choices import Choices  # noqa: PLC0415
        from tests.test_asking import ACTIVE, EARLIER, WORD_FILE  # noqa: PLC0415
        from tests.workbooks import REGION  # noqa: PLC0415
        from ui.upload import asking, files  # noqa: PLC0415

        file = files.keep("lijst.xlsx", WORD_FILE)
        asking.offer_again(asking.groups(check(WORD_FILE, REGION, choices=Choices(EARLIER)).questions), file, ACTIVE)

    app = AppTest.from_function(page, default_timeout=30).run()
    assert not app.exception
    assert [one.label for one in app.expander] == [words.remembered(1, is_earlier=True)]


def test_a_word_whose_code_is_gone_is_asked_again() -> None:
    questions = check(WORD_FILE, REGION, choices=Choices({WORD_KEY: "soort_van_vroeger"})).questions
    assert [(one.key, one.answer) for one in questions] == [(WORD_KEY, None)]


def test_what_holds_for_all_rows_is_asked_again_when_its_code_is_gone() -> None:
    content = raw_workbook({"Partners": [["Naam", "Soort", "Werkingsgebied"], ["Club", "Sport", ROW[3]]]})
    key = (DEFAULT, "Partners", "engagement_code")
    questions = check(content, REGION, choices=Choices({key: "niveau_van_vroeger"})).questions
    assert [(one.key, one.answer, one.blocks) for one in questions] == [(key, None, True)]


def test_names_are_asked_under_a_heading_of_their_own_after_the_words() -> None:
    header = ["Naam", "Soort", "Engagement", "Werkingsgebied"]
    names = ["CAW en VDAB", "De Ploeg", "vzw De Ploeg"]
    content = raw_workbook(
        {"Partners": [header, ["Club", "Sprotje", *ROW[2:4]], *([name, "Sport", *ROW[2:4]] for name in names)]}
    )
    page = begun(content)
    assert title(page) == words.about("words", 1)[0]
    page.selectbox[0].select("Sport").run()
    press(page, words.NEXT)
    assert title(page) == words.about("names", 2)[0]
    assert plain(words.pair("vzw De Ploeg", "De Ploeg", is_both_theirs=True)) in plain(shown(page))
    same, one = page.radio
    assert (one.value, same.value) == (ONE, None)
    same.set_value(NO).run()
    press(page, words.NEXT)
    read = check(content, REGION, choices=Choices(answers(page)))
    assert (read.status, len(read.sheets["Partners"])) == ("ok", 4)


def test_whether_a_row_is_one_that_stands_is_asked_with_the_way_and_not_apart() -> None:
    way = Question((WAY,), options={ADD: ADD}, proposals=(ADD,))
    stands = Question((SAME, "Partners", "a", "b"), seen="A", header="B", cells=("A2",))
    of_file = Question((SAME, "Partners", "c", "d"), seen="C", header="D", cells=("A3", "A4"))
    grouped = {group.name: group.questions for group in asking.groups([stands, of_file, way])}
    assert grouped == {"names": (of_file,), "way": (stands, way)}


def test_every_kind_of_question_has_its_words_and_its_group() -> None:
    kinds = {kind for group in asking.GROUPS.values() for kind in group}
    for kind in kinds:
        assert words.label(kind, "Rol", "F")
    assert all(words.about(group, count)[0] for group in asking.GROUPS for count in (1, 2))
