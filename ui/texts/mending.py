"""Words for mending a file: findings by cause, typing in the browser."""

from ui import formats

SHOWN_GROUPS = 200
SHOWN_CELLS = 10
SHOWN_LIKES = 20

GROUP_TABLE = ("Ernst", "Wat en hoe je het oplost", "Aantal", "Cellen")
WHOLE_FILE = "Het hele bestand"
WHOLE_SHEET = "heel het blad"
GROUPS_INTRO = "Wat dezelfde oorzaak heeft, staat samen. Klik op een blad om het te openen of te sluiten."

TYPING_INTRO = (
    "Pas cellen aan, vul onderaan een rij aan, of kies rijen links en verwijder ze met de Delete-toets. Daarna gaat alles "
    "door dezelfde controle als een bestand, en bevestig je pas op het einde."
)
TYPING_SHEET = "Welk blad?"
TYPING_BUTTON = "Controleer wat ik typte"
TYPED_FILE = "getypt in de browser.xlsx"
TYPING_ROW = "rij"


def typing_alt(sheet: str) -> str:
    """What a screen reader says of the grid."""
    return f"Rijen van blad {sheet}, om in te typen"


def sheet_summary(name: str, must: int, look: int) -> str:
    """What was found on one sheet, for the line that opens it.

    >>> sheet_summary("Partners", 1, 12)
    'Partners: 1 moet opgelost worden, 12 om na te kijken'
    """
    parts = []
    if must:
        parts.append(f"{formats.number(must)} {'moet' if must == 1 else 'moeten'} opgelost worden")
    if look:
        parts.append(f"{formats.number(look)} om na te kijken")
    return f"{name or WHOLE_FILE}: {', '.join(parts)}"


def cells(first: list[str], count: int) -> str:
    """The cells of one cause, the first ten by name.

    >>> cells(["C2", "C3"], 2), cells(["C2", "C3"], 14)
    ('C2, C3', 'C2, C3 en nog 12')
    """
    shown = ", ".join(first)
    return f"{shown} en nog {formats.number(count - len(first))}" if count > len(first) else shown


def likes(count: int) -> str:
    """The line that opens the other values with the same trouble."""
    return f"en {formats.number(count)} {'gelijkaardige' if count > 1 else 'gelijkaardig'}"


def more(count: int) -> str:
    """What is not shown of a long list."""
    return f"en nog {formats.number(count)}; download ze allemaal hieronder."
