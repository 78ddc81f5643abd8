"""The invented network itself: state, phases, actions, realisations, collaboration, and the learning network."""

from datetime import date, timedelta

from data import reference
from loaders.demo.material import Dice, Life, Profile, Row, clamp, codes, words

_PHASE_SHAPES = {
    "opstart": (1.1, 0.15),
    "verkenning": (1.15, -0.05),
    "vormgeving": (1.15, -0.2),
    "uitvoering": (1.1, -0.25),
    "vernieuwing": (0.9, -0.35),
}
"""Phase -> slope and start of its share against the maturity of the network: later phases come later."""
_PHASE_STARTS = 0.02
_SAYS_WHO_IT_IS_FROM, _COLLABORATES_FROM = 0.3, 0.4
_MEANS = {"eigen": 6, "subsidie": 4, "partner": 4, "vrijwillig": 5, "geen": 2}
_REALISATION_STEPS = (17, 11, 7, 0)  # the last one falls differently in every region


def phase_shares(dice: Dice, profile: Profile) -> list[dict[str, float]]:
    """Per date how far each phase is, about 0..1; every network leans its own way."""
    leanings = {phase: dice.gauss(0, 0.08) for phase in _PHASE_SHAPES}
    return [
        {phase: slope * maturity + start + leanings[phase] for phase, (slope, start) in _PHASE_SHAPES.items()}
        for maturity in profile.maturity
    ]


def phase_lives(dice: Dice, shares: list[dict[str, float]]) -> list[Life]:
    """The 38 items; an item that nobody answered yet has no row."""
    phases: dict[str, list[str]] = {}
    for item in reference.rows("phase_items"):
        phases.setdefault(item["phase"], []).append(item["item"])
    return [
        _item_life(dice, item, (number + 0.5) / len(items), [share[phase] for share in shares])
        for phase, items in phases.items()
        for number, item in enumerate(items)
    ]


def _item_life(dice: Dice, item: str, hardness: float, shares: list[float]) -> Life:
    hardness += dice.gauss(0, 0.12)
    silence, is_never_apt = dice.random(), dice.maybe(0.03)
    explanation = dice.choice(words()["explanations"]) if dice.maybe(0.25) else None
    wants_help, gives_help = dice.maybe(0.16), dice.maybe(0.2)
    life: list[Row | None] = []
    for share in shares:
        status = "nvt" if is_never_apt else _item_status(share, hardness)
        wanted = "zoeken" if wants_help and status in ("nog_niet", "bezig") else None
        row = {
            "item_code": item,
            "item_status_code": status,
            "explanation": explanation if status == "bezig" else None,
            "help_code": "helpen" if gives_help and status == "klaar" else wanted,
        }
        is_silent = silence < (0.35 if share <= _PHASE_STARTS else 0.04)
        life.append(None if is_silent else row)
    return tuple(life)


def _item_status(share: float, hardness: float) -> str:
    if share > hardness + 0.12:
        return "klaar"
    return "bezig" if share > hardness - 0.12 else "nog_niet"


def region_life(dice: Dice, profile: Profile, shares: list[dict[str, float]]) -> Life:
    """How the network is at each date, in its own words."""
    planned = dice.randint(3, 10)
    return tuple(
        {
            "story": _story(dice, profile, index),
            "main_phase_codes": _main_phases(shares[index]),
            "temperature_degrees": profile.temperatures[index],
            **{f"{code}_score": dice.unless(0.08, _check_in(dice, profile, index)) for code in codes("gotik")},
            "newcomer_voice_code": _voice(dice, profile.maturity[index]),
            "mapping_share": round(profile.mapping_share * (0.6 + 0.2 * index), 2),
            "planned_meeting_count": planned,
            "held_meeting_count": dice.unless(0.2, max(0, planned - dice.randint(0, 3))),
            **_identity(profile, index),
        }
        for index in range(len(profile.dates))
    )


