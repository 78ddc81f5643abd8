"""Tells what a text is by its beginning: a table with separators, a workbook written as XML, a web page, a shortcut."""

import re

from loaders.files.encodings import decoded
from loaders.files.limits import RefusedError
from loaders.files.separators import holds_separator

_WORKBOOK_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_ODF = "application/vnd.oasis.opendocument."
_BEFORE_ROOT = re.compile(r"\s*(<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"<(?:\w+:)?(\w+)")
_PAGE_ROOTS = {
    "html", "head", "meta", "title", "link", "style", "script", "body", "table", "thead", "tr", "div", "p", "font",
    "center", "h1", "h2", "h3", "b", "br", "span", "img", "form",
}  # fmt: skip
_HEADER_LINE = re.compile(r"[A-Za-z][\w-]*:[ \t]")
_MAIL_HEADERS = ("\nreceived:", "\nmessage-id:", "\nreturn-path:", "\nsubject:", "\nmime-version:")
_DATA_OF_PROGRAM = re.compile(r"\{\s*[\"}]|\[\s*[{\[]")  # JSON, which may hold commas as well
_EXCHANGED = re.compile(
    r"ID;P[A-Z0-9]{1,5}(?:;[NE])*\r?\n(?:P;P|B;[YX]\d|O;[A-Z]|F;[A-Z]|C;[XY]\d)"  # SYLK; "ID;Partner" begins a list
    r"|TABLE\r?\n0,1\r?\n"  # DIF
)
_SHORTCUTS = ('"doc_id"', "docs.google.com", "sheets.google.com", "drive.google.com")


def kind_of_text(head: bytes) -> str:
    """``csv``, ``fods``, ``xml``, ``html`` or ``mhtml``. Raises RefusedError with what else it is."""
    text = decoded(head).text
    opening = text.lstrip()
    small = opening.lower()
    if small.startswith(("{", "[internetshortcut]", "<?xml")) and any(sign in small for sign in _SHORTCUTS):
        raise RefusedError("google-shortcut")
    if opening.startswith("<"):
        return _marked_up_kind(opening)
    if _HEADER_LINE.match(opening) and any(name in f"\n{small}" for name in _MAIL_HEADERS):
        if "multipart/related" in small:
            return "mhtml"
        raise RefusedError("mail-file")
    if _EXCHANGED.match(opening):
        raise RefusedError("exchange-file")
    if _DATA_OF_PROGRAM.match(opening):
        raise RefusedError("not-a-spreadsheet")
    is_text = all(sign >= " " or sign in "\r\n\t\v\f\x1a" for sign in text)
    if not is_text or not holds_separator(text):
        raise RefusedError("not-a-spreadsheet")
    return "csv"


def _marked_up_kind(text: str) -> str:
    """What a text with tags is, by its first element."""
    body = text
    while match := _BEFORE_ROOT.match(body):
        body = body[match.end() :]
    root = _ROOT.match(body.lstrip())
    name = root[1].lower() if root else ""
    if name == "workbook" and _WORKBOOK_SPACE in text:
        return "xml"
    if name == "document" and f"{_ODF}spreadsheet" in text:
        return "fods"
    if (name == "document" and f"{_ODF}text" in text) or "Word.Document" in text:
        raise RefusedError("word-file")
    if name in _PAGE_ROOTS or "<!doctype html" in text[:200].lower():
        return "html"
    raise RefusedError("xml-file")
