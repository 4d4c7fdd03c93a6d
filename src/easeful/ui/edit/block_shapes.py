"""Sets the lines of a text apart, and lets a long one go on under its own beginning.

So one still sees what belongs to what where the window is narrow.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from easeful.ui.edit.line_syntax import HEAD

DEEPEST: Final = 16
"""Characters by which a line that goes on is moved to the right at most."""

MORE: Final = 2
"""And by so many more than its beginning, so that it is not taken for a line of its own."""


class BlockShapes(QObject):
    """Follows the document; whatever is typed, each line has the shape that its beginning asks."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._letter = 0.0
        self._gap = 0.0
        self._range: tuple[int, int] | None = None
        document.contentsChange.connect(self._note)
        document.contentsChanged.connect(self._shape)

    def show_in(self, letter: float, gap: float) -> None:
        """Take on the width of a letter and the space between lines, in pixels."""
        self._letter, self._gap = letter, gap
        self._range = (0, self._document.characterCount())
        self._shape()

    def _note(self, position: int, _removed: int, added: int) -> None:
        start, end = self._range or (position, position)
        self._range = (min(start, position), max(end, position + added))

    def _shape(self) -> None:
        if self._range is None or not self._letter:
            return
        (start, end), self._range = self._range, None
        block = self._document.findBlock(start)
        wrong = []
        while block.isValid() and block.position() <= end:
            if not self._is_right(block):
                wrong.append(block.blockNumber())
            block = block.next()
        if wrong:
            self._set(wrong)

    def _is_right(self, block: QTextBlock) -> bool:
        form = block.blockFormat()
        return form.leftMargin() == self._hang(block) and form.topMargin() == self._gap

    def _set(self, lines: list[int]) -> None:
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for line in lines:
            block = self._document.findBlockByNumber(line)
            hang = self._hang(block)
            form = QTextBlockFormat()
            form.setLeftMargin(hang)
            form.setTextIndent(-hang)
            form.setTopMargin(self._gap)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
        cursor.endEditBlock()
        self._range = None

    def _hang(self, block: QTextBlock) -> float:
        head = HEAD.match(block.text())
        indent = head.end() if head else 0
        return round(min(indent + MORE, DEEPEST) * self._letter)
