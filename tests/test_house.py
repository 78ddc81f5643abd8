"""The rules of the house, kept by reading the code: who imports whom, how long, where words may stand."""

import ast
import graphlib
import inspect
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from data import deliveries
from data.replica import DEFINITIONS
from tests.running import PAGES, ROOT
from ui import frame

ROOMS = ("data", "loaders", "ui", "pages")
MAY_IMPORT = {"data": {"data"}, "loaders": {"data", "loaders"}, "ui": {"data", "ui"}, "pages": set(ROOMS)}
UI_MAY_ALSO = ("loaders.checks.checked", "loaders.choices", "loaders.deliveries.described", "loaders.findings")
ENTRY_POINTS = {Path("loaders/__main__.py"), Path("loaders/commands.py")}
ENTRIES_MAY_ALSO = ("ui.texts", "ui.static_copy")
"""The command line speaks Dutch too, and makes the copy of all pages, which only the drawing side can draw."""
PAGE_LINES, MODULE_LINES, APP_LINES = 43, 400, 40
DUTCH = {
    "de", "het", "een", "en", "van", "je", "niet", "dit", "dat", "op", "voor", "met", "zijn", "nog", "er", "te",
    "wat", "waar", "deze", "naar", "bij", "aan", "geen", "hier", "wordt", "werd", "heeft", "uit", "maar",
}  # fmt: skip
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
HEADERS = Path("loaders/contract.py")
"""Holds the headers of the workbook, which are Dutch because people read them there."""
WORDLESS = [
    path
    for path in MODULES
    if not {"texts", "demo"}.intersection(path.parts)
    and not path.stem.endswith("_nl")
    and path.relative_to(ROOT) != HEADERS
]
JOURNEY = "\npytestmark = pytest.mark.journey\n"
SQL = re.compile(r"\s*(SELECT|FROM|WITH|INSERT|CREATE|DELETE)\b")

