"""What the learning network and four regions handed in, for the tests of its questions and of its figures."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from data import reference
from data.store import Store
from tests.delivering import deliver

EARLIER, NOW = date(2026, 3, 31), date(2026, 6, 30)
FIRST, SECOND, THIRD, LATER = date(2025, 11, 20), date(2026, 3, 19), date(2026, 6, 18), date(2026, 12, 3)
QUESTION = "Hoe <b>blijven</b> we overeind?"
NETWORK: dict[str, Sequence[Mapping[str, Any]]] = {
    "Sessies": [
        {"session_date": FIRST, "place": "Roeselare", "host_region_code": "Midwest", "theme": "Doelen"},
        {"session_date": SECOND, "place": "Lokeren", "host_region_code": "Waasland"},
        {"session_date": THIRD, "place": "Geel", "host_region_code": "Kempen"},
        {"session_date": LATER, "place": "Brussel", "host_region_code": "Brussel"},
    ],
    "Aanwezigheid": [
        {"session_date": FIRST, "region_code": "Midwest", "attendee_count": 3},
        {"session_date": FIRST, "region_code": "Kempen", "attendee_count": 12},
        {"session_date": FIRST, "region_code": "Waasland", "attendee_count": 0},
        {"session_date": THIRD, "region_code": "Kempen"},
    ],
    "Leervragen": [
        {"question_theme_code": "Haalbaar actieplan", "question": QUESTION, "region_code": "Kempen", "item_code": "V4"},
        {"question_theme_code": "Vlaams partnerschap", "question": "Welke cijfers zijn er?"},
    ],
    "Inzichten": [
        {"question": "hoe <b>BLIJVEN</b> we overeind", "insight": "Leg één bladzijde vast.", "source": "Café"},
        {"question": "Een andere vraag", "insight": "Begin klein."},
    ],
}


def item(code: str, status: str = "Bezig", help_code: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"item_code": code, "item_status_code": status, "help_code": help_code} | fields


def answered(day: date, group: str, condition: str, *scores: int) -> dict[str, Any]:
    counts = {f"score_{score}_count": count for score, count in enumerate(scores, start=1)}
    return {"answered_date": day, "rater_group_code": group, "condition_code": condition} | counts


BEFORE = [answered(FIRST, "Aanbieder", "Relatie", 3, 1, 0, 0, 0)]
AFTER = [
    *BEFORE,
    answered(THIRD, "Aanbieder", "Relatie", 0, 0, 2, 0, 7),
    answered(THIRD, "Andere", "Relatie", 1, 0, 0, 0, 1),
    answered(THIRD, "Andere", "Proces", 0, 1, 0, 0, 0),
]


def hand_in(store: Store) -> None:
    """All of it through the door."""
    deliver(store, reference.LEARNING_NETWORK, NOW, NETWORK)
    deliver(store, "midwest", NOW, {"Fasen": [item("V4", "Bezig", "Wij zoeken", explanation="Met & zonder")]})
    deliver(store, "limburg", NOW, {"Fasen": [item("V4", "Bezig", "Wij kunnen helpen"), item("U2", "Klaar")]})
    deliver(store, "brugge", NOW, {"Fasen": [item("V4", "Klaar"), item("P6", "Bezig", "Wij zoeken")]})
    deliver(store, "kempen", EARLIER, {"Samenwerking": BEFORE})
    deliver(store, "kempen", NOW, {"Samenwerking": AFTER})
