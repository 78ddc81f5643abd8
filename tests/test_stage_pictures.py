"""Pictures for a full room: readable from the last row, right for every region, and plain when there is nothing."""

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest

from data import live_answers, reference
from data.deliveries import newest_reference_date
from data.questions.coverage_matrix import coverage_matrix
from data.questions.coverage_overlap import coverage_overlap
from data.questions.municipality_counts import municipality_counts
from data.questions.municipality_map import municipality_map
from data.questions.offer_assessment import offer_assessment
from data.questions.offer_figures import offer_figures
from data.questions.offer_kinds import offer_kinds
from data.questions.question_match import question_match
from data.questions.region_summaries import region_summaries
from data.questions.spanning_organisations import spanning_organisations
from data.runsheets import PICTURE, Step
from data.store import Store
from data.table_groups import table_groups
from tests.browser.modes import MODES
from tests.rooms import asking
from tests.running import copied, demo_store
from ui import formats
from ui.drawing.labels import Box
from ui.drawing.stage import marks
from ui.figures.coverage import places_nl
from ui.figures.coverage.switches_nl import IMAGE as COVERAGE_IMAGE
from ui.figures.offer.switches_nl import IMAGE, QUANTITY
from ui.frame import LOOKING
from ui.stage import StageStep, readymade
from ui.stage.asked import AddressError, read
from ui.targets.steps import stage_steps
from ui.texts import stage as words

TODAY = date(2026, 11, 22)
EARLY = date(2020, 1, 1)
EVERY_MODE = dict.fromkeys(
    f"{stem}?{urlencode({key: choice for key, choice in mode.items() if key != 'regio'})}".rstrip("?")
    for stem in LOOKING
    for mode in MODES[stem]
)
"""Each way to look at a page that can be added to a running order."""
CHOSEN = (
    "dekking?per=Levensdomein", "dekking?modus=Overlap&per=Levensdomein", "fasen?beeld=beweging", "aanbod?scenario=M",
    "aanbod?figuur=offer_assessment", "aanbod?figuur=offer_assessment&scenario=onbekend",
    *(f"aanbod?maat={shown}" for shown in QUANTITY.options.values()),
    *(f"aanbod?beeld={shown}&scenario=onbekend" for shown in IMAGE.options.values()),
    "aanbod?beeld=Initiatieven&soort=Buddywerking&beoordeling=te herbekijken",
    "lerend_netwerk?beeld=leervragen+en+inzichten&thema=haalbaar actieplan",
    "lerend_netwerk?beeld=leervragen+en+inzichten&zoek=stuurgroep",
    *(f"lerend_netwerk?beeld=tafels&tafels={count} tafels&indeling=indeling 2" for count in range(3, 10)),
)  # fmt: skip
ADDRESSES = (*EVERY_MODE, *CHOSEN)
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


def newest(store: Store) -> date:
    """The date that holds when an address says none."""
    day = newest_reference_date(store, TODAY)
    assert day
    return day


def with_region(address: str, code: str | None, more: str = "") -> str:
    parts = [urlencode({"regio": reference.regions()[code].name})] if code else []
    joined = "&".join(filter(None, [*parts, more]))
    return address + (f"{'&' if '?' in address else '?'}{joined}" if joined else "")


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


def test_the_own_region_is_always_named(demo: Store) -> None:
    for code in reference.regions():
        for address in ("overzicht", "dekking"):
            assert f">{marks.letter(code)}<" in shown(demo, with_region(address, code)).svg


def test_blank_spots_stand_by_name_and_the_rest_is_counted(demo: Store) -> None:
    step = shown(demo, with_region("dekking?beeld=Gemeenten&op=2025-12-31", "halle-vilvoorde"))
    facts = municipality_map(demo, date(2025, 12, 31), "halle-vilvoorde")
    on_map = [one for one in facts.municipalities if f">{html.escape(one.name)}<" in step.svg]
    assert len(on_map) == len(facts.municipalities), "each mark has its name"
    assert step.svg.rindex('class="leader"') < step.svg.index('class="halo middle"'), "no line through a name"
    assert f">{places_nl.BLANK_SPOT}: {len(facts.blank_spots)}<" in step.svg
    beside = " ".join(re.findall(r">([^<]+)<", step.svg.partition(places_nl.BLANK_SPOT)[2]))
    assert beside.startswith(f"{', '.join(facts.blank_spots[:3])}, ")
    assert re.search(r" en nog \d ", beside)


