"""Timing and counting from outside: medians, and what the kernel says of a process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.resident import resident_kib

HERE = Path(__file__).parent
ROUNDS = 9
WINDOWS = 7
KIBI = 1024


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: ours, its floor or the unit, and the goal."""

    what: str
    ours: str
    floor: str
    result: str
    goal: str
    met: bool

    def __str__(self) -> str:
        """Return the line."""
        figures = f"{self.ours:>12} {self.floor:>12} {self.result:>9} {self.goal:>9}"
        return f"{self.what:<52} {figures}  {'ok' if self.met else 'MISSED'}"


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process and its threads took: seconds of processor, wake-ups, resident bytes."""

    processor: float
    wakeups: int
    resident: int


def ratio(
    what: str, ours: Sequence[float], floor: Sequence[float], goal: float, unit: str
) -> Figure:
    """Return the median of the ratios, taken pair by pair in one run."""
    pairs = median(one / other for one, other in zip(ours, floor, strict=True))
    return Figure(
        what,
        f"{median(ours):.4g} {unit}",
        f"{median(floor):.4g} {unit}",
        f"{pairs:.2f}x",
        f"{goal:g}x",
        pairs <= goal,
    )


def amount(what: str, ours: float, goal: float, unit: str) -> Figure:
    """Return a figure that has no floor."""
    return Figure(what, f"{ours:.3g} {unit}", "", "", f"{goal:g} {unit}", ours <= goal)


def probe(name: str, *arguments: str, home: Path) -> str:
    """Run a probe to its end and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{name}", *arguments],
        env={**os.environ, "EASEFUL_HOME": str(home), "PYTHONDONTWRITEBYTECODE": ""},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def start_to_paint(name: str, *arguments: str, home: Path) -> tuple[float, int]:
    """Return the milliseconds from process start to first paint, and the resident KiB after it."""
    began = time.monotonic()
    painted, resident = probe(name, *arguments, home=home).split()
    return (float(painted) - began) * 1000, int(resident)


def tasks_of(pid: int) -> dict[str, tuple[int, int]]:
    """Read, thread by thread, the nanoseconds on a processor and the times it was woken."""
    found = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text().splitlines()
        woken = next(line for line in status if line.startswith("voluntary_ctxt_switches"))
        nanoseconds = int((task / "schedstat").read_text().split()[0])
        found[task.name] = (nanoseconds, int(woken.split()[1]))
    return found


def usage_between(before: dict[str, tuple[int, int]], pid: int) -> Usage:
    """Return what the process has taken since ``before``; threads that ended count no more."""
    after = tasks_of(pid)
    spent = [
        (now[0] - then[0], now[1] - then[1])
        for now, then in ((now, before.get(task, (0, 0))) for task, now in after.items())
    ]
    processor = sum(nanoseconds for nanoseconds, _woken in spent) / 1e9
    return Usage(processor, sum(woken for _ns, woken in spent), resident_kib(pid) * KIBI)


def watched(name: str, *arguments: str, home: Path, settle: float, seconds: float) -> Usage:
    """Return what a probe takes in ``seconds`` once it has settled.

    The processor is the median of seven windows in a row; wake-ups, which are rare, their sum.
    """
    command = [sys.executable, "-m", f"bench.{name}", *arguments]
    environment = {**os.environ, "EASEFUL_HOME": str(home), "PYTHONDONTWRITEBYTECODE": ""}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        try:
            if process.stdout is not None:
                process.stdout.readline()
            time.sleep(settle)
            windows = [_window(process.pid, seconds / WINDOWS) for _each in range(WINDOWS)]
        finally:
            process.kill()
    processor = median(each.processor for each in windows) * WINDOWS
    return Usage(processor, sum(each.wakeups for each in windows), windows[-1].resident)


def _window(pid: int, seconds: float) -> Usage:
    before = tasks_of(pid)
    time.sleep(seconds)
    return usage_between(before, pid)
