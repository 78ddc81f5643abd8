"""The page beheer: links, sessions, organisations, audit and backups, for administrators and for nobody else."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data import audit, organisations
from data.access import GIVEN, MACHINE, Act, Action, Role
from data.backup import backup
from data.ledger import Ledger
from data.locations import ledger_of
from data.sessions import Sessions
from tests.bench.client import Visitor
from tests.running import Server, copied, empty_store, serving
from tests.test_pages import html, run, run_warm
from tests.test_signing import ask
from ui import cache, frame, people, settings
from ui.administration import page
from ui.texts import administration as words
from ui.texts import deliver
from ui.texts import frame as frame_words

COMPANY = "0999000129"


@pytest.fixture
def open_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An app in which nobody signs in, with an empty store in this folder."""
    monkeypatch.setenv("MONITOR_DB", str(copied(empty_store(), tmp_path)))
    yield tmp_path
    frame.store().close()
    st.cache_resource.clear()
    cache.clear()


def opened(part: str) -> AppTest:
    app = run_warm("beheer")
    app.button_group(key=page.PART.key).set_value(part).run()
    assert not app.exception
    return app


def agree_and_click(app: AppTest, label: str) -> None:
    button = next(one for one in app.button if one.label == label)
    assert button.disabled, "it asks once more"
    app.checkbox[0].check().run()
    next(one for one in app.button if one.label == label).click().run()


def said(app: AppTest) -> list[str]:
    return [one.value for one in (*app.success, *app.warning, *app.error)]


def cells(app: AppTest) -> list[list[str]]:
    """The lines of the tables on the page."""
    lines = re.findall(r"<tr role=\"row\">(<td.*?)</tr>", html(app))
    return [re.findall(r"<span>(.*?)</span>", line) for line in lines]


def test_it_says_that_nobody_signs_in_where_that_is_so(open_app: Path) -> None:
    app = run("beheer")
    assert words.WAYS_IN["open"] in html(app)
    assert list(app.exception) == []


def test_a_link_is_made_shown_once_and_withdrawn(open_app: Path) -> None:
    app = opened("links")
    assert words.NONE_YET in html(app)
    app.selectbox(key="link-rol").set_value(Role.STAFF).run()
    make = next(one for one in app.button if one.label == words.LINK_MAKE)
    assert make.disabled, "of which region?"
    app.button_group(key="link-regios").set_value(["kempen", "limburg"]).run()
    next(one for one in app.button if one.label == words.LINK_MAKE).click().run()
    assert said(app) == [words.link_made(1, 7)]
    key = re.search(r"sleutel=([\w-]+)", html(app))
    assert key
    assert words.LINK_COPY[0] in html(app)
    (line,) = cells(app)
    assert line[:3] == ["1", "invoerder", "Kempen, Limburg"]
    assert line[5:] == [words.LINK_STATES["waiting"], "0"]
    app.selectbox(key="link-weg").set_value(1).run()
    assert key[1] not in html(app), "shown once"
    agree_and_click(app, words.LINK_WITHDRAW)
    assert said(app) == [words.link_withdrawn(1)]
    assert words.LINKS_OVER.format(count=1) in html(app)
    assert [line[5] for line in cells(app)] == [words.LINK_STATES["withdrawn"]]
    assert frame.store().ledger and people.sessions().enter(key[1]) is None


def sign_in(*roles: Role) -> None:
    for role in roles:
        _, key = people.sessions().invite(MACHINE, role, ("kempen",) if role is Role.STAFF else ())
        assert people.sessions().enter(key)


