"""The offers that run in one region, by name: a table for its report."""

from collections.abc import Sequence

from data import reference
from data.questions.offer_list import ListedOffer, RegionOffers, region_offers
from ui import formats
from ui.drawing import tables
from ui.figures.figure import Ask, Column, Figure, Kind, Links, Setting, Table, table
from ui.figures.offer import region_offers_nl as words
from ui.figures.offer.offers_nl import places
from ui.html import Html, join, tag
from ui.texts import figures as figure_words


def _facts(ask: Ask, setting: Setting) -> RegionOffers:
    return ask(region_offers, setting.as_of, setting.own)


def _table(facts: RegionOffers) -> Table:
    columns: Sequence[Column[ListedOffer]] = (
        Column("name", words.HEADERS["name"], Kind.TEXT, lambda offer: offer.name),
        Column("provider_name", words.HEADERS["provider_name"], Kind.TEXT, lambda offer: offer.provider_name),
        Column("offer_kind", words.HEADERS["offer_kind"], Kind.TEXT, _kind),
        Column("municipalities", words.HEADERS["municipalities"], Kind.TEXT, _places),
        Column("yearly_place_count", words.HEADERS["yearly_place_count"], Kind.COUNT, _place_count),
        Column("quality", words.HEADERS["quality"], Kind.TEXT, words.quality),
    )
    return table(facts.offers, columns)


def _kind(offer: ListedOffer) -> str:
    return reference.label("offer_kind", offer.kind_code)


def _places(offer: ListedOffer) -> str:
    return places(offer.is_region_wide, offer.municipality_codes)


def _place_count(offer: ListedOffer) -> int | None:
    return offer.yearly_place_count


def _page(facts: RegionOffers, own: str | None, links: Links) -> Html:
    lines = [
        (
            *(offer.name, offer.provider_name, _kind(offer), _places(offer)),
            formats.number(offer.yearly_place_count),
            words.quality(offer),
        )
        for offer in facts.offers[: figure_words.SHOWN_ROWS]
    ]
    listed = tables.plain(words.HEADERS.values(), lines, (4,))
    if facts.offer_count <= figure_words.SHOWN_ROWS:
        return listed
    return join(listed, tag("p", figure_words.more_rows(facts.offer_count), class_="note"))


FIGURE = Figure(
    code="region_offers",
    page="",
    file_name="aanbod",
    facts=_facts,
    say=words.say,
    note=words.note,
    table=_table,
    draw_page=_page,
    indicators=("offer_count", "quality_score"),
    is_of_region=True,
    is_empty=lambda facts: not facts.offers,
)
