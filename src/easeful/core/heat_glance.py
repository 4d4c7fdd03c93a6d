"""What a screen needs to know of heat at one moment, so that no widget computes anything."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from easeful.core.heat import Pack
from easeful.core.heat_guard import HeatGuard
from easeful.core.heat_phase import Phase
from easeful.core.ports import Moment


@dataclass(frozen=True, slots=True)
class HeatGlance:
    """Heat at one moment, in whole seconds: two looks within a second show the same.

    ``asked`` while it is asked whether somebody is awake, with ``answer_left`` to answer;
    ``often`` once that is asked every 3 minutes.
    """

    left: int
    seconds: int
    asked: bool
    answer_left: int
    often: bool
    pack: Pack
    area: str

    @property
    def share(self) -> float:
        """Return how much of the time is left, 0 to 1."""
        return min(1.0, self.left / self.seconds) if self.seconds else 0.0


def glance(guard: HeatGuard, now: Moment, *, often: bool) -> HeatGlance:
    """Return what ``guard`` looks like at ``now``; a second that has begun is still there."""
    return HeatGlance(
        left=ceil(guard.left(now)),
        seconds=ceil(guard.seconds),
        asked=guard.phase is Phase.ASKING,
        answer_left=ceil(guard.answer_left(now)),
        often=often,
        pack=guard.plan.pack,
        area=guard.plan.area,
    )


def next_second(guard: HeatGuard, now: Moment) -> float:
    """Return the seconds until a number on the screen changes."""
    return guard.left(now) % 1 or 1.0
