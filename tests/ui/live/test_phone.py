"""The page of a phone: what stands on it while a question waits, is open, is closed or is shown."""

import base64
import hashlib
import re
from typing import Any

import pytest
from lxml import html as parsed

from data.live_answers import Answer
from data.live_questions import Seen, State
from ui.live import phone as drawn
from ui.texts import live as words

OWN = {
    "keuze": ("Ja", "Neen"), "schaal": ("niet", "heel erg"), "akkoord": ("er tijd is", "er geld is"),
}  # fmt: skip
EIGHT = Answer(frozenset({"8"}))


def seen(kind: str = "thermometer", state: State = State.OPEN, answer: Answer | None = None, **more: Any) -> Seen:
    """The third step asks something, its second question."""
    usual: dict[str, Any] = {"is_settled": False, "change": 1, "choices": OWN.get(kind, ()), "number": 2}
    return Seen(3, kind, "Hoe gaat het?", state, answer, **usual | more)


def inputs(part: str) -> dict[str, list[str]]:
    """Every field with its values; those of boxes and lists as far as they are chosen."""
    found: dict[str, list[str]] = {}
    for one in parsed.fromstring(f"<div>{part}</div>").xpath("//input[@name]"):
        if one.get("type") not in ("radio", "checkbox") or "checked" in one.attrib:
            found.setdefault(one.get("name"), []).append(one.get("value"))
    for one in parsed.fromstring(f"<div>{part}</div>").xpath("//select"):
        found[one.get("name")] = [option.get("value") for option in one.xpath("option[@selected]")]
    return found


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (Seen(0, "", "", State.CLOSED, None, is_settled=False, change=0), [words.WAITING], [words.NEXT]),
        (seen(), [words.SEND], [words.COUNTED, words.YOUR_ANSWER, words.NEXT, words.CHANGE]),
        (seen(answer=EIGHT), [words.COUNTED, words.YOUR_ANSWER, words.CHANGE], [words.NEXT, words.COUNTED_BEFORE]),
        (seen(is_settled=True), [words.COUNTED_BEFORE, words.NEXT], ["<form"]),
        (seen(state=State.CLOSED), [words.CLOSED, words.NEXT], ["<form", words.CLOSED_COUNTED]),
        (seen(state=State.CLOSED, is_settled=True), [words.CLOSED_COUNTED], ["<form"]),
        (seen(state=State.REVEALED), [words.REVEALED], ["<form", words.REVEALED_COUNTED]),
        (seen(state=State.COMPARED, is_settled=True), [words.REVEALED_COUNTED], ["<form"]),
    ],
)
def test_what_a_phone_reads_of_its_question(question: Seen, told: list[str], untold: list[str]) -> None:
    part = drawn.question(question)
    assert [one for one in told if one not in part] == []
    assert [one for one in untold if f">{one}<" in part or (one.startswith("<") and one in part)] == []


@pytest.mark.parametrize(("message", "times"), [("", 1), (words.CLOSED_COUNTED, 1), (words.JUST_CLOSED, 1)])
def test_a_message_stands_above_and_the_same_is_not_said_twice(message: str, times: int) -> None:
    part = drawn.question(seen(state=State.CLOSED, is_settled=True), message)
    assert part.count(words.CLOSED_COUNTED) == times
    assert (words.JUST_CLOSED in part) == (message == words.JUST_CLOSED)


def test_why_a_vote_is_not_taken_stands_in_place_of_that_it_is_counted() -> None:
    part = drawn.question(seen(answer=EIGHT), words.JUST_CLOSED)
    assert (words.JUST_CLOSED in part, words.COUNTED in part) == (True, False)


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        (seen(answer=EIGHT), {"graden": ["8"], "regio": []}),
        (seen(answer=Answer(frozenset({"8"}), "kempen")), {"graden": ["8"], "regio": ["kempen"]}),
        (seen("keuze", answer=Answer(frozenset({"2"}))), {"keuze": ["2"]}),
        (seen("schaal", answer=Answer(frozenset({"4"}))), {"cijfer": ["4"]}),
        (seen("akkoord", answer=Answer(frozenset({"als", "als/2"}))), {"akkoord": ["als"], "als": ["2"]}),
        (seen("hulp", answer=Answer(frozenset({"kempen", "limburg"}))), {"regio": ["kempen", "limburg"]}),
        (
            seen("fasen", answer=Answer(frozenset({"opstart", "uitvoering"}), "kempen")),
            {"regio": ["kempen"], "fase": ["opstart", "uitvoering"]},
        ),
        (
            seen("voorwaarden", answer=Answer(frozenset({"andere/ambitie/4", "andere/proces/1"}))),
            {"groep": ["andere"], "ambitie": ["4"], "proces": ["1"], "regio": []},
        ),
    ],
)
def test_an_answer_stands_in_its_form_and_is_said_above_it(question: Seen, fields: dict[str, list[str]]) -> None:
    part = drawn.question(question)
    assert inputs(part) == {"vraag": ["3"], "nummer": ["2"]} | fields
    (said,) = re.findall(rf"{words.YOUR_ANSWER}</strong><br>(.+?)</p>", part)
    assert said


