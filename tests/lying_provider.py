"""A provider of identities that says what a test wants, also what none should: a server of its own on loopback."""

import base64
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from joserfc import jwk, jws

from tests.provider import CLIENT, KEMPEN

Token = Callable[["Liar", dict[str, Any]], str]
LOGGED_OUT = "http://schemas.openid.net/event/backchannel-logout"


class Liar:
    """What it will say; a test changes it."""

    def __init__(self, port: int) -> None:
        self.issuer = f"http://127.0.0.1:{port}"
        self.key = new_key("first")
        self.token: Token = honest
        """Makes the ID token of the claims that an honest provider would put in it."""
        self.algorithms = ["RS256"]
        self.info: dict[str, Any] = {}
        """What it answers beside a token; empty: it has no address for that."""
        self.status = 200
        self.nonces: dict[str, str] = {}
        """By code, what the app asked with."""
        self.asked: list[str] = []
        """The paths that were asked, in order."""

    def claims(self, nonce: str = "") -> dict[str, Any]:
        """Those of an ID token."""
        now = int(time.time())
        return {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": "somebody",
            "vo_id": "somebody-known",
            "sid": "session-there",
            "iat": now,
            "exp": now + 600,
            "nonce": nonce,
            "netwerkmonitor_rol_3d": [f"App-invoerder:{KEMPEN}"],
        }

    def notice(self) -> dict[str, Any]:
        """The claims of a notice that a session is over."""
        claims = {
            name: value for name, value in self.claims().items() if name in {"iss", "aud", "sub", "sid", "iat", "exp"}
        }
        return claims | {"jti": "1", "events": {LOGGED_OUT: {}}}

    def answer(self, path: str, form: dict[str, list[str]]) -> Any:
        """What stands at a path."""
        if path == "/.well-known/openid-configuration":
            names = [
                "authorization_endpoint",
                "token_endpoint",
                "jwks_uri",
                *(["userinfo_endpoint"] if self.info else []),
            ]
            return {"issuer": self.issuer, "id_token_signing_alg_values_supported": self.algorithms} | {
                name: f"{self.issuer}/{name}" for name in names
            }
        if path == "/userinfo_endpoint":
            return self.info
        if path == "/jwks_uri":
            return {"keys": [self.key.as_dict(private=False)]}
        token = self.token(self, self.claims(self.nonces.get(form.get("code", [""])[0], "")))
        return {"access_token": "access", "token_type": "Bearer", "id_token": token}


def new_key(name: str) -> jwk.RSAKey:
    """A key to sign with."""
    return jwk.RSAKey.generate_key(2048, {"kid": name, "use": "sig"})


def signed(key: Any, claims: dict[str, Any], algorithm: str = "RS256", **header: str) -> str:
    """A token."""
    head = {"alg": algorithm, "kid": "first"} | header
    return jws.serialize_compact(head, json.dumps(claims).encode(), key, [algorithm])


def honest(liar: Liar, claims: dict[str, Any]) -> str:
    """The token that a provider gives."""
    return signed(liar.key, claims, kid=str(liar.key.kid))


def unsigned(_liar: Liar, claims: dict[str, Any]) -> str:
    """A token with the algorithm "none"."""
    return ".".join(map(encoded, ({"alg": "none", "typ": "JWT"}, claims))) + "."


def encoded(part: dict[str, Any]) -> str:
    """A part of a token, before it is signed."""
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


@contextmanager
def listening(liar: Liar) -> Iterator[None]:
    """Let it answer until the block ends."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(parse_qs(content))

        def _answer(self, form: dict[str, list[str]]) -> None:
            liar.asked.append(self.path)
            content = json.dumps(liar.answer(self.path, form)).encode()
            self.send_response(liar.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Nothing is written."""

    port = int(liar.issuer.rpartition(":")[2])
    with ThreadingHTTPServer(("127.0.0.1", port), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield
        finally:
            server.shutdown()
