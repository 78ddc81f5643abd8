"""The page regio without its figures: the choice of a region, its head, what it did not hand in."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.drawing import tiles
from ui.filters import View
from ui.texts import changes
from ui.texts import figures as figure_words
from ui.texts import region as words


def choice(view: View) -> str:
    """The 18 regions as tiles that lead to their page."""
    inner = {
        line.region: None if formats.is_missing(line.reference_date) else _days(line)
        for line in lines_of(ask(queries.freshness_by_region, view.as_of))
    }
    grid = tiles.grid(inner, view.region, view.address_of, "low")
    return style.block(f"<h2>{words.CHOOSE}</h2><p class='note'>{words.CHOOSE_NOTE}</p>{grid}")


def _days(line: Any) -> str:
    shown = words.LAST_FIGURES.format(days=changes.span(line.oldest_date, line.reference_date))
    return f'<span class="when">{shown}</span>'


def has_sheet(view: View, region: str, sheet: str) -> bool:
    """True when the region handed this sheet in."""
    return sheet not in absent_sheets(view, region)


def absent_sheets(view: View, region: str) -> list[str]:
    """The sheets that the region never handed in; all of them when it never handed in anything."""
    fresh = ask(queries.freshness_by_region, view.as_of)
    absent: list[str] = dict(zip(fresh["region"], fresh["missing_sheets"], strict=True))[region]
    return absent


def head(view: View, region: str) -> str:
    """Name, lead, network, governments that joined, and the region's own story."""
    known = reference.regions()[region]
    governments = own_row(ask(queries.government_share_by_region, view.as_of), region)
    state = own_row(ask(queries.region_state_by_region, view.as_of), region)
    fresh = own_row(ask(queries.freshness_by_region, view.as_of), region)
    voice = state["newcomer_voice_code"]
    facts_shown = {
        words.INHABITANTS: words.inhabitants(known.inhabitant_count, known.municipality_count),
        words.LEAD: known.lead_organisation or words.NOT_KNOWN,
        words.NETWORK: known.network_name or words.NOT_KNOWN,
        words.JOINED: words.joined(governments["government_count"], governments["municipality_count"]),
        words.VOICE: words.NOT_KNOWN if formats.is_missing(voice) else reference.label("newcomer_voice", voice),
        words.MEETINGS: words.meetings(state["held_meeting_count"], state["planned_meeting_count"]),
        words.FIGURES_OF: figure_words.NOT_REPORTED
        if formats.is_missing(fresh["reference_date"])
        else changes.span(fresh["oldest_date"], fresh["reference_date"]),
    }
    story = ""
    if not formats.is_missing(state["story"]):
        story = f"<blockquote>{style.text(state['story'])}</blockquote>"
    elif not formats.is_missing(fresh["reference_date"]):
        story = f"<p class='note'>{words.NO_STORY}</p>"
    pairs = "".join(f"<div><dt>{label}</dt><dd>{style.text(value)}</dd></div>" for label, value in facts_shown.items())
    return style.block(f"<h2 class='region'>{style.text(known.name)}</h2><dl class='facts'>{pairs}</dl>{story}")


def own_row(frame: pd.DataFrame, region: str) -> Mapping[str, Any]:
    """The row of one region in a frame with a row per region."""
    found = frame[frame["region"] == region].iloc[0]
    return {str(name): value for name, value in found.items()}
