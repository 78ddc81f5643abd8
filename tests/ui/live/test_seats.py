"""Where a region sits, as its phones read it."""

import pytest

from data.room_seating import Round, Seated
from ui.live import seats
from ui.targets import seats_nl as words

ROUND = Round(1, 2, 20, (Seated(3, "", {"kempen": "seeks", "limburg": "none"}),))


@pytest.mark.parametrize(("code", "region"), [("kempen", "kempen"), ("atlantis", ""), ("", ""), ("Kempen", "")])
def test_only_a_region_is_remembered(code: str, region: str) -> None:
    assert seats.known(code) == region


@pytest.mark.parametrize(
    ("one", "region", "told", "untold"),
    [
        pytest.param(None, "kempen", [], [words.ASK_REGION], id="no tables"),
        pytest.param(ROUND, "", [words.ASK_REGION], [words.YOU_SIT, words.OTHER], id="which region"),
        pytest.param(
            ROUND, "kempen", [f"{words.YOU_SIT} <b>3</b>", "<li class=eigen>Kempen", "<li>Limburg", words.OTHER],
            [words.NO_SEAT], id="its table",
        ),
        pytest.param(ROUND, "midwest", [words.NO_SEAT, words.OTHER], [words.YOU_SIT], id="no seat"),
    ],
)  # fmt: skip
def test_a_phone_reads_where_its_region_sits(
    one: Round | None, region: str, told: list[str], untold: list[str]
) -> None:
    part = seats.part(one, region)
    assert [text for text in told if text not in part] == []
    assert [text for text in untold if text in part] == []
    assert bool(part) == (one is not None)
