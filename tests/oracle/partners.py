"""Partners, local governments and municipalities."""

from datetime import date

from data import reference
from tests.oracle import offers
from tests.oracle.current import REGIONS, codes, current, share, within
from tests.worlds import Row, World


def _is_active(row: Row, as_of: date) -> bool:
    return row["engagement_code"] in ("3", "4") and within(row, "since_date", "until_date", as_of)


def _organisation(region: str, row: Row) -> str:
    return row["kbo_number"] or f"{region} {reference.fold(row['name'])}"


def active(world: World, as_of: date, region: str) -> list[Row] | None:
    """The active partners of a region; None without a sheet Partners."""
    rows = current(world, as_of, region, "partner")
    return None if rows is None else [row for row in rows if _is_active(row, as_of)]


def organisations(world: World, as_of: date, region: str) -> set[str] | None:
    """The different organisations among them."""
    rows = active(world, as_of, region)
    return None if rows is None else {_organisation(region, row) for row in rows}


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
    count = len({_organisation(region, row) for row in rows if _is_active(row, as_of)})
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
            counts = [cell["partner_count"] for cell in cells if cell[field] == name]
            known = [count for count in counts if count is not None]
            margins.append(
                {
                    "axis": axis,
                    "code": name,
                    "present_count": sum(count > 0 for count in known) if known else None,
                    "reporting_count": len(counts) if axis == "region" else len(known),
                }
            )
    return margins


def cross_regional_partners(world: World, as_of: date) -> list[Row]:
    seen: dict[str, list[tuple[str, Row]]] = {}
    for region in REGIONS:
        for row in active(world, as_of, region) or []:
            if row["kbo_number"]:
                seen.setdefault(row["kbo_number"], []).append((region, row))
    found = []
    for number, places in seen.items():
        regions = list(dict.fromkeys(region for region, _ in places))
        if len(regions) >= 2:
            first = places[0][1]
            found.append(
                {
                    "name": first["name"],
                    "kbo_number": number,
                    "region_count": len(regions),
                    "regions": regions,
                    "organisation_type_code": first["organisation_type_code"],
                }
            )
    return sorted(found, key=lambda row: row["kbo_number"])


def partners_of_region(world: World, as_of: date, region: str) -> list[Row]:
    rows = current(world, as_of, region, "partner") or []
    return [row | {"is_active": _is_active(row, as_of)} for row in rows]


def newcomer_voice_by_region(world: World, as_of: date) -> list[Row]:
    found = []
    for region in REGIONS:
        state = current(world, as_of, region, "region_state") or [{"newcomer_voice_code": None}]
        found.append({"region": region, "newcomer_voice_code": state[0]["newcomer_voice_code"]})
    return found


def government_share_by_region(world: World, as_of: date) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = current(world, as_of, region, "government")
        size = len(reference.municipalities_of(region))
        row: Row = {"region": region, "government_count": None, "municipality_count": size}
        row |= {"deliberate_count": None, "government_share": None}
        if rows is not None:
            engaged = sum(row["engagement_code"] in ("3", "4") for row in rows)
            apart = sum(row["engagement_code"] == "bewust_niet" for row in rows)
            row |= {"government_count": engaged, "deliberate_count": apart, "government_share": share(engaged, size)}
        found.append(row)
    return found


def municipality_state(world: World, as_of: date, region: str | None = None) -> list[Row]:
    found = []
    for code in REGIONS if region is None else (region,):
        partners, offered = active(world, as_of, code), offers.active(world, as_of, code)
        governments = {row["municipality_nis"]: row for row in current(world, as_of, code, "government") or []}
        for municipality in reference.municipalities_of(code):
            nis = municipality.nis
            row: Row = {"region": code, "municipality_nis": nis, "name": municipality.name}
            row |= {field: governments.get(nis, {}).get(field) for field in ("engagement_code", "since_date")}
            found.append(row | _covered(code, nis, partners, offered))
    return found


def _covered(region: str, nis: str, partners: list[Row] | None, offered: list[Row] | None) -> Row:
    local = count = None
    state = "not_reported"
    if partners is not None:
        local = len({_organisation(region, row) for row in partners if nis in row["municipality_codes"]})
        wide = any(row["is_region_wide"] for row in partners)
        state = "local" if local else "region_wide" if wide else "none"
    if offered is not None:
        count = sum(row["is_region_wide"] or nis in row["municipality_codes"] for row in offered)
    is_blank = None if local is None or count is None else local == 0 and count == 0
    return {"state_code": state, "local_partner_count": local, "offer_count": count, "is_blank_spot": is_blank}


def municipality_counts_by_region(world: World, as_of: date) -> list[Row]:
    found = []
    for shared in government_share_by_region(world, as_of):
        places = municipality_state(world, as_of, shared["region"])
        states = [place["state_code"] for place in places]
        spots = [place["is_blank_spot"] for place in places]
        row = {name: shared[name] for name in ("region", "government_count", "municipality_count", "government_share")}
        if "not_reported" not in states:
            row |= {f"{state}_count": states.count(state) for state in ("local", "region_wide", "none")}
        if None not in spots:
            row["blank_spot_count"] = spots.count(True)
        found.append(row)
    return found
