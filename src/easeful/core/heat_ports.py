"""The doors behind heat: what is written down of it, and what was told about health.

What a verb has written is safe on the disk when it returns. Where it cannot be written, nothing is
raised: heat is watched all the same, and ``complaint`` says why.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from easeful.core.heat import Alarm, HeatPlan, OpenHeat, Skin
from easeful.core.heat_health import Health
from easeful.core.heat_phase import Phase
from easeful.core.heat_verdict import Past
from easeful.core.ports import Moment


class HeatLog(Protocol):
    """The records of heat and cold."""

    def begin(self, plan: HeatPlan, now: Moment) -> int:
        """Open a record and return its id, 0 for none; what cannot be written now may wait."""
        ...

    def see(self, record: int, on_seconds: float, now: Moment) -> bool:
        """Note that it is still on; say whether the record is open and still ours.

        ``True`` also where it cannot be read or written.
        """
        ...

    def ring(self, record: int, why: Alarm) -> None:
        """Note that the alarm went off."""
        ...

    def end(self, record: int, on_seconds: float, now: Moment) -> None:
        """Close the record: somebody said that the pad is off. Whoever owns it."""
        ...

    def tell_skin(self, record: int, skin: Skin) -> None:
        """Note how the skin looked."""
        ...

    def find_open(self) -> OpenHeat | None:
        """Return the last record that is open, ``None`` if none is."""
        ...

    def take_up(self, record: int) -> None:
        """Make an open record ours; who owned it before learns it from ``see``."""
        ...

    @property
    def boot(self) -> str:
        """Return the id of this run of the machine, "" where there is none."""
        ...

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can."""
        ...


class HeatMemory(Protocol):
    """What was told before: health, the alarm, creams, patterns; and what happened."""

    def past(self, now: datetime) -> Past:
        """Return what the gates need to know of earlier times."""
        ...

    def health(self) -> Health | None:
        """Return the answers of last time, ``None`` if it was never asked."""
        ...

    def tell_health(self, health: Health) -> None:
        """Keep the answers."""
        ...

    def alarm_heard(self) -> tuple[datetime, str] | None:
        """Return when, and on which sound output, the alarm was last heard."""
        ...

    def tell_alarm_heard(self, when: datetime, output: str) -> None:
        """Keep that the alarm was heard."""
        ...

    def tell_cream(self, area: str, when: datetime) -> None:
        """Keep that there was cream or a patch on ``area``."""
        ...

    def tell_pattern(self, area: str, when: datetime, *, found: bool) -> None:
        """Keep that the skin of ``area`` was looked at for a pattern."""
        ...


class HeatWatch(Protocol):
    """A second pair of eyes, which rings when the window's process dies or hangs."""

    def begin(self, record: int, plan: HeatPlan, on_seconds: float) -> None:
        """Watch from now on a pad that has been on for ``on_seconds``; return at once."""
        ...

    def beat(self, phase: Phase, on_seconds: float) -> None:
        """Say that the window lives, and what it sees; never waits."""
        ...

    def end(self) -> None:
        """Watch no more: the pad is off."""
        ...
