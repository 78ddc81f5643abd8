"""Every page run without a browser: empty, filled, with a region, with a wrong link, on an early date."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from data.access import Mode, Principal, Role
from data.questions.data_tables import sheet_rows
from tests.few import first
from tests.running import PAGES, ROOT, copied, demo_store
from ui import address
from ui.figures.region.reading_order import BOARD, FOLDED, OPEN
from ui.frame import LOOKING, store
from ui.texts import frame as words

RUN_SECONDS = 60
EVERY_PAGE = pytest.mark.parametrize("stem", PAGES)
EVERY_LOOKING_PAGE = pytest.mark.parametrize("stem", LOOKING)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(demo_store(), tmp_path_factory.mktemp("pages"))


@pytest.fixture
def demo(app_store: None) -> Iterator[None]:
    """The app has the demo data, and keeps nothing of other visitors but answers."""
    yield
    st.cache_resource.clear()


def run(stem: str, **parameters: str) -> AppTest:
    """The page as a link opens it in an app that nobody used before.

    Streamlit then runs the script of the page without app.py around it, until the guard steps in.
    """
    app = AppTest.from_file(ROOT / "app.py", default_timeout=RUN_SECONDS)
    for key, value in parameters.items():
        app.query_params[key] = value
    return app.switch_page(f"pages/{stem}.py").run()


def run_warm(stem: str) -> AppTest:
    """The page in an app that runs already, where a click is not lost to the guard."""
    app = AppTest.from_string(f"import runpy; runpy.run_path({str(ROOT / 'app.py')!r})", default_timeout=RUN_SECONDS)
    return app.run().switch_page(str(ROOT / "pages" / f"{stem}.py")).run()


def html(app: AppTest) -> str:
    """All HTML of our own on the page."""
    return "\n".join(str(element.proto.body) for element in app.get("html"))


def filters(app: AppTest) -> tuple[str | None, ...]:
    """What the filter bar says."""
    return app.selectbox(key="regio").value, app.selectbox(key="op").value, app.selectbox(key="sinds").value


def assert_fine(app: AppTest, stem: str) -> None:
    assert [error.value for error in app.error] == []
    assert list(app.exception) == []
    assert f"<h1>{words.TITLES[stem]}</h1>" in html(app)
    assert re.findall(r"&lt;/?(?:h\d|p|div|span|table|t[drh]|svg|a|b|i|ul|li)\b", html(app)) == [], (
        "markup shown as text"
    )


@EVERY_PAGE
@pytest.mark.usefixtures("demo")
def test_the_demo_shows_every_page_and_says_it_is_invented(stem: str) -> None:
    app = run(stem)
    assert_fine(app, stem)
    assert words.DEMO_BANNER in html(app)
    assert list(app.info) == []


@EVERY_LOOKING_PAGE
@pytest.mark.usefixtures("demo")
def test_a_link_opens_a_page_with_its_filters(stem: str) -> None:
    app = run(stem, regio="kempen", op="2026-03-31", sinds="jaar")
    assert_fine(app, stem)
    assert filters(app) == ("kempen", "2026-03-31", "jaar")
    assert list(app.warning) == []
    assert "Kempen" in html(app)


@EVERY_LOOKING_PAGE
@pytest.mark.usefixtures("demo")
def test_a_chosen_region_changes_every_page(stem: str) -> None:
    app = run(stem)
    before = html(app)
    app.selectbox(key="regio").set_value("kempen").run()
    assert_fine(app, stem)
    assert html(app) != before


@EVERY_LOOKING_PAGE
@pytest.mark.usefixtures("demo")
def test_a_region_that_never_delivered_is_no_error(stem: str) -> None:
    # the first picture of lerend_netwerk shows what the learning network handed in, not the regions
    app = run(stem, regio="Gent (stad)", **({"beeld": "samenwerking"} if stem == "lerend_netwerk" else {}))
    assert_fine(app, stem)
    assert filters(app)[0] == "gent-stad"
    assert "aangeleverd" in html(app)


@EVERY_LOOKING_PAGE
@pytest.mark.parametrize("region", [None, "kempen"])
@pytest.mark.usefixtures("demo")
def test_before_the_first_delivery_no_page_knows_anything(stem: str, region: str | None) -> None:
    app = run(stem, op="2020-01-01", **({"regio": region} if region else {}))
    assert_fine(app, stem)
    assert "Er is nog niets aangeleverd." in html(app)


@pytest.mark.parametrize("stem", first(2, LOOKING))
@pytest.mark.usefixtures("demo")
def test_what_a_link_holds_that_is_unknown_is_said(stem: str) -> None:
    app = run(stem, regio="atlantis", op="ooit", sinds="gisteren")
    assert_fine(app, stem)
    said = [words.unknown_region("atlantis"), words.unknown_date("ooit"), words.unknown_choice("gisteren")]
    assert [warning.value for warning in app.warning] == said
    assert filters(app) == (None, words.LATEST, "netwerkdag")


@pytest.mark.usefixtures("demo")
def test_a_link_to_another_region_leaves_the_chosen_one_until_somebody_chooses() -> None:
    app = run("regio", regio="Kempen", toon="Waasland")
    assert_fine(app, "regio")
    assert filters(app)[0] == "kempen"
    there, _ = words.looking_at("Waasland", "Kempen")
    assert there in html(app) and '<h2 class="region">Waasland' in html(app)
    app.selectbox(key="regio").set_value("limburg").run()
    assert filters(app)[0] == "limburg" and address.OTHER not in app.query_params
    assert '<h2 class="region">Limburg' in html(app) and there not in html(app)


@pytest.mark.usefixtures("demo")
def test_a_link_to_a_region_where_none_is_chosen_offers_to_choose_it() -> None:
    app = run("aanbod", toon="Waasland")
    assert_fine(app, "aanbod")
    assert filters(app)[0] is None
    assert 'href="aanbod?regio=Waasland"' in html(app)
    wrong = run("aanbod", toon="atlantis")
    assert [warning.value for warning in wrong.warning] == [words.unknown_region("atlantis")]


@pytest.mark.usefixtures("demo")
def test_the_bare_address_leads_to_the_overview() -> None:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=RUN_SECONDS).run()
    assert_fine(app, LOOKING[0])


@pytest.mark.usefixtures("demo")
def test_filters_stay_when_the_page_changes() -> None:
    app = run("dekking")
    app.selectbox(key="regio").set_value("limburg").run()
    app.switch_page(str(ROOT / "pages" / "aanbod.py")).run()
    assert_fine(app, "aanbod")
    assert filters(app)[0] == "limburg"


@pytest.mark.usefixtures("demo")
def test_a_button_that_the_session_does_not_know_is_said_to_be_lost_in_every_run() -> None:
    app = run_warm("netwerkdag")
    assert words.INPUT_LOST not in html(app)
    pressed = WidgetStates(widgets=[WidgetState(id="a-button-of-another-session", trigger_value=True)])
    assert words.INPUT_LOST in html(app._run(pressed))
    assert words.INPUT_LOST not in html(app.run())


@pytest.mark.usefixtures("demo")
def test_any_date_can_be_chosen() -> None:
    app = run("overzicht")
    app.selectbox(key="op").set_value(words.OTHER_DATE_CHOICE).run()
    app.date_input(key="andere-op").set_value(date(2025, 1, 15)).run()
    assert_fine(app, "overzicht")
    assert filters(app)[1] == "2025-01-15"
    assert "15/01/2025" in html(app)


@pytest.mark.usefixtures("demo")
def test_any_earlier_date_can_be_compared_with_and_deliveries_and_network_days_are_offered() -> None:
    app = run("overzicht")
    offered = app.selectbox(key="sinds").options
    assert offered[:3] == list(words.SINCE_CHOICES.values())
    assert offered[3:6] == ["18/06/2026 · netwerkdag", "31/03/2026 · leveringen van maart", "19/03/2026 · netwerkdag"]
    app.selectbox(key="sinds").set_value("2025-12-31").run()
    assert "tegenover de levering die op 31/12/2025 gold" in html(app)
    app.selectbox(key="sinds").set_value(words.OTHER_DATE_CHOICE).run()
    assert app.date_input(key="andere-sinds").max == date(2026, 6, 29)
    app.date_input(key="andere-sinds").set_value(date(2026, 1, 15)).run()
    assert_fine(app, "overzicht")
    assert filters(app)[2] == "2026-01-15"
    assert "tegenover de levering die op 15/01/2026 gold" in html(app)
    assert list(app.warning) == []


@pytest.mark.usefixtures("demo")
def test_a_date_to_compare_with_that_is_no_earlier_one_is_said() -> None:
    app = run("overzicht", op="2026-03-31", sinds="2026-03-31")
    assert_fine(app, "overzicht")
    assert filters(app) == (None, "2026-03-31", "2026-03-31")
    assert [warning.value for warning in app.warning] == [words.not_before(date(2026, 3, 31), date(2026, 3, 31))]
    assert "tegenover de levering die op 19/03/2026 gold" in html(app)


@pytest.mark.parametrize(
    ("ledger", "sentence"),
    [("postgresql://niemand@127.0.0.1:1/niets", words.STORE_BUSY), ("text", words.STORE_DAMAGED)],
)
def test_a_ledger_that_does_not_answer_or_cannot_be_read_is_said_in_dutch(
    ledger: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if ledger == "text":
        ledger = str(tmp_path / "ledger.sqlite")
        Path(ledger).write_bytes(b"geen databank" * 1000)
    monkeypatch.setenv("MONITOR_DB", str(tmp_path / "monitor.duckdb"))
    monkeypatch.setenv("MONITOR_LEDGER", ledger)
    assert [error.value for error in run("overzicht").error] == [sentence]
    monkeypatch.undo()


@pytest.mark.parametrize("stem", first(3, LOOKING))
@pytest.mark.usefixtures("demo")
def test_a_fixed_link_keeps_showing_what_was_known_then(stem: str) -> None:
    app = run(stem, versie="1")
    assert_fine(app, stem)
    assert words.pinned(1, None, 0)[:30] in html(app)
    assert app.selectbox(key="versie").value == 1
    assert "1 van 18 regio" in html(app)
    app.selectbox(key="versie").set_value(None).run()
    assert_fine(app, stem)
    assert "17 van 18 regio" in html(app)
    assert words.COPY_LINK[0] in html(app)


@pytest.mark.usefixtures("demo")
def test_a_fixed_link_to_a_version_that_does_not_exist_is_said() -> None:
    app = run("overzicht", versie="999999")
    assert_fine(app, "overzicht")
    assert [warning.value for warning in app.warning] == [words.unknown_version("999999")]
    assert "17 van 18 regio" in html(app)


@pytest.mark.usefixtures("demo")
def test_who_hands_in_for_one_region_is_not_asked_for_which(monkeypatch: pytest.MonkeyPatch) -> None:
    staff = Principal(frozenset({Role.STAFF}), frozenset({"kempen"}), Mode.INVITED, "somebody", Role.STAFF)
    monkeypatch.setattr("ui.people.now", lambda: staff)
    app = run_warm("opladen")
    assert app.selectbox(key="voor").value == "kempen"
    assert "sjabloon/kempen.xlsx?datum=" in html(app), "her template stands ready"


@pytest.mark.usefixtures("demo")
def test_tables_are_those_of_the_region_and_the_day_that_were_chosen() -> None:
    app = run("gegevens", voor="Kempen", op="2026-03-31")
    assert_fine(app, "gegevens")
    told = html(app)
    assert "gegevens/partners.csv?regio=kempen&amp;op=2026-03-31&amp;vorm=excel" in told
    assert "gegevens/woordenboek.csv?op=2026-03-31" in told and "sessies.csv" not in told
    held = sheet_rows(store(), date(2026, 3, 31), "Partners", "kempen")
    assert f'<td data-label="Rijen" role="cell"><span>{len(held)}</span></td>' in told


@pytest.mark.usefixtures("demo")
def test_the_sections_of_a_region_are_few_elements_in_the_order_of_its_contents() -> None:
    parts = [str(one.proto.body) for one in run("regio", regio="Kempen").get("html")]
    told = [part for part in parts if 'id="' in part]
    whole = "".join(told)
    places = [whole.index(f'<{"section" if code in OPEN else "div"} id="{code}"') for code in (*OPEN, BOARD, *FOLDED)]
    assert places == sorted(places)
    assert len(told) == 2, "only the switch of the action plan stands between"
