"""Versions: rows left aside, an older state put back, what a delivery moved; nothing is ever lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from data import reference
from data.access import anybody
from data.deliveries import Delivery, current_rows, deliveries, delivery_records, versions
from data.questions.handed_in import QUARTERS_SHOWN, HandedIn, handed_in_by_quarter
from data.questions.region_sheets import region_sheets
from data.store import Store
from loaders import contract
from loaders.checks.checked import obstacles
from loaders.checks.checking import check
from loaders.deliveries import history
from loaders.deliveries.differences import differences, wipes
from loaders.deliveries.publish import Outcome, publish
from loaders.deliveries.restore import restore
from loaders.templates.prefilled import current_template
from tests.delivering import deliver
from tests.few import few
from tests.ledgers import holding_rows
from tests.running import copied, demo_store, empty_store
from tests.workbooks import REGION, answering, edited, offer, partner, workbook
from tests.worlds import MOMENTS, World, fill, hand_in, worlds
from ui.figures.deliveries import handed_in_nl
from ui.texts import template as template_words

MARCH, JUNE = date(2026, 3, 31), date(2026, 6, 30)
EVERY_SHEET = [sheet.table for sheet in contract.REGIONAL]
ROLE = "netwerkmedewerker"


def load(store: Store, sheets: dict[str, Any], day: date = JUNE, **extra: Any) -> Outcome:
    content = workbook(sheets)
    told: dict[str, Any] = {"region": REGION, "reference_date": day, "by": anybody(ROLE), "file_name": "voorbeeld.xlsx"}
    return publish(store, check(content, REGION), content, **told, **extra)


def names(store: Store, table: str = "partner", as_of: date = JUNE) -> list[str]:
    return list(current_rows(store, as_of, REGION, table)["name"])


def state(store: Store, dates: tuple[date, ...] = (MARCH, JUNE)) -> dict[Any, list[str]]:
    """Every row of every region at these dates, and which sheets were handed in; not by which delivery."""
    found: dict[Any, list[str]] = {}
    sheets = ["action_state(?)", *(holding_rows(one.table) for one in contract.SHEETS if one.table != "action")]
    for as_of in dates:
        for source in ("freshness(?)", "open_refused_row(?)", *sheets):
            rows = store.ask(f"FROM {source} ORDER BY ALL", [as_of]).drop(columns="delivery_id")
            found[as_of, source] = [str(row) for row in rows.to_dict("records")]
    return found


# ---------------------------------------------------------------- rows left aside


def test_good_rows_are_stored_and_the_others_are_kept_aside_with_why(store: Store) -> None:
    rows = [partner(), partner("Voorbeeldvzw Fout", organisation_type_code="raket", engagement_code="zomaar")]
    assert load(store, {"Partners": rows, "Aanbod": [offer()]}, accept_partial=True) == Outcome("loaded", 1)
    assert (names(store), names(store, "offer")) == ([partner()["name"]], [offer()["name"]])
    (row,) = versions.refused_rows(store, JUNE, REGION, anybody()).to_dict("records")
    assert (row["sheet"], row["row_number"], row["finding_codes"]) == (
        "Partners",
        3,
        ["code-unknown", "code-unknown"],
    )
    assert '"Soort": "raket"' in row["cells"]
    held = next(sheet for sheet in region_sheets(store, JUNE, REGION).sheets if sheet.name == "Partners")
    assert (held.row_count, held.refused_row_count) == (1, 1)
    speaking = versions.speaking_sheets(store, REGION, JUNE)
    assert {name: [one.row_number for one in sheet.open_rows] for name, sheet in speaking.items()} == {
        "Partners": [3],
        "Aanbod": [],
    }


def test_rows_aside_are_cleared_by_a_later_delivery_of_that_sheet_without_any(store: Store) -> None:
    load(store, {"Partners": [partner(), partner("Fout", engagement_code="zomaar")]}, accept_partial=True)
    load(store, {"Aanbod": [offer()]})
    assert len(versions.refused_rows(store, JUNE, REGION, anybody())) == 1
    load(store, {"Partners": [partner(), partner("Fout", since_date="2024-01-01")]})
    assert versions.refused_rows(store, JUNE, REGION, anybody()).empty


def test_both_of_two_rows_that_disagree_are_aside_with_the_same_finding(store: Store) -> None:
    rows = [partner(), partner(engagement_code=4), partner("Ander")]
    load(store, {"Partners": rows}, accept_partial=True)
    aside = versions.refused_rows(store, JUNE, REGION, anybody())
    assert list(aside["row_number"]) == [2, 3]
    assert list(map(tuple, aside["finding_codes"])) == [("duplicate-differs",)] * 2


def _no_status(book: Any) -> None:
    book["Aanbod"].delete_cols([cell.value for cell in book["Aanbod"][1]].index("Status *") + 1)


BAD = partner("Fout", engagement_code="zomaar")
WHOLE_FILE = {
    "personal data in a row": workbook({"Partners": [partner(), partner("x", shared_interest="bel 0470 12 34 56")]}),
    "a required column is missing": edited(workbook({"Partners": [partner(), BAD], "Aanbod": [offer()]}), _no_status),
    "a sheet without one good row": workbook({"Partners": [BAD], "Aanbod": [offer()]}),
    "another region": workbook({"Partners": [partner(), BAD]}, region="waasland"),
    "not a workbook": b"zomaar iets",
}


@pytest.mark.parametrize("content", WHOLE_FILE.values(), ids=WHOLE_FILE)
def test_some_findings_block_the_whole_file_also_when_rows_may_be_left_aside(store: Store, content: bytes) -> None:
    checked = check(content, REGION)
    assert obstacles(checked)
    with pytest.raises(ValueError, match="cannot be loaded"):
        publish(
            store,
            checked,
            content,
            region=REGION,
            reference_date=JUNE,
            by=anybody(ROLE),
            file_name="x",
            accept_partial=True,
        )
    assert (store.version(), store.ledger.original_digests()) == (0, set())


def test_what_a_row_with_personal_data_held_is_not_kept_even_in_memory() -> None:
    checked = check(WHOLE_FILE["personal data in a row"], REGION)
    assert [row.cells for row in checked.aside["Partners"]] == [{}]
    assert "0470" not in repr(checked)


def test_without_asking_no_row_is_left_aside(store: Store) -> None:
    with pytest.raises(ValueError, match="blocked"):
        load(store, {"Partners": [partner(), BAD]})


def test_the_same_file_read_with_other_answers_is_a_delivery_when_that_changes_a_row(store: Store) -> None:
    content = workbook({"Partners": [partner(), partner("Ander", organisation_type_code="Sprot")]})
    told: dict[str, Any] = {"region": REGION, "reference_date": JUNE, "by": anybody(ROLE), "file_name": "x.xlsx"}
    outcomes = []
    for codes in ({}, {"sprot": "sport"}, {"sprot": "sport", "jeugt": "jeugd"}):
        choices = answering(words={("Partners", "organisation_type_code", seen): code for seen, code in codes.items()})
        checked = check(content, REGION, choices=choices)
        outcomes.append(publish(store, checked, content, accept_partial=True, **told))
    assert outcomes == [Outcome("loaded", 1), Outcome("loaded", 2), Outcome("unchanged", 2)]
    assert (versions.choices_of(store, 1), "sprot" in versions.choices_of(store, 2)) == ("", True)


def test_the_delivery_before_is_the_last_of_the_same_region_and_date(store: Store) -> None:
    handed_in = [(REGION, JUNE), ("kempen", JUNE), (REGION, MARCH), (REGION, JUNE), ("kempen", JUNE), (REGION, JUNE)]
    for number, (region, day) in enumerate(handed_in, 1):
        deliver(store, region, day, {"Partners": [partner(f"Voorbeeldvzw {number}")]})
    before = [versions.delivery_before(store, region, day, number) for number, (region, day) in enumerate(handed_in, 1)]
    assert [one and one.id for one in before] == [None, None, None, 1, 2, 4]
    assert versions.delivery(store, len(handed_in) + 1) is None


# ---------------------------------------------------------------- putting back


def test_putting_back_repeats_the_state_right_after_a_delivery(store: Store) -> None:
    load(store, {"Partners": [partner("Eerst")]})
    load(store, {"Partners": [partner("Dan"), BAD], "Aanbod": [offer()]}, accept_partial=True)
    assert restore(store, 1, by=anybody("beheerder")) == Outcome("loaded", 3)
    assert (names(store), names(store, "offer")) == (["Eerst"], [])
    assert versions.refused_rows(store, JUNE, REGION, anybody()).empty
    again = versions.delivery(store, 3)
    assert again and (again.replaces, again.user_role, again.file_name) == (1, "beheerder", "voorbeeld.xlsx")
    assert restore(store, 2, by=anybody("beheerder")) == Outcome("loaded", 4)
    assert (names(store), names(store, "offer")) == (["Dan"], [offer()["name"]])
    assert len(versions.refused_rows(store, JUNE, REGION, anybody())) == 1


def test_putting_back_what_holds_already_changes_nothing(store: Store) -> None:
    load(store, {"Partners": [partner("Eerst")]})
    load(store, {"Partners": [partner("Dan")]})
    assert restore(store, 2, by=anybody(ROLE)) == Outcome("unchanged", 2)
    restore(store, 1, by=anybody(ROLE))
    assert restore(store, 1, by=anybody(ROLE)) == Outcome("unchanged", 3)


def test_undoing_the_first_delivery_of_a_date_lets_the_date_before_speak_again(store: Store) -> None:
    load(store, {"Partners": [partner("Maart")]}, MARCH)
    before = state(store)
    load(store, {"Partners": [partner("Juni")], "Aanbod": [offer()]})
    restore(store, 2, before=True, by=anybody(ROLE))
    assert state(store) == before
    listed = [(one["sheets"], one["row_count"]) for one in delivery_records(store, REGION)]
    assert listed == [([], 0), (["Partners", "Aanbod"], 2), (["Partners"], 1)]
    assert restore(store, 2, before=True, by=anybody(ROLE)) == Outcome("unchanged", 3)
    load(store, {"Partners": [partner("Toch maart")]}, MARCH)
    assert names(store) == ["Toch maart"]


def test_the_same_file_after_its_undoing_is_a_delivery_again(store: Store) -> None:
    load(store, {"Partners": [partner()]})
    restore(store, 1, before=True, by=anybody(ROLE))
    assert load(store, {"Partners": [partner()]}) == Outcome("loaded", 3)
    assert names(store) == [partner()["name"]]


def test_other_dates_and_regions_stay_as_they_are(store: Store) -> None:
    load(store, {"Partners": [partner("Maart")]}, MARCH)
    load(store, {"Partners": [partner("Juni")]})
    restore(store, 1, before=True, by=anybody(ROLE))
    assert (names(store, as_of=MARCH), names(store)) == ([], ["Juni"])


def test_a_delivery_that_does_not_exist_cannot_be_put_back(store: Store) -> None:
    with pytest.raises(LookupError):
        restore(store, 1, by=anybody(ROLE))


@pytest.fixture(scope="module")
def world_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("worlds")))
    yield opened
    opened.close()


@few(4, suppress_health_check=list(HealthCheck))
@given(world=worlds(EVERY_SHEET), pick=st.integers(0, 9))
def test_undo_of_any_last_delivery_equals_before_and_undo_of_undo_equals_after(
    world_store: Store, world: World, pick: int
) -> None:
    fill(world_store, World(world.deliveries[:-1]))
    if not world.deliveries:
        return
    last = world.deliveries[-1]
    before = state(world_store, MOMENTS)
    is_new = hand_in(world_store, last)
    after = state(world_store, MOMENTS)
    if not is_new:
        # it says what stands already: nothing was written, so there is nothing of it to undo
        assert after == before
        return
    undo = restore(world_store, last.id, before=True, by=anybody(ROLE))
    assert state(world_store, MOMENTS) == before
    restore(world_store, undo.delivery_id, before=True, by=anybody(ROLE))
    assert state(world_store, MOMENTS) == after
    chosen = world.deliveries[pick % len(world.deliveries)]
    there = restore(world_store, chosen.id, by=anybody(ROLE))
    if there.status == "loaded":
        restore(world_store, there.delivery_id, before=True, by=anybody(ROLE))
    assert state(world_store, MOMENTS) == after


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(demo_store(), tmp_path_factory.mktemp("demo")))
    yield opened
    opened.close()


@few(4, suppress_health_check=list(HealthCheck))
@given(region=st.sampled_from([*list(reference.regions())[:4], reference.LEARNING_NETWORK]))
def test_loading_the_template_as_it_was_filled_in_changes_nothing(demo: Store, region: str) -> None:
    listed = deliveries(demo, region)
    if listed.empty:
        return
    day = listed["reference_date"][0]
    before = said(demo, region, day)
    content = current_template(demo, region, day, template_words)
    checked = check(content, region)
    for one in differences(demo, checked, day):
        assert (one.new, one.changed, one.gone) == ([], [], []), one.sheet
    publish(demo, checked, content, region=region, reference_date=day, by=anybody(ROLE), file_name="sjabloon.xlsx")
    assert said(demo, region, day) == before


def said(store: Store, region: str, as_of: date) -> dict[str, list[str]]:
    """The rows by what they say, without their places: the template has no gaps between them."""
    places = ["delivery_id", "row_number"]
    return {
        sheet.name: sorted(
            map(str, current_rows(store, as_of, region, sheet.table).drop(columns=places).to_dict("records"))
        )
        for sheet in contract.sheets_for(region)
    }


# ---------------------------------------------------------------- what moved


def _one(store: Store, number: int) -> Delivery:
    found = versions.delivery(store, number)
    assert found
    return found


def test_what_a_delivery_moved_and_how_two_differ_stays_the_same_after_later_ones(store: Store) -> None:
    load(store, {"Partners": [partner("A"), partner("B")]}, MARCH)
    load(store, {"Partners": [partner("A", engagement_code=4), partner("C")], "Aanbod": [offer()]})
    load(store, {"Partners": [partner("D")]}, MARCH)
    partners, offers = history.moved(store, _one(store, 2))
    assert [row.values["name"] for row in partners.new] == ["C"]
    assert [row.values["name"] for row in partners.gone] == ["B"]
    assert [change.row.values["name"] for change in partners.changed] == ["A"]
    assert len(offers.new) == 1
    (back,) = history.compare(store, _one(store, 3), _one(store, 1))
    assert [row.values["name"] for row in back.new] == ["A", "B"]


def test_the_way_back_of_the_newest_is_undo_and_shows_what_would_move(store: Store) -> None:
    load(store, {"Partners": [partner("A")]})
    (first,) = history.way_back(store, _one(store, 1)).changes
    assert [row.values["name"] for row in first.gone] == ["A"], "before it there was nothing"
    load(store, {"Partners": [partner("B")]})
    undo, back = history.way_back(store, _one(store, 2)), history.way_back(store, _one(store, 1))
    assert (undo.is_undo, back.is_undo) == (True, False)
    for way in (undo, back):
        assert [row.values["name"] for row in way.changes[0].new] == ["A"]
    history.put_back(store, _one(store, 1), back, store.version(), anybody(ROLE))
    assert names(store) == ["A"]
    assert history.way_back(store, _one(store, 1)).is_same


def test_a_sheet_that_would_lose_most_of_its_rows_is_named_with_how_many(store: Store) -> None:
    load(store, {"Partners": [partner(f"Voorbeeldvzw {number}") for number in range(4)], "Aanbod": [offer()]})
    checked = check(workbook({"Partners": [partner("Voorbeeldvzw 0")], "Aanbod": [offer()]}), REGION)
    (finding,) = wipes(differences(store, checked, JUNE))
    assert (finding.code, finding.sheet, finding.blocks) == ("rows-disappear", "Partners", True)
    assert finding.details == {"count": "3", "total": "4", "names": "Voorbeeldvzw 1; Voorbeeldvzw 2; Voorbeeldvzw 3"}


def test_the_dates_that_still_stand_are_those_not_taken_back(store: Store) -> None:
    load(store, {"Partners": [partner()]}, MARCH)
    load(store, {"Partners": [partner("Ander")]})
    restore(store, 2, before=True, by=anybody(ROLE))
    assert handed_in_by_quarter(store, JUNE).deliveries == (HandedIn(REGION, MARCH, 1),)


def test_a_quarter_holds_its_dates_and_the_last_that_is_over_is_counted(store: Store) -> None:
    before_end, end = date(2026, 3, 19), date(2026, 3, 31)
    for day in (before_end, end, date(2026, 5, 8)):
        load(store, {"Partners": [partner(f"Voorbeeldvzw {day:%d %B}")]}, day)
    facts = handed_in_by_quarter(store, date(2026, 6, 1))
    assert facts.quarters == (end, JUNE)
    first, second = (cell for cell in facts.cells if cell.region == REGION)
    assert (first.dates, first.is_at_end) == ((before_end, end), True)
    assert (second.dates, second.is_at_end) == ((date(2026, 5, 8),), False)
    assert (facts.closed_quarter, facts.closed_count, facts.region_count) == (end, 1, 18)
    assert len(handed_in_by_quarter(store, date(2030, 1, 1)).quarters) == 8, "two years"
    assert handed_in_by_quarter(store, JUNE).closed_quarter == JUNE, "a day that ends a quarter closes it"
    assert handed_in_nl.say(facts, None) == ["1 van 18 regio’s leverde aan voor het 1ste kwartaal 2026"]
    silent = replace(facts, closed_count=0)
    assert handed_in_nl.say(silent, None) == ["Geen enkele regio leverde aan voor het 1ste kwartaal 2026"]


def test_the_running_quarter_is_not_judged(store: Store) -> None:
    load(store, {"Partners": [partner()]}, date(2026, 3, 19))
    facts = handed_in_by_quarter(store, date(2026, 3, 20))
    assert (facts.closed_quarter, facts.closed_count) == (None, 0)
    assert handed_in_nl.say(facts, None) == ["Sinds de eerste levering is nog geen kwartaal voorbij"]
    nothing = handed_in_by_quarter(store, date(2026, 3, 18))
    assert nothing.deliveries == ()
    assert handed_in_nl.say(nothing, None) == ["Nog geen enkele regio leverde aan"]


def test_the_learning_network_is_no_region_that_hands_in(store: Store) -> None:
    deliver(store, reference.LEARNING_NETWORK, MARCH, {"Sessies": [{"session_date": MARCH}]})
    load(store, {"Partners": [partner()]})
    assert handed_in_by_quarter(store, JUNE).quarters == (JUNE,)


def test_only_the_last_eight_quarters_are_shown(store: Store) -> None:
    load(store, {"Partners": [partner()]}, date(2020, 1, 1))
    assert len(handed_in_by_quarter(store, JUNE).quarters) == QUARTERS_SHOWN


def test_the_original_of_a_delivery_taken_back_stays(store: Store) -> None:
    load(store, {"Partners": [partner()]})
    restore(store, 1, before=True, by=anybody(ROLE))
    assert store.has_original(_one(store, 1).sha256)
