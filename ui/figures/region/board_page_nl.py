"""Words of the one page that the board of a region reads: on paper, slide and stage."""

from datetime import date

from data import reference
from data.questions.board_page import BoardPage, BoardQuestion
from data.questions.municipality_map import Look
from data.questions.phase_shares import PhaseShare
from data.questions.region_panels import Measure
from data.questions.region_plan import Action
from ui import formats
from ui.figures.coverage import places_nl
from ui.figures.region import action_plan_nl, panels_nl
from ui.texts import assessed as assessed_words
from ui.texts import changes, phases
from ui.texts import frame as frame_words
from ui.texts.region import LEAD, NOT_KNOWN, name_of

KIND = "Organisatienetwerk vierde pijler inburgering"
WHY, VALUES = "Waarom:", "Waarden:"
OFFERS, ASSESSED = "actief aanbod", "aanbod beoordeeld"
PHASES = "Waar staat ons netwerk?"
ITEM_LOOKS = {"done": "klaar", "busy": "bezig", "not_yet": "nog niet", "unanswered": "zonder antwoord"}
MAIN_SIGN = phases.MAIN_SIGN
MAIN = f"{MAIN_SIGN} {phases.MAIN_PHASE}"
REALISED, DOING = "Wat er gebeurde", "Wat we doen"
PLACES = "Waar we nog niet zijn?"
QUESTION = "Onze vraag aan het bestuur"
NO_END = "zonder einddatum"
HEADERS = {"part": "Onderdeel", "what": "Wat", "detail": "Toelichting"}
PARTS = {"number": "Cijfer", "phase": "Fase", "place": "Gemeenten", "realised": REALISED, "doing": DOING}
_SHEETS = {"partner_count": "Partners", "offer_count": "Aanbod", "governments": "Besturen"}
_MANY = 2


def say(facts: BoardPage, own: str | None) -> list[str]:
    """The main figures of the region."""
    return [_dated(facts, sentence) for sentence in panels_nl.say(facts.panels, own)]


def lead(facts: BoardPage) -> str:
    """The same under the name of the region, as a sentence that ends."""
    return f"{formats.first_upper(say(facts, None)[0])}."


def _dated(facts: BoardPage, text: str) -> str:
    """The past year by its first day: this page is read on another day."""
    return assessed_words.dated(text, facts.panels.fresh_since)


def note(facts: BoardPage, own: str | None) -> list[str]:
    """Of when it is, what counts, and what was chosen by whom."""
    by = ", aangeleverd door de regio" if facts.is_reported else ""
    return [f"{figures_of(facts)}{by}; {frame_words.stand(facts.as_of)}.", *chosen(facts), *definitions(facts)]


def network(facts: BoardPage) -> str:
    """What stands above the name of the region."""
    return facts.head.network_name or reference.regions()[facts.region].network_name or KIND


def figures_of(facts: BoardPage) -> str:
    """Which dates the sheets describe."""
    dates = facts.head.dates
    if dates.oldest_date is None or dates.newest_date is None:
        return "Nog niets aangeleverd"
    return f"Cijfers van {changes.span(dates.oldest_date, dates.newest_date)}"


def age(facts: BoardPage, made_on: date | None) -> str:
    """How old the figures are on the day that the page is made."""
    newest, oldest = facts.head.dates.newest_date, facts.head.dates.oldest_date
    if newest is None or oldest is None or made_on is None:
        return ""
    return f"({changes.ages((made_on - newest).days, (made_on - oldest).days)})"


def leader(facts: BoardPage) -> str:
    """Who leads the network."""
    return f"{LEAD}: {facts.head.lead_organisation or reference.regions()[facts.region].lead_organisation or NOT_KNOWN}"


def size(facts: BoardPage) -> str:
    """How many municipalities and inhabitants."""
    region = reference.regions()[facts.region]
    count = formats.counted(region.municipality_count, "gemeente", "gemeenten")
    return f"{count} · {formats.number(region.inhabitant_count)} inwoners (2024)"


