"""What a file changes: the own figures before and after, then by name; and the last button."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from data.questions.hand_in_effect import HandInEffect
from data.questions.region_tiles import RegionTile
from loaders.checks.checked import Checked
from loaders.deliveries.described import Described
from ui import formats
from ui.figures.overview import regions as tiles
from ui.html import Html, join, tag
from ui.texts import deliver as words
from ui.texts import upload as upload_words
from ui.upload.rows import counted
from ui.upload.waiting import Kept

_ROWS_NAMED, _ROWS_LISTED = 12, 200
"""What stands open, and what at most is listed; of what disappears each is."""
_SEEN = "delivery_seen"


def show_title() -> None:
    """The heading where there are no figures of a region."""
    st.html(str(tag("div", tag("h2", upload_words.CHANGES), class_="nm")))


def show_effect(effect: HandInEffect) -> None:
    """The sentence on the main figures, and the tile of the region as it is and as it becomes."""
    boxes = [
        tag("figure", tag("figcaption", label), tag("div", _tile(one), class_=kind))
        for label, one, kind in (
            (upload_words.NOW, effect.before, "tile"),
            (upload_words.AFTER, effect.after, "tile own"),
        )
    ]
    notes = [tag("li", note) for note in upload_words.effect_notes(effect)]
    parts = (
        tag("h2", upload_words.effect(effect)),
        tag("div", *boxes, class_="effect"),
        tag("ul", *notes) if notes else "",
    )
    st.html(str(tag("div", *parts, class_="nm")))


def _tile(one: RegionTile) -> Html | str:
    """The tile of the overview; a region that handed in nothing says so."""
    return tiles.inner_tile(one) if one.is_reported else upload_words.NOTHING_YET


def confirm(described: Sequence[Described], file: Kept, checked: Checked, *, is_overtaken: bool) -> bool:
    """What changes by name, and the last button; True when it was pressed.

    A sheet that loses most of its rows has to be agreed to first. What others handed in since this was shown
    (``is_overtaken``) is said, and a click on what was shown before counts for nothing.
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


def sheet_html(one: Described) -> str:
    """What one sheet changes and what stays, by name."""
    changed = [
        f"{change.row} – {change.header}: "
        + (words.HELD_BACK if change.is_held_back else f"{words.value(change.old)} → {words.value(change.new)}")
        for change in one.changed
    ]
    lines = [
        (upload_words.ROWS["new"], len(one.new), _named(one.new)),
        (upload_words.ROWS["changed"], one.changed_row_count, _named(changed)),
        (upload_words.ROWS["gone"], len(one.gone), _named(one.gone, most=len(one.gone))),
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


def _named(names: Sequence[str], most: int = _ROWS_LISTED) -> Html:
    """The first names, a line each; the others folded, and only counted after ``most``."""
    lines = [join(name, tag("br")) for name in names[: max(most, _ROWS_NAMED)]]
    if len(names) <= _ROWS_NAMED:
        return join(*lines)
    more = tag("summary", _more(len(names) - _ROWS_NAMED))
    left_out = len(names) - len(lines)
    counted = _more(left_out) if left_out else ""
    return join(*lines[:_ROWS_NAMED], tag("details", more, *lines[_ROWS_NAMED:], counted))


def _more(count: int) -> str:
    return words.MORE.format(count=formats.number(count))


def seen(version: int, *what: Any) -> int:
    """The data version at which this person last saw what would change: that of the run before, at a click.

    Others may hand in between looking and clicking; what they changed was not on the screen.
    """
    before = st.session_state.get(_SEEN)
    st.session_state[_SEEN] = (what, version)
    return int(before[1]) if before and before[0] == what else version
