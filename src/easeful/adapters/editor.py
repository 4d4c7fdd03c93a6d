"""Opens a file in the program that the person uses for it."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


class DesktopEditor:
    """Asks the desktop (``ports.Editor``)."""

    def open(self, path: PurePath) -> bool:
        """Open ``path`` and return at once; say whether the desktop knew a program for it."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
