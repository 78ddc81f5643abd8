"""Coverage in small worlds made by hand: the rest, the unlooked, overlap, gaps and late governments."""

from datetime import date
from typing import Any

from data import reference
from data.questions.coverage_gaps import Helper, region_gaps
from data.questions.coverage_matrix import coverage_matrix
from data.questions.coverage_overlap import coverage_overlap
from data.questions.extremes import Extreme
from data.questions.municipality_counts import municipality_counts
from data.questions.municipality_map import municipality_map
from data.questions.partners_behind import overlap_behind, partners_behind
from data.questions.region_coverage import region_kinds
from data.questions.several_domains import several_domains
from data.questions.spanning_organisations import spanning_organisations
from data.reference import REST
from data.store import Store
from tests.coverage_facts import BY
from tests.worlds import NOBODY_YET, NOW, Handed, World, fill
from ui.figures.coverage import gaps, gaps_nl, kinds, kinds_nl, overlap, overlap_nl, spanning
from ui.figures.figure import no_links

# ---------------------------------------------------------------- small worlds made by hand


def partner(**fields: Any) -> dict[str, Any]:
    """An active partner for the whole region, apart from these fields."""
    row = {"name": "Ons Huis", "organisation_type_code": "ocmw", "engagement_code": "3"}
    return {**row, "is_region_wide": True, "municipality_codes": [], **fields}


def handed(**sheets: list[dict[str, Any]]) -> World:
    """Partners per region, handed in now."""
    return World([Handed(region.replace("_", "-"), NOW, {"partner": rows}) for region, rows in sheets.items()])


def test_a_rest_is_never_called_the_rarest_nor_a_gap(store: Store) -> None:
    rows = [partner(organisation_type_code=code) for code in ("ocmw", "sport")]
    listed = partner(organisation_type_code=REST, engagement_code="1")
    fill(store, handed(midwest=[*rows, listed], kempen=[*rows, listed]))
    facts = coverage_matrix(store, NOW, BY)
    rest = next(one for one in facts.categories if one.code == REST)
    assert (rest.present_count, rest.gap_count, rest.unseen_count, rest.looked_count) == (0, None, None, 2)
    assert facts.rarest is not None
    assert REST not in facts.rarest.codes
    assert facts.most_lacking is None
    own = facts.of("midwest")
    assert [cell.state for cell in own.cells if cell.category_code == REST] == ["looked"]
    assert (own.in_state("looked"), own.gap_count) == ((), 0)
    assert own.unseen_count == len(own.in_state("not_looked")) == len(own.cells) - 3
    assert REST not in {gap.category_code for gap in region_gaps(store, NOW, "midwest", BY).gaps}
    assert gaps.on_stage(facts, "midwest").count('class="cell spot"') == 1, "the one of the legend"
    pages = [kinds.on_page(facts, None, no_links), gaps.on_page(facts, None, no_links)]
    pages.append(overlap.on_page(coverage_overlap(store, NOW, BY), None, no_links))
    label = reference.label(BY, REST)
    assert [f'title="{label}"' in page for page in pages] == [True, False, False], "a column of the kinds alone"


def test_a_phone_reads_in_how_many_regions_a_kind_is_and_what_each_region_lacks(store: Store) -> None:
    nobody = partner(organisation_type_code="sport", engagement_code="1", name="De Club")
    fill(store, handed(midwest=[partner(), nobody], kempen=[partner(), partner(organisation_type_code="sport")]))
    facts = coverage_matrix(store, NOW, BY)
    on_bars = {
        one.code: (one.present_share, kinds_nl.on_bar(one.present_count, one.looked_count)) for one in facts.categories
    }
    assert on_bars["ocmw"] == (1, "2 van 2 regio’s")
    assert on_bars["sport"] == (0.5, "1 van 2 regio’s")
    assert on_bars["werk"] == (None, "nog niet bekeken")
    lacks, unseen, voice = kinds_nl.lines(BY, facts.of("midwest"))
    assert lacks == "Bekeken, niemand actief: sport"
    assert unseen.startswith("Nog niet bekeken: lokale besturen, ")
    assert voice == "Stem van de nieuwkomer: onbekend"
    listed = kinds.on_phone(facts, "midwest")
    assert '<li class="own"><b>Midwest</b>' in listed
    assert "<span>1 van 14</span>" in listed
    assert '<b>Limburg</b> <span class="note">nog niet aangeleverd</span></li>' in listed, (
        "no bar and nothing that lacks"
    )


