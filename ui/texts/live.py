"""Words of the page on phones, and of what the server says beside the pages."""

from collections.abc import Sequence

from data import live_answers, reference
from ui import formats
from ui.texts import frame as frame_words
from ui.texts import own_questions
from ui.texts import stage as stage_words

TITLE = f"Stem mee · {frame_words.APP}"
FOOT = "Je stemt zonder naam. Je gsm telt één keer per vraag."
NO_CONNECTION = "Geen verbinding; we proberen opnieuw."
NOT_SENT = "Geen verbinding; je antwoord is nog niet verstuurd. We proberen opnieuw."
DOWN = "De server kan even niet bij zijn gegevens; we proberen opnieuw."
NOT_COUNTED_YET = "De server kan even niets bewaren; je antwoord is nog niet geteld. We proberen opnieuw."
NOT_NOW = "De server kan even niet bij zijn gegevens. Wacht een minuut en probeer opnieuw."
NOT_COUNTED = "Je antwoord is niet geteld: de server kan even niets bewaren. Wacht een minuut en verstuur het opnieuw."
REFRESH = "Kijk of er een nieuwe vraag is"

JOIN_TITLE = "Stem mee"
JOIN_HINT = "Typ de code die op het grote scherm staat, of het nummer op je briefje."
TICKETS = "Briefjes om mee te stemmen"
TICKET_HOW = "Stem mee: scan, of typ dit nummer op"
CODE = "Code of nummer"
JOIN = "Doe mee"
WRONG_CODE = "Deze code kennen we niet. Kijk nog eens op het grote scherm."
TOO_MANY_CODES = "Deze code bestaat niet. Er zijn veel foute codes geprobeerd, dus antwoorden we trager. Kijk ze na op het grote scherm."
CLOSING = "De stemming sluit zo meteen. Verstuur je antwoord."
NOT_JOINED = "Je gsm is niet meer aangemeld. Typ de code of het nummer op je briefje opnieuw; sta cookies toe als dat gevraagd wordt."
NEEDS_TICKET = "Hier doe je mee met een briefje. Typ het nummer dat erop staat. Geen briefje? Vraag er een aan de deur."
ANSWER_AGAIN = "Je antwoord is nog niet geteld. Geef het opnieuw zodra je meedoet."
ANSWER_WAITS = "Je antwoord op de open vraag telt zodra je dat nummer typt, zolang de stemming open is."
OVER_TITLE = "Deze zitting is voorbij"
OVER = "De code is verlopen. Vraag een nieuwe code als er nog een vraag komt."

WAITING_TITLE = "Je doet mee"
WAITING = "Wacht op de eerste vraag. Je hoeft niets te doen: ze verschijnt hier vanzelf."
COUNTED = "Je antwoord is geteld. Je kan het nog wijzigen tot de stemming sluit."
COUNTED_BEFORE = "Je eerdere antwoord op deze vraag is geteld. Het kan niet meer gewijzigd worden."
CLOSED = "De stemming is gesloten."
CLOSED_COUNTED = "De stemming is gesloten. Je antwoord is geteld."
REVEALED_COUNTED = "Je antwoord is geteld. Kijk naar het grote scherm: daar staat het resultaat."
REVEALED = "Kijk naar het grote scherm: daar staat het resultaat."
NEXT = "De volgende vraag verschijnt hier vanzelf."
JUST_CLOSED = "Deze vraag is intussen gesloten; wat je nu verstuurde, is niet geteld."
PREVIOUS_CLOSED = "De vorige vraag is intussen gesloten; wat je daar nu op antwoordde, is niet geteld."
PREVIOUS_COUNTED = "Je antwoord op de vorige vraag is geteld."
SEND, CHANGE = "Verstuur", "Wijzig mijn antwoord"
YOUR_ANSWER = "Jouw antwoord"

