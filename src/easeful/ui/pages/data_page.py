"""My data: where it lies, a backup, putting one back, and deleting everything.

One screen at a time; the page itself decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from easeful.core.words import _
from easeful.library.backup_look import Found
from easeful.ui.dress import dress
from easeful.ui.pages.data_home import DataHome
from easeful.ui.pages.data_questions import DataOver, DeleteQuestion, RestoreQuestion
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look

Screen = DataHome | RestoreQuestion | DeleteQuestion | DataOver


class DataPage(QWidget):
    """``delete_accepted`` carries whether what she wrote goes too."""

    title = _("My data")
    restore_accepted = Signal()
    restore_declined = Signal()
    delete_accepted = Signal(object)
    leave_wanted = Signal()

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._look: Look | None = None
        self._stack = QStackedWidget()
        self.home = DataHome(home)
        self._stack.addWidget(self.home)
        fill(self, self._stack)

    def arrive(self) -> None:
        """Put the finger where this screen wants it."""
        screen = self._stack.currentWidget()
        if isinstance(screen, Screen):
            screen.arrive()

    def set_look(self, look: Look) -> None:
        """Keep the look for screens to come."""
        self._look = look

    def show_home(self, words: str = "") -> None:
        """Show the first screen, and how something went."""
        self.home.show_busy(busy=False)
        self._show(self.home)
        self.home.say(words)

    def ask_restore(self, name: str, found: Found, kept: Sequence[str]) -> None:
        """Show what is in a backup, and ask."""
        question = RestoreQuestion(name, found, kept)
        question.accepted.connect(self.restore_accepted)
        question.declined.connect(self.restore_declined)
        self._show(question)

    def ask_delete(self, stays: str = "") -> None:
        """Show what would go, and ask; ``stays`` is what cannot go."""
        question = DeleteQuestion(stays)
        question.accepted.connect(self.delete_accepted)
        question.declined.connect(self.show_home)
        self._show(question)

    def show_over(self, title: str, words: Sequence[str]) -> None:
        """Say that it is done; all that is left is to close the app."""
        over = DataOver(title, words)
        over.leave_wanted.connect(self.leave_wanted)
        self._show(over)

    def _show(self, screen: Screen) -> None:
        before = self._stack.currentWidget()
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
            if self._look is not None:
                dress(screen, self._look)
        self._stack.setCurrentWidget(screen)
        if before is not None and before is not screen and before is not self.home:
            self._stack.removeWidget(before)
            before.deleteLater()
        if self.isVisible():
            screen.arrive()
