"""How much offer was assessed is said with its age and with who has no score."""

from data.questions.offer_assessment import Assessment, OfferAssessment, RegionAssessment
from tests.offer_facts import DAY, REGIONS, SINCE, assessment, total
from ui.figures.offer import assessment_nl

# ---------------------------------------------------------------- how much was assessed


def assessments(**known: Assessment) -> OfferAssessment:
    """All 18 regions; those that are not named did not hand in sheet Aanbod."""
    return OfferAssessment(
        DAY,
        SINCE,
        None,
        None,
        tuple(RegionAssessment(code, known.get(code)) for code in REGIONS),
        total(list(known.values())),
        len(known),
        tuple(code for code in REGIONS if code not in known),
        tuple(code for code, one in known.items() if one.offer_count and not one.assessed_count),
    )


def test_how_much_was_assessed_comes_with_its_age_and_who_has_no_score() -> None:
    some = assessments(kempen=assessment(9, 6, 4), limburg=assessment(3), brussel=assessment(0))
    full = "Van het actieve aanbod is 6 van 12 beoordeeld, waarvan 4 het voorbije jaar"
    assert assessment_nl.say(some, None) == [
        f"{full}; Limburg heeft nog geen score",
        full,
        "6 van 12 beoordeeld, waarvan 4 het voorbije jaar",
    ]
    many = assessments(**{code: assessment(3) for code in REGIONS})
    all_blind = "Van het actieve aanbod is 0 van 54 beoordeeld"
    assert assessment_nl.say(many, None)[:3] == [
        f"{all_blind}; Middenkust, Westhoek, Regio Brugge en nog 15 hebben nog geen score",
        f"{all_blind}; 18 regio’s hebben nog geen score",
        all_blind,
    ]


def test_one_region_says_what_is_left_and_names_no_other() -> None:
    known = assessments(kempen=assessment(9, 6, 4, 2), limburg=assessment(3), brussel=assessment(4, 4))
    assert assessment_nl.say(known, "kempen")[0] == (
        "Van het actieve aanbod van Kempen is 6 van 9 beoordeeld, waarvan 4 het voorbije jaar; "
        "2 bekeken, zonder score; 1 nog niet bekeken"
    )
    assert assessment_nl.say(known, "brussel")[0] == (
        "Van het actieve aanbod van Brussel is 4 van 4 beoordeeld, waarvan geen het voorbije jaar"
    )
    assert assessment_nl.say(known, "limburg")[-1] == "Limburg: 0 van 3 beoordeeld"
    assert assessment_nl.say(known, "gent-stad") == ["Gent (stad) leverde nog geen aanbod aan"]
    nothing = assessments(kempen=assessment(0))
    assert assessment_nl.say(nothing, "kempen") == ["Kempen heeft nog geen actief aanbod"]
    assert assessment_nl.say(nothing, None) == ["Er is nog geen actief aanbod om te beoordelen"]
    assert assessment_nl.say(assessments(), None) == ["Van geen enkele regio kennen we al het aanbod"]


def test_the_note_says_since_when_who_is_missing_and_why_there_is_no_score() -> None:
    known = {code: assessment(3, 1, 1, 2) for code in REGIONS if code != "gent-stad"}
    note = assessment_nl.note(assessments(**known), None)
    assert "Het voorbije jaar: sinds 30/06/2025." in note
    assert "Gent (stad) leverde nog niet aan." in note
    assert "Bekeken, zonder score: 34 onvolledig, 0 met een nee op een voorwaarde." in note


def test_beside_one_region_the_others_that_are_silent_are_counted() -> None:
    known = {code: assessment(3) for code in REGIONS if code not in ("gent-stad", "kempen")}
    assert "2 andere regio’s leverden nog niet aan." in assessment_nl.note(assessments(**known), "limburg")
    assert "1 andere regio leverde nog niet aan." in assessment_nl.note(assessments(**known), "kempen")


def test_little_assessed_is_called_little() -> None:
    assert assessment_nl.beside(assessment(9, 4, 1)) == "4 van 9 beoordeeld · weinig gegevens"
    assert assessment_nl.beside(assessment(9, 5, 1)) == "5 van 9 beoordeeld"
    assert assessment_nl.beside(assessment(9)) == "0 van 9 beoordeeld"
