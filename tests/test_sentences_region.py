"""The sentences of the page regio are right for a full region, for one thing, for nothing and for what is missing."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from ui.texts import region as words
from ui.texts import region_plan as plan
from ui.texts import region_sheets

DAY = date(2026, 6, 30)
ALL_SHEETS = ["Regio", "Besturen", "Partners", "Aanbod", "Fasen", "Acties", "Realisaties", "Samenwerking"]


def actions(states: list[tuple[str, bool | None]]) -> pd.DataFrame:
    lines = [{"action_state_code": state, "is_quick_visible": quick, "reported_date": DAY} for state, quick in states]
    return pd.DataFrame(lines, columns=["action_state_code", "is_quick_visible", "reported_date"], dtype=object)


def realisations(titles: list[str]) -> pd.DataFrame:
    lines = [{"title": title, "realised_date": DAY} for title in titles]
    return pd.DataFrame(lines, columns=["title", "realised_date"], dtype=object)


def test_missing_sheets_are_named_with_the_way_out() -> None:
    assert words.missing_sheets("kempen", [], DAY) == ""
    one = words.missing_sheets("kempen", ["Acties"], DAY)
    assert one.startswith("Nog niet aangeleverd: blad Acties. ")
    assert "Opladen" in one
    assert words.missing_sheets("kempen", ["Acties", "Fasen"], DAY).startswith(
        "Nog niet aangeleverd: de bladen Acties en Fasen. "
    )
    assert words.missing_sheets("kempen", ALL_SHEETS, DAY).startswith(
        "Kempen leverde nog niets aan (stand op 30/06/2026). "
    )


@pytest.mark.parametrize(
    ("partners", "offers", "assessed", "fresh", "degrees", "expected"),
    [
        (
            31,
            24,
            10,
            4,
            8.0,
            "Kempen: actieve partners: 31; actief aanbod: 24 (10 beoordeeld, waarvan 4 het voorbije jaar); "
            "temperatuur 8\N{NO-BREAK SPACE}°C",
        ),
        (
            *(1, 1, 1, 0, None),
            "Kempen: actieve partners: 1; actief aanbod: 1 (1 beoordeeld, waarvan geen het voorbije jaar)",
        ),
        (0, 0, 0, 0, None, "Kempen: actieve partners: 0; nog geen actief aanbod"),
        (3, None, None, None, None, "Kempen: actieve partners: 3"),
        (None, 4, 0, 0, None, "Kempen: actief aanbod: 4 (geen beoordeeld)"),
        (
            None,
            None,
            None,
            None,
            -2.0,
            "De temperatuur van Kempen is −2\N{NO-BREAK SPACE}°C; partners en aanbod zijn nog niet bekend",
        ),
        (None, None, None, None, None, "Partners, aanbod en temperatuur van Kempen zijn nog niet bekend"),
    ],
)
def test_the_main_figures_keep_quality_beside_quantity(  # noqa: PLR0917 - the figures of one region
    partners: Any, offers: Any, assessed: Any, fresh: Any, degrees: Any, expected: str
) -> None:
    assert words.panels_sentence("kempen", partners, offers, assessed, fresh, degrees) == expected


@pytest.mark.parametrize(
    ("held", "planned", "expected"),
    [
        (3, 4, "3 keer gehouden, 4 afgesproken per jaar"),
        (3, None, "3 keer per jaar"),
        (None, 4, "4 keer per jaar afgesproken"),
        (None, None, "nog niet bekend"),
    ],
)
def test_meetings_say_what_is_known(held: Any, planned: Any, expected: str) -> None:
    assert words.meetings(held, planned) == expected


def test_governments_that_joined_are_unknown_without_their_sheet() -> None:
    assert words.joined(9, 27) == "9 van 27"
    assert words.joined(None, 27) == "nog niet bekend (blad Besturen ontbreekt)"


def test_the_plan_counts_what_is_not_dropped() -> None:
    found = actions([("overdue", True), ("done", None), ("running", False), ("planned", None), ("dropped", True)])
    assert plan.actions_sentence("kempen", found, is_reported=True) == (
        "Het actieplan van Kempen: 1 van de 4 acties klaar, 1 bezig, 1 gepland, 1 over tijd op 30/06/2026; "
        "1 snel zichtbaar"
    )


def test_a_plan_on_time_says_so_and_a_missing_one_is_not_empty() -> None:
    assert plan.actions_sentence("kempen", actions([("done", None)]), is_reported=True) == (
        "Het actieplan van Kempen: 1 van 1 actie klaar, geen enkele over tijd op 30/06/2026"
    )
    empty = actions([])
    assert plan.actions_sentence("kempen", empty, is_reported=True) == "Het actieplan van Kempen is nog leeg"
    assert "nog niet aangeleverd" in plan.actions_sentence("kempen", empty, is_reported=False)
    dropped = plan.actions_sentence("kempen", actions([("dropped", None)]), is_reported=True)
    assert dropped == "Het actieplan van Kempen: alle acties zijn geschrapt"


def test_what_passed_its_last_day_after_the_delivery_is_not_called_overdue() -> None:
    sentence = plan.actions_sentence("kempen", actions([("past_since", None), ("past_since", None)]), is_reported=True)
    assert sentence == (
        "Het actieplan van Kempen: 0 van de 2 acties klaar, geen enkele over tijd op 30/06/2026, "
        "2 sindsdien voorbij de einddatum"
    )


def test_the_newest_realisation_is_named() -> None:
    assert plan.realisations_sentence("kempen", realisations(["Feest"]), is_reported=True) == (
        "Kempen noteerde één realisatie: “Feest” (30/06/2026)"
    )
    assert plan.realisations_sentence("kempen", realisations(["Nieuw", "Oud"]), is_reported=True) == (
        "Kempen noteerde 2 realisaties; de nieuwste is “Nieuw” (30/06/2026)"
    )
    assert "nog geen realisaties" in plan.realisations_sentence("kempen", realisations([]), is_reported=True)
    assert "aangeleverd" in plan.realisations_sentence("kempen", realisations([]), is_reported=False)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"Regio": DAY, "Acties": DAY}, "Alle bladen van Kempen slaan op 30/06/2026"),
        ({"Regio": DAY, "Acties": None}, "Van Kempen: Acties werd nooit aangeleverd"),
        (
            {"Regio": DAY, "Acties": date(2025, 6, 30), "Fasen": date(2026, 1, 1), "Aanbod": None, "Besturen": None},
            "Van Kempen: Acties en Fasen zijn ouder dan de andere bladen (oudste: 30/06/2025); "
            "Aanbod en Besturen werden nooit aangeleverd",
        ),
        ({"Regio": None}, "Kempen leverde nog geen enkel blad aan"),
    ],
)
def test_the_age_of_sheets_is_told(dates: dict[str, date | None], expected: str) -> None:
    lines = pd.DataFrame({"sheet": list(dates), "reference_date": list(dates.values())}, dtype=object)
    newest = max((day for day in dates.values() if day), default=None)
    assert region_sheets.sheets_sentence("kempen", lines, newest) == expected
