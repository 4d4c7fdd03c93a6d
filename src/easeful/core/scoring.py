"""What is told before and after a whole: one entry each, begun with the first tap.

Rule 1: nothing must be told, and nothing is asked before a first session was done.
Rule 2: heat and a stretch that follow each other are one whole: once before, once after.
Rule 3: what is taken back to the last word leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from easeful.core.diary import (
    BEFORE_WITHIN,
    JOIN,
    Entry,
    Measure,
    Records,
    SessionRecord,
    Told,
)
from easeful.core.diary_ports import Diary
from easeful.core.events import Finished, Started
from easeful.core.heat import HeatRecord
from easeful.core.heat_events import HeatBegan, HeatTakenUp, PadOff
from easeful.core.settings import Settings

LONGEST: Final = timedelta(hours=4)
"""No session and no heat lasts longer; pauses may, and then one question too many is asked."""

BESIDE_PAIN: Final = (Measure.FATIGUE, Measure.STIFFNESS, Measure.MOOD)


def measures_for(settings: Settings) -> tuple[Measure, ...]:
    """Return what she wants to score, pain first; nothing if she does not want to be asked."""
    if not settings.asks_scores:
        return ()
    return (Measure.PAIN, *(each for each in BESIDE_PAIN if each.value in settings.also_noted))


def is_empty(entry: Entry) -> bool:
    """Say whether nothing is told in it."""
    return entry == Entry(entry.id, entry.told, entry.when)


def _end_of(done: SessionRecord | HeatRecord) -> datetime:
    """Return when it ended; what was cut off ended when no more of it was done."""
    if done.ended is not None:
        return done.ended
    seconds = done.seconds if isinstance(done, SessionRecord) else done.on_seconds
    return done.began + timedelta(seconds=seconds)


class Scoring:
    """Takes scores as they are tapped, and writes each down at once."""

    def __init__(
        self, diary: Diary, settings: Callable[[], Settings], now: Callable[[], datetime]
    ) -> None:
        """Write to ``diary``; ``settings`` and ``now`` give those of the moment."""
        self._diary = diary
        self._settings = settings
        self._now = now
        self._open: dict[Told, Entry] = {}
        self._ended: datetime | None = None
        self._began: datetime | None = None

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Return what is asked before and after; nothing before the first whole session."""
        settings = self._settings()
        return measures_for(settings) if settings.finished_a_session else ()

    @property
    def asks_before(self) -> bool:
        """Say whether to ask before a start now: not within a whole that goes on."""
        is_joined = self._ended is not None and abs(self._now() - self._ended) <= JOIN
        return bool(self.measures) and not self._is_under_way and not is_joined

    def told(self, when: Told) -> Entry | None:
        """Return what was told so far before the next whole, or after the last."""
        entry = self._open.get(when)
        if when is Told.BEFORE and entry is not None and self._is_old(entry):
            return None
        return entry

    def tell(self, when: Told, measure: Measure, score: int | None) -> Entry:
        """Keep one score; ``None`` takes it back."""
        return self._keep(when, self._entry(when).with_score(measure, score))

    def note(self, when: Told, words: str) -> Entry:
        """Keep a sentence of hers."""
        return self._keep(when, self._entry(when)._replace(words=words))

    def point(self, when: Told, areas: tuple[str, ...]) -> Entry:
        """Keep where it hurts."""
        return self._keep(when, self._entry(when)._replace(areas=areas))

    def recall(self, records: Records) -> None:
        """Know from the journal what was told and done before the app was started, until it is."""
        if self._is_under_way or self._ended is not None:
            return
        done: list[SessionRecord | HeatRecord] = [*records.sessions, *records.heats]
        self._ended = max((_end_of(each) for each in done), default=None)
        last = next((each for each in reversed(records.entries) if each.when is Told.BEFORE), None)
        if last is not None and all(each.began < last.told for each in done):
            self._open.setdefault(Told.BEFORE, last)

    def hear(self, event: object) -> None:
        """Know when a session or heat begins and ends."""
        match event:
            case Started() | HeatBegan() | HeatTakenUp():
                self.begin()
            case Finished() | PadOff():
                self.end()
            case _:
                """Nothing else begins or ends a whole."""

    def begin(self) -> None:
        """Know that a session or heat begins: what was told before it belongs to it."""
        self._began = self._now()
        self._open.clear()

    def end(self) -> None:
        """Know that it has ended, or both if two ran side by side."""
        self._began = None
        self._ended = self._now()

    @property
    def _is_under_way(self) -> bool:
        """Say whether a whole goes on; heat may have been ended elsewhere, which nobody tells."""
        return self._began is not None and abs(self._now() - self._began) <= LONGEST

    def _entry(self, when: Told) -> Entry:
        return self.told(when) or Entry(self._diary.new_id(), self._now(), when)

    def _keep(self, when: Told, entry: Entry) -> Entry:
        """Write it down; what was told before a start is as old as its last word."""
        if is_empty(entry):
            self._open.pop(when, None)
            self._diary.forget(entry.id)
            return entry
        if when is Told.BEFORE:
            entry = entry._replace(told=self._now())
        self._open[when] = entry
        self._diary.keep(entry)
        return entry

    def _is_old(self, entry: Entry) -> bool:
        """Say whether it was told too long ago, or later than now by a clock set back since."""
        return abs(self._now() - entry.told) > BEFORE_WITHIN
