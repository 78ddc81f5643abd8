"""Words for who asks more of the server than one may."""

UPLOADS = "Je leverde vandaag al veel bestanden op. Wacht tot morgen, of vraag de beheerder om meer ruimte."
WAITING = "Er wachten nu te veel bestanden op deze server. Wacht een uur en probeer opnieuw."
NO_LENGTH = "Je browser zegt niet hoe groot dit bestand is. Probeer het met een andere browser."
VISITS = "Er staan te veel vensters open op jullie netwerk. Sluit er een paar en laad deze pagina opnieuw."
VOTES = "Er komen te veel antwoorden tegelijk van jullie netwerk. Wacht vijf minuten en stuur het opnieuw."
