"""How often wrong codes were typed in the last minutes, so that nobody finds a room by trying; holds no addresses."""

import hashlib
import secrets
import threading
from collections import Counter
from collections.abc import Callable

WRONG_CODES_OF_ONE, WRONG_CODES_OF_ALL, ATTEMPT_SECONDS = 100, 600, 300
"""All phones of a hall come from one address and people mistype; a code is one of 191 million."""


class Attempts:
    """Counts wrong codes for some minutes, by a digest whose salt is thrown away with it."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._until = 0.0
        self._salt = b""
        self._counts: Counter[bytes] = Counter()
        self._lock = threading.Lock()

    def are_too_many(self, address: str) -> bool:
        """True while no code at all is looked at from this address."""
        with self._lock:
            one = self._counts[self._digest(address)]
            return one >= WRONG_CODES_OF_ONE or self._counts.total() >= WRONG_CODES_OF_ALL

    def count_wrong(self, address: str) -> None:
        """A code was wrong."""
        with self._lock:
            self._counts[self._digest(address)] += 1

    def _digest(self, address: str) -> bytes:
        if self._clock() >= self._until:
            self._until = self._clock() + ATTEMPT_SECONDS
            self._salt = secrets.token_bytes(16)
            self._counts.clear()
        return hashlib.blake2b(address.encode(), key=self._salt, digest_size=16).digest()
