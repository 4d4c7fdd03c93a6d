"""An edited file takes the place of the one that was read, or nothing happens at all."""

import errno
import os
from pathlib import Path

import pytest

from easeful.library.edited_file import save_edited
from easeful.library.yaml_edit import EditRefusedError

BEFORE, AFTER = b"at: 20:00\n", b"at: 21:00\n"


@pytest.fixture
def hers(tmp_path: Path) -> Path:
    path = tmp_path / "reminders.yaml"
    path.write_bytes(BEFORE)
    return path


def left_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_the_new_text_takes_the_place_of_the_old_one(hers: Path) -> None:
    save_edited(hers, BEFORE, AFTER)

    assert hers.read_bytes() == AFTER
    assert left_in(hers.parent) == ["reminders.yaml"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_permissions_stay(hers: Path, mode: int) -> None:
    hers.chmod(mode)

    save_edited(hers, BEFORE, AFTER)

    assert hers.stat().st_mode & 0o777 == mode


def test_a_link_stays_a_link(hers: Path) -> None:
    folder = hers.parent / "home"
    folder.mkdir()
    link = folder / "mine.yaml"
    link.symlink_to("../reminders.yaml")

    save_edited(link, BEFORE, AFTER)

    assert link.is_symlink()
    assert hers.read_bytes() == AFTER
    assert left_in(folder) == ["mine.yaml"]


def test_a_file_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    path = tmp_path / "easeful" / "reminders.yaml"
    old = os.umask(0o027)
    try:
        save_edited(path, b"", AFTER)
    finally:
        os.umask(old)

    assert path.read_bytes() == AFTER
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("now", [b"at: 22:00\n", b"", None])
def test_what_somebody_else_wrote_meanwhile_is_not_lost(hers: Path, now: bytes | None) -> None:
    if now is None:
        hers.unlink()
    else:
        hers.write_bytes(now)

    with pytest.raises(EditRefusedError, match=r"reminders.yaml was changed by another program"):
        save_edited(hers, BEFORE, AFTER)

    assert left_in(hers.parent) == ([] if now is None else ["reminders.yaml"])
    assert now is None or hers.read_bytes() == now


def test_a_file_that_appeared_meanwhile_is_not_lost(hers: Path) -> None:
    with pytest.raises(EditRefusedError, match="was changed by another program"):
        save_edited(hers, b"", AFTER)

    assert hers.read_bytes() == BEFORE


def test_nothing_is_written_if_nothing_changed(hers: Path) -> None:
    stamp = hers.stat()

    save_edited(hers, AFTER, AFTER)

    assert hers.stat() == stamp


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "the disk is read-only"), (errno.EIO, "i")],
)
@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
def test_a_disk_that_refuses_leaves_the_old_file(
    hers: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, words: str
) -> None:
    def fail(*_given: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path if call == "replace" else os, call, fail)

    with pytest.raises(EditRefusedError, match=f"^reminders.yaml could not be saved: {words}"):
        save_edited(hers, BEFORE, AFTER)

    monkeypatch.undo()
    assert hers.read_bytes() == BEFORE
    assert left_in(hers.parent) == ["reminders.yaml"]


def test_a_file_that_is_closed_to_writing_stays_so(hers: Path) -> None:
    hers.chmod(0o444)

    with pytest.raises(EditRefusedError, match="it is closed to writing"):
        save_edited(hers, BEFORE, AFTER)

    assert hers.read_bytes() == BEFORE


def test_a_folder_or_a_link_to_itself_is_refused_in_words(tmp_path: Path) -> None:
    folder, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    folder.mkdir()
    link.symlink_to(link)

    with pytest.raises(EditRefusedError, match="there is no file in its place"):
        save_edited(folder, b"", AFTER)
    with pytest.raises(EditRefusedError, match="a link that leads to itself"):
        save_edited(link, b"", AFTER)
