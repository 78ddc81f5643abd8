"""The figures of lerend_netwerk show what was handed in through the door, and no small number of people."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from data import reference
from data.store import Store
from tests.delivering import deliver
from ui.frame import View
from ui.pictures import learning, learning_collaboration, learning_match
from ui.targets import data_file
from ui.targets.picture import Picture

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
pytestmark = pytest.mark.usefixtures("app_store")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("store") / "monitor.duckdb"
    store = Store(path)
    deliver(store, reference.LEARNING_NETWORK, NOW, NETWORK)
    deliver(store, "midwest", NOW, {"Fasen": [item("V4", "Bezig", "Wij zoeken", explanation="Met & zonder")]})
    deliver(store, "limburg", NOW, {"Fasen": [item("V4", "Bezig", "Wij kunnen helpen"), item("U2", "Klaar")]})
    deliver(store, "brugge", NOW, {"Fasen": [item("V4", "Klaar"), item("P6", "Bezig", "Wij zoeken")]})
    deliver(store, "kempen", EARLIER, {"Samenwerking": BEFORE})
    deliver(store, "kempen", NOW, {"Samenwerking": AFTER})
    store.close()
    return path


def view(code: str | None = None, as_of: date = NOW, since: date | None = EARLIER) -> View:
    return View(code, as_of, since, 3, "sinds=een+jaar+eerder")


def html(picture: Picture) -> str:
    assert isinstance(picture.body, str)
    return picture.body


def row_of(picture: Picture, name: str) -> str:
    return next(row for row in html(picture).split("<tr ") if re.search(rf'scope="row">(<a [^>]+>)?{name}<', row))


def squares(picture: Picture, name: str) -> list[tuple[str, str]]:
    """Class and text of the squares of one region."""
    return re.findall(r'<td class="([^"]*)"[^>]*>([^<]*)</td>', row_of(picture, name))


def test_presence_absence_silence_no_list_and_still_to_come_differ() -> None:
    picture = learning.attendance(view("kempen"))
    assert squares(picture, "Kempen")[:4] == [("l3", "12"), ("not-reported", ""), ("l2", "● ⌂"), ("unknown", "gepland")]
    assert squares(picture, "Midwest")[:3] == [("l2", "● ⌂"), ("not-reported", ""), ("not-looked", "")]
    assert squares(picture, "Waasland")[:2] == [("l0", "0"), ("not-reported", "⌂")]
    assert squares(picture, "Brussel")[3:] == [("unknown", "⌂"), ("margin", "0 van 2"), ("margin", "0×")]


def test_one_to_four_people_are_never_printed() -> None:
    picture = learning.attendance(view())
    assert ">3<" not in html(picture)
    assert 3 not in set(picture.table.iloc[:, 3].dropna())
    assert b">3</" not in data_file.workbook(picture, 1)


def test_sessions_are_listed_newest_first_and_planned_ones_say_so() -> None:
    picture = learning.sessions(view())
    assert [line[0] for line in picture.table.to_numpy().tolist()] == [LATER, THIRD, SECOND, FIRST]
    assert "03/12/2026 (gepland)" in html(picture)
    assert list(picture.table["Regio’s aanwezig"])[1:] == [1, None, 2]


def test_before_the_learning_network_handed_in_nothing_is_drawn() -> None:
    for picture in (
        learning.sessions(view(as_of=EARLIER)),
        learning.attendance(view(as_of=EARLIER)),
        learning.questions(view(as_of=EARLIER), "alle", ""),
    ):
        assert picture.body == ""
        assert "niet aangeleverd" in picture.sentence or "leverde nog geen" in picture.sentence


def test_insights_stand_under_their_question_and_others_apart() -> None:
    body = html(learning.questions(view("kempen"), "alle", ""))
    first, second = body.index("Haalbaar actieplan"), body.index("Vlaams partnerschap")
    assert second < first, "themes stand in the order of their list"
    assert body.index("Leg één bladzijde vast.") > first
    assert "Inzichten bij een vraag die niet in de lijst staat" in body
    assert "<b>blijven</b>" not in body
    assert '<span class="tag own">Kempen</span>' in body
    assert "item=V4" in body
    assert "regio=Kempen&amp;sinds=een+jaar+eerder" in body


@pytest.mark.parametrize(
    ("theme", "asked", "found"),
    [
        ("alle", "EEN bladzijde", 1),
        ("alle", "cafe", 1),
        ("alle", "kempen", 1),
        ("alle", "cijfers bladzijde", 0),
        ("vlaams_niveau", "", 1),
        ("vlaams_niveau", "bladzijde", 0),
    ],
)
def test_a_search_finds_questions_by_every_word_without_accents_and_case(theme: str, asked: str, found: int) -> None:
    picture = learning.questions(view(), theme, asked)
    assert picture.table["Vraag"].nunique() == found
    assert ("<mark>" in html(picture)) == bool(found and asked)


def test_what_was_looked_for_is_marked_and_safe() -> None:
    body = html(learning.questions(view(), "alle", "<b> een"))
    assert "Leg <mark>één</mark> <mark>b</mark>ladzijde vast." in body
    assert "<b>blijven" not in body.replace("<b><mark>", "")


def test_items_without_a_seeker_are_left_out() -> None:
    picture = learning_match.match(view())
    assert list(picture.table["Item"]) == ["V4", "P6"]
    assert list(picture.table["Bieden hulp aan"]) == ["Limburg", ""]
    assert list(picture.table["Hebben het klaar"]) == ["Regio Brugge", ""]


def test_a_region_sees_where_it_seeks_and_where_it_helps() -> None:
    seeks = html(learning_match.match(view("midwest")))
    assert "Waar Midwest hulp zoekt" in seeks
    assert "Waar Midwest anderen kan helpen" not in seeks
    helps = html(learning_match.match(view("limburg")))
    assert "Waar Limburg anderen kan helpen" in helps
    assert "U2" not in helps, "nobody seeks help there"
    assert learning_match.match(view("kempen")).sentence.startswith("Kempen leverde blad Fasen nog niet aan")


def test_one_item_shows_its_regions_and_their_remarks() -> None:
    picture = learning_match.item(view("midwest"), "V4")
    assert picture.sentence == "Midwest zoekt hulp bij V4: Limburg biedt hulp aan en Regio Brugge heeft het klaar"
    assert "Met &amp; zonder" in html(picture)
    assert list(picture.table["Rol"]) == ["zoekt hulp", "biedt hulp aan", "heeft het klaar"]
    assert learning_match.item(view(), "E6").body == ""


def test_many_regions_in_a_cell_are_counted_and_the_own_one_stays() -> None:
    regions = list(reference.regions())
    assert learning_match._names(view(), regions[:3]) == "Middenkust, Westhoek en Regio Brugge"
    assert learning_match._names(view(), regions) == "Middenkust, Westhoek, Regio Brugge, Midwest en nog 14"
    own = learning_match._names(view("limburg"), regions)
    assert own == 'Middenkust, Westhoek, Regio Brugge, <b class="own">Limburg</b> en nog 14'


def test_tables_seat_everybody_and_stand_in_the_download() -> None:
    picture = learning_match.tables(view("midwest"), 6, 1, ())
    assert picture.table["Tafel"].nunique() == 6
    assert sorted(picture.table["Regio"]) == sorted(region.name for region in reference.regions().values())
    first = picture.table[picture.table["Tafel"] == 1]
    assert set(zip(first["Regio"], first["Rol"], strict=True)) >= {("Midwest", "zoekt"), ("Limburg", "kan helpen")}
    assert '<li class="seeks own"><b>Midwest</b> <span>zoekt hulp</span>' in html(picture)
    book = openpyxl.load_workbook(BytesIO(data_file.workbook(picture, 1)))
    assert book.sheetnames == ["Leesmij", "Cijfers"]
    assert book["Cijfers"].max_row == 19


def test_who_does_not_come_has_no_seat() -> None:
    picture = learning_match.tables(view(), 9, 1, ("limburg", "brussel"))
    assert picture.sentence.startswith("8 tafels voor 16 regio’s")
    assert "Limburg" not in set(picture.table["Regio"])
    everybody = tuple(reference.regions())
    assert learning_match.tables(view(), 6, 1, everybody).body == ""


def test_the_numbers_of_a_small_group_stand_nowhere() -> None:
    for picture in (learning_collaboration.groups(view("kempen")), learning_collaboration.regions(view("kempen"))):
        assert "te weinig antwoorden" in html(picture)
        assert "1 keer score 5" not in html(picture)
        scores = picture.table[[column for column in picture.table if str(column).startswith("Score")]]
        assert set(scores.to_numpy().ravel()) <= {0, 1, 2, 3, 7, None}
    relation = learning_collaboration.regions(view()).table
    kempen = relation[(relation["Regio"] == "Kempen") & (relation["Voorwaarde"] == "Relatie")]
    assert kempen["Antwoorden"].tolist() == [9]
    assert kempen["Verborgen"].tolist() == [1]


def test_what_the_same_group_answered_before_stands_under_it() -> None:
    picture = learning_collaboration.groups(view("kempen"))
    assert "2 keer score 3, 7 keer score 5 (18/06/2026); was: 3 keer score 1, 1 keer score 2 (20/11/2025)" in html(
        picture
    )
    assert "was 4" in html(picture)
    alone = learning_collaboration.groups(view("kempen", since=None))
    assert "was" not in html(alone)


def test_regions_that_were_not_asked_and_did_not_hand_in_differ() -> None:
    picture = learning_collaboration.regions(view())
    assert {kind for kind, _ in squares(picture, "Limburg")} == {"not-reported"}
    assert [kind for kind, _ in squares(picture, "Kempen")] == ["not-looked", "not-looked", "not-looked", "unknown"]
    assert learning_collaboration.regions(view(as_of=date(2025, 1, 1))).body == ""
