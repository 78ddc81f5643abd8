"""Asks what only a person can say about a file, one kind of question at a time; decides and stores nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from loaders.choices import (
    COLUMN,
    DATES,
    DEFAULT,
    LEAVE,
    OUTSIDE,
    PEOPLE,
    SAME,
    SECTION,
    SHEET,
    SHEETS,
    STRUCK,
    TOGETHER,
    WAY,
    WORD,
    Key,
    Question,
)
from ui import style
from ui.texts import upload as words
from ui.upload import files, head
from ui.upload.waiting import Kept

GROUPS: Mapping[str, tuple[str, ...]] = {
    "sheets": (SHEET, SHEETS),
    "people": (PEOPLE,),
    "columns": (COLUMN,),
    "lines": (SECTION, TOGETHER, OUTSIDE, STRUCK, DATES),
    "empty": (DEFAULT,),
    "words": (WORD,),
    "way": (WAY, SAME),
}
"""The kinds of question that are asked together, in the order in which they are asked."""
_LEFT_UNREAD = (SHEET, COLUMN)
_MAY_BE_LEFT = (SECTION, TOGETHER, OUTSIDE)
_MAY_WAIT = (WORD, DEFAULT)
"""Kinds that somebody need not know: their rows wait."""


@dataclass(frozen=True)
class Group:
    """Questions that are asked together."""

    name: str
    questions: tuple[Question, ...]

    @property
    def is_open(self) -> bool:
        """Whether anything in it was not answered yet."""
        return any(one.answer is None for one in self.questions)


def groups(questions: Sequence[Question]) -> list[Group]:
    """The questions by kind, in the order in which they are asked."""
    by_kind = (Group(name, tuple(one for one in questions if one.kind in kinds)) for name, kinds in GROUPS.items())
    return [group for group in by_kind if group.questions]


def likely(questions: Sequence[Question]) -> dict[Key, str]:
    """What would be answered when our proposals are taken: to know beforehand which other questions will come."""
    return {
        one.key: answer
        for one in questions
        if one.answer is None and (answer := _proposed(one, _codes(one))) is not None
    }


def with_later(now: Sequence[Group], later: Sequence[Question], *, has_way: bool) -> list[Group]:
    """The groups as they are, and after them, without questions, those that will follow; the way comes last."""
    names = {group.name for group in now} | {group.name for group in groups(later)} | ({"way"} if has_way else set())
    known = {group.name: group for group in now}
    return [known.get(name, Group(name, ())) for name in GROUPS if name in names]


def next_answers(all_groups: Sequence[Group], file: Kept) -> Mapping[Key, str | None]:
    """Ask the first group that is open; the answers once they are given, None for what is to be asked again.

    Stops the run while a question is open.
    """
    number = next((place for place, group in enumerate(all_groups) if group.is_open), None)
    if number is None:
        return {}
    st.html(head.steps(0, number + 1, len(all_groups)))
    before = [group for group in all_groups[:number] if group.questions]
    answers = _ask_group(all_groups[number], before, file.digest)
    answers = answers or _reopened([one for group in before for one in group.questions], file.digest)
    return answers or st.stop()


def _ask_group(group: Group, before: Sequence[Group], key: str) -> Mapping[Key, str | None]:
    """Draw what is open of a group; the answers once they are confirmed, otherwise none.

    Every question has a way out: leaving something out, or letting its rows wait.
    """
    st.html(style.block(f"<h2>{style.text(words.TITLES[group.name])}</h2>"))
    st.html(style.paragraph(words.INTROS[group.name], "note"))
    asked = [one for one in group.questions if one.answer is None]
    answers = {one.key: _ask(one, f"vraag-{key}-{'-'.join(one.key)}") for one in asked}
    given = {place: answer for place, answer in answers.items() if answer is not None}
    with st.container(horizontal=True):
        is_agreed = st.button(words.agree(group.name, len(asked)), type="primary", disabled=len(given) < len(asked))
        is_back = bool(before) and st.button(words.PREVIOUS, key=f"vorige-{key}")
        files.offer_another()
    st.html(style.paragraph(words.KEPT if len(given) == len(asked) else words.FIRST_CHOOSE, "note"))
    if is_back:
        return {one.key: None for one in before[-1].questions}
    return given if is_agreed else {}


def _ask(one: Question, key: str) -> str | None:
    """One question; words are many and short, so they stand close."""
    codes = _codes(one)
    proposal = _proposed(one, codes)
    index = None if proposal is None else codes.index(proposal)
    labels = {code: _label(one, code) for code in codes}
    label, show = words.LABELS[one.kind], labels.__getitem__
    with st.container(border=one.kind != WORD):
        left, right = st.columns([3, 2], vertical_alignment="center")
        left.html(_theirs(one))
        if len(codes) <= words.FEW:
            return right.radio(label, codes, index, format_func=show, key=key, label_visibility="collapsed")
        visibility: Literal["visible", "collapsed"] = "collapsed" if one.kind == WORD else "visible"
        answer: str | None = right.selectbox(
            label,
            codes,
            index,
            format_func=show,
            placeholder=words.CHOOSE,
            key=key,
            label_visibility=visibility,
        )
        return answer


def _codes(one: Question) -> list[str]:
    """The answers to choose from, those that we propose first."""
    out = [LEAVE] if one.kind in (*_LEFT_UNREAD, *_MAY_BE_LEFT, *_MAY_WAIT) else []
    return list(dict.fromkeys([*one.proposals, *one.options, *out]))


def _proposed(one: Question, codes: Sequence[str]) -> str | None:
    """Our proposal; of a column or a sheet that resembles nothing that it is left out; of all else nothing."""
    if one.proposals or one.kind == PEOPLE:
        return codes[0]
    return LEAVE if one.kind in _LEFT_UNREAD else None


def _label(one: Question, code: str) -> str:
    if one.kind in _MAY_WAIT:
        return words.NOT_YET if code == LEAVE else words.option(one.key[2], code, one.options[code])
    if code == LEAVE and one.kind in _LEFT_UNREAD:
        return words.LEAVE_OUT
    if one.kind in (SHEET, SHEETS):
        return words.SHEETS.get(code, code)
    return words.ANSWERS.get((one.kind, code)) or one.options.get(code, code)


def _theirs(one: Question) -> str:
    title, note = _title(one), _note(one)
    lines = [f"<b>{style.text(title)}</b>", f"<span class='note'>{style.text(note)}</span>" if note else ""]
    return style.block("<br>".join(filter(None, lines)))


def _title(one: Question) -> str:
    if one.kind in (COLUMN, PEOPLE):
        return words.column_place(one.sheet, one.letters, one.seen)
    if one.kind == DEFAULT:
        return words.default_place(one.sheet, one.header, len(one.cells))
    if one.kind == SAME:
        return words.pair(one.seen, one.header)
    if one.kind in words.LINES:
        return words.LINES[one.kind].format(sheet=one.sheet, seen=one.seen, count=len(one.cells))
    return words.ABOUT.get(one.kind) or one.seen


def _note(one: Question) -> str:
    if one.kind == WORD:
        return words.word_place(one.sheet, one.header, len(one.cells))
    if one.kind == PEOPLE:
        return words.people(one.counts)
    return words.samples(one.samples) or words.cells(one.cells)


def _reopened(answered: Sequence[Question], key: str) -> dict[Key, str | None]:
    """Fold what was answered; what somebody wants to answer again."""
    if not answered:
        return {}
    with st.expander(words.remembered(len(answered))):
        for one in answered:
            left, right = st.columns([4, 1], vertical_alignment="center")
            left.html(style.block(f"{style.text(_title(one))}: <b>{style.text(_label(one, one.answer or LEAVE))}</b>"))
            if right.button(words.CHANGE, key=f"opnieuw-{key}-{'-'.join(one.key)}", type="tertiary"):
                return {one.key: None}
    return {}
