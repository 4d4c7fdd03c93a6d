"""Saving: nothing that was typed is lost, and nothing that somebody else wrote."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from easeful.library.drafts import Drafts
from easeful.ui.edit.saver import DRAFT_MS, SAVE_MS, Saver, Standing

ONE = b"name: One\nsteps:\n  - rest: 30 s\n"
TWO = b"name: Two\nsteps:\n  - rest: 40 s\n"
BAD = b"name: Two\nsteps:\n  - rest: soon\n"
THEIRS = b"name: Theirs\nsteps:\n  - rest: 50 s\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "routines" / "mine.yaml"
    file.parent.mkdir()
    file.write_bytes(ONE)
    return file


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


@pytest.fixture
def saver(qapp: QApplication, path: Path, drafts: Drafts) -> Saver:
    made = Saver(path, drafts)
    assert made.open() == ONE
    made.take(ONE, good=True)
    return made


def stands(saver: Saver) -> Standing:
    """Return how it stands; a checker would think that it never changes."""
    return saver.standing


def kept(drafts: Drafts, path: Path) -> bytes | None:
    draft = drafts.find(path)
    return None if draft is None else draft.data


def test_what_is_good_is_saved_by_itself(
    saver: Saver, path: Path, drafts: Drafts, qtbot: QtBot
) -> None:
    saver.take(TWO, good=True)
    assert stands(saver) is Standing.WAITING
    qtbot.waitUntil(lambda: path.read_bytes() == TWO, timeout=SAVE_MS + 1000)
    assert stands(saver) is Standing.SAVED
    assert kept(drafts, path) is None


def test_what_has_mistakes_waits_as_a_draft(
    saver: Saver, path: Path, drafts: Drafts, qtbot: QtBot
) -> None:
    saver.take(BAD, good=False)
    assert stands(saver) is Standing.DRAFT
    qtbot.waitUntil(lambda: kept(drafts, path) == BAD, timeout=DRAFT_MS + 1000)
    qtbot.wait(SAVE_MS)
    assert path.read_bytes() == ONE


def test_mistakes_are_saved_when_she_says_so(saver: Saver, path: Path, drafts: Drafts) -> None:
    saver.take(BAD, good=False)
    saver.save()
    assert path.read_bytes() == BAD
    assert stands(saver) is Standing.SAVED
    assert kept(drafts, path) is None


def test_leaving_saves_what_is_good_and_keeps_what_is_not(
    saver: Saver, path: Path, drafts: Drafts
) -> None:
    saver.take(TWO, good=True)
    saver.leave()
    assert path.read_bytes() == TWO
    saver.take(BAD, good=False)
    saver.leave()
    assert (path.read_bytes(), kept(drafts, path)) == (TWO, BAD)


def test_a_draft_is_there_again_after_a_crash(
    saver: Saver, path: Path, drafts: Drafts, qtbot: QtBot
) -> None:
    saver.take(BAD, good=False)
    qtbot.waitUntil(lambda: kept(drafts, path) == BAD, timeout=DRAFT_MS + 1000)
    again = Saver(path, drafts)
    assert again.open() == BAD
    assert stands(again) is Standing.DRAFT
    assert path.read_bytes() == ONE


def test_a_draft_of_a_file_that_was_changed_meanwhile_asks_first(
    saver: Saver, path: Path, drafts: Drafts
) -> None:
    saver.take(BAD, good=False)
    saver.leave()
    path.write_bytes(THEIRS)
    again = Saver(path, drafts)
    assert again.open() == BAD
    assert stands(again) is Standing.CHANGED_ELSEWHERE


def test_undone_to_the_beginning_there_is_nothing_to_save(
    saver: Saver, path: Path, drafts: Drafts, qtbot: QtBot
) -> None:
    saver.take(BAD, good=False)
    qtbot.waitUntil(lambda: kept(drafts, path) == BAD, timeout=DRAFT_MS + 1000)
    saver.take(ONE, good=True)
    assert stands(saver) is Standing.SAVED
    assert kept(drafts, path) is None


def test_a_file_that_was_changed_elsewhere_is_taken_if_nothing_waits(
    saver: Saver, path: Path, qtbot: QtBot
) -> None:
    path.write_bytes(THEIRS)
    with qtbot.waitSignal(saver.theirs) as told:
        saver.look()
    assert told.args == [THEIRS]
    assert stands(saver) is Standing.SAVED


def test_a_file_that_was_changed_elsewhere_is_never_written_over(
    saver: Saver, path: Path, drafts: Drafts, qtbot: QtBot
) -> None:
    saver.take(TWO, good=True)
    path.write_bytes(THEIRS)
    qtbot.waitUntil(lambda: stands(saver) is Standing.CHANGED_ELSEWHERE, timeout=SAVE_MS + 1000)
    assert path.read_bytes() == THEIRS
    assert kept(drafts, path) == TWO
    saver.take(BAD, good=False)
    qtbot.wait(SAVE_MS + 200)
    assert path.read_bytes() == THEIRS
    assert kept(drafts, path) == BAD


def changed_by_both(saver: Saver, path: Path) -> None:
    saver.take(TWO, good=True)
    path.write_bytes(THEIRS)
    saver.look()
    assert stands(saver) is Standing.CHANGED_ELSEWHERE


def test_mine(saver: Saver, path: Path, drafts: Drafts) -> None:
    changed_by_both(saver, path)
    saver.keep_mine()
    assert path.read_bytes() == TWO
    assert stands(saver) is Standing.SAVED
    assert kept(drafts, path) is None


def test_theirs(saver: Saver, path: Path, drafts: Drafts) -> None:
    changed_by_both(saver, path)
    assert saver.take_theirs() == THEIRS
    assert path.read_bytes() == THEIRS
    assert stands(saver) is Standing.SAVED
    assert kept(drafts, path) is None


def test_both(saver: Saver, path: Path, drafts: Drafts) -> None:
    changed_by_both(saver, path)
    beside = saver.path_beside()
    assert saver.keep_both(beside, TWO)
    assert (path.read_bytes(), beside.read_bytes()) == (THEIRS, TWO)
    assert beside.name == "mine-2.yaml"
    assert saver.path == beside
    saver.take(BAD, good=False)
    saver.save()
    assert (path.read_bytes(), beside.read_bytes()) == (THEIRS, BAD)


def test_the_same_change_elsewhere_is_no_conflict(saver: Saver, path: Path, drafts: Drafts) -> None:
    saver.take(TWO, good=True)
    path.write_bytes(TWO)
    saver.look()
    assert stands(saver) is Standing.SAVED


def test_a_file_that_was_deleted_can_be_written_again(
    saver: Saver, path: Path, drafts: Drafts
) -> None:
    path.unlink()
    saver.look()
    assert stands(saver) is Standing.GONE
    assert not path.exists()
    saver.take(TWO, good=True)
    saver.leave()
    assert not path.exists()
    assert stands(saver) is Standing.GONE
    saver.keep_mine()
    assert path.read_bytes() == TWO


def test_a_disk_that_takes_nothing_is_said_and_the_draft_is_kept(
    saver: Saver, path: Path, drafts: Drafts
) -> None:
    path.chmod(0o444)
    saver.take(TWO, good=True)
    saver.save()
    assert stands(saver) is Standing.FAILED
    assert "closed to writing" in saver.words
    assert kept(drafts, path) == TWO
    path.chmod(0o644)
    saver.save()
    assert path.read_bytes() == TWO
    assert stands(saver) is Standing.SAVED


@pytest.mark.parametrize("is_gone", [True, False])
def test_what_she_went_back_to_is_kept_while_the_file_is_another(
    saver: Saver, path: Path, drafts: Drafts, *, is_gone: bool
) -> None:
    saver.take(TWO, good=True)
    if is_gone:
        path.unlink()
    else:
        path.write_bytes(THEIRS)
    saver.look()
    saver.take(ONE, good=True)
    saver.leave()
    assert kept(drafts, path) == ONE


def test_what_was_deleted_elsewhere_can_be_let_go(saver: Saver, path: Path, drafts: Drafts) -> None:
    saver.take(TWO, good=True)
    path.unlink()
    saver.look()
    saver.let_go()
    saver.leave()
    assert kept(drafts, path) is None
    assert not path.exists()
