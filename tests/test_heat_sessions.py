"""Heat in a session, and a session beside heat: the whole app, with fakes at each door."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from heat_house import (
    ALL_TRUE,
    FINE,
    IS_OFF,
    Estate,
    go,
    go_to_question,
    go_until,
    guard_of,
    offers,
    page,
    phase,
    record,
    ring,
    says,
    sees,
    sees_alarm,
    start_heat,
)
from house import House
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from easeful.core.heat import Skin
from easeful.core.heat_phase import Phase
from easeful.core.now_playing import MediaKey
from easeful.core.start import StartRequest
from easeful.ui.routes import Route

WARM = """name: Warm back
steps:
  - rest: 5 s
  - heat: 5 min
    area: low-back
  - rest: 5 s
    name: Afterwards
"""
WARM_AT_THE_END = """name: Warm end
steps:
  - rest: 5 s
  - heat: 5 min
    area: neck
"""
COOL = """name: Cool knee
steps:
  - cold: 5 min
    area: knee-left
  - rest: 5 s
"""
BURNT = "Blistered, white, numb or painful"


@pytest.fixture
def estate(qapp: QApplication, tmp_path: Path) -> Iterator[Estate]:
    folder = tmp_path / "routines"
    folder.mkdir()
    for name, text in (("warm", WARM), ("warm-end", WARM_AT_THE_END), ("cool", COOL)):
        (folder / f"{name}.yaml").write_text(text)
    estate = Estate(qapp, tmp_path)
    yield estate
    estate.close()


@pytest.fixture
def house(estate: Estate) -> House:
    return estate.open()


def start(house: House, routine: str) -> None:
    """Start a routine, and let it come to its heat."""
    house.start(routine)
    while house.state() == "running":
        go(house, 1)


def in_session(house: House) -> bool:
    return house.is_on(Route.SESSION) and house.session.runs


@pytest.fixture
def waiting(house: House) -> House:
    """Return the app with a session that waits before its heat."""
    start(house, "warm")
    return house


@pytest.fixture
def warm(waiting: House) -> House:
    """Return the app with a session that waits for a pad that is on."""
    waiting.click(ALL_TRUE)
    return waiting


class TestAStepOfHeat:
    def test_the_session_waits_and_the_sentences_are_spoken(self, waiting: House) -> None:
        assert waiting.state() == "waiting"
        assert sees(waiting, page(waiting).before)
        assert waiting.speaker.texts[-1].endswith("All true, the pad is on?")
        assert "a cloth lies between" in waiting.speaker.texts[-1]
        go(waiting, 600)
        assert waiting.state() == "waiting"
        assert not waiting.heat.entries

    def test_it_is_what_the_routine_says_and_is_watched_as_always(self, warm: House) -> None:
        plan = guard_of(warm).plan
        assert (plan.area, plan.seconds) == ("low-back", 300)
        assert warm.watch.is_watching
        assert warm.heat_lock.held
        assert warm.is_on(Route.HEAT_ALONE), "nothing else is offered beside it"

    def test_it_waits_as_long_as_the_pad_is_on_then_goes_on_behind_it(self, warm: House) -> None:
        go_until(warm, 200)
        assert warm.state() == "waiting"
        ring_of_time(warm)
        warm.click(IS_OFF)
        assert warm.state() == "waiting"
        assert says(warm, "How does the skin look?")
        warm.click(FINE)
        assert in_session(warm)
        assert says(warm, "Afterwards")
        assert warm.state() == "running"
        go(warm, 20)
        assert warm.is_on(Route.CLOSING)
        assert warm.keys.shown[-1] is None

    def test_space_and_a_headset_s_pause_do_nothing_to_it(self, warm: House) -> None:
        warm.key(Qt.Key.Key_Space)
        warm.keys.press(MediaKey.PAUSE)
        warm.keys.press(MediaKey.NEXT)
        warm.settle()
        go_until(warm, 60)
        assert phase(warm) is Phase.ON
        assert warm.state() == "waiting"

    @pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Escape, Qt.Key.Key_Right])
    def test_stop_and_skip_ask_whether_the_pad_is_off(self, warm: House, key: Qt.Key) -> None:
        warm.key(key)
        assert says(warm, "Is the pad off?")
        assert phase(warm) is Phase.ON
        warm.click(IS_OFF)
        warm.click(FINE)
        assert in_session(warm)
        assert record(warm).skin is Skin.FINE

    def test_who_declines_it_goes_on_with_the_next_step(self, waiting: House) -> None:
        waiting.click("Something is not true")
        waiting.click("Drowsy, alcohol, a tablet, or fever")
        waiting.click("Go on without")
        assert in_session(waiting)
        assert says(waiting, "Afterwards")
        assert not waiting.heat.entries

    def test_without_a_reason_one_press_does(self, waiting: House) -> None:
        waiting.click("Go on without")
        assert in_session(waiting)
        assert waiting.state() == "running"

    def test_cream_is_remembered_here_too(self, waiting: House) -> None:
        waiting.click("Something is not true")
        waiting.click("Cream, gel or a patch is there")
        waiting.click("Go on without")
        assert in_session(waiting)
        assert "low-back" in waiting.heat.creams

    def test_nothing_leads_out_of_the_session(self, waiting: House) -> None:
        waiting.click("Something is not true")
        waiting.click("I want to sleep")
        assert not offers(waiting, "Slow breathing")
        waiting.click("Go on without")
        assert waiting.run().summary.id == "warm"

    def test_after_a_burn_comes_first_aid_and_the_session_ends(self, warm: House) -> None:
        go_until(warm, 100)
        warm.click(IS_OFF)
        warm.click(BURNT)
        assert says(warm, "Hold it under cool running water for 20 minutes.")
        warm.click("Done")
        assert warm.is_on(Route.CLOSING)
        assert not warm.session.runs

    def test_back_never_starts_it_again(self, warm: House) -> None:
        go_until(warm, 100)
        warm.click(IS_OFF)
        warm.click(FINE)
        for _twice in range(2):
            warm.key(Qt.Key.Key_Left)
            go(warm, 8)
        while warm.state() == "running" and not sees(warm, page(warm).why):
            go(warm, 1)
        assert sees(warm, page(warm).why), "the gates refuse a second time"
        assert len(warm.heat.entries) == 1
        warm.click("Go on without")
        assert in_session(warm)
        assert says(warm, "Afterwards")
        assert len(warm.heat.entries) == 1

    def test_where_the_gates_refuse_one_press_leads_on(self, house: House) -> None:
        house.heat.creams["low-back"] = house.clock.now().wall
        start(house, "warm")
        assert says(house, "There was cream or a patch.")
        house.click("Go on without")
        assert in_session(house)
        assert says(house, "Afterwards")

    def test_a_reminder_at_the_refusal_skips_on(self, house: House) -> None:
        house.heat.creams["low-back"] = house.clock.now().wall
        start(house, "warm")
        house.click("Remind me then")
        assert in_session(house)
        assert house.app.reminders.way.is_armed

    def test_heat_as_the_last_step_ends_the_session_as_any(self, house: House) -> None:
        start(house, "warm-end")
        house.click(ALL_TRUE)
        go_until(house, 30)
        house.click(IS_OFF)
        house.click(FINE)
        assert house.is_on(Route.CLOSING)
        assert not house.lock.held

    def test_cold_goes_the_same_way(self, house: House) -> None:
        start(house, "cool")
        house.click("All true, the pack is on")
        assert guard_of(house).seconds == 180, "the first cold is short"
        go_until(house, 180)
        assert says(house, "Take the cold pack off")
        house.click("The pack is off")
        house.click(FINE)
        assert in_session(house)

    def test_the_first_heat_asks_in_a_session_too(self, estate: Estate) -> None:
        estate.heat.healths.clear()
        estate.heat.heard.clear()
        house = estate.open()
        start(house, "warm")
        house.click("None of these")
        house.click("Play the alarm")
        house.click("I hear it")
        house.click(ALL_TRUE)
        assert phase(house) is Phase.ON

    def test_the_screen_is_kept_awake_all_the_while(self, warm: House) -> None:
        assert warm.lock.held
        go_until(warm, 120)
        warm.click(IS_OFF)
        assert warm.lock.held
        assert not warm.heat_lock.held


class TestWhatComesFromOutsideMeanwhile:
    def test_another_routine_is_refused_at_the_sentences(self, waiting: House) -> None:
        waiting.app.way.come_forward(StartRequest("breathing-5", None))
        waiting.settle()
        assert sees(waiting, page(waiting).before)
        assert waiting.run().summary.id == "warm"

    def test_and_while_the_pad_is_on(self, warm: House) -> None:
        warm.app.way.come_forward(StartRequest("breathing-5", None))
        warm.settle()
        assert sees(warm, page(warm).on)
        assert warm.run().summary.id == "warm"
        assert phase(warm) is Phase.ON

    def test_the_tray_s_heat_is_that_of_the_step(self, waiting: House) -> None:
        waiting.app.tray.open_heat()
        waiting.settle()
        assert sees(waiting, page(waiting).before)
        waiting.click(ALL_TRUE)
        assert guard_of(waiting).plan.seconds == 300

    def test_heat_does_not_start_in_the_middle_of_a_routine(self, house: House) -> None:
        house.start("body-scan-10")
        house.app.tray.open_heat()
        house.settle()
        assert in_session(house)
        assert says(house, "First finish the routine, or stop it.")

    def test_killed_at_the_step_it_opens_on_the_question_not_on_the_session(
        self, estate: Estate, warm: House
    ) -> None:
        go_until(warm, 50)
        estate.kill()
        house = estate.open()
        assert sees(house, page(house).taken_up)
        assert not house.session.runs

    def test_taken_up_elsewhere_the_session_goes_on(self, estate: Estate, warm: House) -> None:
        go_until(warm, 20)
        estate.log("another").take_up(1)
        go(warm, 11)
        assert in_session(warm)
        assert says(warm, "Heat is watched in another window")
        assert not warm.heat_lock.held


@pytest.fixture
def heated(house: House) -> House:
    """Return the app with a pad on, and no session."""
    start_heat(house)
    return house


@pytest.fixture
def breathing(heated: House) -> House:
    """Return the app with a pad on, and slow breathing beside it."""
    go_until(heated, 60)
    heated.app.way.come_forward(StartRequest("breathing-5", None))
    heated.settle()
    assert in_session(heated)
    go(heated, 1)
    return heated


class TestBesideHeat:
    @pytest.mark.parametrize("routine", ["body-scan-10", "post-heat-stretch-8", "warm"])
    def test_relaxing_and_stretching_wait_until_it_is_off(
        self, heated: House, routine: str
    ) -> None:
        heated.app.way.come_forward(StartRequest(routine, None))
        heated.settle()
        assert not heated.session.runs
        assert says(heated, "Take the heat off first. Only breathing goes with it.")

    def test_breathing_stands_still_for_the_question_and_goes_on_after_it(
        self, breathing: House
    ) -> None:
        assert breathing.state() == "running"
        go_to_question(breathing)
        assert sees(breathing, page(breathing).on)
        assert breathing.state() == "paused"
        breathing.key(Qt.Key.Key_A)
        assert in_session(breathing)
        assert breathing.state() == "running"

    def test_a_pause_that_she_made_stays(self, breathing: House) -> None:
        breathing.key(Qt.Key.Key_Space)
        go_to_question(breathing)
        breathing.key(Qt.Key.Key_A)
        assert in_session(breathing)
        assert breathing.state() == "paused"

    def test_the_strip_asks_whether_it_is_off_and_leads_back(self, breathing: House) -> None:
        breathing.click("Open")
        assert says(breathing, "Is the pad off?")
        assert breathing.is_on(Route.HEAT_ALONE)
        assert breathing.state() == "paused"
        breathing.click("It is still on")
        assert in_session(breathing)
        assert breathing.state() == "running"

    def test_when_it_is_off_the_breathing_waits_for_her(self, breathing: House) -> None:
        breathing.click("Open")
        breathing.click(IS_OFF)
        breathing.click(FINE)
        breathing.click("Back to Today")
        assert in_session(breathing)
        assert breathing.state() == "paused"

    def test_the_alarm_comes_over_the_breathing(self, breathing: House) -> None:
        ring(breathing)
        assert sees_alarm(breathing)
        go(breathing, 60)
        assert breathing.state() == "paused"

    def test_breathing_that_ends_leaves_the_watch_alone(self, breathing: House) -> None:
        breathing.key(Qt.Key.Key_S)
        breathing.click("Stop here")
        assert breathing.is_on(Route.CLOSING)
        assert phase(breathing) is Phase.ON
        ring(breathing)
        assert sees_alarm(breathing)

    def test_nothing_starts_over_a_question(self, heated: House) -> None:
        go_to_question(heated)
        heated.app.way.come_forward(StartRequest("breathing-5", None))
        heated.settle()
        assert sees(heated, page(heated).on)
        assert not heated.session.runs

    def test_taken_up_elsewhere_the_breathing_goes_on(
        self, estate: Estate, breathing: House
    ) -> None:
        estate.log("another").take_up(1)
        go(breathing, 11)
        assert in_session(breathing)
        assert breathing.state() == "running"

    def test_what_was_asked_for_at_the_start_waits_for_the_answer(self, estate: Estate) -> None:
        """A killed app that is started anew with a routine: the pad comes first."""
        start_heat(estate.open())
        estate.kill()
        house = estate.build()
        house.app.begin(StartRequest("body-scan-10", None))
        house.app.window.show()
        house.app.reader.read()
        house.app.reader.finish()
        house.settle()
        assert sees(house, page(house).taken_up)
        assert not house.session.runs
        house.click("It is still on")
        assert not house.session.runs

    def test_closing_asks_about_the_pad_and_the_breathing_stands_still(
        self, breathing: House
    ) -> None:
        assert not breathing.app.window.close()
        assert says(breathing, "Is the pad off?")
        breathing.click("It is still on")
        assert in_session(breathing)
        assert breathing.state() == "running"


def ring_of_time(house: House) -> None:
    """Let the whole time pass; five minutes have no question before their end."""
    go_until(house, guard_of(house).seconds)
    assert sees_alarm(house)


def test_the_routine_runs_without_heat_on_the_day_after_a_burn(estate: Estate) -> None:
    house = estate.open()
    start_heat(house)
    house.click(IS_OFF)
    house.click(BURNT)
    house.click("Done")
    house.click("Back to Today")
    house.clock.pass_seconds(7200)
    start(house, "warm")
    assert says(house, "After a burn the skin needs a day without heat or cold.")
    assert not offers(house, ALL_TRUE)
