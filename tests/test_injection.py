"""Names that try to be markup, formulas or shortcodes are plain text on every page and in every file."""

from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from data.store import Store
from loaders.checks.checking import check
from loaders.returned.workbook import returned
from loaders.templates.prefilled import current_template
from tests import nasty
from tests.apps import app_on
from tests.few import first
from tests.running import PAGES, ROOT, copied, empty_store
from tests.workbooks import edited, partner, places, workbook
from ui import formats
from ui.grouped import grouped_findings_html
from ui.texts import frame as frame_words
from ui.texts import returned as returned_words
from ui.texts import template as template_words
from ui.texts.findings import sentence

MARKDOWN = ("markdown", "success", "warning", "info", "error", "caption", "header", "subheader", "title")
FORBIDDEN = {"img", "script", "iframe", "object", "svg", "form", "input"}


class _Seen(HTMLParser):
    """The tags, link targets and text of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()
        self.sources: list[str] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.sources += [dict(attrs).get("src") or ""] if tag == "img" else []
        self.links.update(value or "" for name, value in attrs if name in ("href", "src") and tag != "img")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = Store(copied(empty_store(), tmp_path_factory.mktemp("nasty")))
    nasty.fill(store)
    store.close()
    return store.path


@pytest.fixture(scope="module")
def opened(path: Path) -> Iterator[None]:
    with app_on(path):
        yield


def _run(stem: str, **parameters: str) -> AppTest:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    for key, value in parameters.items():
        app.query_params[key] = value
    return app.switch_page(f"pages/{stem}.py").run()


@pytest.mark.parametrize("stem", first(6, PAGES))
@pytest.mark.usefixtures("opened")
def test_a_page_shows_such_names_as_they_are_written(stem: str) -> None:
    app = _run(stem, regio=nasty.REGION_NAME, voor=nasty.REGION_NAME)
    assert not app.exception and not app.error
    seen = _Seen("".join(str(element.proto.body) for element in app.get("html")))
    assert not seen.tags & (FORBIDDEN - {"img"})
    # a picture may only be one of our own drawings, inside the page; in an image no script runs
    assert all(source.startswith("data:image/svg+xml") for source in seen.sources)
    assert not [name for name in seen.attributes if name.startswith("on")]
    assert not any("voorbeeld.example" in link or "javascript" in link for link in seen.links)
    # Streamlit reads markdown in the first, Plotly a little HTML and templates in the last.
    for kind in (*MARKDOWN, "plotly_chart"):
        for element in app.get(kind):
            read = str(element.proto)
            assert not any(name in read for name in (*nasty.NAMES, nasty.FILE_NAME))


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(("stem", "parameters"), [("dekking", {"vak": "Sport"}), ("regio", {})])
def test_the_names_are_there_whole(stem: str, parameters: dict[str, str]) -> None:
    app = _run(stem, regio=nasty.REGION_NAME, **parameters)
    text = "".join(_Seen("".join(str(element.proto.body) for element in app.get("html"))).texts)
    assert all(name in text for name in nasty.NAMES)


@pytest.mark.usefixtures("opened")
def test_a_link_with_markup_is_said_as_text() -> None:
    app = _run("overzicht", regio=nasty.NAMES[2])
    assert [warning.value for warning in app.warning] == [frame_words.unknown_region(nasty.NAMES[2])]
    assert formats.plain(nasty.NAMES[2]) in app.warning[0].value and nasty.NAMES[2] not in app.warning[0].value


def test_the_template_gives_such_names_back_as_text(path: Path) -> None:
    store = Store(path)
    content = current_template(store, nasty.REGION, nasty.DAYS[1], template_words)
    store.close()
    _assert_text(content)
    checked = check(content, nasty.REGION)
    assert [row.values["name"] for row in checked.sheets["Partners"]] == list(nasty.NAMES)


def test_the_workbook_that_comes_back_holds_no_formula_of_ours() -> None:
    rows = [partner(name, organisation_type_code=name) for name in nasty.NAMES]
    content = edited(workbook({"Partners": rows}), _untyped)
    checked = check(content)
    assert places(checked, blocking=True)
    _assert_text(returned(content, checked, sentence, returned_words))
    html = _Seen(grouped_findings_html(checked.findings))
    assert not html.tags & FORBIDDEN and not html.links


def _untyped(book: openpyxl.Workbook) -> None:
    for row in book["Partners"].iter_rows():
        for cell in row:
            cell.data_type = "s" if cell.data_type == "f" else cell.data_type


def _assert_text(content: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(content))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert cells and not [cell.value for cell in cells if cell.data_type == "f"]
