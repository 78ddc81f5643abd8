"""What one region plans, realised and misses: the middle of the page regio."""

from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.drawing import timeline
from ui.filters import View
from ui.pictures.region import has_sheet
from ui.targets.picture import Picture, facts
from ui.texts import figures as figure_words
from ui.texts import region_plan as words


def actions(view: View) -> Picture:
    """The action plan, overdue actions first, then those whose last day passed since the delivery."""
    region = _region(view)
    found = ask(queries.actions_of_region, view.as_of, region)
    lines = [
        (
            words.ACTION_STATES[action.action_state_code],
            action.objective,
            action.action,
            action.responsible,
            action.partners,
            action.means,
            action.scenario_code,
            action.start_date,
            action.end_date,
            formats.yes_no(action.is_quick_visible),
        )
        for action in lines_of(found)
    ]
    return Picture(
        words.actions_sentence(region, found, has_sheet(view, region, "Acties")),
        words.actions_note(view.as_of),
        _plan(found),
        pd.DataFrame(lines, columns=list(words.ACTIONS_TABLE)),
        ("action_state",),
        f"actieplan-{region}",
        facts(view),
    )


def _plan(actions: pd.DataFrame) -> str:
    if actions.empty:
        return ""
    counts = actions["action_state_code"].value_counts()
    chips = "".join(
        f'<span class="a-{state}"><b aria-hidden="true">{words.ACTION_SIGNS[state]}</b> '
        f"{label} <strong>{counts.get(state, 0)}</strong></span>"
        for state, label in words.ACTION_STATES.items()
    )
    listed = "".join(_action(action) for action in lines_of(actions.head(figure_words.SHOWN_ROWS)))
    return f'<p class="chips">{chips}</p><ul class="todo">{listed}</ul>{_more(actions)}'


def _more(found: pd.DataFrame) -> str:
    """What is said under a list that is too long to show whole."""
    is_cut = len(found) > figure_words.SHOWN_ROWS
    return f"<p class='note'>{figure_words.more_rows(len(found))}</p>" if is_cut else ""


def _region(view: View) -> str:
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    return view.region


def _action(action: Any) -> str:
    state = action.action_state_code
    sign = f'<b aria-hidden="true">{words.ACTION_SIGNS[state]}</b>'
    quick = f'<span class="tag">{words.QUICK}</span>' if action.is_quick_visible is True else ""
    about = [words.action_when(action.start_date, action.end_date), *_known(action.responsible, action.partners)]
    about += _known(action.means, None if formats.is_missing(action.scenario_code) else _scenario(action.scenario_code))
    return (
        f'<li><span class="status a-{state}">{sign} {words.ACTION_STATES[state]}</span>'
        f'<span class="what"><b>{style.text(action.action)}</b></span>{quick}'
        f'<span class="why">{style.text(words.objective(action.objective))}</span>'
        f'<span class="why">{style.text(" · ".join(filter(None, about)))}</span></li>'
    )


def _scenario(code: str) -> str:
    return reference.label("scenario", code)


def _known(*values: Any) -> list[str]:
    return [str(value) for value in values if not formats.is_missing(value)]


def realisations(view: View) -> Picture:
    """What the region realised, newest first."""
    region = _region(view)
    found = ask(queries.realisations_of_region, view.as_of, region)
    lines = [
        (
            line.realised_date,
            None if formats.is_missing(line.realisation_kind_code) else _kind(line.realisation_kind_code),
            line.title,
            line.what_happened,
            line.what_we_did,
            line.advice,
        )
        for line in lines_of(found)
    ]
    return Picture(
        words.realisations_sentence(region, found, has_sheet(view, region, "Realisaties")),
        words.realisations_note(view.as_of),
        _told(view, region, found) if len(found) else "",
        pd.DataFrame(lines, columns=list(words.REALISATION_TABLE)),
        (),
        f"realisaties-{region}",
        facts(view),
    )


def _told(view: View, region: str, realisations: pd.DataFrame) -> str:
    events = [
        timeline.Event(line.realised_date, line.title, words.REALISATION_MARKS.get(line.realisation_kind_code, ""))
        for line in lines_of(realisations)
    ]
    alternative = words.timeline_alternative(region, realisations)
    drawn = timeline.html(events, view.as_of, words.MONTHS, alternative)
    listed = "".join(_realisation(line) for line in lines_of(realisations.head(figure_words.SHOWN_ROWS)))
    return f'{drawn}<ul class="todo">{listed}</ul>{_more(realisations)}'


def _kind(code: str) -> str:
    return reference.label("realisation_kind", code)


def _realisation(line: Any) -> str:
    kind = line.realisation_kind_code
    said = "" if formats.is_missing(kind) else f"{words.REALISATION_SIGNS[kind]} {_kind(kind)}"
    parts = [
        f'<span class="status">{formats.day(line.realised_date)}<br>{style.text(said)}</span>',
        f'<span class="what"><b>{style.text(line.title)}</b></span>',
    ]
    if not formats.is_missing(line.what_happened):
        parts.append(f'<span class="why">{style.text(line.what_happened)}</span>')
    for label, value in ((words.WE_DID, line.what_we_did), (words.WE_ADVISE, line.advice)):
        if not formats.is_missing(value):
            parts.append(f'<span class="why"><b>{label}</b> {style.text(value)}</span>')
    return f"<li>{''.join(parts)}</li>"
