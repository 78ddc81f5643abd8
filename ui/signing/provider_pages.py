"""Signing in and out by a provider of identities: there and back, and what it tells us beside the browser."""

import hmac
import logging
from threading import Lock
from typing import Any

from cachetools import TTLCache, cached
from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from data.identity import Identity
from data.store import StoreError
from ui import address, answers, people, settings
from ui.live import reading
from ui.signing import claims, ended, pages
from ui.signing.openid import Attempt, NotAdmittedError, Provider, UnreachableError, code_of
from ui.texts import signing as words

CALLBACK, LOGGED_OUT, BACKCHANNEL = f"{pages.IN}/klaar", f"{pages.OUT}/klaar", f"{pages.OUT}/aanmelddienst"
"""Where the provider leads to after signing in and after signing out, and where it tells that a session is over."""
_OTHER_FIELD = "ander"
_ATTEMPT_SECONDS = 600
"""How long signing in at the provider may take."""
_MOST_ATTEMPTS = 3
"""Of one browser at a time, as of tabs that open together; cookies must stay short."""
_DESCRIBED_SECONDS = 3600
_log = logging.getLogger(__name__)


@cached(TTLCache(1, _DESCRIBED_SECONDS), lock=Lock())
def provider() -> Provider:
    """The provider of the settings; it is asked for its description again each hour."""
    secret = settings.CLIENT_SECRET.value() or settings.CLIENT_SECRET_FILE.value()
    return Provider(settings.ISSUER.value(), settings.CLIENT.value(), secret, settings.SCOPES.value())


async def show(request: Request) -> Response:
    """Lead who comes from a page to the provider at once; who comes by itself, or whose session ended, clicks first."""
    back = pages.own_address(request.query_params.get(pages.BACK_FIELD, ""))
    if pages.BACK_FIELD not in request.query_params or address.ENDED_FIELD in request.query_params:
        return pages.page(words.TITLE, words.WITH_PROVIDER, onward=pages.address_in(back), onward_text=words.BUTTON)
    wishes = {"prompt": "login"} if _OTHER_FIELD in request.query_params else {}
    try:
        url, attempt = await provider().begin(_address(CALLBACK), **wishes)
        content = await run_in_threadpool(lambda: _signer().dumps([*attempt, back]))
    except UnreachableError as error:
        return _unreachable(error, back)
    except NotAdmittedError as error:
        return _not_admitted(error, back)
    except StoreError:
        return PlainTextResponse(words.NOT_NOW, 503)
    answer = RedirectResponse(url, 303, pages.headers())
    earlier = [name for name in request.cookies if name.startswith(_cookie(request, ""))]
    for name in earlier[: max(0, len(earlier) - _MOST_ATTEMPTS + 1)]:
        _forget(request, answer, name)
    secure = address.is_secure(request)
    name = _cookie(request, attempt.state)
    answer.set_cookie(name, content, _ATTEMPT_SECONDS, path="/", httponly=True, samesite="lax", secure=secure)
    return answer


async def callback(request: Request) -> Response:
    """Where the provider leads back to: open a session, and go on to where somebody wanted to be."""
    back = "/"
    try:
        attempt, back = await run_in_threadpool(_attempt, request)
        answer = await _admit(request, attempt, back)
    except UnreachableError as error:
        answer = _unreachable(error, back)
    except NotAdmittedError as error:
        answer = _not_admitted(error, back)
    except StoreError:
        return PlainTextResponse(words.NOT_NOW, 503)
    _forget(request, answer, _cookie(request, request.query_params.get("state", "")))
    return answer


async def leave(request: Request) -> Response:
    """End the session in every tab, and lead on to the provider, which ends its own."""
    return await pages.end(request, _lead_out)


async def show_logged_out(request: Request) -> Response:
    """Where the provider leads back to after signing out."""
    return pages.page(words.IS_OUT_TITLE, words.IS_OUT, onward=pages.address_in("/"), onward_text=words.BUTTON)


async def backchannel(request: Request) -> Response:
    """A provider says that a session ended there: it ends here, in every tab of this process at once."""
    no_store = {"Cache-Control": "no-store"}
    try:
        token = (await reading.values(request)).get("logout_token", "")
        subject, session = await provider().ended(token)
        hashes = await run_in_threadpool(lambda: people.sessions().end_at_provider(provider().issuer, subject, session))
    except HTTPException as refused:
        return PlainTextResponse(refused.detail, refused.status_code, no_store)
    except NotAdmittedError as error:
        _log.warning("a notice of signing out is refused: %s", error)
        return PlainTextResponse("", 400, no_store)
    except (UnreachableError, StoreError) as error:
        _log.warning("a notice of signing out cannot be judged now: %s", type(error).__name__)
        return PlainTextResponse("", 503, no_store)
    ended.tell(*hashes)
    return PlainTextResponse("", 200, no_store)


