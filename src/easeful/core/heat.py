"""Heat and cold as values: what lies on the skin, for how long, and what is written down of it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from easeful.core.pack import Pack as Pack  # noqa: PLC0414 (until all import it from there)
from easeful.core.ports import Moment


class Alarm(StrEnum):
    """Why the alarm went off."""

    TIME = "time"
    NO_ANSWER = "no-answer"
    UNWATCHED = "unwatched"


ENDING: Final = frozenset({Alarm.TIME, Alarm.NO_ANSWER})
"""The alarms with which a window that is opened again goes on."""


class Skin(StrEnum):
    """How the skin looked afterwards."""

    FINE = "fine"
    RED = "red"
    BURNT = "burnt"


@dataclass(frozen=True, slots=True)
class HeatPlan:
    """One time of heat or cold. Seconds; ``area`` is "" where none was named."""

    pack: Pack
    area: str
    seconds: float
    check_every: float


@dataclass(frozen=True, slots=True)
class HeatRecord:
    """One time of heat or cold as it is written down.

    ``on_seconds`` as far as is known; ``ended`` is when the pad was said to be off, ``None`` while
    that has not been said.
    """

    id: int
    plan: HeatPlan
    began: datetime
    on_seconds: float = 0.0
    ended: datetime | None = None
    alarm: Alarm | None = None
    skin: Skin | None = None


@dataclass(frozen=True, slots=True)
class OpenHeat:
    """A record of which nobody has said that the pad is off.

    ``seen`` is when it was last known to be on, and ``boot`` the id of the run of the machine in
    which that was.
    """

    record: HeatRecord
    seen: Moment
    boot: str

    def seconds_on(self, now: Moment, boot: str) -> float:
        """Return how long the pad has been on by ``now``, in the run ``boot`` of the machine.

        Infinite where nobody can know: after another start of the machine both clocks may say
        anything. So the cap counts as passed; an alarm too early is a nuisance, one too late a
        burn. And where an alarm had gone off: it goes on. Not so the one of a second process,
        which rings because the window has ended.
        """
        if not boot or boot != self.boot or now.steady < self.seen.steady:
            return math.inf
        if self.record.alarm in ENDING or not self.record.on_seconds >= 0:
            return math.inf
        return self.record.on_seconds + now.since(self.seen)