each_page = pytest.mark.parametrize("stem", PAGES)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Every module that is imported, anywhere in the file, as ``room.module.name``."""
    names: list[str] = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return tuple(names)


def _foreign(path: Path) -> list[str]:
    """What a module imports of rooms that its own may not import."""
    inside = path.relative_to(ROOT)
    room = inside.parts[0]
    foreign = [name for name in imported(path) if name.split(".")[0] in set(ROOMS) - MAY_IMPORT[room]]
    if room == "ui":
        foreign = [name for name in foreign if not name.startswith(UI_MAY_ALSO)]
    if inside in ENTRY_POINTS:
        foreign = [name for name in foreign if not name.startswith(ENTRIES_MAY_ALSO)]
    return foreign


def test_rooms_import_only_what_they_may() -> None:
    assert {str(path): foreign for path in MODULES if (foreign := _foreign(path))} == {}


@pytest.mark.parametrize(
    ("room", "barred"),
    [("data", {"streamlit", "plotly"}), ("loaders", {"streamlit", "plotly"}), ("pages", {"duckdb", "plotly"})],
)
def test_each_library_stays_in_its_rooms(room: str, barred: set[str]) -> None:
    of_room = [path for path in MODULES if path.relative_to(ROOT).parts[0] == room]
    assert of_room
    assert [str(path) for path in of_room if barred & {name.split(".")[0] for name in imported(path)}] == []


def _imports_between(names: dict[str, str]) -> dict[str, set[str]]:
    """What each group of modules imports of the others; ``names`` is module -> group."""
    between: dict[str, set[str]] = {group: set() for group in names.values()}
    for path in MODULES:
        group = names[_module(path)]
        known = (names.get(name) or names.get(name.rpartition(".")[0]) for name in imported(path))
        between[group] |= {other for other in known if other and other != group}
    return between


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("grain", ["file", "folder"])
def test_no_imports_go_round(grain: str) -> None:
    names = {_module(path): _module(path) for path in MODULES}
    if grain == "folder":
        # the modules on top of a room are its front: they use its folders, which use their declarations
        packages = {_module(path) for path in MODULES if path.name == "__init__.py"} - {"data", "loaders", "ui"}
        names = {
            name: next((one for one in packages if f"{name}.".startswith(f"{one}.") and one.count(".") == 1), name)
            for name in names
        }
    graphlib.TopologicalSorter(_imports_between(names)).prepare()


_DEFINED = re.compile(r"^CREATE OR REPLACE (?:VIEW|MACRO) (\w+)", re.MULTILINE)
DATA_AND_LOADERS = [path for path in MODULES if path.relative_to(ROOT).parts[0] in ("data", "loaders")]


def test_every_definition_is_used_by_another_or_by_a_question() -> None:
    definitions = "\n".join(re.sub(r"--.*", "", path.read_text(encoding="utf-8")) for path in DEFINITIONS)
    asked = [text for path in DATA_AND_LOADERS for text in _texts(tree(path))]
    used = "\n".join([_DEFINED.sub("", definitions), *asked])
    unused = [
        name for name in _DEFINED.findall(definitions) if not re.search(rf"\b{name}\(|(FROM|JOIN) {name}\b", used)
    ]
    assert unused == []


def test_every_query_is_asked_by_a_question_the_app_or_the_importer() -> None:
    asking = [path for path in MODULES if path.relative_to(ROOT).parts[:2] != ("data", "deliveries")]
    used = {
        name.rpartition(".")[2] for path in asking for name in imported(path) if name.startswith("data.deliveries.")
    }
    every = [name for name in deliveries.__all__ if inspect.isfunction(getattr(deliveries, name))]
    assert [name for name in every if name not in used] == []


def test_only_the_replica_connects() -> None:
    connecting = [
        path.relative_to(ROOT)
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "duckdb.connect"
    ]
    assert set(connecting) == {Path("data/replica.py")}


TRUSTING = ("ui/drawing/", "ui/stage/document.py", "ui/html.py")
"""Where markup is made of text by hand; everywhere else ``ui.html`` escapes it."""


def test_markup_is_trusted_only_where_it_is_made() -> None:
    trusting = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
        if ast.unparse(node.func) in {"trusted", "html.trusted", "Markup", "markupsafe.Markup"}
    }
    assert trusting
    assert [path for path in trusting if not path.startswith(TRUSTING)] == []


def test_no_module_outgrows_its_room() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    most = {path: PAGE_LINES if path.parent.name == "pages" else MODULE_LINES for path in MODULES}
    assert {str(path): count for path, count in lines.items() if count > most[path]} == {}


def test_the_entry_is_short() -> None:
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) <= APP_LINES


@each_page
def test_every_page_begins_with_the_guard(stem: str) -> None:
    statements = [
        node for node in tree(ROOT / "pages" / f"{stem}.py").body if not isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert ast.unparse(statements[1]) in {"frame.require()", "view = frame.require()"}


def test_every_file_in_pages_is_in_the_menu() -> None:
    in_menu = [stem for stems in frame.GROUPS.values() for stem in stems]
    assert sorted(in_menu) == sorted(path.stem for path in (ROOT / "pages").glob("*.py")) == sorted(PAGES)


def test_dutch_sentences_stand_in_texts_alone() -> None:
    assert [(str(path), text) for path in WORDLESS for text in _texts(tree(path)) if _is_dutch(text)] == []


def _texts(module: ast.Module) -> Iterator[str]:
    """The text literals of a module, those that only explain (docstrings) aside."""
    explaining = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explaining:
            yield node.value


def _is_dutch(text: str) -> bool:
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    return not SQL.match(text) and len(words) >= 4 and len(DUTCH.intersection(words)) >= 2


def test_a_dutch_sentence_would_be_found() -> None:
    assert _is_dutch("Dit bestand is niet van je regio.")
    assert not _is_dutch("SELECT region FROM offer(as_of) WHERE start_date IS NULL")
    assert not _is_dutch("The page is of no use here")


def test_requirements_pin_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run, develop = (
        {line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line}
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert set(project["dependencies"]) <= run <= develop
    assert set(project["optional-dependencies"]["dev"]) <= develop
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[\w.]+", line) for line in develop)


def test_the_version_is_the_newest_of_the_changelog() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    newest = re.search(r"^## (\S+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest
    assert newest[1] == version


def test_the_readme_names_every_make_target() -> None:
    targets = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert targets
    internal = {"browser", "postgres", "node"}
    assert [name for name in targets[1].split() if name not in internal and f"make {name}" not in readme] == []


def test_who_looks_through_a_browser_is_a_journey() -> None:
    modules = (ROOT / "tests" / "browser").glob("test_*.py")
    assert [path.name for path in modules if JOURNEY not in path.read_text(encoding="utf-8")] == []


def _rows_of_the_readme() -> dict[str, list[str]]:
    """What one adds -> the files that the table of the README names for it."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text[text.index("| what you add |") :].split("\n\n")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]
    return {what: re.findall(r"`([^`]+)`", where) for what, where in rows}


def test_adding_a_figure_touches_few_files() -> None:
    named = _rows_of_the_readme()
    figure, indicator = named["a figure on known data"], named["a figure of a new indicator"]
    stored, shown = named["a column of the workbook"], named["a column of the workbook that a figure shows"]
    # the oracle judges an indicator in place of the test of the facts
    assert (len(figure), len(figure) - 1 + len(indicator), len(stored), len(shown)) == (5, 7, 3, 3)


@pytest.mark.parametrize(("figure", "subject"), [("several_domains", "coverage"), ("handed_in", "deliveries")])
def test_a_figure_stands_in_the_files_that_the_readme_names(figure: str, subject: str) -> None:
    named = {
        path.replace("<figure>", figure).replace("<subject>", subject)
        for path in _rows_of_the_readme()["a figure on known data"]
    }
    naming = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        if any(re.search(rf"\b{figure}(_nl)?\b", name) for name in imported(path))
    }
    itself = {path for path in named if Path(path).stem in (figure, f"{figure}_nl")}
    assert {path for path in itself if not (ROOT / path).exists()} == set()
    assert naming <= named
