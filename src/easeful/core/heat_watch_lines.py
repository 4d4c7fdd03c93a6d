r"""What the window says to its watcher: one line of what is to be watched, then one a second.

::

    {"record": 7, "pack": "pad", "area": "neck", "seconds": 900.0, "check_every": 300.0,
     "on": 0.0, "steady": 5023.7, "wall": "2026-11-02T14:02:00+01:00"}
    on 1.0
    asking 301.5
    off 310.2
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_phase import Phase
from easeful.core.ports import Moment


@dataclass(frozen=True, slots=True)
class Charge:
    """What is to be watched: the id of its record (0 if there is none), and since when.

    The pad had been on for ``on_seconds`` at the moment ``at``: a watcher may be slow to start.
    """

    record: int
    plan: HeatPlan
    on_seconds: float
    at: Moment

    def seconds_on(self, now: Moment) -> float:
        """Return how long the pad has been on by ``now``."""
        return self.on_seconds + now.since(self.at)


@dataclass(frozen=True, slots=True)
class Beat:
    """The window is well; where its guard stands, and for how long the pad has been on."""

    phase: Phase
    on_seconds: float

    @property
    def is_last(self) -> bool:
        """Say whether the pad is off."""
        return self.phase in {Phase.OFF, Phase.OVER}


def charge_line(charge: Charge) -> bytes:
    """Return ``charge`` as a line."""
    plan = charge.plan
    words = {
        "record": charge.record,
        "pack": plan.pack,
        "area": plan.area,
        "seconds": plan.seconds,
        "check_every": plan.check_every,
        "on": charge.on_seconds,
        "steady": charge.at.steady,
        "wall": charge.at.wall.isoformat(),
    }
    return json.dumps(words).encode() + b"\n"


def read_charge(line: bytes) -> Charge | None:
    """Return what a line says is to be watched, ``None`` if it cannot be read."""
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        words = json.loads(line)
        pack, area = Pack(words["pack"]), str(words["area"])
        plan = HeatPlan(pack, area, float(words["seconds"]), float(words["check_every"]))
        at = Moment(float(words["steady"]), datetime.fromisoformat(words["wall"]))
        return Charge(int(words["record"]), plan, float(words["on"]), at)
    return None


def beat_line(beat: Beat) -> bytes:
    """Return ``beat`` as a line."""
    return f"{beat.phase} {beat.on_seconds:.3f}\n".encode()


def read_beat(line: bytes) -> Beat | None:
    """Return what a line says of the window, ``None`` if it cannot be read."""
    with suppress(ValueError):
        phase, on_seconds = line.decode("ascii").split()
        return Beat(Phase(phase), float(on_seconds))
    return None