def test_a_phone_reads_what_lacks_and_who_nearby_has_it(store: Store) -> None:
    nobody = partner(organisation_type_code="sport", engagement_code="1", name="De Club")
    fill(store, handed(midwest=[partner(), nobody], kempen=[partner(), partner(organisation_type_code="sport")]))
    facts = coverage_matrix(store, NOW, BY)
    assert {one.code: one.gap_share for one in facts.kinds if one.looked_count} == {"ocmw": 0, "sport": 0.5}
    absent, unseen = gaps_nl.lines(facts, facts.of("midwest"))
    assert (absent, unseen[:32]) == ("Leemte: sport (wel in Kempen)", "Niet bekeken: lokale besturen, i")
    assert gaps_nl.lines(facts, facts.of("limburg")) == ()
    assert [gaps_nl.beside(facts.of(code)) for code in ("midwest", "kempen", "limburg")] == [
        *("1 leemte", "geen leemten", "nog niet aangeleverd")
    ]
    listed = gaps.on_phone(facts, "midwest")
    assert '<li class="own"><b>Midwest</b> <span class="note">1 leemte</span><p>Leemte: sport' in listed
    assert reference.label(BY, REST) not in listed, "a rest is no gap"


def test_a_phone_reads_who_shares_a_municipality_and_who_spans_regions(store: Store) -> None:
    sport = [partner(name=name, organisation_type_code="sport") for name in ("De Club", "De Bond")]
    wide = partner(name="Overal", kbo_number="0123456749")
    fill(store, handed(midwest=[*sport, wide], kempen=[wide | {"engagement_code": "4"}], limburg=[]))
    facts = coverage_overlap(store, NOW, BY)
    assert {one.code: one.share for one in facts.categories if one.looked_count} == {"ocmw": 0, "sport": 1}
    assert overlap_nl.lines(BY, facts.of("midwest")) == ("In 15 van 15 gemeenten", "Bij sport (2 van 2)")
    assert overlap_nl.lines(BY, facts.of("kempen")) == ()
    listed = overlap.on_phone(facts, None)
    assert "<span>2 van 3 partners</span>" in listed
    assert '<b>Limburg</b> <span class="note"></span><div><span class="length" aria-hidden="true">' in listed
    assert "<span>niemand actief</span>" in listed
    here = spanning.on_phone(spanning_organisations(store, NOW, "name"), "kempen")
    assert "<h3>Actief in Kempen</h3>" in here
    assert "Nog niet actief" not in here, "no heading above nobody"
    assert "<p>Actief in: Midwest (werkt mee), Kempen (stuurt mee)</p>" in here
    assert "<h3>" not in spanning.on_phone(spanning_organisations(store, NOW, "name"), "gent-stad")


def test_who_stands_under_the_rest_is_not_of_one_kind(store: Store) -> None:
    two = [partner(name=name, organisation_type_code=REST) for name in ("De Brug", "Ons Huis")]
    sport = [partner(name=name, organisation_type_code="sport") for name in ("De Club", "De Bond")]
    fill(store, handed(midwest=two, kempen=[*two, *sport]))
    facts = coverage_overlap(store, NOW, BY)
    own, other = facts.of("midwest"), facts.of("kempen")
    assert (own.overlap_count, own.partner_count, own.overlap_municipality_count, own.fullest) == (0, 2, 0, ())
    assert (other.overlap_count, other.partner_count) == (2, 4)
    assert [cell.category_code for cell in other.fullest] == ["sport"]
    assert facts.most_often is not None
    assert facts.most_often.codes == ("sport",)
    assert REST not in {one.code for one in facts.categories}


