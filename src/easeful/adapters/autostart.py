"""Start with the computer: on Linux, a file in the folder that each desktop reads at a login.

Rule 1: what the person, or a tool of her desktop, wrote in that file stays; only what must be
otherwise is changed. "Off" in her own words (``Hidden``) is off.
Rule 2: whether it is on is read from the file each time, as other programs change it too.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from easeful.adapters.autostart_file import taken_away, written
from easeful.adapters.autostart_macos import LaunchAgent
from easeful.adapters.autostart_windows import RunKey
from easeful.core.desktop_ports import Autostart
from easeful.core.words import _

IN_BACKGROUND: Final = "--in-background"
NAME: Final = "easeful.desktop"
GROUP: Final = "[Desktop Entry]"
GNOME: Final = "X-GNOME-Autostart-enabled"

UNESCAPED: Final = {"s": " ", "n": "\n", "t": "\t", "r": "\r"}
RESERVED: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`=")
"""A word of ``Exec`` that has one of these stands in quotes."""


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
            and _value(text, "Hidden").lower() not in {"true", "1"}
            and _value(text, GNOME).lower() not in {"false", "0"}
            and _has_program(_value(text, "Exec"))
        )

    def turn_on(self) -> str:
        """Have Easeful started; return "" or, in words, why that was not possible."""
        if self.is_on:
            return ""
        text = self._read()
        if text is None or not _entry(text.split("\n")):
            if text:
                return _("{path} is there, but is no file of Easeful's.").format(path=self._path)
            return written(self._path, self._fresh())
        text = _with(text, "Hidden", "false") if _value(text, "Hidden") else text
        text = _with(text, GNOME, "true")
        if not _has_program(_value(text, "Exec")):
            text = _with(text, "Exec", _exec(self._command))
        return written(self._path, text)

    def turn_off(self) -> str:
        """Have it started no more; return "" or, in words, why that was not possible."""
        text = self._read()
        if text is None or not self.is_on:
            return ""
        if text == self._fresh():
            return taken_away(self._path)
        return written(self._path, _with(text, "Hidden", "true"))

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
            f"Comment={_escaped(_('Gentle routines, heat and reminders'))}",
            f"Exec={_exec(self._command)}",
            f"Icon={_escaped(self._icon)}",
            f"{GNOME}=true",
        )
        return "".join(f"{line}\n" for line in lines)


def _exec(command: Sequence[str]) -> str:
    return _escaped(" ".join(_quoted(word) for word in command))


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word and RESERVED.isdisjoint(word):
        return word
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    return f'"{word}"'


def _escaped(value: str) -> str:
    """Return a value as the file holds it: escaped once more, after any quoting."""
    for sign, name in (("\\", "\\\\"), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        value = value.replace(sign, name)
    return f"\\s{value[1:]}" if value.startswith(" ") else value


def _has_program(line: str) -> bool:
    """Say whether the first word of ``Exec`` names a program that is there."""
    plain = re.sub(r"\\(.)", lambda sign: UNESCAPED.get(sign[1], sign[1]), line, flags=re.DOTALL)
    first = re.match(r'"((?:\\.|[^"\\])*)"|(\S+)', plain.strip(), flags=re.DOTALL)
    if first is None:
        return False
    word = first[2] or re.sub(r"\\(.)", r"\1", first[1], flags=re.DOTALL)
    return shutil.which(word.replace("%%", "%")) is not None


def _entry(lines: Sequence[str]) -> range:
    """Return which lines belong to the entry itself; other groups may follow."""
    plain = [line.strip() for line in lines]
    if GROUP not in plain:
        return range(0)
    begin = plain.index(GROUP) + 1
    others = (at for at, line in enumerate(plain) if at >= begin and line.startswith("["))
    return range(begin, next(others, len(plain)))


def _value(text: str, key: str) -> str:
    """Return the value of a key, "" for none; of several the last one holds."""
    lines = text.split("\n")
    pairs = [lines[at].partition("=") for at in _entry(lines)]
    return next((value.strip() for name, _is, value in reversed(pairs) if name.strip() == key), "")


def _with(text: str, key: str, value: str) -> str:
    """Return the text with another value, and everything else as it was."""
    lines = text.split("\n")
    entry = _entry(lines)
    places = [at for at in entry if lines[at].partition("=")[0].strip() == key]
    for at in places:
        lines[at] = f"{key}={value}"
    if not places:
        lines.insert(entry.start, f"{key}={value}")
    return "\n".join(lines)
