"""Keeps the shelf as the person's folder is: what she saves in any editor is here at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, Qt

from easeful.core.ports import FolderWatch
from easeful.ui.main_window import MainWindow
from easeful.ui.shelf_reader import ShelfReader


class FolderHost(QObject):
    """Watches once the shelf has been read, so that the start waits for nothing."""

    def __init__(
        self, watch: FolderWatch, folders: Iterable[Path], reader: ShelfReader, window: MainWindow
    ) -> None:
        super().__init__()
        self._watch, self._folders, self._reader = watch, tuple(folders), reader
        self._watches = False
        # In a turn of its own: to look at thousands of files again takes as long as a frame or two.
        reader.done.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        window.returned.connect(self._attend)
        window.left.connect(self._rest)

    def _begin(self) -> None:
        if not self._watches:
            self._watches = True
            self._watch.watch(self._folders, self._take)

    def _take(self, paths: frozenset[PurePath]) -> None:
        files = frozenset(map(Path, paths))
        self._reader.read_again(files)

    def _attend(self) -> None:
        if self._watches:
            self._watch.attend(wanted=True)

    def _rest(self) -> None:
        if self._watches:
            self._watch.attend(wanted=False)
