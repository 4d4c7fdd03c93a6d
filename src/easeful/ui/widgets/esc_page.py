"""A page that Esc leads back from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class EscPage(QWidget):
    """A page on which Esc does what its Back does; nothing that was told there is lost."""

    def lead_back(self) -> None:
        """Do what Back does; each page has its own."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back."""
        if event.key() == Qt.Key.Key_Escape:
            self.lead_back()
        else:
            super().keyPressEvent(event)
