"""Single offers and what they are: kinds, places, levels of Dutch, the list itself."""

from datetime import date

from data import reference
from tests.oracle.current import REGIONS, codes, current
from tests.oracle.offers import active, fits, is_active, score, state
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


def offer_states_by_region(world: World, as_of: date, scenario: str | None = None) -> list[Row]:
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


def offers_of_region(  # noqa: PLR0917 - four ways to narrow one list
    world: World,
    as_of: date,
    region: str,
    scenario: str | None = None,
    kind: str | None = None,
    state_code: str | None = None,
) -> list[Row]:
    return [
        _shown(row, as_of)
        for row in current(world, as_of, region, "offer") or []
        if fits(row, scenario) and kind in (None, row["offer_kind_code"]) and state_code in (None, state(row, as_of))
    ]


def _shown(row: Row, as_of: date) -> Row:
    shown = row | {
        "is_active": is_active(row, as_of),
        "quality_score": score(row),
        "quality_state_code": state(row, as_of),
    }
    for who, count, hidden in (
        ("participant", "yearly_participant_count", ("yearly_participant_count",)),
        ("newcomer", "newcomer_feedback_count", ("newcomer_feedback_count", "newcomer_feedback_score")),
        ("provider", "provider_feedback_count", ("provider_feedback_count", "provider_feedback_score")),
    ):
        is_hidden = row[count] in (1, 2, 3, 4)
        shown[f"{who}_is_hidden"] = is_hidden
        if is_hidden:
            shown |= dict.fromkeys(hidden)
    return shown
