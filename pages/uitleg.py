"""What every figure, word, sheet and finding means, and how to start, in words that feed the pop-overs too."""

import streamlit as st

from loaders import contract
from loaders.templates import wording
from ui import explain, frame, settings, style, widgets
from ui.texts import explain as words
from ui.texts import frame as frame_words
from ui.texts import template

frame.require()


sheets = tuple(
    (
        sheet.name,
        template.SHEET_HELP[sheet.name],
        tuple(
            (column.template_header, template.COLUMN_HELP[sheet.name, column.field], wording.allowed(column, template))
            for column in sheet.columns
        ),
    )
    for sheet in contract.SHEETS
)
st.html(style.page_name(frame_words.TITLES["uitleg"]))
st.html(explain.introduction())
st.html(explain.role_guide(widgets.switch(explain.ROLE)))
st.html(explain.beginning())
st.html(explain.definitions())
st.html(explain.glossary_and_privacy())
st.html(explain.guide(sheets))
st.html(explain.finding_list())
st.html(explain.closing(settings.CONTACT.value()))
frame.next_question(words.BACK, "overzicht", words.TO_OVERVIEW)