def test_one_session_is_ended_or_all_of_somebody(open_app: Path) -> None:
    app = opened("aangemeld")
    assert words.NOBODY_IN in html(app)
    sign_in(Role.STAFF, Role.VISITOR)
    app.run()
    assert sorted(line[1:3] for line in cells(app)) == [["invoerder", "Kempen"], ["kijker", "–"]]
    codes = {one.roles: one.code for one in people.sessions().current(MACHINE)}
    app.selectbox(key="sessie").set_value(codes[Role.STAFF,]).run()
    agree_and_click(app, words.SESSION_END)
    assert said(app) == [words.sessions_ended(1)]
    assert [line[1] for line in cells(app)] == ["kijker"]
    app.selectbox(key="sessie").set_value(codes[Role.VISITOR,]).run()
    agree_and_click(app, words.SESSION_END_ALL)
    assert words.NOBODY_IN in html(app)


def test_a_session_that_is_over_meanwhile_is_said(open_app: Path) -> None:
    sign_in(Role.VISITOR)
    app = opened("aangemeld")
    (one,) = people.sessions().current(MACHINE)
    app.selectbox(key="sessie").set_value(one.code).run()
    app.checkbox[0].check().run()
    people.sessions().end_other(MACHINE, one.code)
    # gone from the list at the next run, so there is nothing to click any more
    app.run()
    assert words.NOBODY_IN in html(app)
    assert list(app.exception) == []


def test_an_organisation_is_added_changed_and_taken_away(open_app: Path) -> None:
    app = opened("organisaties")
    keep = words.ORGANISATION_KEEP
    app.text_input(key="code-nieuw-0").set_value("0999.000.130").run()
    app.button_group(key="regios-nieuw-0").set_value(["kempen"]).run()
    next(one for one in app.button if one.label == keep).click().run()
    assert said(app) == [words.ORGANISATION_WRONG]
    app.text_input(key="code-nieuw-0").set_value("BE 0999.000.129").run()
    next(one for one in app.button if one.label == keep).click().run()
    assert said(app) == [words.organisation_kept(COMPANY)]
    assert [line[:2] for line in cells(app)] == [["0999.000.129", "Kempen"]]
    app.selectbox(key="organisatie").set_value(COMPANY).run()
    choice = next(one for one in app.button_group if one.key and one.key.startswith(f"regios-{COMPANY}"))
    assert choice.value == ["kempen"]
    choice.set_value(["kempen", "waasland"]).run()
    next(one for one in app.button if one.label == keep).click().run()
    assert organisations.regions_of(frame.store().ledger, COMPANY) == ("waasland", "kempen")
    agree_and_click(app, words.ORGANISATION_FORGET)
    assert said(app) == [words.organisation_gone(COMPANY)]
    assert organisations.kept(frame.store().ledger, MACHINE) == []
    assert list(app.exception) == []


def test_the_audit_reads_in_plain_words_and_is_narrowed(open_app: Path) -> None:
    ledger = frame.store().ledger
    sign_in(Role.STAFF)
    audit.keep(ledger, Act(MACHINE, Action.DELIVER, "kempen", 3), audit.REFUSED)
    audit.keep(ledger, Act(MACHINE, Action.DELIVER, "lerend-netwerk"), audit.DONE)
    app = opened("logboek")
    network, refused, entered, invited = cells(app)
    assert network[1:] == ["opdrachtregel", "beheerder", "aanleveren", deliver.LEARNING_NETWORK, "–", "gedaan"]
    assert refused[3:] == ["aanleveren", "Kempen", "3", "geweigerd"]
    assert re.fullmatch("[0-9a-f]{8}", entered[1])
    assert entered[6] == "aangemeld"
    assert invited[3:5] == ["beheren", "Kempen"]
    app.selectbox(key="logboek-regio").set_value("kempen").run()
    assert cells(app) == [refused, invited]
    app.selectbox(key="logboek-uitkomst").set_value(audit.REFUSED).run()
    assert cells(app) == [refused]
    assert "logboek.csv?regio=kempen&amp;uitkomst=refused" in html(app)
    app.selectbox(key="logboek-regio").set_value("limburg").run()
    assert words.AUDIT_EMPTY in html(app)


