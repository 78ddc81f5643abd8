"""Many words of one column that no list knows: one question for all of them before any is asked on its own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.choices import EACH, LEAVE, LEAVE_OUT, MANY, WORD, Choices, Key, Question
from loaders.findings import Finding
from loaders.sheet import Column, Kind

_PLACES = (Kind.AREA, Kind.MUNICIPALITY)
_MOST_PLACES, _MOST_WORDS = 5, 8
_SAMPLE_COUNT = 3
_LEFT = ("places-left", "code-unknown")
"""What is said of the words of a column once they are left out."""


def with_many(
    questions: Sequence[Question],
    findings: Sequence[Finding],
    columns: Mapping[tuple[str, str], Column],
    choices: Choices,
) -> list[Question]:
    """The questions on cells, with one in place of those on many words of a column for which we have no proposal.

    ``columns`` are those of the sheets that are read, by sheet and header. A word that was answered stays.
    """
    words: dict[Key, list[Question]] = defaultdict(list)
    for one in questions:
        if one.kind == WORD and one.answer is None:
            words[one.key[1:3]].append(one)
    asked: list[Question] = []
    for (sheet, header), column in columns.items():
        key = (MANY, sheet, column.field)
        some = words[key[1:]]
        answer = choices.answers.get(key)
        is_left = any(one.code in _LEFT and (one.sheet, one.column) == (sheet, header) for one in findings)
        if _are_many(some, column) or (answer is not None and (some or is_left or _is_answered(questions, key))):
            asked.append(replace(_question(key, column, some), answer=answer))
    settled = {one.key[1:] for one in asked if one.answer != EACH}
    return asked + [
        one for one in questions if one.kind != WORD or one.answer is not None or one.key[1:3] not in settled
    ]


def _are_many(words: Sequence[Question], column: Column) -> bool:
    bare = [one for one in words if not one.proposals]
    return column.kind is not Kind.TEXT and len(bare) > (_MOST_PLACES if column.kind in _PLACES else _MOST_WORDS)


def _is_answered(questions: Sequence[Question], key: Key) -> bool:
    return any(one.kind == WORD and one.key[1:3] == key[1:] for one in questions)


def _question(key: Key, column: Column, words: Sequence[Question]) -> Question:
    may_be_left = column.kind is Kind.AREA or not column.required
    answers = [*([LEAVE_OUT] if may_be_left else []), EACH, *([LEAVE] if column.required else [])]
    return Question(
        key,
        header=column.header,
        samples=tuple(one.seen for one in words[:_SAMPLE_COUNT]),
        options={answer: answer for answer in answers},
        cells=tuple(dict.fromkeys(cell for one in words for cell in one.cells)),
        counts={"place" if column.kind in _PLACES else "word": len(words)},
        blocks=any(one.blocks for one in words),
    )
