"""The page behind a card: three questions with five faces each, without script, in the language of who reads it.

A few kB of markup that stands by itself; what is said stands in ``ui/texts/feedback_strings.csv``.
"""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from data.feedback import QUESTIONS, SCORES
from ui import html
from ui.texts.feedback_strings import strings

LANGUAGE_FIELD, PHONE_FIELD = "taal", "dag"
_STYLE = Path(__file__).with_name("feedback.css")


def form(  # noqa: PLR0913 - the parts of one page
    language: str,
    offer: str,
    phone: str,
    *,
    is_unsure: bool = False,
    message: str = "",
    chosen: Mapping[str, int] = MappingProxyType({}),
) -> str:
    """The questions about an offer; ``phone`` is its name of today, ``message`` the key of what is to be mended.

    ``is_unsure``: nobody told which language this one reads, so all stand open.
    """
    return _page(
        language,
        is_unsure=is_unsure,
        message=strings()[language][message] if message else "",
        questions=QUESTIONS,
        scores=SCORES,
        offer=offer,
        phone=phone,
        chosen=chosen,
    )


def thanks(language: str) -> str:
    """What somebody reads who answered today."""
    return _told(language, "thanks", "counted")


def told(language: str, key: str) -> str:
    """A page with one string and nothing to fill in."""
    return _told(language, key, "")


def _told(language: str, title: str, sentence: str) -> str:
    words = strings()[language]
    parts = {"title": words[title], "sentence": words[sentence] if sentence else ""}
    return _page(language, is_unsure=False, message="", questions=(), **parts)


def _page(language: str, **parts: object) -> str:
    every = strings()
    others = [(code, words) for code, words in every.items() if code != language]
    return html.document(
        "live/feedback.html.j2",
        language=language,
        words=every[language],
        others=others,
        style_sheet=style_sheet(),
        **parts,
    )


@cache
def style_sheet() -> str:
    """The style of the page without line breaks, which each phone would load; it holds nothing that is escaped."""
    return _STYLE.read_text(encoding="utf-8").replace("\n", "")


@cache
def policy() -> str:
    """What the page may do: look as we say and send its form back, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style_sheet().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
