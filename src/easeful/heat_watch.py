"""The watcher: a small process beside the window that rings when the window cannot. No Qt.

    python -m easeful.heat_watch --home FOLDER --owner NAME -- COMMAND THAT OPENS A WINDOW

Started by the window with the pad (``adapters.heat_watcher``), it hears through its standard input
where the guard stands. This builds its parts; what they do, ``adapters.heat_vigil`` says.
"""

from __future__ import annotations

import argparse
import logging
import math
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from easeful.adapters.chimes import ChimePlayer
from easeful.adapters.clock import SystemClock
from easeful.adapters.heat_ledger import HeatLedger
from easeful.adapters.heat_line import HeatLine
from easeful.adapters.heat_vigil import KEY, LOOK, Doors, Vigil
from easeful.adapters.log_file import write_log
from easeful.adapters.notices import DesktopNotices
from easeful.adapters.player import Player
from easeful.adapters.private import make_home_private
from easeful.adapters.wake_lock import ScreenWakeLock
from easeful.core.heat_ports import HeatLog
from easeful.core.heat_watch_lines import Charge, read_charge
from easeful.core.heat_watch_rules import HUNG
from easeful.core.ports import Clock
from easeful.places import Places, find_places

log = logging.getLogger("easeful.heat_watch")


def main(arguments: Sequence[str]) -> int:
    """Watch until the pad is off, and return the exit code."""
    wanted = _parser().parse_args(arguments)
    places = find_places({"EASEFUL_HOME": wanted.home})
    make_home_private(places.home)
    write_log(places.home / "easeful.log", "watcher")
    clock, line = SystemClock(), HeatLine(sys.stdin.fileno())
    open_log = partial(_open_log, places.home / "journal.db", wanted.owner)
    charge = _charge(line, open_log, clock)
    if charge is None:
        log.error("The watcher was not told what to watch")
        return 1
    lock = ScreenWakeLock()
    lock.hold("heat is on")
    player = Player(clock)
    notices = DesktopNotices(line.post, clock, str(_icon(places)))
    ledger = HeatLedger(open_log, charge.record, clock)
    chimes = ChimePlayer(player, places.assets / "sounds")
    doors = Doors(clock, chimes, notices, ledger, partial(_open_window, wanted.app))
    vigil = Vigil(charge, line, doors)
    _hear_signals(line, vigil)
    vigil.keep()
    chimes.hush()
    notices.withdraw(KEY)
    lock.release()
    for door in (player, notices, ledger, line):
        door.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="easeful.heat_watch")
    parser.add_argument("--home", required=True)
    parser.add_argument("--owner", required=True)
    parser.add_argument("app", nargs="*")
    return parser


def _charge(line: HeatLine, open_log: Callable[[], HeatLog], clock: Clock) -> Charge | None:
    """Return what the window wants to be watched; if it cannot say so, what the journal has open.

    Then nobody knows for how long: the time counts as over.
    """
    for _look in range(HUNG):
        lines = line.wait(LOOK)
        if lines:
            line.keep(lines[1:])
            charge = read_charge(lines[0])
            if charge is not None:
                return charge
        if lines or line.has_ended:
            break
    found = open_log().find_open()
    if found is None:
        return None
    return Charge(found.record.id, found.record.plan, math.inf, clock.now())


def _open_log(path: Path, owner: str) -> HeatLog:
    """Open the journal as the window's second hand. No quiet watcher has to load a database."""
    from easeful.adapters.boot import boot_id  # noqa: PLC0415
    from easeful.adapters.journal import Journal  # noqa: PLC0415

    return Journal.open(path, owner, boot_id())


def _open_window(command: Sequence[str]) -> None:
    """Open a window of Easeful, which takes up the record."""
    from subprocess import DEVNULL, Popen  # noqa: PLC0415 (seldom wanted)

    if not command:
        return
    try:
        Popen(command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True)  # noqa: S603 (our own)
    except OSError:
        log.exception("No window can be opened")


def _icon(places: Places) -> Path:
    return places.assets / "icons" / "easeful.svg"


def _hear_signals(line: HeatLine, vigil: Vigil) -> None:
    """Leave at the end of the session. What a terminal sends is for the window.

    Nothing is ignored by the system itself: a window that we open would inherit that.
    """
    signal.signal(signal.SIGTERM, lambda _number, _frame: line.post(vigil.leave))
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda _number, _frame: None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
