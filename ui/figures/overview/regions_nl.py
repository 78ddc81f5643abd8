"""Words of the 18 regions side by side: as tiles and as a list."""

from data import reference
from data.questions.phase_shares import PhaseShare
from data.questions.region_summaries import BY_NAME, GEOGRAPHIC, RegionSummaries
from data.questions.region_tiles import RegionTile, RegionTiles
from ui import formats
from ui.drawing.stage.tiles import Words as TileWords
from ui.figures.overview.switches_nl import ORDER
from ui.texts import changes, phases
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words

REGION = "Regio"
HEADERS = {
    "region": REGION,
    "partner_count": "Actieve partners",
    "partner_change": "Verschil partners",
    "offer_count": "Actief aanbod",
    "offer_change": "Verschil aanbod",
    "assessed_count": "Beoordeeld",
    "assessed_share": "Aandeel beoordeeld (%)",
    "quality_median": "Kwaliteit, mediaan (0–3)",
    "government_share": "Aandeel besturen (%)",
    "government_count": "Besturen die meewerken",
    "municipality_count": "Gemeenten",
    "blank_spot_count": "Witte vlekken",
    "reference_date": "Nieuwste cijfer",
}
PHASE_COLUMNS = dict(zip(phases.phases(), phases.short_numbered(), strict=True))
LIST_COLUMNS = (
    "Partners",
    "Actief aanbod",
    "Beoor\u00addeeld",
    "Kwaliteit (0\u2060–\u20603)",
    "Besturen",
    "Witte vlekken",
    "Nieuwste cijfer",
)
STAGE_COLUMNS = ("Partners", "Actief aanbod", "Beoor\u00addeeld", "Kwaliteit (0–3)", "Besturen", "Witte vlekken")
SLIDE_ASSESSED = "Aanbod beoordeeld"
SLIDE_PHASES = ("1 Opstart", "2 Verkenning", "3 Vormgeving", "4 Uitvoering", "5 Evalueren")
NO_OFFER = "geen aanbod"
LEGEND = ("Fasen, in procent klaar:", "Aanbod:")
"""What stands before the phases and before the looks of the bar."""
STAGE_TILES = TileWords(
    "De vijf fasen",
    tuple(phases.phases().values()),
    "In elk vakje: zoveel procent is klaar (bezig telt half).",
    "duidelijk verder dan een vroegere fase: 10 procent\u00adpunt of meer",
    figure_words.NOT_REPORTED,
)


def say(facts: RegionTiles, own: str | None) -> list[str]:
    """How many networks handed in, and in how many a later phase is clearly further than an earlier one.

    That phases go in order is no news, so only the unusual is told. Who did not hand in is hatched.
    """
    whole, count = len(facts.regions), facts.reporting_count
    if not count:
        return [f"Nog geen van de {whole} netwerken leverde aan"]
    verb = "leverde" if count == 1 else "leverden"
    handed_in = formats.first_upper(f"{formats.some_of(count, whole, 'netwerken')} {verb} aan")
    if not facts.comparable_count:
        return [handed_in]
    short = f"{formats.first_upper(formats.some_of(count, whole))} {verb} aan; {_unusual(facts, '')}"
    # what the picture marks is said before who handed in, which it shows by itself
    fitting = [short, formats.first_upper(_unusual(facts))] if facts.comparable_count > 1 else []
    return [f"{handed_in}; {_unusual(facts)}", *fitting, handed_in]


def _unusual(facts: RegionTiles, regions: str = " regio’s") -> str:
    return phases.unusual(facts.unusual_count, facts.comparable_count, regions)


def _reading(facts: RegionTiles) -> list[str]:
    return [
        "Per regio vijf fasen, met hoeveel er klaar is.",
        f"Gearceerd: {figure_words.NOT_REPORTED} of beoordeeld.",
        f"{formats.first_upper(frame_words.stand(facts.as_of))}.",
    ]


def note(facts: RegionTiles, own: str | None) -> list[str]:
    """How to read the tiles; what their numbers and bars mean stands above them."""
    return [
        f"Een gearceerde tegel: {figure_words.NOT_REPORTED}.",
        f"{formats.first_upper(frame_words.stand(facts.as_of))}.",
    ]


def note_list(facts: RegionSummaries, own: str | None) -> list[str]:
    """How to read the list; an order by a figure says that it is no ranking."""
    parts = ["In de lijst: fasen in procent, kwaliteit als mediaan (geen norm)"]
    if facts.since:
        parts.append(f"klein het verschil {changes.against(facts.since)}")
    order = "" if facts.order == GEOGRAPHIC else f"; gesorteerd {ORDER.options[facts.order]}"
    if facts.order not in {GEOGRAPHIC, BY_NAME}:
        order += ", onbekend onderaan; dat is geen rangschikking, want regio’s verschillen in grootte en tempo"
    return [*_reading(facts), f"{', '.join(parts)}{order}."]


def phase_header(code: str) -> str:
    """The header of a phase in the table."""
    return f"{reference.label('phase', code)} (%)"


def phase_title(phase: PhaseShare) -> str:
    """What a pointer says of one phase."""
    return f"{reference.label('phase', phase.phase_code)}: {phases.of_items(phase.phase_share, phase.counted_count)}"


def partners(count: int | None) -> str:
    """How many partners one region has.

    >>> partners(1), partners(None)
    ('1 partner', 'partners onbekend')
    """
    if count is None:
        return "partners onbekend"
    return f"{formats.number(count)} {'partner' if count == 1 else 'partners'}"


def assessed(one: RegionTile) -> str:
    """How many offers of one region were assessed, of how many."""
    if not one.offer_count:
        return NO_OFFER if one.offer_count == 0 else "aanbod onbekend"
    return f"{formats.part(one.assessed_count, one.offer_count)} beoordeeld"


def assessed_of(one: RegionTile) -> str:
    """How many offers were assessed, of how many, under a header that says so."""
    return formats.MISSING if one.offer_count is None else formats.part(one.assessed_count, one.offer_count)


def counts(one: RegionTile) -> list[str]:
    """What a tile counts, a line each."""
    return [partners(one.partner_count), assessed(one)]
