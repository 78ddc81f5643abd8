"""Words of the page overzicht around its figures."""

NEXT = "Waar zijn er partners, en welke gemeenten worden nog niet bereikt?"
NEXT_LINK = "Naar de dekking"
