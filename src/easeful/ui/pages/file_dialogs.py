"""Asks where a sound file is to go, in the dialog that the desktop has for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from easeful.core.words import _

ENDINGS = (".wav", ".ogg", ".mp3")
NOT_IN_NAMES = '/\\:*?"<>|'
"""What one file system or another does not take; a phone may have any of them."""


def ask_where(parent: QWidget, name: str, take: Callable[[Path], None]) -> None:
    """Suggest ``name`` in the folder of music, and return; ``take`` gets what was chosen.

    The dialog itself asks before an existing file is replaced.
    """
    dialog = QFileDialog(parent, _("Take it with you"), str(music_folder() / file_name(name)))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(_("Sound (*.wav *.ogg *.mp3)"))
    dialog.setDefaultSuffix("wav")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: take(as_sound(Path(path))))
    dialog.open()


def as_sound(path: Path) -> Path:
    """Return ``path`` with an ending that a recording may have; a new name replaces no file."""
    if path.suffix.lower() in ENDINGS:
        return path
    names = (f"{path.name}{number}.wav" for number in ("", *(f" {n}" for n in range(2, 1000))))
    return next(new for name in names if not (new := path.with_name(name)).exists())


def file_name(name: str) -> str:
    """Return a routine's name as that of a file, which any disk takes."""
    kept = "".join("-" if each in NOT_IN_NAMES else each for each in name if each.isprintable())
    return f"{kept.strip(' .')[:100] or _('Routine')}.wav"


def music_folder() -> Path:
    """Return where the person keeps music; her home, if there is no such folder."""
    place = QStandardPaths.StandardLocation
    folders = (place.MusicLocation, place.HomeLocation)
    found = [Path(QStandardPaths.writableLocation(each)) for each in folders]
    return next((each for each in found if each.is_dir()), found[-1])
