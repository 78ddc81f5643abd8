"""Which tests judge a place in the code: those that reach it by name, through definitions and questions."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_TESTS = Path(__file__).parents[1]
JUDGES = (
    *("tests/test_edges.py", "tests/test_definitions.py", "tests/test_publish.py", "tests/test_past.py"),
    *("tests/test_columns.py", "tests/test_versions.py"),
    *(f"tests/{path.name}" for path in sorted(_TESTS.glob("test_questions_*.py"))),
    "tests/test_oracle.py",
)
"""The modules that judge definitions and questions, the quickest first; the last one is slow."""
FILES = (
    "data/definitions/*.sql",
    "data/deliveries/*.py",
    "data/questions/**/*.py",
    "loaders/deliveries/*.py",
)
"""Where names are followed."""
MOST = 5
"""Tests that are run for one change, of the quick and of the slow ones: those that reach it in the fewest steps."""
LOADERS = ("loaders/checks/", "loaders/values/", "loaders/columns/", "loaders/deliveries/")
"""Where the importer judges; its changes are made when they are asked for by ``--only``."""
WHOLE_FILES = ("tests/test_cases_tried.py", "tests/test_cells.py")
"""What judges every part of it by whole files, in few seconds."""
ALONE = {"data/margins.py": "tests/test_margins.py", "ui/formats.py": "tests/test_number_formats.py"}
"""Modules with doctests that have a test module of their own."""
MOST_OF_LOADERS = 4
"""Test modules that are run for a change in the importer."""
_SQL_PARTS = re.compile(r"(?=^CREATE OR REPLACE (?:VIEW|MACRO) (\w+\(?))", re.MULTILINE)
_WORD = re.compile(r"\w+\(?")
"""A macro is named where it is called, with its bracket; the same word without one is a column."""


@dataclass(frozen=True)
class Part:
    """A definition, or a function or constant of a module."""

    path: str
    name: str
    start: int
    """Line, counted from 1."""
    end: int
    words: frozenset[str]
    """Every name in it, and every word of its texts; explanations aside."""


class Nearest:
    """The parts of a tree of files, and who names whom."""

    def __init__(self, root: Path) -> None:
        files = (path for pattern in FILES for path in root.glob(pattern))
        paths = {*files, *(root / name for name in (*JUDGES, *ALONE))}
        self.parts = [part for path in sorted(paths) for part in _parts(path, str(path.relative_to(root)))]

    def tests_of(self, path: str, line: int) -> list[str]:
        """What pytest is to run for a change in this line: the doctests of its module, then tests, quick ones first."""
        own = [path] if path.endswith(".py") else []
        if path in ALONE:
            own.append(ALONE[path])
        if path.startswith("ui/"):
            return own
        if path.startswith(LOADERS):
            return own + tests_of_importer(path)
        around = {part for part in self.parts if part.path == path and part.start <= line <= part.end}
        steps = dict.fromkeys(around, 0)
        while around:
            around = {other for other in self.parts if any(_names(other, part) for part in around)} - set(steps)
            steps |= dict.fromkeys(around, 1 + max(steps.values()))
        tests = [part for part in steps if part.path in JUDGES and part.name.startswith("test_")]
        tests.sort(key=lambda part: (steps[part], JUDGES.index(part.path), part.start))
        quick = [part for part in tests if part.path != JUDGES[-1]][:MOST]
        slow = [part for part in tests if part.path == JUDGES[-1]][:MOST]
        return own + [f"{part.path}::{part.name}" for part in quick + slow]


def tests_of_importer(path: str) -> list[str]:
    """The test modules that import this module, those that import least beside it first; then those of whole files."""
    package, _, module = path.removesuffix(".py").replace("/", ".").rpartition(".")
    imports = re.compile(rf"from {package}\.{module} import|from {package} import .*\b{module}\b")
    texts = {test: test.read_text(encoding="utf-8") for test in sorted(_TESTS.glob("test_*.py"))}
    near = [test for test, text in texts.items() if imports.search(text)]
    near.sort(key=lambda test: (texts[test].count("from loaders."), len(texts[test])))
    return [f"tests/{test.name}" for test in near[:MOST_OF_LOADERS]] + list(WHOLE_FILES)


def _names(other: Part, part: Part) -> bool:
    """Whether one part names the other; a private name and those of a test module only within its file."""
    is_local = part.name.startswith("_") or part.path.startswith("tests/")
    return part.name in other.words and (other.path == part.path or not is_local)


def _parts(path: Path, name: str) -> Iterator[Part]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".sql":
        for match in _SQL_PARTS.finditer(text):
            body = text[match.start() : text.find(";\n", match.start())]
            first = text.count("\n", 0, match.start()) + 1
            words = frozenset(_WORD.findall(re.sub(r"--.*", "", body)))
            yield Part(name, match[1], first, first + body.count("\n"), words)
    else:
        for node in ast.parse(text).body:
            for defined in _defined(node):
                words = frozenset(_words(node))
                yield Part(name, defined, node.lineno, node.end_lineno or node.lineno, words)


def _defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def _words(node: ast.stmt) -> Iterator[str]:
    explanations = {id(one.value) for one in ast.walk(node) if isinstance(one, ast.Expr)}
    for one in ast.walk(node):
        match one:
            case ast.Name(id=word) | ast.Attribute(attr=word):
                yield word
            case ast.Constant(value=str(text)) if id(one) not in explanations:
                yield from _WORD.findall(text)
