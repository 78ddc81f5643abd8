"""Partners, local governments and municipalities."""

import unicodedata
from datetime import date, timedelta

from data import reference
from data.questions import known_interests, role_coverage
from data.questions import municipality_figures as figure_questions
from data.questions import municipality_map as questions
from data.questions import partners_behind as behind
from tests.oracle import offers
from tests.oracle.current import REGIONS, codes, current, share, within
from tests.oracle.pair import Pair, each_region
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


def bare(name: str) -> str:
    """As the store sorts names: no accents, no capitals."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()


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


def listed_partners(world: World, as_of: date, region: str) -> list[Row]:
    rows = current(world, as_of, region, "partner") or []
    lists = ("role_codes", "municipality_codes", "life_domain_codes")
    other = ("delivery_id", "row_number", "kbo_number")
    return [
        {name: value for name, value in row.items() if name not in other}
        | {name: row.get(name) or [] for name in lists}
        | {"is_active": is_active(row, as_of)}
        for row in sorted(rows, key=lambda row: (bare(row["name"]), row["row_number"]))
    ]


def interests(world: World, as_of: date) -> list[Row]:
    answer = []
    for region in REGIONS:
        rows = active(world, as_of, region)
        for code in codes("organisation_type"):
            row: Row = {"region": region, "code": code, "partner_count": None, "known_count": None}
            if rows is not None:
                own = [one for one in rows if one["organisation_type_code"] == code]
                row |= {"partner_count": len(own), "known_count": sum(bool(one["shared_interest"]) for one in own)}
            answer.append(row)
    return answer


def roles(world: World, as_of: date) -> list[Row]:
    answer = []
    for region in REGIONS:
        rows, joined = current(world, as_of, region, "partner"), active(world, as_of, region)
        for code in codes("partner_role"):
            row: Row = {"region": region, "role_code": code, "state": "not_reported"}
            if rows is not None and joined is not None:
                given = [one["engagement_code"] for one in rows if code in (one["role_codes"] or [])]
                who = sorted((one for one in joined if code in (one["role_codes"] or [])), key=_by_name)
                told = sum(bool(one["role_codes"]) for one in joined)
                row |= {"partner_count": len(who), "partner_names": [one["name"] for one in who]}
                row |= {
                    "active_count": len(joined),
                    "with_role_count": told,
                    "has_looked": bool(joined) and told >= len(joined) / 2,
                }
                row["state"] = _role_state(code, len(who), given, has_looked=row["has_looked"])
            answer.append(row)
    return answer


def _by_name(row: Row) -> tuple[str, int]:
    return bare(row["name"]), row["row_number"]


def _role_state(code: str, count: int, engagements: list[str], *, has_looked: bool) -> str:
    if count:
        return "single" if count == 1 and code != "trekker" else "carried"
    if engagements and set(engagements) == {"bewust_niet"}:
        return "deliberate"
    return "nobody" if has_looked else "not_looked"


def government_shares(world: World, as_of: date) -> list[Row]:
    found = []
    for region in REGIONS:
        rows = current(world, as_of, region, "government")
        size = len(reference.municipalities_of(region))
        row: Row = {"region": region, "government_count": None, "municipality_count": size}
        row["government_share"] = None
        if rows is not None:
            engaged = sum(row["engagement_code"] in ("3", "4") for row in rows)
            row |= {"government_count": engaged, "government_share": share(engaged, size)}
        found.append(row)
    return found


def municipalities(world: World, as_of: date, *regions: str) -> list[Row]:
    answer = []
    for code in regions or REGIONS:
        partners, offered = active(world, as_of, code), offers.active(world, as_of, code)
        governments = {row["municipality_nis"]: row for row in current(world, as_of, code, "government") or []}
        for municipality in sorted(reference.municipalities_of(code), key=lambda one: reference.fold(one.name)):
            row: Row = {"region": code, "nis": municipality.nis, "name": municipality.name}
            told = governments.get(municipality.nis, {})
            row |= {field: told.get(field) for field in ("engagement_code", "since_date")}
            row |= _covered(code, municipality.nis, partners, offered)
            answer.append(row | _without_anything(row) | {"is_late": _is_late(told, list(governments.values()))})
    return answer


def _is_late(own: Row, governments: list[Row]) -> bool:
    """A government that takes part and joined more than a year after the first of its region that does."""
    days = [row["since_date"] for row in governments if row["engagement_code"] in ("3", "4") and row.get("since_date")]
    joined = own.get("since_date") if own.get("engagement_code") in ("3", "4") else None
    return joined is not None and joined - min(days) > timedelta(365)


def _covered(region: str, nis: str, partners: list[Row] | None, offered: list[Row] | None) -> Row:
    local = count = None
    state = "not_reported"
    if partners is not None:
        local = len({organisation(region, row) for row in partners if nis in row["municipality_codes"]})
        wide = any(row["is_region_wide"] for row in partners)
        state = "local" if local else "region_wide" if wide else "none"
    if offered is not None:
        count = sum(row["is_region_wide"] or nis in row["municipality_codes"] for row in offered)
    return {"state": state, "local_partner_count": local, "offer_count": count}


def _without_anything(row: Row) -> Row:
    """Which of the two kinds of nothing a municipality is: its government stays out (or did not tell), or joins."""
    if row["local_partner_count"] is None or row["offer_count"] is None:
        return {"is_blank_spot": None, "is_joining": None}
    is_empty = not row["local_partner_count"] and not row["offer_count"]
    joins = row["engagement_code"] in ("3", "4")
    return {"is_blank_spot": is_empty and not joins, "is_joining": is_empty and joins}


def municipality_figures(world: World, as_of: date) -> list[Row]:
    answer = []
    for region in REGIONS:
        places, offered = municipalities(world, as_of, region), offers.active(world, as_of, region)
        states = [place["state"] for place in places]
        row: Row = {"region": region, "municipality_count": len(places)}
        if "not_reported" not in states:
            row |= {f"{state}_count": states.count(state) for state in ("local", "region_wide", "none")}
            if offered is not None:
                row["blank_spot_count"] = sum(place["is_blank_spot"] for place in places)
                row["joining_without_offer_count"] = sum(place["is_joining"] for place in places)
        if offered is not None:
            reached = [
                p for p in places if any(o["is_region_wide"] or p["nis"] in o["municipality_codes"] for o in offered)
            ]
            row |= {"reached_municipality_count": len(reached), "reached_share": share(len(reached), len(places))}
        answer.append(row)
    return answer


PAIRS = (
    Pair(
        ("partner",),
        (
            each_region(behind.listed_partners, listed_partners),
            (known_interests.interest_cells, interests),
            (role_coverage.role_cells, roles),
        ),
    ),
    Pair(
        ("government", "partner", "offer"),
        (
            (questions.municipalities, municipalities),
            (figure_questions.municipality_figures, municipality_figures),
            (figure_questions.government_shares, government_shares),
        ),
    ),
)
