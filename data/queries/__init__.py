"""QUESTIONS: one typed function each, parameters in, frame out; what the words mean stands in ``data/views.sql``.

In every frame a missing value is ``None`` and means "not known"; numbers of things are ``int``, shares and
scores ``float``, codes and regions ``str``, dates ``datetime.date``. Regions stand in geographic order.
"""

from data.queries.answers import column_answers
from data.queries.collaboration import collaboration_by_region, collaboration_totals
from data.queries.deliveries import (
    Delivery,
    current_rows,
    deliveries,
    has_demo_rows,
    latest_delivery,
    network_days,
    previous_network_day,
    reference_dates,
)
from data.queries.learning import (
    attendance_by_session,
    helpers_of_item,
    host_rotation_by_region,
    insights,
    learning_questions,
    learning_sheets,
    question_match,
    sessions,
)
from data.queries.offers import (
    criterion_level_by_region,
    criterion_level_totals,
    feedback_by_region,
    offer_quantity_by_region,
    offers_of_region,
    quality_by_region,
    quality_distribution,
)
from data.queries.overview import (
    change_by_region,
    freshness_by_region,
    freshness_by_sheet,
    medians,
    summary_by_region,
    totals,
)
from data.queries.partners import (
    Axis,
    coverage_by_region,
    coverage_margins,
    cross_regional_partners,
    government_share_by_region,
    municipality_counts_by_region,
    municipality_state,
    newcomer_voice_by_region,
    partners_of_region,
)
from data.queries.phases import (
    phase_change_by_region,
    phase_items_of_region,
    phase_share_by_quarter,
    phase_share_by_region,
    region_state_by_region,
    similar_regions,
    turning_points_by_quarter,
)
from data.queries.plans import actions_of_region, newest_realisation_by_region, realisations_of_region

__all__ = [
    "Axis",
    "Delivery",
    "actions_of_region",
    "attendance_by_session",
    "change_by_region",
    "collaboration_by_region",
    "collaboration_totals",
    "column_answers",
    "coverage_by_region",
    "coverage_margins",
    "criterion_level_by_region",
    "criterion_level_totals",
    "cross_regional_partners",
    "current_rows",
    "deliveries",
    "feedback_by_region",
    "freshness_by_region",
    "freshness_by_sheet",
    "government_share_by_region",
    "has_demo_rows",
    "helpers_of_item",
    "host_rotation_by_region",
    "insights",
    "latest_delivery",
    "learning_questions",
    "learning_sheets",
    "medians",
    "municipality_counts_by_region",
    "municipality_state",
    "network_days",
    "newcomer_voice_by_region",
    "newest_realisation_by_region",
    "offer_quantity_by_region",
    "offers_of_region",
    "partners_of_region",
    "phase_change_by_region",
    "phase_items_of_region",
    "phase_share_by_quarter",
    "phase_share_by_region",
    "previous_network_day",
    "quality_by_region",
    "quality_distribution",
    "question_match",
    "realisations_of_region",
    "reference_dates",
    "region_state_by_region",
    "sessions",
    "similar_regions",
    "summary_by_region",
    "totals",
    "turning_points_by_quarter",
]
