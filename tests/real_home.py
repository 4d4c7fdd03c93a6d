"""A person's home with heat in it, seen from outside: settings, journal, clock, and what runs."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from real_clock import ShiftedClock
from used_home import be_used_before

from easeful.adapters.boot import boot_id
from easeful.adapters.clock import SystemClock
from easeful.adapters.journal import Journal
from easeful.adapters.settings_file import SettingsFile
from easeful.core.heat import HeatRecord, OpenHeat
from easeful.core.heat_health import Health
from easeful.core.settings import Settings
from easeful.places import find_places

OUTPUT: Final = "main"
"""The sink of the tests' sound server."""


@dataclass(frozen=True, slots=True)
class Home:
    """The folder, and what is read from it."""

    path: Path

    @property
    def clock(self) -> ShiftedClock:
        """Return the clock of the windows here."""
        return ShiftedClock(self.path / "clock")

    def prepare(self, settings: Settings) -> None:
        """Be a home that has been used before: no page moves because routines are read."""
        places = find_places({"EASEFUL_HOME": str(self.path)})
        assert not SettingsFile(places.settings).save(settings)
        be_used_before(self.path)

    def tell_what_heat_asks(self) -> None:
        """Tell what is asked before the first heat, so that nothing is."""
        now = self.clock.now().wall
        with self._journal() as journal:
            journal.memory.tell_health(Health(frozenset(), frozenset(), now))
            journal.memory.tell_alarm_heard(now, OUTPUT)

    def open_heat(self) -> OpenHeat | None:
        """Return what the journal has open."""
        with self._journal() as journal:
            return journal.find_open()

    def is_on(self) -> bool:
        """Say whether the journal has a pad that is on."""
        return self.open_heat() is not None

    def records(self) -> tuple[HeatRecord, ...]:
        """Return what is written down of heat."""
        with self._journal() as journal:
            return journal.memory.past(self.clock.now().wall).records

    def deadline(self) -> float:
        """Return when the pad must come off, by the machine's steady clock."""
        found = self.open_heat()
        assert found is not None
        left = found.record.plan.seconds - found.record.on_seconds
        return found.seen.steady + left - self.clock.shifts()[0]

    def pass_until(self, left: float) -> None:
        """Let time pass until so many seconds are left."""
        self.clock.pass_seconds(self.deadline() - left - SystemClock().now().steady)

    def watchers(self) -> list[int]:
        """Return the ids of the watchers."""
        commands = ((each, Path(f"/proc/{each}/cmdline")) for each in processes_of(self.path))
        return [each for each, command in commands if b"easeful.heat_watch" in _read(command)]

    @contextmanager
    def _journal(self) -> Iterator[Journal]:
        """Open the journal as nobody's window."""
        journal = Journal.open(self.path / "journal.db", "the-test", boot_id())
        assert not journal.complaint
        try:
            yield journal
        finally:
            journal.close()


def plain_settings() -> Settings:
    """Return settings of somebody who is no newcomer, in whose night nothing happens here."""
    now = SystemClock().now().wall
    dusk = (now + timedelta(hours=10)).replace(second=0, microsecond=0)
    return Settings(
        seen_emergency_lines=now.date(),
        asked_to_start_with_computer=True,
        night_from=dusk.time(),
        night_to=(dusk + timedelta(hours=6)).time(),
    )


def processes_of(home: Path) -> list[int]:
    """Return the ids of all that was started for ``home``, or for one inside it, and runs."""
    mark = f"EASEFUL_HOME={home}".encode()
    return [
        int(each.name)
        for each in Path("/proc").glob("[0-9]*")
        if mark in _read(each / "environ") and not _is_dead(each)
    ]


def end_all(home: Path) -> None:
    """End what was started for ``home`` and still runs: a test that failed leaves a watcher."""
    for each in processes_of(home):
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _is_dead(process: Path) -> bool:
    state = _read(process / "stat").rpartition(b")")[2].split()
    return not state or state[0] in {b"Z", b"X"}
