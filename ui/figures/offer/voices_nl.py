"""Words of the region's own assessment beside what newcomers and providers say."""

from data.margins import Side
from data.questions.offer_voices import Compared, OfferVoices, RegionVoices, Voice
from ui import formats
from ui.figures.offer import phrases_nl as phrases
from ui.texts import assessed as assessed_words
from ui.texts import figures as figure_words

PROFILE = "Kwaliteitsprofiel (0–3)"
FEEDBACK = "Feedback (1–5)"
NEWCOMERS, PROVIDERS = "nieuwkomers", "aanbieders"
TOO_FEW = "te weinig"
SAME_SIDE = "niet duidelijk anders"
COMPARED = "Tegenover het profiel"
COLUMNS = (
    *(PROFILE, assessed_words.COLUMN, FEEDBACK),
    *(f"● {NEWCOMERS}", f"◇ {PROVIDERS}", COMPARED),
)
HEADERS = {
    "region": "Regio",
    "quality_median": "Mediaan kwaliteitsprofiel (0–3)",
    "assessed_count": "Beoordeeld",
    "fresh_count": assessed_words.FRESH_COLUMN,
    "self_assessed_count": "Waarvan zelfinschatting",
    "offer_count": "Actief aanbod",
    "newcomer_feedback_score": "Feedback nieuwkomers (1–5)",
    "newcomer_answer_count": "Antwoorden nieuwkomers",
    "provider_feedback_score": "Feedback aanbieders (1–5)",
    "provider_answer_count": "Antwoorden aanbieders",
    "compared": COMPARED,
}
STAGE_HEADERS = {
    "region": "Regio",
    "quality_median": "Profiel",
    "assessed": assessed_words.COLUMN,
    "newcomer_feedback_score": "Feedback nieuwkomers",
    "newcomer_answer_count": "Antwoorden",
    "provider_feedback_score": "Feedback aanbieders",
    "provider_answer_count": "Antwoorden van hen",
}
_APART = (
    "Anders kijken: de ene minstens 0,3 boven zijn mediaan, de andere minstens 0,3 onder de zijne, met telkens "
    "10 antwoorden (of beoordelingen) en 10 regio’s erachter; de twee schalen zelf vergelijken we niet."
)
_WORDS = {Side.ABOVE: "hoger", Side.BELOW: "lager"}


def say(facts: OfferVoices, own: str | None) -> list[str]:
    """Where newcomers, or else providers, stand on another side of their median than the profile."""
    if not facts.newcomers.region_count and not facts.providers.region_count:
        return ["Van geen enkele regio kunnen we het profiel al met feedback vergelijken"]
    everywhere = _everywhere(facts)
    if own is None:
        return formats.falling(everywhere, *_counted(facts))
    of_own = facts.of(own)
    if of_own.newcomers.side is Side.UNKNOWN:
        which = "" if of_own.providers.side is Side.UNKNOWN else f"{NEWCOMERS} "
        everywhere += f"; {phrases.name(own)}: {which}nog niet te vergelijken"
    return formats.falling(everywhere, *_of_region(of_own))


def _everywhere(facts: OfferVoices) -> str:
    """The voice that differs somewhere with its regions; each voice with how many regions of it can be compared."""
    newcomers, providers = facts.newcomers, facts.providers
    if newcomers.apart_count:
        return f"Nieuwkomers kijken anders dan het profiel in {_apart(newcomers)}"
    if providers.apart_count and not newcomers.region_count:
        return f"Aanbieders kijken anders dan het profiel in {_apart(providers)}"
    if not newcomers.region_count:
        return f"Aanbieders kijken {_nowhere(providers)} anders dan het profiel"
    first = f"Nieuwkomers kijken {_nowhere(newcomers)} anders dan het profiel"
    if providers.apart_count:
        return f"{first}, aanbieders wel in {_apart(providers)}"
    if not providers.region_count:
        return first
    one = providers.region_count == 1
    where = "niet in hun enige vergelijkbare regio" if one else f"in geen van hun {providers.region_count}"
    return f"{first}, aanbieders ook {where}"


def _nowhere(voice: Compared) -> str:
    """In none of the regions where a voice can be compared.

    >>> _nowhere(Compared(4, (), ())), _nowhere(Compared(1, (), ()))
    ('in geen van de 4 vergelijkbare regio’s duidelijk', 'in de enige vergelijkbare regio niet duidelijk')
    """
    if voice.region_count == 1:
        return "in de enige vergelijkbare regio niet duidelijk"
    return f"in geen van de {voice.region_count} vergelijkbare regio’s duidelijk"


def _apart(compared: Compared) -> str:
    sides = (("hoger", compared.higher_regions), ("lager", compared.lower_regions))
    named = ", ".join(f"{word} in {phrases.names(regions)}" for word, regions in sides if regions)
    return f"{_of_regions(compared.apart_count, compared.region_count)} die we kunnen vergelijken: {named}"