def test_every_word_of_the_audit_is_dutch() -> None:
    assert set(words.ACTIONS) == set(Action)
    told = {line.strip('"') for line in re.findall(r'"[a-z-]+"', Path(audit.__file__).read_text(encoding="utf-8"))}
    assert {audit.DONE, audit.REFUSED} <= set(words.OUTCOMES) & told
    assert words.roles(list(Role)).count(",") == len(Role) - 1


def test_how_old_the_newest_backup_is_stands_there(open_app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = open_app / "kopie"
    assert words.BACKUP_NOT_SET in html(opened("reservekopie"))
    monkeypatch.setenv(settings.BACKUPS.name, str(folder))
    assert said(opened("reservekopie")) == [words.BACKUP_UNREADABLE]
    folder.mkdir()
    app = opened("reservekopie")
    assert said(app) == [words.BACKUP_NONE]
    # of another user it would leave files that the app cannot open
    assert f"<code>netwerkmonitor backup {folder}</code>" in html(app)
    assert f"<code>python -m loaders backup {folder}</code>" in html(app)
    backup(frame.store(), folder, datetime(2026, 6, 30, 2))
    app = opened("reservekopie")
    assert said(app) == [words.BACKUP_OLD]
    file = backup(frame.store(), folder, datetime.now())
    app = opened("reservekopie")
    assert said(app) == []
    assert [line[0] for line in cells(app)] == [file.name]


# ---------------------------------------------------------------- where people sign in


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv(settings.MODE.name, "uitnodiging")
        with serving(tmp_path_factory.mktemp("beheer") / "monitor.duckdb") as running:
            yield running


@pytest.fixture
def ledger(server: Server) -> Iterator[Ledger]:
    with closing(Ledger(ledger_of(server.database))) as one:
        yield one


def cookie_of(server: Server, ledger: Ledger, role: Role) -> str:
    _, key = Sessions(ledger).invite(MACHINE, role, ("kempen",) if role is Role.STAFF else ())
    answer = ask(server, "/aanmelden", "POST", {"sleutel": key})
    return answer.headers["set-cookie"].split(";")[0]


@pytest.mark.parametrize("role", [role for role in GIVEN if role is not Role.ADMINISTRATOR], ids=str)
def test_who_types_the_address_is_refused_in_dutch_and_in_the_audit(server: Server, ledger: Ledger, role: Role) -> None:
    cookie = cookie_of(server, ledger, role)
    with pytest.raises(RuntimeError, match=re.escape(frame_words.REFUSED)):
        Visitor(server, "beheer", cookie)
    line = audit.newest(ledger, 1)[0]
    assert (line.action, line.roles, line.outcome) == (Action.ADMINISTER, role, audit.REFUSED)
    answer = ask(server, "/logboek.csv", cookie=cookie)
    assert (answer.status, answer.text) == (403, frame_words.REFUSED)
    assert audit.newest(ledger, 1)[0].number == line.number + 1


def test_an_administrator_sees_who_is_in_and_takes_the_audit_along(server: Server, ledger: Ledger) -> None:
    cookie = cookie_of(server, ledger, Role.ADMINISTRATOR)
    with Visitor(server, "beheer", cookie, onderdeel=words.PARTS["aangemeld"]) as tab:
        shown = "".join(tab.html)
        assert f"({words.YOURS})" in shown
        assert words.WAYS_IN["open"] not in shown
    answer = ask(server, "/logboek.csv?uitkomst=signed-in", cookie=cookie)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    head, *lines = csv.reader(io.StringIO(answer.text.removeprefix("\N{BYTE ORDER MARK}")), delimiter=";")
    assert tuple(head) == words.AUDIT_HEADERS
    assert lines
    assert {line[-1] for line in lines} == {words.OUTCOMES["signed-in"]}
    assert ask(server, "/logboek.csv").status == 401
    for wrong in ("regio=nergens", "uitkomst=%00", "regio="):
        assert ask(server, f"/logboek.csv?{wrong}", cookie=cookie).status == 404
