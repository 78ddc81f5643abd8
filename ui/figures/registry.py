"""Every figure, once; pages, stage, running orders, report, slides and tests read this list."""

from collections.abc import Mapping
from typing import Any

from ui.figures.coverage import (
    gaps,
    helpers,
    interests,
    municipality_counts,
    municipality_map,
    newcomer_place,
    overlap,
    region_coverage,
    region_spots,
    roles,
    several_domains,
    spanning,
)
from ui.figures.coverage import kinds as coverage_kinds
from ui.figures.coverage import switches_nl as coverage_switches
from ui.figures.deliveries import collection, handed_in
from ui.figures.figure import Figure, Switch
from ui.figures.growth import of_region as growth_of_region
from ui.figures.growth import regions as growth_regions
from ui.figures.learning import (
    advice,
    attendance,
    chosen_steps,
    collaboration,
    collaboration_groups,
    differences,
    flanders,
    item,
    match,
    mutual_help,
    next_steps,
    questions,
    sessions,
    tables,
)
from ui.figures.learning import switches_nl as learning_switches
from ui.figures.offer import (
    assessment,
    criteria,
    distribution,
    languages,
    newcomer_answers,
    offers,
    offers_answered,
    places,
    published,
    region_offers,
    region_quality,
    scatter,
    states,
    voices,
)
from ui.figures.offer import kinds as offer_kinds
from ui.figures.offer import switches_nl as offer_switches
from ui.figures.overview import main_figures, region_list, regions, stories
from ui.figures.overview import switches_nl as overview_switches
from ui.figures.phases import check_in, circle, course, items, movement, of_region, similar, strip
from ui.figures.phases import switches_nl as phases_switches
from ui.figures.region import action_plan, board_page, panels, realisations, sheets

_ALL: tuple[Figure[Any], ...] = (
    regions.TILES,
    region_list.FIGURE,
    main_figures.FIGURE,
    growth_of_region.FIGURE,
    growth_regions.FIGURE,
    coverage_kinds.FIGURE,
    newcomer_place.FIGURE,
    gaps.FIGURE,
    helpers.FIGURE,
    overlap.FIGURE,
    several_domains.FIGURE,
    spanning.FIGURE,
    roles.FIGURE,
    interests.FIGURE,
    interests.UNKNOWN,
    municipality_map.FIGURE,
    municipality_counts.FIGURE,
    scatter.FIGURE,
    assessment.FIGURE,
    distribution.FIGURE,
    criteria.FIGURE,
    voices.FIGURE,
    newcomer_answers.FIGURE,
    offer_kinds.FIGURE,
    places.FIGURE,
    languages.FIGURE,
    published.FIGURE,
    states.FIGURE,
    offers.FIGURE,
    strip.FIGURE,
    movement.FIGURE,
    course.FIGURE,
    check_in.FIGURE,
    circle.FIGURE,
    items.FIGURE,
    similar.FIGURE,
    of_region.FIGURE,
    panels.FIGURE,
    action_plan.FIGURE,
    realisations.FIGURE,
    region_spots.FIGURE,
    board_page.FIGURE,
    roles.OF_REGION,
    mutual_help.FIGURE,
    differences.FIGURE,
    next_steps.OF_REGION,
    offers_answered.FIGURE,
    sheets.FIGURE,
    stories.FIGURE,
    region_coverage.FIGURE,
    region_quality.FIGURE,
    region_offers.FIGURE,
    sessions.FIGURE,
    attendance.FIGURE,
    questions.FIGURE,
    match.FIGURE,
    item.FIGURE,
    tables.FIGURE,
    collaboration_groups.FIGURE,
    collaboration.FIGURE,
    next_steps.ALL,
    chosen_steps.FIGURE,
    advice.FIGURE,
    flanders.FIGURE,
    handed_in.FIGURE,
    collection.FIGURE,
)
"""By page, in the order in which a page shows them; of those that a room can see, the first stands for the page."""
FIGURES: Mapping[str, Figure[Any]] = {figure.code: figure for figure in _ALL}
PAGES: Mapping[str, tuple[Switch, ...]] = {
    "aanbod": (offer_switches.IMAGE,),
    "dekking": (
        coverage_switches.IMAGE,
        coverage_switches.MODE,
    ),
    "fasen": (phases_switches.PICTURE,),
    "lerend_netwerk": (learning_switches.PICTURE,),
    "overzicht": (overview_switches.VIEW,),
}
"""The switches of each page that decide which figures it shows."""


def chosen(page: str, typed: Mapping[str, str]) -> dict[str, str]:
    """What an address means by the switches of a page: key -> value. Raises UnknownChoiceError."""
    return {switch.key: switch.read(typed.get(switch.key, "")) for switch in PAGES.get(page, ())}


def on(page: str, choices: Mapping[str, str], *, has_region: bool) -> list[Figure[Any]]:
    """What a page shows under what was chosen on it, in order.

    A figure of one region waits until there is one: where only such figures stand under a choice, the page shows
    what it opens with.
    """
    waits = not has_region and needs_region(page, choices)
    return _shown(page, chosen(page, {}) if waits else choices, has_region=has_region)


def needs_region(page: str, choices: Mapping[str, str]) -> bool:
    """Whether there are only figures of one region under a choice."""
    return not _shown(page, choices, has_region=False) and bool(_shown(page, choices, has_region=True))


def _shown(page: str, choices: Mapping[str, str], *, has_region: bool) -> list[Figure[Any]]:
    return [
        figure
        for figure in FIGURES.values()
        if figure.page == page
        and all(choices.get(key) == value for key, value in figure.shown_at.items())
        and (has_region or not figure.is_of_region)
    ]
