"""Tickets on paper: so many on a sheet, each number in two halves beside its picture, and where to type it."""

import pytest

from ui import settings
from ui.live import tickets
from ui.stage import document as stage

BASE = "http://zaal.example:8501/netwerkdag?x=1"


def ticket(place: int) -> str:
    return f"CDFH{'23456789'[place % 8]}{'KMNP'[place % 4]}{'QRTV'[place // 4 % 4]}{'WXYC'[place // 16 % 4]}"


@pytest.mark.parametrize(("count", "sheets"), [(0, []), (1, [1]), (24, [24]), (25, [24, 1]), (49, [24, 24, 1])])
def test_twenty_four_tickets_fit_on_a_sheet(count: int, sheets: list[int]) -> None:
    page = tickets.document("Dag", BASE, [ticket(place) for place in range(count)])
    assert [sheet.count('<section class="ticket"') for sheet in page.split("<main")[1:]] == sheets


def test_a_ticket_has_its_number_in_halves_its_picture_and_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.HALL.name, "")
    page = tickets.document("Dag", BASE, ["CDFHJKMN"])
    assert "CDFH-JKMN<" in page
    assert stage.qr("http://zaal.example:8501/stem?code=CDFHJKMN", border=2) in page
    assert ("http://zaal" in page, "zaal.example:8501/stem" in page) == (False, True)
