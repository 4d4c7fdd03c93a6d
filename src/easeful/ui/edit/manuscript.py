"""The text that is being edited: a document for text boxes that knows the bytes of its file.

Rule 1: ``data`` of what nobody touched is what was read, to the last byte.
Rule 2: a line that nobody touched keeps its own bytes and its own end, whatever happens around it.
Rule 3: whatever was done can be undone, back to the beginning, to the very bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from easeful.ui.edit.history import History, Step
from easeful.ui.edit.smallest_edit import pairs_of, swap, swaps_of
from easeful.ui.edit.text_bytes import (
    CannotShowError,
    Line,
    Written,
    joined,
    parted,
    tame,
    usual_end,
)

__all__ = ["CannotShowError", "Manuscript"]


class Manuscript(QObject):
    """One text. Both views change it, and hear of each change by ``changed``.

    ``stepped`` says to which place of the document the eye is to follow an undo or redo.
    """

    changed = Signal()
    stepped = Signal(int)

    def __init__(self, data: bytes) -> None:
        """Read ``data``; raise ``CannotShowError`` if a text box would change it."""
        super().__init__()
        self._mark, lines = parted(data)
        self._lines = list(lines)
        self._usual_end = usual_end(lines)
        self._history = History()
        self._is_mine = False
        self._is_new = False
        self._document = _document("\n".join(line.text for line in lines), self)
        self._document.contentsChange.connect(self._hear)
        self._document.contentsChanged.connect(self._tell)

    @property
    def document(self) -> QTextDocument:
        """Return what a text box shows. Its own undo is off: undo here."""
        return self._document

    @property
    def data(self) -> bytes:
        """Return the text as it would be saved."""
        return joined(self._mark, self._lines)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines without their ends; there is always one."""
        return tuple(line.text for line in self._lines)

    @property
    def can_undo(self) -> bool:
        """Say whether there is anything to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Say whether there is anything to do again."""
        return self._history.can_redo

    def take(self, data: bytes) -> None:
        """Become ``data``, in one step that can be undone; cursors stay with their lines."""
        step = _step(Written(self._mark, tuple(self._lines)), parted(data))
        if step is not None:
            self._history.note(step, is_whole=True)
            self._go(step)

    def undo(self) -> None:
        """Take back the last step, if there is one."""
        if self.can_undo:
            self._walk(self._history.back)

    def redo(self) -> None:
        """Do again what was undone last, if anything was."""
        if self.can_redo:
            self._walk(self._history.forth)

    def _walk(self, next_step: Callable[[], Step]) -> None:
        self.stepped.emit(self._go(next_step()))

    def _go(self, step: Step) -> int:
        """Carry out ``step`` and return where in the document it ends."""
        before = [line.text for line in step.before]
        cursor = QTextCursor(self._document.findBlockByNumber(step.first))
        self._is_mine = True
        cursor.beginEditBlock()
        for each in swaps_of(before, [line.text for line in step.after]):
            swap(cursor, step.first, each)
        cursor.endEditBlock()
        self._is_mine = False
        self._lines[step.first : step.first + len(step.before)] = step.after
        self._mark = step.marks[1]
        self.changed.emit()
        return cursor.position()

    def _hear(self, position: int, _removed: int, added: int) -> None:
        """Follow what was typed, pasted or deleted in the document."""
        if self._is_mine:
            return
        document = self._document
        first = document.findBlock(position).blockNumber()
        end = min(position + added, document.characterCount() - 1)
        last = document.findBlock(end).blockNumber()
        stop = len(self._lines) - (document.blockCount() - 1 - last)
        before = tuple(self._lines[first:stop])
        blocks = map(document.findBlockByNumber, range(first, last + 1))
        texts = [tame(block.text()) for block in blocks]
        after = tuple(map(Line, texts, _ends(before, texts, self._usual_end)))
        if before == after:
            return
        self._lines[first:stop] = after
        self._history.note(Step(first, before, after, (self._mark, self._mark)))
        self._is_new = True

    def _tell(self) -> None:
        """Say that the text has changed, once the document has come to rest."""
        if self._is_new and not self._is_mine:
            self._is_new = False
            self.changed.emit()


def _document(text: str, owner: QObject) -> QTextDocument:
    document = QTextDocument(owner)
    document.setUndoRedoEnabled(False)
    document.setPlainText(text)
    document.documentLayout()  # without one, Qt tells nobody of a change
    return document


def _ends(before: Sequence[Line], texts: Sequence[str], usual: str) -> list[str]:
    """Return how each of the new lines ends; the last one ends as the last one did before.

    Qt names the lines between which something happened. Those of them that are as they were keep
    their own end, and so do those that changed one for one; a new line ends as most do.
    """
    ends = [usual] * len(texts)
    for old, new in pairs_of([line.text for line in before], texts):
        ends[new] = before[old].end or usual
    ends[-1] = before[-1].end
    return ends


def _step(now: Written, then: Written) -> Step | None:
    """Return the shortest stretch of lines that differs, ``None`` if nothing does."""
    if now == then:
        return None
    old, new = now.lines, then.lines
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = range(1, shorter - head + 1)
    tail = next((at - 1 for at in rest if old[-at] != new[-at]), shorter - head)
    marks = (now.mark, then.mark)
    return Step(head, old[head : len(old) - tail], new[head : len(new) - tail], marks)
