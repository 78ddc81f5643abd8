"""Adding what is rare: two names for one row, one name for two, governments among partners, rows that wait for long."""

from collections.abc import Mapping
from typing import Any

from data.store import Store
from loaders import contract
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import YES
from loaders.deliveries.desk import Desk
from loaders.deliveries.matching import confirmation
from loaders.deliveries.record import Outcome
from loaders.templates.prefilled import current_template
from tests.test_merge import JUNE, ROLE, Sheets, names, own, rows, waiting
from tests.workbooks import REGION, government, partner, places, workbook
from ui.texts import kept
from ui.texts import template as template_words

NUMBER = "0999.000.129"


def desk_of(store: Store, day: Any = JUNE) -> Desk:
    return Desk(store, REGION, day, ROLE, kept)


def checked_with(desk: Desk, content: bytes, answers: Mapping[tuple[str, ...], str]) -> Checked:
    return check(content, REGION, choices=desk.choices(answers))


def hand_in(
    store: Store, content: bytes | Sheets, answers: Mapping[tuple[str, ...], str] | None = None, day: Any = JUNE
) -> Outcome:
    desk = desk_of(store, day)
    file = content if isinstance(content, bytes) else own(content)
    return desk.store_file(checked_with(desk, file, answers or {}), file, "lijst.xlsx")


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
