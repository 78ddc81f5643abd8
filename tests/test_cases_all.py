"""Files after public bug reports, whole: how each is judged, which rows it gives, and what only a person can say.

Those that are about single values stand in ``test_cases_values``.
"""

from datetime import date
from typing import NamedTuple

import pytest

from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.choices import Key
from tests import files
from tests.workbooks import places

THREE = ("De Brug vzw", "Taalcafé Izegem", "Sportclub Tielt")
OFFERS = ("Praatcafé", "Buddy Izegem", "Wandelclub")
LISTED = ("De Brug vzw", "Taalcafé Izegem", "Coöperatie Tielt")
WIDE = ["36015", "36008", "37022", "37011", "36019"]


class Case(NamedTuple):
    """What a file gives: names that are stored, findings that block, questions, remarks that say how."""

    names: tuple[str, ...] = ()
    blocking: tuple[tuple[str, str], ...] = ()
    questions: tuple[Key, ...] = ()
    remarks: tuple[str, ...] = ()


READ = Case(THREE)
WHICH_SHEET = Case((), (("sheet-uncertain", ""),), (("sheet", "Partnerlijst 2026"),))
TOTALLED = Case(OFFERS, remarks=("total-row-skipped",))
STOPPED = ("section", "Partners", "gestopte partners")
CASES: dict[str, Case] = {
    "b01.xlsx": READ,
    "b03.xlsx": READ,
    "b04.xlsx": READ,
    "b06.xlsx": READ,
    "b09.ods": READ,
    "b10.xlsx": READ,
    "b13.xlsx": TOTALLED,
    "b13.ods": TOTALLED,
    "b16.xlsx": WHICH_SHEET,
    "b16.xls": WHICH_SHEET,
    "b17.xlsx": Case(THREE, remarks=("sheet-hidden",)),
    "b19.xlsx": Case(
        (),
        (("column-uncertain", "A1"), ("personal-name", "B2")),
        (("people", "Partners", "naam"), ("column", "Partners", "naam organisatie")),
    ),
    "b21.xls": Case(("Praatcafé", "Buddy Roeselare", "Wandelclub"), remarks=("merged-cell-read",) * 2),
    "b37.xlsx": Case(THREE, (("section-asked", "A6"),), (STOPPED,), ("second-table-read",)),
    "b39.xlsx": Case(THREE, remarks=("heading-skipped", "note-skipped")),
    "b40.xlsx": Case((), (("sheet-transposed", ""),)),
    "b50.csv": Case(LISTED),
    "b52.csv": Case(LISTED),
    "b54.txt": Case(LISTED),
    "b56.csv": Case((*LISTED, '"De Ploeg" vzw'), remarks=("quotes-mended",)),
    "b59.csv": Case(LISTED, remarks=("letters-mended",)),
    "b64.csv": Case(("De Brug vzw",)),
    "b71.xls": Case(THREE, remarks=("web-page-read",)),
    "b73.xls": READ,
    "b75.numbers": Case((), (("numbers-file", ""),)),
    "b76.xlsx": Case((), (("word-file", ""),)),
    "c03.xlsx": Case(THREE, (("section-asked", "A6"),), (STOPPED,), ("header-repeated",)),
    "c05.xlsx": Case((), (("sheet-twice", ""),), (("sheets", "Partners"),)),
    "c07.csv": Case(tuple(f"Org {number}" for number in range(10))),
    "d02.xlsx": Case((), (("rows-together-asked", "D2"),), (("together", "Aanbod"),)),
}


def judged(name: str) -> Checked:
    return check(files.content(f"cases/{name}"), "midwest")


@pytest.mark.parametrize("name", CASES)
def test_a_file_is_read_asked_or_refused_for_what_it_is(name: str) -> None:
    checked, case = judged(name), CASES[name]
    stored = [row.values["name"] for rows in checked.sheets.values() for row in rows]
    blocking = [(code, cell) for code, _, cell in places(checked, blocking=True)]
    asked = [one.key for one in checked.questions if one.answer is None]
    assert (stored, blocking, asked) == (list(case.names), list(case.blocking), list(case.questions))
    assert {code for code, _, _ in places(checked, blocking=False)} >= set(case.remarks)


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case == READ])
def test_a_plain_list_is_read_cell_by_cell_in_any_packing(name: str) -> None:
    rows = judged(name).sheets["Partners"]
    assert [row.values["organisation_type_code"] for row in rows] == ["vereniging", "onderwijs", "sport"]
    assert [row.values["since_date"] for row in rows] == [date(2024, 3, 25), date(2023, 9, 1), date(2022, 1, 12)]
    assert [row.values["municipality_codes"] for row in rows] == [["36015"], ["36008"], ["37022"]]


def test_several_municipalities_in_a_cell_of_a_list_stay_in_their_cell() -> None:
    assert [row.values["municipality_codes"] for row in judged("c07.csv").sheets["Partners"]] == [WIDE] * 10
    assert judged("b64.csv").sheets["Partners"][0].values["municipality_codes"] == ["36015", "36008"]
