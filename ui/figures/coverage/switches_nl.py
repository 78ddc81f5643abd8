"""The switches of the page dekking: organisations or municipalities, which look at them, by what, in which order."""

from ui.figures.figure import Switch

IMAGE = Switch("beeld", "Wat wil je zien?", {"organisations": "Organisaties", "municipalities": "Gemeenten"})
MODE = Switch(
    "modus",
    "Waar kijk je naar?",
    {"all": "Alles", "gaps": "Leemten", "overlap": "Overlap", "cross_regional": "Bovenregionaal"},
)
BY = Switch("per", "Toon per", {"organisation_type": "Soort organisatie", "life_domain": "Levensdomein"})
ORDER = Switch("volgorde", "Volgorde", {"name": "Op naam", "regions": "Op aantal regio’s"})
