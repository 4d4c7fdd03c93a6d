"""The dialog for a recording suggests a name that any disk takes, in the folder of music."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from easeful.ui.pages.save_dialog import as_sound, ask_where, file_name, music_folder


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
    assert file_name(name) == file


def test_where_there_is_no_music_it_goes_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    music, home = tmp_path / "Music", tmp_path
    places = {
        QStandardPaths.StandardLocation.MusicLocation: str(music),
        QStandardPaths.StandardLocation.HomeLocation: str(home),
    }
    monkeypatch.setattr(QStandardPaths, "writableLocation", places.__getitem__)
    assert music_folder() == home
    music.mkdir()
    assert music_folder() == music


def test_the_dialog_hands_over_what_was_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    chosen: list[Path] = []
    ask_where(window, "Low back reset", chosen.append)
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
    ask_where(window, "Low back reset", chosen.append)
    window.findChildren(QFileDialog)[0].reject()
    assert chosen == []


def test_a_name_with_another_ending_becomes_that_of_a_new_sound(tmp_path: Path) -> None:
    assert as_sound(tmp_path / "Back.OGG") == tmp_path / "Back.OGG"
    assert as_sound(tmp_path / "Back 1.5") == tmp_path / "Back 1.5.wav"
    (tmp_path / "Back 1.5.wav").touch()
    assert as_sound(tmp_path / "Back 1.5") == tmp_path / "Back 1.5 2.wav"
