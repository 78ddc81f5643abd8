"""What may come in from outside: a short form or a short piece of JSON, and nothing else."""

import asyncio
import json
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from ui import address
from ui.texts import live as words

MOST_BYTES, MOST_FIELDS, MOST_STEPS, MOST_SECONDS = 4096, 40, 999, 10
FORM, JSON = "application/x-www-form-urlencoded", "application/json"


async def fields(request: Request) -> dict[str, list[str]]:
    """The fields of a form with their values. Raises HTTPException for what is no short form."""
    content = await _content(request, {FORM})
    try:
        pairs = parse_qsl(content.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError as error:
        raise HTTPException(400, words.WRONG_KIND) from error
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


async def values(request: Request) -> dict[str, str]:
    """The values of a JSON object or a form, as text. Raises HTTPException for what is neither."""
    if _kind(request) == FORM:
        return {name: given[-1] for name, given in (await fields(request)).items()}
    try:
        found = json.loads(await _content(request, {JSON}))
        # half a character can stand in JSON, and nothing can be done with it
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, words.WRONG_KIND) from error
    if not isinstance(found, dict) or not all(isinstance(value, str | int) for value in found.values()):
        raise HTTPException(400, words.WRONG_KIND)
    return {name: str(value) for name, value in found.items()}


def position(typed: str) -> int:
    r"""A step as it stands in a message, or 0 when it is none.

    >>> position("12"), position("-1"), position("\u0665"), position("999"), position("1000"), position("")
    (12, 0, 0, 999, 0, 0)
    """
    return address.number(typed, MOST_STEPS) or 0


def _kind(request: Request) -> str:
    return request.headers.get("content-type", "").split(";")[0].strip().lower()


async def _content(request: Request, kinds: set[str]) -> bytes:
    """The body, as long as it is short: what goes on is not read."""
    if _kind(request) not in kinds:
        raise HTTPException(415, words.WRONG_KIND)
    content = bytearray()
    try:
        async with asyncio.timeout(MOST_SECONDS):
            async for part in request.stream():
                content += part
                if len(content) > MOST_BYTES:
                    raise HTTPException(413, words.TOO_LARGE)
    except (TimeoutError, ClientDisconnect) as error:
        raise HTTPException(408, words.WRONG_KIND) from error
    return bytes(content)
