"""The watcher at work: it listens to the window, and rings and shows a note in its place.

When it must, ``core.heat_watch_rules`` says. It goes on until somebody says that the pad is off: to
the note, in the window that is back, or in another one that took up the record. What goes wrong in
here is written down, and rung for.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event
from typing import Final

from easeful.adapters.heat_ledger import HeatLedger
from easeful.adapters.heat_line import HeatLine
from easeful.core.desktop_ports import Notices
from easeful.core.heat import Alarm
from easeful.core.heat_events import AlarmRang
from easeful.core.heat_guard import capped
from easeful.core.heat_marks import RING_EVERY, RING_SELDOM, RINGS, RINGS_IN_ALL
from easeful.core.heat_watch_lines import Charge, read_beat
from easeful.core.heat_watch_rules import HeatWatch
from easeful.core.heat_words import ALARMS, IS_OFF, TAKE_IT_OFF
from easeful.core.notice import OPEN, Answer, Notice
from easeful.core.ports import Chimes, Clock
from easeful.core.sound import Chime
from easeful.core.words import _

log = logging.getLogger(__name__)

LOOK: Final = 1.0
"""Seconds between two looks."""

PATIENT: Final = 1.5
"""The same after a beat: the next one is on its way, and one waking a second is enough."""

ASK_EVERY: Final = 2.0
"""Seconds between two looks into the journal while it rings."""

ASK_FIRST: Final = 1.0
"""Seconds that the first ring waits for the journal: the window may have closed the record."""

KEY: Final = "heat-watch"
OFF: Final = "off"


@dataclass(frozen=True, slots=True)
class Doors:
    """What the watcher reaches the machine by."""

    clock: Clock
    chimes: Chimes
    notices: Notices
    ledger: HeatLedger
    open_window: Callable[[], None]


class Vigil:
    """Watches over one window, until the pad is off."""

    def __init__(self, charge: Charge, line: HeatLine, doors: Doors) -> None:
        """Watch what ``charge`` says, as told through ``line``."""
        self._plan = charge.plan
        self._line = line
        self._doors = doors
        now = doors.clock.now()
        self._watch = HeatWatch(charge.plan, charge.seconds_on(now), now)
        self._pause = PATIENT
        self._is_over = False
        self._is_lost = False
        self._is_unseen = False
        self._asked_at = 0.0
        doors.notices.listen(self._answer)

    def keep(self) -> None:
        """Watch, and return when nothing is left to watch."""
        while not self._is_over:
            try:
                self._turn()
            except Exception:
                log.exception("The watcher has made a mistake, and rings")
                self._ring_on()

    def leave(self) -> None:
        """End the watch."""
        self._is_over = True

    def _turn(self) -> None:
        was_loud = self._watch.is_loud
        rung = self._listen()
        if self._watch.is_loud:
            self._ask_journal(None if was_loud else ASK_FIRST)
        if self._is_over:
            return
        for each in rung:
            self._ring(each)
        if was_loud and not self._watch.is_loud:
            self._doors.chimes.hush()
            self._doors.notices.withdraw(KEY)
        if self._watch.is_spent and self._is_unseen and not self._doors.chimes.is_sounding:
            self.leave()  # nothing that it could still do; the next start of Easeful asks

    def _listen(self) -> Sequence[AlarmRang]:
        """Wait for the window, and return what must ring now."""
        lines = self._line.wait(self._pause)
        beats = [beat for beat in map(read_beat, lines) if beat is not None]
        self._pause = PATIENT if beats else LOOK
        now = self._doors.clock.now()
        if any(beat.is_last for beat in beats):
            self.leave()
            return ()
        if self._line.has_ended and not self._is_lost:
            self._is_lost = True
            log.warning("The window has ended, and the watcher goes on")
            return self._watch.lose(now)
        if beats:
            return self._watch.hear(beats[-1].phase, beats[-1].on_seconds, now)
        return self._watch.look(now)

    def _ask_journal(self, patience: float | None) -> None:
        """Leave if the record was closed, or another window has taken it up."""
        now = self._doors.clock.now()
        if patience is not None or not 0 <= now.steady - self._asked_at < ASK_EVERY:
            self._asked_at = now.steady
            self._doors.ledger.see(self._watch.on_for(now), patience or 0.0)
        if not self._doors.ledger.is_ours:
            self.leave()

    def _ring(self, rang: AlarmRang) -> None:
        log.info("The alarm rings for the %d. time: %s", rang.number, rang.why)
        self._doors.chimes.ring(Chime.ALARM)
        if rang.number == 1:
            self._doors.ledger.ring(rang.why)
        self._note(rang.why)

    def _note(self, why: Alarm) -> None:
        """Show the note, anew at each ring: it may have been closed without a word."""
        pack = self._plan.pack
        answers = Answer(OFF, IS_OFF[pack]), Answer(OPEN, _("Open Easeful"))
        note = Notice(KEY, TAKE_IT_OFF[pack], ALARMS[why], answers, urgent=True)
        self._is_unseen = False
        self._doors.notices.show(note, self._miss)

    def _miss(self) -> None:
        self._is_unseen = True

    def _answer(self, _key: str, answer: str) -> None:
        if answer == OFF:
            self._doors.ledger.end(self._watch.on_for(self._doors.clock.now()))
            self.leave()
        elif answer == OPEN:
            self._doors.open_window()

    def _ring_on(self) -> None:
        """Ring by count alone, with as little as can go wrong, until somebody says it is off."""
        for number in range(RINGS_IN_ALL):
            _safely(lambda: self._doors.chimes.ring(Chime.ALARM))
            for _second in range(int(RING_EVERY if number < RINGS else RING_SELDOM)):
                Event().wait(LOOK)
                _safely(self._see_whether_over)
                if self._is_over:
                    return
        self.leave()

    def _see_whether_over(self) -> None:
        beats = map(read_beat, self._line.wait(0))
        self._doors.ledger.see(capped(self._plan))
        if any(beat is not None and beat.is_last for beat in beats):
            self.leave()
        if not self._doors.ledger.is_ours:
            self.leave()


def _safely(call: Callable[[], None]) -> None:
    try:
        call()
    except Exception as error:  # noqa: BLE001 (whatever it is, the next ring must come)
        log.warning("The watcher has made a mistake: %s", type(error).__name__)
