"""The sentences of aanbod name the right regions and numbers, also for ties, one region and nothing."""

from typing import Any

import pandas as pd
import pytest

from data import reference
from ui.charts import lines
from ui.texts import offer, offer_kinds, offer_list, offer_voices

REGIONS = list(reference.regions())
KINDS = [option.code for option in reference.options("offer_kind")]
LEVELS = [option.code for option in reference.options("language_level")]
MEDIANS = {"offer_count": 10.0, "place_count": 100.0, "quality_median": 1.5}


def frame(found: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(found, dtype=object)


def regions(known: dict[str, dict[str, Any]]) -> pd.DataFrame:
    """All 18 regions; those that are not named did not hand in sheet Aanbod."""
    fields = dict.fromkeys(
        (
            *("offer_count", "place_count", "quality_median", "quality_q1", "quality_q3", "assessed_count"),
            *("stale_count", "published_count", "published_answer_count"),
            *("newcomer_feedback_score", "provider_feedback_score"),
        )
    )
    return frame([{"region": code, **fields, **known.get(code, {})} for code in REGIONS])


def offers(count: int | None, quality: float | None = None, assessed: int = 0, **more: Any) -> dict[str, Any]:
    return {"offer_count": count, "quality_median": quality, "assessed_count": assessed, **more}


# ---------------------------------------------------------------- quality against quantity


@pytest.mark.parametrize(
    ("unknown", "expected"),
    [
        (["kempen"], "Kempen heeft veel aanbod, maar de kwaliteit is er nog onbekend"),
        (["limburg", "kempen"], "Kempen en Limburg hebben veel aanbod, maar de kwaliteit is er nog onbekend"),
        (REGIONS[:6], "Middenkust, Westhoek, Regio Brugge, Midwest, Zuid-West-Vlaanderen en nog 1 hebben veel aanbod"),
    ],
)
def test_where_there_is_much_but_its_quality_unknown_is_named_first(unknown: list[str], expected: str) -> None:
    known = {code: offers(10, None, 2) for code in unknown}
    plenty = regions({"brussel": offers(12, 2.0, 9), "denderregio": offers(9, None, 0), **known})
    assert offer.scatter_sentence(plenty, "offer_count", MEDIANS, None).startswith(expected)


def test_little_offer_of_unknown_quality_is_not_called_much() -> None:
    known = regions({"brussel": offers(12, 2.0, 9), "kempen": offers(9, None, 0), "limburg": offers(0)})
    sentence = offer.scatter_sentence(known, "offer_count", MEDIANS, None)
    assert sentence == "Van elke regio met veel aanbod kennen we de kwaliteit"


def test_no_offer_is_never_much() -> None:
    nothing = regions({"kempen": offers(0), "limburg": offers(0)})
    assert offer.scatter_sentence(nothing, "offer_count", MEDIANS | {"offer_count": 0.0}, None) == (
        "Nergens is er al actief aanbod"
    )
    half = regions({"kempen": offers(0), "limburg": offers(3, 1.0, 5)})
    assert "Kempen" not in offer.scatter_sentence(half, "offer_count", MEDIANS | {"offer_count": 0.0}, None)


def test_one_region_or_none_says_so() -> None:
    one = regions({"kempen": offers(8, 1.2, 7)})
    for own in (None, "kempen"):
        assert offer.scatter_sentence(one, "offer_count", MEDIANS | {"offer_count": 8.0}, own) == (
            "Van de enige regio met aanbod is de kwaliteit bekend"
        )
    assert offer.scatter_sentence(regions({}), "offer_count", MEDIANS, "kempen") == (
        "Van geen enkele regio kennen we al het aanbod"
    )


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (offers(14, 2.0, 9), "Kempen heeft meer aanbod en een hoger profiel dan de mediaan"),
        (offers(4, 1.0, 9), "Kempen heeft minder aanbod en een lager profiel dan de mediaan"),
        (offers(14, 1.5, 9), "Kempen heeft meer aanbod dan de mediaan en hetzelfde profiel als de mediaan"),
        (offers(10, 1.5, 9), "Kempen heeft evenveel aanbod en hetzelfde profiel als de mediaan"),
        (offers(14, None, 2), "in Kempen is 2 van 14 beoordeeld"),
        (offers(0), "Kempen heeft nog geen actief aanbod"),
        (offers(None), "Kempen heeft hierover nog niets aangeleverd"),
    ],
)
def test_the_own_region_stands_against_the_medians(own: dict[str, Any], expected: str) -> None:
    known = regions({"limburg": offers(12, 1.2, 7), "kempen": own})
    assert offer.scatter_sentence(known, "offer_count", MEDIANS, "kempen").endswith(f"; {expected}")


