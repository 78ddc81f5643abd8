"""Cells with values of a list: how they are cut, what people chose for a word, and when nothing is read."""

import pytest

from loaders import contract
from loaders.sheet import Kind
from loaders.values.areas import Area
from loaders.values.choice_cells import LIST_READS, PLACE_READS, default_value

CODES = [
    ("Werk", ["werk"], []),
    ("Werk; Wonen", ["werk", "wonen"], []),
    ("Werk;", ["werk"], []),
    ("Werk; werk", ["werk"], []),
    ("• Werk, Wonen\n• Mobiliteit / Werk", ["werk", "wonen", "mobiliteit"], []),
    ("Werk / Wonen, Mobiliteit", ["werk", "wonen", "mobiliteit"], []),
    ("Werk - Wonen", ["werk", "wonen"], []),
    ("Welzijn en gezondheid", ["welzijn_gezondheid"], []),  # a label that holds a sign is not cut
    ("Werk; -", ["werk"], []),
    ("-", None, []),
    ("Werk; Hobby", None, ["code-unknown"]),
    ("Hobby; Vlucht", None, ["code-unknown", "code-unknown"]),
    ("Hoek", ["wonen"], ["value-as-chosen"]),
    ("Hoek; Werk", ["wonen", "werk"], ["value-as-chosen"]),
    ("Huis en Hoek", ["wonen"], ["value-as-chosen"]),  # people chose for the whole of it
    ("Kant", None, ["code-unknown"]),  # what was chosen is no code of this list
]
CHOSEN = {"hoek": "wonen", "huis en hoek": "wonen", "kant": "zolder"}


@pytest.mark.parametrize(("text", "values", "notes"), CODES)
def test_the_values_of_a_cell_are_read_one_by_one(text: str, values: list[str] | None, notes: list[str]) -> None:
    reading = LIST_READS[Kind.CODES](text, "life_domain", CHOSEN)
    assert (reading.value, [note.code for note in reading.notes]) == (values, notes)


@pytest.mark.parametrize(
    ("text", "value", "notes"),
    [
        ("Tielt", "37022", []),
        ("Aarsele", "37022", ["municipality-part"]),
        ("Proefhoek", None, ["municipality-unknown"]),
        ("-", None, []),
        ("onbekend", None, []),
    ],
)
def test_a_municipality_is_read_or_named_unless_the_cell_says_nothing(
    text: str, value: str | None, notes: list[str]
) -> None:
    reading = PLACE_READS[Kind.MUNICIPALITY](text, "midwest", {})
    assert (reading.value, [note.code for note in reading.notes]) == (value, notes)


def test_a_value_that_is_chosen_is_kept_as_its_column_keeps_it() -> None:
    area = contract.PARTNERS.column("municipality_codes")
    assert [default_value(area, code) for code in ("37022", contract.REGION_WIDE)] == [
        Area(False, ["37022"]),
        Area(True, []),
    ]
