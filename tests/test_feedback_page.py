"""The page behind a card as phones meet it: twelve languages, no script, a few kB, one answer a day."""

import json
import re
from collections.abc import Iterator, Mapping
from http.cookies import SimpleCookie
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest
from lxml import html as parsed
from starlette.applications import Starlette
from starlette.types import Message

from data import reference
from data.access import MACHINE
from data.attempts import WRONG_CODES_OF_ONE
from data.feedback import QUESTIONS, SCORES, Feedback, Offer
from data.store import Store
from tests.running import answer_of
from ui import answers, cache, live, quotas, settings
from ui.live import feedback as routes
from ui.live import feedback_page as drawn
from ui.texts.feedback_strings import FILE, strings

MOST_BYTES = 10_000
LONGEST = "Praattafel & <b>wandelgroep</b> in de bibliotheek van " + "Verzonnen-aan-de-Leie " * 6
RIGHT_TO_LEFT = {"ar", "ps", "prs"}
SCRIPTS = {
    "ar": "\u0600-\u06ff", "ps": "\u0600-\u06ff", "prs": "\u0600-\u06ff", "ti": "\u1200-\u137f",
    "uk": "\u0400-\u04ff", "ru": "\u0400-\u04ff",
}  # fmt: skip
GLAD = {"welcome": "5", "dutch": "4", "people": "3"}
each_language = pytest.mark.parametrize("language", list(strings()))
APP = Starlette(routes=[one for one in live.routes() if one.path == routes.ADDRESS])


