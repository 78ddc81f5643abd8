"""The conditions of collaboration, as groups of raters see them."""

from collections.abc import Iterable
from datetime import date

from data.questions.collaboration import RegionCollaboration, collaboration, region_collaboration
from data.store import Store
from tests.oracle.current import REGIONS, codes, current, newest
from tests.oracle.pair import Pair, each_region
from tests.worlds import LEAP_DAY, Row, World

FEWEST_SHOWN = 3


def _groups(world: World, as_of: date, region: str) -> list[Row]:
    """The row that each group of raters gave last on each condition, with its five counts."""
    rows = [row for row in current(world, as_of, region, "collaboration") or [] if row["answered_date"] <= as_of]
    answer = []
    for condition in codes("condition"):
        for group in codes("rater_group"):
            same = [row for row in rows if (row["condition_code"], row["rater_group_code"]) == (condition, group)]
            if same:
                row = max(same, key=lambda row: row["answered_date"])
                answer.append(row | {"counts": [row[f"score_{score}_count"] or 0 for score in range(1, 6)]})
    return answer


def _is_shown(row: Row) -> bool:
    return sum(row["counts"]) >= FEWEST_SHOWN


def groups_of_region(world: World, as_of: date, region: str) -> list[Row]:
    earlier = {
        (row["condition_code"], row["rater_group_code"]): row
        for row in _groups(world, LEAP_DAY, region)
        if _is_shown(row)
    }
    answer = []
    for row in _groups(world, as_of, region):
        found: Row = {"condition": row["condition_code"], "group": row["rater_group_code"]}
        found["answered_date"] = row["answered_date"]
        if _is_shown(row):
            found |= {"answers": _answers(row), "next_steps": row["next_steps"]}
            before = earlier.get((row["condition_code"], row["rater_group_code"]))
            if before and before["answered_date"] != row["answered_date"]:
                found["earlier"] = _answers(before)
        answer.append(found)
    return answer


def _answers(row: Row) -> Row:
    counts = tuple(row["counts"])
    return {"answered_date": row["answered_date"], "score_counts": counts, "answer_count": sum(counts)}


def cells(world: World, as_of: date) -> list[Row]:
    answer = []
    for region in REGIONS:
        groups = _groups(world, as_of, region)
        is_reported = newest(world, as_of, region, "collaboration") is not None
        for condition in codes("condition"):
            own = [row for row in groups if row["condition_code"] == condition]
            cell: Row = {"region": region, "condition": condition}
            if is_reported:
                shown_count = sum(map(_is_shown, own))
                cell |= {"group_count": shown_count, "hidden_group_count": len(own) - shown_count}
            if any(map(_is_shown, own)):
                counts = _added(own)
                cell |= {"score_counts": counts, "answer_count": sum(counts)}
            answer.append(cell)
    return answer


def _added(groups: Iterable[Row]) -> list[int]:
    return [sum(counts) for counts in zip(*(row["counts"] for row in groups if _is_shown(row)), strict=True)]


def totals(world: World, as_of: date, *regions: str) -> list[Row]:
    groups = [row for region in regions or REGIONS for row in _groups(world, as_of, region)]
    answer = []
    for condition in codes("condition"):
        counts = _added(row for row in groups if row["condition_code"] == condition)
        if counts:
            row = {"condition": condition, "score_counts": counts, "answer_count": sum(counts)}
            answer.append(row | {"high_count": counts[3] + counts[4]})
    return answer


def _region(store: Store, as_of: date, region: str) -> RegionCollaboration:
    return region_collaboration(store, as_of, LEAP_DAY, region)


PAIRS = (
    Pair(
        ("collaboration",),
        (
            (lambda store, as_of: [c for one in collaboration(store, as_of).regions for c in one.conditions], cells),
            (lambda store, as_of: collaboration(store, as_of).totals, totals),
            each_region(lambda store, as_of, region: _region(store, as_of, region).groups, groups_of_region),
            each_region(lambda store, as_of, region: _region(store, as_of, region).totals, totals),
        ),
    ),
)
