"""What stands on each card: a row of the text, and what the app makes of it on an ordinary day.

Rows inside rounds follow their rounds, one step further in, so that all cards are one list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from easeful.core.day import Day
from easeful.core.length import body_seconds
from easeful.core.look import dose_in_words
from easeful.core.plan import LetGo, Lines, PlannedStep, Thermal
from easeful.core.preview import Preview
from easeful.core.routine import Rounds, Step
from easeful.core.sections import Section
from easeful.core.words import SECONDS_A_MINUTE, _, clock, ngettext, shortened
from easeful.library.outline import Outline, Row
from easeful.library.problem import Problem
from easeful.library.yaml_edit import KeyPath
from easeful.ui.edit.stock import Stock

ROUNDS: Final = "rounds"
STEPS: Final = '"steps"'
"""As a mistake names it."""

SPOKEN: Final = ("talk", "imagine")
"""Steps that are known by their words."""

LISTED: Final = 2
"""Names of muscle groups that fit on a card."""


@dataclass(frozen=True, slots=True)
class Part:
    """What becomes of some rows: their steps on an ordinary day, and pictures of these."""

    planned: tuple[PlannedStep, ...] = ()
    previews: tuple[Preview, ...] = ()
    seconds: float | None = None

    def cut(self, start: int, end: int) -> Part:
        """Return what becomes of a few of them."""
        planned = self.planned[start:end]
        long = sum(body_seconds(step.body) for step in planned) if planned else None
        return Part(planned, self.previews[start:end], long)


@dataclass(frozen=True, slots=True)
class Facts:
    """One card. ``number`` is 0 for rounds; ``after`` is the row below it in its list."""

    row: Row
    number: int
    name: str
    dose: str
    part: Part = Part()
    picture: str = ""
    note: str = ""
    after: Row | None = None
    is_first: bool = False

    @property
    def path(self) -> KeyPath:
        """Return where the row stands in the text."""
        return self.row.path

    @property
    def depth(self) -> int:
        """Return how many rounds it stands in."""
        return self.path.count("steps") - 1

    @property
    def is_rounds(self) -> bool:
        """Say whether other cards stand in it."""
        return self.row.kind == ROUNDS

    @property
    def planned(self) -> PlannedStep | None:
        """Return the first step that it becomes."""
        return self.part.planned[0] if self.part.planned else None

    @property
    def preview(self) -> Preview | None:
        """Return the picture of the first step that it becomes."""
        return self.part.previews[0] if self.part.previews and not self.is_rounds else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return the mistakes of this row alone, not those of the rows in it."""
        inner = {problem for row in self.row.rows for problem in row.problems}
        return tuple(problem for problem in self.row.problems if problem not in inner)

    @property
    def words(self) -> str:
        """Return what stands under the name."""
        seconds = self.part.seconds
        is_watched = self.planned is not None and isinstance(self.planned.body, Thermal)
        long = clock(seconds) if seconds and not is_watched else ""
        return " · ".join(part for part in (self.dose, long) if part)

    def like(self, other: Facts) -> bool:
        """Say whether this is ``other`` in another place."""
        here, there = self.row, other.row
        return (here.kind, here.written, here.rows) == (there.kind, there.written, there.rows)


def facts_of(
    outline: Outline, sections: Sequence[Section], previews: Sequence[Preview], stock: Stock
) -> tuple[Facts, ...]:
    """Return all cards. ``previews`` are those of an ordinary day's plan, one for each step."""
    parts, at = [], 0
    for row in outline.rows:
        own = sections[at : at + len(row.steps)]
        parts.append(_part(own, previews) if len(own) == len(row.steps) else Part())
        at += len(row.steps)
    return tuple(_rows(outline.rows, parts, stock, count(1)))


