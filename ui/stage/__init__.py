"""What a full room sees: pictures for the last row, and the one document that holds a whole running order.

Knows nothing of Streamlit sessions: everything here is made from a store and a running order, so that the
document reads the same from a server and from a USB stick.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class StagePicture:
    """One picture for the room: what is to be seen, how to read it, the drawing and the numbers behind it.

    ``svg`` and ``table_html`` are trusted and styled by ``stage.css``; either may be empty: nothing to draw.
    """

    sentence: str
    note: str
    svg: str
    table_html: str


@dataclass(frozen=True)
class StageStep:
    """One step of a running order as the document shows it; ``kind_code`` is ``beeld`` or a live kind.

    ``question`` is for the room, ``minutes`` and ``speaker_role`` are for who presents.
    """

    kind_code: str
    sentence: str
    note: str
    svg: str
    table_html: str
    question: str
    minutes: int
    speaker_role: str
    step_id: str = ""
    timer_minutes: int = 0
    choices: tuple[str, ...] = ()
    per_region: str = ""


@dataclass(frozen=True)
class LiveLinks:
    """Where the document asks and says how the room stands; without ``key`` it only asks.

    ``qr_svg`` holds ``join_url`` as a picture, empty while a hall has no address. ``code`` is what people type who
    cannot scan it, empty where each has a ticket. ``version`` is that of the running order in the document;
    ``unreachable`` says what to do when ``join_url`` works on this machine alone, and ``is_for_phones`` that they have
    something to do without a question too.
    """

    state_url: str
    control_url: str
    key: str
    join_url: str
    code: str
    qr_svg: str
    version: int = 0
    unreachable: str = ""
    is_for_phones: bool = False
