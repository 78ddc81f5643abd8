"""The learning network, and who can help whom."""

from datetime import date

from data import reference
from data.questions import sessions as questions
from data.questions.learning_questions import learning_questions as asked
from data.questions.question_match import item_help, mutual_help, question_match
from tests.oracle.current import REGIONS, codes, current, newest
from tests.oracle.pair import Pair, each_region
from tests.worlds import Row, World

NETWORK = reference.LEARNING_NETWORK
MATCHES = ("seeks", "offers", "done")
ITEMS = ("O1", "V4", "E6")


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
                found.append({"region": region, "part": _match(row), "explanation": row.get("explanation")})
    return found


def items(world: World, as_of: date) -> list[Row]:
    answer = []
    for item in reference.rows("phase_items"):
        parts = _matches(world, as_of, item["item"])
        by_match = {code: [part["region"] for part in parts if part["part"] == code] for code in MATCHES}
        names = zip(("seekers", "offerers", "finishers"), MATCHES, strict=True)
        found: Row = {"item": item["item"], "phase": item["phase"]}
        answer.append(found | {name: by_match[code] for name, code in names})
    return answer


def parts(world: World, as_of: date) -> list[Row]:
    """The parts in three items: the first, one that people seek help with, the last."""
    answer: list[Row] = []
    for item in ITEMS:
        found = [
            part | {"reference_date": speaking.reference_date}
            for part in _matches(world, as_of, item)
            if (speaking := newest(world, as_of, part["region"], "phase_progress"))
        ]
        answer += sorted(found, key=lambda part: MATCHES.index(part["part"]))
    return answer


def marks(world: World, as_of: date, region: str) -> list[Row]:
    rows = {row["item_code"]: row for row in current(world, as_of, region, "phase_progress") or []}
    answer = []
    for item in items(world, as_of):
        own = rows.get(item["item"], {})
        is_sought = own.get("help_code") == "zoeken"
        if own.get("help_code"):
            others = [code for code in item["offerers" if is_sought else "seekers"] if code != region]
            found: Row = {"help_code": own["help_code"], "item": item["item"], "phase": item["phase"]}
            found |= {"explanation": own.get("explanation"), "others": others}
            answer.append(found | {"finishers": item["finishers"] if is_sought else []})
    return answer


def _days(world: World, as_of: date) -> list[date]:
    rows = [row for table in ("session", "attendance") for row in current(world, as_of, NETWORK, table) or []]
    return sorted({row["session_date"] for row in rows})


def _session(world: World, as_of: date, day: date) -> Row:
    rows = [row for row in current(world, as_of, NETWORK, "session") or [] if row["session_date"] == day]
    return rows[0] if rows else {}


def _cells(world: World, as_of: date) -> list[Row]:
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
                    "state": state,
                    "attendee_count": people if is_shown else None,
                    "is_host": _session(world, as_of, day).get("host_region_code") == region,
                }
            )
    return answer


def _listed_days(world: World, as_of: date) -> set[date]:
    """The sessions that somebody was noted at, present or with nobody."""
    return {cell["session_date"] for cell in _cells(world, as_of) if cell["state"] in ("present", "absent")}


def presences(world: World, as_of: date) -> list[Row]:
    listed = _listed_days(world, as_of)
    return [
        cell | {"state": "no_list"} if cell["state"] == "unlisted" and cell["session_date"] not in listed else cell
        for cell in _cells(world, as_of)
    ]


def sessions(world: World, as_of: date) -> list[Row]:
    answer = []
    cells, listed = _cells(world, as_of), _listed_days(world, as_of)
    for day in _days(world, as_of):
        states = [cell["state"] for cell in cells if cell["session_date"] == day]
        row = _session(world, as_of, day)
        found: Row = {"session_date": day, "host_region": row.get("host_region_code"), "is_held": day <= as_of}
        found |= {field: row.get(field) for field in ("place", "theme", "method")}
        if day in listed:
            found |= {f"{state}_count": states.count(state) for state in ("present", "absent")}
        answer.append(found)
    return answer


def hosting(world: World, as_of: date) -> list[Row]:
    cells = [cell for cell in _cells(world, as_of) if cell["session_date"] <= as_of and cell["is_host"]]
    answer = []
    for region in REGIONS:
        hosted = [cell["session_date"] for cell in cells if cell["region"] == region]
        row: Row = {"region": region, "last_hosted_date": max(hosted, default=None)}
        if current(world, as_of, NETWORK, "session") is not None:
            row["hosted_count"] = len(hosted)
        answer.append(row)
    return answer


def attendance_by_region(world: World, as_of: date) -> list[Row]:
    cells = presences(world, as_of)
    answer = []
    for hosted in hosting(world, as_of):
        own = [cell for cell in cells if cell["region"] == hosted["region"]]
        row: Row = {"region": hosted["region"], "hosted_count": hosted.get("hosted_count")}
        if current(world, as_of, NETWORK, "attendance") is not None:
            row["attended_count"] = len([cell for cell in own if cell["state"] == "present"])
        answer.append(row | {"sessions": own})
    return answer


def learning_questions(world: World, as_of: date) -> list[Row]:
    rows = current(world, as_of, NETWORK, "learning_question") or []
    themes = codes("question_theme")
    ordered = sorted(rows, key=lambda row: (themes.index(row["question_theme_code"]), row["row_number"]))
    answer = []
    for row in ordered:
        own = [one for one in insights(world, as_of) if _bare(one["question"]) == _bare(row["question"])]
        found: Row = {"theme": row["question_theme_code"], "question": row["question"], "insights": own}
        answer.append(found | {"region": row["region_code"], "item": row["item_code"]})
    return answer


def insights(world: World, as_of: date) -> list[Row]:
    rows = current(world, as_of, NETWORK, "insight") or []
    return [{field: row[field] for field in ("question", "insight", "source")} for row in rows]


def loose_insights(world: World, as_of: date) -> list[Row]:
    """Those to a question that is not listed."""
    asked = {_bare(one["question"]) for one in learning_questions(world, as_of)}
    return [one for one in insights(world, as_of) if _bare(one["question"]) not in asked]


def _bare(text: str) -> str:
    """The few spellings of worlds.py alike."""
    return text.lower().replace("ó", "o").rstrip("?")


PAIRS = (
    Pair(
        ("phase_progress",),
        (
            (lambda store, as_of: question_match(store, as_of).items, items),
            (lambda store, as_of: [part for item in ITEMS for part in item_help(store, as_of, item).parts], parts),
            each_region(lambda store, as_of, region: mutual_help(store, as_of, region).marks, marks),
        ),
    ),
    Pair(
        ("action",),
        (
            (lambda store, as_of: questions.sessions(store, as_of).sessions, sessions),
            (lambda store, as_of: questions.sessions(store, as_of).hosting, hosting),
            (lambda store, as_of: questions.attendance(store, as_of).regions, attendance_by_region),
            (lambda store, as_of: asked(store, as_of, None, "").questions, learning_questions),
            (lambda store, as_of: asked(store, as_of, None, "").loose, loose_insights),
        ),
        learning=True,
    ),
)
