"""Figures of the page fasen about one region: the circle that leads through it, its items, the regions alike."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data import queries, reference
from data.queries import Comparison
from data.rows import lines as lines_of
from ui import formats, style
from ui.answers import ask
from ui.drawing import circle as circles
from ui.drawing import matrix
from ui.drawing.circle import Segment
from ui.drawing.matrix import Row
from ui.filters import View
from ui.pictures.phases import address_of, counts, headers, percent, share_cell, shown_share
from ui.targets.picture import Picture, facts
from ui.texts import phases as phase_words
from ui.texts import phases_region as words

_OPEN_FIRST = ("bezig", "nog_niet", None, "klaar", "nvt")
"""The order of items in their step: what is under way or still to do stands above what is done."""
_SHOWN_DONE = 3


def is_reported(view: View) -> bool:
    """True when the region in view handed in its items."""
    return bool(_own_shares(view)["is_reported"].any())


def opened_phase(view: View, chosen: str) -> str:
    """The phase to show: the one chosen, else the first that the region names as a main phase, else the first open."""
    if chosen:
        return chosen
    own = list(lines_of(_own_shares(view)))
    main = [cell.phase_code for cell in own if cell.is_main_phase is True]
    still_open = [cell.phase_code for cell in own if cell.phase_share != 1]
    return str([*main, *still_open, own[0].phase_code][0])


def _own_shares(view: View) -> pd.DataFrame:
    shares: pd.DataFrame = ask(queries.phase_share_by_region, view.as_of)
    return shares[shares["region"] == view.region]


def circle(view: View, chosen: str) -> Picture:
    """The five phases of the region in view as a circle; each leads to its items."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    own, phase = _own_shares(view), opened_phase(view, chosen)
    sentence = words.circle_sentence(own, ask(queries.phase_order_by_region, view.as_of), view.region)
    segments = [_segment(view, cell, cell.phase_code == phase) for cell in lines_of(own)]
    lines = [
        (phase_words.phases()[cell.phase_code], percent(cell.phase_share), *counts(cell)) for cell in lines_of(own)
    ]
    return Picture(
        sentence,
        words.circle_note(view.as_of),
        circles.html(segments, reference.regions()[view.region].name, sentence),
        pd.DataFrame(lines, columns=list(words.CIRCLE_TABLE)),
        ("phase_share",),
        f"fasen-{view.region}",
        facts(view),
    )


def _segment(view: View, cell: Any, is_chosen: bool) -> Segment:
    code, is_main = cell.phase_code, cell.is_main_phase is True
    shown, kind = shown_share(cell)
    return Segment(
        words.LINES.get(code, (phase_words.phases()[code],)),
        shown,
        kind,
        address_of(view, cell.region, code),
        words.segment_words(code, cell.phase_share, is_main),
        0 if formats.is_missing(cell.unanswered_share) else cell.unanswered_share,
        is_main,
        is_chosen,
    )


