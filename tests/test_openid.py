"""What a provider says is believed only when it is its own, meant for us, now, and for this very sign-in."""

import base64
import hmac
import secrets
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from joserfc import jwk

from tests.lying_provider import LOGGED_OUT, Liar, Token, encoded, honest, listening, new_key, signed, unsigned
from tests.provider import CLIENT, SECRET
from tests.running import _free_port, answer_of
from ui.signing.openid import NotAdmittedError, Provider, UnreachableError

BACK = "https://app.example/aanmelden/klaar"
ROLES = "netwerkmonitor_rol_3d"


@pytest.fixture
def liar() -> Iterator[Liar]:
    one = Liar(_free_port())
    with listening(one):
        yield one


def provider_of(liar: Liar) -> Provider:
    return Provider(liar.issuer, CLIENT, SECRET, "openid vo")


def sign_in(provider: Provider, liar: Liar) -> dict[str, Any]:
    """Go there and come back, as a browser would."""

    async def there_and_back() -> dict[str, Any]:
        _, attempt = await provider.begin(BACK)
        code = secrets.token_hex(8)
        liar.nonces[code] = attempt.nonce
        claims, id_token = await provider.finish(code, BACK, attempt, ROLES)
        assert id_token.count(".") == 2
        return claims

    return answer_of(there_and_back())


def changed(**claims: Any) -> Token:
    """A token that is right but for these claims; None leaves one out."""

    def make(liar: Liar, right: dict[str, Any]) -> str:
        return signed(liar.key, {name: value for name, value in (right | claims).items() if value is not None})

    return make


def signed_by(key: jwk.RSAKey, **header: str) -> Token:
    """A token that is right but for its signature."""
    return lambda _, claims: signed(key, claims, **header)


def signed_with_a_secret(secret: Callable[[Liar], bytes]) -> Token:
    """A token with a signature that who knows the secret can make; by hand, as no library signs with a public key."""

    def make(liar: Liar, claims: dict[str, Any]) -> str:
        signed_part = ".".join(map(encoded, ({"alg": "HS256", "kid": "first"}, claims)))
        mark = hmac.digest(secret(liar), signed_part.encode(), "sha256")
        return f"{signed_part}.{base64.urlsafe_b64encode(mark).decode().rstrip('=')}"

    return make


STRANGER = new_key("first")
WRONG: dict[str, Token] = {
    "over": changed(exp=int(time.time()) - 3600),
    "without an end": changed(exp=None),
    "of later": changed(iat=int(time.time()) + 3600),
    "not yet": changed(nbf=int(time.time()) + 3600),
    "of another issuer": changed(iss="https://evil.example"),
    "of no issuer": changed(iss=None),
    "for another app": changed(aud="other"),
    "for another app through us": changed(aud="other", azp=CLIENT),
    "for nobody": changed(aud=None),
    "for us through another app": changed(aud=[CLIENT, "other"], azp="other"),
    "of another sign-in": changed(nonce="other"),
    "of no sign-in": changed(nonce=None),
    "of nobody": changed(sub=None),
    "with another access token": changed(at_hash="AAAAAAAAAAAAAAAAAAAAAA"),
    "of a forger": signed_by(STRANGER),
    "of a forger with a key of his own": signed_by(STRANGER, kid="third"),
    "without signature": unsigned,
    "signed with our secret": signed_with_a_secret(lambda _: SECRET.encode()),
    "signed with the public key as a secret": signed_with_a_secret(lambda liar: liar.key.as_pem(private=False)),
    "cut": lambda liar, claims: honest(liar, claims)[:-40],
    "no token": lambda *_: "no.token.at all",
    "empty": lambda *_: "",
}


def test_an_honest_provider_is_believed(liar: Liar) -> None:
    claims = sign_in(provider_of(liar), liar)
    assert (claims["sub"], claims["vo_id"]) == ("somebody", "somebody-known")


