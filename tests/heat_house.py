"""The whole app with heat, for tests: what outlives a process of it, and hands to use it with."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from diary_fakes import MemoryDiary
from fake_doors import FakeTray, fake_behind
from fakes import (
    A_MORNING,
    FakeChimes,
    FakeClock,
    FakeEditor,
    FakeHeatWatch,
    FakeMediaKeys,
    FakeNotices,
    FakeOutputs,
    FakeSaveDialog,
    FakeSpeaker,
    FakeVoices,
    FakeWakeLock,
    MemorySettings,
)
from heat_fakes import HeatStore, MemoryHeatLog, MemoryHeatMemory
from house import House
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from used_home import be_used_before

from easeful.behind import Doors
from easeful.core.heat import HeatRecord
from easeful.core.heat_guard import HeatGuard
from easeful.core.heat_health import Health
from easeful.core.heat_phase import Phase
from easeful.core.ports import Moment
from easeful.core.settings import Settings
from easeful.core.sound import Chime
from easeful.core.sound_output import SoundOutput
from easeful.places import find_places
from easeful.ui.heat_run import HeatDoors, HeatRun
from easeful.ui.pages.heat import HeatPage
from easeful.whole import build

A_LATER_DAY: Final = Settings(seen_emergency_lines=date(2026, 3, 1))
ALL_TRUE: Final = "All true, the pad is on"
IS_OFF: Final = "The pad is off"
FINE: Final = "As before, or a little pink"


class LyingClock(FakeClock):
    """Knows how long it really is since it began, whatever is done to the two clocks."""

    def __init__(self, wall: datetime = A_MORNING) -> None:
        super().__init__(wall)
        self.truth = 0.0

    def pass_seconds(self, seconds: float) -> Moment:
        self.truth += seconds
        return super().pass_seconds(seconds)

    def sleep(self, seconds: float, *, is_counted: bool) -> None:
        """Let the machine sleep; not each steady clock counts that."""
        self.truth += seconds
        self._shift(seconds if is_counted else 0.0, seconds)

    def set_wall(self, seconds: float) -> None:
        """Let somebody set the clock on the wall."""
        self._shift(0.0, seconds)

    def start_again(self) -> None:
        """Begin another run of the machine."""
        self._shift(8.0 - self._now.steady, 0.0)

    def _shift(self, steady: float, wall: float) -> None:
        now = self._now
        self._now = Moment(now.steady + steady, now.wall + timedelta(seconds=wall))


class SlowOutputs(FakeOutputs):
    """Tells where sound goes when ``answer`` is called."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Callable[[SoundOutput], None]] = []

    def find(self, tell: Callable[[SoundOutput], None]) -> None:
        self._waiting.append(tell)

    def answer(self) -> None:
        """Tell the one who has waited longest."""
        self._waiting.pop(0)(self.output)


class Estate:
    """What outlives a process: the disk, the clocks, the sound. ``told``: no first heat."""

    def __init__(
        self,
        qt: QApplication,
        home: Path,
        settings: Settings = A_LATER_DAY,
        wall: datetime = A_MORNING,
        *,
        told: bool = True,
    ) -> None:
        self._qt, self._home = qt, home
        self.clock: FakeClock = FakeClock(wall)
        self.settings = MemorySettings(settings)
        self.heat = HeatStore()
        self.diary = MemoryDiary()
        self.outputs: FakeOutputs = FakeOutputs()
        self.houses: list[House] = []
        self._owners = 0
        be_used_before(home)
        if told:
            self.heat.healths.append(Health(frozenset(), frozenset(), wall))
            self.heat.heard.append((wall, self.outputs.output.name))

    def log(self, owner: str, boot: str = "boot") -> MemoryHeatLog:
        """Return the records as one process sees them."""
        return MemoryHeatLog(owner, boot, self.heat)

    def build(self, boot: str = "boot") -> House:
        """Return another process of the app, which has not begun yet."""
        self._owners += 1
        owner = f"window {self._owners}"
        doors = HeatDoors(
            self.log(owner, boot),
            MemoryHeatMemory(self.heat),
            FakeHeatWatch(),
            FakeWakeLock(),
            self.outputs,
        )
        self.houses.append(_house(self, self._qt, self._home, doors))
        return self.houses[-1]

    def open(self, boot: str = "boot") -> House:
        """Return another process of the app, as a start of it shows it."""
        house = self.build(boot)
        house.begin()
        return house

    def close(self) -> None:
        """End all processes."""
        while self.houses:
            self.kill()

    def kill(self) -> None:
        """End the last process as kill -9 does."""
        kill(self.houses.pop())


def _house(estate: Estate, qt: QApplication, home: Path, heat: HeatDoors) -> House:
    clock, lock, editor = estate.clock, FakeWakeLock(), FakeEditor()
    speaker, chimes, voices = FakeSpeaker(clock), FakeChimes(clock), FakeVoices()
    keys, notices, dialog = FakeMediaKeys(), FakeNotices(), FakeSaveDialog(home)
    tray = FakeTray()
    behind = replace(
        fake_behind(home, clock),
        wake_lock=lock,
        editor=editor,
        speaker=speaker,
        voices=voices,
        chimes=chimes,
        media_keys=keys,
        dialogs=dialog.dialogs,
        diary=estate.diary,
        heat=heat,
        notices=notices,
        tray=tray,
    )
    watch, heat_lock = heat.watch, heat.lock
    assert isinstance(watch, FakeHeatWatch)
    assert isinstance(heat_lock, FakeWakeLock)
    places = find_places({"EASEFUL_HOME": str(home)})
    return House(
        app=build(qt, places, Doors(clock, estate.settings, behind)),
        qt=qt,
        clock=clock,
        lock=lock,
        editor=editor,
        store=estate.settings,
        speaker=speaker,
        chimes=chimes,
        voices=voices,
        keys=keys,
        dialog=dialog,
        heat=estate.heat,
        diary=estate.diary,
        watch=watch,
        heat_lock=heat_lock,
        outputs=estate.outputs,
        notices=notices,
        tray=tray,
    )


