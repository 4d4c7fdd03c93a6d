"""Asks where a file is to go, or which one is meant, in the dialog that the desktop has for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from easeful.core.words import _

NOT_IN_NAMES = '/\\:*?"<>|'
"""What one file system or another does not take; a phone may have any of them."""

Place = QStandardPaths.StandardLocation

AskFile = Callable[[QWidget, str, Callable[[Path], None]], None]
"""Suggests a name; hands over where the file is to go, or nothing if she closes the dialog."""

AskWhich = Callable[[QWidget, Callable[[Path], None]], None]
"""Hands over the file that she chose, or nothing if she closes the dialog."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Files of one kind. ``endings`` have their dots, the usual one first."""

    title: str
    words: str
    endings: tuple[str, ...]
    place: Place


SOUND: Final = Kind(
    _("Take it with you"), _("Sound"), (".wav", ".ogg", ".mp3"), Place.MusicLocation
)
SHEET: Final = Kind(_("Save as PDF"), _("PDF"), (".pdf",), Place.DocumentsLocation)
PACKAGE: Final = Kind(_("Share"), _("Easeful"), (".easeful",), Place.DocumentsLocation)
REPORT: Final = Kind(_("Save the page for my doctor"), _("PDF"), (".pdf",), Place.DocumentsLocation)
TABLE: Final = Kind(_("Save the journal as a table"), _("CSV"), (".csv",), Place.DocumentsLocation)
DATA: Final = Kind(_("Save the journal as data"), _("JSON"), (".json",), Place.DocumentsLocation)
PICTURE: Final = Kind(
    _("Choose a picture"),
    _("Pictures"),
    (".jpg", ".jpeg", ".png", ".webp", ".svg"),
    Place.PicturesLocation,
)


@dataclass(frozen=True, slots=True)
class Dialogs:
    """All that she may be asked about files."""

    sound: AskFile
    sheet: AskFile
    package: AskFile
    which_package: AskWhich
    which_picture: AskWhich
    report: AskFile
    table: AskFile
    data: AskFile


def ask_where(kind: Kind, parent: QWidget, name: str, take: Callable[[Path], None]) -> None:
    """Suggest ``name`` in the usual folder, and return; ``take`` gets what was chosen.

    The dialog itself asks before an existing file is replaced.
    """
    start = folder_of(kind) / file_name(name, kind)
    dialog = QFileDialog(parent, kind.title, str(start))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(kind.endings[0].removeprefix("."))
    _open(dialog, kind, lambda path: take(as_kind(path, kind)))


def ask_which(kind: Kind, parent: QWidget, take: Callable[[Path], None]) -> None:
    """Show the files of the usual folder, and return; ``take`` gets what was chosen."""
    dialog = QFileDialog(parent, kind.title, str(folder_of(kind)))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, kind, take)


def desktop_dialogs() -> Dialogs:
    """Return the dialogs of the desktop."""
    return Dialogs(
        sound=partial(ask_where, SOUND),
        sheet=partial(ask_where, SHEET),
        package=partial(ask_where, PACKAGE),
        which_package=partial(ask_which, PACKAGE),
        which_picture=partial(ask_which, PICTURE),
        report=partial(ask_where, REPORT),
        table=partial(ask_where, TABLE),
        data=partial(ask_where, DATA),
    )


def as_kind(path: Path, kind: Kind) -> Path:
    """Return ``path`` with an ending that such a file may have; a new name replaces no file."""
    if path.suffix.lower() in kind.endings:
        return path
    usual = kind.endings[0]
    names = (f"{path.name}{number}{usual}" for number in ("", *(f" {n}" for n in range(2, 1000))))
    return next(new for name in names if not (new := path.with_name(name)).exists())


def file_name(name: str, kind: Kind) -> str:
    """Return a routine's name as that of a file, which any disk takes."""
    kept = "".join("-" if each in NOT_IN_NAMES else each for each in name if each.isprintable())
    return f"{kept.strip(' .')[:100] or _('Routine')}{kind.endings[0]}"


def folder_of(kind: Kind) -> Path:
    """Return where the person keeps such files; her home, if there is no such folder."""
    folders = (kind.place, Place.HomeLocation)
    found = [Path(QStandardPaths.writableLocation(each)) for each in folders]
    return next((each for each in found if each.is_dir()), found[-1])


def _open(dialog: QFileDialog, kind: Kind, take: Callable[[Path], None]) -> None:
    endings = " ".join(f"*{ending}" for ending in kind.endings)
    dialog.setNameFilter(f"{kind.words} ({endings})")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: take(Path(path)))
    dialog.open()
