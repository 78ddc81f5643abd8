"""The figures of municipalities and of overzicht show what a few regions handed in through the door."""

import re
from base64 import b64decode
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import reference
from data.questions.municipality_counts import municipality_counts
from data.questions.overview_news import Story
from data.store import Store
from tests.delivering import deliver, html
from tests.workbooks import government, offer, partner
from ui.answers import ask
from ui.figures.coverage.municipality_counts import joining_list, spot_list
from ui.figures.figure import no_links
from ui.figures.overview import news
from ui.frame import View
from ui.targets import exhibits
from ui.targets.exhibits import on_page, piece_on_page
from ui.targets.picture import Picture
from ui.texts import figures as figure_words

EARLIER, NOW = date(2026, 3, 31), date(2026, 6, 30)
KEMPEN: dict[str, Sequence[Mapping[str, Any]]] = {
    "Partners": [
        partner("Voorbeeldvzw Een", municipality_codes="Geel", organisation_type_code="Sport"),
        partner("Voorbeeldvzw Twee", municipality_codes="Geel; Mol", organisation_type_code="Jeugd"),
        partner("Voorbeeldvzw Drie"),
    ],
    "Aanbod": [offer(municipality_codes="Balen", provider_name="Voorbeeldvzw Een")],
    "Besturen": [
        government(municipality_nis="Geel", since_date=date(2024, 1, 1)),
        government(municipality_nis="Mol", engagement_code="Werkt mee", since_date=date(2026, 2, 1)),
        government(municipality_nis="Dessel", engagement_code="Geïnformeerd", since_date=date(2026, 2, 1)),
        government(municipality_nis="Balen", engagement_code="Bewust niet"),
        government(municipality_nis="Retie", engagement_code="Werkt mee", since_date=date(2024, 2, 1)),
    ],
}
pytestmark = pytest.mark.usefixtures("app_store")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("store") / "monitor.duckdb"
    store = Store(path)
    deliver(store, "kempen", EARLIER, {"Partners": KEMPEN["Partners"][:1]})
    deliver(store, "kempen", NOW, KEMPEN)
    deliver(store, "gent-stad", NOW, {"Besturen": [government(municipality_nis="Gent")]})
    deliver(store, "waasland", NOW, {"Partners": [partner()]})
    store.close()
    return path


def view(code: str | None = "kempen", as_of: date = NOW, since: date | None = EARLIER) -> View:
    return View(code, as_of, since, 3, "sinds=een+jaar+eerder")


def shown(code: str = "kempen") -> Picture:
    """The municipalities of one region as the page dekking shows them."""
    return exhibits.on_page("municipality_map", view(code))


def regions(shown: str, order: str = "place", own: str = "kempen") -> Picture:
    return on_page(f"region_{shown}", view(own), (("sorteer", order),))


def row_of(body: object, name: str) -> str:
    return next(
        row for row in re.split("<tr[ >]", html(body)) if re.search(rf'scope="row">(<a [^>]+>)?{re.escape(name)}<', row)
    )


def drawing(body: object) -> str:
    """The first drawing of a figure that is not a swatch of the key."""
    contents = re.findall(r'<img alt="[^"]+" src="data:image/svg\+xml;base64,([^"]+)"', html(body))
    return b64decode(contents[0]).decode()


def groups(body: object) -> dict[str, str]:
    """The rows under each state in the list beside the map."""
    parts = re.split(r'<tr class="group"><th[^>]*>', html(body))[1:]
    return {re.sub("<[^>]+>", "", part.split("</th>")[0]): part for part in parts}


