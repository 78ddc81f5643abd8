"""Questions about which kinds of organisation take part where: what is there, what lacks, what overlaps."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from data.queries import figures
from data.reference import REST, nearness
from data.rows import frame_of
from data.store import Store

if TYPE_CHECKING:
    import pandas as pd

Axis = Literal["organisation_type", "life_domain"]
"""The code list by which coverage is shown."""


def coverage_by_region(store: Store, as_of: date, by: Axis = "organisation_type") -> "pd.DataFrame":
    """Which kinds of organisation (or life domains) each region covers.

    One row per region and category, all of them, in geographic order and list order. Source: macro
    ``coverage_cell``.

    Returns:
        region: code of the region.
        category_code: code of ``organisation_type`` or ``life_domain``.
        partner_count: int, active partners; 0 unless state_code is active, missing when not_reported.
        strongest_engagement_code: '1'..'4', the highest among partners within their dates; missing: none.
        state_code: active, deliberate (all deliberately not), looked (looked at, none active), not_looked,
            not_reported (no sheet Partners).
    """
    return figures.coverage(store, as_of, by).copy()


def coverage_margins(store: Store, as_of: date, by: Axis = "organisation_type") -> "pd.DataFrame":
    """How many categories each region covers or lacks, and in how many regions each category is there or lacks.

    One row per region, then one per category, in geographic order and list order. Source: macro
    ``coverage_cell``.

    Returns:
        axis: region or category.
        code: code of the region or category.
        present_count: int, categories (or regions) with an active partner; missing, like the two counts below:
            no sheet Partners (for a category: from no region at all).
        gap_count: int, those looked at without anybody active. A rest is no gap: it is not counted, and of the
            rest itself this count and the next are missing.
        unseen_count: int, those not yet looked at, without the rest.
        looked_count: int, the others: what present_count and gap_count are out of.
        reporting_count: int, what it is out of: all categories, or the regions that handed in Partners.
    """
    cells = figures.coverage(store, as_of, by)
    rows = [_margin("region", code, states, len(states)) for code, states in _states(cells, "region")]
    rows += [
        _margin("category", code, states, sum(state != "not_reported" for _, state in states))
        for code, states in _states(cells, "category_code")
    ]
    return frame_of(rows)


def _states(cells: "pd.DataFrame", by: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for code, group in cells.groupby(by, sort=False):
        yield str(code), list(zip(group["category_code"], group["state_code"], strict=True))


def _margin(axis: str, code: str, cells: list[tuple[str, str]], reporting_count: int) -> dict[str, Any]:
    states, named = [state for _, state in cells], [state for category, state in cells if category != REST]
    is_known = any(state != "not_reported" for state in states)
    counts = {"present_count": states.count("active") if is_known else None}
    for name, state in (("gap_count", "looked"), ("unseen_count", "not_looked")):
        counts[name] = named.count(state) if is_known and named else None
    looked_count = reporting_count - states.count("not_looked") if is_known else None
    return {
        "axis": axis,
        "code": code,
        **counts,
        "looked_count": looked_count,
        "reporting_count": reporting_count,
    }


def gaps_of_region(store: Store, as_of: date, region: str, by: Axis = "organisation_type") -> "pd.DataFrame":
    """What a region lacks, and where it is found: in which regions nearby, at which organisations that span regions.

    One row per category that was looked at without anybody active, in list order, then one per category not
    yet looked at. Empty for a region without sheet Partners. Sources: macros ``coverage_cell`` and
    ``cross_regional``; distances: ``data.reference.nearness``.

    Returns:
        category_code: code of ``organisation_type`` or ``life_domain``.
        state_code: looked or not_looked.
        strongest_engagement_code: '1' or '2' of who is listed without being active; missing: nobody.
        helper_regions: list of the regions with an active partner, the nearest first.
        helper_counts: list of int, the active partners of each.
        organisation_names: list of text, by name: organisations of this category that are active in two or more
            other regions and not in this one.
    """
    cells = figures.coverage(store, as_of, by)
    near = {code: place for place, code in enumerate(nearness.nearest(region))}
    spanning = _spanning_elsewhere(store, as_of, region, by)
    rows = []
    for state in ("looked", "not_looked"):
        for cell in cells[(cells["region"] == region) & (cells["state_code"] == state)].to_dict("records"):
            found = cells[(cells["category_code"] == cell["category_code"]) & (cells["state_code"] == "active")]
            helpers = sorted(zip(found["region"], found["partner_count"], strict=True), key=lambda one: near[one[0]])
            rows.append(
                {
                    "category_code": cell["category_code"],
                    "state_code": state,
                    "strongest_engagement_code": cell["strongest_engagement_code"],
                    "helper_regions": [code for code, _ in helpers],
                    "helper_counts": [count for _, count in helpers],
                    "organisation_names": spanning.get(cell["category_code"], []),
                }
            )
    names = ["category_code", "state_code", "strongest_engagement_code"]
    return frame_of(rows, columns=[*names, "helper_regions", "helper_counts", "organisation_names"])


def _spanning_elsewhere(store: Store, as_of: date, region: str, by: Axis) -> dict[str, list[str]]:
    """Per category the names of the cross-regional organisations that are not active in this region."""
    found = store.ask(
        """
        WITH sorted AS (
            SELECT DISTINCT
                spanning.name, spanning.kbo_number,
                unnest(coverage_codes($axis, partner.organisation_type_code, life_domain_codes)) AS category_code
            FROM active_partner($as_of) AS partner
            JOIN cross_regional($as_of) AS spanning USING (kbo_number)
            WHERE NOT list_contains(spanning.regions, $region::region_code)
        )
        SELECT category_code, list(name ORDER BY lower(strip_accents(name)), kbo_number) AS names
        FROM sorted
        GROUP BY category_code
        """,
        {"as_of": as_of, "region": region, "axis": by},
    )
    return dict(zip(found["category_code"], found["names"], strict=True))


def overlap_by_region(store: Store, as_of: date, by: Axis = "organisation_type") -> "pd.DataFrame":
    """Where active partners of one category share a municipality.

    One row per region and category, all of them, in geographic order and list order. Sources: macros
    ``overlap`` and ``coverage_cell``.

    Returns:
        region: code of the region.
        category_code: code of ``organisation_type`` or ``life_domain``.
        state_code: as in ``coverage_by_region``.
        partner_count: int, active partners; missing: no sheet Partners.
        overlap_count: int, those that share a municipality with another one; missing: no sheet Partners.
        overlap_municipality_count: int, municipalities where two or more work; missing: no sheet Partners.
    """
    cells = figures.coverage(store, as_of, by)[["region", "category_code", "state_code", "partner_count"]]
    return _with_overlap(cells, figures.overlaps(store, as_of, by), ["region", "category_code"])


def overlap_margins(store: Store, as_of: date, by: Axis = "organisation_type") -> "pd.DataFrame":
    """How many partners of each region overlap, and in how many regions partners of each category do.

    One row per region, then one per category, in geographic order and list order. Sources: macros ``overlap``,
    ``partner_count`` and ``coverage_cell``.

    Returns:
        axis: region or category.
        code: code of the region or category.
        overlap_count: int, active partners that overlap in some category but the rest, each once (for a category:
            regions where partners overlap); missing: no sheet Partners (for a category: from no region at all).
        whole_count: int, what it is out of: active partners, or the regions that looked at the category; missing
            like overlap_count.
        overlap_municipality_count: int, municipalities where they overlap; missing: no sheet Partners, and for
            a category.
    """
    overlaps = figures.overlaps(store, as_of, by)
    counts = figures.partner_counts(store, as_of)[["region", "partner_count"]]
    regions = _with_overlap(counts, overlaps[overlaps["category_code"].isna()], ["region"])
    rows: list[dict[str, Any]] = [
        {
            "axis": "region",
            "code": line["region"],
            "overlap_count": line["overlap_count"],
            "whole_count": line["partner_count"],
            "overlap_municipality_count": line["overlap_municipality_count"],
        }
        for line in regions.to_dict("records")
    ]
    for code, group in overlap_by_region(store, as_of, by).groupby("category_code", sort=False):
        states = list(group["state_code"])
        is_known = any(state != "not_reported" for state in states)
        looked = sum(state not in ("not_reported", "not_looked") for state in states)
        present = sum(count is not None and count > 0 for count in group["overlap_count"])
        rows.append(
            {
                "axis": "category",
                "code": code,
                "overlap_count": present if is_known else None,
                "whole_count": looked if is_known else None,
                "overlap_municipality_count": None,
            }
        )
    return frame_of(rows)


def _with_overlap(frame: "pd.DataFrame", overlaps: "pd.DataFrame", keys: list[str]) -> "pd.DataFrame":
    """The frame with both counts of overlap: 0 where partners are known and none overlaps, else missing."""
    names = ["overlap_count", "overlap_municipality_count"]
    found = {tuple(line[key] for key in keys): [line[name] for name in names] for line in overlaps.to_dict("records")}
    counts = [
        [None, None] if line["partner_count"] is None else found.get(tuple(line[key] for key in keys), [0, 0])
        for line in frame.to_dict("records")
    ]
    joined = frame.reset_index(drop=True)
    joined[names] = frame_of(counts, columns=names)
    return joined


def overlap_of_region(store: Store, as_of: date, region: str, by: Axis = "organisation_type") -> "pd.DataFrame":
    """In which municipalities of a region several active partners of one category work, and which.

    One row per category and municipality with two or more, in list order, then most partners first, then by
    name. Source: macro ``overlap``.

    Returns:
        category_code: code of ``organisation_type`` or ``life_domain``.
        municipality_nis: NIS code.
        municipality_name: text, Dutch name.
        partner_count: int 2 or more, active partners of the category there.
        partner_names: list of text, by name.
    """
    return store.ask(
        """
        SELECT
            category_code,
            municipality_nis,
            municipality.name AS municipality_name,
            count(*) AS partner_count,
            list(shared.name ORDER BY lower(strip_accents(shared.name)), row_number) AS partner_names
        FROM overlap($as_of, $axis) AS shared
        JOIN municipality USING (municipality_nis)
        JOIN (FROM coverage_category WHERE axis = $axis) AS listed USING (category_code)
        WHERE shared.region = $region
        GROUP BY category_code, municipality_nis, municipality_name, listed.position
        ORDER BY listed.position, partner_count DESC, lower(strip_accents(municipality_name))
        """,
        {"as_of": as_of, "region": region, "axis": by},
    )
