"""What changed between deliveries: only where a region delivered the sheet at both moments."""

from datetime import date

from tests.oracle import offers, overview, partners, phases
from tests.oracle.current import REGIONS, SHEETS, compared, difference, share
from tests.worlds import Row, World

FIGURES = {
    "partner": ("partner_count", "partner"),
    "offer": ("offer_count", "offer"),
    "assessed": ("assessed_count", "offer"),
    "fresh": ("fresh_count", "offer"),
    "government": ("government_count", "government"),
    "quality": ("quality_median", "offer"),
    "temperature": ("temperature_degrees", "region_state"),
    **{
        f"{code}_score": (f"{code}_score", "region_state")
        for code in ("tijd", "geld", "informatie", "organisatie", "kwaliteit")
    },
}


def comparison_by_sheet(world: World, as_of: date, since: date) -> list[Row]:
    return [
        {"region": region, "sheet": sheet, **compared(world, as_of, since, region, table)}
        for region in REGIONS
        for table, sheet in SHEETS.items()
    ]


def _figures(world: World, day: date) -> list[Row]:
    sources = (
        overview.summaries(world, day),
        offers.quality_by_region(world, day),
        partners.government_shares(world, day),
        phases.region_states(world, day),
    )
    return [a | b | c | d for a, b, c, d in zip(*sources, strict=True)]


def change_by_region(world: World, as_of: date, since: date) -> list[Row]:
    found = []
    for now, earlier in zip(_figures(world, as_of), _figures(world, since), strict=True):
        row: Row = {"region": now["region"], "municipality_count": now["municipality_count"]}
        for what, (column, table) in FIGURES.items():
            state = compared(world, as_of, since, now["region"], table)
            row[column], row[f"earlier_{column}"] = now.get(column), earlier.get(column)
            moved = difference(now.get(column), earlier.get(column))
            row[f"{what}_change"] = moved if state["comparison_code"] == "renewed" else None
            row |= {f"{what}_{name}": value for name, value in state.items()}
        found.append(row)
    return found


def total_changes(world: World, as_of: date, since: date, region: str | None = None) -> list[Row]:
    regions = [region] if region else list(REGIONS)
    found = []
    for measure, table in (
        *(("partner_count", "partner"), ("offer_count", "offer"), ("assessed_count", "offer")),
        *(("assessed_share", "offer"), ("government_share", "government")),
    ):
        states = {code: compared(world, as_of, since, code, table) for code in regions}
        both = [code for code in regions if states[code]["comparison_code"] == "renewed"]
        now, earlier = (_amount(world, day, both, measure) for day in (as_of, since))
        row: Row = {"measure": measure, "now": now, "earlier": earlier, "change": difference(now, earlier)}
        for state in ("renewed", "unrenewed", "first", "never"):
            row[state] = tuple(code for code in regions if states[code]["comparison_code"] == state)
        days = [states[code]["reference_date"] for code in both]
        before = [states[code]["earlier_date"] for code in both]
        row["dates"] = (min(days), max(days)) if days else None
        row["earlier_dates"] = (min(before), max(before)) if before else None
        old = [state["reference_date"] for state in states.values() if state["comparison_code"] == "unrenewed"]
        row["unrenewed_date"] = max(old, default=None)
        found.append(row)
    return found


def _amount(world: World, day: date, regions: list[str], measure: str) -> float | None:
    if not regions:
        return None
    if measure == "partner_count":
        return len(set().union(*(partners.organisations(world, day, code) or [] for code in regions)))
    lines = [line for line in _figures(world, day) if line["region"] in regions]
    if measure == "assessed_share":
        return share(sum(line["assessed_count"] for line in lines), sum(line["offer_count"] for line in lines))
    if measure == "government_share":
        return share(sum(line["government_count"] for line in lines), sum(line["municipality_count"] for line in lines))
    return int(sum(line[measure] for line in lines))
