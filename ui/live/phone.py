"""The page of a phone in the room, a few kB: one question, its answers, and how the vote stands; asks nothing itself.

Every state is drawn here, also what the script of the page puts in place, so that it reads the same without script.
"""

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from data import live_answers, reference
from data.live_answers import (
    AGREEMENT_FIELD,
    CHOICE_FIELD,
    DEGREES_FIELD,
    GROUP_FIELD,
    NEED_FIELD,
    PHASE_FIELD,
    REGION_FIELD,
    SCORE_FIELD,
)
from data.live_questions import Seen, State
from ui.style import text
from ui.texts import live as words
from ui.texts import own_questions as own_words
from ui.texts import stage as stage_words

CODE_FIELD, POSITION_FIELD, NUMBER_FIELD = "code", "vraag", "nummer"
ANSWER_FORM = "antwoord"
CLOSING_HEADER = "X-Sluit"
"""In how many seconds the open question closes, on every answer to the script."""
PART_HEADER = "x-deel"
"""The script asks for the part that changes, not for the page."""
_HERE = Path(__file__).parent
_REFRESH_SECONDS = 10

Fields = Mapping[str, Sequence[str]]


def page(part: str, tag: str = "", *, is_answering: bool = False, seconds_left: int | None = None) -> str:
    """The whole page around a part; without script it looks for news by itself, unless somebody is answering.

    ``seconds_left`` is how long the open question still takes answers; who has script hears it without a new page.
    """
    closing = f"<noscript>{message_of(words.closing(seconds_left))}</noscript>" if seconds_left and is_answering else ""
    refresh = "" if is_answering else f'<meta http-equiv="refresh" content="{_REFRESH_SECONDS}; url=stem">'
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f'<link rel="icon" href="data:,"><title>{text(words.TITLE)}</title><style>{_asset("phone.css")}</style>'
        f"<noscript>{refresh}</noscript></head><body>"
        f'{closing}<main data-tag="{text(tag)}">{part}</main>'
        f'<p id="concept" class="melding fout" role="status" data-closed="{text(words.STEPS_CLOSED)}" '
        f'data-open="{text(words.STEPS_UNSENT)}" hidden></p>'
        f'<p id="sluit" role="status" hidden><span>{text(words.CLOSING)}</span> <b aria-hidden="true"></b></p>'
        f'<footer>{_paragraph(words.FOOT)}<noscript><p><a href="stem">{text(words.REFRESH)}</a></p></noscript></footer>'
        f'<p id="lijn" role="status" data-lost="{text(words.NO_CONNECTION)}" '
        f'data-not-sent="{text(words.NOT_SENT)}" data-down="{text(words.DOWN)}" '
        f'data-not-counted="{text(words.NOT_COUNTED_YET)}" hidden></p>'
        f"<script>{_asset('phone.js')}</script></body></html>"
    )


