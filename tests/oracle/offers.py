"""Offer: quantity, quality and what people say of it."""

from datetime import date
from typing import Any

from data import reference
from tests.oracle.current import REGIONS, codes, current, median, share, within
from tests.worlds import Row, World


def active(world: World, as_of: date, region: str) -> list[Row] | None:
    """The active offers of a region; None without a sheet Aanbod."""
    rows = current(world, as_of, region, "offer")
    return None if rows is None else [row for row in rows if _is_active(row, as_of)]


def _is_active(row: Row, as_of: date) -> bool:
    return row["offer_status_code"] == "actief" and within(row, "start_date", "end_date", as_of)


def score(row: Row) -> float | None:
    """The mean of the filled criteria, when enough are filled and no gate is closed."""
    levels = _levels(row)
    is_closed = "nee" in (row["dutch_context_code"], row["participation_code"])
    return None if len(levels) < 5 or is_closed else sum(levels) / len(levels)


def _levels(row: Row) -> list[int]:
    return [row[f"{code}_score"] for code in codes("criterion") if row[f"{code}_score"] is not None]


def state(row: Row, as_of: date) -> str:
    """How far the assessment of an offer is."""
    if score(row) is None:
        return "incomplete" if _levels(row) else "none"
    last_year = as_of.replace(year=as_of.year - 1, day=28 if (as_of.month, as_of.day) == (2, 29) else as_of.day)
    return "stale" if row["assessed_date"] and row["assessed_date"] < last_year else "assessed"


def _total(amounts: list[Any]) -> Any:
    """The sum of what is known: None when there is something but nothing is known."""
    known = [amount for amount in amounts if amount is not None]
    return None if amounts and not known else sum(known)


def offer_quantity_by_region(world: World, as_of: date) -> list[Row]:
    return [{"region": region, **_quantity(region, active(world, as_of, region))} for region in REGIONS]


def _quantity(region: str, rows: list[Row] | None) -> Row:
    municipalities = [m.nis for m in reference.municipalities_of(region)]
    if rows is None:
        return {"municipality_count": len(municipalities)}
    places = [row["yearly_place_count"] for row in rows]
    hours = [
        None
        if row["yearly_place_count"] is None or row["path_hour_count"] is None
        else row["yearly_place_count"] * row["path_hour_count"]
        for row in rows
    ]
    answers = [row["is_published"] for row in rows if row["is_published"] is not None]
    reached = [
        nis for nis in municipalities if any(row["is_region_wide"] or nis in row["municipality_codes"] for row in rows)
    ]
    kinds = {row["offer_kind_code"] for row in rows}
    goals = {goal for row in rows for goal in row["goal_codes"] or []}
    return {
        "offer_count": len(rows),
        "place_count": _total(places),
        "place_unknown_count": places.count(None),
        "hour_count": _total(hours),
        "hour_unknown_count": hours.count(None),
        "offer_per_10000": len(rows) / reference.regions()[region].inhabitant_count * 10_000,
        "reached_municipality_count": len(reached),
        "municipality_count": len(municipalities),
        "reached_share": share(len(reached), len(municipalities)),
        "published_count": sum(answers),
        "published_answer_count": len(answers),
        "published_share": share(sum(answers), len(answers)),
        "kind_count": len(kinds),
        "kind_share": len(kinds) / 14,
        "goal_count": len(goals),
        "goal_share": len(goals) / 6,
    }


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
        "stale_count": states.count("stale"),
        "incomplete_count": states.count("incomplete"),
        "unassessed_count": states.count("none"),
        "assessed_share": share(len(scores), len(rows)),
        "quality_median": median(known),
        "quality_q1": median(known, 0.25),
        "quality_q3": median(known, 0.75),
    }


def quality_distribution(world: World, as_of: date) -> list[Row]:
    found = []
    for region in REGIONS:
        scores = [score(row) for row in active(world, as_of, region) or []]
        rounded = [int(known * 10 + 0.5) / 10 for known in scores if known is not None]
        found += [
            {"region": region, "quality_score": one, "offer_count": rounded.count(one)} for one in sorted(set(rounded))
        ]
    return found


def criterion_level_by_region(world: World, as_of: date) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = active(world, as_of, region)
        for criterion in codes("criterion"):
            cell: Row = {"region": region, "criterion_code": criterion}
            if rows is not None:
                levels = [row[f"{criterion}_score"] for row in rows]
                cell |= {f"level_{level}_count": levels.count(level) for level in range(4)}
                cell |= {"unknown_count": levels.count(None), "offer_count": len(rows)}
                cell |= {"known_count": len(rows) - levels.count(None), "high_count": levels.count(2) + levels.count(3)}
            found.append(cell)
    return found


def criterion_level_totals(world: World, as_of: date) -> list[Row]:
    cells = criterion_level_by_region(world, as_of)
    return [
        {
            "criterion_code": criterion,
            **{
                name: sum(cell.get(name, 0) for cell in cells if cell["criterion_code"] == criterion)
                for name in ("known_count", "high_count", "unknown_count")
            },
        }
        for criterion in codes("criterion")
    ]


def feedback_by_region(world: World, as_of: date) -> list[Row]:
    return [
        {
            "region": region,
            **_feedback(active(world, as_of, region), "newcomer"),
            **_feedback(active(world, as_of, region), "provider"),
        }
        for region in REGIONS
    ]


def _feedback(rows: list[Row] | None, who: str) -> Row:
    given = [(row[f"{who}_feedback_score"], row[f"{who}_feedback_count"]) for row in rows or []]
    both = [(opinion, people) for opinion, people in given if opinion is not None and people is not None]
    answers = sum(people for _, people in both)
    is_hidden = 1 <= answers <= 4
    mean = share(sum(opinion * people for opinion, people in both), answers)
    return {
        f"{who}_feedback_score": None if is_hidden else mean,
        f"{who}_answer_count": None if is_hidden or rows is None else answers,
        f"{who}_is_hidden": is_hidden,
    }


def offers_of_region(world: World, as_of: date, region: str) -> list[Row]:
    return [_shown(row, as_of) for row in current(world, as_of, region, "offer") or []]


def _shown(row: Row, as_of: date) -> Row:
    shown = row | {
        "is_active": _is_active(row, as_of),
        "quality_score": score(row),
        "quality_state_code": state(row, as_of),
    }
    for who, count, hidden in (
        ("participant", "yearly_participant_count", ("yearly_participant_count",)),
        ("newcomer", "newcomer_feedback_count", ("newcomer_feedback_count", "newcomer_feedback_score")),
        ("provider", "provider_feedback_count", ("provider_feedback_count", "provider_feedback_score")),
    ):
        is_hidden = row[count] in (1, 2, 3, 4)
        shown[f"{who}_is_hidden"] = is_hidden
        if is_hidden:
            shown |= dict.fromkeys(hidden)
    return shown
