"""Invented partners and the engagement of local governments over the reference dates; no names of persons."""

from datetime import date, timedelta

from data import reference
from loaders.demo.material import Dice, Life, Profile, Row, codes, shared_partners, words

_FIRST_DAY = date(2023, 10, 2)
_NO_NUMBER_SHARE = 0.3
_KINDS = {
    "lokaal_bestuur": 6, "ocmw": 5, "intergemeentelijk": 2, "agentschap": 1, "onderwijs": 5, "werk": 4, "welzijn": 5,
    "socio_cultureel": 6, "sport": 5, "jeugd": 4, "vereniging": 6, "gespecialiseerd": 5, "ervaringsdeskundigen": 2,
    "andere": 2,
}  # fmt: skip
_DOMAINS = {
    "onderwijs": "taal_onderwijs", "werk": "werk", "welzijn": "welzijn_gezondheid", "sport": "vrije_tijd",
    "jeugd": "vrije_tijd", "socio_cultureel": "vrije_tijd", "ocmw": "administratie", "agentschap": "taal_onderwijs",
    "vereniging": "samenleven", "lokaal_bestuur": "samenleven", "gespecialiseerd": "samenleven",
}  # fmt: skip
_UNIVERSAL = ("lokaal_bestuur", "ocmw", "socio_cultureel", "sport", "jeugd", "welzijn")
_LEADING = ("lokaal_bestuur", "intergemeentelijk")
_REGION_WIDE = ("intergemeentelijk", "agentschap")
_SHIFTS = {-1: 0.04, 0: 0.78, 1: 0.18}


def partner_lives(dice: Dice, profile: Profile, served: list[str]) -> list[Life]:
    """The partners of one region; ``served`` are the municipalities that local partners work in."""
    kinds = _kinds(dice, profile)
    deliberate = _deliberate_kinds(dice, profile, kinds)
    lives = [_life(dice, profile, row, served) for row in _shared_rows(profile)]
    for number, (name, kind) in enumerate(_names(dice, profile, kinds)):
        row: Row = {"name": name, "organisation_type_code": kind}
        row["kbo_number"] = dice.unless(_NO_NUMBER_SHARE, kbo_number(profile.region.position * 400 + number))
        if kind in deliberate:
            row["engagement_code"] = "bewust_niet"
        lives.append(_life(dice, profile, row, served))
    return _with_lead(lives)


def government_lives(dice: Dice, profile: Profile) -> list[Life]:
    """The local governments of one region; a municipality that was never asked has no row."""
    asked_share = 0.7 + 0.4 * profile.mapping_share
    return [
        _government_life(dice, profile, municipality)
        for municipality in profile.municipalities
        if dice.maybe(asked_share)
    ]


def _with_lead(lives: list[Life]) -> list[Life]:
    """The same, of which the first government or intermunicipal body that steers along at the end leads the network."""
    for place, life in enumerate(lives):
        last = life[-1]
        if last and last["organisation_type_code"] in _LEADING and last["engagement_code"] == "4":
            led = tuple(row and {**row, "role_codes": ["trekker", *(row["role_codes"] or [])]} for row in life)
            return [*lives[:place], led, *lives[place + 1 :]]
    return lives


def kbo_number(number: int) -> str:
    """A number that passes the check of an enterprise number, in a range that is not given out.

    >>> kbo_number(1234)
    '0999123457'
    """
    base = 9_990_000 + number
    return f"{base:08d}{97 - base % 97:02d}"


def _kinds(dice: Dice, profile: Profile) -> dict[str, float]:
    """Kinds of organisation that somebody looked at."""
    unseen = dice.sample(list(_KINDS)[3:], round((1 - profile.mapping_share) * 7))
    return {kind: weight for kind, weight in _KINDS.items() if kind not in unseen}


def _deliberate_kinds(dice: Dice, profile: Profile, kinds: dict[str, float]) -> list[str]:
    if "many_deliberate" in profile.traits:
        return [kind for kind in ("sport", "jeugd", "werk") if kind in kinds]
    return [kind for kind in ("werk", "andere") if kind in kinds and dice.maybe(0.15)]


def _names(dice: Dice, profile: Profile, kinds: dict[str, float]) -> list[tuple[str, str]]:
    places = [municipality.name for municipality in profile.municipalities]
    found: dict[str, str] = {}
    while len(found) < profile.partner_count:
        kind = dice.weighted(kinds)
        form = dice.choice(words()["partner_forms"][kind])
        fancy = dice.choice(words()["fancy_names"])
        found.setdefault(form.format(name=fancy, place=dice.choice(places), region=profile.region.name), kind)
    return list(found.items())


