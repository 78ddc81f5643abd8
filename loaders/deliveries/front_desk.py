"""The desk as a page needs it: with a reader that may keep what it read, and with words."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from loaders import contract
from loaders.checks.checked import Checked
from loaders.choices import Choices
from loaders.deliveries.described import Described, describe_all
from loaders.deliveries.desk import Desk
from loaders.deliveries.governments import judged
from loaders.findings import Finding
from loaders.returned.workbook import ReturnedWords, returned, returned_name
from loaders.templates import typed
from loaders.templates.wording import TemplateWords


class Upload(Protocol):
    """A file that is handed in."""

    @property
    def digest(self) -> str:
        """SHA-256 of its bytes."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def content(self) -> bytes:
        """Its bytes."""


Reader = Callable[[str, str, str, str, bytes], Checked]
"""Digest, name, region, answers as JSON, content -> the file after checking."""


@dataclass(frozen=True)
class FrontDesk(Desk):
    """A desk that gives a grid to fill in, reads files, says what they change, gives them back marked."""

    reader: Reader
    template_words: TemplateWords
    returned_words: ReturnedWords
    sentence: Callable[[Finding], str]

    @property
    def sheets(self) -> list[str]:
        """The names of the sheets that can be handed in."""
        return [sheet.name for sheet in contract.sheets_for(self.region)]

    def grid(self, sheet: str) -> typed.Grid:
        """The rows of a sheet, to type in."""
        return typed.grid(self.store, self.region, sheet, self.day, self.template_words)

    def typed_workbook(self, sheet: str, lines: typed.Lines) -> bytes:
        """What was typed on a sheet, as a workbook."""
        return typed.typed_workbook(self.region, sheet, lines)

    def read(self, file: Upload, choices: Choices) -> Checked:
        """A file after checking."""
        checked = self.reader(file.digest, file.name, self.region, choices.to_json(), file.content)
        return judged(checked, self.day)

    def described(self, checked: Checked) -> list[Described]:
        """What a file changes, in the words of the template."""
        return describe_all(self.changes(checked), self.template_words)

    def marked(self, file: Upload, checked: Checked) -> tuple[str, Callable[[], bytes]]:
        """Their own file back, with what we say of it: its name and how it is made."""
        name = returned_name(file.name, file.content, self.returned_words)
        return name, partial(returned, file.content, checked, self.sentence, self.returned_words)