@pytest.mark.parametrize("token", WRONG.values(), ids=WRONG)
def test_what_is_not_its_word_for_us_now_is_refused(liar: Liar, token: Token) -> None:
    liar.token = token
    # a provider may offer what we do not accept
    liar.algorithms = ["none", "HS256", "RS256"]
    with pytest.raises(NotAdmittedError):
        sign_in(provider_of(liar), liar)


def test_what_is_told_beside_a_token_counts_when_it_is_of_the_same_person(liar: Liar) -> None:
    liar.token = changed(netwerkmonitor_rol_3d=None)
    assert ROLES not in sign_in(provider_of(liar), liar)
    liar.info = {"sub": "somebody", ROLES: ["kijker"], "vo_id": "another"}
    told = sign_in(provider_of(liar), liar)
    assert (told[ROLES], told["vo_id"]) == (["kijker"], "somebody-known")
    for other in ("another", None):
        liar.info["sub"] = other
        with pytest.raises(NotAdmittedError):
            sign_in(provider_of(liar), liar)


def test_a_provider_is_asked_once_what_it_is_and_again_for_a_key_that_is_new(liar: Liar) -> None:
    provider = provider_of(liar)
    sign_in(provider, liar)
    sign_in(provider, liar)
    assert [liar.asked.count(path) for path in ("/.well-known/openid-configuration", "/jwks_uri")] == [1, 1]
    liar.key = new_key("second")
    sign_in(provider, liar)
    assert liar.asked.count("/jwks_uri") == 2


def test_unknown_keys_of_anybody_do_not_make_us_ask_each_time(liar: Liar) -> None:
    provider = provider_of(liar)
    for _ in range(5):
        with pytest.raises(NotAdmittedError):
            answer_of(provider.ended(signed(STRANGER, liar.notice(), kid="unknown")))
    assert liar.asked.count("/jwks_uri") == 2


def test_who_says_to_be_another_provider_is_none(liar: Liar) -> None:
    provider = Provider(liar.issuer.replace("127.0.0.1", "localhost"), CLIENT, SECRET, "openid")
    for _ in range(2):
        with pytest.raises(UnreachableError):
            sign_in(provider, liar)


def test_a_provider_that_fails_is_asked_again_later() -> None:
    liar = Liar(_free_port())
    provider = provider_of(liar)
    with pytest.raises(UnreachableError):
        sign_in(provider, liar)
    with listening(liar):
        liar.status = 503
        with pytest.raises(UnreachableError):
            sign_in(provider, liar)
        liar.status = 200
        assert sign_in(provider, liar)["sub"] == "somebody"
        assert answer_of(provider.logout_address("token", BACK)) == ""


def test_a_notice_that_a_session_is_over_is_believed_when_it_is_one(liar: Liar) -> None:
    provider = provider_of(liar)

    def ended(**claims: Any) -> tuple[str, str]:
        told = {name: value for name, value in (liar.notice() | claims).items() if value is not None}
        return answer_of(provider.ended(signed(liar.key, told, typ="logout+jwt")))

    assert ended() == ("somebody", "session-there")
    assert ended(sid=None) == ("somebody", "")
    assert ended(sub=None) == ("", "session-there")
    wrong: list[dict[str, Any]] = [
        *(
            {"sid": None, "sub": None},
            {"events": {}},
            {"events": {"https://other.example": {}}},
            {"events": None},
            {"events": [LOGGED_OUT]},
            {"nonce": "x"},
        ),
        *(
            {"iss": "https://evil.example"},
            {"aud": "other"},
            {"exp": int(time.time()) - 3600},
            {"jti": None},
            {"iat": None},
        ),
    ]
    for claims in wrong:
        with pytest.raises(NotAdmittedError):
            ended(**claims)
    # a token of signing in is no notice of signing out
    for token in (
        "",
        "x",
        honest(liar, liar.claims("nonce")),
        unsigned(liar, liar.notice()),
        signed(STRANGER, liar.notice()),
    ):
        with pytest.raises(NotAdmittedError):
            answer_of(provider.ended(token))
