"""What the journal keeps beside heat: sessions, scores, kinds of day, sleep, what a doctor is told.

Everything is a fact with a key of its own: told again, it takes the place of what was told before.
Days are those of the person's own calendar where she was. Sessions and entries are named tuples:
ten years of them are read at once, and frozen dataclasses take five times as long to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeAlias

from easeful.core.day import Day
from easeful.core.heat import HeatRecord

LEAST: Final = 0
MOST: Final = 10
"""The ends of every score (content, 5.3)."""

CARRY_ON_FOR: Final = timedelta(hours=24)
"""How long a session that was cut off may be carried on (UX-08)."""


JOIN: Final = timedelta(minutes=30)
"""Sessions and heat that follow each other within this time are one whole: asked about once."""

BEFORE_WITHIN: Final = timedelta(minutes=60)
"""A score told before belongs to what begins within this time."""

AFTER_WITHIN: Final = timedelta(hours=12)
"""A score told after belongs to what ended within this time; the question waits as long."""


class Measure(StrEnum):
    """What is scored from 0 to 10. Of mood more is better, of the others less."""

    PAIN = "pain"
    FATIGUE = "fatigue"
    STIFFNESS = "stiffness"
    MOOD = "mood"


class Told(StrEnum):
    """When an entry was told: before or after a session or heat, or by itself."""

    BEFORE = "before"
    AFTER = "after"
    NOW = "now"


class Ended(StrEnum):
    """How a session ended. One that has no such word was cut off: by a crash, or it still runs."""

    WHOLE = "whole"
    STOPPED = "stopped"
    CLOSED = "closed"
    """The window was closed."""


class StopReason(StrEnum):
    """Why a session was stopped early, as far as she told."""

    PAIN = "pain"
    TIRED = "tired"
    DIZZY = "dizzy"
    TOO_MUCH = "too-much"
    SKIN = "skin"
    INTERRUPTED = "interrupted"
    ENOUGH = "enough"


class Trigger(StrEnum):
    """What may have brought a flare (PACE-15)."""

    STRESS = "stress"
    OVERDOING = "overdoing"
    POOR_SLEEP = "poor-sleep"
    WEATHER = "weather"


class Payback(StrEnum):
    """How the body was on the day after, compared with usual (PACE-08)."""

    SAME = "same"
    SETTLED = "settled"
    WORSE = "worse"


class News(StrEnum):
    """Whether one of the emergency signs is new or getting worse (content, 5.1)."""

    NO = "no"
    NOT_SURE = "not-sure"
    YES = "yes"


class PaperKey(StrEnum):
    """What she writes for her doctor."""

    NAME = "name"
    MEDICINES = "medicines"
    QUESTION_1 = "question-1"
    QUESTION_2 = "question-2"
    QUESTION_3 = "question-3"


class SessionRecord(NamedTuple):
    """One session as it is written down, while it runs and afterwards.

    ``total`` are the seconds of its plan, ``seconds`` those that were done; ``step`` is the last
    one that was begun, from 0. ``moves``: there is movement in it, not only rest and breath.
    ``easier`` is how often something easier was taken.
    """

    id: str
    routine: str
    name: str
    day: Day
    began: datetime
    total: float
    steps: int
    moves: bool
    step: int = 0
    seconds: float = 0.0
    ended: datetime | None = None
    how: Ended | None = None
    why: StopReason | None = None
    easier: int = 0

    @property
    def may_go_on(self) -> bool:
        """Say whether it was cut off, and not by her."""
        return self.how in {None, Ended.CLOSED}


class Entry(NamedTuple):
    """What she told at one moment; nothing of it must be told. ``areas`` are where it hurts."""

    id: str
    told: datetime
    when: Told
    pain: int | None = None
    fatigue: int | None = None
    stiffness: int | None = None
    mood: int | None = None
    words: str = ""
    areas: tuple[str, ...] = ()
    triggers: tuple[Trigger, ...] = ()

    def score(self, measure: Measure) -> int | None:
        """Return one score, ``None`` if it was not told."""
        found: int | None = getattr(self, measure)
        return found

    def with_score(self, measure: Measure, score: int | None) -> Entry:
        """Return the entry with one score told, or taken back."""
        told: dict[str, Any] = {measure.value: score}
        return self._replace(**told)


@dataclass(frozen=True, slots=True)
class DayTold:
    """The kind of a day, as she told it."""

    on: date
    day: Day


@dataclass(frozen=True, slots=True)
class DayAfter:
    """How it was after the sessions of the day ``on``."""

    on: date
    payback: Payback


@dataclass(frozen=True, slots=True)
class Slept:
    """The night before the morning of ``on``: hours, and how refreshed she was, 0 to 10."""

    on: date
    refreshed: int | None = None
    hours: float | None = None


@dataclass(frozen=True, slots=True)
class HelpTold:
    """What she answered, once a month, to whether anything is new."""

    on: date
    news: News


@dataclass(frozen=True, slots=True)
class Paper:
    """Words of hers for the doctor."""

    key: PaperKey
    words: str


Fact: TypeAlias = SessionRecord | Entry | DayTold | DayAfter | Slept | HelpTold | Paper


@dataclass(frozen=True, slots=True)
class Records:
    """All that is known of a span of days, each kind from the oldest to the newest.

    ``heats`` are those that have ended. Not ``is_known``: what was written down earlier cannot be
    read just now.
    """

    sessions: tuple[SessionRecord, ...] = ()
    entries: tuple[Entry, ...] = ()
    heats: tuple[HeatRecord, ...] = ()
    days: Mapping[date, Day] = field(default_factory=dict)
    afters: Mapping[date, Payback] = field(default_factory=dict)
    nights: Mapping[date, Slept] = field(default_factory=dict)
    helps: Mapping[date, News] = field(default_factory=dict)
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class Recent:
    """What Today needs to know: the records of the last ``RECENT_DAYS``.

    ``first`` is the day of the very first session, ``None`` before it; ``ever`` that of the very
    first thing that was written down, whatever it was; ``moved`` that of the last session with
    movement before today, however long ago.
    """

    records: Records = Records()
    first: date | None = None
    ever: date | None = None
    moved: date | None = None


RECENT_DAYS: Final = 70
"""Ten weeks: enough for a month's question, and for weeks that grow."""

UNREAD: Final = Records(is_known=False)
"""What is known where nothing can be read."""

NOTHING_YET: Final = Recent()
