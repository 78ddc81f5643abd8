"""Names of people are told from those of organisations, remarks about somebody from those about nobody."""

import pytest

from loaders.values.person_names import Form, mentions_person, name_form
from tests.people_rows import HOUSES, PEOPLE_NAMES

MENTIONS = """
via Jan
bellen naar An
via Piet
Piet belt terug
contact: Fatima
vraag aan Els
afgesproken met Piet Voorbeeld op 3 mei
Lien volgt op
gesproken met mevr. Ria
mail naar An Claes gestuurd
Jan Peeters komt langs
Laatst bijgewerkt: 15/11/2026 door Lien
opvolging door Sofie
nieuwe coördinator (Bart)
""".strip().splitlines()
REMARKS = """
nog eens bellen
enthousiast!
via Don Bosco
Ken je dit?
Mei 2026 opstart
samenwerking met Sint-Jan
naar Jan Palfijn verwezen
via Ligo
volgt in Mei
Roos in de tuin
De Brug wil meedoen
in het Jan Yperman Ziekenhuis
Wil graag meedoen
Netwerk 4de pijler Zuid-West-Vlaanderen - partnerlijst
bij Huis van het Kind
Will volgt
Bij Stad Kortrijk
Star project
voor Atlas
van Mei tot Juni
""".strip().splitlines()


@pytest.mark.parametrize("name", PEOPLE_NAMES)
def test_names_of_people_are_recognised(name: str) -> None:
    assert name_form(name) >= Form.LIKELY


@pytest.mark.parametrize("name", HOUSES)
def test_names_of_organisations_are_none_of_people(name: str) -> None:
    assert name_form(name) <= Form.FAINT and not mentions_person(name)


@pytest.mark.parametrize("remark", MENTIONS)
def test_a_remark_may_speak_of_somebody(remark: str) -> None:
    assert mentions_person(remark)


@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_may_speak_of_nobody(remark: str) -> None:
    assert not mentions_person(remark)
