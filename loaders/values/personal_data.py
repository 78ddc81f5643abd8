"""Recognises personal data in a cell, by form and check digits; what it finds is never repeated.

Origin: the workbook is about organisations and totals; a person may not be traceable in it.
"""

import re
from functools import cache

from data import reference
from data.reference import fold
from data.reference.company_numbers import is_company_number

PERSONAL_HEADERS = frozenset(
    fold(header)
    for header in (
        "rijksregisternummer",
        "rijksregister",
        "rrn",
        "nationaal nummer",
        "bisnummer",
        "insz",
        "geboortedatum",
        "geboren op",
        "geboren",
        "geboortejaar",
        "date de naissance",
        "geboorteplaats",
        "geboorteland",
        "leeftijd",
        "nationaliteit",
        "land van herkomst",
        "geslacht",
        "voornaam",
        "vnaam",
        "prénom",
        "first name",
        "familienaam",
        "achternaam",
        "naam deelnemer",
        "naam deelnemers",
        "deelnemer",
        "naam nieuwkomer",
        "naam inburgeraar",
        "naam cliënt",
        "cliënt",
        "contactpersoon",
        "naam contactpersoon",
        "gsm",
        "gsm-nummer",
        "mobiel",
        "dossiernummer",
        "adres deelnemer",
    )
)

_NATIONAL = re.compile(r"(?<!\d)(\d\d)[.\-/ ]?(\d\d)[.\-/ ]?(\d\d)[.\-/ ]?(\d{3})[.\-/ ]?(\d\d)(?!\d)")
_BETWEEN = r"[ ./()–\-]{0,3}"  # "0478/ 80 43 95", "(0478) 80.43.95"
_PREFIX = r"(?<!\d)(?:(?:\+|00) ?32 ?(?:\(0\))?|0)[ ./(]{0,2}"
_MOBILE = re.compile(rf"{_PREFIX}(4[5-9]\d)((?:{_BETWEEN}\d){{6}})(?!\d)")
_FIXED = re.compile(rf"{_PREFIX}[1-9](?:{_BETWEEN}\d){{7}}(?!\d)")
_STREET = re.compile(r"[^\W\d_]{3,}[^\d\n]*\s\d{1,4}\s?[a-zA-Z]?\b")
_MAIL = re.compile(r"([\w.+\-']+)@([\w\-]+(?:\.[\w\-]+)+)")
_PRIVATE_DOMAINS = re.compile(
    r"(gmail|hotmail|outlook|live|msn|yahoo|icloud|telenet|skynet|proximus|scarlet|pandora)\.", re.IGNORECASE
)
_SERVICES = """
aanbod aanmelden admin agii algemeen amal atlas balie bestuur bib boekhouding burgerzaken buddy buurt buurthuis caw
campus centrum cbe communicatie contact cultuur cvo directie dienst dvv events gelijkekansen gemeente gezin
gezondheid hallo hello help helpdesk huis igs info ingent jeugd kansen kantoor ligo loket lokaal mail mondiaal netwerk
nieuws nederlands noreply ocmw onderwijs onthaal opleiding pers pijler planning post praktijk preventie project
redactie regio receptie samen samenleven school secretariaat service sociaal sociale sport stad taal team thuis
toerisme trefpunt vdab vrijetijd vrije vzw welkom welzijn werk wijk wonen zorg
"""
_STEMS = """
agentschap anderstalig bibliothe coordinat diversiteit inburger inschrijv integratie internationaal nieuwkomer
participatie samenlev vereniging vluchteling vorming vrijwillig vierdepijler jeugddienst sportdienst werking
"""
_SERVICE_WORDS = frozenset(_SERVICES.split())
_SERVICE_STEMS = tuple(_STEMS.split())


def personal_code(text: str) -> str:
    """The code of the finding when the text holds personal data, otherwise empty."""
    digit_count = sum(map(str.isdigit, text))
    if digit_count >= 11 and any(_is_national(match) for match in _NATIONAL.finditer(text)):
        return "personal-number"
    if digit_count >= 10 and any(_is_mobile(match) for match in _MOBILE.finditer(text)):
        return "personal-mobile"
    if "@" in text and any(is_personal_mailbox(*match.groups()) for match in _MAIL.finditer(text)):
        return "personal-mailbox"
    return ""


