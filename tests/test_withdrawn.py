"""A right that is withdrawn while a page is open, and another region in a form: nothing is done that was not meant."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data import audit
from data.access import Action, Mode, Principal, Role, anybody
from data.store import Store
from tests.apps import app_on
from tests.delivering import deliver
from tests.netwerkdag_pages import html
from tests.running import ROOT, copied, empty_store
from tests.workbooks import offer, partner
from ui import frame
from ui.texts import deliver as words
from ui.texts import feedback, upload
from ui.texts import frame as frame_words
from ui.texts import versions as version_words

DAY = date(2026, 6, 30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Kempen and Limburg handed in for the same day."""
    with app_on(copied(empty_store(), tmp_path)):
        for region, place in (("kempen", "Geel"), ("limburg", "Genk")):
            deliver(frame.store(), region, DAY, {"Partners": [partner()], "Aanbod": [offer(municipality_codes=place)]})
        yield frame.store()


def become(monkeypatch: pytest.MonkeyPatch, *regions: str) -> None:
    """From the next run on, who looks hands in for these regions."""
    by = Principal(frozenset({Role.STAFF}), frozenset(regions), Mode.INVITED, "somebody", Role.STAFF)
    monkeypatch.setattr("ui.people.now", lambda: by)


def page(stem: str, **query: str) -> AppTest:
    app = AppTest.from_string(f"import runpy; runpy.run_path({str(ROOT / 'app.py')!r})", default_timeout=60).run()
    app.query_params.update(query)
    return app.switch_page(str(ROOT / "pages" / f"{stem}.py")).run()


def refusals(store: Store) -> list[tuple[str, str | None]]:
    return [(line.action, line.region) for line in audit.newest(store.ledger, 99, outcome=audit.REFUSED)]


def test_a_click_for_a_region_that_is_hers_no_more_is_said_to_be_lost(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(monkeypatch, "kempen", "limburg")
    tab = page("versies", voor="Limburg")
    tab.checkbox[0].check().run()
    assert frame_words.CLICK_LOST not in html(tab)
    (undo,) = tab.button
    become(monkeypatch, "kempen")
    undo.click().run()
    assert (html(tab).count(frame_words.CLICK_LOST), list(tab.button)) == (1, [])
    assert store.version() == 2
    assert frame_words.CLICK_LOST not in html(tab.run())


def test_what_somebody_else_did_meanwhile_makes_a_click_a_lost_one_too(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(monkeypatch, "limburg")
    first, second = (page("versies", voor="Limburg") for _ in range(2))
    for tab in (first, second):
        tab.checkbox[0].check().run()
    assert frame_words.CLICK_LOST not in html(first.button[0].click().run())
    assert frame_words.CLICK_LOST in html(second.button[0].click().run())
    assert store.version() == 3


def test_the_switch_of_a_region_that_is_hers_no_more_is_refused_in_words(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(monkeypatch, "limburg")
    tab = page("regio", regio="Limburg")
    tab.session_state["nieuwkomers"] = True
    (switch,) = [one for one in tab.run().toggle if one.label == feedback.ASK]
    become(monkeypatch, "kempen")
    switch.set_value(True).run()
    assert [error.value for error in tab.error] == [frame_words.REFUSED]
    assert refusals(store) == [(Action.FEEDBACK, "limburg")]


def test_putting_back_is_announced_to_who_may(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for regions, told in (((), ""), (("kempen",), version_words.INTRO_OWN)):
        become(monkeypatch, *regions)
        shown = html(page("versies"))
        assert f"{version_words.INTRO} {told}".strip() + "</p>" in shown
    monkeypatch.setattr("ui.people.now", anybody)
    assert version_words.INTRO_ALL in html(page("versies"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Limburg", words.not_for("Limburg")),
        ("limburg", words.not_for("Limburg")),
        (words.LEARNING_NETWORK, words.not_for(words.LEARNING_NETWORK)),
        ("Narnia", frame_words.unknown_region("Narnia")),
        ("Kempen", None),
    ],
)
def test_a_link_for_a_region_of_others_is_said_to_be_one(
    store: Store, monkeypatch: pytest.MonkeyPatch, asked: str, told: str | None
) -> None:
    become(monkeypatch, "kempen")
    tab = page("opladen", voor=asked)
    assert [warning.value for warning in tab.warning] == ([told] if told else [])
    assert [one.label for one in tab.selectbox if one.value == "kempen"] == [words.REGION]
    assert refusals(store) == []


def test_a_link_may_name_a_region_by_its_code(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    become(monkeypatch, "kempen", "limburg")
    tab = page("opladen", voor="limburg")
    assert [one.value for one in tab.selectbox if one.label == words.REGION] == ["limburg"]
    assert not tab.warning


def test_sheets_that_were_unchosen_for_one_region_are_chosen_for_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(monkeypatch, "kempen", "limburg")
    tab = page("opladen", voor="Kempen")
    sheets(tab).unselect("Partners").run()
    assert sheets(tab).value == ["Aanbod"]
    tab.selectbox[0].select("limburg").run()
    assert sheets(tab).value == ["Partners", "Aanbod"]


def sheets(tab: AppTest) -> Any:
    """What can be confirmed without a file."""
    (found,) = [one for one in tab.button_group if one.label == upload.STILL_RIGHT]
    return found
