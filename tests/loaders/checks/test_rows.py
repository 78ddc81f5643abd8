"""The rules for rows: which of them stand, which fall, and where what is said of them stands."""

from datetime import date
from typing import Any

import pytest

from loaders import contract
from loaders.checks.rows import Keys, Origin, Register, Row, Rows, changed_fields, judge, origin_of
from loaders.findings import found
from loaders.sheet import Sheet

OFFERS, PARTNERS, COLLABORATION, REGION = contract.OFFERS, contract.PARTNERS, contract.COLLABORATION, contract.REGION
PHASES, ACTIONS = contract.PHASES, contract.ACTIONS
MARCH, JUNE = date(2026, 3, 1), date(2026, 6, 30)
ONE, TWO = "0999000129", "0999000228"
PARTNER: dict[str, Any] = {"name": "De Brug", "organisation_type_code": "sport", "is_region_wide": True}
OFFER: dict[str, Any] = {"name": "Praattafel", "provider_name": "De Brug", "offer_kind_code": "taal"}


def judged(sheet: Sheet, *rows: dict[str, Any]) -> tuple[list[int], list[tuple[str, str]]]:
    """The rows that stand and what was found, of rows from line 2 on whose columns stand as in the contract."""
    empty: dict[str, Any] = dict.fromkeys(sheet.stored)
    indexes = {column.field: index for index, column in enumerate(sheet.columns)}
    table = Rows(sheet, [Row(number, empty | one) for number, one in enumerate(rows, 2)], [Origin(1, 0, indexes)])
    kept, findings, refused = judge(table, {})
    blocking = {one.cell for one in findings if one.blocks}
    assert blocking <= {one.cell for some in refused.values() for one in some}
    assert not {row.row_number for row in kept} & refused.keys()
    return [row.row_number for row in kept], [(one.code, one.cell) for one in findings]


ORDERLY: dict[str, tuple[Sheet, list[dict[str, Any]], list[int], list[tuple[str, str]]]] = {
    "an end before its start": (
        PARTNERS,
        [PARTNER | {"since_date": JUNE, "until_date": MARCH}],
        [],
        [("end-before-start", "G2")],
    ),
    "a period of a day": (PARTNERS, [PARTNER | {"since_date": JUNE, "until_date": JUNE}], [2], []),
    "an end alone": (PARTNERS, [PARTNER | {"until_date": MARCH}], [2], []),
    "a start alone": (PARTNERS, [PARTNER | {"since_date": MARCH}], [2], []),
    "the end of an offer": (
        OFFERS,
        [OFFER | {"start_date": JUNE, "end_date": MARCH}],
        [],
        [("end-before-start", "H2")],
    ),
    "a score of nobody": (
        OFFERS,
        [OFFER | {"newcomer_feedback_score": 4.0}, OFFER | {"name": "b", "provider_feedback_score": 4.0}],
        [2, 3],
        [("score-without-count", "AB2"), ("score-without-count", "AD3")],
    ),
    "a score of none": (
        OFFERS,
        [OFFER | {"newcomer_feedback_score": 4.0, "newcomer_feedback_count": 0}],
        [2],
        [("score-without-count", "AB2")],
    ),
    "answers without a score": (
        OFFERS,
        [OFFER | {"newcomer_feedback_count": 5}],
        [2],
        [("count-without-score", "AC2")],
    ),
    "no answers": (OFFERS, [OFFER | {"newcomer_feedback_count": 0}], [2], []),
    "a score with its answers": (
        OFFERS,
        [OFFER | {"newcomer_feedback_score": 4.0, "newcomer_feedback_count": 5}],
        [2],
        [],
    ),
    "four steps": (COLLABORATION, [{"next_steps": "a; b; c; d"}], [2], [("too-many-steps", "I2")]),
    "three steps": (COLLABORATION, [{"next_steps": "a; b; c"}], [2], []),
    "two regions": (REGION, [{"story": "a"}, {"story": "b"}], [2], [("more-than-one-row", "A3")]),
    "one region": (REGION, [{"story": "a"}], [2], []),
    "no region": (REGION, [], [], []),
}


@pytest.mark.parametrize(("sheet", "rows", "kept", "findings"), ORDERLY.values(), ids=ORDERLY)
def test_a_rule_for_one_row(
    sheet: Sheet, rows: list[dict[str, Any]], kept: list[int], findings: list[tuple[str, str]]
) -> None:
    assert judged(sheet, *rows) == (kept, findings)