def test_another_quantity_has_its_own_words() -> None:
    known = regions(
        {
            "limburg": offers(3, None, 1, place_count=200),
            "kempen": offers(3, 2.0, 5, place_count=100),
            "brugge": offers(5, 1.0, 5),
        }
    )
    assert offer.scatter_sentence(known, "place_count", MEDIANS, "kempen") == (
        "Limburg heeft veel plaatsen, maar de kwaliteit is er nog onbekend; "
        "Kempen heeft evenveel plaatsen als de mediaan en een hoger profiel dan de mediaan"
    )
    assert offer.scatter_sentence(known, "place_count", MEDIANS, "brugge").endswith(
        "Regio Brugge vulde nog nergens plaatsen in"
    )


def test_regions_without_a_dot_are_named_with_the_reason() -> None:
    known = regions({code: offers(3, 2.0, 5, place_count=100) for code in REGIONS if code != "gent-stad"})
    assert offer.absent_note(known, "place_count") == " Zonder stip: Gent (stad) (nog niet aangeleverd)."
    known.loc[known["region"] == "kempen", "place_count"] = None
    assert offer.absent_note(known, "place_count").endswith("; Kempen (niet ingevuld).")
    assert offer.absent_note(known[known["region"] == "limburg"], "place_count") == ""


def test_a_chosen_scenario_is_said() -> None:
    assert offer.in_scenario("Zin", "onbekend") == "Zin (scenario onbekend)"
    assert offer.scenario_note("S").endswith("scenario S: zonder extra middelen.")
    assert "niet ingevuld" in offer.scenario_note("onbekend")
    assert offer.scenario_note(None) == ""


# ---------------------------------------------------------------- behind the score


def test_the_distribution_tells_how_much_is_assessed_and_how_wide_the_own_region_spreads() -> None:
    known = regions(
        {
            "kempen": offers(9, 1.5, 6, quality_q1=1.0, quality_q3=2.25),
            "limburg": offers(3, None, 1),
            "brussel": offers(0),
        }
    )
    everywhere = "7 van de 12 initiatieven zijn beoordeeld"
    assert offer.distribution_sentence(known, None) == everywhere
    assert offer.distribution_sentence(known, "kempen") == (
        f"{everywhere}; in Kempen ligt de middelste helft tussen 1,0 en 2,2"
    )
    assert offer.distribution_sentence(known, "limburg") == f"{everywhere}; in Limburg 1 van 3"
    assert offer.distribution_sentence(known, "gent-stad").endswith("Gent (stad) leverde nog geen aanbod aan")
    assert offer.distribution_sentence(regions({}), "kempen") == "Er is nog geen actief aanbod om te beoordelen"
    assert offer.distribution_sentence(regions({"kempen": offers(2, None, 1)}), None) == (
        "1 van de 2 initiatieven is beoordeeld"
    )


def test_criteria_are_compared_by_share_not_by_number() -> None:
    totals = frame(
        [
            {"criterion_code": "contact", "known_count": 10, "high_count": 9, "unknown_count": 0},
            {"criterion_code": "taal", "known_count": 100, "high_count": 50, "unknown_count": 0},
            {"criterion_code": "feedback", "known_count": 0, "high_count": 0, "unknown_count": 100},
        ]
    )
    assert offer.criteria_sentence(totals) == (
        "Ontmoeting staat het vaakst op niveau 2 of 3, taalafstemming het minst vaak"
    )
    assert offer.criteria_sentence(totals[2:]) == "Nog geen enkel criterium is ingevuld"
    assert offer.criteria_sentence(totals[:1]) == "Alle criteria staan even vaak op niveau 2 of 3"


# ---------------------------------------------------------------- voices


def sides(known: dict[str, tuple[int | None, int | None]]) -> dict[str, offer_voices.Sides]:
    return {code: dict(zip(offer_voices.VOICES, known.get(code, (None, None)), strict=True)) for code in REGIONS}


