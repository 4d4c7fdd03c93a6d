"""The wake lock, against a screen saver on a real session bus, and where there is none."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection
from pytestqt.qtbot import QtBot

from easeful.adapters.wake_lock import ScreenWakeLock

NAME = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"
COOKIE = 7
PATIENCE = 0.02
"""Seconds that the window may be kept from painting."""


# PySide6's stubs say otherwise, but this is how a class names its D-Bus interface.
@ClassInfo({"D-Bus Interface": NAME})  # type: ignore[call-arg]
class ScreenSaver(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Counts who keeps it from darkening the screen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.inhibited = 0
        self.asked: list[str] = []

    @Slot(str, str, result="uint")
    def Inhibit(self, application: str, reason: str) -> int:  # noqa: N802 (D-Bus name)
        self.inhibited += 1
        self.asked.append(f"{application}: {reason}")
        return COOKIE

    @Slot("uint")
    def UnInhibit(self, cookie: int) -> None:  # noqa: N802 (D-Bus name)
        assert cookie == COOKIE
        self.inhibited -= 1


@pytest.fixture
def saver(qapp: object) -> Iterator[ScreenSaver]:
    bus = QDBusConnection.sessionBus()
    owner = QObject()
    saver = ScreenSaver(owner)
    assert bus.registerObject(PATH, owner, QDBusConnection.RegisterOption.ExportAdaptors)
    assert bus.registerService(NAME)
    yield saver
    bus.unregisterService(NAME)
    bus.unregisterObject(PATH)


@pytest.mark.desktop
def test_the_screen_is_kept_awake_and_let_go(qtbot: QtBot, saver: ScreenSaver) -> None:
    lock = ScreenWakeLock()
    lock.hold("a test")
    qtbot.waitUntil(lambda: saver.inhibited == 1)
    lock.release()
    qtbot.waitUntil(lambda: saver.inhibited == 0)


@pytest.mark.desktop
def test_holding_twice_is_holding_once(qtbot: QtBot, saver: ScreenSaver) -> None:
    lock = ScreenWakeLock()
    lock.hold("a test")
    lock.hold("a test")
    qtbot.waitUntil(lambda: saver.inhibited == 1)
    lock.release()
    lock.release()
    qtbot.waitUntil(lambda: saver.inhibited == 0)
    assert len(saver.asked) == 1


@pytest.mark.desktop
def test_it_can_be_held_again(qtbot: QtBot, saver: ScreenSaver) -> None:
    lock = ScreenWakeLock()
    for _again in range(3):
        lock.hold("a test")
        qtbot.waitUntil(lambda: saver.inhibited == 1)
        lock.release()
        qtbot.waitUntil(lambda: saver.inhibited == 0)


def test_without_a_bus_the_window_is_not_kept_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    lock = ScreenWakeLock()
    began = time.perf_counter()
    lock.hold("a test")
    lock.release()
    assert time.perf_counter() - began < PATIENCE
