"""A session by its keys and buttons: what each does, and what is never allowed."""

import pytest
from house import House
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from easeful.ui.routes import Route

Key = Qt.Key


@pytest.fixture
def running(house: House) -> House:
    """Return the app with a session under way: two exercises in, where easier ones exist."""
    house.start("low-back-10")
    house.pass_seconds(70)
    return house


def test_space_pauses_and_goes_on_whatever_has_the_focus(running: House) -> None:
    for words in ("Skip", "Stop", "Pause"):
        running.button(words).setFocus()
        running.key(Key.Key_Space)
        assert running.state() == "paused"
        running.key(Key.Key_Space)
        assert running.state() == "running"


def test_right_skips_and_left_goes_back(running: House) -> None:
    step = running.run().session.step
    running.key(Key.Key_Right)
    assert running.run().session.step == step + 1
    running.key(Key.Key_Left)
    assert running.run().session.step == step


def test_any_other_letter_pauses_and_never_goes_on(running: House) -> None:
    for _again in range(2):
        running.key(Key.Key_X)
        assert running.state() == "paused"


def test_the_letters_of_calm_only_pause_where_there_is_nothing_to_calm(running: House) -> None:
    running.key(Key.Key_D)
    assert running.state() == "paused"
    assert running.button("Go on").isVisible()


def test_tab_moves_the_focus_and_enter_presses_what_has_it(running: House) -> None:
    step = running.run().session.step
    running.key(Key.Key_Tab)
    assert running.focus() is running.button("Skip")
    running.key(Key.Key_Return)
    assert running.run().session.step == step + 1
    assert running.state() == "running"


def test_a_press_on_the_figure_pauses(running: House) -> None:
    figure = running.session._screens.view._guide._figure  # noqa: SLF001
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton)
    assert running.state() == "paused"


def test_easier_takes_the_easier_exercise(running: House) -> None:
    house = running
    while not house.button("Easier").isEnabled():
        house.key(Key.Key_Right)
    before = house.run().session.timeline.plan[house.run().session.step]
    house.key(Key.Key_E)
    after = house.run().session.timeline.plan[house.run().session.step]
    hint = house.session._notes.hint  # noqa: SLF001
    assert after.name != before.name or hint == before.easier_words


def test_what_is_not_allowed_is_disabled(running: House) -> None:
    house = running
    house.start("low-back-10")
    assert not house.button("Easier").isEnabled()
    assert house.button("Skip").isEnabled()


def test_the_way_out_of_breathing_takes_the_place_of_easier(running: House) -> None:
    house = running
    house.start("breathing-5")
    house.pass_seconds(30)
    assert house.button("I feel dizzy").isEnabled()
    assert "Easier" not in {each.text() for each in house.buttons() if each.isVisible()}


def test_the_line_is_shown_again(running: House) -> None:
    running.pass_seconds(5)
    running.key(Key.Key_R)
    step = running.run().session.timeline.plan[running.run().session.step]
    assert running.session._notes.line == step.line  # noqa: SLF001


class TestStopping:
    def test_it_asks_inside_the_page_and_stands_still_meanwhile(self, running: House) -> None:
        running.key(Key.Key_S)
        assert running.is_on(Route.SESSION)
        assert running.state() == "paused"
        assert running.focus() is running.button("Keep going")

    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space, Key.Key_Escape])
    def test_these_keys_keep_going(self, running: House, key: Key) -> None:
        running.key(Key.Key_S)
        running.key(key)
        assert running.state() == "running"
        assert running.focus() is running.button("Pause")

    def test_escape_asks_too(self, running: House) -> None:
        running.key(Key.Key_Escape)
        assert running.button("Stop here").isVisible()

    def test_stop_here_leads_to_the_closing_page(self, running: House) -> None:
        running.key(Key.Key_S)
        running.click("Stop here")
        assert running.is_on(Route.CLOSING)
        assert not running.session.runs

    def test_the_letters_of_the_session_do_nothing_there(self, running: House) -> None:
        step = running.run().session.step
        running.key(Key.Key_S)
        for key in (Key.Key_Right, Key.Key_E, Key.Key_S, Key.Key_X):
            running.key(key)
        assert running.run().session.step == step
        assert running.button("Stop here").isVisible()


class TestSeen:
    def test_hidden_it_is_told_the_time_at_marks_only(self, running: House) -> None:
        driver = running.run().driver
        assert driver.next_wake is not None
        assert driver.next_wake <= 1000
        running.app.window.hide()
        running.start("breathing-5")
        running.app.window.hide()
        wake = running.run().driver.next_wake
        assert wake is not None
        assert wake > 1000

    def test_frames_are_asked_for_only_while_the_circle_moves(self, house: House) -> None:
        house.start("breathing-5")
        house.pass_seconds(30)
        wake = house.run().driver.next_wake
        assert wake is not None
        assert wake <= 33
        house.key(Key.Key_Space)
        assert house.run().driver.next_wake is None

    def test_with_less_motion_nothing_moves(self, house: House) -> None:
        house.click("Settings")
        house.click("Less motion")
        house.start("breathing-5")
        house.pass_seconds(30)
        wake = house.run().driver.next_wake
        assert wake is not None
        assert wake > 33


def test_the_screen_is_awake_exactly_while_it_runs(running: House) -> None:
    assert running.is_awake()
    running.key(Key.Key_Space)
    assert not running.is_awake()
    running.key(Key.Key_Space)
    assert running.is_awake()
    running.key(Key.Key_S)
    running.click("Stop here")
    assert not running.is_awake()


def test_closing_the_window_ends_the_session(running: House) -> None:
    running.app.window.close()
    assert not running.session.runs
    assert not running.is_awake()


def test_a_computer_that_slept_finds_its_session_paused_and_is_told_why(running: House) -> None:
    running.clock.pass_seconds(3600)
    running.run().driver.look()
    assert running.state() == "paused"
    assert running.session._notes.hint == "Paused, as the computer was asleep."  # noqa: SLF001


@pytest.mark.parametrize("day", ["Flare day", "Sore day", "Ordinary day"])
def test_a_session_is_as_long_as_its_card_says(house: House, day: str) -> None:
    house.click(day)
    house.start("low-back-10")
    summary, chosen = house.summary("low-back-10"), house.app.stage.day()
    assert house.run().session.timeline.seconds == summary.seconds[chosen]
