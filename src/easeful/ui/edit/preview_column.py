"""The routine as it is understood, beside its text: each step with its picture and its time.

Rule 1: rows that did not change are kept; the others are made a few a turn, so that no key waits.
Rule 2: the row of the line that is being written is marked, and seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.edit.facts import Facts
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card_picture import Turns
from easeful.ui.widgets.figure_tile import FigureTile
from easeful.ui.widgets.own_picture import own_picture
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text, Tone

TURN_MS: Final = 8
TILE: Final = (112, 84)
RADIUS: Final = 18
INDENT: Final = 20


class PreviewColumn(QWidget):
    """``try_wanted`` carries the path of a step to begin at, ``line_wanted`` a line to go to."""

    try_wanted = Signal(object)
    line_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._turns = Turns(self)
        self._wanted: tuple[Facts, ...] = ()
        self._line = 1
        self._rows: list[PreviewRow] = []
        self._column = QVBoxLayout()
        self._sheet = Sheet(gap=0, framed=False)
        self._sheet.add(self._column)
        self._sheet.add_space()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._make_some)
        fill(self, self._sheet)

    def show_facts(self, facts: Sequence[Facts]) -> None:
        """Show one row for each."""
        self._wanted = tuple(facts)
        while len(self._rows) > len(self._wanted):
            gone = self._rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._timer.start()
        self._make_some()

    def show_line(self, line: int) -> None:
        """Mark the row in which ``line`` stands, and let it be seen."""
        self._line = line
        row = self._mark()
        if row is not None:
            self._sheet.reveal(row)

    def set_look(self, look: Look) -> None:
        """Keep the look for rows to come."""
        self._look = look
        self._column.setSpacing(look.space(10))

    def _make_some(self) -> None:
        """Bring rows up to date, as many as a turn has time for."""
        turn = QElapsedTimer()
        turn.start()
        for at, facts in enumerate(self._wanted):
            if at < len(self._rows) and self._rows[at].keeps(facts):
                continue
            self._put(at, facts)
            if turn.elapsed() >= TURN_MS:
                return
        self._timer.stop()
        self._mark()

    def _put(self, at: int, facts: Facts) -> None:
        row = PreviewRow(facts, self._turns)
        row.try_wanted.connect(self.try_wanted)
        row.line_wanted.connect(self.line_wanted)
        if at < len(self._rows):
            before = self._rows[at]
            self._column.replaceWidget(before, row)
            before.hide()
            before.deleteLater()
            self._rows[at] = row
        else:
            self._column.addWidget(row)
            self._rows.append(row)
        if self._look is not None:
            dress(row, self._look)

    def _mark(self) -> PreviewRow | None:
        """Mark the innermost row that has the line."""
        there = [row for row in self._rows if row.has(self._line)]
        for row in self._rows:
            row.show_mark(wanted=bool(there) and row is there[-1])
        return there[-1] if there else None


class PreviewRow(QWidget):
    """One step: picture, name, how much, and a button that begins there."""

    try_wanted = Signal(object)
    line_wanted = Signal(object)

    def __init__(self, facts: Facts, turns: Turns) -> None:
        super().__init__()
        self._facts = facts
        self._look: Look | None = None
        self._is_marked = False
        self._row = QHBoxLayout(self)
        tile = _tile(facts, turns)
        if tile is not None:
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.addWidget(Text(facts.name, Role.STRONG))
        for words in _lines(facts):
            self._words.addWidget(Text(words, Role.BODY, Tone.QUIET))
        self._words.addStretch(1)
        self._row.addLayout(self._words, 1)
        if facts.part.planned and not facts.depth:
            start = quiet_button("", "start")
            start.setAccessibleName(_("Try it from {name}").format(name=facts.name))
            start.setToolTip(_("Try it from here"))
            start.clicked.connect(self._ask_to_try)
            self._row.addWidget(start, 0, Qt.AlignmentFlag.AlignVCenter)

    def keeps(self, facts: Facts) -> bool:
        """Take ``facts`` if they look the same as those that are shown; say whether they did."""
        before = self._facts
        same = (before.name, before.words, before.note, before.preview, before.problems)
        if same != (facts.name, facts.words, facts.note, facts.preview, facts.problems):
            return False
        if before.depth != facts.depth or before.picture != facts.picture:
            return False
        self._facts = facts
        return True

    def has(self, line: int) -> bool:
        """Say whether ``line`` of the text stands in this row."""
        return self._facts.row.first_line <= line <= self._facts.row.last_line

    def show_mark(self, *, wanted: bool) -> None:
        """Show whether this is the row that is being written."""
        if wanted != self._is_marked:
            self._is_marked = wanted
            self.update()

    def set_look(self, look: Look) -> None:
        """Take on the colours, and lengths that grow with the text."""
        self._look = look
        inner = look.space(12)
        left = look.space(INDENT) * self._facts.depth
        self._row.setContentsMargins(inner + left, inner, inner, inner)
        self._row.setSpacing(look.space(14))
        self._words.setSpacing(look.space(2))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead to the step in the text."""
        super().mousePressEvent(event)
        self.line_wanted.emit(self._facts.row.first_line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, softer where this row is being written."""
        look = self._look
        if look is None:
            return
        colours = look.palette
        left = look.space(INDENT) * self._facts.depth
        surface = colours.accent_soft if self._is_marked else colours.surface
        painter = smooth_painter(self)
        place = QRectF(self.rect()).adjusted(left, 0, 0, 0)
        paint_rounded(painter, place, RADIUS, (surface, colours.edge))
        painter.end()

    def _ask_to_try(self) -> None:
        self.try_wanted.emit(self._facts.path)


def _tile(facts: Facts, turns: Turns) -> QWidget | None:
    """Return her own picture of the step, else the figure."""
    if facts.picture:
        picture = QLabel()
        picture.setAccessibleName(facts.name)
        ratio = picture.devicePixelRatioF()
        picture.setPixmap(own_picture(facts.picture, QSize(*TILE), ratio))
        return picture
    return None if facts.preview is None else FigureTile(facts.preview, facts.name, turns, TILE)


def _lines(facts: Facts) -> list[str]:
    """Return what stands under the name; a step with a mistake says where to look."""
    if facts.problems:
        return [_("Line {line} needs a look.").format(line=facts.problems[0].line)]
    return [words for words in (facts.words, facts.note) if words]
