"""Pictures for a full room: readable from the last row, right for every region, and plain when there is nothing."""

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date

import pytest

from data import reference
from data.deliveries import newest_reference_date
from data.questions.offer_assessment import offer_assessment
from data.runsheets import PICTURE, Step
from data.store import Store
from tests.running import copied, demo_store
from tests.staged import ADDRESSES, EVERY_MODE, TODAY, shown, with_region
from ui import formats
from ui.drawing.stage import marks
from ui.figures.coverage.switches_nl import IMAGE as COVERAGE_IMAGE
from ui.stage import StageStep, readymade
from ui.stage.asked import AddressError, read
from ui.targets.steps import stage_steps
from ui.texts import stage as words

EARLY = date(2020, 1, 1)
FILTERS = ("", "sinds=een jaar eerder", "op=2026-03-31")
CANNOT = (words.UNKNOWN_NOTE, words.FAILED_NOTE)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(demo_store(), tmp_path_factory.mktemp("stage")))
    yield opened
    opened.close()


def assert_readable(step: StageStep) -> None:
    """What holds for every picture: short, large, well formed, with its numbers and how to read it."""
    assert 0 < len(step.sentence) <= words.MOST_CHARACTERS, step.sentence
    assert "None" not in step.sentence + step.note
    assert "nan" not in step.svg
    assert step.note not in CANNOT
    if not step.svg:
        return
    root = ET.fromstring(step.svg)  # noqa: S314 - our own drawing
    texts = [text for text in root.iter("text") if "".join(text.itertext()).strip()]
    for text in texts:
        is_name = (text.get("class") or "").startswith("label")
        assert int(text.get("font-size", 0)) >= (marks.SMALLEST_NAME if is_name else marks.SMALLEST), text.attrib
    assert "<td" in step.table_html


REGIONS = (None, *reference.regions())


@pytest.mark.parametrize("codes", [REGIONS[::9], pytest.param(REGIONS, marks=pytest.mark.slow)])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_picture_of_every_region_is_readable(demo: Store, address: str, codes: tuple[str | None, ...]) -> None:
    for code in codes:
        assert_readable(shown(demo, with_region(address, code)))


OF_ONE_REGION = ("regio", "fasen?beeld=%C3%A9%C3%A9n+regio")
"""Modes that show one region: they cannot be added, and say so, without one."""


@pytest.mark.parametrize("address", EVERY_MODE)
def test_every_mode_that_can_be_added_has_a_picture(demo: Store, address: str) -> None:
    for code in (None, "kempen"):
        if code is None and address in OF_ONE_REGION:
            continue
        step = shown(demo, with_region(address, code))
        assert step.svg, (address, code, step.sentence)
        assert step.table_html
        assert is_map(address) or names_in_drawing(step) == [], "where regions are letters, no name stays"


def is_map(address: str) -> bool:
    """Whether an address shows the municipalities of one region, which tell by themselves which it is."""
    return COVERAGE_IMAGE.options["municipalities"] in address


def names_in_drawing(step: StageStep) -> list[str]:
    """What names a region in a drawing and would not give way to its letter."""
    names = {one.name for one in reference.regions().values()}
    texts = re.findall(r'<text[^>]*class="([^"]*)"[^>]*>(.*?)</text>', step.svg)
    told = [html.unescape(shown) for kinds, shown in texts if "name" not in kinds.split()]
    return [one for one in told if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", one) for name in names)]


def test_no_two_modes_of_a_page_show_the_same_picture(demo: Store) -> None:
    pictures: dict[str, str] = {}
    for address in EVERY_MODE:
        # a page opens with the first of its modes
        if "?" in address and address not in OF_ONE_REGION:
            svg = shown(demo, address).svg
            assert svg not in pictures, (address, pictures.get(svg))
            pictures[svg] = address
    assert len(pictures) > 15


@pytest.mark.parametrize("address", OF_ONE_REGION)
def test_a_picture_of_one_region_waits_for_it_in_plain_words(demo: Store, address: str) -> None:
    step = shown(demo, address)
    assert (step.svg, step.sentence) == ("", words.needs_region(address.partition("?")[0]))
    assert step.note == words.NEEDS_REGION_NOTE


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
        ("dekking?modus=alles", "alles"),
        ("overzicht?weergave=kaart", "kaart"),
        ("aanbod?beeld=Initiatieven&regio=Kempen&soort=taart", "taart"),
        ("lerend_netwerk?beeld=tafels&tafels=20 tafels", "20 tafels"),
        ("lerend_netwerk?beeld=tafels&afwezig=Kempen&afwezig=Atlantis", "Atlantis"),
    ],
)
def test_an_address_that_is_not_understood_says_which_part(demo: Store, address: str, part: str) -> None:
    step = shown(demo, address)
    assert step.sentence == words.unknown_address(part)
    assert step.svg == ""


