"""Notices that files in the person's folder were written, came or went.

Rule 1: the desktop tells of a change where it can; a folder on a network is looked at once a
second instead, and only while she has the window before her.
Rule 2: what changed is found by a look at all stamps, never believed from the message: editors
save by renaming, and messages come doubled, early or for files that nobody asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os import DirEntry, scandir
from pathlib import Path, PurePath
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QStorageInfo, QTimer

from easeful.library.files import ENDINGS

SETTLE_MS: Final = 150
"""From the first message to the look: an editor writes in several steps."""

EVERY_MS: Final = 1000
"""Between two looks at a folder from which no messages come."""

LISTENED_AT_ONCE: Final = 200

SILENT: Final = frozenset(
    {"9p", "afs", "cifs", "fuse", "fuseblk", "ncpfs", "nfs", "nfs4", "smb", "smb2", "smb3", "smbfs"}
)
"""Kinds of disk that others write to without our hearing of it (names as the system has them)."""

Stamp = tuple[int, int, int]


class FolderWatch(QObject):
    """Watches folders with all that is in them (``ports.FolderWatch``)."""

    def __init__(self) -> None:
        super().__init__()
        self._folders: tuple[Path, ...] = ()
        self._tell: Callable[[frozenset[PurePath]], None] = _to_nobody
        self._stamps: dict[str, Stamp] = {}
        self._inside: frozenset[str] = frozenset()
        self._unheard: list[str] = []
        self._is_hard_of_hearing = False
        self._told = QFileSystemWatcher(self)
        self._told.directoryChanged.connect(self._settle)
        self._told.fileChanged.connect(self._settle)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.look)
        self._looking = QTimer(self, interval=EVERY_MS)
        self._looking.timeout.connect(self.look)
        self._listening = QTimer(self, interval=0)
        self._listening.timeout.connect(self._listen_to_some)

    @property
    def hears(self) -> bool:
        """Say whether the desktop tells of every change here."""
        is_silent = self._is_hard_of_hearing or any(map(_is_silent, self._folders))
        return bool(self._told.directories()) and not is_silent

    def watch(
        self, folders: Iterable[PurePath], tell: Callable[[frozenset[PurePath]], None]
    ) -> None:
        """Watch ``folders`` from now on, also those that are made later; ``tell`` what changed."""
        self._folders, self._tell = tuple(map(Path, folders)), tell
        self._stamps, self._inside = self._seen()
        self._listen()

    def attend(self, *, wanted: bool) -> None:
        """Look now, and go on looking where no messages come, while the window is before her."""
        if wanted:
            self.look()
        if wanted and self._folders and not self.hears:
            self._looking.start()
        else:
            self._looking.stop()

    def look(self) -> None:
        """Look for what changed since the last look, and tell it."""
        self._settling.stop()
        before, folders = self._stamps, self._inside
        now, self._inside = self._seen()
        self._stamps = now
        paths = before.keys() | now.keys()
        changed = frozenset(Path(each) for each in paths if before.get(each) != now.get(each))
        if changed or self._inside != folders:
            self._listen()
        if changed:
            self._tell(changed)

    def _settle(self, _path: str) -> None:
        if not self._settling.isActive():
            self._settling.start()

    def _seen(self) -> tuple[dict[str, Stamp], frozenset[str]]:
        """Return the stamps of all files, and the folders that they may be in.

        Of a folder that is not made yet it is the nearest one above, which will tell of it.
        """
        stamps: dict[str, Stamp] = {}
        folders = {str(_nearest(folder)) for folder in self._folders}
        left = [str(folder) for folder in self._folders]
        while left:
            for entry in _entries(left.pop()):
                if entry.name.endswith(ENDINGS):
                    stamps[entry.path] = _stamp(entry)
                elif entry.is_dir(follow_symlinks=False):
                    left.append(entry.path)
                    folders.add(entry.path)
        return stamps, frozenset(folders)

    def _listen(self) -> None:
        """Have messages of every folder and file; one that was replaced is a new one."""
        listened = {*self._told.directories(), *self._told.files()}
        self._unheard = [
            *sorted(self._inside - listened),
            *(path for path in self._stamps if path not in listened),
        ]
        self._listen_to_some()

    def _listen_to_some(self) -> None:
        """Take on a few at a time: thousands would hold the window up."""
        some, self._unheard = self._unheard[:LISTENED_AT_ONCE], self._unheard[LISTENED_AT_ONCE:]
        if some:
            # A system has only so many messages to give; the rest is found by looking.
            self._is_hard_of_hearing |= bool(self._told.addPaths(some))
        if self._unheard:
            self._listening.start()
        else:
            self._listening.stop()


def _entries(folder: str) -> list[DirEntry[str]]:
    """Return what is in a folder: no dot-files, no links, as the shelf reads it."""
    try:
        with scandir(folder) as found:
            return [each for each in found if not (each.name.startswith(".") or each.is_symlink())]
    except OSError:
        return []


def _stamp(entry: DirEntry[str]) -> Stamp:
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return (0, 0, 0)
    return (found.st_mtime_ns, found.st_size, found.st_ino)


def _nearest(folder: Path) -> Path:
    """Return ``folder``, or the nearest one above it that is there."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), folder)


def _is_silent(folder: Path) -> bool:
    kind = QStorageInfo(str(_nearest(folder))).fileSystemType().toStdString().lower()
    return kind in SILENT or kind.startswith("fuse.")


def _to_nobody(_changed: frozenset[PurePath]) -> None:
    """Stand in until somebody watches."""
