"""Invented offers of one region over the reference dates: quantity, quality, feedback; totals, never participants."""

from collections.abc import Sequence
from datetime import date, timedelta

from loaders.demo.material import Dice, Life, Profile, Row, clamp, codes, words

_KINDS = {
    "buddy": 6, "vrijwilligerswerk": 6, "kennismakingsstage": 3, "oefenkans": 8, "sport": 6, "cultuur": 4, "jeugd": 3,
    "verenigingsleven": 4, "buurtwerking": 4, "coaching": 2, "mentoring": 2, "door_nieuwkomers": 2, "ontmoeting": 5,
    "andere": 1,
}  # fmt: skip
_LEVELS = {"geen": 0.25, "A1": 0.3, "A2": 0.28, "B1": 0.14, "B2": 0.03}
_LEANINGS = {
    "contact": 0.4, "continuiteit": 0.0, "taal": -0.1, "maatwerk": -0.4, "begeleiding": 0.1, "toegankelijk": 0.0,
    "veilig": 0.2, "feedback": -0.7,
}  # fmt: skip
_NEXT_STATUS = {"idee": "opbouw", "opbouw": "actief", "actief": "actief", "gestopt": "gestopt"}
_PLACES = (6, 8, 10, 12, 12, 15, 16, 20, 24, 30, 40, 60)
_HOURS = (6.0, 7.5, 10.0, 12.0, 16.0, 20.0, 24.0, 30.0, 36.0, 40.0, 40.0, 48.0, 60.0)


def offer_lives(dice: Dice, profile: Profile, providers: Sequence[str], served: list[str]) -> list[Life]:
    """The offers of one region, each by one of the providers in some of the served municipalities."""
    names = {municipality.nis: municipality.name for municipality in profile.municipalities}
    kinds = {kind: weight for kind, weight in _KINDS.items() if dice.maybe(0.5 + 0.5 * profile.maturity[-1])}
    lives: dict[tuple[str, str], Life] = {}
    while len(lives) < profile.offer_count:
        kind = dice.weighted(kinds or _KINDS)
        places = dice.some(served, 2)
        name = dice.choice(words()["offer_forms"][kind]).format(place=names[places[0]])
        provider = dice.choice(providers)
        is_wide = "wide_offers" in profile.traits and dice.maybe(0.07)
        row: Row = {
            "name": name,
            "provider_name": provider,
            "offer_kind_code": kind,
            "is_region_wide": is_wide,
            "municipality_codes": [] if is_wide else places,
        }
        lives.setdefault((name, provider), _life(dice, profile, {**row, **_facts(dice)}))
    return list(lives.values())


def _facts(dice: Dice) -> Row:
    places = dice.unless(0.18, dice.choice(_PLACES))
    return {
        "goal_codes": dice.some(codes("offer_goal"), 3) if dice.maybe(0.85) else None,
        "yearly_place_count": places,
        "path_hour_count": dice.unless(0.25, dice.choice(_HOURS)),
        "yearly_participant_count": dice.unless(0.35, round((places or 12) * dice.uniform(0.4, 1))),
        "language_level_code": dice.unless(0.12, dice.weighted(_LEVELS)),
        "is_free": dice.unless(0.1, dice.maybe(0.8)),
        "is_published": dice.unless(0.2, dice.maybe(0.45)),
        "scenario_code": dice.unless(0.2, dice.weighted({"S": 5, "M": 4, "L": 2})),
        "barriers": dice.unless(0.6, dice.choice(words()["barriers"])),
    }


def _life(dice: Dice, profile: Profile, row: Row) -> Life:
    first = dice.weighted({0: 0.66, 1: 0.2, 2: 0.14})
    if "late_start" in profile.traits:
        first = dice.weighted({1: 0.4, 2: 0.6})
    status = dice.weighted({"idee": 0.13, "opbouw": 0.17, "actief": 0.63, "gestopt": 0.07})
    start = dice.day(date(2024, 9, 2), profile.dates[first])
    end = dice.day(date(2027, 1, 15), date(2027, 12, 17)) if dice.maybe(0.3) else None
    assessed = dice.weighted({0: 0.5, 1: 0.3, 2: 0.2}) if dice.maybe(profile.assessed_share) else len(profile.dates)
    by = profile.dates[max(first, assessed) % len(profile.dates)]
    assessment = _assessment(dice, profile, min(start, by), by)
    gates = _gates(dice)
    life: list[Row | None] = []
    for index, day in enumerate(profile.dates):
        shown = {**row, "offer_status_code": status, **gates, **(assessment if index >= assessed else {})}
        is_begun = status in ("actief", "gestopt")
        shown["start_date"] = start if is_begun else dice.unless(0.5, day + timedelta(days=dice.randint(20, 120)))
        shown["end_date"] = min(start + timedelta(days=150), day) if status == "gestopt" else end
        life.append(shown if index >= first else None)
        status = _later_status(dice, profile, status)
    return tuple(life)


def _later_status(dice: Dice, profile: Profile, status: str) -> str:
    stop_share = 0.18 if "went_down" in profile.traits else 0.04
    if status == "actief" and dice.maybe(stop_share):
        return "gestopt"
    return _NEXT_STATUS[status] if dice.maybe(0.35) else status


def _gates(dice: Dice) -> Row:
    answers: dict[str | None, float] = {"ja": 0.72, "nee": 0.05, "onbekend": 0.09, None: 0.14}
    return {"dutch_context_code": dice.weighted(answers), "participation_code": dice.weighted(answers)}


def _assessment(dice: Dice, profile: Profile, since: date, by: date) -> Row:
    """Most offers get all eight levels, some fewer, a few too few to count."""
    level = profile.quality_level + dice.gauss(0, 0.45)
    filled = dice.weighted({8: 0.7, 7: 0.08, 6: 0.07, 5: 0.05, 3: 0.06, 2: 0.04})
    row: Row = {"assessor_code": dice.weighted({"zelf": 5, "netwerkmedewerker": 4, "nieuwkomers": 1})}
    row["assessed_date"] = dice.day(since, by)
    for criterion in sorted(dice.sample(codes("criterion"), filled), key=codes("criterion").index):
        row[f"{criterion}_score"] = round(clamp(level + _LEANINGS[criterion] + dice.gauss(0, 0.55), 0, 3))
    for voice, share in (("newcomer", 0.55), ("provider", 0.4)):
        if dice.maybe(share):
            row[f"{voice}_feedback_score"] = round(clamp(2.4 + 0.7 * level + dice.gauss(0, 0.4), 1, 5), 1)
            row[f"{voice}_feedback_count"] = dice.choice((1, 2, 3, 4, 6, 8, 9, 11, 14, 18, 25))
    if "newcomer_feedback_count" in row:
        row["newcomer_feedback_language_codes"] = _languages(f"{profile.region.code} {level}")
    return row


def _languages(seed: str) -> list[str] | None:
    dice = Dice(f"languages of {seed}")
    return dice.unless(
        0.3, sorted({"nl", *dice.sample(codes("survey_language")[1:], 2)}, key=codes("survey_language").index)
    )
