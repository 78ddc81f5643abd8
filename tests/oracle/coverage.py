"""Coverage: what is there, what lacks, what overlaps."""

from datetime import date
from itertools import combinations

from data import reference
from data.reference import nearness
from tests.oracle.current import REGIONS, codes, current, within
from tests.oracle.partners import active, bare, cross_regional_partners, is_active, organisation
from tests.worlds import Row, World

REST = "andere"


def coverage_cells(world: World, as_of: date, by: str) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = current(world, as_of, region, "partner")
        state = current(world, as_of, region, "region_state")
        is_complete = bool(state) and state is not None and state[0]["mapping_share"] == 1
        for category in codes(by):
            cell: Row = {"region": region, "category_code": category, "partner_count": None}
            cell |= {"engagement_code": None, "state": "not_reported"}
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
    return {"partner_count": count, "engagement_code": strongest, "state": state}


def _counts(cells: list[Row]) -> Row:
    """How often there is a partner, it lacks, nobody looked; nothing without a sheet Partners."""
    known = [cell for cell in cells if cell["partner_count"] is not None]
    named = [cell["state"] for cell in known if cell["category_code"] != REST]
    counts: Row = {"present_count": sum(cell["partner_count"] > 0 for cell in known)} if known else {}
    return counts | ({"gap_count": named.count("looked"), "unseen_count": named.count("not_looked")} if named else {})


def regions_of_matrix(world: World, as_of: date, by: str) -> list[Row]:
    cells = coverage_cells(world, as_of, by)
    answer = []
    for region in REGIONS:
        state = current(world, as_of, region, "region_state") or [{"newcomer_voice_code": None}]
        row: Row = {"region": region, "newcomer_voice_code": state[0]["newcomer_voice_code"]}
        row["is_reported"] = current(world, as_of, region, "partner") is not None
        answer.append(row | _counts([cell for cell in cells if cell["region"] == region]))
    return answer


def categories_of_matrix(world: World, as_of: date, by: str) -> list[Row]:
    cells = coverage_cells(world, as_of, by)
    answer = []
    for category in codes(by):
        own = [cell for cell in cells if cell["category_code"] == category]
        row = {"code": category, **_counts(own)}
        if len(row) > 1:
            row["looked_count"] = sum(cell["state"] in ("active", "looked", "deliberate") for cell in own)
        answer.append(row)
    return answer


def gaps_of_region(world: World, as_of: date, region: str, by: str) -> list[Row]:
    cells = coverage_cells(world, as_of, by)
    lacking = [
        cell
        for cell in cells
        if cell["region"] == region and cell["state"] in ("looked", "not_looked") and cell["category_code"] != REST
    ]
    answer = []
    for cell in sorted(lacking, key=lambda cell: bool(cell["state"] == "not_looked")):
        category = cell["category_code"]
        there = {
            c["region"]: c["partner_count"] for c in cells if c["category_code"] == category and c["partner_count"]
        }
        helpers = [{"region": code, "partner_count": there[code]} for code in nearness.nearest(region) if code in there]
        row = {name: cell[name] for name in ("category_code", "state", "engagement_code")}
        answer.append(row | {"helpers": helpers, "organisation_names": _spanning(world, as_of, region, category, by)})
    return answer


def _spanning(world: World, as_of: date, region: str, category: str, by: str) -> list[str]:
    names = []
    for one in cross_regional_partners(world, as_of):
        rows = [row for code in one["regions"] for row in active(world, as_of, code) or []]
        own = [row for row in rows if row["kbo_number"] == one["kbo_number"]]
        if region not in one["regions"] and any(category in _categories(row, by) for row in own):
            names.append((bare(one["name"]), one["kbo_number"], one["name"]))
    return [name for *_, name in sorted(names)]


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
    return {"overlap_count": len(partners), "municipality_count": len(places)}


def overlap_cells(world: World, as_of: date, by: str) -> list[Row]:
    answer = []
    for cell in coverage_cells(world, as_of, by):
        row = {name: cell[name] for name in ("region", "category_code", "state", "partner_count")}
        if cell["partner_count"] is not None:
            row |= _counted(_overlapping(world, as_of, cell["region"], cell["category_code"], by))
        answer.append(row)
    return answer


def regions_of_overlap(world: World, as_of: date, by: str) -> list[Row]:
    named = [code for code in codes(by) if code != REST]
    answer = []
    for region in REGIONS:
        rows = active(world, as_of, region)
        row: Row = {"region": region, "municipality_count": len(reference.municipalities_of(region))}
        if rows is not None:
            counts = _counted([pair for code in named for pair in _overlapping(world, as_of, region, code, by)])
            row |= {"partner_count": len(rows), "overlap_count": counts["overlap_count"]}
            row["overlap_municipality_count"] = counts["municipality_count"]
        answer.append(row)
    return answer


def categories_of_overlap(world: World, as_of: date, by: str) -> list[Row]:
    cells = overlap_cells(world, as_of, by)
    answer = []
    for code in codes(by):
        reported = [cell for cell in cells if cell["category_code"] == code and cell["partner_count"] is not None]
        row: Row = {"code": code}
        if reported:
            row["region_count"] = sum(cell["overlap_count"] > 0 for cell in reported)
            row["looked_count"] = sum(cell["state"] != "not_looked" for cell in reported)
        if code != REST:
            answer.append(row)
    return answer


def shared_places(world: World, as_of: date, region: str, by: str) -> list[Row]:
    found: list[Row] = []
    for code in codes(by):
        rows = []
        for municipality in reference.municipalities_of(region):
            pairs = _overlapping(world, as_of, region, code, by)
            there = {
                r["row_number"]: r for one, other, shared in pairs if municipality.nis in shared for r in (one, other)
            }
            if there:
                partners = sorted(there.values(), key=lambda row: (bare(row["name"]), row["row_number"]))
                rows.append(
                    {
                        "category_code": code,
                        "municipality_name": municipality.name,
                        "partner_names": [row["name"] for row in partners],
                    }
                )
        found += sorted(rows, key=lambda row: (-len(row["partner_names"]), bare(row["municipality_name"])))
    return found
