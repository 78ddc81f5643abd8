"""The switches of the page overzicht."""

from data.questions.region_summaries import GEOGRAPHIC
from ui.figures.figure import Switch

VIEW = Switch("weergave", "Weergave", {"tiles": "Tegels", "list": "Lijst"})
ORDER = Switch(
    "sorteer",
    "Sorteer op",
    {
        GEOGRAPHIC: "van west naar oost",
        "name": "op naam",
        "partners": "op partners, meest eerst",
        "offers": "op aanbod, meest eerst",
        "assessed": "op aandeel beoordeeld, hoogste eerst",
        "governments": "op besturen die meewerken, hoogste aandeel eerst",
        "blank_spots": "op witte vlekken, meest eerst",
        "freshness": "op nieuwste cijfer, recentste eerst",
    },
)
