"""One mistake at a time, in words, with its correction as a large button. It is always as high."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from easeful.core.words import _
from easeful.library.problem import Problem
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.shapes import paint_rounded, smooth_painter
from easeful.ui.widgets.text import Text, Tone

RADIUS: Final = 14
WIDE: Final = 760
"""Pixels at 100 % from which words and buttons stand side by side."""

GUESS: Final = re.compile("; (?:did you mean|write) .*", re.DOTALL)
"""What the button says is not said before it."""


class ProblemStrip(QWidget):
    """``fix_wanted`` asks for the correction, ``step_wanted`` carries 1 or -1."""

    fix_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._is_calm = False
        self._right = ""
        self._line = Text("", Role.STRONG, Tone.WARNING)
        self._words = Text(_("No mistakes."), Role.BODY, Tone.QUIET)
        self._fix = quiet_button("", "check")
        self._count = Text("", Role.BODY, Tone.QUIET)
        self._back = quiet_button("", "chevron-up")
        self._on = quiet_button("", "chevron-down")
        self._back.setAccessibleName(_("The mistake before"))
        self._on.setAccessibleName(_("The next mistake"))
        self._lay_out()
        self._fix.clicked.connect(self.fix_wanted)
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_none()

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def show_none(self) -> None:
        """Say that all is well, quietly."""
        self._show(calm=True)
        self._words.setText(_("No mistakes."))

    def show_problem(self, problem: Problem, line: int, *, can_fix: bool) -> None:
        """Show a mistake that stands on ``line`` now."""
        words = GUESS.sub("", problem.words) if can_fix else problem.words
        self._line.setText(_("Line {line}").format(line=line))
        self._words.setText(f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}")
        self._right = ", ".join(problem.right.split("\n"))
        self._show(calm=False)
        self._fix.setVisible(can_fix)
        self._fit_fix()

    def show_count(self, index: int, count: int) -> None:
        """Say which of how many mistakes it is, from 0; one alone needs no arrows."""
        self._count.setText(_("{one} of {all}").format(one=index + 1, all=count))
        for widget in (self._count, self._back, self._on):
            widget.setVisible(count > 1)
        self._fit_fix()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._look = look
        self._grid.setContentsMargins(*[look.space(12)] * 4)
        self._grid.setHorizontalSpacing(look.space(12))
        self._grid.setVerticalSpacing(look.space(6))
        self._buttons.setSpacing(look.space(8))
        self._fit()

    def sizeHint(self) -> QSize:
        """Return room for two lines of words, whatever is shown."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height; words wrap."""
        return QSize(0, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set words and buttons side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a warm surface under a mistake, nothing under none."""
        if self._look is None or self._is_calm:
            return
        painter = smooth_painter(self)
        colours = (self._look.palette.warning_soft, self._look.palette.edge)
        paint_rounded(painter, QRectF(self.rect()), self._look.space(RADIUS), colours)
        painter.end()

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._fix)
        self._buttons.addStretch(1)
        for widget in (self._count, self._back, self._on):
            self._buttons.addWidget(widget)
        self._count.setWordWrap(False)
        self._line.setWordWrap(False)
        self._grid.addWidget(self._line, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._words, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self._grid.addLayout(self._buttons, 1, 0, 1, 2)

    def _fit(self) -> None:
        if self._look is None:
            return
        self._grid.removeItem(self._buttons)
        is_wide = self._is_wide()
        if is_wide:
            self._grid.addLayout(self._buttons, 0, 2)
        else:
            self._grid.addLayout(self._buttons, 1, 0, 1, 3)
        place = Qt.AlignmentFlag.AlignVCenter if is_wide else Qt.AlignmentFlag.AlignTop
        for widget in (self._line, self._words):
            self._grid.setAlignment(widget, place)
        self._fit_fix()
        self.updateGeometry()

    def _fit_fix(self) -> None:
        """Let the button say as much as there is room for; a screen reader hears all of it."""
        whole = _("Change to {word}").format(word=self._right)
        room = self._room_for_fix()
        for words, icon in ((whole, "check"), (self._right, "check"), (self._right, "")):
            self._fix.show_face(words, icon)
            if self._fix.sizeHint().width() <= room:
                break
        else:
            self._fix.show_face(self._cut(room), "")
        self._fix.setAccessibleName(whole)
        self._fit_words()

    def _fit_words(self) -> None:
        """Write a long sentence smaller, rather than cut it; all of it is in the tool tip too."""
        margins = self._grid.contentsMargins()
        width = self.width() - margins.left() - margins.right() - self._grid.horizontalSpacing()
        width -= self._line.sizeHint().width() + self._grid.horizontalSpacing()
        if self._is_wide():
            width -= self._buttons.sizeHint().width()
        self._words.setToolTip(self._words.text())
        self._words.set_role(Role.BODY)
        if self._words.heightForWidth(max(1, width)) > 2 * self._words.fontMetrics().lineSpacing():
            self._words.set_role(Role.CAPTION)

    def _cut(self, room: int) -> str:
        """Return the right word without its middle, for a button in ``room``."""
        metrics = self._fix.fontMetrics()
        sides = self._fix.sizeHint().width() - metrics.horizontalAdvance(self._right)
        return metrics.elidedText(self._right, Qt.TextElideMode.ElideMiddle, max(0, room - sides))

    def _room_for_fix(self) -> int:
        """Return the pixels that the other buttons leave, at most half of a wide strip."""
        others = (self._count, self._back, self._on)
        gap = self._buttons.spacing()
        taken = sum(each.sizeHint().width() + gap for each in others if not each.isHidden())
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right() - taken - gap
        return room // 2 if self._is_wide() else room

    def _is_wide(self) -> bool:
        return self._look is not None and self.width() >= self._look.px(WIDE)

    def _height(self) -> int:
        if self._look is None:
            return 0
        lines, button = self._line.fontMetrics().lineSpacing() * 2, self._fix.sizeHint().height()
        inner = max(lines, button) if self._is_wide() else lines + self._look.space(6) + button
        return inner + 2 * self._look.space(12)

    def _show(self, *, calm: bool) -> None:
        if calm != self._is_calm:  # to hide and show them at every key lays all of it out anew
            self._is_calm = calm
            for widget in (self._line, self._fix, self._count, self._back, self._on):
                widget.setVisible(not calm)
            self.update()

    def _step_back(self) -> None:
        self.step_wanted.emit(-1)

    def _step_on(self) -> None:
        self.step_wanted.emit(1)
