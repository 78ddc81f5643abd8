"""Versions of the copy in their folder: whole or not at all, whatever fails or comes at once."""

import os
import threading
from pathlib import Path

import pytest

from ui.static_copy import folder


def one_page(text: str) -> "folder.Write":
    def write(into: Path) -> None:
        (into / "kempen").mkdir()
        (into / "kempen" / "index.html").write_text(text)

    return write


def newest(where: Path) -> str:
    return (where / folder.NEWEST / "kempen" / "index.html").read_text()


def test_a_copy_that_fails_halfway_leaves_the_one_before(tmp_path: Path) -> None:
    folder.put(tmp_path, 1, one_page("one"), 3)

    def fail(into: Path) -> None:
        one_page("two")(into)
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        folder.put(tmp_path, 2, fail, 3)
    assert newest(tmp_path) == "one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", folder.NEWEST]
    assert folder.put(tmp_path, 2, one_page("two"), 3).is_new
    assert newest(tmp_path) == "two"


def test_what_a_power_cut_left_is_swept_and_a_link_that_was_not_moved_is(tmp_path: Path) -> None:
    folder.put(tmp_path, 1, one_page("one"), 3)
    folder.put(tmp_path, 2, one_page("two"), 3)
    (tmp_path / folder.NEWEST).unlink()
    (tmp_path / folder.NEWEST).symlink_to("1")
    (tmp_path / ".new-abc").mkdir()
    (tmp_path / ".new-abc" / "index.html").write_text("half")
    (tmp_path / ".new-huidig").symlink_to("2")
    assert not folder.put(tmp_path, 2, one_page("other"), 3).is_new
    assert newest(tmp_path) == "two"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2", folder.NEWEST]


def test_old_versions_go_and_the_newest_stays_also_when_it_has_a_lower_number(tmp_path: Path) -> None:
    removed = [folder.put(tmp_path, version, one_page(str(version)), 3).removed for version in (8, 9, 10, 11, 2)]
    assert removed == [(), (), (), (8,), (9,)]
    assert newest(tmp_path) == "2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["10", "11", "2", folder.NEWEST]


def test_who_gives_the_files_out_may_read_them_whatever_the_mask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        folder.put(tmp_path, 1, one_page("one"), 3)
        folder.replace(tmp_path / "index.html", b"one")
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")}
    assert modes["1"] == modes["kempen"] == 0o755
    assert modes["index.html"] == 0o644


def test_of_two_at_once_the_second_finds_what_the_first_made(tmp_path: Path) -> None:
    stands: list[folder.Standing] = []
    second = threading.Thread(target=lambda: stands.append(folder.put(tmp_path, 1, one_page("second"), 3)))

    def write(into: Path) -> None:
        second.start()
        one_page("first")(into)

    folder.put(tmp_path, 1, write, 3)
    second.join()
    assert [one.is_new for one in stands] == [False]
    assert newest(tmp_path) == "first"
