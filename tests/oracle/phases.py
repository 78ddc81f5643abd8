"""The lifecycle, and what a region says of itself."""

import math
from collections import Counter
from datetime import date, timedelta
from typing import Any

from data import reference
from data.questions import phase_shares as questions
from data.questions import region_states as region_state_questions
from data.questions.newcomer_place import newcomer_place
from data.questions.phase_course import QuarterShare, phase_course
from data.questions.phases_of_region import answers_of
from data.store import Store
from tests.oracle.current import REGIONS, codes, compared, current, difference, newest, share
from tests.oracle.pair import Pair, each_region
from tests.worlds import Row, World


def phase_shares(world: World, as_of: date) -> list[Row]:
    return [_phase(world, as_of, region, phase) for region in REGIONS for phase in codes("phase")]


def _phase(world: World, as_of: date, region: str, phase: str) -> Row:
    items = [row["item"] for row in reference.rows("phase_items") if row["phase"] == phase]
    rows = current(world, as_of, region, "phase_progress")
    state = current(world, as_of, region, "region_state")
    found: Row = {"region": region, "phase_code": phase, "is_reported": rows is not None, "item_count": len(items)}
    if state:
        found["is_main_phase"] = phase in (state[0]["main_phase_codes"] or [])
    if rows is None:
        return found
    answers = [row["item_status_code"] for row in rows if row["item_code"] in items]
    done, busy, not_yet, apart = (answers.count(code) for code in ("klaar", "bezig", "nog_niet", "nvt"))
    return found | {
        "phase_share": share(done + busy / 2, done + busy + not_yet),
        "done_count": done,
        "busy_count": busy,
        "not_yet_count": not_yet,
        "not_applicable_count": apart,
        "unanswered_count": len(items) - len(answers),
        "unanswered_share": share(len(items) - len(answers), len(items) - apart),
    }


def phase_changes(world: World, as_of: date, since: date) -> list[Row]:
    pairs = zip(phase_shares(world, as_of), phase_shares(world, since), strict=True)
    found = []
    for now, earlier in pairs:
        state = compared(world, as_of, since, now["region"], "phase_progress")
        moved = difference(now.get("phase_share"), earlier.get("phase_share"))
        counts = [_answered(line) for line in (now, earlier)]
        fewest = None if None in counts else min(counts)
        is_compared = moved is not None and state["comparison_code"] == "renewed"
        found.append(
            {
                "region": now["region"],
                "phase_code": now["phase_code"],
                "phase_share": now.get("phase_share"),
                "earlier_share": earlier.get("phase_share"),
                "phase_change": moved if is_compared else None,
                "answered_count": fewest,
                **state,
            }
        )
    return found


def is_large(change: Row) -> bool:
    return change["phase_change"] is not None and change["answered_count"] >= 5


def _answered(line: Row) -> Any:
    return sum(line[f"{name}_count"] for name in ("done", "busy", "not_yet")) if line["is_reported"] else None


def phase_orders(world: World, as_of: date) -> list[Row]:
    found = []
    for region in REGIONS:
        row: Row = {"region": region, "is_comparable": False}
        profile = [_phase(world, as_of, region, phase) for phase in codes("phase")]
        if profile[0]["is_reported"]:
            row["item_count"] = 38
            row["answered_count"] = 38 - sum(phase["unanswered_count"] for phase in profile)
            known = [
                phase for phase in profile if sum(phase[f"{name}_count"] for name in ("done", "busy", "not_yet")) >= 5
            ]
            row["is_comparable"] = len(known) >= 2
            widest = 0.0
            for place, early in enumerate(known):
                for late in known[place + 1 :]:
                    gap = round(late["phase_share"] - early["phase_share"], 9)
                    if gap >= 0.1 and gap > widest:
                        widest = gap
                        row |= {"later_phase_code": late["phase_code"], "earlier_phase_code": early["phase_code"]}
                        row |= {"later_share": late["phase_share"], "earlier_share": early["phase_share"]}
        found.append(row)
    return found


def phase_items_of_region(world: World, as_of: date, region: str) -> list[Row]:
    rows = {row["item_code"]: row for row in current(world, as_of, region, "phase_progress") or []}
    return [
        {
            "region": region,
            "item_code": item["item"],
            "phase_code": item["phase"],
            "step": item["step"],
            "statement": item["statement"],
            "status_code": rows.get(item["item"], {}).get("item_status_code"),
            "explanation": rows.get(item["item"], {}).get("explanation"),
            "help_code": rows.get(item["item"], {}).get("help_code"),
        }
        for item in reference.rows("phase_items")
    ]


def phase_share_by_quarter(world: World, as_of: date) -> list[Row]:
    moments = _quarter_moments(world, as_of)
    return [
        _phase_at(world, moment, before, region, phase)
        for region in REGIONS
        for phase in codes("phase")
        for before, moment in zip([None, *moments], moments, strict=False)
    ]


def _phase_at(world: World, moment: date, before: date | None, region: str, phase: str) -> Row:
    found = _phase(world, moment, region, phase)
    return {
        "region": region,
        "phase_code": phase,
        "moment": moment,
        "is_reported": found["is_reported"],
        "phase_share": found.get("phase_share"),
        "answered_count": sum(found[f"{name}_count"] for name in ("done", "busy", "not_yet"))
        if found["is_reported"]
        else None,
        "is_applicable": found["not_applicable_count"] < found["item_count"] if found["is_reported"] else None,
        "is_renewed": newest(world, moment, region, "phase_progress")
        is not (newest(world, before, region, "phase_progress") if before else None),
    }


