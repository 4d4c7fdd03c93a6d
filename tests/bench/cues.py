"""How late cues come: a session with a mark every second, both cores busy, one long stall."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time

from PySide6.QtCore import QCoreApplication, QTimer

from easeful.adapters.clock import SystemClock
from easeful.core.events import CueDue
from easeful.core.exercise import Dose, Pace
from easeful.core.plan import PlannedStep, Repeats
from easeful.core.session import Session, Verb
from easeful.core.timeline import Mark
from easeful.ui.driver import Driver

STALL_AT, STALL = 10.0, 3.4


def main(seconds: int) -> None:
    """Print p50, p99 of the lateness in ms, the drift at the end, and cues after the stall."""
    busy = [
        multiprocessing.Process(target=_spin, daemon=True) for _core in range(os.cpu_count() or 1)
    ]
    for each in busy:
        each.start()
    app = QCoreApplication([])
    body = Repeats(Dose(seconds // 2), Pace(into=1, out=1))
    session = Session((PlannedStep("cues", "", body, ready=0),))
    driver = Driver(session, SystemClock(), lambda _now: None)
    late: list[tuple[float, float]] = []
    told: list[Mark] = []

    def hear(event: object) -> None:
        if isinstance(event, CueDue):
            late.append((event.mark.at, event.late))
            told.append(event.mark)
            if event.mark.at >= seconds:
                app.quit()

    driver.happened.connect(hear)
    QTimer.singleShot(int(STALL_AT * 1000) + 500, lambda: time.sleep(STALL))
    driver.do(Verb.START)
    app.exec()
    for each in busy:
        each.kill()
    stalled = (STALL_AT, STALL_AT + STALL + 1)
    calm = sorted(lateness for at, lateness in late if not stalled[0] <= at <= stalled[1])
    after = [lateness for at, lateness in late if at > stalled[1]]
    print(
        calm[len(calm) // 2] * 1000,
        calm[int(len(calm) * 0.99)] * 1000,
        after[-1] * 1000,
        max(after[:1]) * 1000,
        len(told) - len(set(told)),
    )


def _spin() -> None:
    while True:
        sum(range(10_000))


if __name__ == "__main__":
    main(int(sys.argv[1]))
