"""How often an address or a person did something lately: typed a wrong code, brought a new phone; holds no names.

A hall comes from one address, so nobody is refused for what others do there: much makes slow, not deaf.
"""

import hashlib
import secrets
import threading
from collections import Counter
from collections.abc import Callable

WRONG_CODES_OF_ONE, ATTEMPT_SECONDS = 100, 300
"""All phones of a hall come from one address and people mistype; a code is one of 191 million."""
NEW_PHONES_OF_ONE = 300
"""A hall of so many may come in within those seconds; one machine with new cookies brought 300 in seven."""
WAIT_SECONDS = 1.0
"""How long each code waits that comes from an address with more of either."""


class Attempts:
    """Counts for some time, by a digest whose salt is thrown away with it; from ``most`` on it is too many."""

    def __init__(self, clock: Callable[[], float], most: int, seconds: float = ATTEMPT_SECONDS) -> None:
        self._clock = clock
        self._most = most
        self._seconds = seconds
        self._until = 0.0
        self._salt = b""
        self._counts: Counter[bytes] = Counter()
        self._lock = threading.Lock()

    def are_too_many(self, address: str) -> bool:
        """True from ``most`` on until the time is over."""
        with self._lock:
            return self._counts[self._digest(address)] >= self._most

    def count(self, address: str, amount: int = 1) -> None:
        """It happened once more, or there came so much more of it."""
        with self._lock:
            self._counts[self._digest(address)] += amount

    def _digest(self, address: str) -> bytes:
        if self._clock() >= self._until:
            self._until = self._clock() + self._seconds
            self._salt = secrets.token_bytes(16)
            self._counts.clear()
        return hashlib.blake2b(address.encode(), key=self._salt, digest_size=16).digest()
