"""One window for one home."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from easeful.adapters.single_instance import SingleInstance

Start = Callable[[str], SingleInstance]

SECOND = """\
import sys
from pathlib import Path
from easeful.adapters.single_instance import SingleInstance
home, folder, wish = sys.argv[1:]
sys.exit(not SingleInstance(Path(home), Path(folder)).hand_over(wish))
"""


@pytest.fixture
def start(qapp: object, tmp_path: Path) -> Iterator[Start]:
    started: list[SingleInstance] = []

    def one_more(home: str) -> SingleInstance:
        started.append(SingleInstance(Path(home), tmp_path))
        return started[-1]

    yield one_more
    for each in started:
        each.close()


def test_the_first_is_first_and_the_second_is_not(start: Start) -> None:
    first, second = start("/home"), start("/home")
    assert first.is_first
    assert not second.is_first


def test_another_home_has_a_window_of_its_own(start: Start) -> None:
    start("/home")
    assert start("/elsewhere").is_first


def test_one_home_has_one_window_however_it_is_spelled(start: Start, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "link").symlink_to(home)
    start(str(home))
    for spelled in (tmp_path / "link", home / ".." / "home", f"{home}/"):
        assert not start(str(spelled)).is_first


def test_a_name_that_is_no_text_is_a_home_as_well(start: Start, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe")
    assert start(str(tmp_path / name)).is_first
    assert not start(str(tmp_path / name)).is_first


def test_after_the_first_has_closed_the_next_is_first(start: Start) -> None:
    start("/home").close()
    assert start("/home").is_first


def test_the_second_hands_its_wish_to_the_first(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    first = start("/home")
    first.listen()
    with qtbot.waitSignal(first.asked, timeout=5000) as blocker:
        other = QProcess()
        other.start(sys.executable, ["-c", SECOND, "/home", str(tmp_path), "start low-back-10"])
    qtbot.waitUntil(lambda: other.state() is QProcess.ProcessState.NotRunning)
    assert blocker.args == ["start low-back-10"]
    assert other.exitCode() == 0


def test_one_that_hangs_takes_no_wish(start: Start) -> None:
    first, second = start("/home"), start("/home")
    first.listen()
    assert not second.hand_over("start low-back-10")
    assert second.other_hangs


def test_a_wish_that_nobody_hears_is_not_taken(start: Start) -> None:
    start("/home")
    assert not start("/home").hand_over("start low-back-10")


def test_a_folder_that_cannot_hold_the_lock_does_not_keep_the_app_from_starting(
    qapp: object,
) -> None:
    assert SingleInstance(Path("/home"), Path("/proc/nowhere")).is_first
