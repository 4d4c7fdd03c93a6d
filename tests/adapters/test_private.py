"""What is a person's is readable by its owner alone."""

from contextlib import closing
from pathlib import Path

import pytest
from fakes import A_MORNING

from easeful.adapters.diary import DiaryFile
from easeful.adapters.private import make_file_private, make_home_private, make_private
from easeful.core.diary import Entry, Told


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_folder_that_is_made_is_closed_and_one_that_was_open_is_closed(tmp_path: Path) -> None:
    for folder in (tmp_path / "deep" / "new", tmp_path / "old"):
        if folder.name == "old":
            folder.mkdir(mode=0o755)
        make_private(folder)
        assert mode(folder) == 0o700


def test_a_folder_that_many_share_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared, home = tmp_path / "shared", tmp_path / "home"
    shared.mkdir()
    shared.chmod(0o1777)
    home.mkdir(mode=0o755)
    monkeypatch.setattr(Path, "home", lambda: home)
    for folder in (shared, home):
        make_home_private(folder)
    assert (mode(shared), mode(home)) == (0o777, 0o755)


def test_a_file_keeps_what_is_in_it_and_what_its_owner_may(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("words")
    path.chmod(0o755)
    make_file_private(path)
    assert mode(path) == 0o700
    assert path.read_text() == "words"


def test_all_that_the_journal_writes_is_closed_to_others(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    (home / "journal.db").touch(0o644)
    with closing(DiaryFile(home / "journal.db", lambda call: call())) as diary:
        diary.keep(Entry("e", A_MORNING, Told.NOW, 4))
        assert diary.settle(30)
        assert {each.name: mode(each) for each in home.iterdir()} == {
            "journal.db": 0o600,
            "journal.db-wal": 0o600,
            "journal.db-shm": 0o600,
        }
    assert mode(home) == 0o700


def test_what_was_written_with_more_is_closed(tmp_path: Path) -> None:
    names = ("journal-before-2.db", "settings.yaml", "settings.broken-1.yaml", "reminders.yaml")
    files = [
        tmp_path / name for name in (*names, "easeful.log", "drafts/a.draft", "cache/shelf.db")
    ]
    own = tmp_path / "routines" / "mine.yaml"
    for file in (*files, own):
        file.parent.mkdir(exist_ok=True)
        file.touch(0o644)
    make_home_private(tmp_path)
    assert {mode(file) for file in files} == {0o600}
    assert {mode(folder) for folder in (tmp_path, tmp_path / "drafts", tmp_path / "cache")} == {
        0o700
    }
    assert mode(own) == 0o644
    make_home_private(tmp_path / "never-made")
