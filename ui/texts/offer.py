"""Words of the page aanbod around its figures."""

NEXT = "Aanbod groeit in fasen. Waar staat elke regio, en wie herkent dat?"
NEXT_LINK = "Naar de fasen"