def test_a_voice_is_apart_only_on_the_other_side_of_its_median() -> None:
    medians = {"quality_median": 1.5, "newcomer_feedback_score": 3.5, "provider_feedback_score": 4.0}
    known = regions(
        {
            "kempen": offers(9, 2.0, 6, newcomer_feedback_score=3.0, provider_feedback_score=4.5),
            "limburg": offers(9, 1.0, 6, newcomer_feedback_score=4.0, provider_feedback_score=4.0),
            "brussel": offers(9, 1.5, 6, newcomer_feedback_score=1.0),
            "brugge": offers(9, None, 2, newcomer_feedback_score=4.0),
        }
    )
    found = {line.region: tuple(offer_voices.sides_of(line, medians).values()) for line in lines(known)}
    assert found["kempen"] == (-1, 0)
    assert found["limburg"] == (1, 0)
    assert found["brussel"] == (0, None)
    assert found["brugge"] == found["gent-stad"] == (None, None)


def test_where_newcomers_look_otherwise_than_the_profile_is_named() -> None:
    known = sides({"kempen": (-1, 0), "limburg": (1, -1), "midwest": (1, 0), "brussel": (0, None)})
    everywhere = (
        "Nieuwkomers kijken anders dan het profiel in 3 van de 4 regio’s: hoger in Midwest en Limburg, lager in Kempen"
    )
    assert offer_voices.voices_sentence(known, None) == everywhere
    assert offer_voices.voices_sentence(known, "kempen") == everywhere
    assert offer_voices.voices_sentence(known, "gent-stad") == f"{everywhere}; Gent (stad): onbekend"


def test_where_only_providers_look_otherwise_they_are_named() -> None:
    known = sides({"kempen": (0, 1), "limburg": (0, 0), "midwest": (0, None)})
    assert offer_voices.voices_sentence(known, None) == (
        "Nieuwkomers kijken nergens anders dan het profiel, aanbieders wel in 1 van de 2 regio’s: hoger in Kempen"
    )
    agreed = sides({"kempen": (0, 0), "limburg": (0, 0)})
    assert offer_voices.voices_sentence(agreed, "kempen") == (
        "In geen van de 2 regio’s kijken nieuwkomers of aanbieders anders dan het profiel"
    )


def test_one_region_cannot_be_compared_and_none_says_so() -> None:
    assert offer_voices.voices_sentence(sides({"kempen": (0, None)}), None) == (
        "Alleen van Kempen kennen we zowel het profiel als de stem van nieuwkomers; vergelijken kan nog niet"
    )
    assert offer_voices.voices_sentence(sides({}), "kempen").startswith("Van geen enkele regio")


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
    assert offer_kinds.kinds_sentence(cells, "kempen").endswith("; in Kempen ontbreekt sport")
    assert offer_kinds.kinds_sentence(cells, "limburg").endswith("; Limburg heeft aanbod van elke soort")
    assert offer_kinds.kinds_sentence(cells, "brugge").endswith("; Regio Brugge leverde nog geen aanbod aan")


def test_a_kind_that_is_nowhere_and_many_that_lack() -> None:
    cells = kinds({"kempen": {"buddy": 4}, "limburg": {"buddy": 2, "sport": 1}}, default=0)
    sentence = offer_kinds.kinds_sentence(cells, "kempen")
    assert sentence.startswith(
        "Vrijwilligerswerk, kennismakingsstage, oefenkans Nederlands en nog 8 zijn het zeldzaamst"
    )
    assert sentence.endswith("in geen van de 2 regio’s; in Kempen ontbreken 12 van de 14 soorten")


def test_kinds_of_one_region_or_none() -> None:
    assert offer_kinds.kinds_sentence(kinds({"kempen": {"jeugd": 0}}), "kempen") == "In Kempen ontbreekt jeugd"
    assert offer_kinds.kinds_sentence(kinds({}), "kempen").startswith("Van geen enkele regio")
    assert offer_kinds.kinds_sentence(kinds({"kempen": {}}, default=0), None) == "Kempen heeft nog geen actief aanbod"
    everything = kinds({"kempen": {}, "limburg": {}})
    assert offer_kinds.kinds_sentence(everything, None) == "Elke regio die aanleverde heeft aanbod van elke soort"


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
    assert offer_kinds.places_sentence("kempen", few).endswith("12 van de 14 soorten ontbreken in heel Kempen")


def test_places_of_a_region_of_one_municipality_or_without_offer() -> None:
    everything = dict.fromkeys(KINDS, 1)
    assert offer_kinds.places_sentence("antwerpen-stad", places({None: {}, "Antwerpen": everything})) == (
        "In Antwerpen (stad) is er aanbod van elke soort"
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
        "zonder Nederlands kan je terecht bij 5"
    )
    assert offer_kinds.language_sentence(cells, "kempen").endswith(
        "; in Kempen kan je zonder Nederlands terecht bij 5 van de 18"
    )
    assert offer_kinds.language_sentence(cells, "limburg").endswith("; van Limburg kennen we geen enkel niveau")


