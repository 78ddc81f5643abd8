"""Words of the offers that run in one region, for its report."""

from data.questions.offer_list import ListedOffer, RegionOffers
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import assessed as assessed_words

HEADERS = {
    "name": "Aanbod",
    "provider_name": "Aanbieder",
    "offer_kind": "Soort",
    "municipalities": "Gemeenten",
    "yearly_place_count": "Plaatsen per jaar",
    "quality": "Kwaliteit (0 tot 3)",
}
_NOT_FRESH = {state: words for state, words in assessed_words.STATES.items() if state != "assessed"}


def say(facts: RegionOffers, own: str | None) -> list[str]:
    """How many offers run, by how many providers."""
    name = phrases.name(facts.region)
    if not facts.is_reported:
        return [f"Het aanbod van {name} is nog niet aangeleverd"]
    if not facts.offer_count:
        return [f"{name} heeft geen actief aanbod"]
    providers = f"{formats.number(facts.provider_count)} {'aanbieder' if facts.provider_count == 1 else 'aanbieders'}"
    return [f"Actief aanbod in {name}: {formats.number(facts.offer_count)}, van {providers}"]


def note(facts: RegionOffers, own: str | None) -> list[str]:
    """How to read the list."""
    return [
        "Aanbod dat op die dag loopt, op naam; de score is een eigen score van de Netwerkmonitor; "
        f"{phrases.at(facts.as_of)}."
    ]


def quality(offer: ListedOffer) -> str:
    """The score of an offer with how far its assessment is where that is not within the past year."""
    remark = _NOT_FRESH.get(offer.state_code)
    if offer.quality_score is None:
        return remark or formats.MISSING
    score = formats.number(offer.quality_score, 1)
    return f"{score} ({remark})" if remark else score