TWICE: dict[str, tuple[Sheet, list[dict[str, Any]], list[int], list[tuple[str, str]]]] = {
    "two names": (PARTNERS, [PARTNER, PARTNER | {"name": "De Ploeg"}], [2, 3], []),
    "the same": (PARTNERS, [PARTNER, PARTNER], [2], [("duplicate-same", "A3")]),
    "the same in other letters": (PARTNERS, [PARTNER, PARTNER | {"name": "de brug"}], [2], [("duplicate-same", "A3")]),
    "the same three times": (
        PARTNERS,
        [PARTNER, PARTNER, PARTNER],
        [2],
        [("duplicate-same", "A3"), ("duplicate-same", "A4")],
    ),
    "the same in another order": (
        PARTNERS,
        [PARTNER | {"role_codes": ["a", "b"]}, PARTNER | {"role_codes": ["b", "a"]}],
        [2],
        [("duplicate-same", "A3")],
    ),
    "another text": (
        PARTNERS,
        [PARTNER, PARTNER | {"shared_interest": "taal"}],
        [],
        [("duplicate-differs", "A3")],
    ),
    "a text in other letters": (
        PARTNERS,
        [PARTNER | {"shared_interest": "Taal"}, PARTNER | {"shared_interest": "taal"}],
        [],
        [("duplicate-differs", "A3")],
    ),
    "another place": (
        PARTNERS,
        [PARTNER, PARTNER | {"is_region_wide": False, "municipality_codes": ["37022"]}],
        [],
        [("row-per-municipality", "A3")],
    ),
    "another kind": (PARTNERS, [PARTNER, PARTNER | {"organisation_type_code": "ocmw"}], [], [("same-name", "A3")]),
    "another kind of offer": (OFFERS, [OFFER, OFFER | {"offer_kind_code": "sport"}], [], [("same-name", "A3")]),
    "another place and kind": (
        PARTNERS,
        [PARTNER, PARTNER | {"organisation_type_code": "ocmw", "is_region_wide": False}],
        [],
        [("row-per-municipality", "A3")],
    ),
    "the same offer of another": (OFFERS, [OFFER, OFFER | {"provider_name": "De Ploeg"}], [2, 3], []),
    "two numbers": (PARTNERS, [PARTNER | {"kbo_number": ONE}, PARTNER | {"kbo_number": TWO}], [2, 3], []),
    "one number": (
        PARTNERS,
        [PARTNER | {"kbo_number": ONE}, PARTNER | {"kbo_number": ONE, "name": "De Ploeg"}],
        [],
        [("duplicate-differs", "A3")],
    ),
    "one with a number": (PARTNERS, [PARTNER | {"kbo_number": ONE}, PARTNER], [], [("duplicate-differs", "A3")]),
    "two without a name": (PARTNERS, [{"name": None}, {"name": None}], [2, 3], []),
    "half of a key": (OFFERS, [OFFER | {"provider_name": None}, OFFER | {"provider_name": None}], [2, 3], []),
    "codes": (
        PHASES,
        [{"item_code": "O1"}, {"item_code": "O1", "explanation": "a"}],
        [],
        [("duplicate-differs", "A3")],
    ),
    "days": (
        contract.SESSIONS,
        [{"session_date": MARCH}, {"session_date": JUNE}, {"session_date": MARCH}],
        [2, 3],
        [("duplicate-same", "A4")],
    ),
}


@pytest.mark.parametrize(("sheet", "rows", "kept", "findings"), TWICE.values(), ids=TWICE)
def test_two_rows_of_one_key(
    sheet: Sheet, rows: list[dict[str, Any]], kept: list[int], findings: list[tuple[str, str]]
) -> None:
    assert judged(sheet, *rows) == (kept, findings)


def test_a_row_that_blocks_already_blocks_for_all_its_reasons() -> None:
    error = found("code-unknown", "Partners", "D2")
    empty: dict[str, Any] = dict.fromkeys(PARTNERS.stored)
    rows = [
        Row(2, empty | PARTNER),
        Row(3, empty | PARTNER | {"shared_interest": "taal"}),
        Row(4, empty | {"name": "x"}),
    ]
    unread = {2: [error]}
    kept, findings, refused = judge(Rows(PARTNERS, rows, [Origin(1, 0, {})]), unread)
    [differs] = findings
    assert (kept, refused, unread) == ([rows[2]], {2: [error, differs], 3: [differs]}, {2: [error]})
    assert differs.details == {"this_row": "3", "other_row": "2", "columns": "Gedeeld belang"}


