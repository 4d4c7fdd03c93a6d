"""Mistakes as places in the text that move along while one types before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from easeful.library.problem import Problem
from easeful.library.spans import span_of
from easeful.ui.edit.places import units

Ranges = Sequence[tuple[int, int]]
"""Stretches of the document, or of one line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mistake, and the words in the document that it is about."""

    problem: Problem
    place: QTextCursor

    @property
    def line(self) -> int:
        """Return its line now, from 1."""
        return self.place.document().findBlock(self.place.selectionStart()).blockNumber() + 1

    def holds(self, position: int) -> bool:
        """Say whether a place in the document lies in these words."""
        return self.place.selectionStart() <= position <= self.place.selectionEnd()


class Marks:
    """All mistakes of a text, from its beginning to its end."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._marks: tuple[Mark, ...] = ()

    def __len__(self) -> int:
        return len(self._marks)

    def __getitem__(self, index: int) -> Mark:
        return self._marks[index]

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def show(self, problems: Iterable[Problem]) -> None:
        """Mark these mistakes in place of those before."""
        ordered = sorted(problems, key=lambda each: (each.line, each.column))
        self._marks = tuple(self._mark(problem) for problem in ordered)

    def at(self, position: int) -> int | None:
        """Return which mistake lies at a place in the document."""
        return next((n for n, mark in enumerate(self._marks) if mark.holds(position)), None)

    def nearest(self, position: int) -> int | None:
        """Return the mistake at a place, or on its line, or else the nearest by lines."""
        if not self._marks:
            return None
        line = self._document.findBlock(position).blockNumber() + 1
        found = self.at(position)
        if found is not None:
            return found
        return min(range(len(self._marks)), key=lambda n: abs(self._marks[n].line - line))

    def next_to(self, index: int, by: int) -> int:
        """Return the one ``by`` further on, from the last to the first."""
        return (index + by) % len(self._marks)

    @property
    def ranges(self) -> Ranges:
        """Return from and to where in the document something is marked now."""
        return [(mark.place.selectionStart(), mark.place.selectionEnd()) for mark in self._marks]

    def _mark(self, problem: Problem) -> Mark:
        last = self._document.blockCount() - 1
        block = self._document.findBlockByNumber(max(0, min(problem.line - 1, last)))
        line = block.text()
        start, end = span_of(line, problem)
        place = QTextCursor(block)
        place.setPosition(block.position() + units(line[:start]))
        place.setPosition(block.position() + units(line[:end]), QTextCursor.MoveMode.KeepAnchor)
        return Mark(problem, place)


def within(block: QTextBlock, ranges: Ranges) -> Ranges:
    """Return the parts of ``ranges`` that lie on one line, counted from its beginning."""
    begin, end = block.position(), block.position() + block.length() - 1
    return [
        (max(start - begin, 0), min(stop, end) - begin)
        for start, stop in ranges
        if start <= end and stop >= begin
    ]