@pytest.mark.parametrize("kept", ["Omtrek", "outline"])
def test_a_step_with_the_map_that_held_no_figure_shows_the_tiles(demo: Store, kept: str) -> None:
    former, tiles = shown(demo, f"overzicht?weergave={kept}"), shown(demo, "overzicht?weergave=Tegels")
    assert (former.sentence, former.svg) == (tiles.sentence, tiles.svg) and "tile" in tiles.svg


def test_a_page_for_reading_alone_says_so(demo: Store) -> None:
    for address in ("opladen", "versies", "netwerkdag", "uitleg"):
        assert shown(demo, address).sentence == words.not_on_stage(address.split("?")[0])


def test_a_picture_that_fails_leaves_the_other_steps_alone(demo: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.questions.region_tiles.phase_orders", lambda *_: 1 / 0)
    steps = stage_steps([Step(PICTURE, "overzicht"), Step(PICTURE, "dekking")], demo, TODAY)
    assert [step.sentence == words.FAILED for step in steps] == [True, False]


def test_an_address_is_read_as_people_write_it(demo: Store) -> None:
    known = [
        read(f"fasen?regio={region}&op={day}&sinds={since}", demo, TODAY)[0]
        for region in ("Kempen", "kempen")
        for day in ("2026-03-31", "31/03/2026 · einde kwartaal", "31/03/2026")
        for since in ("kwartaal", "een kwartaal eerder")
    ]
    assert {(asked.setting.region, asked.setting.as_of, asked.setting.since) for asked in known} == {
        ("kempen", date(2026, 3, 31), date(2025, 12, 31))
    }
    other, _ = read("fasen?regio=Kempen&toon=Waasland", demo, TODAY)
    assert (other.setting.region, other.setting.choices) == ("waasland", ()), "what the page shows, not who looks"
    asked, _ = read("/fasen?op=vandaag&sinds=vorige+netwerkdag", demo, TODAY)
    assert (asked.setting.as_of, asked.setting.since) == (TODAY, date(2026, 9, 17))


@pytest.mark.parametrize(
    ("since", "day"),
    [
        ("31/03/2026 · leveringen van maart", date(2026, 3, 31)),
        ("2026-03-31", date(2026, 3, 31)),
        ("30/06/2026", date(2026, 3, 19)),
        ("andere datum…", date(2026, 3, 19)),
    ],
)
def test_what_names_no_earlier_date_compares_with_the_network_day_before(demo: Store, since: str, day: date) -> None:
    assert read(f"fasen?op=2026-05-31&sinds={since}", demo, TODAY)[0].setting.since == day


@pytest.mark.parametrize("address", ["fasen", "fasen?op=nieuwste+levering+(01/01/2020)", "fasen?op=andere+datum…"])
def test_without_a_date_figures_stand_at_the_newest_delivery(demo: Store, address: str) -> None:
    asked, _ = read(address, demo, TODAY)
    assert asked.setting.as_of == newest_reference_date(demo, TODAY) == date(2026, 6, 30)
    assert read(address, demo, date(2026, 3, 30))[0].setting.as_of <= date(2026, 3, 30)
    assert read(address, demo, date(2020, 1, 1))[0].setting.as_of == date(2020, 1, 1), "nothing had been delivered"


def test_a_data_version_in_the_address_shows_what_was_known_then(demo: Store) -> None:
    then = shown(demo, "overzicht?versie=20")
    assert then.sentence != shown(demo, "overzicht").sentence
    assert then.sentence == shown(demo, "overzicht?versie=20", TODAY).sentence
    _, past = read("overzicht?versie=20", demo, TODAY)
    assert past.version() == 20


def test_a_past_date_is_drawn_as_it_was(demo: Store) -> None:
    assert shown(demo, f"overzicht?op={EARLY.isoformat()}").sentence == "Nog geen van de 18 netwerken leverde aan"
    assert formats.day(EARLY) in shown(demo, f"overzicht?op={EARLY.isoformat()}").note


def test_an_address_of_before_still_shows_the_scatter_and_a_step_can_ask_how_much_was_assessed(demo: Store) -> None:
    assert "kwaliteit is bekend" in shown(demo, "aanbod").sentence
    assessed = shown(demo, "aanbod?figuur=offer_assessment")
    assert " beoordeeld, waarvan " in assessed.sentence
    blind = offer_assessment(demo, TODAY).blind_regions
    assert assessed.svg.count('class="number named"') == len(blind) > 0, "exactly those that the sentence counts"
    own = shown(demo, "aanbod?figuur=offer_assessment&regio=Kempen")
    assert own.svg.count('class="number own"') == 1
    assert "silent" in own.svg, "what was not handed in is not drawn as zero"


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
