"""Wakes a machine when something is due, and passes on what it says.

Rule 1: one precise single-shot timer; it is armed for the next thing that can be seen or told.
Rule 2: nothing depends on when it fires, only how smooth the screen looks: the clock is asked anew.
Rule 3: a machine in which time causes nothing costs nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from enum import Enum
from math import ceil
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from easeful.core.ports import Clock, Machine, Moment

V = TypeVar("V")

FRAME: Final = 0.033
"""Thirty frames a second are smooth, and cost half of sixty."""

BREATH_FRAME: Final = 0.2
"""A slow breath moves a third of a pixel in this time."""

LONGEST_SLEEP: Final = 10.0
"""Seconds between two looks at most: less than the gap after which a session thinks it slept."""


class Pace(Enum):
    """How often the screen wants to be told the time."""

    HIDDEN = "nobody looks: marks only"
    STILL = "once a second, when a number changes"
    BREATHING = "a slow breath moves"
    MOVING = "something moves"


class Driver(QObject, Generic[V]):
    """Runs one machine. ``happened`` carries its events, ``ticked`` the moment of a new look."""

    happened = Signal(object)
    ticked = Signal(object)

    def __init__(
        self,
        machine: Machine[V],
        clock: Clock,
        next_second: Callable[[Moment], float | None],
        longest: float = LONGEST_SLEEP,
    ) -> None:
        """Wake ``machine``; ``next_second`` says in how many seconds a shown number changes.

        ``longest`` are the seconds between two looks at most.
        """
        super().__init__()
        self._machine = machine
        self._clock = clock
        self._next_second = next_second
        self._longest = longest
        self._pace = Pace.STILL
        self._untold: deque[object] = deque()
        self._telling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def allowed(self) -> frozenset[V]:
        """Return the verbs that may be done now."""
        return self._machine.allowed

    @property
    def next_wake(self) -> int | None:
        """Return the milliseconds until the next look, ``None`` if none is due."""
        return self._timer.remainingTime() if self._timer.isActive() else None

    def do(self, verb: V) -> None:
        """Carry out ``verb`` now, if it is allowed."""
        if verb not in self.allowed:
            return
        now = self._clock.now()
        self._tell(self._machine.do(verb, now), now)

    def look(self) -> None:
        """Let time pass up to now."""
        now = self._clock.now()
        self._tell(self._machine.advance(now), now)

    def set_pace(self, pace: Pace) -> None:
        """Be as quick as what is on the screen needs."""
        if pace is not self._pace:
            self._pace = pace
            self.look()

    def _tell(self, events: Iterable[object], now: Moment) -> None:
        """Pass events on in order, also those that a listener causes meanwhile."""
        self._untold.extend(events)
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                self.happened.emit(self._untold.popleft())
        finally:
            self._telling = False
        if self._pace is not Pace.HIDDEN:
            self.ticked.emit(now)
        self._arm()

    def _arm(self) -> None:
        now = self._clock.now()
        mark = self._machine.next_mark(now)
        if mark is None:
            self._timer.stop()
            return
        seconds = min(mark, self._nap(now))
        self._timer.start(max(1, ceil(seconds * 1000)))

    def _nap(self, now: Moment) -> float:
        match self._pace:
            case Pace.HIDDEN:
                return self._longest
            case Pace.STILL:
                change = self._next_second(now)
                return self._longest if change is None else change
            case Pace.BREATHING:
                change = self._next_second(now)
                return BREATH_FRAME if change is None else min(change, BREATH_FRAME)
            case Pace.MOVING:
                return FRAME
