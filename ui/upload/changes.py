"""What a file changes: the own figures before and after, then by name; and the last button."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

import streamlit as st

from data import reference
from data.questions.region_summaries import RegionSummary, region_summaries
from data.store import Store
from ui import style
from ui.figures.overview import regions as tiles
from ui.html import Html, join, tag
from ui.texts import deliver as words
from ui.texts import upload as upload_words
from ui.upload.rows import counted
from ui.upload.waiting import Kept

_ROWS_NAMED = 12
_SEEN = "delivery_seen"


def show_effect(region: str, day: date, store: Store, foreseen: Callable[[], AbstractContextManager[Store]]) -> None:
    """The sentence on the main figures, and the tile of the region as it is and as it becomes.

    ``foreseen`` gives the store as it would be; the learning network has no tile, so nothing is shown for it.
    """
    if region not in reference.regions():
        st.html(style.block(f"<h2>{style.text(upload_words.CHANGES)}</h2>"))
        return
    with foreseen() as later:
        before, after = (region_summaries(one, day, None).regions for one in (store, later))
    now, then = (next(one for one in regions if one.region == region) for regions in (before, after))
    boxes = [
        tag("figure", tag("figcaption", label), tag("div", tiles.inner_tile(one), class_=kind))
        for label, one, kind in ((upload_words.NOW, now, "tile"), (upload_words.AFTER, then, "tile own"))
    ]
    figures = [figures_of(one) for one in (now, then)]
    notes = [tag("li", note) for note in upload_words.effect_notes(*figures)]
    parts = (
        tag("h2", upload_words.effect(*figures)),
        tag("div", *boxes, class_="effect"),
        tag("ul", *notes) if notes else "",
    )
    st.html(str(tag("div", *parts, class_="nm")))


def figures_of(one: RegionSummary) -> dict[str, int]:
    """The main figures of a region; none where a sheet was not handed in."""
    return {
        "partner_count": one.partner_count or 0,
        "offer_count": one.offer_count or 0,
        "assessed_count": one.assessed_count or 0,
        "government_count": one.government_count or 0,
    }


def confirm(described: Sequence[Any], file: Kept, checked: Any, *, is_overtaken: bool) -> bool:
    """What changes by name, and the last button; True when it was pressed.

    A sheet that loses most of its rows has to be agreed to first. What others handed in since this was shown
    (``is_overtaken``) is said, and a click on what was shown before counts for nothing.

    ``described`` are loaders.deliveries.described.Described, one a sheet; ``checked`` is the file after checking.
    """
    if is_overtaken:
        st.warning(words.SUPERSEDED)
    for one in described:
        st.html(sheet_html(one))
    agreed = []
    for one in (one for one in described if one.is_wipe):
        st.warning(words.wipe(one.sheet, len(one.gone), one.current_count))
        agreed.append(st.checkbox(words.wipe_agree(one.sheet), key=f"wipe-{one.sheet}-{file.digest}"))
    pressed = st.button(upload_words.confirm(counted(checked)[0]), type="primary", disabled=not all(agreed))
    return pressed and not is_overtaken


def sheet_html(one: Any) -> str:
    """What one sheet changes and what stays, by name; ``one`` is a loaders.deliveries.described.Described."""
    changed = [
        f"{change.row} – {change.header}: {words.value(change.old)} → {words.value(change.new)}"
        for change in one.changed
    ]
    lines = [
        (upload_words.ROWS["new"], len(one.new), _named(one.new)),
        (upload_words.ROWS["changed"], one.changed_row_count, _named(changed)),
        (upload_words.ROWS["gone"], len(one.gone), _named(one.gone)),
        (upload_words.ROWS["waiting"], len(one.waiting), _named(one.waiting)),
        (upload_words.ROWS["same"], one.same_count, ""),
        (upload_words.ROWS["kept"], one.kept_count, ""),
    ]
    rows = [
        tag("tr", tag("th", label, scope="row"), tag("td", upload_words.rows(count)), tag("td", names))
        for label, count, names in lines
        if count
    ]
    return str(tag("div", tag("h3", one.sheet), tag("table", *rows, class_="plain changes"), class_="nm"))


def _named(names: Sequence[str]) -> Html:
    """The first names, a line each; the others folded."""
    lines = [join(name, tag("br")) for name in names]
    if len(lines) <= _ROWS_NAMED:
        return join(*lines)
    more = tag("summary", words.MORE.format(count=len(lines) - _ROWS_NAMED))
    return join(*lines[:_ROWS_NAMED], tag("details", more, *lines[_ROWS_NAMED:]))


def seen(version: int, *what: Any) -> int:
    """The data version at which this person last saw what would change: that of the run before, at a click.

    Others may hand in between looking and clicking; what they changed was not on the screen.
    """
    before = st.session_state.get(_SEEN)
    st.session_state[_SEEN] = (what, version)
    return int(before[1]) if before and before[0] == what else version
