"""Watches over a heating pad.

Rule 1: the pad is hot whether or not we look, so nothing here ever pauses.
Rule 2: between two looks as much time has passed as the clock says that says more; it adds up.
Rule 3: an alarm ends only with the answer that the pad is off.

What must hold before a start is in ``heat_gates``. The figures are those of the content's section
3; what was changed there, and why:

HEAT-03, 09, 12, 14 (its lock) and 27 are gone: an extension invites a doze, a score of sleepiness
and a weekly form are paperwork, the first look at the skin is one spoken line at 3 minutes
(2 for damp heat), and nobody is punished for a missed answer. A guard that is a burden is not used.
HEAT-06, 08: see ``heat_gates``. HEAT-13: an answer is late once the soft tone was not enough; from
then on the question comes every 3 minutes. HEAT-16: pad and skin are two answers, the first of
which ends the alarm. HEAT-18: two separate deadlines miss a clock set back around a sleep, hence
rule 2. A question that fell into a sleep of the machine is asked anew: nobody could hear it.
A pad that is taken up is asked about every 3 minutes: whether an answer was late is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from easeful.core.heat import Alarm, HeatPlan, Pack, Skin
from easeful.core.heat_events import (
    AlarmRang,
    CheckAnswered,
    CheckAsked,
    CheckLouder,
    ChecksOften,
    HeatBegan,
    HeatEvent,
    HeatTakenUp,
    Louder,
    PadOff,
    SkinLineDue,
    SkinTold,
    StillOn,
)
from easeful.core.heat_marks import (
    CHECK_EVERY,
    CHECK_OFTEN,
    SKIN_LINE,
    SKIN_LINE_DAMP,
    VOICE_AFTER,
    Due,
    HeatMarks,
)
from easeful.core.heat_phase import ALLOWED, WATCHED, HeatNotAllowedError, HeatVerb, Phase
from easeful.core.ports import Moment

CAP: Final = 1200.0
"""Seconds of heat at most (HEAT-02)."""

CAP_DAMP: Final = 900.0
"""Damp heat goes deeper (HEAT-25)."""

CAP_COLD: Final = 900.0
"""Seconds of cold at most (COLD-01)."""

CAPS: Final[Mapping[Pack, float]] = MappingProxyType(
    {
        Pack.PAD: CAP,
        Pack.DAMP: CAP_DAMP,
        Pack.WRAP: CAP,
        Pack.BATH: CAP,
        Pack.COLD: CAP_COLD,
    }
)

LONGEST_TICK: Final = 15.0
"""After a longer step of the clock nobody could have heard a question."""

LONGEST_KNOWN: Final = 86400.0
"""Seconds; a pad that is said to have been on for longer has been on for too long."""

LOOK: Final = 0.5
"""Seconds until the next look at most: timers stand still while the machine sleeps, and an alarm
that fell due meanwhile must be heard within a second of its waking."""


def capped(plan: HeatPlan) -> float:
    """Return the seconds that a plan may last: never more than the cap, whatever it says."""
    cap = CAPS[plan.pack]
    return plan.seconds if 0 <= plan.seconds <= cap else cap


class HeatGuard:
    """One time of heat or cold."""

    def __init__(self, plan: HeatPlan, on_seconds: float = 0.0) -> None:
        """Be ready for ``plan``, of which ``on_seconds`` are over if the app ended in between.

        Infinite, or no number: nobody can know, and the end counts as passed.
        """
        self._seconds = capped(plan)
        self._taken_up = on_seconds != 0
        often = self._taken_up or plan.check_every <= CHECK_OFTEN
        self._every = CHECK_OFTEN if often else CHECK_EVERY
        self._plan = replace(plan, seconds=self._seconds, check_every=self._every)
        self._phase = Phase.READY
        self._on = on_seconds if 0 <= on_seconds <= LONGEST_KNOWN else self._seconds
        self._as_of: Moment | None = None
        self._asked_at = 0.0
        self._alarm: Alarm | None = None
        self._marks = HeatMarks()

    @property
    def plan(self) -> HeatPlan:
        """Return what was planned, within the cap."""
        return self._plan

    @property
    def seconds(self) -> float:
        """Return how long it may last."""
        return self._seconds

    @property
    def phase(self) -> Phase:
        """Return where it stands."""
        return self._phase

    @property
    def alarm(self) -> Alarm | None:
        """Return why the alarm went off, ``None`` if it did not."""
        return self._alarm

    @property
    def allowed(self) -> frozenset[HeatVerb]:
        """Return the verbs that may be done now."""
        return ALLOWED[self._phase]

    def on_for(self, now: Moment) -> float:
        """Return the seconds that the pad has been on."""
        if self._as_of is None or self._phase not in WATCHED:
            return self._on
        return self._on + now.since(self._as_of)

    def left(self, now: Moment) -> float:
        """Return the seconds until the pad must come off."""
        return max(0.0, self._seconds - self.on_for(now))

    def answer_left(self, now: Moment) -> float:
        """Return the seconds in which the question can still be answered; 0 if none is asked."""
        missed = self._marks.at(Due.MISSED)
        return 0.0 if missed is None else max(0.0, min(missed, self._seconds) - self.on_for(now))

    def next_mark(self, now: Moment) -> float | None:
        """Return the seconds until the next look, ``None`` if there is nothing to watch."""
        first = self._marks.first
        if self._phase not in WATCHED or first is None:
            return None
        return min(LOOK, max(0.0, first - self.on_for(now)))

    def advance(self, now: Moment) -> Sequence[HeatEvent]:
        """Let time pass, and say what it brought."""
        if self._phase not in WATCHED or self._as_of is None:
            return ()
        step, went_back = now.since(self._as_of), self._as_of.since(now) > 0
        self._on += step
        self._as_of = now
        if step > LONGEST_TICK or went_back:
            self._marks.see_at_once()
        if step > LONGEST_TICK:
            self._wake_up()
        return tuple(self._what_is_due())

    def do(self, verb: HeatVerb, now: Moment) -> Sequence[HeatEvent]:
        """Carry out ``verb``, time's own events first; one that time made void is dropped.

        Raise ``HeatNotAllowedError``, changing nothing, for one that was not allowed to begin with.
        """
        if verb not in self.allowed:
            raise HeatNotAllowedError(f"{verb} while {self._phase}")
        events = self.advance(now)
        void = verb not in self.allowed
        return events if void else (*events, *self._carry_out(verb, now))

    def _carry_out(self, verb: HeatVerb, now: Moment) -> Iterator[HeatEvent]:
        match verb:
            case HeatVerb.BEGIN:
                yield from self._begin(now)
            case HeatVerb.AWAKE:
                yield from self._answer()
            case HeatVerb.OFTEN:
                yield from self._ask_often()
            case HeatVerb.PAD_OFF:
                self._phase = Phase.OFF
                self._marks.clear()
                yield PadOff(self._on, self._alarm)
            case HeatVerb.STILL_ON:
                yield from self._take_back(now)
            case HeatVerb.ALARM:
                yield from self._raise_alarm(Alarm.UNWATCHED, self._on)
            case HeatVerb.FINE | HeatVerb.RED | HeatVerb.BURNT:
                self._phase = Phase.OVER
                yield SkinTold(Skin(verb.value))

    def _begin(self, now: Moment) -> Iterator[HeatEvent]:
        """Start, or take up what was under way: with the question, as she may be asleep by now."""
        self._phase, self._as_of = Phase.ON, now
        check = self._on if self._taken_up else self._every
        skin = SKIN_LINE_DAMP if self._plan.pack is Pack.DAMP else SKIN_LINE
        self._marks.begin(self._on, self._seconds, check, skin)
        yield HeatTakenUp(self._plan, self._on) if self._taken_up else HeatBegan(self._plan)
        yield from self._what_is_due()

    def _take_back(self, now: Moment) -> Iterator[HeatEvent]:
        """Watch on: “off” was a slip, and the pad has been on since as well."""
        if self._as_of is not None:
            self._on += now.since(self._as_of)
        self._taken_up, self._alarm = True, None
        yield from self._begin(now)

    def _wake_up(self) -> None:
        """After a sleep ask anew what nobody heard; what is past its end has only that to say."""
        if self._phase is Phase.ALARM:
            return
        check = self._marks.at(Due.CHECK)
        if self._on >= self._seconds:
            self._marks.only_the_end()
        elif check is None or check <= self._on:
            self._phase = Phase.ON
            self._marks.check_at(self._on)

    def _what_is_due(self) -> Iterator[HeatEvent]:
        while (found := self._marks.take(self._on)) is not None:
            yield from self._bring(*found)

    def _bring(self, due: Due, at: float) -> Iterator[HeatEvent]:
        match due:
            case Due.END:
                yield from self._raise_alarm(Alarm.TIME, at)
            case Due.MISSED:
                yield from self._raise_alarm(Alarm.NO_ANSWER, at)
            case Due.LOUD:
                yield CheckLouder(Louder.LOUD)
            case Due.VOICE:
                yield CheckLouder(Louder.VOICE)
            case Due.CHECK:
                self._phase, self._asked_at = Phase.ASKING, at
                self._marks.ask(at)
                yield CheckAsked()
            case Due.SKIN:
                yield SkinLineDue()
            case Due.RING:
                yield from self._ring(at)
            case Due.SEEN:
                self._marks.see_again(self._on)
                yield StillOn(self._on)

    def _answer(self) -> Iterator[HeatEvent]:
        late = self._on - self._asked_at >= VOICE_AFTER
        if late:
            self._every = CHECK_OFTEN
        self._phase = Phase.ON
        self._marks.check_at(self._on + self._every)
        yield CheckAnswered(late)

    def _ask_often(self) -> Iterator[HeatEvent]:
        """Ask every 3 minutes from now on; a question under way stays."""
        self._every = CHECK_OFTEN
        check = self._marks.at(Due.CHECK)
        if check is not None:
            self._marks.check_at(min(check, self._on + CHECK_OFTEN))
        yield ChecksOften()

    def _raise_alarm(self, why: Alarm, at: float) -> Iterator[HeatEvent]:
        self._phase, self._alarm = Phase.ALARM, why
        self._marks.alarm(self._on)
        yield from self._ring(at)

    def _ring(self, at: float) -> Iterator[HeatEvent]:
        if self._alarm is not None:
            yield AlarmRang(self._alarm, self._marks.ring(at, self._on))
