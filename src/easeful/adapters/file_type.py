"""Open .easeful files by a double click: on Linux, two small files in the person's own data folder.

Rule 1: nothing is written before she asks for it, and turning it off takes away just these two.
Rule 2: a file of that name that is not ours is left alone.
Rule 3: which program is the usual one for such files stays hers to say; we only offer ourselves.

On Windows and macOS this needs an installer, so there is none.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from easeful.adapters.autostart_file import taken_away, written
from easeful.adapters.desktop_entry import escaped, exec_line, has_program, value_of
from easeful.core.desktop_ports import FileType
from easeful.core.words import _

TYPE: Final = "application/x-easeful"
PATTERN: Final = "*.easeful"
OPEN: Final = "open"
"""The command that opens the window and shows what is in a file."""

ENTRY: Final = "easeful-file.desktop"
KIND: Final = "easeful.xml"
PATIENCE: Final = 20.0
"""Seconds; the desktop's own programs take a moment where many programs are installed."""

KIND_TEXT: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{TYPE}">
    <comment>Easeful routine</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="{PATTERN}"/>
  </mime-type>
</mime-info>
"""


def find_file_type(
    command: Sequence[str], icon: str, environment: Mapping[str, str]
) -> FileType | None:
    """Return the way of this system, ``None`` where there is none; ``command`` starts Easeful."""
    if sys.platform in {"win32", "darwin"}:
        return None
    said = Path(environment.get("XDG_DATA_HOME", ""))
    folder = said if said.is_absolute() else Path.home() / ".local" / "share"
    return DesktopFileType(folder, (*command, OPEN), icon)


class DesktopFileType:
    """Easeful among what the desktop opens files with (``desktop_ports.FileType``)."""

    def __init__(self, folder: Path, command: Sequence[str], icon: str) -> None:
        """``folder`` is the person's data folder; ``command`` takes a file as its last word."""
        self._kinds = folder / "mime"
        self._entries = folder / "applications"
        self._kind = self._kinds / "packages" / KIND
        self._entry = self._entries / ENTRY
        self._command = command
        self._icon = icon

    @property
    def is_on(self) -> bool:
        """Say whether Easeful is offered, and is still where it would be looked for."""
        return (
            TYPE in _read(self._kind)
            and TYPE in value_of(_read(self._entry), "MimeType")
            and has_program(value_of(_read(self._entry), "Exec"))
        )

    def turn_on(self) -> str:
        """Have Easeful offered; return "" or, in words, why that was not possible."""
        for path in (self._kind, self._entry):
            if not self._is_ours(path):
                return _("{path} is there, but is no file of Easeful's.").format(path=path)
        why = written(self._kind, KIND_TEXT)
        why = why or written(self._entry, self._text())
        if why:
            self._take_away()
        self._tell_desktop()
        return why

    def turn_off(self) -> str:
        """Have it offered no more; return "" or, in words, why that was not possible."""
        if not (self._kind.exists() or self._entry.exists()):
            return ""
        why = self._take_away()
        self._tell_desktop()
        return why

    def _take_away(self) -> str:
        failed = [taken_away(each) for each in (self._entry, self._kind) if self._is_ours(each)]
        return next(filter(None, failed), "")

    def _is_ours(self, path: Path) -> bool:
        """Say whether we may write or remove this file: it has our type in it, or is not there."""
        return not path.exists() or TYPE in _read(path)

    def _text(self) -> str:
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Easeful",
            f"Comment={escaped(_('Add a routine that somebody sent you'))}",
            f"Exec={exec_line(self._command)} %f",
            f"Icon={escaped(self._icon)}",
            f"MimeType={TYPE};",
            "NoDisplay=true",
        )
        return "".join(f"{line}\n" for line in lines)

    def _tell_desktop(self) -> None:
        """Let the desktop read its folders anew; one without these programs looks by itself."""
        programs = (
            ("update-mime-database", self._kinds),
            ("update-desktop-database", self._entries),
        )
        for name, folder in programs:
            program = shutil.which(name)
            if program is not None and folder.is_dir():
                with suppress(OSError, subprocess.SubprocessError):
                    subprocess.run(  # noqa: S603 (no word of it was written by others)
                        [program, str(folder)], capture_output=True, check=False, timeout=PATIENCE
                    )


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode(errors="surrogateescape")
    except OSError:
        return ""
