"""Asks for scores in one place, one after the other, each by one tap. None has to be told.

Rule 1: the numbers never move, and the place keeps its height when all are told: nothing comes
under a finger that was not there before.
Rule 2: it never asks for the focus.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.diary import Entry, Measure
from easeful.core.score_words import SCORE_WORDS, scores_words
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import RADIUS
from easeful.ui.widgets.number_row import NumberRow
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text

CHANGE: Final = _("Change")
KEEP: Final = _("Keep")
SKIP: Final = _("Skip")
SIDES: Final = 20
NOTHING_TOLD: Final = _("Nothing noted")


class Asking(QWidget):
    """``told`` carries ``(measure, score)``, with ``None`` for one that was taken back.

    ``finished`` comes when the last one was answered, or passed over.
    """

    told = Signal(object)
    finished = Signal()

    def __init__(self, *, compact: bool = False) -> None:
        """``compact``: with numbers that leave room for what is beside them."""
        super().__init__()
        self._is_framed = not compact
        self._look: Look | None = None
        self._measures: tuple[Measure, ...] = ()
        self._scores: dict[Measure, int | None] = {}
        self._at = 0
        self._is_changing = False
        words = SCORE_WORDS[Measure.PAIN]
        self._question = Text(words.question, Role.HEADING)
        self._row = NumberRow(words.question, words.low, words.high, compact=compact)
        self._line = Text("", Role.HEADING)
        self._button = quiet_button(CHANGE)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._row.chosen.connect(self._take)
        self._row.settled.connect(self._go_on)
        self._button.clicked.connect(self._press)
        self.hide()

    @property
    def measure(self) -> Measure | None:
        """Return what is asked now, ``None`` if nothing is left to ask."""
        return self._measures[self._at] if self._at < len(self._measures) else None

    @property
    def has_focus(self) -> bool:
        """Say whether keys come here."""
        return any(each.hasFocus() for each in self.findChildren(QWidget))

    def ask(self, measures: Sequence[Measure], entry: Entry | None) -> None:
        """Ask for what ``entry`` does not tell yet; with nothing to ask it is not seen."""
        self._measures = tuple(measures)
        self._scores = {each: None if entry is None else entry.score(each) for each in measures}
        self._at = self._first_untold(0)
        self._is_changing = False
        self._let_go_of_height()
        self.setVisible(bool(measures))
        self._show()

    def show_beside(self, part: QWidget) -> None:
        """Give ``part`` the room beside the question."""
        self._head.addWidget(part, 3)

    def set_look(self, look: Look) -> None:
        """Take on the distances, and the colours of what was told."""
        self._look = look
        self._column.setSpacing(look.space(10))
        self._head.setSpacing(look.space(16))
        self._foot.setSpacing(look.space(16))
        self._set_sides()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a surface under what was told: the place that stays is not a hole."""
        if self._look is None or not self._is_framed or not self._is_done():
            return
        painter, colours = smooth_painter(self), self._look.palette
        paint_rounded(painter, QRectF(self.rect()), RADIUS, (colours.accent_soft, colours.edge))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep no height that another width had."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._let_go_of_height()

    def _take(self, score: int | None) -> None:
        measure = self.measure
        if measure is not None:
            self._scores[measure] = score
            self.told.emit((measure, score))
            if score is None:
                self._show()

    def _go_on(self) -> None:
        """Ask for the next one, or be done."""
        if self._is_done():
            return
        had_focus, at = self.has_focus, self._at + 1
        self._at = at if self._is_changing else self._first_untold(at)
        if self._is_done():
            self._end(had_focus=had_focus)
        else:
            self._show()
            announce(self, self._question.text())

    def _end(self, *, had_focus: bool) -> None:
        """Show what was told in one line, in the place that the numbers leave free."""
        self._is_changing = False
        self.setMinimumHeight(self.height())
        self._show()
        announce(self, self._line.text())
        if had_focus:
            self._button.setFocus()
        self.finished.emit()

    def _is_done(self) -> bool:
        return self.measure is None

    def _press(self) -> None:
        """Change what was told, from the first on; or leave one as it is and go on."""
        if self._row.is_resting:
            return
        if self.measure is not None:
            self._go_on()
            return
        self._at, self._is_changing = 0, True
        self._show()

    def _show(self) -> None:
        """Show the question that is open, and in one line what was told."""
        measure = self.measure
        if measure is not None:
            words = SCORE_WORDS[measure]
            self._question.setText(words.question)
            self._row.show_words(words.question, words.low, words.high)
            self._row.show_choice(self._scores[measure])
        told = scores_words(self._scores)
        self._line.setText(told or ("" if measure else NOTHING_TOLD))
        self._show_button(measure)
        is_one = len(self._measures) == 1
        is_bare = is_one and measure is not None and self._scores[measure] is None
        self._below.setVisible(not is_bare)
        self._set_sides()
        self.update()
        self._question.setVisible(measure is not None)
        self._row.setVisible(measure is not None)

    def _set_sides(self) -> None:
        """Keep what was told off the edges of its surface."""
        side = 0
        if self._look is not None and self._is_framed and self._is_done():
            side = self._look.space(SIDES)
        self._foot.setContentsMargins(side, side // 2, side, side // 2)

    def _show_button(self, measure: Measure | None) -> None:
        words = CHANGE
        if measure is not None:
            words = SKIP if self._scores[measure] is None else KEEP
        self._button.show_face(words, "")
        self._button.setAccessibleDescription(self._line.text())

    def _first_untold(self, at: int) -> int:
        """Return the first from ``at`` on that is not told; behind the last if all are."""
        every = range(at, len(self._measures))
        untold = (each for each in every if self._scores[self._measures[each]] is None)
        return next(untold, len(self._measures))

    def _let_go_of_height(self) -> None:
        self.setMinimumHeight(0)

    def _lay_out(self) -> None:
        self._below = QWidget()
        self._foot = QHBoxLayout(self._below)
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.addWidget(self._line, 1)
        self._foot.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._question.setParent(self)
        self._column = fill(self, self._row, self._below)
        self._head = QHBoxLayout()
        self._head.addWidget(self._question, 1)
        self._column.insertLayout(0, self._head)
        self._column.insertStretch(0, 1)
        self._column.addStretch(1)
