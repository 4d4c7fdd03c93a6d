"""A window that is none: it only has itself watched, as the real one does.

    python tests/stand_in_window.py HOME OWNER RECORD SECONDS

It says ``on`` until it reads something else: a phase to say from now on; ``end``, that the pad is
off; ``quit``, the same and then its own end. After each it prints a line: the id of its watcher.
"""

import sys
from pathlib import Path
from select import select

from easeful.adapters.clock import SystemClock
from easeful.adapters.heat_watcher import HeatWatcher, watcher_command
from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_phase import Phase

TICK = 0.25


def main(home: str, owner: str, record: str, seconds: str) -> None:
    opened = Path(home) / "opened"
    clock = SystemClock()
    watcher = HeatWatcher(watcher_command(Path(home), owner, ("touch", str(opened))), clock)
    plan, began, phase = HeatPlan(Pack.PAD, "neck", float(seconds), 300.0), clock.now(), Phase.ON
    watcher.begin(int(record), plan, 0.0)
    _tell(watcher)
    while True:
        if select([sys.stdin], [], [], TICK)[0]:
            word = sys.stdin.readline().strip()
            if word in {"end", "quit", ""}:
                watcher.end()
            elif word in set(Phase):
                phase = Phase(word)
            _tell(watcher)
            if word in {"quit", ""}:
                return
        watcher.beat(phase, clock.now().since(began))


def _tell(watcher: HeatWatcher) -> None:
    process = watcher._process  # noqa: SLF001 (nobody but a test wants to know)
    print(0 if process is None else process.pid, flush=True)  # noqa: T201 (to the test)


if __name__ == "__main__":
    main(*sys.argv[1:])
