"""Cards on paper: four on a sheet, each with its address to type and as a picture."""

import base64
import hashlib
import re

import pytest

from ui.live import cards
from ui.stage import document as stage

BASE = "https://monitor.example/"


@pytest.mark.parametrize(("count", "sheets"), [(0, []), (1, [1]), (4, [4]), (5, [4, 1]), (9, [4, 4, 1])])
def test_four_cards_fit_on_a_sheet(count: int, sheets: list[int]) -> None:
    offers = [(f"Aanbod {place}", f"CDFHJ{'2345678XY'[place]}") for place in range(count)]
    page, _ = cards.document(BASE, offers)
    found = [[code for _, code in offers if f"/s/{code}<" in sheet] for sheet in page.split('<main class="sheet">')[1:]]
    assert [len(sheet) for sheet in found] == sheets
    assert [code for sheet in found for code in sheet] == [code for _, code in offers]


def test_a_card_leads_to_its_offer_by_typing_and_by_picture() -> None:
    page, policy = cards.document(BASE, [("Praattafel Verzonnen", "CDFHJK")])
    assert stage.qr("https://monitor.example/s/CDFHJK", border=2) in page
    assert ("monitor.example/s/CDFHJK<" in page, "https://" in page) == (True, False)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}" in policy
