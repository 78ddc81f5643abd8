"""What each delivery counted at the date that it describes."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from data import reference
from data.questions import growth as questions
from data.store import Store
from tests.oracle import offers, partners
from tests.oracle.current import REGIONS, current, newest, share
from tests.oracle.pair import Pair, Second
from tests.worlds import LEAP_DAY, Row, World


def _offer(world: World, day: date, region: str) -> Row:
    rows = offers.active(world, day, region) or []
    assessed = sum(offers.score(row) is not None for row in rows)
    fresh = sum(offers.state(row, day) == "assessed" for row in rows)
    return {
        "amount": float(len(rows)),
        "part": float(assessed),
        "whole_count": None,
        "assessed_count": assessed,
        "fresh_count": fresh,
    }


def _assessed(world: World, day: date, region: str) -> Row:
    row = _offer(world, day, region)
    count, assessed, fresh = int(row["amount"]), row["assessed_count"], row["fresh_count"]
    return row | {"amount": share(assessed, count), "part": share(fresh, count), "whole_count": count}


def _partner(world: World, day: date, region: str) -> Row:
    return {"amount": float(len(partners.active(world, day, region) or []))}


def _government(world: World, day: date, region: str) -> Row:
    rows = current(world, day, region, "government") or []
    joining = sum(row["engagement_code"] in ("3", "4") for row in rows)
    return {"amount": float(joining), "whole_count": len(reference.municipalities_of(region))}


def _item(world: World, day: date, region: str) -> Row:
    states = [row["item_status_code"] for row in current(world, day, region, "phase_progress") or []]
    row: Row = {"whole_count": 38 - states.count("nvt")}
    if {"klaar", "bezig", "nog_niet"}.intersection(states):
        done = states.count("klaar")
        row |= {"amount": float(done + states.count("bezig")), "part": float(done)}
    return row


_COUNTED: dict[str, tuple[str, Callable[[World, date, str], Row]]] = {
    "offer_count": ("offer", _offer),
    "assessed_share": ("offer", _assessed),
    "partner_count": ("partner", _partner),
    "government_count": ("government", _government),
    "begun_count": ("phase_progress", _item),
}
_FIELDS = ("amount", "part", "whole_count", "assessed_count", "fresh_count")


def _delivered(measure: str, world: World, as_of: date, region: str) -> list[Row]:
    table, count = _COUNTED[measure]
    days = sorted({d.reference_date for d in world.deliveries if d.region == region and table in d.sheets})
    return [
        {"reference_date": day} | dict.fromkeys(_FIELDS) | count(world, day, region) for day in days if day <= as_of
    ]


def growth(measure: str, world: World, as_of: date, since: date = LEAP_DAY) -> list[Row]:
    every = {region: _delivered(measure, world, as_of, region) for region in REGIONS}
    first = min((rows[0]["reference_date"] for rows in every.values() if rows), default=as_of)
    answer = []
    for region, rows in every.items():
        before = [row for row in rows if row["reference_date"] <= since]
        earlier = before[-1] if before else rows[0] if len(rows) > 1 else None
        latest = rows[-1] if rows and rows[-1] is not earlier else None
        code = {(False, False): "never", (False, True): "first", (True, False): "unrenewed", (True, True): "renewed"}
        steps = {name: _step(measure, earlier, latest, of) for name, of in (("step", "amount"), ("part_step", "part"))}
        answer.append(
            {
                "region": region,
                "deliveries": rows,
                "comparison_code": code[earlier is not None, latest is not None],
                "earlier": earlier,
                "latest": latest,
                **steps,
                "turning_points": _points(world, as_of, region, first - timedelta(92)),
                "tells": newest(world, as_of, region, "realisation") is not None,
            }
        )
    return answer


def _step(measure: str, earlier: Row | None, latest: Row | None, field: str) -> int | None:
    if earlier is None or latest is None or earlier[field] is None or latest[field] is None:
        return None
    moved: float = latest[field] - earlier[field]
    return round(moved * (100 if measure == "assessed_share" else 1))


def _points(world: World, as_of: date, region: str, first: date) -> list[Row]:
    rows = sorted(
        current(world, as_of, region, "realisation") or [], key=lambda row: (row["realised_date"], row["row_number"])
    )
    fields = ("realised_date", "title", "realisation_kind_code")
    return [
        {field: row[field] for field in fields}
        for row in rows
        if row["realisation_kind_code"] and first <= row["realised_date"] <= as_of
    ]


def _regions(measure: str, store: Store, as_of: date) -> Sequence[questions.RegionGrowth]:
    return questions.growth(store, as_of, measure, LEAP_DAY).regions


def _pair(table: str, *measures: str) -> Pair:
    judged = tuple((partial(_regions, one), _second(one)) for one in measures)
    return Pair((table, "realisation"), judged)


def _second(measure: str) -> Second:
    return lambda world, as_of: growth(measure, world, as_of)


PAIRS = (
    _pair("offer", "offer_count", "assessed_share"),
    _pair("partner", "partner_count"),
    _pair("government", "government_count"),
    _pair("phase_progress", "begun_count"),
)
