"""Partners, local governments and municipalities."""

from datetime import date

from data import reference
from tests.oracle import offers
from tests.oracle.current import REGIONS, current, share, within
from tests.worlds import Row, World


def is_active(row: Row, as_of: date) -> bool:
    """Works or steers along, within its dates."""
    return row["engagement_code"] in ("3", "4") and within(row, "since_date", "until_date", as_of)


def organisation(region: str, row: Row) -> str:
    """What tells this organisation from others."""
    return row["kbo_number"] or f"{region} {reference.fold(row['name'])}"


def active(world: World, as_of: date, region: str) -> list[Row] | None:
    """The active partners of a region; None without a sheet Partners."""
    rows = current(world, as_of, region, "partner")
    return None if rows is None else [row for row in rows if is_active(row, as_of)]


def organisations(world: World, as_of: date, region: str) -> set[str] | None:
    """The different organisations among them."""
    rows = active(world, as_of, region)
    return None if rows is None else {organisation(region, row) for row in rows}


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
                    "regions": regions,
                    "organisation_type_code": first["organisation_type_code"],
                }
            )
    return sorted(found, key=lambda row: row["kbo_number"])


def cross_regional_places(world: World, as_of: date) -> list[Row]:
    numbers = {row["kbo_number"] for row in cross_regional_partners(world, as_of)}
    found = [
        {name: row[name] for name in ("kbo_number", "organisation_type_code", "engagement_code")}
        | {"region": region, "is_active": is_active(row, as_of)}
        for region in REGIONS
        for row in current(world, as_of, region, "partner") or []
        if row["kbo_number"] in numbers
    ]
    return sorted(found, key=lambda row: (row["kbo_number"], REGIONS.index(row["region"])))


def unnumbered(world: World, as_of: date) -> tuple[tuple[str, ...], int, int]:
    """Who handed in partners, their active ones, and those of them without company number."""
    rows = {region: found for region in REGIONS if (found := active(world, as_of, region)) is not None}
    every = [row for found in rows.values() for row in found]
    return tuple(rows), len(every), sum(not row["kbo_number"] for row in every)


def partners_of_region(world: World, as_of: date, region: str) -> list[Row]:
    rows = current(world, as_of, region, "partner") or []
    return [row | {"is_active": is_active(row, as_of)} for row in rows]


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
            row |= _covered(code, nis, partners, offered)
            row["is_taking_part"] = row["engagement_code"] in ("3", "4")
            found.append(row | _without_anything(row))
    return found


def _covered(region: str, nis: str, partners: list[Row] | None, offered: list[Row] | None) -> Row:
    local = count = None
    state = "not_reported"
    if partners is not None:
        local = len({organisation(region, row) for row in partners if nis in row["municipality_codes"]})
        wide = any(row["is_region_wide"] for row in partners)
        state = "local" if local else "region_wide" if wide else "none"
    if offered is not None:
        count = sum(row["is_region_wide"] or nis in row["municipality_codes"] for row in offered)
    return {"state_code": state, "local_partner_count": local, "offer_count": count}


def _without_anything(row: Row) -> Row:
    """Which of the two kinds of nothing a municipality is: its government stays out (or did not tell), or joins."""
    if row["local_partner_count"] is None or row["offer_count"] is None:
        return {"is_blank_spot": None, "is_joining_without_offer": None}
    is_empty = not row["local_partner_count"] and not row["offer_count"]
    joins = row["is_taking_part"]
    return {"is_blank_spot": is_empty and not joins, "is_joining_without_offer": is_empty and joins}


def municipality_figures(world: World, as_of: date) -> list[Row]:
    """The counts per state, and the municipalities that an active offer reaches."""
    found = []
    for counts in municipality_counts_by_region(world, as_of):
        row = {name: value for name, value in counts.items() if not name.startswith("government")}
        offered = offers.active(world, as_of, row["region"])
        if offered is not None:
            codes = [m.nis for m in reference.municipalities_of(row["region"])]
            reached = [c for c in codes if any(o["is_region_wide"] or c in o["municipality_codes"] for o in offered)]
            row |= {"reached_municipality_count": len(reached), "reached_share": share(len(reached), len(codes))}
        found.append(row)
    return found


def municipality_counts_by_region(world: World, as_of: date) -> list[Row]:
    found = []
    for shared in government_share_by_region(world, as_of):
        places = municipality_state(world, as_of, shared["region"])
        states = [place["state_code"] for place in places]
        spots = [place["is_blank_spot"] for place in places]
        joining = [place["is_joining_without_offer"] for place in places]
        row = {name: shared[name] for name in ("region", "government_count", "municipality_count", "government_share")}
        if "not_reported" not in states:
            row |= {f"{state}_count": states.count(state) for state in ("local", "region_wide", "none")}
        if None not in spots:
            row |= {"blank_spot_count": spots.count(True), "joining_without_offer_count": joining.count(True)}
        found.append(row)
    return found