def test_before_any_delivery_nothing_is_known(store: Store) -> None:
    fill(store, handed(midwest=[partner()]))
    facts = coverage_matrix(store, NOBODY_YET, BY)
    assert (facts.reporting_count, facts.rarest, facts.most_lacking, facts.most_unseen) == (0, None, None, ())
    assert facts.most_unseen_count == 0
    assert facts.of("midwest").present_count is None
    assert coverage_overlap(store, NOBODY_YET, BY).reporting_count == 0
    assert spanning_organisations(store, NOBODY_YET, "name").reporting_regions == ()
    assert municipality_counts(store, NOBODY_YET).known_count == 0


def test_what_most_regions_did_not_look_at_is_counted(store: Store) -> None:
    fill(store, handed(midwest=[partner()], kempen=[partner(), partner(organisation_type_code="sport")]))
    facts = coverage_matrix(store, NOW, BY)
    assert facts.most_unseen_count == 2
    assert not {"ocmw", "sport", REST} & set(facts.most_unseen)


def test_a_partner_for_the_whole_region_overlaps_with_a_local_one_where_that_one_works(store: Store) -> None:
    local = partner(name="De Brug", is_region_wide=False, municipality_codes=["36015"])
    fill(store, handed(midwest=[partner(), local]))
    facts = overlap_behind(store, NOW, "midwest", BY, "ocmw")
    (shared,) = facts.shared
    assert shared.partner_names == ("De Brug", "Ons Huis")
    assert shared.municipality_names == (reference.municipalities()["36015"].name,)
    assert facts.shared_municipality_count == 1
    own = coverage_overlap(store, NOW, BY).of("midwest")
    assert [cell.category_code for cell in own.fullest] == ["ocmw"]


def test_partners_of_one_kind_in_other_municipalities_do_not_overlap(store: Store) -> None:
    apart = [
        partner(name=name, is_region_wide=False, municipality_codes=[nis])
        for name, nis in (("De Brug", "36015"), ("Ons Huis", "36008"))
    ]
    fill(store, handed(midwest=apart))
    own = coverage_overlap(store, NOW, BY).of("midwest")
    assert (own.overlap_count, own.partner_count, own.overlap_municipality_count) == (0, 2, 0)
    assert own.fullest == ()


def test_overlap_is_compared_by_the_share_of_the_regions_that_looked(store: Store) -> None:
    def two(code: str) -> list[dict[str, Any]]:
        return [partner(name=name, organisation_type_code=code) for name in ("De Brug", "Ons Huis")]

    regions = list(reference.regions())
    sheets = {region: [*two("sport"), *two("ocmw")] for region in regions[:5]}
    sheets[regions[5]] = [*two("ocmw"), *two("jeugd")]
    sheets |= {region: [partner()] for region in regions[6:8]}
    fill(store, handed(**sheets))
    facts = coverage_overlap(store, NOW, BY)
    assert facts.most_often == Extreme(("sport",), (5,), (5,), 5), "ocmw in more regions, of more that looked"


def test_a_gap_names_the_nearest_region_and_who_already_spans_regions(store: Store) -> None:
    bond = partner(name="De Bond", organisation_type_code="sport", kbo_number="0200000040")
    listening = partner(name="De Club", organisation_type_code="sport", engagement_code="2")
    fill(store, handed(midwest=[listening], kempen=[bond], westhoek=[bond]))
    facts = region_gaps(store, NOW, "midwest", BY)
    (sport,) = (gap for gap in facts.gaps if gap.category_code == "sport")
    assert (sport.state, sport.engagement_code) == ("looked", "2")
    assert sport.helpers == (Helper("westhoek", 1), Helper("kempen", 1))
    assert sport.organisation_names == facts.organisation_names == ("De Bond",)
    assert (facts.helped_count, facts.other_reporting_count) == (1, 2)
    assert [region_gaps(store, NOW, region, BY).is_reported for region in ("midwest", "limburg")] == [True, False]
    (cell,) = (one for one in coverage_matrix(store, NOW, BY).of("midwest").cells if one.category_code == "sport")
    assert cell.nearest_regions == ("westhoek", "kempen")
    behind = partners_behind(store, NOW, "midwest", BY, "sport")
    assert (behind.active_count, len(behind.partners), behind.helpers) == (0, 1, sport.helpers)
    assert behind.other_reporting_count == 2


