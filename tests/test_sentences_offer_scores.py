"""The sentences of what stands behind the score: its spread and its criteria."""

from data.questions.offer_assessment import Assessment
from data.questions.offer_criteria import CriterionTotal, OfferCriteria
from data.questions.offer_distribution import OfferDistribution, RegionScores
from data.questions.region_quality import RegionQuality
from tests.offer_facts import DAY, REGIONS, SINCE, assessment, total
from ui.figures.offer import criteria_nl, distribution_nl, region_quality_nl

# ---------------------------------------------------------------- behind the score


def scores(**known: tuple[Assessment, float | None, float | None, float | None]) -> OfferDistribution:
    nothing = (None, None, None, None)
    lines = [(code, *known.get(code, nothing)) for code in REGIONS]
    return OfferDistribution(
        DAY,
        SINCE,
        None,
        tuple(RegionScores(code, own, middle, low, high, ()) for code, own, middle, low, high in lines),
        total([one for one, *_ in known.values()]),
        len(known),
    )


def test_the_distribution_tells_how_much_is_assessed_and_how_wide_the_own_region_spreads() -> None:
    few = (None, None, None)
    known = scores(
        kempen=(assessment(9, 6, 4), 1.5, 1.0, 2.25),
        limburg=(assessment(3, 1), *few),
        brussel=(assessment(0), *few),
    )
    everywhere = "Van het actieve aanbod is 7 van 12 beoordeeld, waarvan 4 het voorbije jaar"
    assert distribution_nl.say(known, None)[0] == everywhere
    assert distribution_nl.say(known, "kempen")[:2] == [
        f"{everywhere}; in Kempen ligt de middelste helft van de scores tussen 1,0 en 2,2",
        "In Kempen ligt de middelste helft van de scores tussen 1,0 en 2,2",
    ]
    assert distribution_nl.say(known, "limburg")[0] == (
        f"{everywhere}; in Limburg 1 van 3 beoordeeld, waarvan geen het voorbije jaar"
    )
    assert distribution_nl.say(known, "gent-stad")[0].endswith("Gent (stad) leverde nog geen aanbod aan")
    assert distribution_nl.say(known, "brussel")[0].endswith("; Brussel heeft nog geen actief aanbod")
    assert distribution_nl.say(scores(), "kempen") == ["Van geen enkele regio kennen we al het aanbod"]
    nothing = scores(kempen=(assessment(0), *few))
    assert distribution_nl.say(nothing, None) == ["Er is nog geen actief aanbod om te beoordelen"]
    assert distribution_nl.say(scores(kempen=(assessment(2, 1), *few)), None)[0] == (
        "Van het actieve aanbod is 1 van 2 beoordeeld, waarvan geen het voorbije jaar"
    )


def test_an_empty_row_says_why() -> None:
    assert distribution_nl.absence(None) == "nog niet aangeleverd"
    assert distribution_nl.absence(assessment(0)) == "geen actief aanbod"
    assert distribution_nl.absence(assessment(3)) == ""
    assert distribution_nl.stage_absence(assessment(3)) == "nog niet beoordeeld"
    assert distribution_nl.stage_absence(assessment(3, 1)) == ""


def test_criteria_are_compared_by_share_with_its_number() -> None:
    strongest, weakest = (CriterionTotal("contact", 9, 10),), (CriterionTotal("taal", 50, 100),)
    assert criteria_nl.say(OfferCriteria(DAY, None, (), 110, 2, strongest, weakest), None)[0] == (
        "Ontmoeting (9 van 10) staat het vaakst op niveau 2 of 3, taalafstemming (50 van 100) het minst vaak"
    )
    assert criteria_nl.say(OfferCriteria(DAY, None, (), 0, 0, (), ()), None) == ["Nog geen enkel criterium is ingevuld"]
    two = OfferCriteria(DAY, None, (), 210, 3, (*strongest, CriterionTotal("taal", 90, 100)), weakest)
    assert criteria_nl.say(two, None)[0].startswith(
        "Ontmoeting (9 van 10) en taalafstemming (90 van 100) staan het vaakst op niveau 2 of 3, "
    )
    assert criteria_nl.say(OfferCriteria(DAY, None, (), 4, 0, (), ()), None) == [
        "Nog te weinig niveaus zijn ingevuld om criteria te vergelijken"
    ]
    assert criteria_nl.say(OfferCriteria(DAY, None, (), 20, 8, (), ()), None) == [
        "Geen enkel criterium staat duidelijk vaker op niveau 2 of 3 dan een ander"
    ]


def test_the_quality_of_one_region_says_how_much_is_behind_it() -> None:
    counts = (0,) * 6

    def told(own: Assessment | None, middle: float | None = None, low: float = 0, high: float = 0) -> str:
        scores = RegionScores("kempen", own, middle, low, high, ())
        facts = RegionQuality(DAY, SINCE, "kempen", scores, counts, counts, assessment(9))
        return region_quality_nl.say(facts, "kempen")[0]

    assert told(None) == "Van Kempen kennen we het aanbod nog niet: blad Aanbod ontbreekt"
    assert told(assessment(0)) == "Kempen heeft nog geen actief aanbod om te beoordelen"
    assert told(assessment(3)) == "Van het actieve aanbod in Kempen is 0 van 3 beoordeeld"
    few = "Van het actieve aanbod in Kempen is 2 van 3 beoordeeld, waarvan 1 het voorbije jaar"
    assert told(assessment(3, 2, 1)) == f"{few}; te weinig voor een mediaan"
    assert told(assessment(9, 6, 4), 1.5, 1.0, 2.25).endswith(
        "; de mediaan is 1,5 op 3, de middelste helft ligt tussen 1,0 en 2,2"
    )
