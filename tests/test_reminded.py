"""Reminders as a person has them: a process, a notification server, a tray and a window manager.

Each reminder is due a few seconds after the start. Only the window's clock is a test's own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from notice_server import NoticeServer
from real_easeful import Easeful, asked, hand
from real_home import Home, plain_settings
from sound_server import wait_until
from tray_panel import Panel

from easeful.core.settings import WindowPlace

pytestmark = pytest.mark.desktop

SOON: Final = 6.0
"""Seconds from the start to the reminder; the window must be out of sight by then."""

ASKED: Final = "Time for Low back reset?"
PAUSE: Final = "Pause"
"""The words of a button that only a session shows."""

BELOW_THE_NOTES: Final = WindowPlace(20, 250, 900, 500)
"""They lie over the upper right of the screen."""

PATIENCE: Final = 30.0
NO_SOUND: Final = {"PULSE_SERVER": "unix:/nowhere/pulse"}


@dataclass
class Scene:
    """Easeful, and a desktop around it."""

    home: Home
    easeful: Easeful
    notices: NoticeServer

    def windows(self) -> list[str]:
        """Return the windows of Easeful that are seen."""
        words = ("search", "--onlyvisible", "--all", "--pid", str(self.easeful.process_id))
        return asked(*words, "--name", "– Easeful").split()

    def is_in_front(self) -> bool:
        return asked("getactivewindow") in self.windows()

    def close_window(self) -> None:
        """Close the window as she does; it stays for its reminders."""
        wait_until(self.is_in_front, PATIENCE)
        wait_until(self.is_armed, PATIENCE)
        hand("key", "alt+F4")
        wait_until(lambda: not self.windows(), PATIENCE)

    def is_armed(self) -> bool:
        """Say whether the reminders have been read: that is remembered on the disk."""
        return (self.home.path / "cache" / "reminders.json").exists()


@contextmanager
def scene_of(path: Path) -> Iterator[Scene]:
    """Set the scene: one reminder, which is due soon after the start. Nothing runs yet."""
    with NoticeServer() as notices:
        home = Home(path)
        easeful = Easeful(home, {**NO_SOUND, "DBUS_SESSION_BUS_ADDRESS": notices.address})
        quiet = replace(plain_settings(), voice=0, sounds=0, breath_tones=0)
        home.prepare(
            replace(
                quiet, stays_for_reminders=True, last_routine="breathing-5", window=BELOW_THE_NOTES
            )
        )
        wall = home.clock.now().wall
        due = (wall + timedelta(minutes=1)).replace(second=0, microsecond=0)
        (path / "reminders.yaml").write_text(
            f"reminders:\n  - {{remind: routine, routine: low-back-10, at: {due:%H:%M}}}\n"
        )
        home.clock.pass_seconds((due - wall).total_seconds() - SOON)
        yield Scene(home, easeful, notices)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with scene_of(tmp_path) as scene:
        yield scene


@pytest.fixture
def tray() -> Iterator[None]:
    with Panel():
        wait_until(lambda: asked("search", "--class", "trayer"), PATIENCE)
        yield


def seen() -> list[str]:
    """Return all windows of Easeful's that are seen, the icon and a menu among them."""
    return asked("search", "--onlyvisible", "--class", "^easeful$").split()


def icon() -> tuple[int, int]:
    """Return the middle of the icon in the tray, (0, 0) while there is none; no window is seen."""
    words = ("search", "--onlyvisible", "--class", "^easeful$", "getwindowgeometry", "--shell")
    shape = dict(line.split("=") for line in asked(*words).splitlines() if "=" in line)
    if int(shape.get("WIDTH", 0)) <= 1:
        return 0, 0
    return (
        int(shape["X"]) + int(shape["WIDTH"]) // 2,
        int(shape["Y"]) + int(shape["HEIGHT"]) // 2,
    )


def click_icon(button: int) -> None:
    wait_until(lambda: icon() != (0, 0), PATIENCE)
    hand("mousemove", *map(str, icon()), "click", str(button))


def test_the_note_comes_and_its_button_starts_the_routine(scene: Scene, tray: None) -> None:
    with scene.easeful as easeful:
        scene.close_window()
        assert scene.notices.count == 0
        wait_until(lambda: scene.notices.count == 1, SOON + PATIENCE)
        assert scene.windows() == []
        scene.notices.press("Start")
        easeful.wait_for(PAUSE)
        wait_until(scene.is_in_front, PATIENCE)
        wait_until(lambda: scene.notices.count == 0)
        (note,) = scene.notices.clear()
        assert note["summary"] == ASKED


def test_pressing_the_note_opens_the_window_which_asks_on(scene: Scene, tray: None) -> None:
    with scene.easeful as easeful:
        scene.close_window()
        wait_until(lambda: scene.notices.count == 1, SOON + PATIENCE)
        scene.notices.press_note()
        wait_until(scene.is_in_front, PATIENCE)
        easeful.wait_for(ASKED)
        easeful.click("Not today")
        wait_until(lambda: not easeful.shows(ASKED), PATIENCE)


def test_an_answer_in_the_window_takes_the_note_away(scene: Scene) -> None:
    with scene.easeful as easeful:
        wait_until(lambda: scene.notices.count == 1, SOON + PATIENCE)
        easeful.click("In 10 min")
        wait_until(lambda: scene.notices.count == 0)
        assert not easeful.shows(ASKED)


def test_a_window_in_the_tray_comes_back_by_a_click(scene: Scene, tray: None) -> None:
    with scene.easeful:
        scene.close_window()
        click_icon(1)
        wait_until(scene.is_in_front, PATIENCE)


def test_the_menu_in_the_tray_starts_the_last_routine(scene: Scene, tray: None) -> None:
    with scene.easeful as easeful:
        scene.close_window()
        click_icon(3)
        wait_until(lambda: len(seen()) > 1, PATIENCE)
        hand("key", "--delay", "100", "Down", "Down", "Return")
        easeful.wait_for(PAUSE)
        easeful.wait_for("Settle")
        wait_until(scene.is_in_front, PATIENCE)


def test_where_nobody_shows_notes_the_tray_says_it(scene: Scene, tray: None) -> None:
    scene.notices.kill()
    with scene.easeful as easeful:
        scene.close_window()
        easeful.wait_for(ASKED, SOON + PATIENCE)
        assert scene.windows() == []


def test_without_a_tray_too_the_window_comes(scene: Scene) -> None:
    scene.notices.kill()
    with scene.easeful as easeful:
        scene.close_window()
        wait_until(scene.windows, SOON + PATIENCE)
        easeful.wait_for(ASKED)
