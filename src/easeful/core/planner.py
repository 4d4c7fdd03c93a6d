"""From a routine as written to the plan for one kind of day and one person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from easeful.core.body import Side
from easeful.core.breath import pattern_name
from easeful.core.changes import Became, Change, LeftOut, opening_of
from easeful.core.day import Day
from easeful.core.doses import NOTHING_WRITTEN, Decided, given, written_at
from easeful.core.growing import Growing
from easeful.core.movements import Movements
from easeful.core.plain_steps import NO_GET_READY, PlainSteps, with_common
from easeful.core.plan import Catalogue, Plan, PlannedStep
from easeful.core.profile import AS_WRITTEN, NO_PROFILE, Profile
from easeful.core.reduced import Reduced
from easeful.core.routine import (
    Breathe,
    Common,
    Do,
    Move,
    OneStep,
    Rounds,
    Routine,
    Skip,
    Step,
    Wait,
    WrittenDose,
)

Alike = dict[int, PlannedStep]
"""Steps that are the same on any day, by the ``id`` of what is written."""


@dataclass(frozen=True, slots=True)
class Tailored:
    """A plan, and what became of the routine's steps for this person, in their order."""

    plan: Plan
    changes: tuple[Change, ...]
    left_out: tuple[LeftOut, ...]


class Planner:
    """Decides what each step becomes on one kind of day, for one person.

    One that plans many routines is quicker than one for each.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        day: Day,
        first_side: Side = Side.RIGHT,
        profile: Profile = NO_PROFILE,
    ) -> None:
        """Plan with these exercises; ``first_side`` is the first of two sides."""
        self._profile = profile
        self._day = profile.day(day)  # whose doses count
        self._moves = Movements(catalogue, self._day, first_side, profile)
        self._plain = PlainSteps(catalogue.groups, first_side)
        self._alike: Alike = {}
        self._growing: Growing | None = None
        self._full: Planner | None = None
        if profile.growth > AS_WRITTEN and self._day is not Day.FLARE:
            self._growing = Growing(catalogue.exercises, profile.growth, self._day)
            if self._day is not Day.ORDINARY:
                as_written = replace(profile, growth=AS_WRITTEN)
                self._full = Planner(catalogue, Day.ORDINARY, first_side, as_written)

    def plan(self, routine: Routine) -> Plan:
        """Return every step of ``routine`` with its dose for the day, rounds unrolled."""
        return self.tailor(routine).plan

    def tailor(self, routine: Routine, alike: Alike | None = None) -> Tailored:
        """Return the plan of ``routine``, and what was changed in it for this person.

        ``alike`` is filled with what is so on any day, for who plans the same routine for several.
        """
        self._alike = {} if alike is None else alike
        reduced = Reduced(Day.ORDINARY if routine.for_flare else self._day)
        plan: list[PlannedStep] = []
        changes: list[Change] = []
        left_out: list[LeftOut] = []
        for item in self._unrolled(routine.steps, reduced):
            if isinstance(item, Change):
                left_out.append(LeftOut(len(plan), item))
                changes.append(item)
                continue
            plan.append(item)
            if item.change is not None and not any(item.change is each for each in changes):
                changes.append(item.change)  # rounds bring the same one again
        plan = self._grown(routine, plan)
        opening = opening_of(changes)
        if plan and opening:
            plan[0] = replace(plan[0], opening=opening)
        return Tailored(tuple(plan), tuple(changes), tuple(left_out))

    def _grown(self, routine: Routine, plan: list[PlannedStep]) -> list[PlannedStep]:
        """Return ``plan`` with what she agreed to add; a routine for flare days stays small."""
        if self._growing is None or routine.for_flare:
            return plan
        full = plan if self._full is None else self._full.plan(routine)
        return list(self._growing.grown(tuple(plan), tuple(full)))

    def _unrolled(
        self, steps: tuple[Step, ...], reduced: Reduced
    ) -> Iterator[PlannedStep | Change]:
        for step in steps:
            if self._day is Day.FLARE and isinstance(step.common.flare, Skip):
                continue
            if isinstance(step, Rounds):
                yield from self._rounds(step, reduced)
            else:
                yield self._planned(step, reduced)

    def _rounds(self, rounds: Rounds, reduced: Reduced) -> Iterator[PlannedStep | Change]:
        """Unroll ``rounds``; what is left out is said in the first of them."""
        once = tuple(self._unrolled(rounds.steps, reduced))
        steps = tuple(item for item in once if not isinstance(item, Change))
        yield from self._round(once, rounds, 1)
        for which in range(2, rounds.times + 1):
            yield from self._round(steps, rounds, which)

    def _round(
        self, once: tuple[PlannedStep | Change, ...], rounds: Rounds, which: int
    ) -> Iterator[PlannedStep | Change]:
        between = given(self._flare(rounds.common).between, rounds.between)
        last = sum(not isinstance(item, Change) for item in once) - 1
        index = 0
        for item in once:
            if isinstance(item, Change):
                yield item
                continue
            done = replace(item, round=item.round or (which, rounds.times))
            if last == 0 and which > 1 and item.ready is None:
                done = replace(done, ready=NO_GET_READY)
            if index == 0 and which == 1:
                done = _opened(done, rounds.common)
            if index == last and which < rounds.times:
                done = replace(done, rest_after=done.rest_after + between)
            index += 1
            yield done

    def _planned(self, step: OneStep, reduced: Reduced) -> PlannedStep | Change:
        known = self._alike.get(id(step))
        if known is not None:
            return known
        decided = Decided(written_at(step), self._flare(step.common), reduced)
        if isinstance(step, Do):
            return self._moves.planned(step, decided)
        if isinstance(step, Breathe) and step.pattern.has_holds:
            reason = self._profile.against_held_breath
            if reason:
                return Change(Became.LEFT_OUT, pattern_name(step.pattern), reason)
        planned = with_common(self._plain.planned(step, decided), step.common)
        if not isinstance(step, Move) and step.common.flare is None:
            self._alike[id(step)] = planned
        return planned

    def _flare(self, common: Common) -> WrittenDose:
        if self._day is Day.FLARE and isinstance(common.flare, WrittenDose):
            return common.flare
        return NOTHING_WRITTEN


def _opened(step: PlannedStep, common: Common) -> PlannedStep:
    """Return the first step of rounds with what was written at the rounds themselves."""
    return replace(
        step,
        line=common.say or step.line,
        stop=common.stop or step.stop,
        wait=step.wait if common.wait is Wait.NO else common.wait,
        ready=step.ready if common.ready is None else common.ready,
    )
