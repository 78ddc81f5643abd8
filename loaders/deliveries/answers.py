"""Remembers per region what people answered about a workbook, for their next one."""

from collections.abc import Mapping

from data.access import Act, Action, Principal
from data.deliveries import remembered_answers
from data.store import Store
from loaders.choices import ASK, DEFAULT, HEADER, LEAVE, MANY, ROW, SHEET, WAY, WORD, Choices, Key
from loaders.contract import SHEETS
from loaders.files.delimited import SHEET_NAME

_OF_ONE_FILE = ((SHEET, SHEET_NAME), (HEADER, SHEET_NAME), (WAY,))
_SHARED = {(DEFAULT, sheet.name, column.field) for sheet in SHEETS for column in sheet.columns if column.is_shared}


def remembered(store: Store, region: str) -> Choices:
    """The answers of a region on earlier workbooks."""
    return Choices(remembered_answers(store, region))


def remember(store: Store, by: Principal, region: str, answers: Mapping[Key, str]) -> None:
    """Keep answers for the next workbook; what was answered in the same way before is not written again.

    Which sheet a .csv holds is not kept, nor whether it has headers: the next one has the same name and may hold
    another. Nor is the way a file is handed in: that this list was whole says nothing of the next. Nor is what somebody
    did not know yet, nor a text for all rows: the next list may be that of another organisation.
    """
    before = remembered_answers(store, region)
    fresh = [
        (region, list(key), answer)
        for key, answer in answers.items()
        if _lasts(key, answer) and before.get(key) != answer
    ]
    if fresh:
        with store.transaction(Act(by, Action.DELIVER, region)) as (cursor, moment, _):
            rows = [(*answer, moment) for answer in fresh]
            cursor.executemany("INSERT INTO staging.region_answer VALUES (?, ?, ?, ?)", rows)


def _lasts(key: Key, answer: str) -> bool:
    if key[0] == ROW or answer == ASK:  # of another file it is another row; what is asked was not answered
        return False
    is_unsaid = key[0] in (WORD, MANY, DEFAULT) and answer == LEAVE
    return key not in _OF_ONE_FILE and not is_unsaid and key not in _SHARED
