"""The app of this process on a store of its own, without a server."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit as st

from ui import cache, frame


@contextmanager
def app_on(database: Path) -> Iterator[None]:
    """The store that the app asks, closed and forgotten at the end of the block."""
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv("MONITOR_DB", str(database))
        yield
        frame.store().close()
        st.cache_resource.clear()
        cache.clear()
