"""The copy of the pages as plain files: whole, without script, leading nowhere that is not there, swapped at once."""

import gzip
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

import brotli
import openpyxl
import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from data.store import Store
from loaders.__main__ import main
from loaders.values.personal_data import personal_code
from tests import html_documents, nginx
from tests.html_documents import Reader
from tests.running import _free_port, copied, demo_store
from tests.test_command import answer, run
from ui import cache as caches
from ui import frame, style
from ui.figures import registry
from ui.static_copy import document, folder, site
from ui.static_copy.publish import publish
from ui.static_copy.site import Place
from ui.targets import exhibits
from ui.texts import command as command_words
from ui.texts import frame as frame_words
from ui.texts import static_copy as words

FULL, ABSENT = "kempen", "gent-stad"
"""A region that handed in everything, and one that handed in nothing."""
MOST_BYTES = 500_000
"""Of a page, unpacked."""
ADDRESS = "https://monitor.example.be"


class Made(NamedTuple):
    """A copy of the demo with pages of two regions, its folder of all versions and its store."""

    where: Path
    place: Path
    version: int
    database: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    where = tmp_path_factory.mktemp("copy")
    database = copied(demo_store(), where)
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv("MONITOR_DB", str(database))
        done = publish(where / "site", 3, (FULL, ABSENT))
        yield Made(where / "site", done.folder, done.version, database)
        frame.store().close()
        caches.clear()


@cache
def read(path: Path) -> Reader:
    return html_documents.read(path.read_text(encoding="utf-8"))


def documents(place: Path) -> list[Path]:
    return sorted(place.rglob("*.html"))


def dead_links(place: Path) -> Counter[str]:
    """Addresses in a version that lead to no file or to no place in one, those outside it included."""
    dead: Counter[str] = Counter()
    for path in documents(place):
        for address in read(path).addresses:
            if address == "data:," or address.startswith("data:image/svg+xml"):
                continue
            file, _, anchor = address.partition("#")
            there = (path.parent / file).resolve() if file else path
            is_there = there.is_file() and there.is_relative_to(place)
            dead[address] += not (is_there and (not anchor or anchor in read(there).places))
    return +dead


def sections(path: Path) -> dict[str, str]:
    """The markup of each figure of a page by its code."""
    _, *parts = path.read_text(encoding="utf-8").split('<section class="figure" id="')
    return {part.split('"')[0]: part.split("</section>")[0] for part in parts}


def test_every_page_is_whole_and_holds_no_script(made: Made) -> None:
    assert len(documents(made.place)) == 3 * len(site.PAGES) + 1
    for path in documents(made.place):
        found = read(path)
        assert (found.open, found.wrong) == ([], []), path
        assert not found.tags & {"script", "style", "iframe", "form", "object", "embed", "base"}, path
        assert not [name for name in found.attributes if name.startswith("on")], path
        assert [place for place, count in Counter(found.places).items() if count > 1] == [], path
        assert found.levels.count(1) == 1, path
        assert [pair for pair in itertools.pairwise(found.levels) if pair[1] > pair[0] + 1] == [], path
        assert '<html lang="nl">' in path.read_text(encoding="utf-8")


def test_every_address_leads_to_what_is_there_and_none_to_elsewhere(made: Made) -> None:
    assert dead_links(made.place) == {}
    rules = next(made.place.glob("*.css")).read_text(encoding="utf-8")
    loaded = re.findall(r"url\(['\"]?(?!data:)([^)]*)\)", rules)
    assert len(loaded) == len(list((made.place / document.LETTERS).iterdir()))
    assert [one for one in loaded if not (made.place / one).is_file()] == []
    assert "@import" not in rules


def test_a_dead_link_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<a href="b.html">b</a><a href="#c">c</a><a href="https://d.example">d</a>')
    assert set(dead_links(tmp_path)) == {"b.html", "#c", "https://d.example"}


