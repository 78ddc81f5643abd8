"""The sentences of phases over time, and of one region, name what grew; also for ties and nothing."""

from datetime import date

from data.questions.phase_course import PhaseCourse, QuarterShare, course_of
from data.questions.phases_of_region import PhasesOfRegion
from tests.phase_facts import BETWEEN, FROM_FIRST, JUNE, PERCENT, PHASES, REGIONS, first_that_fits, of_region, order
from ui.figures.phases import course_nl, of_region_nl


def test_movement_of_one_region_names_its_largest_step_behind_what_is_unusual() -> None:
    normal = "In Kempen staat geen latere fase duidelijk verder dan een vroegere"
    said = of_region_nl.say(of_region(order("kempen"), [0, 0.2, 0, 0, 0]), "kempen")
    assert said[0] == f"{normal}; de meeste beweging is er in Verkenning (+20 procentpunt)"
    assert first_that_fits(said) == "Kempen: de meeste beweging is er in Verkenning (+20 procentpunt)"
    still = of_region_nl.say(of_region(order("kempen"), [0] * 5), "kempen")
    assert still[0] == f"{normal}; in de nieuwste levering bleef elke fase gelijk"
    assert first_that_fits(still) == f"In Kempen bleef elke fase gelijk {BETWEEN}"


def test_without_a_new_delivery_only_the_order_is_told() -> None:
    silent = of_region(order("kempen"), [None] * 5, "unrenewed")
    assert of_region_nl.say(silent, "kempen") == ["In Kempen staat geen latere fase duidelijk verder dan een vroegere"]
    never = order("kempen", is_comparable=False, answered_count=None, item_count=None)
    nothing = PhasesOfRegion(JUNE, None, "kempen", (), never, None, None)
    assert of_region_nl.say(nothing, "kempen") == ["Kempen leverde blad Fasen nog niet aan"]


def test_steps_up_and_down_of_the_same_size_are_not_called_one() -> None:
    said = of_region_nl.say(of_region(order("kempen"), [-0.2, 0.2, 0, 0, 0]), "kempen")
    assert first_that_fits(said) == (
        "Kempen: de meeste beweging is er in Opstart en Verkenning (op en neer 20 procentpunt)"
    )
    many = of_region_nl.say(of_region(order("kempen"), [0.2, 0.2, 0.2, 0, 0]), "kempen")
    assert first_that_fits(many) == "Kempen: de meeste beweging is er in 3 fasen (+20 procentpunt)"


# ---------------------------------------------------------------- over time

FIRST, LAST = date(2025, 12, 31), date(2026, 5, 1)
Pairs = list[tuple[float | None, float | None]]


def course(given: dict[str, Pairs], repeated: str = "", deliveries: int = 2, *, is_cut: bool = False) -> PhaseCourse:
    """Two quarters of the regions named; the others never reported."""
    shares = [
        QuarterShare(
            region,
            phase,
            moment,
            region in given,
            given[region][place][quarter] if region in given else None,
            10 if region in given else None,
            True if region in given else None,
            not (quarter and region in repeated),
        )
        for region in REGIONS
        for place, phase in enumerate(PHASES)
        for quarter, moment in enumerate((FIRST, LAST))
    ]
    counts = {region: 1 if region in repeated else deliveries for region in given}
    return course_of(LAST, shares, (), counts, is_cut=is_cut)


STILL: Pairs = [(0.5, 0.5)] * 5
GROWN: Pairs = [(0.1, 0.2), (0.5, 0.5), (0.4, 0.3), (0.2, 0.6), (0.0, 0.0)]


def test_the_phase_that_grew_in_most_regions_is_named_with_ties() -> None:
    both = [GROWN[0], *STILL[1:]]
    one = course_nl.say(course({"kempen": GROWN, "midwest": both, "brugge": STILL}), None)
    assert one[:2] == [
        f"{FROM_FIRST} ging Opstart in de meeste regio’s vooruit: in 2 van de 3",
        "Sinds de eerste levering ging Opstart in de meeste regio’s vooruit: in 2 van de 3",
    ]
    assert course_nl.say(course({"kempen": GROWN, "midwest": GROWN}), None)[0] == (
        f"{FROM_FIRST} gingen Opstart en Uitvoering in de meeste regio’s vooruit: elk in beide"
    )
    few = course({"kempen": GROWN, "midwest": STILL, "brugge": STILL})
    assert course_nl.say(few, None)[0] == (
        f"{FROM_FIRST} gingen Opstart en Uitvoering het vaakst vooruit: elk in 1 van de 3 regio’s"
    )


def test_a_tie_with_long_names_fits_a_room() -> None:
    grown: Pairs = [(0.1, 0.2)] * 5
    said = course_nl.say(course({"kempen": grown, "midwest": grown}), None)
    assert first_that_fits(said) == "5 fasen gingen sinds de eerste levering elk vooruit in beide regio’s"


def test_one_region_over_time_reads_as_one() -> None:
    assert course_nl.say(course({"kempen": GROWN}), None)[0] == (
        "In de ene regio die te vergelijken is, gingen Opstart en Uitvoering vooruit"
    )
    assert course_nl.say(course({"kempen": STILL}), None)[0].endswith(
        "ging in de ene regio die te vergelijken is, geen fase vooruit"
    )
    assert course_nl.say(course({"kempen": STILL, "midwest": STILL}), None)[0] == (
        f"{FROM_FIRST} ging in geen van de 2 regio’s een fase vooruit"
    )


