"""Who meets: partners of one kind in the same municipality, and organisations that are active in several regions."""

from typing import Any, cast

import pandas as pd

from data import queries, reference
from data.rows import lines
from data.store import Store
from ui import formats
from ui.drawing.stage import marks, rows
from ui.drawing.tables import table_html
from ui.stage import StagePicture
from ui.stage.asked import Asked
from ui.texts import coverage as page_words
from ui.texts import stage_coverage as words
from ui.texts import stage_pages

_KEY_HIGH = 50
_STEPS = (2, 3, 4, 5, 6)
"""In how many regions an organisation is active; the last step holds all that is more."""
_RIGHT, _TOP, _BOTTOM = 560, 70, 486


def overlap(asked: Asked, store: Store) -> StagePicture:
    """Per kind in how many regions partners share a municipality, or how many partners of one region do."""
    by = cast(queries.Axis, asked.choice("per", page_words.BY_CHOICES))
    cells = queries.overlap_by_region(store, asked.as_of, by)
    margins = queries.overlap_margins(store, asked.as_of, by)
    if asked.region:
        own = cells[cells["region"] == asked.region]
        found = [(line.category_code, line.overlap_count, line.partner_count) for line in lines(own)]
    else:
        found = [
            (line.code, line.overlap_count, line.whole_count) for line in lines(margins[margins["axis"] == "category"])
        ]
    most = sorted((code for code, count, _ in found if count), key=lambda code: -_count(found, code))
    drawn = [_bar(by, line, asked.region, line[0] in most[: marks.MOST_LABELS]) for line in found]
    is_known = any(whole is not None for _, _, whole in found)
    key = rows.key(words.SHARING, words.ACTIVE) if asked.region else ""
    foot = _KEY_HIGH if asked.region else 0
    table = [(reference.label(by, code), count, whole) for code, count, whole in found]
    return StagePicture(
        words.overlap_sentence(cells, margins, by, asked.region),
        words.overlap_note(by, asked.as_of),
        marks.drawing(*rows.kinds(drawn, foot), key) if is_known else "",
        table_html(pd.DataFrame(table, columns=list(words.overlap_table(asked.region)), dtype=object)),
    )


def _count(found: list[tuple[str, Any, Any]], code: str) -> int:
    return int(next(count for other, count, _ in found if other == code))


def _bar(by: str, line: tuple[str, Any, Any], own: str | None, is_named: bool) -> rows.Bar:
    code, count, whole = line
    kind = ("own" if own else "named") if is_named else "dim"
    long, part = (whole, count) if own else (count, None)
    return rows.Bar(stage_pages.kind(by, code), long, part, formats.part(count, whole), kind)


def across_regions(asked: Asked, store: Store) -> StagePicture:
    """In how many regions organisations are active, and by name those that are active in most."""
    found = list(lines(queries.cross_regional_partners(store, asked.as_of)))
    partners = queries.numbered_partners_by_region(store, asked.as_of)
    known = list(partners[partners["partner_count"].notna()]["region"])
    own = asked.region if asked.region in known else None
    shown = [line for line in found if own in (None, *line.regions)]
    table = [
        (line.name, line.region_count, formats.enumerate_names(_names(line.regions), len(line.regions)))
        for line in found
    ]
    return StagePicture(
        words.across_sentence(found, asked.region, own is not None, len(known)),
        words.across_note(asked.as_of),
        marks.drawing(*_columns(found, own), *_listed(shown, own)) if found else "",
        table_html(pd.DataFrame(table, columns=list(words.ACROSS_TABLE), dtype=object)),
    )


def _names(codes: list[str]) -> list[str]:
    return [reference.regions()[code].name for code in codes]


def _columns(found: list[Any], own: str | None) -> list[str]:
    """How many organisations are active in two, three ... regions; those of the own region are filled."""
    counts = [[line for line in found if min(line.region_count, _STEPS[-1]) == step] for step in _STEPS]
    top = max(map(len, counts))
    wide = _RIGHT / len(_STEPS)
    made = [marks.stroke([(0, _BOTTOM), (_RIGHT, _BOTTOM)], "axis")]
    for i, (step, there) in enumerate(zip(_STEPS, counts, strict=True)):
        x, middle = i * wide + 8, (i + 0.5) * wide
        here = [line for line in there if own in (None, *line.regions)]
        for lines_of, kind in ((there, "open"), (here, "bar own" if own else "bar named")):
            high = (_BOTTOM - _TOP) * len(lines_of) / top
            if lines_of:
                made.append(marks.rect(x, _BOTTOM - high, wide - 16, high, kind))
        base = _BOTTOM - (_BOTTOM - _TOP) * len(there) / top - 12
        shown = formats.part(len(here), len(there)) if own and there else formats.number(len(there))
        made.append(marks.text(middle, base, shown, "number middle", marks.SMALL))
        shown = words.or_more(step) if step == _STEPS[-1] else str(step)
        made.append(marks.text(middle, _BOTTOM + 36, shown, "axis-label middle", marks.SMALL))
    return [*made, marks.text(_RIGHT / 2, _BOTTOM + 74, words.REGION_COUNT, "quiet middle", marks.SMALL)]


def _listed(shown: list[Any], own: str | None) -> list[str]:
    x, right, step = _RIGHT + 90, marks.WIDTH - 6, 56
    made = [marks.text(x, 30, words.heading(own is not None, bool(shown)), "quiet", marks.SMALL)]
    for i, line in enumerate(shown[: marks.MOST_LABELS]):
        y = 82 + i * step
        name = marks.wrapped(line.name, right - x - 130, 1, 28)[0]
        made.append(marks.text(x, y, name, "label", 28))
        made.append(marks.text(right, y, words.in_regions(line.region_count), "number end", 28))
    if len(shown) > marks.MOST_LABELS:
        more = stage_pages.and_others(len(shown) - marks.MOST_LABELS)
        made.append(marks.text(x, 82 + marks.MOST_LABELS * step - 6, more, "quiet", size=marks.SMALL))
    return made