def test_partners_behind_a_square_stand_active_first_and_those_elsewhere_help_also_who_stays_out(store: Store) -> None:
    rows = [partner(name="Aan Huis", engagement_code="1"), partner(name="Zij aan Zij")]
    out = partner(name="De Club", organisation_type_code="sport", engagement_code="bewust_niet")
    fill(store, handed(midwest=[*rows, out], kempen=[partner(organisation_type_code="sport")]))
    facts = partners_behind(store, NOW, "midwest", BY, "ocmw")
    assert [one.name for one in facts.partners] == ["Zij aan Zij", "Aan Huis"]
    assert (facts.active_count, facts.helpers, facts.is_reported) == (1, (), True)
    assert partners_behind(store, NOW, "midwest", BY, "sport").helpers == (Helper("kempen", 1),)
    assert not partners_behind(store, NOW, "limburg", BY, "sport").is_reported


def test_kinds_not_looked_at_have_no_number_in_a_report(store: Store) -> None:
    listed = partner(organisation_type_code="sport", engagement_code="1")
    fill(store, handed(midwest=[partner(), listed], kempen=[partner()]))
    listed = {one.code: one for one in region_kinds(store, NOW, "midwest").kinds}
    assert (listed["ocmw"].partner_count, listed["ocmw"].present_count, listed["ocmw"].looked_count) == (1, 2, 2)
    assert (listed["sport"].partner_count, listed["sport"].state) == (0, "looked")
    assert (listed["jeugd"].partner_count, listed["jeugd"].state) == (None, "not_looked")


def test_organisations_in_several_life_domains_are_the_active_ones(store: Store) -> None:
    rows = [
        partner(name="De Brug", life_domain_codes=["werk", "wonen", "gezin"]),
        partner(name="Het Anker", life_domain_codes=["werk", "wonen"]),
        partner(name="De Club", life_domain_codes=["werk"]),
        partner(name="Ons Huis"),
        partner(name="De Kring", life_domain_codes=[]),
        partner(name="Gestopt", life_domain_codes=["werk", "wonen"], engagement_code="1"),
    ]
    fill(store, handed(midwest=rows))
    facts = several_domains(store, NOW, "midwest")
    assert [one.name for one in facts.organisations] == ["De Brug", "Het Anker"]
    assert (facts.most_count, facts.widest_names, facts.without_domain_count) == (3, ("De Brug",), 2)
    assert (facts.active_count, facts.with_domain_count) == (5, 3)
    nobody = several_domains(store, NOW, "limburg")
    assert (nobody.active_count, nobody.most_count, nobody.widest_names) == (None, 0, ())


def test_governments_that_join_more_than_a_year_after_the_first_are_late(store: Store) -> None:
    nis = [one.nis for one in reference.municipalities_of("midwest")][:4]
    days = [date(2023, 1, 1), date(2024, 1, 1), date(2024, 1, 2), date(2025, 1, 1)]
    codes = ["4", "3", "3", "2"]
    rows = [
        {"municipality_nis": code, "engagement_code": engagement, "since_date": day}
        for code, engagement, day in zip(nis, codes, days, strict=True)
    ]
    fill(store, World([Handed("midwest", NOW, {"government": rows, "partner": [partner()]})]))
    facts = municipality_map(store, NOW, "midwest")
    assert [one.nis for one in facts.municipalities if one.is_late] == [nis[2]], "365 days later is not late yet"
    assert facts.has_late
    assert facts.are_governments_known
    assert (facts.is_reported, facts.is_offer_reported, facts.are_spots_known) == (True, False, False)


def test_a_map_of_one_municipality_or_of_a_silent_region_says_nothing(store: Store) -> None:
    fill(store, handed(midwest=[partner()], gent_stad=[partner()]))
    facts = {region: municipality_map(store, NOW, region) for region in ("midwest", "gent-stad", "kempen")}
    assert {region: one.has_map for region, one in facts.items()} == {
        "midwest": True,
        "gent-stad": False,
        "kempen": False,
    }
    assert not facts["midwest"].are_governments_known
