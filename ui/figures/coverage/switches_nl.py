"""The switches of the page dekking: organisations or municipalities, which look at them, by what, in which order."""

from data import reference
from ui.figures.figure import Switch

IMAGE = Switch("beeld", "Wat wil je zien?", {"organisations": "Organisaties", "municipalities": "Gemeenten"})
MODE = Switch(
    "modus",
    "Waar kijk je naar?",
    {
        "all": "Alles",
        "gaps": "Leemten",
        "overlap": "Overlap",
        "cross_regional": "Bovenregionaal",
        "roles": "Rollen",
        "interests": "Belang",
    },
)
BY = Switch("per", "Toon per", {"organisation_type": "Soort", "life_domain": "Levensdomein"})
ORDER = Switch("volgorde", "Volgorde", {"name": "Op naam", "regions": "Op aantal regio’s"})
NARROWED = {"all": BY, "gaps": BY, "overlap": BY, "cross_regional": ORDER}
"""What is chosen beside each mode of which a square opens the list of its partners; other modes have no such list."""
PICK = {
    by: Switch(key, "Kies wat je wil zien", {one.code: one.label for one in reference.options(by)})
    for by, key in (("organisation_type", "vak"), ("life_domain", "domein"))
}
"""The kind or life domain whose partners are listed; two names in the address, so that changing from one to the other
leaves no word in it that the other does not know."""
