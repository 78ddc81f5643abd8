"""Two aligned panels per row: a profile on one axis, and beside it what two groups of people say on another.

An HTML table like the matrices: each value is printed beside its dot, so the picture is its own accessible form.
The dashed line is the median of the rows, dotted that of the second group. Knows no words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ui import formats
from ui.html import Html, join, tag

PROFILE, FEEDBACK = (0, 3), (1, 5)
"""The ends of the two axes."""
_COLUMNS = ("track", "assessed", "track", "said", "said", "apart")


@dataclass(frozen=True)
class Score:
    """A value on its axis (None: not drawn) and what stands small beside it."""

    value: float | None
    remark: str


@dataclass(frozen=True)
class Line:
    """A row; ``nothing`` says why there is none of it, ``instead`` why the profile alone is missing."""

    name: str
    is_own: bool
    profile: Score
    newcomers: Score
    providers: Score
    compared: str
    is_apart: bool
    instead: str = ""
    nothing: str = ""


@dataclass(frozen=True)
class Medians:
    """The medians of the three values; None: there is none."""

    profile: float | None
    newcomers: float | None
    providers: float | None


def html(lines: Sequence[Line], medians: Medians, headers: Sequence[str]) -> Html:
    """One row per line under six headers; missing is said in words, its dot is not drawn."""
    cols = [tag("col", class_="name"), *(tag("col", class_=kind) for kind in _COLUMNS)]
    head = tag("tr", tag("td"), *(tag("th", header, scope="col") for header in headers))
    scales = (_scale(PROFILE), "", _scale(FEEDBACK), "", "", "")
    scale = tag("tr", tag("td"), *(tag("td", inner) for inner in scales), class_="scale", aria_hidden="true")
    table = tag(
        "table",
        tag("colgroup", *cols),
        tag("thead", head, scale),
        tag("tbody", *(_row(line, medians) for line in lines)),
        class_="matrix voices",
    )
    return tag("div", table, class_="scroll", tabindex="0")


def _row(line: Line, medians: Medians) -> Html:
    name, kind = tag("th", line.name, scope="row"), "own" if line.is_own else ""
    if line.nothing:
        return tag("tr", name, tag("td", line.nothing, class_="not-reported", colspan="6"), class_=kind)
    heard = {"newcomer": line.newcomers.value, "provider": line.providers.value}
    return tag(
        "tr",
        name,
        tag("td", _track(PROFILE, {"profile": line.profile.value}, medians.profile, instead=line.instead)),
        tag("td", _printed(line.profile), class_="value"),
        tag("td", _track(FEEDBACK, heard, medians.newcomers, medians.providers)),
        tag("td", _printed(line.newcomers), class_="value"),
        tag("td", _printed(line.providers), class_="value"),
        tag("td", line.compared, class_="value apart" if line.is_apart else "value"),
        class_=kind,
    )


def _printed(score: Score) -> Html:
    value = "" if score.value is None else f"{formats.number(score.value, 1)} "
    return join(value, tag("span", score.remark, class_="n"))


def _track(
    axis: tuple[int, int],
    values: Mapping[str, float | None],
    median: float | None,
    other: float | None = None,
    *,
    instead: str = "",
) -> Html:
    """One axis with its medians and a mark per value that is known, two marks joined; or a remark instead."""
    if instead:
        return tag("div", tag("em", instead), class_="track")
    places = {kind: _place(value, axis) for kind, value in values.items() if value is not None}
    parts = [tag("i")]
    if median is not None:
        parts.append(tag("u", style=f"left:{_place(median, axis):.1f}%"))
    if other is not None:
        parts.append(tag("u", class_="provider", style=f"left:{_place(other, axis):.1f}%"))
    if len(places) > 1:
        low, high = min(places.values()), max(places.values())
        parts.append(tag("s", style=f"left:{low:.1f}%;width:{high - low:.1f}%"))
    parts += [tag("b", class_=kind, style=f"left:{place:.1f}%") for kind, place in places.items()]
    return tag("div", *parts, class_="track", aria_hidden="true")


def _scale(axis: tuple[int, int]) -> Html:
    ticks = (tag("span", n, style=f"left:{_place(n, axis):.1f}%") for n in range(axis[0], axis[1] + 1))
    return tag("div", *ticks, class_="track")


def _place(value: float, axis: tuple[int, int]) -> float:
    """Where a value stands, in percent of the axis.

    >>> _place(1.5, (0, 3)), _place(1, (1, 5))
    (50.0, 0.0)
    """
    low, high = axis
    return 100 * (float(value) - low) / (high - low)
