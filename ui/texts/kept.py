"""Words of the copy that is kept of a file when something was left out; must not import Streamlit."""

from collections.abc import Mapping

KEPT_WITHOUT: tuple[str, ...] = (
    "Dit is de kopie die de Netwerkmonitor bewaart. Ze is opnieuw gemaakt uit de waarden die we lazen.",
    "Niet in deze kopie: wat over mensen gaat, bladen die we niet lezen, opmerkingen, en de eigenschappen van het bestand (zoals "
    "wie het maakte).",
)
COPY_NOTE = (
    "We bewaren een kopie van dit bestand met alleen de waarden die we lazen. De naam van wie het maakte, opmerkingen en wat "
    "weggelaten is, zitten er niet in."
)
"""Beside a file of which a copy is kept."""
_KINDS = {
    "name": ("naam van een persoon", "namen van personen"),
    "mention": ("opmerking met een naam", "opmerkingen met een naam"),
    "about": ("gegeven over een persoon", "gegevens over personen"),
    "national": ("rijksregisternummer", "rijksregisternummers"),
    "mobile": ("gsm-nummer", "gsm-nummers"),
    "phone": ("vast nummer", "vaste nummers"),
    "mailbox": ("e-mailadres van een persoon", "e-mailadressen van personen"),
    "address": ("adres", "adressen"),
}


def counted(counts: Mapping[str, int]) -> str:
    """What stood in a column about people and how often: ``25 gsm-nummers, 10 vaste nummers``."""
    return ", ".join(f"{counts[kind]} {words[counts[kind] > 1]}" for kind, words in _KINDS.items() if counts.get(kind))


def left(sheet: str, letters: str, header: str, how: str, counts: Mapping[str, int]) -> str:
    """One line on one thing that was left out."""
    if how == "sheet":
        return f'Weggelaten: het blad "{sheet}", dat we niet lezen.'
    if how == "row":
        return f'Weggelaten: rijen uit blad "{sheet}" (aantal: {counts["row"]}).'
    quoted = f' ("{header}")' if header else ""
    what = f": {counted(counts)}" if counted(counts) else ""
    if how == "cells":
        return f'Weggelaten: cellen over personen in blad "{sheet}", kolom {letters}{quoted}{what}.'
    return f'Weggelaten: blad "{sheet}", kolom {letters}{quoted}{what}.'
