"""The timetable of a routine as text and as data: what ``easeful show`` prints."""

from __future__ import annotations

from typing import TypedDict

from easeful.core.day import Day
from easeful.core.routine import Routine
from easeful.core.timeline import Timeline
from easeful.core.words import minutes_of

SECONDS_A_MINUTE = 60


class MarkData(TypedDict):
    """One mark; ``at`` in seconds, ``step`` counts from 1."""

    at: float
    kind: str
    step: int
    words: str


class TimetableData(TypedDict):
    """A whole timetable."""

    id: str
    name: str
    day: str
    seconds: float
    minutes: int
    positions: list[str]
    marks: list[MarkData]


def lines_of(timeline: Timeline) -> list[str]:
    """Return one line a mark: its time, its kind and its words, with tabs between."""
    return [f"{_clock(mark.at)}\t{mark.kind}\t{mark.words}".rstrip("\t") for mark in timeline.marks]


def data_of(routine: Routine, day: Day, timeline: Timeline) -> TimetableData:
    """Return the timetable as plain data."""
    positions = dict.fromkeys(position for position in timeline.positions if position)
    return {
        "id": routine.id,
        "name": routine.name,
        "day": day.value,
        "seconds": round(timeline.seconds, 3),
        "minutes": minutes_of(timeline.seconds),
        "positions": [position.value for position in positions],
        "marks": [
            {
                "at": round(mark.at, 3),
                "kind": mark.kind.value,
                "step": mark.step + 1,
                "words": mark.words,
            }
            for mark in timeline.marks
        ],
    }


def _clock(seconds: float) -> str:
    """Return ``0:08.0``; minutes go on counting past the hour."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, SECONDS_A_MINUTE * 10)
    return f"{minutes}:{rest // 10:02}.{rest % 10}"
