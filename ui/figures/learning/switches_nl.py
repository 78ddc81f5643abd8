"""The choices of the page lerend_netwerk as they stand in its address, and the words around them."""

from dataclasses import replace

from data import reference
from data.table_groups import ROUNDS, SEEDS
from ui import formats
from ui.figures.figure import Switch
from ui.texts.phases import phases

PICTURE = Switch(
    "beeld",
    "Wat wil je zien?",
    {
        "bijeenkomsten": "bijeenkomsten",
        "vragen": "leervragen en inzichten",
        "match": "leervraag-match",
        "tafels": "tafels",
        "samenwerking": "samenwerking",
        "stappen": "volgende stappen",
        "gekozen": "stappen van de netwerkdag",
        "raad": "wat raden we aan",
        "vlaanderen": "vragen aan Vlaanderen",
    },
)
EVERY_THEME = "alle"
_THEMES = {option.code: formats.lower_first(option.label) for option in reference.options("question_theme")}
THEME = Switch(
    "thema",
    "Thema",
    {EVERY_THEME: "alle thema’s"} | _THEMES,
    _THEMES,
)
EVERY_PHASE = EVERY_KIND = "alle"
_KINDS = {option.code: option.label for option in reference.options("realisation_kind")}
ADVICE_PHASE = Switch(
    "hoofdfase",
    "Hoofdfase van de regio toen",
    {EVERY_PHASE: "alle fasen"} | phases(),
    {code: f"toen in {formats.lower_first(label)}" for code, label in phases().items()},
)
ADVICE_KIND = Switch(
    "soort",
    "Soort",
    {EVERY_KIND: "alle soorten"} | {code: formats.lower_first(label) for code, label in _KINDS.items()},
    {code: f"{label.lower()}en" for code, label in _KINDS.items()},
)
ITEM = Switch(
    "item",
    "Fase-item",
    {option.code: f"{option.code} · {option.label}" for option in reference.options("phase_item")},
)
EVERY_ITEM = replace(ITEM, options={"": "alle items waar een regio hulp zoekt"} | dict(ITEM.options))
"""The same on the page, which opens with all of them: a figure of one item waits until there is one."""
TABLES = Switch("tafels", "Tafels", {str(count): f"{count} tafels" for count in range(3, 10)}, opens_with="6")
ARRANGEMENT = Switch("indeling", "Indeling", {str(seed): f"indeling {seed}" for seed in range(1, SEEDS + 1)})
ROUND = Switch(
    "ronde", "Ronde", {"0": "zonder rondes"} | {str(number): f"ronde {number}" for number in range(1, ROUNDS + 1)}
)
SEARCH_KEY, ABSENT_KEY = "zoek", "afwezig"
"""What is typed, and regions of which people choose several; with the switches all that stands in the address."""

SEARCH = "Zoek in vragen en inzichten"
SEARCH_BOX = SEARCH, SEARCH_KEY, "Zoek een woord, bijvoorbeeld stuurgroep"
ADVICE_BOX = "Zoek in wat regio’s aanraden", SEARCH_KEY, "Zoek een woord, bijvoorbeeld opvang"
"""What a box to search in is called, its key in the address, and what stands in it."""
ABSENT = "Wie komt er niet?"
ANOTHER = "Andere indeling"
ONLY_ONE = "Er is geen andere indeling die even goed is. Kies een ander aantal tafels."
NEXT = "Hoe ver staan de regio’s die elkaar kunnen helpen?"
NEXT_LINK = "Naar de fasen"
