"""Which tests judge a place in the code: those that reach it by name, or those that enter its function as they run."""

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.entered import Function

_TESTS = Path(__file__).parents[1]
JUDGES = (
    *(
        "tests/test_schema.py",
        "tests/test_edges.py",
        "tests/test_definitions.py",
        "tests/test_publish.py",
        "tests/test_past.py",
    ),
    *("tests/test_columns.py", "tests/test_versions.py", "tests/test_still_right.py"),
    *("tests/test_next_steps.py", "tests/test_chosen_steps.py", "tests/test_board_page.py"),
    *(f"tests/{path.name}" for path in sorted(_TESTS.glob("test_questions_*.py"))),
    *(f"tests/{path.name}" for path in sorted(_TESTS.glob("test_words_*.py"))),
    *("tests/test_roles.py", "tests/test_asks.py", "tests/test_collection_rounds.py", "tests/test_data_tables.py"),
    *("tests/test_work.py", "tests/test_change_days.py"),
    "tests/test_oracle.py",
)
"""The modules that judge definitions and questions, the quickest first; the last one is slow."""
SECOND, PAIRS = "tests/oracle/*.py", "PAIRS"
"""The second implementations, and the constant of each that the last of those modules judges in one test."""
_PAIRS_TEST = f"{JUDGES[-1]}::test_questions_agree_with_their_second_implementation"
FILES = (
    "data/definitions/*.sql",
    "data/deliveries/*.py",
    "data/questions/**/*.py",
    "loaders/deliveries/*.py",
)
"""Where names are followed from definitions and questions."""
MOST = 8
"""Tests that are run for one change, of the quick and of the slow ones: those that reach it in the fewest steps."""
CODE = ("data/**/*.py", "loaders/**/*.py", "ui/**/*.py")
MOST_ENTERING = 20
"""Tests that are run for one change in a function: those that enter the fewest functions beside it."""
MORE = 60
"""Tests that are run after those, where they see nothing."""
ALONE = {"data/margins.py": "tests/test_margins.py", "ui/formats.py": "tests/test_number_formats.py"}
"""Modules with doctests that have a test module of their own."""
DECLARED = {"loaders/contract.py": "tests/test_schema.py"}
"""Modules of which the constants are judged in one test module, whatever it enters."""
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
        self._root = root
        files = (path for pattern in (*FILES, SECOND) for path in root.glob(pattern))
        paths = {*files, *(root / name for name in (*JUDGES, *ALONE))}
        self.parts = [part for path in sorted(paths) for part in _parts(path, str(path.relative_to(root)))]

    def tests_of(self, path: str, line: int) -> tuple[list[str], list[str]]:
        """What pytest is to run for a change in this line, and what more where those see nothing.

        First the doctests of its module, then tests, quick ones first; more are those further away, and the modules
        that import the changed one without being judges. Tests of modules that import the changed one go first: a word
        may also be the name of something else. Of tests that are equally near those go first that share most words
        with the line.
        """
        own = [path] if path.endswith(".py") else []
        if path in ALONE:
            own.append(ALONE[path])
        if path.startswith("ui/"):
            return own, []
        around = {part for part in self.parts if part.path == path and part.start <= line <= part.end}
        steps = dict.fromkeys(around, 0)
        while around:
            around = {other for other in self.parts if any(_names(other, part) for part in around)} - set(steps)
            steps |= dict.fromkeys(around, 1 + max(steps.values()))
        changed = set(_WORD.findall((self._root / path).read_text(encoding="utf-8").splitlines()[line - 1]))
        importing = set(test_modules([path]) if own else [])
        tests = {
            test: (part.path not in importing, steps[part], -len(changed & part.words), _rank(test), part.start)
            for part in steps
            if (test := _test_of(part))
        }
        ordered = sorted(tests, key=tests.__getitem__)
        quick = [test for test in ordered if _rank(test) < len(JUDGES) - 1]
        slow = [test for test in ordered if _rank(test) == len(JUDGES) - 1]
        beside = sorted(importing - set(JUDGES) - set(own))
        return own + quick[:MOST] + slow[:MOST], quick[MOST : MOST + MORE] + beside + slow[MOST:]


