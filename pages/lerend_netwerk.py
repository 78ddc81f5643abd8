"""The learning network: sessions, learning questions and insights, who can help whom, tables, collaboration."""

import streamlit as st

from data import reference
from data.questions.seating import another_arrangement
from ui import frame, widgets
from ui.answers import ask
from ui.figures.learning import switches_nl as words
from ui.targets import page

view = frame.require()
STEM = "lerend_netwerk"


def show_questions() -> None:
    """Questions and insights of a theme, or with the words that somebody types."""
    narrow, wide = st.columns([1, 2])
    with narrow:
        theme = widgets.pick(words.THEME.label, words.THEME.key, words.THEME.options)
    asked = wide.text_input(
        words.SEARCH, key=words.SEARCH_KEY, bind="query-params", placeholder=words.SEARCH_HINT, live=True,
        label_visibility="collapsed", max_chars=60,
    )  # fmt: skip
    page.figures(STEM, view, chosen | {words.THEME.key: theme, words.SEARCH_KEY: asked.strip()})


def show_match() -> None:
    """All items, or the one that was chosen."""
    item = widgets.pick(words.ITEM.label, words.ITEM.key, {**words.EVERY_ITEM, **words.ITEM.options})
    page.figure_of("item_help" if item else "question_match", view, {words.ITEM.key: item})


def show_tables() -> None:
    """The choices that make an arrangement, and the arrangement."""
    left, middle, right = st.columns([2, 2, 5], vertical_alignment="bottom")
    counts, seeds = words.TABLES.options, words.ARRANGEMENT.options
    count = left.selectbox(
        words.TABLES.label, sorted(counts), index=sorted(counts).index(words.TABLES.default),
        format_func=counts.__getitem__, key=words.TABLES.key, bind="query-params",
    )  # fmt: skip
    seed = middle.selectbox(
        words.ARRANGEMENT.label, list(seeds), format_func=seeds.__getitem__, key=words.ARRANGEMENT.key,
        bind="query-params",
    )  # fmt: skip
    with st.expander(words.ABSENT):
        names = {code: region.name for code, region in reference.regions().items()}
        absent = st.pills(
            words.ABSENT, list(names), format_func=names.__getitem__, selection_mode="multi", key=words.ABSENT_KEY,
            bind="query-params", label_visibility="collapsed",
        )  # fmt: skip

    def choose_another() -> None:
        other = ask(another_arrangement, view.as_of, int(count), int(seed), tuple(absent))
        if other is None:
            st.toast(words.ONLY_ONE)
        else:
            st.session_state[words.ARRANGEMENT.key] = str(other)

    right.button(words.ANOTHER, on_click=choose_another)
    several = tuple((words.ABSENT_KEY, code) for code in absent)
    page.figure_of("seating", view, {words.TABLES.key: count, words.ARRANGEMENT.key: seed}, several)


chosen = widgets.choices(words.PICTURE)
match chosen[words.PICTURE.key]:
    case "vragen":
        show_questions()
    case "match":
        show_match()
    case "tafels":
        show_tables()
    case _:
        page.figures(STEM, view, chosen)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)
