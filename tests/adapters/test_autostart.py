"""Start with the computer: the file, read as desktops read it. ``gio`` is GLib's own reader."""

import os
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sound_server import program, wait_until

from easeful.adapters.autostart import (
    DesktopAutostart,
    find_autostart,
)
from easeful.adapters.autostart_macos import LaunchAgent
from easeful.adapters.autostart_windows import RunKey
from easeful.adapters.desktop_entry import escaped, exec_line, value_of

COMMAND = (sys.executable, "-m", "easeful")
ODD = ("two words", 'a "quoted" one', "100 %", "%f", "$HOME", "`id`", "back\\slash", "it's", "é;&|")
EDITED = """# mine
[Desktop Entry]
Name = Easeful at home
Exec={command} --in-background
Hidden=true
X-GNOME-Autostart-enabled=false

[Desktop Action mat]
Hidden=true
Exec=easeful mat
"""


@pytest.fixture
def autostart(tmp_path: Path) -> DesktopAutostart:
    return DesktopAutostart(tmp_path / "autostart", (*COMMAND, "--in-background"), "/icon.svg")


def is_on(autostart: DesktopAutostart | LaunchAgent | RunKey) -> bool:
    """Say whether it is on; a checker would think that it never changes."""
    return autostart.is_on


def file_in(folder: Path) -> Path:
    return folder / "autostart" / "easeful.desktop"


def edited(folder: Path, command: str = sys.executable) -> Path:
    path = file_in(folder)
    path.parent.mkdir(parents=True)
    path.write_text(EDITED.format(command=command), encoding="utf-8")
    return path


def test_at_first_it_is_off(autostart: DesktopAutostart) -> None:
    assert not is_on(autostart)
    assert autostart.turn_off() == ""


def test_it_can_be_turned_on_and_off(autostart: DesktopAutostart, tmp_path: Path) -> None:
    assert autostart.turn_on() == ""
    assert is_on(autostart)
    assert file_in(tmp_path).read_text(encoding="utf-8") == (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Name=Easeful\n"
        "Comment=Gentle routines, heat and reminders\n"
        f"Exec={sys.executable} -m easeful --in-background\n"
        "Icon=/icon.svg\n"
        "X-GNOME-Autostart-enabled=true\n"
    )
    assert autostart.turn_off() == ""
    assert not is_on(autostart)
    assert list(file_in(tmp_path).parent.iterdir()) == []


def test_every_argument_arrives_as_it_was(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    odd = tmp_path / 'my "$programs"'  # GLib finds no program with a % in its path
    odd.mkdir()
    writer = odd / "writer"
    writer.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" >"{heard}.new"\nmv "{heard}.new" "{heard}"\n'
    )
    writer.chmod(0o700)
    autostart = DesktopAutostart(tmp_path / "autostart", (str(writer), *ODD), "")
    assert autostart.turn_on() == ""
    assert is_on(autostart)
    subprocess.run(
        [program("gio"), "launch", str(file_in(tmp_path))], check=True, env=without_a_bus()
    )
    wait_until(heard.exists)
    assert tuple(heard.read_text(encoding="utf-8").splitlines()) == ODD


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1)))
def test_no_argument_breaks_the_line(words: list[str]) -> None:
    line = exec_line(["easeful", *words])
    assert "\n" not in line
    text = f"[Desktop Entry]\nExec={line}\nHidden=true\n"
    assert value_of(text, "Exec") == line.strip()
    assert value_of(text, "Hidden") == "true"