def is_personal(code: str) -> bool:
    """True for the code of a finding on personal data."""
    return code.startswith("personal-")


def is_service_word(word: str) -> bool:
    """True for a folded word that names a service rather than a person, such as ``onthaal``."""
    return word in _SERVICE_WORDS or word.startswith(_SERVICE_STEMS)


def is_service(text: str) -> bool:
    """True when a cell is of a service: its mailbox, its desk; a text that says nothing about a person."""
    mailboxes = _MAIL.findall(text)
    if mailboxes:
        return not any(is_personal_mailbox(*one) for one in mailboxes)
    return any(is_service_word(word) for word in fold(text).split())


def is_fixed_phone(text: str) -> bool:
    """True when a text holds a fixed number: nine digits from the zero, or those after +32.

    >>> is_fixed_phone("056 00 00 00"), is_fixed_phone("0470 00 00 01"), is_fixed_phone("0999.000.129")
    (True, False, False)
    """
    return bool(_FIXED.search(text))


def is_street_address(text: str) -> bool:
    """True for a street with a number.

    >>> is_street_address("Voorbeeldstraat 12 bus 3"), is_street_address("hele regio")
    (True, False)
    """
    return bool(_STREET.search(text))


def is_mailbox(text: str) -> bool:
    """True for one well-formed address and nothing else."""
    return bool(_MAIL.fullmatch(text))


def is_personal_mailbox(local: str, domain: str) -> bool:
    """True for an address that names a person: two names or a given name and no service, or a private provider.

    >>> is_personal_mailbox("sociale.dienst", "voorbeeld.example"), is_personal_mailbox("an.voorbeeld", "x.example")
    (False, True)
    >>> is_personal_mailbox("onthaal", "voorbeeld.example"), is_personal_mailbox("ilse", "voorbeeld.example")
    (False, True)
    """
    parts = [part for part in re.split(r"[._+\-]", fold_local(local)) if part]
    if any(map(is_service_word, parts)):
        return False
    if _PRIVATE_DOMAINS.match(domain):
        return True
    if len(parts) == 1:
        return parts[0] in _given_names()
    return len(parts) >= 2 and all(part.isalpha() for part in parts)


def is_mailbox_of_anybody(text: str) -> bool:
    """True for a text with a mailbox that no service is named in: whose it is, nobody can tell.

    >>> is_mailbox_of_anybody("bbb@voorbeeld.example"), is_mailbox_of_anybody("onthaal@voorbeeld.example")
    (True, False)
    """
    locals_of_all = [re.split(r"[._+\-]", fold_local(local)) for local, _ in _MAIL.findall(text)]
    return any(not any(map(is_service_word, parts)) for parts in locals_of_all)


@cache
def _given_names() -> frozenset[str]:
    """Given names that are no other word as well."""
    return frozenset(fold(row["name"]) for row in reference.rows("given_names") if row["is_word"] != "ja")


def fold_local(local: str) -> str:
    """The part before the @ without case and accents, its separators kept."""
    return ".".join(fold(part).replace(" ", "") for part in re.split(r"[._+\-]", local))


def _is_national(match: re.Match[str]) -> bool:
    year, month, day, serial, check = match.groups()
    # BIS numbers add 20 or 40 to the month; an unknown month or day is 00.
    if int(month) % 20 > 12 or int(month) >= 60 or int(day) > 31:
        return False
    base = int(year + month + day + serial)
    return int(check) in (97 - base % 97, 97 - (2_000_000_000 + base) % 97)


def _is_mobile(match: re.Match[str]) -> bool:
    # Company numbers start with 04 too; only their check digits tell the two apart.
    digits = "0" + re.sub(r"\D", "", match.group(1) + match.group(2))
    return not is_company_number(digits)
