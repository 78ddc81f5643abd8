"""Invented worlds of deliveries, drawn by Hypothesis, and the way they enter a store; judges nothing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from data import reference
from data.access import anybody
from data.store import Store
from loaders import contract
from loaders.checks import rows as rules
from loaders.checks.checked import Checked
from loaders.choices import REPLACE
from loaders.deliveries.publish import publish
from loaders.sheet import Sheet
from tests.ledgers import made_empty

Row = dict[str, Any]
"""Table column -> value; codes are text, absent columns are missing."""

REGIONS = ("middenkust", "midwest", "gent-stad")
LEAP_DAY = date(2024, 2, 29)
NOW = date(2025, 6, 30)
NOBODY_YET = date(2020, 1, 1)
MOMENTS = (NOBODY_YET, LEAP_DAY, NOW)
"""The dates at which worlds are looked at: before everything, and on days that rows start and end."""

_REFERENCE_DATES = (date(2023, 12, 31), LEAP_DAY, LEAP_DAY + timedelta(1), NOW, NOW + timedelta(1))
_YEAR_AGO = (date(2023, 2, 27), date(2023, 2, 28), date(2024, 6, 29), date(2024, 6, 30))
_DAYS = (None, *_REFERENCE_DATES, NOW - timedelta(1), *_YEAR_AGO)


@dataclass
class Handed:
    """One delivery of a world; ``sheets`` maps a table to its rows."""

    region: str
    reference_date: date
    sheets: dict[str, list[Row]]
    refused: int = 0
    is_demo: bool = False
    id: int = 0


@dataclass
class World:
    """Deliveries in the order in which they were handed in."""

    deliveries: list[Handed] = field(default_factory=list)


def hand_in(store: Store, delivery: Handed) -> bool:
    """Publish one delivery and give it its id; False when it says what stands for its date, so none was written."""
    sheets = {sheet.table: sheet for sheet in contract.SHEETS}
    checked = Checked(
        delivery.region,
        sheets={sheets[table].name: _numbered(sheets[table], rows) for table, rows in delivery.sheets.items()},
        refused={sheets[table].name: delivery.refused for table in delivery.sheets},
    )
    outcome = publish(
        store,
        checked,
        str(store.version()).encode(),
        region=delivery.region,
        reference_date=delivery.reference_date,
        by=anybody("netwerkmedewerker"),
        file_name="wereld.xlsx",
        is_demo=delivery.is_demo,
        way=REPLACE,
    )
    delivery.id = outcome.delivery_id
    return outcome.status == "loaded"


def _numbered(sheet: Sheet, rows: list[Row]) -> list[rules.Row]:
    return [rules.Row(number, {field: row.get(field) for field in sheet.stored}) for number, row in enumerate(rows, 2)]


def fill(store: Store, world: World) -> None:
    """Put this world, and nothing else, into the store."""
    made_empty(store)
    world.deliveries = [delivery for delivery in world.deliveries if hand_in(store, delivery)]


# ---------------------------------------------------------------- rows


def _code(code_list: str, *, missing: bool = True) -> st.SearchStrategy[str | None]:
    codes = [option.code for option in reference.options(code_list)]
    return st.sampled_from([None, *codes] if missing else codes)


def _codes(code_list: str) -> st.SearchStrategy[list[str] | None]:
    codes = st.sampled_from([option.code for option in reference.options(code_list)])
    return st.none() | st.lists(codes, max_size=3, unique=True)


def _rows(strategies: dict[str, st.SearchStrategy[Any]], *, copies: int = 1) -> st.SearchStrategy[list[Row]]:
    drawn = st.tuples(st.fixed_dictionaries(strategies), st.integers(1, copies))
    return st.lists(drawn, max_size=5).map(lambda pairs: [dict(row) for row, count in pairs for _ in range(count)])


_day = st.sampled_from(_DAYS)
_mostly_open = st.sampled_from((*(None for _ in _DAYS), *_DAYS))
_flag = st.sampled_from((None, True, False))
_text = st.sampled_from((None, "Iets", "Nog iets"))


def _area(region: str) -> st.SearchStrategy[Row]:
    codes = st.sampled_from([m.nis for m in reference.municipalities_of(region)][:4])
    named = st.lists(codes, min_size=1, max_size=3, unique=True)
    return st.one_of(
        st.just({"is_region_wide": True, "municipality_codes": []}),
        named.map(lambda codes: {"is_region_wide": False, "municipality_codes": codes}),
    )


def _with_area(region: str, rows: st.SearchStrategy[list[Row]]) -> st.SearchStrategy[list[Row]]:
    return rows.flatmap(
        lambda rows: st.tuples(*(_area(region) for _ in rows)).map(
            lambda areas: [row | area for row, area in zip(rows, areas, strict=True)]
        )
    )


def _region_state(region: str) -> st.SearchStrategy[list[Row]]:
    return _rows(
        {
            "story": _text,
            "main_phase_codes": _codes("phase"),
            "temperature_degrees": st.sampled_from((None, -5.0, 0.0, 12.5)),
            "tijd_score": st.sampled_from((None, 1, 5)),
            "newcomer_voice_code": _code("newcomer_voice"),
            "mapping_share": st.sampled_from((None, 0.0, 0.8, 1.0)),
            **{f"newcomer_{one.code}_code": _code("newcomer_voice") for one in reference.options("newcomer_level")},
            "newcomers_since_date": _mostly_open,
        }
    ).map(lambda rows: rows[:1])


def _government(region: str) -> st.SearchStrategy[list[Row]]:
    codes = st.sampled_from([m.nis for m in reference.municipalities_of(region)])
    engaged = st.dictionaries(codes, st.tuples(_code("engagement", missing=False), _day), max_size=6)
    return engaged.map(
        lambda known: [
            {"municipality_nis": nis, "engagement_code": engagement, "since_date": since}
            for nis, (engagement, since) in known.items()
        ]
    )


def _partner(region: str) -> st.SearchStrategy[list[Row]]:
    row = {
        "name": st.sampled_from(("Ons Huis", " óns  HUIS!", "De Brug", "Café Élan", "cafe elan")),
        "kbo_number": st.sampled_from((None, "0200000040", "0200000040", "0200000139")),
        "organisation_type_code": st.sampled_from(("ocmw", "sport", "andere")),
        "engagement_code": st.sampled_from(("3", "4", "3", "0", "1", "2", "bewust_niet", "bewust_niet")),
        "since_date": _mostly_open,
        "until_date": _mostly_open,
        "life_domain_codes": _codes("life_domain"),
        "role_codes": st.none() | st.lists(st.sampled_from(("trekker", "stuurgroep")), max_size=2, unique=True),
        "shared_interest": _text,
    }
    return _one_row_each(contract.PARTNERS, _with_area(region, _rows(row)))


def _one_row_each(sheet: Sheet, rows: st.SearchStrategy[list[Row]]) -> st.SearchStrategy[list[Row]]:
    """The rows that the door keeps: the first of each that the sheet knows apart."""

    def kept(drawn: list[Row]) -> list[Row]:
        found: list[Row] = []
        register: rules.Register[Row] = rules.Register(sheet)
        for row in drawn:
            keys = register.keys(row)
            if register.find(keys) is None:
                found.append(row)
            register.add(keys, row)
        return found

    return rows.map(kept)


def _offer(region: str) -> st.SearchStrategy[list[Row]]:
    levels = st.sampled_from((None, 0, 1, 2, 3))
    people = st.sampled_from((None, 0, 1, 4, 5, 12))
    opinion = st.sampled_from((None, 1.0, 3.5, 5.0))
    row = {
        "name": st.sampled_from(("Buddy", "Élan", "Taalcafé")),
        "provider_name": st.just("Ons Huis"),
        "offer_kind_code": _code("offer_kind", missing=False),
        "goal_codes": _codes("offer_goal"),
        "offer_status_code": st.sampled_from(("actief", "actief", "actief", "opbouw", "gestopt")),
        "start_date": _mostly_open,
        "end_date": _mostly_open,
        "yearly_place_count": st.sampled_from((None, 0, 10, 25)),
        "path_hour_count": st.sampled_from((None, 0.0, 7.5, 40.0)),
        "yearly_participant_count": people,
        "language_level_code": _code("language_level"),
        "is_free": _flag,
        "is_published": _flag,
        "scenario_code": st.sampled_from((None, "S", "S", "M", "L")),
        "dutch_context_code": st.sampled_from((None, "ja", "nee", "onbekend")),
        "participation_code": st.sampled_from((None, "ja", "ja", "nee")),
        **{f"{option.code}_score": levels for option in reference.options("criterion")},
        "assessor_code": _code("assessor"),
        "assessed_date": _day,
        "newcomer_feedback_score": opinion,
        "newcomer_feedback_count": people,
        "provider_feedback_score": opinion,
        "provider_feedback_count": people,
    }
    return _with_area(region, _rows(row, copies=3))


def _phase_progress(region: str) -> st.SearchStrategy[list[Row]]:
    """A status for each phase as a whole, and other ones for some of its items."""
    status = _code("item_status")
    items = [row["item"] for row in reference.rows("phase_items")]
    by_phase = st.fixed_dictionaries(
        {
            option.code: st.sampled_from(("klaar", "bezig", "nog_niet", "nvt", None))
            for option in reference.options("phase")
        }
    ) | st.fixed_dictionaries(
        {option.code: st.sampled_from(("klaar", "bezig", "nog_niet")) for option in reference.options("phase")}
    )
    apart = st.dictionaries(st.sampled_from(items), status, max_size=6)
    help_given = st.dictionaries(st.sampled_from(items), st.tuples(_code("help"), _text), max_size=6)
    return st.tuples(by_phase, apart, help_given).map(
        lambda drawn: [
            {
                "item_code": row["item"],
                "item_status_code": given,
                "help_code": drawn[2].get(row["item"], (None, None))[0],
                "explanation": drawn[2].get(row["item"], (None, None))[1],
            }
            for row in reference.rows("phase_items")
            if (given := drawn[1].get(row["item"], drawn[0][row["phase"]])) is not None
        ]
    )


def _action(region: str) -> st.SearchStrategy[list[Row]]:
    return _rows(
        {
            "objective": st.just("Verbinden"),
            "action": st.sampled_from(("Overleg", "Beurs")),
            "end_date": _day,
            "action_status_code": _code("action_status", missing=False),
            "is_quick_visible": _flag,
            "means_kind_codes": _codes("means"),
            "flanders_ask_code": _code("flanders_ask"),
        }
    )


def _realisation(region: str) -> st.SearchStrategy[list[Row]]:
    return _rows(
        {
            "realised_date": st.sampled_from(_REFERENCE_DATES),
            "title": st.sampled_from(("Startdag", "Feest")),
            "what_happened": _text,
            "advice": _text,
            "supported_by": _text,
            "realisation_kind_code": _code("realisation_kind"),
        }
    )


def _collaboration(region: str) -> st.SearchStrategy[list[Row]]:
    answers = st.sampled_from((None, 0, 0, 1, 2, 7))
    row = {
        "answered_date": st.sampled_from(_REFERENCE_DATES),
        "rater_group_code": st.sampled_from(("lokaal_bestuur", "aanbieder")),
        "condition_code": st.sampled_from(("ambitie", "relatie")),
        **{f"score_{score}_count": answers for score in range(1, 6)},
        "next_steps": _text,
    }
    return _one_row_each(contract.COLLABORATION, _rows(row))


_REGIONAL: dict[str, Callable[[str], st.SearchStrategy[list[Row]]]] = {
    "region_state": _region_state,
    "government": _government,
    "partner": _partner,
    "offer": _offer,
    "phase_progress": _phase_progress,
    "action": _action,
    "realisation": _realisation,
    "collaboration": _collaboration,
}

_region_code = st.sampled_from(REGIONS)
_question = st.sampled_from(("Hoe?", "Met wie?", "HÓE", "Waarom"))
_LEARNING: dict[str, st.SearchStrategy[list[Row]]] = {
    "session": _one_row_each(
        contract.SESSIONS,
        _rows(
            {
                "session_date": st.sampled_from(_REFERENCE_DATES),
                "place": _text,
                "host_region_code": st.none() | _region_code,
                "theme": _text,
                "method": _text,
            }
        ),
    ),
    "attendance": _one_row_each(
        contract.ATTENDANCE,
        _rows(
            {
                "session_date": st.sampled_from(_REFERENCE_DATES),
                "region_code": _region_code,
                "attendee_count": st.sampled_from((None, 0, 1, 4, 5, 30)),
            }
        ),
    ),
    "learning_question": _one_row_each(
        contract.QUESTIONS,
        _rows(
            {
                "question_theme_code": _code("question_theme", missing=False),
                "question": _question,
                "region_code": st.none() | _region_code,
                "item_code": st.sampled_from((None, "O1", "V4")),
            }
        ),
    ),
    "insight": _one_row_each(
        contract.INSIGHTS,
        _rows({"question": _question, "insight": st.sampled_from(("Samen", "Traag")), "source": _text}),
    ),
}


def worlds(tables: Iterable[str], *, learning: bool = False) -> st.SearchStrategy[World]:
    """Worlds of two to six deliveries, in any order of dates, that hold some of these sheets."""
    wanted = tuple(tables)

    def delivery(region: str) -> st.SearchStrategy[Handed]:
        chosen = (
            _LEARNING if region == reference.LEARNING_NETWORK else {name: _REGIONAL[name](region) for name in wanted}
        )
        return st.builds(
            Handed,
            region=st.just(region),
            reference_date=st.sampled_from(_REFERENCE_DATES),
            sheets=st.fixed_dictionaries({}, optional=chosen).filter(bool),
            refused=st.integers(0, 2),
            is_demo=st.booleans(),
        )

    regions = (*REGIONS, reference.LEARNING_NETWORK) if learning else REGIONS
    return st.lists(st.sampled_from(regions).flatmap(delivery), min_size=2, max_size=6).map(World)


def heard_worlds() -> st.SearchStrategy[World]:
    """Worlds in which so many regions assessed their offer, and asked what people think, that they can be compared."""

    def delivery(region: str) -> st.SearchStrategy[Handed]:
        row: dict[str, st.SearchStrategy[Any]] = {
            **{f"{option.code}_score": st.sampled_from((1, 2, 3)) for option in reference.options("criterion")},
            "name": st.just("Buddy"),
            "provider_name": st.just("Ons Huis"),
            "offer_kind_code": _code("offer_kind", missing=False),
            "offer_status_code": st.just("actief"),
            "is_region_wide": st.just(True),
            "municipality_codes": st.just([]),
            "assessed_date": _day,
            "yearly_place_count": st.sampled_from((9, 10, 11)),
            "newcomer_feedback_score": st.sampled_from((2.0, 2.3, 3.0, 4.0)),
            "newcomer_feedback_count": st.sampled_from((0, 3, 9, 10, 12)),
            "provider_feedback_score": st.sampled_from((2.0, 3.0)),
            "provider_feedback_count": st.sampled_from((0, 9, 10)),
        }
        copies = st.sampled_from((0, 4, 9, 10, 11))
        blank = dict.fromkeys(contract.OFFERS.stored)
        rows = st.tuples(st.fixed_dictionaries(row), copies).map(lambda pair: [blank | pair[0] for _ in range(pair[1])])
        sheets = st.fixed_dictionaries({"offer": rows})
        return st.builds(Handed, region=st.just(region), reference_date=st.just(LEAP_DAY), sheets=sheets)

    return st.integers(9, 14).flatmap(
        lambda count: st.tuples(*map(delivery, list(reference.regions())[:count])).map(list).map(World)
    )


def crowded_worlds() -> st.SearchStrategy[World]:
    """Worlds in which every region handed in many partners, so that they overlap and span regions."""

    def delivery(region: str) -> st.SearchStrategy[Handed]:
        row = {
            "name": st.sampled_from(("Ons Huis", "De Brug", "Café Élan", "cafe zero", "Het Anker", "Ánders", "Zon")),
            "kbo_number": st.sampled_from(("0200000040", "0200000139", "0999000327", "0200000238", None)),
            "organisation_type_code": st.sampled_from(("ocmw", "sport")),
            "engagement_code": st.sampled_from(("3", "4", "3", "4", "2", "bewust_niet")),
            "since_date": _mostly_open,
            "until_date": _mostly_open,
            "life_domain_codes": st.sampled_from((["wonen"], ["wonen", "werk"], ["werk"], [], None)),
        }
        rows = _with_area(region, st.lists(st.fixed_dictionaries(row), min_size=5, max_size=9))
        sheets = {"partner": _one_row_each(contract.PARTNERS, rows)}
        return st.builds(
            Handed,
            region=st.just(region),
            reference_date=st.just(LEAP_DAY),
            sheets=st.fixed_dictionaries(sheets, optional={"region_state": _region_state(region)}),
        )

    return st.tuples(*map(delivery, REGIONS)).map(list).map(World)