def _of_regions(count: int, whole: int) -> str:
    """How many of the regions that can be compared; some of them are apart.

    >>> _of_regions(2, 8), _of_regions(1, 1)
    ('2 van de 8 regio’s', 'de enige regio')
    """
    return "de enige regio" if whole == 1 else formats.some_of(count, whole, "regio’s")


def _counted(facts: OfferVoices) -> list[str]:
    """The same without names, of the voice that differs somewhere."""
    who, voice = ("Aanbieders", facts.providers) if facts.is_about_providers else ("Nieuwkomers", facts.newcomers)
    where = f"{voice.apart_count or 'geen'} van {voice.region_count}"
    return [
        f"{who} kijken in {where} vergelijkbare regio’s anders dan het profiel",
        f"{who}: in {where} vergelijkbare regio’s anders dan het profiel",
    ]


def _of_region(own: RegionVoices) -> list[str]:
    """Newcomers of one region beside its profile; providers where only those can be compared."""
    name = phrases.name(own.region)
    is_newcomers = own.newcomers.side is not Side.UNKNOWN or own.providers.side is Side.UNKNOWN
    who, side = (NEWCOMERS, own.newcomers.side) if is_newcomers else (PROVIDERS, own.providers.side)
    if side is Side.UNKNOWN:
        return [
            f"Van {name} kunnen we profiel en nieuwkomers nog niet vergelijken",
            f"{name}: profiel en nieuwkomers nog niet te vergelijken",
        ]
    if side is Side.NEAR:
        same = "niet duidelijk anders dan het profiel"
        return [f"In {name} kijken {who} {same}", f"{name}: {who} {same}"]
    heard, profile = ("boven", "onder") if side is Side.ABOVE else ("onder", "boven")
    return [
        f"{name}: {who} {heard} hun mediaan, het kwaliteitsprofiel {profile} de zijne",
        f"In {name} kijken {who} anders dan het profiel",
    ]


def note(facts: OfferVoices, own: str | None) -> list[str]:
    """What stands left and right, what the lines are, and when two voices differ."""
    return [
        f"Links de mediaan van het beoordeelde aanbod, rechts de feedback, {phrases.at(facts.as_of)}.",
        "Streep: mediaan van de regio’s, geen norm; stippen: die van aanbieders.",
        _APART,
        *phrases.scenario_note(facts.scenario),
        phrases.past_year(facts.fresh_since),
    ]


def note_of_bars(facts: OfferVoices) -> list[str]:
    """How to read the bars that stand for the dots on a phone."""
    return [
        "Bovenste balk: kwaliteitsprofiel, de mediaan van het beoordeelde aanbod (0–3); "
        f"daaronder de feedback van nieuwkomers en aanbieders (1–5); {phrases.at(facts.as_of)}.",
        "Het streepje is de mediaan van de regio’s, geen norm. Open balk: te weinig gegevens of niet bevraagd.",
        _APART,
        *phrases.scenario_note(facts.scenario),
    ]


def on_bars(one: RegionVoices) -> tuple[str, str, str]:
    """What stands beside the bars of a region on a phone: its profile, newcomers, providers."""
    why = without_profile(one)
    return (
        f"kwaliteitsprofiel: {why}" if why else f"kwaliteitsprofiel {formats.number(one.quality_median, 1)}",
        f"● {NEWCOMERS} {_heard(one.newcomers)}",
        f"◇ {PROVIDERS} {_heard(one.providers)}",
    )


def _heard(voice: Voice) -> str:
    if voice.is_hidden:
        return phrases.TOO_FEW_ANSWERS
    return (
        f"{formats.number(voice.score, 1)} ({answers(voice.answer_count)})" if voice.answer_count else phrases.NOT_ASKED
    )


def compared(one: RegionVoices) -> str:
    """What differs from the profile, in a few signs; a dash where nothing can be compared."""
    if all(voice.side is Side.UNKNOWN for voice in (one.newcomers, one.providers)):
        return formats.MISSING
    return ", ".join(_differing(one)) or SAME_SIDE


def _differing(one: RegionVoices) -> list[str]:
    voices = (("●", one.newcomers), ("◇", one.providers))
    return [f"{sign} {_WORDS[voice.side]}" for sign, voice in voices if voice.side in _WORDS]


def apart(one: RegionVoices) -> tuple[str, ...]:
    """What differs from the profile, in a line under its bars; nothing where it does not or cannot be compared."""
    told = ", ".join(_differing(one))
    return (f"{COMPARED}: {told}",) if told else ()


def without_profile(one: RegionVoices) -> str:
    """Why a region with offer has no profile: nothing was assessed yet, or too little; empty when it has one."""
    if not one.offer_count or one.quality_median is not None:
        return ""
    return figure_words.FEW if one.assessed_count else figure_words.NOT_ASSESSED


def answers(count: int) -> str:
    """How many answers lie behind a score.

    >>> answers(74), answers(1250)
    ('n = 74', 'n = 1.250')
    """
    return f"n = {formats.number(count)}"


def answer_count(voice: Voice) -> int | str | None:
    """The number of answers, or in words that there are too few to tell it."""
    return phrases.TOO_FEW_ANSWERS if voice.is_hidden else voice.answer_count
