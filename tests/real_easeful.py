"""Easeful as a person has it: a process with a window that is clicked, frozen and killed.

    with Easeful(home, environment) as easeful:
        easeful.click("Start heat")
        ...

It runs by a clock that the test may shift; the watcher beside it runs by the machine's own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from select import select
from types import TracebackType
from typing import Final, Self

import real_window
from real_clock import ShiftedClock
from sound_server import program, wait_until

from easeful.adapters.boot import boot_id
from easeful.adapters.clock import SystemClock
from easeful.adapters.journal import Journal
from easeful.adapters.settings_file import SettingsFile
from easeful.core.heat import HeatRecord, OpenHeat
from easeful.core.heat_health import Health
from easeful.core.settings import Settings
from easeful.library.shelf import Shelf
from easeful.library.shelf_cache import ShelfCache
from easeful.places import find_places

OUTPUT: Final = "main"
"""The sink of the tests' sound server."""

PATIENCE: Final = 30.0
"""Seconds to wait for the window: the machine may be busy."""

AT_REST: Final = 0.55
"""Seconds that a button must have stood still: what is pressed sooner counts as a slip."""

SHORTEST: Final = 300.0
"""Seconds of heat that is chosen here: no question falls into it."""


class Easeful:
    """The window's process, and what became of it."""

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        """Be ready to start."""
        self.home = home
        self.clock = ShiftedClock(home / "clock")
        self._environment = {
            **os.environ,
            **environment,
            "EASEFUL_HOME": str(home),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        self._processes: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for process in self._processes:
            process.kill()
            process.communicate()
        for left in self.processes():
            with suppress(ProcessLookupError):
                os.kill(left, signal.SIGKILL)

    @property
    def process_id(self) -> int:
        """Return the id of the window that is used: the one that was started last."""
        return self._processes[-1].pid

    @property
    def shelf(self) -> Path:
        """Return the folder of her own routines."""
        return self.home / "routines"

    def prepare(self, settings: Settings) -> None:
        """Be a home that has been used before."""
        assert not SettingsFile(self.home / "settings.yaml").save(settings)
        self._read_shelf()

    def tell_what_heat_asks(self) -> None:
        """Tell what is asked before the first heat, so that nothing is."""
        now, journal = self.clock.now().wall, self.journal()
        journal.memory.tell_health(Health(frozenset(), frozenset(), now))
        journal.memory.tell_alarm_heard(now, OUTPUT)
        journal.close()

    def start(self) -> None:
        """Open a window, and use it from now on; return at once."""
        self._processes.append(self.start_again())

    def start_again(self) -> subprocess.Popen[str]:
        """Start it as somebody does who does not see the window; return at once."""
        return subprocess.Popen(
            [sys.executable, real_window.__file__, str(self.clock.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment,
            text=True,
            bufsize=1,
        )

    def kill(self) -> None:
        """End the window as a crash would."""
        self._processes[-1].kill()
        self._processes[-1].communicate()

    def quit(self) -> None:
        """End it as a person does; return when it has ended."""
        hand("key", "ctrl+q")
        assert self._processes[-1].wait(PATIENCE) == 0

    def freeze(self) -> int:
        """Let the window hang, and return its id."""
        os.kill(self.process_id, signal.SIGSTOP)
        return self.process_id

    def thaw(self) -> None:
        """Let the window go on that was opened first."""
        os.kill(self._processes[0].pid, signal.SIGCONT)

    def shows(self, words: str) -> bool:
        """Say whether a button or a label with these words is seen."""
        return bool(self._where(words))

    def wait_for(self, words: str, seconds: float = PATIENCE) -> None:
        """Wait until these words are seen."""
        wait_until(lambda: self.shows(words), seconds)

    def click(self, words: str) -> None:
        """Click the button with these words, once it is there and stands still."""
        place, since = "", 0.0

        def stands() -> bool:
            nonlocal place, since
            now, found = SystemClock().now().steady, self._where(words)
            if found != place:
                place, since = found, now
            return bool(place) and now - since > AT_REST

        wait_until(self._has_focus, PATIENCE)
        wait_until(stands, PATIENCE)
        hand("mousemove", *place.split(), "click", "1")

    def processes(self) -> list[int]:
        """Return the ids of all that run for this home: windows, watchers, voices."""
        return processes_of(self.home)

    def watchers(self) -> list[int]:
        """Return the ids of the watchers."""
        return [
            each
            for each in self.processes()
            if b"easeful.heat_watch" in _read(Path(f"/proc/{each}/cmdline"))
        ]

    def journal(self) -> Journal:
        """Open the journal as nobody's window."""
        return Journal.open(self.home / "journal.db", "the-test", boot_id())

    def open_heat(self) -> OpenHeat | None:
        """Return what the journal has open."""
        journal = self.journal()
        try:
            return journal.find_open()
        finally:
            journal.close()

    def records(self) -> tuple[HeatRecord, ...]:
        """Return what is written down of heat."""
        journal = self.journal()
        try:
            return journal.memory.past(self.clock.now().wall).records
        finally:
            journal.close()

    def is_on(self) -> bool:
        """Say whether the journal has a pad that is on."""
        return self.open_heat() is not None

    def put_on(self) -> None:
        """Put the pad on, in two presses from Today."""
        self.click("Start heat")
        self.click("All true, the pad is on")
        wait_until(self.is_on)
        wait_until(self.watchers)

    def deadline(self) -> float:
        """Return when the pad must come off, by the machine's steady clock."""
        found = self.open_heat()
        assert found is not None
        left = found.record.plan.seconds - found.record.on_seconds
        return found.seen.steady + left - self.clock.shifts()[0]

    def pass_until(self, left: float) -> None:
        """Let time pass until so many seconds are left."""
        self.clock.pass_seconds(self.deadline() - left - SystemClock().now().steady)

    def _read_shelf(self) -> None:
        """Read the routines as an earlier start has, so that no page moves once they are read."""
        places = find_places({"EASEFUL_HOME": str(self.home)})
        cache = ShelfCache.open(places.cache / "shelf.db")
        for _file in Shelf(places.shelf, cache).refresh():
            pass
        cache.close()

    def _has_focus(self) -> bool:
        return said("getactivewindow", "getwindowpid") == str(self.process_id)

    def _where(self, words: str) -> str:
        process = self._processes[-1]
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.poll() is None, "the window has ended"
        process.stdin.write(f"{words}\n")
        assert select([process.stdout], [], [], PATIENCE)[0], "the window does not answer"
        return process.stdout.readline().strip()


def plain_settings() -> Settings:
    """Return settings of somebody who is no newcomer, in whose night nothing happens here."""
    noon = SystemClock().now().wall + timedelta(hours=10)
    return Settings(
        seen_emergency_lines=date(2026, 11, 1),
        asked_to_start_with_computer=True,
        night_from=noon.time().replace(second=0, microsecond=0),
        night_to=(noon + timedelta(hours=6)).time().replace(second=0, microsecond=0),
    )


def processes_of(home: Path) -> list[int]:
    """Return the ids of the processes that were started for ``home``, or for one inside it."""
    mark = f"EASEFUL_HOME={home}".encode()
    return [
        int(each.name)
        for each in Path("/proc").glob("[0-9]*")
        if mark in _read(each / "environ") and not _is_dead(each)
    ]


def hand(*words: str) -> None:
    """Move the mouse, or press a key."""
    subprocess.run([program("xdotool"), *words], check=True, timeout=PATIENCE)


def said(*words: str) -> str:
    """Ask the desktop; return "" where it does not know."""
    done = subprocess.run(
        [program("xdotool"), *words], check=False, capture_output=True, text=True, timeout=PATIENCE
    )
    return done.stdout.strip()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _is_dead(process: Path) -> bool:
    state = _read(process / "stat").rpartition(b")")[2].split()
    return not state or state[0] in {b"Z", b"X"}