DEGREES = "Temperatuur, van −5 tot 20 graden"
COLDER, WARMER = "Een graad kouder", "Een graad warmer"
NO_DEGREES = "Schuif of tik om te kiezen"
GROUP = "Tot welke groep behoor je?"
SCALE = "1 is zwak, 5 is sterk. Geen mening? Sla de voorwaarde over."
REGION = "Mijn regio"
CHOOSE_REGION = "Kies je regio"
SPEAKS_FOR = "Voor welke regio spreek je?"
NO_REGION = "Niet voor één regio"
PHASES = "Onze fase; meer dan één kan."
HELP = "Kies alle regio’s die je kan vooruithelpen."
CONDITIONS = {
    "ambitie": "We delen een ambitie waar iedereen achter staat.",
    "belangen": "Er is oog voor wat elke partner nodig heeft.",
    "relatie": "We vertrouwen elkaar en kunnen goed praten, ook als het moeilijk is.",
    "organisatie": "Het is duidelijk wie wat doet en wie beslist.",
    "proces": "We zetten de juiste stappen op het juiste moment.",
}
INCOMPLETE = {
    "thermometer": "Kies een temperatuur van −5 tot 20 graden.",
    "voorwaarden": "Kies je groep en geef minstens één voorwaarde een cijfer.",
    "fasen": "Kies je regio en minstens één fase.",
    "hulp": "Kies minstens één regio.",
    "keuze": "Kies één antwoord.",
    "schaal": "Kies een cijfer van 1 tot 5.",
    "akkoord": "Kies één antwoord; bij “Akkoord, als …” ook wat daarvoor nodig is.",
}
REGION_TOO = "Kies ook je regio."
CHOICE, SCORE, AGREEMENT = "Jouw antwoord", "Jouw cijfer", "Jouw antwoord"
AT_TABLE = "Elke regio geeft samen één antwoord. Antwoordt er nog iemand van je regio, dan telt het laatste."

STEPS_UNSENT = "Wat je koos, is nog niet verstuurd."
STEPS_CLOSED = "Het grote scherm is verder: de stappen die je koos, zijn niet verstuurd. Ze blijven op deze gsm staan tot het scherm de stappen weer toont."

TOO_LARGE = "Dit bericht is te groot."
WRONG_KIND = "Dit bericht kunnen we niet lezen."
NO_KEY = "Alleen wie dit draaiboek toont, kan dit doen."
EDITED = "Het draaiboek is intussen aangepast. Het podium neemt de nieuwe stappen over; druk daarna opnieuw."
UNKNOWN_ACTION = "Deze opdracht kennen we niet."
NOT_PRESENTED = "Dit draaiboek wordt nu niet getoond. Start het op de pagina Netwerkdag."
ONLY_VOTING = "Vanaf dit toestel kan je alleen stemmen. Ga naar /stem en typ de code van het grote scherm."


def closing(seconds: int) -> str:
    """How long answers are still taken.

    >>> closing(7), closing(1)
    ('De stemming sluit over 7 seconden. Verstuur je antwoord.', 'De stemming sluit over 1 seconde. Verstuur je antwoord.')
    """
    return f"De stemming sluit over {seconds} {'seconde' if seconds == 1 else 'seconden'}. Verstuur je antwoord."


def question(kind_code: str, asked: str) -> str:
    """The question as it was prepared, or the usual one of its kind."""
    return asked or stage_words.LIVE_QUESTIONS[kind_code]


def incomplete(kind_code: str, per_region: str) -> str:
    """What an answer needs before it counts."""
    return " ".join(filter(None, [INCOMPLETE.get(kind_code, JUST_CLOSED), REGION_TOO if per_region else ""]))


def answer(kind_code: str, options: Sequence[str], region: str, choices: Sequence[str] = ()) -> str:
    r"""What a phone answered, in one line; ``options`` in the order of the list.

    >>> answer("thermometer", ["-2"], ""), answer("hulp", ["kempen", "limburg"], "")
    ('−2\xa0°C', 'Kempen en Limburg')
    >>> answer("voorwaarden", ["aanbieder/ambitie/4", "aanbieder/proces/2"], "")
    'Aanbieder: Gedeelde ambitie 4, Proces 2'
    """
    said = _answer(kind_code, options, choices)
    return f"{reference.label('region_code', region)}: {said}" if region else said


def _answer(kind_code: str, options: Sequence[str], choices: Sequence[str]) -> str:
    if kind_code in live_answers.OWN_KINDS:
        return own_questions.said(kind_code, options, choices)
    if kind_code == "thermometer":
        return formats.degrees(int(options[0]))
    if kind_code == "voorwaarden":
        parts = [option.split("/") for option in options]
        scored = ", ".join(f"{reference.label('condition', condition)} {score}" for _, condition, score in parts)
        return f"{reference.label('rater_group', parts[0][0])}: {scored}"
    code_list = "phase" if kind_code == "fasen" else "region_code"
    return formats.enumerate_names([reference.label(code_list, code) for code in options], most=len(options))


def other_open(position: int) -> str:
    """Another question is open."""
    return f"De vraag van stap {position} staat nog open. Druk nog eens om die te sluiten en deze te openen."