def loose_problems(outline: Outline) -> tuple[Problem, ...]:
    """Return the mistakes that no step has; that there is none yet is said in other words."""
    placed = {problem for row in outline.rows for problem in row.problems}
    loose = tuple(problem for problem in outline.problems if problem not in placed)
    is_begun = not outline.rows and all(STEPS in problem.words for problem in loose)
    return () if is_begun else loose


def _part(sections: Sequence[Section], previews: Sequence[Preview]) -> Part:
    planned = tuple(step for section in sections for step in section.planned)
    first = next((at for each in sections if (at := each.first[Day.ORDINARY]) is not None), None)
    seen = () if first is None else tuple(previews[first : first + len(planned)])
    long = sum(section.seconds[Day.ORDINARY] for section in sections) if planned else None
    return Part(planned, seen if len(seen) == len(planned) else (), long)


def _rows(
    rows: Sequence[Row], parts: Sequence[Part], stock: Stock, numbers: Iterator[int]
) -> Iterator[Facts]:
    for at, (row, part) in enumerate(zip(rows, parts, strict=True)):
        is_rounds = row.kind == ROUNDS
        facts = Facts(row, 0 if is_rounds else next(numbers), _name(row, part, stock), "", part)
        yield replace(
            facts,
            dose=_dose(row, part),
            picture=stock.picture_at(row.written["picture"]) if "picture" in row.written else "",
            note=stock.note_for(row.written["do"]) if "do" in row.written else "",
            after=rows[at + 1] if at + 1 < len(rows) else None,
            is_first=at == 0,
        )
        yield from _rows(row.rows, _inner_parts(row, part), stock, numbers)


def _inner_parts(row: Row, part: Part) -> list[Part]:
    """Return what becomes of the rows in rounds the first time round."""
    counts = [_unrolled(each.steps) for each in row.rows]
    times = row.steps[0].times if row.steps and isinstance(row.steps[0], Rounds) else 1
    if sum(counts) * times != len(part.planned):
        return [Part() for _row in row.rows]
    starts = [sum(counts[:at]) for at in range(len(counts))]
    return [part.cut(start, start + many) for start, many in zip(starts, counts, strict=True)]


def _unrolled(steps: Sequence[Step]) -> int:
    return sum(
        each.times * _unrolled(each.steps) if isinstance(each, Rounds) else 1 for each in steps
    )


def _name(row: Row, part: Part, stock: Stock) -> str:
    if row.kind == ROUNDS:
        return _rounds(row)
    if part.planned:
        names = tuple(dict.fromkeys(step.name for step in part.planned))
        more = len(names) - LISTED
        shown = ", ".join(names[:LISTED])
        return _("{names} and {count} more").format(names=shown, count=more) if more > 0 else shown
    if "name" in row.written:
        return row.written["name"]
    own = row.written.get(row.kind, "")
    return shortened(stock.exercise_name(own) if row.kind == "do" else own) or _("A step")


def _rounds(row: Row) -> str:
    times = row.written[ROUNDS].strip()
    if not times.isdecimal():
        return _("Rounds")
    return ngettext("{count} round", "{count} rounds", int(times)).format(count=int(times))


def _dose(row: Row, part: Part) -> str:
    if row.kind == ROUNDS or not part.planned:
        return ""
    step = part.planned[0]
    if isinstance(step.body, LetGo):
        return _("tense, then let go") if step.body.tense_seconds else _("let go")
    if isinstance(step.body, Thermal):  # the watch over the pad says how long, not the plan
        minutes = step.body.seconds // SECONDS_A_MINUTE
        return _("{count} min").format(count=minutes)
    if row.kind in SPOKEN:  # known by its words; of many lines the first
        lines = step.body.lines if isinstance(step.body, Lines) else ()
        return shortened(next(iter(lines), row.written.get(row.kind, "")))
    sets = row.steps[0].times if isinstance(row.steps[0], Rounds) else 1
    dose = dose_in_words(step)
    return dose if sets == 1 else _("{count} sets, {dose}").format(count=sets, dose=dose)
