"""Pieces of the page versies: the timeline, rows left aside, and who handed in when."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from data import reference
from data.queries import versions
from data.rows import lines
from loaders.findings import found
from ui import delivery, formats, style
from ui.answers import ask
from ui.drawing import matrix
from ui.filters import View
from ui.targets.picture import Picture, facts
from ui.texts import findings as finding_words
from ui.texts import versions as words

_QUARTERS_SHOWN = 8


def timeline(deliveries: pd.DataFrame, sentences: Mapping[int, str]) -> str:
    """The deliveries of one region with what each moved; ``deliveries`` is queries.deliveries."""
    cells = [
        (
            str(line.id),
            formats.day(line.reference_date),
            sentences[line.id],
            formats.number(line.row_count),
            formats.number(line.refused_row_count),
            words.received(line.received_at),
            line.user_role,
            words.file(line.file_name),
        )
        for line in lines(deliveries)
    ]
    return style.block(style.table(words.TIMELINE_TABLE, cells, numeric=(0, 3, 4)))


def changes(described: Sequence[Any]) -> str:
    """What differs, sheet by sheet; ``described`` are loaders.deliveries.described.Described."""
    moved = [one for one in described if one.new or one.changed_row_count or one.gone]
    return "".join(map(delivery.difference_html, moved)) or style.paragraph(words.NO_DIFFERENCE, "note")


def aside(view: View, region: str) -> str:
    """The rows of a region that were left aside, each with its sentences; an empty block when there are none."""
    rows = ask(versions.refused_rows, view.as_of, region)
    if rows.empty:
        return style.block("")
    shown = [
        (line.sheet, str(line.row_number), " ".join(_sentences(line.sheet, line.findings)))
        for line in lines(rows.head(words.ASIDE_SHOWN))
    ]
    more = f"<p class='note'>{words.more_aside(len(rows))}</p>" if len(rows) > words.ASIDE_SHOWN else ""
    return style.block(
        f"<h2>{words.ASIDE}</h2><p class='note'>{style.text(words.aside_note(len(rows)))}</p>"
        f"{style.table(words.ASIDE_TABLE, shown)}{more}"
    )


def _sentences(sheet: str, findings: str) -> list[str]:
    return [
        finding_words.sentence(found(one["code"], sheet, one["cell"], one["column"], one["seen"], **one["details"]))
        for one in json.loads(findings)
    ]


def strip(view: View) -> Picture:
    """Region by quarter: handed in, for a date of its own, or nothing."""
    dates = ask(versions.delivery_dates_by_region)
    quarters = _quarters(list(dates["reference_date"]), view.as_of)
    by_region: dict[str, list[Any]] = {code: [] for code in reference.regions()}
    for line in lines(dates):
        if line.region in by_region and line.reference_date <= view.as_of:
            by_region[line.region].append(line)
    rows = [
        matrix.Row(
            reference.regions()[code].name,
            [_cell([line.reference_date for line in held], quarter) for quarter in quarters],
            is_own=code == view.region,
        )
        for code, held in by_region.items()
    ]
    asked = next((quarter for quarter in reversed(quarters) if quarter <= view.as_of), quarters[-1])
    count = sum(any(_is_in(line.reference_date, asked) for line in held) for held in by_region.values())
    table = [
        (reference.regions()[code].name, line.reference_date, line.delivery_count)
        for code, held in by_region.items()
        for line in held
    ]
    return Picture(
        words.strip_sentence(count, len(by_region), formats.quarter(asked)),
        words.strip_note(view.as_of),
        matrix.html(words.STRIP_CORNER, [words.quarter(quarter) for quarter in quarters], rows, _KEY),
        pd.DataFrame(table, columns=list(words.STRIP_TABLE)),
        (),
        "versies-kwartalen",
        facts(view),
    )


_KEY = matrix.Key(
    tuple(
        zip(
            (matrix.Cell(words.HANDED_IN, "l3"), matrix.Cell("", "l1"), matrix.Cell("", "not-reported")),
            words.STRIP_KEY,
            strict=True,
        )
    )
)


def _quarters(days: Sequence[date], as_of: date) -> list[date]:
    """The last days of the quarters up to this one, from the first that anybody handed in for; at most eight."""
    first = min((day for day in days if day <= as_of), default=as_of)
    ends = pd.date_range(first, pd.Timestamp(as_of) + pd.offsets.QuarterEnd(0), freq="QE")
    return [stamp.date() for stamp in ends][-_QUARTERS_SHOWN:]


def _is_in(day: date, quarter_end: date) -> bool:
    return pd.Timestamp(day).to_period("Q") == pd.Timestamp(quarter_end).to_period("Q")


def _cell(days: Sequence[date], quarter_end: date) -> matrix.Cell:
    held = [day for day in days if _is_in(day, quarter_end)]
    if not held:
        return matrix.Cell("", "not-reported", words.STRIP_KEY[2])
    title = ", ".join(map(formats.day, held))
    if held[-1] == quarter_end:
        return matrix.Cell(words.HANDED_IN, "l3", title)
    return matrix.Cell(f"{held[-1]:%d/%m}", "l1", title)
