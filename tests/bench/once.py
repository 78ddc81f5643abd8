"""One way of reading, run in a fresh process: ``load STORE REGION FILE ...`` or ``pandas FILE ...``; prints seconds."""

import sys
import time
from datetime import date
from pathlib import Path

from data.access import anybody


def load(store_path: str, *pairs: str) -> float:
    """Check and store workbooks; the seconds it took, imports and opening of the store aside."""
    from data.store import Store  # noqa: PLC0415 - pandas must not pay for our modules, nor we for its engine
    from loaders.checks.checking import check  # noqa: PLC0415
    from loaders.deliveries.publish import publish  # noqa: PLC0415

    store = Store(Path(store_path))
    begin = time.perf_counter()
    for region, name in zip(pairs[::2], pairs[1::2], strict=True):
        content = Path(name).read_bytes()
        checked = check(content, region)
        if checked.status != "ok":
            raise RuntimeError([finding for finding in checked.findings if finding.blocks][:3])
        publish(
            store,
            checked,
            content,
            region=region,
            reference_date=date(2026, 6, 30),
            by=anybody("netwerkmedewerker"),
            file_name=Path(name).name,
        )
    return time.perf_counter() - begin


def read_by_pandas(*names: str) -> float:
    """Read the same workbooks with pandas and openpyxl, checking nothing."""
    import openpyxl  # noqa: F401, PLC0415 - loaded beforehand, as for ours
    import pandas as pd  # noqa: PLC0415

    begin = time.perf_counter()
    for name in names:
        pd.read_excel(name, sheet_name=None, engine="openpyxl")
    return time.perf_counter() - begin


if __name__ == "__main__":
    kind, *rest = sys.argv[1:]
    print((load if kind == "load" else read_by_pandas)(*rest))
