"""The learning network: sessions, learning questions and insights, who can help whom, tables, collaboration."""

import streamlit as st

from data import reference
from data.table_groups import SEEDS
from ui import frame, widgets
from ui.pictures import learning, learning_collaboration, learning_match
from ui.targets import page
from ui.texts import learning as words
from ui.texts import learning_match as match_words

view = frame.require()


def show_tables() -> None:
    """The choices that make an arrangement, and the arrangement."""
    left, middle, right = st.columns([2, 2, 5], vertical_alignment="bottom")
    count = left.selectbox(
        match_words.TABLES, range(3, 10), index=3, format_func=match_words.tables, key="tafels", bind="query-params"
    )
    seed = middle.selectbox(
        match_words.ARRANGEMENT,
        range(1, SEEDS + 1),
        format_func=match_words.arrangement,
        key="indeling",
        bind="query-params",
    )
    with st.expander(match_words.ABSENT):
        absent = st.pills(
            match_words.ABSENT, list(reference.regions()), format_func=words.name, selection_mode="multi",
            key="afwezig", bind="query-params", label_visibility="collapsed",
        )  # fmt: skip

    def choose_another() -> None:
        other = learning_match.another(view, count, seed, absent)
        if other is None:
            st.toast(match_words.ONLY_ONE)
        else:
            st.session_state["indeling"] = other

    right.button(match_words.ANOTHER, on_click=choose_another)
    page.show(learning_match.tables, view, count, seed, tuple(absent))


match widgets.switch(words.PICTURE, "beeld", words.PICTURES):
    case "bijeenkomsten":
        page.show(learning.sessions, view)
        page.show(learning.attendance, view)
    case "vragen":
        narrow, wide = st.columns([1, 2])
        with narrow:
            theme = widgets.pick(words.THEME, "thema", words.themes())
        asked = wide.text_input(
            words.SEARCH, key="zoek", bind="query-params", placeholder=words.SEARCH_HINT, live=True,
            label_visibility="collapsed", max_chars=60,
        )  # fmt: skip
        page.show(learning.questions, view, theme, asked.strip())
    case "match":
        items = ["", *(option.code for option in reference.options("phase_item"))]
        item = widgets.pick(words.CHOOSE_ITEM, "item", {code: words.item(code) for code in items})
        if item:
            page.show(learning_match.item, view, item)
        else:
            page.show(learning_match.match, view)
    case "tafels":
        show_tables()
    case _:
        if view.region is not None:
            page.show(learning_collaboration.groups, view)
        page.show(learning_collaboration.regions, view)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)