def test_the_own_course_names_what_grew_most_since_its_first_figures() -> None:
    facts = course({"kempen": GROWN, "midwest": STILL, "brugge": [(None, 0.5)] * 5, "limburg": [(None, None)] * 5})
    assert course_nl.say(facts, "kempen")[:2] == [
        "Kempen ging tussen december 2025 en 01/05/2026 het meest vooruit in Uitvoering (+40 procentpunt)",
        "Kempen ging het meest vooruit in Uitvoering (+40 procentpunt)",
    ]
    assert course_nl.say(facts, "midwest")[0] == (
        "In Midwest ging tussen december 2025 en 01/05/2026 geen enkele fase vooruit"
    )
    assert course_nl.say(facts, "brugge") == [
        "Regio Brugge beantwoordde nog geen fase in twee kwartalen: verloop is nog niet te zien"
    ]
    assert course_nl.say(facts, "limburg") == ["Limburg beantwoordde nog geen enkel item"]
    assert course_nl.say(facts, "waasland") == ["Waasland leverde blad Fasen nog niet aan"]
    twice = [GROWN[3], GROWN[3], *STILL[2:]]
    assert course_nl.say(course({"kempen": twice}), "kempen")[0].endswith(
        "het meest vooruit in Opstart en Verkenning (elk +40 procentpunt)"
    )


def test_a_course_is_said_shorter_where_names_are_long() -> None:
    grown: Pairs = [*STILL[:3], (0.1, 0.2), (0.1, 0.2)]
    assert first_that_fits(course_nl.say(course({"waasland": grown}), "waasland")) == (
        "Waasland ging het meest vooruit in Uitvoering en “Evalueren en vernieuwen” (elk +10 procentpunt)"
    )


def test_without_quarters_there_is_no_course() -> None:
    nothing = course_of(LAST, (), (), {}, is_cut=False)
    assert course_nl.say(nothing, None) == ["Van geen enkele regio weten we al hoe ver de fasen staan"]
    assert course_nl.say(nothing, "kempen") == ["Kempen leverde blad Fasen nog niet aan"]
    assert course_nl.note(nothing, None) == ["Stand op 01/05/2026."]
    one = course({"kempen": [(None, 0.5)] * 5}, deliveries=1)
    assert course_nl.say(one, None) == [
        "Van geen enkele regio is er meer dan één levering (01/05/2026): verloop is nog niet te zien"
    ]
    assert "nog maar één levering" in course_nl.say(one, "kempen")[0]
    assert course_nl.say(course({"kempen": [(None, 0.5)] * 5}), None) == [
        "Geen enkele regio beantwoordde een fase in twee kwartalen: verloop is nog niet te zien"
    ]


def test_each_phase_counts_the_regions_that_have_it_twice() -> None:
    """Three regions are compared, but in two of them Opstart is known only once."""
    once: Pairs = [(None, 0.5), *STILL[1:]]
    facts = course({"kempen": [GROWN[0], *STILL[1:]], "midwest": once, "brugge": once})
    assert (facts.compared_count, facts.most_often, facts.most_of, facts.is_majority) == (3, ("opstart",), (1,), True)
    assert course_nl.say(facts, None)[0] == f"{FROM_FIRST} ging Opstart het vaakst vooruit: in 1 regio"
    tie = course({"kempen": [GROWN[0], GROWN[0], *STILL[2:]], "midwest": once, "brugge": STILL})
    assert tie.most_of == (2, 3), "of other regions, so that no number of regions stands behind it"
    assert course_nl.say(tie, None)[0] == (
        f"{FROM_FIRST} gingen Opstart en Verkenning het vaakst vooruit: elk in 1 regio"
    )


def test_where_older_quarters_are_cut_off_there_is_no_first_delivery() -> None:
    facts = course({"kempen": GROWN, "midwest": GROWN}, is_cut=True)
    assert course_nl.say(facts, None)[0] == (
        "Sinds december 2025 gingen Opstart en Uitvoering in de meeste regio’s vooruit: elk in beide"
    )
    assert not any("eerste levering" in sentence for sentence in course_nl.say(facts, None))


def test_an_arrow_leads_from_one_delivery_to_another() -> None:
    facts = course({"kempen": STILL, "midwest": GROWN}, "kempen")
    assert {(one.first_share, one.last_share) for one in facts.of("kempen")} == {(None, 0.5)}
    assert "→" not in course_nl.strip_words("kempen", facts.of("kempen"))
    assert f"Opstart 10{PERCENT} → 20{PERCENT} van 10 items" in course_nl.strip_words("midwest", facts.of("midwest"))


def test_a_quarter_without_a_new_delivery_is_no_second_figure() -> None:
    repeated = course({"kempen": STILL, "midwest": GROWN}, "kempen")
    assert "nog maar één levering" in course_nl.say(repeated, "kempen")[0]
    assert course_nl.say(repeated, None)[0] == (
        "In de ene regio die te vergelijken is, gingen Opstart en Uitvoering vooruit"
    )
