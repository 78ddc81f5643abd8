"""Words of the page groei around its figures."""

CHOOSE_REGION = "Kies hierboven je regio: dan zie je haar leveringen groot, met wat ze zelf noemde."
NEXT = "Meer aanbod: weten we ook hoe goed het is?"
NEXT_LINK = "Naar het aanbod"
