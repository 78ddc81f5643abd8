"""The document of a running order: what stands in it for who leads, who joins and who enters hands, and what not."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from data import live_answers
from ui.stage import LiveLinks, StageStep, document
from ui.texts import stage as stage_words
from ui.texts import stage_document as words

LIVE = LiveLinks("/stand", "/doe", "sleutel", "http://zaal.example/stem?code=CDFH2K", "CDFH2K", "<svg></svg>")
PICTURE = StageStep("beeld", "Zin", "Zo lees je het", '<svg role="img"></svg>', "", "", 5, "begeleider")
QUESTION = StageStep("thermometer", "Hoe warm?", "", "", "", "", 5, "begeleider")
LOBBY = 'id="lobby"'


def facts(html: str) -> dict[str, Any]:
    """What the script of a document knows."""
    (told,) = re.findall(r'id="facts">(.*?)</script>', html, re.DOTALL)
    return dict(json.loads(told))


def options(step: StageStep) -> list[list[str]]:
    """What can be entered by hand for a step."""
    return list(facts(document.page("Dag", [step], LIVE))["steps"][0]["options"])


@pytest.mark.parametrize(
    ("steps", "live", "is_joined"),
    [
        pytest.param([PICTURE], None, False, id="on a stick"),
        pytest.param([QUESTION], None, False, id="a question on a stick"),
        pytest.param([PICTURE], LIVE, False, id="pictures alone"),
        pytest.param([PICTURE, QUESTION], LIVE, True, id="a question"),
        pytest.param([PICTURE], replace(LIVE, is_for_phones=True), True, id="something to do without one"),
    ],
)
def test_a_lobby_is_there_when_phones_have_something_to_do(
    steps: list[StageStep], live: LiveLinks | None, *, is_joined: bool
) -> None:
    assert (LOBBY in document.page("Dag", steps, live)) == is_joined


@pytest.mark.parametrize(
    ("live", "is_leading"),
    [(None, False), (LIVE, True), (replace(LIVE, key=""), False)],
    ids=["stick", "key", "no key"],
)
def test_only_who_has_the_key_reads_which_keys_lead(live: LiveLinks | None, *, is_leading: bool) -> None:
    html = document.page("Dag", [QUESTION], live)
    leading = [does for key, does in words.LIVE_KEYS.items() if f"<dt>{key}</dt><dd>{does}</dd>" in html]
    assert bool(leading) == is_leading
    assert all(f"<dt>{key}</dt>" in html for key in words.KEYS)


def test_the_script_knows_where_to_ask_and_where_phones_go() -> None:
    live = facts(document.page("Dag", [QUESTION], LIVE))["live"]
    assert (live["state"], live["control"], live["key"], live["version"]) == ("/stand", "/doe", "sleutel", 0)
    assert (live["code"], live["where"]) == ("CDFH2K", "http://zaal.example/stem")
    assert facts(document.page("Dag", [QUESTION], None))["live"] is None
    assert "zaal.example/stem</p>" in document.page("Dag", [QUESTION], LIVE)


def test_a_running_order_without_steps_has_one_that_says_so_and_takes_no_time() -> None:
    html = document.page("Dag", [], None)
    assert html.count("<section") == 1
    assert (words.NO_STEPS in html, words.DEMO in html, 'class="talk"' in html) == (True, False, False)
    assert facts(html)["steps"][0]["minutes"] == 0
    assert words.minutes(5) in document.page("Dag", [PICTURE], None)


def test_a_question_is_live_and_a_picture_is_not() -> None:
    html = document.page("Dag", [PICTURE, QUESTION], LIVE)
    assert re.findall(r'<section class="step([^"]*)" id="s\d"', html) == ["", " live"]


def test_the_first_drawing_of_a_step_is_spoken_once() -> None:
    svg = '<svg role="img"><g role="img"></g></svg>'
    html = document.page("Dag", [replace(PICTURE, svg=svg)], None)
    assert html.count('aria-label="Zin. Zo lees je het"') == 1
    assert '<svg role="img" aria-label=' in html


@pytest.mark.parametrize(
    ("kind", "per_region", "choices", "told"),
    [
        ("beeld", "", (), []),
        ("thermometer", "", (), ["-5", words.degrees_head(-5)]),
        ("keuze", "", ("Ja", "Neen"), ["2", ""]),
        ("voorwaarden", "", (), ["lokaal_bestuur/ambitie/1", stage_words.scored("lokaal_bestuur/ambitie/1")]),
    ],
)
def test_what_can_be_entered_by_hand_and_below_which_head(
    kind: str, per_region: str, choices: tuple[str, ...], told: list[str]
) -> None:
    entered = options(replace(QUESTION, kind_code=kind, per_region=per_region, choices=choices))
    assert [value for value, _, _ in entered] == (
        list(live_answers.options(kind, choices)) if kind in live_answers.KINDS else []
    )
    assert (not told and not entered) or told in [[value, head] for value, _, head in entered]


def test_a_score_reads_as_a_score() -> None:
    labels = {value: label for value, label, _ in options(replace(QUESTION, kind_code="voorwaarden"))}
    assert (labels["andere/proces/4"], labels["lokaal_bestuur/ambitie/1"]) == ("4", "1")


@pytest.mark.parametrize(
    ("per_region", "values"),
    [
        ("", ["akkoord", "als", "als/1", "nog_niet"]),
        ("gsm", ["akkoord", "als", "als/1", "nog_niet"]),
        ("tafel", ["akkoord", "als/1", "nog_niet"]),
    ],
)
def test_a_table_agrees_with_what_it_needs_for_that(per_region: str, values: list[str]) -> None:
    step = replace(QUESTION, kind_code="akkoord", per_region=per_region, choices=("er tijd is",))
    assert [value for value, _, _ in options(step)] == values


def test_nothing_is_entered_by_hand_without_a_server() -> None:
    assert facts(document.page("Dag", [QUESTION], None))["steps"][0]["options"] == []


def test_letters_with_an_accent_stand_as_they_are_for_the_font() -> None:
    html = document.page("Dag", [replace(PICTURE, sentence="Co\u00f6rdinatie")], None)
    assert '"sentence": "Co\u00f6rdinatie"' in html


def test_a_picture_of_an_address_is_as_large_as_its_paper() -> None:
    small, wide = document.qr("http://zaal.example/stem", border=2), document.qr("http://zaal.example/stem", border=4)
    sizes = [re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0] for svg in (small, wide)]
    assert [int(side) for size in sizes for side in size] == [29, 29, 33, 33], "25 dots and the white around them"
    assert not re.search(r"<svg[^>]* (width|height)=", small)


def test_the_marks_of_the_stage_come_without_its_layout() -> None:
    sheet = str(document.marks_sheet())
    assert (sheet.count("{"), sheet.count("/* marks */"), sheet.count("/* on stage")) == (sheet.count("}"), 1, 0)
    colours = sheet.partition("/* marks */")[0]
    assert (colours.count("{"), colours.count("}")) == (1, 1)
    assert colours.startswith(document.asset("stage.css")[:40])


def test_the_name_of_a_region_can_give_way_to_its_letter_also_where_it_is_part_of_another() -> None:
    html = str(document.lettered("Gent (stad) en Regio Gent, niet Gentbrugge"))
    assert re.findall(r'<span class="name">(.*?)</span>', html) == ["Gent (stad)", "Regio Gent"]
    assert "Gentbrugge" in html
