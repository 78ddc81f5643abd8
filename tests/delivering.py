"""Workbooks handed in by the door, for tests of pictures: what stands in a store and what a picture says of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from data.access import anybody
from data.store import Store
from loaders.checks.checked import Checked
from loaders.checks.checking import check
from loaders.deliveries.publish import publish
from tests.workbooks import workbook


def deliver(store: Store, code: str, day: date, sheets: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """These rows as a delivery of a region, without anything that blocks."""
    content = workbook(sheets, code)
    checked = check(content, code)
    assert not [finding for finding in checked.findings if finding.blocks]
    role, name = "netwerkmedewerker", "werkboek.xlsx"
    publish(store, checked, content, region=code, reference_date=day, by=anybody(role), file_name=name)


def is_refused(store: Store, checked: Checked, content: bytes, why: str) -> None:
    """What was checked is not taken, by this word of the reason, and nothing changed."""
    with pytest.raises(ValueError, match=why):
        publish(
            store, checked, content, region="midwest", reference_date=date(2026, 6, 30), by=anybody("x"), file_name="x"
        )
    assert (store.version(), store.ledger.original_digests()) == (0, set())


def html(body: object) -> str:
    """The body of a picture that is HTML."""
    assert isinstance(body, str)
    return body
