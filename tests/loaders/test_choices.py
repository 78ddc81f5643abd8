"""Answers as they are kept and looked up, and which keys are those of a question."""

import json

import pytest

from loaders.choices import LEAVE, Choices, Key, Question, questions_json

KEYS: list[Key] = [
    ("sheet", "Blad1"),
    ("column", "Partners", "kop"),
    ("word", "Partners", "role_codes", "lid"),
    ("many", "Partners", "role_codes"),
    ("row", "Blad1", "3"),
    ("default", "Partners", "engagement_code"),
    ("same", "Partners", "de brug", "brug"),
    ("way",),
    ("people", "Blad1", "contact"),
    ("header", "Blad1"),
    ("sheets", "Partners"),
    ("section", "Partners", "gestopt"),
    ("together", "Partners"),
    ("outside", "Partners"),
    ("struck", "Partners"),
    ("future", "Partners"),
    ("dates", "Partners"),
]


def answered(key: Key, answer: str | None = "iets") -> str:
    return json.dumps({"questions": [{"question": list(key), "answer": answer}]})


@pytest.mark.parametrize("key", KEYS, ids=lambda key: str(key[0]))
def test_an_answer_is_to_a_key_of_the_parts_of_its_kind(key: Key) -> None:
    assert Choices.from_questions(answered(key)).answers == {key: "iets"}
    assert Choices.from_questions(answered(key, None)) == Choices()
    for other in ((*key, "nog"), key[:-1]):
        with pytest.raises(ValueError):
            Choices.from_questions(answered(other))


def test_one_key_that_is_none_is_enough_to_refuse_all() -> None:
    asked = [{"question": ["way"], "answer": "add"}, {"question": "way", "answer": None}]
    with pytest.raises(ValueError):
        Choices.from_questions(json.dumps({"questions": asked}))


def test_a_question_says_what_it_is_about() -> None:
    about = [(one.kind, one.sheet) for one in (Question(key) for key in KEYS[:2])]
    assert about == [("sheet", "Blad1"), ("column", "Partners")]
    assert Question(("way",)).sheet == ""
    plain = Question(("way",))
    assert (plain.is_free, plain.blocks, plain.answer) == (False, False, None)


@pytest.mark.parametrize(
    ("answer", "is_free", "expected"),
    [
        ("3", False, "3"),
        (LEAVE, False, LEAVE),
        ("9", False, None),
        ("9", True, "9"),
        (None, False, None),
        (None, True, None),
    ],
)
def test_what_is_no_option_any_more_is_no_answer(answer: str | None, is_free: bool, expected: str | None) -> None:
    key = ("default", "Partners", "engagement_code")
    choices = Choices({} if answer is None else {key: answer})
    one = Question(key, options={"3": "Werkt mee"}, is_free=is_free, answer="3")
    assert one.answered(choices).answer == expected


def test_answers_are_found_by_what_they_are_about() -> None:
    choices = Choices(
        {
            ("sheet", "Blad1"): "Partners",
            ("sheet", "Blad2"): LEAVE,
            ("column", "Partners", "kop"): "name",
            ("column", "Partners", "andere"): LEAVE,
            ("word", "Partners", "role_codes", "lid"): "werkgroep",
            ("word", "Partners", "role_codes", "x"): LEAVE,
            ("word", "Partners", "engagement_code", "lid"): "3",
            ("default", "Partners", "engagement_code"): "3",
        }
    )
    assert choices.columns == {
        ("Blad1", ""): "Partners",
        ("Blad2", ""): None,
        ("Partners", "kop"): "name",
        ("Partners", "andere"): None,
    }
    assert (choices.column("Partners", "Kop"), choices.column("Partners", "Andere")) == ("name", None)
    assert choices.codes("Partners", "role_codes") == {"lid": "werkgroep"}
    assert (choices.default("Partners", "engagement_code"), choices.default("Partners", "name")) == ("3", "")


def test_answers_and_questions_are_written_as_people_read_them() -> None:
    assert "Één" in Choices({("sheet", "Één"): LEAVE}).to_json()
    assert '  "questions"' in questions_json([]) and "Één" in questions_json([Question(("sheet", "Één"))])


def test_an_answer_is_a_key_and_a_text() -> None:
    assert Choices.from_json('{"answers": [["way", "add"]]}').answers == {("way",): "add"}
    with pytest.raises(ValueError):
        Choices.from_json('{"answers": [["way"]]}')
