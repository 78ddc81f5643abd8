"""Pictures of the stage as tests ask for them."""

from datetime import date
from urllib.parse import urlencode

from data import reference
from data.deliveries import newest_reference_date
from data.runsheets import PICTURE, Step
from data.store import Store
from tests.browser.modes import MODES
from ui.figures.offer.switches_nl import IMAGE, QUANTITY
from ui.frame import LOOKING
from ui.stage import StageStep
from ui.targets.steps import stage_steps

TODAY = date(2026, 11, 22)
EVERY_MODE = dict.fromkeys(
    f"{stem}?{urlencode({key: choice for key, choice in mode.items() if key != 'regio'})}".rstrip("?")
    for stem in LOOKING
    for mode in MODES[stem]
)
"""Each way to look at a page that can be added to a running order."""
CHOSEN = (
    "dekking?per=Levensdomein", "dekking?modus=Overlap&per=Levensdomein", "fasen?beeld=beweging", "aanbod?scenario=M",
    "aanbod?figuur=offer_assessment", "aanbod?figuur=offer_assessment&scenario=onbekend",
    *(f"aanbod?maat={shown}" for shown in QUANTITY.options.values()),
    *(f"aanbod?beeld={shown}&scenario=onbekend" for shown in IMAGE.options.values()),
    "aanbod?beeld=Initiatieven&soort=Buddywerking&beoordeling=te herbekijken",
    "lerend_netwerk?beeld=leervragen+en+inzichten&thema=haalbaar actieplan",
    "lerend_netwerk?beeld=leervragen+en+inzichten&zoek=stuurgroep",
    *(f"lerend_netwerk?beeld=tafels&tafels={count} tafels&indeling=indeling 2" for count in range(3, 10)),
)  # fmt: skip
ADDRESSES = (*EVERY_MODE, *CHOSEN)


def shown(store: Store, address: str, day: date = TODAY) -> StageStep:
    (step,) = stage_steps([Step(PICTURE, address)], store, day)
    return step


def newest(store: Store) -> date:
    """The date that holds when an address says none."""
    day = newest_reference_date(store, TODAY)
    assert day
    return day


def with_region(address: str, code: str | None, more: str = "") -> str:
    parts = [urlencode({"regio": reference.regions()[code].name})] if code else []
    joined = "&".join(filter(None, [*parts, more]))
    return address + (f"{'&' if '?' in address else '?'}{joined}" if joined else "")
