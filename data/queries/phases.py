"""Questions about the lifecycle and the state of a region in its own words; draws nothing."""

from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from data import margins
from data.margins import Side
from data.queries import figures
from data.rows import frame_of
from data.store import Store

if TYPE_CHECKING:
    import pandas as pd


def phase_share_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """How far each region is in each phase.

    One row per region and phase, 18 x 5, in geographic order and phase order. Source: macro ``phase_share``.

    Returns:
        region: code of the region.
        phase_code: code of ``phase``.
        is_reported: bool, sheet Fasen was handed in; never missing.
        phase_share: float 0..1, (done + half of the busy) / answered items that apply; missing: none.
        done_count, busy_count, not_yet_count, not_applicable_count, unanswered_count: int, items, together
            item_count; missing: no sheet Fasen.
        item_count: int, items of the phase; never missing.
        unanswered_share: float 0..1 of the items that apply; missing: no sheet Fasen or none applies.
        is_main_phase: bool, the region names it as a main phase; missing: no sheet Regio.
    """
    return figures.phase_shares(store, as_of).copy()


def phase_change_by_region(store: Store, as_of: date, since: date) -> "pd.DataFrame":
    """How much each phase moved in each region between the deliveries that speak at two dates.

    One row per region and phase, 18 x 5, in geographic order and phase order. Source: macro ``phase_change``.

    Returns:
        region: code of the region.
        phase_code: code of ``phase``.
        phase_share: float 0..1 at ``as_of``; missing: not known then.
        earlier_share: float 0..1 at ``since``; missing: not known then.
        phase_change: float -1..1, the difference; missing unless both exist and sheet Fasen was handed in anew.
        answered_count: int, the fewest items behind either share; missing: no sheet Fasen then or now.
        is_large: bool, enough items for one change to be called the largest; never missing.
        comparison_code: a ``Comparison`` of sheet Fasen; never missing.
        reference_date, earlier_date: date that sheet Fasen describes at either; missing: no sheet Fasen then.
    """
    frame = store.recall(
        "FROM phase_change($as_of, $since) ORDER BY region, phase_code", as_of=as_of, since=since
    ).copy()
    enough = [
        change is not None and count >= margins.FEWEST_BEHIND_SHARE
        for change, count in zip(frame["phase_change"], frame["answered_count"], strict=True)
    ]
    frame["is_large"] = frame_of({"is_large": enough})["is_large"]
    return frame


def phase_order_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """Where a later phase of the lifecycle is clearly further than an earlier one: unusual, since phases go in order.

    One row per region, all 18, in geographic order. Only phases with enough answered items are compared, with the
    margin of shares (``data.margins``). Source: macro ``phase_share``.

    Returns:
        region: code of the region.
        is_comparable: bool, at least two phases have enough answered items.
        answered_count, item_count: int, items with an answer (not applicable too) and all items; missing: no sheet.
        later_phase_code, earlier_phase_code: code of ``phase``, the pair furthest apart against the order (of equal
            ones that which comes first); missing, with all that follows: no later phase is clearly further.
        later_share, earlier_share: float 0..1, their shares.
    """
    shares = figures.phase_shares(store, as_of)
    rows = [_order(str(region), list(profile.itertuples())) for region, profile in shares.groupby("region", sort=False)]
    return frame_of(rows)


def _order(region: str, phases: list[Any]) -> dict[str, Any]:
    row = dict.fromkeys(
        ("answered_count", "item_count", "later_phase_code", "earlier_phase_code", "later_share", "earlier_share")
    )
    row |= {"region": region, "is_comparable": False}
    if not phases[0].is_reported:
        return row
    row["item_count"] = sum(phase.item_count for phase in phases)
    row["answered_count"] = row["item_count"] - sum(phase.unanswered_count for phase in phases)
    counts = {phase.phase_code: phase.done_count + phase.busy_count + phase.not_yet_count for phase in phases}
    pairs = [
        (earlier, later, side)
        for earlier, later in combinations(phases, 2)
        if (side := _beside(later, earlier, counts)) is not Side.UNKNOWN
    ]
    row["is_comparable"] = bool(pairs)
    against = [(earlier, later) for earlier, later, side in pairs if side is Side.ABOVE]
    if against:
        # rounded, because equal differences need not be equal as binary fractions
        earlier, later = max(against, key=lambda pair: round(pair[1].phase_share - pair[0].phase_share, 9))
        row |= {"later_phase_code": later.phase_code, "earlier_phase_code": earlier.phase_code}
        row |= {"later_share": later.phase_share, "earlier_share": earlier.phase_share}
    return row


def _beside(later: Any, earlier: Any, counts: dict[str, int]) -> Side:
    return margins.of_share(
        later.phase_share, min(counts[later.phase_code], counts[earlier.phase_code]), earlier.phase_share
    )


def phase_items_of_region(store: Store, as_of: date, region: str) -> "pd.DataFrame":
    """What one region answered on each item of the lifecycle.

    One row per item, all 38, in their order. Source: macro ``current_phase_progress``.

    Returns:
        item_code: code of ``phase_item``.
        phase_code: code of ``phase``.
        step, statement: text, where it stands in the phase and what is true when it is done.
        item_status_code: code of ``item_status``; missing: unanswered or no sheet Fasen.
        explanation: text; missing: not given.
        help_code: code of ``help``; missing: not given.
    """
    return store.ask(
        """
        SELECT item_code, phase_code, step, statement, item_status_code, explanation, help_code
        FROM lifecycle_item
        LEFT JOIN (FROM current_phase_progress($as_of) WHERE region = $region) AS progress USING (item_code)
        ORDER BY item_code
        """,
        {"as_of": as_of, "region": region},
    )


def region_state_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """What each region says about itself on sheet Regio.

    One row per region, all 18, in geographic order. Source: macro ``handed_in``. Every
    column but region is missing when not given or without a sheet Regio.

    Returns:
        region: code of the region.
        delivery_id, row_number: int, where the row comes from (delivery and Excel row).
        story: text.
        main_phase_codes: list of codes of ``phase``.
        temperature_degrees: float -5..20.
        tijd_score, geld_score, informatie_score, organisatie_score, kwaliteit_score: int 1..5, the check-in.
        newcomer_voice_code: code of ``newcomer_voice``.
        mapping_share: float 0..1, how complete the mapping of partners is.
        planned_meeting_count, held_meeting_count: int a year.
        reference_date: date the sheet describes.
    """
    return store.ask(
        """
        SELECT region.region, region_state.*, speaking.reference_date
        FROM region
        LEFT JOIN handed_in($as_of, 'Regio') AS speaking USING (region)
        LEFT JOIN region_state USING (delivery_id)
        ORDER BY region.region
        """,
        {"as_of": as_of},
    )
