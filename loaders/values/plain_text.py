"""The text of a cell as people see it: without what no eye sees and without the marks of other programs."""

import html
import re
import unicodedata
from datetime import date, timedelta
from typing import Any

from data.reference import fold

_SPACES = re.compile(r"[^\S\n]+")
_KEPT_CONTROLS = "\t\n"
# Excel's way to write a sign that XML has no room for: _x000D_ is the return before a
# new line, _x000B_ a break in Word.
_ESCAPED = re.compile(r"_x000[BCDbcd]_")
# Several values as SharePoint writes them, with or without their numbers: ;#Sport;#Welzijn;# and 8;#Izegem
_LOOKUPS = re.compile(r"(?:;#|^)\d+;#|;#\d+$|;#")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,10});")
_FORMATTING = re.compile(r"</?(?:b|i|u|em|strong|small|sup|sub|span|font|div|a|ul|ol|h[1-6]|o:p)(?:\s[^<>]*)?>", re.I)
_BREAK = re.compile(r"\s*</?(?:br|p|li|tr)(?:\s[^<>]*)?/?>\s*", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-zA-Z][\w:\-]*(?:\s[^<>]*)?/?>")


class _Seen(dict[int, int | None]):
    """Character -> itself, or None for one that no eye sees; looks each of them up once."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        is_unseen = unicodedata.category(character) in ("Cf", "Cc") and character not in _KEPT_CONTROLS
        is_control = code < 0x80 or unicodedata.category(character) == "Cf"
        self[code] = None if is_unseen and is_control else code
        return self[code]


_SEEN = _Seen()
_DEPTH = 4
"""How often a text is freed of entities: each program that it passed may have added a layer."""


def as_text(raw: Any) -> str:
    """The value as people see it, tidied: no hard or doubled spaces, no control or invisible characters."""
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() else repr(raw)
    if isinstance(raw, date):
        return raw.strftime("%d/%m/%Y")
    if isinstance(raw, timedelta):
        minutes = round(raw.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return _tidy(str(raw))


def as_word(raw: Any) -> str:
    """A value as words are compared: folded; a sign that folds to nothing, like a cross, stays itself."""
    text = as_text(raw)
    return fold(text) or text


def _tidy(text: str) -> str:
    if ";#" in text:
        text = _LOOKUPS.sub("; ", text).strip("; ")
    text = _ESCAPED.sub("", text.replace("\r\n", "\n").replace("_x000A_", "\n")) if "_x00" in text else text
    if text.isprintable() and "  " not in text:  # no lines, nothing unseen, and no space but the plain one
        return text.strip()
    lines = text.replace("\r\n", "\n").translate(_SEEN).split("\n")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in lines).strip()


def has_markup(text: str) -> bool:
    """True for a text that holds an entity or a tag, which a web page or a database left in it."""
    return ("&" in text and bool(_ENTITY.search(text))) or ("<" in text and bool(_ANY_TAG.search(text)))


def is_only_markup(text: str) -> bool:
    """True for entities and tags with nothing between them to read; a script holds something.

    >>> is_only_markup("&nbsp;<br />"), is_only_markup("<script>1</script>"), is_only_markup("<b>Ja</b>")
    (True, False, False)
    """
    return not _tidy(_ANY_TAG.sub("", html.unescape(text)))


def without_markup(text: str) -> str:
    """The text without entities and tags of formatting; empty when it holds a tag that is more than that.

    >>> without_markup("Taalcaf&amp;eacute; &amp;amp; <b>meer</b>"), without_markup("<script>1</script>")
    ('Taalcafé & meer', '')
    """
    for _ in range(_DEPTH):
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    bare = _tidy(_FORMATTING.sub("", _BREAK.sub("\n", text)))
    return "" if _ANY_TAG.search(bare) or _ENTITY.search(bare) else bare