async def _admit(request: Request, attempt: Attempt, back: str) -> Response:
    query, at_provider = request.query_params, provider()
    if query.get("error"):
        raise NotAdmittedError(code_of(query["error"]))
    if query.get("iss", at_provider.issuer) != at_provider.issuer:
        raise NotAdmittedError("other_issuer")
    if not query.get("code"):
        raise NotAdmittedError("no_code")
    said, id_token = await at_provider.finish(query["code"], _address(CALLBACK), attempt, settings.ROLES_CLAIM.value())
    identity = _identity(at_provider.issuer, said, id_token)
    if not identity.roles:
        await run_in_threadpool(people.reading_keys().withdraw_all, identity)
        other = f"{pages.address_in(back)}&{_OTHER_FIELD}=1"
        return pages.page(words.NO_ROLE_TITLE, words.NO_ROLE, status=403, onward=other, onward_text=words.OTHER)
    key = await run_in_threadpool(lambda: people.sessions().admit(identity))
    return await pages.signed_in(request, key, back)


def _identity(issuer: str, said: dict[str, Any], id_token: str) -> Identity:
    roles, organisations = claims.rights(said.get(settings.ROLES_CLAIM.value()))
    claim = next(name for name in (settings.PERSON_CLAIM.value(), "sub") if said.get(name))
    subject, session = str(said["sub"]), str(said.get("sid") or "")
    return Identity(issuer, f"{claim} {said[claim]}", subject, session, roles, organisations, id_token)


async def _lead_out(id_token: str) -> Response:
    there = await provider().logout_address(id_token, _address(LOGGED_OUT)) if id_token else ""
    if not there:
        return pages.page(words.IS_OUT_TITLE, words.IS_OUT, onward=pages.address_in("/"), onward_text=words.BUTTON)
    # a page that goes on by itself: browsers let no form lead to another server here
    return pages.page(
        words.IS_OUT_TITLE, words.OUT_THERE, onward=there, onward_text=words.OUT_THERE_BUTTON, is_at_once=True
    )


def _unreachable(error: UnreachableError, back: str) -> Response:
    _log.warning("the provider of identities does not answer: %s", error)
    return _failed(words.UNREACHABLE, 503, back)


def _not_admitted(error: NotAdmittedError, back: str) -> Response:
    _log.warning("a sign-in is refused: %s", error)
    return _failed(words.STOPPED if str(error) == "access_denied" else words.NOT_ADMITTED, 403, back)


def _failed(problem: str, status: int, back: str) -> Response:
    return pages.page(
        words.TITLE,
        words.WITH_PROVIDER,
        status=status,
        problem=problem,
        onward=pages.address_in(back),
        onward_text=words.AGAIN,
    )


def _attempt(request: Request) -> tuple[Attempt, str]:
    """What this browser took along when it left, and where it wants to be. Raises NotAdmittedError, StoreError."""
    state = request.query_params.get("state", "")
    content = request.cookies.get(_cookie(request, state), "")
    try:
        *parts, back = _signer().loads(content, max_age=_ATTEMPT_SECONDS)
    except BadData as error:
        raise NotAdmittedError(type(error).__name__) from None
    attempt = Attempt(*parts)
    if not hmac.compare_digest(attempt.state.encode(), state.encode("utf-8", "surrogatepass")):
        raise NotAdmittedError("other_state")
    return attempt, back


def _signer() -> URLSafeTimedSerializer:
    """Signs with what all processes of a ledger share: another one may answer when somebody comes back."""
    return URLSafeTimedSerializer(answers.store().ledger.secret("sign-in"), salt="attempt")


def _cookie(request: Request, state: str) -> str:
    """Each attempt has a cookie of its own, so that tabs do not take each other's."""
    return f"{people.cookie_name(is_secure=address.is_secure(request))}-{state[:12]}"


def _forget(request: Request, answer: Response, name: str) -> None:
    if name in request.cookies:
        answer.delete_cookie(name, path="/", httponly=True, samesite="lax", secure=address.is_secure(request))


def _address(path: str) -> str:
    """An address of this app as people and the provider know it; what a browser says of it does not count."""
    return settings.ADDRESSES.value()[0] + path
