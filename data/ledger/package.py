"""New rows per table as bytes and back: one Arrow stream a table in a zip; knows nothing of what they mean.

Codes are packed as text, so that a package can be read by a release with other lists.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping

import pyarrow as pa

from data.ledger.errors import LedgerDamagedError

_ZIP_TIME = (2026, 1, 1, 0, 0, 0)


def pack(tables: Mapping[str, pa.Table]) -> bytes:
    """The tables as bytes; the same rows give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, rows in tables.items():
            stream = io.BytesIO()
            with pa.ipc.new_stream(stream, rows.schema) as writer:
                writer.write_table(rows)
            packed.writestr(zipfile.ZipInfo(name, _ZIP_TIME), stream.getvalue(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unpack(content: bytes) -> dict[str, pa.Table]:
    """The tables of ``pack``, in their order. Raises LedgerDamagedError for what is no package."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return {name: pa.ipc.open_stream(packed.read(name)).read_all() for name in packed.namelist()}
    except (zipfile.BadZipFile, zlib.error, pa.ArrowInvalid) as error:
        raise LedgerDamagedError("package") from error
