"""DELIVERIES: what was handed in when, the rows it brought, and what people answered; no figure is made here.

Nothing in this room says anything of a region: it is the administration that the importer, the page versies and the
filters need. What the figures say stands in ``data/questions``.
"""

from data.deliveries.answers import remembered_answers
from data.deliveries.days import (
    network_days,
    newest_reference_date,
    next_network_day,
    previous_network_day,
    reference_dates,
)
from data.deliveries.records import (
    Delivery,
    current_rows,
    deliveries,
    delivery_records,
    has_demo_rows,
    latest_delivery,
)

__all__ = [
    "Delivery",
    "current_rows",
    "deliveries",
    "delivery_records",
    "has_demo_rows",
    "latest_delivery",
    "network_days",
    "newest_reference_date",
    "next_network_day",
    "previous_network_day",
    "reference_dates",
    "remembered_answers",
]
