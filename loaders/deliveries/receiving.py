"""One file on its way in: read with what people answered, now and before, until it may be stored."""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from data import queries
from data.queries import versions
from data.store import Store
from loaders.checks.checking import Checked, obstacles
from loaders.choices import NONE, Choices, Key
from loaders.deliveries.answers import remember, remembered
from loaders.deliveries.publish import delivered


def choices_of(store: Store, region: str, own: str) -> Choices:
    """All answers a file is read with: those of the region on earlier files, then ``own`` (JSON, may be empty)."""
    return remembered(store, region).and_then(_own(own))


def answered(store: Store, region: str, own: str, answers: Mapping[Key, str]) -> str:
    """``own`` with new answers, as JSON; they are also kept for the region's next file."""
    remember(store, region, answers)
    return _own(own).and_then(Choices(answers)).to_json()


def _own(answers: str) -> Choices:
    return Choices.from_json(answers) if answers else NONE


def is_loadable(checked: Checked) -> bool:
    """True when it can be stored, if need be with the rows that block left aside."""
    return checked.status == "ok" or (bool(checked.sheets) and not obstacles(checked))


def is_overtaken(store: Store, checked: Checked, day: date, seen: int) -> bool:
    """True when somebody handed in for these sheets of the region after data version ``seen``."""
    return bool(versions.moved_since(store, checked.region or "", day, list(checked.sheets), seen))


def there_already(store: Store, region: str, day: date, content: bytes, choices: Choices) -> dict[str, Any] | None:
    """The delivery that this file, so read, already is: a line of queries.deliveries; None for a new one."""
    digest = hashlib.sha256(content).hexdigest()
    number = delivered(store, region, day, digest, choices.to_json() if choices else "")
    if number is None:
        return None
    known = queries.deliveries(store, region)
    return {str(name): value for name, value in known[known["id"] == number].iloc[0].items()}