def _identity(profile: Profile, index: int) -> Row:
    """What the network is called and stands for, and where newcomers sit in it; a young network has not said it yet."""
    dice, region = Dice(f"identity of {profile.region.code}"), profile.region
    name = dice.choice(words()["network_names"]).format(region=region.name)
    why, values = dice.choice(words()["whys"]), "; ".join(dice.sample(words()["values"], 3))
    levels = {level: dice.random() for level in codes("newcomer_level")}
    maturity = profile.maturity[index]
    if maturity < _SAYS_WHO_IT_IS_FROM:
        return {}
    return {
        "network_name": region.network_name or name,
        "lead_organisation": region.lead_organisation or words()["lead_form"].format(region=region.name),
        "why": why,
        "network_values": values,
        **{f"newcomer_{level}_code": _place(chance, maturity) for level, chance in levels.items()},
        "newcomers_since_date": profile.dates[0] - timedelta(days=90) if maturity > _COLLABORATES_FROM else None,
    }


def _place(chance: float, maturity: float) -> str | None:
    """One level of the network: the riper it is, the more directly newcomers are in it; some never said."""
    reached = maturity - chance
    if chance > 0.93:
        return None
    return "rechtstreeks" if reached > 0.25 else "via" if reached > 0 else "nog_niet"


def _story(dice: Dice, profile: Profile, index: int) -> str:
    maturity = profile.maturity[index]
    mood = "low" if maturity < 0.35 else "middle" if maturity < 0.65 else "high"
    if "went_down" in profile.traits and index == len(profile.dates) - 1:
        mood = "down"
    return str(dice.choice(words()["stories"][mood]))


def _main_phases(shares: dict[str, float]) -> list[str]:
    """The phases that are under way: neither hardly begun nor nearly done, at most two."""
    middle = sorted(shares, key=lambda phase: abs(shares[phase] - 0.5))[:2]
    under_way = [phase for phase in middle if 0.15 < shares[phase] < 0.85]
    return sorted(under_way or middle[:1], key=list(shares).index)


def _check_in(dice: Dice, profile: Profile, index: int) -> int:
    return round(clamp(1.6 + 0.14 * profile.temperatures[index] + dice.gauss(0, 0.8), 1, 5))


def _voice(dice: Dice, maturity: float) -> str | None:
    if dice.maybe(0.1):
        return None
    return dice.weighted({"rechtstreeks": maturity, "via": 0.5, "nog_niet": 1 - maturity})


def action_lives(dice: Dice, profile: Profile, partners: list[str]) -> list[Life]:
    """The action plan; a young network has none, and some actions run late."""
    most = round(14 * profile.maturity[-1])
    lives = []
    for objective, action, means in dice.sample(words()["actions"], most):
        start = dice.day(date(2025, 9, 1), date(2026, 8, 31))
        row = {
            "objective": objective,
            "action": action,
            "responsible": dice.unless(0.1, dice.choice([*words()["responsible"], partners[0]])),
            "partners": dice.unless(0.4, ", ".join(dice.some(partners, 3))),
            "means": dice.unless(0.3, means),
            "scenario_code": dice.unless(0.2, dice.weighted({"S": 5, "M": 4, "L": 1})),
            "start_date": start,
            "end_date": dice.unless(0.1, start + timedelta(days=dice.randint(60, 420))),
            "is_quick_visible": dice.unless(0.15, dice.maybe(0.4)),
            **_means_and_ask(profile, action),
        }
        lives.append(_action_life(dice, profile, row))
    return lives


def _means_and_ask(profile: Profile, action: str) -> Row:
    dice = Dice(f"means of {action} in {profile.region.code}")
    kinds = {dice.weighted(_MEANS) for _ in range(dice.randint(1, 2))}
    asks = {None: 14, "open": 3, "opgenomen": 1, "beantwoord": 1}
    return {
        "means_kind_codes": dice.unless(0.2, ["geen"] if "geen" in kinds else sorted(kinds)),
        "flanders_ask_code": dice.weighted(asks),
    }


def _action_life(dice: Dice, profile: Profile, row: Row) -> Life:
    fate = dice.weighted({"klaar": 0.65, "bezig": 0.25, "geschrapt": 0.1})
    known_from = dice.weighted({0: 0.5, 1: 0.3, 2: 0.2})
    life: list[Row | None] = []
    for index, day in enumerate(profile.dates):
        is_begun = row["start_date"] <= day
        is_over = row["end_date"] is not None and row["end_date"] <= day
        is_dropped = is_begun and fate == "geschrapt"
        status = fate if is_over or is_dropped else "bezig" if is_begun else "gepland"
        life.append({**row, "action_status_code": status} if index >= known_from else None)
    return tuple(life)


