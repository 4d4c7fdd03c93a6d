"""Watches over the window that watches over a heating pad: says when somebody else must ring.

Rule 1: while the window is well, quiet: it asks and rings by itself.
Rule 2: it is not well when it has ended, when ten looks in a row heard nothing of it, or when by
our own count the time has been over for three seconds and it does not say that its alarm rings.
Rule 3: looks are counted there, not seconds: after a sleep of the machine both wake together.

The count is that of a guard of our own, so caps and clocks follow the same code. Whether somebody
is awake only the window can ask: what that guard asks, or rings if not answered, nobody hears.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from easeful.core.heat import HeatPlan
from easeful.core.heat_events import AlarmRang
from easeful.core.heat_guard import HeatGuard
from easeful.core.heat_marks import RINGS_IN_ALL
from easeful.core.heat_phase import HeatVerb, Phase
from easeful.core.ports import Moment

HUNG: Final = 10
"""Looks in a row after which a window that says nothing hangs."""

GRACE: Final = 3.0
"""Seconds that the window has to ring after its time; it may just have been woken."""


class HeatWatch:
    """One time of heat, as the watcher sees it."""

    def __init__(self, plan: HeatPlan, on_seconds: float, now: Moment) -> None:
        """Watch over a window that seems well, and over a pad that has been on so long."""
        self._plan = plan
        self._phase = Phase.ON
        self._missed = 0
        self._is_lost = False
        self._over_at: float | None = None
        self._rings = 0
        self.is_loud = False
        self._count_from(on_seconds, now)

    @property
    def is_spent(self) -> bool:
        """Say whether everything has been rung that there was to ring."""
        return self.is_loud and self._rings >= RINGS_IN_ALL

    def on_for(self, now: Moment) -> float:
        """Return the seconds that the pad has been on."""
        return self._guard.on_for(now)

    def hear(self, phase: Phase, on_seconds: float, now: Moment) -> Sequence[AlarmRang]:
        """Take in what the window says of itself; return what must ring now."""
        self._phase, self._missed = phase, 0
        if on_seconds > self.on_for(now) and not self.is_loud:
            self._count_from(on_seconds, now)
        return self._settle(now)

    def look(self, now: Moment) -> Sequence[AlarmRang]:
        """Let time pass in which the window said nothing; return what must ring now."""
        self._missed += 1
        return self._settle(now)

    def lose(self, now: Moment) -> Sequence[AlarmRang]:
        """Take in that the window has ended without a word; return what must ring now."""
        self._is_lost = True
        return self._settle(now)

    def _settle(self, now: Moment) -> Sequence[AlarmRang]:
        rung: Sequence[AlarmRang] = _rings_of(self._guard.advance(now))
        is_late = self._is_late(now)
        must_ring = self._is_lost or self._missed >= HUNG or is_late
        if must_ring != self.is_loud:
            self.is_loud = must_ring
            self._count_from(self.on_for(now), now)
            rung = self._raise_alarm(now) if must_ring else ()
        if not self.is_loud:
            return ()
        self._rings = max([self._rings, *(each.number for each in rung)])
        return rung

    def _is_late(self, now: Moment) -> bool:
        """Say whether the window should have rung by now, and does not."""
        if self._phase is Phase.ALARM or self._guard.left(now) > 0:
            self._over_at = None
            return False
        on = self.on_for(now)
        if self._over_at is None:
            self._over_at = on
        return on - self._over_at >= GRACE

    def _count_from(self, on_seconds: float, now: Moment) -> None:
        """Count with a new guard, which has all its rings before it."""
        self._guard = HeatGuard(self._plan, on_seconds)
        self._rings = 0
        self._begun = _rings_of(self._guard.do(HeatVerb.BEGIN, now))

    def _raise_alarm(self, now: Moment) -> Sequence[AlarmRang]:
        if HeatVerb.ALARM in self._guard.allowed:
            return _rings_of(self._guard.do(HeatVerb.ALARM, now))
        return self._begun


def _rings_of(events: Sequence[object]) -> tuple[AlarmRang, ...]:
    return tuple(event for event in events if isinstance(event, AlarmRang))
