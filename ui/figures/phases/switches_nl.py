"""The choices of the page fasen; the phase is chosen where one region is shown."""

from ui.figures.figure import Switch
from ui.texts.phases import phases

PICTURE = Switch(
    "beeld",
    "Wat wil je zien?",
    {"nu": "hoe ver", "beweging": "wat bewoog", "tijd": "door de tijd", "check-in": "check-in", "regio": "één regio"},
)
PHASE = Switch("fase", "Fase", {"": "eigen hoofdfase", **phases()})
"""First the one that the region itself names, whichever that is."""