def test_the_own_answer_is_said_and_no_other() -> None:
    part = drawn.question(seen("keuze", answer=Answer(frozenset({"2"}))))
    assert re.findall(rf"{words.YOUR_ANSWER}</strong><br>(.+?)</p>", part) == ["Neen"]


def test_what_was_typed_stands_in_the_form_in_place_of_the_answer() -> None:
    part = drawn.question(seen(answer=EIGHT), typed={"graden": ["21"]})
    assert inputs(part)["graden"] == ["21"]
    assert inputs(drawn.question(seen(answer=EIGHT), typed={}))["graden"] == [""]


@pytest.mark.parametrize(
    ("kind", "per_region", "is_asked", "is_required", "is_together"),
    [
        ("thermometer", "", True, False, False),
        ("thermometer", "gsm", True, True, False),
        ("thermometer", "tafel", True, True, True),
        ("fasen", "", True, True, False),
        ("keuze", "", False, False, False),
        ("keuze", "tafel", True, True, True),
    ],
)
def test_a_phone_is_asked_for_its_region_where_that_counts(
    kind: str, per_region: str, *, is_asked: bool, is_required: bool, is_together: bool
) -> None:
    part = drawn.question(seen(kind, per_region=per_region))
    lists = re.findall(r'<select name="regio" id="regio" ?(\w*)>', part)
    assert lists == (["required" if is_required else ""] if is_asked else [])
    assert (words.AT_TABLE in part) == is_together


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("keuze", [("1", "Ja"), ("2", "Neen")]),
        ("fasen", [("opstart", "1 Opstart"), ("verkenning", "2 Verkenning")]),
        ("schaal", [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5")]),
    ],
)
def test_every_answer_can_be_chosen_and_is_numbered_from_one(kind: str, labels: list[tuple[str, str]]) -> None:
    chosen = re.findall(
        r'<label class="keuze"><input [^>]*value="([^"]*)"[^>]*><span>([^<]*)', drawn.question(seen(kind))
    )
    assert chosen[: len(labels)] == labels


def test_each_thing_that_is_needed_has_its_own_box() -> None:
    part = drawn.question(seen("akkoord"))
    assert re.findall(r'name="als" value="(\d)"><span>([^<]*)', part) == [("1", "er tijd is"), ("2", "er geld is")]


def test_the_conditions_are_whole_fields_with_five_scores() -> None:
    tree = parsed.fromstring(f"<div>{drawn.question(seen('voorwaarden'))}</div>")
    fields = tree.xpath("//fieldset[.//div[@class='schaal']]")
    assert [len(one.xpath(".//input")) for one in fields] == [5] * 5
    assert len(tree.xpath("//form/fieldset")) == 6


@pytest.mark.parametrize(
    ("is_answering", "seconds_left", "is_refreshed", "is_told"),
    [(False, None, True, False), (True, None, False, False), (True, 4, False, True), (False, 4, True, False)],
)
def test_without_script_the_page_comes_again_unless_somebody_answers_who_hears_that_it_closes(
    *, is_answering: bool, seconds_left: int | None, is_refreshed: bool, is_told: bool
) -> None:
    page = drawn.page("<h1>Vraag</h1>", 'a"b', is_answering=is_answering, seconds_left=seconds_left)
    assert ('http-equiv="refresh"' in page, words.closing(4) in page) == (is_refreshed, is_told)
    assert '<main data-tag="a&quot;b"><h1>Vraag</h1></main>' in page


def test_a_page_that_nobody_answers_comes_again_by_itself() -> None:
    assert 'content="10; url=stem"' in drawn.page("")


def test_a_part_has_a_heading_and_every_sentence() -> None:
    assert drawn.plain("Kop", "Een.", "Twee.") == '<h1 tabindex="-1">Kop</h1><p>Een.</p><p>Twee.</p>'


def test_only_the_own_style_and_script_of_the_page_may_run() -> None:
    page = drawn.page("")
    script = page.split("<script>")[1].split("</script>", maxsplit=1)[0]
    assert [line for line in script.splitlines() if line.startswith("//") or not line.strip()] == []
    assert "fetch(" in script
    style = page.split("<style>")[1].split("</style>", maxsplit=1)[0]
    for kind, text in (("script", script), ("style", style)):
        assert f"{kind}-src '{digest(text)}'" in drawn.policy()


def digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
