"""Coverage: what is there, what lacks, what overlaps."""

import unicodedata
from datetime import date
from itertools import combinations

from data import reference
from data.reference import nearness
from tests.oracle.current import REGIONS, codes, current, within
from tests.oracle.partners import active, cross_regional_partners, is_active, organisation
from tests.worlds import Row, World

REST = "andere"


def coverage_by_region(world: World, as_of: date, by: str) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = current(world, as_of, region, "partner")
        state = current(world, as_of, region, "region_state")
        is_complete = bool(state) and state is not None and state[0]["mapping_share"] == 1
        for category in codes(by):
            cell: Row = {"region": region, "category_code": category, "partner_count": None}
            cell |= {"strongest_engagement_code": None, "state_code": "not_reported"}
            if rows is not None:
                cell |= _cell(region, [row for row in rows if category in _categories(row, by)], as_of, is_complete)
            found.append(cell)
    return found


def _categories(row: Row, by: str) -> list[str]:
    return [row["organisation_type_code"]] if by == "organisation_type" else row["life_domain_codes"] or []


def _cell(region: str, rows: list[Row], as_of: date, is_complete: bool) -> Row:
    count = len({organisation(region, row) for row in rows if is_active(row, as_of)})
    engaged = {row["engagement_code"] for row in rows if within(row, "since_date", "until_date", as_of)}
    if count:
        state = "active"
    elif rows and all(row["engagement_code"] == "bewust_niet" for row in rows):
        state = "deliberate"
    else:
        state = "looked" if rows or is_complete else "not_looked"
    strongest = max(engaged - {"0", "bewust_niet"}, default=None)
    return {"partner_count": count, "strongest_engagement_code": strongest, "state_code": state}


def coverage_margins(world: World, as_of: date, by: str) -> list[Row]:
    cells = coverage_by_region(world, as_of, by)
    margins = []
    for axis, field, names in (("region", "region", REGIONS), ("category", "category_code", codes(by))):
        for name in names:
            known = [cell for cell in cells if cell[field] == name and cell["partner_count"] is not None]
            named = [cell for cell in known if cell["category_code"] != REST]
            of_axis = len(codes(by)) if axis == "region" else len(known)
            margin: Row = {"axis": axis, "code": name, "reporting_count": of_axis}
            if known:
                states = [cell["state_code"] for cell in known]
                margin["present_count"] = sum(cell["partner_count"] > 0 for cell in known)
                if named:
                    margin["gap_count"] = sum(cell["state_code"] == "looked" for cell in named)
                    margin["unseen_count"] = sum(cell["state_code"] == "not_looked" for cell in named)
                margin["looked_count"] = sum(state in ("active", "looked", "deliberate") for state in states)
            margins.append(margin)
    return margins


def gaps_of_region(world: World, as_of: date, region: str, by: str) -> list[Row]:
    cells = coverage_by_region(world, as_of, by)
    lacking = [cell for cell in cells if cell["region"] == region and cell["state_code"] in ("looked", "not_looked")]
    found = []
    for cell in sorted(lacking, key=lambda cell: bool(cell["state_code"] == "not_looked")):
        category = cell["category_code"]
        there = {
            c["region"]: c["partner_count"] for c in cells if c["category_code"] == category and c["partner_count"]
        }
        helpers = [code for code in nearness.nearest(region) if code in there]
        row = {name: cell[name] for name in ("category_code", "state_code", "strongest_engagement_code")}
        row |= {"helper_regions": helpers, "helper_counts": [there[code] for code in helpers]}
        found.append(row | {"organisation_names": _spanning(world, as_of, region, category, by)})
    return found


def _spanning(world: World, as_of: date, region: str, category: str, by: str) -> list[str]:
    names = []
    for one in cross_regional_partners(world, as_of):
        rows = [row for code in one["regions"] for row in active(world, as_of, code) or []]
        own = [row for row in rows if row["kbo_number"] == one["kbo_number"]]
        if region not in one["regions"] and any(category in _categories(row, by) for row in own):
            names.append((_bare(one["name"]), one["kbo_number"], one["name"]))
    return [name for *_, name in sorted(names)]


def _bare(name: str) -> str:
    """As the store sorts names: no accents, no capitals."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()


def _places(region: str, row: Row) -> set[str]:
    if row["is_region_wide"]:
        return {municipality.nis for municipality in reference.municipalities_of(region)}
    return set(row["municipality_codes"])


def _overlapping(world: World, as_of: date, region: str, category: str, by: str) -> list[tuple[Row, Row, set[str]]]:
    """Each pair of partners of one category, with the municipalities that they share."""
    rows = [row for row in active(world, as_of, region) or [] if category in _categories(row, by)]
    shared = [(one, other, _places(region, one) & _places(region, other)) for one, other in combinations(rows, 2)]
    return [pair for pair in shared if pair[2]]


def _counted(pairs: list[tuple[Row, Row, set[str]]]) -> Row:
    partners = {row["row_number"] for one, other, _ in pairs for row in (one, other)}
    places = {nis for *_, shared in pairs for nis in shared}
    return {"overlap_count": len(partners), "overlap_municipality_count": len(places)}


def overlap_by_region(world: World, as_of: date, by: str) -> list[Row]:
    found = []
    for cell in coverage_by_region(world, as_of, by):
        row = {name: cell[name] for name in ("region", "category_code", "state_code", "partner_count")}
        if cell["partner_count"] is not None:
            row |= _counted(_overlapping(world, as_of, cell["region"], cell["category_code"], by))
        found.append(row)
    return found


def overlap_margins(world: World, as_of: date, by: str) -> list[Row]:
    margins: list[Row] = []
    named = [code for code in codes(by) if code != REST]
    for region in REGIONS:
        rows = active(world, as_of, region)
        margin: Row = {"axis": "region", "code": region}
        if rows is not None:
            pairs = [pair for code in named for pair in _overlapping(world, as_of, region, code, by)]
            margin |= _counted(pairs) | {"whole_count": len(rows)}
        margins.append(margin)
    cells = overlap_by_region(world, as_of, by)
    for code in codes(by):
        known = [cell for cell in cells if cell["category_code"] == code and cell["partner_count"] is not None]
        margin = {"axis": "category", "code": code}
        if known:
            looked = [cell for cell in known if cell["state_code"] != "not_looked"]
            margin |= {"overlap_count": sum(cell["overlap_count"] > 0 for cell in known), "whole_count": len(looked)}
        margins.append(margin)
    return margins


def overlap_of_region(world: World, as_of: date, region: str, by: str) -> list[Row]:
    found: list[Row] = []
    for code in codes(by):
        rows = []
        for municipality in reference.municipalities_of(region):
            pairs = _overlapping(world, as_of, region, code, by)
            there = {
                r["row_number"]: r for one, other, shared in pairs if municipality.nis in shared for r in (one, other)
            }
            if there:
                partners = sorted(there.values(), key=lambda row: (_bare(row["name"]), row["row_number"]))
                rows.append(
                    {
                        "category_code": code,
                        "municipality_nis": municipality.nis,
                        "municipality_name": municipality.name,
                        "partner_count": len(partners),
                        "partner_names": [row["name"] for row in partners],
                    }
                )
        found += sorted(rows, key=lambda row: (-row["partner_count"], _bare(row["municipality_name"])))
    return found
