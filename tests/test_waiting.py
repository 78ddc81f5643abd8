"""Files that wait for confirmation are bounded for one visitor and in all, and one visitor loses none for another."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ui.upload.waiting import Waiting

MOST, FILES = 1_000, 5
VISITORS = ("een", "twee", "drie")


def test_a_file_waits_with_its_answers_and_comes_back_with_them() -> None:
    waiting = Waiting()
    file = waiting.keep("een", "lijst.xlsx", b"inhoud")
    assert file.answers == {}
    waiting.answer(file, {("way",): "add", ("sheet", "Lijst"): "Partners"})
    waiting.answer(file, {("way",): None})
    answers = {("way",): None, ("sheet", "Lijst"): "Partners"}
    assert waiting.get(file.digest) == file._replace(answers=answers)
    assert waiting.keep("twee", "andere naam.xlsx", b"inhoud").answers == answers


def test_a_file_that_waits_is_of_its_owner_alone() -> None:
    waiting = Waiting()
    own, other = (waiting.keep("een", "lijst.xlsx", b"inhoud", owner) for owner in ("a", "b"))
    waiting.answer(own, {("way",): "add"})
    assert waiting.get(own.digest, "a") == own._replace(answers={("way",): "add"})
    assert waiting.get(other.digest, "b") == other
    assert waiting.get(own.digest, "c") is None


def test_a_visitor_holds_so_many_files_and_the_oldest_goes_first() -> None:
    waiting = Waiting(MOST, FILES)
    own = [waiting.keep("een", "x", bytes([number])) for number in range(FILES + 2)]
    assert [waiting.get(file.digest) is not None for file in own] == [False] * 2 + [True] * FILES


def test_who_leaves_much_takes_nothing_of_another_away() -> None:
    waiting = Waiting(MOST, FILES)
    other = waiting.keep("twee", "x", b"a" * 100)
    own = [waiting.keep("een", "x", bytes([number]) * 300) for number in range(FILES)]
    assert waiting.get(other.digest) == other
    assert waiting.get(own[-1].digest) == own[-1]
    assert waiting.get(own[0].digest) is None


def test_an_answer_about_a_file_that_is_gone_brings_nothing_back() -> None:
    waiting = Waiting(MOST, 1)
    first = waiting.keep("een", "x", b"1")
    waiting.keep("een", "x", b"2")
    waiting.answer(first, {("way",): "add"})
    assert waiting.get(first.digest) is None


def test_thirty_files_of_one_visitor_are_fifty_megabytes_and_of_thirty_a_hundred() -> None:
    one, many = Waiting(), Waiting()
    for number in range(30):
        content = bytes([number]) * 10_000_000
        one.keep("een", "x", content)
        many.keep(str(number), "x", content)
    assert (one.size_bytes(), many.size_bytes()) == (50_000_000, 100_000_000)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(VISITORS), st.integers(1, 400), st.integers(0, 5)), max_size=40))
def test_the_bounds_hold_whoever_comes_and_the_newest_file_always_waits(steps: list[tuple[str, int, int]]) -> None:
    waiting = Waiting(MOST, FILES)
    held: dict[str, list[str]] = {visitor: [] for visitor in VISITORS}
    for visitor, size, letter in steps:
        file = waiting.keep(visitor, "x", bytes([letter]) * size)
        for digests in held.values():
            if file.digest in digests:
                digests.remove(file.digest)
        held[visitor].append(file.digest)
        assert waiting.get(file.digest) == file
        assert waiting.size_bytes() <= MOST
        for digests in held.values():
            assert sum(waiting.get(digest) is not None for digest in digests) <= FILES
