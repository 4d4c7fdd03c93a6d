"""From a routine to what the list says about it, and to the timeline that a session follows."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import PurePath
from typing import Final

from easeful.core.body import UPRIGHT, Place, Position, Side
from easeful.core.changes import count_of, line_of
from easeful.core.day import Day
from easeful.core.layout import lay_out
from easeful.core.length import plan_seconds, positions_of
from easeful.core.pictured import Chosen, choice_of, drawn
from easeful.core.plan import Breaths, Catalogue, Plan, Thermal
from easeful.core.planner import Alike, Planner, Tailored
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.routine import Routine
from easeful.core.still import written
from easeful.core.summary import AS_WRITTEN, Adapted, GettingUp, Summary
from easeful.core.timeline import Timeline

LYING_IN_BED: Final = (Place.BED,)


def timeline_of(
    routine: Routine,
    catalogue: Catalogue,
    day: Day,
    first_side: Side = Side.RIGHT,
    profile: Profile = NO_PROFILE,
) -> Timeline:
    """Return the timeline that a session of ``routine`` follows on ``day``."""
    return lay_out(Planner(catalogue, day, first_side, profile).plan(routine))


def summarise(
    routine: Routine,
    catalogue: Catalogue,
    path: PurePath,
    *,
    own: bool,
    profile: Profile = NO_PROFILE,
) -> Summary:
    """Return the summary, for the person of ``profile``, of a routine read from ``path``."""
    return Summaries(catalogue, profile).of(routine, path, own=own)


class Summaries:
    """Summarises many routines for one person; what they have in common is worked out once."""

    def __init__(self, catalogue: Catalogue, profile: Profile) -> None:
        """Have worked out nothing yet."""
        self._poses = catalogue.ways.poses
        self._planners = {day: Planner(catalogue, day, profile=profile) for day in Day}
        self._pictures: dict[Chosen, str] = {}

    def of(self, routine: Routine, path: PurePath, *, own: bool) -> Summary:
        """Return the summary of a routine read from ``path``."""
        alike: Alike = {}
        days = {day: each.tailor(routine, alike) for day, each in self._planners.items()}
        picture = self._picture(routine, days[Day.ORDINARY].plan)
        return _summary(routine, days, picture, path, own=own)

    def _picture(self, routine: Routine, plan: Plan) -> str:
        """Return the picture as text; many routines have the same."""
        chosen = choice_of(routine, plan, self._poses)
        if chosen is None:
            return ""
        if chosen not in self._pictures:
            still = drawn(chosen, plan, self._poses)
            self._pictures[chosen] = written(still)
        return self._pictures[chosen]


def _summary(
    routine: Routine, days: Mapping[Day, Tailored], picture: str, path: PurePath, *, own: bool
) -> Summary:
    ordinary = days[Day.ORDINARY].plan
    bodies = [step.body for step in ordinary]
    moving = (step.name for step in ordinary if step.exercise)
    return Summary(
        id=routine.id,
        name=routine.name,
        about=routine.about,
        when=routine.when,
        places=routine.places,
        needs=routine.needs,
        seconds={day: plan_seconds(found.plan) for day, found in days.items()},
        steps=len(ordinary),
        first_steps=tuple(dict.fromkeys(moving))[:3],
        getting_up=getting_up(positions_of(ordinary), routine.places),
        has_holds=any(isinstance(body, Breaths) and body.pattern.has_holds for body in bodies),
        has_heat=any(isinstance(body, Thermal) for body in bodies),
        own=own,
        path=path,
        picture=picture,
        adapted=_adapted(days),
    )


def _adapted(days: Mapping[Day, Tailored]) -> tuple[tuple[Day, Adapted], ...]:
    """Return the days on which something is not as written, and what."""
    found = (
        (day, Adapted(line_of(each.changes), count_of(len(each.changes)), empty=not each.plan))
        for day, each in days.items()
    )
    return tuple((day, adapted) for day, adapted in found if adapted != AS_WRITTEN)


def getting_up(positions: tuple[Position | None, ...], places: tuple[Place, ...]) -> GettingUp:
    """Count getting down and up, from an upright start to an upright end; in bed, from lying."""
    upright = [position in UPRIGHT for position in positions if position is not None]
    if places != LYING_IN_BED:
        upright = [True, *upright, True] if upright else []
    changes = list(pairwise(upright))
    return GettingUp(down=changes.count((True, False)), up=changes.count((False, True)))
