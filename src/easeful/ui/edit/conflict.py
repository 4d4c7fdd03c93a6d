"""Asks what is to become of a file that somebody else has changed or deleted meanwhile."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.notice import Answer
from easeful.core.words import _
from easeful.ui.edit.saver import Saver, Standing
from easeful.ui.pages.sheet import fill
from easeful.ui.widgets.banner import Banner

MINE, THEIRS, BOTH, GO = "mine", "theirs", "both", "go"
CHANGED: Final = (
    Answer(BOTH, _("Keep both")),
    Answer(MINE, _("Keep mine")),
    Answer(THEIRS, _("Take the other")),
)
GONE: Final = (Answer(MINE, _("Keep mine")), Answer(GO, _("Let it go")))


class Conflict(QWidget):
    """A bar over the page while there is something to decide; nothing is lost until then."""

    mine = Signal()
    theirs = Signal()
    both = Signal()
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner()
        self._banner.answered.connect(self._decide)
        fill(self, self._banner)

    @property
    def words(self) -> str:
        """Return what is asked, "" if nothing."""
        return self._banner.words

    def show_standing(self, saver: Saver) -> None:
        """Ask, if the file is not what it was."""
        name = saver.path.name
        match saver.standing:
            case Standing.CHANGED_ELSEWHERE:
                words = _("{name} was changed by another program.").format(name=name)
                self._banner.show_ask(words, CHANGED)
            case Standing.GONE:
                words = _("{name} was deleted by another program.").format(name=name)
                self._banner.show_ask(words, GONE)
            case Standing.SAVED | Standing.WAITING | Standing.DRAFT | Standing.FAILED:
                self._banner.take_away()
        self.setVisible(bool(self.words))

    def _decide(self, answer: str) -> None:
        {MINE: self.mine, THEIRS: self.theirs, BOTH: self.both, GO: self.let_go}[answer].emit()
