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
from data.store import Store
from tests.worlds import NOW, World, fill, heard_worlds
from ui.pictures import offer as offer_pictures
from ui.texts import offer

REGIONS = list(reference.regions())
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
    what_was_assessed_is_never_said_without_its_age(store)


def only_regions_outside_the_margin_are_said_to_have_more(store: Store, quantity: str) -> None:
    figures = queries.offer_figures_by_region(store, NOW)
    lying = offer_pictures.sides_of(queries.offer_sides_by_region(store, NOW))
    values = {line["region"]: line[quantity] for line in figures.to_dict("records") if line[quantity] is not None}
    middle = median(values.values()) if values else 0.0
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


def what_was_assessed_is_never_said_without_its_age(store: Store) -> None:
    figures = queries.offer_figures_by_region(store, NOW)
    for sentence in (offer.distribution_sentence(figures, code) for code in (None, *REGIONS)):
        for count in re.findall(r"(\d+) van \d+ beoordeeld(?!, waarvan)", sentence):
            assert count == "0"
