"""Pages of an app that starts empty: what they say before the first delivery, and after one that came by the page."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.access import anybody
from data.store import today
from loaders.checks.checking import check
from loaders.deliveries.publish import publish
from tests import workbooks
from tests.apps import app_on
from tests.running import PAGES, ROOT, copied, empty_store
from tests.test_pages import assert_fine, html, run, run_warm
from ui import frame
from ui.frame import LOOKING
from ui.texts import deliver, upload
from ui.texts import frame as words

pytestmark = pytest.mark.usefixtures("empty")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[None]:
    """The app has an empty store."""
    with app_on(copied(empty_store(), tmp_path)):
        yield


@pytest.mark.parametrize("stem", PAGES)
def test_an_empty_store_shows_every_page(stem: str) -> None:
    app = run(stem)
    assert_fine(app, stem)
    assert [info.value for info in app.info] == ([words.NOTHING_YET] if stem in LOOKING else [])


def test_a_file_goes_from_upload_to_figure() -> None:
    app = run_warm("opladen")
    app.selectbox(key="voor").set_value("midwest").run()
    content = workbooks.workbook({"Partners": [workbooks.partner()]})
    app.file_uploader[0].set_value(("netwerk.xlsx", content, "application/octet-stream")).run()
    press(app, upload.go_on(1))
    press(app, upload.confirm(1))
    assert_fine(app, "opladen")
    assert [message.value for message in app.success] == [
        deliver.stored({"region": "midwest", "reference_date": today(), "row_count": 1, "refused_row_count": 0})
    ]
    app.switch_page(str(ROOT / "pages" / "dekking.py")).run()
    app.selectbox(key="regio").set_value("midwest").run()
    app.query_params["vak"] = "Sport"
    assert "Voorbeeldvzw De Brug" in html(app.run())


def test_after_a_restart_a_file_that_was_confirmed_is_not_asked_again() -> None:
    content = workbooks.workbook({"Partners": [workbooks.partner()]})
    digest = hashlib.sha256(content).hexdigest()
    app = run_warm("opladen")
    app.query_params["bestand"] = digest
    app.selectbox(key="voor").set_value("midwest").run()
    assert [message.value for message in app.info] == [deliver.FILE_GONE]
    deliver_now = {"region": "midwest", "reference_date": today(), "by": anybody("rol"), "file_name": "netwerk.xlsx"}
    publish(frame.store(), check(content), content, **deliver_now)  # type: ignore[arg-type]
    app.run()
    assert_fine(app, "opladen")
    line = {"id": 1, "reference_date": today(), "file_name": "netwerk.xlsx"}
    assert [message.value for message in app.success] == [deliver.unchanged(line)]
    assert list(app.info) == []


def test_who_was_overtaken_sees_what_changes_now_and_confirms_again() -> None:
    app = run_warm("opladen")
    app.selectbox(key="voor").set_value("midwest").run()
    mine = workbooks.workbook({"Partners": [workbooks.partner("Van mij")]})
    app.file_uploader[0].set_value(("mijn.xlsx", mine, "application/octet-stream")).run()
    press(app, upload.go_on(1))
    assert changed(app) == [upload.ROWS["new"]]
    theirs = workbooks.workbook({"Partners": [workbooks.partner("Van haar")]})
    told = {"region": "midwest", "reference_date": today(), "by": anybody("rol"), "file_name": "haar.xlsx"}
    publish(frame.store(), check(theirs), theirs, **told)  # type: ignore[arg-type]
    press(app, upload.confirm(1))
    assert app.warning[0].value == deliver.SUPERSEDED
    assert frame.store().version() == 1
    assert changed(app) == [upload.ROWS["new"], upload.ROWS["gone"]]
    app.checkbox[0].check().run()
    press(app, upload.confirm(1))
    assert_fine(app, "opladen")
    assert frame.store().rows("SELECT name FROM current_partner(current_date)") == [("Van mij",)]


def test_what_the_command_line_loads_is_there_at_the_next_click(tmp_path: Path) -> None:
    app = run("overzicht")
    file = tmp_path / "netwerk.xlsx"
    file.write_bytes(workbooks.workbook({"Partners": [workbooks.partner()]}))
    command = [sys.executable, "-m", "loaders", "load", str(file), "--region", "midwest", "--date", "2026-06-30"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    frame.store().catch_up()  # what the follower does within a second
    app.run()
    assert "1 van 18 regio" in html(app)


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def changed(app: AppTest) -> list[str]:
    """The kinds of rows in the table of what changes."""
    return re.findall(r'<th scope="row">(.*?)</th>', html(app))