def kill(house: House) -> None:
    """End the process as kill -9 does: nothing is told, and nothing happens in it any more."""
    app = house.app
    app.reader.finish()
    house.settle()
    dying: list[QObject] = [app.reminders.way._driver]  # noqa: SLF001 (as below: no other door)
    way = app.heat._way  # noqa: SLF001
    run = None if way is None else way.watching.run
    if way is not None:
        dying.append(way.watching._attention)  # noqa: SLF001
    if run is not None:
        dying.append(run.driver)
    if app.stage.pages.session.runs:
        dying.append(house.run().driver)
    for each in dying:
        each.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        for timer in each.findChildren(QTimer):
            timer.stop()
    app.window.hide()
    for each in vars(app.stage.pages).values():
        if isinstance(each, QWidget):
            each.deleteLater()  # one that was never shown is no part of the window
    app.window.deleteLater()
    house.settle()


def run_of(house: House) -> HeatRun:
    """Return heat that is under way."""
    run = house.app.heat.way.watching.run
    assert run is not None
    return run


def guard_of(house: House) -> HeatGuard:
    """Return the guard of heat that is under way."""
    return run_of(house).guard


def phase(house: House) -> Phase:
    """Return how the guard stands."""
    return guard_of(house).phase


def look(house: House) -> None:
    """Let everything look at the clock, as its timer would."""
    watching = house.app.heat.way.watching
    if watching.run is not None:
        watching.run.driver.look()
    if house.app.stage.pages.session.runs:
        house.run().driver.look()


def go(house: House, seconds: float, step: float = 1.0) -> None:
    """Let time pass as the app sees it."""
    while seconds > 0:
        house.clock.pass_seconds(min(step, seconds))
        look(house)
        seconds -= step
    house.settle()


def go_until(house: House, seconds: float) -> None:
    """Let time pass until the pad has been on for so many seconds."""
    go(house, seconds - on_for(house))


def start_heat(house: House) -> None:
    """Put the pad on, on an ordinary day."""
    house.click("Start heat")
    house.click(ALL_TRUE)


def holds(house: House) -> tuple[bool, bool, bool]:
    """Say whether the watcher watches, the machine is kept awake, and the record is open."""
    return house.watch.is_watching, house.heat_lock.held, house.heat.is_open(1)


def go_to_question(house: House) -> None:
    """Let time pass until it is asked whether she is awake, and half a second more."""
    while phase(house) is Phase.ON:
        house.clock.pass_seconds(0.5)
        look(house)
    house.clock.pass_seconds(0.5)
    house.settle()


def stay_awake_until(house: House, seconds: float) -> None:
    """Answer every question until the pad has been on for so many seconds."""
    while phase(house) is Phase.ON and on_for(house) < seconds:
        house.clock.pass_seconds(0.5)
        look(house)
        if phase(house) is Phase.ASKING:
            house.key(Qt.Key.Key_A)
    house.settle()


def on_for(house: House) -> float:
    """Return how long the pad has been on."""
    return guard_of(house).on_for(house.clock.now())


def ring(house: House) -> None:
    """Leave the question without an answer until the alarm."""
    go_until(house, 345)


def page(house: House) -> HeatPage:
    """Return the page of heat."""
    return house.app.heat.way.page


def sees(house: House, screen: object) -> bool:
    """Say whether this screen of heat is what the window shows."""
    window = house.app.window
    return window.page is page(house) and page(house).seen is screen and window.isVisible()


def sees_alarm(house: House) -> bool:
    """Say whether the alarm is what one sees, and not behind something."""
    return sees(house, page(house).alarm) and not house.app.window.isMinimized()


def says(house: House, words: str) -> bool:
    """Say whether these words can be read in the window."""
    labels = house.app.window.findChildren(QLabel)
    return any(each.isVisible() and words in each.text() for each in labels)


def offers(house: House, words: str) -> bool:
    """Say whether there is a button with these words."""
    return any(each.isVisible() and each.text() == words for each in house.buttons())


def press_page(house: House) -> None:
    """Press somewhere on the page, beside its buttons."""
    house._take_time()  # noqa: SLF001 (as a click does)
    QTest.mouseClick(house.page, Qt.MouseButton.LeftButton, pos=house.page.rect().topLeft())
    house.settle()


def notice_sound(house: House) -> None:
    """Let the app look whether its alarm sounds, as it does 3 s after each."""
    attention = house.app.heat.way.watching._attention  # noqa: SLF001 (its timer is real)
    assert attention._is_heard.isActive()  # noqa: SLF001
    attention._is_heard.timeout.emit()  # noqa: SLF001
    house.settle()


def alarms(house: House) -> list[float]:
    """Return when the alarm was begun."""
    return [at for at, chime in house.chimes.rung if chime is Chime.ALARM]


def record(house: House, number: int = 1) -> HeatRecord:
    """Return what is written down."""
    return house.heat.entries[number].heat.record
