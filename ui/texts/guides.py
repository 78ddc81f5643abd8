"""The guide of each role, on uitleg and in docs/handleiding; names of buttons come from where the screen has them."""

from collections.abc import Mapping
from typing import NamedTuple

from ui.texts import (
    asking,
    board,
    data_tables,
    day,
    deliver,
    feedback,
    figure_questions,
    figures,
    quote,
    report,
    rounds,
    runsheets,
    stage,
    stage_document,
    told,
    upload,
    versions,
)
from ui.texts import frame as frame_words


class Section(NamedTuple):
    """A part of a guide: what it is about, and its steps in order."""

    heading: str
    steps: tuple[str, ...]


class Guide(NamedTuple):
    """What one role does in the app; ``choice`` is how somebody recognises the role."""

    choice: str
    title: str
    sections: tuple[Section, ...]


HEADING = "Handleiding: wat doe jij?"
CHOICE = "Handleiding voor"
FOR_ADMINISTRATORS = "Beheer je de app? Jouw handleiding staat bij de code, in het Engels: {files}."
ADMINISTRATOR_FILES = ("docs/administration.md", "docs/people.md")
SAME_IN_THE_APP = "Deze tekst staat ook in de app, op de pagina {page}."

_REGION = Guide(
    "Ik lever aan voor een regio",
    "Aanleveren voor een regio",
    (
        Section(
            "Het minimum",
            (
                "Eén ingevuld blad volstaat om te beginnen.",
                "Begin met blad Partners: één rij per organisatie.",
                "Vul daar de vier kolommen met een sterretje (*) in: Naam, Soort, Engagement en Werkingsgebied.",
                "Neem daarna Besturen, Aanbod en Fasen, in die volgorde.",
                "Wat je niet weet, laat je leeg. Dat telt als onbekend, niet als 0.",
                "Zet geen namen, nummers of adressen van personen in je bestand.",
            ),
        ),
        Section(
            "Met ons sjabloon",
            (
                f"Ga naar {frame_words.TITLES['opladen']}. Kies je regio als de pagina ernaar vraagt.",
                f"Vul “{deliver.DATE}” in.",
                f"Klik op “{deliver.TEMPLATE}”. Wat we al weten, staat erin.",
                "Pas aan en vul aan. Een ingevuld blad bevat altijd je volledige lijst.",
                "Bewaar als .xlsx en sleep het bestand naar dezelfde pagina.",
                f"Lees welke rijen klaar zijn. Klik dan op “{upload.go_on(12)}”.",
                f"Kijk onder “{upload.CHANGES}” wat nieuw is, wijzigt of verdwijnt.",
                f"Klopt het? Klik op “{upload.confirm(12)}”. Pas dan verandert er iets.",
            ),
        ),
        Section(
            "Met een export uit je eigen systeem",
            (
                "Je eigen Excel of csv mag blijven zoals hij is.",
                "Sleep hem naar dezelfde plaats. We stellen enkele korte vragen.",
                f"Klopt het voorstel? Klik op “{asking.NEXT}”.",
                f"Gaat een kolom over mensen? Kies “{asking.ANSWERS['people', '']}”.",
                f"Is je lijst niet volledig? Kies “{asking.ANSWERS['way', 'add']}”.",
                "De volgende keer kennen we je antwoorden nog.",
            ),
        ),
        Section(
            "Wat er daarna gebeurt",
            (
                "Iedereen ziet de nieuwe cijfers bij de volgende klik.",
                f"Klik op “{deliver.TO_REGION}” en kijk ze na.",
                "Een rij met een fout wacht. Wat er van die rij stond, blijft staan.",
                "Verbeter de rij in je bestand en leg het opnieuw neer.",
                f"Eén cel verbeteren? Kies bij Opladen “{deliver.HOWS['typen']}”.",
                f"Niets veranderd sinds de vorige keer? Open “{upload.STILL_RIGHT}”.",
                f"Op “{frame_words.TITLES['werk']}” staat wat je nu het best nakijkt.",
            ),
        ),
        Section(
            "Als er een ronde loopt",
            (
                f"“{frame_words.TITLES['werk']}” zegt welke bladen ze vraagt, en tegen wanneer.",
                f"Klopt een blad nog? Open daar “{upload.STILL_RIGHT}” en klik op “{upload.CONFIRM_RIGHT}”.",
                "Veranderde er iets? Laat dat blad weg en lever het aan bij Opladen.",
                f"Met “{rounds.CALENDAR}” staat de laatste dag in je agenda.",
            ),
        ),
        Section(
            "Vragen bij je cijfers",
            (
                f"Op Regio staat onder elk beeld “{figure_questions.ASK_HERE}”, ook voor andere regio’s.",
                f"Vraagt iemand iets over jouw regio? Het staat op “{frame_words.TITLES['werk']}”.",
                f"Schrijf daar je antwoord en klik op “{figure_questions.GIVE}”. Noem geen mensen.",
                f"Vraag en antwoord staan op {frame_words.TITLES['lerend_netwerk']}, zonder naam.",
            ),
        ),
        Section(
            "Nieuwkomers laten antwoorden",
            (
                f"Ga naar {frame_words.TITLES['regio']} en kies je regio. Open “{feedback.HEADING}”.",
                f"Zet “{feedback.ASK}” aan.",
                f"Kies aanbod, klik op “{feedback.MAKE}” en druk de kaarten af.",
                "Hang elke kaart op waar dat aanbod doorgaat. Elke gsm telt er één keer per dag.",
                "Vanaf vijf antwoorden zie je op dezelfde pagina wat nieuwkomers vinden.",
                f"Klik op “{feedback.TAKE_OVER}” als je ze wil aanleveren, en bevestig bij Opladen.",
            ),
        ),
        Section(
            "Eén A4 voor je bestuur",
            (
                f"Ga naar {frame_words.TITLES['regio']} en klik op “{report.BOARD_SHEET}”.",
                "Open het bestand en druk het af: het is altijd één blad.",
                f"Zelf kiezen wat erop staat? Open “{board.HEADING}”.",
                "Kies drie realisaties, drie acties en één vraag.",
                f"Dezelfde pagina heb je ook als dia: “{report.BOARD_SLIDE}”.",
            ),
        ),
        Section(
            "Ongedaan maken",
            (
                f"Net bevestigd? Klik op “{upload.UNDO}”.",
                f"Later kan het ook. Ga naar {frame_words.TITLES['versies']} en kies je regio.",
                f"Kies onder “{versions.CHOOSE}” welke je bedoelt en lees wat er verandert.",
                f"Vink “{versions.AGREE}” aan en klik op de knop eronder.",
                "Ook dat is een levering. Er gaat nooit iets verloren.",
            ),
        ),
    ),
)

