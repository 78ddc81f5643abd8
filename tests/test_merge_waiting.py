"""Adding: rows that wait, governments in a list of partners, nothing to write, and confirming."""

from typing import Any

import pytest

from data.access import anybody
from data.deliveries import current_rows, latest_delivery, versions
from data.questions.region_sheets import region_sheets
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.confirm import confirm_sheet
from loaders.deliveries.described import describe
from loaders.deliveries.differences import differences
from loaders.deliveries.publish import Outcome
from loaders.deliveries.restore import restore, take_back
from loaders.templates.prefilled import current_template
from tests.ledgers import made_empty, rows_made_again, rows_of
from tests.merging import JULY, JUNE, MARCH, NIS, ROLE, add, hand_in, names, own, rows, sources, waiting
from tests.workbooks import REGION, government, offer, partner, workbook
from ui.texts import template as template_words

# ---------------------------------------------------------------- rows that block


@pytest.mark.parametrize("way", ["add", "replace"])
def test_a_row_that_blocks_leaves_its_predecessor_standing_and_marks_it(store: Store, way: Any) -> None:
    hand_in(store, workbook({"Partners": [partner("A"), partner("B", shared_interest="Iets")]}))
    content = own({"Partners": [partner("Nieuw"), partner("b", engagement_code="zomaar")]})
    (said,) = differences(store, check(content, REGION), JUNE, way=way)
    assert [(one.row.values["name"], one.waiting_row_number) for one in said.waiting] == [("B", 3)]
    assert describe(said, template_words).waiting == ("B",)
    assert [row.values["name"] for row in said.gone] == (["A"] if way == "replace" else [])
    hand_in(store, content, way=way, accept_partial=True)
    assert names(store) == (["A", "B", "Nieuw"] if way == "add" else ["Nieuw", "B"])
    assert ("B", 1, 3, 3) in sources(store)
    assert waiting(store) == [(3, ["code-unknown"])]
    (standing,) = versions.refused_rows(store, JUNE, REGION, anybody())["standing_row_number"]
    held = current_rows(store, JUNE, REGION, "partner").set_index("row_number")
    assert held["name"][standing] == "B"


def test_rows_that_wait_go_on_waiting_until_a_file_speaks_of_them(store: Store) -> None:
    bad = partner("Fout", engagement_code="ooit", shared_interest="Iets")
    add(store, {"Partners": [partner("A"), bad]}, accept_partial=True)
    add(store, {"Partners": [partner("B"), partner("C")]})
    # under the number that it has in its own file
    assert waiting(store) == [(3, ["code-unknown"])]
    add(store, {"Partners": [partner("D"), bad]}, accept_partial=True)
    assert waiting(store) == [(3, ["code-unknown"])]
    add(store, {"Partners": [partner("Fout", since_date=MARCH)]})
    assert waiting(store) == []
    assert names(store) == ["A", "B", "C", "D", "Fout"]


# ---------------------------------------------------------------- governments in a list of partners


def governments(name: str) -> str | None:
    return NIS.get(name.rpartition(" ")[2]) if name.startswith(("Stad ", "Gemeente ")) else None


def test_governments_in_a_list_of_partners_go_to_their_own_sheet_and_never_to_both(store: Store) -> None:
    hand_in(store, workbook({"Besturen": [government(engagement_code=1, since_date=MARCH), government(
        municipality_nis="Izegem")]}))  # fmt: skip
    content = own({"Partners": [partner("Stad Roeselare", engagement_code=4), partner("Stad Tielt"), partner("A")]})
    checked = check(content, REGION)
    besturen, partners = differences(store, checked, JUNE, government_of=governments)
    assert [(one.field, one.old, one.new) for one in besturen.changed[0].fields] == [
        ("engagement_code", "1", "4"),
        ("since_date", MARCH, None),
    ]
    assert [row.values["municipality_nis"] for row in besturen.new] == [NIS["Tielt"]]
    assert len(besturen.kept) == 1
    assert [row.values["name"] for row in partners.new] == ["A"]
    hand_in(store, content, government_of=governments)
    assert names(store) == ["A"]
    held = {row["municipality_nis"]: row["engagement_code"] for row in rows(store, "government")}
    assert (held[NIS["Roeselare"]], held[NIS["Tielt"]], len(held)) == ("4", "3", 3)
    assert hand_in(store, content, government_of=governments).status == "unchanged"


