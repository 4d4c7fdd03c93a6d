"""How she is, before heat or when it is over: asked in passing, with small numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from easeful.core.diary import Measure, Told
from easeful.core.scoring import Scoring
from easeful.ui.pages.asking import Asking
from easeful.ui.pages.sheet import fill


class HeatScore(QWidget):
    """Keeps what is tapped; unseen where nothing is asked."""

    def __init__(self, scoring: Scoring, when: Told) -> None:
        super().__init__()
        self._scoring, self._when = scoring, when
        self._asking = Asking(compact=True)
        self._asking.told.connect(self._tell)
        fill(self, self._asking)
        self.hide()

    def ask(self) -> None:
        """Ask for what is not told yet; before a start only where a whole begins with it."""
        scoring, entry = self._scoring, self._scoring.told(self._when)
        is_asked = self._when is not Told.BEFORE or scoring.asks_before
        self._asking.ask(scoring.measures if is_asked else (), entry)
        self.setVisible(not self._asking.isHidden())

    def _tell(self, told: tuple[Measure, int | None]) -> None:
        self._scoring.tell(self._when, *told)
