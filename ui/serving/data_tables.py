"""Tables at addresses that stay, for people and for the connectors of Excel, Power BI and scripts."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC
from email.utils import format_datetime
from functools import partial
from typing import NamedTuple
from urllib.parse import quote

from anyio import from_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from data.access import Act, Action, RefusedError, require
from data.deliveries import versions
from data.store import Store, StoreError
from ui import answers, people
from ui.cache import kept
from ui.serving import packed
from ui.targets import data_file
from ui.targets.data_tables import asked as asking
from ui.targets.data_tables import files
from ui.targets.data_tables.catalogue import Catalogue, catalogue_of
from ui.targets.data_tables.fields import Sheet
from ui.targets.data_tables.files import Asked
from ui.texts import data_tables as words
from ui.texts import figures as figure_words
from ui.texts import signing as signing_words

_KEPT_FOR = "private, no-cache"
"""Asked again each time, since a right may have gone; what did not change is not sent again."""
_PACKED_ALREADY = frozenset({"xlsx", "zip"})
_ALL: Mapping[tuple[str, str], Callable[[Catalogue, Store, Asked], bytes]] = {
    (words.ALL_FILE, "xlsx"): files.workbook,
    (words.ALL_FILE, "zip"): files.archive,
    ("datapackage", "json"): lambda every, _store, asked: files.package(every, asked),
}
_ONE: Mapping[str, Callable[..., bytes]] = {"csv": files.table_csv, "json": files.table_json}


class _File(NamedTuple):
    content: bytes
    digest: str


def table(request: Request, regional: tuple[Sheet, ...], learning: tuple[Sheet, ...]) -> Response:
    """A table or all of them, to who may look and is known."""
    try:
        require(Act(people.reader(request), Action.LOOK))
        return _answer(request, catalogue_of(regional, learning))
    except RefusedError:
        return PlainTextResponse(signing_words.KEY_FIRST, 401, {"Cache-Control": "no-store"})
    except StoreError:
        return PlainTextResponse(figure_words.FILE_FAILED, 503, {"Cache-Control": "no-store"})
    except (ValueError, LookupError, OverflowError):
        return PlainTextResponse(words.NO_SUCH_TABLE, 404, {"Cache-Control": "no-store"})


def _answer(request: Request, every: Catalogue) -> Response:
    name, ending = request.path_params["table"], request.path_params["ending"]
    fixed = request.path_params.get("version")
    version = asking.version(fixed, answers.store().version())
    with answers.known_at(version):
        store = answers.reader()
        asked = asking.read(store, request.query_params.multi_items(), is_fixed=fixed is not None)
        file = _file(every, store, name, ending, asked)
        newest = versions.delivery(store, version)
    headers = {"ETag": f'W/"{file.digest}"', "Cache-Control": _KEPT_FOR}
    if newest:
        headers["Last-Modified"] = format_datetime(newest.received_at.replace(tzinfo=UTC), usegmt=True)
    if headers["ETag"] in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    kept_as = words.FILE_NAME.format(table=name, version=version, ending=ending)
    headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(kept_as)}"
    media_type = data_file.MEDIA_TYPES[ending]
    if ending in _PACKED_ALREADY:
        return Response(file.content, media_type=media_type, headers=headers)
    del headers["Cache-Control"]
    return from_thread.run(partial(packed.answer, request, file.digest, file.content, media_type, _KEPT_FOR, **headers))


def _key(every: Catalogue, store: Store, *asked: object) -> tuple[object, ...]:
    return str(store.path), *asked


@kept(30, _key)
def _file(every: Catalogue, store: Store, name: str, ending: str, asked: Asked) -> _File:
    """A file, made once. Raises LookupError for one that is none."""
    if (name, ending) in _ALL:
        content = _ALL[name, ending](every, store, asked)
    else:
        one = every.table(name)
        if asked.region and not one.has_regions:
            raise LookupError(asked.region)
        content = _ONE[ending](one, store, asked)
    return _File(content, hashlib.sha256(content).hexdigest()[:32])
