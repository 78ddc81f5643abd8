"""The figures of lerend_netwerk show what was handed in through the door, and no small number of people."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from data import reference
from data.store import Store
from tests.delivering import html as markup
from tests.learning_world import EARLIER, FIRST, LATER, NOW, SECOND, THIRD, hand_in
from ui.figures.learning import match
from ui.frame import View
from ui.targets import data_file, exhibits
from ui.targets.picture import Picture

pytestmark = pytest.mark.usefixtures("app_store")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("store") / "monitor.duckdb"
    store = Store(path)
    hand_in(store)
    store.close()
    return path


def view(code: str | None = None, as_of: date = NOW, since: date | None = EARLIER) -> View:
    return View(code, as_of, since, 3, "sinds=een+jaar+eerder")


def html(picture: Picture) -> str:
    return markup(picture.body)


def drawn(code: str, region: str | None = None, *choices: tuple[str, str], as_of: date = NOW) -> Picture:
    return exhibits.on_page(code, view(region, as_of), choices)


def row_of(picture: Picture, name: str) -> str:
    return next(row for row in html(picture).split("<tr ") if re.search(rf'scope="row">(<a [^>]+>)?{name}<', row))


def squares(picture: Picture, name: str) -> list[tuple[str, str]]:
    """Class and text of the squares of one region."""
    return re.findall(r'<td class="([^"]*)"[^>]*>([^<]*)</td>', row_of(picture, name))


def test_presence_absence_silence_no_list_and_still_to_come_differ() -> None:
    picture = drawn("attendance", "kempen")
    assert squares(picture, "Kempen")[:4] == [("l3", "12"), ("not-reported", ""), ("l2", "● ⌂"), ("unknown", "gepland")]
    assert squares(picture, "Midwest")[:3] == [("l2", "● ⌂"), ("not-reported", ""), ("not-looked", "")]
    assert squares(picture, "Waasland")[:2] == [("l0", "0"), ("not-reported", "⌂")]
    assert squares(picture, "Brussel")[3:] == [("unknown", "⌂"), ("margin", "0 van 2"), ("margin", "0×")]


def test_one_to_four_people_are_never_printed() -> None:
    picture = drawn("attendance")
    assert ">3<" not in html(picture)
    assert 3 not in set(picture.table.iloc[:, 3].dropna())
    assert b">3</" not in data_file.workbook(picture, 1)


def test_sessions_are_listed_newest_first_and_planned_ones_say_so() -> None:
    picture = drawn("sessions")
    assert [line[0] for line in picture.table.to_numpy().tolist()] == [LATER, THIRD, SECOND, FIRST]
    assert "03/12/2026 (gepland)" in html(picture)
    assert picture.table["Regio’s aanwezig"].fillna(-1).tolist() == [-1, 1, -1, 2], (
        "planned and without a list: missing"
    )


def test_before_the_learning_network_handed_in_nothing_is_drawn() -> None:
    for code in ("sessions", "attendance", "learning_questions"):
        picture = drawn(code, as_of=EARLIER)
        assert picture.body == ""
        assert "niet aangeleverd" in picture.sentence or "leverde nog geen" in picture.sentence


def test_insights_stand_under_their_question_and_others_apart() -> None:
    body = html(drawn("learning_questions", "kempen"))
    first, second = body.index("Haalbaar actieplan"), body.index("Vlaams partnerschap")
    assert second < first, "themes stand in the order of their list"
    assert body.index("Leg één bladzijde vast.") > first
    assert "Inzichten bij een vraag die niet in de lijst staat" in body
    assert "<b>blijven</b>" not in body
    assert '<span class="tag own">Kempen</span>' in body
    assert 'href="lerend_netwerk?regio=Kempen&amp;beeld=leervraag-match&amp;item=V4' in body
    assert "&amp;sinds=een+jaar+eerder" in body


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
    picture = drawn("learning_questions", None, ("thema", theme), ("zoek", asked))
    assert picture.table["Vraag"].nunique() == found
    assert ("<mark>" in html(picture)) == bool(found and asked)


def test_what_was_looked_for_is_marked_and_safe() -> None:
    body = html(drawn("learning_questions", None, ("zoek", "<b> een")))
    assert "Leg <mark>één</mark> <mark>b</mark>ladzijde vast." in body
    assert "<b>blijven" not in body.replace("<b><mark>", "")


def test_items_without_a_seeker_are_left_out() -> None:
    picture = drawn("question_match")
    assert list(picture.table["Item"]) == ["V4", "P6"]
    assert list(picture.table["Bieden hulp aan"]) == ["Limburg", ""]
    assert list(picture.table["Hebben het klaar"]) == ["Regio Brugge", ""]


def test_a_region_sees_where_it_seeks_and_where_it_helps() -> None:
    seeks = html(drawn("question_match", "midwest"))
    assert "Waar Midwest hulp zoekt" in seeks
    assert "Waar Midwest anderen kan helpen" not in seeks
    helps = html(drawn("question_match", "limburg"))
    assert "Waar Limburg anderen kan helpen" in helps
    assert "U2" not in helps, "nobody seeks help there"
    assert drawn("question_match", "kempen").sentence.startswith("Kempen leverde blad Fasen nog niet aan")


def test_one_item_shows_its_regions_and_their_remarks() -> None:
    picture = drawn("item_help", "midwest", ("item", "V4"))
    assert picture.sentence == (
        "Midwest zoekt hulp bij “nieuwkomers bevragen”: Limburg biedt hulp aan en Regio Brugge heeft het klaar"
    )
    assert "Met &amp; zonder" in html(picture)
    assert list(picture.table["Rol"]) == ["zoekt hulp", "biedt hulp aan", "heeft het klaar"]
    assert drawn("item_help", None, ("item", "E6")).body == ""


def test_many_regions_in_a_cell_are_counted_and_the_own_one_stays() -> None:
    regions = list(reference.regions())
    assert match.names(regions[:3], None) == "Middenkust, Westhoek en Regio Brugge"
    assert match.names(regions, None) == "Middenkust, Westhoek, Regio Brugge, Midwest en nog 14"
    own = match.names(regions, "limburg")
    assert own == 'Middenkust, Westhoek, Regio Brugge, <b class="own">Limburg</b> en nog 14'


def test_tables_seat_everybody_and_stand_in_the_download() -> None:
    picture = drawn("seating", "midwest", ("tafels", "6"))
    assert picture.table["Tafel"].nunique() == 6
    assert sorted(picture.table["Regio"]) == sorted(region.name for region in reference.regions().values())
    first = picture.table[picture.table["Tafel"] == 1]
    assert set(zip(first["Regio"], first["Rol"], strict=True)) >= {("Midwest", "zoekt"), ("Limburg", "kan helpen")}
    assert '<li class="seeks own"><b>Midwest</b> <span>zoekt hulp</span>' in html(picture)
    book = openpyxl.load_workbook(BytesIO(data_file.workbook(picture, 1)))
    assert book.sheetnames == ["Leesmij", "Cijfers"]
    assert book["Cijfers"].max_row == 19


def test_who_does_not_come_has_no_seat() -> None:
    picture = drawn("seating", None, ("tafels", "9"), ("afwezig", "limburg"), ("afwezig", "Brussel"))
    assert picture.sentence.startswith("8 tafels voor 16 regio’s")
    assert "Limburg" not in set(picture.table["Regio"])
    nobody = drawn("seating", None, *(("afwezig", code) for code in reference.regions()))
    assert nobody.body == ""
    assert nobody.sentence.startswith("Er komt niemand")


def test_the_numbers_of_a_small_group_stand_nowhere() -> None:
    for picture in (drawn("collaboration_groups", "kempen"), drawn("collaboration", "kempen")):
        assert "te weinig antwoorden" in html(picture)
        assert "1 keer score 5" not in html(picture)
        scores = picture.table[[column for column in picture.table if str(column).startswith("Score")]]
        assert set(scores.fillna(0).to_numpy().ravel()) <= {0, 1, 2, 3, 7}
    relation = drawn("collaboration").table
    kempen = relation[(relation["Regio"] == "Kempen") & (relation["Voorwaarde"] == "Relatie")]
    assert kempen["Antwoorden"].tolist() == [9]
    assert kempen["Verborgen"].tolist() == [1]


def test_what_the_same_group_answered_before_stands_under_it() -> None:
    picture = drawn("collaboration_groups", "kempen")
    assert "2 keer score 3, 7 keer score 5 (18/06/2026); was: 3 keer score 1, 1 keer score 2 (20/11/2025)" in html(
        picture
    )
    assert "was 4" in html(picture)
    alone = exhibits.on_page("collaboration_groups", view("kempen", since=None))
    assert "was" not in html(alone)


def test_regions_that_were_not_asked_and_did_not_hand_in_differ() -> None:
    picture = drawn("collaboration")
    assert {kind for kind, _ in squares(picture, "Limburg")} == {"not-reported"}
    assert [kind for kind, _ in squares(picture, "Kempen")] == ["not-looked", "not-looked", "not-looked", "unknown"]
    assert drawn("collaboration", as_of=date(2025, 1, 1)).body == ""