def items(view: View, chosen: str) -> Picture:
    """The items of one phase of the region in view as a to-do list, with who can help."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    phase = opened_phase(view, chosen)
    every = ask(queries.phase_items_of_region, view.as_of, view.own)
    own = every[every["phase_code"] == phase]
    earlier = _earlier_statuses(view)
    helpers = {line.item_code: _Helpers(line, view) for line in lines_of(ask(queries.question_match, view.as_of))}
    lines = [
        (
            item.item_code,
            item.step,
            item.statement,
            _status(item.item_status_code),
            _status(earlier[item.item_code]) if item.item_code in earlier else None,
            item.explanation,
            None if formats.is_missing(item.help_code) else reference.label("help", item.help_code),
            helpers[item.item_code].names("offerers"),
            helpers[item.item_code].names("finishers"),
        )
        for item in lines_of(own)
    ]
    return Picture(
        words.items_sentence(own, view.region, phase),
        words.items_note(view.as_of, _earlier_date(view) if earlier else None),
        _todo(own, earlier, helpers),
        pd.DataFrame(lines, columns=list(words.ITEMS_TABLE)),
        ("phase_share", "question_match"),
        f"fase-{phase}-{view.region}",
        facts(view),
    )


class _Helpers:
    """The other regions that can help with one item: those that offer it, and those that have it done."""

    def __init__(self, match: Any, view: View) -> None:
        self._view, self._item = view, match
        self.offerers = [region for region in match.offerers if region != view.region]
        self.finishers = [region for region in match.finishers if region != view.region]

    def names(self, kind: str) -> str | None:
        """Their names in geographic order, for a table; None without any."""
        return ", ".join(reference.regions()[region].name for region in getattr(self, kind)) or None

    def html(self) -> str:
        """In one line who can help; opened, all of them, each a link to its own answers in this phase."""
        offering = [reference.regions()[region].name for region in self.offerers]
        said = style.text(words.help_words(offering, self.finishers))
        if not self.offerers and not self.finishers:
            return f'<span class="helpers">{said}</span>'
        lists = ((words.HELPS, self.offerers), (words.HAVE_DONE, self.finishers))
        inner = "".join(f"<p>{title} {self._links(regions)}</p>" for title, regions in lists if regions)
        return f'<details class="helpers"><summary>{said}</summary>{inner}</details>'

    def _links(self, regions: Sequence[str]) -> str:
        return ", ".join(
            f'<a href="{style.text(address_of(self._view, region, self._item.phase_code))}" target="_self">'
            f"{style.text(reference.regions()[region].name)}</a>"
            for region in regions
        )


def _earlier_statuses(view: View) -> dict[str, str | None]:
    """Item -> status in the delivery before; empty when none was handed in since, or none before."""
    if view.since is None or _earlier_date(view) is None:
        return {}
    found = ask(queries.phase_items_of_region, view.since, view.own)
    if found["item_status_code"].isna().all():
        return {}
    return dict(zip(found["item_code"], found["item_status_code"], strict=True))


def _earlier_date(view: View) -> Any:
    """The date of the sheet Fasen that spoke at the earlier date, when another one speaks now."""
    if view.since is None:
        return None
    compared = ask(queries.comparison_by_sheet, view.as_of, view.since)
    own = compared[(compared["region"] == view.region) & (compared["sheet"] == "Fasen")].iloc[0]
    return own["earlier_date"] if own["comparison_code"] == Comparison.RENEWED else None


def _status(code: Any) -> str:
    return words.NO_ANSWER if formats.is_missing(code) else reference.label("item_status", code)


def _todo(own: pd.DataFrame, earlier: dict[str, str | None], helpers: dict[str, _Helpers]) -> str:
    made = []
    for step in dict.fromkeys(own["step"]):
        listed = sorted(lines_of(own[own["step"] == step]), key=lambda item: _OPEN_FIRST.index(item.item_status_code))
        entries = "".join(_todo_item(item, earlier, helpers[item.item_code]) for item in listed)
        made.append(f'<h3>{style.text(step)}</h3><ul class="todo narrow">{entries}</ul>')
    return "".join(made)


def _todo_item(item: Any, earlier: dict[str, str | None], helpers: _Helpers) -> str:
    code = item.item_status_code
    was = earlier.get(item.item_code, code)
    sign = words.STATUS_SIGNS[code]
    parts = [
        f'<span class="status s-{code or "open"}"><b aria-hidden="true">{sign}</b> {style.text(_status(code))}</span>',
        f'<span class="what"><b>{item.item_code}</b> {style.text(item.statement)}</span>',
    ]
    if not formats.is_missing(item.help_code):
        parts.append(f'<span class="tag {item.help_code}">{style.text(reference.label("help", item.help_code))}</span>')
    if was != code:
        parts.append(f'<span class="was">{style.text(words.WAS.format(status=_status(was).lower()))}</span>')
    if not formats.is_missing(item.explanation):
        parts.append(f'<span class="why">{style.text(item.explanation)}</span>')
    parts.append(helpers.html())
    return f"<li>{''.join(parts)}</li>"


def similar(view: View) -> Picture:
    """The regions with the profile nearest to that of the region in view, and what each does differently."""
    assert view.region is not None  # noqa: S101 - the page asks for a region first
    found = list(lines_of(ask(queries.similar_regions, view.as_of, view.region)))
    shares = ask(queries.phase_share_by_region, view.as_of)
    others = [line.region for line in found]
    rows = [
        Row(
            reference.regions()[code].name,
            [share_cell(cell, None) for cell in lines_of(shares[shares["region"] == code])],
            code == view.region,
            link=address_of(view, code),
        )
        for code in ([view.region, *others] if others else [])
    ]
    done = _done_there(view, others)
    lines = [
        (
            reference.regions()[line.region].name,
            phase_words.phases()[line.phase_code],
            percent(line.other_share),
            percent(line.own_share),
            ", ".join(item.item_code for item in done[line.region]),
        )
        for line in found
    ]
    told = "".join(_difference(line, done[line.region]) for line in found)
    return Picture(
        words.similar_sentence(
            view.region, others, "own" if _own_shares(view)["phase_share"].isna().any() else "others"
        ),
        words.similar_note(view.as_of),
        f'{matrix.html(phase_words.CORNER, headers(), rows)}<div class="pair">{told}</div>' if rows else "",
        pd.DataFrame(lines, columns=list(words.SIMILAR_TABLE)),
        ("similar_regions", "phase_share"),
        f"wie-herkent-dit-{view.region}",
        facts(view),
    )


def _done_there(view: View, others: Sequence[str]) -> dict[str, list[Any]]:
    """Per other region the items it has done and the one in view still has to: first those that seek help here."""
    every = ask(queries.done_items_by_region, view.as_of)
    done = dict(zip(every["region"], every["done_item_codes"], strict=True))
    own = lines_of(ask(queries.phase_items_of_region, view.as_of, view.own))
    wanted = sorted(
        (item for item in own if item.item_status_code not in {"klaar", "nvt"}),
        key=lambda item: (item.help_code != "zoeken", _OPEN_FIRST.index(item.item_status_code)),
    )
    return {other: [item for item in wanted if item.item_code in done[other]] for other in others}


def _difference(line: Any, done: Sequence[Any]) -> str:
    said = words.difference(line.region, line.phase_code, line.other_share, line.own_share)
    if not done:
        return f"<div><p><b>{style.text(said)}</b></p><p class='note'>{words.NOTHING_MORE}</p></div>"
    entries = [f"<b>{item.item_code}</b> {style.text(item.statement)}" for item in done[:_SHOWN_DONE]]
    if len(done) > _SHOWN_DONE:
        entries.append(words.more_done(len(done) - _SHOWN_DONE))
    listed = "".join(f"<li>{entry}</li>" for entry in entries)
    return f"<div><p><b>{style.text(said)}</b></p><p class='note'>{words.ALREADY}</p><ul>{listed}</ul></div>"
