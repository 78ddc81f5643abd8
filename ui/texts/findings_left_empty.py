"""The sentences on a cell of an optional column that could not be read: it is left empty and its row counts."""

LEFT_EMPTY: dict[str, str] = {
    "ditto": '"{seen}" verwijst naar een andere cel; we laten deze cel leeg. Schrijf voluit wat je bedoelt.',
    "error-cell": "De cel bevat {fault}; we laten ze leeg. Plak de waarde als je ze wil meenemen.",
    "formula-without-value": "De cel bevat een formule zonder bewaarde waarde; we laten ze leeg. Bewaar het bestand in "
    "Excel als je de waarde wil meenemen.",
    "number-unreadable": '"{seen}" is geen {number}; we laten de cel leeg. Vul enkel een getal in als je het weet, bv. 40.',
    "number-not-whole": '"{seen}" is geen geheel getal; we laten de cel leeg. Vul een getal zonder decimalen in als je '
    "het weet.",
    "number-ambiguous": '"{seen}" kan duizendtal of decimaal zijn; we laten de cel leeg. Schrijf 1250 of 1,25.',
    "number-out-of-range": '"{seen}" valt buiten wat hier kan ({bounds}); we laten de cel leeg. Verbeter het getal als '
    "je het weet.",
    "percent-ambiguous": '"{seen}" kan 1\N{NO-BREAK SPACE}% of 100\N{NO-BREAK SPACE}% zijn; we laten de cel leeg. Schrijf het met het '
    "teken erbij: 1\N{NO-BREAK SPACE}% of 100\N{NO-BREAK SPACE}%.",
    "date-unreadable": '"{seen}" is geen datum die we kunnen lezen; we laten de cel leeg. Schrijf dag/maand/jaar als je '
    "de dag weet, bv. 25/03/2026.",
    "date-out-of-range": '"{seen}" ligt te ver in het verleden of de toekomst; we laten de cel leeg. Kijk het jaartal na.',
    "yes-no-unreadable": '"{seen}" is geen ja of nee; we laten de cel leeg. Vul ja of nee in als je het weet.',
    "code-unknown": '"{seen}" staat niet in de lijst; we laten de cel leeg. Kies uit: {allowed}.',
    "kbo-invalid": "Hier staat geen geldig ondernemingsnummer{quoted}; we laten de cel leeg. Kijk het na op "
    "kbopub.economie.fgov.be.",
    "mailbox-invalid": "Hier staat geen e-mailadres van een dienst; we laten de cel leeg. Vul er een in, zoals onthaal@…, als je het weet.",
}
