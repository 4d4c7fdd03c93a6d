"""What becomes of a step that names an exercise: for one kind of day, and for one person.

Rule 1: on a flare day the exercise that is named instead takes its place, with its own dose.
Rule 2: what is not for her gives way to what is easier, with its own dose, or is left out.
Rule 3: no way leads to what is not for her: neither "easier" in a session nor "instead".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from easeful.core.body import Side, Sides
from easeful.core.changes import Became, Change
from easeful.core.day import Day
from easeful.core.doses import Decided
from easeful.core.exercise import Dose, Exercise, Instead, Pace
from easeful.core.plain_steps import sides_in_turn
from easeful.core.plan import Catalogue, PlannedStep, Repeats
from easeful.core.profile import Profile, Verdict
from easeful.core.reduced import dose_for
from easeful.core.routine import Do

MOST_EASIER: Final = 4
"""How often a step can be made easier; a row of exercises in files may be far longer."""

Harder = frozenset[str]
"""The ids of those that were too much already."""


@dataclass(frozen=True, slots=True)
class Movements:
    """Plans exercises; ``day`` is the one whose doses count."""

    catalogue: Catalogue
    day: Day
    first_side: Side
    profile: Profile

    def planned(self, step: Do, decided: Decided) -> PlannedStep | Change:
        """Return what becomes of ``step``; why, if nothing does.

        What the file says of the exercise is not meant for another one in its place.
        """
        exercise, own = self._today(step.exercise)
        verdict = self.profile.judge(exercise)
        if not verdict.suits:
            return self._without(exercise, verdict, step)
        change = _adapted(exercise, verdict)
        if exercise.id != step.exercise:
            planned = self._own(exercise, own, change)
            return replace(planned, wait=step.common.wait, ready=step.common.ready)
        sides = exercise.sides if step.sides is None else step.sides
        dose, pace = decided.of_exercise(own), decided.pace(exercise.pace)
        planned = self._of_exercise(exercise, dose, pace, sides)
        return replace(planned, change=change)

    def _today(self, name: str) -> tuple[Exercise, Dose]:
        """Return the exercise that is done today where ``name`` is written, and its own dose."""
        exercise = self.catalogue.exercises[name]
        own = dose_for(exercise, self.day)
        return self._today(own.exercise) if isinstance(own, Instead) else (exercise, own)

    def _without(self, exercise: Exercise, verdict: Verdict, step: Do) -> PlannedStep | Change:
        """Return what takes the place of ``exercise``, else that it is left out."""
        written = self.catalogue.exercises[step.exercise]
        ways = (self._easier(each, frozenset({exercise.id})) for each in (exercise, written))
        found = next((each for each in ways if each is not None), None)
        change = Change(
            Became.LEFT_OUT, exercise.name, verdict.reason, exercise.id, marked=verdict.marked
        )
        if found is None:
            return change
        return replace(
            found,
            wait=step.common.wait,
            ready=step.common.ready,
            change=replace(change, became=Became.REPLACED, instead=found.name, advice=found.advice),
        )

    def _easier(self, exercise: Exercise, harder: Harder) -> PlannedStep | None:
        """Return what is easier today and suits, ``None`` if that leads to a ``harder`` one."""
        for easier, own, seen in self._ever_easier(exercise, harder):
            verdict = self.profile.judge(easier)
            if verdict.suits:
                return self._own(easier, own, _adapted(easier, verdict), seen)
        return None

    def _ever_easier(
        self, exercise: Exercise, harder: Harder
    ) -> Iterator[tuple[Exercise, Dose, Harder]]:
        """Go from easier to easier, each with those that were harder."""
        while exercise.easier in self.catalogue.exercises and len(harder) <= MOST_EASIER:
            easier, own = self._today(exercise.easier)
            if easier.id in harder:
                return
            yield easier, own, harder
            harder |= {easier.id}
            exercise = easier

    def _own(
        self,
        exercise: Exercise,
        dose: Dose,
        change: Change | None,
        harder: Harder = frozenset(),
    ) -> PlannedStep:
        """Return ``exercise`` as its own file has it."""
        planned = self._of_exercise(exercise, dose, exercise.pace, exercise.sides, harder)
        return replace(planned, change=change)

    def _of_exercise(
        self,
        exercise: Exercise,
        dose: Dose,
        pace: Pace,
        sides: Sides,
        harder: Harder = frozenset(),
    ) -> PlannedStep:
        in_turn = sides_in_turn(sides, self.first_side)
        return PlannedStep(
            name=exercise.name,
            line=exercise.start or exercise.name,
            body=Repeats(dose, pace, in_turn, sides is Sides.ALTERNATE, exercise.cues),
            positions=exercise.positions,
            exercise=exercise.id,
            easier=self._easier(exercise, harder | {exercise.id}),
            easier_words=exercise.easier_words,
            stop=exercise.stop,
            feel=exercise.feel,
            props=exercise.props,
            motion=exercise.motion,
        )


def _adapted(exercise: Exercise, verdict: Verdict) -> Change | None:
    if not verdict.advice:
        return None
    return Change(Became.ADAPTED, exercise.name, verdict.reason, exercise.id, advice=verdict.advice)
