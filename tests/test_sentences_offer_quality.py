"""What aanbod says of quantity and quality names the right regions and numbers, also for ties and nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from statistics import median
from typing import Any

import pytest
from hypothesis import HealthCheck, given

from data import reference
from data.margins import Side
from data.questions.offer_assessment import offer_assessment
from data.questions.offer_distribution import offer_distribution
from data.questions.offer_scatter import Asked, Middle, OfferScatter, RegionOffer, compared, offer_scatter
from data.store import Store
from tests.facts import fact
from tests.few import few
from tests.offer_facts import DAY, REGIONS, SINCE
from tests.running import copied, empty_store
from tests.worlds import NOW, World, fill, heard_worlds
from ui.figures.figure import ROOM
from ui.figures.offer import assessment_nl, distribution_nl, phrases_nl, scatter_nl
from ui.figures.offer.phrases_nl import scenario_note
from ui.figures.offer.switches_nl import QUANTITY

ABOVE, NEAR, BELOW, UNKNOWN = Side.ABOVE, Side.NEAR, Side.BELOW, Side.UNKNOWN
NOTHING = Middle(None, 0, None)


# ---------------------------------------------------------------- quality against quantity


def region(
    count: int | None,
    quality: float | None = None,
    assessed: int | None = 0,
    fresh: int | None = 0,
    sides: tuple[Side, Side] = (UNKNOWN, UNKNOWN),
    **quantity: float | None,
) -> RegionOffer:
    amount = quantity.get("quantity", count)
    return RegionOffer("", amount, None, quality, assessed, count, fresh, *sides, None, None)


def scatter(quantity: str = "offer_count", /, **known: RegionOffer) -> OfferScatter:
    """All 18 regions; those that are not named did not hand in sheet Aanbod."""
    silent = region(None, None, None, None)
    regions = tuple(replace(known.get(code, silent), region=code) for code in REGIONS)
    return compared(Asked(DAY, None, SINCE, quantity, None), regions, NOTHING, NOTHING)


def said(facts: OfferScatter, own: str | None = None) -> str:
    return scatter_nl.say(facts, own)[0]


PLENTY = region(12, None, 2, sides=(ABOVE, UNKNOWN))


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
    facts = scatter(brussel=region(12, 2.0, 9), **dict.fromkeys(unknown, PLENTY))
    assert said(facts).startswith(expected)
    assert scatter_nl.say(facts, None)[-1] == (
        f"De kwaliteit is bekend in 1 van de {len(unknown) + 1} regio’s met aanbod"
    )


@pytest.mark.parametrize("side", [NEAR, BELOW, UNKNOWN])
def test_offer_of_unknown_quality_at_the_median_is_not_called_more(side: Side) -> None:
    known = scatter(brussel=region(12, 2.0, 9), kempen=region(10, sides=(side, UNKNOWN)), limburg=region(0))
    assert scatter_nl.say(known, None) == [
        "De kwaliteit is bekend in 1 van de 2 regio’s met aanbod; nog niet in Kempen",
        "De kwaliteit is bekend in 1 van de 2 regio’s met aanbod",
    ]


def test_the_measure_is_named() -> None:
    told = [said(scatter(quantity, kempen=PLENTY)) for quantity in QUANTITY.options]
    assert told[0].startswith("Kempen heeft per 10.000 inwoners meer aanbod dan de mediaan")
    assert told[1].startswith("Kempen heeft in aantal meer aanbod dan de mediaan")
    assert told[2].startswith("Kempen heeft meer plaatsen per jaar dan de mediaan")
    assert told[3].startswith("Kempen heeft meer uren per jaar dan de mediaan")


def test_no_offer_is_never_more_and_only_those_that_handed_in_have_none() -> None:
    nowhere = {code: region(0) for code in REGIONS}
    assert said(scatter(**nowhere)) == "Nergens is er al actief aanbod"
    assert said(scatter("place_count", **nowhere)) == "Nergens zijn er al plaatsen"
    assert scatter_nl.say(scatter(kempen=region(0), limburg=region(0)), None) == [
        "In de 2 regio’s die aanleverden is er nog geen actief aanbod; 16 regio’s leverden nog niet aan",
        "In de 2 regio’s die aanleverden is er nog geen actief aanbod",
    ]
    assert said(scatter("place_count", kempen=region(0))).startswith(
        "In de regio die aanleverde zijn er nog geen plaatsen; "
    )
    half = scatter(kempen=region(0), limburg=region(3, 1.0, 5))
    assert scatter_nl.say(half, None) == ["Van de enige regio met gekend aanbod is de kwaliteit bekend"]
    whole = scatter(**nowhere | {"limburg": region(3, 1.0, 5)})
    assert scatter_nl.say(whole, None) == ["Van de enige regio met aanbod is de kwaliteit bekend"]


def test_a_measure_that_was_left_empty_is_not_called_nothing() -> None:
    empty = region(5, 1.0, 5, quantity=None)
    assert said(scatter("place_count", kempen=empty)) == "Nog geen enkele regio vulde plaatsen in"
    assert scatter_nl.say(scatter("hour_count", kempen=empty, limburg=region(0)), None) == [
        "Kempen vulde nog nergens uren in; in de andere regio die aanleverde zijn er geen",
        "Kempen vulde nog nergens uren in",
    ]
    some = scatter("place_count", kempen=empty, brugge=empty, limburg=region(0), midwest=region(0))
    assert said(some) == (
        "Regio Brugge en Kempen vulden nog nergens plaatsen in; in de 2 andere regio’s die aanleverden zijn er geen"
    )


def test_no_region_or_no_quality_says_so() -> None:
    assert said(scatter()) == "Van geen enkele regio kennen we al het aanbod"
    blind = scatter(kempen=region(3, None, 1), limburg=region(3, None, 1))
    assert scatter_nl.say(blind, None) == ["Van geen van de 2 regio’s met aanbod is de kwaliteit al bekend"]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            region(14, 2.0, 12, sides=(ABOVE, ABOVE)),
            "aanbod in aantal boven de mediaan, kwaliteit boven de mediaan",
        ),
        (
            region(4, 1.0, 12, sides=(BELOW, NEAR)),
            "aanbod in aantal onder de mediaan, kwaliteit dicht bij de mediaan",
        ),
        (
            region(10, 1.5, 9, 4, sides=(NEAR, UNKNOWN)),
            "aanbod in aantal dicht bij de mediaan, kwaliteit nog niet te vergelijken "
            "(9 van 10 beoordeeld, waarvan 4 het voorbije jaar)",
        ),
        (
            region(14, None, 2, sides=(ABOVE, UNKNOWN)),
            "aanbod in aantal boven de mediaan, kwaliteit nog onbekend "
            "(2 van 14 beoordeeld, waarvan geen het voorbije jaar)",
        ),
    ],
)
def test_one_region_stands_against_the_medians_and_no_other_is_named(own: RegionOffer, expected: str) -> None:
    known = scatter(limburg=PLENTY, kempen=own)
    assert said(known, "kempen") == f"Kempen: {expected}"
    for sentence in scatter_nl.say(known, "kempen"):
        assert "kwaliteit" in sentence, "never quantity alone"
        assert named(sentence) == {"kempen"}


def test_one_region_without_offer_or_without_the_measure_says_so() -> None:
    known = scatter("place_count", kempen=region(0), brugge=region(5, 1.0, 5, quantity=None))
    assert said(known, "kempen") == "Kempen heeft nog geen actief aanbod"
    assert said(known, "limburg") == "Limburg leverde nog geen aanbod aan"
    assert said(known, "brugge") == "Regio Brugge vulde nog nergens plaatsen in"


def test_offer_of_one_region_has_its_quality_beside_it_also_in_a_room() -> None:
    known = scatter("offer_per_10000", kempen=region(1, sides=(BELOW, UNKNOWN), quantity=0.1))
    full = "Kempen: aanbod per 10.000 inwoners onder de mediaan, kwaliteit nog onbekend (0 van 1 beoordeeld)"
    assert said(known, "kempen") == full
    assert len(full) <= ROOM["stage"]


def test_regions_without_a_dot_are_named_with_the_reason() -> None:
    handed_in = {code: region(3, 2.0, 5) for code in REGIONS if code != "gent-stad"}
    assert scatter_nl.absent(scatter(**handed_in), None) == "Zonder stip: Gent (stad) (nog niet aangeleverd)."
    handed_in["kempen"] = region(3, 2.0, 5, quantity=None)
    assert scatter_nl.absent(scatter(**handed_in), None).endswith("; Kempen (niet ingevuld).")
    handed_in |= {"gent-stad": PLENTY, "kempen": PLENTY}
    assert scatter_nl.absent(scatter(**handed_in), None) == ""
    idle = scatter(**handed_in | {"limburg": region(0)})
    assert scatter_nl.absent(idle, None) == "Zonder stip: Limburg (geen actief aanbod)."
    assert idle.strip_regions == ("gent-stad", "kempen"), "who has no offer has no unknown quality"


def test_beside_one_region_those_without_a_dot_are_counted() -> None:
    known = scatter(**{code: region(3, 2.0, 5) for code in REGIONS if code not in ("gent-stad", "kempen")})
    assert scatter_nl.absent(known, "limburg") == "Zonder stip: 2 andere regio’s (nog niet aangeleverd)."
    assert scatter_nl.absent(known, "kempen") == "Zonder stip: Kempen en 1 andere regio (nog niet aangeleverd)."


def test_each_median_is_told_with_the_regions_behind_it_and_none_where_there_is_none() -> None:
    known = replace(scatter(), quantity_middle=Middle(16.0, 17, 1.6))
    assert scatter_nl.medians(known) == "Mediaan, geen norm: aanbod in aantal 16 (17 regio’s)."
    both = replace(known, quality_middle=Middle(1.75, 1, 0.3))
    assert scatter_nl.medians(both).endswith("aanbod in aantal 16 (17 regio’s), kwaliteit 1,75 (1 regio).")
    assert scatter_nl.medians(scatter()) == ""


def test_a_chosen_scenario_is_said() -> None:
    assert scenario_note("S") == ["Enkel aanbod van scenario S: zonder extra middelen."]
    assert scenario_note("onbekend") == ["Enkel aanbod waarvan het scenario niet ingevuld is."]
    assert scenario_note(None) == []


# ---------------------------------------------------------------- in every world


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


def named(sentence: str) -> set[str]:
    """The regions that a sentence names."""
    return {
        code
        for code, one in reference.regions().items()
        if re.search(rf"(?<![\w-]){re.escape(one.name)}(?![\w-])", sentence)
    }


@few(3, suppress_health_check=[HealthCheck.too_slow])
@given(world=heard_worlds())
def test_what_is_claimed_holds_in_every_world(store: Store, world: World) -> None:
    """One world, all claims: it takes longer to hand in than to read."""
    fill(store, world)
    for quantity in QUANTITY.options:
        only_regions_outside_the_margin_are_said_to_have_more(offer_scatter(store, NOW, quantity))
    what_was_assessed_is_never_said_without_its_age(store)


def only_regions_outside_the_margin_are_said_to_have_more(facts: OfferScatter) -> None:
    values: dict[str, Any] = {one.region: one.quantity for one in facts.regions if one.quantity is not None}
    middle = median(values.values() or [0])
    sentence = said(facts)
    if "meer" in sentence:
        assert named(sentence)
        unknown = {one.region for one in facts.regions if one.quality_median is None}
        assert named(sentence) <= unknown & {code for code, value in values.items() if value >= middle * 1.1 - 1e-9}
    for code in REGIONS:
        own = said(facts, code)
        assert named(own) == {code}
        amount = own.partition(", kwaliteit")[0]
        if "boven" in amount:
            assert values[code] >= middle * 1.1 - 1e-9
        if "onder" in amount:
            assert values[code] <= middle * 0.9 + 1e-9


def what_was_assessed_is_never_said_without_its_age(store: Store) -> None:
    parts, behind = offer_assessment(store, NOW), offer_distribution(store, NOW)
    for code in (None, *REGIONS):
        for sentence in (*assessment_nl.say(parts, code), *distribution_nl.say(behind, code)):
            for count in re.findall(r"(\d+) van \d+ beoordeeld(?!, waarvan)", sentence):
                assert count == "0"


@pytest.mark.parametrize(
    ("quantity", "value", "text"),
    [
        ("offer_per_10000", 0.44, "0,4 per 10.000 inwoners"),
        ("offer_count", 29, "actief aanbod: 29"),
        ("place_count", 1250, "1.250 plaatsen per jaar"),
        ("hour_count", None, "uren per jaar: niet ingevuld"),
    ],
)
def test_on_a_phone_a_quantity_carries_its_unit(quantity: str, value: float | None, text: str) -> None:
    assert scatter_nl.amount(fact(RegionOffer, quantity=value), quantity) == text


def test_on_a_phone_a_region_without_offer_is_not_one_that_handed_nothing_in() -> None:
    said = [phrases_nl.beside(fact(RegionOffer, offer_count=count, assessed_count=count)) for count in (None, 0, 7)]
    assert said == ["nog niet aangeleverd", "geen actief aanbod", "7 van 7 beoordeeld"]
