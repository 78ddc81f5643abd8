"""How often wrong codes were typed lately, so that nobody finds a room by trying; holds no addresses.

A hall comes from one address, so a right code never pays for who tries others: wrong codes make slow, not deaf.
"""

import hashlib
import secrets
import threading
from collections import Counter
from collections.abc import Callable

WRONG_CODES_OF_ONE, ATTEMPT_SECONDS = 100, 300
"""All phones of a hall come from one address and people mistype; a code is one of 191 million."""
WAIT_SECONDS = 1.0
"""How long each code waits that comes from an address with more wrong ones."""


class Attempts:
    """Counts wrong codes for some minutes, by a digest whose salt is thrown away with it."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._until = 0.0
        self._salt = b""
        self._counts: Counter[bytes] = Counter()
        self._lock = threading.Lock()

    def are_too_many(self, address: str) -> bool:
        """True while codes from this address wait for ``WAIT_SECONDS`` before they are looked at."""
        with self._lock:
            return self._counts[self._digest(address)] >= WRONG_CODES_OF_ONE

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
