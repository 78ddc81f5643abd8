"""The files of the font, from our own server and for good: a file under another name is another font."""

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from ui import font

ADDRESS = f"{font.ADDRESS}/{{name}}"
_FILES = {piece.name: piece.path for piece in font.PIECES}
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


def show(request: Request) -> Response:
    """One piece of the font; any other name is not there."""
    path = _FILES.get(request.path_params["name"])
    if path is None:
        return Response(status_code=404)
    return FileResponse(path, media_type="font/woff2", headers=_KEPT)
