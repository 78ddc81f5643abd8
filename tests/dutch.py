"""The words of the app as they stand in its files: texts, words of figures, and labels of the reference tables."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from data import reference
from loaders import contract
from tests.running import ROOT
from ui.texts import terms

FILES = (
    *(path for path in sorted((ROOT / "ui" / "texts").glob("*.py")) if path.stem != "terms"),
    *sorted((ROOT / "ui").rglob("*_nl.py")),
)
_LABELS: dict[str, tuple[str, ...]] = {
    "codes": ("label",),
    "phase_items": ("short_name", "statement"),
    "next_steps": ("label",),
}
_LABELS |= {"quality_criteria": ("label", "level_0", "level_1", "level_2", "level_3")}
_FEWEST_LETTERS = 6
"""So much of a sentence is written out where the rest is filled in; with less any name would do."""


def patterns() -> Iterator[tuple[Path, re.Pattern[str]]]:
    """Every text of the files as what it matches: itself, with anything where something is filled in."""
    for path in FILES:
        for node in _literals(path):
            parts = node.values if isinstance(node, ast.JoinedStr) else [node]
            fixed = ["" if isinstance(part, ast.FormattedValue) else _value(part) for part in parts]
            if isinstance(node, ast.Constant) or sum(map(len, fixed)) >= _FEWEST_LETTERS:
                yield path, re.compile("".join(re.escape(part) if part else ".+" for part in fixed))


def sentences() -> Iterator[tuple[str, str]]:
    """Every text of the files, the labels of the reference tables and the headers of the workbook, with its place.

    What is filled in reads as the sign "…".
    """
    for path in FILES:
        for node in _literals(path):
            parts = node.values if isinstance(node, ast.JoinedStr) else [node]
            said = "".join("…" if isinstance(part, ast.FormattedValue) else _value(part) for part in parts)
            yield f"{path.relative_to(ROOT)}:{node.lineno}", said
    for table, columns in _LABELS.items():
        yield from ((table, row[column]) for row in reference.rows(table) for column in columns)
    yield from ((sheet.name, column.header) for sheet in contract.SHEETS for column in sheet.columns)


def other_terms(text: str) -> list[str]:
    """What we write in place of words in a text; empty when all its words are ours."""
    return [own for pattern, own in _INSTEAD if pattern.search(text)]


_INSTEAD = [(re.compile(pattern, re.IGNORECASE), own) for pattern, own in terms.INSTEAD.items()]


def _literals(path: Path) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The texts of a file, without its docstrings; what is written out inside another text is part of that one."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    apart = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    apart |= {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in nodes:
        is_text = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
        if is_text and id(node) not in apart:
            assert isinstance(node, ast.JoinedStr | ast.Constant)
            yield node


def _value(part: ast.expr) -> str:
    assert isinstance(part, ast.Constant)
    return str(part.value)