def realisation_lives(dice: Dice, profile: Profile) -> list[Life]:
    """What happened, with what was learnt; the newest one differs from region to region."""
    pool = words()["realisations"]
    steps = _REALISATION_STEPS[-1 - round(3 * profile.maturity[-1]) :]
    lives = []
    for number, step in enumerate(steps, start=1):
        kind, title, happened, did, advice = pool[(5 * profile.region.position + step) % len(pool)]
        index = max(0, len(profile.dates) - 1 - (len(steps) - number))
        row = {
            "realised_date": profile.dates[index] - timedelta(days=dice.randint(6, 55)),
            "title": title,
            "what_happened": happened,
            "what_we_did": dice.unless(0.1, did),
            "advice": dice.unless(0.2, advice),
            "realisation_kind_code": dice.unless(0.05, kind),
            "supported_by": Dice(f"support of {title}").unless(0.6, words()["supporters"][number % 3]),
        }
        lives.append(tuple(row if at >= index else None for at in range(len(profile.dates))))
    return lives


def collaboration_lives(dice: Dice, profile: Profile) -> list[Life]:
    """Answers on the five conditions: totals per group, some groups too small to show."""
    lives: list[Life] = []
    for index in range(1, len(profile.dates)):
        if profile.maturity[index] < _COLLABORATES_FROM or dice.maybe(0.3):
            continue
        answered = dice.day(profile.dates[index - 1] + timedelta(days=10), profile.dates[index])
        for group in dice.some(codes("rater_group"), 4):
            answers = dice.choice((2, 4, 6, 9, 12))
            for condition in codes("condition"):
                row = _answers(dice, profile.temperatures[index], answers)
                row |= {"answered_date": answered, "rater_group_code": group, "condition_code": condition}
                lives.append(tuple(row if at >= index else None for at in range(len(profile.dates))))
    return lives


def _answers(dice: Dice, temperature: float, answers: int) -> Row:
    middle = 2.4 + 0.1 * temperature + dice.gauss(0, 0.4)
    given = [round(clamp(dice.gauss(middle, 0.9), 1, 5)) for _ in range(answers)]
    row: Row = {f"score_{score}_count": given.count(score) for score in range(1, 6)}
    steps = dice.sample(words()["next_steps"], 2)
    return {**row, "next_steps": dice.unless(0.6, "\n".join(steps))}


def learning_rows(dice: Dice) -> dict[str, list[Row]]:
    """The workbook that the learning network itself fills in; one region never comes."""
    sessions = [_session(*row) for row in words()["sessions"]]
    regions = [region for region in codes("region_code") if region != "regio-antwerpen"]
    attendance = [
        {
            "session_date": session["session_date"],
            "region_code": region,
            "attendee_count": _people(dice, region == session["host_region_code"]),
        }
        for session in sessions[:-1]  # the last one is still to come
        for region in regions
        if region == session["host_region_code"] or dice.maybe(0.78)
    ]
    fields = ("question_theme_code", "question", "region_code", "item_code")
    questions = [
        {field: value or None for field, value in zip(fields, row, strict=True)} for row in words()["questions"]
    ]
    insights = [
        {"question": questions[number]["question"], "insight": insight, "source": source}
        for number, insight, source in words()["insights"]
    ]
    return {"Sessies": sessions, "Aanwezigheid": attendance, "Leervragen": questions, "Inzichten": insights}


def _people(dice: Dice, is_host: bool) -> int:
    """How many came from a region: some said that nobody could, some came with many."""
    return int(dice.choice((1, 2, 2, 3, 3, 5, 6))) if is_host or dice.maybe(0.88) else 0


def _session(day: str, place: str, host: str, theme: str, method: str) -> Row:
    return {
        "session_date": date.fromisoformat(day),
        "place": place,
        "host_region_code": host,
        "theme": theme,
        "method": method,
    }
