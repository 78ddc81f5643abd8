"""What every region says of itself on sheet Regio; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.change_days import last_change
from data.store import Store

_STATES = """
    SELECT
        region.region, region_state.delivery_id, speaking.reference_date, story, temperature_degrees,
        tijd_score, geld_score, informatie_score, organisatie_score, kwaliteit_score,
        newcomer_voice_code, held_meeting_count, planned_meeting_count,
        network_name, lead_organisation, why, network_values
    FROM region
    LEFT JOIN handed_in($as_of, 'Regio') AS speaking USING (region)
    LEFT JOIN region_state USING (delivery_id)
    ORDER BY region.region
    """


@dataclass(frozen=True)
class RegionState:
    """One region; what it did not give is missing, and all but the region without a sheet Regio.

    The sheet describes ``reference_date``; what stands in it came in with ``delivery_id``. Degrees are -5..20, scores
    1..5, meetings those of a year.
    """

    region: str
    delivery_id: int | None
    reference_date: date | None
    story: str | None
    temperature_degrees: float | None
    tijd_score: int | None
    geld_score: int | None
    informatie_score: int | None
    organisatie_score: int | None
    kwaliteit_score: int | None
    newcomer_voice_code: str | None
    held_meeting_count: int | None
    planned_meeting_count: int | None
    network_name: str | None
    lead_organisation: str | None
    why: str | None
    network_values: str | None


def region_states(store: Store, as_of: date) -> tuple[RegionState, ...]:
    """All 18 regions in geographic order. Source: macro ``handed_in``."""
    return store.facts(RegionState, _STATES, as_of=last_change(store, as_of))
