"""Words of the page overzicht around its figures."""

FOUR_FIGURES = "Bij de vier cijfers bovenaan"
NEXT = "Waar zijn er partners, en welke gemeenten worden nog niet bereikt?"
NEXT_LINK = "Naar de dekking"
