"""What every way to speak has in common, so that ``voice`` can go from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QDeadlineTimer, Qt

from easeful.core.sound import Manner, VoiceChoice

LATEST_MS: Final = 2000
"""What could not be begun within so long of its time stays unsaid."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """Words, the time at which to begin them, and the time after which it is too late."""

    text: str
    due: QDeadlineTimer
    too_late: QDeadlineTimer

    @property
    def wait(self) -> float:
        """Return the seconds until it is due, 0 if it is."""
        return max(0, self.due.remainingTime()) / 1000

    @property
    def is_late(self) -> bool:
        """Say whether it is too late to begin."""
        return self.too_late.hasExpired()


def sentence(text: str, after: float) -> Sentence:
    """Return ``text`` as a sentence to begin ``after`` seconds from now."""
    wait = round(max(after, 0.0) * 1000)
    precise = Qt.TimerType.PreciseTimer
    return Sentence(text, QDeadlineTimer(wait, precise), QDeadlineTimer(wait + LATEST_MS, precise))


GiveUp = Callable[[Sentence | None], None]
"""Is called when nothing can be said this way, with the sentence that is still to be said."""


class Engine(Protocol):
    """One way to speak. It is used in the window's thread, and never keeps it waiting."""

    def prepare(self, manner: Manner, give_up: GiveUp) -> None:
        """Be ready to speak in ``manner``; ``give_up`` later, at any time, if that is not so."""
        ...

    def say(self, sentence: Sentence) -> None:
        """Begin ``sentence`` at its time, in place of what is being said then."""
        ...

    def hush(self) -> None:
        """End what is being said, and forget what waits."""
        ...

    def seconds(self, text: str) -> float:
        """Return how long it takes to say ``text``."""
        ...

    @property
    def is_speaking(self) -> bool:
        """Say whether a sentence is under way or waits."""
        ...

    @property
    def is_silent(self) -> bool:
        """Say whether it is known that nothing can be heard."""
        ...

    def rest(self) -> None:
        """Let go of the machine once the sentence under way has ended."""
        ...

    def find(self, language: str, tell: Callable[[Sequence[VoiceChoice]], None]) -> None:
        """Look for voices of ``language`` and ``tell`` them later; none, where there are none."""
        ...
