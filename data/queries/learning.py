"""Questions about the learning network: sessions, learning questions, insights, who can help whom; draws nothing."""

from datetime import date
from typing import TYPE_CHECKING

from data import reference
from data.store import Store

if TYPE_CHECKING:
    import pandas as pd

SHEETS = ("Sessies", "Aanwezigheid", "Leervragen", "Inzichten")
"""The sheets of the workbook that the learning network itself fills in."""


def question_match(store: Store, as_of: date) -> "pd.DataFrame":
    """Which regions seek help on an item of the lifecycle, and which can give some.

    One row per item, all 38, in their order. Source: macro ``question_match``.

    Returns:
        item_code: code of ``phase_item``.
        phase_code: code of ``phase``.
        step, statement: text, where it stands in the phase and what is true when it is done.
        seekers: codes of the regions that marked it "wij zoeken", in geographic order; empty: nobody.
        offerers: codes of those that marked it "wij kunnen helpen"; empty: nobody.
        finishers: codes of those that have it done and marked nothing; empty: nobody.
        reporting_count: int, regions with a sheet Fasen, the same in every row; 0: nothing is known.
    """
    return store.ask(
        """
        SELECT
            item.item_code, item.phase_code, item.step, item.statement,
            coalesce(list(match.region ORDER BY match.region) FILTER (match_code = 'seeks'), []) AS seekers,
            coalesce(list(match.region ORDER BY match.region) FILTER (match_code = 'offers'), []) AS offerers,
            coalesce(list(match.region ORDER BY match.region) FILTER (match_code = 'done'), []) AS finishers,
            (SELECT count(*) FROM handed_in($as_of, 'Fasen') WHERE region IS NOT NULL) AS reporting_count
        FROM lifecycle_item AS item
        LEFT JOIN question_match($as_of) AS match USING (item_code)
        GROUP BY ALL
        ORDER BY item.item_code
        """,
        {"as_of": as_of},
    )


def helpers_of_item(store: Store, as_of: date, item: str) -> "pd.DataFrame":
    """Which regions seek help on one item, offer some, or have it done, with what they wrote about it.

    One row per region that has a part in it: seekers, then those that offer help, then those that have it done;
    each in geographic order. Empty when no region has. Source: macro ``question_match``.

    Returns:
        region: code of the region.
        match_code: seeks, offers or done.
        explanation: text; missing: not given.
        reference_date: date its sheet Fasen describes.
    """
    return store.ask(
        """
        SELECT match.region, match_code, explanation, reference_date
        FROM question_match($as_of) AS match
        JOIN handed_in($as_of, 'Fasen') AS speaking USING (region)
        WHERE item_code = $item
        ORDER BY list_position(['seeks', 'offers', 'done'], match_code), match.region
        """,
        {"as_of": as_of, "item": item},
    )


def learning_sheets(store: Store, as_of: date) -> "pd.DataFrame":
    """Which sheets the learning network handed in, and which date they describe.

    One row per sheet, all four, in their order. Source: macro ``current_sheet``.

    Returns:
        sheet: name as in the contract.
        reference_date: date; missing: never handed in.
        row_count: int; missing: never handed in.
    """
    return store.ask(
        """
        SELECT listed.sheet, speaking.reference_date, delivery_sheet.row_count
        FROM (SELECT unnest($sheets) AS sheet, unnest(range(len($sheets))) AS position) AS listed
        LEFT JOIN current_sheet($as_of) AS speaking ON speaking.region = $region AND speaking.sheet = listed.sheet
        LEFT JOIN delivery_sheet
            ON delivery_sheet.delivery_id = speaking.delivery_id AND delivery_sheet.sheet = listed.sheet
        ORDER BY position
        """,
        {"as_of": as_of, "region": reference.LEARNING_NETWORK, "sheets": list(SHEETS)},
    )


