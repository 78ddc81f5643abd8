"""A store whose names try to be something else: markup, formulas, shortcodes; all of them are plain text."""

from datetime import date
from typing import Any

import openpyxl

from data import reference
from data.access import anybody
from data.store import Store
from loaders.checks.checking import check
from loaders.deliveries.publish import publish
from tests.workbooks import edited, government, offer, partner, workbook

NAMES = (
    "**vet** _schuin_ `code` ~~weg~~",
    "$x^2$ en $$\\frac{1}{2}$$",
    ":smile: :red[rood] :material/home: :streamlit:",
    "<b>dik</b><img src=x onerror=window.hacked=1>",
    "[klik](https://voorbeeld.example) <https://voorbeeld.example>",
    "<script>window.hacked=1</script>",
    "=1+1",
    "@SUM(A1) -> <- -- >=",
    "&lt;b&gt; &amp; %{x} <extra></extra>",
    "# Kop | tabel | rij",
    "javascript:window.hacked=1",
)
REGION, REGION_NAME = "midwest", "Midwest"
DAYS = (date(2026, 3, 31), date(2026, 6, 30))
FILE_NAME = "**lijst** :smile: $x$ <b>.xlsx"


def workbook_with_names(skip: int = 0) -> bytes:
    """The workbook of one region in which every free text is such a name; ``skip`` leaves the first ones out."""
    names = NAMES[skip:]
    told = {"realised_date": date(2026, 1, 5)}
    return _as_text(
        workbook(
            {
                "Regio": [{"story": " ".join(names), "main_phase_codes": "Verkenning"}],
                "Besturen": [government(reason=" ".join(names))],
                "Partners": [partner(name, shared_interest=name) for name in names],
                "Aanbod": [offer(name, provider_name=name, barriers=name) for name in names],
                "Fasen": [{"item_code": "O1", "item_status_code": "bezig", "explanation": " ".join(names)}],
                "Acties": [
                    dict.fromkeys(("objective", "action", "responsible", "partners", "means"), name)
                    | {"action_status_code": "gepland", "end_date": date(2026, 1, 1)}
                    for name in names
                ],
                "Realisaties": [
                    told | dict.fromkeys(("title", "what_happened", "what_we_did", "advice"), name) for name in names
                ],
            }
        )
    )


def learning_workbook() -> bytes:
    """The workbook of the learning network with such names."""
    session: dict[str, Any] = {
        "session_date": date(2026, 3, 1),
        "place": NAMES[3],
        "theme": NAMES[0],
        "method": NAMES[1],
    }
    question = {"question_theme_code": reference.options("question_theme")[0].label, "region_code": "Midwest"}
    sheets: dict[str, list[dict[str, Any]]] = {
        "Sessies": [session | {"session_date": date(2026, 3, 1)}],
        "Leervragen": [question | {"question": name} for name in NAMES],
        "Inzichten": [dict.fromkeys(("question", "insight", "source"), name) for name in NAMES],
    }
    return _as_text(workbook(sheets, reference.LEARNING_NETWORK))


def _as_text(content: bytes) -> bytes:
    """The same workbook, in which what looks like a formula was typed as text."""

    def edit(book: openpyxl.Workbook) -> None:
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        cell.data_type = "s"

    return edited(content, edit)


def fill(store: Store) -> None:
    """Two deliveries of the region, and one of the learning network, through the door."""
    for day, content in zip(DAYS, (workbook_with_names(2), workbook_with_names()), strict=True):
        _load(store, content, REGION, day)
    _load(store, learning_workbook(), "lerend-netwerk", DAYS[0])


def _load(store: Store, content: bytes, region: str, day: date) -> None:
    checked = check(content, region)
    assert checked.status == "ok", checked.findings
    publish(
        store, checked, content, region=region, reference_date=day, by=anybody("voorbeeld"), file_name=FILE_NAME,
        note=NAMES[0],
    )  # fmt: skip