@pytest.mark.parametrize("region", [None, FULL, ABSENT])
@pytest.mark.parametrize("page", site.PAGES)
def test_every_figure_of_a_page_is_there_with_title_picture_and_table(
    made: Made, page: str, region: str | None
) -> None:
    shown = sections(made.place / Place(page, region).path)
    wanted = [one for one in registry.FIGURES.values() if one.page == page and (region or not one.is_of_region)]
    assert set(shown) == {one.code for one in wanted} - site.LEFT_OUT
    view = document.copy_of(made.version, (FULL, ABSENT)).view(region)
    for code, markup in shown.items():
        heading = re.search(r"<h[23]>(.*?)</h[23]>", markup)
        assert heading
        assert unescape(heading[1]), code
        picture, numbers = markup.split('<div class="tools">')
        assert '<table class="plain">' in numbers, code
        drawn = exhibits.exhibit(code, view).page()
        if isinstance(drawn, dict):
            assert ("<svg" in picture) == bool(drawn["data"]), code
        elif drawn:
            assert "<" in picture.split('<p class="note">', 1)[1].split("</p>", 1)[1], code


def test_what_is_left_out_is_of_the_registry_and_its_names_are_nowhere(made: Made) -> None:
    assert set(registry.FIGURES) >= site.LEFT_OUT
    view = document.copy_of(made.version, ()).view(FULL)
    offers = exhibits.exhibit("offer_list", view).table()["name"]
    aanbod = (made.place / Place("aanbod", FULL).path).read_text(encoding="utf-8")
    assert len(offers) > 10
    assert [one for one in offers if style.text(one) in aanbod] == []


def test_the_table_of_a_page_holds_the_numbers_of_its_file(made: Made) -> None:
    here = Place("groei", FULL)
    for code in sections(made.place / here.path):
        book = openpyxl.load_workbook(made.place / here.file_of(code), read_only=True)
        rows = list(book.worksheets[1].iter_rows(values_only=True))
        table = sections(made.place / here.path)[code].split('class="figure-table"')[1].split("</table>")[0]
        assert len(rows) > 3
        assert table.count("<tr") in {len(rows), len(rows) + 1}  # a page adds up


def test_no_text_of_the_copy_is_about_a_person(made: Made) -> None:
    texts = {text for path in documents(made.place) for text in read(path).texts}
    assert len(texts) > 500
    assert [text for text in texts if personal_code(text) or "@" in text] == []


def test_pages_are_small_and_lie_there_packed(made: Made) -> None:
    for path in [*documents(made.place), *made.place.glob("*.css")]:
        content = path.read_bytes()
        assert len(content) < MOST_BYTES, path
        assert gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()) == content
        assert brotli.decompress(path.with_name(f"{path.name}.br").read_bytes()) == content


def test_a_page_says_of_when_it_is_and_that_the_demo_is_invented(made: Made) -> None:
    copy = document.copy_of(made.version, (FULL,))
    for path in documents(made.place):
        text = path.read_text(encoding="utf-8")
        for said in (
            frame_words.DEMO_BANNER,
            frame.foundation(copy.as_of),
            words.basis(copy.as_of, copy.since),
            words.made(copy.made_on, made.version),
        ):
            assert style.text(said) in text, path
        assert words.LIVE not in text


