"""Keeps the settings in one YAML file that the app owns and a person may edit.

Written whole or not at all. A file that cannot be understood is kept beside, under another name.
"""

from __future__ import annotations

import errno
import logging
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from easeful.adapters.settings_text import read, written
from easeful.adapters.whole_file import write_whole
from easeful.core.settings import Settings
from easeful.core.words import _

log = logging.getLogger(__name__)

LARGEST: Final = 64 * 1024
"""Bytes; what Easeful writes itself is a hundredth of it."""

REASONS: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOSPC: _("the disk is full"),
        errno.EFBIG: _("the disk is full"),
        errno.EDQUOT: _("the disk is full"),
        errno.EROFS: _("the disk is read-only"),
        errno.EACCES: _("the folder is closed to writing"),
        errno.EPERM: _("the folder is closed to writing"),
        errno.EISDIR: _("there is a folder in its place"),
    }
)


class SettingsFile:
    """Loads and saves the settings (``ports.SettingsStore``)."""

    def __init__(self, path: Path, *, only_reads: bool = False) -> None:
        """Use the file at ``path``; nothing is read yet. ``only_reads``: it is never touched."""
        self._path = path
        self._only_reads = only_reads
        self._complaint = ""
        self._on_disk = ""

    @property
    def complaint(self) -> str:
        """Say in words what was wrong with the file that was loaded; "" if nothing."""
        return self._complaint

    def load(self) -> Settings:
        """Return the settings as they were saved, defaults where there are none."""
        try:
            with self._path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            self._complaint = _("Your settings cannot be read: {reason}.").format(
                reason=_reason(error)
            )
            return Settings()
        found = read(self._path.name, data)
        if found.problems:
            self._complain(found.problems[0])
        else:
            self._on_disk = data.decode("utf-8-sig")
        return found.settings

    def save(self, settings: Settings) -> str:
        """Write the settings; return "" or, in words, why that was not possible."""
        text = written(settings)
        if text == self._on_disk:
            return ""
        try:
            write_whole(self._path, text)
        except OSError as error:
            log.warning("The settings were not saved: %s", error.strerror)
            return _("Your settings could not be saved: {reason}.").format(reason=_reason(error))
        self._on_disk = text
        return ""

    def _complain(self, problem: str) -> None:
        """Keep the file that was not understood, and say so."""
        sentences = [_("Some settings could not be read and are as at first:"), f"{problem}."]
        kept = "" if self._only_reads else self._kept_beside()
        if kept:
            sentences.append(_("Your file is kept as {name}.").format(name=kept))
        self._complaint = " ".join(sentences)

    def _kept_beside(self) -> str:
        for number in range(1, 1000):
            beside = self._path.with_name(f"{self._path.stem}.broken-{number}{self._path.suffix}")
            if beside.exists():
                continue
            try:
                self._path.rename(beside)
            except OSError as error:
                log.warning("The settings could not be kept beside: %s", error.strerror)
                return ""
            return beside.name
        return ""


def _reason(error: OSError) -> str:
    return REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()
