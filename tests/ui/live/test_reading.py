"""What may come in from outside: short forms and short pieces of JSON, up to their limits and not beyond."""

from collections.abc import AsyncIterator
from urllib.parse import urlencode

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from tests.running import answer_of
from ui.live import reading
from ui.texts import live as words

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


def request(body: bytes, kind: str, *, is_whole: bool = True) -> Request:
    """A request with this body, in two parts; one that is not whole ends when its sender leaves."""

    async def parts() -> AsyncIterator[Message]:
        yield {"type": "http.request", "body": body[:10], "more_body": True}
        if is_whole:
            yield {"type": "http.request", "body": body[10:], "more_body": False}
        yield {"type": "http.disconnect"}

    coming = parts()
    headers = [(b"content-type", kind.encode())] if kind else []
    return Request({"type": "http", "method": "POST", "path": "/", "headers": headers}, coming.__anext__)


def fields(body: bytes, kind: str = FORM) -> dict[str, list[str]]:
    return answer_of(reading.fields(request(body, kind)))


def values(body: bytes, kind: str = JSON) -> dict[str, str]:
    return answer_of(reading.values(request(body, kind)))


@pytest.mark.parametrize("kind", [FORM, f"{FORM}; charset=utf-8", f" {FORM.upper()} ;x"])
def test_a_form_has_every_value_of_each_field_and_empty_ones_too(kind: str) -> None:
    assert fields(b"regio=kempen&regio=limburg&code=&graden=8", kind) == {
        "regio": ["kempen", "limburg"], "code": [""], "graden": ["8"]
    }  # fmt: skip
    assert values(b"regio=kempen&regio=limburg&code=", kind) == {"regio": "limburg", "code": ""}


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (b'{"stap": 3, "wat": "open", "toch": true}', {"stap": "3", "wat": "open", "toch": "True"}),
        (b"{}", {}),
        ('{"zin": "\u00e9\u00e9n"}'.encode(), {"zin": "\u00e9\u00e9n"}),
    ],
)
def test_json_is_read_as_text(body: bytes, read: dict[str, str]) -> None:
    assert values(body) == read


def refusal(body: bytes, kind: str, *, is_whole: bool = True) -> tuple[int, str]:
    """Why this is not read as values."""
    with pytest.raises(HTTPException) as refused:
        answer_of(reading.values(request(body, kind, is_whole=is_whole)))
    return refused.value.status_code, refused.value.detail


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{}", "", 415),
        (b"{}", "text/plain", 415),
        (b"wat=%ff", FORM, 400),
        (b"wat=\xff", FORM, 400),
        (b"&".join([b"a=1"] * 41), FORM, 400),
        (b"{", JSON, 400),
        (b"[1, 2]", JSON, 400),
        (b'"open"', JSON, 400),
        (b'{"wat": null}', JSON, 400),
        (b'{"wat": ["open"]}', JSON, 400),
        (b'{"wat": 1.5}', JSON, 400),
        (b'{"wat": "\\ud800"}', JSON, 400),
        (b"[" * 4000, JSON, 400),
    ],
)
def test_what_is_no_form_and_no_plain_json_is_refused(body: bytes, kind: str, status: int) -> None:
    assert refusal(body, kind) == (status, words.WRONG_KIND)


def test_json_is_no_form() -> None:
    with pytest.raises(HTTPException) as refused:
        fields(b"{}", JSON)
    assert refused.value.status_code == 415


def test_a_body_is_read_up_to_four_kilobytes() -> None:
    body = urlencode({"zin": "x" * (4096 - len("zin="))}).encode()
    assert (len(body), len(values(body, FORM)["zin"])) == (4096, 4092)
    assert refusal(body + b"x", FORM) == (413, words.TOO_LARGE)


def test_a_form_has_up_to_forty_fields() -> None:
    assert len(fields(b"&".join(f"v{place}=1".encode() for place in range(40)))) == 40


def test_who_leaves_halfway_is_not_waited_for() -> None:
    assert refusal(b'{"wat": "open"}', JSON, is_whole=False) == (408, words.WRONG_KIND)


@pytest.mark.parametrize(("typed", "step"), [("1", 1), ("999", 999), ("1000", 0), ("0", 0), ("", 0), ("1.0", 0)])
def test_a_step_is_a_number_up_to_three_digits(typed: str, step: int) -> None:
    assert reading.position(typed) == step
