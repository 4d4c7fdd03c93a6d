"""Writes a session down while it runs, so that a crash loses no more than the step under way.

Rule 1: what is counted is time that ran: neither a pause nor a skipped step is time done.
Rule 2: what was too much is remembered at once: who carries on after a crash meets it no more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, assert_never

from easeful.core.day import Day
from easeful.core.diary import Ended, SessionRecord, StopReason
from easeful.core.diary_ports import Diary
from easeful.core.events import (
    CueDue,
    EasierTaken,
    Event,
    Finished,
    LineRepeated,
    Paused,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.plan import Lasting, Plan, Repeats
from easeful.core.ports import Clock, Moment
from easeful.core.session import Session, State

COUNTS_FROM: Final = 60.0
"""Seconds after which a session that was stopped counts as one."""


@dataclass(frozen=True, slots=True)
class Done:
    """What is to be remembered of a session.

    ``counts``: it is over, and was done whole or long enough. ``easier`` are the ids of exercises
    of which something easier was taken.
    """

    counts: bool
    easier: frozenset[str] = frozenset()


def has_movement(plan: Plan) -> bool:
    """Say whether anything is moved in ``plan``, beside breath and muscles that let go."""
    return any(isinstance(step.body, Repeats | Lasting) for step in plan)


def record_of(
    session: Session,
    routine: tuple[str, str],
    day: Day,
    now: Moment,
    id: str,  # noqa: A002
) -> SessionRecord:
    """Return the record of a session that begins; ``routine`` are its id and its name."""
    timeline = session.timeline
    return SessionRecord(
        id=id,
        routine=routine[0],
        name=routine[1],
        day=day,
        began=now.wall,
        total=timeline.seconds,
        steps=len(timeline.plan),
        moves=has_movement(timeline.plan),
        step=session.step,
    )


class SessionLogbook:
    """Listens to one session. ``record`` is what was written down last."""

    def __init__(
        self,
        session: Session,
        record: SessionRecord,
        diary: Diary,
        clock: Clock,
        remember: Callable[[Done], None],
    ) -> None:
        """Write to ``diary``; ``remember`` is told what is to be remembered.

        ``record`` may be that of a session which is carried on.
        """
        self._session = session
        self.record = record._replace(ended=None, how=None, why=None)
        self._diary = diary
        self._clock = clock
        self._remember = remember
        self._ran = False
        self._seen = 0.0
        self._at = 0.0
        self._how: Ended | None = None

    def hear(self, event: Event) -> None:
        """Count the time, and write down what must not be lost."""
        now = self._clock.now()
        self._count(event, now)
        match event:
            case StepEntered():
                self._keep(self.record._replace(step=event.step))
            case EasierTaken():
                self._keep(self.record._replace(easier=self.record.easier + 1))
                self._remember(Done(counts=False, easier=frozenset({event.exercise} - {""})))
            case Finished():
                self._finish(now, whole=event.whole)
            case Started() | Paused() | Resumed() | Waiting():
                self._keep()
            case CueDue() | LineRepeated():
                pass
            case _:
                assert_never(event)

    def leave(self) -> None:
        """Know that the window closes: what ends now was not ended by her."""
        self._how = Ended.CLOSED

    def tell_why(self, reason: StopReason) -> None:
        """Keep why it was stopped early."""
        self._keep(self.record._replace(why=reason))

    def _finish(self, now: Moment, *, whole: bool) -> None:
        how = Ended.WHOLE if whole else self._how or Ended.STOPPED
        self._keep(self.record._replace(ended=now.wall, how=how))
        self._remember(Done(counts=whole or self.record.seconds >= COUNTS_FROM))

    def _count(self, event: Event, now: Moment) -> None:
        """Add the time since the last event, if it ran.

        A step that is skipped moves the position but no clock, a sleeping machine the other way
        round: the smaller of both was done. A pause is where it says: a step may have been skipped
        with the first key after a sleep.
        """
        paused = event if isinstance(event, Paused) else None
        position = self._session.position(now) if paused is None else paused.at
        if self._ran:
            gone = max(0.0, now.steady - self._seen)
            moved = position - self._at
            went_back = moved <= 0 and paused is None
            done = gone if went_back else min(gone, moved)
            self.record = self.record._replace(seconds=self.record.seconds + done)
        self._ran = self._session.state is State.RUNNING and paused is None
        self._seen, self._at = now.steady, position

    def _keep(self, record: SessionRecord | None = None) -> None:
        self.record = record or self.record
        self._diary.keep(self.record)
