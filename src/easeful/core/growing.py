"""How doses grow, slowly, towards the ceilings of their exercises (PACE-02).

Rule 1: a week brings a routine at most a tenth more time than the week before, all steps together.
Rule 2: each number grows by its own per cent, rounded down, and never past the ceiling; a file that
asks for more than the ceiling stays as written.
Rule 3: what is done several times in one routine grows alike.
Rule 4: on a sore day three quarters are left of what has grown, but never less than without it.
Rule 5: what stands in for something else, or was taken easier, does not grow.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from easeful.core.changes import Became
from easeful.core.day import Day
from easeful.core.exercise import Dose, Exercise
from easeful.core.length import body_seconds, plan_seconds
from easeful.core.plan import Plan, PlannedStep, Repeats
from easeful.core.profile import AS_WRITTEN, LADDER
from easeful.core.reduced import Reduced
from easeful.core.routine import Wait
from easeful.core.words import _

TENTHS: Final = 10

LONGEST: Final = 60
"""Seconds of a stretch on one side, all repeats together (content, 1.1)."""


@dataclass(slots=True)
class _Row:
    """Steps that are alike, ``count`` of them, and what the dose of each has become."""

    body: Repeats
    ceiling: Dose
    dose: Dose
    count: int = 0

    def grow(self, level: int, left: float) -> float:
        """Add a repeat, else a second of hold, if there is room; return the seconds it takes."""
        for dose in self._larger(level):
            more = self.count * (self._seconds(dose) - self._seconds(self.dose))
            if more <= left:
                self.dose = dose
                return more
        return 0.0

    def _larger(self, level: int) -> Iterator[Dose]:
        """Go through what may come next: by the per cent, the ceiling and the longest stretch."""
        written, dose, most = self.body.dose, self.dose, self.ceiling
        more = replace(dose, repeat=dose.repeat + 1)
        if more.repeat <= min(most.repeat, written.repeat * level // AS_WRITTEN):
            yield from (more,) if _in_all(more) <= LONGEST else ()
        longer = replace(dose, hold=dose.hold + 1)
        if longer.hold <= min(most.hold, written.hold * level // AS_WRITTEN):
            yield from (longer,) if _in_all(longer) <= LONGEST else ()

    def _seconds(self, dose: Dose) -> float:
        return body_seconds(replace(self.body, dose=dose))


@dataclass(frozen=True, slots=True)
class Growing:
    """Lets plans of ``day`` grow to ``growth`` per cent of what is written."""

    exercises: Mapping[str, Exercise]
    growth: int
    day: Day

    def grown(self, plan: Plan, full: Plan) -> Plan:
        """Return ``plan`` with more in it; ``full`` is the same plan on an ordinary day."""
        rows: dict[tuple[str, Repeats], _Row] = {}
        alike = [self._row(step, rows) for step in full]
        seconds = plan_seconds(full)
        for level in (each for each in LADDER if AS_WRITTEN < each <= self.growth):
            seconds += _grow(rows.values(), level, seconds / TENTHS)
        return tuple(
            step if row is None else self._with(step, row)
            for step, row in zip(plan, alike, strict=True)
        )

    def _row(self, step: PlannedStep, rows: dict[tuple[str, Repeats], _Row]) -> _Row | None:
        """Return the row of ``step``, begun by the first of its kind; ``None`` if it stays."""
        exercise, body, change = self.exercises.get(step.exercise), step.body, step.change
        if exercise is None or exercise.ceiling is None or not isinstance(body, Repeats):
            return None
        stands_in = change is not None and (change.easier or change.became is Became.REPLACED)
        if stands_in or step.wait is Wait.AFTER or not _fits(body.dose, exercise.ceiling):
            return None
        row = rows.setdefault((exercise.id, body), _Row(body, exercise.ceiling, body.dose))
        row.count += 1
        return row

    def _with(self, step: PlannedStep, row: _Row) -> PlannedStep:
        """Return ``step`` with what has grown; on an ordinary day a note says how much that is."""
        written = row.body.dose
        if row.dose == written or not isinstance(step.body, Repeats):
            return step
        if self.day is Day.ORDINARY:
            note = " ".join(filter(None, (step.note, _in_words(written, row.dose))))
            return replace(step, body=replace(step.body, dose=row.dose), note=note)
        before, reduced = step.body.dose, Reduced(self.day)
        dose = Dose(
            max(before.repeat, reduced.repeats(row.dose.repeat)),
            max(before.hold, reduced.seconds(row.dose.hold)),
        )
        return replace(step, body=replace(step.body, dose=dose))


def _grow(rows: Collection[_Row], level: int, left: float) -> float:
    """Let each of ``rows`` grow in turn, until there is no room; return the seconds it takes."""
    taken, grows = 0.0, True
    while grows:
        grows = False
        for row in rows:
            more = row.grow(level, left - taken)
            taken += more
            grows = grows or more > 0
    return taken


def _fits(dose: Dose, ceiling: Dose) -> bool:
    return dose.repeat <= ceiling.repeat and dose.hold <= ceiling.hold


def _in_all(dose: Dose) -> int:
    """Return the seconds that are held, all repeats together."""
    return dose.repeat * dose.hold


def _in_words(before: Dose, now: Dose) -> str:
    if before.hold == now.hold:
        words = _("{now} times instead of {before}, as you agreed.")
        return words.format(now=now.repeat, before=before.repeat)
    if before.repeat == now.repeat:
        words = _("{now} s instead of {before} s, as you agreed.")
        return words.format(now=now.hold, before=before.hold)
    return _("A little more than at first, as you agreed.")
