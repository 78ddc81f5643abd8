"""Words of the scores of one region beside those of all."""

from data.questions.region_quality import RegionQuality
from ui import formats
from ui.figures.offer.assessment_nl import counted
from ui.texts import assessed as assessed_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

CLASSES = ("0 tot 0,5", "0,5 tot 1", "1 tot 1,5", "1,5 tot 2", "2 tot 2,5", "2,5 tot 3")
HEADERS = {"score_class": "Score", "own_count": "Aanbod in deze regio", "every_count": "Aanbod in alle regio’s"}
OWN = "Hier"
ALL_REGIONS = "Alle regio’s"
NOT_ASSESSED = tuple(map(formats.first_upper, (assessed_words.LOOKED_AT, assessed_words.STATES["none"])))


def say(facts: RegionQuality, own: str | None) -> list[str]:
    """How much of the offer is assessed, and where the scores lie."""
    name = name_of(facts.region)
    if facts.own.assessment is None:
        return [f"Van {name} kennen we het aanbod nog niet: blad Aanbod ontbreekt"]
    if not facts.own.assessment.offer_count:
        return [f"{name} heeft nog geen actief aanbod om te beoordelen"]
    share = f"Van het actieve aanbod in {name} is {counted(facts.own.assessment)}"
    if facts.own.quality_median is None:
        return [f"{share}; te weinig voor een mediaan", share] if facts.own.assessment.assessed_count else [share]
    middle, low, high = (
        formats.number(value, 1) for value in (facts.own.quality_median, facts.own.quality_q1, facts.own.quality_q3)
    )
    short = f"{share}; de mediaan is {middle} op 3"
    return [f"{short}, de middelste helft ligt tussen {low} en {high}", short]


def note(facts: RegionQuality, own: str | None) -> list[str]:
    """How to read the scores."""
    return [
        "Hoeveel aanbod per score, een eigen score van de Netwerkmonitor: er bestaat geen norm; "
        f"{frame_words.stand(facts.as_of)}.",
        assessed_words.since_note(facts.fresh_since).strip(),
    ]
