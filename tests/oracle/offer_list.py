"""Single offers and what they are: kinds, places, levels of Dutch, the list itself."""

from datetime import date

from data import reference
from tests.oracle.current import REGIONS, codes, current
from tests.oracle.offers import active, fits, is_active, score, state
from tests.oracle.partners import bare
from tests.worlds import Row, World


def _counts(rows: list[Row] | None) -> Row:
    if rows is None:
        return {}
    return {"offer_count": len(rows), "assessed_count": sum(score(row) is not None for row in rows)}


def _having(rows: list[Row] | None, column: str, code: str | None) -> list[Row] | None:
    return None if rows is None else [row for row in rows if row[column] == code]


def offer_kind_by_region(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    return [
        {
            "code": kind,
            **_counts(_having(active(world, as_of, region, scenario), "offer_kind_code", kind)),
        }
        for region in REGIONS
        for kind in codes("offer_kind")
    ]


def offer_language_by_region(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    return [
        {
            "code": level,
            **_counts(_having(active(world, as_of, region, scenario), "language_level_code", level)),
        }
        for region in REGIONS
        for level in (*codes("language_level"), None)
    ]


def offer_kind_by_place(world: World, as_of: date, region: str, scenario: str | None = None) -> list[Row]:
    rows = active(world, as_of, region, scenario)
    if rows is None:
        return []
    municipalities = sorted(
        reference.municipalities_of(region), key=lambda municipality: reference.fold(municipality.name)
    )
    places: list[tuple[str | None, list[Row]]] = [(None, [row for row in rows if row["is_region_wide"]])]
    places += [
        (m.name, [row for row in rows if not row["is_region_wide"] and m.nis in row["municipality_codes"]])
        for m in municipalities
    ]
    kinds = codes("offer_kind")
    return [
        {
            "name": name,
            "kinds": [{"code": kind, **_counts(_having(there, "offer_kind_code", kind))} for kind in kinds],
            **_counts(there),
        }
        for name, there in places
    ]


def offer_states(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
    kinds = codes("offer_kind")
    lines = []
    for region in REGIONS:
        rows = [row for row in current(world, as_of, region, "offer") or [] if fits(row, scenario)]
        seen = [(kinds.index(row["offer_kind_code"]), state(row, as_of), not is_active(row, as_of)) for row in rows]
        lines += [
            {
                "region": region,
                "offer_kind_code": kinds[kind],
                "quality_state_code": state_code,
                "is_active": not is_over,
                "offer_count": seen.count((kind, state_code, is_over)),
            }
            for kind, state_code, is_over in sorted(set(seen))
        ]
    return lines


def listed_offers(  # noqa: PLR0917 - four ways to narrow one list
    world: World,
    as_of: date,
    region: str,
    scenario: str | None = None,
    kind: str | None = None,
    state_code: str | None = None,
) -> list[Row]:
    rows = current(world, as_of, region, "offer") or []
    return [
        _listed(row, as_of)
        for row in sorted(rows, key=lambda row: (bare(row["name"]), row["row_number"]))
        if fits(row, scenario) and kind in (None, row["offer_kind_code"]) and state_code in (None, state(row, as_of))
    ]


def _listed(row: Row, as_of: date) -> Row:
    scores = [row[f"{code}_score"] for code in codes("criterion")]
    people, is_hidden = row["yearly_participant_count"], row["yearly_participant_count"] in (1, 2, 3, 4)
    same = (
        *("name", "provider_name", "is_region_wide", "start_date", "end_date", "yearly_place_count", "path_hour_count"),
        *("language_level_code", "is_free", "is_published", "scenario_code", "assessor_code", "assessed_date"),
        "barriers",
    )
    return {name: row.get(name) for name in same} | {
        "kind_code": row["offer_kind_code"],
        "goal_codes": row["goal_codes"] or [],
        "status_code": row["offer_status_code"],
        "is_active": is_active(row, as_of),
        "municipality_codes": row["municipality_codes"] or [],
        "yearly_participant_count": None if is_hidden else people,
        "participant_is_hidden": is_hidden,
        "quality_score": score(row),
        "state_code": state(row, as_of),
        "criterion_scores": scores,
        **_heard(row, "newcomer"),
        **_heard(row, "provider"),
    }


def _heard(row: Row, who: str) -> Row:
    given, count = row[f"{who}_feedback_score"], row[f"{who}_feedback_count"]
    is_hidden = count in (1, 2, 3, 4)
    return {
        f"{who}_score": None if is_hidden else given,
        f"{who}_count": None if is_hidden else count,
        f"{who}_is_hidden": is_hidden,
    }
