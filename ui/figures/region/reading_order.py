"""In which order the page of one region is read, by the codes of its figures."""

OPEN = ("region_panels", "action_plan", "realisations", "region_spots")
"""What a board must see without a click; the rest is folded under its sentence."""
BOARD = "board_page"
"""All of it on one sheet; folded too."""
FOLDED = (
    "roles_of_region",
    "mutual_help",
    "collaboration_differences",
    "next_steps_of_region",
    "offers_answered",
    "sheet_dates",
)
