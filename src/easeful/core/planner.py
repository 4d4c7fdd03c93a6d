"""From a routine as written to the plan for one kind of day and one person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from easeful.core.body import Side
from easeful.core.breath import pattern_name
from easeful.core.changes import Became, Change, LeftOut, opening_of
from easeful.core.day import Day
from easeful.core.doses import NOTHING_WRITTEN, Decided, given, written_at
from easeful.core.movements import Movements
from easeful.core.plain_steps import NO_GET_READY, PlainSteps
from easeful.core.plan import Catalogue, Plan, PlannedStep
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.reduced import Reduced
from easeful.core.routine import (
    Breathe,
    Common,
    Do,
    OneStep,
    Rounds,
    Routine,
    Skip,
    Step,
    Wait,
    WrittenDose,
)

NOTHING_COMMON: Final = Common()


@dataclass(frozen=True, slots=True)
class Tailored:
    """A plan, and what became of the routine's steps for this person, in their order."""

    plan: Plan
    changes: tuple[Change, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Planner:
    """Decides what each step becomes on one kind of day, for one person."""

    catalogue: Catalogue
    day: Day
    first_side: Side = Side.RIGHT
    profile: Profile = NO_PROFILE

    def plan(self, routine: Routine) -> Plan:
        """Return every step of ``routine`` with its dose for the day, rounds unrolled."""
        return self.tailor(routine).plan

    def tailor(self, routine: Routine) -> Tailored:
        """Return the plan of ``routine``, and what was changed in it for this person."""
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
        opening = opening_of(changes)
        if plan and opening:
            plan[0] = replace(plan[0], opening=opening)
        return Tailored(tuple(plan), tuple(changes), tuple(left_out))

    @property
    def _day(self) -> Day:
        """Return the kind of day whose doses count."""
        return self.profile.day(self.day)

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
        decided = Decided(written_at(step), self._flare(step.common), reduced)
        if isinstance(step, Do):
            moves = Movements(self.catalogue, self._day, self.first_side, self.profile)
            planned = moves.planned(step, decided)
            if isinstance(planned, Change) or planned.exercise != step.exercise:
                return planned
            return _with_common(planned, step.common)
        if isinstance(step, Breathe) and step.pattern.has_holds:
            reason = self.profile.against_held_breath
            if reason:
                return Change(Became.LEFT_OUT, pattern_name(step.pattern), reason)
        plain = PlainSteps(self.catalogue.groups, self.first_side)
        return _with_common(plain.planned(step, decided), step.common)

    def _flare(self, common: Common) -> WrittenDose:
        if self._day is Day.FLARE and isinstance(common.flare, WrittenDose):
            return common.flare
        return NOTHING_WRITTEN


def _with_common(step: PlannedStep, common: Common) -> PlannedStep:
    if common == NOTHING_COMMON:
        return step
    return replace(
        step,
        name=common.name or step.name,
        line=common.say or step.line,
        stop=common.stop or step.stop,
        note=common.note or step.note,
        wait=common.wait,
        ready=step.ready if common.ready is None else common.ready,
    )


def _opened(step: PlannedStep, common: Common) -> PlannedStep:
    """Return the first step of rounds with what was written at the rounds themselves."""
    return replace(
        step,
        line=common.say or step.line,
        stop=common.stop or step.stop,
        wait=step.wait if common.wait is Wait.NO else common.wait,
        ready=step.ready if common.ready is None else common.ready,
    )
