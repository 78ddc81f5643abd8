"""Figures of the page lerend_netwerk: who can help whom on an item, and the tables of the next network day."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data import queries, reference
from data.rows import lines as lines_of
from data.table_groups import Table, another_seed, table_groups
from ui import formats, style
from ui.answers import ask
from ui.filters import View
from ui.pictures.learning import address
from ui.targets.picture import Picture, facts
from ui.texts import learning as learning_words
from ui.texts import learning_match as words

_SHOWN_NAMES = 4


def match(view: View) -> Picture:
    """Items where regions seek help, with who can give it: of all regions, or of the region in view and back."""
    found = ask(queries.question_match, view.as_of)
    if view.region is None:
        sought = found[found["seekers"].map(len) > 0]
        sentence, body = words.match_sentence(found), _items(view, sought) if len(sought) else ""
        shown = sought
    else:
        seeks = found[[view.region in regions for regions in found["seekers"]]]
        can = found["offerers"] + found["finishers"]
        helps = found[
            [view.region in able and len(seekers) > 0 for able, seekers in zip(can, found["seekers"], strict=True)]
        ]
        reported = ask(queries.phase_share_by_region, view.as_of)
        is_reported = bool(reported[reported["region"] == view.region]["is_reported"].any())
        sentence = words.region_sentence(view.region, seeks, helps, is_reported=is_reported)
        body = _part(view, words.SEEKS_HEADING, seeks) + _part(view, words.HELPS_HEADING, helps)
        shown = pd.concat([seeks, helps])
    return Picture(
        sentence,
        words.match_note(view.as_of),
        body,
        _match_table(shown),
        ("question_match",),
        "leervraag-match" + (f"-{view.region}" if view.region else ""),
        facts(view),
    )


def _part(view: View, heading: str, items: pd.DataFrame) -> str:
    if items.empty:
        return ""
    return f"<h3>{style.text(heading.format(region=learning_words.name(str(view.region))))}</h3>{_items(view, items)}"


def _items(view: View, items: pd.DataFrame) -> str:
    head = "".join(f'<th scope="col">{style.text(header)}</th>' for header in words.MATCH_HEADERS)
    rows = []
    for phase in reference.options("phase"):
        own = [line for line in lines_of(items) if line.phase_code == phase.code]
        if own:
            rows.append(f'<tr class="phase"><th scope="rowgroup" colspan="4">{style.text(phase.label)}</th></tr>')
            rows += [_item(view, line) for line in own]
    return (
        '<div class="scroll" tabindex="0"><table class="plain match">'
        '<colgroup><col class="what"><col><col><col></colgroup>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _item(view: View, line: Any) -> str:
    link = style.text(address(view, "match", item=learning_words.item(line.item_code)))
    cells = "".join(f"<td>{_names(view, regions)}</td>" for regions in (line.seekers, line.offerers, line.finishers))
    return (
        f'<tr><th scope="row"><a href="{link}" target="_self"><b>{line.item_code}</b> '
        f"{style.text(line.statement)}</a></th>{cells}</tr>"
    )


def _names(view: View, regions: Sequence[str]) -> str:
    """Regions in a cell, the own one marked; of many the first, and how many more."""
    if not regions:
        return f'<span class="unknown">{words.NOBODY}</span>'
    own = [code for code in regions if code == view.region]
    shown = list(dict.fromkeys([*own, *regions]))[:_SHOWN_NAMES] if len(regions) > _SHOWN_NAMES else list(regions)
    names = [
        f'<b class="own">{style.text(learning_words.name(code))}</b>'
        if code == view.region
        else style.text(learning_words.name(code))
        for code in sorted(shown, key=list(reference.regions()).index)
    ]
    return formats.enumerate_names([*names, *([""] * (len(regions) - len(shown)))], max(len(names), 1))


def _match_table(items: pd.DataFrame) -> pd.DataFrame:
    lines = [
        (
            line.item_code,
            line.statement,
            reference.label("phase", line.phase_code),
            *(
                ", ".join(map(learning_words.name, regions))
                for regions in (line.seekers, line.offerers, line.finishers)
            ),
        )
        for line in lines_of(items)
    ]
    return pd.DataFrame(lines, columns=list(words.MATCH_TABLE), dtype=object)


def item(view: View, code: str) -> Picture:
    """The regions with a part in one item: who seeks, who offers help, who has it done, each with its remark."""
    parts = ask(queries.helpers_of_item, view.as_of, code)
    lines = [
        (
            learning_words.name(part.region),
            reference.regions()[part.region].province,
            words.PARTS[part.match_code],
            part.explanation,
            part.reference_date,
        )
        for part in lines_of(parts)
    ]
    groups = "".join(
        _group(view, heading, parts[parts["match_code"] == part]) for part, heading in words.PART_HEADINGS.items()
    )
    return Picture(
        words.item_sentence(code, parts, view.region),
        f"{learning_words.item(code)}. {words.match_note(view.as_of)}",
        f'<div class="columns3">{groups}</div>' if len(parts) else "",
        pd.DataFrame(lines, columns=list(words.ITEM_TABLE), dtype=object),
        ("question_match",),
        f"leervraag-match-{code}",
        facts(view),
    )


def _group(view: View, heading: str, parts: pd.DataFrame) -> str:
    entries = "".join(
        f'<li><a href="{style.text(view.address_of(part.region))}" target="_self"'
        f"{' class=own' if part.region == view.region else ''}>{style.text(learning_words.name(part.region))}</a>"
        f' <span class="note">{style.text(part.explanation or "")}</span></li>'
        for part in lines_of(parts)
    )
    listed = f"<ul>{entries}</ul>" if entries else f'<p class="note">{words.NOBODY}</p>'
    return f"<div><h3>{style.text(heading)}</h3>{listed}</div>"


def _matches(view: View) -> dict[str, dict[str, str]]:
    """Item -> region -> its part, as table_groups wants it."""
    return {
        line.item_code: {
            region: part
            for part, regions in (("seeks", line.seekers), ("offers", line.offerers), ("done", line.finishers))
            for region in regions
        }
        for line in lines_of(ask(queries.question_match, view.as_of))
    }


def _coming(absent: Sequence[str]) -> dict[str, str]:
    return {code: region.province for code, region in reference.regions().items() if code not in absent}


def another(view: View, count: int, seed: int, absent: Sequence[str]) -> int | None:
    """The number of another arrangement that is as good; None when there is none."""
    return another_seed(_matches(view), _coming(absent), count, seed)


def tables(view: View, count: int, seed: int, absent: tuple[str, ...]) -> Picture:
    """Who sits with whom at the next network day, and what about."""
    matches = _matches(view)
    seated = table_groups(matches, _coming(absent), count, seed)
    is_sought = any(part == "seeks" for parts in matches.values() for part in parts.values())
    lines = [
        (
            number,
            table.item_code,
            None if table.item_code is None else reference.label("phase_item", table.item_code),
            learning_words.name(region),
            reference.regions()[region].province,
            words.ROLES[role],
        )
        for number, table in enumerate(seated, start=1)
        for role, regions in _roles(table)
        for region in regions
    ]
    cards = "".join(_table(view, number, table, matches) for number, table in enumerate(seated, start=1))
    return Picture(
        words.tables_sentence(seated, is_sought=is_sought),
        words.tables_note(view.as_of, seed, 0 < len(seated) < count),
        f'<div class="seating">{cards}</div>' if seated else "",
        pd.DataFrame(lines, columns=list(words.GROUP_TABLE), dtype=object),
        ("question_match",),
        f"tafels-{count}-indeling-{seed}",
        facts(view),
    )


def _roles(table: Table) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("seeks", table.seekers), ("helps", table.helpers), ("none", table.others)


def _table(view: View, number: int, table: Table, matches: dict[str, dict[str, str]]) -> str:
    seats = "".join(
        f'<li class="{role}{" own" if region == view.region else ""}"><b>{style.text(learning_words.name(region))}</b>'
        f" <span>{style.text(_role(role, region, table, matches))}</span></li>"
        for role, regions in _roles(table)
        for region in regions
    )
    return (
        f'<div class="table"><h3>{words.TABLE.format(number=number)}</h3>'
        f"<p>{style.text(words.subject(table.item_code))}</p><ul>{seats}</ul></div>"
    )


def _role(role: str, region: str, table: Table, matches: dict[str, dict[str, str]]) -> str:
    if role == "none" or table.item_code is None:
        return words.ROLES["none"]
    return words.PARTS[matches[table.item_code][region]]
