"""Kinds, places, levels and what is published: what the questions answer, and what their sentences then claim."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from data import reference
from data.questions.extremes import Extreme
from data.questions.offer_kinds import OfferKinds, offer_kinds
from data.questions.offer_languages import OfferLanguages, offer_languages
from data.questions.offer_places import OfferPlaces, offer_places
from data.questions.offer_published import OfferPublished, offer_published
from data.store import Store
from tests.delivering import deliver
from tests.workbooks import offer
from ui.figures.offer import kinds_nl, languages_nl, places_nl, published_nl

NOW = date(2026, 6, 30)
KINDS = [option.code for option in reference.options("offer_kind")]
LEVELS = [option.code for option in reference.options("language_level")]
WIDE = "hele regio"


def hand_in(store: Store, regions: Mapping[str, Iterable[dict[str, Any]]]) -> None:
    for region, rows in regions.items():
        deliver(store, region, NOW, {"Aanbod": list(rows)})


def of_kinds(codes: Iterable[str], where: str = WIDE, **fields: Any) -> list[dict[str, Any]]:
    """An offer of each kind."""
    labels = (reference.label("offer_kind", code) for code in codes)
    return [
        offer(f"{label} {where} {i}", offer_kind_code=label, municipality_codes=where, **fields)
        for i, label in enumerate(labels)
    ]


def without(*codes: str) -> list[str]:
    return [code for code in KINDS if code not in codes]


def stopped() -> list[dict[str, Any]]:
    """A sheet that was handed in, without any offer that runs."""
    return of_kinds(["buddy"], offer_status_code="Gestopt")


# ---------------------------------------------------------------- kinds


def kinds(store: Store, regions: Mapping[str, Iterable[dict[str, Any]]]) -> OfferKinds:
    hand_in(store, regions)
    return offer_kinds(store, NOW, None)


def test_the_rarest_kind_is_named_also_when_two_tie(store: Store) -> None:
    facts = kinds(
        store,
        {
            "kempen": of_kinds(without("sport", "andere")),
            "limburg": of_kinds(KINDS),
            "brussel": of_kinds(without("jeugd", "andere")),
        },
    )
    assert facts.rarest == Extreme(("sport", "jeugd"), (2, 2), (3, 3), None)
    assert facts.of("kempen").missing_kinds == ("sport", "andere")
    everywhere = "Sport en jeugd zijn het zeldzaamst: telkens in 2 van de 3 regio’s"
    assert kinds_nl.say(facts, None)[0] == everywhere
    own, bare = (
        "Kempen heeft 12 van de 14 soorten aanbod (zonder sport en andere)",
        "Kempen heeft 12 van de 14 soorten aanbod",
    )
    assert kinds_nl.say(facts, "kempen") == [f"{everywhere}; {own}", own, bare]
    assert kinds_nl.say(facts, "limburg")[0].endswith("; Limburg heeft alle 14 soorten aanbod")
    assert kinds_nl.say(facts, "brugge")[0].endswith("; Regio Brugge leverde nog geen aanbod aan")


def test_a_kind_that_is_nowhere_and_many_that_lack(store: Store) -> None:
    facts = kinds(store, {"kempen": of_kinds(["buddy"] * 4), "limburg": of_kinds(["buddy", "buddy", "sport"])})
    assert facts.rarest is not None
    assert facts.rarest.counts == (0,) * 11
    assert facts.of("kempen").offer_count == 4
    sentence, *shorter = kinds_nl.say(facts, "kempen")
    assert sentence.startswith(
        "Vrijwilligerswerk, kennismakingsstage, oefenkans Nederlands en nog 8 zijn het zeldzaamst"
    )
    assert sentence.endswith("in geen van de 2 regio’s; Kempen heeft 1 van de 14 soorten aanbod")
    assert shorter == ["Kempen heeft 1 van de 14 soorten aanbod"]
    assert kinds_nl.say(facts, None)[-1] == "11 soorten aanbod zijn het zeldzaamst: in geen van de 2 regio’s"


def test_kinds_of_one_region_alone(store: Store) -> None:
    facts = kinds(store, {"kempen": of_kinds(without("jeugd"))})
    expected = "Kempen heeft 13 van de 14 soorten aanbod (zonder jeugd)"
    assert kinds_nl.say(facts, None)[0] == kinds_nl.say(facts, "kempen")[0] == expected
    assert kinds_nl.say(facts, "brugge")[0] == f"{expected}; Regio Brugge leverde nog geen aanbod aan"


def test_kinds_before_anything_runs(store: Store) -> None:
    nothing = offer_kinds(store, NOW, None)
    assert nothing.rarest is None
    assert kinds_nl.say(nothing, "kempen") == ["Van geen enkele regio kennen we al de soorten aanbod"]
    facts = kinds(store, {"kempen": stopped()})
    assert kinds_nl.say(facts, None) == ["Kempen heeft nog geen actief aanbod"]


def test_a_rest_is_no_rarest_kind(store: Store) -> None:
    facts = kinds(store, {"kempen": of_kinds(KINDS), "limburg": of_kinds(without("andere"))})
    assert facts.rarest is not None
    assert (facts.rarest.is_everywhere, facts.is_rest_everywhere) == (True, False)
    assert kinds_nl.say(facts, None) == ["Elke regio die aanleverde heeft aanbod van elke soort behalve “andere”"]
    deliver(store, "limburg", NOW, {"Aanbod": of_kinds(KINDS)})
    assert kinds_nl.say(offer_kinds(store, NOW, None), None) == [
        "Elke regio die aanleverde heeft aanbod van elke soort"
    ]


# ---------------------------------------------------------------- places


def places(store: Store, rows: Iterable[dict[str, Any]], region: str = "kempen") -> OfferPlaces:
    hand_in(store, {region: rows})
    return offer_places(store, NOW, region, None)


def everywhere(codes: Iterable[str]) -> list[dict[str, Any]]:
    """An offer of each kind in every municipality of Midwest but one."""
    return [row for place in MIDWEST[1:] for row in of_kinds(codes, place)]


MIDWEST = [municipality.name for municipality in reference.municipalities_of("midwest")]


def test_municipalities_without_offer_of_their_own_are_named(store: Store) -> None:
    bare = without("jeugd")
    facts = places(store, [*of_kinds(["jeugd"]), *of_kinds(bare, "Geel"), *of_kinds(["buddy"], "Mol")])
    assert (facts.bare_count, facts.municipality_count, facts.supplied_count) == (25, 27, 2)
    assert (facts.absent_kinds, facts.rarest) == ((), Extreme(("jeugd",), (0,), (27,), None))
    where = "In 25 van de 27 gemeenten van Kempen is er geen eigen aanbod"
    names = f"{where}: {', '.join(facts.bare_places[:3])} en nog 22"
    wide = "jeugd is er enkel voor de hele regio"
    assert places_nl.say(facts, "kempen")[:2] == [f"{names}; {wide}", f"{where}; {wide}"]


def test_the_kind_in_fewest_municipalities_is_named_where_none_is_absent(store: Store) -> None:
    facts = places(store, [*of_kinds(KINDS, "Geel"), *of_kinds(without("jeugd", "sport"), "Mol")])
    assert facts.rarest == Extreme(("sport", "jeugd"), (1, 1), (27, 27), None)
    assert places_nl.say(facts, "kempen")[0].endswith(
        "; sport en jeugd zijn het minst verspreid, telkens in 1 van de 27"
    )


def test_offer_in_two_municipalities_is_one_offer(store: Store) -> None:
    facts = places(store, of_kinds(["buddy"], "Geel; Mol"))
    assert (facts.assessed.offer_count, facts.supplied_count) == (1, 2)


def test_a_kind_that_is_nowhere_in_the_region_is_named(store: Store) -> None:
    facts = places(store, [*of_kinds(without("jeugd"), MIDWEST[0]), *everywhere(["buddy"])], "midwest")
    assert (facts.bare_count, facts.absent_kinds) == (0, ("jeugd",))
    assert places_nl.say(facts, "midwest")[0] == (
        "Elke gemeente van Midwest heeft eigen aanbod; jeugd ontbreekt in heel Midwest"
    )


def test_many_kinds_that_are_nowhere_are_counted(store: Store) -> None:
    facts = places(store, of_kinds(["buddy"], "Geel"))
    assert len(facts.absent_kinds) == 12, "the rest is no kind that can be absent"
    assert places_nl.say(facts, "kempen")[0].endswith("Kempen heeft 1 van de 14 soorten aanbod")


def test_places_of_a_region_of_one_municipality(store: Store) -> None:
    facts = places(store, of_kinds(KINDS, "Antwerpen"), "antwerpen-stad")
    assert places_nl.say(facts, "antwerpen-stad") == ["Antwerpen (stad) heeft aanbod van elke soort"]
    facts = places(store, of_kinds(without("andere"), "Antwerpen"), "antwerpen-stad")
    assert (facts.kind_count, facts.has_rest) == (13, False)
    assert places_nl.say(facts, "antwerpen-stad") == ["Antwerpen (stad) heeft aanbod van elke soort behalve “andere”"]


def test_places_without_offer_or_with_offer_for_all_alone(store: Store) -> None:
    nothing = offer_places(store, NOW, "gent-stad", None)
    assert places_nl.say(nothing, "gent-stad") == ["Gent (stad) leverde nog geen aanbod aan"]
    assert places_nl.say(places(store, stopped()), "kempen") == ["Kempen heeft nog geen actief aanbod"]
    wide = places(store, of_kinds(["buddy", "buddy"]))
    assert wide.wide is not None
    assert (wide.wide.offer_count, wide.supplied_count) == (2, 0)
    assert places_nl.say(wide, "kempen")[0].startswith("In alle 27 gemeenten van Kempen is er nergens eigen aanbod; ")


# ---------------------------------------------------------------- levels of Dutch


def of_levels(counts: Mapping[str | None, int]) -> list[dict[str, Any]]:
    return [
        offer(f"Aanbod {level} {i}", municipality_codes=WIDE, language_level_code=level)
        for level, count in counts.items()
        for i in range(count)
    ]


def levels(store: Store, regions: Mapping[str, Mapping[str | None, int]]) -> OfferLanguages:
    hand_in(store, {region: of_levels(counts) for region, counts in regions.items()})
    return offer_languages(store, NOW, None)


def test_the_level_with_least_offer_is_named(store: Store) -> None:
    facts = levels(store, {"kempen": {"geen": 5, "A1": 4, "A2": 3, "B1": 2, "B2": 2, "C1": 1, "C2": 1, None: 9}})
    assert facts.fewest == Extreme(("C1", "C2"), (1, 1), (18, 18), None)
    assert (facts.together.known_count, facts.together.offer_count, facts.together.no_dutch_count) == (18, 27, 5)
    least = "Het minste aanbod is er op niveau C1 en C2: telkens 1 van de 18 met een gekend niveau"
    assert languages_nl.say(facts, None) == [
        f"{least}; zonder Nederlands kan je terecht bij 5 van de 18",
        "Zonder Nederlands kan je terecht bij 5 van 18 met een gekend niveau",
    ]
    assert languages_nl.say(facts, "kempen") == [
        f"{least}; in Kempen kan je zonder Nederlands terecht bij 5 van de 18",
        "In Kempen kan je zonder Nederlands terecht bij 5 van 18 met een gekend niveau",
        "Kempen: zonder Nederlands 5 van 18",
    ]
    assert languages_nl.say(facts, "limburg") == [
        f"{least}; van Limburg kennen we geen enkel niveau",
        "Limburg leverde nog geen aanbod aan",
    ]


def test_levels_count_what_was_assessed_and_their_sums_too(store: Store) -> None:
    scores = {f"{option.code}_score": 2 for option in reference.options("criterion")}
    assessed = {"assessor_code": "zelfinschatting", "assessed_date": NOW, **scores}
    first, second, *rest = of_levels({"A1": 2, "B1": 1})
    hand_in(store, {"kempen": [first | assessed, second, *(one | assessed for one in rest)]})
    facts = offer_languages(store, NOW, None)
    own = next(one.levels for one in facts.regions if one.region == "kempen")
    for counted in (own, facts.together):
        counts = {one.code: (one.offer_count, one.assessed_count) for one in counted.levels if one.offer_count}
        assert counts == {"A1": (2, 1), "B1": (1, 1)}
        assert (counted.offer_count, counted.assessed_count) == (3, 2)


def test_levels_without_any_offer(store: Store) -> None:
    facts = levels(store, {"kempen": {"A1": 2, "A2": 2, "B1": 1, "B2": 1, "C1": 1, "C2": 1}, "limburg": {None: 1}})
    assert languages_nl.say(facts, None) == [
        "Het minste aanbod is er zonder Nederlands: geen van de 8 met een gekend niveau",
        "Zonder Nederlands kan je terecht bij geen van de 8 met een gekend niveau",
    ]
    assert languages_nl.say(facts, "kempen")[1] == (
        "In Kempen kan je zonder Nederlands terecht bij geen van de 8 met een gekend niveau"
    )
    assert languages_nl.say(facts, "limburg")[1] == "Van Limburg kennen we geen enkel taalniveau"


def test_one_known_level_among_many_unknown_says_nothing_of_those(store: Store) -> None:
    facts = levels(store, {"kempen": {"B1": 6, None: 40}})
    assert languages_nl.say(facts, None)[0] == (
        "Het minste aanbod is er zonder Nederlands en op niveau A1, A2, B2, C1 en nog 1: "
        "telkens geen van de 6 met een gekend niveau"
    )


def test_the_only_level_is_that_of_the_only_offer_with_one(store: Store) -> None:
    facts = levels(store, {"kempen": {"B1": 1, None: 2}, "limburg": {"B1": 2}, "midwest": {None: 1}})
    only = {one.region: one.levels.only_code for one in facts.regions if one.levels.offer_count}
    assert only == {"kempen": "B1", "limburg": None, "midwest": None}


def test_levels_that_all_tie(store: Store) -> None:
    facts = levels(store, {"kempen": dict.fromkeys(LEVELS, 3)})
    assert facts.is_even
    assert (
        languages_nl.say(facts, None)[0]
        == "Op elk taalniveau is er evenveel aanbod: telkens 3 van de 21 met een gekend niveau"
    )


def test_levels_that_nobody_gave(store: Store) -> None:
    nothing = offer_languages(store, NOW, None)
    assert nothing.together.offer_count is None
    assert languages_nl.say(nothing, "kempen")[0].startswith("Van geen enkele regio")
    facts = levels(store, {"kempen": {None: 4}})
    assert (facts.together.offer_count, facts.together.known_count) == (4, 0)
    assert languages_nl.say(facts, None) == ["Van het actieve aanbod is nog nergens het taalniveau ingevuld"]


# ---------------------------------------------------------------- published


def published(store: Store, regions: Mapping[str, tuple[int, int, int]]) -> OfferPublished:
    """Per region how many offers are published, are not, and do not say so."""
    hand_in(
        store,
        {
            region: [
                offer(f"Aanbod {answer} {i}", municipality_codes=WIDE, is_published=answer)
                for answer, count in zip(("ja", "nee", None), counts, strict=True)
                for i in range(count)
            ]
            for region, counts in regions.items()
        },
    )
    return offer_published(store, NOW, None)


def test_what_is_published_is_told_over_the_answers(store: Store) -> None:
    facts = published(store, {"kempen": (3, 4, 2), "limburg": (0, 0, 4)})
    assert (facts.published_count, facts.answer_count, facts.silent_count) == (3, 7, 6)
    every = facts.together
    assert (every.published_count, every.unpublished_count, every.answer_count, every.silent_count) == (3, 4, 7, 6)
    everywhere = "Actief aanbod op ikdoemee: 3 van 7 waarvoor het ingevuld is; van 6 weten we het niet"
    assert published_nl.say(facts, None)[0] == everywhere
    assert published_nl.say(facts, "kempen")[0] == f"{everywhere}; in Kempen 3 van 7"
    assert published_nl.say(facts, "limburg")[0] == f"{everywhere}; in Limburg is het nergens ingevuld"
    assert published_nl.say(facts, "brugge")[0].endswith("Regio Brugge leverde nog geen aanbod aan")


def test_what_nobody_said_to_be_published(store: Store) -> None:
    nothing = offer_published(store, NOW, None)
    assert published_nl.say(nothing, "kempen") == ["Van geen enkele regio kennen we al het aanbod"]
    silent = published(store, {"limburg": (0, 0, 4)})
    assert published_nl.say(silent, None)[0].startswith("Van het actieve aanbod weten we nog nergens")
