"""The parts of Streamlit's own script that draw what every page has: named beforehand, not when the page arrives."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ui.serving import static_files

_ALWAYS = ("Html", "Selectbox", "ButtonGroup", "PageLink")
"""Of the elements on each page; Streamlit asks for their scripts, and for what these rest on, one after the other."""
_IMPORTED = re.compile(r'(?:from|import)\s*"\./([\w.-]+\.js)"')


def of_every_page() -> list[str]:
    """The names of the files that every page draws with, besides those that Streamlit's document asks for.

    Raises ValueError when Streamlit has no such parts.
    """
    (first,) = re.findall(r'src="\./static/js/([^"]+)"', static_files.document())
    known = set(_with_imports([first], set()))
    return list(_with_imports(map(file_of, _ALWAYS), known))


def _with_imports(names: Iterable[str], seen: set[str]) -> Iterator[str]:
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name not in seen:
            seen.add(name)
            yield name
            waiting += _IMPORTED.findall((_folder() / name).read_text(encoding="utf-8"))


def file_of(part: str) -> str:
    """The name of the file with one part. Raises ValueError when Streamlit has no such part, or several."""
    (found,) = _folder().glob(f"{part}.*.js")
    return found.name


def _folder() -> Path:
    return static_files.folder() / "static" / "js"
