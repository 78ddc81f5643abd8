"""What single pictures of the stage draw: each mark stands for what its sentence counts."""

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data import live_answers, reference
from data.questions.coverage_matrix import coverage_matrix
from data.questions.coverage_overlap import coverage_overlap
from data.questions.municipality_counts import municipality_counts
from data.questions.municipality_map import municipality_map
from data.questions.offer_figures import offer_figures
from data.questions.offer_kinds import offer_kinds
from data.questions.question_match import question_match
from data.questions.region_summaries import region_summaries
from data.questions.spanning_organisations import spanning_organisations
from data.runsheets import Step
from data.store import Store
from data.table_groups import table_groups
from tests.rooms import asking
from tests.running import copied, demo_store
from tests.staged import ADDRESSES, TODAY, newest, shown, with_region
from ui import formats
from ui.drawing.labels import Box
from ui.drawing.stage import boxes, marks
from ui.figures.coverage import places_nl
from ui.figures.offer.switches_nl import QUANTITY
from ui.targets.steps import stage_steps
from ui.texts import stage as words


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(demo_store(), tmp_path_factory.mktemp("stage")))
    yield opened
    opened.close()


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


def names_in(svg: str) -> list[str]:
    """The names of regions as they are written, those on two lines as one."""
    written = re.findall(r'class="label name[^"]*">(.+?)</text>', svg)
    return [
        re.sub("<[^>]+>", "", name.replace("-</tspan>", "-").replace("</tspan><tspan", " <tspan")) for name in written
    ]


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
    assert names_in(step.svg) == [reference.regions()[code].name for table in expected for code in table.regions]
    assert len(re.findall(r">Tafel \d<", step.svg)) == len(expected) == 4


def test_few_tables_stand_larger_and_no_name_is_cut() -> None:
    names = list(reference.regions())
    sizes = {}
    for count in (3, 4, 9):
        about = "De prioriteiten zijn vertaald naar concrete en wervende gezamenlijke doelstellingen"
        tables = [
            boxes.Box(f"Tafel {one}", about, [(name, "ring") for name in names[one::count]]) for one in range(count)
        ]
        drawn = "".join(boxes.drawn(tables, None))
        sizes[count] = {int(size) for size in re.findall(r'font-size="(\d+)" class="label name', drawn)}
        assert sorted(names_in(drawn)) == sorted(one.name for one in reference.regions().values())
    assert min(*sizes[3], *sizes[4]) > marks.LABEL
    assert sizes[9] == {marks.LABEL}


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
