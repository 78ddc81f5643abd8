"""What is known of a row once a file says something of it, field by field."""

from datetime import date
from typing import Any

import pytest

from loaders import contract
from loaders.checks.rows import Row
from loaders.choices import ADD
from loaders.deliveries.merge import Handed, Incoming, Source, StandingRow, merge
from loaders.sheet import Sheet
from tests.edge_rows import GOVERNMENTS, PARTNERS

OFFERS, COLLABORATION = contract.OFFERS, contract.COLLABORATION
MARCH, JUNE, JULY = date(2026, 3, 1), date(2026, 6, 30), date(2026, 7, 1)


def spoken_of(sheet: Sheet, before: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """What is known of one row after a file with a column for each of these fields."""
    empty: dict[str, Any] = dict.fromkeys(sheet.stored)
    key = {name: before[name] for name in sheet.key}
    fields = frozenset(column.field for column in sheet.columns if not column.stored.keys().isdisjoint({*key, *said}))
    one = Incoming(Row(2, empty | key | said), fields, sheet.name)
    known = StandingRow(Row(2, empty | before), Source(1, sheet.name, 2))
    [merged] = merge(sheet, Handed([one], []), [known], ADD, {}).rows
    assert merged.row.values.keys() == sheet.stored.keys()
    return {name: value for name, value in merged.row.values.items() if value is not None and name not in key}


PARTNER = {"name": "De Brug", "is_region_wide": False, "municipality_codes": ["37022"]}
OFFER = {"name": "Praattafel", "provider_name": "De Brug"}
TOWN = {"municipality_nis": "37022"}
ANSWERED = {"answered_date": MARCH, "rater_group_code": "andere", "condition_code": "relatie"}
FEEDBACK = {"newcomer_feedback_score": 4.0, "newcomer_feedback_count": 12, "newcomer_feedback_language_codes": ["ar"]}

FIELDS: dict[str, tuple[Sheet, dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "an empty cell says nothing": (
        PARTNERS,
        PARTNER | {"shared_interest": "taal", "role_codes": ["trekker"]},
        {"shared_interest": None, "role_codes": [], "municipality_codes": [], "is_region_wide": False},
        {
            "shared_interest": "taal",
            "role_codes": ["trekker"],
            "municipality_codes": ["37022"],
            "is_region_wide": False,
        },
    ),
    "an empty text says nothing": (
        PARTNERS,
        {"name": "x", "shared_interest": "taal"},
        {"shared_interest": ""},
        {"shared_interest": "taal"},
    ),
    "no is said": (PARTNERS, {"name": "x", "is_universal": True}, {"is_universal": False}, {"is_universal": False}),
    "nought is said": (OFFERS, OFFER | {"yearly_place_count": 8}, {"yearly_place_count": 0}, {"yearly_place_count": 0}),
    "other places take the place of those": (
        PARTNERS,
        PARTNER,
        {"is_region_wide": False, "municipality_codes": ["36015"]},
        {"is_region_wide": False, "municipality_codes": ["36015"]},
    ),
    "the whole region takes the place of some": (
        PARTNERS,
        PARTNER,
        {"is_region_wide": True, "municipality_codes": []},
        {"is_region_wide": True, "municipality_codes": []},
    ),
    "a new score is of nobody yet": (
        OFFERS,
        OFFER | FEEDBACK,
        {"newcomer_feedback_score": 3.0},
        {"newcomer_feedback_score": 3.0},
    ),
    "the same score stays with its number": (OFFERS, OFFER | FEEDBACK, {"newcomer_feedback_score": 4.0}, FEEDBACK),
    "a new number is of no score yet": (
        OFFERS,
        OFFER | {"provider_feedback_score": 4.0, "provider_feedback_count": 3},
        {"provider_feedback_count": 9},
        {"provider_feedback_count": 9},
    ),
    "a score with its number": (
        OFFERS,
        OFFER | FEEDBACK,
        {"newcomer_feedback_score": 4.0, "newcomer_feedback_count": 13},
        {"newcomer_feedback_score": 4.0, "newcomer_feedback_count": 13},
    ),
    "other answers of one are others of all": (
        COLLABORATION,
        ANSWERED | {f"score_{score}_count": 2 for score in range(1, 6)},
        {"score_1_count": 5},
        {"score_1_count": 5},
    ),
    "other answers of the last are others of all": (
        COLLABORATION,
        ANSWERED | {f"score_{score}_count": 2 for score in range(1, 6)},
        {"score_5_count": 5},
        {"score_5_count": 5},
    ),
    "another engagement has another day and reason": (
        GOVERNMENTS,
        TOWN | {"engagement_code": "1", "since_date": MARCH, "reason": "geen tijd"},
        {"engagement_code": "2"},
        {"engagement_code": "2"},
    ),
    "the same engagement keeps them": (
        GOVERNMENTS,
        TOWN | {"engagement_code": "1", "since_date": MARCH, "reason": "geen tijd"},
        {"engagement_code": "1"},
        {"engagement_code": "1", "since_date": MARCH, "reason": "geen tijd"},
    ),
    "another engagement of a partner keeps them": (
        PARTNERS,
        {"name": "x", "engagement_code": "1", "since_date": MARCH},
        {"engagement_code": "2"},
        {"engagement_code": "2", "since_date": MARCH},
    ),
    "a period that begins anew": (
        PARTNERS,
        {"name": "x", "since_date": MARCH, "until_date": JUNE},
        {"since_date": JULY},
        {"since_date": JULY},
    ),
    "a period that ended earlier": (
        OFFERS,
        OFFER | {"start_date": JUNE, "end_date": JULY},
        {"end_date": MARCH},
        {"end_date": MARCH},
    ),
    "a period of one day": (
        PARTNERS,
        {"name": "x", "since_date": MARCH, "until_date": JUNE},
        {"since_date": JUNE},
        {"since_date": JUNE, "until_date": JUNE},
    ),
}


@pytest.mark.parametrize(("sheet", "before", "said", "after"), FIELDS.values(), ids=FIELDS)
def test_what_a_file_says_of_a_row(
    sheet: Sheet, before: dict[str, Any], said: dict[str, Any], after: dict[str, Any]
) -> None:
    assert spoken_of(sheet, before, said) == after