def sessions(store: Store, as_of: date) -> "pd.DataFrame":
    """The sessions of the learning network.

    One row per session known from sheet Sessies or Aanwezigheid, oldest first; those after ``as_of`` are planned.
    Empty without either sheet. Sources: macros ``current_session``, ``session_attendance``.

    Returns:
        session_date: date.
        place, theme, method: text; missing: not given, or only sheet Aanwezigheid knows the session.
        host_region_code: code of the hosting region; missing as above.
        is_held: bool, not after ``as_of``; never missing.
        present_count, absent_count: int, regions that were there and regions noted with 0.
        unlisted_count: int, regions of which nothing is noted; with the other two all 18, unless not held.
    """
    return store.ask(
        """
        SELECT
            counted.session_date, place, theme, method, host_region_code, counted.session_date <= $as_of AS is_held,
            present_count, absent_count, unlisted_count
        FROM (
            SELECT
                session_date,
                count(*) FILTER (state_code = 'present') AS present_count,
                count(*) FILTER (state_code = 'absent') AS absent_count,
                count(*) FILTER (state_code = 'unlisted') AS unlisted_count
            FROM session_attendance($as_of)
            GROUP BY session_date
        ) AS counted
        LEFT JOIN current_session($as_of) AS session USING (session_date)
        ORDER BY counted.session_date
        """,
        {"as_of": as_of},
    )


def attendance_by_session(store: Store, as_of: date) -> "pd.DataFrame":
    """Whether each region was at each session.

    One row per region and session, in geographic order, sessions oldest first; none without sessions. Source:
    macro ``session_attendance``.

    Returns:
        region: code of the region.
        session_date: date.
        state_code: present, absent (noted with 0), unlisted (nothing noted) or upcoming (after ``as_of``).
        attendee_count: int, people; missing: one to four (hidden), not noted, or still to come.
        is_host: bool, it hosted or will host that session; never missing.
    """
    return store.ask("FROM session_attendance($as_of) ORDER BY region, session_date", {"as_of": as_of})


def host_rotation_by_region(store: Store, as_of: date) -> "pd.DataFrame":
    """How often each region hosted and was there.

    One row per region, all 18, in geographic order. Source: macro ``host_rotation``.

    Returns:
        region: code of the region.
        hosted_count: int, sessions hosted up to ``as_of``; missing: no sheet Sessies.
        last_hosted_date: date; missing: never hosted, or no sheet Sessies.
        attended_count: int, sessions at which it was noted as present; missing: no sheet Aanwezigheid.
        listed_count: int, sessions up to ``as_of`` with a list of who came; missing: no sheet Aanwezigheid.
    """
    return store.ask("FROM host_rotation($as_of) ORDER BY region", {"as_of": as_of})


def learning_questions(store: Store, as_of: date) -> "pd.DataFrame":
    """The learning questions.

    One row per question, by theme and then as listed; empty without sheet Leervragen. Source: macro
    ``current_learning_question``.

    Returns:
        row_number: int, its row in the workbook.
        question_theme_code: code of ``question_theme``.
        question: text.
        region_code: code of the region that asks; missing: it is everybody's.
        item_code: code of ``phase_item``; missing: not given.
    """
    return store.ask(
        """
        SELECT row_number, question_theme_code, question, region_code, item_code
        FROM current_learning_question($as_of)
        ORDER BY question_theme_code, row_number
        """,
        {"as_of": as_of},
    )


def insights(store: Store, as_of: date) -> "pd.DataFrame":
    """What was learnt on each learning question.

    One row per insight, as listed; empty without sheet Inzichten. A question is found by its words, without
    case, accents and signs. Sources: macros ``current_insight``, ``current_learning_question``.

    Returns:
        row_number: int, its row in the workbook.
        question, insight: text.
        source: text; missing: not given.
        question_row_number: int, row of the learning question it answers; missing: no such question is listed.
    """
    listed = learning_questions(store, as_of)
    asked = {
        reference.fold(question): row for question, row in zip(listed["question"], listed["row_number"], strict=True)
    }
    found = store.ask(
        "SELECT row_number, question, insight, source FROM current_insight($as_of) ORDER BY row_number",
        {"as_of": as_of},
    )
    answered = [asked.get(reference.fold(question)) for question in found["question"]]
    import pandas as pd  # noqa: PLC0415 - see data.rows.frame_of

    return found.assign(question_row_number=pd.Series(answered, index=found.index, dtype=object))
