"""The alarm as it is seen: what to do, in the largest words that fit, and one huge button.

The background breathes between two quiet tones, once in two seconds: that draws the eye,
and is no flash (UX-18). No key but those that press the button ends it.
"""

from __future__ import annotations

from math import cos, tau
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.heat import Alarm, Pack
from easeful.core.heat_words import ALARMS, IS_OFF, TAKE_IT_OFF
from easeful.core.words import _
from easeful.ui.pages.sheet import Together
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.far_text import FarText
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.wide_button import HugeButton

NO_SOUND: Final = _("You may not hear the alarm.")
MARGIN: Final = 24
LARGEST: Final = 120
SMALLEST: Final = 28
STEP: Final = 4
"""Pixels: of the words at most and at least, and from one size to the next."""

EVERY_MS: Final = 100
FRAMES: Final = 20
"""A pulse of two seconds."""

QUIET: Final = 0.12
STRONG: Final = 0.3
"""How far the background goes towards the warm colour. Words keep 7:1 on the quiet tones, and on
the strong ones the 4.5:1 that words as large as these need (UX-17)."""


class HeatAlarm(QWidget):
    """``pad_off`` is the only way out."""

    pad_off = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._frame = 0
        self._depth = QUIET
        self._words = FarText()
        self._why = Text("", Role.LEAD)
        self._no_sound = Text(NO_SOUND, Role.HEADING)
        self._button = HugeButton("", "check")
        for text in (self._why, self._no_sound):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._below = (Together(self._why, self._no_sound), self._button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words, 1)
        for part in self._below:
            self._column.addWidget(part)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._beat)
        self._button.clicked.connect(self.pad_off)

    @property
    def title(self) -> str:
        """Return what must be done."""
        return self._words.text()

    def arrive(self) -> None:
        """Put the button under the finger."""
        self._button.setFocus()

    def show_alarm(self, pack: Pack, why: Alarm, *, no_sound: bool) -> None:
        """Say what must be done and why; ``no_sound`` if the alarm may not be heard."""
        self._words.setText(TAKE_IT_OFF[pack])
        self._why.setText(ALARMS[why])
        self._no_sound.setVisible(no_sound)
        self._depth = STRONG if no_sound else QUIET
        if self._button.text() != IS_OFF[pack]:
            self._button.show_face(IS_OFF[pack], "check")
        self._fit()
        self.update()

    def set_look(self, look: Look) -> None:
        """Take on colours; with less motion the background stands still in the warmer tone."""
        self._look = look
        margin = min(look.space(MARGIN), 2 * MARGIN)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(look.space(16))
        self._mind_pulse()
        self._fit()

    def tone(self) -> QColor:
        """Return the colour of the background now."""
        if self._look is None:
            return QColor()
        still = self._look.less_motion
        share = 1.0 if still else (1 - cos(tau * self._frame / FRAMES)) / 2
        palette = self._look.palette
        return _between(palette.background, palette.warning, share * self._depth)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to breathe."""
        super().showEvent(event)
        self._mind_pulse()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still while nobody sees it."""
        super().hideEvent(event)
        self._mind_pulse()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words as large as they can be."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the background."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.tone())
        painter.end()

    def _beat(self) -> None:
        self._frame = (self._frame + 1) % FRAMES
        self.update()

    def _mind_pulse(self) -> None:
        moves = self._look is not None and not self._look.less_motion and self.isVisible()
        if moves and not self._timer.isActive():
            self._timer.start()
        elif not moves:
            self._timer.stop()

    def _fit(self) -> None:
        """Make the words as large as the room above the button allows."""
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        height = self.height() - margins.top() - margins.bottom()
        for part in self._below:
            least = part.sizeHint().height()
            if part.hasHeightForWidth():
                least = part.heightForWidth(width)
            height -= least + self._column.spacing()
        longest = max(self._words.text().split(), key=len, default="")
        for pixels in range(LARGEST, SMALLEST, -STEP):
            fits = self._words.height_at(pixels, width) <= height
            if fits and self._words.width_at(pixels, longest) <= width:
                break
        else:
            pixels = SMALLEST
        self._words.set_pixels(pixels)


def _between(one: str, other: str, share: float) -> QColor:
    """Return the colour that lies ``share`` of the way from ``one`` to ``other``."""
    here, there = QColor(one), QColor(other)
    return QColor.fromRgbF(
        here.redF() + (there.redF() - here.redF()) * share,
        here.greenF() + (there.greenF() - here.greenF()) * share,
        here.blueF() + (there.blueF() - here.blueF()) * share,
    )
