"""The part of a phone's page where a region chooses its next steps, from lists only."""

from collections.abc import Mapping, Sequence
from datetime import date

from data import chosen_steps, reference
from data.chosen_steps import ChosenStep, Steps
from data.step_texts import MOST_STEPS
from ui.figures.learning import chosen_steps_nl as chosen_words
from ui.live import phone
from ui.style import text
from ui.targets import seats_nl as seat_words
from ui.texts import day_steps as words

FIELD, FORM = "stapregio", "stappen"
_STEP, _ROLE, _DAY = "stap", "rol", "dag"


def read(fields: Mapping[str, Sequence[str]]) -> Steps:
    """The steps that a form gives. Raises ValueError for a step without who or when, or what is in no list."""
    menu = chosen_steps.menu()
    steps = []
    for place in range(1, MOST_STEPS + 1):
        code, role, day = ("".join(fields.get(f"{name}{place}", ())) for name in (_STEP, _ROLE, _DAY))
        if code and (code not in menu or not role or not day):
            raise ValueError(code)
        if code:
            steps.append(ChosenStep(menu[code], role, date.fromisoformat(day)))
    return tuple(steps)


def fields(chosen: Steps) -> dict[str, list[str]]:
    """The fields of a form that give these steps; the way back from ``read``."""
    codes = {label: code for code, label in chosen_steps.menu().items()}
    told = {}
    for place, one in enumerate(chosen, 1):
        told[f"{_STEP}{place}"] = [codes.get(one.step, "")]
        told[f"{_ROLE}{place}"] = [one.role_code]
        told[f"{_DAY}{place}"] = [one.by_date.isoformat()]
    return told


def part(
    region: str, chosen: Steps, day: date, message: str = "", typed: Mapping[str, Sequence[str]] | None = None
) -> str:
    """The form, with what the region chose so far, or with what was ``typed`` when that could not be taken."""
    filled = fields(chosen) if typed is None else typed
    rows = "".join(_row(place, filled, day) for place in range(1, MOST_STEPS + 1))
    return (
        f'<section class="tafel"><h1 tabindex="-1">{text(words.PHONE_HEADING)}</h1>{phone.message_of(message)}'
        f"{_chosen(chosen)}<p>{text(words.PHONE_INTRO)}</p>"
        f'<form id="{FORM}" method="post" action="stem">{phone.regions(FIELD, FIELD, seat_words.ASK_REGION, region)}'
        f'{rows}<button class="stuur">{text(words.SEND)}</button></form></section>'
    )


def _chosen(chosen: Steps) -> str:
    if not chosen:
        return ""
    lines = "".join(f"<li>{text(one.step)} <small>{text(chosen_words.when(one))}</small></li>" for one in chosen)
    return f"{phone.message_of(words.SENT, 'melding')}<ul>{lines}</ul>"


def _row(place: int, filled: Mapping[str, Sequence[str]], day: date) -> str:
    step, role, by = ("".join(filled.get(f"{name}{place}", ())) for name in (_STEP, _ROLE, _DAY))
    roles = {option.code: option.label for option in reference.options("partner_role")}
    days = {one.isoformat(): words.day(one) for one in chosen_steps.days(day)}
    return (
        f"<fieldset><legend>{text(words.PHONE_STEP.format(place=place))}</legend>"
        + _select(f"{_STEP}{place}", words.PHONE_STEP.format(place=place), chosen_steps.menu(), step, words.NOTHING)
        + _select(f"{_ROLE}{place}", words.ROLE, roles, role, words.ROLE)
        + _select(f"{_DAY}{place}", words.BY, days, by, words.BY)
        + "</fieldset>"
    )


def _select(name: str, label: str, options: Mapping[str, str], chosen: str, nothing: str) -> str:
    return phone.select(name, options, chosen, nothing, f'aria-label="{text(label)}"')
