"""Workbooks with people in them, for tests; judges nothing."""

# Names of people are invented or as common as can be; nobody is meant.
PEOPLE_NAMES = """
Piet Voorbeeld
Lien Proefmans
Amina T.
Jan
An Claes
PEETERS Jan
Peeters, Jan
Jan Peeters (coördinator)
mevr. Peeters
dhr. Jan Peeters
De heer Claes
Jean-Pierre Van den Broeck
Fatima El Amrani
Mohamed Ben Ali
Ayşe Yılmaz
Nguyễn Thị Lan
jan peeters
JAN PEETERS
Jan Peeters / An Claes
Jan en An
Jan & An
A. Peeters
J. Van de Velde
Oksana Kovalenko
Volodymyr Shevchenko
Tesfay Gebremedhin
Ahmad Zahir
Abdirahman Hassan
Bart De Smet
Els D'Hondt
Sofie Vandenberghe
Roos Janssens
Bo Peeters
Zoë Maes
François Dubois
Hélène Dupont
Katrien Verhofstadt - directeur
Griet Boon: 0470 00 00 11
Tom Boone 056 00 00 00
Stijn V.
Youssef El Idrissi
Khadija Bouazza
Dr. Sarah Willems
Marie-Claire Goossens
Karel van der Poel
Lieve Mortier, onthaal
Peter-Jan Claeys
Olena Petrenko; Iryna Bondar
Mustafa Demir
Hilde Crevits?
Ann-Sofie Declercq
Wim Aerts
Koen
Merhawi Tekle
Maria da Silva
João Pereira
Sofía López
Ewa Kowalska
Ion Popescu
Ahmad Rahimi
Mevrouw Ria
""".strip().splitlines()
HOUSES = """
Sint-Jozef vzw
Jan Yperman Ziekenhuis
Huis van het Kind
Stad Kortrijk
OCMW Kortrijk
W13
CAW Zuid-West-Vlaanderen
VDAB Kortrijk
Vives
CVO MIRAS
Ligo Zuid-West
KSA Kortrijk
Chiro Marke
SV Kortrijk voetbal
Basket Waregem
Judoclub Menen
Natuurpunt Kortrijk
Ferm Kuurne
Femma Deerlijk
Rode Kruis Harelbeke
Bib Kortrijk
Budascoop
De Kreun
Wijkhuis Overleie
Vluchtelingenwerk Menen
vzw Oranjehuis
Den Tap
Samenlevingsopbouw
Avansa Mid- en Zuidwest
Oxfam Wevelgem
Welzijnsschakel Avelgem
Gezinsbond Anzegem
OKRA Lendelede
Voka
UNIZO
Jongerenatelier
Speelplein Kuurne
Thomas More
Don Bosco
Jan Palfijn
Karel de Grote Hogeschool
Sint-Jan Berchmans
Pax Christi
Koning Boudewijnstichting
Radio Maria
Villa Clara
Café Jules
Atlas
Rosa vzw
Mina ivzw
Lena AISBL
Maria Middelares
De Oude Heer Peeters
Sint Lucas
Huize Anna
Bond Moyson
Tele-Onthaal
Emmaüs
Lokaal Bestuur Tielt
Groep Intro
School voor Volwassenen
Davidsfonds Aalter
Willemsfonds
Beweging.net
Curieus
Markant
Minderhedenforum
Pieter Bruegelschool
Jan Van Eyckplein
Jeugdhuis Jos
Kringloopwinkel
Leo Club
Martinushuis
Vrije Basisschool De Linde
Arktos
In-Gent
Open School
De Vrolijke Kring
Het Rode Paard
Fedasil
Orbit
Gents Stadslab
""".strip().splitlines()
MOBILE, PHONE, NATIONAL, MAILBOX = "0470 00 00 01", "056 00 00 00", "85.07.30-033 28", "an.voorbeeld@voorbeeld.example"
