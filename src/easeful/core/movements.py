"""What becomes of a step that names an exercise: for one kind of day, and for one person.

Rule 1: on a flare day the exercise that is named instead takes its place, with its own dose.
Rule 2: what is not for her gives way to what is easier, with its own dose but never more than is
written, or is left out.
Rule 3: no way leads to what is not for her: neither "easier" in a session nor "instead".
Rule 4: of what she took easier before, the easier one is done from the start if one suits; else the
words that make it easier are its advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from easeful.core.body import Side, Sides
from easeful.core.changes import Became, Change
from easeful.core.day import Day
from easeful.core.doses import Decided
from easeful.core.exercise import Dose, Exercise, Instead, Pace
from easeful.core.plain_steps import sides_in_turn, with_common
from easeful.core.plan import Body, Catalogue, PlannedStep, Repeats
from easeful.core.profile import Profile, Verdict
from easeful.core.reduced import dose_for
from easeful.core.routine import Do
from easeful.core.words import _

MOST_EASIER: Final = 4
"""How often a step can be made easier; a row of exercises in files may be far longer."""

TAKEN_EASIER: Final = _("easier, as you took it last time")
"""Why something else is done, as the end of a sentence."""

Harder = frozenset[str]
"""The ids of those that were too much already."""


class _AsInFile(NamedTuple):
    """What becomes of an exercise of which a routine says no more than its name."""

    exercise: Exercise
    own: Dose
    planned: PlannedStep | Change


class Movements:
    """Plans exercises; ``day`` is the one whose doses count.

    What each of them becomes is worked out once, for a folder of routines names few, and often.
    """

    def __init__(self, catalogue: Catalogue, day: Day, first_side: Side, profile: Profile) -> None:
        """Have worked out nothing yet."""
        self.catalogue, self.day = catalogue, day
        self.first_side, self.profile = first_side, profile
        self._known: dict[str, _AsInFile] = {}

    def planned(self, step: Do, decided: Decided) -> PlannedStep | Change:
        """Return what becomes of ``step``; why, if nothing does.

        What the file says of the exercise is not meant for another one in its place.
        """
        known = self._known.get(step.exercise)
        if known is None:
            known = self._known[step.exercise] = self._as_in_file(step.exercise)
        exercise, own, planned = known
        # Each step has a change of its own, for they are counted.
        if isinstance(planned, Change):
            return replace(planned)
        if planned.change is not None:
            planned = replace(planned, change=replace(planned.change))
        if planned.exercise != step.exercise:
            common = step.common
            if planned.change is not None and not decided.is_nothing_written:
                planned = replace(planned, body=_no_more(planned.body, decided, own))
            if common.wait is planned.wait and common.ready is planned.ready:
                return planned
            return replace(planned, wait=common.wait, ready=common.ready)
        if step.sides is None and decided.is_nothing_written:
            return with_common(planned, step.common)
        sides = exercise.sides if step.sides is None else step.sides
        dose, pace = decided.of_exercise(own), decided.pace(exercise.pace)
        return with_common(planned, step.common, self._body(exercise, dose, pace, sides))

    def _as_in_file(self, name: str) -> _AsInFile:
        """Return what becomes of the exercise ``name``: itself, another, or nothing."""
        exercise, own = self._today(name)
        verdict = self.profile.judge(exercise)
        if not verdict.suits:
            return _AsInFile(exercise, own, self._without(exercise, verdict, name))
        planned = self._as_last_time(exercise)
        if planned is None:
            planned = self._own(exercise, own, self._adapted(exercise, verdict))
        return _AsInFile(exercise, own, planned)

    def _as_last_time(self, exercise: Exercise) -> PlannedStep | None:
        """Return what is easier than ``exercise``, if she took that before and it suits."""
        if exercise.id not in self.profile.easier:
            return None
        found = self._easier(exercise, frozenset({exercise.id}))
        if found is None:
            return None
        change = Change(
            Became.REPLACED,
            exercise.name,
            TAKEN_EASIER,
            exercise.id,
            instead=found.name,
            advice=found.advice,
            easier=True,
        )
        return replace(found, change=change)

    def _today(self, name: str) -> tuple[Exercise, Dose]:
        """Return the exercise that is done today where ``name`` is written, and its own dose."""
        exercise = self.catalogue.exercises[name]
        own = dose_for(exercise, self.day)
        return self._today(own.exercise) if isinstance(own, Instead) else (exercise, own)

    def _without(self, exercise: Exercise, verdict: Verdict, name: str) -> PlannedStep | Change:
        """Return what takes the place of ``exercise``, else that it is left out."""
        written = self.catalogue.exercises[name]
        ways = (self._easier(each, frozenset({exercise.id})) for each in (exercise, written))
        found = next((each for each in ways if each is not None), None)
        change = Change(
            Became.LEFT_OUT, exercise.name, verdict.reason, exercise.id, marked=verdict.marked
        )
        if found is None:
            return change
        swapped = replace(change, became=Became.REPLACED, instead=found.name, advice=found.advice)
        return replace(found, change=swapped)

    def _easier(self, exercise: Exercise, harder: Harder) -> PlannedStep | None:
        """Return what is easier today and suits, ``None`` if that leads to a ``harder`` one.

        Of those that suit, the first that was not too much before; else the last of them.
        """
        found = None
        for easier, own, seen in self._ever_easier(exercise, harder):
            verdict = self.profile.judge(easier)
            if not verdict.suits:
                continue
            found = (easier, own, self._adapted(easier, verdict), seen)
            if easier.id not in self.profile.easier:
                break
        return None if found is None else self._own(*found)

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
        return PlannedStep(
            name=exercise.name,
            line=exercise.start or exercise.name,
            body=self._body(exercise, dose, exercise.pace, exercise.sides),
            positions=exercise.positions,
            exercise=exercise.id,
            easier=self._easier(exercise, harder | {exercise.id}),
            easier_words=exercise.easier_words,
            stop=exercise.stop,
            feel=exercise.feel,
            props=exercise.props,
            motion=exercise.motion,
            change=change,
        )

    def _adapted(self, exercise: Exercise, verdict: Verdict) -> Change | None:
        """Return the advice for what is done: hers, and what makes it easier if it was too much."""
        easier = exercise.easier_words if exercise.id in self.profile.easier else ""
        advice = " ".join(filter(None, (easier, verdict.advice)))
        if not advice:
            return None
        reason = verdict.reason or TAKEN_EASIER
        return Change(
            Became.ADAPTED,
            exercise.name,
            reason,
            exercise.id,
            advice=advice,
            easier=bool(easier),
        )

    def _body(self, exercise: Exercise, dose: Dose, pace: Pace, sides: Sides) -> Repeats:
        in_turn = sides_in_turn(sides, self.first_side)
        return Repeats(dose, pace, in_turn, sides is Sides.ALTERNATE, exercise.cues)


def _no_more(body: Body, decided: Decided, own: Dose) -> Body:
    """Return ``body`` with no more of it than is written for what it stands in for."""
    if not isinstance(body, Repeats):
        return body
    written, wanted, dose = decided.written, decided.of_exercise(own), body.dose
    if written.repeat is not None:
        dose = replace(dose, repeat=min(dose.repeat, wanted.repeat))
    if written.hold is not None:
        dose = replace(dose, hold=min(dose.hold, wanted.hold))
    return replace(body, dose=dose)