def test_states_of_municipalities_stand_apart_and_white_spots_first() -> None:
    picture = shown()
    assert picture.sentence.startswith("Kempen heeft 23 witte vlekken: Arendonk, Baarle-Hertog")
    listed = groups(picture.body)
    assert list(listed) == [
        "Witte vlek · 23 van 27",
        "Bestuur doet mee, nog geen lokaal aanbod · 1 van 27",
        "Alleen regiobrede partners, wel aanbod · 1 van 27",
        "Lokale partner · 2 van 27",
    ]
    spots, joining, wide, local = listed.values()
    assert spots.count('scope="row"') == 23
    assert "Retie" not in spots, "its government takes part"
    assert "<td>1 geïnformeerd</td><td>01/02/2026</td>" in row_of(spots, "Dessel")
    assert "<td>niet gemeld</td>" in row_of(spots, "Olen")
    assert row_of(joining, "Retie") and joining.count('scope="row"') == 1
    assert "<td>regiobreed</td><td>1</td><td>⊘ bewust niet</td>" in row_of(wide, "Balen"), "it has an offer"
    assert "<td>2 lokale</td>" in row_of(local, "Geel")
    assert "<td>1 lokale</td>" in row_of(local, "Mol")


def test_only_governments_that_take_part_are_late_joiners() -> None:
    body = shown().body
    assert "↳ 01/02/2026" in row_of(body, "Mol")
    assert "↳" not in row_of(body, "Geel"), "it was the first"
    assert "↳" not in row_of(body, "Dessel"), "it does not take part"


def test_the_map_tells_what_the_table_tells() -> None:
    picture = exhibits.on_page("region_spots", view())
    svg = drawing(picture.body)
    assert svg.count("<title>") == 27
    assert "<title>Geel: lokale partner, actief aanbod: 0, bestuur: 4 stuurt mee, sinds 01/01/2024</title>" in svg
    assert svg.count('fill="#FFE615"') == 23
    assert "<title>Retie: bestuur doet mee, nog geen lokaal aanbod, alleen regiobreed, actief aanbod: 0" in svg
    assert "De omtrek van de regio is bij benadering." in html(picture.body)
    assert len(picture.table) == 27
    assert list(picture.table["Witte vlek"]).count("ja") == 23
    assert list(picture.table["Bestuur doet mee, nog geen lokaal aanbod"]).count("ja") == 1


def test_a_region_without_partners_or_offer_claims_no_white_spots() -> None:
    ghent = shown("gent-stad")
    assert ghent.sentence == "Gent (stad) leverde nog geen partners aan"
    assert ">witte vlek<" not in html(ghent.body)
    assert "<td></td><td>nog niet aangeleverd</td><td>4 stuurt mee</td>" in row_of(ghent.body, "Gent")
    waasland = shown("waasland")
    assert waasland.sentence.endswith("zonder blad Aanbod kennen we de witte vlekken nog niet")
    assert ">witte vlek<" not in html(waasland.body)
    nothing = shown("limburg")
    assert nothing.sentence == "Limburg leverde nog geen partners aan"
    assert list(groups(nothing.body)) == ["Nog niet aangeleverd · 38 van 38"]


def test_the_printable_list_holds_every_known_white_spot() -> None:
    body = html(exhibits.on_page("municipality_counts", view(None)).body)
    facts = ask(municipality_counts, NOW)
    everywhere = spot_list(facts)
    assert "<h4>Kempen: 23 van 27</h4>" in everywhere
    assert "Retie" not in everywhere
    assert everywhere.count("<h4>") == 1, "of the other regions nothing is known"
    assert everywhere in body
    line = row_of(body, "Kempen")
    assert re.findall('class="(lacking|joining)"[^>]*>([^<]+)<', line) == [("lacking", "23"), ("joining", "△ 1")]
    apart = joining_list(facts)
    assert "<h4>Kempen: 1 van 27</h4>" in apart
    assert re.findall("<li><b>([^<]+)", apart) == ["Retie"]
    assert apart in body
    nothing = ask(municipality_counts, date(2020, 1, 1))
    assert "Er is nergens een witte vlek bekend." in spot_list(nothing)