_FACILITATOR = Guide(
    "Ik begeleid een netwerkdag",
    "Een netwerkdag begeleiden",
    (
        Section(
            "Een week vooraf",
            (
                f"Ga naar {frame_words.TITLES['netwerkdag']}. Klik onder “{stage.HOUR}” op “{runsheets.START_READY}”.",
                "Een draaiboek is een rij stappen. Elke wijziging is meteen bewaard.",
                f"Een beeld voeg je toe op zijn eigen pagina, met “{runsheets.ADD_HERE}”.",
                f"Een vraag voor de gsm kies je onder “{runsheets.ADD_LIVE}”.",
                f"Vul bij elke stap “{runsheets.QUESTION}” en “{runsheets.MINUTES}” in.",
                f"Moet elke stem van één persoon zijn? Open “{runsheets.TICKETS}”.",
                f"Vertelt een regio? Open “{told.HEADING}”.",
                f"Lees “{runsheets.OFFLINE_HEADING}” als het internet niet zeker is.",
                f"Nieuwe leveringen? Open “{runsheets.UPKEEP}” en klik op “{runsheets.NEWEST_DATA}”.",
            ),
        ),
        Section(
            "Een uur vooraf",
            (
                f"Klik op “{runsheets.PACKAGE}” en zet het op een usb-stick.",
                f"Klik op “{runsheets.STAGE}”. Druk op F voor volledig scherm.",
                "Druk op P voor het sprekersvenster. Zet het op je eigen scherm.",
                "Druk op Q: het grote scherm toont de code. Doe mee met je gsm.",
                f"Open een vraag, antwoord, en klik tweemaal op “{stage_document.CONTROLS['wis']}”.",
                "Test de klikker. Met Home ga je terug naar de eerste stap.",
            ),
        ),
        Section(
            "Op het podium",
            (
                "Met de klikker of PageDown ga je naar de volgende stap.",
                "Staat er een vraag? Dan opent PageDown eerst de stemming.",
                "Druk nog eens: de stemming sluit na tien seconden.",
                "Druk daarna om het resultaat te tonen, en dan om verder te gaan.",
                "Bij minder dan vijf antwoorden toont het scherm geen verdeling.",
                "B maakt het scherm zwart. L toont regio’s als letters. Hun plaats op een kaart blijft dezelfde.",
                "Met ? zie je alle toetsen.",
            ),
        ),
        Section(
            "Als stemmen niet lukt",
            (
                "Lukt het één persoon niet? Laat de code opnieuw typen.",
                "Kent iemand buiten de zaal de code? N geeft een nieuwe.",
                "Raken de gsm’s niet meer binnen? Tel handen.",
                f"In het sprekersvenster staat daarvoor “{stage_document.HANDS_UP}”.",
                "Is je laptop de verbinding kwijt? Het beeld blijft staan en herstelt vanzelf.",
                f"Is het venster dicht? Klik op {frame_words.TITLES['netwerkdag']} weer op “{runsheets.STAGE}”.",
                "De stemmen zijn er dan nog.",
                "Valt alles weg? Open het noodpakket. Alleen stemmen kan er niet mee.",
            ),
        ),
        Section(
            "Na afloop",
            (
                f"Onder “{day.HEADING}” staat elk resultaat.",
                f"Neem het mee als “{day.WORKBOOK}”, “{day.SLIDES}” of “{day.SHEETS}”.",
                f"Een regio bewaart haar resultaat met “{runsheets.ADOPT}”.",
            ),
        ),
    ),
)

