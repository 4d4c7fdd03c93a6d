"""The points of the journal's chart: a score before and after each whole, or told by itself.

Words are made when they are asked for: of ten years nobody reads all.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple

from easeful.core.date_words import moment_words
from easeful.core.diary import Entry, Measure
from easeful.core.overview_words import Scores, lengths_of, names_of, whole_words
from easeful.core.wholes import Whole
from easeful.core.words import _, minutes_of


class Point(NamedTuple):
    """One point: at least one score is known. Without a ``whole`` it was told by itself.

    What was told by itself stands as ``before``: it was not told after anything.
    """

    when: datetime
    before: int | None
    after: int | None
    whole: Whole | None
    today: date
    measure: Measure = Measure.PAIN

    @property
    def names(self) -> tuple[str, ...]:
        """Return what was done, in the order in which it was begun."""
        return names_of(self.whole) if self.whole else ()

    @property
    def minutes(self) -> int:
        """Return how many minutes were done, 0 where nothing was."""
        return minutes_of(sum(lengths_of(self.whole))) if self.whole else 0

    @property
    def words(self) -> str:
        """Return it as it is read: "Tue 3 Mar, 8:05: Reset, 9 minutes. Pain 6 before, 4 after."."""
        scores = Scores(self.measure, self.before, self.after, by_itself=self.whole is None)
        what = [whole_words(self.whole)] if self.whole else []
        return _("{when}: {what}.").format(
            when=moment_words(self.when, self.today), what=". ".join([*what, scores.words])
        )


def points_of(
    wholes: Iterable[Whole], alone: Iterable[Entry], measure: Measure, today: date
) -> tuple[Point, ...]:
    """Return the points of ``wholes`` and of the entries that belong to none, oldest first."""
    score = attrgetter(measure.value)  # quicker than asking each entry
    points = []
    for whole in wholes:
        before = None if whole.before is None else score(whole.before)
        after = None if whole.after is None else score(whole.after)
        if before is not None or after is not None:
            points.append(Point(whole.began, before, after, whole, today, measure))
    told = (entry for entry in alone if score(entry) is not None)
    points += [Point(entry.told, score(entry), None, None, today, measure) for entry in told]
    return tuple(sorted(points, key=_moment))


def _moment(point: Point) -> float:
    return point.when.timestamp()