class Reply(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str


class Phone:
    """Asks the routes as a browser without script does; with ``cookies`` off it keeps none."""

    def __init__(self, code: str, address: str = "192.0.2.1", *, cookies: bool = True) -> None:
        self._code, self._address, self._keeps = code, address, cookies
        self.cookie = ""

    def get(self, query: str = "", wish: str = "nl") -> Reply:
        """Open the page; ``wish`` is what the phone asks as its language."""
        return self._ask("GET", query, b"", {"accept-language": wish})

    def send(self, form: Mapping[str, str], query: str = "") -> Reply:
        """Send the form."""
        kind = {"content-type": "application/x-www-form-urlencoded", "accept-language": "nl"}
        return self._ask("POST", query, urlencode(form).encode(), kind)

    def _ask(self, method: str, query: str, body: bytes, headers: dict[str, str]) -> Reply:
        sent: list[Message] = []
        headers = headers | ({"cookie": self.cookie} if self.cookie else {})

        async def receive() -> Message:
            return {"type": "http.request", "body": body}

        async def send(message: Message) -> None:
            sent.append(message)

        scope: dict[str, Any] = {
            "type": "http", "method": method, "path": f"/s/{self._code}", "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "client": (self._address, 1), "server": ("monitor.example", 443), "scheme": "https", "root_path": "",
        }  # fmt: skip
        answer_of(APP(scope, receive, send))
        begun = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        if self._keeps and "set-cookie" in begun:
            self.cookie = begun["set-cookie"].split(";")[0]
        return Reply(sent[0]["status"], begun, b"".join(one.get("body", b"") for one in sent[1:]).decode())


@pytest.fixture
def feedback(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Feedback]:
    monkeypatch.setenv("MONITOR_DB", str(store.path))
    monkeypatch.setenv(settings.ANSWERS.name, "12")
    cache.clear()
    quotas._answers.cache_clear()
    asking = answers.feedback()
    asking.open(MACHINE, "kempen", is_open=True)
    yield asking
    answers.store().close()
    cache.clear()
    quotas._answers.cache_clear()


@pytest.fixture
def code(feedback: Feedback) -> str:
    offer = Offer("Praattafel Verzonnen", "Voorbeeldvzw Tafel")
    return feedback.codes(MACHINE, "kempen", [offer])[offer]


def counted(feedback: Feedback) -> tuple[int, Mapping[str, int]]:
    (one,) = feedback.totals("kempen")
    return one.answer_count, one.languages


def test_the_languages_are_those_of_the_workbook() -> None:
    assert list(strings()) == [one.code for one in reference.options("survey_language")]
    assert FILE.read_bytes().decode().count("\ufeff") == 0


@each_language
def test_every_language_has_every_string_in_its_own_letters(language: str) -> None:
    own, dutch = strings()[language], strings()["nl"]
    assert own.keys() == dutch.keys() and all(own.values())
    assert all(value == value.strip() for value in own.values())
    assert (own["direction"] == "rtl") is (language in RIGHT_TO_LEFT)
    said = [own[key] for key in own if key not in ("html", "direction")]
    letters = SCRIPTS.get(language, "A-Za-z")
    assert [one for one in said if not re.search(f"[{letters}]", one)] == []
    # a string that was forgotten would still be Dutch; "de" and "een" stand in no other of these languages alone
    if language != "nl":
        assert [key for key in own if own[key] == dutch[key] and len(own[key].split()) > 1] == []
    scale = [own[f"score_{score}"] for score in SCORES]
    assert len(set(scale)) == len(SCORES) and all(len(one) <= 16 for one in scale)
    questions = [own[question] for question in QUESTIONS]
    assert all(one.rstrip().endswith(("?", "؟")) for one in questions)


@each_language
def test_a_page_is_small_and_whole_in_every_language(language: str) -> None:
    words = strings()[language]
    pages = [
        drawn.form(language, LONGEST, "x" * 22, is_unsure=True, message="incomplete", chosen={"dutch": 2}),
        drawn.thanks(language),
        *(drawn.told(language, key) for key in ("closed", "unknown", "later")),
    ]
    for page in pages:
        assert len(page.encode()) <= MOST_BYTES, len(page.encode())
        assert not re.search(r"<script|javascript:|\son\w+=|https?://|style=", page)
        document = parsed.document_fromstring(page)
        assert (document.get("lang"), document.get("dir")) == (words["html"], words["direction"])
        (style,) = document.xpath("//style/text()")
        assert style == drawn.style_sheet()
        links = {one.get("href"): one.text for one in document.xpath("//nav/a")}
        assert links == {f"?taal={one}": strings()[one]["name"] for one in strings() if one != language}
        assert [one.get("lang") for one in document.xpath("//nav/a")] == [
            strings()[one]["html"] for one in strings() if one != language
        ]
    form = parsed.document_fromstring(pages[0])
    assert [one.text for one in form.xpath("//fieldset/legend")] == [words[one] for one in QUESTIONS]
    faces = [(one.get("name"), one.get("value")) for one in form.xpath("//label/input[@type='radio'][@required]")]
    assert faces == [(question, str(score)) for question in QUESTIONS for score in SCORES]
    said = [one.text for one in form.xpath("//label/span")]
    assert said == [words[f"score_{score}"] for score in SCORES] * len(QUESTIONS)
    assert [one.get("value") for one in form.xpath("//input[@checked]")] == ["2"]
    assert form.xpath("//bdi[@lang='nl']/text()") == [LONGEST]


def test_the_page_may_do_nothing_but_look_and_send_its_form_back(code: str) -> None:
    reply = Phone(code).get()
    policy = dict(one.strip().split(" ", 1) for one in reply.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'" and policy["style-src"].startswith("'sha256-")
    assert "unsafe" not in str(policy) and "script-src" not in policy
    assert reply.headers["cache-control"] == "no-store"


def test_a_language_is_what_somebody_chose_or_what_the_phone_asks(code: str) -> None:
    phone = Phone(code)
    for query, wish, wanted in (
        ("", "ti, nl;q=0.5", "ti"),
        ("", "fa", "fa-AF"),
        ("taal=so", "ti", "so"),
        ("taal=xx", "de", "nl"),
        ("", "", "nl"),
    ):
        reply = phone.get(query, wish)
        assert parsed.document_fromstring(reply.text).get("lang") == wanted
        # who is not understood sees all languages at once
        assert ("<details open>" in reply.text) is (wish in ("de", ""))


def test_an_answer_counts_once_a_day_and_is_thanked_in_the_own_language(feedback: Feedback, code: str) -> None:
    for number in range(5):
        phone = Phone(code)
        shown = phone.get(wish="ar")
        assert strings()["ar"]["welcome"] in shown.text
        for _ in range(2):
            reply = phone.send(GLAD | {"taal": "ar"})
            assert (reply.status, strings()["ar"]["thanks"] in reply.text) == (200, True), number
        assert strings()["ar"]["counted"] in phone.get(wish="ar").text
    assert counted(feedback) == (5, {"ar": 5})
    told = SimpleCookie(shown.headers["set-cookie"])[routes.COOKIE]
    assert told["httponly"] and told["secure"] and told["samesite"] == "lax" and told["path"] == "/s/"
    assert 0 < int(told["max-age"]) <= 24 * 3600


def test_who_refuses_cookies_counts_once_for_each_form(feedback: Feedback, code: str) -> None:
    for _ in range(5):
        phone = Phone(code, cookies=False)
        (name,) = parsed.document_fromstring(phone.get().text).xpath("//input[@name='dag']/@value")
        for _ in range(3):
            assert phone.send(GLAD | {"taal": "fr", "dag": name}).status == 200
    assert counted(feedback) == (5, {"fr": 5})


def test_what_is_left_out_is_asked_again_and_keeps_what_was_chosen(feedback: Feedback, code: str) -> None:
    phone = Phone(code)
    for form in ({"welcome": "5", "dutch": "4"}, GLAD | {"people": "9"}, GLAD | {"people": "\u0663"}):
        reply = phone.send(form | {"taal": "es"})
        assert (reply.status, strings()["es"]["incomplete"] in reply.text) == (422, True)
        checked = parsed.document_fromstring(reply.text).xpath("//input[@checked]")
        assert [(one.get("name"), one.get("value")) for one in checked] == [("welcome", "5"), ("dutch", "4")]
    assert feedback.totals("kempen")[0].has_more is False


def test_a_region_that_does_not_ask_says_so_kindly(feedback: Feedback, code: str) -> None:
    phone = Phone(code)
    phone.get()
    feedback.open(MACHINE, "kempen", is_open=False)
    for reply in (phone.get(wish="uk"), phone.send(GLAD | {"taal": "uk"})):
        assert (reply.status, strings()["uk"]["closed"] in reply.text, "<form" in reply.text) == (200, True, False)


def test_codes_that_nobody_gave_are_slowed_down_and_right_ones_are_not_refused(feedback: Feedback, code: str) -> None:
    for wrong in ("CCCCCC", "..", "%00", "x" * 500):
        reply = Phone(wrong).get(wish="tr")
        assert (reply.status, strings()["tr"]["unknown"] in reply.text) == (404, True)
    feedback.attempts.count("192.0.2.1", WRONG_CODES_OF_ONE)
    assert Phone(code).get().status == 200


def test_one_address_does_not_answer_more_than_a_full_hall(feedback: Feedback, code: str) -> None:
    statuses = [Phone(code, "198.51.100.7").send(GLAD | {"taal": "nl"}).status for _ in range(14)]
    assert statuses == [200] * 12 + [429] * 2
    assert Phone(code, "198.51.100.8").send(GLAD | {"taal": "nl"}).status == 200
    assert counted(feedback)[0] == 10


def test_what_is_no_form_gets_one_sentence(code: str) -> None:
    phone = Phone(code)
    reply = phone._ask("POST", "taal=so", json.dumps(GLAD).encode(), {"content-type": "application/json"})
    assert (reply.status, strings()["so"]["later"] in reply.text) == (415, True)
