"""Two aligned panels per region: its own quality profile, and beside it what newcomers and providers say.

An HTML table like the matrices: each value is printed beside its dot, so the picture is its own accessible form.
The panels have each their own axis; the dashed line is the median of the regions, dotted that of providers.
"""

from typing import Any

import pandas as pd

from data import reference
from data.rows import lines
from ui import formats, style
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words
from ui.texts import offer_voices as words

_PROFILE, _FEEDBACK = (0, 3), (1, 5)


def html(regions: pd.DataFrame, medians: dict[str, Any], sides: dict[str, words.Sides], own: str | None) -> str:
    """One row per region.

    Needs quality_median, assessed_count, offer_count and the feedback of queries.offer_figures_by_region. What is
    missing is said in words; its dot is not drawn.
    """
    columns = (
        *(words.PROFILE, words.ASSESSED, words.FEEDBACK),
        *(words.LEGEND_NEWCOMERS, words.LEGEND_PROVIDERS, words.COMPARED),
    )
    kinds = ("track", "assessed", "track", "said", "said", "apart")
    head = "".join(f'<th scope="col">{style.text(column)}</th>' for column in columns)
    scales = (_scale(*_PROFILE), "", _scale(*_FEEDBACK), "", "", "")
    scale = "".join(f"<td>{inner}</td>" for inner in scales)
    cols = '<col class="name">' + "".join(f'<col class="{kind}">' for kind in kinds)
    body = "".join(_row(line, medians, sides[line.region], own) for line in lines(regions))
    return (
        f'<p class="note">{style.text(words.LEGEND_MEDIAN)}</p>'
        f'<div class="scroll" tabindex="0"><table class="matrix voices"><colgroup>{cols}</colgroup>'
        f'<thead><tr><td></td>{head}</tr><tr class="scale" aria-hidden="true"><td></td>{scale}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _row(line: Any, medians: dict[str, Any], sides: words.Sides, own: str | None) -> str:
    name = f'<th scope="row">{style.text(reference.regions()[line.region].name)}</th>'
    kind = ' class="own"' if line.region == own else ""
    if formats.is_missing(line.offer_count):
        return f'<tr{kind}>{name}<td class="not-reported" colspan="6">{style.text(figure_words.NOT_REPORTED)}</td></tr>'
    why = words.unknown(line) if line.offer_count and formats.is_missing(line.quality_median) else ""
    profile = _track(_PROFILE, {"profile": line.quality_median}, medians["quality_median"], instead=why)
    voices = {"newcomer": line.newcomer_feedback_score, "provider": line.provider_feedback_score}
    cells = (
        ("", profile),
        ("value", _profile(line)),
        ("", _track(_FEEDBACK, voices, medians["newcomer_feedback_score"], medians["provider_feedback_score"])),
        ("value", _voice(voices["newcomer"], line.newcomer_answer_count, line.newcomer_is_hidden)),
        ("value", _voice(voices["provider"], line.provider_answer_count, line.provider_is_hidden)),
        ("value apart" if set(sides.values()) & set(words.WORDS) else "value", style.text(words.compared(sides))),
    )
    return f"<tr{kind}>{name}{''.join(f'<td class={_quoted(c)}>{inner}</td>' for c, inner in cells)}</tr>"


def _quoted(kinds: str) -> str:
    return f'"{kinds}"'


def _profile(line: Any) -> str:
    if not line.offer_count:
        return _small(words.NO_OFFER)
    assessed = _small(assessed_words.in_figures(line.assessed_count, line.offer_count, line.fresh_count))
    return (
        assessed if formats.is_missing(line.quality_median) else f"{formats.number(line.quality_median, 1)} {assessed}"
    )


def _voice(score: Any, count: Any, is_hidden: bool) -> str:
    if is_hidden:
        return _small(words.TOO_FEW_ANSWERS)
    if not count:
        return _small(words.NOT_ASKED)
    return f"{style.text(formats.number(score, 1))} {_small(words.answers(count))}"


def _small(text: str) -> str:
    return f'<span class="n">{style.text(text)}</span>'


def _track(axis: tuple[int, int], marks: dict[str, Any], median: Any, other: Any = None, *, instead: str = "") -> str:
    """One axis with its medians and a mark per value that is known, two marks joined; or a remark instead."""
    if instead:
        return f'<div class="track"><em>{style.text(instead)}</em></div>'
    known = {kind: _place(value, axis) for kind, value in marks.items() if not formats.is_missing(value)}
    parts = ["<i></i>"]
    if not formats.is_missing(median):
        parts.append(f'<u style="left:{_place(median, axis):.1f}%"></u>')
    if not formats.is_missing(other):
        parts.append(f'<u class="provider" style="left:{_place(other, axis):.1f}%"></u>')
    if len(known) > 1:
        low, high = min(known.values()), max(known.values())
        parts.append(f'<s style="left:{low:.1f}%;width:{high - low:.1f}%"></s>')
    parts += [f'<b class="{kind}" style="left:{place:.1f}%"></b>' for kind, place in known.items()]
    return f'<div class="track" aria-hidden="true">{"".join(parts)}</div>'


def _scale(low: int, high: int) -> str:
    ticks = (f'<span style="left:{_place(n, (low, high)):.1f}%">{n}</span>' for n in range(low, high + 1))
    return f'<div class="track">{"".join(ticks)}</div>'


def _place(value: float, axis: tuple[int, int]) -> float:
    """Where a value stands, in percent of the axis.

    >>> _place(1.5, (0, 3)), _place(1, (1, 5))
    (50.0, 0.0)
    """
    low, high = axis
    return 100 * (float(value) - low) / (high - low)
