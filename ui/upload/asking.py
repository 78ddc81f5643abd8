"""Asks what only a person can say about a file, one kind of question at a time; decides and stores nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.questions.active_codes import ActiveCodes
from loaders.checks.checked import Checked
from loaders.choices import (
    COLUMN,
    DATES,
    DEFAULT,
    FUTURE,
    HEADER,
    LEAVE,
    MANY,
    ONE,
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
    Choices,
    Key,
    Question,
)
from ui import formats, style
from ui.texts import asking as words
from ui.upload import files, head
from ui.upload.waiting import Kept

GROUPS: Mapping[str, tuple[str, ...]] = {
    "sheets": (SHEET, SHEETS),
    "header": (HEADER,),
    "people": (PEOPLE,),
    "columns": (COLUMN,),
    "lines": (SECTION, TOGETHER, OUTSIDE, STRUCK, FUTURE, DATES),
    "empty": (DEFAULT,),
    "many": (MANY,),
    "words": (WORD,),
    "names": (WORD, SAME),
    "way": (WAY, SAME),
}
"""The kinds of question that are asked together, in the order in which they are asked; of a name it is the last."""
_LEFT_UNREAD = (SHEET, COLUMN)
_MAY_BE_LEFT = (SECTION, TOGETHER, OUTSIDE)
_MAY_WAIT = (WORD, DEFAULT)
"""Kinds that somebody need not know: their rows wait."""
_LOOKED_AHEAD = 3
"""So many times answers are supposed, to count the questions that follow from them."""


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
    by_kind = (Group(name, tuple(one for one in questions if _group_of(one) == name)) for name in GROUPS)
    return [group for group in by_kind if group.questions]


def _group_of(one: Question) -> str:
    is_name = one.kind == WORD and one.options.keys() == {ONE}
    if is_name or _is_of_two_rows(one):
        return "names"
    return next(name for name, kinds in GROUPS.items() if one.kind in kinds and name != "names")


def _is_of_two_rows(one: Question) -> bool:
    """True where both rows are of the file; a row that stands has no cell."""
    return one.kind == SAME and len(one.cells) > 1


def all_groups(
    checked: Checked, read: Callable[[Choices], Checked], way_questions: Callable[[Checked], Sequence[Question]]
) -> list[Group]:
    """The groups of a file: how it goes with what stands comes last, once all the rest is answered.

    Until then the groups that will follow stand there without questions, so that people know how many there are.
    ``read`` is the file checked with other answers.
    """
    now = groups(checked.questions)
    if not any(group.is_open for group in now):
        return now + groups(way_questions(checked))
    names = {group.name for group in now} | (set() if checked.is_template else {"way"})
    later = checked
    for _ in range(_LOOKED_AHEAD):
        supposed = _likely(later.questions)
        if not supposed:
            break
        later = read(later.choices.and_then(Choices(supposed)))
        names |= {group.name for group in groups(later.questions)}
    asked = {group.name: group for group in now}
    return [asked.get(name, Group(name, ())) for name in GROUPS if name in names]


def _likely(questions: Sequence[Question]) -> dict[Key, str]:
    """What would be answered when our proposals are taken: to know beforehand which other questions will come."""
    return {
        one.key: answer
        for one in questions
        if one.answer is None and (answer := _proposed(one, _codes(one))) is not None
    }


def ask_next(of_file: Sequence[Group], file: Kept, active: ActiveCodes) -> None:
    """Ask the first group that is open, with the answers of before in a fold; stops the run while one is open."""
    number = next((place for place, group in enumerate(of_file) if group.is_open), None)
    if number is None:
        return
    now = [group for group in of_file if _is_of_now(group, file)]
    st.html(head.steps(0, now.index(of_file[number]) + 1, len(now)))
    before = [group for group in of_file[:number] if group.questions]
    answers = _ask_group(of_file[number], before, file.digest, active)
    if answers:
        files.answer(file, answers)
        st.rerun()
    offer_again(before, file, active)
    st.stop()


def _is_of_now(group: Group, file: Kept) -> bool:
    """True for what is asked of this file, before or after; not for what was all answered for an earlier one."""
    is_remembered = bool(group.questions) and not group.is_open
    return not is_remembered or any(file.answers.get(one.key) is not None for one in group.questions)


def offer_again(answered: Sequence[Group], file: Kept, active: ActiveCodes) -> None:
    """Fold what was answered, for this file or an earlier one; each can be asked again."""
    questions = [one for group in answered for one in group.questions if one.answer is not None]
    if not questions:
        return
    is_earlier = all(file.answers.get(one.key) is None for one in questions)
    with st.expander(words.remembered(len(questions), is_earlier=is_earlier)):
        for one in questions:
            left, right = st.columns([4, 1], vertical_alignment="center")
            left.html(
                style.block(f"{style.text(_title(one))}: <b>{style.text(_label(one, one.answer or LEAVE, active))}</b>")
            )
            if right.button(words.CHANGE, key=f"opnieuw-{file.digest}-{'-'.join(one.key)}", type="tertiary"):
                files.answer(file, {one.key: None})
                st.rerun()


def _ask_group(group: Group, before: Sequence[Group], key: str, active: ActiveCodes) -> Mapping[Key, str | None]:
    """Draw what is open of a group; the answers once they are confirmed, otherwise none.

    Every question has a way out: leaving something out, or letting its rows wait.
    """
    asked = [one for one in group.questions if one.answer is None]
    title, intro = words.about(group.name, len(asked))
    st.html(style.block(f"<h2>{style.text(title)}</h2>"))
    st.html(style.paragraph(intro, "note"))
    answers = {one.key: _ask(one, f"vraag-{key}-{'-'.join(one.key)}", active) for one in asked}
    given = {place: answer for place, answer in answers.items() if answer is not None}
    with st.container(horizontal=True):
        is_agreed = st.button(words.agree(group.name, len(asked)), type="primary", disabled=len(given) < len(asked))
        is_back = bool(before) and st.button(words.PREVIOUS, key=f"vorige-{key}")
        files.offer_another()
    st.html(style.paragraph(words.KEPT if len(given) == len(asked) else words.FIRST_CHOOSE, "note"))
    if is_back:
        return {one.key: None for one in before[-1].questions}
    return given if is_agreed else {}


def _ask(one: Question, key: str, active: ActiveCodes) -> str | None:
    """One question; words are many and short, so they stand close."""
    codes = _codes(one)
    proposal = _proposed(one, codes)
    index = None if proposal is None else codes.index(proposal)
    labels = {code: _label(one, code, active) for code in codes}
    label = words.label(one.kind, one.seen or one.header, one.letters)
    spoken = f"{_title(one)}. {label}"
    with st.container(border=one.kind != WORD):
        left, right = st.columns([3, 2], vertical_alignment="center")
        left.html(_theirs(one))
        for name, rows in ({"": one.rows} if one.rows else one.sheet_rows).items():
            head = style.paragraph(name) if name else ""
            left.html(style.block(head + style.table(rows[0], rows[1:]) + style.paragraph(words.MASKED, "note")))
        if one.is_free:
            return _ask_text(right, spoken, key)
        if len(codes) <= words.FEW:
            # a radio reads markdown, and names of sheets are theirs
            plain = {code: formats.plain(text) if one.kind == SHEETS else text for code, text in labels.items()}
            return right.radio(spoken, codes, index, format_func=plain.get, key=key, label_visibility="collapsed")
        is_word = one.kind == WORD
        visibility: Literal["visible", "collapsed"] = "collapsed" if is_word else "visible"
        answer: str | None = right.selectbox(
            spoken if is_word else formats.plain(label),
            codes,
            index,
            format_func=labels.__getitem__,
            placeholder=words.CHOOSE,
            key=key,
            label_visibility=visibility,
        )
        return answer


def _ask_text(place: DeltaGenerator, label: str, key: str) -> str | None:
    """A text that holds for all rows, or that nobody knows it yet; none while neither was said."""
    is_unsaid = place.checkbox(words.NOT_YET, key=f"{key}-wacht")
    typed = place.text_input(formats.plain(label), key=key, label_visibility="collapsed", disabled=is_unsaid)
    return LEAVE if is_unsaid else typed.strip() or None


def _codes(one: Question) -> list[str]:
    """The answers to choose from, those that we propose first."""
    out = [LEAVE] if one.kind in (*_LEFT_UNREAD, *_MAY_BE_LEFT, *_MAY_WAIT) else []
    return list(dict.fromkeys([*one.proposals, *one.options, *out]))


def _proposed(one: Question, codes: Sequence[str]) -> str | None:
    """Our proposal; of a column or a sheet that resembles nothing that it is left out; of all else nothing.

    Of the only list in a file nothing is: left out, there would be no list.
    """
    if one.proposals or one.kind == PEOPLE:
        return codes[0]
    return LEAVE if one.kind in _LEFT_UNREAD and not one.blocks else None


def _label(one: Question, code: str, active: ActiveCodes) -> str:
    if code == LEAVE and one.kind in _MAY_WAIT:
        return words.NOT_YET
    if code == LEAVE and one.kind in _LEFT_UNREAD:
        return words.LEAVE_OUT
    if one.kind == SHEET:
        return words.SHEETS.get(code, code)
    label = words.ANSWERS.get((one.kind, code)) or one.options.get(code, code)
    return words.option(one.sheet, one.key[2], label, code, active) if one.kind in _MAY_WAIT else label


def _theirs(one: Question) -> str:
    title, note = _title(one), _note(one)
    lines = [f"<b>{style.text(title)}</b>", f"<span class='note'>{style.text(note)}</span>" if note else ""]
    return style.block("<br>".join(filter(None, lines)))


def _title(one: Question) -> str:
    if one.kind in (COLUMN, PEOPLE):
        return words.column_place(one.sheet, one.letters, one.seen)
    if one.kind == DEFAULT:
        return words.default_place(one.sheet, one.header, len(one.cells))
    if one.kind == MANY:
        return words.many_place(one.sheet, one.header, one.counts)
    if one.kind == SAME:
        return words.pair(one.seen, one.header, is_both_theirs=_is_of_two_rows(one))
    if one.kind in words.LINES:
        return words.LINES[one.kind].format(sheet=one.sheet, seen=one.seen, count=len(one.cells))
    return words.ABOUT.get(one.kind) or one.seen


def _note(one: Question) -> str:
    if one.kind == WORD:
        return words.word_place(one.sheet, one.header, len(one.cells))
    if one.kind == MANY:
        return words.many(one.samples)
    if one.kind == PEOPLE:
        return " · ".join(filter(None, [words.people(one.counts), words.cells(one.cells)]))
    if one.is_free:
        return words.SHARED_TEXT
    about = words.samples(one.samples) or words.cells(one.cells)
    return "" if one.rows else " · ".join(filter(None, [words.empty_cells(one.counts), about]))
