"""Deliveries: all of a workbook or none of it, nothing twice, and each date keeps its own state."""

import hashlib
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data.access import anybody
from data.deliveries import current_rows, latest_delivery
from data.store import Store
from loaders import contract
from loaders.checks.checking import check
from loaders.checks.rows import Row
from loaders.deliveries.changes import SheetDifference
from loaders.deliveries.differences import differences
from loaders.deliveries.publish import Outcome, publish
from tests.workbooks import REGION, government, offer, partner, workbook

MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)


def load(store: Store, content: bytes, reference_date: date = JUNE, **settings: Any) -> Outcome:
    own: dict[str, Any] = {"region": REGION, "by": anybody("netwerkmedewerker"), "file_name": "voorbeeld.xlsx"}
    settings = own | settings
    checked = check(content, settings["region"])
    return publish(store, checked, content, reference_date=reference_date, **settings)


def partners(store: Store, as_of: date = JUNE) -> dict[str, str]:
    frame = current_rows(store, as_of, REGION, "partner")
    return dict(zip(frame["name"], frame["engagement_code"], strict=True))


def compare(store: Store, content: bytes) -> SheetDifference:
    return differences(store, check(content), JUNE)[0]


def test_a_workbook_becomes_a_delivery_with_its_rows(store: Store) -> None:
    rows = {
        "Partners": [partner(role_codes="trekker; werkgroep", since_date=date(2024, 5, 1), is_universal="ja")],
        "Aanbod": [offer(path_hour_count="12,5", municipality_codes="Meulebeke")],
    }
    content = workbook(rows)
    assert load(store, content, file_name="/een/map/voorbeeld.xlsx", note="eerste keer") == Outcome("loaded", 1)
    delivery = latest_delivery(store, REGION, JUNE)
    assert delivery
    assert (delivery.file_name, delivery.note, delivery.is_demo) == ("voorbeeld.xlsx", "eerste keer", False)
    held = current_rows(store, JUNE, REGION, "partner").to_dict("records")[0]
    assert (
        held["row_number"],
        held["role_codes"],
        held["since_date"],
        held["is_universal"],
        held["is_region_wide"],
    ) == (
        2,
        ["trekker", "werkgroep"],
        date(2024, 5, 1),
        True,
        True,
    )
    assert (held["kbo_number"], held["until_date"], held["municipality_codes"]) == (None, None, [])
    held = current_rows(store, JUNE, REGION, "offer").to_dict("records")[0]
    assert (held["path_hour_count"], held["municipality_codes"], held["is_region_wide"]) == (12.5, ["37022"], False)


def test_every_sheet_of_both_workbooks_can_be_stored(store: Store) -> None:
    answered = {"answered_date": JUNE, "rater_group_code": "Andere", "condition_code": "Relatie", "score_4_count": 5}
    regional: dict[str, list[dict[str, Any]]] = {
        "Regio": [{"story": "Voorbeeld", "main_phase_codes": "Opstart; Verkenning", "mapping_share": "80%"}],
        "Besturen": [government()],
        "Partners": [partner()],
        "Aanbod": [offer()],
        "Fasen": [{"item_code": "O1", "item_status_code": "n.v.t.", "help_code": "zoeken"}],
        "Acties": [{"objective": "Meer aanbod", "action": "Oproep", "action_status_code": "Bezig"}],
        "Realisaties": [{"realised_date": JUNE, "title": "Eerste dag", "realisation_kind_code": "succes"}],
        "Samenwerking": [answered],
    }
    learning: dict[str, list[dict[str, Any]]] = {
        "Sessies": [{"session_date": JUNE, "host_region_code": "Midwest"}],
        "Aanwezigheid": [{"session_date": JUNE, "region_code": "Waasland", "attendee_count": 3}],
        "Leervragen": [{"question_theme_code": "actieplan", "question": "Hoe?", "item_code": "O1"}],
        "Inzichten": [{"question": "Hoe?", "insight": "Zo."}],
    }
    load(store, workbook(regional))
    load(store, workbook(learning, region="lerend-netwerk"), region="lerend-netwerk")
    for sheet in contract.SHEETS:
        assert store.ask(f"SELECT count(*) AS rows FROM {sheet.table}")["rows"][0] == 1, sheet.name  # noqa: S608
    assert store.ask("SELECT mapping_share FROM region_state")["mapping_share"][0] == 0.8


def test_the_original_is_kept_under_its_digest(store: Store) -> None:
    content = workbook({"Partners": [partner()]})
    load(store, content)
    digest = hashlib.sha256(content).hexdigest()
    assert store.ledger.original_digests() == {digest}
    assert store.original(digest, anybody()) == content


def test_the_same_file_twice_changes_nothing(store: Store) -> None:
    content = workbook({"Partners": [partner()]})
    load(store, content)
    assert load(store, content) == Outcome("unchanged", 1)
    assert (store.version(), len(partners(store))) == (1, 1)


