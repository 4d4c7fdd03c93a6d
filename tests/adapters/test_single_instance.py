"""One window for one home."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.adapters.single_instance import SingleInstance

Start = Callable[[str], SingleInstance]


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


def test_after_the_first_has_closed_the_next_is_first(start: Start) -> None:
    start("/home").close()
    assert start("/home").is_first


def test_the_second_hands_its_wish_to_the_first(qtbot: QtBot, start: Start) -> None:
    first, second = start("/home"), start("/home")
    first.listen()
    with ThreadPoolExecutor() as other_process:
        with qtbot.waitSignal(first.asked, timeout=2000) as blocker:
            taken = other_process.submit(second.hand_over, "start low-back-10")
        qtbot.waitUntil(taken.done)
    assert blocker.args == ["start low-back-10"]
    assert taken.result()


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
