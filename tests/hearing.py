"""A session that is listened to: the real session and coach, and doubles that write all down."""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Final

from fakes import FakeClock

from easeful.core.coach import Coach
from easeful.core.coaching import Coaching
from easeful.core.events import CueDue, Event, Paused
from easeful.core.plan import Plan
from easeful.core.session import LONGEST_TICK, Session, State, Verb
from easeful.core.settings import Talk
from easeful.core.sound import Chime, Manner, Volumes
from easeful.core.timeline import Timeline

SOON: Final = 1e-4
"""Seconds; two ways of adding up the same times may differ by as much."""

SHORTEST: Final = 1e-6
"""A clock that moves by less may not move at all."""

SecondsOf = Callable[[str], float]


def coaching_of(talk: Talk = Talk.FULL, *, count: bool = False, soft: bool = False) -> Coaching:
    """Return how a session is coached that has all of its sounds on."""
    return Coaching(Manner(), Volumes(60, 30), talk, count_aloud=count, soft_end=soft)


@dataclass(frozen=True)
class Heard:
    """One sentence or chime: when it began, by the clock, and what it was for.

    ``asked`` counts what interrupted the session until then: verbs, and clocks that jumped.
    """

    at: float
    begin: float
    words: str
    chime: Chime | None
    event: Event
    asked: int

    @property
    def on_the_line(self) -> float:
        """Return when it began in seconds of the timeline, if a mark was its cause."""
        assert isinstance(self.event, CueDue)
        return self.event.mark.at + self.event.late + self.begin - self.at


@dataclass(frozen=True)
class Told:
    """One event as the coach was told of it, and what was so then.

    ``free_at`` is when the voice had said all it was saying; ``heard`` is what came of it.
    """

    event: Event
    timeline: Timeline
    now: float
    asked: int
    free_at: float
    heard: tuple[Heard, ...]


class Voice:
    """A voice that takes exactly ``seconds`` for a sentence."""

    is_silent = False

    def __init__(self, clock: FakeClock, seconds: SecondsOf) -> None:
        self._clock = clock
        self.seconds = seconds
        self.write: Callable[[str, float], None] = lambda _text, _after: None
        self.manners: list[Manner] = []
        self.end = 0.0
        self.hushes = 0
        self.is_at_rest = False

    def prepare(self, manner: Manner) -> None:
        self.manners.append(manner)

    def say(self, text: str, after: float = 0.0) -> None:
        assert self.manners
        assert not self.is_at_rest
        self.end = self._clock.now().steady + after + self.seconds(text)
        self.write(text, after)

    def hush(self) -> None:
        self.hushes += 1
        self.end = self._clock.now().steady

    @property
    def is_speaking(self) -> bool:
        return self._clock.now().steady < self.end

    def rest(self) -> None:
        self.is_at_rest = True


class Bowls:
    """Chimes that are all on."""

    is_silent = False
    is_sounding = True

    def __init__(self) -> None:
        self.write: Callable[[Chime], None] = lambda _chime: None
        self.volumes: list[Volumes] = []
        self.hushes = 0
        self.is_at_rest = False

    def prepare(self, volumes: Volumes) -> None:
        self.volumes.append(volumes)

    def ring(self, chime: Chime) -> None:
        assert self.volumes
        assert not self.is_at_rest
        self.write(chime)

    def hush(self) -> None:
        self.hushes += 1

    def rest(self) -> None:
        self.is_at_rest = True


@dataclass
class Sitting:
    """A session, its coach and its listener.

    ``told`` has every event, in order, and ``log`` all that was heard.
    """

    plan: Plan
    coaching: Coaching = field(default_factory=coaching_of)
    seconds: SecondsOf = lambda text: 0.06 * len(text) + 0.3
    log: list[Heard] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    asked: int = 0

    def __post_init__(self) -> None:
        self.clock = FakeClock()
        self.session = Session(self.plan)
        self.voice, self.bowls = Voice(self.clock, self.seconds), Bowls()
        self.coach = Coach(self.session, self.coaching, self.voice, self.bowls)
        self.event: Event | None = None
        self.voice.write = self._said
        self.bowls.write = self._rung

    def _said(self, text: str, after: float) -> None:
        self._write(after, text, None)

    def _rung(self, chime: Chime) -> None:
        self._write(0.0, "", chime)

    def _write(self, after: float, text: str, chime: Chime | None) -> None:
        assert self.event is not None
        now = self.clock.now().steady
        self.log.append(Heard(now, now + after, text, chime, self.event, self.asked))

    @property
    def coming(self) -> float | None:
        """Return the seconds until the next mark, if time alone leads there."""
        return self.session.next_mark(self.clock.now())

    def do(self, verb: Verb) -> None:
        """Carry out ``verb``; what time has done meanwhile is heard in the same breath."""
        now = self.clock.now()
        by_time = len(copy(self.session).advance(now))
        events = self.session.do(verb, now)
        self.hear(events[:by_time])
        self.asked += 1
        self.hear(events[by_time:])

    def hear(self, events: Sequence[Event]) -> None:
        for self.event in events:
            self.asked += isinstance(self.event, Paused)
            now, free_at, before = self.clock.now().steady, self.voice.end, len(self.log)
            self.coach.hear(self.event)
            heard = tuple(self.log[before:])
            timeline = self.session.timeline
            self.told.append(Told(self.event, timeline, now, self.asked, free_at, heard))

    def freeze(self, seconds: float) -> None:
        """Let time pass unseen until it is over."""
        self.hear(self.session.advance(self.clock.pass_seconds(seconds)))

    def look_on(self, seconds: float, every: float = LONGEST_TICK) -> None:
        """Let time pass, looking exactly at each mark, and ``every`` so many seconds between."""
        end = self.clock.now().steady + seconds
        while (left := end - self.clock.now().steady) > 0:
            until_mark = left if self.coming is None else self.coming
            self.freeze(max(min(left, every, until_mark), SHORTEST))

    def play(self, every: float = LONGEST_TICK) -> list[str]:
        """Go through all of it, answering each wait after 20 s, and return the transcript."""
        self.do(Verb.START)
        while self.session.state is not State.OVER:
            if self.session.state is State.WAITING:
                self.look_on(20.0)
                self.do(Verb.GO_ON)
            else:
                self.freeze(max(min(self.coming or 0.0, every), SHORTEST))
        return transcript(self.log)


def transcript(log: Sequence[Heard]) -> list[str]:
    """Return what was heard as lines to be read."""
    rows = sorted(log, key=lambda heard: heard.begin)
    return [f"{_time(heard.begin)} {_what(heard)}" for heard in rows]


def _what(heard: Heard) -> str:
    return f"say {heard.words}" if heard.chime is None else f"ring {heard.chime}"


def _time(seconds: float) -> str:
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths // 10 % 60:02}.{tenths % 10}"
