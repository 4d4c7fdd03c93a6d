"""Carries out the keys that a file's lines are typed with."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from easeful.ui.edit.places import characters, units
from easeful.ui.edit.strokes import Stroke, enter, is_there, outdent, remark, rub_out, tab

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
KEEP: Final = QTextCursor.MoveMode.KeepAnchor


def type_key(cursor: QTextCursor, event: QKeyEvent) -> bool:
    """Carry out a key that means something else than in any text; say whether it was one."""
    key, plain = event.key(), event.modifiers() in PLAIN
    if key in ENTER:
        _enter(cursor)
    elif key == Qt.Key.Key_Tab and plain:
        _indent(cursor)
    elif key == Qt.Key.Key_Backtab:
        _outdent(cursor)
    elif key == Qt.Key.Key_Backspace and plain and not cursor.hasSelection():
        return _rub_out(cursor)
    else:
        return not cursor.hasSelection() and _is_there(cursor, event.text())
    return True


def toggle_remark(cursor: QTextCursor) -> None:
    """Make the lines of the selection remarks, or what they were."""
    lines = _lines(cursor)
    texts = [cursor.document().findBlockByNumber(line).text() for line in lines]
    if any(text.strip() for text in texts):
        _each(cursor, lines, remark(texts))


def _enter(cursor: QTextCursor) -> None:
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    block = cursor.block()
    line = block.text()
    above: list[str] = []
    earlier = block.previous()
    while earlier.isValid() and not line.strip(" -"):
        above.insert(0, earlier.text())
        earlier = earlier.previous()
    _do(cursor, enter(above, line, characters(line, cursor.positionInBlock())))
    cursor.endEditBlock()


def _indent(cursor: QTextCursor) -> None:
    lines = _lines(cursor)
    if len(lines) == 1:
        line = cursor.block().text()
        start = cursor.selectionStart() - cursor.block().position()
        cursor.insertText(tab(characters(line, start)))
    else:
        _each(cursor, lines, [Stroke(0, 0, tab(0))] * len(lines))


def _outdent(cursor: QTextCursor) -> None:
    lines = _lines(cursor)
    texts = [cursor.document().findBlockByNumber(line).text() for line in lines]
    _each(cursor, lines, [Stroke(0, outdent(text), "") for text in texts])


def _is_there(cursor: QTextCursor, letter: str) -> bool:
    line, place = cursor.block().text(), cursor.positionInBlock()
    column = characters(line, place)
    return column == len(line) and is_there(line, letter)


def _rub_out(cursor: QTextCursor) -> bool:
    line = cursor.block().text()
    wide = rub_out(line, characters(line, cursor.positionInBlock()))
    if wide == 1:
        return False
    cursor.movePosition(QTextCursor.MoveOperation.Left, KEEP, wide)
    cursor.removeSelectedText()
    return True


def _lines(cursor: QTextCursor) -> range:
    """Return the lines of the selection, from 0; not one in which nothing is selected."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    ends_before = last != first and cursor.selectionEnd() == last.position()
    return range(first.blockNumber(), last.blockNumber() + (0 if ends_before else 1))


def _each(cursor: QTextCursor, lines: range, strokes: list[Stroke]) -> None:
    hand = QTextCursor(cursor)
    hand.beginEditBlock()
    for line, stroke in zip(lines, strokes, strict=True):
        hand.setPosition(cursor.document().findBlockByNumber(line).position())
        _do(hand, stroke)
    hand.endEditBlock()


def _do(cursor: QTextCursor, stroke: Stroke) -> None:
    """Type ``stroke`` into the line of ``cursor``."""
    block = cursor.block()
    line = block.text()
    cursor.setPosition(block.position() + units(line[: stroke.start]))
    cursor.setPosition(block.position() + units(line[: stroke.end]), KEEP)
    if cursor.selectedText() != stroke.text:
        cursor.insertText(stroke.text)
    else:
        cursor.clearSelection()
