"""Words of the scores behind the median quality of each region."""

from data.questions.offer_assessment import Assessment
from data.questions.offer_distribution import OfferDistribution
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer.assessment_nl import counted, of_all
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {"region": "Regio", "quality_score": "Kwaliteitsprofiel", "offer_count": "Aantal met die score"}
SCORE_AXIS = "score (0–3)"
STAGE_AXIS = "score 0 tot 3"
BESIDE = "beoordeeld (voorbije jaar)"
NOT_REPORTED = figure_words.NOT_REPORTED


def say(facts: OfferDistribution, own: str | None) -> list[str]:
    """What lies behind the medians: how much is assessed, and how wide the own region spreads."""
    everywhere = of_all(facts.total, facts.reporting_count)
    if not own or not facts.reporting_count:
        return everywhere
    region, *shorter = _of_region(facts, own)
    return formats.falling(f"{everywhere[0]}; {region}", formats.first_upper(region), *shorter)


def _of_region(facts: OfferDistribution, own: str) -> list[str]:
    line, name = facts.of(own), name_of(own)
    if line.assessment is None:
        return [f"{name} leverde nog geen aanbod aan"]
    if not line.assessment.offer_count:
        return [f"{name} heeft nog geen actief aanbod"]
    if line.quality_median is None:
        return [f"in {name} {counted(line.assessment)}"]
    low, high = formats.number(line.quality_q1, 1), formats.number(line.quality_q3, 1)
    half = f"tussen {low} en {high}"
    return [
        f"in {name} ligt de middelste helft van de scores {half}",
        f"{name}: middelste helft van de scores {half}",
    ]


def note(facts: OfferDistribution, own: str | None) -> list[str]:
    """How to read the dots, since when the past year counts, and what stands beside them on a page."""
    return list(
        filter(
            None,
            [
                f"Stip: aanbod met die score; streep: mediaan, geen norm; {frame_words.stand(facts.as_of)}.",
                assessed_words.since_note(facts.fresh_since).strip(),
                "Open stip: weinig gegevens, minder dan 5 beoordeeld.",
                "Een grotere stip is meer aanbod; rechts hoeveel er beoordeeld is, en tussen haakjes hoeveel "
                f"{assessed_words.PAST_YEAR}.",
                *phrases.scenario_note(facts.scenario),
            ],
        )
    )


def absence(part: Assessment | None) -> str:
    """Why a region has no dots at all; empty when it has offer."""
    if part is None:
        return NOT_REPORTED
    return "" if part.offer_count else phrases.NO_ACTIVE_OFFER


def stage_absence(part: Assessment | None) -> str:
    """The same in a room, where also offer of which nothing was assessed has an empty row."""
    if part and part.offer_count and not part.assessed_count:
        return figure_words.NOT_ASSESSED
    return absence(part)