def test_a_government_that_joins_has_a_look_of_its_own_beside_blank_spots(demo: Store) -> None:
    step = shown(demo, with_region("dekking?beeld=Gemeenten", "limburg"))
    assert step.sentence == "Limburg: 1 witte vlek in 38 gemeenten; in 8 doet het bestuur mee, zonder lokaal aanbod"
    # a mark each, and one in the legend
    assert len(re.findall(r'<polygon [^>]*class="spot"/>', step.svg)) == 1 + 1
    assert step.svg.count('class="joining large"') == 8 + 1
    assert ">bestuur doet mee: 8<" in step.svg


def test_the_seating_plan_is_that_of_the_page_with_everybody_who_comes_once(demo: Store) -> None:
    parts = {
        one.item: {
            region: part
            for part, regions in (("seeks", one.seekers), ("offers", one.offerers), ("done", one.finishers))
            for region in regions
        }
        for one in question_match(demo, TODAY).items
    }
    coming = {code: one.province for code, one in reference.regions().items() if code not in ("kempen", "brugge")}
    expected = table_groups(parts, coming, 4, 3)
    address = "lerend_netwerk?beeld=tafels&tafels=4+tafels&indeling=indeling+3&afwezig=Kempen&afwezig=Regio+Brugge"
    step = shown(demo, address)
    names = [re.sub("<[^>]+>", "", name) for name in re.findall(r'class="label name[^"]*">(.+?)</text>', step.svg)]
    assert names == [reference.regions()[code].name for table in expected for code in table.regions]
    assert len(re.findall(r">Tafel \d<", step.svg)) == len(expected) == 4


def test_bars_stand_for_the_numbers_of_the_page(demo: Store) -> None:
    categories = coverage_overlap(demo, TODAY, "organisation_type").categories
    most = next(one for one in categories if one.code == "lokaal_bestuur")
    assert f">{formats.part(most.region_count, most.looked_count)}<" in shown(demo, "dekking?modus=Overlap").svg
    own = next(one for one in offer_figures(demo, TODAY, None) if one.region == "kempen")
    step = shown(demo, with_region("aanbod?beeld=Het+aanbod+zelf&op=vandaag", "kempen"))
    for count in (own.fresh_count, own.stale_count, own.incomplete_count, own.closed_count, own.unassessed_count):
        assert f">{formats.part(count, own.offer_count)}<" in step.svg
    spanning = spanning_organisations(demo, TODAY, "regions").organisations
    names = re.findall(r'class="label">([^<]+)', shown(demo, "dekking?modus=Bovenregionaal").svg)
    assert names == [one.name for one in spanning]
    of_region = shown(demo, with_region("dekking?modus=Bovenregionaal", "kempen")).svg
    assert sorted(re.findall(r'class="label">([^<]+)', of_region)) == sorted(names), "here and elsewhere"


def test_kinds_that_a_region_lacks_are_marked(demo: Store) -> None:
    own = offer_kinds(demo, TODAY, None).of("kempen").missing_kinds
    lacking = [code for code in own if code != "andere"]
    step = shown(demo, with_region("aanbod?beeld=Soorten+en+spreiding", "kempen"))
    assert lacking
    assert step.svg.count('class="counted"') == len(lacking)


def test_labels_of_the_scatter_stand_off_the_lines_of_the_medians(demo: Store) -> None:
    for quantity in QUANTITY.options.values():
        root = ET.fromstring(shown(demo, f"aanbod?maat={quantity}").svg)  # noqa: S314 - our own drawing
        (upright, level) = [
            [tuple(map(float, point.split(","))) for point in (line.get("points") or "").split()]
            for line in root.iter("polyline")
            if line.get("class") == "median"
        ]
        for text in root.iter("text"):
            if (text.get("class") or "").startswith("label name") and float(text.get("y", 0)) < upright[1][1]:
                left, base = float(text.get("x", 0)), float(text.get("y", 0))
                right = left + marks.width_of("".join(text.itertext()), int(text.get("font-size", 0)))
                assert not left < upright[0][0] < right, text.text
                assert not base - 17 < level[0][1] < base, text.text