def numbers(facts: BoardPage) -> tuple[tuple[str, str, str, str], ...]:
    """The four numbers: how many, of how many, of what, and what belongs to it."""
    partners, offers, known = facts.panels.of("partner_count"), facts.panels.of("offer_count"), facts.assessment
    joined, whole = facts.head.government_count, facts.head.municipality_count
    return (
        (formats.number(partners.value), "", f"actieve {_noun(partners.value, 'partner')}", _partners(facts, partners)),
        (formats.number(offers.value), "", OFFERS, _median(offers) if known else _absent("offer_count")),
        (
            formats.number(known.assessed_count if known else None),
            _of(known.offer_count) if known else "",
            ASSESSED,
            _assessed(facts),
        ),
        (formats.number(joined), "" if joined is None else _of(whole), _joining(joined, whole), _governments(facts)),
    )


def _noun(count: float | None, one: str) -> str:
    return one if count == 1 else f"{one}s"


def _joining(count: int | None, whole: int) -> str:
    """What stands behind how many local governments of how many.

    >>> _joining(1, 1), _joining(1, 17), _joining(None, 17)
    ('bestuur doet mee', 'besturen doet mee', 'besturen doen mee')
    """
    return f"{'bestuur' if whole == 1 else 'besturen'} {'doet' if count == 1 or whole == 1 else 'doen'} mee"


def _of(count: int) -> str:
    return f"van {formats.number(count)}"


def _absent(measure: str) -> str:
    return f"Blad {_SHEETS[measure]} is nog niet aangeleverd"


def _median(measure: Measure) -> str:
    """The median beside it; a region that is the only one lies beside nothing."""
    if measure.median is None or measure.region_count < _MANY:
        return ""
    return f"Mediaan van {changes.regions(measure.region_count)}, geen norm: {formats.given(measure.median)}"


def _partners(facts: BoardPage, partners: Measure) -> str:
    if partners.value is None:
        return _absent("partner_count")
    kinds = f"In {formats.part(facts.panels.present_kind_count, facts.panels.kind_count)} soorten organisaties."
    return f"{kinds} {_median(partners)}".strip()


def _assessed(facts: BoardPage) -> str:
    known = facts.assessment
    if known is None:
        return _absent("offer_count")
    if not known.offer_count:
        return "Er is niets te beoordelen"
    parts = (
        (known.fresh_count, f"sinds {formats.day(facts.panels.fresh_since)}"),
        (known.stale_count, "ouder"),
        (known.unscored_count, "zonder score"),
        (known.unassessed_count, "nog niet bekeken"),
    )
    return ", ".join(f"{formats.number(count)} {what}" for count, what in parts if count)


def _governments(facts: BoardPage) -> str:
    if facts.head.government_count is None:
        return _absent("governments")
    out, untold = facts.deliberate_names, facts.untold_government_count
    told = []
    if out:
        verb = "doet" if len(out) == 1 else "doen"
        told.append(f"{formats.enumerate_names(out, _MANY)} {verb} bewust niet mee")
    if untold:
        told.append(f"van {formats.counted(untold, 'bestuur', 'besturen')} is niets gemeld")
    return formats.first_upper("; ".join(told))


def phases_title(facts: BoardPage) -> str:
    """The phases, and which later one is clearly further than an earlier one, as that is unusual."""
    order = facts.panels.lifecycle.order
    if not facts.panels.lifecycle.is_reported:
        return f"{PHASES} {_FASEN}"
    if order.later_phase_code is None or order.earlier_phase_code is None:
        return PHASES
    names = phases.phases()
    later = f"{names[order.later_phase_code]} ({formats.share(order.later_share)})"
    return f"{PHASES} {later} is verder dan {names[order.earlier_phase_code]} ({formats.share(order.earlier_share)})"


