"""The history of one region: every delivery, what it moved, two compared, one put back; and who handed in when."""

from functools import partial

import streamlit as st

from data import reference, rows
from data.deliveries import deliveries
from loaders.deliveries import history
from loaders.deliveries.described import Described, describe_all
from ui import frame, style, versions
from ui.targets import page
from ui.texts import deliver as deliver_words
from ui.texts import frame as frame_words
from ui.texts import template as template_words
from ui.texts import versions as words

view = frame.require()
store = frame.store()


# A delivery never changes, so what it moved is kept; by reference, since copying long lists takes longer than drawing.
keep = st.cache_resource(show_spinner=False, max_entries=200)


@keep
def moved(path: str, number: int) -> list[Described]:
    return describe_all(history.moved(store, history.known(store, number)), template_words)


@keep
def compared(path: str, one: int, other: int) -> str:
    changes = history.compare(store, history.known(store, one), history.known(store, other))
    return versions.changes(describe_all(changes, template_words))


@keep
def way_back(path: str, version: int, number: int) -> tuple[history.WayBack, str]:
    way = history.way_back(store, history.known(store, number))
    return way, versions.changes(describe_all(way.changes, template_words))


st.html(style.page_name(frame_words.TITLES["versies"]) + style.paragraph(words.INTRO, "note"))
choices = [None, *reference.regions(), reference.LEARNING_NETWORK]
region = st.selectbox(
    deliver_words.REGION, choices, format_func=deliver_words.region_choice, key="voor", bind="query-params"
)
listed = frame.ask(deliveries, region)
if region is None:
    st.html(style.paragraph(words.REGION_FIRST, "note"))
elif listed.empty:
    st.html(style.paragraph(words.NO_DELIVERIES, "missing"))
    frame.link("opladen", words.TO_UPLOAD)
else:
    lines = {line.id: line for line in rows.lines(listed)}
    path = str(store.path)
    changes = {number: moved(path, number) for number in lines}
    sentences = {
        number: words.moved(changes[number], line.replaces, line.file_name, line.way) for number, line in lines.items()
    }
    st.html(style.heading(words.TIMELINE) + versions.timeline(listed, sentences))
    page.piece(versions.ASIDE, view._replace(region=region))

    def label(number: int | None) -> str:
        line = lines[number] if number else None
        return words.label(line.id, line.reference_date, line.file_name) if line else words.BEFORE_IT

    left, right = st.columns(2)
    chosen = left.selectbox(words.CHOOSE, list(lines), format_func=label, key="levering", bind="query-params")
    other = right.selectbox(words.COMPARE_WITH, [None, *lines], format_func=label, key="met", bind="query-params")
    one = history.known(store, chosen)
    shown = compared(path, other, chosen) if other else versions.changes(changes[chosen])
    st.html(style.heading(words.compared(chosen, other)) + shown)
    versions.offer_original(store, one)
    way, effect = way_back(path, view.version, chosen)
    versions.offer_way_back(one, way, effect, view.version, partial(history.put_back, store, one, way, view.version))
page.figures("versies", view, {})
