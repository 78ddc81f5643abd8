"""Words of the four figures of all regions together."""

from data.questions.main_figures import SHARES, MainFigure, MainFigures
from ui import formats
from ui.figures.figure import Saying
from ui.texts import assessed as assessed_words
from ui.texts import changes
from ui.texts import frame as frame_words

LABELS = {
    "partner_count": "actieve partners",
    "offer_count": "actief aanbod",
    "assessed_share": "van het aanbod beoordeeld",
    "government_share": "van de besturen werkt mee",
}
HEADERS = {
    "figure": "Cijfer",
    "value": "Nu",
    "region_count": "Regio’s",
    "compared_count": "Vergeleken regio’s",
    "earlier": "Daar toen",
    "now": "Daar nu",
    "change": "Verschil",
}
SLIDE_HEADERS = {"figure": "Cijfer", "value": "Waarde", "known_in": "Van wie", "change": "Verandering"}
NO_EARLIER = "nog geen vorige netwerkdag"


def say(facts: MainFigures, own: str | None) -> list[str]:
    """The offer and how much of it was assessed, and how long ago: never the one without the other."""
    if facts.offer_count is None:
        return ["Er is nog geen aanbod aangeleverd"]
    if not facts.offer_count:
        count = facts.offer_region_count
        who = "De ene regio die" if count == 1 else f"De {count} regio’s die"
        verbs = ("aanleverde, telt", "aanleverden, tellen")[count != 1]
        return [f"{who} blad Aanbod {verbs} geen actief aanbod"]
    rated = assessed_words.assessed(facts.assessed_count, facts.offer_count, facts.fresh_count)
    percent = f" ({formats.share(facts.assessed_share)})" if facts.assessed_count else ""
    return [f"Actief aanbod: {rated.replace(' beoordeeld', f' beoordeeld{percent}', 1)}"]


def note(facts: MainFigures, own: str | None) -> list[str]:
    """What the figures are of, and which deliveries are compared."""
    against = changes.against(facts.since)
    moved = f"Een verschil telt alleen regio’s die tussen beide momenten opnieuw aanleverden, {against}."
    return [
        f"Over de regio’s die aanleverden, {frame_words.stand(facts.as_of)}.",
        *([moved] if facts.since else []),
        "Een organisatie in meer regio’s telt één keer.",
    ]


def value(figure: MainFigure) -> str:
    """The figure, large."""
    return formats.share(figure.value) if figure.code in SHARES else formats.number(figure.value)


def label(figure: MainFigure, facts: MainFigures) -> str:
    """What the figure is; a share of governments says of how many."""
    if figure.code != "government_share" or facts.government_count is None:
        return LABELS[figure.code]
    return f"{LABELS[figure.code]}: {formats.part(facts.government_count, facts.municipality_count)}"


def under(figure: MainFigure, facts: MainFigures) -> str:
    """Under a figure: of how many regions it is, who is missing, and its change between which deliveries."""
    return f"{known_in(figure)}; {change(figure, facts)}"


def known_in(figure: MainFigure) -> str:
    """Of how many regions a figure is, and who is missing."""
    return changes.known_in(figure.region_count, figure.whole_count, figure.change.never)


def change(figure: MainFigure, facts: MainFigures) -> str:
    """What changed, between which deliveries."""
    moved = figure.change.change
    difference = formats.points(moved) if figure.code in SHARES else formats.change(moved)
    has_unit = figure.code in SHARES and difference not in {"=", formats.MISSING}
    difference = f"{difference} procentpunt" if has_unit else difference
    return NO_EARLIER if facts.since is None else changes.of_figure(figure.change, difference, facts.since)


def sayings(facts: MainFigures) -> list[Saying]:
    """Each figure in a sentence of its own, with its count, who is missing and its change; none that nobody knows."""
    return [
        Saying(formats.first_upper(LABELS[one.code]), _sentence(one, facts), (one.code,))
        for one in facts.figures
        if one.value is not None
    ]


def _sentence(figure: MainFigure, facts: MainFigures) -> str:
    counted = f"{formats.first_upper(LABELS[figure.code])}: {value(figure)}"
    if figure.code == "assessed_share":
        counted = say(facts, None)[0]
    elif figure.code == "offer_count" and facts.assessed_count:
        also = f"{formats.number(facts.assessed_count)} beoordeeld, {assessed_words.of_which(facts.fresh_count)}"
        counted = f"{counted} ({also})"
    elif figure.code == "government_share":
        shown = formats.part(facts.government_count, facts.municipality_count)
        counted = f"Besturen die meewerken: {shown} ({value(figure)})"
    return f"{counted}; {under(figure, facts)}"


def line_label(figure: MainFigure) -> str:
    """A figure as a line of the table, where a share is a percentage."""
    return f"{LABELS[figure.code]} (%)" if figure.code in SHARES else LABELS[figure.code]
