"""Two running orders to begin with; whoever uses one keeps a copy and makes it theirs."""

from data import reference
from data.runsheets import PICTURE, Step
from ui import address
from ui.figures.coverage.switches_nl import IMAGE
from ui.figures.learning.switches_nl import PICTURE as LEARNING
from ui.figures.phases.switches_nl import PICTURE as PHASES
from ui.texts import stage as words

_MATCH = {"beeld": LEARNING.options["match"]}


def network_day() -> tuple[str, list[Step]]:
    """Name and steps of *Netwerkdag in een uur*: 18 regions side by side, one live question, the match."""
    asks = words.HOUR_QUESTIONS
    return words.HOUR, [
        Step(PICTURE, "overzicht", asks["overzicht"], 8, words.FACILITATOR),
        Step(PICTURE, "dekking", asks["dekking"], 10, words.CORE_PARTNER),
        Step(PICTURE, "aanbod", asks["aanbod"], 10, words.CORE_PARTNER),
        Step(PICTURE, "fasen", asks["fasen"], 10, words.NETWORK_WORKER),
        Step("voorwaarden", "", asks["voorwaarden"], 12, words.FACILITATOR),
        Step(PICTURE, address.write("lerend_netwerk", _MATCH), asks["lerend_netwerk"], 10, words.FACILITATOR),
    ]


def one_region(region: str) -> tuple[str, list[Step]]:
    """Name and steps of *Eén regio voor de stuurgroep* for one region. Raises KeyError for an unknown region."""
    name = reference.regions()[region].name
    asks = words.BOARD_QUESTIONS

    def here(page: str, **more: str) -> str:
        return address.write(page, {"regio": name} | more)

    return f"{words.BOARD}: {name}", [
        Step(PICTURE, here("regio"), asks["regio"], 8, words.CHAIR),
        Step(
            PICTURE,
            here("dekking", beeld=IMAGE.options["municipalities"]),
            asks["dekking"],
            8,
            words.NETWORK_WORKER,
        ),
        Step(PICTURE, here("aanbod"), asks["aanbod"], 8, words.NETWORK_WORKER),
        Step(PICTURE, here("fasen", beeld=PHASES.options["regio"]), asks["fasen"], 10, words.NETWORK_WORKER),
        Step(PICTURE, here("lerend_netwerk", **_MATCH), asks["lerend_netwerk"], 6, words.CHAIR),
        Step(PICTURE, here("regio", figuur="board_page"), asks["a4"], 8, words.CHAIR),
    ]
