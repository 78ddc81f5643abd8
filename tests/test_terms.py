"""One term for each thing, in every text of the app; tests/test_figures.py asks it of what figures say on the demo."""

import pytest

from tests import dutch
from ui.texts import framework
from ui.texts.frame import FORMER

WRONG = {
    "Socio-cultureel": "sociaal-cultureel",
    "Je levert ze opnieuw in.": "aanleveren",
    "Lever het blad in.": "aanleveren",
    "Het bestand is ingediend.": "aanleveren",
    "Sluit de toepassing.": "de app",
    "Lees deze bladzijde.": "pagina (paper has bladzijden)",
    "Stuur een mail.": "e-mail, e-mailadres",
    "Per 10 000 inwoners": "thousands with a point",
    "12 345,6 plaatsen": "thousands with a point",
    "Dat is 79 %.": "a hard space before %",
    "Dat is 79%.": "a hard space before %",
}
RIGHT = (
    "Sociaal-cultureel", "Lever het aan in je eigen taal.", "Stuur een e-mail.", "Druk 1 bladzijde per ronde af.",
    "Per 10.000 inwoners", "Stand 30/06/2026 1.234", "Dat is 79\N{NO-BREAK SPACE}%.", "KBO 0999.123.457",
)  # fmt: skip


def test_every_text_keeps_to_our_terms() -> None:
    texts = [
        (place, text) for place, text in dutch.sentences() if text not in {*FORMER, *framework.LABELS, *framework.TEXTS}
    ]
    assert len(texts) > 1_000
    assert [(place, text, own) for place, text in texts if (own := dutch.other_terms(text))] == []


@pytest.mark.parametrize("text", WRONG)
def test_another_term_would_be_seen(text: str) -> None:
    assert dutch.other_terms(text) == [WRONG[text]]


@pytest.mark.parametrize("text", RIGHT)
def test_our_own_terms_are_let_through(text: str) -> None:
    assert dutch.other_terms(text) == []
