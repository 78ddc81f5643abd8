"""Adding what is rare: two names for one row, one name for two, governments among partners, rows that wait for long."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from data import reference
from data.access import anybody
from data.deliveries import versions
from data.store import Store
from loaders import contract
from loaders.checks.alike import confirmation
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import ADD, COLUMN, LEAVE, WAY, WORD, YES
from loaders.deliveries import history
from loaders.deliveries.answers import remember, remembered
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.described import describe
from loaders.deliveries.desk import Desk
from loaders.deliveries.governments import judged
from loaders.deliveries.record import Outcome
from loaders.deliveries.restore import restore
from loaders.templates.prefilled import current_template
from tests.ledgers import made_empty
from tests.merging import JUNE, MARCH, ROLE, Sheets, names, own, rows, waiting
from tests.workbooks import REGION, government, partner, places, raw_workbook, workbook
from ui import formats
from ui.texts import kept
from ui.texts import template as template_words
from ui.texts import versions as words

NUMBER = "0999.000.129"
WRONG = "zzz qqq"


def desk_of(store: Store, day: Any = JUNE) -> Desk:
    return Desk(store, REGION, day, anybody(ROLE), kept)


def checked_with(desk: Desk, content: bytes, answers: Mapping[tuple[str, ...], str]) -> Checked:
    return judged(check(content, REGION, choices=desk.choices(answers)), desk.day)


def hand_in(
    store: Store, content: bytes | Sheets, answers: Mapping[tuple[str, ...], str] | None = None, day: Any = JUNE
) -> Outcome:
    desk = desk_of(store, day)
    file = content if isinstance(content, bytes) else own(content)
    return desk.store_file(checked_with(desk, file, answers or {}), file, "lijst.xlsx")


def phase(item: str, status: str) -> dict[str, str]:
    return {"item_code": item, "item_status_code": status}


def town(name: str, **fields: Any) -> dict[str, Any]:
    return government(municipality_nis=name, **fields)


def own_lines(sheet: str, cells: Mapping[str, str]) -> bytes:
    """A file of one row that holds these cells by header."""
    return raw_workbook({sheet: [list(cells), list(cells.values())]})


def nis(store: Store) -> list[str]:
    return [row["municipality_nis"] for row in rows(store, "government")]


# ---------------------------------------------------------------- governments


def test_a_first_list_may_hold_governments_in_both_sheets(store: Store) -> None:
    file = {
        "Partners": [partner("Stad Tielt"), partner("Stad Roeselare"), partner("A")],
        "Besturen": [government(municipality_nis="Izegem"), government(municipality_nis="Ardooie")],
    }
    assert hand_in(store, file).status == "loaded"
    assert (len(nis(store)), names(store)) == (4, ["A"])
    assert hand_in(store, file).status == "unchanged"


# ---------------------------------------------------------------- one name for two rows, two names for one


def test_a_row_known_by_its_number_does_not_take_the_name_of_another(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A vzw", kbo_number=NUMBER), partner("B"), partner("C")]}))
    hand_in(store, {"Partners": [partner("B", kbo_number=NUMBER, engagement_code=4)]})
    assert [(row["name"], row["engagement_code"]) for row in rows(store)] == [("A vzw", "4"), ("B", "3"), ("C", "3")]
    # what stands can come back as our template
    assert places(check(current_template(store, REGION, JUNE, template_words), REGION), blocking=True) == []


def test_rows_may_exchange_their_names(store: Store) -> None:
    other = "0999.000.327"
    hand_in(store, workbook({"Partners": [partner("A", kbo_number=NUMBER), partner("B", kbo_number=other)]}))
    hand_in(store, {"Partners": [partner("B", kbo_number=NUMBER), partner("A", kbo_number=other)]})
    assert names(store) == ["B", "A"]


def test_of_two_rows_said_to_be_one_that_stands_the_second_waits(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("VDAB")]}))
    file = own({"Partners": [partner("VDAB Roeselare"), partner("VDAB regio")]})
    desk = desk_of(store)
    asked = [one.key for one in desk.way_questions(checked_with(desk, file, {})) if one.kind == "same"]
    keys = [confirmation(contract.PARTNERS, partner(one), partner("VDAB")) for one in ("VDAB Roeselare", "VDAB regio")]
    assert asked == keys[:1]
    hand_in(store, file, dict.fromkeys(keys, YES))
    assert (names(store), waiting(store)) == (["VDAB Roeselare"], [(3, ["row-like-another"])])


# ---------------------------------------------------------------- rows that wait for long


def test_a_row_that_waits_is_mended_whatever_it_is_known_by(store: Store) -> None:
    status = reference.options("item_status")[0].label
    number = {"kbo_number": NUMBER}
    for sheet, wrong, right, other in (
        ("Fasen", phase("O1", WRONG), phase("o1", status), phase("O2", status)),
        ("Besturen", town("Tielt", engagement_code=WRONG), town("Gemeente Tielt"), town("Ardooie")),
        ("Partners", partner("Huis Xyz vzw", engagement_code=WRONG), partner("v.z.w. Huis Xyz"), partner("B")),
        ("Partners", partner("Oud", engagement_code=WRONG, **number), partner("Nieuw", **number), partner("B")),
    ):
        made_empty(store)
        hand_in(store, {sheet: [other, wrong]})
        assert waiting(store) == [(3, ["code-unknown"])], sheet
        hand_in(store, {sheet: [other, other]})
        assert waiting(store) == [(3, ["code-unknown"])], sheet
        hand_in(store, {sheet: [right]})
        assert waiting(store) == [], sheet


def test_rows_that_wait_under_a_date_and_codes_are_mended(store: Store) -> None:
    group, condition = (reference.options(name)[0].label for name in ("rater_group", "condition"))
    answered = {"answered_date": "2026-03-01", "rater_group_code": group, "condition_code": condition}
    twins = [{**answered, "score_3_count": count} for count in (2, 3)]
    hand_in(store, {"Samenwerking": [{**answered, "answered_date": "2026-02-01", "score_3_count": 1}, *twins]})
    assert [codes for _, codes in waiting(store)] == [["duplicate-differs"], ["duplicate-differs"]]
    hand_in(store, {"Samenwerking": [{**answered, "answered_date": date(2026, 3, 1), "score_3_count": 3}]})
    assert waiting(store) == []


def test_two_rows_that_wait_under_one_name_are_mended_by_one(store: Store) -> None:
    twins = [partner("A"), partner("A", engagement_code=4)]
    hand_in(store, {"Partners": [partner("B"), *twins]})
    assert len(waiting(store)) == 2
    hand_in(store, {"Partners": [partner("A")]})
    assert (names(store), waiting(store)) == (["B", "A"], [])


def test_a_row_that_waits_keeps_its_number_unless_one_that_waits_has_it(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("Aaa"), partner("Kkk")]}))
    hand_in(store, {"Partners": [partner("Bbb"), partner("Kkk", engagement_code=WRONG)]})
    hand_in(store, {"Partners": [partner("Ccc"), partner("Ddd"), partner("Eee")]})
    assert waiting(store) == [(3, ["code-unknown"])]
    hand_in(store, {"Partners": [partner("Fff"), partner("Ggg", engagement_code=WRONG)]})
    assert waiting(store) == [(3, ["code-unknown"]), (4, ["code-unknown"])]
    aside = versions.refused_rows(store, JUNE, REGION, anybody())
    assert [json.loads(cells)["Naam"] for cells in aside["cells"]] == ["Ggg", "Kkk"]
    standing = versions.standing_rows(store, REGION, JUNE, "Partners", "partner")
    assert [(row.values["name"], row.waiting_row_number) for row in standing if row.waiting_row_number] == [("Kkk", 4)]


def test_a_pair_that_waits_holds_what_people_type(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("VDAB")]}))
    typed = partner("VDAB Roeselare", role_codes="trekker", municipality_codes="Tielt; Roeselare")
    hand_in(store, {"Partners": [typed]})
    (cells,) = versions.refused_rows(store, JUNE, REGION, anybody())["cells"]
    again = own_lines("Partners", json.loads(cells))
    made_empty(store)
    hand_in(store, again)
    (row,) = rows(store)
    assert (row["name"], row["role_codes"], set(row["municipality_codes"])) == (
        "VDAB Roeselare",
        ["trekker"],
        {"37022", "36015"},
    )
    assert set(json.loads(cells)["Werkingsgebied"].split("; ")) == {"Tielt", "Roeselare"}


# ---------------------------------------------------------------- what a list of partners says of governments


def test_a_government_waits_for_nothing_that_its_sheet_lacks(store: Store) -> None:
    file = own({"Partners": [partner("A"), partner("Stad Tielt", organisation_type_code=None)]})
    checked = judged(check(file, REGION), JUNE)
    assert (checked.status, places(checked, blocking=True)) == ("ok", [])
    outcome = desk_of(store).store_file(checked, file, "lijst.xlsx", accept_partial=False)
    assert (outcome.status, nis(store), names(store), waiting(store)) == ("loaded", ["37022"], ["A"], [])


def test_nobody_is_asked_what_a_government_does_not_need() -> None:
    towns = [partner("Stad Tielt", organisation_type_code=None), partner("Stad Izegem", organisation_type_code=WRONG)]
    for others, asked in (
        ([partner("A")], []),
        ([partner("A", organisation_type_code=WRONG)], [("word", ("B4",))]),
        ([partner("A", organisation_type_code=None)], [("default", ("B4",))]),
    ):
        checked = judged(check(own({"Partners": [*towns, *others]}), REGION), JUNE)
        assert [(one.kind, one.cells) for one in checked.questions] == asked
        assert len(checked.sheets["Partners"]) == 3 - len(asked)


def test_a_government_waits_for_what_its_sheet_asks(store: Store) -> None:
    no_type = partner("Stad Tielt", organisation_type_code=None, engagement_code=WRONG)
    file = own({"Partners": [partner("A"), no_type, partner("B", organisation_type_code=None)]})
    assert places(judged(check(file, REGION), JUNE), blocking=True) == places(check(file, REGION), blocking=True)


def test_a_government_that_ended_stays_a_partner_that_ended(store: Store) -> None:
    ended = partner("Stad Tielt", until_date=date(2025, 12, 31))
    hand_in(store, {"Partners": [ended, partner("Stad Roeselare", until_date=date(2027, 12, 31))]})
    assert (names(store), nis(store)) == (["Stad Tielt"], ["36015"])
    assert ("government-ended", "Partners", "A2") in places(judged(check(own({"Partners": [ended]}), REGION), JUNE))


def test_what_a_government_says_that_its_sheet_lacks_is_said(store: Store) -> None:
    file = own({"Partners": [partner("Stad Tielt", shared_interest="Samen"), partner("A", shared_interest="Ook")]})
    (left,) = [one for one in judged(check(file, REGION), JUNE).findings if one.code == "government-fields-left"]
    assert (left.cell, left.details["count"], left.details["columns"]) == ("A2", "1", "Gedeeld belang")
    silent = own({"Partners": [partner("Stad Tielt"), partner("A", shared_interest="Ook")]})
    assert places(judged(check(silent, REGION), JUNE)) == places(check(silent, REGION))


# ---------------------------------------------------------------- the store as it would be


def test_the_past_of_the_store_as_it_would_be_leaves_it_as_it_is(store: Store) -> None:
    hand_in(store, {"Partners": [partner("Aaa")]})
    desk = desk_of(store)
    with desk.foreseen(checked_with(desk, own({"Partners": [partner("Bbb")]}), {})) as later:
        assert (later.version(), names(later)) == (2, ["Aaa", "Bbb"])
        assert names(later.at(1)) == ["Aaa"]
        assert names(later) == ["Aaa", "Bbb"]
    assert (store.version(), names(store)) == (1, ["Aaa"])


def test_a_row_that_people_said_to_be_another_changed_and_is_not_new(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("VDAB"), partner("A")]}))
    said = {confirmation(contract.PARTNERS, partner("VDAB Roeselare"), partner("VDAB")): YES}
    outcome = hand_in(store, {"Partners": [partner("VDAB Roeselare")]}, said)
    (moved,) = history.moved(store, history.known(store, outcome.delivery_id))
    assert (moved.new, moved.gone) == ([], [])
    assert [[one.field for one in change.fields] for change in moved.changed] == [["name"]]


def test_what_is_put_back_is_said_by_who_said_it(store: Store) -> None:
    hand_in(store, {"Partners": [partner("A")]})
    hand_in(store, {"Partners": [partner("B")]})
    before = versions.standing_rows(store, REGION, JUNE, "Partners", "partner")
    hand_in(store, {"Partners": [partner("A", engagement_code=4), partner("C")]})
    restore(store, 3, before=True, by=anybody(ROLE))
    assert versions.standing_rows(store, REGION, JUNE, "Partners", "partner") == before
    assert [row.source_delivery_id for row in before] == [1, 2]


def test_what_somebody_does_not_know_yet_is_asked_again(store: Store) -> None:
    word, column = (WORD, "Partners", "organisation_type_code", "sprotje"), (COLUMN, "Partners", "club")
    remember(store, anybody(), REGION, {word: LEAVE, column: LEAVE, (WAY,): ADD})
    assert remembered(store, REGION).answers == {column: LEAVE}


def test_what_a_file_changes_is_worked_out_again_once_others_wrote(store: Store) -> None:
    desk = desk_of(store)
    checked = checked_with(desk, own({"Partners": [partner("A")]}), {})
    (first,) = desk.changes(checked)
    assert desk.changes(checked)[0] is first and len(first.new) == 1
    hand_in(store, {"Partners": [partner("A")]})
    assert [one.same_count for one in desk.changes(checked)] == [1]
    other = checked_with(desk, own({"Partners": [partner("B")]}), {})
    assert [len(one.new) for one in desk.changes(other)] == [1]


def test_an_undo_says_where_a_confirmation_lets_it_go_on(store: Store) -> None:
    outcome = hand_in(store, {"Partners": [partner("A")]}, day=MARCH)
    later = history.way_back(store, history.known(store, outcome.delivery_id)).confirmed_later
    confirm_sheet(store, REGION, ["Partners"], JUNE, anybody(ROLE))
    assert later == []
    one = history.known(store, outcome.delivery_id)
    way = history.way_back(store, one)
    assert way.confirmed_later == [JUNE]
    assert formats.day(JUNE) in words.way_back(one, way.confirmed_later, is_undo=True)
    history.put_back(store, one, way, store.version(), anybody(ROLE))
    assert (names(store, day=MARCH), names(store, day=JUNE)) == ([], ["A"])
    # what was put in place since speaks itself
    hand_in(store, workbook({"Partners": [partner("B")]}), day=JUNE)
    again = hand_in(store, {"Partners": [partner("A")]}, day=MARCH)
    assert history.way_back(store, history.known(store, again.delivery_id)).confirmed_later == []


def test_what_puts_a_confirmation_back_says_so(store: Store) -> None:
    hand_in(store, {"Partners": [partner("A")]}, day=MARCH)
    confirmed = confirm_sheet(store, REGION, ["Partners"], JUNE, anybody(ROLE))
    hand_in(store, {"Partners": [partner("B")]})
    back = history.known(store, restore(store, confirmed.delivery_id, by=anybody(ROLE)).delivery_id)
    moved = [describe(one, template_words) for one in history.moved(store, back)]
    assert words.CONFIRMED not in words.moved(moved, back.replaces, back.file_name, str(back.way))