def test_the_sheet_besturen_of_the_same_file_goes_before_its_list_of_partners(store: Store) -> None:
    rows_in = {
        "Besturen": [government(engagement_code=2)],
        "Partners": [partner("Stad Roeselare"), partner("Stad Tielt")],
    }
    for way in ("add", "replace"):
        made_empty(store)
        add(store, rows_in, government_of=governments, way=way)
        held = {row["municipality_nis"]: row["engagement_code"] for row in rows(store, "government")}
        assert held == {NIS["Roeselare"]: "2", NIS["Tielt"]: "3"}
        assert rows(store) == []


# ---------------------------------------------------------------- nothing to write, and confirming


def test_what_changes_nothing_is_not_written(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A"), partner("B")]}), MARCH)
    same = {"Partners": [partner("A")]}
    assert add(store, same, MARCH) == Outcome("unchanged", 1)
    template = current_template(store, REGION, JUNE, template_words)
    assert hand_in(store, template, JUNE) == Outcome("unchanged", 1)
    # a list of their own that is handed in for a later date says that it still holds then
    content = own(same)
    assert hand_in(store, content, JUNE) == Outcome("loaded", 2)
    assert hand_in(store, content, JULY) == Outcome("unchanged", 2)
    assert store.version() == 2


def test_an_answer_that_takes_rows_away_is_written_for_the_same_file(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A"), partner("B")]}))
    content = own({"Partners": [partner("A")]})
    assert [hand_in(store, content).status, hand_in(store, content, way="replace").status] == ["unchanged", "loaded"]
    assert names(store) == ["A"]


def test_confirming_moves_the_date_and_nothing_else(store: Store, tmp_path: Any) -> None:
    add(store, {"Partners": [partner("A"), partner("Fout", engagement_code="ooit")], "Aanbod": [offer()]}, MARCH,
        accept_partial=True)  # fmt: skip
    before = rows(store), waiting(store), rows(store, "offer")
    assert confirm_sheet(store, REGION, ["Partners"], JUNE, anybody(ROLE)) == Outcome("loaded", 2)
    assert (rows(store), waiting(store), rows(store, "offer")) == before
    assert sources(store) == [("A", 1, 2, None)]
    held = region_sheets(store, JUNE, REGION)
    assert (held.date_of("Partners"), held.date_of("Aanbod")) == (JUNE, MARCH)
    assert confirm_sheet(store, REGION, ["Partners"], JUNE, anybody(ROLE)) == Outcome("unchanged", 2)
    assert confirm_sheet(store, REGION, ["Aanbod", "Partners"], JUNE, anybody(ROLE)) == Outcome("loaded", 3)
    with pytest.raises(LookupError):
        confirm_sheet(store, REGION, ["Fasen"], JUNE, anybody(ROLE))
    with pytest.raises(ValueError, match="Sessies"):
        confirm_sheet(store, REGION, ["Sessies"], JUNE, anybody(ROLE))
    assert rows_made_again(store, tmp_path) == rows_of(store)
    restore(store, 2, before=True, by=anybody(ROLE))
    assert latest_delivery(store, REGION, JUNE).file_name == ""  # type: ignore[union-attr]
    assert JUNE not in {sheet.reference_date for sheet in region_sheets(store, JUNE, REGION).sheets}
    assert take_back(store, REGION, JUNE, by=anybody(ROLE)).status == "unchanged"


def test_a_confirmation_that_is_the_newest_can_be_taken_back(store: Store) -> None:
    hand_in(store, workbook({"Partners": [partner("A")]}), MARCH)
    confirm_sheet(store, REGION, ["Partners"], JUNE, anybody(ROLE))
    add(store, {"Partners": [partner("B")]})
    restore(store, 3, before=True, by=anybody(ROLE))
    assert names(store) == ["A"]
    assert take_back(store, REGION, JUNE, by=anybody(ROLE)).status == "loaded"
    assert versions.speaking(store, REGION, JUNE, store.version()) == {"Partners": 1}
