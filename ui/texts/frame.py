"""Words of the frame around every page: menu, filter bar, the grey line, banners."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from data.questions.region_sheets import RegionDates
from ui import formats
from ui.texts import changes

APP = "Netwerkmonitor 4de pijler"
GROUP_LOOK = "Kijken"
GROUP_DELIVER = "Aanleveren"
GROUP_TOGETHER = "Samen"
GROUP_EXPLAIN = "Uitleg"
GROUP_ADMINISTER = "Beheer"

TITLES = {
    "overzicht": "Overzicht",
    "dekking": "Dekking",
    "aanbod": "Aanbod",
    "groei": "Groei",
    "fasen": "Fasen",
    "regio": "Regio",
    "opladen": "Opladen",
    "versies": "Versies",
    "werk": "Wat moet ik doen?",
    "lerend_netwerk": "Lerend netwerk",
    "netwerkdag": "Netwerkdag",
    "uitleg": "Uitleg",
    "gegevens": "Gegevens",
    "beheer": "Beheer",
}

REGION = "Jouw regio"
NO_REGION = "Alle regio’s"
CHOOSE_REGION = "Kies een regio"
"""The same where a page shows nothing without one."""
AS_OF = "Stand op"
LATEST = "nieuwste levering"
"""The newest delivery of the regions: what figures stand at when nothing is chosen."""
TODAY = "vandaag"
OTHER_DATE = {"op": "Stand op datum", "sinds": "Vergelijk met datum"}
OTHER_DATE_CHOICE = "andere datum…"
MORE_FILTERS = "Meer filters"
SINCE = "Vergelijk met"
SINCE_CHOICES = {"netwerkdag": "vorige netwerkdag", "kwartaal": "een kwartaal eerder", "jaar": "een jaar eerder"}
VERSION = "Gegevens"
NEWEST = "de nieuwste"
COPIED = "Gekopieerd"
COPY_LINK = (
    "Kopieer link",
    "De vaste link blijft tonen wat je nu ziet, ook na nieuwe leveringen: voor een verslag of een e-mail.",
    COPIED,
    "Je browser kopieert hier niet zelf. De link is geselecteerd: druk Ctrl+C, of hou hem op je gsm ingedrukt.",
)
"""The button that copies the fixed link: its label, why, what it says when it did and when it could not."""

DEMO_BANNER = "Dit zijn voorbeeldgegevens: organisaties en cijfers zijn verzonnen, de gemeenten bestaan echt."
INPUT_LOST = (
    "De verbinding met de app was even weg. Wat je net klikte of typte, kwam niet aan: kijk na en doe het opnieuw."
)
CLICK_LOST = "Je klik is niet uitgevoerd: deze pagina is intussen veranderd. Kijk na wat er nu staat."
REFUSED = "Met jouw rechten kan dit niet. Er is niets veranderd. Heb je dit recht nodig? Vraag het aan de beheerder."
STORE_BUSY = (
    "De gegevens zijn nu niet bereikbaar: een ander programma houdt ze te lang bezet, of de server met de gegevens antwoordt "
    "niet. Er is niets verloren. Wacht even en laad deze pagina opnieuw."
)
STORE_UNWRITABLE = (
    "De gegevens kunnen niet geopend worden: de schijf is vol of de map is niet schrijfbaar. "
    "Verwittig de beheerder en laad daarna deze pagina opnieuw."
)
STORE_DAMAGED = (
    "Het bestand met de gegevens kan niet gelezen worden. Verwittig de beheerder: die zet de laatste reservekopie terug, met de "
    "opdracht restore-backup."
)
STORE_NEWER = (
    "De gegevens zijn al bijgewerkt door een nieuwere versie van de app. Er is niets verloren. De beheerder start die "
    "nieuwere versie; laad daarna deze pagina opnieuw."
)
NOTHING_YET = (
    "Er is nog niets aangeleverd. Ga naar Opladen, haal je sjabloon op en lever het ingevuld aan. "
    "Zodra één regio aanlevert, verschijnen hier de eerste cijfers."
)
NO_SCRIPT = (
    "De pagina’s van de Netwerkmonitor hebben JavaScript nodig. Zet het aan in je browser en laad de pagina opnieuw."
)
PAGE_FAILED = (
    "Deze pagina kon niet getoond worden. Er is niets verloren. Laad de pagina opnieuw; "
    "blijft het misgaan, geef dan aan de beheerder door welke pagina en welke link dit was."
)
PERCENT = " (%)"
"""How the header of a column of percentages ends where its numbers have no sign."""
NEXT_QUESTION = "Volgende vraag"
CLOSE = "Sluiten"


def page_title(title: str) -> str:
    """The name of the browser tab.

    >>> page_title("Dekking")
    'Dekking · Netwerkmonitor 4de pijler'
    """
    return f"{title} · {APP}"


def moment(value: str, network_days: Sequence[date], latest: date | None = None) -> str:
    """How one choice of "stand op" reads; it stands in links too, so it depends on the date alone.

    ``latest`` is the date of the newest delivery; that choice is the default, which no link holds.

    >>> moment(LATEST, [], date(2026, 6, 30)), moment(LATEST, []), moment("2026-06-30", [])
    ('nieuwste levering (30/06/2026)', 'nieuwste levering', '30/06/2026 · einde kwartaal')
    """
    if value == LATEST:
        return f"{LATEST} ({formats.day(latest)})" if latest else LATEST
    if value in (TODAY, OTHER_DATE_CHOICE):
        return value
    chosen = date.fromisoformat(value)
    if chosen in network_days:
        return f"{formats.day(chosen)} · netwerkdag"
    is_quarter_end = (chosen.month, chosen.day) in {(3, 31), (6, 30), (9, 30), (12, 31)}
    return formats.day(chosen) + (" · einde kwartaal" if is_quarter_end else "")


def compared(value: str, network_days: Sequence[date], delivered: Sequence[date]) -> str:
    """How one choice of "vergelijk met" reads; ``delivered`` are the last dates of months in which regions delivered.

    >>> march = date(2026, 3, 31)
    >>> compared("jaar", [], []), compared("2026-03-31", [], [march]), compared("2026-03-31", [march], [march])
    ('een jaar eerder', '31/03/2026 · leveringen van maart', '31/03/2026 · netwerkdag')
    """
    if value in SINCE_CHOICES or value == OTHER_DATE_CHOICE:
        return SINCE_CHOICES.get(value, value)
    chosen = date.fromisoformat(value)
    if chosen in network_days:
        return f"{formats.day(chosen)} · netwerkdag"
    month = f" · leveringen van {changes.MONTHS[chosen.month - 1]}" if chosen in delivered else ""
    return f"{formats.day(chosen)}{month}"


def chosen(region: str, as_of: str, since: str, earlier: date | None) -> str:
    """The filters as one line on paper; ``earlier`` is the date that the comparison means.

    >>> chosen("Kempen", "nieuwste levering (30/06/2026)", "vorige netwerkdag", date(2026, 6, 18))
    'Jouw regio: Kempen · Stand op: nieuwste levering (30/06/2026) · Vergelijk met: vorige netwerkdag (18/06/2026)'
    """
    day = "" if earlier is None or formats.day(earlier) in since else f" ({formats.day(earlier)})"
    return f"{REGION}: {region} · {AS_OF}: {as_of} · {SINCE}: {since}{day}"


def not_before(since: date, as_of: date) -> str:
    """The date to compare with does not lie before the one that figures stand at."""
    return (
        f"Je vergelijkt met {formats.day(since)}, maar de cijfers staan op {formats.day(as_of)}: kies een vroegere "
        "datum. We vergelijken nu met de vorige netwerkdag."
    )


def looking_at(region: str, chosen: str) -> tuple[str, str]:
    """That a link opened another region than the chosen one (empty: none is), and what the way back reads.

    >>> looking_at("Limburg", "Kempen")
    ('Je kijkt naar Limburg. Jouw regio blijft Kempen.', 'Terug naar Kempen')
    """
    if chosen:
        return f"Je kijkt naar {region}. Jouw regio blijft {chosen}.", f"Terug naar {chosen}"
    return f"Je kijkt naar {region}. Je koos nog geen regio.", f"Kies {region} als jouw regio"


def unknown_region(value: str) -> str:
    """A link names a region that does not exist."""
    return f"In de link staat de regio “{formats.plain(value)}”, maar die kennen we niet. Kies je regio in de lijst."


def unknown_date(value: str) -> str:
    """A link names a date that cannot be read."""
    return f"In de link staat de datum “{formats.plain(value)}”, maar die kunnen we niet lezen. We tonen de nieuwste levering."


def unknown_choice(value: str) -> str:
    """A link names a choice that does not exist."""
    return (
        f"In de link staat de keuze “{formats.plain(value)}”, maar die bestaat hier niet. We tonen de gewone weergave."
    )


def unknown_version(value: str) -> str:
    """A link names a data version that does not exist."""
    return (
        f"In de link staat levering “{formats.plain(value)}” als stand van de gegevens, maar die kennen we niet. "
        "We tonen de nieuwste gegevens."
    )


def pinned(version: int, received_at: Any, newer: int) -> str:
    """A fixed link: which data are shown and how many deliveries came after them."""
    when = f", opgeladen op {formats.day(received_at)}" if received_at else ""
    after = {0: "Dat is nog steeds de nieuwste.", 1: "Sindsdien kwam er 1 levering bij."}.get(
        newer, f"Sindsdien kwamen er {formats.number(newer)} leveringen bij."
    )
    return f"Vaste link: je ziet de gegevens zoals ze waren na levering {version}{when}. {after}"


def foundation(
    dates: Sequence[RegionDates], unassessed: Mapping[str, int], names: Mapping[str, str], today: date
) -> str:
    """The grey line: of when the figures are, of how many regions, what is not assessed.

    ``unassessed`` are the offers of the regions that handed in offers but assessed none.
    """
    spans = [(one.oldest_date, one.newest_date) for one in dates if one.oldest_date and one.newest_date]
    if not spans:
        return "Er is nog niets aangeleverd."
    oldest, newest = min(first for first, _ in spans), max(last for _, last in spans)
    old = changes.ages((today - newest).days, (today - oldest).days)
    silent = [names[one.region] for one in dates if not one.is_reported]
    missing = f", zonder {formats.enumerate_names(silent, _MOST_NAMED)}" if silent else ""
    parts = [
        f"Cijfers van {changes.span(oldest, newest)} ({old})",
        f"{formats.part(len(spans), len(dates))} regio’s{missing}",
    ]
    if len(unassessed) <= _MOST_NAMED:
        parts += [f"{names[code]}: {formats.part(0, count)} beoordeeld" for code, count in unassessed.items()]
    else:
        parts.append(f"{len(unassessed)} regio’s beoordeelden nog niets van hun aanbod")
    refused = sum(one.refused_row_count for one in dates)
    if refused:
        parts.append(f"{formats.number(refused)} rijen liggen opzij")
    return " · ".join(parts)


_MOST_NAMED = 3


def stand(as_of: Any) -> str:
    """At which date the figures stand."""
    return f"stand op {formats.day(as_of)}"


FORMER = {
    "Omtrek": "Tegels",
    "outline": "Tegels",
    "Socio-cultureel": "Sociaal-cultureel",
    "Per 10 000 inwoners": "Per 10.000 inwoners",
    "Initiatieven": "Het aanbod zelf",
    "Soort organisatie": "Soort",
    "beoordeeld": "het voorbije jaar beoordeeld",
    "te herbekijken": "langer geleden beoordeeld",
    "nog niet beoordeeld": "nog niet bekeken",
}
"""What choices were called before, or what took their place: links and running orders that people kept say so."""
