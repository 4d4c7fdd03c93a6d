"""The icon in a real tray, and where there is none."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot
from sound_server import program
from tray_panel import Panel, new_panel

from easeful.adapters.tray import Tray
from easeful.core.tray_menu import TrayMenu

FULL = TrayMenu("Legs & hips", "14:30 Neck", "Heat: 9 min left", is_paused=True)
RED = QColor(255, 0, 0)


@pytest.fixture
def tray(qapp: object) -> Iterator[Tray]:
    square = QPixmap(64, 64)
    square.fill(RED)
    tray = Tray(QIcon(square))
    yield tray
    tray.close()


@pytest.fixture
def heard(tray: Tray) -> list[object]:
    """Collect what the tray tells."""
    heard: list[object] = []
    for name in ("opened", "start_last", "heat", "quit"):
        getattr(tray, name).connect(lambda name=name: heard.append(name))
    tray.paused.connect(lambda is_paused: heard.append(("paused", is_paused)))
    return heard


Hand = Callable[..., None]


@pytest.fixture
def hand(tray: Tray) -> Hand:
    """Return a hand that does things to the middle of the icon with xdotool."""

    def act(*words: str) -> None:
        middle = icon_of(tray).geometry().center()
        at = ("mousemove", str(middle.x()), str(middle.y()))
        subprocess.run([program("xdotool"), *at, *words], check=True)

    return act


def icon_of(tray: Tray) -> QSystemTrayIcon:
    icon = tray._icon  # noqa: SLF001 (no other door leads to it)
    assert icon is not None
    return icon


def menu_of(tray: Tray) -> QMenu:
    return tray._menu  # noqa: SLF001 (no other door leads to it)


def words_of(tray: Tray) -> list[str]:
    actions = menu_of(tray).actions()
    return [action.text() for action in actions if action.isVisible() and action.text()]


def is_in_the_tray(tray: Tray) -> bool:
    """Say whether the icon is seen where it says that it is."""
    at = icon_of(tray).geometry()
    if not tray.is_there or at.isEmpty():
        return False
    middle = at.center()
    seen = menu_of(tray).screen().grabWindow(0, middle.x(), middle.y(), 1, 1).toImage()
    return seen.pixelColor(0, 0) == RED


def press(tray: Tray, words: str) -> None:
    next(each for each in menu_of(tray).actions() if each.text() == words).trigger()


def switches() -> int:
    """Return how often the window's thread has slept, each time to be woken."""
    status = Path("/proc/thread-self/status").read_text(encoding="ascii")
    return sum(int(line.split()[1]) for line in status.splitlines() if "ctxt_switches" in line)


def test_the_menu_offers_what_there_is(tray: Tray) -> None:
    tray.show(TrayMenu())
    assert words_of(tray) == ["Open Easeful", "Heat pad", "Quit"]
    tray.show(FULL)
    assert words_of(tray) == [
        "Open Easeful",
        "Start Legs && hips",
        "Heat: 9 min left",
        "Next reminder: 14:30 Neck",
        "Pause reminders for today",
        "Quit",
    ]


def test_each_item_is_told(tray: Tray, heard: list[object]) -> None:
    tray.show(FULL)
    for words in words_of(tray):
        press(tray, words)
    assert heard == ["opened", "start_last", "heat", ("paused", False), "quit"]


def test_showing_that_reminders_are_paused_pauses_nothing(tray: Tray, heard: list[object]) -> None:
    tray.show(TrayMenu(next_reminder="14:30"))
    tray.show(TrayMenu(next_reminder="14:30", is_paused=True))
    assert heard == []
    press(tray, "Pause reminders for today")
    assert heard == [("paused", False)]


def test_a_message_without_an_icon_is_not_sent(tray: Tray) -> None:
    assert not tray.say("Easeful", "Time for heat")


@pytest.mark.desktop
def test_without_a_tray_there_is_none_and_no_message_is_sent_into_nothing(tray: Tray) -> None:
    tray.show(FULL)
    assert not tray.is_there
    assert not tray.say("Easeful", "Time for heat")


@pytest.mark.desktop
def test_the_icon_comes_to_a_tray_that_is_there(tray: Tray, qtbot: QtBot) -> None:
    with Panel():
        qtbot.waitUntil(lambda: tray.is_there)
        tray.show(FULL)
        qtbot.waitUntil(lambda: is_in_the_tray(tray))


@pytest.mark.desktop
def test_the_icon_comes_to_a_tray_that_comes_later_and_again(tray: Tray, qtbot: QtBot) -> None:
    tray.show(FULL)
    for _time in range(2):
        with Panel():
            qtbot.waitUntil(lambda: is_in_the_tray(tray))
        qtbot.waitUntil(lambda: not tray.is_there)


@pytest.mark.desktop
def test_a_click_opens(tray: Tray, heard: list[object], hand: Hand, qtbot: QtBot) -> None:
    with Panel():
        tray.show(FULL)
        qtbot.waitUntil(lambda: is_in_the_tray(tray))
        hand("click", "1")
        qtbot.waitUntil(lambda: heard == ["opened"])


@pytest.mark.desktop
def test_the_menu_opens_and_hears_keys(
    tray: Tray, heard: list[object], hand: Hand, qtbot: QtBot
) -> None:
    with Panel():
        tray.show(FULL)
        qtbot.waitUntil(lambda: is_in_the_tray(tray))
        hand("click", "3")
        qtbot.waitUntil(menu_of(tray).isVisible)
        hand("key", "Up", "Return")
        qtbot.waitUntil(lambda: heard == ["quit"])


@pytest.mark.desktop
def test_a_message_is_shown_at_the_icon(tray: Tray, qtbot: QtBot) -> None:
    with Panel():
        tray.show(FULL)
        qtbot.waitUntil(lambda: is_in_the_tray(tray))
        assert tray.say("Easeful", "Time for heat")


@pytest.mark.desktop
def test_the_icon_comes_to_a_panel_of_the_new_kind_that_comes_later(
    tray: Tray, qtbot: QtBot, tmp_path: Path
) -> None:
    tray.show(FULL)
    with new_panel(tmp_path):
        qtbot.waitUntil(lambda: any(tmp_path.iterdir()))
        assert tray.is_there
    qtbot.waitUntil(lambda: not tray.is_there)


@pytest.mark.desktop
def test_at_rest_nothing_wakes(tray: Tray, qtbot: QtBot) -> None:
    with Panel():
        tray.show(FULL)
        qtbot.waitUntil(lambda: is_in_the_tray(tray))
        qtbot.wait(300)
        loop, end = QEventLoop(), QTimer(singleShot=True)
        end.timeout.connect(loop.quit)
        end.start(1000)
        before = switches()
        loop.exec()
        assert switches() - before <= 2  # the timer of this test
