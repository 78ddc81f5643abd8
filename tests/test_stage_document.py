"""The document of a running order is whole in itself: every step in it, nothing loaded, nothing runs but ours."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from data import live_answers
from data.runsheets import Step
from data.store import Store
from tests.rooms import asking
from ui import settings
from ui.live import hall
from ui.stage import LiveLinks, StageStep, document
from ui.targets.steps import stage_steps
from ui.texts import stage as words
from ui.texts import stage_document as document_words

LIVE = LiveLinks(
    "/podium/1/stand",
    "/podium/1/doe",
    "geheim",
    "http://zaal/stem?code=ABC234",
    "ABC234",
    '<svg viewBox="0 0 9 9"></svg>',
)
SVG = '<svg viewBox="0 0 1280 570" role="img"></svg>'


def step(kind: str = "beeld", **told: str) -> StageStep:
    parts: dict[str, Any] = {"sentence": "Zin", "note": "Zo lees je het", "svg": SVG, "table_html": ""}
    parts |= {"question": "Vraag?"} | told
    return StageStep(kind, **parts, minutes=5, speaker_role="begeleider")


class Elements(HTMLParser):
    """The elements of a document with their attributes, and the text of its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102 - of HTMLParser
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:  # noqa: D102 - of HTMLParser
        if self.found and self.found[-1][0] in self.inside and data:
            self.inside[self.found[-1][0]].append(data)


def every_kind(store: Store) -> list[StageStep]:
    pictures = [Step("beeld", address) for address in ("overzicht", "dekking", "aanbod", "fasen", "regio", "atlantis")]
    return stage_steps([*pictures, *(asking(kind) for kind in live_answers.KINDS)], store)


@pytest.mark.parametrize("live", [None, LIVE])
def test_nothing_is_loaded_from_anywhere(store: Store, live: LiveLinks | None) -> None:
    elements = Elements(document.page("Netwerkdag", every_kind(store), live))
    tags = {tag for tag, _ in elements.found}
    assert not tags & {"link", "img", "iframe", "object", "embed", "base", "form", "audio", "video"}
    for tag, attributes in elements.found:
        assert not {"src", "href", "srcset", "style", "action"} & set(attributes), (tag, attributes)
        assert not [name for name in attributes if name.startswith("on")], (tag, attributes)
    assert not re.search(r"@import|url\((?!#|data:font)", elements.inside["style"][0])


@pytest.mark.parametrize("live", [None, LIVE])
def test_only_our_own_script_and_style_may_run(store: Store, live: LiveLinks | None) -> None:
    html = document.page("Netwerkdag", every_kind(store), live)
    elements = Elements(html)
    (policy,) = [a["content"] for tag, a in elements.found if tag == "meta" and "http-equiv" in a]
    for kind in ("script", "style"):
        text = elements.inside[kind][0]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in str(policy)
    assert ("connect-src 'self'" if live else "connect-src 'none'") in str(policy)


def test_without_live_links_nothing_asks_and_hands_are_raised(store: Store) -> None:
    html = document.page("Netwerkdag", every_kind(store), None)
    assert document_words.HANDS_INSTEAD in html
    assert '"live": null' in html
    assert document_words.JOIN not in html
    assert LIVE.key not in html


def test_who_has_no_key_gets_none() -> None:
    looking = LiveLinks("/stand", "/doe", "", LIVE.join_url, LIVE.code, LIVE.qr_svg)
    html = document.page("Netwerkdag", [step("thermometer")], looking)
    assert json.loads(re.findall(r'id="facts">(.*?)</script>', html)[0])["live"]["key"] == ""
    assert document_words.LIVE_KEYS["O"] not in html