def _quarter_moments(world: World, as_of: date) -> list[date]:
    """The last day of each quarter in which or after which a sheet Fasen described a region; the last 12."""
    first = min((d.reference_date for d in world.deliveries if "phase_progress" in d.sheets), default=None)
    if first is None or first > as_of:
        return []
    days = [first + timedelta(number) for number in range((as_of - first).days + 1)]
    return [day for day in days if _is_last_of_quarter(day) or day == as_of][-12:]


def _is_last_of_quarter(day: date) -> bool:
    return (day + timedelta(1)).day == 1 and day.month in (3, 6, 9, 12)


def turning_points_by_quarter(world: World, as_of: date) -> list[Row]:
    moments = _quarter_moments(world, as_of)
    found: list[Row] = []
    for region in REGIONS:
        told: dict[date, list[Row]] = {}
        rows = current(world, as_of, region, "realisation") or []
        for row in sorted(rows, key=lambda row: (row["realised_date"], row["row_number"])):
            later = [moment for moment in moments if _quarter(moment) == _quarter(row["realised_date"])]
            if row["realisation_kind_code"] and later and row["realised_date"] <= as_of:
                told.setdefault(later[0], []).append(row)
        for moment, points in sorted(told.items()):
            fields = ("realised_date", "title", "realisation_kind_code")
            first = [{field: point[field] for field in fields} for point in points[:3]]
            found.append({"region": region, "moment": moment, "point_count": len(points), "points": first})
    return found


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3


def done_there(world: World, as_of: date, region: str, other: str) -> tuple[tuple[str, str], ...]:
    """What another region has done and this one still has to: sought first, then busy."""
    elsewhere = {row["item_code"]: row["status_code"] for row in phase_items_of_region(world, as_of, other)}
    open_items = [
        row
        for row in phase_items_of_region(world, as_of, region)
        if row["status_code"] in ("bezig", "nog_niet", None) and elsewhere[row["item_code"]] == "klaar"
    ]
    ranked = [
        (row["item_code"], row["statement"])
        for is_sought in (True, False)
        for status in ("bezig", "nog_niet", None)
        for row in open_items
        if (row["help_code"] == "zoeken") == is_sought and row["status_code"] == status
    ]
    return tuple(ranked)


def similar_regions(world: World, as_of: date, region: str) -> list[Row]:
    profiles: dict[str, list[float]] = {}
    for code in REGIONS:
        found = [_phase(world, as_of, code, phase).get("phase_share") for phase in codes("phase")]
        known = [one for one in found if one is not None]
        if len(known) == 5:
            profiles[code] = known
    own = profiles.pop(region, None)
    if own is None:
        return []
    near: list[Row] = []
    for other, shares in profiles.items():
        gaps = [round(abs(mine - theirs), 9) for mine, theirs in zip(own, shares, strict=True)]
        widest = gaps.index(max(gaps))
        near.append(
            {
                "region": other,
                "distance": round(math.dist(own, shares), 9),
                "phase_code": codes("phase")[widest],
                "own_share": own[widest],
                "other_share": shares[widest],
                "is_same": f"{own[widest]:.0%}" == f"{shares[widest]:.0%}",
            }
        )
    return sorted(near, key=lambda row: (row["distance"], REGIONS.index(row["region"])))[:3]


def newcomer_levels() -> list[str]:
    return [f"newcomer_{code}_code" for code in codes("newcomer_level")]


def newcomer_places(world: World, as_of: date) -> list[Row]:
    answer: list[Row] = []
    for region in REGIONS:
        speaking = newest(world, as_of, region, "region_state")
        state = (current(world, as_of, region, "region_state") or [{}])[0]
        said = [state.get(name) for name in newcomer_levels()]
        since = state.get("newcomers_since_date")
        answer.append({"region": region, "is_reported": speaking is not None, "codes": said, "since": since})
    return answer


def newcomer_level_counts(world: World, as_of: date) -> list[Row]:
    answer: list[Row] = []
    for place, level in enumerate(codes("newcomer_level")):
        said = Counter(row["codes"][place] for row in newcomer_places(world, as_of))
        counts = {"direct_count": said["rechtstreeks"], "via_count": said["via"], "not_yet_count": said["nog_niet"]}
        answer.append({"level": level} | counts)
    return answer


def region_states(world: World, as_of: date) -> list[Row]:
    answer = []
    for region in REGIONS:
        speaking = newest(world, as_of, region, "region_state")
        row: Row = {"region": region, "reference_date": speaking.reference_date if speaking else None}
        state = (current(world, as_of, region, "region_state") or [{}])[0]
        other = ("row_number", "main_phase_codes", "mapping_share", "newcomers_since_date", *newcomer_levels())
        answer.append(row | {name: value for name, value in state.items() if name not in other})
    return answer


def _quarters(store: Store, as_of: date) -> list[QuarterShare]:
    return [quarter for one in phase_course(store, as_of).courses for quarter in one.quarters]


PAIRS = (
    Pair(
        ("region_state", "phase_progress"),
        (
            (questions.phase_shares, phase_shares),
            (questions.phase_orders, phase_orders),
            (region_state_questions.region_states, region_states),
            (lambda store, as_of: newcomer_place(store, as_of).regions, newcomer_places),
            (lambda store, as_of: newcomer_place(store, as_of).levels, newcomer_level_counts),
            each_region(answers_of, phase_items_of_region),
        ),
    ),
    Pair(
        ("phase_progress", "realisation"),
        (
            (_quarters, phase_share_by_quarter),
            (lambda store, as_of: phase_course(store, as_of).turning_points, turning_points_by_quarter),
        ),
    ),
)