@cache
def policy() -> str:
    """What the page may do: only its own style and script, only its own server, in no frame."""
    return (
        f"default-src 'none'; style-src '{_digest('phone.css')}'; script-src '{_digest('phone.js')}'; "
        "img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def joining(message: str = "", typed: str = "") -> str:
    """The part that asks for the code."""
    return (
        f'{_heading(words.JOIN_TITLE)}{message_of(message)}<form method="post" action="stem">'
        f'<label class="naam" for="code">{text(words.CODE)}</label><p class="uitleg">{text(words.JOIN_HINT)}</p>'
        f'<input class="code" type="text" id="code" name="{CODE_FIELD}" value="{text(typed[:12])}" required '
        'maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false">'
        f'<button class="stuur">{text(words.JOIN)}</button></form>'
    )


def plain(title: str, *sentences: str) -> str:
    """A part without anything to fill in."""
    return _heading(title) + "".join(map(_paragraph, sentences))


def question(seen: Seen, message: str = "", typed: Fields | None = None) -> str:
    """The part that shows how the question stands; ``typed`` is put back in the form when it was no answer."""
    if not seen.position:
        return plain(words.WAITING_TITLE, words.WAITING)
    title = _heading(words.question(seen.kind_code, seen.question))
    if seen.state is State.OPEN and not seen.is_settled:
        counted = message_of(words.COUNTED, "melding") if seen.answer else ""
        return f"{title}{message_of(message) or counted}{_answered(seen)}{_form(seen, typed)}"
    told = {
        State.OPEN: words.COUNTED_BEFORE,
        State.CLOSED: words.CLOSED_COUNTED if seen.is_settled else words.CLOSED,
    }.get(seen.state, words.REVEALED_COUNTED if seen.is_settled else words.REVEALED)
    repeated = "" if message == told else message_of(message)
    return f"{title}{repeated}{_paragraph(told)}{_paragraph(words.NEXT)}"


def _answered(seen: Seen) -> str:
    if seen.answer is None:
        return ""
    every = live_answers.options(seen.kind_code, seen.choices)
    ordered = [option for option in every if option in seen.answer.options]
    said = words.answer(seen.kind_code, ordered, seen.answer.region, seen.choices)
    return f"<p><strong>{text(words.YOUR_ANSWER)}</strong><br>{text(said)}</p>"


def _form(seen: Seen, typed: Fields | None) -> str:
    before = live_answers.fields(seen.kind_code, seen.answer, seen.choices) if seen.answer else {}
    chosen = typed if typed is not None else before
    drawn: dict[str, Callable[[Fields], str]] = {
        live_answers.THERMOMETER: _thermometer,
        live_answers.CONDITIONS: _conditions,
        live_answers.PHASES: _phases,
        live_answers.HELP: _help,
        live_answers.CHOICE: partial(_own_answers, seen.choices),
        live_answers.SCALE: partial(_scale, seen.choices),
        live_answers.AGREEMENT: partial(_agreement, seen.choices),
    }
    return (
        f'<form id="{ANSWER_FORM}" method="post" action="stem">{_hidden(POSITION_FIELD, seen.position)}'
        f"{_hidden(NUMBER_FIELD, seen.number)}{_region(seen, chosen)}{drawn[seen.kind_code](chosen)}"
        f'<button class="stuur">{text(words.CHANGE if seen.answer else words.SEND)}</button></form>'
    )


def _hidden(name: str, value: int) -> str:
    return f'<input type="hidden" name="{name}" value="{value}">'


def _thermometer(chosen: Fields) -> str:
    low, high = live_answers.COLDEST_DEGREES, live_answers.WARMEST_DEGREES
    value = next(iter(chosen.get(DEGREES_FIELD, ())), "")
    limits = f'min="{low}" max="{high}" step="1"'
    return (
        f'<p class="uitleg">{text(stage_words.WAITING_NOTES[live_answers.THERMOMETER])}</p>'
        f'<label class="naam" for="graden">{text(words.DEGREES)}</label>'
        f'<input type="number" id="graden" name="{DEGREES_FIELD}" {limits} value="{text(value)}" required>'
        f'<div class="schuif" hidden><output class="leeg" for="schuif">{text(words.NO_DEGREES)}</output><div>'
        f'<button type="button" aria-label="{text(words.COLDER)}">\N{MINUS SIGN}</button>'
        f'<input type="range" id="schuif" {limits} value="{(low + high) // 2}" aria-label="{text(words.DEGREES)}">'
        f'<button type="button" aria-label="{text(words.WARMER)}">+</button></div>'
        f"<p><span>\N{MINUS SIGN}5</span><span>20</span></p></div>"
    )


def _conditions(chosen: Fields) -> str:
    groups = "".join(
        _choice("radio", GROUP_FIELD, option.code, option.label, chosen, "required")
        for option in reference.options("rater_group")
    )
    scored = "".join(
        f"<fieldset><legend>{text(condition.label)}</legend>"
        f'<p class="uitleg">{text(words.CONDITIONS[condition.code])}</p><div class="schaal">'
        + "".join(_choice("radio", condition.code, score, score, chosen) for score in live_answers.SCORES)
        + "</div></fieldset>"
        for condition in reference.options("condition")
    )
    return f"<fieldset><legend>{text(words.GROUP)}</legend>{groups}</fieldset>{_paragraph(words.SCALE)}{scored}"


def _phases(chosen: Fields) -> str:
    boxes = "".join(
        _choice("checkbox", PHASE_FIELD, row["phase"], f"{place} {row['label']}", chosen, small=row["short_question"])
        for place, row in enumerate(reference.rows("phases"), 1)
    )
    return f"<fieldset><legend>{text(words.PHASES)}</legend>{boxes}</fieldset>"


def _own_answers(choices: Sequence[str], chosen: Fields) -> str:
    answers = "".join(
        _choice("radio", CHOICE_FIELD, str(place), choice, chosen, "required")
        for place, choice in enumerate(choices, 1)
    )
    return f"<fieldset><legend>{text(words.CHOICE)}</legend>{answers}</fieldset>"


def _scale(choices: Sequence[str], chosen: Fields) -> str:
    scores = "".join(_choice("radio", SCORE_FIELD, score, score, chosen, "required") for score in live_answers.SCORES)
    low, high = own_words.ends(choices)
    return (
        f"<fieldset><legend>{text(words.SCORE)}</legend>"
        f'<p class="einden"><span>{text(low)}</span><span>{text(high)}</span></p>'
        f'<div class="schaal">{scores}</div></fieldset>'
    )


def _agreement(choices: Sequence[str], chosen: Fields) -> str:
    """What is needed stands below its answer, always: a phone without script must reach it."""
    needs = "".join(
        _choice("checkbox", NEED_FIELD, str(place), choice, chosen) for place, choice in enumerate(choices, 1)
    )
    answers = {
        code: _choice("radio", AGREEMENT_FIELD, code, label, chosen, "required")
        for code, label in own_words.AGREEMENTS.items()
    }
    answers[live_answers.AGREE_IF] += (
        f'<fieldset class="nodig"><legend>{text(own_words.NEEDED)}</legend>{needs}</fieldset>'
    )
    return f"<fieldset><legend>{text(words.AGREEMENT)}</legend>{''.join(answers.values())}</fieldset>"


def _region(seen: Seen, chosen: Fields) -> str:
    """For which region this phone speaks; it may speak for none where a region is not the question."""
    if not live_answers.asks_region(seen.kind_code, seen.per_region):
        return ""
    may_be_none = live_answers.may_speak_for_none(seen.kind_code, seen.per_region)
    together = _paragraph(words.AT_TABLE) if seen.per_region == live_answers.AT_TABLE else ""
    own = next(iter(chosen.get(REGION_FIELD, ())), "")
    if may_be_none:
        asked = regions("regio", REGION_FIELD, words.SPEAKS_FOR, own, words.NO_REGION, "")
    else:
        asked = regions("regio", REGION_FIELD, words.REGION, own)
    return f"{together}<p>{asked}</p>"


def regions(  # noqa: PLR0913, PLR0917 - the parts of one list
    ident: str, name: str, label: str, own: str, nothing: str = words.CHOOSE_REGION, extra: str = "required"
) -> str:
    """All regions in a labelled list, the own one chosen."""
    every = {code: region.name for code, region in reference.regions().items()}
    chosen = select(name, every, own, nothing, f'id="{ident}" {extra}')
    return f'<label class="naam" for="{ident}">{text(label)}</label>{chosen}'


def select(name: str, options: Mapping[str, str], chosen: str, nothing: str, marks: str) -> str:
    """A list to choose one from, or ``nothing``; ``marks`` are further attributes as they stand."""
    listed = "".join(
        f'<option value="{text(code)}"{" selected" if code == chosen else ""}>{text(option)}</option>'
        for code, option in options.items()
    )
    return f'<select name="{name}" {marks}><option value="">{text(nothing)}</option>{listed}</select>'


def _help(chosen: Fields) -> str:
    boxes = "".join(
        _choice("checkbox", REGION_FIELD, region.code, region.name, chosen) for region in reference.regions().values()
    )
    return f"<fieldset><legend>{text(words.HELP)}</legend>{boxes}</fieldset>"


def _choice(  # noqa: PLR0913, PLR0917 - the parts of one input
    kind: str, name: str, value: str, label: str, chosen: Fields, extra: str = "", small: str = ""
) -> str:
    marks = " ".join(filter(None, [extra, "checked" if value in chosen.get(name, ()) else ""]))
    below = f"<small>{text(small)}</small>" if small else ""
    return (
        f'<label class="keuze"><input type="{kind}" name="{name}" value="{value}"{" " if marks else ""}{marks}>'
        f"<span>{text(label)}{below}</span></label>"
    )


def _heading(title: str) -> str:
    return f'<h1 tabindex="-1">{text(title)}</h1>'


def _paragraph(sentence: str) -> str:
    return f"<p>{text(sentence)}</p>"


def message_of(sentence: str, kind: str = "melding fout") -> str:
    """Something to tell above the rest; nothing without a sentence."""
    return f'<p class="{kind}" role="status">{text(sentence)}</p>' if sentence else ""


@cache
def _asset(name: str) -> str:
    """A file beside this one without its indents and lines of comment, which each phone would load."""
    lines = map(str.strip, (_HERE / name).read_text(encoding="utf-8").splitlines())
    between = "" if name.endswith(".css") else "\n"
    return between.join(line for line in lines if line and not line.startswith("//"))


def _digest(name: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(_asset(name).encode()).digest()).decode()
