"""Action plans and realisations."""

from datetime import date, timedelta

from data.questions.advice import advice_search
from data.questions.check_in import check_in_deliveries
from data.questions.flanders_asks import flanders_asks
from data.questions.overview_news import newest_stories
from data.questions.region_plan import action_plan, realisations
from tests.oracle.current import REGIONS, codes, current, newest
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


def asks_of_flanders(world: World, as_of: date) -> list[Row]:
    asks = []
    for region in REGIONS:
        speaking = newest(world, as_of, region, "action")
        for row in current(world, as_of, region, "action") or []:
            if speaking and row["flanders_ask_code"] and row["action_status_code"] != "geschrapt":
                told = {
                    "region": region,
                    "reported_date": speaking.reference_date,
                    "ask_code": row["flanders_ask_code"],
                }
                asks.append(told | {"objective": row["objective"], "action": row["action"]})
    order = codes("flanders_ask")
    return sorted(asks, key=lambda row: order.index(row["ask_code"]))


def advices(world: World, as_of: date) -> list[Row]:
    answer = []
    for region in REGIONS:
        for row in realisations_of_region(world, as_of, region):
            if row["advice"]:
                state = current(world, row["realised_date"], region, "region_state")
                named = state[0]["main_phase_codes"] if state and row["realised_date"] <= as_of else None
                fields = {name: value for name, value in row.items() if name != "what_we_did"}
                answer.append(fields | {"region": region, "phase_codes": named or []})
    return sorted(answer, key=lambda row: -row["realised_date"].toordinal())


def check_ins(world: World, as_of: date) -> list[Row]:
    answer: list[Row] = []
    for region in REGIONS:
        day: date | None = as_of
        for place in (1, 2):
            speaking = newest(world, day, region, "region_state") if day else None
            if speaking is None:
                break
            (row,) = speaking.sheets["region_state"] or [{}]
            scores = {f"{code}_score": row.get(f"{code}_score") for code in codes("gotik")}
            answer.append({"region": region, "place": place, "reference_date": speaking.reference_date, **scores})
            day = speaking.reference_date - timedelta(1)
    return answer


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
    Pair(
        ("region_state", "action", "realisation"),
        (
            (lambda store, as_of: flanders_asks(store, as_of).asks, asks_of_flanders),
            (lambda store, as_of: advice_search(store, as_of, None, None, "").advices, advices),
            (check_in_deliveries, check_ins),
        ),
    ),
)
