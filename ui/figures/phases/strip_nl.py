"""Words of how far every region is in every phase."""

from data.questions.phase_shares import PhaseShare
from data.questions.phase_strip import PhaseStrip, StripCell
from ui import formats
from ui.figures.phases.order_nl import own_order
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts import phases as words
from ui.texts.region import name_of

TEMPERATURE = "Temperatuur, −5 tot 20\N{NO-BREAK SPACE}°C"
UNANSWERED = "zonder antwoord"
NO_DEGREES = "niet ingevuld"
BEGINS_AGAIN = "daarna begint de cirkel opnieuw"
MEDIAN_ROW = "Mediaan, geen norm"
TO_ITEMS = "Klik op een regio voor haar items."
HEADERS = {
    "region": "Regio",
    "phase": "Fase",
    "phase_share": "Aandeel (%)",
    "phase_change": "Verandering (procentpunt)",
    "done_count": "Klaar",
    "busy_count": "Bezig",
    "not_yet_count": "Nog niet",
    "not_applicable_count": "Niet van toepassing",
    "unanswered_count": "Zonder antwoord",
    "is_main_phase": "Hoofdfase",
    "temperature_degrees": "Temperatuur (°C)",
}


def say(facts: PhaseStrip, own: str | None) -> list[str]:
    """Where a later phase is clearly further than an earlier one: in one region, or else over all that report."""
    if own is not None:
        return own_order(facts.order_of(own))
    if not facts.reporting_regions:
        return ["Van geen enkele regio weten we al hoe ver de fasen staan"]
    if len(facts.reporting_regions) == 1:
        return own_order(facts.order_of(facts.reporting_regions[0]))
    if not facts.comparable_count:
        count = len(facts.reporting_regions)
        return [f"Van {count} regio’s zijn er nog te weinig antwoorden om fasen te vergelijken"]
    among = formats.first_upper(words.unusual(len(facts.unusual_regions), facts.comparable_count))
    where = formats.enumerate_names([name_of(code) for code in facts.unusual_regions])
    return formats.falling(f"{among}: {where}" if where else among, among, among.removesuffix(" dan een vroegere"))


def note(facts: PhaseStrip, own: str | None) -> list[str]:
    """What a share is, and when one is clearly more than another."""
    return [f"{words.SHARE}, {frame_words.stand(facts.as_of)}.", words.CLEARLY]


def cell_title(cell: PhaseShare) -> str:
    """What a cell adds for a pointer."""
    label = words.phases()[cell.phase_code]
    if not cell.is_reported:
        return f"{label}: {figure_words.NOT_REPORTED}"
    counts = (
        f"{formats.number(cell.done_count)} klaar, {formats.number(cell.busy_count)} bezig, "
        f"{formats.number(cell.not_yet_count)} nog niet, {formats.number(cell.not_applicable_count)} n.v.t., "
        f"{formats.number(cell.unanswered_count)} zonder antwoord"
    )
    return f"{label}: {formats.share(cell.phase_share)} ({counts})"


def moved_title(cell: StripCell) -> str:
    """The same, with what moved since the delivery before."""
    title, change = cell_title(cell.share), cell.change
    if change is None or change.phase_change is None:
        return title
    return f"{title}; {formats.points(change.phase_change)} sinds levering {formats.day(change.earlier_date)}"
