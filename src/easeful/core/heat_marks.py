"""What time brings to a heating pad, as marks on the line of the seconds that it has been on."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import Final

CHECK_EVERY: Final = 300.0
"""Seconds between two questions (HEAT-13)."""

CHECK_OFTEN: Final = 180.0
"""The same for those who may fall asleep (HEAT-10), at night, and after a late answer."""

VOICE_AFTER: Final = 15.0
LOUD_AFTER: Final = 30.0
ANSWER_WITHIN: Final = 45.0
"""Seconds after the question: then by voice, then loud, then the alarm (HEAT-13, 14)."""

SKIN_LINE: Final = 180.0
SKIN_LINE_DAMP: Final = 120.0
"""Seconds after which the skin is to be looked at (HEAT-12, HEAT-25, COLD-04)."""

RING_EVERY: Final = 20.0
RINGS: Final = 30
RING_SELDOM: Final = 60.0
RINGS_IN_ALL: Final = 60
"""Every 20 s for 10 minutes, then every minute for 30 (HEAT-15). Counted, not timed: neither a
sleep of the machine nor a clock that is set shortens an alarm."""

SEEN_EVERY: Final = 10.0
"""Seconds between two entries in the record."""


class Due(IntEnum):
    """What time brings; at the same moment the first of these comes first."""

    END = auto()
    MISSED = auto()
    LOUD = auto()
    VOICE = auto()
    CHECK = auto()
    SKIN = auto()
    RING = auto()
    SEEN = auto()


QUESTION: Final = frozenset({Due.MISSED, Due.LOUD, Due.VOICE})


class HeatMarks:
    """When each thing is due, in seconds that the pad has been on. All of them are finite."""

    def __init__(self) -> None:
        self._due: dict[Due, float] = {}
        self._rings = 0

    def begin(self, on: float, end: float, check: float, skin: float) -> None:
        """Set the first marks, of a pad that has been on for ``on`` seconds."""
        self._due = {Due.END: end, Due.SEEN: on + SEEN_EVERY, Due.CHECK: check}
        if on <= skin:
            self._due[Due.SKIN] = skin

    @property
    def first(self) -> float | None:
        """Return when the next thing is due, ``None`` for never."""
        return min(self._due.values(), default=None)

    def at(self, due: Due) -> float | None:
        """Return when this is due, ``None`` for never."""
        return self._due.get(due)

    def take(self, on: float) -> tuple[Due, float] | None:
        """Take out the first thing that is due by ``on``, with its time."""
        if not self._due:
            return None
        due = min(self._due, key=lambda each: (self._due[each], each))
        return (due, self._due.pop(due)) if self._due[due] <= on else None

    def see_again(self, on: float) -> None:
        """Write into the record again in a while."""
        self._due[Due.SEEN] = on + SEEN_EVERY

    def see_at_once(self) -> None:
        """Write into the record before anything else, and learn whether it is still ours."""
        self._due[Due.SEEN] = 0.0

    def ask(self, at: float) -> None:
        """Wait for the answer to a question asked ``at``."""
        self._due[Due.VOICE] = at + VOICE_AFTER
        self._due[Due.LOUD] = at + LOUD_AFTER
        self._due[Due.MISSED] = at + ANSWER_WITHIN

    def check_at(self, at: float) -> None:
        """Ask ``at``; a question that waits for its answer is forgotten."""
        self._due = {due: each for due, each in self._due.items() if due not in QUESTION}
        self._due[Due.CHECK] = at

    def alarm(self, on: float) -> None:
        """Leave nothing to come but rings, and entries in the record."""
        self._rings = 0
        self._due = {Due.SEEN: self._due.get(Due.SEEN, on + SEEN_EVERY)}

    def only_the_end(self) -> None:
        """Forget the questions that lie before the end."""
        self._due = {due: self._due[due] for due in (Due.END, Due.SEEN)}

    def ring(self, at: float, on: float) -> int:
        """Count a ring that was due ``at``, and set the next; rings that nobody heard are none."""
        self._rings += 1
        if self._rings < RINGS_IN_ALL:
            pause = RING_EVERY if self._rings < RINGS else RING_SELDOM
            self._due[Due.RING] = at + pause if at + pause > on else on + pause
        return self._rings

    def clear(self) -> None:
        """Nothing is due any more."""
        self._due.clear()
