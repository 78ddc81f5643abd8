"""Action plans and realisations."""

from datetime import date, timedelta

from data.questions.overview_news import newest_stories
from data.questions.region_plan import action_plan, realisations
from tests.oracle.current import REGIONS, current, newest
from tests.oracle.pair import Pair, each_region
from tests.worlds import Row, World

URGENT = ("overdue", "past_since")


def actions_of_region(world: World, as_of: date, region: str) -> list[Row]:
    speaking = newest(world, as_of, region, "action")
    if speaking is None:
        return []
    rows = [
        row
        | {"state_code": _action_state(row, speaking.reference_date, as_of)}
        | {"means_kind_codes": row.get("means_kind_codes") or []}
        for row in current(world, as_of, region, "action") or []
    ]
    some_day = max((row["end_date"] for row in rows if row["end_date"]), default=as_of) + timedelta(1)
    ordered = sorted(
        rows,
        key=lambda row: (
            URGENT.index(row["state_code"]) if row["state_code"] in URGENT else len(URGENT),
            row["end_date"] or some_day,
            row["row_number"],
        ),
    )
    other = ("delivery_id", "row_number", "action_status_code")
    return [{name: value for name, value in row.items() if name not in other} for row in ordered]


def _action_state(row: Row, reported: date, as_of: date) -> str:
    if row["action_status_code"] in ("klaar", "geschrapt"):
        return {"klaar": "done", "geschrapt": "dropped"}[row["action_status_code"]]
    if row["end_date"] and row["end_date"] < reported:
        return "overdue"
    if row["end_date"] and row["end_date"] < as_of:
        return "past_since"
    return "running" if row["action_status_code"] == "bezig" else "planned"


def realisations_of_region(world: World, as_of: date, region: str) -> list[Row]:
    rows = current(world, as_of, region, "realisation") or []
    fields = ("realised_date", "title", "what_happened", "what_we_did", "advice", "supported_by")
    return [
        {"kind_code": row["realisation_kind_code"], **{field: row.get(field) for field in fields}}
        for row in sorted(rows, key=lambda row: (-row["realised_date"].toordinal(), row["row_number"]))
    ]


def newest_realisations(world: World, as_of: date) -> list[Row]:
    fields = ("realised_date", "title", "what_happened", "supported_by")
    stories = [
        {"region": region, **{field: rows[0][field] for field in fields}}
        for region in REGIONS
        if (rows := realisations_of_region(world, as_of, region))
    ]
    return sorted(stories, key=lambda row: row["realised_date"], reverse=True)


PAIRS = (
    Pair(
        ("action", "realisation"),
        (
            each_region(lambda store, as_of, region: action_plan(store, as_of, region).actions, actions_of_region),
            each_region(
                lambda store, as_of, region: realisations(store, as_of, region).realisations, realisations_of_region
            ),
            (newest_stories, newest_realisations),
        ),
    ),
)
