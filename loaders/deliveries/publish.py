"""Stores a checked workbook: one entry of the ledger holds the delivery and its rows, nothing is ever changed."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime

import duckdb

from data.access import Act, Action, Principal
from data.audit import allow
from data.deliveries import Delivery, latest_delivery, versions
from data.deliveries.versions import OpenRow
from data.store import Store
from loaders.checks.checked import Checked, Progress, obstacles
from loaders.checks.checking import is_region
from loaders.choices import REPLACE, Way
from loaders.deliveries.governments import GovernmentOf
from loaders.deliveries.kept import KeptWords, kept_copy, kept_name
from loaders.deliveries.plan import Handing, Plan, PlannedSheet, default_way
from loaders.deliveries.record import NOTHING_DIGEST, Outcome, Seen, insert_delivery, insert_planned, record

__all__ = ["Outcome", "publish"]


def publish(  # noqa: PLR0913 - what a delivery says of itself, each by name
    store: Store,
    checked: Checked,
    content: bytes,
    *,
    by: Principal,
    region: str,
    reference_date: date,
    file_name: str,
    is_demo: bool = False,
    note: str | None = None,
    progress: Progress | None = None,
    accept_partial: bool = False,
    seen: int | None = None,
    way: Way | None = None,
    government_of: GovernmentOf | None = None,
    kept_words: KeptWords | None = None,
    planned: Plan | None = None,
) -> Outcome:
    """Store what a checked workbook makes of its sheets as a new delivery, all of it or nothing.

    ``way`` adds to what stands or takes its place; None does the latter for our own template and adds any other file.
    With ``accept_partial`` the rows that block, and those that may be another one under another name, are left aside,
    counted and kept as such; what they would replace stands.
    ``government_of`` tells the municipal governments in a list of partners, which go to sheet Besturen.
    When anything was left out (``Checked.left_out``), or the file may say who made it, a copy without that is kept
    instead of ``content``; its first sheet says so in ``kept_words``. ``seen`` is the data version at which somebody
    looked at what would change; None when nobody did. ``planned`` is how the same workbook was planned for them,
    handed in the same way.

    Raises RefusedError when ``by`` may not hand in for the region, ValueError when the workbook is not fit to load so
    or was checked for another region, SupersededError when others wrote for these sheets after ``seen``, and
    StoreUnwritableError when the disk refuses; then nothing changed.
    """
    allow(store.ledger, Act(by, Action.DELIVER, region))
    if not _is_fit(checked, accept_partial=accept_partial):
        raise ValueError(f"a workbook that is {checked.status} cannot be loaded")
    if not is_region(region) or checked.region != region:
        raise ValueError(f"checked for {checked.region}, not for {region}")
    delivery = Delivery(
        id=0,
        region=region,
        reference_date=reference_date,
        received_at=datetime.min,
        user_role=by.said,
        file_name=kept_name(file_name, region, is_copy=False),
        sha256=hashlib.sha256(content).hexdigest(),
        is_demo=is_demo,
        note=note,
        replaces=None,
        way=way or default_way(checked),
    )
    plan = planned or Plan(store, checked, Handing(reference_date, way or default_way(checked), government_of))
    standing = _Standing(store, checked, delivery, plan)
    there = standing.same()
    if there:
        return Outcome("unchanged", there)
    if not accept_partial and any(one.difference.pairs for one in plan.sheets()):
        raise ValueError("rows that may be others under another name wait for an answer")
    looked_at = None if seen is None else Seen(seen, [one.sheet.name for one in plan.sheets()])
    copy = kept_copy(content, checked, kept_words)
    if copy:
        name, digest = kept_name(file_name, region, is_copy=True), hashlib.sha256(copy).hexdigest()
        delivery = replace(delivery, file_name=name, sha256=digest, upload_sha256=delivery.sha256)
    original = copy or content

    def insert(cursor: duckdb.DuckDBPyConnection, number: int) -> None:
        # of what stands at this moment: others may have written since it was planned
        insert_planned(cursor, number, plan.sheets(), progress)

    return record(
        store,
        by,
        delivery,
        choices=standing.choices,
        original=original,
        insert=insert,
        same=standing.same,
        seen=looked_at,
    )


@contextmanager
def preview(
    store: Store, sheets: Sequence[PlannedSheet], *, region: str, reference_date: date, way: Way
) -> Iterator[Store]:
    """The store as it would be if ``publish`` stored what can be taken of a workbook; for questions only."""

    def insert(cursor: duckdb.DuckDBPyConnection, moment: datetime) -> None:
        number = store.version() + 1
        delivery = Delivery(
            id=number,
            region=region,
            reference_date=reference_date,
            received_at=moment,
            user_role="",
            file_name="",
            sha256=NOTHING_DIGEST,
            is_demo=False,
            note=None,
            replaces=None,
            way=way,
        )
        insert_delivery(cursor, delivery, "")
        insert_planned(cursor, number, sheets)

    with store.imagined(insert) as imagined:
        yield imagined


def _is_fit(checked: Checked, *, accept_partial: bool) -> bool:
    if not checked.sheets or checked.status == "unreadable":
        return False
    return checked.status == "ok" or (accept_partial and not obstacles(checked))


class _Standing:
    """Whether what a workbook says stands already; asked again only when somebody wrote in the store."""

    def __init__(self, store: Store, checked: Checked, delivery: Delivery, plan: Plan) -> None:
        self._store, self._checked, self._delivery, self._plan = store, checked, delivery, plan
        self._version: int | None = None
        self._same: int | None = None
        self.choices = checked.choices.to_json() if checked.choices else ""

    def same(self) -> int | None:
        """The delivery that says the same already; see docs/decisions.md, "What changes nothing is not written"."""
        version = self._store.version()
        if self._version != version:
            self._same, self._version = self._asked(), version
        return self._same

    def _asked(self) -> int | None:
        own = self._delivery
        there = delivered(self._store, own.region, own.reference_date, own.handed_in_sha256, self.choices)
        before = versions.delivery(self._store, there) if there else None
        return there if before and (before.way or REPLACE) == own.way else self._unchanged()

    def _unchanged(self) -> int | None:
        speaking = versions.speaking_sheets(self._store, self._delivery.region, self._delivery.reference_date)
        sheets = self._plan.sheets()
        if not sheets or any(one.sheet.name not in speaking for one in sheets):
            return None
        stand = [speaking[one.sheet.name] for one in sheets]
        is_same = all(
            one.difference.changes_nothing
            and one.refused_count == there.refused_row_count
            and _reasons(one.aside) == _reasons(there.open_rows)
            for one, there in zip(sheets, stand, strict=True)
        )
        is_of_date = all(there.reference_date == self._delivery.reference_date for there in stand)
        is_same_file = all(there.sha256 == self._delivery.handed_in_sha256 for there in stand)
        may_stay = is_of_date or is_same_file or self._checked.is_template
        return max(there.delivery_id for there in stand) if is_same and may_stay else None


def _reasons(rows: "list[OpenRow] | tuple[OpenRow, ...]") -> list[tuple[str, list[str]]]:
    return sorted((row.cells, row.finding_codes) for row in rows)


def delivered(store: Store, region: str, reference_date: date, sha256: str, choices: str) -> int | None:
    """The newest delivery for this region and date, when it is the same file read with the same answers (JSON).

    ``sha256`` is that of the file as it comes in, whatever is kept of it.
    """
    newest = latest_delivery(store, region, reference_date)
    is_same = newest and newest.handed_in_sha256 == sha256 and versions.choices_of(store, newest.id) == choices
    return newest.id if newest and is_same else None
