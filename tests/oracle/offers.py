"""Offer: quantity, quality and what people say of it."""

from datetime import date, timedelta
from typing import Any

from data import reference
from data.margins import Side
from tests.oracle.current import REGIONS, codes, current, median, share, within
from tests.worlds import Row, World


def active(world: World, as_of: date, region: str, scenario: str | None = None) -> list[Row] | None:
    """The active offers of a region, of one scenario or all; None without a sheet Aanbod."""
    rows = current(world, as_of, region, "offer")
    return None if rows is None else [row for row in rows if is_active(row, as_of) and fits(row, scenario)]


def fits(row: Row, scenario: str | None) -> bool:
    """The offer is of the scenario that was asked for, if any was."""
    return scenario is None or (row["scenario_code"] or "onbekend") == scenario


def is_active(row: Row, as_of: date) -> bool:
    """Status actief, begun and not ended."""
    return row["offer_status_code"] == "actief" and within(row, "start_date", "end_date", as_of)


def score(row: Row) -> float | None:
    """The mean of the filled criteria, when enough are filled and no gate is closed."""
    levels = _levels(row)
    return None if len(levels) < 5 or _is_closed(row) else sum(levels) / len(levels)


def _is_closed(row: Row) -> bool:
    return "nee" in (row["dutch_context_code"], row["participation_code"])


def _levels(row: Row) -> list[int]:
    return [row[f"{code}_score"] for code in codes("criterion") if row[f"{code}_score"] is not None]


def state(row: Row, as_of: date) -> str:
    """How far the assessment of an offer is."""
    if score(row) is None:
        looked_at = "incomplete" if _levels(row) else "none"
        return "closed" if _is_closed(row) else looked_at
    is_fresh = row["assessed_date"] is not None and row["assessed_date"] >= fresh_since(as_of)
    return "assessed" if is_fresh else "stale"


def fresh_since(as_of: date) -> date:
    """The same day a year before; in a year without it the day before."""
    is_leap_day = (as_of.month, as_of.day) == (2, 29)
    earlier = as_of - timedelta(1) if is_leap_day else as_of
    return earlier.replace(year=as_of.year - 1)


def _total(amounts: list[Any]) -> Any:
    """The sum of what is known: None when there is something but nothing is known."""
    known = [amount for amount in amounts if amount is not None]
    return None if amounts and not known else sum(known)


def _quantity(region: str, rows: list[Row] | None) -> Row:
    if rows is None:
        return {}
    places = [row["yearly_place_count"] for row in rows]
    hours = [
        None
        if row["yearly_place_count"] is None or row["path_hour_count"] is None
        else row["yearly_place_count"] * row["path_hour_count"]
        for row in rows
    ]
    answers = [row["is_published"] for row in rows if row["is_published"] is not None]
    kinds = {row["offer_kind_code"] for row in rows}
    goals = {goal for row in rows for goal in row["goal_codes"] or []}
    return {
        "offer_count": len(rows),
        "place_count": _total(places),
        "place_unknown_count": places.count(None),
        "hour_count": _total(hours),
        "hour_unknown_count": hours.count(None),
        "offer_per_10000": len(rows) / reference.regions()[region].inhabitant_count * 10_000,
        "published_count": sum(answers),
        "published_answer_count": len(answers),
        "published_share": share(sum(answers), len(answers)),
        "kind_count": len(kinds),
        "kind_share": len(kinds) / 14,
        "goal_count": len(goals),
        "goal_share": len(goals) / 6,
    }


