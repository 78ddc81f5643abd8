"""Words for staff about what newcomers answer: cards, the switch, taking over; what newcomers read stands beside it."""

from collections.abc import Collection

from ui import formats

HEADING = "Vraag nieuwkomers wat ze vinden"
INTRO = (
    "Een nieuwkomer scant een kaart en kiest drie keer een gezicht, in een van twaalf talen. Er is geen naam en geen vrije "
    "tekst. We bewaren enkel totalen. We tonen ze vanaf vijf antwoorden, en daarna telkens per vijf."
)
ASK = "Nieuwkomers mogen antwoorden over het aanbod van deze regio"
ASKING = "De kaarten werken. Zet je dit uit, dan blijft bewaard wat al geteld is."
NOT_ASKING = "De kaarten werken nog niet: wie scant, leest dat de vragen nu niet open staan."
NO_OFFER = "We kennen nog geen actief aanbod van deze regio. Lever eerst het blad Aanbod aan."
WHICH = "Voor welk aanbod druk je kaarten af?"
WHICH_HINT = "Kies aanbod"
MAKE = "Maak de kaarten"
OPEN_CARDS = "Open de kaarten om af te drukken"
PRINT_NOTE = (
    "Vier kaarten per A4. Druk af op ware grootte en knip langs de stippellijnen. Een kaart blijft geldig, ook na een "
    "nieuwe levering."
)
ONLY_HERE = "Dit adres werkt enkel op deze computer. Open de app op haar eigen adres en druk dan pas af."
READ_FIRST = "Laat de zinnen in elke taal nalezen door iemand die ze spreekt, voor je veel kaarten drukt."
NOT_STORED = "Dit is niet bewaard. Wacht een minuut en probeer opnieuw."
NO_SUCH_CARDS = "Deze kaarten zijn er niet. Maak ze opnieuw op de pagina Regio."

CARDS_TITLE = "Kaarten voor nieuwkomers"
CARD_FOOT = "3 vragen · 1 minuut · zonder naam"

TAKE_OVER = "Neem de antwoorden op in het blad Aanbod"
TAKE_OVER_NOTE = (
    "Je ziet eerst wat er verandert, en bevestigt dan pas. Score en aantal van de kaarten komen in de plaats van wat bij dat "
    "aanbod stond. Neem je later opnieuw over, dan tellen dezelfde antwoorden niet dubbel."
)


def file_name(region: str) -> str:
    """What the workbook is called that takes answers over."""
    return f"antwoorden-nieuwkomers-{region}.xlsx"


def made(count: int) -> str:
    """How many cards stand ready.

    >>> made(1), made(4)
    ('1 kaart staat klaar.', '4 kaarten staan klaar.')
    """
    return f"{formats.counted(count, 'kaart', 'kaarten')} {'staat' if count == 1 else 'staan'} klaar."


def gone(names: Collection[str]) -> str:
    """Which offers with answers are no active offer of the region any more; empty when there is none."""
    if not names:
        return ""
    return f"Niet overgenomen, want niet meer in het actief aanbod: {formats.enumerate_names(list(names), 3)}."