def test_the_same_file_for_another_date_or_after_another_file_is_a_delivery(store: Store) -> None:
    first, second = workbook({"Partners": [partner()]}), workbook({"Partners": [partner("Ander")]})
    assert [load(store, first).status, load(store, first, MARCH).status] == ["loaded", "loaded"]
    assert [load(store, second).status, load(store, first).status] == ["loaded", "loaded"]
    assert list(partners(store)) == [partner()["name"]]


def test_each_date_keeps_its_own_state(store: Store) -> None:
    load(store, workbook({"Partners": [partner(engagement_code=2)]}), MARCH)
    load(store, workbook({"Partners": [partner(engagement_code=4), partner("Nieuw")]}), JUNE)
    assert partners(store, date(2026, 3, 30)) == {}
    assert partners(store, MARCH) == {partner()["name"]: "2"}
    assert partners(store, JUNE) == {partner()["name"]: "4", "Nieuw": "3"}


def test_a_sheet_that_is_not_handed_in_stays_as_it_was(store: Store) -> None:
    load(store, workbook({"Partners": [partner()], "Aanbod": [offer()]}), MARCH)
    load(store, workbook({"Partners": [], "Aanbod": [offer("Nieuw")]}), JUNE)
    assert list(partners(store)) == [partner()["name"]]


def test_a_row_that_the_store_refuses_takes_the_whole_delivery_with_it(store: Store) -> None:
    content = workbook({"Partners": [partner()], "Aanbod": [offer()]})
    checked = check(content)
    values = checked.sheets["Aanbod"][0].values | {"offer_kind_code": "bestaat niet"}
    checked.sheets["Aanbod"].append(Row(3, values))
    with pytest.raises(Exception, match="bestaat niet"):
        publish(store, checked, content, region=REGION, reference_date=JUNE, by=anybody("x"), file_name="x")
    for table in ("delivery", "delivery_sheet", "partner", "offer"):
        assert store.ask(f"SELECT count(*) AS rows FROM {table}")["rows"][0] == 0  # noqa: S608
    assert load(store, content) == Outcome("loaded", 1)


def test_a_workbook_checked_for_another_region_is_not_stored(store: Store) -> None:
    content = workbook({"Partners": [partner()]})
    with pytest.raises(ValueError, match="waasland"):
        publish(store, check(content), content, region="waasland", reference_date=JUNE, by=anybody("x"), file_name="x")
    assert store.version() == 0


def test_two_who_load_the_same_file_at_once_make_one_delivery(store: Store) -> None:
    content = workbook({"Partners": [partner(f"Voorbeeldvzw {number}") for number in range(50)]})
    statuses: list[str] = []
    threads = [threading.Thread(target=lambda: statuses.append(load(store, content).status)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == ["loaded", "unchanged", "unchanged", "unchanged"]
    assert store.version() == 1


def test_deliveries_survive_closing_and_opening(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "monitor.duckdb"
    opened = Store(path)
    load(opened, workbook({"Partners": [partner()]}))
    opened.close()
    again = Store(path)
    assert list(partners(again)) == [partner()["name"]]
    again.close()


def test_differences_name_what_is_new_changed_gone_and_the_same(store: Store) -> None:
    load(store, workbook({"Partners": [partner("Blijft"), partner("Verandert"), partner("Weg")]}))
    seen = compare(
        store,
        workbook({"Partners": [partner("Nieuw"), partner("VERANDERT", engagement_code=4), partner("Blijft")]}),
    )
    assert [row.values["name"] for row in seen.new] == ["Nieuw"]
    assert [row.values["name"] for row in seen.gone] == ["Weg"]
    changes = [(change.field, change.old, change.new) for change in seen.changed[0].fields]
    assert changes == [("name", "Verandert", "VERANDERT"), ("engagement_code", "3", "4")]
    assert (len(seen.changed), seen.same_count, seen.current_count, seen.is_wipe) == (1, 1, 3, False)


def test_an_organisation_that_gets_its_number_is_changed_and_not_new(store: Store) -> None:
    load(store, workbook({"Partners": [partner()]}))
    seen = compare(store, workbook({"Partners": [partner(kbo_number="0999.000.129")]}))
    assert [change.field for change in seen.changed[0].fields] == ["kbo_number"]
    assert (seen.new, seen.gone) == ([], [])


def test_a_sheet_that_drops_more_than_half_is_a_wipe(store: Store) -> None:
    load(store, workbook({"Partners": [partner(f"Voorbeeldvzw {number}") for number in range(4)]}))
    assert not compare(
        store, workbook({"Partners": [partner(f"Voorbeeldvzw {number}") for number in range(2)]})
    ).is_wipe
    assert compare(store, workbook({"Partners": [partner("Voorbeeldvzw 1")]})).is_wipe


def test_the_one_row_of_the_region_is_compared_with_itself(store: Store) -> None:
    load(store, workbook({"Regio": [{"temperature_degrees": 4}]}))
    seen = compare(store, workbook({"Regio": [{"temperature_degrees": 8}]}))
    assert [(change.old, change.new) for change in seen.changed[0].fields] == [(4.0, 8.0)]
