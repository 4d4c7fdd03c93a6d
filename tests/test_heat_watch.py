"""The watcher as a process: the window is killed, hangs, or forgets, and the alarm is heard."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from notice_server import NoticeServer
from sound_server import Recording, SoundServer, wait_until
from watched_window import OWNER, WatchedWindow, runs, wait_for_end

from easeful.adapters.clock import SystemClock
from easeful.adapters.heat_watcher import watcher_command
from easeful.core.heat import Alarm, HeatPlan, Pack
from easeful.core.heat_phase import Phase
from easeful.core.heat_watch_lines import Charge, charge_line
from easeful.core.heat_watch_rules import GRACE, HUNG

LONG = 900.0
"""Seconds of a plan that no test sees the end of."""

CHARGE = charge_line(Charge(0, HeatPlan(Pack.PAD, "", LONG, 300.0), 0.0, SystemClock().now()))

SOON = 2.0
"""Seconds after which the alarm must be heard, and after which it must be quiet again."""

BUSY = 2.0
"""Seconds that a machine may be late which runs other tests as well."""

NO_BUS = "unix:path=/nowhere/bus"


@pytest.fixture
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", NO_BUS)


@pytest.fixture
def silence(no_bus: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")


@pytest.fixture(scope="module")
def server() -> Iterator[SoundServer]:
    with SoundServer() as server:
        server.record()  # while there is one, each of the tests' own begins at once
        yield server


@pytest.fixture
def recording(
    server: SoundServer, monkeypatch: pytest.MonkeyPatch, no_bus: None
) -> Iterator[Recording]:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    with server.record() as before:
        wait_until(lambda: quiet_for(before, 0.2))  # the test before may still be heard
    with server.record() as recording:
        yield recording


@pytest.fixture
def window(recording: Recording, tmp_path: Path) -> Iterator[WatchedWindow]:
    with WatchedWindow(tmp_path, LONG) as window:
        yield window


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[NoticeServer]:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    with NoticeServer() as notices:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", notices.address)
        yield notices


@pytest.fixture
def noted(notices: NoticeServer, tmp_path: Path) -> Iterator[WatchedWindow]:
    """Return a window that was killed, and whose watcher shows a note."""
    with WatchedWindow(tmp_path, LONG) as window:
        window.kill()
        wait_until(lambda: notices.count == 1)
        yield window


def heard_in(recording: Recording, seconds: float) -> float:
    """Return the seconds until something is heard; fail after ``seconds``."""
    since = recording.seconds
    wait_until(lambda: recording.is_heard(since), seconds)
    return recording.seconds - since


def quiet_for(recording: Recording, seconds: float) -> bool:
    """Listen for ``seconds``, and say whether there was silence."""
    since = recording.seconds
    wait_until(lambda: recording.seconds > since + seconds)
    return not recording.is_heard(since)


def watch_by_hand(home: Path, said: bytes) -> subprocess.Popen[bytes]:
    """Start a watcher that is told ``said``, and nothing more; its window stays."""
    process = subprocess.Popen(
        watcher_command(home, OWNER, ()),
        stdin=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        bufsize=0,
    )
    assert process.stdin is not None
    process.stdin.write(said)
    return process


@pytest.mark.parametrize("said", [b"", b"something newer\n"])
def test_what_was_not_said_is_found_in_the_journal_and_counts_as_over(
    silence: None, tmp_path: Path, said: bytes
) -> None:
    window = WatchedWindow(tmp_path, LONG)
    with watch_by_hand(tmp_path, said) as process:
        assert process.stdin is not None
        process.stdin.close()
        wait_until(lambda: alarm_of(window) is Alarm.TIME)
        window.close_record()
        wait_until(lambda: process.poll() == 0)


def test_where_there_is_nothing_to_watch_it_leaves(silence: None, tmp_path: Path) -> None:
    with watch_by_hand(tmp_path, b"\n") as process:
        wait_until(lambda: process.poll() == 1)


def test_the_end_may_come_with_the_beginning(silence: None, tmp_path: Path) -> None:
    with watch_by_hand(tmp_path, CHARGE + b"off 0\n") as process:
        wait_until(lambda: process.poll() == 0)


def test_it_needs_no_qt_and_nothing_for_sound_while_it_is_quiet(
    silence: None, tmp_path: Path
) -> None:
    with watch_by_hand(tmp_path, CHARGE + b"on 1\n") as process:
        wait_until(lambda: "wakepy" in libraries(process.pid) or is_warned(tmp_path))
        loaded = libraries(process.pid)
        process.terminate()
    assert not any(word in loaded for word in ("PySide6", "miniaudio", "sqlite"))


def libraries(process: int) -> str:
    return Path(f"/proc/{process}/maps").read_text(encoding="utf-8")


def is_warned(home: Path) -> bool:
    path = home / "easeful.log"
    return path.exists() and "keep the screen awake" in path.read_text()


def alarm_of(window: WatchedWindow) -> Alarm | None:
    found = window.open_record()
    return None if found is None else found.record.alarm


@pytest.mark.sound
def test_a_window_that_is_killed_is_heard_and_written_down(
    window: WatchedWindow, recording: Recording
) -> None:
    assert quiet_for(recording, 1.0)
    window.kill()
    heard_in(recording, SOON)
    wait_until(lambda: alarm_of(window) is Alarm.UNWATCHED)
    found = window.open_record()
    assert found is not None
    assert found.record.on_seconds > 0.5


@pytest.mark.sound
@pytest.mark.long
def test_the_alarm_of_a_window_that_was_killed_comes_back_every_twenty_seconds(
    window: WatchedWindow, recording: Recording
) -> None:
    window.kill()
    heard_in(recording, SOON)
    for _ring in range(2):
        wait_until(lambda: quiet_for(recording, 1.0), 20.0)
        assert 2.0 < heard_in(recording, 20.0) < 8.0


@pytest.mark.sound
def test_a_window_that_hangs_is_heard_until_it_goes_on(
    window: WatchedWindow, recording: Recording
) -> None:
    assert quiet_for(recording, 1.0)
    window.freeze()
    assert quiet_for(recording, HUNG - 1.0)
    heard_in(recording, SOON + BUSY)
    window.thaw()
    wait_until(lambda: quiet_for(recording, 0.2), SOON)
    assert quiet_for(recording, 1.0)
    assert window.is_watched


@pytest.mark.sound
def test_a_window_that_forgets_the_time_is_heard(recording: Recording, tmp_path: Path) -> None:
    with WatchedWindow(tmp_path, seconds=1.0) as window:
        assert quiet_for(recording, GRACE)
        heard_in(recording, 1.5 + BUSY)
        window.say(Phase.ALARM)
        wait_until(lambda: quiet_for(recording, 0.2), SOON)


@pytest.mark.sound
def test_a_window_that_rings_by_itself_is_not_disturbed(
    recording: Recording, tmp_path: Path
) -> None:
    with WatchedWindow(tmp_path, seconds=1.0) as window:
        window.say(Phase.ALARM)
        assert quiet_for(recording, 1.0 + GRACE + 1.0)
        window.kill()
        heard_in(recording, SOON)


@pytest.mark.sound
@pytest.mark.parametrize("is_written", [True, False])
def test_when_the_pad_is_off_the_watcher_leaves_without_a_sound(
    recording: Recording, tmp_path: Path, *, is_written: bool
) -> None:
    with WatchedWindow(tmp_path, LONG, is_written=is_written) as window:
        window.say("quit")
        wait_for_end(window, 1.0)
        assert not recording.is_heard()


@pytest.mark.sound
def test_without_a_record_a_window_that_is_killed_is_heard(
    recording: Recording, tmp_path: Path
) -> None:
    with WatchedWindow(tmp_path, LONG, is_written=False) as window:
        window.kill()
        heard_in(recording, SOON)


@pytest.mark.sound
def test_a_window_that_closed_its_record_before_it_died_is_not_heard(
    window: WatchedWindow, recording: Recording
) -> None:
    window.close_record()
    window.kill()
    wait_for_end(window, SOON)
    assert not recording.is_heard()


@pytest.mark.sound
def test_a_window_that_takes_up_the_record_relieves_the_watcher_of_the_old_one(
    window: WatchedWindow, recording: Recording
) -> None:
    window.kill()
    heard_in(recording, SOON)
    window.journal("another-window").take_up(window.record)
    wait_for_end(window, 2 * SOON)
    assert quiet_for(recording, 1.0)
    assert window.open_record() is not None


@pytest.mark.sound
def test_a_watcher_that_dies_is_followed_by_another_and_that_one_is_heard(
    window: WatchedWindow, recording: Recording
) -> None:
    first = window.watcher
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: not runs(first))

    def is_followed() -> bool:
        window.say(Phase.ON)
        return window.watcher != first

    wait_until(is_followed)
    assert quiet_for(recording, 1.0)
    window.kill()
    heard_in(recording, SOON)


@pytest.mark.sound
def test_the_end_of_the_desktop_ends_it_quietly_and_no_terminal_does(
    window: WatchedWindow, recording: Recording
) -> None:
    wait_until(lambda: os.getsid(window.watcher) == window.watcher)
    window.kill()
    heard_in(recording, SOON)
    for number in (signal.SIGINT, signal.SIGHUP):
        os.kill(window.watcher, number)
    assert not quiet_for(recording, 1.0)
    assert window.is_watched
    os.kill(window.watcher, signal.SIGTERM)
    wait_for_end(window, SOON)
    assert quiet_for(recording, 0.5)
    assert window.open_record() is not None
    assert not window.is_logged("Traceback")


@pytest.mark.desktop
def test_without_sound_and_without_a_bus_it_stays(silence: None, tmp_path: Path) -> None:
    with WatchedWindow(tmp_path, LONG) as window:
        window.kill()
        wait_until(lambda: window.is_logged("Nothing can be heard"), SOON + BUSY)
        assert window.is_watched
        window.close_record()
        wait_for_end(window, 2 * SOON)


@pytest.mark.desktop
def test_the_note_says_what_to_do_and_why(noted: WatchedWindow, notices: NoticeServer) -> None:
    (note,) = notices.clear()
    assert note["summary"] == "Take the pad off and switch it off"
    assert note["body"] == "The window of Easeful stopped, so nobody could ask you."
    assert (note["category"], note["timeout"]) == ("urgent", 0)


@pytest.mark.desktop
def test_the_note_s_button_closes_the_record(noted: WatchedWindow, notices: NoticeServer) -> None:
    notices.press("The pad is off")
    wait_for_end(noted, 2 * SOON)
    assert noted.open_record() is None
    assert notices.count == 0


@pytest.mark.desktop
def test_the_note_opens_easeful_and_stays_on_guard(
    noted: WatchedWindow, notices: NoticeServer
) -> None:
    notices.press("Open Easeful")
    wait_until((noted.home / "opened").exists)
    assert noted.is_watched
    noted.journal("another-window").take_up(noted.record)
    wait_for_end(noted, 2 * SOON)


@pytest.mark.desktop
def test_the_note_goes_when_the_window_goes_on(notices: NoticeServer, tmp_path: Path) -> None:
    with WatchedWindow(tmp_path, seconds=1.0) as window:
        wait_until(lambda: notices.count == 1, 1.0 + GRACE + SOON)
        window.say(Phase.ALARM)
        wait_until(lambda: notices.count == 0, SOON)
        assert window.is_watched