def offer_figures(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = active(world, as_of, region, scenario)
        quantity = _quantity(region, rows)
        voices = _feedback(rows, "newcomer") | _feedback(rows, "provider")
        by_itself = (
            None if rows is None else sum(row["assessor_code"] == "zelf" for row in rows if score(row) is not None)
        )
        found.append(
            {"region": region, **quantity, **_quality(rows, as_of), **voices, "self_assessed_count": by_itself}
        )
    return found


def offer_medians(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    rows = offer_figures(world, as_of, scenario)
    measures = ("offer_count", "offer_per_10000", "place_count", "hour_count", "quality_median")
    found = []
    for measure in (*measures, "newcomer_feedback_score", "provider_feedback_score"):
        amounts = [row[measure] for row in rows if row.get(measure) is not None]
        middle = median(amounts)
        found.append(
            {
                "measure": measure,
                "median": None if middle is None else float(middle),
                "region_count": len(amounts),
            }
        )
    return found


def offer_sides(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    rows = offer_figures(world, as_of, scenario)
    middles = offer_medians(world, as_of, scenario)
    return [
        {"region": row["region"], "measure": middle["measure"], **_beside(row, middle)}
        for row in rows
        for middle in middles
    ]


def _beside(row: Row, middle: Row) -> Row:
    measure, other, regions = middle["measure"], middle["median"], middle["region_count"]
    if other is None:
        return {"side": Side.UNKNOWN, "margin": None}
    behind = {
        "quality_median": row.get("assessed_count"),
        "newcomer_feedback_score": row.get("newcomer_answer_count"),
        "provider_feedback_score": row.get("provider_answer_count"),
    }
    value = row.get(measure)
    if measure in behind:
        margin, is_enough = 0.3, (behind[measure] or 0) >= 10 and regions >= 10
    else:
        per_offer = 10_000 / reference.regions()[row["region"]].inhabitant_count if row.get("offer_count") else 0
        one = per_offer if measure == "offer_per_10000" else 1
        margin, is_enough = max(one, other / 10), regions >= 2
    if value is None or not is_enough:
        return {"side": Side.UNKNOWN, "margin": float(margin)}
    if value == other or abs(value - other) < margin - 1e-9:
        return {"side": Side.NEAR, "margin": float(margin)}
    return {"side": Side.ABOVE if value > other else Side.BELOW, "margin": float(margin)}


def voices(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    known = {(row["region"], row["measure"]): row["side"] for row in offer_sides(world, as_of, scenario)}
    found = []
    for region in REGIONS:
        own = known[region, "quality_median"]
        line: Row = {"region": region}
        for voice in ("newcomer", "provider"):
            heard = known[region, f"{voice}_feedback_score"]
            is_apart = (own, heard) in ((Side.ABOVE, Side.BELOW), (Side.BELOW, Side.ABOVE))
            line[f"{voice}_side"] = heard if is_apart else Side.NEAR
            if own is Side.UNKNOWN or heard is Side.UNKNOWN:
                line[f"{voice}_side"] = Side.UNKNOWN
        found.append(line)
    return found


def quality_by_region(world: World, as_of: date) -> list[Row]:
    return [{"region": region, **_quality(active(world, as_of, region), as_of)} for region in REGIONS]


def _quality(rows: list[Row] | None, as_of: date) -> Row:
    if rows is None:
        return {}
    scores = [found for row in rows if (found := score(row)) is not None]
    states = [state(row, as_of) for row in rows]
    known = scores if len(scores) >= 5 else []
    return {
        "offer_count": len(rows),
        "assessed_count": len(scores),
        "fresh_count": states.count("assessed"),
        "stale_count": states.count("stale"),
        "incomplete_count": states.count("incomplete"),
        "closed_count": states.count("closed"),
        "unassessed_count": states.count("none"),
        "assessed_share": share(len(scores), len(rows)),
        "fresh_share": share(states.count("assessed"), len(rows)),
        "quality_median": median(known),
        "quality_q1": median(known, 0.25),
        "quality_q3": median(known, 0.75),
    }


def quality_scores(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    found = []
    for region in REGIONS:
        scores = [score(row) for row in active(world, as_of, region, scenario) or []]
        rounded = [int(known * 10 + 0.5) / 10 for known in scores if known is not None]
        found += [{"region": region, "score": one, "offer_count": rounded.count(one)} for one in sorted(set(rounded))]
    return found


def criterion_levels(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = active(world, as_of, region, scenario)
        for criterion in codes("criterion"):
            cell: Row = {"region": region, "criterion_code": criterion, "level_counts": [None] * 4}
            if rows is not None:
                levels = [row[f"{criterion}_score"] for row in rows]
                cell["level_counts"] = [levels.count(level) for level in range(4)]
                cell |= {"unknown_count": levels.count(None), "offer_count": len(rows)}
                cell |= {"known_count": len(rows) - levels.count(None), "high_count": levels.count(2) + levels.count(3)}
            found.append(cell)
    return found


def criterion_totals(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    cells = criterion_levels(world, as_of, scenario)
    found: list[Row] = [
        {
            "criterion_code": criterion,
            **{
                name: sum(cell.get(name, 0) for cell in cells if cell["criterion_code"] == criterion)
                for name in ("known_count", "high_count")
            },
        }
        for criterion in codes("criterion")
    ]
    shares = sorted(row["high_count"] / row["known_count"] for row in found if row["known_count"] >= 5)
    is_apart = bool(shares) and shares[-1] - shares[0] >= 0.1 - 1e-9
    for row in found:
        own = row["high_count"] / row["known_count"] if row["known_count"] >= 5 else None
        row["is_highest"] = is_apart and own == shares[-1]
        row["is_lowest"] = is_apart and own == shares[0]
    return found


def _feedback(rows: list[Row] | None, who: str) -> Row:
    given = [(row[f"{who}_feedback_score"], row[f"{who}_feedback_count"]) for row in rows or []]
    both = [(opinion, people) for opinion, people in given if opinion is not None and people is not None]
    shown = [(opinion, people) for opinion, people in both if people == 0 or people >= 5]
    answers = sum(people for _, people in shown)
    is_hidden = answers == 0 and len(shown) < len(both)
    return {
        f"{who}_feedback_score": share(sum(opinion * people for opinion, people in shown), answers),
        f"{who}_answer_count": None if is_hidden or rows is None else answers,
        f"{who}_is_hidden": is_hidden,
    }
