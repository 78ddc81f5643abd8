"""Words of who could help a region with what it lacks."""

from collections.abc import Sequence

from data.questions.coverage_gaps import Gap, Helper, RegionGaps
from ui import formats
from ui.figures.coverage.extremes_nl import of_others
from ui.texts import coverage
from ui.texts import frame as frame_words
from ui.texts.region import name_of

HEADERS = {
    "category": "Wat ontbreekt",
    "state": "Stand",
    "helpers": "Dichtbij wel actief",
    "organisations": "Actief in meerdere regio’s, hier nog niet",
}
STATES = {"looked": "leemte", "not_looked": "nog niet bekeken"}
_LISTED = {"1": "iemand is geïnformeerd", "2": "er is een klankbord"}


def say(facts: RegionGaps, own: str | None) -> list[str]:
    """For how much of what lacks a region finds help, and which organisations could widen their work."""
    name, whole, helped = name_of(facts.region), len(facts.gaps), facts.helped_count
    if not facts.is_reported:
        return [f"{name} leverde nog geen partners aan: wat ontbreekt, weten we nog niet"]
    if not facts.gaps:
        return [f"{name} heeft geen leemten: er is niets te zoeken"]
    if whole == 1:
        noun = coverage.NOUNS[facts.by][facts.gaps[0].category_code]
        first = f"Voor {noun} vindt {name} {'een' if helped else 'nog geen'} regio met actieve partners"
    else:
        some = "elk" if helped == whole else helped or "geen"
        first = f"Voor {some} van de {whole} lege vakken vindt {name} een regio met actieve partners"
    names = facts.organisation_names
    if not names:
        return [first]
    who = f"{names[0]} is" if len(names) == 1 else f"{len(names)} organisaties zijn"
    return [f"{first}; {who} daarvoor al in meerdere regio’s actief", first]


def note(facts: RegionGaps, own: str | None) -> list[str]:
    """How to read the list of who could help."""
    name, stand = name_of(facts.region), frame_words.stand(facts.as_of)
    return [f"Regio’s van dichtbij naar ver vanuit {name}, met hun actieve partners, {stand}."]


def state(gap: Gap) -> str:
    """A gap in the list, and whom one already knows."""
    return ", ".join(filter(None, [STATES[gap.state], _LISTED.get(gap.engagement_code or "")]))


def helpers(regions: Sequence[Helper], others: int, most: int = 3) -> str:
    """The first few regions with their number of active partners; or that none of ``others`` has any."""
    named = [f"{name_of(one.region)} ({formats.number(one.partner_count)})" for one in regions[:most]]
    return formats.enumerate_names(named, most) or of_others(others)
