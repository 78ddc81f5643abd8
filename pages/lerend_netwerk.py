"""The learning network: sessions, learning questions and insights, who can help whom, tables, collaboration."""

from functools import partial

import streamlit as st

from ui import frame, people, seating, widgets
from ui.figures.learning import switches_nl as words
from ui.targets import page
from ui.work import questions

view = frame.require()

chosen = widgets.choice(words.PICTURE)
match chosen[words.PICTURE.key]:
    case "vragen":
        chosen |= widgets.picks(words.THEME, search_box=words.SEARCH_BOX)
        page.figures("lerend_netwerk", view, chosen)
        questions.every(frame.store(), people.now())
    case "raad":
        chosen |= widgets.picks(words.ADVICE_PHASE, words.ADVICE_KIND, search_box=words.ADVICE_BOX)
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
