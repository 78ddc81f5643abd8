"""Words of what the regions together ask of the Flemish level."""

from data import reference
from data.questions.flanders_asks import AskedObjective, FlandersAsk, FlandersAsks
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.region import name_of

SIGNS = {"open": "○", "opgenomen": "◐", "beantwoord": "✔"}
HEADERS = {
    "region": "Regio",
    "action": "Actie",
    "objective": "Doelstelling",
    "ask": "Vraag aan Vlaanderen",
    "reported_date": "Volgens de levering van",
}
OBJECTIVE_HEADERS = {"objective": "Waarover (doelstelling)", "count": "Vragen", "regions": "Regio’s"}
AXIS = "vragen aan Vlaanderen"
ANSWERED, UNANSWERED = "beantwoord", "nog niet beantwoord"


def state(code: str) -> str:
    """How far an ask is."""
    return reference.label("flanders_ask", code)


def say(facts: FlandersAsks, own: str | None) -> list[str]:
    """How many regions ask how much, and how far that is."""
    if not facts.reporting_count:
        return ["Geen enkele regio leverde al een actieplan aan"]
    asking, many, one = len(facts.asking_regions), "regio’s met een actieplan", "regio met een actieplan"
    who = formats.first_upper(formats.some_of(asking, facts.reporting_count, many, one))
    if not facts.asks:
        return [f"{who} duidde een vraag aan Vlaanderen aan"]
    verb = "duidde" if asking == 1 else "duidden samen"
    states = ", ".join(f"{count} {state(code).lower()}" for code, count in facts.state_counts if count)
    asks = formats.counted(len(facts.asks), "vraag", "vragen")
    first = f"{who} {verb} {asks} aan Vlaanderen aan"
    mine = f"; {_own(facts, own)}" if own else ""
    return formats.falling(f"{first}: {states}{mine}", f"{first}: {states}", first)


def _own(facts: FlandersAsks, own: str) -> str:
    if own in facts.silent_regions:
        return f"{name_of(own)} leverde nog geen acties aan"
    count = len(facts.of(own))
    return f"{name_of(own)} duidde {formats.counted(count, 'vraag', 'vragen') if count else 'geen vraag'} aan"


def note(facts: FlandersAsks, own: str | None) -> list[str]:
    """Where the asks come from, and who is missing."""
    silent = figure_words.not_handed_in(facts.silent_regions)
    return [
        f"Acties waarbij een regio een vraag aan Vlaanderen aanduidt, {frame_words.stand(facts.as_of)}.",
        *([f"{silent}."] if silent else []),
        "Geschrapte acties tellen niet mee. Wie niets aanduidt, vraagt niets of duidde het nog niet aan.",
        "Doelstellingen met dezelfde woorden staan samen.",
    ]


def about(one: FlandersAsk) -> str:
    """Who asks it, for what, and of when that is."""
    return f"{name_of(one.region)} · {one.objective} · levering van {formats.day(one.reported_date)}"


def others(facts: FlandersAsks, count: int) -> str:
    """Above the folded asks: how many they are."""
    return figure_words.others(count, len(facts.asks), "vragen")


def regions(one: AskedObjective) -> str:
    """Who asks something for an objective."""
    return formats.enumerate_names([name_of(region) for region in one.regions])


def beside(one: AskedObjective) -> str:
    """What stands behind the bar of an objective.

    >>> beside(AskedObjective("Doel", (1, 0, 1), 2, ("kempen",)))
    '2 vragen, 1 regio'
    """
    asks = formats.counted(one.ask_count, "vraag", "vragen")
    return f"{asks}, {formats.counted(len(one.regions), 'regio', 'regio’s')}"


def more(count: int) -> str:
    """How many objectives a drawing leaves out; empty when none."""
    return f"En nog {formats.counted(count, 'doelstelling', 'doelstellingen')}, in de tabel." if count > 0 else ""
