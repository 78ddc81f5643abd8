"""Words of the workbook that people get back with its findings; must not import Streamlit."""

from loaders.findings import Severity
from ui.texts.findings import SEVERITY_NAMES

TITLE = "Bevindingen"
SUFFIX = "-nagekeken"
DOWNLOAD = "Download je eigen bestand met onze opmerkingen (Excel)"
_COLOURS = (
    "Rood: moet opgelost worden. Geel: kijk na. In elke gekleurde cel staat een opmerking met wat er is en hoe je het "
    "oplost. Klik in kolom Cel om ernaartoe te gaan."
)
_AGAIN = (
    "Verbeter, bewaar in Excel en leg het bestand opnieuw neer. Dit blad lezen we niet; de kleuren en opmerkingen "
    "hoef je niet weg te halen."
)
LOST = (
    "Niet mee teruggekomen, als je ze had: vormen en tekstvakken, knoppen, sparklines, slicers, en keuzelijsten of "
    "voorwaardelijke opmaak die naar een ander blad wijzen; grafieken kunnen er anders uitzien. Je eigen bestand is niet "
    "veranderd: verbeter het daar als dat telt."
)
OWN: tuple[str, ...] = (_COLOURS, _AGAIN, LOST)
REBUILT: tuple[str, ...] = (
    "Je bestand konden we niet zelf inkleuren. Dit is een nieuw werkboek met de waarden die we lazen, zonder je opmaak "
    "en formules.",
    _COLOURS,
    _AGAIN,
)
LISTED: tuple[str, ...] = (
    "Je bestand konden we niet inkleuren: het is te groot of niet te lezen. Hieronder staan alle bevindingen met hun cel; je verbetert ze in je eigen bestand.",
)
HEADERS: tuple[str, ...] = ("Ernst", "Blad", "Cel", "Kolom", "Wat er is en hoe je het oplost")
SEVERITIES: dict[Severity, str] = SEVERITY_NAMES
