"""Freshness, the main figures over all sheets, and the deliveries themselves."""

from datetime import date

from data import reference
from data.questions import region_sheets as questions
from loaders import contract
from tests.oracle import offers, partners
from tests.oracle.current import REGIONS, SHEETS, newest, share
from tests.oracle.pair import Pair
from tests.worlds import Row, World


def every_sheet(world: World, as_of: date) -> list[Row]:
    found = []
    for region in REGIONS:
        for table, sheet in SHEETS.items():
            row: Row = {"region": region, "name": sheet}
            delivery = newest(world, as_of, region, table)
            if delivery:
                row |= {
                    "delivery_id": delivery.id,
                    "reference_date": delivery.reference_date,
                    "age_days": (as_of - delivery.reference_date).days,
                    "row_count": len(delivery.sheets[table]),
                    "refused_row_count": delivery.refused,
                }
            found.append(row)
    return found


def dates_by_region(world: World, as_of: date) -> list[Row]:
    answer = []
    for region in REGIONS:
        held = [row for row in every_sheet(world, as_of) if row["region"] == region and "delivery_id" in row]
        days = [row["reference_date"] for row in held]
        dates = {"oldest_date": min(days, default=None), "newest_date": max(days, default=None)}
        answer.append({"region": region, "refused_row_count": sum(row["refused_row_count"] for row in held)} | dates)
    return answer


def summaries(world: World, as_of: date) -> list[Row]:
    """Of each region what its tile rests on, phases aside."""
    answer = []
    for dates, offered, governments, places in zip(
        dates_by_region(world, as_of),
        offers.quality_by_region(world, as_of),
        partners.government_shares(world, as_of),
        partners.municipality_figures(world, as_of),
        strict=True,
    ):
        row: Row = {"region": dates["region"], "reference_date": dates["newest_date"]}
        row["quality_median"] = offered.get("quality_median")
        row |= {name: governments[name] for name in ("government_count", "government_share", "municipality_count")}
        organisations = partners.organisations(world, as_of, dates["region"])
        row["partner_count"] = None if organisations is None else len(organisations)
        row["is_reported"] = dates["newest_date"] is not None
        answer.append(row | {"blank_spot_count": places.get("blank_spot_count"), "assessment": _assessment(offered)})
    return answer


def _assessment(offered: Row) -> Row | None:
    """The parts of a bar; None without a sheet Aanbod."""
    if offered.get("offer_count") is None:
        return None
    names = ("offer_count", "assessed_count", "fresh_count", "stale_count", "incomplete_count", "closed_count")
    parts = {name: offered[name] for name in (*names, "unassessed_count")}
    return parts | {"unscored_count": offered["incomplete_count"] + offered["closed_count"]}


def main_figures(world: World, as_of: date) -> Row:
    governments = [r for r in partners.government_shares(world, as_of) if r["government_count"] is not None]
    known = [own for region in REGIONS if (own := partners.organisations(world, as_of, region)) is not None]
    offered = [line for line in offers.quality_by_region(world, as_of) if line.get("offer_count") is not None]
    row: Row = {}
    if known:
        row["partner_count"] = len(set().union(*known))
    if offered:
        row |= {name: sum(line[name] for line in offered) for name in ("offer_count", "assessed_count", "fresh_count")}
        row["assessed_share"] = share(row["assessed_count"], row["offer_count"])
    if governments:
        row |= {name: sum(r[name] for r in governments) for name in ("government_count", "municipality_count")}
        row["government_share"] = row["government_count"] / row["municipality_count"]
    return row


def deliveries(world: World, region: str | None = None) -> list[Row]:
    order = {sheet.table: sheet.name for sheet in contract.SHEETS}
    return [
        {
            "id": delivery.id,
            "region": delivery.region,
            "reference_date": delivery.reference_date,
            "is_demo": delivery.is_demo,
            "row_count": sum(len(rows) for rows in delivery.sheets.values()),
            "refused_row_count": delivery.refused * len(delivery.sheets),
            "sheets": [order[table] for table in order if table in delivery.sheets],
        }
        for delivery in reversed(world.deliveries)
        if region in (None, delivery.region)
    ]


def reference_dates(world: World) -> list[date]:
    return sorted({d.reference_date for d in world.deliveries if d.region in REGIONS}, reverse=True)


def newest_reference_date(world: World, today: date) -> date | None:
    days = [d.reference_date for d in world.deliveries if d.region in REGIONS and d.reference_date <= today]
    return max(days, default=None)


def network_days(world: World) -> list[date]:
    speaking = newest(world, date.max, reference.LEARNING_NETWORK, "session")
    days = {row["session_date"] for row in speaking.sheets["session"]} if speaking else set()
    return sorted(days, reverse=True)


def previous_network_day(world: World, as_of: date) -> date | None:
    return max((day for day in network_days(world) if day < as_of), default=None)


PAIRS = (
    Pair(
        ("region_state", "partner", "action", "realisation", "collaboration"),
        ((questions.every_sheet, every_sheet), (questions.dates_by_region, dates_by_region)),
        learning=True,
    ),
)
