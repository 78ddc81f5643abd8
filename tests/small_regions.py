"""Two small regions handed in by the door, at two dates: one with nearly every sheet, one with few."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from typing import Any

import pytest

from data.store import Store
from tests.delivering import deliver
from tests.running import copied, empty_store
from tests.workbooks import offer, partner

EARLIER, NOW = date(2026, 3, 31), date(2026, 6, 30)
CUT = "Feest <5 & groot"


def item(code: str, status: str, **fields: Any) -> dict[str, Any]:
    return {"item_code": code, "item_status_code": status} | fields


EVALUATION = [item(f"E{number}", "Niet van toepassing") for number in range(1, 7)]
BEFORE = {
    "Fasen": [item("O1", "Bezig"), item("O2", "Nog niet"), item("V1", "Klaar"), *EVALUATION],
    "Partners": [partner()],
}
AFTER: dict[str, Sequence[Mapping[str, Any]]] = {
    "Regio": [
        {"story": "Wij durven <samen>.", "main_phase_codes": "Opstart", "temperature_degrees": 8, "tijd_score": 4}
    ],
    "Fasen": [
        item("O1", "Klaar", explanation="Met & zonder", help_code="Wij kunnen helpen"),
        item("O2", "Nog niet", help_code="Wij zoeken"),
        item("V1", "Klaar"),
        *EVALUATION,
    ],
    "Partners": [partner(), partner("Voorbeeldclub Zuid", municipality_codes="Tielt")],
    "Aanbod": [offer()],
    "Acties": [
        {"objective": "Meer plekken", "action": "Later", "end_date": date(2027, 1, 1), "action_status_code": "Bezig"},
        {
            "objective": "Meer plekken",
            "action": "Te laat",
            "end_date": date(2026, 5, 1),
            "action_status_code": "Bezig",
            "is_quick_visible": "ja",
        },
    ],
    "Realisaties": [
        {"realised_date": date(2026, 1, 1), "title": "Oud"},
        {"realised_date": date(2026, 5, 1), "title": CUT, "realisation_kind_code": "Kantelpunt"},
    ],
}


OFFERED = item("O2", "Klaar", help_code="Wij kunnen helpen")
ANSWERS = [
    {
        "answered_date": NOW,
        "rater_group_code": group,
        "condition_code": "Gedeelde ambitie",
        "score_2_count": 1,
        "score_5_count": count,
    }
    for group, count in (("Lokaal bestuur", 3), ("Aanbieder", 1))
]


def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with both, for the fixture of a module."""
    with closing(Store(copied(empty_store(), tmp_path_factory.mktemp("store")))) as store:
        fill(store)
        yield store


def fill(store: Store) -> None:
    """What midwest and waasland handed in at ``EARLIER`` and ``NOW``."""
    deliver(store, "midwest", EARLIER, BEFORE)
    deliver(store, "midwest", NOW, AFTER)
    deliver(store, "waasland", EARLIER, {"Partners": [partner("Voorbeeldclub West")]})
    deliver(store, "waasland", NOW, {"Fasen": [item("O1", "Bezig"), OFFERED], "Samenwerking": ANSWERS})
