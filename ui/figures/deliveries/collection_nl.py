"""Words of the board of a collection round."""

from collections.abc import Mapping, Sequence

from data.questions.collection import Collection, RegionAnswers, State
from ui import formats
from ui.texts import rounds as round_words

CORNER = "Regio"
ANSWERED = "samen"
ALL = "alle gevraagde bladen"
SIGNS: Mapping[State, str] = {"handed_in": "■ nieuw", "confirmed": "✔ juist", "waiting": "– niets"}
LEGEND: Mapping[State, str] = {
    "handed_in": "aangeleverd sinds het begin",
    "confirmed": "bevestigd dat het nog juist is",
    "waiting": "nog niets",
}
HEADERS = {"region": "Regio", "sheet": "Blad", "state": "Stand", "reference_date": "Stand op"}


def say(facts: Collection, own: str | None) -> list[str]:
    """How many regions answered whole, in part or not; shorter: how many are whole."""
    if facts.round is None or facts.days_left is None:
        return [round_words.NONE_RUNS]
    done, begun, silent = (len(some) for some in (facts.done_regions, facts.begun_regions, facts.silent_regions))
    some, verb = formats.part(done, len(facts.regions)), "is" if done == 1 else "zijn"
    first = f"{round_words.named(facts.round)}: {some} regio’s {verb} klaar"
    is_over = facts.round.is_closed
    part = f"{'deed' if begun == 1 else 'deden'} een deel" if is_over else f"{'is' if begun == 1 else 'zijn'} bezig"
    still = "" if is_over else "nog "
    ways = [f"{begun} {part}"] if begun else []
    ways += [f"{silent} {'liet' if silent == 1 else 'lieten'} {still}niets horen"] if silent else []
    left = "afgesloten" if is_over else round_words.days_left(facts.days_left)
    full = ", ".join([first, *ways])
    return formats.falling(f"{full}; {left}", full, first)


def lines(answers: RegionAnswers) -> tuple[str, ...]:
    """The sheets of one region by how they stand, for a screen without room for squares."""
    by_state = {state: [one.sheet for one in answers.asked if one.state == state] for state in SIGNS}
    return tuple(
        f"{SIGNS[state]}: {_sheets(sheets, len(answers.asked))}" for state, sheets in by_state.items() if sheets
    )


def _sheets(sheets: Sequence[str], asked_count: int) -> str:
    return ALL if len(sheets) == asked_count else formats.enumerate_names(sheets, len(sheets))


def note(facts: Collection, own: str | None) -> list[str]:
    """What counts as an answer."""
    return [
        "Per gevraagd blad: wat een regio deed sinds de ronde begon, aanleveren of bevestigen wat er stond.",
        "Cijfers van de dag dat de ronde begon, of later, tellen ook. Een vroegere stand terugzetten telt niet.",
        *(["De ronde is afgesloten: wat later kwam, telt niet mee."] if facts.round and facts.round.is_closed else []),
    ]
