"""The step that gives a word outside the lists one meaning, everywhere in the file."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from ui import style
from ui.texts import mending as words


def ask_values(open_words: Sequence[Any], digest: str) -> dict[tuple[str, str, str], str] | None:
    """Draw the words with their choices; what was chosen once the button is pressed, otherwise None.

    ``open_words`` are loaders.checks.unknown_words.OpenWord. The answer is fit for ``Choices.values``: it holds every
    word with a meaning, so a word that is left out has none (any more).
    """
    if not open_words:
        return None
    st.html(style.heading(words.REPLACE_TITLE) + style.paragraph(words.REPLACE_INTRO, "note"))
    with st.form(f"vervang-{digest}", border=True):
        answers = {word.key: _ask(word, digest) for word in open_words[: words.SHOWN_WORDS]}
        is_asked = st.form_submit_button(words.REPLACE_BUTTON)
    unshown = {word.key: word.chosen for word in open_words[words.SHOWN_WORDS :]}
    return {key: code for key, code in (answers | unshown).items() if code} if is_asked else None


def _ask(word: Any, digest: str) -> str:
    label = words.word_label(word.key[0], word.column, len(word.cells))
    proposal = words.proposed(word.options[word.proposal]) if word.proposal else ""
    place, choice = st.columns([2, 3], vertical_alignment="bottom")
    place.html(
        style.block(
            f"<b>{style.text(word.seen)}</b><br><span class='note'>{style.text(label)}</span>"
            + (f"<br><span class='note'>{style.text(proposal)}</span>" if proposal else "")
        )
    )
    codes = ["", *word.options]
    code: str = choice.selectbox(
        f"{words.REPLACE_TITLE} ({label})",
        codes,
        index=codes.index(word.chosen) if word.chosen in codes else 0,
        format_func=lambda code: word.options.get(code, words.REPLACE_NONE),
        key="-".join(("vervang", digest, *word.key)),
        label_visibility="collapsed",
    )
    return code
