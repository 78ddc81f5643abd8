"""Which answers about a workbook are kept for the next one of the region."""

import pytest

from data.access import anybody
from data.store import Store
from loaders.choices import (
    ADD,
    ASK,
    COLUMN,
    DEFAULT,
    HEADER,
    LEAVE,
    LEAVE_OUT,
    MANY,
    ROW,
    SHEET,
    WAY,
    WORD,
    YES,
    Key,
)
from loaders.deliveries.answers import _lasts, remember, remembered
from loaders.files.delimited import SHEET_NAME

KIND = "organisation_type_code"


@pytest.mark.parametrize(
    ("key", "answer", "lasts"),
    [
        ((COLUMN, "Partners", "wie"), "name", True),
        ((COLUMN, "Partners", "wie"), LEAVE, True),
        ((COLUMN, "Partners", "wie"), ASK, False),
        ((SHEET, "Lijst"), "Partners", True),
        ((SHEET, SHEET_NAME), "Partners", False),
        ((HEADER, "Lijst"), YES, True),
        ((HEADER, SHEET_NAME), YES, False),
        ((WAY,), ADD, False),
        ((ROW, "Lijst", "4"), LEAVE_OUT, False),
        ((WORD, "Partners", KIND, "raket"), "sport", True),
        ((WORD, "Partners", KIND, "raket"), LEAVE, False),
        ((MANY, "Partners", KIND), LEAVE_OUT, True),
        ((MANY, "Partners", KIND), LEAVE, False),
        ((DEFAULT, "Partners", KIND), "sport", True),
        ((DEFAULT, "Partners", KIND), LEAVE, False),
        ((DEFAULT, "Aanbod", "provider_name"), "De Brug", False),
    ],
)
def test_what_says_nothing_of_the_next_list_is_not_kept(key: Key, answer: str, lasts: bool) -> None:
    assert _lasts(key, answer) is lasts


def test_what_was_answered_in_the_same_way_is_not_written_again(store: Store) -> None:
    kept: dict[Key, str] = {(COLUMN, "Partners", "wie"): "name", (WORD, "Partners", KIND, "raket"): "sport"}
    changed: dict[Key, str] = {(WORD, "Partners", KIND, "raket"): "ocmw"}
    counts = []
    for answers in ({**kept, (WAY,): ADD}, {**kept, (WAY,): ADD}, changed):
        remember(store, anybody(), "midwest", answers)
        counts += store.rows("SELECT count(*) FROM region_answer")
    assert counts == [(2,), (2,), (3,)]
    assert remembered(store, "midwest").answers == kept | changed
    assert remembered(store, "waasland").answers == {}
