"""Words of questions at a figure of a region."""

from collections.abc import Mapping

from data.figure_questions import Part, Question
from ui import formats
from ui.texts import figures
from ui.texts import frame as frame_words
from ui.texts.region import name_of

ASK_HERE = "Stel een vraag"
QUESTION = "Je vraag"
HINT = "bv. Telt het aanbod van de school hier mee?"
ROLE, WHO = "Wie vraagt?", "Voor welke regio?"
NO_REGION = "geen regio in het bijzonder"
ASK = "Vraag het"
ANSWER, GIVE = "Je antwoord", "Antwoord"
ANSWERED = "Je antwoord staat bij de vraag."
ANSWERED_BEFORE = "Iemand anders beantwoordde of verwijderde deze vraag net. Jouw tekst is niet bewaard."
REMOVE = "Verwijder"
SIGN_IN = "Meld je eerst aan om iets te vragen."
UNUSABLE: Mapping[Part, str] = {
    "text": "Schrijf een zin van hoogstens 300 tekens.",
    "personal": "In je tekst staan gegevens van een mens. Laat ze weg. Er is niets bewaard.",
    "quota": "Vandaag stelde je al genoeg vragen. Probeer morgen opnieuw.",
    "region": "Deze regio kennen we niet. Kies ze in de lijst.",
}


def figure_name(code: str) -> str:
    """What a figure of the page regio is called where a question stands at it."""
    return figures.SECTIONS.get(code, frame_words.TITLES["regio"])


def about(figure: str, region: str) -> str:
    """The heading above a question that somebody asks.

    >>> about("Actieplan", "Kempen")
    'Vraag aan Kempen over “Actieplan”'
    """
    return f"Vraag aan {region} over “{figure}”"


def sent(region: str) -> str:
    """What was asked stands with the region now."""
    return f"Je vraag staat klaar voor {region}. Je leest het antwoord op Lerend netwerk."


def open_count(count: int) -> str:
    """How many questions a region has to answer.

    >>> open_count(1), open_count(3)
    ('1 vraag bij jouw cijfers wacht op antwoord', '3 vragen bij jouw cijfers wachten op antwoord')
    """
    waits = "wacht" if count == 1 else "wachten"
    return f"{formats.counted(count, 'vraag', 'vragen')} bij jouw cijfers {waits} op antwoord"


def answered_count(count: int) -> str:
    """How many questions of a region were answered lately.

    >>> answered_count(1), answered_count(3)
    ('1 vraag van jouw regio is beantwoord', '3 vragen van jouw regio zijn beantwoord')
    """
    return f"{formats.counted(count, 'vraag', 'vragen')} van jouw regio {'is' if count == 1 else 'zijn'} beantwoord"


def count(open_questions: int, questions: int) -> str:
    """How many questions there are at figures, and how many are open.

    >>> count(2, 5), count(0, 1), count(3, 3)
    ('Vragen bij cijfers: 5, waarvan 2 zonder antwoord', 'Vragen bij cijfers: 1, met antwoord', \
'Vragen bij cijfers: 3, nog zonder antwoord')
    """
    if open_questions in {0, questions}:
        return f"Vragen bij cijfers: {questions}, {'nog zonder' if open_questions else 'met'} antwoord"
    return f"Vragen bij cijfers: {questions}, waarvan {open_questions} zonder antwoord"


def asked_by(one: Question) -> str:
    """At which figure of which region, when, and by which role; never by whom."""
    who = f"{one.asked_as}, {name_of(one.asked_for)}" if one.asked_for else one.asked_as
    return f"{name_of(one.region)}, “{figure_name(one.figure)}” · gevraagd op {formats.day(formats.local(one.asked_at))} door {who}"
