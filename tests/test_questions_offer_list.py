"""Voices, how far the assessment is and the lists: what the questions answer, and what their sentences then claim."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given

from data import reference
from data.margins import Side
from data.questions.offer_assessed import assessed_offers
from data.questions.offer_assessment import offer_assessment
from data.questions.offer_list import OfferList, offer_list, region_offers
from data.questions.offer_voices import Compared, OfferVoices, RegionVoices, Voice, offer_voices
from data.store import Store
from tests.delivering import deliver
from tests.few import few
from tests.running import copied, empty_store
from tests.workbooks import offer
from tests.worlds import NOW as THEN
from tests.worlds import World, fill, heard_worlds
from ui.figures.offer import offers_nl, phrases_nl, region_offers_nl, states_nl, voices_nl
from ui.figures.offer import states as states_figure
from ui.figures.offer import voices as voices_figure

NOW = date(2026, 6, 30)
REGIONS = list(reference.regions())
CRITERIA = [f"{option.code}_score" for option in reference.options("criterion")]
RECENT, LONG_AGO = date(2026, 2, 1), date(2024, 2, 1)
ABOVE, NEAR, BELOW, UNKNOWN = Side.ABOVE, Side.NEAR, Side.BELOW, Side.UNKNOWN


def rows(count: int, kind: str = "Buddywerking", assessed: date | None = None, **fields: Any) -> list[dict[str, Any]]:
    """Offers of one kind, assessed on a day or not at all."""
    scores = dict.fromkeys(CRITERIA, 2) | {"assessed_date": assessed} if assessed else {}
    named = {"offer_kind_code": kind, "municipality_codes": "hele regio"} | scores | fields
    return [offer(f"{kind} {assessed} {fields} {i}", **named) for i in range(count)]


# ---------------------------------------------------------------- voices


def voices(**sides: tuple[Side, Side]) -> OfferVoices:
    """Facts in which the named regions have these sides; the others are unknown."""
    regions = tuple(
        RegionVoices(code, None, None, None, None, None, *(Voice(None, None, False, side) for side in pair))
        for code in REGIONS
        for pair in [sides.get(code, (UNKNOWN, UNKNOWN))]
    )
    heard = [compared({one.region: voice(one) for one in regions}) for voice in (newcomer_side, provider_side)]
    return OfferVoices(NOW, RECENT, None, regions, None, None, None, *heard)


def newcomer_side(one: RegionVoices) -> Side:
    return one.newcomers.side


def provider_side(one: RegionVoices) -> Side:
    return one.providers.side


def compared(sides: dict[str, Side]) -> Compared:
    higher, lower = ([code for code, one in sides.items() if one is side] for side in (ABOVE, BELOW))
    comparable = [code for code, one in sides.items() if one is not UNKNOWN]
    return Compared(len(comparable), tuple(higher), tuple(lower))


def test_where_newcomers_look_otherwise_than_the_profile_is_named() -> None:
    facts = voices(kempen=(BELOW, NEAR), limburg=(ABOVE, BELOW), midwest=(ABOVE, NEAR), brussel=(NEAR, UNKNOWN))
    everywhere = (
        "Nieuwkomers kijken anders dan het profiel in 3 van de 4 regio’s die we kunnen vergelijken: "
        "hoger in Midwest en Limburg, lager in Kempen"
    )
    assert voices_nl.say(facts, None)[:2] == [
        everywhere,
        "Nieuwkomers kijken in 3 van 4 vergelijkbare regio’s anders dan het profiel",
    ]
    assert voices_nl.say(facts, "kempen")[0] == everywhere
    assert voices_nl.say(facts, "gent-stad")[0] == f"{everywhere}; Gent (stad): nog niet te vergelijken"


def test_where_only_providers_look_otherwise_they_are_named() -> None:
    facts = voices(kempen=(NEAR, ABOVE), limburg=(NEAR, NEAR), midwest=(NEAR, UNKNOWN))
    assert voices_nl.say(facts, None)[:2] == [
        "Nieuwkomers kijken in geen van de 3 vergelijkbare regio’s duidelijk anders dan het profiel, "
        "aanbieders wel in 1 van de 2 regio’s die we kunnen vergelijken: hoger in Kempen",
        "Aanbieders kijken in 1 van 2 vergelijkbare regio’s anders dan het profiel",
    ]
    agreed = voices(kempen=(NEAR, NEAR), limburg=(NEAR, NEAR), midwest=(NEAR, UNKNOWN))
    assert voices_nl.say(agreed, "kempen")[0] == (
        "Nieuwkomers kijken in geen van de 3 vergelijkbare regio’s duidelijk anders dan het profiel, "
        "aanbieders ook in geen van hun 2"
    )


def test_a_voice_that_can_nowhere_be_compared_is_not_said_to_agree() -> None:
    assert voices_nl.say(voices(kempen=(NEAR, UNKNOWN)), None)[0] == (
        "Nieuwkomers kijken in de enige vergelijkbare regio niet duidelijk anders dan het profiel"
    )
    unheard = voices(kempen=(UNKNOWN, ABOVE), limburg=(UNKNOWN, NEAR))
    assert voices_nl.say(unheard, None)[0] == (
        "Aanbieders kijken anders dan het profiel in 1 van de 2 regio’s die we kunnen vergelijken: hoger in Kempen"
    )
    assert voices_nl.say(unheard, "limburg")[0].endswith("; Limburg: nieuwkomers nog niet te vergelijken")
    assert voices_nl.say(unheard, "limburg")[1] == "In Limburg kijken aanbieders niet duidelijk anders dan het profiel"
    agreed = voices(kempen=(UNKNOWN, NEAR), limburg=(UNKNOWN, NEAR))
    assert voices_nl.say(agreed, None) == [
        "Aanbieders kijken in geen van de 2 vergelijkbare regio’s duidelijk anders dan het profiel",
        "Aanbieders kijken in geen van 2 vergelijkbare regio’s anders dan het profiel",
        "Aanbieders: in geen van 2 vergelijkbare regio’s anders dan het profiel",
    ]
    assert voices_nl.say(voices(kempen=(ABOVE, UNKNOWN)), None)[0] == (
        "Nieuwkomers kijken anders dan het profiel in de enige regio die we kunnen vergelijken: hoger in Kempen"
    )
    assert voices_nl.say(voices(), "kempen")[0].startswith("Van geen enkele regio")


def test_on_stage_the_regions_of_the_voice_that_is_named_stand_out() -> None:
    both = voices(kempen=(BELOW, NEAR), limburg=(NEAR, ABOVE), midwest=(ABOVE, ABOVE))
    assert both.spoken_regions == ("midwest", "kempen")
    heard = replace(both, regions=tuple(replace(one, offer_count=1, quality_median=1.0) for one in both.regions))
    drawn = str(voices_figure.on_stage(heard, None))
    assert drawn.count("label name") == len(reference.regions()), "every row has its name"
    assert drawn.count('class="number named"') == len(both.spoken_regions)
    providers = voices(kempen=(NEAR, NEAR), limburg=(NEAR, ABOVE))
    assert providers.spoken_regions == ("limburg",)


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("kempen", "Kempen: nieuwkomers boven hun mediaan, het kwaliteitsprofiel onder de zijne"),
        ("limburg", "Limburg: nieuwkomers onder hun mediaan, het kwaliteitsprofiel boven de zijne"),
        ("midwest", "In Midwest kijken nieuwkomers niet duidelijk anders dan het profiel"),
        ("brugge", "Van Regio Brugge kunnen we profiel en nieuwkomers nog niet vergelijken"),
    ],
)
def test_voices_of_one_region(region: str, expected: str) -> None:
    facts = voices(kempen=(ABOVE, NEAR), limburg=(BELOW, NEAR), midwest=(NEAR, NEAR))
    assert voices_nl.say(facts, region)[1] == expected


def test_what_differs_stands_in_a_few_signs() -> None:
    facts = voices(kempen=(ABOVE, NEAR), limburg=(NEAR, UNKNOWN), midwest=(BELOW, ABOVE))
    assert voices_nl.compared(facts.of("kempen")) == "● hoger"
    assert voices_nl.compared(facts.of("limburg")) == voices_nl.SAME_SIDE
    assert voices_nl.compared(facts.of("midwest")) == "● lager, ◇ hoger"
    assert voices_nl.compared(facts.of("brugge")) == "–"
    assert voices_nl.apart(facts.of("kempen")) == ("Tegenover het profiel: ● hoger",)
    assert (voices_nl.apart(facts.of("limburg")), voices_nl.apart(facts.of("brugge"))) == ((), ())


# ---------------------------------------------------------------- how far the assessment is


def test_how_far_the_assessment_is_over_all_regions(store: Store) -> None:
    assert states_nl.say(offer_assessment(store, NOW, None), None) == ["Van geen enkele regio kennen we al het aanbod"]
    deliver(store, "brussel", NOW, {"Aanbod": rows(1, offer_status_code="Gestopt")})
    assert states_nl.say(offer_assessment(store, NOW, None), None)[0].startswith("Er is nog geen actief aanbod")
    deliver(store, "kempen", NOW, {"Aanbod": [*rows(4, assessed=RECENT), *rows(2, assessed=LONG_AGO), *rows(3)]})
    deliver(store, "limburg", NOW, {"Aanbod": rows(3)})
    facts = offer_assessment(store, NOW, None)
    assert (facts.total.offer_count, facts.total.assessed_count, facts.total.fresh_count) == (12, 6, 4)
    assert facts.blind_regions == ("limburg",), "a region without offer has nothing to assess"
    first = "Van het actieve aanbod is 6 van 12 beoordeeld, waarvan 4 het voorbije jaar"
    assert states_nl.say(facts, None)[:2] == [f"{first}; Limburg heeft nog geen score", first]


def test_how_far_the_assessment_of_one_region_is(store: Store) -> None:
    deliver(store, "kempen", NOW, {"Aanbod": [*rows(1, assessed=RECENT), *rows(2, "Sport")]})
    deliver(store, "brussel", NOW, {"Aanbod": rows(1, offer_status_code="Gestopt")})
    facts = offer_assessment(store, NOW, None)
    assert states_nl.say(facts, "kempen")[0] == "Kempen: 1 van 3 beoordeeld, waarvan 1 het voorbije jaar"
    assert states_nl.say(facts, "brussel") == ["Brussel: geen actief aanbod"]
    assert states_nl.say(facts, "limburg") == ["Limburg leverde nog geen aanbod aan"]
    sport = offer_assessment(store, NOW, None, "sport")
    assert states_nl.say(sport, "kempen")[0] == "Kempen (sport): 0 van 2 beoordeeld"
    assert states_nl.say(sport, None) == [
        "Van het actieve aanbod van de soort sport is 0 van 2 beoordeeld; Kempen heeft nog geen score",
        "Van het actieve aanbod van de soort sport is 0 van 2 beoordeeld",
        "Sport: 0 van 2 beoordeeld",
    ]
    jeugd = offer_assessment(store, NOW, None, "jeugd")
    assert states_nl.say(jeugd, None) == ["Er is nog geen actief aanbod van de soort jeugd"]
    assert states_nl.say(jeugd, "kempen") == ["Kempen: geen actief aanbod (jeugd)"]


def test_the_states_of_one_kind_are_those_of_the_region(store: Store) -> None:
    closed = rows(1, "Sport", assessed=RECENT, participation_code="nee")
    sport = [*rows(2, "Sport", assessed=RECENT), *rows(1, "Sport", assessed=LONG_AGO), *closed, *rows(3, "Sport")]
    stopped = rows(4, "Sport", offer_status_code="Gestopt")
    deliver(store, "kempen", NOW, {"Aanbod": [*sport, *stopped]})
    deliver(store, "limburg", NOW, {"Aanbod": [*rows(2, "Sport"), *rows(4, assessed=RECENT)]})
    facts = offer_assessment(store, NOW, None, "sport")
    every, apart = offer_assessment(store, NOW, None).of("kempen"), facts.of("kempen")
    assert every == apart
    assert apart is not None
    assert (apart.fresh_count, apart.stale_count, apart.closed_count, apart.offer_count) == (2, 1, 1, 7)
    first, *regions = states_figure.numbers(facts)["offer_count"]
    assert first == sum(count for count in regions if isinstance(count, int)) == 9, (
        "all regions are of the same kind as their rows"
    )
    assert facts.total.offer_count == 9


# ---------------------------------------------------------------- the lists


def listed(store: Store, kind: str | None = None, state: str | None = None, region: str = "kempen") -> OfferList:
    return offer_list(store, NOW, region, None, kind, state, 200)


def test_the_list_says_how_many_run_and_how_many_of_those_were_assessed(store: Store) -> None:
    stopped = rows(2, offer_status_code="Gestopt")
    sport = [*rows(3, "Sport", assessed=LONG_AGO), *rows(1, "Sport")]
    deliver(store, "kempen", NOW, {"Aanbod": [*rows(6, assessed=RECENT), *stopped, *sport]})
    facts = listed(store)
    assert (facts.offer_count, facts.active_count, facts.assessed_count, facts.fresh_count) == (12, 10, 9, 6)
    assert offers_nl.say(facts, None) == [
        "Aanbod van Kempen: 12, waarvan 10 actief; 9 van 10 beoordeeld, waarvan 6 het voorbije jaar",
        "Aanbod van Kempen: 12, waarvan 10 actief",
    ]
    assert offers_nl.say(listed(store, "sport"), None)[0] == (
        "Aanbod van Kempen van de soort sport: 4, waarvan 4 actief; 3 van 4 beoordeeld, waarvan geen het voorbije jaar"
    )
    assert offers_nl.say(listed(store, "buddy", "none"), None) == [
        "Aanbod van Kempen van de soort buddywerking met beoordeling “nog niet bekeken”: 2, waarvan geen actief",
        "Aanbod van Kempen (buddywerking, nog niet bekeken): 2, waarvan geen actief",
    ]
    assert offers_nl.say(listed(store, "jeugd"), None) == ["Kempen heeft geen aanbod van de soort jeugd"]


def test_the_list_of_few_assessed_offers_says_so(store: Store) -> None:
    deliver(store, "kempen", NOW, {"Aanbod": [*rows(1, assessed=RECENT), *rows(3)]})
    assert listed(store).is_few
    assert offers_nl.say(listed(store), None)[0] == (
        "Aanbod van Kempen: 4, waarvan 4 actief; 1 van 4 beoordeeld, waarvan 1 het voorbije jaar: weinig gegevens"
    )
    assert not listed(store, "buddy").is_few, "one kind is not the region"
    assert not listed(store, None, "assessed").is_few, "nor is one state"
    deliver(store, "kempen", NOW, {"Aanbod": rows(1)})
    assert offers_nl.say(listed(store), None)[0] == "Aanbod van Kempen: 1, waarvan 1 actief; 0 van 1 beoordeeld"


def test_a_list_that_was_never_handed_in_or_is_empty_says_so(store: Store) -> None:
    assert offers_nl.say(listed(store), None) == ["Kempen leverde nog geen blad Aanbod aan"]
    deliver(store, "kempen", NOW, {"Aanbod": rows(1, "Sport")})
    assert offers_nl.say(listed(store, "jeugd"), None) == ["Kempen heeft geen aanbod van de soort jeugd"]


def test_the_list_of_a_report_holds_what_runs_and_counts_providers(store: Store) -> None:
    nothing = region_offers(store, NOW, "kempen")
    assert region_offers_nl.say(nothing, None) == ["Het aanbod van Kempen is nog niet aangeleverd"]
    deliver(store, "kempen", NOW, {"Aanbod": rows(1, offer_status_code="Gestopt")})
    assert region_offers_nl.say(region_offers(store, NOW, "kempen"), None) == ["Kempen heeft geen actief aanbod"]
    others = rows(1, "Sport", assessed=LONG_AGO, provider_name="Voorbeeldclub")
    deliver(store, "kempen", NOW, {"Aanbod": [*rows(2), *others, *rows(1, offer_status_code="Gestopt")]})
    facts = region_offers(store, NOW, "kempen")
    assert (facts.offer_count, facts.provider_count, len(facts.offers)) == (3, 2, 3)
    assert region_offers_nl.say(facts, None) == ["Actief aanbod in Kempen: 3, van 2 aanbieders"]
    assert [region_offers_nl.quality(one) for one in facts.offers] == [
        *["nog niet bekeken"] * 2,
        "2,0 (langer geleden beoordeeld)",
    ]


# ---------------------------------------------------------------- in every world


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


def named(sentence: str) -> set[str]:
    """The regions that a sentence names."""
    return {
        code
        for code, region in reference.regions().items()
        if re.search(rf"(?<![\w-]){re.escape(region.name)}(?![\w-])", sentence)
    }


@few(3, suppress_health_check=[HealthCheck.too_slow])
@given(world=heard_worlds())
def test_what_is_claimed_holds_in_every_world(filled: Store, world: World) -> None:
    """One world, all claims: it takes longer to hand in than to read."""
    fill(filled, world)
    only_voices_apart_on_both_scales_are_named(offer_voices(filled, THEN, None))
    states = offer_assessment(filled, THEN, None)
    sentences = [one for own in (None, *REGIONS) for one in states_nl.say(states, own)]
    for sentence in (*sentences, *phrases_nl.assessed_notes(assessed_offers(filled, THEN, None))):
        for count in re.findall(r"(\d+) van \d+ beoordeeld(?!, waarvan)", sentence):
            assert count == "0", "what was assessed is never said without its age"


def only_voices_apart_on_both_scales_are_named(facts: OfferVoices) -> None:
    sentence = voices_nl.say(facts, None)[0]
    is_about_providers = "aanbieders wel" in sentence or sentence.startswith("Aanbieders kijken anders")
    middle = facts.provider_median if is_about_providers else facts.newcomer_median
    for code in named(sentence):
        one = facts.of(code)
        voice = one.providers if is_about_providers else one.newcomers
        assert None not in (one.quality_median, facts.quality_median, voice.score, middle)
        profile = (one.quality_median or 0) - (facts.quality_median or 0)
        answers = (voice.score or 0) - (middle or 0)
        assert profile * answers < 0
        assert min(abs(profile), abs(answers)) >= 0.3 - 1e-9
        assert min(one.assessed_count or 0, voice.answer_count or 0) >= 10
