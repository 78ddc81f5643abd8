"""The figure of the page fasen about time: 18 small strips of phases x quarters, with the moments a region tells."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import by_region
from ui import formats, style
from ui.answers import ask
from ui.drawing import matrix, strips
from ui.drawing.matrix import Cell, Key
from ui.drawing.strips import Bar, Line, Strip
from ui.filters import View
from ui.pictures.phases import address_of, percent
from ui.targets.picture import Picture, facts
from ui.texts import figures as figure_words
from ui.texts import phases as phase_words
from ui.texts import phases_time as words

_KEY = Key(
    (
        (Cell("", "not-reported"), figure_words.NOT_REPORTED),
        (Cell("", "not-looked"), words.NO_ANSWER),
        (Cell("", "deliberate"), words.NOT_APPLICABLE),
        (Cell(words.NOTE_SIGNS[0], "note-sign"), words.NOTE),
    )
)


def course(view: View) -> Picture:
    """How the five phases of the 18 regions went, quarter by quarter, up to twelve."""
    shares = ask(queries.phase_share_by_quarter, view.as_of)
    moments: list[date] = list(dict.fromkeys(shares["moment"]))
    phases_of = {code: _by_phase(lines) for code, lines in by_region(shares).items()}
    points = by_region(ask(queries.turning_points_by_quarter, view.as_of))
    drawn = [_strip(view, code, phases_of[code], points.get(code, []), moments) for code in phases_of]
    body = _KEY.html() + strips.html(drawn, len(moments), _reading()) + _told(points, view)
    return Picture(
        words.time_sentence(shares, view.region),
        words.time_note(moments),
        body if moments else "",
        _table(phases_of, moments),
        ("phase_share", "turning_point"),
        "fasen-door-de-tijd",
        facts(view),
    )


def _by_phase(lines: Sequence[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for line in lines:
        found.setdefault(line.phase_code, []).append(line)
    return found


def _strip(
    view: View, code: str, phases: dict[str, list[Any]], points: Sequence[Any], moments: Sequence[date]
) -> Strip:
    region = reference.regions()[code]
    first = next(iter(phases.values()))
    return Strip(
        region.name,
        region.tile_column + 1,
        region.tile_row + 1,
        [Line(words.LETTERS[phase], list(map(_bar, lines)), _last(lines[-1])) for phase, lines in phases.items()],
        words.course_words(code, list(phases.items())),
        address_of(view, code),
        code == view.region,
        sum(not line.is_reported for line in first),
        {moments.index(point.moment): sign for point, sign in zip(points, words.NOTE_SIGNS, strict=False)},
    )


def _bar(line: Any) -> Bar:
    if line.is_applicable is False:
        return Bar(None, "deliberate")
    if formats.is_missing(line.phase_share):
        return Bar(None, "not-looked")
    return Bar(line.phase_share, matrix.share_level(line.phase_share))


def _last(line: Any) -> str:
    if formats.is_missing(line.phase_share):
        return formats.MISSING if line.is_applicable is False or not line.is_reported else "?"
    return formats.share(line.phase_share).removesuffix("%").strip()


def _reading() -> str:
    """The strip that explains the others: which letter stands for which phase."""
    rows = "".join(
        f"<span class='line'><em>{words.LETTERS[code]}</em><span>{style.text(label)}</span></span>"
        for code, label in phase_words.phases().items()
    )
    return f"<div class='strip reading'><b>{words.KEY_NAME}</b>{rows}</div>"


def _told(points: dict[str, list[Any]], view: View) -> str:
    """The lettered moments of each region, in its own words."""
    if not points:
        return f"<p class='note'>{words.NO_POINTS}</p>"
    listed = "".join(
        f"<div class='{'own' if code == view.region else ''}'><b>{style.text(reference.regions()[code].name)}</b>"
        f"<ol>{''.join(map(_quarter_points, quarters))}</ol></div>"
        for code, quarters in points.items()
    )
    return f"<h3>{words.POINTS_HEADING}</h3><div class='told'>{listed}</div>"


def _quarter_points(quarter: Any) -> str:
    told = [words.point(p["realisation_kind_code"], p["realised_date"], p["title"]) for p in quarter.points]
    if quarter.point_count > len(told):
        told.append(words.more_points(quarter.point_count - len(told)))
    return f"<li>{'<br>'.join(map(style.text, told))}</li>"


def _table(phases_of: dict[str, dict[str, list[Any]]], moments: Sequence[date]) -> pd.DataFrame:
    lines = [
        (reference.regions()[code].name, phase_words.phases()[phase], *(percent(line.phase_share) for line in lines))
        for code, phases in phases_of.items()
        for phase, lines in phases.items()
    ]
    columns = [*words.TIME_TABLE, *(f"{formats.day(moment)} (%)" for moment in moments)]
    return pd.DataFrame(lines, columns=columns)
