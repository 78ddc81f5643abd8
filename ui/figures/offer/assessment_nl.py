"""Words of how much of the offer was assessed, and how long ago."""

from collections.abc import Sequence

from data import reference
from data.questions.offer_assessment import Assessment, OfferAssessment
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "region": "Regio",
    "offer_count": "Actief aanbod",
    "assessed_count": "Beoordeeld",
    "fresh_count": assessed_words.FRESH_COLUMN,
    "stale_count": "Langer geleden beoordeeld",
    "incomplete_count": "Onvolledig beoordeeld",
    "closed_count": "Nee op een voorwaarde",
    "unassessed_count": "Nog niet bekeken",
}
PARTS = (
    assessed_words.STATES["assessed"],
    assessed_words.STATES["stale"],
    assessed_words.LOOKED_AT,
    assessed_words.STATES["none"],
)
"""The four looks of an assessment."""
STAGE_PARTS = (assessed_words.PAST_YEAR, "langer geleden", assessed_words.LOOKED_AT, assessed_words.STATES["none"])
NOT_REPORTED = figure_words.NOT_REPORTED
STAGE_HEADER = assessed_words.COLUMN
SLIDE_AXIS = "deel van het actieve aanbod (%)"
ALL_REGIONS = "alle regio’s"


def say(facts: OfferAssessment, own: str | None) -> list[str]:
    """How much was assessed, of which how much the past year; then which regions have no score, or what is left."""
    if own is not None:
        return _of_region(facts.of(own), own)
    first, *short = of_all(facts.total, facts.reporting_count, facts.kind)
    if not facts.blind_regions:
        return [first, *short]
    count = len(facts.blind_regions)
    verb = "heeft" if count == 1 else "hebben"
    names = formats.enumerate_names([reference.regions()[code].name for code in facts.blind_regions], 3)
    named, counted_only = (
        f"{first}; {who} {verb} nog geen score" for who in (names, f"{count} {'regio' if count == 1 else 'regio’s'}")
    )
    return [named, *([counted_only] if len(counted_only) < len(named) else []), first, *short]


def of_all(total: Assessment, reporting_count: int, kind: str | None = None) -> list[str]:
    """How much of the active offer, or of one kind, of the regions that handed in was assessed; from full to short."""
    if not reporting_count:
        return [phrases.NOTHING_KNOWN]
    which = f" van de soort {phrases.kind(kind)}" if kind else ""
    if not total.offer_count:
        return [f"Er is nog geen actief aanbod{which or ' om te beoordelen'}"]
    short = f"{formats.first_upper(phrases.kind(kind))}: {counted(total)}" if kind else counted(total)
    return [f"Van het actieve aanbod{which} is {counted(total)}", short]


def counted(part: Assessment) -> str:
    """How many were assessed, and how many of those in the past year."""
    return assessed_words.assessed(part.assessed_count, part.offer_count, part.fresh_count)


def _of_region(own: Assessment | None, region: str) -> list[str]:
    name = name_of(region)
    if own is None:
        return [f"{name} leverde nog geen aanbod aan"]
    if not own.offer_count:
        return [f"{name} heeft nog geen actief aanbod"]
    full = f"Van het actieve aanbod van {name} is {counted(own)}"
    left = [
        f"{formats.number(count)} {what}"
        for count, what in ((own.unscored_count, assessed_words.LOOKED_AT), (own.unassessed_count, PARTS[3]))
        if count
    ]
    return [*([f"{full}; {'; '.join(left)}"] if left else []), full, f"{name}: {counted(own)}"]


def note(facts: OfferAssessment, own: str | None) -> list[str]:
    """What a bar is, since when the past year counts, who did not hand in, and what the parts mean."""
    silent = _silent(facts.silent_regions, own) if facts.reporting_count else ""
    counts = facts.total.incomplete_count, facts.total.closed_count
    reasons = f"{counts[0]} onvolledig, {counts[1]} met een nee op een voorwaarde"
    return list(
        filter(
            None,
            [
                f"Elke balk is het actieve aanbod van een regio, {frame_words.stand(facts.as_of)}.",
                assessed_words.since_note(facts.fresh_since).strip(),
                f"{silent}." if silent else "",
                "Nog niet beoordeeld is niet hetzelfde als zwak.",
                *phrases.scenario_note(facts.scenario),
                f"{formats.first_upper(assessed_words.LOOKED_AT)}: {reasons}." if any(counts) else "",
                assessed_words.MEANING,
            ],
        )
    )


def _silent(regions: Sequence[str], own: str | None) -> str:
    """Who did not hand in; beside one region the others are counted, and itself is in the sentence."""
    if own is None:
        return figure_words.not_handed_in(regions)
    others = [region for region in regions if region != own]
    who = "1 andere regio leverde" if len(others) == 1 else f"{len(others)} andere regio’s leverden"
    return f"{who} nog niet aan" if others else ""


def beside(part: Assessment) -> str:
    """What stands at the end of a bar: how many were assessed, and whether that is little."""
    few = f" · {figure_words.FEW}" if part.is_few else ""
    return f"{formats.part(part.assessed_count, part.offer_count)} beoordeeld{few}"


def with_total(label: str, count: int) -> str:
    """A part in the legend, with how many offers are in it.

    >>> with_total("nog niet bekeken", 1126)
    'nog niet bekeken: 1.126'
    """
    return f"{label}: {formats.number(count)}"


def slide_label(name: str, offer_count: int) -> str:
    """A bar on a slide, with how much stands behind it.

    >>> slide_label("Kempen", 35)
    'Kempen (actief aanbod: 35)'
    """
    return f"{name} (actief aanbod: {formats.number(offer_count)})"
