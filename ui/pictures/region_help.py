"""What one region asks of the others, gives them, and how working together is rated: the end of the page regio."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.filters import View
from ui.pictures.region import has_sheet
from ui.targets.picture import Picture, facts
from ui.texts import region_help as words


def mutual_help(view: View) -> Picture:
    """The items at which the region seeks help or can give some, each with the regions on the other side."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    region = view.region
    items = ask(queries.phase_items_of_region, view.as_of, region)
    marked = items[items["help_code"].notna()]
    matches = {line.item_code: line for line in lines_of(ask(queries.question_match, view.as_of))}
    lines = [
        (
            reference.label("help", item.help_code),
            reference.label("phase", item.phase_code),
            item.item_code,
            item.statement,
            item.explanation,
            _names(_others(matches[item.item_code], item.help_code, region)),
            _names(matches[item.item_code].finishers) if item.help_code == "zoeken" else None,
        )
        for item in lines_of(marked)
    ]
    sought = list(marked[marked["help_code"] == "zoeken"]["item_code"])
    answered = [item for item in sought if _others(matches[item], "zoeken", region)]
    offered = int((marked["help_code"] == "helpen").sum())
    return Picture(
        words.help_sentence(region, len(sought), offered, len(answered), is_reported=has_sheet(view, region, "Fasen")),
        words.help_note(view.as_of),
        _sides(view, marked, matches) if len(marked) else "",
        pd.DataFrame(lines, columns=list(words.HELP_TABLE)),
        ("question_match",),
        f"hulp-{region}",
        facts(view),
    )


def _names(regions: Sequence[str]) -> str | None:
    return ", ".join(reference.regions()[code].name for code in regions) or None


def _others(match: Any, side: str, region: str) -> list[str]:
    """Who stands on the other side of an item: those that offer help where this region seeks it, and the reverse."""
    return [code for code in (match.offerers if side == "zoeken" else match.seekers) if code != region]


def _sides(view: View, marked: pd.DataFrame, matches: dict[str, Any]) -> str:
    return f'<div class="pair">{"".join(_side(view, marked, matches, side) for side in ("zoeken", "helpen"))}</div>'


def _side(view: View, marked: pd.DataFrame, matches: dict[str, Any], side: str) -> str:
    entries = []
    for item in lines_of(marked[marked["help_code"] == side]):
        match = matches[item.item_code]
        why = "" if formats.is_missing(item.explanation) else f'<span class="why">{style.text(item.explanation)}</span>'
        found = words.HELPERS[side].format(regions=_links(view, _others(match, side, str(view.region))))
        if side == "zoeken" and match.finishers:
            found += " " + words.FINISHERS.format(regions=_links(view, match.finishers))
        entries.append(
            f"<li><b>{item.item_code}</b> {style.text(item.statement)}{why}<span class='who'>{found}</span></li>"
        )
    listed = f"<ul>{''.join(entries)}</ul>" if entries else f"<p class='note'>{words.NOBODY}</p>"
    return f'<div><h3><span class="tag {side}">{reference.label("help", side)}</span></h3>{listed}</div>'


def _links(view: View, regions: Sequence[str]) -> str:
    names = (
        f'<a href="{style.text(view.address_of(code))}" target="_self">{style.text(reference.regions()[code].name)}</a>'
        for code in regions
    )
    return ", ".join(names) or words.NO_REGION


def collaboration(view: View) -> Picture:
    """How each group of raters answered on the five conditions, as distributions; a small group stays hidden."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    found = ask(queries.collaboration_by_region, view.as_of, view.region)
    lines = [
        (
            reference.label("condition", line.condition_code),
            reference.label("rater_group", line.rater_group_code),
            line.answered_date,
            *(line.score_counts or [None] * 5),
            line.answer_count,
            words.HIDDEN if line.is_hidden else line.next_steps,
        )
        for line in lines_of(found)
    ]
    return Picture(
        words.collaboration_sentence(view.region, found, is_reported=has_sheet(view, view.region, "Samenwerking")),
        words.collaboration_note(view.as_of),
        _distributions(found) if len(found) else "",
        pd.DataFrame(lines, columns=list(words.COLLABORATION_TABLE)),
        ("collaboration",),
        f"samenwerking-{view.region}",
        facts(view),
    )


def _distributions(found: pd.DataFrame) -> str:
    """Conditions down, groups across; in each cell the answers per score as a bar of five parts."""
    groups = list(dict.fromkeys(option.code for option in reference.options("rater_group")))
    present = [code for code in groups if code in set(found["rater_group_code"])]
    cells = {(line.condition_code, line.rater_group_code): line for line in lines_of(found)}
    head = "".join(f'<th scope="col">{style.text(reference.label("rater_group", code))}</th>' for code in present)
    rows = "".join(
        f'<tr><th scope="row">{style.text(option.label)}</th>'
        f"{''.join(_answers(cells.get((option.code, group))) for group in present)}</tr>"
        for option in reference.options("condition")
    )
    return (
        f'{_KEY}<div class="scroll" tabindex="0"><table class="matrix answers"><thead><tr><th></th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


_KEY = "<p class='note key'>{}</p>".format(
    " ".join(f'<span class="box l{score}">{score}</span>{words.SCORES.get(score, "")}' for score in range(1, 6))
)


def _answers(line: Any) -> str:
    if line is None:
        return f'<td class="not-looked" title="{words.NOT_ASKED}"></td>'
    if line.is_hidden:
        return f'<td class="unknown">{words.HIDDEN}</td>'
    bars = "".join(
        f'<i class="l{score}" style="flex-grow:{count}">{count}</i>'
        for score, count in enumerate(line.score_counts, start=1)
        if count
    )
    title = words.answers(line.score_counts, line.answered_date)
    return f'<td title="{style.text(title)}"><div class="answer-bar">{bars}</div></td>'
