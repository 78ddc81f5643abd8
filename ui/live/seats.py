"""The part of a phone's page that says where its region sits; the region stands in a cookie of its own."""

from data import reference
from data.room_seating import Round, Seated
from ui.live import phone
from ui.style import text
from ui.targets import seats_nl as words
from ui.texts import stage_document as stage_words

FIELD = COOKIE = "tafelregio"


def known(code: str) -> str:
    """A region as a phone sent it; empty for what is none."""
    return code if code in reference.regions() else ""


def part(one: Round | None, region: str) -> str:
    """The table of a region with who sits there, or the question which region it is; nothing without tables."""
    if one is None:
        return ""
    if not region:
        return f'<section class="tafel">{_form(region)}</section>'
    table = one.table_of(region)
    seat = _seat(one, table, region) if table else _nowhere(region)
    other = f"<details><summary>{text(words.OTHER)}</summary>{_form(region)}</details>"
    return f'<section class="tafel">{seat}{other}</section>'


def _seat(one: Round, table: Seated, own: str) -> str:
    seats = "".join(
        f"<li{' class=eigen' if region == own else ''}>{text(reference.regions()[region].name)} "
        f"<small>{text(words.role(role))}</small></li>"
        for region, role in table.roles.items()
    )
    when = f"{words.title(one)} · {stage_words.minutes(one.minutes)} · {reference.regions()[own].name}"
    return (
        f'<p class="ronde">{text(when)}</p><h2 class="nummer">{text(words.YOU_SIT)} <b>{table.number}</b></h2>'
        f"<p><small>{text(words.ABOUT)}</small><br><strong>{text(words.subject(table))}</strong></p>"
        f"<p><small>{text(words.WITH)}</small></p><ul>{seats}</ul>"
    )


def _nowhere(region: str) -> str:
    return f"<p>{text(reference.regions()[region].name)} {text(words.NO_SEAT)}</p>"


def _form(own: str) -> str:
    return (
        f'<form method="post" action="stem">{phone.regions(FIELD, FIELD, words.ASK_REGION, own)}'
        f"<button>{text(words.SHOW)}</button></form>"
    )
