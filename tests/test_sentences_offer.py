"""The sentences of aanbod name the right regions and numbers, also for ties, one region and nothing."""

import re
from collections.abc import Iterator
from statistics import median
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings

from data import queries, reference
from data.margins import Side
from data.rows import lines
from data.store import Store
from tests.worlds import NOW, World, fill, heard_worlds
from ui.pictures import offer as offer_pictures
from ui.texts import offer, offer_kinds, offer_list, offer_voices

REGIONS = list(reference.regions())
KINDS = [option.code for option in reference.options("offer_kind")]
LEVELS = [option.code for option in reference.options("language_level")]
MEASURES = ("offer_count", "offer_per_10000", "place_count")


def frame(found: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(found, dtype=object)


def regions(known: dict[str, dict[str, Any]]) -> pd.DataFrame:
    """All 18 regions; those that are not named did not hand in sheet Aanbod."""
    fields = dict.fromkeys(
        (
            *("offer_count", "place_count", "quality_median", "quality_q1", "quality_q3", "assessed_count"),
            *("fresh_count", "stale_count", "published_count", "published_answer_count", "offer_per_10000"),
            *("newcomer_feedback_score", "provider_feedback_score"),
        )
    )
    return frame([{"region": code, **fields, **known.get(code, {})} for code in REGIONS])


def offers(
    count: int | None, quality: float | None = None, assessed: int = 0, fresh: int = 0, **more: Any
) -> dict[str, Any]:
    return {"offer_count": count, "quality_median": quality, "assessed_count": assessed, "fresh_count": fresh, **more}


# ---------------------------------------------------------------- quality against quantity


def sides(**known: tuple[Side, Side]) -> offer.Sides:
    """By region where its quantity and its quality lie; the others are unknown."""
    found = dict.fromkeys(((code, measure) for code in REGIONS for measure in MEASURES), Side.UNKNOWN)
    for code, (amount, quality) in known.items():
        found |= {(code, measure): amount for measure in MEASURES} | {(code, "quality_median"): quality}
    return found


@pytest.mark.parametrize(
    ("unknown", "expected"),
    [
        (["kempen"], "Kempen heeft in aantal meer aanbod dan de mediaan, maar de kwaliteit is er nog onbekend"),
        (
            ["limburg", "kempen"],
            "Kempen en Limburg hebben in aantal meer aanbod dan de mediaan, maar de kwaliteit is er nog onbekend",
        ),
        (REGIONS[:6], "Middenkust, Westhoek, Regio Brugge, Midwest, Zuid-West-Vlaanderen en nog 1 hebben in aantal"),
    ],
)
def test_where_there_is_more_but_its_quality_unknown_is_named_first(unknown: list[str], expected: str) -> None:
    plenty = regions({"brussel": offers(12, 2.0, 9)} | {code: offers(12, None, 2) for code in unknown})
    known = sides(**dict.fromkeys(unknown, (Side.ABOVE, Side.UNKNOWN)))
    assert offer.scatter_sentence(plenty, "offer_count", known, None).startswith(expected)


@pytest.mark.parametrize("side", [Side.NEAR, Side.BELOW, Side.UNKNOWN])
def test_offer_of_unknown_quality_at_the_median_is_not_called_more(side: Side) -> None:
    known = regions({"brussel": offers(12, 2.0, 9), "kempen": offers(10, None, 0), "limburg": offers(0)})
    sentence = offer.scatter_sentence(known, "offer_count", sides(kempen=(side, Side.UNKNOWN)), None)
    assert sentence == "De kwaliteit is bekend in 1 van de 2 regio’s met aanbod; nog niet in Kempen"


def test_the_measure_is_named() -> None:
    known = regions({"kempen": offers(10, None, 0, place_count=3, offer_per_10000=1.0), "brussel": offers(1, 1.0, 5)})
    above = sides(kempen=(Side.ABOVE, Side.UNKNOWN))
    told = [offer.scatter_sentence(known, quantity, above, None) for quantity in ("offer_per_10000", "place_count")]
    assert told[0].startswith("Kempen heeft per 10 000 inwoners meer aanbod dan de mediaan")
    assert told[1].startswith("Kempen heeft meer plaatsen per jaar dan de mediaan")


def test_no_offer_is_never_more() -> None:
    nothing = regions({"kempen": offers(0), "limburg": offers(0)})
    assert offer.scatter_sentence(nothing, "offer_count", sides(), None) == "Nergens is er al actief aanbod"
    half = regions({"kempen": offers(0), "limburg": offers(3, 1.0, 5)})
    assert offer.scatter_sentence(half, "offer_count", sides(), None) == (
        "Van de enige regio met aanbod is de kwaliteit bekend"
    )


def test_no_region_or_no_quality_says_so() -> None:
    assert offer.scatter_sentence(regions({}), "offer_count", sides(), None) == (
        "Van geen enkele regio kennen we al het aanbod"
    )
    blind = regions({"kempen": offers(3, None, 1), "limburg": offers(3, None, 1)})
    assert offer.scatter_sentence(blind, "offer_count", sides(), None) == (
        "Van geen van de 2 regio’s met aanbod is de kwaliteit al bekend"
    )


@pytest.mark.parametrize(
    ("own", "side", "expected"),
    [
        (
            offers(14, 2.0, 12),
            (Side.ABOVE, Side.ABOVE),
            "aanbod in aantal boven de mediaan, kwaliteit boven de mediaan",
        ),
        (
            offers(4, 1.0, 12),
            (Side.BELOW, Side.NEAR),
            "aanbod in aantal onder de mediaan, kwaliteit dicht bij de mediaan",
        ),
        (
            offers(10, 1.5, 9, 4),
            (Side.NEAR, Side.UNKNOWN),
            "aanbod in aantal dicht bij de mediaan, kwaliteit nog niet te vergelijken "
            "(9 van 10 beoordeeld, waarvan 4 het voorbije jaar)",
        ),
        (
            offers(14, None, 2),
            (Side.ABOVE, Side.UNKNOWN),
            "aanbod in aantal boven de mediaan, kwaliteit nog onbekend "
            "(2 van 14 beoordeeld, waarvan geen het voorbije jaar)",
        ),
    ],
)
def test_one_region_stands_against_the_medians_and_no_other_is_named(
    own: dict[str, Any], side: tuple[Side, Side], expected: str
) -> None:
    known = regions({"limburg": offers(12, None, 2), "kempen": own})
    lying = sides(kempen=side, limburg=(Side.ABOVE, Side.UNKNOWN))
    assert offer.scatter_sentence(known, "offer_count", lying, "kempen") == f"Kempen: {expected}"


def test_one_region_without_offer_or_without_the_measure_says_so() -> None:
    known = regions({"kempen": offers(0), "brugge": offers(5, 1.0, 5)})
    assert offer.scatter_sentence(known, "offer_count", sides(), "kempen") == "Kempen heeft nog geen actief aanbod"
    assert offer.scatter_sentence(known, "offer_count", sides(), "limburg") == "Limburg leverde nog geen aanbod aan"
    assert (
        offer.scatter_sentence(known, "place_count", sides(), "brugge") == "Regio Brugge vulde nog nergens plaatsen in"
    )


def test_regions_without_a_dot_are_named_with_the_reason() -> None:
    known = regions({code: offers(3, 2.0, 5, place_count=100) for code in REGIONS if code != "gent-stad"})
    assert offer.absent_note(known, "place_count", None) == " Zonder stip: Gent (stad) (nog niet aangeleverd)."
    known.loc[known["region"] == "kempen", "place_count"] = None
    assert offer.absent_note(known, "place_count", None).endswith("; Kempen (niet ingevuld).")
    assert offer.absent_note(known[known["region"] == "limburg"], "place_count", None) == ""


def test_beside_one_region_those_without_a_dot_are_counted() -> None:
    known = regions({code: offers(3, 2.0, 5) for code in REGIONS if code not in ("gent-stad", "kempen")})
    assert (
        offer.absent_note(known, "offer_count", "limburg") == " Zonder stip: 2 andere regio’s (nog niet aangeleverd)."
    )
    assert offer.absent_note(known, "offer_count", "kempen") == (
        " Zonder stip: Kempen en 1 andere regio (nog niet aangeleverd)."
    )


def test_a_chosen_scenario_is_said() -> None:
    assert offer.in_scenario("Zin", "onbekend") == "Zin (scenario onbekend)"
    assert offer.scenario_note("S").endswith("scenario S: zonder extra middelen.")
    assert "niet ingevuld" in offer.scenario_note("onbekend")
    assert offer.scenario_note(None) == ""


# ---------------------------------------------------------------- behind the score


def test_the_distribution_tells_how_much_is_assessed_and_how_wide_the_own_region_spreads() -> None:
    known = regions(
        {
            "kempen": offers(9, 1.5, 6, 4, quality_q1=1.0, quality_q3=2.25),
            "limburg": offers(3, None, 1),
            "brussel": offers(0),
        }
    )
    everywhere = "Van het actieve aanbod is 7 van 12 beoordeeld, waarvan 4 het voorbije jaar"
    assert offer.distribution_sentence(known, None) == everywhere
    assert offer.distribution_sentence(known, "kempen") == (
        f"{everywhere}; in Kempen ligt de middelste helft tussen 1,0 en 2,2"
    )
    assert offer.distribution_sentence(known, "limburg") == (
        f"{everywhere}; in Limburg 1 van 3 beoordeeld, waarvan geen het voorbije jaar"
    )
    assert offer.distribution_sentence(known, "gent-stad").endswith("Gent (stad) leverde nog geen aanbod aan")
    assert offer.distribution_sentence(known, "brussel").endswith("; Brussel heeft nog geen actief aanbod")
    assert offer.distribution_sentence(regions({}), "kempen") == "Van geen enkele regio kennen we al het aanbod"
    nothing = regions({"kempen": offers(0)})
    assert offer.distribution_sentence(nothing, None) == "Er is nog geen actief aanbod om te beoordelen"
    assert offer.distribution_sentence(regions({"kempen": offers(2, None, 1)}), None) == (
        "Van het actieve aanbod is 1 van 2 beoordeeld, waarvan geen het voorbije jaar"
    )


def criteria(*found: tuple[str, int, int, bool, bool]) -> pd.DataFrame:
    fields = ("criterion_code", "known_count", "high_count", "is_highest", "is_lowest")
    return pd.DataFrame(found, columns=list(fields), dtype=object)


def test_criteria_are_compared_by_share_with_its_number() -> None:
    totals = criteria(("contact", 10, 9, True, False), ("taal", 100, 50, False, True), ("feedback", 0, 0, False, False))
    assert offer.criteria_sentence(totals) == (
        "Ontmoeting (9 van 10) staat het vaakst op niveau 2 of 3, taalafstemming (50 van 100) het minst vaak"
    )
    assert offer.criteria_sentence(totals[2:]) == "Nog geen enkel criterium is ingevuld"
    near = criteria(("contact", 10, 9, False, False), ("taal", 10, 9, False, False))
    assert offer.criteria_sentence(near) == (
        "Geen enkel criterium staat duidelijk vaker op niveau 2 of 3 dan een ander"
    )


# ---------------------------------------------------------------- voices


def voices(**known: tuple[Side, Side]) -> dict[str, offer_voices.Sides]:
    nothing = (Side.UNKNOWN, Side.UNKNOWN)
    return {code: dict(zip(offer_voices.VOICES, known.get(code, nothing), strict=True)) for code in REGIONS}


ABOVE, NEAR, BELOW, UNKNOWN = Side.ABOVE, Side.NEAR, Side.BELOW, Side.UNKNOWN


def test_where_newcomers_look_otherwise_than_the_profile_is_named() -> None:
    known = voices(kempen=(BELOW, NEAR), limburg=(ABOVE, BELOW), midwest=(ABOVE, NEAR), brussel=(NEAR, UNKNOWN))
    everywhere = (
        "Nieuwkomers kijken anders dan het profiel in 3 van de 4 regio’s die we kunnen vergelijken: "
        "hoger in Midwest en Limburg, lager in Kempen"
    )
    assert offer_voices.voices_sentence(known, None) == everywhere
    assert offer_voices.voices_sentence(known, "kempen") == everywhere
    assert offer_voices.voices_sentence(known, "gent-stad") == f"{everywhere}; Gent (stad): nog niet te vergelijken"


def test_where_only_providers_look_otherwise_they_are_named() -> None:
    known = voices(kempen=(NEAR, ABOVE), limburg=(NEAR, NEAR), midwest=(NEAR, UNKNOWN))
    assert offer_voices.voices_sentence(known, None) == (
        "Nieuwkomers kijken nergens anders dan het profiel, aanbieders wel in 1 van de 2 regio’s die we kunnen "
        "vergelijken: hoger in Kempen"
    )
    agreed = voices(kempen=(NEAR, NEAR), limburg=(NEAR, NEAR))
    assert offer_voices.voices_sentence(agreed, "kempen") == (
        "In geen van de 2 regio’s die we kunnen vergelijken kijken nieuwkomers of aanbieders "
        "duidelijk anders dan het profiel"
    )


def test_one_region_that_can_be_compared_and_none_say_so() -> None:
    assert offer_voices.voices_sentence(voices(kempen=(NEAR, UNKNOWN)), None) == (
        "In de enige regio die we kunnen vergelijken kijken nieuwkomers of aanbieders "
        "niet duidelijk anders dan het profiel"
    )
    assert offer_voices.voices_sentence(voices(kempen=(ABOVE, UNKNOWN)), None) == (
        "Nieuwkomers kijken anders dan het profiel in de enige regio die we kunnen vergelijken: hoger in Kempen"
    )
    assert offer_voices.voices_sentence(voices(), "kempen").startswith("Van geen enkele regio")


# ---------------------------------------------------------------- kinds, places, levels, published


def kinds(counts: dict[str, dict[str, int]], default: int = 1) -> pd.DataFrame:
    """Per named region the number of each kind; other regions did not hand in."""
    return frame(
        [
            {
                "region": code,
                "offer_kind_code": kind,
                "offer_count": counts[code].get(kind, default) if code in counts else None,
                "assessed_count": 0 if code in counts else None,
            }
            for code in REGIONS
            for kind in KINDS
        ]
    )


def test_the_rarest_kind_is_named_also_when_two_tie() -> None:
    cells = kinds({"kempen": {"sport": 0, "andere": 0}, "limburg": {}, "brussel": {"jeugd": 0, "andere": 0}})
    assert offer_kinds.kinds_sentence(cells, None) == "Sport en jeugd zijn het zeldzaamst: in 2 van de 3 regio’s"
    assert offer_kinds.kinds_sentence(cells, "kempen").endswith(
        "; Kempen heeft 12 van de 14 soorten aanbod (zonder sport en andere)"
    )
    assert offer_kinds.kinds_sentence(cells, "limburg").endswith("; Limburg heeft alle 14 soorten aanbod")
    assert offer_kinds.kinds_sentence(cells, "brugge").endswith("; Regio Brugge leverde nog geen aanbod aan")


def test_a_kind_that_is_nowhere_and_many_that_lack() -> None:
    cells = kinds({"kempen": {"buddy": 4}, "limburg": {"buddy": 2, "sport": 1}}, default=0)
    sentence = offer_kinds.kinds_sentence(cells, "kempen")
    assert sentence.startswith(
        "Vrijwilligerswerk, kennismakingsstage, oefenkans Nederlands en nog 8 zijn het zeldzaamst"
    )
    assert sentence.endswith("in geen van de 2 regio’s; Kempen heeft 1 van de 14 soorten aanbod")


def test_kinds_of_one_region_or_none() -> None:
    assert offer_kinds.kinds_sentence(kinds({"kempen": {"jeugd": 0}}), "kempen") == (
        "Kempen heeft 13 van de 14 soorten aanbod (zonder jeugd)"
    )
    assert offer_kinds.kinds_sentence(kinds({}), "kempen").startswith("Van geen enkele regio")
    assert offer_kinds.kinds_sentence(kinds({"kempen": {}}, default=0), None) == "Kempen heeft nog geen actief aanbod"
    everything = kinds({"kempen": {}, "limburg": {}})
    assert offer_kinds.kinds_sentence(everything, None) == "Elke regio die aanleverde heeft aanbod van elke soort"
    but_rest = kinds({"kempen": {}, "limburg": {"andere": 0}})
    assert offer_kinds.kinds_sentence(but_rest, None).endswith("van elke soort behalve “andere”")


def places(counts: dict[str | None, dict[str, int]]) -> pd.DataFrame:
    """Per municipality (None: the whole region) the number of some kinds."""
    return frame(
        [
            {
                "municipality_nis": name and f"nis {name}",
                "name": name,
                "offer_kind_code": kind,
                "offer_count": found.get(kind, 0),
                "assessed_count": 0,
            }
            for name, found in counts.items()
            for kind in KINDS
        ]
    )


def test_municipalities_without_offer_of_their_own_are_named() -> None:
    everything = dict.fromkeys(KINDS, 1)
    cells = places({None: {"jeugd": 1}, "Geel": everything | {"jeugd": 0}, "Mol": {}, "Balen": {}})
    assert offer_kinds.places_sentence("kempen", cells) == (
        "In 2 van de 3 gemeenten van Kempen is er geen eigen aanbod: Balen en Mol; jeugd is er enkel voor de hele regio"
    )


def test_the_kind_in_fewest_municipalities_is_named_where_none_is_absent() -> None:
    everything = dict.fromkeys(KINDS, 1)
    cells = places({None: {}, "Geel": everything, "Mol": everything | {"jeugd": 0, "sport": 0}})
    assert offer_kinds.places_sentence("kempen", cells).endswith(
        "; sport en jeugd zijn het minst verspreid, in 1 van de 2"
    )


def test_a_kind_that_is_nowhere_in_the_region_is_named() -> None:
    everything = dict.fromkeys(KINDS, 1)
    cells = places({None: {}, "Geel": everything | {"jeugd": 0}, "Mol": {"buddy": 1}})
    assert offer_kinds.places_sentence("kempen", cells) == (
        "Elke gemeente van Kempen heeft eigen aanbod; jeugd ontbreekt in heel Kempen"
    )
    few = places({None: {}, "Geel": {"buddy": 1}, "Mol": {}})
    assert offer_kinds.places_sentence("kempen", few).endswith("Kempen heeft 1 van de 14 soorten aanbod")


def test_places_of_a_region_of_one_municipality_or_without_offer() -> None:
    everything = dict.fromkeys(KINDS, 1)
    assert offer_kinds.places_sentence("antwerpen-stad", places({None: {}, "Antwerpen": everything})) == (
        "Antwerpen (stad) heeft aanbod van elke soort"
    )
    assert (
        offer_kinds.places_sentence("kempen", places({None: {}, "Geel": {}})) == "Kempen heeft nog geen actief aanbod"
    )
    only_wide = places({None: {"buddy": 2}, "Geel": {}, "Mol": {}})
    assert offer_kinds.places_sentence("kempen", only_wide).startswith(
        "In 2 van de 2 gemeenten van Kempen is er nergens eigen aanbod; "
    )
    assert offer_kinds.places_sentence("gent-stad", places({})) == "Gent (stad) leverde nog geen aanbod aan"


def levels(counts: dict[str, dict[str | None, int]]) -> pd.DataFrame:
    return frame(
        [
            {
                "region": code,
                "language_level_code": level,
                "offer_count": counts[code].get(level, 0) if code in counts else None,
            }
            for code in REGIONS
            for level in (*LEVELS, None)
        ]
    )


def test_the_level_with_least_offer_is_named() -> None:
    cells = levels({"kempen": {"geen": 5, "A1": 4, "A2": 3, "B1": 2, "B2": 2, "C1": 1, "C2": 1, None: 9}})
    assert offer_kinds.language_sentence(cells, None) == (
        "Het minste aanbod is er op niveau C1 en C2: 1 van de 18 met een gekend niveau; "
        "zonder Nederlands kan je terecht bij 5 van de 18"
    )
    assert offer_kinds.language_sentence(cells, "kempen").endswith(
        "; in Kempen kan je zonder Nederlands terecht bij 5 van de 18"
    )
    assert offer_kinds.language_sentence(cells, "limburg").endswith("; van Limburg kennen we geen enkel niveau")


def test_levels_without_any_offer_and_ties() -> None:
    none = levels({"kempen": {"A1": 2, "A2": 2, "B1": 1, "B2": 1, "C1": 1, "C2": 1}})
    assert offer_kinds.language_sentence(none, None) == "Er is geen aanbod zonder Nederlands"
    even = levels({"kempen": dict.fromkeys(LEVELS, 3)})
    assert offer_kinds.language_sentence(even, None) == "Op elk taalniveau is er evenveel aanbod: telkens 3 van de 21"
    assert offer_kinds.language_sentence(levels({"kempen": {None: 4}}), None).startswith(
        "Van het actieve aanbod is nog nergens"
    )
    assert offer_kinds.language_sentence(levels({}), "kempen").startswith("Van geen enkele regio")


def test_what_is_published_is_told_over_the_answers() -> None:
    known = regions(
        {
            "kempen": offers(9, published_count=3, published_answer_count=7),
            "limburg": offers(4, published_count=0, published_answer_count=0),
        }
    )
    everywhere = "Op ikdoemee staat 3 van 7 waarvoor het ingevuld is; van 6 weten we het niet"
    assert offer_kinds.published_sentence(known, None) == everywhere
    assert offer_kinds.published_sentence(known, "kempen") == f"{everywhere}; in Kempen 3 van 7"
    assert offer_kinds.published_sentence(known, "limburg") == f"{everywhere}; in Limburg is het nergens ingevuld"
    assert offer_kinds.published_sentence(known, "brugge").endswith("Regio Brugge leverde nog geen aanbod aan")
    assert offer_kinds.published_sentence(regions({}), "kempen") == "Van geen enkele regio kennen we al het aanbod"
    silent = regions({"limburg": offers(4, published_count=0, published_answer_count=0)})
    assert offer_kinds.published_sentence(silent, None).startswith("Van het actieve aanbod weten we nog nergens")


# ---------------------------------------------------------------- the list


def states(found: list[tuple[str, str, bool, int]]) -> pd.DataFrame:
    columns = ("offer_kind_code", "quality_state_code", "is_active", "offer_count")
    return pd.DataFrame(found, columns=list(columns), dtype=object)


def test_the_list_says_how_many_run_and_how_many_of_those_were_assessed() -> None:
    counts = states(
        [
            ("buddy", "assessed", True, 6),
            ("buddy", "none", False, 2),
            ("sport", "stale", True, 3),
            ("sport", "none", True, 1),
        ]
    )
    assert offer_list.list_sentence("kempen", counts, None, None) == (
        "Aanbod van Kempen: 12, waarvan 10 actief; 9 van 10 beoordeeld, waarvan 6 het voorbije jaar"
    )
    assert offer_list.list_sentence("kempen", counts, "sport", None) == (
        "Aanbod van Kempen van de soort sport: 4, waarvan 4 actief; 3 van 4 beoordeeld, waarvan geen het voorbije jaar"
    )
    assert offer_list.list_sentence("kempen", counts, "buddy", "none") == (
        "Aanbod van Kempen van de soort buddywerking met beoordeling “nog niet bekeken”: 2, waarvan geen actief"
    )
    assert offer_list.list_sentence("kempen", counts, "jeugd", None) == "Kempen heeft geen aanbod van de soort jeugd"


def test_the_list_of_few_assessed_offers_says_so() -> None:
    counts = states([("buddy", "assessed", True, 1), ("buddy", "none", True, 3)])
    assert offer_list.list_sentence("kempen", counts, None, None) == (
        "Aanbod van Kempen: 4, waarvan 4 actief; 1 van 4 beoordeeld, waarvan 1 het voorbije jaar: weinig gegevens"
    )
    none = states([("buddy", "none", True, 1)])
    assert offer_list.list_sentence("kempen", none, None, None) == (
        "Aanbod van Kempen: 1, waarvan 1 actief; 0 van 1 beoordeeld"
    )


def test_a_list_that_was_never_handed_in_or_is_empty_says_so() -> None:
    assert offer_list.list_sentence("gent-stad", states([]), None, None, is_reported=False) == (
        "Gent (stad) leverde nog geen blad Aanbod aan"
    )
    assert offer_list.list_sentence("kempen", states([]), None, None) == "Kempen heeft geen aanbod"


def test_how_far_the_assessment_is_over_all_regions() -> None:
    known = regions(
        {
            "kempen": offers(9, 1.5, 6, 4, stale_count=2),
            "limburg": offers(3, None, 0, stale_count=0),
            "brussel": offers(0, None, 0, stale_count=0),
        }
    )
    assert offer_list.states_sentence(known) == (
        "Van het actieve aanbod is 6 van 12 beoordeeld, waarvan 4 het voorbije jaar; Limburg heeft nog geen score"
    )
    assert offer_list.states_sentence(regions({})) == "Van geen enkele regio kennen we al het aanbod"
    assert offer_list.states_sentence(regions({"kempen": offers(0, stale_count=0)})).startswith("Er is nog geen")


# ---------------------------------------------------------------- in every world


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(tmp_path_factory.mktemp("store") / "monitor.duckdb")
    yield opened
    opened.close()


def named(sentence: str) -> set[str]:
    """The regions that a sentence names."""
    return {
        code
        for code, region in reference.regions().items()
        if re.search(rf"(?<![\w-]){re.escape(region.name)}(?![\w-])", sentence)
    }


@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(world=heard_worlds())
def test_what_is_claimed_holds_in_every_world(store: Store, world: World) -> None:
    """One world, all claims: it takes longer to hand in than to read."""
    fill(store, world)
    for quantity in offer.QUANTITIES:
        only_regions_outside_the_margin_are_said_to_have_more(store, quantity)
    only_voices_apart_on_both_scales_are_named(store)
    what_was_assessed_is_never_said_without_its_age(store)


def only_regions_outside_the_margin_are_said_to_have_more(store: Store, quantity: str) -> None:
    figures = queries.offer_figures_by_region(store, NOW)
    lying = offer_pictures.sides_of(queries.offer_sides_by_region(store, NOW))
    values = {line["region"]: line[quantity] for line in figures.to_dict("records") if line[quantity] is not None}
    middle = median(values.values())
    sentence = offer.scatter_sentence(figures, quantity, lying, None)
    if "meer" in sentence:
        assert named(sentence)
        unknown = set(figures[figures["quality_median"].isna()]["region"])
        assert named(sentence) <= unknown & {code for code, value in values.items() if value >= middle * 1.1 - 1e-9}
    for code in REGIONS:
        own = offer.scatter_sentence(figures, quantity, lying, code)
        assert named(own) == {code}
        amount = own.partition(", kwaliteit")[0]
        if "boven" in amount:
            assert values[code] >= middle * 1.1 - 1e-9
        if "onder" in amount:
            assert values[code] <= middle * 0.9 + 1e-9


def only_voices_apart_on_both_scales_are_named(store: Store) -> None:
    figures = {line["region"]: line for line in queries.offer_figures_by_region(store, NOW).to_dict("records")}
    middles = offer_pictures.middles(queries.offer_medians(store, NOW))
    heard = {line.region: offer_voices.sides_of(line) for line in lines(queries.voices_by_region(store, NOW))}
    sentence = offer_voices.voices_sentence(heard, None)
    voice = "provider" if "aanbieders wel" in sentence else "newcomer"
    for code in named(sentence):
        line = figures[code]
        profile = line["quality_median"] - middles["quality_median"][0]
        answers = line[f"{voice}_feedback_score"] - middles[f"{voice}_feedback_score"][0]
        assert profile * answers < 0
        assert min(abs(profile), abs(answers)) >= 0.3 - 1e-9
        assert min(line["assessed_count"], line[f"{voice}_answer_count"]) >= 10


def what_was_assessed_is_never_said_without_its_age(store: Store) -> None:
    figures = queries.offer_figures_by_region(store, NOW)
    for sentence in (
        offer_list.states_sentence(figures),
        *(offer.distribution_sentence(figures, code) for code in (None, *REGIONS)),
    ):
        for count in re.findall(r"(\d+) van \d+ beoordeeld(?!, waarvan)", sentence):
            assert count == "0"
