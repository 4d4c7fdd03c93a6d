"""Eleven large numbers, 0 to 10, of which one may be chosen; and what both ends mean.

Rule 1: one tap tells; the same number again takes it back.
Rule 2: a second tap soon after the first, on whatever number, is a trembling finger.
Rule 3: the mouse never takes the focus from where it is: a foot pedal still leaves the page.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.diary import LEAST, MOST
from easeful.core.words import _
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.number import Number
from easeful.ui.widgets.number_grid import GAP, HALF, ONE_ROW, SMALLEST, NumberGrid, grid_for
from easeful.ui.widgets.text import Text, Tone

LARGE: Final = 64
COMPACT: Final = 52
"""Pixels that a number is wide and high: usually, and where there is little room."""

UNDER: Final = 6
TEN_WITHIN_MS: Final = 1000
"""So long after a 1 was typed, a 0 makes it 10."""

END: Final = _("{number}: {words}")
OF_TEN: Final = _("{number} of 10")
STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -MOST,
    Qt.Key.Key_End: MOST,
}


class NumberRow(QWidget):
    """``chosen`` carries the number, ``None`` if it was taken back. ``settled`` follows a number.

    It follows at once, but after a 1 that was typed it waits, for that may become 10.
    """

    chosen = Signal(object)
    settled = Signal()

    def __init__(self, name: str, low: str, high: str, *, compact: bool = False) -> None:
        """``name`` is the question; ``compact``: with numbers as small as can be hit well."""
        super().__init__()
        self._compact = compact
        self._choice: int | None = None
        self._look: Look | None = None
        self._name = name
        self._typed: int | None = None
        every = range(LEAST, MOST + 1)
        self._numbers = tuple(Number(each, self, self._is_resting) for each in every)
        self._low, self._high = (Text("", Role.BODY, Tone.QUIET) for _end in "01")
        for part in (self._low, self._high):
            part.setParent(self)
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._low.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._ten = QTimer(self, singleShot=True, interval=TEN_WITHIN_MS)
        self._ten.timeout.connect(self.settled)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for number in self._numbers:
            number.told.connect(self._take)
            number.typed.connect(self._take_key)
        self.show_words(name, low, high)
        self._mind_tab(LEAST)

    @property
    def choice(self) -> int | None:
        """Return what is chosen."""
        return self._choice

    @property
    def is_resting(self) -> bool:
        """Say whether a press would be taken for a doubled one."""
        return self._is_resting()

    def show_words(self, name: str, low: str, high: str) -> None:
        """Ask something else."""
        self._name = name
        self._low.setText(END.format(number=LEAST, words=low))
        self._high.setText(END.format(number=MOST, words=high))
        ends = {LEAST: low, MOST: high}
        for each in self._numbers:
            each.name_it(OF_TEN.format(number=each.number), ends.get(each.number, ""), name)
        self._say()
        self._arrange()

    def show_choice(self, number: int | None) -> None:
        """Show what is chosen, without saying so again."""
        self._ten.stop()
        self._choice = number
        for each in self._numbers:
            each.show_chosen(chosen=each.number == number)
        if not self._has_focus():
            self._mind_tab(number or LEAST)
        self._say()

    def set_look(self, look: Look) -> None:
        """Take on sizes."""
        self._look = look
        for number in self._numbers:
            number.set_look(look)
        for end in (self._low, self._high):
            end.set_look(look)
        self.updateGeometry()
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Say that narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the numbers and the words under them."""
        grid = self._grid(width)
        return grid.height + self._under() + self._words_height(grid)

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(self._usual() * ONE_ROW, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of two rows of the smallest numbers."""
        width = HALF * (self._smallest() + GAP) - GAP
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width that there is."""
        super().resizeEvent(event)
        self._arrange()
        self.updateGeometry()

    def _is_resting(self) -> bool:
        return any(each.is_resting for each in self._numbers)

    def _take(self, number: int) -> None:
        """Take a press; the same number again takes it back."""
        self._tell(None if number == self._choice else number)
        if self._choice is not None:
            self._settle()

    def _take_key(self, event: QKeyEvent) -> None:
        """Move by arrows, choose by digits: 1 and then 0 is 10."""
        key, typed = event.key(), event.text()
        if key in STEPS:
            self._go(STEPS[Qt.Key(key)])
        elif event.isAutoRepeat():
            return
        elif typed == "0" and self._ten.isActive():
            self._type(MOST)
        elif not self.is_resting:
            self._type(int(typed))

    def _type(self, number: int) -> None:
        """Choose by a digit, which takes nothing back."""
        self._stand_at(number)
        self._typed = number
        if number == self._choice:
            self._settle()
        else:
            self._numbers[number - LEAST].click()
        self._typed = None

    def _settle(self) -> None:
        if self._typed == 1:
            self._ten.start()
        else:
            self.settled.emit()

    def _tell(self, number: int | None) -> None:
        self.show_choice(number)
        self.chosen.emit(number)

    def _go(self, by: int) -> None:
        at = next((each.number for each in self._numbers if each.hasFocus()), LEAST)
        self._stand_at(min(MOST, max(LEAST, at + by)))

    def _stand_at(self, number: int) -> None:
        self._mind_tab(number)
        self._numbers[number - LEAST].setFocus(Qt.FocusReason.TabFocusReason)

    def _has_focus(self) -> bool:
        return any(each.hasFocus() for each in self._numbers)

    def _mind_tab(self, number: int) -> None:
        """Let Tab stop once, and a press of the mouse leave the focus where it is."""
        for each in self._numbers:
            here = each.number == number
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus if here else Qt.FocusPolicy.NoFocus)

    def _say(self) -> None:
        """Let a screen reader know the question, and what is chosen."""
        chosen = "" if self._choice is None else OF_TEN.format(number=self._choice)
        self.setAccessibleName(f"{self._name} {chosen}".strip())

    def _usual(self) -> int:
        length = COMPACT if self._compact else LARGE
        return length if self._look is None else max(self._smallest(), self._look.space(length))

    def _smallest(self) -> int:
        if self._look is None:
            return SMALLEST
        words = QFontMetrics(self._look.font(Role.TITLE)).horizontalAdvance(str(MOST))
        return max(SMALLEST, words + self._look.space(GAP))

    def _under(self) -> int:
        return UNDER if self._look is None else self._look.space(UNDER)

    def _grid(self, width: int) -> NumberGrid:
        usual = self._usual()
        return grid_for(width, usual, self._smallest() if self._compact else usual)

    def _widths(self, grid: NumberGrid) -> tuple[int, int]:
        """Return how wide the words of both ends may be: the shorter leave room to the longer.

        Those of 10 end where it does.
        """
        width = grid.place(MOST).right() + 1
        half = (width - GAP) // 2
        low = min(half, self._low.fontMetrics().horizontalAdvance(self._low.text()) + GAP)
        return low, width - GAP - low

    def _words_height(self, grid: NumberGrid) -> int:
        ends = zip((self._low, self._high), self._widths(grid), strict=True)
        return max(end.heightForWidth(width) for end, width in ends)

    def _arrange(self) -> None:
        grid = self._grid(self.width())
        for each in self._numbers:
            each.setGeometry(grid.place(each.number))
        top, high = grid.height + self._under(), self._words_height(grid)
        low, rest = self._widths(grid)
        self._low.setGeometry(0, top, low, high)
        self._high.setGeometry(low + GAP, top, rest, high)
