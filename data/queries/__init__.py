"""QUESTIONS: one typed function each, parameters in, frame out; what the words mean stands in ``data/definitions``.

In every frame a missing value is ``None`` and means "not known"; numbers of things are ``int``, shares and
scores ``float``, codes and regions ``str``, dates ``datetime.date``. Regions stand in geographic order.
"""

from data.queries.offer_list import (
    offer_states_by_region,
    offers_of_region,
)
from data.queries.offers import (
    criterion_level_by_region,
    criterion_level_totals,
    fresh_since,
    offer_figures_by_region,
    offer_medians,
    offer_sides_by_region,
    quality_by_region,
    quality_distribution,
    voices_by_region,
)

__all__ = [
    "criterion_level_by_region",
    "criterion_level_totals",
    "fresh_since",
    "offer_figures_by_region",
    "offer_medians",
    "offer_sides_by_region",
    "offer_states_by_region",
    "offers_of_region",
    "quality_by_region",
    "quality_distribution",
    "voices_by_region",
]
