"""The whole app for tests: built as ``main`` builds it, with fakes at every door."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from diary_fakes import MemoryDiary
from fake_doors import FakeTray, fake_behind, fake_heat
from fakes import (
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
from heat_fakes import HeatStore
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from easeful.behind import Doors
from easeful.core.settings import Settings
from easeful.core.summary import Summary
from easeful.places import find_places
from easeful.ui.pages.session import SessionPage
from easeful.ui.routes import Route
from easeful.ui.run import Run
from easeful.ui.widgets.press import OncePress
from easeful.whole import App, build


@dataclass(frozen=True, slots=True)
class House:
    """The app, its doors, and hands to use it with."""

    app: App
    qt: QApplication
    clock: FakeClock
    lock: FakeWakeLock
    editor: FakeEditor
    store: MemorySettings
    speaker: FakeSpeaker
    chimes: FakeChimes
    voices: FakeVoices
    keys: FakeMediaKeys
    dialog: FakeSaveDialog
    heat: HeatStore
    diary: MemoryDiary
    watch: FakeHeatWatch
    heat_lock: FakeWakeLock
    outputs: FakeOutputs
    notices: FakeNotices
    tray: FakeTray

    def is_on(self, route: Route) -> bool:
        """Say whether this page is seen."""
        return self.app.stage.route is route

    @property
    def page(self) -> QWidget:
        """Return the widget of the page that is seen."""
        page = self.app.window.page
        assert page is not None
        return page

    @property
    def session(self) -> SessionPage:
        """Return the session page."""
        return self.app.stage.pages.session

    def begin(self) -> None:
        """Show the window as a start of the app does, and read the shelf."""
        self.app.begin(None)
        self.app.window.show()
        self.app.window.activateWindow()
        self.settle()
        self.app.reader.read()
        self.app.reader.finish()
        self.settle()

    def settle(self) -> None:
        """Let Qt do what it put off."""
        for _again in range(3):
            self.qt.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def summary(self, routine: str) -> Summary:
        """Return what the list says of a routine."""
        found = self.app.stage.room.shelf.summaries
        return next(each for each in found if each.id == routine)

    def start(self, routine: str) -> None:
        """Start a routine as its button does."""
        self.app.stage.pages.today.start_wanted.emit(self.summary(routine))
        self.settle()

    def key(self, key: Qt.Key) -> None:
        """Press a key where the focus is, a while after the last one."""
        self._take_time()
        QTest.keyClick(self.focus(), key)
        self.settle()

    def click(self, words: str) -> None:
        """Click the middle of the button with these words."""
        button = self.button(words)
        assert button.isEnabled()
        self._take_time()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def is_awake(self) -> bool:
        """Say whether the screen is kept awake."""
        return self.lock.held

    def state(self) -> str:
        """Return where the session stands; a word, for a checker would think it never changes."""
        return self.run().session.state.value

    def run(self) -> Run:
        """Return the run under way."""
        run = self.session._run  # noqa: SLF001 (no other door leads to it)
        assert run is not None
        return run

    def _take_time(self) -> None:
        """Let so much time pass that the next press is not taken for a doubled one."""
        self.clock.pass_seconds(0.5)
        for press in self.app.window.findChildren(OncePress):
            press._rest.stop()  # noqa: SLF001 (its timer runs in real time)

    def button(self, words: str) -> QAbstractButton:
        """Return the button with these words that is seen."""
        seen = (each for each in self.buttons() if each.isVisible() and each.text() == words)
        return next(seen)

    def buttons(self) -> list[QAbstractButton]:
        """Return all buttons of the window."""
        return self.app.window.findChildren(QAbstractButton)

    def focus(self) -> QWidget:
        """Return what has the focus."""
        widget = self.app.window.focusWidget()
        assert widget is not None
        return widget

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass as a running session sees it."""
        run = self.session._run  # noqa: SLF001 (no other door leads to the driver)
        while seconds > 0:
            self.clock.pass_seconds(min(1.0, seconds))
            if run is not None:
                run.driver.look()
            seconds -= 1.0
        self.settle()


MakeHouse = Callable[..., House]


def build_house(qt: QApplication, home: Path, settings: Settings | None = None) -> House:
    """Return the app with fakes at every door and a home of its own."""
    clock, lock, editor = FakeClock(), FakeWakeLock(), FakeEditor()
    store, dialog = MemorySettings(settings or Settings()), FakeSaveDialog(home)
    speaker, chimes = FakeSpeaker(clock), FakeChimes(clock)
    voices, keys, heat = FakeVoices(), FakeMediaKeys(), HeatStore()
    notices, tray, watch, heat_lock = FakeNotices(), FakeTray(), FakeHeatWatch(), FakeWakeLock()
    outputs, diary = FakeOutputs(), MemoryDiary()
    behind = replace(
        fake_behind(home, clock),
        wake_lock=lock,
        editor=editor,
        speaker=speaker,
        voices=voices,
        chimes=chimes,
        media_keys=keys,
        dialogs=dialog.dialogs,
        diary=diary,
        heat=replace(fake_heat(heat), watch=watch, lock=heat_lock, outputs=outputs),
        notices=notices,
        tray=tray,
    )
    places = find_places({"EASEFUL_HOME": str(home)})
    app = build(qt, places, Doors(clock, store, behind))
    return House(
        app=app,
        qt=qt,
        clock=clock,
        lock=lock,
        editor=editor,
        store=store,
        speaker=speaker,
        chimes=chimes,
        voices=voices,
        keys=keys,
        dialog=dialog,
        heat=heat,
        diary=diary,
        watch=watch,
        heat_lock=heat_lock,
        outputs=outputs,
        notices=notices,
        tray=tray,
    )
