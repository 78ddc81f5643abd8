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
        picked, right = widgets.picks((1, 2), words.THEME)
        with right:
            picked[words.SEARCH_KEY] = widgets.search(words.SEARCH, words.SEARCH_KEY, words.SEARCH_HINT)
        page.figures("lerend_netwerk", view, chosen | picked)
    case "raad":
        picked, right = widgets.picks((1, 1, 2), words.ADVICE_PHASE, words.ADVICE_KIND)
        with right:
            picked[words.SEARCH_KEY] = widgets.search(words.ADVICE_SEARCH, words.SEARCH_KEY, words.ADVICE_HINT)
        page.figures("lerend_netwerk", view, chosen | picked)
    case "match":
        chosen[words.ITEM.key] = widgets.pick(words.EVERY_ITEM)
        page.figure_of("item_help" if chosen[words.ITEM.key] else "question_match", view, chosen)
    case "tafels":
        picked, right = widgets.picks((2, 2, 2, 3), words.TABLES, words.ARRANGEMENT, words.ROUND)
        chosen |= picked
        with st.expander(words.ABSENT):
            absent = seating.who_is_absent()
        right.button(words.ANOTHER, on_click=partial(seating.choose_another, view.as_of, chosen, absent))
        page.figure_of("seating", view, chosen, tuple((words.ABSENT_KEY, code) for code in absent))
    case _:
        page.figures("lerend_netwerk", view, chosen)

frame.next_question(words.NEXT, "fasen", words.NEXT_LINK)