def test_an_address_of_before_still_shows_the_scatter_and_a_step_can_ask_how_much_was_assessed(demo: Store) -> None:
    assert "kwaliteit is bekend" in shown(demo, "aanbod").sentence
    assessed = shown(demo, "aanbod?figuur=offer_assessment")
    assert " beoordeeld, waarvan " in assessed.sentence
    blind = offer_assessment(demo, TODAY).blind_regions
    assert assessed.svg.count('class="number named"') == len(blind) > 0, "exactly those that the sentence counts"
    own = shown(demo, "aanbod?figuur=offer_assessment&regio=Kempen")
    assert own.svg.count('class="number own"') == 1
    assert "silent" in own.svg, "what was not handed in is not drawn as zero"


def test_the_scatter_has_round_numbers_along_its_bottom(demo: Store) -> None:
    assert all(f">{count}<" in shown(demo, "aanbod?maat=Plaatsen+per+jaar").svg for count in ("0", "200", "400", "600"))


def test_live_questions_wait_with_their_question_and_an_empty_scale(store: Store) -> None:
    steps = stage_steps([asking(kind) for kind in live_answers.KINDS], store, TODAY)
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
    points = [(400 + 8 * (i % 3), 200 + 8 * (i // 3)) for i in range(8)]
    wanted = [marks.wanted(point, "zuid-west-vlaanderen", is_bold=True) for point in points]
    places = marks.places(wanted, Box(0, 0, marks.WIDTH, marks.HEIGHT), [])
    boxes = [where.box for where in places if where]
    assert len(boxes) == len(points)
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_the_demo_pictures_are_light(demo: Store) -> None:
    sizes = {address: len(shown(demo, address).svg) for address in ADDRESSES}
    assert max(sizes.values()) < 60_000, sizes


def test_the_store_of_the_tests_is_the_demo(demo: Store) -> None:
    assert isinstance(demo.path, Path)
    assert demo.version() == 52


def test_the_stage_draws_every_municipality_that_its_sentence_counts(demo: Store) -> None:
    facts = municipality_counts(demo, newest(demo))
    step = shown(demo, "dekking?beeld=Gemeenten")
    assert step.sentence.startswith(f"{facts.blank_spot_count} witte vlekken in {facts.municipality_count} gemeenten")
    known = [one.figures for one in facts.regions if one.figures.blank_spot_count is not None]
    counts = [(own.blank_spot_count, own.joining_without_offer_count) for own in known]
    # a bar for each region that has some, and one in the legend
    assert step.svg.count('class="spot"') == sum(bool(spots) for spots, _ in counts) + 1
    assert step.svg.count('class="joining"') == sum(bool(joining) for _, joining in counts) + 1
    assert step.svg.count('class="silent"') == len(facts.silent_regions)


def test_gaps_stand_out_on_stage(demo: Store) -> None:
    matrix = coverage_matrix(demo, newest(demo), "organisation_type")
    gaps = sum(len(region.in_state("looked")) for region in matrix.regions)
    step = shown(demo, with_region("dekking?modus=Leemten", "limburg"))
    assert step.svg.count('class="cell spot"') == gaps + 1
    assert "spot" not in shown(demo, "dekking").svg


def test_the_stage_marks_exactly_the_phases_that_its_sentence_counts(demo: Store) -> None:
    facts = region_summaries(demo, TODAY, None)
    assert facts.unusual_count == sum(one.later_phase_code is not None for one in facts.regions) > 0
    for address in ("overzicht?op=vandaag", "overzicht?op=vandaag&weergave=Lijst", "fasen?op=vandaag"):
        step = shown(demo, address)
        # once more in the legend
        assert step.svg.count('class="counted"') == facts.unusual_count + 1
        assert f"{facts.unusual_count} van de {facts.comparable_count}" in step.sentence, "what is marked is said"
