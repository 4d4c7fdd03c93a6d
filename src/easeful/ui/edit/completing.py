"""Offers what may be written while a key or a value is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from easeful.library.completion import Completion, Known, Offer, complete
from easeful.ui.edit.code_box import CodeBox
from easeful.ui.edit.completion_list import CompletionList
from easeful.ui.edit.manuscript import Manuscript
from easeful.ui.edit.places import characters, units


class Completing(QObject):
    """Keeps a list beside the cursor of a box, from the first letter on."""

    def __init__(self, manuscript: Manuscript, box: CodeBox, over: QWidget) -> None:
        super().__init__(over)
        self._manuscript, self._box, self._over = manuscript, box, over
        self._known: Known | None = None
        self._start = (0, 0)
        self.list = CompletionList(over)
        self.list.taken.connect(self._take)
        box.installEventFilter(self)
        box.typed.connect(self._follow)
        box.cursorPositionChanged.connect(self._leave)
        box.verticalScrollBar().valueChanged.connect(self.list.hide)

    def show_known(self, known: Known) -> None:
        """Offer what is known from now on."""
        self._known = known

    def ask(self) -> None:
        """Show what fits at the cursor, if anything does."""
        found = self._completion()
        if found is None or not found.offers:
            self.list.hide()
            return
        cursor = self._box.textCursor()
        self._start = (cursor.blockNumber(), found.start)
        begin = QTextCursor(cursor)
        begin.setPosition(cursor.block().position() + units(cursor.block().text()[: found.start]))
        rect = self._box.cursorRect(begin)
        corner = self._box.viewport().mapTo(self._over, rect.topLeft())
        self.list.show_offers(found.offers, QRect(corner, rect.size()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the list have the keys that it uses, and go when the hands leave."""
        if event.type() is QEvent.Type.FocusOut:
            self.list.hide()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_used = not event.modifiers() and self.list.takes(event.key())
            return is_used or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _follow(self, letter: str) -> None:
        if letter.strip() or not self.list.isHidden():
            self.ask()

    def _leave(self) -> None:
        cursor = self._box.textCursor()
        line, start = self._start
        at = characters(cursor.block().text(), cursor.positionInBlock())
        if cursor.blockNumber() != line or at < start or cursor.hasSelection():
            self.list.hide()

    def _completion(self) -> Completion | None:
        """Return what fits; nothing if only what is written already does."""
        cursor = self._box.textCursor()
        if self._known is None or cursor.hasSelection():
            return None
        line = cursor.block().text()
        at = characters(line, cursor.positionInBlock())
        found = complete(self._manuscript.lines, cursor.blockNumber(), at, self._known)
        if found and [offer.text for offer in found.offers] == [line[found.start : at]]:
            return None
        return found

    def _take(self, offer: Offer) -> None:
        cursor = self._box.textCursor()
        begin = units(cursor.block().text()[: self._start[1]])
        cursor.setPosition(cursor.block().position() + begin, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(offer.text)
        self._box.setTextCursor(cursor)
        self._box.setFocus()
