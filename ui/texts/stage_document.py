"""Words of the document of a running order: keys, buttons, the presenter's window, the code to join."""

from data.live_answers import WARMEST_DEGREES
from ui import formats

NO_STEPS = "Dit draaiboek heeft nog geen stappen"
NO_STEPS_NOTE = "Voeg op een pagina een beeld toe met “voeg toe aan draaiboek”."
NUMBERS = "De cijfers"
ROLE = "Wie spreekt"
HANDS_INSTEAD = "Steek je hand op: we tellen samen."
DEMO = "Voorbeeldgegevens: de cijfers zijn verzonnen"


def letter_name(letter: str) -> str:
    """A region in a room where regions stay unnamed."""
    return f"Regio {letter}"


def step_of(number: int, total: int) -> str:
    """The place of a step."""
    return f"{number} van {total}"


def minutes(count: int) -> str:
    """How long a step may take.

    >>> minutes(1), minutes(5)
    ('1 minuut', '5 minuten')
    """
    return formats.counted(count, "minuut", "minuten")


def degrees_head(degrees: int) -> str:
    r"""The part of the thermometer in which a temperature lies: five degrees at a time, and the warmest with them.

    >>> degrees_head(-3), degrees_head(7), degrees_head(20)
    ('−5 tot −1\xa0°C', '5 tot 9\xa0°C', '15 tot 20\xa0°C')
    """
    low = min(degrees // 5 * 5, WARMEST_DEGREES - 5)
    high = WARMEST_DEGREES if low == WARMEST_DEGREES - 5 else low + 4
    return f"{formats.given(low)} tot {formats.degrees(high)}"


KEYS = {
    "PageDown, spatie": "volgende stap",
    "→": "volgende stap",
    "PageUp, ←": "vorige stap",
    "Home, End": "eerste, laatste stap",
    "nummer + Enter": "naar die stap",
    "B of .": "zwart scherm",
    "F": "volledig scherm",
    "H": "hoog contrast",
    "D": "donker",
    "L": "regio’s als letters",
    "T": "de cijfers",
    "V": "de vraag aan de zaal",
    "P": "sprekersvenster",
    "?": "deze hulp",
}
LIVE_KEYS = {
    "PageDown op een vraag": "openen, sluiten na 10 seconden (nog eens: meteen), tonen, naast eerder, dan verder",
    "O": "vraag openen; sluiten na 10 seconden (nog eens: meteen)",
    "R": "resultaat tonen",
    "C": "resultaat naast dat van eerder",
    "Q": "meedoen: code en wie er is",
    "J": "balk om mee te doen",
    "N": "nieuwe code; wie er is, blijft erbij",
}
BUTTONS = {
    "previous": "Vorige",
    "next": "Volgende",
    "table": "Cijfers",
    "letters": "Letters",
    "unasked": "Vraag",
    "dark": "Donker",
    "contrast": "Contrast",
    "presenter": "Spreker",
    "help": "Hulp",
}
CONTROLS = {
    "open": "Open de vraag",
    "aftellen": "Sluit over 10 seconden",
    "sluit": "Sluit meteen",
    "toon": "Toon het resultaat",
    "vergelijk": "Toon het naast dat van eerder",
    "wis": "Wis de antwoorden",
    "code": "Nieuwe code",
}
TIMING = {"opnieuw": "Timer opnieuw", "meer": "Eén minuut meer", "stop": "Timer weg"}
CHOOSE_ANSWER = "Kies een antwoord"
SCRIPT = {
    "now": "Nu",
    "after": "Straks",
    "end": "Dit is de laatste stap",
    "role": ROLE,
    "noQuestion": "Geen vraag bij deze stap.",
    "left": "Nog {time} in deze stap",
    "over": "{time} over tijd in deze stap",
    "leftAll": "Nog {time} in het draaiboek",
    "restart": "Klok opnieuw",
    "timer": "nog {time}",
    "timeOver": "De tijd is om",
    "stepOf": "{number} van {total}",
    "notLive": "Niet live sinds {time}. Het beeld blijft staan en herstelt vanzelf.",
    "signedOut": "Niet live sinds {time}: je bent niet meer aangemeld. Meld je aan in een ander tabblad; dan gaat dit verder.",
    "joined": "{count} aanwezig",
    "answers": "{count} antwoorden",
    "oneJoined": "1 aanwezig",
    "oneAnswer": "1 antwoord",
    "closed": "De vraag is nog niet open.",
    "open": "De vraag is open.",
    "revealed": "Het resultaat staat op het scherm.",
    "popup": "Het tweede venster kon niet openen. Sta vensters toe voor deze pagina; intussen zie je hier de notities.",
    "wipe": "Nog eens klikken wist alle antwoorden",
    "chooseAnswer": CHOOSE_ANSWER,
    "whose": "Kies eerst een regio en een antwoord.",
    "nothingBefore": "Er staat nog geen resultaat, of er is er geen van eerder.",
    "refused": "Dat is niet gelukt. Probeer opnieuw.",
    "votingOpen": "Stemming open",
    "votingElsewhere": "Stemming open bij stap {number}",
    "votingClosed": "Stemming gesloten",
    "votingCloses": "Stemming sluit over {count}",
    "gone": "Deze zaal is gesloten. Open het podium opnieuw vanaf de pagina Netwerkdag.",
    "joining": "Meedoen gaat nu anders: kijk naar de code op het scherm.",
    "edited": "Het draaiboek is aangepast; dit zijn de nieuwe stappen.",
}
JOIN = "Doe mee met je gsm"
ONLY_HERE = "Alleen op deze laptop: start met “make zaal” om gsm’s toe te laten."
NO_NETWORK = "Nog geen netwerk: verbind deze laptop met de hotspot. De code verschijnt dan."
JOIN_CODE = "code"
TICKET = "met het nummer op je briefje"
HANDS_UP = "Handen in de zaal: typ hoeveel er per antwoord opgaan"
TOGETHER = "Antwoord van een regio aan tafel"
WHOSE = "Kies een regio"
ENTER, TAKE_AWAY = "Bewaar voor deze regio", "Wis van deze regio"
PRESENTER = "Sprekersvenster"
HELP_TITLE = "Toetsen"
CLOSE = "Sluiten"
