"""Files that wait in memory until they are confirmed: bounded for one visitor and in all; it shows nothing."""

import hashlib
import threading
from collections import Counter, OrderedDict
from collections.abc import Mapping
from typing import NamedTuple

from loaders.choices import Key
from ui.quotas import MEGABYTE


class Kept(NamedTuple):
    """A file that waits for confirmation, with what people answered about it; None asks a question again.

    ``owner`` is the person who alone gets to see it; empty where nobody signs in.
    """

    digest: str
    name: str
    content: bytes
    answers: Mapping[Key, str | None]
    owner: str = ""


class Waiting:
    """The files by owner and digest, so that a reload does not lose them.

    Over a bound the oldest file of the visitor who holds most goes first, so that one who leaves many
    takes none of another's away.
    """

    def __init__(self, most_bytes: int = 100 * MEGABYTE, files_a_visitor: int = 5) -> None:
        self._most_bytes, self._files_a_visitor = most_bytes, files_a_visitor
        self._files: OrderedDict[tuple[str, str], tuple[str, Kept]] = OrderedDict()
        self._turn = threading.Lock()

    def keep(self, visitor: str, name: str, content: bytes, owner: str = "") -> Kept:
        """Hold a file for a visitor; what its owner answered about the same bytes before stays with it."""
        digest = hashlib.sha256(content).hexdigest()
        with self._turn:
            _, before = self._files.pop((owner, digest), (visitor, None))
            kept = Kept(digest, name, content, before.answers if before else {}, owner)
            self._files[owner, digest] = (visitor, kept)
            self._push_out(visitor)
        return kept

    def answer(self, file: Kept, answers: Mapping[Key, str | None]) -> None:
        """Hold new answers about a file with it, when it still waits."""
        with self._turn:
            place = (file.owner, file.digest)
            if place in self._files:
                visitor, kept = self._files[place]
                self._files[place] = (visitor, kept._replace(answers={**kept.answers, **answers}))

    def get(self, digest: str, owner: str = "") -> Kept | None:
        """The file of an owner with this digest; None when it never waited, or was pushed out."""
        with self._turn:
            return self._files.get((owner, digest), ("", None))[1]

    def size_bytes(self) -> int:
        """How much waits in all."""
        with self._turn:
            return sum(self._bytes_by_visitor().values())

    def _push_out(self, visitor: str) -> None:
        own = [place for place, (holder, _) in self._files.items() if holder == visitor]
        for place in own[: -self._files_a_visitor]:
            del self._files[place]
        # The newest stays, however large: the upload itself is bounded.
        while len(self._files) > 1 and (held := self._bytes_by_visitor()).total() > self._most_bytes:
            newest = next(reversed(self._files))
            holders = [holder for place, (holder, _) in self._files.items() if place != newest]
            largest = max(holders, key=held.__getitem__)
            oldest = next(one for one, (holder, _) in self._files.items() if holder == largest and one != newest)
            del self._files[oldest]

    def _bytes_by_visitor(self) -> Counter[str]:
        held: Counter[str] = Counter()
        for holder, kept in self._files.values():
            held[holder] += len(kept.content)
        return held
