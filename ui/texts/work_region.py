"""Words of what one region can do, a kind of work at a time."""

from collections.abc import Callable, Mapping

from data import reference
from data.questions.region_work import KINDS, Kind, RegionWork
from ui import formats
from ui.texts import changes

LABELS: Mapping[Kind, str] = {
    "waiting": "Bekijk de rijen",
    "absent": "Vul aan",
    "old": "Bevestig of lever aan",
    "stale": "Bekijk ze",
    "unassessed": "Bekijk ze",
    "incomplete": "Vul aan",
    "late": "Werk bij",
    "unanswered": "Vul aan",
    "soon": "Bevestig per blad",
}
_WHATS: Mapping[Kind, tuple[str, str]] = {
    "waiting": ("rij wacht", "rijen wachten"),
    "absent": ("blad is nog nooit aangeleverd", "bladen zijn nog nooit aangeleverd"),
    "old": ("blad is ouder dan zes maanden", "bladen zijn ouder dan zes maanden"),
    "stale": ("beoordeling is ouder dan 12 maanden", "beoordelingen zijn ouder dan 12 maanden"),
    "unassessed": ("aanbod is nog niet bekeken", "keer aanbod is nog niet bekeken"),
    "incomplete": ("beoordeling is onvolledig", "beoordelingen zijn onvolledig"),
    "late": ("actie heeft een einddatum die voorbij is", "acties hebben een einddatum die voorbij is"),
    "unanswered": ("item van de fasen is nog zonder antwoord", "items van de fasen zijn nog zonder antwoord"),
    "soon": ("blad wordt binnenkort zes maanden oud", "bladen worden binnenkort zes maanden oud"),
}
_NOTHING: Mapping[Kind, tuple[str, str]] = {
    "waiting": ("rijen wachten", "Alle rijen van je laatste levering zijn aanvaard."),
    "absent": ("bladen ontbreken", "Je leverde elk blad al eens aan."),
    "old": ("bladen zijn ouder dan zes maanden", "Geen enkel aangeleverd blad is ouder dan zes maanden."),
    "stale": ("beoordelingen zijn ouder dan 12 maanden", "Geen enkele score is ouder dan een jaar."),
    "unassessed": ("keer aanbod is nog niet bekeken", "Er is geen actief aanbod dat niemand bekeek."),
    "incomplete": ("beoordelingen zijn onvolledig", "Wat je beoordeelde, heeft genoeg criteria voor een score."),
    "late": ("acties zijn voorbij hun einddatum", "Van geen enkele open actie is de einddatum voorbij."),
    "unanswered": ("items zijn zonder antwoord", "Je beantwoordde alle items van de fasen."),
    "soon": ("bladen worden binnenkort oud", "In de komende maand wordt geen enkel blad zes maanden oud."),
}
NO_DELIVERY = "Je regio leverde nog niets aan"
ALL_DONE = "Niets te doen: de cijfers van je regio zijn bij"


def what(kind: Kind, count: int) -> str:
    """What there is to do, behind its count.

    >>> what("stale", 1), what("late", 0)
    ('beoordeling is ouder dan 12 maanden', 'acties zijn voorbij hun einddatum')
    """
    one, many = _WHATS[kind]
    return (one if count == 1 else many) if count else _NOTHING[kind][0]


def why(kind: Kind, facts: RegionWork) -> str:
    """Why it matters or where it stands; for what needs nothing, that it does not."""
    return _WHY[kind](facts) if facts.count(kind) else _NOTHING[kind][1]


def headline(facts: RegionWork) -> str:
    """The two kinds of work that figures suffer from most."""
    if facts.newest_date is None:
        return NO_DELIVERY
    counts = [(kind, count) for kind in KINDS if (count := facts.count(kind))]
    return "; ".join(f"{formats.number(count)} {what(kind, count)}" for kind, count in counts[:2]) or ALL_DONE


def _waiting(facts: RegionWork) -> str:
    sheets = formats.enumerate_names([f"{one.sheet} ({one.row_count})" for one in facts.waiting])
    return f"{sheets}. Wat wacht, telt pas mee als je het herstelt."


def _absent(facts: RegionWork) -> str:
    return f"{formats.enumerate_names(facts.absent, 8)}. Eén blad volstaat om te beginnen."


def _old(facts: RegionWork) -> str:
    return f"{formats.enumerate_names(facts.old.sheets, 8)}. Klopt alles nog? Bevestig het zonder bestand."


def _stale(facts: RegionWork) -> str:
    count = facts.assessment.assessed_count if facts.assessment else 0
    oldest = f" Oudste: {facts.oldest_offer[0]}, {formats.day(facts.oldest_offer[1])}." if facts.oldest_offer else ""
    whole = "Het enige aanbod met een score." if count == 1 else f"Van de {count} met een score."
    return f"{whole}{oldest}"


def _unassessed(facts: RegionWork) -> str:
    count = facts.assessment.offer_count if facts.assessment else 0
    whole = "Je enige actieve aanbod." if count == 1 else f"Van de {count} in je actieve aanbod."
    return f"{whole} Niet bekeken is niet hetzelfde als niet goed."


def _incomplete(facts: RegionWork) -> str:
    least = "Een score vraagt minstens 5 van de 8 criteria."
    closed = facts.assessment.closed_count if facts.assessment else 0
    other = "ander staat" if closed == 1 else "andere staat"
    return f"{least} Bij {closed} {other} “nee” op een voorwaarde." if closed else least


def _late(facts: RegionWork) -> str:
    parts = []
    if facts.overdue:
        first = facts.overdue[0]
        named = f"{first.action} ({formats.day(first.end_date)})"
        rest = f" {formats.and_more(len(facts.overdue) - 1)}" if len(facts.overdue) > 1 else ""
        parts.append(f"{len(facts.overdue)} al bij de levering: {named}{rest}.")
    if facts.past_since:
        parts.append(f"{len(facts.past_since)} sindsdien: hoe staat het ermee?")
    return " ".join([*parts, f"Van {formats.counted(facts.live_action_count, 'actie', 'acties')}."])


def _unanswered(facts: RegionWork) -> str:
    parts = [f"{count} in {reference.label('phase', phase)}" for phase, count in facts.unanswered or ()]
    return f"{', '.join(parts)}."


def _soon(facts: RegionWork) -> str:
    left = (facts.soon.day - facts.as_of).days if facts.soon.day else 0
    first = f"Het eerste op {formats.day(facts.soon.day)}, over {changes.age(left)}."
    return f"{first} Klopt alles nog? Bevestig het zonder bestand."


_WHY: Mapping[Kind, Callable[[RegionWork], str]] = {
    "waiting": _waiting,
    "absent": _absent,
    "old": _old,
    "stale": _stale,
    "unassessed": _unassessed,
    "incomplete": _incomplete,
    "late": _late,
    "unanswered": _unanswered,
    "soon": _soon,
}
