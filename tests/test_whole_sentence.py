"""The user's whole sentence, from the file that she writes to the pad that she takes off.

She writes a routine, sees it, runs it, sets a reminder of heat, is reminded, and heat ends at its
time. The window is used with the mouse; notes and sound are those of a desktop.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from real_ear import ALARM, steady
from real_home import Home, plain_settings
from real_scene import ALARMED, AT_ONCE, BUSY, FINE, MINUTES, OFF, ON, Scene, scene_of
from sound_server import wait_until

from easeful.core.heat import Alarm, Skin
from easeful.core.settings import Talk

pytestmark = [pytest.mark.desktop, pytest.mark.first]

ROUTINE = """\
name: Warm back
steps:
  - heat: 5 min
    area: low-back
    ready: 1 s
  - rest: 3 s
"""
TEA_TIME, AT_EIGHT = 17, 20
"""Hours: of the routine, and of the reminder as the window offers it, two hours of gap later."""


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    settings = replace(
        plain_settings(),
        night_from=time(2),  # far from these hours, whenever the test runs
        night_to=time(4),
        heat_minutes=MINUTES,
        asked_to_start_with_computer=False,
        talk=Talk.NAMES,
        voice_speed=120,
    )
    with scene_of(tmp_path, settings, is_known=False) as scene:
        pass_until_hour(scene.home, TEA_TIME)
        with scene.easeful:
            yield scene


def pass_until_hour(home: Home, hour: int, before: float = 0.0) -> None:
    """Let time pass until so many seconds before the next such hour."""
    now = home.clock.now().wall
    then = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    left = (then - now) % timedelta(days=1)
    home.clock.pass_seconds(left.total_seconds() - before)


def test_from_the_file_that_she_writes_to_the_pad_that_she_takes_off(scene: Scene) -> None:
    she_writes_a_routine_and_sees_it(scene)
    she_runs_it_and_is_asked_what_heat_must_know(scene)
    she_has_had_enough_of_it_and_the_routine_goes_on(scene)
    she_sets_a_reminder_of_heat(scene)
    she_is_reminded_and_starts(scene)
    heat_ends_at_its_time(scene)
    both_are_written_down(scene)


def she_writes_a_routine_and_sees_it(scene: Scene) -> None:
    home, easeful = scene.home, scene.easeful
    easeful.wait_for("Start heat")
    (home.path / "routines").mkdir(exist_ok=True)
    (home.path / "routines" / "warm-back.yaml").write_text(ROUTINE)
    easeful.click("Routines")
    easeful.wait_for("Warm back")


def she_runs_it_and_is_asked_what_heat_must_know(scene: Scene) -> None:
    home, easeful = scene.home, scene.easeful
    easeful.click("Warm back")
    easeful.click("Start")
    easeful.click("None of these")
    scene.ear.wait_for_quiet(2.0, within=30.0)
    easeful.click("Play the alarm")
    heard = scene.ear.next_sound(since=steady() - 0.5, within=BUSY)
    assert scene.ear.likeness(heard) > ALARM
    easeful.click("I hear it")
    easeful.click(ON)
    wait_until(home.is_on)


def she_has_had_enough_of_it_and_the_routine_goes_on(scene: Scene) -> None:
    home, easeful = scene.home, scene.easeful
    easeful.click(OFF)
    wait_until(lambda: not home.is_on())
    easeful.click(FINE)
    easeful.click("Back to Today")


def she_sets_a_reminder_of_heat(scene: Scene) -> None:
    home, easeful = scene.home, scene.easeful
    easeful.click("Reminders")
    easeful.click("Add a reminder")
    easeful.click("Heat pad")
    easeful.click("Save")
    easeful.click("No")
    wait_until((home.path / "reminders.yaml").exists)
    easeful.click("Today")


def she_is_reminded_and_starts(scene: Scene) -> None:
    home, easeful = scene.home, scene.easeful
    pass_until_hour(home, AT_EIGHT, before=2.0)
    easeful.click("Reminders")
    wait_until(lambda: scene.notices.count == 1)
    scene.notices.press("Start")
    easeful.click(ON)
    wait_until(home.is_on)


def heat_ends_at_its_time(scene: Scene) -> None:
    home, easeful, ear = scene.home, scene.easeful, scene.ear
    home.pass_until(60.0)
    ear.wait_for_quiet(2.5, within=30.0)
    home.pass_until(2.0)
    deadline = home.deadline()
    heard = ear.next_sound(since=deadline - 1.0, within=1.0 + AT_ONCE + BUSY)
    assert deadline - 0.1 < heard < deadline + AT_ONCE
    assert ear.likeness(heard) > ALARM
    easeful.wait_for(ALARMED)
    wait_until(lambda: scene.notices.count == 1)
    easeful.click(OFF)
    wait_until(lambda: not home.is_on())
    easeful.click(FINE)
    wait_until(lambda: scene.notices.count == 0)


def both_are_written_down(scene: Scene) -> None:
    home, easeful = scene.home, scene.easeful
    easeful.quit()
    records = home.records()
    assert [record.alarm for record in records] == [None, Alarm.TIME]
    assert [record.skin for record in records] == [Skin.FINE, Skin.FINE]
    wait_until(lambda: not home.watchers())
