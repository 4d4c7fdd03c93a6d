"""From a routine as written to the plan for one kind of day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from easeful.core.body import Side, Sides
from easeful.core.breath import pattern_line, pattern_name
from easeful.core.day import Day
from easeful.core.doses import NOTHING_WRITTEN, Decided, given, written_at
from easeful.core.exercise import Dose, Exercise, Instead, MuscleGroup, Pace
from easeful.core.heat import Pack
from easeful.core.heat_words import PACKS, PUT_IT_ON
from easeful.core.plan import (
    Body,
    Breaths,
    Catalogue,
    Lasting,
    LetGo,
    Lines,
    Plan,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.reduced import Reduced, dose_for
from easeful.core.routine import (
    Breathe,
    Cold,
    Common,
    Do,
    Heat,
    Imagine,
    Move,
    OneStep,
    PlainStep,
    Release,
    Rest,
    Rounds,
    Routine,
    Skip,
    Step,
    Talk,
    Tense,
    Wait,
    WrittenDose,
)
from easeful.core.words import _, shortened

TENSE_CUE: Final = 8
TENSE_SECONDS: Final = 6
LET_GO_SECONDS: Final = 30
RELEASE_SECONDS: Final = 24
MOST_EASIER: Final = 4
"""How often a step can be made easier; a row of exercises in files may be far longer."""

NO_GET_READY: Final = 0
NOTHING_COMMON: Final = Common()


@dataclass(frozen=True, slots=True)
class Planner:
    """Decides what each step becomes on one kind of day, for one person."""

    catalogue: Catalogue
    day: Day
    first_side: Side = Side.RIGHT

    def plan(self, routine: Routine) -> Plan:
        """Return every step of ``routine`` with its dose for the day, rounds unrolled."""
        reduced = Reduced(Day.ORDINARY if routine.for_flare else self.day)
        return tuple(self._unrolled(routine.steps, reduced))

    def _unrolled(self, steps: tuple[Step, ...], reduced: Reduced) -> Iterator[PlannedStep]:
        for step in steps:
            if self.day is Day.FLARE and isinstance(step.common.flare, Skip):
                continue
            if isinstance(step, Rounds):
                yield from self._rounds(step, reduced)
            else:
                yield self._planned(step, reduced)

    def _rounds(self, rounds: Rounds, reduced: Reduced) -> Iterator[PlannedStep]:
        once = tuple(self._unrolled(rounds.steps, reduced))
        single = len(once) == 1
        between = given(self._flare(rounds.common).between, rounds.between)
        for which in range(1, rounds.times + 1):
            for index, step in enumerate(once):
                done = replace(step, round=step.round or (which, rounds.times))
                if single and which > 1 and step.ready is None:
                    done = replace(done, ready=NO_GET_READY)
                if index == 0 and which == 1:
                    done = _opened(done, rounds.common)
                if index == len(once) - 1 and which < rounds.times:
                    done = replace(done, rest_after=done.rest_after + between)
                yield done

    def _planned(self, step: OneStep, reduced: Reduced) -> PlannedStep:
        decided = Decided(written_at(step), self._flare(step.common), reduced)
        if isinstance(step, Do):
            return self._exercise(step, decided)
        return _with_common(self._plain(step, decided), step.common)

    def _flare(self, common: Common) -> WrittenDose:
        if self.day is Day.FLARE and isinstance(common.flare, WrittenDose):
            return common.flare
        return NOTHING_WRITTEN

    def _plain(self, step: PlainStep, decided: Decided) -> PlannedStep:
        common = step.common
        match step:
            case Move():
                return self._move(step, decided)
            case Breathe():
                breaths = Breaths(step.pattern, decided.cycles(step.pattern))
                return _quiet(pattern_name(step.pattern), pattern_line(step.pattern), breaths)
            case Tense():
                return self._tense(self.catalogue.groups[step.group], decided)
            case Release():
                group = self.catalogue.groups[step.group]
                said = common.say or group.release
                body = LetGo(0, decided.seconds(RELEASE_SECONDS), said)
                return replace(_quiet(group.name, said, body), group=group.id)
            case Imagine():
                told = (common.say, *step.lines[1:]) if common.say else step.lines
                return _quiet(_("Imagine"), told[0], Lines(told, decided.seconds(0)))
            case Talk():
                said = common.say or step.text
                lines = Lines((said,), decided.seconds(0), relaxing=False)
                return _quiet(_("Listen"), said, lines)
            case Rest():
                still = Stillness(decided.seconds(0))
                planned = _quiet(_("Rest"), _("Rest. Let everything be heavy."), still)
                return replace(planned, positions=(step.position,) if step.position else ())
            case Heat():
                pack = Pack(step.source.value)
                thermal = Thermal(pack, step.seconds, step.area)
                return PlannedStep(PACKS[pack], PUT_IT_ON[pack], thermal)
            case Cold():
                thermal = Thermal(Pack.COLD, step.seconds, step.area)
                return PlannedStep(PACKS[Pack.COLD], PUT_IT_ON[Pack.COLD], thermal)

    def _exercise(self, step: Do, decided: Decided) -> PlannedStep:
        exercise, own = self._today(step.exercise)
        if exercise.id != step.exercise:
            planned = self._of_exercise(exercise, own, exercise.pace, exercise.sides)
            return replace(planned, wait=step.common.wait, ready=step.common.ready)
        sides = exercise.sides if step.sides is None else step.sides
        dose, pace = decided.of_exercise(own), decided.pace(exercise.pace)
        return _with_common(self._of_exercise(exercise, dose, pace, sides), step.common)

    def _today(self, name: str) -> tuple[Exercise, Dose]:
        """Return the exercise that is done today where ``name`` is written, and its own dose."""
        exercise = self.catalogue.exercises[name]
        own = dose_for(exercise, self.day)
        return self._today(own.exercise) if isinstance(own, Instead) else (exercise, own)

    def _easier(self, exercise: Exercise, harder: frozenset[str]) -> PlannedStep | None:
        """Return what is easier today, ``None`` if that is one of the ``harder`` ones again."""
        if exercise.easier not in self.catalogue.exercises or len(harder) > MOST_EASIER:
            return None
        easier, own = self._today(exercise.easier)
        if easier.id in harder:
            return None
        return self._of_exercise(easier, own, easier.pace, easier.sides, harder)

    def _of_exercise(
        self,
        exercise: Exercise,
        dose: Dose,
        pace: Pace,
        sides: Sides,
        harder: frozenset[str] = frozenset(),
    ) -> PlannedStep:
        return PlannedStep(
            name=exercise.name,
            line=exercise.start or exercise.name,
            body=Repeats(dose, pace, self._sides(sides), sides is Sides.ALTERNATE, exercise.cues),
            positions=exercise.positions,
            exercise=exercise.id,
            easier=self._easier(exercise, harder | {exercise.id}),
            easier_words=exercise.easier_words,
            stop=exercise.stop,
            feel=exercise.feel,
            props=exercise.props,
            motion=exercise.motion,
        )

    def _move(self, step: Move, decided: Decided) -> PlannedStep:
        sides, alternate = self._sides(step.sides), step.sides is Sides.ALTERNATE
        body: Body = Repeats(decided.of_move(), decided.move_pace(), sides, alternate)
        lasting = decided.lasting()
        if lasting is not None:
            body = Lasting(lasting, () if alternate else sides)
        return PlannedStep(
            name=shortened(step.text),
            line=step.text,
            body=body,
            positions=(step.position,) if step.position else (),
            picture=step.picture,
        )

    def _tense(self, group: MuscleGroup, decided: Decided) -> PlannedStep:
        tensing, letting_go = decided.seconds(TENSE_SECONDS), decided.let_go(LET_GO_SECONDS)
        body = LetGo(tensing, letting_go, group.release)
        return PlannedStep(
            group.name, group.tense, body, ready=TENSE_CUE, note=group.care, group=group.id
        )

    def _sides(self, sides: Sides) -> tuple[Side, ...]:
        match sides:
            case Sides.NONE:
                return ()
            case Sides.LEFT:
                return (Side.LEFT,)
            case Sides.RIGHT:
                return (Side.RIGHT,)
            case Sides.BOTH | Sides.ALTERNATE:
                return (self.first_side, self.first_side.other)


def _quiet(name: str, line: str, body: Body) -> PlannedStep:
    return PlannedStep(name, line, body, ready=NO_GET_READY)


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
