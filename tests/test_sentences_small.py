"""Where there is one of everything, no sentence counts it as many; where regions are alike, none stands out."""

import itertools
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from data import reference
from data.store import Store
from tests.running import copied, empty_store
from tests.test_figures import combinations
from tests.worlds import LEAP_DAY, NOW, Handed, Row, World, fill
from ui.figures import registry
from ui.figures.figure import Figure, Setting, straight

ALONE, OTHER = "antwerpen-stad", "kempen"
"""A region of one municipality, and one of more."""
_PLURALS = (
    *("regio’s", "netwerken", "gemeenten", "partners", "organisaties", "besturen", "aanbieders", "groepen", "rollen"),
    *("soorten", "domeinen", "levensdomeinen", "voorwaarden", "fasen", "items", "scores", "punten", "niveaus"),
    *("bladen", "rijen", "leveringen", "acties", "doelstellingen", "realisaties", "raadgevingen", "vragen"),
    *("leervragen", "inzichten", "antwoorden", "stappen", "bijeenkomsten", "tafels", "leemten", "dagen", "maanden"),
    *("criteria", "kaarten", "talen"),
)
ONE_OF_ONE = re.compile(
    rf"\b(?:van de|alle|elk van de|de) 1\b|(?<![\d.,/–−+-])\b1 (?:\w+e )?(?:{'|'.join(_PLURALS)})\b"
)


def one_of_each(region: str, day: date) -> Handed:
    """A delivery with one row on each sheet of a region."""
    nis = reference.municipalities_of(region)[0].nis
    area: Row = {"is_region_wide": False, "municipality_codes": [nis]}
    levels = {f"{option.code}_score": 2 for option in reference.options("criterion")}
    voices = {f"newcomer_{level}_code": "rechtstreeks" for level in ("steering", "working", "sounding", "offer")}
    return Handed(
        region,
        day,
        {
            "region_state": [{"temperature_degrees": 4.0, "tijd_score": 3, "held_meeting_count": 1, **voices}],
            "government": [{"municipality_nis": nis, "engagement_code": "3"}],
            "partner": [
                {
                    **area,
                    "name": "Ons Huis",
                    "organisation_type_code": "sport",
                    "engagement_code": "3",
                    "life_domain_codes": ["wonen", "werk"],
                    "role_codes": ["stuurgroep"],
                }
            ],
            "offer": [
                {
                    **area,
                    **levels,
                    "name": "Buddy",
                    "provider_name": "Ons Huis",
                    "offer_kind_code": "buddy",
                    "offer_status_code": "actief",
                    "language_level_code": "A1",
                    "is_published": True,
                    "assessed_date": day,
                    "newcomer_feedback_score": 4.0,
                    "newcomer_feedback_count": 1,
                }
            ],
            "phase_progress": [{"item_code": "O1", "item_status_code": "klaar", "help_code": "zoeken"}],
            "action": [
                {
                    "objective": "Meer plekken",
                    "action": "Een plek zoeken",
                    "action_status_code": "bezig",
                    "flanders_ask_code": "open",
                    "end_date": day,
                }
            ],
            "realisation": [{"realised_date": day, "title": "Feest", "advice": "Begin klein."}],
            "collaboration": [
                {
                    "answered_date": day,
                    "rater_group_code": "aanbieder",
                    "condition_code": "relatie",
                    "score_4_count": 5,
                    "next_steps": "Een overleg",
                }
            ],
        },
    )


def network(day: date) -> Handed:
    """One session, at which one region was, with one question and one insight."""
    return Handed(
        reference.LEARNING_NETWORK,
        day,
        {
            "session": [{"session_date": day, "place": "Geel", "host_region_code": ALONE}],
            "attendance": [{"session_date": day, "region_code": ALONE, "attendee_count": 6}],
            "learning_question": [{"question_theme_code": "actieplan", "question": "Hoe?", "region_code": ALONE}],
            "insight": [{"question": "Hoe?", "insight": "Begin klein."}],
        },
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


def said(figure: Figure[Any], store: Store) -> Iterator[tuple[Setting, str]]:
    """Every sentence and note of a figure, over its choices, of all regions and of each of the two."""
    keys = [switch.key for switch in figure.switches]
    for values in combinations(figure.switches):
        choices = tuple(zip(keys, values, strict=True))
        for region in (ALONE, OTHER) if figure.is_of_region else (None, ALONE, OTHER):
            setting = Setting(NOW, region, LEAP_DAY, choices)
            facts = figure.facts(straight(store), setting)
            for text in itertools.chain(figure.say(facts, region), figure.note(facts, region)):
                yield setting, text


@pytest.mark.parametrize(
    "world",
    [
        World([one_of_each(ALONE, NOW), network(NOW)]),
        World([one_of_each(region, day) for day in (LEAP_DAY, NOW) for region in (ALONE, OTHER)]),
    ],
    ids=["one region, one row of each", "two regions alike, twice"],
)
def test_what_there_is_one_of_is_never_counted_as_many(store: Store, world: World) -> None:
    fill(store, world)
    wrong = {
        (figure.code, setting.region, text)
        for figure in registry.FIGURES.values()
        for setting, text in said(figure, store)
        if ONE_OF_ONE.search(text)
    }
    assert wrong == set()
