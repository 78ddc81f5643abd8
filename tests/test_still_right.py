"""What stands is confirmed on opladen without a file: dates move, figures do not."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from data.access import anybody
from data.deliveries import versions
from data.questions.active_codes import active_codes
from data.questions.hand_in_effect import Amount, hand_in_effect
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.desk import Desk
from loaders.deliveries.publish import publish
from tests.ledgers import rows_of
from tests.running import copied, empty_store
from tests.workbooks import PLACE, REGION, government, offer, partner, raw_workbook, workbook
from ui.texts import kept as kept_words
from ui.texts import upload as words

MARCH, JUNE, AUTUMN = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(copied(empty_store(), tmp_path))) as opened:
        yield opened


def desk(store: Store, day: date, region: str = REGION) -> Desk:
    return Desk(store, region, day, anybody("x"), kept_words)


def load(store: Store, rows: dict[str, list[dict[str, object]]], day: date) -> None:
    content = workbook(rows)
    checked = check(content, REGION)
    publish(store, checked, content, region=REGION, reference_date=day, by=anybody("x"), file_name="x.xlsx")


def test_sheets_of_an_earlier_date_can_be_confirmed_each_on_its_own(store: Store) -> None:
    load(store, {"Partners": [partner()], "Aanbod": [offer()]}, MARCH)
    load(store, {"Partners": [partner(engagement_code="Stuurt mee")]}, JUNE)
    assert list(desk(store, AUTUMN).older_sheets().items()) == [("Partners", JUNE), ("Aanbod", MARCH)]
    assert desk(store, JUNE).older_sheets() == {"Aanbod": MARCH}
    assert desk(store, AUTUMN, "waasland").older_sheets() == {}
    before = rows_of(store)

    desk(store, AUTUMN).confirm(["Aanbod"])
    assert desk(store, AUTUMN).older_sheets() == {"Partners": JUNE}
    rows = store.rows("SELECT name FROM quality_score($day)", {"day": AUTUMN})
    assert rows == [("Praattafel voorbeeld",)]
    assert len(rows_of(store)["offer"]) == len(before["offer"]) + 1


def test_what_was_confirmed_of_a_later_delivery_is_not_of_an_earlier_one(store: Store) -> None:
    april = date(2026, 4, 30)
    load(store, {"Partners": [partner()]}, MARCH)
    desk(store, april).confirm(["Partners"])
    load(store, {"Partners": [partner("Ander")]}, JUNE)
    desk(store, AUTUMN).confirm(["Partners"])
    assert versions.confirmed_later(store, REGION, 1) == [april]
    assert versions.confirmed_later(store, REGION, 3) == [AUTUMN]


def test_the_store_as_it_would_be_is_seen_by_nobody_else_and_leaves_nothing(store: Store) -> None:
    load(store, {"Partners": [partner()]}, MARCH)
    before, version = rows_of(store), store.version()
    checked = check(workbook({"Partners": [partner(), partner("Tweede voorbeeldvzw")]}), REGION)
    with desk(store, JUNE).foreseen(checked) as later:
        names = "SELECT name FROM current_partner($day) ORDER BY ALL"
        assert [name for (name,) in later.rows(names, {"day": JUNE})] == ["Tweede voorbeeldvzw", partner()["name"]]
        assert [name for (name,) in store.rows(names, {"day": JUNE})] == [partner()["name"]]
    assert (rows_of(store), store.version()) == (before, version)


def test_what_a_file_changes_in_the_main_figures_is_known_and_what_was_never_handed_in_is_no_zero(store: Store) -> None:
    load(store, {"Partners": [partner(), partner("Klankbord", engagement_code="Klankbord")]}, MARCH)
    rows = {"Partners": [partner(), partner("Tweede")], "Aanbod": [offer()], "Besturen": [government()]}
    checked = check(workbook(rows), REGION)
    with desk(store, JUNE).foreseen(checked) as later:
        effect = hand_in_effect(store, later, REGION, JUNE)
    assert (effect.partners, effect.offers) == (Amount(1, 2), Amount(None, 1))
    assert (effect.assessed, effect.governments) == (Amount(None, 0), Amount(None, 1))
    assert not effect.is_assessment_moved
    assert words.effect(effect) == "Actieve partners gaan van 1 naar 2, actief aanbod: nog niet aangeleverd, straks 1"
    assert words.effect_notes(effect) == ["Besturen die meedoen: nu niet aangeleverd, straks 1."]
    with desk(store, MARCH).foreseen(check(workbook({"Partners": [partner()]}), REGION)) as same:
        still = hand_in_effect(store, same, REGION, MARCH)
    assert words.effect(still) == "Actieve partners en actief aanbod blijven gelijk"


def test_how_many_are_assessed_of_how_many_moves_with_the_offers_alone_too(store: Store) -> None:
    load(store, {"Aanbod": [offer()]}, MARCH)
    with desk(store, MARCH).foreseen(check(workbook({"Aanbod": [offer(), offer("Taalcafé")]}), REGION)) as later:
        effect = hand_in_effect(store, later, REGION, MARCH)
    assert (effect.offers, effect.assessed, effect.is_assessment_moved) == (Amount(1, 2), Amount(0, 0), True)
    assert not hand_in_effect(store, store, REGION, MARCH).is_assessment_moved


def test_what_people_choose_says_what_the_definitions_count(store: Store) -> None:
    codes = active_codes(store)
    assert [sorted(one) for one in (codes.partner, codes.government, codes.offer)] == [
        ["3", "4"],
        ["3", "4"],
        ["actief"],
    ]


def test_others_who_handed_in_for_a_sheet_that_the_file_changes_are_noticed(store: Store) -> None:
    load(store, {"Partners": [partner()], "Besturen": [government(engagement_code="Klankbord")]}, MARCH)
    content = raw_workbook(
        {
            "Partners": [
                ["Naam", "Soort", "Engagement", "Werkingsgebied"],
                [f"Stad {PLACE}", "Lokaal bestuur", "Stuurt mee", PLACE],
            ]
        }
    )
    checked, seen = check(content, REGION), store.version()
    assert not desk(store, JUNE).is_overtaken(checked, seen)
    load(store, {"Besturen": [government(engagement_code="Werkt mee")]}, JUNE)
    assert desk(store, JUNE).is_overtaken(checked, seen), "a list of partners speaks of governments too"
