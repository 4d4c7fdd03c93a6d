"""Heat as a person has it: the window is a process, the sound is recorded, the notes are shown.

Only the window's clock is a test's own. The watcher goes by the machine's.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from real_ear import ALARM, steady
from real_easeful import hand
from real_home import processes_of
from real_scene import ALARMED, ASKED, AT_ONCE, BUSY, MINUTES, OFF, STILL_ON, TOLD, Scene, pad_is_on
from sound_server import wait_until

from easeful.core.heat import Alarm
from easeful.core.heat_watch_rules import GRACE

pytestmark = [pytest.mark.desktop, pytest.mark.first]

AN_HOUR = 3600.0


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with pad_is_on(tmp_path) as scene:
        yield scene


def test_the_alarm_comes_at_its_time_and_again_until_its_note_says_the_pad_is_off(
    scene: Scene,
) -> None:
    home, ear, notices = scene.home, scene.ear, scene.notices
    home.pass_until(3.0)
    deadline = home.deadline()
    first = ear.next_sound(since=deadline - 2.0, within=2.0 + AT_ONCE + BUSY)
    assert deadline - 0.1 < first < deadline + AT_ONCE
    assert ear.likeness(first) > ALARM
    scene.easeful.wait_for(ALARMED)
    ear.wait(18.0)
    again = ear.next_sound(since=first + 18.0, within=4.0)
    assert again - first == pytest.approx(20.0, abs=0.5)
    assert ear.likeness(again) > ALARM
    assert home.is_on()
    notices.press(OFF)
    wait_until(lambda: not home.is_on())
    ear.wait_for_quiet(1.0, within=1.0 + BUSY)
    scene.easeful.wait_for(TOLD)
    (record,) = home.records()
    assert record.alarm is Alarm.TIME
    assert 20 < record.on_seconds - MINUTES * 60 < 60
    (note,) = notices.clear()
    assert (note["summary"], note["category"]) == (ALARMED, "urgent")


def test_a_window_that_hung_past_the_deadline_rings_when_it_goes_on(scene: Scene) -> None:
    home, easeful, ear = scene.home, scene.easeful, scene.ear
    home.pass_until(2.0)
    easeful.freeze()
    ear.wait(3.5)
    assert home.deadline() + 1.0 < steady() < home.deadline() + GRACE
    woken = steady()
    easeful.thaw()
    heard = ear.next_sound(since=woken - 1.0, within=1.0 + AT_ONCE + BUSY)
    assert woken < heard < woken + AT_ONCE
    assert ear.likeness(heard) > ALARM


def test_while_the_window_hangs_the_watcher_rings_and_then_leaves_it_to_the_window(
    scene: Scene,
) -> None:
    home, easeful, ear = scene.home, scene.easeful, scene.ear
    (watcher,) = home.watchers()
    home.pass_until(4.0)
    deadline = home.deadline()
    ear.wait(2.0)  # in which the window has told the watcher so
    window = easeful.freeze()
    heard = ear.next_sound(since=deadline, within=GRACE + 1.5 + BUSY)
    assert heard > deadline + GRACE - 0.5
    assert ear.likeness(heard) > ALARM
    assert watcher in scene.players()
    wait_until(lambda: scene.notices.count == 1)
    silence, woken = scene.players().count(window), steady()
    easeful.thaw()
    wait_until(lambda: scene.players().count(window) > silence)
    assert steady() - woken < AT_ONCE
    wait_until(lambda: watcher not in scene.players(), 1.0 + BUSY)
    assert home.watchers() == [watcher]
    assert scene.notices.count == 1


def test_a_clock_that_is_set_back_an_hour_moves_no_deadline(scene: Scene) -> None:
    home, ear = scene.home, scene.ear
    home.clock.shift(wall=-AN_HOUR)
    ear.wait(1.0)
    home.pass_until(2.0)
    deadline = home.deadline()
    heard = ear.next_sound(since=deadline - 1.0, within=1.0 + AT_ONCE + BUSY)
    assert deadline - 0.1 < heard < deadline + AT_ONCE


def test_a_machine_that_slept_past_the_deadline_rings_when_it_wakes(scene: Scene) -> None:
    home, easeful, ear = scene.home, scene.easeful, scene.ear
    easeful.freeze()
    ear.wait(1.0)
    home.clock.shift(steady=AN_HOUR)
    woken = steady()
    easeful.thaw()
    heard = ear.next_sound(since=woken - 1.0, within=1.0 + AT_ONCE + BUSY)
    assert woken < heard < woken + AT_ONCE
    assert ear.likeness(heard) > ALARM


def test_a_second_start_raises_the_window_and_starts_nothing(scene: Scene) -> None:
    home, easeful = scene.home, scene.easeful
    ours = processes_of(home.path)
    window = easeful.window
    hand("windowminimize", window)
    wait_until(lambda: not easeful.window)
    with easeful.start_again() as second:
        assert second.wait() == 0
    ended = steady()
    wait_until(lambda: easeful.window == window)
    assert steady() - ended < AT_ONCE
    assert processes_of(home.path) == ours
    assert len(home.records()) == 1


def test_a_second_start_takes_over_from_a_window_that_hangs(scene: Scene) -> None:
    home, easeful = scene.home, scene.easeful
    (watcher,) = home.watchers()
    first = easeful.freeze()
    easeful.start()
    easeful.wait_for(ASKED)
    easeful.click(STILL_ON)
    wait_until(lambda: len(home.watchers()) == 2)
    easeful.thaw()
    wait_until(lambda: watcher not in home.watchers())
    home.pass_until(2.0)
    by_then = home.deadline() + AT_ONCE
    easeful.wait_for(ALARMED)
    assert scene.ear.likeness(by_then, late=AT_ONCE) > ALARM
    assert easeful.process_id in scene.players()
    assert first not in scene.players()
    easeful.click(OFF)
    wait_until(lambda: not home.is_on())
    wait_until(lambda: not home.watchers())
