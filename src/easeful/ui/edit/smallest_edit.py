"""Turns the text of a document into another one by touching as little as possible.

So the cursor, the place on the page and the colours stay where nothing was changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from PySide6.QtGui import QTextCursor

from easeful.ui.edit.places import units

MOST_COMPARED: Final = 1000
"""Lines that are compared one by one; more are replaced as a whole: the window must not wait."""


class Swap(NamedTuple):
    """Lines ``start`` to ``end`` (from 0, without ``end``) become ``texts``."""

    start: int
    end: int
    texts: tuple[str, ...]


def swaps_of(before: Sequence[str], after: Sequence[str]) -> Iterator[Swap]:
    """Yield what is to be done from the last line to the first."""
    if max(len(before), len(after)) > MOST_COMPARED:
        yield Swap(0, len(before), tuple(after))
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, after_start, after_end in reversed(matcher.get_opcodes()):
        if tag != "equal":
            yield Swap(start, end, tuple(after[after_start:after_end]))


def pairs_of(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which line became which: those that are the same, and those changed one for one."""
    if max(len(before), len(after)) > MOST_COMPARED:
        if len(before) == len(after):
            yield from enumerate(range(len(after)))
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _tag, start, end, after_start, after_end in matcher.get_opcodes():
        if end - start == after_end - after_start:
            yield from zip(range(start, end), range(after_start, after_end), strict=True)


def swap(cursor: QTextCursor, at: int, each: Swap) -> None:
    """Change lines, counted from line ``at``, with ``cursor``; it stays where the change ends."""
    document = cursor.document()
    start, end = at + each.start, at + each.end
    old = [document.findBlockByNumber(line).text() for line in range(start, end)]
    if old and each.texts:
        _replace(cursor, start, "\n".join(old), "\n".join(each.texts))
    elif each.texts:
        _insert(cursor, start, "\n".join(each.texts))
    else:
        _remove(cursor, start, end)


def _replace(cursor: QTextCursor, line: int, old: str, new: str) -> None:
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    begin = cursor.document().findBlockByNumber(line).position() + units(old[:head])
    gone = units(old[head : len(old) - tail])
    cursor.setPosition(begin)
    cursor.setPosition(begin + gone, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(new[head : len(new) - tail])


def _alike(one: str, other: str) -> int:
    """Return how many characters at the beginning are the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _insert(cursor: QTextCursor, line: int, text: str) -> None:
    block = cursor.document().findBlockByNumber(line)
    if block.isValid():
        cursor.setPosition(block.position())
        cursor.insertText(f"{text}\n")
        cursor.movePosition(QTextCursor.MoveOperation.Left)
    else:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n{text}")


def _remove(cursor: QTextCursor, start: int, end: int) -> None:
    """Remove whole lines: with their end, or if they are the last ones, with the end before."""
    document = cursor.document()
    after = document.findBlockByNumber(end)
    if after.isValid():
        cursor.setPosition(document.findBlockByNumber(start).position())
        cursor.setPosition(after.position(), QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(max(0, document.findBlockByNumber(start).position() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
