"""From the numbers that a file gives to the dose of one day.

What a step's ``flare`` gives is taken as written on a flare day; the rest is reduced as usual.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from easeful.core.breath import Pattern
from easeful.core.exercise import Dose, Pace
from easeful.core.reduced import Reduced
from easeful.core.routine import Cold, Heat, Rounds, Step, WrittenDose

MOVE_PACE: Final = Pace(into=2, out=2)
"""The pace of a counted move that gives none."""

NOTHING_WRITTEN: Final = WrittenDose()


def written_at(step: Step) -> WrittenDose:
    """Return the numbers written at a step; heat, cold and rounds keep theirs elsewhere."""
    return NOTHING_WRITTEN if isinstance(step, Heat | Cold | Rounds) else step.dose


def given(written: int | None, otherwise: int) -> int:
    """Return what was written, else the other."""
    return otherwise if written is None else written


@dataclass(frozen=True, slots=True)
class Decided:
    """Decides the numbers of one step. ``flare`` is empty on any but a flare day."""

    written: WrittenDose
    flare: WrittenDose
    reduced: Reduced

    @property
    def is_nothing_written(self) -> bool:
        """Say whether the step gives no number, so that all is as its exercise has it."""
        return self.written == NOTHING_WRITTEN == self.flare

    def of_exercise(self, own: Dose) -> Dose:
        """Return repeats and hold; what was not written comes from the exercise's own dose.

        A hold alone means once, repeats alone keep the exercise's hold.
        """
        once = self.written.hold is not None or self.flare.hold is not None
        own_repeat = 1 if once else own.repeat
        dose = Dose(given(self.written.repeat, own_repeat), given(self.written.hold, own.hold))
        return self._with_flare(self._reduced(dose))

    def of_move(self) -> Dose:
        """Return repeats and hold of a person's own exercise."""
        dose = Dose(given(self.written.repeat, 1), given(self.written.hold, 0))
        return self._with_flare(self._reduced(dose))

    def lasting(self) -> int | None:
        """Return the seconds of a move done for a time, ``None`` for one that is counted."""
        if self.flare.lasting is not None:
            return self.flare.lasting
        counted = self.flare.repeat is not None or self.flare.hold is not None
        if self.written.lasting is None or counted:
            return None
        return self.reduced.seconds(self.written.lasting)

    def pace(self, own: Pace) -> Pace:
        """Return the seconds in, out and between."""
        return Pace(
            into=given(self.flare.into, given(self.written.into, own.into)),
            out=given(self.flare.out, given(self.written.out, own.out)),
            between=given(self.flare.between, given(self.written.between, own.between)),
        )

    def move_pace(self) -> Pace:
        """Return the pace of a move: 2 s in and out if repeats are counted, else none."""
        counted = self.written.repeat is not None or self.flare.repeat is not None
        return self.pace(MOVE_PACE if counted else Pace())

    def seconds(self, default: int) -> int:
        """Return the time of a step that no kind of day reduces."""
        return given(self.flare.lasting, given(self.written.lasting, default))

    def let_go(self, default: int) -> int:
        """Return the seconds of letting go."""
        return given(self.flare.let_go, given(self.written.let_go, default))

    def cycles(self, pattern: Pattern) -> int:
        """Return whole breaths: as many as written, or enough to fill the time."""
        for dose in (self.flare, self.written):
            if dose.cycles is not None:
                return dose.cycles
            if dose.lasting is not None:
                return max(1, ceil(dose.lasting / pattern.seconds))
        return 1

    def _reduced(self, dose: Dose) -> Dose:
        if self.written.repeat is not None and self.written.repeat > 1:
            return replace(dose, repeat=self.reduced.repeats(self.written.repeat))
        if self.written.hold is not None:
            return replace(dose, hold=self.reduced.seconds(self.written.hold))
        return dose

    def _with_flare(self, dose: Dose) -> Dose:
        return Dose(given(self.flare.repeat, dose.repeat), given(self.flare.hold, dose.hold))