def test_what_the_person_switched_off_is_off_and_can_be_turned_on_with_her_words_kept(
    autostart: DesktopAutostart, tmp_path: Path
) -> None:
    path = edited(tmp_path)
    before = path.read_text(encoding="utf-8")
    assert not is_on(autostart)
    assert autostart.turn_on() == ""
    assert is_on(autostart)
    text = path.read_text(encoding="utf-8")
    wanted = before.replace("Hidden=true\nX-GNOME-Autostart-enabled=false", "@", 1)
    assert text == wanted.replace("@", "Hidden=false\nX-GNOME-Autostart-enabled=true")
    assert autostart.turn_off() == ""
    assert not is_on(autostart)
    assert path.read_text(encoding="utf-8") == text.replace("Hidden=false", "Hidden=true")


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_each_way_to_switch_it_off_counts(
    autostart: DesktopAutostart, tmp_path: Path, line: str
) -> None:
    autostart.turn_on()
    with file_in(tmp_path).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert not is_on(autostart)
    assert autostart.turn_on() == ""
    assert is_on(autostart)


def test_a_program_that_has_gone_is_off_and_put_right_by_turning_on(
    autostart: DesktopAutostart, tmp_path: Path
) -> None:
    path = edited(tmp_path, "/gone/easeful")
    path.write_text(path.read_text(encoding="utf-8").replace("Hidden=true", "Hidden=false"))
    assert not is_on(autostart)
    assert autostart.turn_on() == ""
    assert is_on(autostart)
    text = path.read_text(encoding="utf-8")
    assert f"\nExec={sys.executable} -m easeful --in-background\n" in text
    assert "Exec=easeful mat\n" in text


def test_a_file_of_somebody_else_is_left_alone(autostart: DesktopAutostart, tmp_path: Path) -> None:
    path = file_in(tmp_path)
    path.parent.mkdir()
    path.write_bytes(b"not ours \xff\n")
    assert "no file of Easeful's" in autostart.turn_on()
    assert not is_on(autostart)
    assert autostart.turn_off() == ""
    assert path.read_bytes() == b"not ours \xff\n"


def test_a_link_stays_a_link(autostart: DesktopAutostart, tmp_path: Path) -> None:
    path = file_in(tmp_path)
    path.parent.mkdir()
    kept = tmp_path / "kept.desktop"
    kept.write_text(EDITED.format(command=sys.executable), encoding="utf-8")
    path.symlink_to(kept)
    assert autostart.turn_on() == ""
    assert path.is_symlink()
    assert is_on(autostart)


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.touch()
    autostart = DesktopAutostart(blocked / "autostart", COMMAND, "")
    assert "could not be written" in autostart.turn_on()
    assert not is_on(autostart)


@pytest.mark.parametrize("said", ["", "relative"])
def test_the_folder_is_where_the_desktop_looks(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    find_autostart(COMMAND, "", {"XDG_CONFIG_HOME": said}).turn_on()
    assert file_in(tmp_path / "home" / ".config").exists()
    find_autostart(COMMAND, "", {"XDG_CONFIG_HOME": str(tmp_path)}).turn_on()
    assert "--in-background\n" in file_in(tmp_path).read_text(encoding="utf-8")


def test_the_agent_of_macos_can_be_turned_on_and_off(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path / "LaunchAgents", (*COMMAND, "--in-background"))
    assert not is_on(agent)
    assert agent.turn_on() == ""
    assert is_on(agent)
    (path,) = (tmp_path / "LaunchAgents").iterdir()
    kept = plistlib.loads(path.read_bytes())
    assert path.stem == kept["Label"]
    assert kept["ProgramArguments"] == [*COMMAND, "--in-background"]
    path.write_bytes(b"<plist><dict>")
    assert not is_on(agent)
    assert agent.turn_off() == ""
    assert not path.exists()


def test_the_key_of_windows_is_on_windows_only() -> None:
    key = RunKey(COMMAND)
    assert not is_on(key)
    assert key.turn_on() != ""


def test_a_word_is_quoted_as_the_specification_says() -> None:
    assert exec_line(["a", "b c", "$d", "50%", ""]) == 'a "b c" "\\\\$d" 50%% ""'


def test_a_value_begins_with_what_is_no_space() -> None:
    assert escaped(" a\\b") == "\\sa\\\\b"


def without_a_bus() -> dict[str, str]:
    """Return an environment in which gio starts the program itself."""
    return {name: value for name, value in os.environ.items() if not name.startswith("DBUS")}
