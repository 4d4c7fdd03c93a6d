"""How doses grow, slowly, towards the ceilings of their exercises (PACE-02).

Rule 1: a week brings a routine at most a tenth more time than the week before, all steps together,
on an ordinary day and on a sore one.
Rule 2: each number grows by its own per cent, rounded down, and never past the ceiling; a file that
asks for more than the ceiling stays as written.
Rule 3: what is done several times in one routine grows alike.
Rule 4: on a sore day at most three quarters are left of what has grown, but never less than without
it.
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
"""Seconds of a stretch on one side, all repeats and all rounds together (content, 1.1)."""


@dataclass(slots=True)
class _Row:
    """Steps that are alike, ``count`` of them, and what the dose of each has become.

    On a day that is not ordinary ``full`` is the row that they would be in.
    """

    body: Repeats
    ceiling: Dose
    dose: Dose
    count: int = 0
    full: _Row | None = None
    day: Day = Day.ORDINARY

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
        dose, most = self.dose, self._most(level)
        more = replace(dose, repeat=dose.repeat + 1)
        if more.repeat <= most.repeat:
            yield from (more,) if self.count * _in_all(more) <= LONGEST else ()
        longer = replace(dose, hold=dose.hold + 1)
        if longer.hold <= most.hold:
            yield from (longer,) if self.count * _in_all(longer) <= LONGEST else ()

    def _most(self, level: int) -> Dose:
        if self.full is not None:
            grown, reduced = self.full.dose, Reduced(self.day)
            return Dose(reduced.repeats(grown.repeat), reduced.seconds(grown.hold))
        written, most = self.body.dose, self.ceiling
        return Dose(
            min(most.repeat, written.repeat * level // AS_WRITTEN),
            min(most.hold, written.hold * level // AS_WRITTEN),
        )

    def _seconds(self, dose: Dose) -> float:
        return body_seconds(replace(self.body, dose=dose))


_Rows = dict[tuple[str, Repeats, Repeats | None], _Row]
"""Rows by their exercise, their body, and that of an ordinary day if this is none."""


@dataclass(frozen=True, slots=True)
class Growing:
    """Lets plans of ``day`` grow to ``growth`` per cent of what is written."""

    exercises: Mapping[str, Exercise]
    growth: int
    day: Day

    def grown(self, plan: Plan, full: Plan) -> Plan:
        """Return ``plan`` with more in it; ``full`` is the same plan on an ordinary day."""
        rows: _Rows = {}
        alike = [self._row(step, rows) for step in full]
        seconds = plan_seconds(full)
        todays, of_today = alike, _Rows()
        if self.day is not Day.ORDINARY:
            pairs = zip(plan, alike, strict=True)
            todays = [self._row_today(step, row, of_today) for step, row in pairs]
        seconds_today = plan_seconds(plan)
        for level in (each for each in LADDER if AS_WRITTEN < each <= self.growth):
            seconds += _grow(rows.values(), level, seconds / TENTHS)
            seconds_today += _grow(of_today.values(), level, seconds_today / TENTHS)
        pairs = zip(plan, todays, strict=True)
        return tuple(step if row is None else self._with(step, row) for step, row in pairs)

    def _row(self, step: PlannedStep, rows: _Rows) -> _Row | None:
        """Return the row of ``step``, begun by the first of its kind; ``None`` if it stays."""
        exercise, body, change = self.exercises.get(step.exercise), step.body, step.change
        if exercise is None or exercise.ceiling is None or not isinstance(body, Repeats):
            return None
        stands_in = change is not None and (change.easier or change.became is Became.REPLACED)
        if stands_in or step.wait is Wait.AFTER or not _fits(body.dose, exercise.ceiling):
            return None
        row = rows.setdefault((exercise.id, body, None), _Row(body, exercise.ceiling, body.dose))
        row.count += 1
        return row

    def _row_today(self, step: PlannedStep, full: _Row | None, rows: _Rows) -> _Row | None:
        """Return the row of ``step`` on such a day, ``None`` if it stays."""
        body = step.body
        if full is None or not isinstance(body, Repeats):
            return None
        new = _Row(body, full.ceiling, body.dose, full=full, day=self.day)
        row = rows.setdefault((step.exercise, body, full.body), new)
        row.count += 1
        return row

    def _with(self, step: PlannedStep, row: _Row) -> PlannedStep:
        """Return ``step`` with what has grown; on an ordinary day a note says how much that is."""
        written = row.body.dose
        if row.dose == written or not isinstance(step.body, Repeats):
            return step
        note = step.note
        if self.day is Day.ORDINARY:
            note = " ".join(filter(None, (note, _in_words(written, row.dose))))
        return replace(step, body=replace(step.body, dose=row.dose), note=note)


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
