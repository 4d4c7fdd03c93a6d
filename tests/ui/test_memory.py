"""The settings while the app runs, also on a disk that takes nothing."""

from datetime import date
from pathlib import Path

import pytest
from fakes import MemorySettings
from house import House
from pytestqt.qtbot import QtBot

from easeful.adapters.settings_file import SettingsFile
from easeful.core.settings import Settings, Theme
from easeful.ui.memory import Memory

DARK = Settings(theme=Theme.DARK)
FULL = "Your settings could not be saved: the disk is full."


class FullDisk(MemorySettings):
    """A store whose disk is full, until it is not."""

    full = True

    def save(self, settings: Settings) -> str:
        return FULL if self.full else super().save(settings)


def test_what_changes_is_told_and_saved(qtbot: QtBot) -> None:
    store = MemorySettings()
    memory = Memory(store)
    with qtbot.waitSignal(memory.changed) as blocker:
        memory.keep(DARK)
    assert blocker.args == [DARK]
    assert store.load() == DARK


def test_what_does_not_change_is_not_saved(qapp: object) -> None:
    store = MemorySettings(DARK)
    Memory(store).keep(DARK)
    assert store.saved == []


def test_a_full_disk_is_said_once_and_the_settings_hold_all_the_same(qapp: object) -> None:
    memory, said = Memory(FullDisk()), list[str]()
    memory.complained.connect(said.append)
    for theme in (Theme.DARK, Theme.NIGHT, Theme.LIGHT):
        memory.keep(Settings(theme=theme))
    assert memory.settings.theme is Theme.LIGHT
    assert said == [FULL]


def test_it_is_said_again_after_it_was_well(qapp: object) -> None:
    store = FullDisk()
    memory, said = Memory(store), list[str]()
    memory.complained.connect(said.append)
    for full, theme in ((True, Theme.DARK), (False, Theme.NIGHT), (True, Theme.LIGHT)):
        store.full = full
        memory.keep(Settings(theme=theme))
    assert said == [FULL, FULL]


def test_the_person_reads_one_quiet_sentence_and_goes_on(house: House) -> None:
    house.app.memory._store = FullDisk()  # noqa: SLF001 (as if the disk filled up meanwhile)
    house.click("Sore day")
    assert house.app.window.notice.words == FULL
    house.click("Start")
    assert house.state() == "running"
    assert house.app.window.notice.words == ""


def test_a_real_file_that_cannot_be_written_does_not_keep_a_session_from_starting(
    house: House, tmp_path: Path
) -> None:
    path = tmp_path / "in-its-place"
    path.mkdir()
    house.app.memory._store = SettingsFile(path)  # noqa: SLF001 (see above)
    house.click("Start")
    assert house.state() == "running"
    assert "there is a folder in its place" in house.app.window.notice.words


@pytest.mark.parametrize("seen", [None, date(2026, 1, 1)])
def test_what_was_wrong_at_the_start_can_be_asked(qapp: object, seen: date | None) -> None:
    store = MemorySettings(Settings(seen_emergency_lines=seen), complaint="It was broken.")
    assert Memory(store).complaint == "It was broken."
