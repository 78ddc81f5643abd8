"""What the server gives out beside the pages: document, scripts, style sheet and files, as a browser asks for them."""

import gzip
import html
import logging
import re
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from datetime import date
from email.message import Message
from http.client import HTTPResponse
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import brotli
import openpyxl
import pandas as pd
import pytest

from data.store import Store
from tests.bench.client import Visitor
from tests.html_documents import read
from tests.running import ROOT, Server, copied, demo_store, serving
from ui import style
from ui.figures.figure import Setting, straight
from ui.figures.registry import FIGURES
from ui.filters import View
from ui.serving import log, start, static_files
from ui.targets import file_address
from ui.texts import data_tables as table_words
from ui.texts import figures as words
from ui.texts import frame as frame_words
from ui.texts import quote as quote_words
from ui.texts import report as report_words

pytestmark = pytest.mark.journey

VIEW = View("kempen", date(2026, 6, 30), date(2026, 3, 31), 0)
FIRST_PAGE_BYTES = 1_100_000


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        """The body as words."""
        return self.body.decode()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(copied(demo_store(), tmp_path_factory.mktemp("serving"))) as running:
        yield running


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The same deliveries, asked directly."""
    opened = Store(copied(demo_store(), tmp_path_factory.mktemp("same")))
    yield opened
    opened.close()


def get(server: Server, path: str, **headers: str) -> Answer:
    """Ask as a browser does, but nothing is unpacked."""
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    request = urllib.request.Request(f"{server.url}/{path.lstrip('./')}", headers=named)  # noqa: S310 - our own server
    try:
        answer: HTTPResponse = urllib.request.urlopen(request, timeout=60)  # noqa: S310
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())
    with answer:
        return Answer(answer.status, answer.headers, answer.read())


@pytest.mark.parametrize("path", ["/", "/aanbod", "/regio?regio=Kempen", "/bestaat-niet"])
def test_every_page_opens_with_a_dutch_document_and_our_style_sheet(server: Server, path: str) -> None:
    page = get(server, path)
    assert (page.status, page.headers["cache-control"]) == (200, "no-cache")
    assert '<html lang="nl">' in page.text and "<title>Netwerkmonitor 4de pijler</title>" in page.text
    assert f"<noscript><p>{frame_words.NO_SCRIPT}</p></noscript>" in page.text
    assert not [part for part in ("SourceSans", "service-desc", "_stcore") if part in page.text], (
        "nothing of no use here"
    )
    sheet = re.findall(r'href="([^"]*)" rel="stylesheet"|rel="stylesheet" href="(\./opmaak/[^"]*)"', page.text)[-1]
    found = get(server, "".join(sheet))
    assert (found.text, found.headers["content-type"]) == (style.rules(), "text/css; charset=utf-8")
    assert "immutable" in found.headers["cache-control"]


def test_what_is_no_page_gets_no_document(server: Server) -> None:
    # a client looks for the server under every address: whoever answers there with a document is taken for it
    assert get(server, "/aanbod/_stcore/health").status == 404
    assert get(server, "/opmaak/other.css").status == 404
    assert "stylesheet" not in get(server, "/stem").text
    assert get(server, "/_stcore/health").text == "ok"


@pytest.mark.parametrize(
    ("accepted", "way"), [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("", None)]
)
def test_scripts_come_packed_as_the_browser_takes_them(server: Server, accepted: str, way: str | None) -> None:
    path = next(script for script in _scripts(server) if "index." in script)
    answer = get(server, path, accept_encoding=accepted)
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[way]
    assert answer.headers["content-encoding"] == way
    assert unpack(answer.body) == (static_files.folder() / path.lstrip("./")).read_bytes()
    assert "immutable" in answer.headers["cache-control"] and answer.headers["vary"] == "Accept-Encoding"
    assert "javascript" in answer.headers["content-type"]


def test_nothing_outside_the_folder_of_scripts_is_given(server: Server) -> None:
    outside = static_files.folder().parent / "__init__.py"
    for climb in ("../..", "%2e%2e/%2e%2e", "..%2f..", "js/../../.."):
        assert get(server, f"/static/{climb}/{outside.name}").body != outside.read_bytes()
    assert outside.stat().st_size > 0


def test_the_first_page_is_small(server: Server) -> None:
    # the largest part of it: what a browser loads before the app speaks
    sizes = [len(get(server, path, accept_encoding="gzip").body) for path in ("/", *_scripts(server))]
    assert len(sizes) > 20 and sum(sizes) < FIRST_PAGE_BYTES


def test_every_script_that_the_document_names_is_there_and_named_once(server: Server) -> None:
    named = re.findall(r'(?:src|href)="\./static/js/([^"]+)"', get(server, "/").text)
    assert len(named) == len(set(named))
    assert {one.split(".")[0] for one in named} >= {"index", "Html", "Selectbox"}
    assert {get(server, f"/static/js/{one}").status for one in named} == {200}


def test_what_is_fetched_ahead_is_the_script_that_draws_plotly(server: Server) -> None:
    ahead = re.findall(r'data-next="([^"]*)"', get(server, "/").text)
    assert [get(server, path).status for path in ahead] == [200] and "PlotlyChart" in ahead[0]


@pytest.mark.parametrize("code", ["region_tiles", "offer_assessment", "action_plan"])
def test_the_file_of_a_figure_holds_its_numbers(server: Server, store: Store, code: str) -> None:
    address = file_address.write(file_address.FIGURE.format(code=code), VIEW, store.version())
    answer = get(server, address)
    book = openpyxl.load_workbook(BytesIO(answer.body))
    setting = Setting(VIEW.as_of, VIEW.region, VIEW.since)
    expected = FIGURES[code].of(straight(store), setting).table().frame()
    headers, *rows = book[words.FIGURES_SHEET].iter_rows(values_only=True)
    assert list(headers) == list(expected.columns) and len(rows) == len(expected)
    assert FIGURES[code].file_name in answer.headers["content-disposition"]


def test_the_file_of_a_fixed_link_stays_what_it_was(server: Server, store: Store) -> None:
    address = file_address.write(file_address.FIGURE.format(code="offer_assessment"), VIEW, 3)
    book = openpyxl.load_workbook(BytesIO(get(server, address).body))
    told = {row[0]: row[1] for row in book[words.README_SHEET].iter_rows(values_only=True)}
    assert told[words.README_ROWS["version"]] == "3"
    expected = FIGURES["offer_assessment"].of(straight(store.at(3)), Setting(VIEW.as_of, VIEW.region, VIEW.since))
    assert len(list(book[words.FIGURES_SHEET].iter_rows())) == len(expected.table().rows) + 1


@pytest.mark.parametrize(("ending", "begins"), [("html", b"<!doctype html>"), ("pptx", b"PK"), ("xlsx", b"PK")])
def test_a_region_takes_its_files_along(server: Server, store: Store, ending: str, begins: bytes) -> None:
    answer = get(server, file_address.write(file_address.REGION.format(ending=ending), VIEW, store.version()))
    assert (answer.status, answer.body[: len(begins)]) == (200, begins)
    assert report_words.file_name("kempen", VIEW.as_of, ending) in answer.headers["content-disposition"]


def test_all_regions_together_are_taken_along_whichever_region_is_named(server: Server, store: Store) -> None:
    answer = get(server, file_address.write(file_address.FLANDERS.format(ending="xlsx"), VIEW, store.version()))
    assert (answer.status, answer.body[:2]) == (200, b"PK")
    assert "rapport-vlaanderen-2026-06-30.xlsx" in answer.headers["content-disposition"]


def test_a_quote_is_a_document_without_script_that_shows_what_is_copied(server: Server, store: Store) -> None:
    answer = get(server, file_address.write(file_address.QUOTE.format(code="offer_assessment"), VIEW, store.version()))
    assert answer.status == 200 and "html" in answer.headers["content-type"]
    document = read(answer.text)
    assert (document.open, document.wrong) == ([], [])
    assert "script" not in document.tags
    assert len(document.places) == len(set(document.places))
    for number, about in enumerate((quote_words.EVERYWHERE, "Kempen"), start=1):
        assert f"<h3>{about}</h3>" in answer.text
        assert {f"citaat-{number}", f"zin-{number}", f"link-{number}"} <= set(document.places)
    assert "van Kempen is 26 van 35 beoordeeld" in answer.text
    assert f"&amp;op=2026-06-30&amp;sinds=2026-03-31&amp;versie={store.version()}" in answer.text
    assert get(server, "citaat/handed_in_by_quarter?regio=kempen&op=2026-06-30&sinds=&versie=3").status == 404


@pytest.mark.parametrize(
    "address",
    [
        "cijfers/niets.xlsx?regio=kempen&op=2026-06-30&sinds=&versie=3",
        "cijfers/offer_assessment.xlsx?regio=atlantis&op=2026-06-30&sinds=&versie=3",
        "cijfers/offer_assessment.xlsx?regio=kempen&op=gisteren&sinds=&versie=3",
        "cijfers/offer_assessment.xlsx?regio=kempen&op=2026-06-30&sinds=&versie=99999",
        "cijfers/offer_assessment.xlsx?regio=kempen&op=2026-06-30&sinds=&versie=-1",
        "cijfers/offer_assessment.xlsx?regio=kempen&op=0001-01-01&sinds=&versie=3",
        "cijfers/offer_assessment.xlsx?regio=kempen",
        "cijfers/action_plan.xlsx?regio=&op=2026-06-30&sinds=&versie=3",
        "cijfers/offer_scatter.xlsx?regio=&op=2026-06-30&sinds=&versie=3&scenario=niets",
        "verslag/regio.exe?regio=kempen&op=2026-06-30&sinds=&versie=3",
        "verslag/regio.html?regio=&op=2026-06-30&sinds=&versie=3",
        "verslag/a4.exe?regio=kempen&op=2026-06-30&sinds=&versie=3",
        "verslag/a4.html?regio=kempen&op=2026-06-30&sinds=&versie=3&keuze=niets",
    ],
)
def test_a_file_that_is_not_there_is_one_sentence(server: Server, address: str) -> None:
    answer = get(server, address)
    assert (answer.status, answer.text) == (404, words.NO_SUCH_FILE)
    assert " ERROR " not in server.log.read_text(encoding="utf-8")


def test_a_server_opens_as_many_files_as_it_may() -> None:
    tried = (
        "import resource; from ui.serving import start; most = resource.getrlimit(resource.RLIMIT_NOFILE)[1];"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (256, 2048)); start.allow_files();"
        "print(*resource.getrlimit(resource.RLIMIT_NOFILE))"
    )
    told = subprocess.run([sys.executable, "-c", tried], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["2048", "2048"]
    assert "2048 files" in told.stderr and str(start.FILES_WANTED) in told.stderr


def _scripts(server: Server) -> list[str]:
    """What the document loads at once."""
    return re.findall(r'<(?:script|link)[^>]*(?:src|href)="(\./static/[^"]*\.(?:js|css))"', get(server, "/").text)


def test_paths_of_files_keep_every_choice_and_its_order() -> None:
    choices = (("weg", "a"), ("weg", "b & c"), ("beeld", "é"))
    written = file_address.write(file_address.FIGURE.format(code="seating"), VIEW._replace(since=None), 7, choices)
    path, _, query = written.partition("?")
    assert Path(path).name == "seating.xlsx"
    view, again = file_address.read(urllib.parse.parse_qsl(query, keep_blank_values=True), 7)
    assert (view, again) == (VIEW._replace(since=None, version=7), choices)


def test_visitors_who_left_give_their_open_files_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL", "1")
    with serving(tmp_path / "monitor.duckdb") as server:

        def open_files() -> int:
            return len(list(Path(f"/proc/{server.process_id}/fd").iterdir()))

        with Visitor(server, "uitleg"):
            pass
        before = open_files()
        visitors = [Visitor(server, "uitleg") for _ in range(12)]
        assert open_files() >= before + 12 * 3
        for visitor in visitors:
            visitor.close()
        for _ in range(100):
            if open_files() <= before + 3:
                break
            time.sleep(0.2)
        assert open_files() <= before + 3


def test_a_fault_that_repeats_is_written_some_times_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("ui.serving.log.time.monotonic", lambda: now)
    bounded = log.Bounded()

    def written(line: int) -> str | None:
        record = logging.LogRecord("x", logging.ERROR, "place.py", line, "no more %s", ("files",), None)
        return record.getMessage() if bounded.filter(record) else None

    assert [written(1) for _ in range(log.A_MINUTE + 5)].count("no more files") == log.A_MINUTE
    assert written(2) == "no more files"
    now = 61.0
    assert written(1) == "no more files (5 lines like those before were held back)"
    assert written(1) == "no more files"


def test_every_log_that_writes_is_bounded() -> None:
    logger = logging.getLogger("of.a.library")
    handler = logging.StreamHandler()
    logger.addHandler(handler)
    log.bound()
    log.bound()
    assert [type(one) for one in handler.filters] == [log.Bounded]
    assert logging.lastResort and any(isinstance(one, log.Bounded) for one in logging.lastResort.filters)
    logger.removeHandler(handler)


def test_our_own_rooms_say_what_they_do(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    for room in ("data", "loaders", "ui"):
        monkeypatch.setattr(logging.getLogger(room), "level", logging.WARNING)
    log.talk()
    logging.getLogger("ui.serving.warming").info("answers are ready")
    logging.getLogger("of.a.library").info("of no concern")
    assert [record.getMessage() for record in caplog.records] == ["answers are ready"]


PANELS = [
    ("dekking?regio=Kempen&toon=Limburg&vak=Sport", "Sport in Limburg: "),
    ("dekking?regio=Limburg&per=Levensdomein&domein=Taal+en+onderwijs", "Taal en onderwijs in Limburg: "),
    ("dekking?toon=Limburg&vak=Sport&modus=Overlap", "Limburg werken "),
    ("aanbod?regio=Kempen&toon=Limburg&beeld=Het+aanbod+zelf", "Aanbod van Limburg: "),
]
NO_PANELS = [
    *("dekking?vak=Sport", "dekking?toon=Atlantis&vak=Sport", "dekking?toon=Limburg&vak=Raket"),
    *("uitleg?toon=Limburg", "bestaat-niet?toon=Limburg", "overzicht?toon=Limburg"),
    "dekking?toon=Limburg&versie=99999&vak=Sport",
]


@pytest.mark.parametrize(("address", "said"), PANELS)
def test_a_panel_holds_what_its_link_shows_of_the_region_looked_at(server: Server, address: str, said: str) -> None:
    answer = get(server, f"paneel/{address}")
    assert answer.status == 200 and "html" in answer.headers["content-type"]
    assert said in answer.text
    assert f'href="{html.escape(address)}"' in answer.text, "and can be sent on"


@pytest.mark.parametrize("address", NO_PANELS)
def test_a_panel_that_is_not_there_is_said_in_a_sentence(server: Server, address: str) -> None:
    answer = get(server, f"paneel/{address}")
    assert (answer.status, answer.text) == (404, words.NO_SUCH_PANEL)


def test_a_panel_of_a_fixed_link_stays_what_it_was(server: Server) -> None:
    address, silent = "paneel/dekking?toon=Limburg&vak=Sport", "Limburg leverde nog geen partners aan."
    assert silent in get(server, f"{address}&versie=1").text
    assert silent not in get(server, address).text


EXCEL = {
    "user_agent": "Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)",
    "accept_encoding": "gzip, deflate",
    "accept": "*/*",
    "cache_control": "no-cache",
    "pragma": "no-cache",
}
"""What Power Query sends, in Excel and in Power BI."""


def test_a_table_at_its_address_is_read_by_excel_power_bi_and_pandas(server: Server) -> None:
    answer = get(server, "/gegevens/partners.csv", **EXCEL)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    assert (answer.headers["content-encoding"], answer.headers["cache-control"]) == ("gzip", "private, no-cache")
    plain = get(server, "/gegevens/partners.csv")
    assert (gzip.decompress(answer.body), plain.headers["content-encoding"]) == (plain.body, None)
    frame = pd.read_csv(f"{server.url}/gegevens/partners.csv?regio=Kempen")
    assert set(frame.regio_code) == {"kempen"} and frame.is_actief.dtype == bool
    assert len(pd.read_json(f"{server.url}/gegevens/partners.json?regio=kempen")) == len(frame)
    for name, kind in (("gegevens.xlsx", "sheet"), ("gegevens.zip", "zip"), ("datapackage.json", "json")):
        assert kind in str(get(server, f"/gegevens/{name}").headers["content-type"])


def test_a_table_that_did_not_change_is_not_sent_again(server: Server) -> None:
    first = get(server, "/gegevens/regio.csv")
    assert first.headers["last-modified"].endswith("GMT") and first.body
    again = get(server, "/gegevens/regio.csv", if_none_match=f'"x", {first.headers["etag"]}')
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", first.headers["etag"])
    asked = urllib.request.Request(f"{server.url}/gegevens/regio.csv", method="HEAD")  # noqa: S310 - our own server
    with urllib.request.urlopen(asked, timeout=60) as head:  # noqa: S310
        assert (head.status, head.headers["etag"], head.read()) == (200, first.headers["etag"], b"")


def test_a_fixed_version_of_a_table_stays_and_another_date_is_another_table(server: Server) -> None:
    newest = get(server, "/gegevens/partners.csv").body
    before = get(server, "/gegevens/v/3/partners.csv")
    assert before.status == 200 and before.body != newest
    assert "netwerkmonitor-partners-v3.csv" in before.headers["content-disposition"]
    assert get(server, "/gegevens/partners.csv?op=2020-01-01").body.count(b"\r\n") == 1


@pytest.mark.parametrize(
    "path",
    [
        *(
            "nergens.csv",
            "partners.xlsx",
            "partners.csv?region=kempen",
            "partners.csv?regio=nergens",
            "sessies.csv?regio=kempen",
        ),
        *(
            "partners.csv?op=morgen",
            "partners.csv?vorm=x",
            "v/0/partners.csv",
            "v/99999/partners.csv",
            "v/x/partners.csv",
        ),
    ],
)
def test_an_address_of_no_table_says_so(server: Server, path: str) -> None:
    answer = get(server, f"/gegevens/{path}")
    assert (answer.status, answer.text) == (404, table_words.NO_SUCH_TABLE)