def _shared_rows(profile: Profile) -> list[Row]:
    return [
        {"name": shared["name"], "organisation_type_code": shared["kind"], "kbo_number": kbo_number(number)}
        for number, shared in enumerate(shared_partners(), start=1)
        if profile.region.code in shared["regions"].split()
    ]


def _life(dice: Dice, profile: Profile, start: Row, served: list[str]) -> Life:
    kind = start["organisation_type_code"]
    first = dice.weighted({0: 0.74, 1: 0.14, 2: 0.12})
    if "late_start" in profile.traits:
        first = dice.weighted({0: 0.15, 1: 0.4, 2: 0.45})
    row = {
        **start,
        "role_codes": dice.some(codes("partner_role")[1:], 2) if dice.maybe(0.7) else None,
        "since_date": dice.unless(0.12, _joined(dice, profile, first)),
        "life_domain_codes": _domains(dice, kind),
        **_area(dice, served, 0.9 if kind in _REGION_WIDE else 0.25),
        "is_universal": dice.unless(0.12, kind in _UNIVERSAL),
        "has_participation_experience": dice.unless(0.3, dice.maybe(0.45)),
        "shared_interest": dice.unless(0.55, dice.choice(words()["interests"])),
    }
    return _engaged(dice, profile, row, first)


def _engaged(dice: Dice, profile: Profile, row: Row, first: int) -> Life:
    """The same partner at each date: it warms up or cools down, and now and then it leaves."""
    level = dice.weighted({0: 0.05, 1: 0.17, 2: 0.2, 3: 0.4, 4: 0.14 + 0.1 * profile.maturity[0]})
    deliberate = row.get("engagement_code") == "bewust_niet" or dice.maybe(0.04)
    leaves = dice.weighted({None: 0.9, 1: 0.04, 2: 0.06})
    if "went_down" in profile.traits and dice.maybe(0.25):
        leaves = 2
    life: list[Row | None] = []
    until = None
    for index, day in enumerate(profile.dates):
        if index == leaves and index > first:
            until = dice.day(profile.dates[index - 1] + timedelta(days=1), day - timedelta(days=5))
        engagement = "bewust_niet" if deliberate else str(level)
        life.append({**row, "engagement_code": engagement, "until_date": until} if index >= first else None)
        level = max(0, min(4, level + dice.weighted(_SHIFTS)))
    return tuple(life)


def _joined(dice: Dice, profile: Profile, first: int) -> date:
    after = profile.dates[first - 1] + timedelta(days=1) if first else _FIRST_DAY
    return dice.day(after, profile.dates[first] - timedelta(days=3))


def _domains(dice: Dice, kind: str) -> list[str] | None:
    own = [_DOMAINS[kind]] if kind in _DOMAINS else []
    more = dice.some(codes("life_domain"), 2) if dice.maybe(0.4) else []
    return list(dict.fromkeys(own + more)) or None


def _area(dice: Dice, served: list[str], wide_share: float) -> Row:
    if dice.maybe(wide_share):
        return {"is_region_wide": True, "municipality_codes": []}
    return {"is_region_wide": False, "municipality_codes": dice.some(served, 3)}


def _government_life(dice: Dice, profile: Profile, municipality: reference.Municipality) -> Life:
    deliberate = dice.maybe(0.16 if "many_deliberate" in profile.traits else 0.03)
    level = dice.weighted({0: 0.12, 1: 0.3, 2: 0.18, 3: 0.2 + 0.3 * profile.maturity[0], 4: 0.1})
    mailbox = words()["mailbox"].format(place=reference.fold(municipality.name).replace(" ", "-"))
    mailbox = dice.unless(0.5, mailbox)
    since, life = dice.day(_FIRST_DAY, profile.dates[0]), []
    for index, day in enumerate(profile.dates):
        if index and not deliberate and level < 3 and dice.maybe(0.22):
            level, since = 3, dice.day(profile.dates[index - 1] + timedelta(days=1), day - timedelta(days=2))
        reasons = words()["government_reasons"]["deliberate" if deliberate else "in" if level >= 3 else "out"]
        life.append(
            {
                "municipality_nis": municipality.nis,
                "engagement_code": "bewust_niet" if deliberate else str(level),
                "since_date": since if level else None,
                "reason": reasons[int(municipality.nis) % len(reasons)],
                "contact_mailbox": mailbox if level >= 2 else None,
            }
        )
    return tuple(life)
