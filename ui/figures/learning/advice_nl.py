"""Words of what regions advise others from what they realised."""

from data import reference
from data.questions.advice import Advice, AdviceSearch
from ui import formats
from ui.texts import figures as figure_words
from ui.texts import frame as frame_words
from ui.texts.phases import phases
from ui.texts.region import REALISATION_SIGNS, SUPPORT, name_of

HEADERS = {
    "region": "Regio",
    "advice": "Wat raden we aan",
    "title": "Realisatie",
    "kind": "Soort",
    "realised_date": "Datum",
    "phases": "Hoofdfasen toen",
    "supported_by": SUPPORT,
}
NO_PHASE = "fase toen niet gekend"


def say(facts: AdviceSearch, own: str | None) -> list[str]:
    """How much advice there is of how many regions; or how much of it is what somebody looks for."""
    if not facts.listed_count:
        return ["Nog geen enkele regio gaf raad aan andere"]
    count, whole = len(facts.advices), facts.listed_count
    if facts.search:
        quoted = f"over “{facts.search}”"
        return formats.falling(_found(count, whole, quoted), _found(count, whole, "daarover"))
    if facts.phase or facts.kind:
        return [_found(count, whole, "")]
    regions = len(facts.regions)
    first = f"{formats.counted(count, 'raad', 'raadgevingen')} van {formats.counted(regions, 'regio', 'regio’s')}"
    if own is None:
        return [first]
    if own in facts.silent_regions:
        return formats.falling(f"{first}; {name_of(own)} leverde nog geen realisaties aan", first)
    return formats.falling(f"{first}, {facts.count_of(own) or 'nog geen'} van {name_of(own)}", first)


def _found(count: int, whole: int, about: str) -> str:
    some = formats.first_upper(formats.some_of(count, whole, "raadgevingen", "raad"))
    verb = "gaat" if count <= 1 else "gaan"
    return f"{some} {verb} {about}" if about else some


def note(facts: AdviceSearch, own: str | None) -> list[str]:
    """How a phase belongs to advice, and who is missing."""
    silent = figure_words.not_handed_in(facts.silent_regions)
    without = facts.without_phase_count
    return [
        f"Uit blad Realisaties, nieuwste eerst, in de woorden van de regio; {frame_words.stand(facts.as_of)}.",
        "De fase is de hoofdfase die de regio toen zelf noemde, niet de fase waarover het advies gaat.",
        *([_without_phase(without, is_narrowed=facts.phase is not None)] if without else []),
        *([f"{silent}."] if silent else []),
    ]


def _without_phase(count: int, *, is_narrowed: bool) -> str:
    left_out = " en dus niet hier" if is_narrowed else ""
    return f"Bij {formats.counted(count, 'raad', 'raadgevingen')} was toen nog geen hoofdfase gekend{left_out}."


def kind(one: Advice) -> str | None:
    """The kind of the realisation; missing: not given."""
    return None if one.kind_code is None else reference.label("realisation_kind", one.kind_code)


def phase_names(one: Advice) -> str:
    """The main phases of the region at the time."""
    return ", ".join(phases()[code] for code in one.phase_codes) or NO_PHASE


def about(one: Advice) -> str:
    """What stands under advice: what it comes from, when, and in which phase the region was."""
    signed = f"{REALISATION_SIGNS[one.kind_code]} {kind(one)}" if one.kind_code else ""
    support = f"{SUPPORT} {one.supported_by}" if one.supported_by else ""
    return " · ".join(filter(None, (formats.day(one.realised_date), signed, phase_names(one), support)))


def more(count: int) -> str:
    """Under a list that is too long to show whole; empty for a short one."""
    return figure_words.more_rows(count) if count > figure_words.SHOWN_ROWS else ""
