"""What a session's events leave on the page for a while, and tell a screen reader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QWidget

from easeful.core.events import (
    CueDue,
    EasierTaken,
    Event,
    Finished,
    LineRepeated,
    Paused,
    PauseReason,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.glance import LINES
from easeful.core.plan import PlannedStep
from easeful.core.timeline import Kind
from easeful.core.words import _
from easeful.ui.announce import announce

WHY_PAUSED: Final[Mapping[PauseReason, str]] = MappingProxyType(
    {
        PauseReason.PERSON: "",
        PauseReason.CLOCK_GAP: _("Paused, as the computer was asleep."),
    }
)


class SessionNotes:
    """``hint`` stands in place of the step's caution, ``line`` in place of its line."""

    def __init__(self, page: QWidget) -> None:
        """Announce on behalf of ``page``."""
        self._page = page
        self.hint = ""
        self.line = ""

    def clear(self) -> None:
        """Forget what belonged to another session."""
        self.hint = self.line = ""

    def hear(self, event: Event, step: PlannedStep) -> None:
        """Note what ``event`` leaves; ``step`` is the one under way."""
        match event:
            case StepEntered():
                self.clear()
                self._say(f"{step.name}. {step.line}")
            case CueDue(mark=mark):
                if mark.kind in LINES and mark.words:
                    self.line = ""
                if mark.kind is Kind.SIDE:
                    self._say(mark.words)
            case Waiting(mark=mark):
                self._say(mark.words)
            case Paused(reason=reason):
                self.hint = WHY_PAUSED[reason]
                self._say(self.hint or _("Paused"))
            case Resumed():
                self.hint = ""
                self._say(_("Going on"))
            case EasierTaken(words=words):
                self.hint = words
                self._say(words)
            case LineRepeated(words=words):
                self.line = words
                self._say(words)
            case Started() | Finished():
                self.clear()

    def _say(self, words: str) -> None:
        announce(self._page, words)
