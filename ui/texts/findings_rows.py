"""The sentences of findings about which sheet is which and which line is a row."""

SENTENCES: dict[str, str] = {
    "sheet-uncertain": "Meer dan één blad kan dit zijn, en niet elk is zichtbaar: {names}. Kies bij de vragen welk blad we lezen.",
    "sheet-transposed": "De koppen staan hier onder elkaar en de rijen naast elkaar. Kopieer de tabel in Excel en kies Plakken "
    "speciaal, Transponeren; bewaar en laad opnieuw op.",
    "sheet-grid": "Hier staan gemeenten naast elkaar als koppen, met namen eronder. Zet elke naam op een eigen rij, met haar "
    "gemeente in een kolom ernaast.",
    "table-by-headers": 'Op het blad "{name}" begint hier nog een tabel, die we herkennen als {sheet}. Kijk na of dat klopt.',
    "sheets-together": "Deze bladen lezen we samen, zoals gekozen is: {names}.",
    "municipality-from-sheet": "Het blad heeft geen kolom {column}; we nemen de gemeente uit zijn naam: {name}.",
    "total-row-skipped": "Rijen met een totaal tellen niet mee als rij (aantal: {count}; rij {rows}). Kijk na of dat klopt.",
    "note-skipped": "Voetnoten en uitleg lezen we niet als rij (aantal: {count}; rij {rows}). Kijk na of dat klopt.",
    "heading-skipped": "Tussenkoppen lezen we niet als rij (aantal: {count}; rij {rows}). Kijk na of dat klopt.",
    "header-repeated": "De kolomkoppen staan hier nog eens (aantal: {count}; rij {rows}); we slaan ze over. Je hoeft niets te "
    "doen.",
    "rows-unread": "Rijen met niets in de kolommen die we lezen, slaan we over (aantal: {count}; rij {rows}). Kijk na of dat klopt.",
    "merged-cell-read": "Een samengevoegde cel geldt voor elke rij waar ze naast staat (aantal ingevulde cellen: {count}). Kijk na of "
    "dat klopt.",
    "crosses-read": "Kruisjes onder {count} kolommen lezen we samen als {column}: de kop van elke kolom is de waarde. Kijk na of "
    "dat klopt.",
    "headings-read": "Een kolom {column} is er niet; we nemen ze uit de tussenkoppen ({count}). Kijk na of dat klopt.",
    "header-far-down": "De kolomkoppen staan pas hier; wat erboven staat, lezen we niet. Kijk na of daar geen rijen van je lijst staan.",
    "section-asked": 'De rijen bij "{seen}" (aantal: {count}) betekenen misschien iets anders dan de rest. Kies of we ze '
    "lezen zoals de andere rijen.",
    "heading-asked": 'Op deze rij staat alleen "{seen}". Kies of dat een titel is, en wat we dan doen met de rijen eronder.',
    "section-read": 'De rijen bij "{seen}" (aantal: {count}) lezen we zoals de andere, zoals gekozen is.',
    "section-left": 'De rijen bij "{seen}" (aantal: {count}) lezen we niet, zoals gekozen is.',
    "second-table-asked": "Hier begint een tweede tabel, met andere kolommen ({seen}). Zet haar rijen (aantal: {count}) in een "
    "eigen blad, of kies of we ze lezen.",
    "tables-beside": "Hier begint een tweede tabel, naast de eerste. Zet haar rijen onder de eerste tabel of in een eigen blad.",
    "second-table-read": "Hier begint een tweede tabel; haar rijen lezen we onder haar eigen koppen. Kijk na of dat klopt.",
    "second-table-left": "De tweede tabel die hier begint (aantal rijen: {count}) lezen we niet, zoals gekozen is.",
    "row-per-municipality": "Rij {this_row} en rij {other_row} gaan over hetzelfde, in een andere gemeente, en verschillen in: "
    "{columns}. Zet alle gemeenten samen in één rij, of geef elke rij een eigen naam.",
    "same-name": "Rij {this_row} en rij {other_row} hebben dezelfde naam, maar verschillen in: {columns}. Geef elk een eigen "
    "naam als het er twee zijn, of houd één rij over.",
    "name-completed": "Een gemeente en haar OCMW zijn twee organisaties: waar dat nodig is, zetten we OCMW voor de naam, zoals in "
    "{name} (rijen: {count}). Je hoeft niets te doen.",
    "rows-together-asked": "De rijen {rows} verschillen alleen in gemeente. Kies of het één rij wordt met alle gemeenten samen.",
    "rows-together": "De rijen {rows} zijn samen één rij met alle gemeenten, zoals gekozen is.",
    "names-alike-asked": '"{seen}" lijkt op "{name}" in rij {other_row}. Kies bij de vragen of ze hetzelfde zijn; tot dan nemen we '
    "deze rij niet mee.",
    "names-alike": '"{seen}" lijkt op "{name}" in rij {other_row}; we lezen ze als twee. Houd één rij over als ze hetzelfde zijn.',
    "rows-outside": "Rijen over gemeenten buiten je regio laten we weg, zoals gekozen is (aantal: {count}).",
    "municipality-left": "Gemeenten buiten je regio laten we weg, zoals gekozen is (aantal rijen: {count}); de rijen blijven.",
    "rows-left-out": "Deze rijen laat je weg (aantal: {count}; rij {rows}). We lezen en bewaren ze niet.",
    "municipality-from-address": "Uit een adres lezen we alleen de gemeente (aantal rijen: {count}). De straat nemen we niet over.",
    "numbering-left": "De nummers voor de namen laten we weg (aantal rijen: {count}). Je hoeft niets te doen.",
    "places-left": "Plaatsen die we niet kennen laten we weg, zoals gekozen is (aantal rijen: {count}). De rest van de rij blijft.",
    "government-fields-left": "Rijen van besturen (aantal: {count}) nemen we op in blad {name}; dat heeft geen plaats voor: "
    "{columns}. Kijk na of je dat wilt noteren bij de reden op blad {name}.",
    "government-ended": "Besturen met een einddatum die voorbij is (aantal: {count}) blijven bij de partners. Pas hun engagement "
    "aan op blad {name} als ze niet meer meedoen.",
}
