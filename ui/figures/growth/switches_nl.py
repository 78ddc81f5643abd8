"""What can be followed on page groei."""

from ui.figures.figure import Switch

MEASURE = Switch(
    "volg",
    "Wat je volgt",
    {
        "offer_count": "Aanbod",
        "assessed_share": "Aandeel beoordeeld",
        "partner_count": "Partners",
        "government_count": "Besturen",
        "begun_count": "Fasen",
    },
)
