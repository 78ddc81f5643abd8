"""What only a person can say about a workbook: the question, and the answers a workbook is read with.

One object goes from the page to ``check`` and, inside ``Checked``, on to ``publish``, so that the same
file with the same choices gives the same rows again. It decides nothing.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from data.reference import fold

Key = tuple[str, ...]
"""Which question: its kind, then what it is about. A sheet and a field go by the contract's names, what people wrote
as ``fold`` gives it:

- ``("sheet", their name)``: a sheet of the contract
- ``("column", sheet, header)``: a field
- ``("word", sheet, field, value)``: a code; of a name that may be of several organisations that it is of ``one``
- ``("many", sheet, field)``: many words of a column that no list knows: ``leave`` them out, ask for ``each``, or let
  their rows wait
- ``("default", sheet, field)``: the code of every row that has none; where a column takes any text, and is not there,
  the text of every row
- ``("same", sheet, their title, our title)``: whether a row is one that stands, or an earlier one of the file
  (``YES``, ``NO``)
- ``("way",)``: whether the file is added to what stands or takes its place (``ADD``, ``REPLACE``)
- ``("people", their sheet, header)``: what to do with a column that is about people: ``LEAVE`` leaves it out whole,
  ``CELLS`` only the cells about people (of a title or an organisation only the name and what follows), ``KEEP`` keeps
  it since it is of a service. Its letters (``D``) stand in place of a header that is empty, names a person or stands
  there twice. "Their sheet" is its name as ``SheetCells`` has it
- ``("header", their sheet)``: whether the first line of a list without a header that we know is one (``YES``, ``NO``);
  a column under no header at all goes by its letters and what stands in it (``loaders.columns.headerless``)
- ``("sheets", sheet)``: which of several sheets with one meaning: the name of one, or ``all``
- ``("section", sheet, heading)``: the rows under a heading such as "Gestopt" (``read`` as the other rows), or under a
  second row of headers that is in doubt (read only where it has what the first has); a name alone may be no heading but
  a row, ``one``
