"""What changed between deliveries: only where a region delivered the sheet at both moments."""

from datetime import date

from tests.oracle import offers, overview, partners, phases
from tests.oracle.current import REGIONS, SHEETS, compared, difference, share
from tests.worlds import Row, World

FIGURES = {
    "region_state": (
        *("temperature_degrees", "tijd_score", "geld_score", "informatie_score", "organisatie_score"),
        "kwaliteit_score",
    ),
    "government": ("government_count",),
    "partner": ("partner_count",),
    "offer": ("offer_count", "assessed_count", "fresh_count", "quality_median"),
}
"""What is compared of each sheet, in the order of the workbook."""


def sheet_comparisons(world: World, as_of: date, since: date) -> list[Row]:
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


def measures(world: World, day: date) -> list[Row]:
    """What is compared, a row per region."""
    names = [name for own in FIGURES.values() for name in own]
    return [{name: row.get(name) for name in names} for row in _figures(world, day)]


def region_changes(world: World, as_of: date, since: date) -> list[Row]:
    answer = []
    for now, earlier in zip(_figures(world, as_of), _figures(world, since), strict=True):
        region = now["region"]
        for table, measures in FIGURES.items():
            sheet = {"region": region, "sheet": SHEETS[table], **compared(world, as_of, since, region, table)}
            for measure in measures:
                moved = difference(now.get(measure), earlier.get(measure))
                change = moved if sheet["comparison_code"] == "renewed" else None
                answer.append({"measure": measure, "change": change, "sheet": sheet})
    return answer


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
