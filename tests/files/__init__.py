"""Workbooks made by other programs, committed so that the tests need none of them; all in them is invented."""

from pathlib import Path

FOLDER = Path(__file__).parent


def content(name: str) -> bytes:
    """The bytes of one of them."""
    return (FOLDER / name).read_bytes()