_CORE_PARTNER = Guide(
    "Ik ben kernpartner",
    "Cijfers gebruiken als kernpartner",
    (
        Section(
            "Citeren",
            (
                f"Klik onder een beeld op “{quote.QUOTE}”.",
                f"Kies “{quote.COPY_ALL}”: de zin, wie ontbreekt, de definitie, de datum en een vaste link.",
                "De zin zegt niet meer dan de cijfers. Laat niets ervan weg.",
                "Kort? Kies dan de zin of de link alleen.",
                "Onbekend is niet nul. De mediaan is geen norm.",
                f"Een hele pagina? Klik op “{frame_words.COPY_LINK[0]}”. Die link blijft tonen wat je nu ziet.",
                "Staat er een gele balk over voorbeeldgegevens? Citeer dan niets.",
            ),
        ),
        Section(
            "Vergelijken",
            (
                f"Kies bovenaan “{frame_words.REGION}”: die regio valt dan op in elk beeld.",
                f"Kies bij “{frame_words.SINCE}” een vroegere datum.",
                "Zonder nieuwe levering is er geen verandering te zien.",
                "Wees voorzichtig bij oude cijfers en kleine aantallen.",
                f"{frame_words.TITLES['groei']} toont elke levering, de 18 regio’s op één schaal.",
                f"{frame_words.TITLES['lerend_netwerk']} toont wie wie kan helpen.",
            ),
        ),
        Section(
            "Meenemen",
            (
                f"Onder elk beeld staan “{figures.SHOW_TABLE}” en “{figures.DOWNLOAD}”.",
                f"Op {frame_words.TITLES['overzicht']} neem je alle regio’s samen mee.",
                f"Op {frame_words.TITLES['regio']} neem je één regio mee.",
                f"Kies “{report.REPORT}”, “{report.SLIDES}” of “{report.WORKBOOK}”.",
                f"Op {frame_words.TITLES['gegevens']} neem je alle regio’s mee, als “{data_tables.WORKBOOK_TITLE}” of als CSV.",
                "Elke tabel heeft daar een adres voor Excel of Power BI.",
                f"Kies er bij “{data_tables.WHOSE}” één regio, of bij “{frame_words.AS_OF}” een vroegere datum.",
                "Elk bestand noemt de datum en de versie van de gegevens.",
                "Elke pagina kan je ook zelf afdrukken, met Ctrl en P.",
            ),
        ),
        Section(
            "Cijfers vragen aan alle regio’s",
            (
                f"Ga naar “{frame_words.TITLES['werk']}”.",
                f"Vul “{rounds.OPEN}” in: een naam, een laatste dag en de bladen.",
                "Het bord toont per regio en per blad wat er al is.",
                f"Open een regio onder “{rounds.REMINDERS}”: daar staat een tekst klaar.",
                f"Klik op “{rounds.COPY_TEXT[0]}” en plak hem in je e-mail.",
                f"Is het klaar? Open “{rounds.CHANGE}” en sluit de ronde af.",
            ),
        ),
    ),
)

GUIDES: Mapping[str, Guide] = {"regio": _REGION, "begeleider": _FACILITATOR, "kernpartner": _CORE_PARTNER}
"""By the word in the link, which is the name of the file too."""
