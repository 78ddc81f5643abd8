"""Words of the regions that resemble one region most."""

from data.questions.similar_regions import SimilarRegion, SimilarRegions
from ui import formats
from ui.texts import frame as frame_words
from ui.texts.phases import phases
from ui.texts.region import name_of

ALREADY = "Daar al klaar, hier nog niet:"
NOTHING_MORE = "Wat daar klaar is, is hier ook klaar of niet van toepassing."
HEADERS = {
    "region": "Regio",
    "phase": "Grootste verschil in",
    "other_share": "Daar (%)",
    "own_share": "Hier (%)",
    "done_items": "Daar klaar, hier nog niet",
}


def say(facts: SimilarRegions, own: str | None) -> list[str]:
    """Which regions have the most similar profile, or why we cannot say."""
    name = name_of(facts.region)
    if facts.similar:
        others = formats.enumerate_names([name_of(one.region) for one in facts.similar])
        return [f"Wie herkent dit? {others} {'lijkt' if len(facts.similar) == 1 else 'lijken'} het meest op {name}"]
    if facts.lacking == "own":
        return [f"Wie herkent dit? Dat zien we zodra {name} in elke fase minstens één item beantwoordt"]
    return ["Wie herkent dit? Nog geen andere regio beantwoordde in elke fase minstens één item"]


def note(facts: SimilarRegions, own: str | None) -> list[str]:
    """How the similar regions were found."""
    return [f"Het kleinste verschil over de vijf fasen samen, {frame_words.stand(facts.as_of)}.", "Geen rangorde."]


def difference(other: SimilarRegion) -> str:
    """In which phase a similar region differs most."""
    name = name_of(other.region)
    if other.is_same:
        return f"{name}: hetzelfde profiel"
    return (
        f"{name}: grootste verschil in {phases()[other.phase_code]}, "
        f"{formats.share(other.other_share)} daar tegenover {formats.share(other.own_share)} hier"
    )
