"""More edges of the definitions, each in a small world made by hand: what the invented worlds seldom meet."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from data import reference
from data.access import anybody
from data.deliveries import versions
from data.questions.coverage_cells import Axis, coverage_cells
from data.questions.coverage_matrix import coverage_matrix
from data.questions.coverage_overlap import coverage_overlap
from data.questions.extremes import Extreme, extreme
from data.questions.offer_list import listed_offers
from data.store import Store
from loaders.deliveries.restore import restore
from tests.running import copied, empty_store
from tests.test_definitions import offer, offers_of_midwest, partner
from tests.worlds import NOW, Handed, Row, World, fill

PLACES = [municipality.nis for municipality in reference.municipalities_of("midwest")]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = Store(copied(empty_store(), tmp_path_factory.mktemp("store")))
    yield opened
    opened.close()


def hold(store: Store, **sheets: list[Row]) -> None:
    """Midwest handed in these sheets, and nobody else anything."""
    fill(store, World([Handed("midwest", NOW, sheets)]))


def local(*places: str, **fields: Any) -> Row:
    """An active partner in these municipalities only."""
    return partner(is_region_wide=False, municipality_codes=list(places), **fields)


def cell(store: Store, code: str, by: Axis = "organisation_type") -> tuple[Any, ...]:
    """What coverage says of one category of Midwest: state, partners, strongest engagement."""
    cells = coverage_cells(store, NOW, by)
    own = next(one for one in cells if (one.region, one.category_code) == ("midwest", code))
    return own.state, own.partner_count, own.engagement_code


def test_a_sheet_taken_back_is_gone_from_that_delivery_on(store: Store) -> None:
    first = Handed("midwest", NOW, {"partner": [partner()]})
    second = Handed("midwest", NOW, {"partner": [partner()], "offer": [offer()]})
    fill(store, World([first, second]))
    restore(store, first.id, by=anybody("netwerkmedewerker"))
    counts = [offers_of_midwest(store.at(version)).offer_count for version in range(first.id, second.id + 2)]
    assert counts == [None, 1, None]
    assert offers_of_midwest(store).offer_count is None


@pytest.mark.parametrize(
    ("engagements", "wanted"),
    [
        (["bewust_niet"], ("deliberate", 0, None)),
        (["bewust_niet", "bewust_niet"], ("deliberate", 0, None)),
        (["bewust_niet", "1"], ("looked", 0, "1")),
        (["2", "1"], ("looked", 0, "2")),
        (["0"], ("looked", 0, None)),
        (["bewust_niet", "3"], ("active", 1, "3")),
        (["4", "3"], ("active", 2, "4")),
    ],
)
def test_a_category_is_deliberate_only_when_each_of_its_partners_is(
    store: Store, engagements: list[str], wanted: tuple[Any, ...]
) -> None:
    rows = [
        partner(name=f"Ons Huis {number}", engagement_code=engagement, life_domain_codes=["wonen"])
        for number, engagement in enumerate(engagements)
    ]
    hold(store, partner=rows)
    assert cell(store, "ocmw") == cell(store, "wonen", "life_domain") == wanted


@pytest.mark.parametrize(
    ("mapping_share", "without_row"), [(None, "not_looked"), (0.0, "not_looked"), (0.99, "not_looked"), (1.0, "looked")]
)
def test_a_category_without_a_row_was_looked_at_once_the_mapping_is_complete(
    store: Store, mapping_share: float | None, without_row: str
) -> None:
    inactive = partner(engagement_code="1", life_domain_codes=["wonen"])
    hold(store, partner=[inactive], region_state=[{"mapping_share": mapping_share}])
    assert [cell(store, code)[0] for code in ("ocmw", "sport")] == ["looked", without_row]
    assert [cell(store, code, "life_domain")[0] for code in ("wonen", "werk")] == ["looked", without_row]


def test_partners_overlap_from_two_in_one_municipality_and_category(store: Store) -> None:
    def overlapping(*rows: Row) -> set[str]:
        hold(store, partner=[{**row, "name": f"Ons Huis {number}"} for number, row in enumerate(rows)])
        cells = coverage_overlap(store, NOW, "organisation_type").of("midwest").cells
        return {
            f"{one.category_code} {one.overlap_count} {one.municipality_count}" for one in cells if one.overlap_count
        }

    assert overlapping(local(PLACES[0])) == set()
    assert overlapping(local(PLACES[0]), local(PLACES[1])) == set()
    assert overlapping(local(PLACES[0]), local(PLACES[0], organisation_type_code="sport")) == set()
    assert overlapping(local(PLACES[0]), local(PLACES[0], PLACES[1])) == {"ocmw 2 1"}
    assert overlapping(local(*PLACES[:2]), partner()) == {"ocmw 2 2"}


@pytest.mark.parametrize("voice", ["newcomer", "provider"])
@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ([(3.5, 0)], (None, 0, False)),
        ([(3.5, 1)], (None, None, True)),
        ([(3.5, 4)], (None, None, True)),
        ([(3.5, 5)], (3.5, 5, False)),
        ([(2.0, 2), (4.0, 6)], (4.0, 6, False)),
        ([(None, 4), (3.0, 5)], (3.0, 5, False)),
        ([(None, 9)], (None, 0, False)),
        ([(3.0, None), (4.0, 5)], (4.0, 5, False)),
    ],
)
def test_a_voice_counts_only_answers_with_a_score_and_is_hidden_below_five(
    store: Store, voice: str, answers: list[tuple[float | None, int | None]], wanted: tuple[Any, ...]
) -> None:
    rows = [
        offer() | {"name": f"Buddy {number}", f"{voice}_feedback_score": score, f"{voice}_feedback_count": count}
        for number, (score, count) in enumerate(answers)
    ]
    hold(store, offer=rows)
    own = offers_of_midwest(store)
    assert tuple(getattr(own, f"{voice}_{name}") for name in ("feedback_score", "answer_count", "is_hidden")) == wanted


@pytest.mark.parametrize(
    ("filled", "fields", "state"),
    [
        (0, {}, "none"),
        (1, {}, "incomplete"),
        (4, {}, "incomplete"),
        (5, {}, "stale"),
        (5, {"assessed_date": NOW}, "assessed"),
        (0, {"participation_code": "nee"}, "closed"),
        (8, {"participation_code": "nee", "assessed_date": NOW}, "closed"),
        (8, {"dutch_context_code": "nee", "participation_code": "ja"}, "closed"),
    ],
)
def test_an_offer_has_one_state_of_assessment_and_is_counted_in_it(
    store: Store, filled: int, fields: Row, state: str
) -> None:
    hold(store, offer=[offer(filled, **fields)])
    assert [one.state_code for one in listed_offers(store, NOW, "midwest")] == [state]
    own = offers_of_midwest(store)
    names = {
        "assessed": "fresh",
        "stale": "stale",
        "closed": "closed",
        "incomplete": "incomplete",
        "none": "unassessed",
    }
    assert {code: getattr(own, f"{name}_count") for code, name in names.items()} == {
        code: int(code == state) for code in names
    }
    assert own.assessed_count == int(state in {"assessed", "stale"})


def test_an_assessment_at_the_end_of_february_is_stale_from_the_first_of_march(store: Store) -> None:
    rows = [offer(5) | {"assessed_date": date(2024, 2, 28)}]
    fill(store, World([Handed("midwest", date(2024, 12, 31), {"offer": rows})]))
    days = (date(2025, 2, 28), date(2025, 3, 1))
    assert [listed_offers(store, day, "midwest")[0].state_code for day in days] == ["assessed", "stale"]


def test_categories_that_one_region_looked_at_are_compared_when_no_more_did(store: Store) -> None:
    hold(store, partner=[partner(engagement_code="1")])
    assert extreme(looked_at(store), is_highest=False) == Extreme(
        codes=("ocmw",), counts=(0,), wholes=(1,), fewest=None
    )
    fill(store, World())
    assert extreme(looked_at(store), is_highest=False) is None


def looked_at(store: Store) -> list[tuple[str, int | None, int | None]]:
    """Each kind of organisation: present in how many of how many regions that looked."""
    categories = coverage_matrix(store, NOW, "organisation_type").categories
    return [(one.code, one.present_count, one.looked_count) for one in categories]


def test_a_region_moves_only_by_a_later_delivery_of_its_own_of_that_sheet_and_time(store: Store) -> None:
    mine = [Handed("midwest", NOW, {"partner": [partner()]}), Handed("midwest", NOW, {"offer": [offer()]})]
    theirs = [Handed("waasland", NOW, {"partner": [partner()]}), Handed("waasland", NOW, {"offer": [offer()]})]
    fill(store, World([mine[0], theirs[0], mine[1], theirs[1]]))
    first, second = (delivery.id for delivery in mine)

    def moved(*sheets: str, after: int, as_of: date = NOW) -> list[int]:
        return versions.moved_since(store, "midwest", as_of, sheets, after)

    assert moved("Partners", "Aanbod", after=first - 1) == [first, second]
    assert moved("Partners", after=first - 1) == [first]
    assert moved("Aanbod", after=first) == moved("Partners", "Aanbod", after=first) == [second]
    assert moved("Partners", after=first) == moved("Aanbod", after=second) == []
    assert moved("Partners", "Aanbod", after=0, as_of=NOW - timedelta(1)) == []
    restore(store, first, by=anybody("netwerkmedewerker"))
    assert moved("Aanbod", after=second) == [theirs[1].id + 1]
