"""The folder's watch: whatever way an editor saves, and whatever lies in the folder."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest
from pytestqt.qtbot import QtBot

from easeful.adapters.folder_watch import FolderWatch

WITHIN_MS = 1000
"""A file that was saved is live within a second (the promise of the app)."""


class Told:
    """Remembers what was told."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def take(self, changed: frozenset[PurePath]) -> None:
        self.names += sorted(path.name for path in changed)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def watch(qapp: object) -> Iterator[FolderWatch]:
    made = FolderWatch()
    yield made
    made.deleteLater()


def routine(home: Path, name: str = "mine.yaml", text: str = "name: A\n") -> Path:
    path = home / "routines" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def expect(qtbot: QtBot, told: Told, *names: str) -> None:
    qtbot.waitUntil(lambda: told.names == list(names), timeout=WITHIN_MS)


def test_a_file_written_in_place_is_told(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot
) -> None:
    path = routine(tmp_path)
    watch.watch([path.parent], told.take)
    path.write_text("name: Longer\n", encoding="utf-8")
    expect(qtbot, told, "mine.yaml")


def test_a_file_saved_by_renaming_is_told_again_and_again(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot
) -> None:
    path = routine(tmp_path)
    watch.watch([path.parent], told.take)
    for often in (1, 2, 3):
        half = path.with_name(".mine.yaml.swp")
        half.write_text("name: B\n" * often, encoding="utf-8")
        half.replace(path)
        expect(qtbot, told, *["mine.yaml"] * often)


def test_a_file_that_an_editor_puts_aside_first_is_told_once(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot
) -> None:
    path = routine(tmp_path)
    watch.watch([path.parent], told.take)
    path.rename(path.with_name("mine.yaml~"))
    path.write_text("name: New\n", encoding="utf-8")
    expect(qtbot, told, "mine.yaml")
    qtbot.wait(300)
    assert told.names == ["mine.yaml"]


def test_a_file_that_keeps_time_and_size_but_is_another_is_told(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot
) -> None:
    path = routine(tmp_path, text="name: A\n")
    watch.watch([path.parent], told.take)
    stamp = path.stat()
    other = routine(tmp_path, "other.txt", "name: B\n")
    os.utime(other, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    other.replace(path)
    expect(qtbot, told, "mine.yaml")


def test_files_that_come_and_go_are_told(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot
) -> None:
    path = routine(tmp_path)
    watch.watch([path.parent], told.take)
    routine(tmp_path, "second.yml")
    expect(qtbot, told, "second.yml")
    path.unlink()
    expect(qtbot, told, "second.yml", "mine.yaml")


def test_folders_that_are_made_later_are_watched_too(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot
) -> None:
    watch.watch([tmp_path / "home" / "routines"], told.take)
    (tmp_path / "home").mkdir()
    qtbot.wait(300)
    path = routine(tmp_path / "home")
    expect(qtbot, told, "mine.yaml")
    routine(tmp_path / "home", "knees/deep.yaml")
    expect(qtbot, told, "mine.yaml", "deep.yaml")
    (path.parent / "knees" / "deep.yaml").write_text("name: Knees\n", encoding="utf-8")
    expect(qtbot, told, "mine.yaml", "deep.yaml", "deep.yaml")


def test_what_is_no_routine_is_not_told(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot
) -> None:
    folder = routine(tmp_path).parent
    watch.watch([folder], told.take)
    (folder / "notes.txt").write_text("buy tea", encoding="utf-8")
    (folder / ".hidden.yaml").write_text("name: A", encoding="utf-8")
    (folder / "link.yaml").symlink_to(folder / "mine.yaml")
    qtbot.wait(400)
    assert told.names == []


def test_a_thousand_files_are_no_trouble(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot
) -> None:
    for number in range(1000):
        routine(tmp_path, f"r{number:04}.yaml")
    watch.watch([tmp_path / "routines"], told.take)
    routine(tmp_path, "r0512.yaml", "name: Changed\n")
    expect(qtbot, told, "r0512.yaml")


def test_where_the_system_has_no_more_messages_to_give_it_looks(
    tmp_path: Path, watch: FolderWatch, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    routine(tmp_path)
    watch.watch([tmp_path / "routines"], told.take)
    assert watch.hears
    monkeypatch.setattr(watch._told, "addPaths", list)  # noqa: SLF001 - none of them is taken
    routine(tmp_path, "second.yaml")
    watch.look()
    assert told.names == ["second.yaml"]
    assert not watch.hears


def test_where_no_messages_come_it_looks_while_the_window_is_before_her(
    tmp_path: Path, watch: FolderWatch, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = routine(tmp_path)
    monkeypatch.setattr("easeful.adapters.folder_watch._is_silent", lambda _folder: True)
    watch.watch([path.parent], told.take)
    watch.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
    watch._told.blockSignals(True)  # noqa: FBT003, SLF001 - a network folder sends no messages
    watch.attend(wanted=True)
    path.write_text("name: From another computer\n", encoding="utf-8")
    qtbot.waitUntil(lambda: told.names == ["mine.yaml"], timeout=2 * WITHIN_MS)
    watch.attend(wanted=False)
    path.write_text("name: And once more, unseen\n", encoding="utf-8")
    qtbot.wait(1300)
    assert told.names == ["mine.yaml"]
    watch.attend(wanted=True)
    assert told.names == ["mine.yaml"] * 2