_FASEN = "Blad Fasen is nog niet aangeleverd"


def phase_counts(share: PhaseShare) -> tuple[str, str]:
    """How many items of a phase that apply are done, and how many are not."""
    if not share.is_reported:
        return formats.MISSING, ""
    applying = share.item_count - (share.not_applicable_count or 0)
    if not applying:
        return phases.NOT_APPLICABLE, ""
    others = ((share.busy_count, ITEM_LOOKS["busy"]), (share.unanswered_count, ITEM_LOOKS["unanswered"]))
    return (
        f"{formats.part(share.done_count, applying)} klaar",
        "".join(f", {formats.number(count)} {what}" for count, what in others if count),
    )


def phase_name(share: PhaseShare) -> str:
    """A phase with its number, and the sign of the main phase."""
    name = f"{phases.number(share.phase_code)} {phases.phases()[share.phase_code]}"
    return f"{name} {MAIN_SIGN}" if share.is_main_phase else name


def realised_title(facts: BoardPage) -> tuple[str, str]:
    """What happened, and which of how many stand there."""
    return REALISED, _some(len(facts.realisations), len(facts.realised.realisations), "realisaties", facts, "realised")


def doing_title(facts: BoardPage) -> tuple[str, str]:
    """What is planned, and which of how many stand there."""
    return DOING, _some(len(facts.actions), len(facts.plan.actions), "acties", facts, "doing")


def _some(count: int, whole: int, what: str, facts: BoardPage, part: str) -> str:
    is_chosen = facts.are_realisations_chosen if part == "realised" else facts.are_actions_chosen
    if not count:
        return ""
    if is_chosen:
        return f"({formats.part(count, whole)}, keuze van de regio)"
    return f"({formats.part(count, whole)} {what})" if whole > count else ""


def no_realisations(facts: BoardPage) -> str:
    """Why no realisation stands there."""
    return (
        "Nog geen realisaties genoteerd" if facts.realised.is_reported else "Blad Realisaties is nog niet aangeleverd"
    )


def no_actions(facts: BoardPage) -> str:
    """Why no action stands there."""
    if not facts.plan.is_reported:
        return "Blad Acties is nog niet aangeleverd"
    if len(facts.plan.actions) == 1:
        return "De enige actie is klaar of geschrapt"
    return "Alle acties zijn klaar of geschrapt" if facts.plan.actions else "Het actieplan is nog leeg"


def until(one: Action) -> str:
    """The last day of an action."""
    return f"tot {formats.day(one.end_date)}" if one.end_date else NO_END


def standing(facts: BoardPage, one: Action) -> str:
    """Who does an action and how it stood when the region told."""
    reported = formats.day(facts.plan.reported_date)
    stands = {
        "overdue": f"over tijd op {reported}",
        "past_since": "einddatum voorbij na de levering",
    }.get(one.state_code, formats.lower_first(action_plan_nl.STATES[one.state_code]))
    quick = action_plan_nl.QUICK if one.is_quick_visible else ""
    return formats.first_upper(" · ".join(filter(None, [stands, quick, one.responsible])))


def places_title(facts: BoardPage) -> str:
    """How many blank spots, of how many municipalities."""
    count = len(facts.places.municipalities)
    whole = formats.counted(count, "gemeente", "gemeenten")
    if not facts.places.is_reported:
        return f"{PLACES} Blad Partners is nog niet aangeleverd"
    if not facts.places.are_spots_known:
        return f"{PLACES} Witte vlekken zijn nog niet te bepalen: blad Aanbod ontbreekt"
    spots = formats.counted(len(facts.places.blank_spots), "witte vlek", "witte vlekken")
    return (
        f"Waar we nog niet zijn: {spots} van {whole}" if facts.places.blank_spots else f"Geen witte vlekken in {whole}"
    )


