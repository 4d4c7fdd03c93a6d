"""Looks for words in the text. It takes the place of the mistakes, so that nothing jumps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import LEAST_HEIGHT, quiet_button
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.text import Text, Tone


class FindBar(QWidget):
    """``typed`` carries the words, ``step_wanted`` 1 or -1; ``closed`` when it is done with."""

    typed = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._field = Field(_("Find in the text"), "search")
        self._count = Text("", Role.BODY, Tone.QUIET)
        self._count.setWordWrap(False)
        self._count.setMinimumHeight(LEAST_HEIGHT)
        self._back = quiet_button("", "chevron-up")
        self._on = quiet_button("", "chevron-down")
        self._close = quiet_button("", "close")
        self._back.setAccessibleName(_("Find the one before"))
        self._on.setAccessibleName(_("Find the next one"))
        self._close.setAccessibleName(_("Close the search"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._field, 1, Qt.AlignmentFlag.AlignTop)
        for widget in (self._count, self._back, self._on, self._close):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self.typed)
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        self._close.clicked.connect(self.closed)

    @property
    def words(self) -> str:
        """Return what is looked for."""
        return self._field.text()

    def begin(self, words: str) -> None:
        """Look for ``words``, or for the last ones if there are none, ready for others."""
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, index: int, count: int) -> None:
        """Say which of how many it is, from 0; nothing while nothing is looked for."""
        words = _("{one} of {all}").format(one=index + 1, all=count) if count else _("not found")
        self._count.setText(words if self.words else "")
        self._back.setEnabled(count > 0)
        self._on.setEnabled(count > 0)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.space(10))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc closes."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self.step_wanted.emit(-1 if shift else 1)
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)

    def _step_back(self) -> None:
        self.step_wanted.emit(-1)

    def _step_on(self) -> None:
        self.step_wanted.emit(1)
