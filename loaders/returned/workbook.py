"""The user's own workbook back: wrong cells coloured, a comment in each, and all findings on a sheet in front.

It decides nothing and changes no value. The work is done in a process of its own (``loaders.returned.marking``).
"""

import io
import pickle
import zipfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any, Protocol

from data import scratch
from loaders.checks.checked import Checked
from loaders.files import sandbox
from loaders.files.book import open_workbook
from loaders.files.limits import Limits
from loaders.findings import Finding, Severity
from loaders.values.outcome import Fault

Sentence = Callable[[Finding], str]

LIMITS = Limits(seconds=40)
"""Marking is slower than reading: openpyxl keeps every cell as an object."""
_MACROS = "xl/vbaProject.bin"


class ReturnedWords(Protocol):
    """The Dutch of the sheet in front; the module ``ui.texts.returned`` is it."""

    TITLE: str
    SUFFIX: str
    OWN: tuple[str, ...]
    REBUILT: tuple[str, ...]
    LISTED: tuple[str, ...]
    HEADERS: tuple[str, ...]
    SEVERITIES: dict[Severity, str]


@dataclass(frozen=True)
class Job:
    """What the marking process needs beside the file: plain values only.

    ``marks`` are (sheet, cell, blocks, comment); ``lines`` the table in front: (severity, sheet, cell, column,
    sentence); ``sheets`` the cells to write when the file itself cannot be marked.
    """

    marks: list[tuple[str, str, bool, str]]
    title: str
    notes: tuple[str, ...]
    headers: tuple[str, ...]
    lines: list[tuple[str, str, str, str, str]]
    sheets: list[tuple[str, list[list[Any]]]] | None = None
    has_macros: bool = False


def returned(content: bytes, checked: Checked, sentence: Sentence, words: ReturnedWords) -> bytes:
    """The workbook with its findings at the cells.

    A file that openpyxl cannot keep as it is (another format, strict OOXML) comes back as a new workbook with
    the values that were read; one that cannot be read, or is too large to colour, as the sheet of findings
    alone. The sheet in front says which of the three it is.
    """
    job = _job(checked, sentence, words)
    job = replace(job, has_macros=has_macros(content))
    with scratch.folder() as folder:
        path = folder / "book.xlsx"
        path.write_bytes(content)
        # What the guard refused is not opened by a slower reader.
        for attempt in (_own, _rebuilt) if checked.status != "unreadable" else ():
            try:
                return sandbox.run("loaders.returned.marking", path, LIMITS, attempt(job, content, words))
            except sandbox.StoppedError:
                continue
        return sandbox.run("loaders.returned.marking", path, LIMITS, _listed(job, words))


def returned_name(file_name: str, content: bytes, words: ReturnedWords) -> str:
    """What the returned workbook is called: after the file, and as Excel asks for its kind."""
    return f"{PurePath(file_name).stem}{words.SUFFIX}{'.xlsm' if has_macros(content) else '.xlsx'}"


def has_macros(content: bytes) -> bool:
    """True for a workbook with macros; these go back untouched and are never run."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _MACROS in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def _own(job: Job, _content: bytes, words: ReturnedWords) -> bytes:
    return pickle.dumps(replace(job, notes=words.OWN))


def _rebuilt(job: Job, content: bytes, words: ReturnedWords) -> bytes:
    book = open_workbook(content)
    if not book.sheets:
        raise sandbox.StoppedError("broken-file")
    sheets = [(sheet.name, [[_plain(value) for value in row] for row in sheet.rows]) for sheet in book.sheets]
    return pickle.dumps(replace(job, notes=words.REBUILT, sheets=sheets))


def _listed(job: Job, words: ReturnedWords) -> bytes:
    return pickle.dumps(replace(job, notes=words.LISTED, sheets=[], marks=[]))


def _plain(value: Any) -> Any:
    return value.seen if isinstance(value, Fault) else value


def _job(checked: Checked, sentence: Sentence, words: ReturnedWords) -> Job:
    findings = sorted(checked.findings, key=lambda finding: not finding.blocks)
    lines = [
        (
            words.SEVERITIES[one.severity],
            one.part or checked.names.get(one.sheet, one.sheet),
            one.cell,
            one.column,
            sentence(one),
        )
        for one in findings
    ]
    return Job(_marks(checked, findings, sentence, words), words.TITLE, (), words.HEADERS, lines)


def _marks(
    checked: Checked, findings: Sequence[Finding], sentence: Sentence, words: ReturnedWords
) -> list[tuple[str, str, bool, str]]:
    """One mark a cell: the worst of its findings gives the colour, each gives a line."""
    by_cell: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.cell:
            by_cell[finding.part or checked.names.get(finding.sheet, finding.sheet), finding.cell].append(finding)
    return [
        (sheet, cell, any(one.blocks for one in found), "\n".join(_line(one, sentence, words) for one in found))
        for (sheet, cell), found in by_cell.items()
    ]


def _line(finding: Finding, sentence: Sentence, words: ReturnedWords) -> str:
    """The sentence without its place: the comment stands there."""
    return f"{words.SEVERITIES[finding.severity].upper()}: {sentence(replace(finding, sheet='', cell=''))}"
