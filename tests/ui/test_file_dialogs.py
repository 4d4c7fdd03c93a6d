"""The dialogs for files suggest a name that any disk takes, in the folder for such files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from easeful.ui.file_dialogs import (
    PACKAGE,
    SOUND,
    as_kind,
    ask_where,
    ask_which,
    file_name,
    folder_of,
)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Low back reset", "Low back reset.wav"),
        ("Neck / shoulders: 5 min?", "Neck - shoulders- 5 min-.wav"),
        ("  ..hidden. ", "hidden.wav"),
        ("Für den Rücken", "Für den Rücken.wav"),
        ("a\nb\x00c", "abc.wav"),
        ("...", "Routine.wav"),
        ("x" * 300, "x" * 100 + ".wav"),
    ],
)
def test_a_name_becomes_that_of_a_file(name: str, file: str) -> None:
    assert file_name(name, SOUND) == file


def test_where_there_is_no_music_it_goes_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    music, home = tmp_path / "Music", tmp_path
    places = {
        QStandardPaths.StandardLocation.MusicLocation: str(music),
        QStandardPaths.StandardLocation.HomeLocation: str(home),
    }
    monkeypatch.setattr(QStandardPaths, "writableLocation", places.__getitem__)
    assert folder_of(SOUND) == home
    music.mkdir()
    assert folder_of(SOUND) == music


def test_the_dialog_hands_over_what_was_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    chosen: list[Path] = []
    ask_where(SOUND, window, "Low back reset", chosen.append)
    dialog = window.findChildren(QFileDialog)[0]
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert [Path(each).name for each in dialog.selectedFiles()] == ["Low back reset.wav"]
    dialog.selectFile(str(tmp_path / "evening"))
    dialog.accept()
    assert chosen == [tmp_path / "evening.wav"]


def test_a_dialog_that_is_closed_hands_over_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chosen: list[Path] = []
    ask_where(SOUND, window, "Low back reset", chosen.append)
    window.findChildren(QFileDialog)[0].reject()
    assert chosen == []


def test_a_name_with_another_ending_becomes_that_of_a_new_sound(tmp_path: Path) -> None:
    assert as_kind(tmp_path / "Back.OGG", SOUND) == tmp_path / "Back.OGG"
    assert as_kind(tmp_path / "Back 1.5", SOUND) == tmp_path / "Back 1.5.wav"
    (tmp_path / "Back 1.5.wav").touch()
    assert as_kind(tmp_path / "Back 1.5", SOUND) == tmp_path / "Back 1.5 2.wav"


def test_a_file_that_is_there_is_handed_over(qtbot: QtBot, tmp_path: Path) -> None:
    package = tmp_path / "back.easeful"
    package.touch()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    chosen: list[Path] = []
    ask_which(PACKAGE, window, chosen.append)
    dialog = window.findChildren(QFileDialog)[0]
    assert dialog.nameFilters() == ["Easeful (*.easeful)"]
    dialog.selectFile(str(package))
    dialog.accept()
    assert chosen == [package]
