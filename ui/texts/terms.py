"""One term for each thing: what the screen may not say, and what it says instead; must import nothing of the app."""

from collections.abc import Mapping

INSTEAD: Mapping[str, str] = {
    r"socio-?cult|sociaal cultureel|sociaalcultureel": "sociaal-cultureel",
    r"\blever\w* (het|ze|hem|blad \w+|het (?!aan\b)\w+) (niet |opnieuw )?in\b|in(ge)?lever|ingediend|indienen": "aanleveren",
    r"\bupload(en|t)?\b|geüpload": "opladen",
    r"\b(deze|de) (toepassing|applicatie|tool)\b": "de app",
    r"\bdatabase|gegevensbank": "databank",
    r"\bde(ze)? webpagina|\bscherm(pagina|bladzijde)|(?<!één )(?<!1 )bladzijde": "pagina (paper has bladzijden)",
    r"(?<!e-)\bmail(s|en|adres|adressen)?\b(?!-)": "e-mail, e-mailadres",
    r"smartphone|mobieltje|mobiele telefoon": "gsm",
    r"\bbeamer|projector|projectiescherm": "groot scherm",
    r"gemeentebestuur|gemeentebesturen|lokale overhe": "lokaal bestuur",
    r"anderstalige|inburgeraar|allochto|migrant": "nieuwkomer",
    r"stakeholder": "partner",
    r"\b(regio|gemeente)'s": "regio’s, with the sign of printers",
    r"(?<![\d/.])\d{1,3} \d{3}(?!\d)": "thousands with a point",
    r"[\d…] ?%(?!\w)": "a hard space before %",
}
"""By pattern, capitals or not; "…" stands where something is filled in."""
