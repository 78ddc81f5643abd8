"""Stores a checked workbook: one entry of the ledger holds the delivery and its rows, nothing is ever changed."""

import hashlib
from datetime import date, datetime
from functools import partial
from pathlib import PurePath

from data import queries
from data.queries import Delivery, versions
from data.store import Store
from loaders.checks.checking import Checked, Progress, is_region, obstacles
from loaders.deliveries.differences import differences
from loaders.deliveries.record import Outcome, Seen, insert_checked, record

__all__ = ["Outcome", "publish"]


def publish(  # noqa: PLR0913 - what a delivery says of itself, each by name
    store: Store,
    checked: Checked,
    content: bytes,
    *,
    region: str,
    reference_date: date,
    user_role: str,
    file_name: str,
    is_demo: bool = False,
    note: str | None = None,
    progress: Progress | None = None,
    accept_partial: bool = False,
    seen: int | None = None,
) -> Outcome:
    """Store the rows of a checked workbook as a new delivery, all of them or none.

    With ``accept_partial`` the rows that block are left aside, counted and kept as such. ``seen`` is the data version
    at which somebody looked at what would change; None when nobody did. Raises ValueError when the workbook is
    not fit to load so or was checked for another region, SupersededError when others wrote for these sheets after
    ``seen``, and StoreUnwritableError when the disk refuses; then nothing has changed.
    """
    if not _is_fit(checked, accept_partial=accept_partial):
        raise ValueError(f"a workbook that is {checked.status} cannot be loaded")
    if not is_region(region) or checked.region != region:
        raise ValueError(f"checked for {checked.region}, not for {region}")
    delivery = Delivery(
        id=0,
        region=region,
        reference_date=reference_date,
        received_at=datetime.min,
        user_role=user_role,
        file_name=PurePath(file_name).name,
        sha256=hashlib.sha256(content).hexdigest(),
        is_demo=is_demo,
        note=note,
        replaces=None,
    )
    choices = checked.choices.to_json() if checked.choices else ""
    same = partial(_same, store, checked, delivery, choices)
    there = same()
    if there:
        return Outcome("unchanged", there)
    insert = partial(insert_checked, checked=checked, progress=progress)
    looked_at = None if seen is None else Seen(seen, list(checked.sheets))
    return record(store, delivery, choices=choices, original=content, insert=insert, same=same, seen=looked_at)


def _is_fit(checked: Checked, *, accept_partial: bool) -> bool:
    if not checked.sheets or checked.status == "unreadable":
        return False
    return checked.status == "ok" or (accept_partial and not obstacles(checked))


def _same(store: Store, checked: Checked, delivery: Delivery, choices: str) -> int | None:
    """The newest delivery for this region and date, when it is the same file read in the same way."""
    there = delivered(store, delivery.region, delivery.reference_date, delivery.sha256, choices)
    newest = queries.latest_delivery(store, delivery.region, delivery.reference_date)
    if there or newest is None or newest.sha256 != delivery.sha256:
        return there
    # answers about other files change nothing here
    found = differences(store, checked, delivery.reference_date)
    return None if any(one.new or one.changed or one.gone for one in found) else newest.id


def delivered(store: Store, region: str, reference_date: date, sha256: str, choices: str) -> int | None:
    """The newest delivery for this region and date, when it is the same file read with the same answers (JSON)."""
    newest = queries.latest_delivery(store, region, reference_date)
    is_same = newest and newest.sha256 == sha256 and versions.choices_of(store, newest.id) == choices
    return newest.id if newest and is_same else None
