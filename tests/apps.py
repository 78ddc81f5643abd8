"""The app of this process on a store of its own, without a server."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache as once
from pathlib import Path

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from ui import cache, frame

# each app of a test asks anew which packages bring components: a quarter of a second, and the answer stays the same
manifest_scanner.scan_component_manifests = once(manifest_scanner.scan_component_manifests)


@contextmanager
def app_on(database: Path) -> Iterator[None]:
    """The store that the app asks, closed and forgotten at the end of the block."""
    with pytest.MonkeyPatch.context() as setting:
        setting.setenv("MONITOR_DB", str(database))
        yield
        frame.store().close()
        st.cache_resource.clear()
        cache.clear()
