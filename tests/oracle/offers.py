"""Offer: quantity, quality and what people say of it."""

from datetime import date
from typing import Any

from data import reference
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


def offer_figures_by_region(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = active(world, as_of, region, scenario)
        quantity = {name: value for name, value in _quantity(region, rows).items() if "municipality" not in name}
        quantity.pop("reached_share", None)
        voices = _feedback(rows, "newcomer") | _feedback(rows, "provider")
        by_itself = (
            None if rows is None else sum(row["assessor_code"] == "zelf" for row in rows if score(row) is not None)
        )
        found.append(
            {"region": region, **quantity, **_quality(rows, as_of), **voices, "self_assessed_count": by_itself}
        )
    return found


def offer_medians(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    rows = offer_figures_by_region(world, as_of, scenario)
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


def quality_distribution(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    found = []
    for region in REGIONS:
        scores = [score(row) for row in active(world, as_of, region, scenario) or []]
        rounded = [int(known * 10 + 0.5) / 10 for known in scores if known is not None]
        found += [
            {"region": region, "quality_score": one, "offer_count": rounded.count(one)} for one in sorted(set(rounded))
        ]
    return found


def criterion_level_by_region(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = active(world, as_of, region, scenario)
        for criterion in codes("criterion"):
            cell: Row = {"region": region, "criterion_code": criterion}
            if rows is not None:
                levels = [row[f"{criterion}_score"] for row in rows]
                cell |= {f"level_{level}_count": levels.count(level) for level in range(4)}
                cell |= {"unknown_count": levels.count(None), "offer_count": len(rows)}
                cell |= {"known_count": len(rows) - levels.count(None), "high_count": levels.count(2) + levels.count(3)}
            found.append(cell)
    return found


def criterion_level_totals(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    cells = criterion_level_by_region(world, as_of, scenario)
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
