"""Each rule of heat broken once: which file, what stands there, and what would be wrong there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Mutation:
    """One slip in ``src/easeful/core``."""

    name: str
    file: str
    good: str
    bad: str


GUARD, MARKS, BOOK, HEAT, PORTS, PHASE = (
    f"{each}.py"
    for each in ("heat_guard", "heat_marks", "heat_logbook", "heat", "ports", "heat_phase")
)
SINCE: Final = "max(self.steady - earlier.steady, wall.total_seconds(), 0.0)"
STEP: Final = "        self._on += step\n        self._as_of = now\n"
WAKE: Final = "        if step > LONGEST_TICK:\n            self._wake_up()\n"
RING_NEXT: Final = "at + pause if at + pause > on else on + pause"

MUTATIONS: Final = (
    # the cap
    Mutation(
        "cap not applied",
        GUARD,
        "return plan.seconds if 0 <= plan.seconds <= cap else cap",
        "return plan.seconds",
    ),
    Mutation("cap doubled", GUARD, "CAP: Final = 1200.0", "CAP: Final = 2400.0"),
    Mutation("damp heat like dry", GUARD, "Pack.DAMP: CAP_DAMP", "Pack.DAMP: CAP"),
    Mutation(
        "negative ends at once", GUARD, "if 0 <= plan.seconds <= cap", "if plan.seconds <= cap"
    ),
    # time
    Mutation(
        "the clock that says less",
        PORTS,
        SINCE,
        SINCE.replace("max(", "max(min(", 1).replace("(), 0", "()), 0"),
    ),
    Mutation("only the clock on the wall", PORTS, SINCE, "max(wall.total_seconds(), 0.0)"),
    Mutation("only the steady clock", PORTS, SINCE, "max(self.steady - earlier.steady, 0.0)"),
    Mutation(
        "two deadlines in place of adding up",
        GUARD,
        STEP,
        "        self._from = getattr(self, '_from', (self._as_of, self._on))\n"
        "        self._on = self._from[1] + now.since(self._from[0])\n"
        "        self._as_of = now\n",
    ),
    Mutation(
        "a gap pauses",
        GUARD,
        "self._on += step\n",
        "self._on += step if step < LONGEST_TICK else 0\n",
    ),
    Mutation(
        "a sleep skips the end", MARKS, "for due in (Due.END, Due.SEEN)}", "for due in (Due.SEEN,)}"
    ),
    Mutation("a sleep answers for her", GUARD, WAKE, ""),
    # questions
    Mutation("an unanswered question is dropped", MARKS, "= at + ANSWER_WITHIN", "= at + 1e9"),
    Mutation("a question never comes", MARKS, "self._due[Due.CHECK] = at\n", "pass\n"),
    Mutation("a late answer is forgotten", GUARD, "if late:", "if late and self._taken_up:"),
    Mutation(
        "her wish for more is forgotten", GUARD, "min(check, self._on + CHECK_OFTEN)", "check"
    ),
    # the alarm
    Mutation(
        "awake ends the alarm",
        PHASE,
        "Phase.ALARM: frozenset({HeatVerb.PAD_OFF})",
        "Phase.ALARM: frozenset({HeatVerb.PAD_OFF, HeatVerb.AWAKE})",
    ),
    Mutation(
        "it rings a few times only", MARKS, "RINGS_IN_ALL: Final = 60", "RINGS_IN_ALL: Final = 20"
    ),
    Mutation("it rings seldom", MARKS, "RING_EVERY: Final = 20.0", "RING_EVERY: Final = 30.0"),
    Mutation("rings are made up for", MARKS, RING_NEXT, "at + pause"),
    Mutation(
        "rings end with a sleep",
        GUARD,
        "if self._phase is Phase.ALARM:\n            return",
        "if self._phase is Phase.ALARM:\n            self._marks.clear()",
    ),
    Mutation(
        "it rings though it is off",
        GUARD,
        "                self._phase = Phase.OFF\n                self._marks.clear()\n",
        "",
    ),
    Mutation(
        "a void press loses what time did",
        GUARD,
        "return events if void else",
        "return () if void else",
    ),
    # the record
    Mutation(
        "no record is opened",
        BOOK,
        "self.record = self._log.begin(event.plan, self._clock.now())",
        "pass",
    ),
    Mutation(
        "the alarm closes the record",
        BOOK,
        "self._log.ring(self.record, event.why)",
        "self._log.end(self.record, 0.0, self._clock.now())",
    ),
    Mutation(
        "off is not written down",
        BOOK,
        "self._log.end(self.record, event.on_seconds, self._clock.now())",
        "pass",
    ),
    Mutation("the record is not taken up", BOOK, "self._log.take_up(self.record)", "pass"),
    Mutation(
        "the record is never seen",
        BOOK,
        "case StillOn():\n                self._see(event.on_seconds)",
        "case StillOn():\n                pass",
    ),
    Mutation("who has it now is ignored", BOOK, "self._gone()", "pass"),
    Mutation("the record waits after a sleep", GUARD, "self._marks.see_at_once()", "pass"),
    Mutation(
        "a clock that goes back is not noted", GUARD, "LONGEST_TICK or went_back:", "LONGEST_TICK:"
    ),
    # opened again
    Mutation(
        "another start of the machine counts as nothing",
        HEAT,
        "if not boot or boot != self.boot or now.steady < self.seen.steady:",
        "if not boot:",
    ),
    Mutation(
        "opened again, it begins anew",
        GUARD,
        "self._on = on_seconds if 0 <= on_seconds <= LONGEST_KNOWN else self._seconds",
        "self._on = 0.0",
    ),
    Mutation(
        "the time while it was closed is lost",
        HEAT,
        "return self.record.on_seconds + now.since(self.seen)",
        "return self.record.on_seconds",
    ),
    Mutation(
        "opened again, it asks later",
        GUARD,
        "check = self._on if self._taken_up else self._every",
        "check = self._every",
    ),
    Mutation("opened again, the alarm is over", HEAT, "self.record.alarm in ENDING or", ""),
)

FAST: Final = ("cap not applied", "a gap pauses", "awake ends the alarm")
"""Those that every run tries."""
