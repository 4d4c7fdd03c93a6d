"""Open .easeful files by a double click: the two files, read as desktops read them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sound_server import program

from easeful.adapters.file_type import ENTRY, KIND, TYPE, DesktopFileType, find_file_type

COMMAND = (sys.executable, "-m", "easeful", "open")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a person's data folder, with something of her own in it."""
    folder = tmp_path / "data"
    (folder / "applications").mkdir(parents=True)
    (folder / "applications" / "mine.desktop").write_text("[Desktop Entry]\n", encoding="utf-8")
    return folder


@pytest.fixture
def file_type(data: Path) -> DesktopFileType:
    return DesktopFileType(data, COMMAND, "/icon.svg")


def is_on(file_type: DesktopFileType) -> bool:
    """Say whether it is on; a checker would think that it never changes."""
    return file_type.is_on


def ours(data: Path) -> tuple[Path, Path]:
    return data / "mime" / "packages" / KIND, data / "applications" / ENTRY


def asked(data: Path, *words: str) -> str:
    """Return what GLib, which most desktops use, says of a file or a kind."""
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(data),
        "XDG_CONFIG_HOME": str(data / "config"),
    }
    environment |= {"LC_ALL": "C", "GIO_USE_VFS": "local"}
    done = subprocess.run(
        [program("gio"), *words], capture_output=True, check=True, env=environment, text=True
    )
    return done.stdout


def test_at_first_it_is_off(file_type: DesktopFileType, data: Path) -> None:
    before = sorted(data.rglob("*"))
    assert not is_on(file_type)
    assert file_type.turn_off() == ""
    assert sorted(data.rglob("*")) == before


def test_it_can_be_turned_on_and_off(file_type: DesktopFileType, data: Path) -> None:
    assert file_type.turn_on() == ""
    assert is_on(file_type)
    kind, entry = ours(data)
    assert entry.read_text(encoding="utf-8") == (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Name=Easeful\n"
        "Comment=Add a routine that somebody sent you\n"
        f"Exec={sys.executable} -m easeful open %f\n"
        "Icon=/icon.svg\n"
        "MimeType=application/x-easeful;\n"
        "NoDisplay=true\n"
    )
    assert file_type.turn_on() == ""
    assert file_type.turn_off() == ""
    assert not is_on(file_type)
    assert not kind.exists()
    assert not entry.exists()
    assert (data / "applications" / "mine.desktop").exists()


def test_the_desktop_knows_the_kind_and_who_opens_it(
    file_type: DesktopFileType, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "my back.easeful"
    file.write_bytes(b"PK\3\4")
    for name in ("update-mime-database", "update-desktop-database"):
        program(name)
    file_type.turn_on()
    info = ("info", "-a", "standard::content-type", str(file))
    assert f"content-type: {TYPE}\n" in asked(data, *info)
    assert ENTRY in asked(data, "mime", TYPE)
    file_type.turn_off()
    assert TYPE not in asked(data, *info)
    assert ENTRY not in asked(data, "mime", TYPE)


def test_a_command_that_has_gone_counts_as_off(data: Path, tmp_path: Path) -> None:
    gone = DesktopFileType(data, (str(tmp_path / "gone"), "open"), "/icon.svg")
    assert gone.turn_on() == ""
    assert not is_on(gone)


@pytest.mark.parametrize("which", [0, 1])
def test_a_file_of_somebody_else_is_left_alone(
    which: int, file_type: DesktopFileType, data: Path
) -> None:
    path = ours(data)[which]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    assert "is no file of Easeful's" in file_type.turn_on()
    assert not is_on(file_type)
    assert file_type.turn_off() == ""
    assert path.read_text(encoding="utf-8") == "mine"
    assert not ours(data)[1 - which].exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in its place", encoding="utf-8")
    why = DesktopFileType(tmp_path / "data", COMMAND, "").turn_on()
    assert "could not be written" in why


def test_half_of_it_is_taken_back(file_type: DesktopFileType, data: Path) -> None:
    (data / "applications" / "mine.desktop").unlink()
    (data / "applications").rmdir()
    (data / "applications").write_text("a file in its place", encoding="utf-8")
    assert "could not be written" in file_type.turn_on()
    assert not ours(data)[0].exists()


def test_it_is_found_where_the_desktop_looks(tmp_path: Path) -> None:
    found = find_file_type(COMMAND[:-1], "", {"XDG_DATA_HOME": str(tmp_path)})
    assert found is not None
    assert found.turn_on() == ""
    assert (tmp_path / "applications" / ENTRY).exists()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_where_it_needs_an_installer_there_is_none(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert find_file_type(COMMAND, "", {}) is None
