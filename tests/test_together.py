"""What follows each other on a page goes out as one element; what is shown stays as it is without."""

from streamlit.testing.v1 import AppTest

_PAGE = """
import streamlit as st
from ui.targets import page

page.put("<p>alone</p>")
with page.together():
    page.put("<p>first</p>")
    with page.together():
        page.put("<p>second</p>")
    page.put(page.clean("  <p>third</p>\\n"))
try:
    with page.together():
        page.put("<p>before</p>")
        raise ValueError
except ValueError:
    st.caption("failed")
page.put("<p>after</p>")
"""


def test_what_goes_together_is_one_element_in_its_order_and_an_error_loses_none_of_it() -> None:
    drawn = AppTest.from_string(_PAGE).run()
    assert list(drawn.exception) == []
    assert [(one.type, str(one.proto.body)) for one in drawn.main.children.values()] == [
        ("html", "<p>alone</p>"),
        ("html", '<div class="flow"><div><p>first</p></div><div><p>second</p></div><div><p>third</p></div></div>'),
        ("html", "<p>before</p>"),
        ("caption", "failed"),
        ("html", "<p>after</p>"),
    ]