class Entering:
    """Who enters what: the tests are those of ``entered.recorded``, in its order."""

    def __init__(self, root: Path, entered: Mapping[str, Collection[Function]]) -> None:
        self._root, self._entered = root, entered
        paths = sorted(path for pattern in CODE for path in root.glob(pattern))
        self._parts = [part for path in paths for part in _parts(path, str(path.relative_to(root)))]

    def tests_of(self, path: str, line: int) -> tuple[list[str], list[str]]:
        """What pytest is to run for a change in this line, and what more where those see nothing.

        First the doctests of its module, its own test module and tests that enter it; more are others that do so.
        What stands in no function, or in one that keeps its answers, is judged through the functions that name it.
        """
        tree = ast.parse((self._root / path).read_text(encoding="utf-8"))
        name = _function_at(tree, line)
        wanted = {(path, name)} if name else self._around(path, line)
        entering = [test for test, entered in self._entered.items() if wanted.intersection(entered)]
        declared = [DECLARED[path]] if path in DECLARED and not name else []
        return [path, *_own(path), *declared, *entering[:MOST_ENTERING]], entering[MOST_ENTERING : MOST_ENTERING + MORE]

    def _around(self, path: str, line: int) -> set[Function]:
        around = {part for part in self._parts if part.path == path and part.start <= line <= part.end}
        every = {function for entered in self._entered.values() for function in entered}
        reached: set[Part] = set()
        wanted: set[Function] = set()
        while around and not wanted:
            reached |= around
            around = {other for other in self._parts if any(_names(other, part) for part in around)} - reached
            heads = {(part.path, part.name) for part in around}
            wanted = {(path, name) for path, name in every if (path, name.partition(".")[0]) in heads}
        return wanted


def _own(path: str) -> list[str]:
    """The test module that stands in ``tests/`` where the module stands in the project."""
    folder = _TESTS / Path(path).parent
    return [f"tests/{test.relative_to(_TESTS)}" for test in sorted(folder.glob(f"test_{Path(path).stem}*.py"))]


def test_modules(subject: Collection[str]) -> list[str]:
    """The test modules that import one of these modules of the project themselves, or a name out of it."""
    dotted = {path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in subject}
    return [
        f"tests/{test.name}"
        for test in sorted(_TESTS.glob("test_*.py"))
        if not dotted.isdisjoint(_imported(ast.parse(test.read_text(encoding="utf-8"))))
    ]


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{one.name}" for one in node.names))


def _function_at(tree: ast.AST, line: int) -> str:
    """The qualified name of the innermost function around this line; empty: none, or its answers are kept."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
            inner = _function_at(node, line)
            match node:
                case (
                    ast.FunctionDef(name=name, decorator_list=decorators)
                    | ast.AsyncFunctionDef(name=name, decorator_list=decorators)
                ):
                    is_kept = any("cache" in ast.unparse(one) for one in decorators)
                    return "" if is_kept else f"{name}.<locals>.{inner}" if inner else name
                case ast.ClassDef(name=name):
                    return inner and f"{name}.{inner}"
            return inner
    return ""


def _test_of(part: Part) -> str:
    """What pytest calls this part; empty when it is no test of the judges."""
    if part.name == PAIRS:
        return f"{_PAIRS_TEST}[{Path(part.path).stem}]"
    test = f"{part.path}::{part.name}"
    # that of all pairs at once takes long
    is_test = part.path in JUDGES and part.name.startswith("test_") and test != _PAIRS_TEST
    return test if is_test else ""


def _rank(test: str) -> int:
    return JUDGES.index(test.partition("::")[0])


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
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)]
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
