"""Files that wait in memory until they are confirmed: bounded for one visitor and in all; it shows nothing."""

import hashlib
import threading
from collections import Counter, OrderedDict
from collections.abc import Mapping
from typing import NamedTuple

from loaders.choices import Key
from ui.quotas import MEGABYTE


class Kept(NamedTuple):
    """A file that waits for confirmation, with what people answered about it; None asks a question again."""

    digest: str
    name: str
    content: bytes
    answers: Mapping[Key, str | None]


class Waiting:
    """The files by digest, so that a reload does not lose them.

    Over a bound the oldest file of the visitor who holds most goes first, so that one who leaves many
    takes none of another's away.
    """

    def __init__(self, most_bytes: int = 100 * MEGABYTE, files_a_visitor: int = 5) -> None:
        self._most_bytes, self._files_a_visitor = most_bytes, files_a_visitor
        self._files: OrderedDict[str, tuple[str, Kept]] = OrderedDict()
        self._turn = threading.Lock()

    def keep(self, visitor: str, name: str, content: bytes) -> Kept:
        """Hold a file for a visitor; what was answered about the same bytes before stays with it."""
        digest = hashlib.sha256(content).hexdigest()
        with self._turn:
            _, before = self._files.pop(digest, (visitor, None))
            kept = Kept(digest, name, content, before.answers if before else {})
            self._files[digest] = (visitor, kept)
            self._push_out(visitor)
        return kept

    def answer(self, file: Kept, answers: Mapping[Key, str | None]) -> None:
        """Hold new answers about a file with it, when it still waits."""
        with self._turn:
            if file.digest in self._files:
                visitor, kept = self._files[file.digest]
                self._files[file.digest] = (visitor, kept._replace(answers={**kept.answers, **answers}))

    def get(self, digest: str) -> Kept | None:
        """The file with this digest; None when it never waited, or was pushed out."""
        with self._turn:
            return self._files.get(digest, ("", None))[1]

    def size_bytes(self) -> int:
        """How much waits in all."""
        with self._turn:
            return sum(self._bytes_by_visitor().values())

    def _push_out(self, visitor: str) -> None:
        own = [digest for digest, (owner, _) in self._files.items() if owner == visitor]
        for digest in own[: -self._files_a_visitor]:
            del self._files[digest]
        # The newest stays, however large: the upload itself is bounded.
        while len(self._files) > 1 and (held := self._bytes_by_visitor()).total() > self._most_bytes:
            newest = next(reversed(self._files))
            owners = [owner for digest, (owner, _) in self._files.items() if digest != newest]
            largest = max(owners, key=held.__getitem__)
            oldest = next(one for one, (owner, _) in self._files.items() if owner == largest and one != newest)
            del self._files[oldest]

    def _bytes_by_visitor(self) -> Counter[str]:
        held: Counter[str] = Counter()
        for owner, kept in self._files.values():
            held[owner] += len(kept.content)
        return held