def test_levels_without_any_offer_and_ties() -> None:
    none = levels({"kempen": {"A1": 2, "A2": 2, "B1": 1, "B2": 1, "C1": 1, "C2": 1}})
    assert offer_kinds.language_sentence(none, None) == "Er is geen aanbod zonder Nederlands"
    even = levels({"kempen": dict.fromkeys(LEVELS, 3)})
    assert offer_kinds.language_sentence(even, None) == "Op elk taalniveau is er evenveel aanbod: telkens 3"
    assert offer_kinds.language_sentence(levels({"kempen": {None: 4}}), None).startswith("Van nog geen enkel")
    assert offer_kinds.language_sentence(levels({}), "kempen").startswith("Van geen enkele regio")


def test_what_is_published_is_told_over_the_answers() -> None:
    known = regions(
        {
            "kempen": offers(9, published_count=3, published_answer_count=7),
            "limburg": offers(4, published_count=0, published_answer_count=0),
        }
    )
    everywhere = "3 van de 7 initiatieven met antwoord staan op ikdoemee; van 6 weten we het niet"
    assert offer_kinds.published_sentence(known, None) == everywhere
    assert offer_kinds.published_sentence(known, "kempen") == f"{everywhere}; in Kempen 3 van 7"
    assert offer_kinds.published_sentence(known, "limburg") == f"{everywhere}; in Limburg is het nergens ingevuld"
    assert offer_kinds.published_sentence(known, "brugge").endswith("Regio Brugge leverde nog geen aanbod aan")
    assert offer_kinds.published_sentence(regions({}), "kempen") == "Van geen enkele regio kennen we al het aanbod"
    silent = regions({"limburg": offers(4, published_count=0, published_answer_count=0)})
    assert offer_kinds.published_sentence(silent, None).startswith("Van nog geen enkel actief initiatief weten we")


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
        "Kempen heeft 12 initiatieven, waarvan 10 actief; 9 daarvan zijn beoordeeld, waarvan 3 te herbekijken"
    )
    assert offer_list.list_sentence("kempen", counts, "sport", None) == (
        "Kempen heeft 4 initiatieven van de soort sport, waarvan 4 actief; "
        "3 daarvan zijn beoordeeld, waarvan 3 te herbekijken"
    )
    assert offer_list.list_sentence("kempen", counts, "buddy", "none") == (
        "Kempen heeft 2 initiatieven van de soort buddywerking met beoordeling “nog niet beoordeeld”, "
        "waarvan geen actief"
    )
    assert (
        offer_list.list_sentence("kempen", counts, "jeugd", None) == "Kempen heeft geen initiatief van de soort jeugd"
    )


def test_the_list_of_few_assessed_offers_says_so() -> None:
    counts = states([("buddy", "assessed", True, 1), ("buddy", "none", True, 3)])
    assert offer_list.list_sentence("kempen", counts, None, None) == (
        "Kempen heeft 4 initiatieven, waarvan 4 actief; 1 daarvan is beoordeeld: weinig gegevens"
    )
    none = states([("buddy", "none", True, 1)])
    assert offer_list.list_sentence("kempen", none, None, None) == (
        "Kempen heeft 1 initiatief, waarvan 1 actief; geen daarvan is beoordeeld"
    )


def test_a_list_that_was_never_handed_in_or_is_empty_says_so() -> None:
    assert offer_list.list_sentence("gent-stad", states([]), None, None, is_reported=False) == (
        "Gent (stad) leverde nog geen blad Aanbod aan"
    )
    assert offer_list.list_sentence("kempen", states([]), None, None) == "Kempen heeft geen initiatief"


def test_how_far_the_assessment_is_over_all_regions() -> None:
    known = regions(
        {
            "kempen": offers(9, 1.5, 6, stale_count=2),
            "limburg": offers(3, None, 0, stale_count=0),
            "brussel": offers(0, None, 0, stale_count=0),
        }
    )
    assert offer_list.states_sentence(known) == (
        "6 van 12 actieve initiatieven zijn beoordeeld; 2 daarvan zijn te herbekijken; Limburg beoordeelde nog niets"
    )
    assert offer_list.states_sentence(regions({})) == "Van geen enkele regio kennen we al het aanbod"
    assert offer_list.states_sentence(regions({"kempen": offers(0, stale_count=0)})).startswith("Er is nog geen")