def place_label(look: Look, count: int) -> str:
    """How many municipalities stand in one state.

    >>> place_label("blank_spot", 1), place_label("local", 20)
    ('1 witte vlek', '20 met een lokale partner')
    """
    one = count == 1
    label = {
        "blank_spot": "witte vlek" if one else "witte vlekken",
        "joining": "waar alleen het bestuur meedoet",
        "none": "zonder partner",
        "region_wide": "met alleen regiobrede partners",
        "local": "met een lokale partner",
        "not_reported": places_nl.PARTNER_STATES["not_reported"],
    }[look]
    return f"{formats.number(count)} {label}"


def question(facts: BoardPage) -> str:
    """The question, and on what it rests."""
    return asked(facts.question)


def asked(one: BoardQuestion) -> str:
    """A question as it reads; one that was chosen or asked before, in its own words."""
    if one.item is not None:
        status = reference.label("item_status", one.item.status_code or "").lower()
        phase = phases.phases()[one.item.phase_code]
        return f"{_guiding(one.item.item_code)} Dat onderdeel van {phase} staat op “{status}”."
    if one.places:
        return f"Wie kent een organisatie die wil meewerken in {formats.enumerate_names(one.places, 3)}?"
    return one.text or _OWN[one.origin]


_OWN = {
    "start": "Wie brengt in kaart welke organisaties en welk aanbod er in onze regio al zijn?",
    "open": "Wat moet er over een jaar anders zijn voor nieuwkomers in onze regio?",
}
READY = (
    "Wie van ons neemt deel aan de stuurgroep van het netwerk?",
    "Welke middelen maken we volgend jaar vrij voor het netwerk?",
    "Welke organisatie uit onze gemeente nodigen we uit om mee te werken?",
    _OWN["open"],
)
"""Questions to start from, for every region."""


def _guiding(code: str) -> str:
    """What an item asks."""
    return next(row["guiding_question"] for row in reference.rows("phase_items") if row["item"] == code)


def chosen(facts: BoardPage) -> list[str]:
    """What was chosen and stands in no delivery any more; a sentence each."""
    told = []
    for count, one, many in (
        (facts.lost_realisation_count, "realisatie", "realisaties"),
        (facts.lost_action_count, "actie", "acties"),
    ):
        if count:
            verb = "staat" if count == 1 else "staan"
            told.append(
                f"{formats.counted(count, f'gekozen {one}', f'gekozen {many}')} {verb} niet meer in de levering: "
                "de pagina koos zelf een andere."
            )
    return told


def definitions(facts: BoardPage) -> list[str]:
    """What the numbers count, a sentence each."""
    return [
        "Actieve partner: werkt mee of stuurt mee.",
        f"Actief aanbod: loopt op {formats.day(facts.as_of)}.",
        "Beoordeeld: minstens 5 van de 8 criteria ingevuld en geen “nee” op een voorwaarde.",
        places_nl.IS_BLANK_SPOT,
    ]


def source(facts: BoardPage, version: int | None, made_on: date | None, *, is_demo: bool) -> str:
    """Where it comes from, and when the page was made."""
    name = name_of(facts.region)
    if not facts.is_reported:
        from_whom = f"Bron: Netwerkmonitor; {name} leverde nog niets aan"
    else:
        from_whom = f"Bron: {name} zelf, bladen van {_dates(facts)} (Netwerkmonitor{_version(version)})"
    made = f" Gemaakt op {formats.day(made_on)}." if made_on else ""
    return f"{from_whom}, {frame_words.stand(facts.as_of)}.{made}{DEMO if is_demo else ''}"


DEMO = " Voorbeeldgegevens: organisaties en cijfers zijn verzonnen."


def _version(version: int | None) -> str:
    return f", versie {formats.number(version)}" if version else ""


def _dates(facts: BoardPage) -> str:
    dates = facts.head.dates
    return changes.span(dates.oldest_date, dates.newest_date) if dates.oldest_date and dates.newest_date else ""
