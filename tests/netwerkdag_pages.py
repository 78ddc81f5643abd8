"""Page netwerkdag as tests open and press it."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from data import reference, runsheets
from data.runsheets import Step
from data.store import Store
from tests.apps import app_on
from tests.running import ROOT, copied, empty_store
from ui import frame

CONDITIONS = [option.code for option in reference.options("condition")]
STEPS = (
    Step("beeld", "fasen?regio=Kempen", "Eerst", 5, "trekker"),
    Step("thermometer", question="Daarna"),
    Step("beeld", "dekking", "Tot slot", 10),
)


def app_store(tmp_path: Path) -> Iterator[Store]:
    """The store of the app, empty."""
    with app_on(copied(empty_store(), tmp_path)):
        yield frame.store()


def page(number: int | None = None) -> AppTest:
    app = AppTest.from_string(f"import runpy; runpy.run_path({str(ROOT / 'app.py')!r})", default_timeout=60)
    app.run()
    if number:
        app.query_params["draaiboek"] = str(number)
    return fine(app.switch_page(str(ROOT / "pages" / "netwerkdag.py")).run())


def fine(app: AppTest) -> AppTest:
    assert [error.value for error in app.error] == []
    assert list(app.exception) == []
    return app


def press(app: AppTest, label: str, place: int = 0) -> AppTest:
    return fine([button for button in app.button if button.label == label][place].click().run())


def questions(store: Store, number: int) -> list[str]:
    found = runsheets.find(store, number)
    assert found
    return [step.question for step in found.steps]


def labelled(app: AppTest, label: str, place: int = 0) -> Any:
    fields = [*app.text_input, *app.number_input, *app.selectbox]
    return [field for field in fields if field.label == label][place]


def html(app: AppTest) -> str:
    return unescape("\n".join(str(element.proto.body) for element in app.get("html")))
