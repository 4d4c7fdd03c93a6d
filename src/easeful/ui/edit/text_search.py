"""Finds words in the text, whatever their case, from the cursor on and round."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from easeful.ui.edit.code_box import CodeBox
from easeful.ui.edit.find_bar import FindBar
from easeful.ui.edit.manuscript import Manuscript
from easeful.ui.edit.places import units


class TextSearch(QObject):
    """Shows in a box what a bar looks for, while the bar is open."""

    def __init__(self, manuscript: Manuscript, box: CodeBox, bar: FindBar) -> None:
        super().__init__(bar)
        self._manuscript, self._box, self._bar = manuscript, box, bar
        self._found: list[tuple[int, int]] = []
        self._is_open = False
        bar.typed.connect(self._look)
        bar.step_wanted.connect(self.step)
        manuscript.changed.connect(self._look_again)

    def open(self) -> None:
        """Look for what is selected, or for the last words."""
        selected = self._box.textCursor().selectedText()
        self._is_open = True
        self._bar.begin("" if "\u2029" in selected else selected)
        self._look_again()

    def close(self) -> None:
        """Show nothing as found; the last one stays selected."""
        self._is_open = False
        self._box.show_found(())

    def step(self, by: int) -> None:
        """Select the next one after the cursor, or the one before it."""
        self._found = _ranges(self._manuscript.lines, self._bar.words)
        if not self._found:
            return
        cursor = self._box.textCursor()
        starts = [start for start, _end in self._found]
        if by > 0:
            index = bisect_left(starts, max(cursor.selectionEnd(), cursor.position()))
        else:
            index = bisect_left(starts, cursor.selectionStart()) - 1
        self._select(index % len(self._found))

    def _look(self, _words: str) -> None:
        """Select the first one from where the selection begins, as one types."""
        self._look_again()
        if self._found:
            start = self._box.textCursor().selectionStart()
            index = bisect_left([each for each, _end in self._found], start)
            self._select(index % len(self._found))

    def _look_again(self) -> None:
        if not self._is_open:
            return
        self._found = _ranges(self._manuscript.lines, self._bar.words)
        self._box.show_found(self._found)
        self._tell()

    def _select(self, index: int) -> None:
        start, end = self._found[index]
        cursor = self._box.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._box.setTextCursor(cursor)
        self._box.ensureCursorVisible()
        self._tell()

    def _tell(self) -> None:
        starts = [start for start, _end in self._found]
        index = bisect_right(starts, self._box.textCursor().selectionStart()) - 1
        self._bar.show_count(max(index, 0), len(self._found))


def _ranges(lines: tuple[str, ...], words: str) -> list[tuple[int, int]]:
    """Return where in the document ``words`` stand, from the beginning to the end."""
    found: list[tuple[int, int]] = []
    position = 0
    for line in lines:
        for start, end in _in_line(line, words):
            found.append((position + units(line[:start]), position + units(line[:end])))
        position += units(line) + 1
    return found


def _in_line(line: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where in a line ``words`` stand; letters that are two in lower case count as written.

    Else every place after them would be wrong.
    """
    lower, sought = line.lower(), words.lower()
    if len(lower) != len(line):
        lower, sought = line, words
    at = lower.find(sought) if sought else -1
    while at >= 0:
        yield at, at + len(sought)
        at = lower.find(sought, at + len(sought))
