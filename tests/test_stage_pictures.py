"""Pictures for a full room: readable from the last row, right for every region, and plain when there is nothing."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest

from data import live_answers, reference
from data.runsheets import PICTURE, Step
from data.store import Store
from tests.running import copied, demo_store
from ui import formats
from ui.stage import StageStep, marks, readymade
from ui.stage.asked import AddressError, read
from ui.stage.steps import stage_steps
from ui.texts import offer as offer_words
from ui.texts import stage as words

TODAY = date(2026, 11, 22)
EARLY = date(2020, 1, 1)
ADDRESSES = (
    "overzicht", "dekking", "dekking?per=Levensdomein", "dekking?beeld=Gemeenten", "aanbod", "fasen",
    "fasen?beeld=beweging", "fasen?beeld=één regio", "regio", "lerend_netwerk?beeld=leervraag-match",
    "lerend_netwerk?beeld=samenwerking", "aanbod?beeld=Achter de score", "aanbod?scenario=M",
    *(f"aanbod?maat={shown}" for shown in offer_words.QUANTITIES.values()),
)  # fmt: skip
FILTERS = ("", "sinds=een jaar eerder", "op=2026-03-31")
CANNOT = (words.UNKNOWN_NOTE, words.FAILED_NOTE)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(demo_store(), tmp_path_factory.mktemp("stage")))
    yield opened
    opened.close()


def shown(store: Store, address: str, day: date = TODAY) -> StageStep:
    (step,) = stage_steps([Step(PICTURE, address)], store, day)
    return step


def with_region(address: str, code: str | None, more: str = "") -> str:
    parts = [urlencode({"regio": reference.regions()[code].name})] if code else []
    joined = "&".join(filter(None, [*parts, more]))
    return address + (f"{'&' if '?' in address else '?'}{joined}" if joined else "")


def assert_readable(step: StageStep) -> None:
    """What holds for every picture: short, large, few labels, well formed, with its numbers and how to read it."""
    assert 0 < len(step.sentence) <= words.MOST_CHARACTERS, step.sentence
    assert "None" not in step.sentence + step.note
    assert "nan" not in step.svg
    assert step.note not in CANNOT
    if not step.svg:
        return
    root = ET.fromstring(step.svg)  # noqa: S314 - our own drawing
    texts = [text for text in root.iter("text") if "".join(text.itertext()).strip()]
    assert min(int(text.get("font-size", 0)) for text in texts) >= marks.SMALL
    kinds = [(text.get("class") or "").split() for text in texts]
    for hidden in ("name", "letter"):
        assert sum("label" in kind and hidden not in kind for kind in kinds) <= marks.MOST_LABELS
    assert "<td" in step.table_html


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_picture_of_every_region_is_readable(demo: Store, address: str) -> None:
    for code in (None, *reference.regions()):
        assert_readable(shown(demo, with_region(address, code)))


@pytest.mark.parametrize("more", FILTERS)
def test_every_picture_takes_the_filters_of_its_page(demo: Store, more: str) -> None:
    for address in ADDRESSES:
        assert_readable(shown(demo, with_region(address, "kempen", more)))


def test_before_the_first_delivery_every_step_still_says_something(store: Store) -> None:
    for address in ADDRESSES:
        for code in (None, "kempen"):
            step = shown(store, with_region(address, code))
            assert step.sentence
            assert step.note not in CANNOT, (address, step.sentence)


def test_what_is_not_known_is_not_drawn_as_zero(demo: Store) -> None:
    assert "silent" in shown(demo, "overzicht").svg
    assert "nog niet aangeleverd" in shown(demo, "dekking").svg
    assert "onbekend" in shown(demo, with_region("regio", "gent-stad")).svg
    fresh = shown(demo, with_region("fasen?beeld=één regio", "gent-stad"))
    assert fresh.svg.count('class="silent"') == 5
    assert fresh.sentence == "Gent (stad) leverde blad Fasen nog niet aan"


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("atlantis", "atlantis"),
        ("fasen?regio=atlantis", "atlantis"),
        ("fasen?op=ooit", "ooit"),
        ("fasen?sinds=gisteren", "gisteren"),
        ("fasen?versie=twaalf", "twaalf"),
        ("fasen?versie=99999", "99999"),
        ("aanbod?maat=kilo", "kilo"),
        ("dekking?per=kleur", "kleur"),
        ("fasen?beeld=taart", "taart"),
        ("<script>", "<script>"),
    ],
)
def test_an_address_that_is_not_understood_says_which_part(demo: Store, address: str, part: str) -> None:
    step = shown(demo, address)
    assert step.sentence == words.unknown_address(part)
    assert step.svg == ""


def test_a_page_for_reading_alone_says_so(demo: Store) -> None:
    for address in ("opladen", "aanbod?beeld=Initiatieven", "fasen?beeld=door de tijd", "lerend_netwerk"):
        assert shown(demo, address).sentence == words.not_on_stage(address.split("?")[0])


def test_a_picture_that_fails_leaves_the_other_steps_alone(demo: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.queries.medians", lambda *_: 1 / 0)
    steps = stage_steps([Step(PICTURE, "overzicht"), Step(PICTURE, "dekking")], demo, TODAY)
    assert [step.sentence == words.FAILED for step in steps] == [True, False]


def test_an_address_is_read_as_people_write_it(demo: Store) -> None:
    known = [
        read(f"fasen?regio={region}&op={day}&sinds={since}", demo, TODAY)[0]
        for region in ("Kempen", "kempen")
        for day in ("2026-03-31", "31/03/2026 · einde kwartaal", "31/03/2026")
        for since in ("kwartaal", "een kwartaal eerder")
    ]
    assert {(asked.region, asked.as_of, asked.since) for asked in known} == {
        ("kempen", date(2026, 3, 31), date(2025, 12, 31))
    }
    asked, _ = read("/fasen?op=vandaag&sinds=vorige+netwerkdag", demo, TODAY)
    assert (asked.as_of, asked.since) == (TODAY, date(2026, 6, 18))


def test_a_data_version_in_the_address_shows_what_was_known_then(demo: Store) -> None:
    then = shown(demo, "overzicht?versie=20")
    assert then.sentence != shown(demo, "overzicht").sentence
    assert then.sentence == shown(demo, "overzicht?versie=20", TODAY).sentence
    _, past = read("overzicht?versie=20", demo, TODAY)
    assert past.version() == 20


def test_a_past_date_is_drawn_as_it_was(demo: Store) -> None:
    assert shown(demo, f"overzicht?op={EARLY.isoformat()}").sentence == "Nog geen van de 18 netwerken leverde aan"
    assert formats.day(EARLY) in shown(demo, f"overzicht?op={EARLY.isoformat()}").note


def test_the_own_region_is_always_named(demo: Store) -> None:
    for code in reference.regions():
        for address in ("overzicht", "dekking"):
            assert f">{marks.letter(code)}<" in shown(demo, with_region(address, code)).svg


def test_blank_spots_stand_by_name_and_the_rest_is_counted(demo: Store) -> None:
    step = shown(demo, with_region("dekking?beeld=Gemeenten", "halle-vilvoorde"))
    assert "en 3 andere" in step.svg
    assert step.svg.count('class="label"') == marks.MOST_LABELS


def test_live_questions_wait_with_their_question_and_an_empty_scale(store: Store) -> None:
    steps = stage_steps([Step(kind) for kind in live_answers.KINDS], store, TODAY)
    assert [step.sentence for step in steps] == list(words.LIVE_QUESTIONS.values())
    assert all(step.svg and step.note for step in steps)
    (own,) = stage_steps([Step("fasen", question="Waar staan jullie?")], store, TODAY)
    assert own.sentence == "Waar staan jullie?"
    (long,) = stage_steps([Step("fasen", question="Waarom " * 40)], store, TODAY)
    assert len(long.sentence) <= words.MOST_CHARACTERS
    assert long.question == "Waarom " * 40


def test_an_address_without_a_page_raises() -> None:
    with pytest.raises(AddressError):
        read("", Store.__new__(Store), TODAY)


def test_the_ready_made_running_orders_can_be_shown_whole(demo: Store) -> None:
    _, hour = readymade.network_day()
    kinds = [step.kind_code for step in stage_steps(hour, demo, TODAY)]
    assert kinds == [PICTURE, PICTURE, PICTURE, PICTURE, "voorwaarden", PICTURE]
    assert sum(step.minutes for step in hour) == 60
    for code in reference.regions():
        name, steps = readymade.one_region(code)
        assert reference.regions()[code].name in name
        for step in stage_steps(steps, demo, TODAY):
            assert_readable(step)
    with pytest.raises(KeyError):
        readymade.one_region("atlantis")


def test_places_never_touch_while_there_is_room() -> None:
    points = [(400 + 8 * (i % 3), 200 + 8 * (i // 3), "Zuid-West-Vlaanderen") for i in range(8)]
    room = marks.Box(0, 0, marks.WIDTH, marks.HEIGHT)
    boxes = marks.places(points, room, [])
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_the_demo_pictures_are_light(demo: Store) -> None:
    sizes = {address: len(shown(demo, address).svg) for address in ADDRESSES}
    assert max(sizes.values()) < 60_000, sizes


def test_the_store_of_the_tests_is_the_demo(demo: Store) -> None:
    assert isinstance(demo.path, Path)
    assert demo.version() == 52
