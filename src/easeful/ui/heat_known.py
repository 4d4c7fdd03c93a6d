"""What is known before a start of heat, gathered from the journal, the settings and the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from easeful.core.heat_gates import possible_from
from easeful.core.heat_ports import HeatMemory
from easeful.core.heat_start import Asked, Known, what_next
from easeful.core.heat_verdict import Allowed, Limits, Refused, Wish
from easeful.core.ports import Clock
from easeful.core.sound_output import Hearing, SoundOutput
from easeful.ui.memory import Memory


class HeatKnown:
    """Asks the gates. ``output`` is where sound went when somebody last looked."""

    def __init__(self, told: HeatMemory, memory: Memory, clock: Clock) -> None:
        self._told = told
        self._memory = memory
        self._clock = clock
        self.output = SoundOutput(Hearing.UNKNOWN)

    def now(self) -> datetime:
        """Return the time."""
        return self._clock.now().wall

    def next_for(self, wish: Wish, *, without_alarm: bool) -> Asked | Refused | Allowed:
        """Return what comes before ``wish``; ``without_alarm`` if that need not be heard."""
        now = self.now()
        known = self._known(now)
        if without_alarm:
            known = replace(known, heard=(now, known.output.name))
        return what_next(wish, known, now)

    def refusal_of(self, wish: Wish) -> Refused | None:
        """Return why ``wish`` may not start now; ``None`` if it may, or is asked about first."""
        found = self.next_for(wish, without_alarm=True)
        return found if isinstance(found, Refused) else None

    def next_from(self, wish: Wish) -> datetime | None:
        """Return from when on ``wish`` may start; ``None`` if no time heals it."""
        now, health = self.now(), self._told.health()
        if health is None:
            return now
        return possible_from(wish, health, self._told.past(now), self._limits(), now)

    def last_ended(self) -> datetime | None:
        """Return when heat or cold last ended, ``None`` if not within the last weeks."""
        records = self._told.past(self.now()).records
        told = (each.ended for each in records if each.plan.seconds > 0)  # not what was lost
        return max((each for each in told if each is not None), default=None)

    def _known(self, now: datetime) -> Known:
        told = self._told
        return Known(
            told.health(),
            told.past(now),
            self._limits(),
            told.alarm_heard(),
            self.output,
            often=self._memory.settings.heat_often,
        )

    def _limits(self) -> Limits:
        settings = self._memory.settings
        return Limits(timedelta(minutes=settings.heat_gap), settings.night)
