"""The window's side of the watcher: what it says, and that nothing keeps it waiting."""

import os
import shlex
import signal
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from fakes import FakeClock
from sound_server import wait_until
from watched_window import runs

from easeful.adapters.heat_watcher import ANEW, HeatWatcher
from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_phase import Phase

PLAN = HeatPlan(Pack.PAD, "neck", 900.0, 300.0)
CHARGE = (
    '{"record": 7, "pack": "pad", "area": "neck", '
    '"seconds": 900.0, "check_every": 300.0, "on": 0.0, '
    '"steady": 0.0, "wall": "2026-03-02T08:00:00+00:00"}'
)
AT_ONCE = 0.2
"""Seconds in which a window does not look frozen."""

MORE_THAN_FITS = 8000
"""Beats that fill a pipe."""


LISTENS = "echo $$ >> {heard}; exec cat >> {heard}"
ENDS_AT_ONCE = "echo started >> {heard}"


class Program:
    """A watcher that only writes down what it hears."""

    def __init__(self, folder: Path, program: str = LISTENS) -> None:
        self._path = folder / "heard"
        self._path.write_text("")
        self.clock = FakeClock()
        heard = shlex.quote(str(self._path))
        self.watcher = HeatWatcher(("sh", "-c", program.format(heard=heard)), self.clock)

    @property
    def lines(self) -> list[str]:
        """Return what was heard after its process id."""
        return self._path.read_text().splitlines()[1:]

    @property
    def id(self) -> int:
        wait_until(lambda: self._path.read_text().endswith("\n"))
        return int(self._path.read_text().splitlines()[0])

    @property
    def starts(self) -> int:
        return self._path.read_text().count("started")

    def hears(self, *lines: str) -> None:
        wait_until(lambda: self.lines == list(lines))


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    program = Program(tmp_path)
    program.watcher.begin(7, PLAN, 0.0)
    yield program
    program.watcher.end()
    wait_until(lambda: not runs(program.id))


def test_it_says_first_what_is_to_be_watched(program: Program) -> None:
    program.hears(CHARGE)
    assert program.watcher.is_watching


def test_it_says_once_a_second_where_the_guard_stands(program: Program) -> None:
    for _half in range(7):
        program.watcher.beat(Phase.ON, program.clock.now().steady)
        program.clock.pass_seconds(0.5)
    program.hears(CHARGE, "on 0.000", "on 1.000", "on 2.000", "on 3.000")


def test_it_says_at_once_that_the_guard_stands_elsewhere(program: Program) -> None:
    for phase in (Phase.ON, Phase.ASKING, Phase.ALARM):
        program.watcher.beat(phase, 1.0)
    program.hears(CHARGE, "on 1.000", "asking 1.000", "alarm 1.000")


def test_a_clock_that_goes_back_does_not_silence_it(program: Program) -> None:
    program.watcher.beat(Phase.ON, 1.0)
    program.clock.pass_seconds(-500.0)
    program.watcher.beat(Phase.ON, 2.0)
    program.hears(CHARGE, "on 1.000", "on 2.000")


def test_the_last_thing_it_says_is_that_the_pad_is_off(program: Program) -> None:
    program.watcher.end()
    program.hears(CHARGE, "off 0.000")
    wait_until(lambda: not Path(f"/proc/{program.id}").exists())  # no zombie is left
    program.watcher.end()
    program.watcher.beat(Phase.ON, 1.0)
    assert not program.watcher.is_watching
    program.hears(CHARGE, "off 0.000")


def test_a_guard_that_stands_at_off_is_the_end_too(program: Program) -> None:
    program.watcher.beat(Phase.OFF, 1.0)
    program.hears(CHARGE, "off 0.000")


def test_another_heat_has_another_watcher(program: Program) -> None:
    first = program.id
    program.watcher.begin(8, PLAN, 0.0)
    wait_until(lambda: not runs(first))
    assert program.watcher.is_watching


def test_it_runs_in_a_session_of_its_own(program: Program) -> None:
    assert os.getsid(program.id) == program.id


def test_a_watcher_that_hangs_keeps_nobody_waiting_and_hears_the_end(program: Program) -> None:
    os.kill(program.id, signal.SIGSTOP)
    began = perf_counter()
    for second in range(MORE_THAN_FITS):
        program.clock.pass_seconds(1.0)
        program.watcher.beat(Phase.ON, float(second))
    each = (perf_counter() - began) / MORE_THAN_FITS
    program.watcher.end()
    took = perf_counter() - began
    os.kill(program.id, signal.SIGCONT)
    assert each < 0.001
    assert took < MORE_THAN_FITS * 0.001 + AT_ONCE
    wait_until(lambda: program.lines[-1:] == ["off 0.000"])
    assert len(program.lines) < MORE_THAN_FITS
    assert all(line.startswith("on ") for line in program.lines[1:-1])


def test_a_watcher_that_was_killed_is_started_anew(program: Program) -> None:
    program.hears(CHARGE)
    os.kill(program.id, signal.SIGKILL)
    wait_until(lambda: not program.watcher.is_watching)
    program.watcher.beat(Phase.ASKING, 300.0)
    again = CHARGE.replace('"on": 0.0', '"on": 300.0')
    wait_until(lambda: program.lines[-2:] == [again, "asking 300.000"])
    assert program.watcher.is_watching


def test_a_watcher_that_cannot_run_is_not_started_at_each_beat(tmp_path: Path) -> None:
    program = Program(tmp_path, ENDS_AT_ONCE)
    program.watcher.begin(7, PLAN, 0.0)
    for start in (1, 2, 3):
        wait_until(lambda start=start: program.starts == start)  # type: ignore[misc]
        wait_until(lambda: not program.watcher.is_watching)
        for _tick in range(4):
            program.watcher.beat(Phase.ON, 1.0)
            wait_until(lambda: not program.watcher.is_watching)
            program.clock.pass_seconds(ANEW / 5)
        program.clock.pass_seconds(ANEW / 5)
    assert program.starts <= 4
    program.watcher.end()


def test_where_there_is_no_such_program_nothing_is_watched() -> None:
    watcher = HeatWatcher(("/nowhere/watcher",), FakeClock())
    watcher.begin(7, PLAN, 0.0)
    watcher.beat(Phase.ON, 1.0)
    assert not watcher.is_watching
    watcher.end()