def test_a_page_leads_to_the_same_in_an_app_that_others_can_reach(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = document.copy_of(made.version, (FULL,))

    def address(place: Place) -> list[str]:
        found = re.findall(rf'<a href="([^"]*)">{words.LIVE}</a>', document.page(copy, place, "a.css").text)
        return [unescape(one) for one in found]

    monkeypatch.setenv("MONITOR_ADRES", f"http://localhost:8501,{ADDRESS}")
    assert address(Place("groei", FULL)) == [f"{ADDRESS}/groei?regio=Kempen&versie={made.version}"]
    assert address(Place("uitleg")) == [f"{ADDRESS}/uitleg"]
    monkeypatch.setenv("MONITOR_ADRES", "http://localhost:8501")
    assert address(Place("groei")) == []


def test_a_version_that_is_there_stays_as_it_is(made: Made) -> None:
    def state() -> dict[Path, tuple[int, int]]:
        return {path: (path.lstat().st_mtime_ns, path.lstat().st_ino) for path in made.where.rglob("*")}

    before = state()
    again = publish(made.where, 3)
    assert (again.status, again.version, again.removed) == ("unchanged", made.version, ())
    assert state() == before
    assert (made.where / folder.NEWEST).resolve() == made.place


def test_the_command_says_what_it_did(made: Made, tmp_path: Path) -> None:
    arguments = ("publish-static", made.where, "--db", made.database)
    done = run(tmp_path / "other.duckdb", *arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert {**answer(done), "bytes": 0} == {
        "status": "unchanged",
        "version": made.version,
        "folder": str(made.place),
        "pages": len(documents(made.place)),
        "bytes": 0,
        "removed": [],
    }


def test_the_command_refuses_what_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MONITOR_DB", str(tmp_path / "monitor.duckdb"))
    assert main(["publish-static", str(tmp_path / "site")]) == 2
    Store(tmp_path / "monitor.duckdb").close()
    assert main(["publish-static", str(tmp_path / "site")]) == 2
    assert capsys.readouterr().err.splitlines() == [command_words.NO_DELIVERIES] * 2
    assert not (tmp_path / "site").exists()
    with pytest.raises(SystemExit):
        main(["publish-static", str(tmp_path / "site"), "--keep", "0"])


class Web(NamedTuple):
    """nginx that gives the copy out."""

    url: str
    session: requests.Session


@pytest.fixture(scope="module")
def web(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    program, place = nginx.program(), tmp_path_factory.mktemp("nginx")
    tls, plain = _free_port(), _free_port()
    trusted = nginx.certificate(place)
    text = nginx.site("nginx-static.conf", "cijfers.example.be", tls, plain, place)
    session = requests.Session()
    session.trust_env, session.verify = False, str(trusted)
    session.mount("https://", HTTPAdapter(max_retries=Retry(20, backoff_factor=0.05)))
    with nginx.running(program, place, text.replace("/var/lib/netwerkmonitor-static", str(made.where))):
        yield Web(f"https://localhost:{tls}", session)


def test_nginx_gives_the_copy_out_packed_with_the_headers_of_a_page_without_script(web: Web, made: Made) -> None:
    page = web.session.get(f"{web.url}/{folder.NEWEST}/{FULL}/dekking.html", headers={"Accept-Encoding": "gzip"})
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert (page.headers["content-encoding"], page.headers["vary"]) == ("gzip", "Accept-Encoding")
    assert page.content == (made.place / FULL / "dekking.html").read_bytes()
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "script-src" not in page.headers["content-security-policy"]
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in page.headers
    plain = web.session.get(page.url, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == page.content


def test_nginx_lets_a_version_be_kept_for_good_and_what_leads_to_it_be_asked_again(web: Web, made: Made) -> None:
    def kept(path: str) -> str:
        return web.session.get(f"{web.url}/{path}").headers["cache-control"]

    assert "immutable" in kept(f"{made.version}/index.html")
    assert kept(f"{folder.NEWEST}/") == kept("") == "no-cache"
    first = web.session.get(f"{web.url}/{folder.NEWEST}/index.html")
    again = web.session.get(first.url, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


def test_nginx_shows_a_way_on_where_there_is_nothing_and_nothing_that_is_unfinished(web: Web, made: Made) -> None:
    (made.where / ".new-abc").mkdir()
    (made.where / ".new-abc" / "index.html").write_text("half")
    for path in ("1/index.html", ".new-abc/index.html"):
        answer = web.session.get(f"{web.url}/{path}")
        assert answer.status_code == 404
        assert words.NOT_HERE in answer.content.decode()
        assert "cache-control" not in answer.headers
        assert "content-security-policy" in answer.headers


@pytest.mark.slow
def test_the_copy_of_all_regions_is_whole(tmp_path: Path) -> None:
    database = copied(demo_store(), tmp_path)
    done = run(database, "publish-static", tmp_path / "site", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    place = Path(told["folder"])
    assert told["pages"] == len(documents(place)) == 19 * len(site.PAGES) + 1
    assert told["bytes"] < 60_000_000
    assert dead_links(place) == {}
    assert max(path.stat().st_size for path in documents(place)) < MOST_BYTES
