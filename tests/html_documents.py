"""An HTML document as the tests judge it: whether it is whole, where it leads, what stands in it."""

import re
from html.parser import HTMLParser


class Reader(HTMLParser):
    """The tags of a document that were opened and not closed, its addresses, places, headings and texts."""

    EMPTY = frozenset({"base", "meta", "br", "img", "col", "hr", "link"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.addresses: list[str] = []
        self.places: list[str] = []
        self.levels: list[int] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        self.handle_startendtag(tag, attrs)
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action")]
        self.places += [value or "" for name, value in attrs if name == "id"]
        self.levels += [int(tag[1])] if re.fullmatch(r"h[1-6]", tag) else []

    def handle_endtag(self, tag: str) -> None:  # noqa: D102
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:  # noqa: D102
        self.texts.append(data)


def read(text: str) -> Reader:
    """The document, read to its end."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader
