"""What a room or newcomers answered, as a workbook of a region: it goes through the same door as any file."""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any, NamedTuple

from data import reference, step_texts
from data.access import Act, Action, Principal
from data.audit import allow
from data.chosen_steps import ChosenStep
from data.feedback import Offer, Totals
from data.live_answers import CONDITIONS, OTHERS, PHASES, SCORES, THERMOMETER
from data.store import Store
from data.told import Told
from loaders.templates import typed
from loaders.templates.wording import TemplateWords

ADOPTABLE = (THERMOMETER, CONDITIONS, PHASES)
"""The kinds of question whose answer is a self-assessment; who can help whom stays an answer of the room."""


def is_adoptable(kind_code: str, totals: Mapping[str, Any]) -> bool:
    """True for a result that a region can take over: groups that are only told together are no answer of any."""
    return kind_code in ADOPTABLE and bool(totals.keys() - {OTHERS})


class Adopted(NamedTuple):
    """A workbook of one sheet with what the region says now and, in it, what the room answered."""

    sheet: str
    content: bytes


def adopted_workbook(  # noqa: PLR0913, PLR0917 - a result is a kind with totals and a number of answers
    store: Store,
    by: Principal,
    region: str,
    day: date,
    kind_code: str,
    totals: Mapping[str, Any],
    answer_count: int,
    words: TemplateWords,
) -> Adopted:
    """The rows of the region at that day with the result taken in.

    The temperature is the median of the answers, since a region has one; a main phase is a phase that at least
    half of those who answered named; of the conditions every count is kept. ``totals`` as
    ``live_answers.totals`` gives them. Raises RefusedError, and ValueError for a kind or a result that says nothing
    of a region.
    """
    allow(store.ledger, Act(by, Action.TAKE_OVER, region))
    if not is_adoptable(kind_code, totals):
        raise ValueError(kind_code)
    sheet = "Samenwerking" if kind_code == CONDITIONS else "Regio"
    lines = {row: dict(line) for row, line in typed.grid(store, region, sheet, day, words).lines.items()}
    if kind_code == CONDITIONS:
        _add_conditions(lines, day, totals)
    else:
        line = lines.setdefault(typed.FIRST_ROW, {})
        line |= _degrees(totals) if kind_code == THERMOMETER else _phases(totals, answer_count)
    return Adopted(sheet, typed.typed_workbook(region, sheet, lines))


def _degrees(totals: Mapping[str, int]) -> dict[str, Any]:
    return {"temperature_degrees": median(int(degrees) for degrees, count in totals.items() for _ in range(count))}


def _phases(totals: Mapping[str, int], answer_count: int) -> dict[str, Any]:
    named = [code for code, count in totals.items() if count and 2 * count >= answer_count]
    return {"main_phase_codes": [reference.label("phase", code) for code in named]}


def _add_conditions(lines: dict[int, dict[str, Any]], day: date, totals: Mapping[str, Any]) -> None:
    """A row per group and condition; one of the same day, group and condition gives way."""
    answered = {
        (reference.label("rater_group", group), reference.label("condition", condition)): scores
        for group, conditions in totals.items()
        if group != OTHERS
        for condition, scores in conditions.items()
        if any(scores.values())
    }
    for row, line in list(lines.items()):
        if line["answered_date"] == day and (line["rater_group_code"], line["condition_code"]) in answered:
            del lines[row]
    for row, ((group, condition), scores) in enumerate(answered.items(), _next_row(lines)):
        counts = {f"score_{score}_count": scores[score] for score in SCORES}
        lines[row] = {"answered_date": day, "rater_group_code": group, "condition_code": condition} | counts


def _next_row(lines: Mapping[int, object]) -> int:
    return max(lines, default=typed.FIRST_ROW - 1) + 1


def steps_workbook(  # noqa: PLR0913, PLR0917 - what a row of Acties is made of
    store: Store,
    by: Principal,
    region: str,
    day: date,
    steps: Sequence[ChosenStep],
    objective: str,
    words: TemplateWords,
) -> Adopted:
    """The actions of the region at that day, and under them its chosen steps as planned ones.

    A step that the region plans already, under whatever objective, is not proposed again. Raises RefusedError.
    """
    allow(store.ledger, Act(by, Action.TAKE_OVER, region))
    sheet = "Acties"
    lines = {row: dict(line) for row, line in typed.grid(store, region, sheet, day, words).lines.items()}
    planned = {step_texts.same(str(line["action"])) for line in lines.values() if line.get("action")}
    new = [one for one in steps if step_texts.same(one.step) not in planned]
    for row, one in enumerate(new, _next_row(lines)):
        lines[row] = {
            "objective": objective,
            "action": one.step,
            "responsible": reference.label("partner_role", one.role_code),
            "end_date": one.by_date,
            "action_status_code": reference.label("action_status", "gepland"),
        }
    return Adopted(sheet, typed.typed_workbook(region, sheet, lines))


def told_workbook(store: Store, by: Principal, day: date, told: Told, words: TemplateWords) -> Adopted:
    """What the region realised until that day, and under it what it told. Raises RefusedError."""
    allow(store.ledger, Act(by, Action.TAKE_OVER, told.region))
    sheet = "Realisaties"
    lines = {row: dict(line) for row, line in typed.grid(store, told.region, sheet, day, words).lines.items()}
    lines[_next_row(lines)] = {
        "realised_date": told.realised_date,
        "title": told.title,
        "what_happened": told.what_happened or None,
        "realisation_kind_code": reference.label("realisation_kind", told.kind_code),
    }
    return Adopted(sheet, typed.typed_workbook(told.region, sheet, lines))


def answers_workbook(  # noqa: PLR0913, PLR0917 - whose rows, at which day, with which answers
    store: Store, by: Principal, region: str, day: date, answered: Sequence[Totals], words: TemplateWords
) -> Adopted:
    """The rows of the offers that newcomers answered about, with score, number and languages of all their answers.

    They are to be added to the list, of which they are a part. The totals take the place of those that were taken over
    before, so that nobody counts twice; languages stand there when they may be told. Raises RefusedError.
    """
    allow(store.ledger, Act(by, Action.TAKE_OVER, region))
    told = {one.offer.key: one for one in answered}
    lines = {}
    for row, line in typed.grid(store, region, "Aanbod", day, words).lines.items():
        one = told.get(Offer(str(line["name"]), str(line["provider_name"])).key)
        if one and one.score is not None:
            languages = [reference.label("survey_language", code) for code in one.languages]
            said = {"newcomer_feedback_score": round(one.score, 2), "newcomer_feedback_count": one.answer_count}
            lines[row] = {**line, **said, **({"newcomer_feedback_language_codes": languages} if languages else {})}
    return Adopted("Aanbod", typed.typed_workbook(region, "Aanbod", lines))
