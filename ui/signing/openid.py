"""A provider of identities: where somebody signs in there, and what it then says of who that is. Knows no request.

OpenID Connect by Authlib: what the provider is asked and answers is found in its own description (discovery), which is
kept as long as this object, as are the keys it signs with.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import httpx2
from authlib.integrations.base_client import OAuthError
from authlib.integrations.starlette_client.apps import StarletteOAuth2App
from authlib.oauth2.claims import JWTClaims
from joserfc.errors import JoseError

SECONDS = 10
"""How long a provider may take for an answer."""
LEEWAY_SECONDS = 60
"""How far its clock may be from ours."""
SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures with a key that only the provider has; never "none", and none that our own secret makes."""
_SECONDS_BETWEEN_KEYS = 60
"""Anybody may send something that is signed with an unknown key; the provider is not asked each time."""
_ALGORITHMS = "id_token_signing_alg_values_supported"
_LOGGED_OUT = "http://schemas.openid.net/event/backchannel-logout"


class UnreachableError(Exception):
    """The provider does not answer, or not as one does; later it may."""


class NotAdmittedError(Exception):
    """What came back is not what a provider says of somebody who signed in; the message is a code for the log."""


class Attempt(NamedTuple):
    """What must come back as it left, from the beginning of a sign-in to its end."""

    state: str
    nonce: str
    verifier: str


class _App(StarletteOAuth2App):  # type: ignore[misc] # Authlib has no types
    """The client of Authlib, which asks for keys again within bounds."""

    _forced_at = float("-inf")

    async def fetch_jwk_set(self, force: bool = False) -> Any:
        """The keys, and new ones when a key is unknown."""
        is_due = force and time.monotonic() - self._forced_at > _SECONDS_BETWEEN_KEYS
        if is_due:
            self._forced_at = time.monotonic()
        return await super().fetch_jwk_set(is_due)


class Provider:
    """One provider, of which this app is a client; its methods ask it, and wait without holding up others."""

    def __init__(self, issuer: str, client: str, secret: str, scopes: str) -> None:
        self.issuer = issuer
        self._client = client
        self._app = _App(
            None,
            "provider",
            client_id=client,
            client_secret=secret,
            server_metadata_url=f"{issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={
                "scope": scopes,
                "code_challenge_method": "S256",
                "timeout": SECONDS,
                "verify": httpx2.create_ssl_context(),
            },
        )

    async def begin(self, back: str, **wishes: str) -> tuple[str, Attempt]:
        """The address to sign in at, which leads to the address ``back``. Raises UnreachableError."""
        with _told_apart():
            await self._metadata()
            request = await self._app.create_authorization_url(back, **wishes)
        return request["url"], Attempt(request["state"], request["nonce"], request["code_verifier"])

    async def finish(self, code: str, back: str, attempt: Attempt, wanted: str) -> tuple[dict[str, Any], str]:
        """What the provider says of who signed in, and the ID token that says so.

        Where the claim ``wanted`` is not in the token, the provider is asked for what it says beside it. Raises
        UnreachableError and NotAdmittedError.
        """
        with _told_apart():
            metadata = await self._metadata()
            token = await self._app.fetch_access_token(back, code=code, code_verifier=attempt.verifier)
            if not token.get("id_token"):
                raise NotAdmittedError("no_id_token")
            claims = await self._app.parse_id_token(
                token, attempt.nonce, claims_options=self._expected(), leeway=LEEWAY_SECONDS
            )
            if wanted not in claims and metadata.get("userinfo_endpoint"):
                info = await self._app.userinfo(token=token)
                if info.get("sub") != claims["sub"]:
                    raise NotAdmittedError("other_subject")
                claims = {**info, **claims}
        return dict(claims), token["id_token"]

    async def logout_address(self, id_token: str, back: str) -> str:
        """Where somebody signs out at the provider and then goes ``back``; empty where it has none, or no answer."""
        try:
            with _told_apart():
                if not (await self._metadata()).get("end_session_endpoint"):
                    return ""
                request = await self._app.create_logout_url(back, id_token, client_id=self._client)
        except (UnreachableError, NotAdmittedError):
            return ""
        url: str = request["url"]
        return url

    async def ended(self, logout_token: str) -> tuple[str, str]:
        """The subject and the session that a provider says are over; one of both may be empty.

        Raises UnreachableError, and NotAdmittedError for what this provider did not say.
        """
        options: dict[str, Any] = self._expected() | {
            name: {"essential": True} for name in ("iat", "exp", "jti", "events")
        }
        with _told_apart():
            await self._metadata()
            claims = await self._app.parse_id_token(
                {"id_token": logout_token}, None, options, JWTClaims, leeway=LEEWAY_SECONDS
            )
        subject, session = (_text(claims.get(name)) for name in ("sub", "sid"))
        events = claims["events"]
        if "nonce" in claims or not isinstance(events, Mapping) or _LOGGED_OUT not in events or not subject + session:
            raise NotAdmittedError("no_logout_token")
        return subject, session

    def _expected(self) -> dict[str, Any]:
        return {
            "iss": {"essential": True, "value": self.issuer},
            "aud": {"essential": True, "value": self._client},
        }

    async def _metadata(self) -> dict[str, Any]:
        """What the provider says of itself, when it is the one that was meant."""
        metadata: dict[str, Any] = await self._app.load_server_metadata()
        if metadata.get("issuer") != self.issuer:
            metadata.clear()
            raise UnreachableError("other_issuer")
        offer = metadata.get(_ALGORITHMS) or []
        metadata[_ALGORITHMS] = [one for one in SIGNED_BY if one in offer] or [SIGNED_BY[0]]
        return metadata


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


_CODES = frozenset(
    {"access_denied", "consent_required", "interaction_required", "invalid_client", "invalid_grant", "invalid_request"}
    | {"invalid_scope", "login_required", "server_error", "temporarily_unavailable", "unauthorized_client"}
)


def code_of(error: str) -> str:
    """A word of the protocol as it is, so that it may stand in a log; another is only that.

    >>> code_of("access_denied"), code_of("An Claes")
    ('access_denied', 'other')
    """
    return error if error in _CODES else "other"


@contextmanager
def _told_apart() -> Iterator[None]:
    """What goes wrong between us and a provider, as one of two errors without what was said."""
    try:
        yield
    except (UnreachableError, NotAdmittedError):
        raise
    except httpx2.HTTPError as error:
        raise UnreachableError(type(error).__name__) from None
    except OAuthError as error:
        raise NotAdmittedError(code_of(error.error)) from None
    except JoseError as error:
        raise NotAdmittedError(type(error).__name__) from None
    except (RuntimeError, ValueError, TypeError, KeyError, AttributeError, httpx2.InvalidURL) as error:
        # an answer that is no JSON, or without what it must have
        raise NotAdmittedError(type(error).__name__) from None
