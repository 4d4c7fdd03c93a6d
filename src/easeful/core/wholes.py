"""Sessions and heat that follow each other are one whole, with what was told before and after.

Rule 1: every session and every heat is in exactly one whole, and wholes do not overlap.
Rule 2: an entry belongs to one whole at most: to the next if told before, to the last if after.
Rule 3: moments are compared as moments, whatever clock or zone they were written in. A record
whose clock was set ends when it has lasted as long as was done of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import datetime
from math import inf
from typing import Final, NamedTuple, TypeAlias

from easeful.core.diary import (
    AFTER_WITHIN,
    BEFORE_WITHIN,
    CARRY_ON_FOR,
    JOIN,
    Entry,
    Measure,
    Records,
    SessionRecord,
    Told,
)
from easeful.core.heat import HeatRecord

LONGEST: Final = 2 * CARRY_ON_FOR.total_seconds()
"""Seconds from begin to end that are believed: a session may be carried on, and paused."""

ONE_GO: Final = 4 * 3600.0
"""Seconds from begin to end beyond which a score after says little about one before."""

_JOIN: Final = JOIN.total_seconds()
_BEFORE: Final = BEFORE_WITHIN.total_seconds()
_AFTER: Final = AFTER_WITHIN.total_seconds()


class Whole(NamedTuple):
    """What was done in one go, and what was told before and after it. Its day is the first."""

    began: datetime
    ended: datetime
    sessions: tuple[SessionRecord, ...]
    heats: tuple[HeatRecord, ...]
    before: Entry | None
    after: Entry | None

    def change(self, measure: Measure) -> tuple[int, int] | None:
        """Return a score before and after; ``None`` unless both were told, and in one go.

        What was carried on the next day has a night between, which did something too.
        """
        if self.before is None or self.after is None or self._seconds > ONE_GO:
            return None
        before, after = self.before.score(measure), self.after.score(measure)
        return None if before is None or after is None else (before, after)

    @property
    def _seconds(self) -> float:
        return self.ended.timestamp() - self.began.timestamp()


_Item: TypeAlias = SessionRecord | HeatRecord


def wholes_of(records: Records) -> tuple[Whole, ...]:
    """Return the wholes of ``records``, oldest first. Heat that has not ended is in none."""
    return grouped(records)[0]


def grouped(records: Records) -> tuple[tuple[Whole, ...], tuple[Entry, ...]]:
    """Return the wholes, and the entries that belong to none of them."""
    heats = [heat for heat in records.heats if heat.ended is not None]
    items: list[_Item] = [*records.sessions, *heats]
    starts = [each.began.timestamp() for each in items]
    ends = [_end(at, each) for at, each in zip(starts, items, strict=True)]
    order = sorted(range(len(items)), key=starts.__getitem__)
    cuts, lasts = _joined(order, starts, ends)
    told = _Told([starts[order[cut]] for cut in cuts], [ends[last] for last in lasts])
    told.take(records.entries)
    spans = zip(cuts, [*cuts, len(order)][1:], lasts, told.befores, told.afters, strict=True)
    wholes = [
        _whole([items[at] for at in order[cut:stop]], items[last], ends[last], before, after)
        for cut, stop, last, before, after in spans
    ]
    return tuple(wholes), tuple(told.alone)


def _end(start: float, item: _Item) -> float:
    """Return the end that was written down if it can be, else when it had lasted long enough.

    That a pad is off may be told the next morning: what is believed is how long it was on.
    """
    if isinstance(item, SessionRecord):
        seconds, longest = item.seconds, LONGEST
    else:
        seconds = item.on_seconds
        longest = sound(seconds) + _JOIN
    if item.ended is not None and 0 <= (end := item.ended.timestamp()) - start <= longest:
        return end
    return start + sound(seconds)


def sound(seconds: float) -> float:
    """Return ``seconds`` as a length that can be; a file may say anything."""
    return max(0.0, min(seconds, LONGEST))


def _joined(
    order: Sequence[int], starts: Sequence[float], ends: Sequence[float]
) -> tuple[list[int], list[int]]:
    """Return where in ``order`` each whole begins, and of each what ended last.

    No lists of lists: ten years of them would wake the garbage collector often.
    """
    cuts: list[int] = []
    lasts: list[int] = []
    end = -inf
    for at, place in enumerate(order):
        if starts[place] - end > _JOIN:
            cuts.append(at)
            lasts.append(place)
            end = ends[place]
        elif ends[place] > end:
            lasts[-1] = place
            end = ends[place]
    return cuts, lasts


class _Told:
    """What was told before and after each whole, and what belongs to none.

    An entry lies between two begins: told after the one, or before the other. So rule 2 holds.
    """

    def __init__(self, starts: Sequence[float], ends: Sequence[float]) -> None:
        """Know when each whole began and ended, in their order."""
        self._starts = starts
        self._ends = ends
        self.befores: list[Entry | None] = [None] * len(starts)
        self.afters: list[Entry | None] = [None] * len(starts)
        self.alone: list[Entry] = []

    def take(self, entries: Iterable[Entry]) -> None:
        """Give each of ``entries`` its place."""
        starts, ends = self._starts, self._ends
        is_before, is_after = Told.BEFORE, Told.AFTER
        for entry in entries:
            if entry.when is is_before:
                told = entry.told.timestamp()
                at = bisect_left(starts, told)
                if at < len(starts) and starts[at] - told <= _BEFORE:
                    self._keep(self.befores, at, entry)
                    continue
            elif entry.when is is_after:
                told = entry.told.timestamp()
                at = bisect_left(starts, told) - 1
                if at >= 0 and told - ends[at] <= _AFTER:
                    self._keep(self.afters, at, entry)
                    continue
            self.alone.append(entry)

    def _keep(self, kept: list[Entry | None], at: int, entry: Entry) -> None:
        """Keep the later of two; but words told later do not hide a score."""
        other = kept[at]
        if other is not None:
            less, entry = sorted((other, entry), key=_weight)
            self.alone.append(less)
        kept[at] = entry


def _weight(entry: Entry) -> tuple[bool, float]:
    return any(entry.score(each) is not None for each in Measure), entry.told.timestamp()


def _whole(
    items: Sequence[_Item], last: _Item, end: float, before: Entry | None, after: Entry | None
) -> Whole:
    began = items[0].began
    ended = datetime.fromtimestamp(end, last.began.tzinfo)
    if len(items) == 1 and isinstance(last, SessionRecord):
        return Whole(began, ended, (last,), (), before, after)
    sessions = tuple([item for item in items if isinstance(item, SessionRecord)])
    if len(sessions) == len(items):
        return Whole(began, ended, sessions, (), before, after)
    heats = tuple([item for item in items if isinstance(item, HeatRecord)])
    return Whole(began, ended, sessions, heats, before, after)
