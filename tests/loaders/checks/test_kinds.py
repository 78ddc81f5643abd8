"""An OCMW that a list calls by the name of its town alone."""

import pytest

from loaders.checks.kinds import named_by_kind
from loaders.checks.rows import Origin, Row, Rows
from tests.edge_rows import PARTNERS


def named(*rows: tuple[str | None, str]) -> tuple[list[str | None], list[tuple[str, dict[str, str]]]]:
    """The names of partners by name and kind, and what is said of them."""
    table = [Row(number, {"name": name, "organisation_type_code": kind}) for number, (name, kind) in enumerate(rows, 2)]
    after, said = named_by_kind(Rows(PARTNERS, table, [Origin(1, 0, {})]))
    return [row.values["name"] for row in after.rows], [(one.cell, one.details) for one in said]


@pytest.mark.parametrize(
    ("name", "kind", "after"),
    [
        ("Tielt", "ocmw", "OCMW Tielt"),
        ("Aalter (voor fusie)", "ocmw", "OCMW Aalter (voor fusie)"),
        ("Tielt", "lokaal_bestuur", "Tielt"),
        ("OCMW Tielt", "ocmw", "OCMW Tielt"),
        ("De Brug", "ocmw", "De Brug"),
        (None, "ocmw", None),
    ],
)
def test_the_bare_name_of_a_town_says_what_it_is(name: str | None, kind: str, after: str | None) -> None:
    assert named((name, kind))[0] == [after]


def test_it_is_said_once_with_the_first_name_and_their_number() -> None:
    rows = [("De Brug", "vereniging"), ("Tielt", "ocmw"), ("Tielt", "lokaal_bestuur"), ("Izegem", "ocmw")]
    names, said = named(*rows)
    assert names == ["De Brug", "OCMW Tielt", "Tielt", "OCMW Izegem"]
    assert said == [("A3", {"name": "OCMW Tielt", "count": "2"})]
    assert named(rows[0])[1] == []
