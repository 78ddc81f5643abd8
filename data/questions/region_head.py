"""What stands above everything else about a region, and by which it is chosen; no words."""

from dataclasses import dataclass
from datetime import date

from data.questions.municipality_figures import government_shares
from data.questions.newcomer_place import RegionPlace, newcomer_place
from data.questions.region_sheets import RegionDates, dates_by_region
from data.questions.region_states import region_states
from data.store import Store

MOST_VALUES = 3


@dataclass(frozen=True)
class RegionHead:
    """What a region says about itself; missing when not given or when its sheet was not handed in.

    ``government_count`` of its ``municipality_count`` governments take part.
    """

    dates: RegionDates
    government_count: int | None
    municipality_count: int
    newcomer_voice_code: str | None
    newcomer_place: RegionPlace
    held_meeting_count: int | None
    planned_meeting_count: int | None
    story: str | None
    network_name: str | None
    lead_organisation: str | None
    why: str | None
    network_values: tuple[str, ...]
    """At most three, in its own words."""


def region_head(store: Store, as_of: date, region: str) -> RegionHead:
    """What a region says about itself.

    Sources: macros ``freshness``, ``government_share``; ``region_states``, ``newcomer_place``.
    """
    dates = next(one for one in dates_by_region(store, as_of) if one.region == region)
    governments = next(one for one in government_shares(store, as_of) if one.region == region)
    state = next(one for one in region_states(store, as_of) if one.region == region)
    return RegionHead(
        dates,
        governments.government_count,
        governments.municipality_count,
        state.newcomer_voice_code,
        newcomer_place(store, as_of).of(region),
        state.held_meeting_count,
        state.planned_meeting_count,
        state.story,
        state.network_name,
        state.lead_organisation,
        state.why,
        tuple(value.strip() for value in (state.network_values or "").split(";") if value.strip())[:MOST_VALUES],
    )
