"""Who comes in by a provider of identities, and how the ledger keeps that so that nobody can read it there."""

import base64
import hashlib
import hmac
import json
from typing import NamedTuple

from cryptography.fernet import Fernet

from data.access import Role
from data.ledger import Ledger


class Identity(NamedTuple):
    """Who came in, in the words of the provider, and what it gives.

    ``person`` stays the same from one sign-in to the next; ``subject`` and ``session`` are how the provider calls
    somebody and its own session when it ends one (empty: it does not). ``organisations`` are the codes of those whose
    regions somebody has. ``id_token`` is what the provider asks of who signs out there.
    """

    issuer: str
    person: str
    subject: str
    session: str
    roles: frozenset[Role]
    organisations: tuple[str, ...]
    id_token: str


def pseudonym(ledger: Ledger, issuer: str, kind: str, name: str) -> str:
    """How the ledger calls what a provider calls so: with a key, so that nobody can look a name up; empty for none."""
    if not name:
        return ""
    content = json.dumps([issuer, kind, name]).encode()
    return hmac.new(ledger.secret("provider"), content, hashlib.sha256).hexdigest()


def encrypt(key: str, text: str) -> str:
    """A text that only who has the key of a session can read, and the ledger alone cannot."""
    return _lock(key).encrypt(text.encode()).decode()


def decrypt(key: str, text: str) -> str:
    """The text again."""
    return _lock(key).decrypt(text).decode()


def _lock(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"id_token {key}".encode()).digest()))
