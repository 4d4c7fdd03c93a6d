"""Notes on the desktop: shown by dunst on a bus of the test's own, and by nobody."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes import FakeClock
from notice_server import NoticeServer
from pytestqt.qtbot import QtBot
from sound_server import wait_until

from easeful.adapters.clock import SystemClock
from easeful.adapters.notices import DesktopNotices
from easeful.adapters.qt_post import QtPost
from easeful.core.notice import OPEN, Answer, Notice

START, LATER = Answer("start", "Start"), Answer("later", "Later")
REMINDER = Notice("heat", "Time for heat", "Your back", (START, LATER))
SHORT = 0.3


def run_at_once(call: Callable[[], None]) -> None:
    call()


class Desktop:
    """Notes, and what came of them."""

    def __init__(self) -> None:
        self.notices = DesktopNotices(run_at_once, SystemClock())
        self.answers: list[tuple[str, str]] = []
        self.lost: list[str] = []
        self.notices.listen(lambda key, answer: self.answers.append((key, answer)))

    def show(self, notice: Notice) -> None:
        self.notices.show(notice, lambda: self.lost.append(notice.key))

    def loses(self, notice: Notice) -> None:
        self.show(notice)
        wait_until(lambda: notice.key in self.lost)

    def shows(self, notice: Notice, server: NoticeServer, count: int = 1) -> None:
        """Show a note and wait until so many are on the screen."""
        self.show(notice)
        wait_until(lambda: server.count == count)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    yield desktop
    desktop.notices.close()


@pytest.fixture
def other() -> Iterator[Desktop]:
    """Have another program that shows notes too."""
    other = Desktop()
    yield other
    other.notices.close()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[NoticeServer]:
    with NoticeServer() as server:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", server.address)
        yield server


@pytest.fixture
def no_bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easeful.adapters.notices.PATIENCE", SHORT)


def wakings(seconds: float = 1.0) -> int:
    """Return how often the thread of the notes wakes while nothing happens."""
    (thread,) = (each for each in threading.enumerate() if each.name == "notices")
    status = Path(f"/proc/self/task/{thread.native_id}/status")

    def switches() -> int:
        lines = status.read_text(encoding="ascii").splitlines()
        return sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)

    threading.Event().wait(0.1)  # it may just have been told of what happened before
    before = switches()
    threading.Event().wait(seconds)
    return switches() - before


def threads() -> list[str]:
    return [each.name for each in threading.enumerate()]


def test_without_a_bus_a_note_is_lost(no_bus: None, desktop: Desktop) -> None:
    desktop.loses(REMINDER)
    desktop.notices.withdraw(REMINDER.key)
    desktop.show(REMINDER)
    wait_until(lambda: desktop.lost == [REMINDER.key] * 2)


@pytest.mark.parametrize(
    "address",
    ["", "nonsense", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "unix:runtime=yes"],
)
def test_with_a_bus_that_cannot_be_reached_a_note_is_lost(
    no_bus: None, monkeypatch: pytest.MonkeyPatch, desktop: Desktop, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    desktop.loses(REMINDER)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_where_there_is_never_a_bus_a_note_is_lost_at_once(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    desktop = Desktop()
    desktop.show(REMINDER)
    assert desktop.lost == [REMINDER.key]
    assert "notices" not in threads()


def test_nothing_runs_before_the_first_note(desktop: Desktop) -> None:
    desktop.notices.withdraw("heat")
    assert "notices" not in threads()


def test_after_the_end_a_note_is_lost(no_bus: None, desktop: Desktop) -> None:
    desktop.loses(REMINDER)
    desktop.notices.close()
    assert "notices" not in threads()
    desktop.show(REMINDER)
    assert desktop.lost == [REMINDER.key] * 2


def test_without_the_library_for_the_bus_a_note_is_lost(
    monkeypatch: pytest.MonkeyPatch, desktop: Desktop
) -> None:
    monkeypatch.setitem(sys.modules, "easeful.adapters.notices_desk", None)
    desktop.loses(REMINDER)
    wait_until(lambda: "notices" not in threads())
    desktop.show(REMINDER)
    assert desktop.lost == [REMINDER.key] * 2


def test_a_listener_that_fails_does_not_end_the_thread(no_bus: None) -> None:
    heard: list[str] = []

    def fail() -> None:
        heard.append("one")
        raise OSError

    notices = DesktopNotices(run_at_once, FakeClock())
    notices.show(REMINDER, fail)
    notices.show(REMINDER, lambda: heard.append("two"))
    wait_until(lambda: heard == ["one", "two"])
    notices.close()


@pytest.mark.desktop
def test_a_note_has_its_words_and_waits_as_long_as_the_desktop_likes(
    server: NoticeServer, desktop: Desktop
) -> None:
    desktop.shows(Notice("neck", "<b>Neck</b> & more", "5 < 6 & \0\udcff"), server)
    (note,) = server.clear()
    assert note["appname"] == "Easeful"
    assert note["summary"] == "<b>Neck</b> & more"
    assert note["body"] == "5 &lt; 6 &amp; ?"
    assert note["timeout"] > 0
    assert note["category"] == ""
    assert desktop.lost == []


@pytest.mark.desktop
def test_an_urgent_note_is_critical_and_stays(server: NoticeServer, desktop: Desktop) -> None:
    desktop.shows(Notice("heat", "Take the pad off", urgent=True), server)
    (note,) = server.clear()
    assert (note["category"], note["timeout"]) == ("urgent", 0)


@pytest.mark.desktop
def test_a_pressed_button_comes_back_and_the_note_is_gone(
    server: NoticeServer, desktop: Desktop
) -> None:
    desktop.shows(REMINDER, server)
    server.press("Later")
    wait_until(lambda: desktop.answers)
    wait_until(lambda: server.count == 0)
    assert desktop.answers == [("heat", "later")]


@pytest.mark.desktop
def test_a_press_on_the_note_itself_is_told(server: NoticeServer, desktop: Desktop) -> None:
    desktop.shows(REMINDER, server)
    server.press_note()
    wait_until(lambda: desktop.answers)
    assert desktop.answers == [("heat", OPEN)]


@pytest.mark.desktop
def test_an_answer_is_told_in_the_window_s_thread(server: NoticeServer, qtbot: QtBot) -> None:
    heard: list[tuple[str, str, int]] = []
    post = QtPost()
    notices = DesktopNotices(post.post, SystemClock())
    notices.listen(lambda key, answer: heard.append((key, answer, threading.get_ident())))
    notices.show(REMINDER, lambda: None)
    wait_until(lambda: server.count == 1)
    server.press("Start")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("heat", "start", threading.get_ident())]
    notices.close()


@pytest.mark.desktop
def test_that_a_note_was_lost_is_told_in_the_window_s_thread(no_bus: None, qtbot: QtBot) -> None:
    heard: list[int] = []
    post = QtPost()
    notices = DesktopNotices(post.post, SystemClock())
    notices.show(REMINDER, lambda: heard.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [threading.get_ident()]
    notices.close()


@pytest.mark.desktop
def test_the_next_note_of_a_key_takes_the_place_of_the_last(
    server: NoticeServer, desktop: Desktop
) -> None:
    for minutes in range(9, 2, -1):  # faster than the desktop can answer
        desktop.show(Notice("left", f"{minutes} min left"))
    desktop.shows(REMINDER, server, count=2)
    desktop.show(Notice("left", "2 min left"))
    desktop.shows(Notice("other", "Something else"), server, count=3)
    assert {note["summary"] for note in server.clear()} == {
        "2 min left",
        "Time for heat",
        "Something else",
    }


@pytest.mark.desktop
def test_a_withdrawn_note_is_gone(server: NoticeServer, desktop: Desktop) -> None:
    desktop.shows(REMINDER, server)
    desktop.notices.withdraw("heat")
    wait_until(lambda: server.count == 0)


@pytest.mark.desktop
def test_a_note_that_is_withdrawn_on_its_way_is_not_seen_for_long(
    server: NoticeServer, desktop: Desktop
) -> None:
    desktop.show(REMINDER)
    desktop.notices.withdraw("heat")
    desktop.shows(Notice("other", "Something else"), server)
    assert desktop.lost == []


@pytest.mark.desktop
def test_what_is_withdrawn_right_before_the_end_is_gone(
    server: NoticeServer, desktop: Desktop
) -> None:
    desktop.shows(REMINDER, server)
    desktop.notices.withdraw("heat")
    desktop.notices.close()
    wait_until(lambda: server.count == 0)


@pytest.mark.desktop
def test_a_note_that_somebody_closed_can_be_shown_again(
    server: NoticeServer, desktop: Desktop
) -> None:
    desktop.shows(REMINDER, server)
    server.clear()
    desktop.shows(REMINDER, server)
    assert len(server.clear()) == 2


@pytest.mark.desktop
def test_a_bus_on_which_nobody_shows_notes_loses_them_until_somebody_does(
    server: NoticeServer, desktop: Desktop
) -> None:
    server.kill()
    desktop.loses(REMINDER)
    server.start()
    desktop.shows(REMINDER, server)


@pytest.mark.desktop
def test_a_desktop_that_came_back_shows_notes_again(server: NoticeServer, desktop: Desktop) -> None:
    desktop.shows(REMINDER, server)
    server.kill()
    server.start()
    desktop.shows(REMINDER, server)
    server.press("Start")
    wait_until(lambda: desktop.answers)
    assert desktop.lost == []


@pytest.mark.desktop
def test_the_note_of_another_program_is_not_replaced(
    server: NoticeServer, desktop: Desktop, other: Desktop
) -> None:
    desktop.shows(REMINDER, server)
    server.kill()
    server.start()  # its ids begin anew
    other.shows(Notice("mail", "New mail"), server)
    desktop.shows(REMINDER, server, count=2)


@pytest.mark.desktop
def test_a_bus_that_came_back_is_used_again(server: NoticeServer, desktop: Desktop) -> None:
    desktop.shows(REMINDER, server)
    server.kill_bus()
    server.kill()
    assert wakings() == 0
    desktop.loses(REMINDER)
    server.start_bus()
    server.start()
    desktop.shows(REMINDER, server)
    assert desktop.lost == ["heat"]


@pytest.mark.desktop
def test_a_desktop_that_hangs_loses_a_note_in_time_and_may_still_show_it(
    little_patience: None, server: NoticeServer, desktop: Desktop
) -> None:
    desktop.shows(Notice("first", "First"), server)
    server.freeze()
    desktop.loses(REMINDER)
    server.thaw()
    wait_until(lambda: server.count == 2)
    desktop.notices.withdraw("heat")
    wait_until(lambda: server.count == 1)
    assert desktop.lost == ["heat"]


@pytest.mark.desktop
def test_a_bus_that_hangs_loses_a_note(
    little_patience: None, server: NoticeServer, desktop: Desktop, other: Desktop
) -> None:
    desktop.shows(REMINDER, server)
    server.freeze_bus()
    desktop.loses(REMINDER)
    other.loses(REMINDER)


@pytest.mark.desktop
def test_at_rest_nothing_wakes(server: NoticeServer, desktop: Desktop) -> None:
    desktop.shows(REMINDER, server)
    desktop.shows(Notice("other", "Something else"), server, count=2)
    desktop.notices.withdraw("other")
    wait_until(lambda: server.count == 1)
    assert wakings() == 0
