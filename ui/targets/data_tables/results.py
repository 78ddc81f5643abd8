"""Tables that we work out: the figures of the pages per region and per delivery, and the state of municipalities."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, NamedTuple

from data import reference
from data.questions.growth import SHEETS, deliveries_by_region
from data.questions.municipality_figures import government_shares, municipality_figures
from data.questions.municipality_map import municipalities
from data.questions.offer_figures import offer_figures
from data.questions.partner_counts import partner_counts
from data.questions.region_states import region_states
from data.store import Store
from ui.figures.growth.measures_nl import MEASURES
from ui.targets.data_tables.fields import DataTable, Field, Kind, Row, coded, of_options, plain
from ui.texts import data_tables as words
from ui.texts import indicators


class _Figure(NamedTuple):
    """Where a figure stands in the facts of a region, with its part and whole where it is a share."""

    ask: Callable[[Store, date], Iterable[Any]]
    value: str
    part: str = ""
    whole: str = ""


def _offers(store: Store, as_of: date) -> Iterable[Any]:
    return offer_figures(store, as_of, None)


_FIGURES: Mapping[str, _Figure] = {
    "partner_count": _Figure(partner_counts, "partner_count"),
    "offer_count": _Figure(_offers, "offer_count"),
    "place_count": _Figure(_offers, "place_count"),
    "hour_count": _Figure(_offers, "hour_count"),
    "offer_per_10000": _Figure(_offers, "offer_per_10000"),
    "published_share": _Figure(_offers, "published_share", "published_count", "published_answer_count"),
    "assessed_share": _Figure(_offers, "assessed_share", "assessed_count", "offer_count"),
    "fresh_share": _Figure(_offers, "fresh_share", "fresh_count", "offer_count"),
    "quality_score": _Figure(_offers, "quality_median", whole="assessed_count"),
    "newcomer_feedback": _Figure(_offers, "newcomer_feedback_score", whole="newcomer_answer_count"),
    "provider_feedback": _Figure(_offers, "provider_feedback_score", whole="provider_answer_count"),
    "government_share": _Figure(government_shares, "government_share", "government_count", "municipality_count"),
    "blank_spots": _Figure(municipality_figures, "blank_spot_count", whole="municipality_count"),
    "joining_without_offer": _Figure(municipality_figures, "joining_without_offer_count", whole="municipality_count"),
    "reached_share": _Figure(municipality_figures, "reached_share", "reached_municipality_count", "municipality_count"),
    "temperature": _Figure(region_states, "temperature_degrees"),
}
"""By the indicator that defines it."""


def tables() -> tuple[DataTable, ...]:
    """The three of them."""
    figures = tuple(reference.Option(code, indicators.INDICATORS[code].label) for code in _FIGURES)
    measures = tuple(reference.Option(code, one.label) for code, one in MEASURES.items())
    part_and_whole = (_plain("part", "number", "teller"), _plain("whole", "number", "noemer"))
    figure_fields = (
        *_region(),
        *of_options("measure", figures, "cijfer", *words.RESULTS["cijfer"]),
        _plain("value", "number", "waarde"),
        *part_and_whole,
    )
    course_fields = (
        *_region(),
        *of_options("measure", measures, "cijfer", *words.RESULTS["cijfer"]),
        _plain("reference_date", "date", "levering_van"),
        _plain("amount", "number", "waarde"),
        _plain("part", "number", "deel"),
        _plain("whole_count", "integer", "noemer"),
    )
    place_fields = (
        *coded("nis", "municipality_nis", "gemeente", *words.RESULTS["gemeente"]),
        *_region(),
        _plain("local_partner_count", "integer", "lokale_partners"),
        _plain("offer_count", "integer", "aanbod"),
        *coded("engagement_code", "engagement", "engagement", *words.RESULTS["engagement"]),
        _plain("since_date", "date", "sinds"),
        _plain("is_blank_spot", "boolean", "is_witte_vlek"),
        _plain("is_joining", "boolean", "bestuur_doet_mee"),
    )
    return (
        DataTable("Regiocijfers", "results", figure_fields, _figure_rows),
        DataTable("Gemeenten", "results", place_fields, _municipality_rows),
        DataTable("Verloop", "results", course_fields, _course_rows),
    )


def _region() -> Iterable[Field]:
    return coded("region", "region_code", "regio", *words.RESULTS["regio"])


def _plain(stored: str, kind: Kind, name: str) -> Field:
    return plain(stored, kind, name, *words.RESULTS[name])


def _figure_rows(store: Store, as_of: date, region: str | None) -> Iterable[Row]:
    """A row per region and figure, regions in geographic order; a region without the sheet has a row without value."""
    facts = {ask: {one.region: one for one in ask(store, as_of)} for ask in {one.ask for one in _FIGURES.values()}}
    for code in _regions(region):
        for measure, figure in _FIGURES.items():
            own = facts[figure.ask][code]
            parts = {
                name: getattr(own, field) if field else None
                for name, field in figure._asdict().items()
                if name != "ask"
            }
            yield {"region": code, "measure": measure, **parts}


def _municipality_rows(store: Store, as_of: date, region: str | None) -> Iterable[Row]:
    return [asdict(one) for one in municipalities(store, as_of) if region in (None, one.region)]


def _course_rows(store: Store, as_of: date, region: str | None) -> Iterable[Row]:
    """A row per region, measure and delivery, oldest first."""
    courses = {measure: dict(deliveries_by_region(store, as_of, measure)) for measure in SHEETS}
    for code in _regions(region):
        for measure, course in courses.items():
            for one in course.get(code, ()):
                yield {"region": code, "measure": measure, **asdict(one)}


def _regions(region: str | None) -> list[str]:
    return [code for code in reference.regions() if region in (None, code)]
