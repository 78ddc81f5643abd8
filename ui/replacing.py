"""The step that gives a word outside the lists one meaning, everywhere in the file."""

from collections.abc import Sequence

import streamlit as st

from loaders.choices import DEFAULT, WORD, Key, Question
from ui import style
from ui.texts import mending as words


def ask_values(questions: Sequence[Question], digest: str) -> dict[Key, str]:
    """Draw the words and the empty cells with their choices; what was chosen once the button is pressed.

    The answer holds every word, so a word that is left out has no meaning (any more).
    """
    asked = [one for one in questions if one.kind in (WORD, DEFAULT)]
    if not asked:
        return {}
    st.html(style.heading(words.REPLACE_TITLE) + style.paragraph(words.REPLACE_INTRO, "note"))
    with st.form(f"vervang-{digest}", border=True):
        answers = {one.key: _ask(one, digest) for one in asked[: words.SHOWN_WORDS]}
        is_asked = st.form_submit_button(words.REPLACE_BUTTON)
    return answers if is_asked else {}


def _ask(one: Question, digest: str) -> str:
    label = words.word_label(one.sheet, one.header, len(one.cells))
    proposal = words.proposed(one.options[one.proposals[0]]) if one.proposals else ""
    place, choice = st.columns([2, 3], vertical_alignment="bottom")
    place.html(
        style.block(
            f"<b>{style.text(one.seen)}</b><br><span class='note'>{style.text(label)}</span>"
            + (f"<br><span class='note'>{style.text(proposal)}</span>" if proposal else "")
        )
    )
    codes = ["", *one.options]
    code: str = choice.selectbox(
        f"{words.REPLACE_TITLE} ({label})",
        codes,
        index=codes.index(one.answer) if one.answer in codes else 0,
        format_func=lambda code: one.options.get(code, words.REPLACE_NONE),
        key="-".join(("vervang", digest, *one.key)),
        label_visibility="collapsed",
    )
    return code
