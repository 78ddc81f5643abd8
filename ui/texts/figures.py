"""Words around every figure: table, download, definition, and the four kinds of nothing."""

from collections.abc import Sequence

from data import reference
from ui import formats

SHOW_TABLE = "Toon als tabel"
DEFINITION = "Wat betekent dit?"
DOWNLOAD = "Download cijfers (Excel)"
NO_SUCH_FILE = "Dit bestand is er niet: de link klopt niet, of de levering waarover hij gaat is er nog niet. Ga terug naar de pagina."
NO_SUCH_PANEL = "Dit staat er niet: de link klopt niet."
PANEL_LINK = "Open dit op een eigen pagina"
FILE_FAILED = "Het bestand kan nu niet gemaakt worden. Probeer het straks opnieuw."
CONTENTS = "Op deze pagina"
SECTIONS = {
    "region_panels": "Kerncijfers",
    "board_page": "A4",
    "action_plan": "Actieplan",
    "realisations": "Realisaties",
    "region_spots": "Witte vlekken",
    "roles_of_region": "Rollen",
    "mutual_help": "Hulp",
    "collaboration_differences": "Samenwerking",
    "next_steps_of_region": "Volgende stappen",
    "offers_answered": "Nieuwkomers",
    "sheet_dates": "Data per blad",
}
"""What the contents of a page call its figures."""
README_SHEET = "Leesmij"
ALL_TOGETHER = "Samen"
"""The last line of a table of regions that add up."""
FIGURES_SHEET = "Cijfers"

NOT_REPORTED = "nog niet aangeleverd"
NOT_LOOKED = "nog niet bekeken"
DELIBERATE = "bewust niet"
UNKNOWN = "onbekend"
MEDIAN = "mediaan, geen norm"
NO_ANSWERS = "geen antwoorden"
NEAR = "dicht bij de mediaan"
FEW = "weinig gegevens"
NOT_ASSESSED = "nog niet beoordeeld"
REST_LEFT_OUT = "“Andere” vergelijken we niet."
"""What stands under a title that names the rarest kind, where the rest may be rarer."""

SHOWN_ROWS = 100
"""Of a list or a table on a page; what stands under it says where the others are."""
SHOWN_STORIES = 50
"""Of what people wrote in some sentences each; on paper as many as SHOWN_ROWS."""

README_ROWS = {
    "sentence": "Wat je ziet",
    "note": "Hoe je het leest",
    "as_of": "Stand op",
    "version": "Versie van de gegevens",
    "demo": "Let op",
    "definition": "Definitie",
}
DEMO_NOTE = "Dit zijn voorbeeldgegevens: organisaties en cijfers zijn verzonnen."


def more_rows(count: int, shown: int = SHOWN_ROWS) -> str:
    """Under a list that is too long to show whole: how long it is."""
    return f"We tonen er {shown} van {formats.number(count)}; ze staan allemaal in je sjabloon op de pagina Opladen."


def more_in_file(count: int, *, is_cut: bool) -> str:
    """Under a table of numbers that is too long to show whole, or of which a cell was; else empty.

    >>> more_in_file(100, is_cut=True), more_in_file(1_101, is_cut=False)
    ('Een lange cel eindigt op “…”; “Download cijfers (Excel)” geeft alles.', 'We tonen 100 van de 1.101 rijen; “Download cijfers (Excel)” geeft alles.')
    """
    if count > SHOWN_ROWS:
        shown = f"We tonen {SHOWN_ROWS} van de {formats.number(count)} rijen"
    elif is_cut:
        shown = "Een lange cel eindigt op “…”"
    else:
        return ""
    return f"{shown}; “{DOWNLOAD}” geeft alles."


def others(count: int, total: int, things: str) -> str:
    """A folded part of a list of which the first stand open.

    >>> others(8, 11, "acties"), others(1, 1, "acties")
    ('Nog 8 van de 11 acties', 'Alle acties: 1')
    """
    if count == total:
        return f"Alle {things}: {formats.number(total)}"
    return f"Nog {formats.number(count)} van de {formats.number(total)} {things}"


_MOST_SILENT = 3


def _silent(regions: Sequence[str]) -> str:
    """Regions that are missing from a figure: by name, in alphabetical order, or how many when there are more."""
    if len(regions) > _MOST_SILENT:
        return f"{len(regions)} regio’s"
    return formats.enumerate_names(sorted((reference.regions()[code].name for code in regions), key=reference.fold))


def unknown_in(regions: Sequence[str]) -> str:
    """Of which regions a figure is not known; empty when it is known of all.

    >>> unknown_in([]), unknown_in(["gent-stad", "brussel"])
    ('', 'van Brussel en Gent (stad) weten we het nog niet')
    """
    return f"van {_silent(regions)} weten we het nog niet" if regions else ""


def not_handed_in(regions: Sequence[str]) -> str:
    """Which regions did not hand in what a figure needs; empty when all did.

    >>> not_handed_in([]), not_handed_in(["gent-stad"]), not_handed_in(["gent-stad", "brussel"])
    ('', 'Gent (stad) leverde nog niet aan', 'Brussel en Gent (stad) leverden nog niet aan')
    """
    verb = "leverde" if len(regions) == 1 else "leverden"
    return f"{_silent(regions)} {verb} nog niet aan" if regions else ""