def test_a_second_region_names_the_first() -> None:
    rows = [Row(number, dict.fromkeys(REGION.stored)) for number in (3, 5, 8)]
    _, findings, refused = judge(Rows(REGION, rows, [Origin(1, 0, {})]), {})
    assert [one.details["other_row"] for one in findings] == ["3", "3"]
    assert list(refused) == [5, 8]


TWO_SHEETS = [Origin(1, 0, {"name": 1}, "Noord"), Origin(12, 10, {"name": 2}, "Zuid")]


@pytest.mark.parametrize(
    ("number", "field", "cell", "name", "part"),
    [
        (2, "name", "B2", "2 (Noord)", "Noord"),
        (12, "name", "B12", "12 (Noord)", "Noord"),
        (13, "name", "C3", "3 (Zuid)", "Zuid"),
        (13, "since_date", "A3", "3 (Zuid)", "Zuid"),
    ],
)
def test_a_row_is_called_as_on_its_own_sheet(number: int, field: str, cell: str, name: str, part: str) -> None:
    row = Row(number, {})
    table = Rows(PARTNERS, [row], TWO_SHEETS)
    finding = table.finding("duplicate-same", row, field)
    assert (finding.cell, table.number(row), finding.part) == (cell, name, part)


def test_of_one_sheet_a_row_has_a_number_alone_and_above_all_rows_there_is_none() -> None:
    table = Rows(PARTNERS, [Row(4, {})], [Origin(3, 1, {})])
    assert (table.number(table.rows[0]), table.finding("duplicate-same", table.rows[0], "name").part) == ("3", "")
    with pytest.raises(StopIteration):
        origin_of(TWO_SHEETS, 1)


def register(*rows: dict[str, Any]) -> Register[str]:
    """Partners by what they are known by."""
    known: Register[str] = Register(PARTNERS)
    for one in rows:
        known.add(known.keys({"kbo_number": None} | one), f"{one['name']} {one.get('kbo_number', '')}".strip())
    return known


KNOWN = register({"name": "De Brug", "kbo_number": ONE}, {"name": "De Ploeg"}, {"name": "De Ploeg", "kbo_number": TWO})


@pytest.mark.parametrize(
    ("row", "twin"),
    [
        ({"name": "Elders", "kbo_number": None}, None),
        ({"name": "de brug", "kbo_number": None}, f"De Brug {ONE}"),
        ({"name": "De Brug", "kbo_number": TWO}, f"De Ploeg {TWO}"),
        ({"name": "De Brug", "kbo_number": "0999000327"}, None),
        ({"name": "De Ploeg", "kbo_number": "0999000327"}, "De Ploeg"),
        ({"name": "De Ploeg", "kbo_number": None}, "De Ploeg"),
        ({"name": "Elders", "kbo_number": ONE}, f"De Brug {ONE}"),
    ],
)
def test_a_number_goes_before_a_name(row: dict[str, Any], twin: str | None) -> None:
    assert KNOWN.find(KNOWN.keys(row)) == twin


@pytest.mark.parametrize(
    ("keys", "is_known"),
    [
        (Keys((), ("de brug",)), True),
        (Keys((), (None,)), False),
        (Keys((), ("praattafel", None)), False),
        (Keys((ONE,), (None,)), True),
        (Keys((), ()), False),
    ],
)
def test_a_row_is_known_by_its_number_or_by_all_of_its_key(keys: Keys, is_known: bool) -> None:
    assert keys.is_known is is_known


def test_fields_that_differ_in_the_order_of_the_new_row() -> None:
    old = {"name": "a", "role_codes": ["a", "b"], "shared_interest": "taal", "since_date": None}
    new = {"since_date": MARCH, "role_codes": ["b", "a"], "name": "a", "shared_interest": None, "is_universal": False}
    assert changed_fields(old, new) == ["since_date", "shared_interest", "is_universal"]
    assert changed_fields(old, {"role_codes": ["b"], "is_universal": None}) == ["role_codes"]