@pytest.mark.parametrize(
    ("kind", "hand"),
    [
        ("voorwaarden", ["aanbieder/relatie/4", "4", "Aanbieder: Relatie"]),
        ("thermometer", ["-5", words.degrees(-5), document_words.degrees_head(-5)]),
        ("fasen", ["opstart", "Opstart", ""]),
    ],
)
def test_hands_are_entered_below_the_head_they_belong_to(kind: str, hand: list[str]) -> None:
    html = document.page("Netwerkdag", [step(kind)], LIVE)
    (asked,) = json.loads(re.findall(r'id="facts">(.*?)</script>', html, re.DOTALL)[0])["steps"]
    assert hand in asked["options"]


def test_the_code_and_where_to_type_it_stand_beside_the_question() -> None:
    html = document.page("Netwerkdag", [step("thermometer"), step()], LIVE)
    assert html.count('<div class="join">') == 1
    assert "zaal/stem" in html
    assert "<b>ABC234</b>" in html


def test_without_a_network_a_hall_is_shown_no_code_and_who_presents_is_told() -> None:
    nowhere = replace(LIVE, qr_svg="", join_url="http://127.0.0.1:8501/stem", unreachable=document_words.NO_NETWORK)
    html = document.page("Zaal", [step("thermometer")], nowhere)
    assert ('class="qr"' in html, 'class="where"' in html, 'id="joining"' in html) == (False, False, False)
    assert html.count(document_words.NO_NETWORK) == len(["beside the question", "in the lobby"])


@pytest.mark.parametrize(
    ("setting", "address", "told"),
    [
        ("", "http://127.0.0.1:8501/stem", document_words.ONLY_HERE),
        ("1", "http://127.0.0.1:8501/stem", document_words.NO_NETWORK),
        ("1", "http://10.42.0.1:8501/stem", ""),
    ],
)
def test_an_address_that_no_phone_reaches_says_what_to_do(
    setting: str, address: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.HALL.name, setting)
    assert hall.why_unreachable(address) == told


def test_texts_of_people_stay_text() -> None:
    evil = '</script><img src=x onerror="alert(1)">'
    html = document.page(evil, [step(sentence=evil, note=evil, question=evil)], None)
    assert "<img" not in html
    assert html.count("</script>") == 2
    facts = json.loads(re.findall(r'id="facts">(.*?)</script>', html, re.DOTALL)[0])
    assert facts["steps"][0]["question"] == evil


def test_every_drawing_is_spoken_and_every_step_has_a_heading(store: Store) -> None:
    steps = every_kind(store)
    elements = Elements(document.page("Netwerkdag", steps, None))
    drawings = [attributes for tag, attributes in elements.found if tag == "svg" and attributes.get("role") == "img"]
    assert len(drawings) == sum(bool(step.svg) for step in steps)
    assert all(attributes.get("aria-label") for attributes in drawings)
    assert sum(tag == "h1" for tag, _ in elements.found) == len(steps)


def test_regions_can_give_way_to_letters_in_sentences_and_tables() -> None:
    html = document.page(
        "x", [step(sentence="Regio Gent en Gent (stad) naast Limburg", table_html="<td>Kempen</td>")], None
    )
    letters = re.findall(r'<span class="letter">(.*?)</span>', html)
    assert letters == ["Regio G", "Regio F", "Regio R", "Regio P"]


def test_invented_figures_say_so_on_every_step() -> None:
    assert document_words.DEMO in document.page("x", [step()], None, is_demo=True)
    assert document_words.DEMO not in document.page("x", [step()], None)


def test_a_running_order_without_steps_says_so() -> None:
    assert document_words.NO_STEPS in document.page("x", [], None)


def test_a_document_of_sixty_steps_stays_light(store: Store) -> None:
    assert len(document.page("x", [*every_kind(store)] * 6, LIVE)) < 1_500_000


def test_no_region_is_chosen_for_who_enters_an_answer_of_a_table() -> None:
    html = document.page("Dag", [step("fasen", per_region="tafel")], LIVE)
    assert f'<option value="">{document_words.WHOSE}</option><option value="middenkust">' in html
