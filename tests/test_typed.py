"""Typing in the browser: the same rows, the same door, findings at the row that was typed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.access import anybody
from data.store import Store
from loaders import contract
from loaders.checks.checking import check
from loaders.deliveries.differences import differences
from loaders.deliveries.publish import publish
from loaders.templates.typed import grid, typed_workbook
from tests.running import copied, empty_store
from tests.workbooks import government, offer, partner, places, workbook
from ui.texts import mending as words
from ui.texts import template as template_words

DAY = date(2026, 6, 30)
STATE = workbook(
    {
        "Regio": [{"story": "Voorbeeld", "mapping_share": 0.57, "main_phase_codes": "Verkenning; Vormgeving"}],
        "Besturen": [government(since_date=date(2025, 9, 1))],
        "Partners": [
            partner(kbo_number="0999.000.129", is_universal="ja", role_codes="Kernpartner; Toeleider"),
            partner("-2 voorbeeld", municipality_codes="Tielt; Roeselare", until_date=date(2026, 12, 31)),
            partner("Derde voorbeeld", has_participation_experience="nee"),
        ],
        "Aanbod": [offer(yearly_place_count=12, path_hour_count=2.5, goal_codes="Mensen ontmoeten")],
        "Fasen": [{"item_code": "O1", "item_status_code": "Klaar"}],
    }
)


@pytest.fixture
def filled(store: Store) -> Store:
    publish(
        store,
        check(STATE),
        STATE,
        region="midwest",
        reference_date=DAY,
        by=anybody("voorbeeld"),
        file_name="stand.xlsx",
    )
    return store


def _partners(store: Store) -> dict[int, dict[str, Any]]:
    return {
        number: dict(line) for number, line in grid(store, "midwest", "Partners", DAY, template_words).lines.items()
    }


@pytest.mark.parametrize("name", [sheet.name for sheet in contract.REGIONAL])
def test_what_nobody_changed_changes_nothing(filled: Store, name: str) -> None:
    shown = grid(filled, "midwest", name, DAY, template_words)
    checked = check(typed_workbook("midwest", name, shown.lines))
    assert places(checked, blocking=True) in ([], [("nothing-filled-in", "", "")])
    for one in differences(filled, checked, DAY):
        assert not one.new and not one.changed and not one.gone, one.sheet


def test_a_correction_is_the_only_difference(filled: Store) -> None:
    lines = {
        number: dict(line) for number, line in grid(filled, "midwest", "Partners", DAY, template_words).lines.items()
    }
    lines[2]["engagement_code"], lines[3]["life_domain_codes"] = "Stuurt mee", ["Werk", "Vrije tijd"]
    del lines[4]
    lines[9] = {"name": "Nieuw voorbeeld"} | {
        field: lines[2][field] for field in ("organisation_type_code", "engagement_code", "municipality_codes")
    }
    checked = check(typed_workbook("midwest", "Partners", lines))
    assert places(checked) == []
    assert [row.row_number for row in checked.sheets["Partners"]] == [2, 3, 9]
    (one,) = differences(filled, checked, DAY)
    assert (len(one.new), len(one.gone)) == (1, 1) and len(one.changed) == 2


def test_a_mistake_is_found_at_the_row_that_was_typed(filled: Store) -> None:
    lines = {
        number: dict(line) for number, line in grid(filled, "midwest", "Partners", DAY, template_words).lines.items()
    }
    lines[4]["kbo_number"] = "0999.000.130"
    lines[7] = {"name": "Zonder de rest", "shared_interest": "85.07.30-033 28"}
    found = places(check(typed_workbook("midwest", "Partners", lines)))
    assert ("kbo-invalid", "Partners", "B4") in found and ("personal-number", "Partners", "L7") in found
    assert ("required-missing", "Partners", "C7") in found


def test_what_was_typed_never_becomes_a_formula(filled: Store) -> None:
    lines = _partners(filled)
    lines[2]["name"] = "=1+1"
    checked = check(typed_workbook("midwest", "Partners", lines))
    assert [row.values["name"] for row in checked.sheets["Partners"]][:2] == ["=1+1", "-2 voorbeeld"]


def test_a_percentage_is_typed_as_people_say_it(filled: Store) -> None:
    shown = grid(filled, "midwest", "Regio", DAY, template_words)
    assert shown.lines[2]["mapping_share"] == 57 and shown.is_fixed
    checked = check(typed_workbook("midwest", "Regio", {2: dict(shown.lines[2]) | {"mapping_share": 80}}))
    assert checked.sheets["Regio"][0].values["mapping_share"] == 0.8


def _page(path: str, name: str) -> None:
    from datetime import date  # noqa: PLC0415 - runs as a script of its own
    from pathlib import Path  # noqa: PLC0415

    import streamlit as st  # noqa: PLC0415

    from data.store import Store  # noqa: PLC0415
    from loaders.templates.typed import grid  # noqa: PLC0415
    from ui.grid import edit_rows  # noqa: PLC0415
    from ui.texts import template as template_words  # noqa: PLC0415

    store = Store(Path(path))
    shown = grid(store, "midwest", name, date(2026, 6, 30), template_words)
    store.close()
    st.session_state["typed"] = edit_rows(shown, "x")
    st.session_state["lines"] = shown.lines


@pytest.mark.parametrize("name", [sheet.name for sheet in contract.REGIONAL])
@pytest.mark.parametrize("is_filled", [True, pytest.param(False, marks=pytest.mark.slow)])
def test_the_grid_gives_back_the_rows_it_showed(tmp_path: Path, name: str, *, is_filled: bool) -> None:
    store = Store(copied(empty_store(), tmp_path))
    if is_filled:
        publish(store, check(STATE), STATE, region="midwest", reference_date=DAY, by=anybody("r"), file_name="s.xlsx")
    store.close()
    app = AppTest.from_function(_page, args=(str(store.path), name), default_timeout=30).run()
    assert not app.exception and not app.session_state["typed"]
    app.button[0].click().run()
    assert not app.exception
    typed: dict[int, dict[str, Any]] = app.session_state["typed"]
    shown: dict[int, dict[str, Any]] = app.session_state["lines"]
    assert typed_workbook("midwest", name, typed) and list(typed) == list(shown)
    assert {n: {f: v or None for f, v in line.items()} for n, line in typed.items()} == {
        n: {f: v or None for f, v in line.items()} for n, line in shown.items()
    }
    assert app.button[0].label == words.TYPING_BUTTON
