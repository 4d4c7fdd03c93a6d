"""Media keys on a real session bus, pressed by playerctl; and where there is no bus."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from fakes import FakeClock
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot
from samples import held, still

from easeful.adapters.media_keys import DesktopMediaKeys
from easeful.core.now_playing import MediaKey, NowPlaying
from easeful.core.remote import Remote
from easeful.core.routine import Wait
from easeful.core.session import Session, State, Verb
from easeful.ui.driver import Driver

NAME: Final = "org.mpris.MediaPlayer2.easeful"
PATH: Final = "/org/mpris/MediaPlayer2"
CALL: Final = ("gdbus", "call", "--session", "--dest", NAME, "--object-path", PATH, "--method")
PATIENCE: Final = 0.02
"""Seconds that the window may be kept from painting."""

IMPORTING: Final = 0.5
"""Seconds that a busy machine may take to load QtDBus."""

NEAR: Final = partial(pytest.approx, abs=0.5)
"""playerctl adds the time that it took itself."""

SHOWN: Final = NowPlaying("My back", "Tilt", 1, 58.0, is_running=True, may_skip=True)

Ask = Callable[..., str]


class Player:
    """A session of three steps behind media keys, as the app has it, and a clock of its own."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        last = replace(held(25, "Bridge"), wait=Wait.AFTER)
        self.session = Session((held(12, "Tilt"), still(5), last))
        self.driver: Driver[Verb] = Driver(self.session, self.clock, lambda _now: None)
        self.raised = 0
        self.remote = Remote(DesktopMediaKeys(), self.clock, self._come_forward)
        self.remote.follow(self.session, "My back", self.driver.do)
        self.driver.happened.connect(self.remote.hear)

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass, in steps that are not taken for sleep."""
        while seconds > 0:
            self.clock.pass_seconds(min(seconds, 10))
            self.driver.look()
            seconds -= 10

    def _come_forward(self) -> None:
        self.raised += 1


@pytest.fixture
def player(qapp: object) -> Iterator[Player]:
    player = Player()
    player.driver.do(Verb.START)
    yield player
    player.driver.do(Verb.STOP)


@pytest.fixture
def first_easeful(qapp: object) -> Iterator[None]:
    """Have the name taken by somebody else."""
    connection = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "first easeful")
    assert connection.registerService(NAME)
    yield
    connection.unregisterService(NAME)
    QDBusConnection.disconnectFromBus("first easeful")


@pytest.fixture
def run(qtbot: QtBot) -> Ask:
    """Run a program to its end while the loop of the test goes on, and return what it said."""

    def run(program: str, *arguments: str) -> str:
        process = QProcess()
        with qtbot.waitSignal(process.finished, timeout=10_000):
            process.start(program, arguments)
        assert process.exitStatus() is QProcess.ExitStatus.NormalExit
        return bytes(process.readAllStandardOutput().data()).decode().strip()

    return run


@pytest.fixture
def ask(run: Ask) -> Ask:
    """Ask playerctl something of our player."""

    def ask(*arguments: str) -> str:
        return run("playerctl", "--player", "easeful", *arguments)

    return ask


@pytest.fixture
def watcher(qtbot: QtBot) -> Iterator[Callable[..., Callable[[], str]]]:
    """Start a program that watches, and return what reads all that it has said up to now."""
    watchers: list[QProcess] = []

    def watch(program: str, *arguments: str) -> Callable[[], str]:
        process = QProcess()
        said = bytearray()
        process.readyReadStandardOutput.connect(
            lambda: said.extend(process.readAllStandardOutput().data())
        )
        process.start(program, arguments)
        watchers.append(process)
        qtbot.waitUntil(lambda: bool(said))
        return said.decode

    yield watch
    for process in watchers:
        process.terminate()
        process.waitForFinished()


@pytest.mark.desktop
def test_the_desktop_sees_what_runs(player: Player, ask: Ask) -> None:
    form = "{{status}}|{{title}}|{{album}}|{{artist}}|{{mpris:length}}|{{mpris:trackid}}"
    whole = int(player.session.timeline.seconds * 1_000_000)
    assert ask("metadata", "--format", form) == (
        f"Playing|Tilt|My back|Easeful|{whole}|'/easeful/step/1'"
    )


@pytest.mark.desktop
def test_the_next_step_is_another_track(player: Player, ask: Ask) -> None:
    player.pass_seconds(20)
    assert ask("metadata", "--format", "{{title}} {{mpris:trackid}}") == "Rest '/easeful/step/2'"


@pytest.mark.desktop
def test_the_position_grows(player: Player, ask: Ask) -> None:
    assert float(ask("position")) == NEAR(0)
    player.clock.pass_seconds(2.5)
    assert float(ask("position")) == NEAR(2.5)


@pytest.mark.desktop
def test_the_play_key_pauses_and_goes_on(qtbot: QtBot, player: Player, ask: Ask) -> None:
    ask("play-pause")
    qtbot.waitUntil(lambda: player.session.state is State.PAUSED)
    assert ask("status") == "Paused"
    ask("play-pause")
    qtbot.waitUntil(lambda: player.session.state is State.RUNNING)
    assert ask("status") == "Playing"


@pytest.mark.desktop
@pytest.mark.parametrize("key", ["pause", "stop"])
def test_pause_and_stop_pause(qtbot: QtBot, player: Player, ask: Ask, key: str) -> None:
    ask(key)
    qtbot.waitUntil(lambda: player.session.state is State.PAUSED)
    ask("play")
    qtbot.waitUntil(lambda: player.session.state is State.RUNNING)


@pytest.mark.desktop
def test_next_and_previous_change_the_step(qtbot: QtBot, player: Player, ask: Ask) -> None:
    ask("next")
    qtbot.waitUntil(lambda: player.session.step == 1)
    assert float(ask("position")) == NEAR(20)
    ask("previous")
    qtbot.waitUntil(lambda: player.session.step == 0)
    assert float(ask("position")) == NEAR(0)


@pytest.mark.desktop
def test_in_the_last_step_there_is_no_next(qtbot: QtBot, player: Player, ask: Ask) -> None:
    player.pass_seconds(30)
    assert player.session.step == 2
    ask("next")
    ask("pause")
    qtbot.waitUntil(lambda: player.session.state is State.PAUSED)
    assert player.session.step == 2


@pytest.mark.desktop
@pytest.mark.parametrize(("seconds", "said"), [(0, "(<true>,)"), (30, "(<false>,)")])
def test_the_panel_greys_next_in_the_last_step(
    player: Player, run: Ask, seconds: float, said: str
) -> None:
    player.pass_seconds(seconds)
    get = "org.freedesktop.DBus.Properties.Get"
    assert run(*CALL, get, "org.mpris.MediaPlayer2.Player", "CanGoNext") == said


@pytest.mark.desktop
def test_the_window_is_brought_forward(qtbot: QtBot, player: Player, run: Ask) -> None:
    assert run(*CALL, "org.mpris.MediaPlayer2.Raise") == "()"
    qtbot.waitUntil(lambda: player.raised == 1)


@pytest.mark.desktop
def test_the_player_is_there_only_while_a_session_is(player: Player, run: Ask) -> None:
    assert "easeful" in run("playerctl", "--list-all").split()
    player.driver.do(Verb.STOP)
    assert "easeful" not in run("playerctl", "--list-all").split()


@pytest.mark.desktop
def test_a_key_that_leads_to_the_end_is_answered(qtbot: QtBot, player: Player, run: Ask) -> None:
    player.pass_seconds(player.session.timeline.seconds)
    assert player.session.state is State.WAITING
    assert run(*CALL, "org.mpris.MediaPlayer2.Player.Play") == "()"
    qtbot.waitUntil(lambda: player.session.state is State.OVER)
    assert "easeful" not in run("playerctl", "--list-all").split()


@pytest.mark.desktop
def test_who_follows_sees_each_change_once(
    qtbot: QtBot, player: Player, watcher: Callable[..., Callable[[], str]]
) -> None:
    form = "{{status}} {{title}}"
    said = watcher("playerctl", "--player", "easeful", "--follow", "metadata", "--format", form)
    player.driver.do(Verb.PAUSE)
    qtbot.waitUntil(lambda: "Paused Tilt" in said())
    player.driver.do(Verb.RESUME)
    qtbot.waitUntil(lambda: said().count("Playing Tilt") == 2)
    player.pass_seconds(25)
    qtbot.waitUntil(lambda: "Playing Bridge" in said())
    assert said().split("\n")[:5] == [
        "Playing Tilt",
        "Paused Tilt",
        "Playing Tilt",
        "Playing Rest",
        "Playing Bridge",
    ]


@pytest.mark.desktop
def test_only_what_has_changed_is_sent_and_jumps_are_told(
    qtbot: QtBot, player: Player, watcher: Callable[..., Callable[[], str]]
) -> None:
    said = watcher("gdbus", "monitor", "--session", "--dest", NAME, "--object-path", PATH)
    qtbot.waitUntil(lambda: "is owned by" in said())
    player.pass_seconds(9)
    player.driver.do(Verb.PAUSE)
    player.driver.do(Verb.SKIP)
    qtbot.waitUntil(lambda: "Seeked (int64 20000000,)" in said())
    changes = [line.split(": ", 1)[1] for line in said().splitlines() if f"{PATH}: " in line]
    assert changes[0] == (
        "org.freedesktop.DBus.Properties.PropertiesChanged "
        "('org.mpris.MediaPlayer2.Player', {'PlaybackStatus': <'Paused'>}, @as [])"
    )
    assert "PlaybackStatus" not in changes[2]
    assert "'xesam:title': <'Rest'>" in changes[2]
    assert [change.split()[0].rsplit(".")[-1] for change in changes] == [
        "PropertiesChanged",
        "Seeked",
        "PropertiesChanged",
        "Seeked",
    ]


@pytest.mark.desktop
def test_a_new_player_makes_itself_heard(
    qtbot: QtBot, watcher: Callable[..., Callable[[], str]]
) -> None:
    said = watcher("dbus-monitor", "--session", f"type='signal',path='{PATH}'")
    qtbot.waitUntil(lambda: "member=NameLost" in said())  # from now on it hears all
    keys = DesktopMediaKeys()
    keys.show(SHOWN, jumped=False)
    qtbot.waitUntil(lambda: "PlaybackStatus" in said())
    keys.release()


PROPERTIES: Final = """\
b CanControl = true
b CanGoNext = true
b CanGoPrevious = true
b CanPause = true
b CanPlay = true
b CanQuit = false
b CanRaise = true
b CanSeek = false
b HasTrackList = false
d MaximumRate = 1.0
d MinimumRate = 1.0
d Rate = 1.0
d Volume = 1.0
s DesktopEntry = 'easeful'
s Identity = 'Easeful'
s PlaybackStatus = 'Playing'
x Position = 0""".splitlines()
"""All of both interfaces but the lists and the metadata."""


@pytest.mark.desktop
def test_all_that_the_specification_asks_for_is_there(player: Player, run: Ask) -> None:
    where = ("gdbus", "introspect", "--session", "--dest", NAME, "--object-path", PATH)
    lines = [line.strip().rstrip(";") for line in run(*where).splitlines()]
    properties = sorted(line.removeprefix("readonly ") for line in lines if "readonly" in line)
    assert [each for each in properties if not each.startswith("a")] == PROPERTIES
    assert "as SupportedUriSchemes = []" in properties
    assert "as SupportedMimeTypes = []" in properties
    assert any(each.startswith("a{sv} Metadata = {") for each in properties)
    assert "'xesam:artist': <['Easeful']>" in " ".join(properties)
    assert "'mpris:trackid': <objectpath '/easeful/step/1'>" in " ".join(properties)
    assert "Seeked(x Position)" in lines
    methods = "Raise Quit Next Previous Pause PlayPause Stop Play"
    assert all(f"{method}()" in lines for method in methods.split())


@pytest.mark.desktop
def test_a_second_easeful_has_a_name_of_its_own(
    first_easeful: None, player: Player, run: Ask
) -> None:
    names = run("playerctl", "--list-all").split()
    assert f"easeful.instance{os.getpid()}" in names
    player.driver.do(Verb.STOP)
    assert run("playerctl", "--list-all").split() == ["easeful"]


@pytest.mark.desktop
def test_the_name_can_be_taken_again_and_again(qapp: object, run: Ask) -> None:
    keys = DesktopMediaKeys()
    for _again in range(3):
        keys.show(SHOWN, jumped=False)
        assert "easeful" in run("playerctl", "--list-all").split()
        keys.release()
        assert "easeful" not in run("playerctl", "--list-all").split()


@pytest.mark.desktop
def test_a_key_that_was_on_its_way_when_the_session_ended_is_dropped(
    qtbot: QtBot, run: Ask
) -> None:
    keys, heard = DesktopMediaKeys(), list[MediaKey]()
    keys.listen(heard.append, lambda: 0.0)
    keys.show(SHOWN, jumped=False)
    bus = QDBusConnection.sessionBus().interface()
    assert bus.isServiceRegistered(NAME).value()
    keys._player.pressed.emit(MediaKey.PLAY)  # type: ignore[union-attr]  # noqa: SLF001 (what the bus does)
    keys.release()
    run("true")
    assert not heard


@pytest.mark.desktop
def test_the_window_is_not_kept_waiting(qtbot: QtBot, run: Ask) -> None:
    """The best of a few: on a busy machine any one of them may be late."""
    taken = [_longest_wait(qtbot) for _again in range(5)]
    assert min(taken) < PATIENCE


def _longest_wait(qtbot: QtBot) -> float:
    """Return the longest time that a fast timer had to wait during a short session."""
    looks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: looks.append(time.perf_counter()))
    timer.start(1)
    keys = DesktopMediaKeys()
    qtbot.wait(20)
    for number in range(1, 6):
        keys.show(replace(SHOWN, number=number), jumped=True)
        qtbot.wait(5)
    keys.release()
    qtbot.wait(20)
    return max(after - before for before, after in pairwise(looks))


WITHOUT_A_BUS: Final = """
import sys, time
from PySide6.QtCore import QCoreApplication
from easeful.adapters.media_keys import DesktopMediaKeys
from easeful.core.now_playing import NowPlaying

app = QCoreApplication([])
keys = DesktopMediaKeys()
began = time.perf_counter()
for number in range(1, 4):
    playing = NowPlaying("My back", "Tilt", number, 58.0, is_running=True, may_skip=True)
    keys.show(playing, jumped=True)
    app.processEvents()
keys.release()
print(time.perf_counter() - began)
"""


def test_without_a_bus_nothing_happens(tmp_path: Path) -> None:
    """In a process of its own: Qt looks for the bus once."""
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nobody"}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_BUS],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not done.stderr
    assert float(done.stdout) < IMPORTING + PATIENCE


def test_on_other_systems_nothing_happens(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    joined = list[object]()
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr("easeful.adapters.mpris.join", lambda *all_: joined.append(all_))
    keys = DesktopMediaKeys()
    keys.show(SHOWN, jumped=False)
    keys.release()
    assert not joined