- ``("together", sheet)``: rows that differ in nothing but their municipalities become one row: ``yes``
- ``("outside", sheet)``: rows of municipalities outside the region: ``leave`` them out
- ``("struck", sheet)``: rows that are struck through: ``read`` them, or leave them
- ``("future", sheet)``: dates of a start that is still to come: ``read`` them, or leave those cells empty
- ``("row", their sheet, row number)``: ``leave`` this row out; it holds for one file only
- ``("dates", sheet)``: how its dates are meant: a name of ``DATE_ORDERS``
"""

LEAVE = ""
"""The answer that leaves what the question is about unread."""
FILL: Final = "fill"
"""The answer about a column that our header names: it is read where the column that people chose instead is empty."""
ASK: Final = "ask"
"""The answer about a column that takes back what its header says: it is asked as if nobody knew the header."""

SHEET, COLUMN, WORD, DEFAULT, SAME, WAY = "sheet", "column", "word", "default", "same", "way"
SHEETS, SECTION, TOGETHER, OUTSIDE = "sheets", "section", "together", "outside"
PEOPLE: Final = "people"
HEADER: Final = "header"
YES, NO = "yes", "no"
ADD: Final = "add"
REPLACE: Final = "replace"
CONFIRM: Final = "confirm"
"""How a delivery came about (``Delivery.way``): added, put in place, or without a file; people choose from two."""
Way = Literal["add", "replace"]
CELLS, KEEP = "cells", "keep"
STRUCK, FUTURE, DATES = "struck", "future", "dates"
MANY: Final = "many"
ROW: Final = "row"
DATE_ORDERS = ("day-first", "month-first", "as-dated", "swapped")
ALL, READ, LEAVE_OUT, EACH, ONE = "all", "read", "leave", "each", "one"
ABOVE: Final = "above"
"""Answers that are neither a sheet, a field nor a code."""

_LENGTHS = {
    SHEET: 2,
    COLUMN: 3,
    WORD: 4,
    MANY: 3,
    ROW: 3,
    DEFAULT: 3,
    SAME: 4,
    WAY: 1,
    PEOPLE: 3,
    HEADER: 2,
    SHEETS: 2,
    SECTION: 3,
    TOGETHER: 2,
    OUTSIDE: 2,
    STRUCK: 2,
    FUTURE: 2,
    DATES: 2,
}
"""Kind of question -> how many parts its key has."""

FirstRows = tuple[tuple[str, ...], ...]
"""The headers of a sheet and its first rows, as texts."""

Columns = Mapping[tuple[str, str], str | None]
"""(sheet, folded header) -> field, ``FILL`` or ``ASK``; (their name of a sheet, "") -> sheet; None leaves it unread."""


@dataclass(frozen=True)
class Question:
    """One thing that only a person can say.

    ``seen`` is theirs (a header, the name of a sheet, a word) and ``letters`` its column; ``header`` our column, where
    the question is about one. ``samples`` are values that help, personal data masked; ``cells`` where it stands.
    ``rows`` are the headers and first rows of the sheet that it is about, masked as well; ``sheet_rows`` those of each
    of several sheets, by its name.
    ``options`` are the answers (answer -> label) and ``proposals`` those that come close, the nearest first.
    ``counts`` says what kind of thing stands in a column about people and how often; such a question has no samples. Of
    many words it says how many different ones there are; of a column that is too empty, how many of its rows are.
    ``is_free`` says that any text is an answer.
    ``blocks`` says that without an answer something cannot be taken; ``answer`` is None while nobody answered.
    """

    key: Key
    seen: str = ""
    letters: str = ""
    header: str = ""
    samples: tuple[str, ...] = ()
    rows: FirstRows = ()
    sheet_rows: Mapping[str, FirstRows] = field(default_factory=dict)
    proposals: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    cells: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    is_free: bool = False
    blocks: bool = False
    answer: str | None = None

    @property
    def kind(self) -> str:
        """Which kind of question it is."""
        return self.key[0]

    @property
    def sheet(self) -> str:
        """The sheet it is about; of a question about a sheet or about people their own name of it."""
        return self.key[1] if len(self.key) > 1 else ""

    def answered(self, choices: "Choices") -> "Question":
        """This question with its answer; what is no answer to it any more, such as a code that is gone, is none."""
        answer = choices.answers.get(self.key)
        return replace(self, answer=answer if self.is_free or answer in (LEAVE, *self.options) else None)


@dataclass(frozen=True)
class Choices:
    """The answers by their question."""

    answers: Mapping[Key, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.answers)

    @property
    def columns(self) -> Columns:
        """What was answered about columns and sheets."""
        sheets = {(key[1], ""): answer or None for key, answer in self.answers.items() if key[0] == SHEET}
        return sheets | {(key[1], key[2]): answer or None for key, answer in self.answers.items() if key[0] == COLUMN}

    def column(self, sheet: str, header: str) -> str | None:
        """The field chosen for a header. Raises KeyError when nothing was chosen."""
        return self.answers[COLUMN, sheet, fold(header)] or None

    def codes(self, sheet: str, field: str) -> dict[str, str]:
        """Folded value -> code for one column."""
        return {key[3]: code for key, code in self.answers.items() if key[:3] == (WORD, sheet, field) and code}

    def default(self, sheet: str, field: str) -> str:
        """The code for every row of a sheet that has none in this column; empty when nobody chose one."""
        return self.answers.get((DEFAULT, sheet, field), "")

    def and_then(self, later: "Choices") -> "Choices":
        """Both together; the later answer to one question wins."""
        return Choices({**self.answers, **later.answers})

    def to_json(self) -> str:
        """The same as text, always in one order; also fit as the key of a cache."""
        answers = [[*key, answer] for key, answer in sorted(self.answers.items())]
        return json.dumps({"answers": answers}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Choices":
        """What ``to_json`` wrote. Raises ValueError for anything else."""
        try:
            answers = [tuple(answer) for answer in json.loads(text)["answers"]]
            if not all(len(answer) > 1 and all(isinstance(part, str) for part in answer) for answer in answers):
                raise ValueError(text)
        except (KeyError, TypeError, RecursionError) as error:
            raise ValueError(text) from error
        return cls({answer[:-1]: answer[-1] for answer in answers})

    @classmethod
    def from_questions(cls, text: str) -> "Choices":
        """What somebody filled in, in the questions as ``questions_json`` wrote them. Raises ValueError otherwise."""
        try:
            asked = [(one["question"], one["answer"]) for one in json.loads(text)["questions"]]
        except (KeyError, TypeError, RecursionError) as error:
            raise ValueError(text) from error
        if not all(isinstance(key, list) and key and len(key) == _LENGTHS.get(str(key[0])) for key, _ in asked):
            raise ValueError(text)
        return cls.from_json(json.dumps({"answers": [[*key, answer] for key, answer in asked if answer is not None]}))


def questions_json(questions: Iterable[Question]) -> str:
    """The questions as text, to fill in under ``answer``: one of the options, or empty to leave it unread.

    Where ``free`` is true any text is an answer.
    """
    asked = [
        {
            "question": list(one.key),
            "seen": one.seen,
            "letters": one.letters,
            "header": one.header,
            "samples": list(one.samples),
            "rows": [list(row) for row in one.rows],
            "sheet_rows": {name: [list(row) for row in rows] for name, rows in one.sheet_rows.items()},
            "cells": list(one.cells),
            "counts": dict(one.counts),
            "options": dict(one.options),
            "proposals": list(one.proposals),
            "free": one.is_free,
            "blocks": one.blocks,
            "answer": one.answer,
        }
        for one in questions
    ]
    return json.dumps({"questions": asked}, ensure_ascii=False, indent=2)


NONE = Choices()
