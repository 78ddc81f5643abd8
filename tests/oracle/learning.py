"""The learning network, and who can help whom."""

from datetime import date

from data import reference
from tests.oracle.current import REGIONS, codes, current, newest
from tests.worlds import Row, World

NETWORK = reference.LEARNING_NETWORK
MATCHES = ("seeks", "offers", "done")


def _match(row: Row) -> str | None:
    if row.get("help_code") == "zoeken":
        return "seeks"
    if row.get("help_code") == "helpen":
        return "offers"
    return "done" if row["item_status_code"] == "klaar" else None


def _matches(world: World, as_of: date, item: str) -> list[Row]:
    """Every region with a part in an item: what it is, and its row."""
    found = []
    for region in REGIONS:
        for row in current(world, as_of, region, "phase_progress") or []:
            if row["item_code"] == item and _match(row):
                found.append({"region": region, "match_code": _match(row), "explanation": row.get("explanation")})
    return found


def question_match(world: World, as_of: date) -> list[Row]:
    reporting = [region for region in REGIONS if newest(world, as_of, region, "phase_progress")]
    answer = []
    for item in reference.rows("phase_items"):
        parts = _matches(world, as_of, item["item"])
        by_match = {code: [part["region"] for part in parts if part["match_code"] == code] for code in MATCHES}
        answer.append(
            {
                "item_code": item["item"],
                "phase_code": item["phase"],
                "step": item["step"],
                "statement": item["statement"],
                "seekers": by_match["seeks"],
                "offerers": by_match["offers"],
                "finishers": by_match["done"],
                "reporting_count": len(reporting),
            }
        )
    return answer


def helpers_of_item(world: World, as_of: date, item: str) -> list[Row]:
    parts = [
        part | {"reference_date": speaking.reference_date}
        for part in _matches(world, as_of, item)
        if (speaking := newest(world, as_of, part["region"], "phase_progress"))
    ]
    return sorted(parts, key=lambda part: MATCHES.index(part["match_code"]))


def learning_sheets(world: World, as_of: date) -> list[Row]:
    answer: list[Row] = []
    for sheet, table in (
        ("Sessies", "session"),
        ("Aanwezigheid", "attendance"),
        ("Leervragen", "learning_question"),
        ("Inzichten", "insight"),
    ):
        speaking = newest(world, as_of, NETWORK, table)
        found: Row = {"sheet": sheet}
        if speaking:
            found |= {"reference_date": speaking.reference_date, "row_count": len(speaking.sheets[table])}
        answer.append(found)
    return answer


def _days(world: World, as_of: date) -> list[date]:
    rows = [row for table in ("session", "attendance") for row in current(world, as_of, NETWORK, table) or []]
    return sorted({row["session_date"] for row in rows})


def _session(world: World, as_of: date, day: date) -> Row:
    rows = [row for row in current(world, as_of, NETWORK, "session") or [] if row["session_date"] == day]
    return rows[0] if rows else {}


def attendance_by_session(world: World, as_of: date) -> list[Row]:
    noted = {
        (row["region_code"], row["session_date"]): row["attendee_count"]
        for row in current(world, as_of, NETWORK, "attendance") or []
    }
    answer = []
    for region in REGIONS:
        for day in _days(world, as_of):
            people = noted.get((region, day))
            if day > as_of:
                state = "upcoming"
            elif (region, day) not in noted:
                state = "unlisted"
            else:
                state = "absent" if people == 0 else "present"
            is_shown = day <= as_of and people not in (1, 2, 3, 4)
            answer.append(
                {
                    "region": region,
                    "session_date": day,
                    "state_code": state,
                    "attendee_count": people if is_shown else None,
                    "is_host": _session(world, as_of, day).get("host_region_code") == region,
                }
            )
    return answer


def sessions(world: World, as_of: date) -> list[Row]:
    answer = []
    cells = attendance_by_session(world, as_of)
    for day in _days(world, as_of):
        states = [cell["state_code"] for cell in cells if cell["session_date"] == day]
        row = _session(world, as_of, day)
        answer.append(
            {
                "session_date": day,
                **{field: row.get(field) for field in ("place", "theme", "method", "host_region_code")},
                "is_held": day <= as_of,
                **{f"{state}_count": states.count(state) for state in ("present", "absent", "unlisted")},
            }
        )
    return answer


def host_rotation_by_region(world: World, as_of: date) -> list[Row]:
    cells = [cell for cell in attendance_by_session(world, as_of) if cell["session_date"] <= as_of]
    attendance = current(world, as_of, NETWORK, "attendance")
    listed = {row["session_date"] for row in attendance or [] if row["session_date"] <= as_of}
    answer = []
    for region in REGIONS:
        own = [cell for cell in cells if cell["region"] == region]
        hosted = [cell["session_date"] for cell in own if cell["is_host"]]
        row: Row = {"region": region, "last_hosted_date": max(hosted, default=None)}
        if current(world, as_of, NETWORK, "session") is not None:
            row["hosted_count"] = len(hosted)
        if attendance is not None:
            row["attended_count"] = len([cell for cell in own if cell["state_code"] == "present"])
            row["listed_count"] = len(listed)
        answer.append(row)
    return answer


def learning_questions(world: World, as_of: date) -> list[Row]:
    fields = ("row_number", "question_theme_code", "question", "region_code", "item_code")
    rows = current(world, as_of, NETWORK, "learning_question") or []
    themes = codes("question_theme")
    ordered = sorted(rows, key=lambda row: (themes.index(row["question_theme_code"]), row["row_number"]))
    return [{field: row[field] for field in fields} for row in ordered]


def insights(world: World, as_of: date) -> list[Row]:
    asked = learning_questions(world, as_of)
    answer = []
    for row in current(world, as_of, NETWORK, "insight") or []:
        same = [one["row_number"] for one in asked if _bare(one["question"]) == _bare(row["question"])]
        fields = {field: row[field] for field in ("row_number", "question", "insight", "source")}
        answer.append(fields | {"question_row_number": same[0] if same else None})
    return answer


def _bare(text: str) -> str:
    """The few spellings of worlds.py alike."""
    return text.lower().replace("ó", "o").rstrip("?")