def test_a_phone_reads_the_white_spots_of_every_region_without_scrolling_sideways() -> None:
    narrow = html(exhibits.on_page("municipality_counts", view(None)).narrow)
    kempen, limburg = (narrow.split(f"<b>{name}</b>")[1].split("</li>")[0] for name in ("Kempen", "Limburg"))
    assert "witte vlek: 23 van 27" in kempen and "△ wel bestuur, geen lokaal aanbod: 1 van 27" in kempen
    assert 'class="length"' not in limburg and "onbekend" in limburg
    assert "<h4>Kempen: 23 van 27</h4>" in narrow


def test_the_list_of_regions_tells_unknown_from_zero() -> None:
    picture = regions("list")
    kempen, waasland = row_of(picture.body, "Kempen"), row_of(picture.body, "Waasland")
    assert 'class="own"' in kempen
    assert "3 <small>+2</small>" in kempen
    assert ">0 van 1<" in kempen
    assert "nog niet beoordeeld" in kempen
    assert ">?<" in waasland, "blank spots cannot be known without a list of offers"
    assert row_of(picture.body, "Limburg").count('class="not-reported"') == 12
    assert len(picture.table) == 18


def test_the_list_follows_the_order_that_was_asked_for() -> None:
    assert list(regions("list", "partners").table["Regio"])[:2] == ["Kempen", "Waasland"]
    assert regions("list", "name").table["Regio"].iloc[0] == "Antwerpen (stad)"
    assert regions("list").table["Regio"].iloc[0] == "Middenkust"


def test_every_region_leads_on_with_the_filters_kept() -> None:
    for shown in ("tiles", "list"):
        body = html(regions(shown).body)
        assert 'href="regio?regio=Kempen&amp;toon=Waasland&amp;sinds=een+jaar+eerder"' in body
    stories = piece_on_page(news.STORIES, view())
    assert "Er zijn nog geen realisaties aangeleverd." in stories


def test_a_tile_shows_beside_its_offers_how_many_were_assessed() -> None:
    body = html(regions("tiles").body)
    kempen = next(tile for tile in body.split("<a ") if "<b>Kempen</b>" in tile)
    assert "<br>0 van 1 beoordeeld" in kempen
    assert 'class="assessed"><i class="unknown-part" style="width:100.0%">' in kempen
    waasland = next(tile for tile in body.split("<a ") if "<b>Waasland</b>" in tile)
    assert "aanbod onbekend" in waasland
    assert "assessed" not in waasland
    assert body.count("nog niet aangeleverd") == 15


def test_shares_of_governments_say_of_how_many_and_who_is_missing() -> None:
    picture = on_page("main_figures", view())
    assert "van de besturen werkt mee: 4 van 28" in html(picture.body)
    assert "2 van 18 regio’s, zonder " in html(picture.body)
    (line,) = [line for line in picture.table.itertuples(index=False) if line[0] == "van de besturen werkt mee (%)"]
    assert line[1] == 14.3
    table = exhibits.on_page("municipality_counts", view()).table.set_index("Regio").loc["Kempen"]
    assert list(table[["Besturen die meewerken", "Gemeenten", "Aandeel besturen (%)"]]) == [3, 27, 11.1]
    shown = html(exhibits.on_page("municipality_counts", view()).body)
    # of the other sixteen regions nothing is known, so their municipalities are in no share
    assert ">14\N{NO-BREAK SPACE}% (4 van 28)<" in row_of(shown, figure_words.ALL_TOGETHER)
    assert ">4 van 28<" in row_of(regions("list").body, figure_words.ALL_TOGETHER)


def test_the_six_newest_stories_stand_on_the_first_page() -> None:
    codes = list(reference.regions())[:8]
    stories = tuple(Story(code, NOW, f"Verhaal {place}", "", None) for place, code in enumerate(codes))
    drawn = news.STORIES.draw(stories, codes[7], no_links)
    assert re.findall("<b>(Verhaal .)</b>", drawn) == [f"Verhaal {place}" for place in range(6)]
