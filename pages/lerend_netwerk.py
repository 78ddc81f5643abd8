"""The learning network: sessions, learning questions and insights, who can help whom, tables, collaboration."""

from functools import partial

import streamlit as st

from ui import frame, seating, widgets
from ui.figures.learning import switches_nl as words
from ui.targets import page

view = frame.require()

chosen = widgets.choices(words.PICTURE)
match chosen[words.PICTURE.key]:
    case "vragen":
        narrow, wide = st.columns([1, 2])
        with narrow:
            chosen[words.THEME.key] = widgets.pick(words.THEME)
        with wide:
            chosen[words.SEARCH_KEY] = widgets.search(words.SEARCH, words.SEARCH_KEY, words.SEARCH_HINT)
        page.figures("lerend_netwerk", view, chosen)
    case "raad":
        left, middle, right = st.columns([1, 1, 2])
        with left:
            chosen[words.ADVICE_PHASE.key] = widgets.pick(words.ADVICE_PHASE)
        with middle:
            chosen[words.ADVICE_KIND.key] = widgets.pick(words.ADVICE_KIND)
        with right:
            chosen[words.SEARCH_KEY] = widgets.search(words.ADVICE_SEARCH, words.SEARCH_KEY, words.ADVICE_HINT)
        page.figures("lerend_netwerk", view, chosen)
    case "match":
        chosen[words.ITEM.key] = widgets.pick(words.EVERY_ITEM)
        page.figure_of("item_help" if chosen[words.ITEM.key] else "question_match", view, chosen)
    case "tafels":
        left, middle, third, right = st.columns([2, 2, 2, 3])
        with left:
            chosen[words.TABLES.key] = widgets.pick(words.TABLES)
        with middle:
            chosen[words.ARRANGEMENT.key] = widgets.pick(words.ARRANGEMENT)
        with third:
            chosen[words.ROUND.key] = widgets.pick(words.ROUND)
        with st.expander(words.ABSENT):
            absent = seating.who_is_absent()
        right.button(words.ANOTHER, on_click=partial(seating.choose_another, view.as_of, chosen, absent))
        page.figure_of("seating", view, chosen, tuple((words.ABSENT_KEY, code) for code in absent))
    case _:
        page.figures("lerend_netwerk", view, chosen)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)
