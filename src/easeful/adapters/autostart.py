"""Start with the computer: on Linux, a file in the folder that each desktop reads at a login.

Rule 1: what the person, or a tool of her desktop, wrote in that file stays; only what must be
otherwise is changed. "Off" in her own words (``Hidden``) is off.
Rule 2: whether it is on is read from the file each time, as other programs change it too.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from easeful.adapters.autostart_file import taken_away, written
from easeful.adapters.autostart_macos import LaunchAgent
from easeful.adapters.autostart_windows import RunKey
from easeful.adapters.desktop_entry import (
    GROUP,
    escaped,
    exec_line,
    has_program,
    is_entry,
    value_of,
    with_value,
)
from easeful.core.desktop_ports import Autostart
from easeful.core.words import _

IN_BACKGROUND: Final = "--in-background"
NAME: Final = "easeful.desktop"
GNOME: Final = "X-GNOME-Autostart-enabled"


def find_autostart(command: Sequence[str], icon: str, environment: Mapping[str, str]) -> Autostart:
    """Return the way of this system; ``command`` starts Easeful, ``icon`` is the path of one."""
    command = (*command, IN_BACKGROUND)
    if sys.platform == "win32":
        return RunKey(command)
    if sys.platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
    said = Path(environment.get("XDG_CONFIG_HOME", ""))
    config = said if said.is_absolute() else Path.home() / ".config"
    return DesktopAutostart(config / "autostart", command, icon)


class DesktopAutostart:
    """Easeful among what the desktop starts at a login (``desktop_ports.Autostart``)."""

    def __init__(self, folder: Path, command: Sequence[str], icon: str) -> None:
        self._path = folder / NAME
        self._command = command
        self._icon = icon

    @property
    def is_on(self) -> bool:
        """Say whether Easeful would be started, and is still where it would be looked for."""
        text = self._read()
        return (
            text is not None
            and value_of(text, "Hidden").lower() not in {"true", "1"}
            and value_of(text, GNOME).lower() not in {"false", "0"}
            and has_program(value_of(text, "Exec"))
        )

    def turn_on(self) -> str:
        """Have Easeful started; return "" or, in words, why that was not possible."""
        if self.is_on:
            return ""
        text = self._read()
        if text is None or not is_entry(text):
            if text:
                return _("{path} is there, but is no file of Easeful's.").format(path=self._path)
            return written(self._path, self._fresh())
        text = with_value(text, "Hidden", "false") if value_of(text, "Hidden") else text
        text = with_value(text, GNOME, "true")
        if not has_program(value_of(text, "Exec")):
            text = with_value(text, "Exec", exec_line(self._command))
        return written(self._path, text)

    def turn_off(self) -> str:
        """Have it started no more; return "" or, in words, why that was not possible."""
        text = self._read()
        if text is None or not self.is_on:
            return ""
        if text == self._fresh():
            return taken_away(self._path)
        return written(self._path, with_value(text, "Hidden", "true"))

    def _read(self) -> str | None:
        try:
            return self._path.read_bytes().decode(errors="surrogateescape")
        except OSError:
            return None

    def _fresh(self) -> str:
        lines = (
            GROUP,
            "Type=Application",
            "Name=Easeful",
            f"Comment={escaped(_('Gentle routines, heat and reminders'))}",
            f"Exec={exec_line(self._command)}",
            f"Icon={escaped(self._icon)}",
            f"{GNOME}=true",
        )
        return "".join(f"{line}\n" for line in lines)
