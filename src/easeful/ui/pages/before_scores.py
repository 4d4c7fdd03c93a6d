"""What is scored before a start, near Start: each by one tap, and every one skipped by Start."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.diary import Measure, Told
from easeful.core.scoring import Scoring
from easeful.ui.pages.asking import Asking
from easeful.ui.pages.sheet import fill
from easeful.ui.pages.today_ask import ABOVE, SIDES
from easeful.ui.theme import Look
from easeful.ui.widgets.card import Card, CardTone


def before_scores(scoring: Scoring) -> BeforeScores | None:
    """Return what asks for scores, ``None`` if nothing is left to ask before a start now."""
    told = scoring.told(Told.BEFORE)
    left = (each for each in scoring.measures if told is None or told.score(each) is None)
    return BeforeScores(scoring) if scoring.asks_before and any(left) else None


class BeforeScores(Card):
    """Asks for what ``scoring`` still wants before the next whole, and hands it over.

    ``told_by_keys`` comes when keys have told the last one.
    """

    told_by_keys = Signal()

    def __init__(self, scoring: Scoring) -> None:
        super().__init__(CardTone.SOFT)
        self._scoring = scoring
        self._asking = Asking(compact=True)
        self._asking.told.connect(self._tell)
        self._asking.finished.connect(self._end)
        fill(self, self._asking)
        self.ask()

    def ask(self) -> None:
        """Ask anew; what was told meanwhile is shown."""
        self._asking.ask(self._scoring.measures, self._scoring.told(Told.BEFORE))

    def show_beside(self, part: QWidget) -> None:
        """Give ``part`` the room beside the question."""
        self._asking.show_beside(part)

    def set_look(self, look: Look) -> None:
        """Be low: it is only a strip."""
        super().set_look(look)
        sides, above = look.space(SIDES), look.space(ABOVE)
        self.setContentsMargins(sides, above, sides, above)

    def _tell(self, told: tuple[Measure, int | None]) -> None:
        self._scoring.tell(Told.BEFORE, *told)

    def _end(self) -> None:
        if self._asking.has_focus:
            self.told_by_keys.emit()
