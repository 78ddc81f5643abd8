"""The figures of aanbod show what a few regions handed in through the door, and nothing else."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.questions.offer_scatter import OfferScatter
from data.store import Store
from tests.delivering import deliver, html
from tests.workbooks import offer
from ui.figures.offer import offers_nl as list_words
from ui.figures.offer import phrases_nl as phrases
from ui.figures.offer import scatter_nl as words
from ui.figures.offer import voices_nl as voice_words
from ui.figures.offer.switches_nl import SCENARIO
from ui.frame import View
from ui.targets import exhibits
from ui.targets.picture import Picture
from ui.texts import figures as figure_words

EARLIER, NOW = date(2026, 3, 31), date(2026, 6, 30)
CRITERIA = [f"{option.code}_score" for option in reference.options("criterion")]
UNSAFE = "Praten <5 samen"


def assessed(name: str, level: int, **fields: Any) -> dict[str, Any]:
    """An offer with all eight criteria at one level."""
    return offer(name, **dict.fromkeys(CRITERIA, level), assessed_date=date(2026, 2, 1), **fields)


def many(count: int, level: int, **fields: Any) -> list[dict[str, Any]]:
    return [assessed(f"Initiatief {number}", level, **fields) for number in range(count)]


KEMPEN = [
    assessed(UNSAFE, 2, municipality_codes="Geel; Mol", language_level_code="A1", scenario_code="S", is_published="ja"),
    offer("Zonder oordeel", municipality_codes="hele regio", offer_kind_code="Sport", is_published="nee"),
    offer(
        "Kleine groep",
        municipality_codes="Geel",
        offer_kind_code="Sport",
        offer_status_code="Gestopt",
        newcomer_feedback_score=4,
        newcomer_feedback_count=3,
        provider_feedback_score=3.5,
        provider_feedback_count=8,
        yearly_participant_count=2,
    ),
]
HEARD: dict[str, Any] = {"newcomer_feedback_score": 5, "newcomer_feedback_count": 6}
ASKED: dict[str, Any] = {"provider_feedback_score": 2, "provider_feedback_count": 1}
FIGURES = ("offer_assessment", "offer_scatter", "offer_distribution", "offer_criteria")
pytestmark = pytest.mark.usefixtures("app_store")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("store") / "monitor.duckdb"
    store = Store(path)
    deliver(store, "kempen", NOW, {"Aanbod": KEMPEN})
    deliver(store, "brugge", EARLIER, {"Aanbod": many(5, 1, municipality_codes="hele regio")})
    deliver(store, "brugge", NOW, {"Aanbod": many(6, 2, municipality_codes="hele regio", **HEARD)})
    deliver(store, "limburg", NOW, {"Aanbod": many(7, 1, municipality_codes="hele regio", **HEARD, **ASKED)})
    deliver(store, "brussel", NOW, {"Aanbod": many(210, 3, municipality_codes="hele regio", provider_feedback_score=4)})
    deliver(store, "midwest", NOW, {"Aanbod": [offer(municipality_codes="hele regio", **ASKED)]})
    store.close()
    return path


def view(code: str | None = "kempen", since: date | None = EARLIER) -> View:
    return View(code, NOW, since, 3, "sinds=een+jaar+eerder")


CODES = (
    *("offer_voices", "offer_kinds", "offer_places", "offer_languages", "offer_published", "offer_states"),
    "offer_list",
)


def on_page(code: str, seen: View | None = None, **choices: str) -> Picture:
    """A figure of the registry as its page shows it."""
    return exhibits.on_page(code, seen or view(), tuple(choices.items()))


def rows_of(body: object) -> dict[str, str]:
    """First cell of a row -> the row."""
    found = {}
    for row in html(body).split("<tr")[1:]:
        name = row.split("</th>")[0].removesuffix("</a>").rsplit(">", 1)[-1]
        found[name] = row
    return found


def figure(body: object) -> dict[str, Any]:
    assert isinstance(body, dict)
    return body


def scatter(asked: View) -> Picture:
    """Quantity in number against quality."""
    return exhibits.on_page("offer_scatter", asked, (("maat", "offer_count"),))


def test_regions_with_too_few_assessed_stand_hollow_on_the_strip_and_never_at_zero() -> None:
    known, strip = figure(scatter(view()).body)["data"]
    assert len(known["x"]) == 3
    assert (strip["yaxis"], strip["marker"]["color"]) == ("y2", "#FFFFFF")
    assert sorted(strip["x"]) == [1.0, 2.0], "Midwest and Kempen; Gent (stad) handed nothing in"
    assert 0 not in known["y"]


def test_a_phone_reads_the_same_regions_as_a_list_with_bars() -> None:
    facts = exhibits.exhibit("offer_scatter", view(), (("maat", "offer_count"),)).facts
    assert isinstance(facts, OfferScatter)
    entries = dict(re.findall(r'<li(?: class="own")?><b>([^<]+)</b>(.*?)</li>', scatter(view()).narrow))
    assert [*entries] == [one.name for one in reference.regions().values()]
    for one in facts.regions:
        entry = entries[reference.regions()[one.region].name]
        if one.offer_count is None:
            assert "nog niet aangeleverd" in entry
            assert 'class="length"' not in entry
            continue
        assert f"{one.assessed_count} van {one.offer_count} beoordeeld" in entry
        assert f"actief aanbod: {one.quantity}<" in entry
        is_known = one.quality_median is not None
        assert ("op 3<" in entry, entry.count("not-looked")) == (is_known, 0 if is_known else 1)
        assert entry.count("<u style") == 2, "the median of both"
    assert "width:100.0%" in entries["Brussel"], "nowhere is there more"
    assert entries["Kempen"].count("not-looked") == 1
    assert '<li class="own"><b>Kempen</b>' in scatter(view()).narrow
    assert 'class="own"' not in scatter(view(None)).narrow


def test_what_is_too_wide_for_a_phone_has_a_list_in_its_place() -> None:
    assert [code for code in (*FIGURES, *CODES) if on_page(code).narrow] == ["offer_scatter", "offer_voices"]


def test_an_arrow_leads_from_then_to_now_only_where_both_are_known() -> None:
    drawn = figure(scatter(view()).body)["layout"]["annotations"]
    (arrow,) = (annotation for annotation in drawn if annotation["showarrow"])
    assert (arrow["ax"], arrow["ay"], arrow["x"], arrow["y"]) == (5, 1.0, 6, 2.0)
    without = figure(scatter(view(since=None)).body)["layout"]["annotations"]
    assert not [annotation for annotation in without if annotation["showarrow"]]


def test_both_medians_are_called_no_norm_and_the_corners_stand_first() -> None:
    drawn = figure(scatter(view()).body)["layout"]["annotations"]
    assert [annotation["text"] for annotation in drawn].count(figure_words.MEDIAN) == 2
    assert drawn[4]["text"] == words.UNKNOWN_STRIP, "the style sheet of phones hides the others by this place"


def test_nothing_reported_draws_no_empty_figure() -> None:
    nothing = scatter(view()._replace(as_of=date(2020, 1, 1)))
    assert nothing.body == ""


def test_a_scenario_narrows_every_figure_and_is_said_in_each() -> None:
    made = [
        *(exhibits.on_page(code, view(), (("scenario", "S"),)) for code in FIGURES),
        *(on_page(code, view(), scenario="S") for code in CODES),
    ]
    for picture in made:
        assert picture.sentence.endswith("(scenario S)")
        assert "zonder extra middelen" in picture.note
        assert picture.facts[SCENARIO.label] == "S"
    assert list(made[-1].table["Aanbod"]) == [UNSAFE]


def test_voices_are_printed_with_how_many_answered_and_hidden_below_five() -> None:
    rows = rows_of(on_page("offer_voices").body)
    assert "5,0" in rows["Regio Brugge"]
    assert voice_words.answers(36) in rows["Regio Brugge"]
    assert phrases.TOO_FEW_ANSWERS in rows["Midwest"]
    assert "2,0" not in rows["Midwest"]
    assert phrases.NOT_ASKED in rows["Kempen"], "what stopped does not count"
    assert figure_words.FEW in rows["Kempen"]
    assert figure_words.NOT_ASSESSED in rows["Midwest"], "nothing assessed is not the same as little"
    assert figure_words.NOT_REPORTED in rows["Gent (stad)"]


def test_a_phone_reads_the_voices_in_words_beside_their_bars() -> None:
    listed = exhibits.on_page("offer_voices", view()).narrow.split("<li")
    rows = {name: row for row in listed for name in ("Regio Brugge", "Midwest", "Kempen", "Gent (stad)") if name in row}
    assert "● nieuwkomers 5,0 (n = 36)" in rows["Regio Brugge"]
    assert "width:100.0%" in rows["Regio Brugge"], "five of five"
    assert f"◇ aanbieders {phrases.TOO_FEW_ANSWERS}" in rows["Midwest"]
    assert "2,0" not in rows["Midwest"]
    assert f"kwaliteitsprofiel: {figure_words.NOT_ASSESSED}" in rows["Midwest"]
    assert f"● nieuwkomers {phrases.NOT_ASKED}" in rows["Kempen"]
    assert figure_words.NOT_REPORTED in rows["Gent (stad)"]
    assert "<div>" not in rows["Gent (stad)"], "no bar where nothing is known"


def test_every_number_of_a_kind_has_its_assessed_beside_it_and_leads_to_the_list() -> None:
    rows = rows_of(on_page("offer_kinds").body)
    assert "1<small>(1)</small>" in rows["Kempen"]
    assert "1<small>(0)</small>" in rows["Kempen"]
    assert (
        'href="aanbod?regio=Kempen&amp;beeld=Het+aanbod+zelf&amp;soort=Sport&amp;sinds=een+jaar+eerder"'
        in rows["Kempen"]
    )
    assert "2 van 14" in rows["Kempen"]
    assert rows["Gent (stad)"].count('"not-reported"') == 14
    assert rows["Gent (stad)"].count("–") == 2


def test_municipalities_without_offer_are_gaps_and_region_wide_offer_stands_apart() -> None:
    picture = on_page("offer_places")
    rows = rows_of(picture.body)
    assert "1<small>(1)</small>" in rows["Geel"]
    assert "1<small>(1)</small>" in rows["Mol"]
    assert rows["Balen"].count('"gap"') == 15
    assert "1<small>(0)</small>" in rows[phrases.WHOLE_REGION]
    assert picture.sentence.startswith("In 25 van de 27 gemeenten van Kempen is er geen eigen aanbod")


def test_a_region_without_the_sheet_has_no_empty_matrix_and_is_told_what_to_do() -> None:
    gent = view("gent-stad")
    assert on_page("offer_places", gent).body == ""
    empty = on_page("offer_list", gent)
    assert (empty.body, len(empty.table)) == ("", 0)
    assert "sjabloon" in empty.note


def test_an_unknown_level_is_not_taken_for_no_dutch() -> None:
    row = rows_of(on_page("offer_languages").body)["Kempen"]
    cells = row.split("<td")[1:]
    assert ">0<" in cells[0], "nobody said that no Dutch is needed"
    assert "not-looked" in cells[7]
    assert "1<small>(0)</small>" in cells[7]


def test_published_is_a_part_of_those_who_answered() -> None:
    rows = rows_of(on_page("offer_published").body)
    assert "1 van 2" in rows["Kempen"]
    assert "0 van 0" not in rows["Midwest"]


def test_the_list_hides_small_numbers_of_people_and_keeps_text_harmless() -> None:
    picture = on_page("offer_list")
    body = html(picture.body)
    assert "Praten &lt;5 samen" in body
    assert f"nieuwkomers: {phrases.TOO_FEW_ANSWERS}" in body
    assert "aanbieders: 3,5" in body
    row = picture.table.set_index("Aanbod").loc["Kleine groep"]
    assert row["Deelnemers per jaar"] == list_words.HIDDEN_PEOPLE
    assert row["Feedback nieuwkomers"] is None


def test_the_list_can_be_narrowed_to_a_kind_and_a_state() -> None:
    assert list(on_page("offer_list", soort="sport").table["Aanbod"]) == ["Kleine groep", "Zonder oordeel"]
    only = on_page("offer_list", beoordeling="assessed")
    assert list(only.table["Aanbod"]) == [UNSAFE]


def test_a_long_list_is_cut_and_says_so() -> None:
    picture = on_page("offer_list", view("brussel"))
    assert len(picture.table) == figure_words.SHOWN_ROWS
    assert figure_words.more_rows(210) in picture.note
    assert picture.sentence.startswith("Aanbod van Brussel: 210, waarvan 210 actief; ")


def test_a_region_leads_to_its_list_from_how_far_the_assessment_is() -> None:
    rows = rows_of(on_page("offer_states", view(None)).body)
    assert 'href="aanbod?toon=Midwest&amp;beeld=Het+aanbod+zelf&amp;sinds=een+jaar+eerder"' in rows["Midwest"]
    assert "1 van 2" in rows["Kempen"]
    never = [name for name, row in rows.items() if "beoordeling=nog+niet+bekeken" in row]
    assert never == ["Midwest", "Kempen"], "a zero, and all regions together, lead nowhere"
