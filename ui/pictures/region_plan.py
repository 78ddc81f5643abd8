"""What one region plans, realised, misses and offers: the lower half of the page regio."""

from typing import Any

import pandas as pd

from data import queries, reference
from ui import formats, style
from ui.charts import lines as lines_of
from ui.figures import Picture, facts
from ui.frame import View, ask
from ui.pictures.region import has_sheet
from ui.texts import region_plan as words


def actions(view: View) -> Picture:
    """The action plan, overdue actions first."""
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
        f'<ul class="todo">{"".join(_action(action) for action in lines_of(found))}</ul>',
        pd.DataFrame(lines, columns=list(words.ACTIONS_TABLE)),
        ("action_state",),
        f"actieplan-{region}",
        facts(view),
    )


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
        f'<ul class="todo stories">{"".join(_realisation(line) for line in lines_of(found))}</ul>',
        pd.DataFrame(lines, columns=list(words.REALISATION_TABLE)),
        (),
        f"realisaties-{region}",
        facts(view),
    )


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


def blank_spots(view: View) -> Picture:
    """The municipalities without a local active partner and without active offer."""
    region = _region(view)
    states = ask(queries.municipality_state, view.as_of, region)
    ordered = sorted(lines_of(states), key=lambda line: reference.fold(line.name))
    spots = [line.name for line in ordered if line.is_blank_spot is True]
    missing = [sheet for sheet in ("Partners", "Aanbod") if not has_sheet(view, region, sheet)]
    lines = [
        (line.name, line.local_partner_count, line.offer_count, formats.yes_no(line.is_blank_spot)) for line in ordered
    ]
    tags = "".join(f'<span class="tag spot">{style.text(name)}</span>' for name in spots)
    return Picture(
        words.spots_sentence(region, spots, len(ordered), missing),
        words.spots_note(view.as_of),
        f'<div class="tags">{tags}</div>' if spots else "",
        pd.DataFrame(lines, columns=list(words.SPOTS_TABLE)),
        ("blank_spots",),
        f"witte-vlekken-{region}",
        facts(view),
    )


def mutual_help(view: View) -> Picture:
    """The items at which the region seeks help, and those at which it can give some."""
    region = _region(view)
    items = ask(queries.phase_items_of_region, view.as_of, region)
    marked = items[items["help_code"].notna()]
    lines = [
        (
            reference.label("help", item.help_code),
            reference.label("phase", item.phase_code),
            item.item_code,
            item.statement,
            item.explanation,
        )
        for item in lines_of(marked)
    ]
    counts = [int((marked["help_code"] == code).sum()) for code in ("zoeken", "helpen")]
    return Picture(
        words.help_sentence(region, counts[0], counts[1], has_sheet(view, region, "Fasen")),
        words.help_note(view.as_of),
        f'<div class="pair">{_marked(marked, "zoeken")}{_marked(marked, "helpen")}</div>' if len(marked) else "",
        pd.DataFrame(lines, columns=list(words.HELP_TABLE)),
        (),
        f"hulp-{region}",
        facts(view),
    )


def _marked(marked: pd.DataFrame, code: str) -> str:
    items = "".join(
        f"<li><b>{item.item_code}</b> {style.text(item.statement)}</li>"
        for item in lines_of(marked[marked["help_code"] == code])
    )
    listed = f"<ul>{items}</ul>" if items else f"<p class='note'>{words.NOBODY}</p>"
    return f'<div><h3><span class="tag {code}">{reference.label("help", code)}</span></h3>{listed}</div>'
