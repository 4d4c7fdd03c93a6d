"""Which presses count: an answer is meant, a slip is not, and no key ends the watch by itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

import pytest
from fakes import FakeClock
from heat_scenes import ASKED, ON, press
from looks import ASSETS, look_in
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from scoring_fakes import scoring_of

from easeful.core.heat import Alarm, Pack, Skin
from easeful.core.settings import Theme
from easeful.ui.dress import dress
from easeful.ui.pages.heat import HeatPage
from easeful.ui.pages.heat_keys import NO_ANSWERS
from easeful.ui.theme import apply, load_fonts
from easeful.ui.widgets.text import Text

Key = Qt.Key
NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier


class Room:
    """A page, its clock, and what it has said."""

    def __init__(self, qapp: QApplication) -> None:
        self.clock, self.told = FakeClock(), list[str]()
        self.page = HeatPage(self.clock, scoring_of())
        look = look_in(Theme.LIGHT)
        load_fonts(ASSETS / "fonts")
        apply(qapp, look)
        dress(self.page, look)
        self.page.resize(1000, 700)
        self.page.show()
        self.page.activateWindow()
        qapp.processEvents()
        self.page.awake.connect(self.note("awake"))
        for screen in (self.page.on, self.page.alarm, self.page.taken_up):
            screen.pad_off.connect(self.note("off"))
        self.page.on.often.connect(self.note("often"))
        self.page.on.sleepy.connect(self.note("sleepy"))
        self.page.taken_up.still_on.connect(self.note("still on"))
        self.page.after.skin.connect(lambda skin: self.told.append(skin.value))

    def note(self, words: str) -> Callable[[], None]:
        """Return a listener that writes ``words`` down."""
        return lambda: self.told.append(words)

    def focus(self) -> QWidget:
        """Return what has the focus."""
        widget = self.page.focusWidget()
        assert widget is not None
        return widget

    def key(self, key: Qt.Key, after: float = 1.0) -> None:
        """Press a key ``after`` so many seconds."""
        self.clock.pass_seconds(after)
        QTest.keyClick(self.focus(), key)

    def click(self, widget: QWidget, after: float = 1.0) -> None:
        """Click the middle of ``widget``."""
        self.clock.pass_seconds(after)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def says(self, words: str) -> bool:
        """Say whether these words are seen."""
        texts = self.page.findChildren(Text)
        return any(each.text() == words for each in texts if each.isVisible())

    def show_on(self) -> None:
        """Show heat that is on."""
        self.page.on.show_on(ON)
        self.page.show_screen(self.page.on)

    def ask(self) -> None:
        """Ask whether somebody is awake."""
        self.page.on.show_on(ASKED)


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    room = Room(qapp)
    yield room
    room.page.close()
    room.page.deleteLater()
    qapp.processEvents()


@pytest.fixture
def on(room: Room) -> Room:
    room.show_on()
    return room


@pytest.fixture
def asked(on: Room) -> Room:
    on.clock.pass_seconds(1)
    on.ask()
    return on


class TestAsked:
    @pytest.mark.parametrize(
        "key", [Key.Key_Space, Key.Key_Return, Key.Key_X, Key.Key_Escape, Key.Key_Tab, Key.Key_F5]
    )
    def test_any_key_answers_and_does_nothing_else(self, asked: Room, key: Qt.Key) -> None:
        asked.key(key)
        assert asked.told == ["awake"]
        assert asked.page.on.shows_view

    @pytest.mark.parametrize("key", sorted(NO_ANSWERS))
    def test_a_volume_key_or_a_bare_modifier_is_no_answer(self, asked: Room, key: int) -> None:
        asked.clock.pass_seconds(1)
        QApplication.sendEvent(asked.focus(), QKeyEvent(QEvent.Type.KeyPress, key, NO_MODIFIER))
        assert asked.told == []

    def test_a_key_that_was_down_before_is_an_arm_on_the_keyboard(self, on: Room) -> None:
        QTest.keyPress(on.focus(), Key.Key_X)
        on.ask()
        on.clock.pass_seconds(1)
        QTest.keyPress(on.focus(), Key.Key_X)
        assert on.told == []
        QTest.keyRelease(on.focus(), Key.Key_X)
        on.key(Key.Key_X)
        assert on.told == ["awake"]

    def test_a_key_that_repeats_is_no_answer(self, asked: Room) -> None:
        asked.clock.pass_seconds(1)
        held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, NO_MODIFIER, "a", autorep=True)
        QApplication.sendEvent(asked.focus(), held)
        assert asked.told == []

    def test_the_question_must_have_been_seen(self, asked: Room) -> None:
        asked.key(Key.Key_X, after=0.29)
        assert asked.told == []
        asked.key(Key.Key_Y, after=0.02)
        assert asked.told == ["awake"]

    def test_a_click_anywhere_answers(self, asked: Room) -> None:
        asked.clock.pass_seconds(1)
        QTest.mouseClick(asked.page.on.view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert asked.told == ["awake"]

    def test_the_huge_button_answers_once(self, asked: Room) -> None:
        asked.click(asked.page.on.view._awake)  # noqa: SLF001
        assert asked.told == ["awake"]

    def test_a_reader_s_press_of_the_button_answers(self, asked: Room) -> None:
        press(asked.page, "I’m awake")
        assert asked.told == ["awake"]

    def test_the_pad_may_still_be_said_to_be_off(self, asked: Room) -> None:
        asked.click(asked.page.on.view.is_off)
        assert asked.told == ["off"]

    def test_a_second_press_after_the_answer_does_nothing(self, asked: Room) -> None:
        asked.key(Key.Key_Return)
        asked.page.on.show_on(replace(ON, left=590))
        asked.key(Key.Key_Return, after=0.2)
        asked.click(asked.page.on.view.is_off, after=0.1)
        assert asked.told == ["awake"]
        assert asked.page.on.shows_view

    def test_enter_twice_by_a_sleeper_never_says_off(self, asked: Room) -> None:
        asked.key(Key.Key_Return)
        asked.page.on.show_on(replace(ON, left=590))
        for _again in range(6):
            asked.key(Key.Key_Return, after=2)
        assert asked.told == ["awake"]


class TestOn:
    def test_space_does_nothing_and_says_so_whatever_has_the_focus(self, on: Room) -> None:
        on.page.on.view._often.setFocus()  # noqa: SLF001
        on.key(Key.Key_Space)
        assert on.told == []
        assert on.says("Heat cannot be paused.")

    @pytest.mark.parametrize("key", [Key.Key_S, Key.Key_Escape, Key.Key_Right, Key.Key_Return])
    def test_these_keys_ask_whether_the_pad_is_off(self, on: Room, key: Qt.Key) -> None:
        on.key(key)
        assert on.says("Is the pad off?")
        assert on.told == []

    @pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_X, Key.Key_Up])
    def test_other_keys_do_nothing(self, on: Room, key: Qt.Key) -> None:
        on.key(key)
        assert on.told == []
        assert on.page.on.shows_view

    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
    def test_enter_on_that_question_goes_on_watching(self, on: Room, key: Qt.Key) -> None:
        on.key(Key.Key_Escape)
        on.key(key)
        assert on.told == []
        assert on.page.on.shows_view

    def test_the_pad_is_off_when_that_is_said(self, on: Room) -> None:
        on.key(Key.Key_S)
        on.key(Key.Key_Backtab)
        on.key(Key.Key_Return)
        assert on.told == ["off"]

    def test_one_press_with_the_mouse_is_enough(self, on: Room) -> None:
        on.click(on.page.on.view.is_off)
        assert on.told == ["off"]

    def test_the_question_takes_the_place_of_every_other(self, on: Room) -> None:
        on.key(Key.Key_S)
        on.ask()
        assert on.says("Are you awake?")
        on.key(Key.Key_X)
        assert on.told == ["awake"]

    def test_to_sleep_is_refused_with_the_reason(self, on: Room) -> None:
        on.clock.pass_seconds(1)
        press(on.page, "I am going to sleep now")
        assert on.told == ["sleepy"]
        assert on.says("Not with heat on: pads burn sleepers, on low settings too.")
        on.key(Key.Key_Return)
        assert on.page.on.shows_view

    def test_she_may_be_asked_more_often_once(self, on: Room) -> None:
        on.clock.pass_seconds(1)
        press(on.page, "Ask me more often")
        assert on.told == ["often"]
        on.page.on.show_on(replace(ON, often=True))
        assert on.page.on.view._often.isHidden()  # noqa: SLF001
        assert on.says("I ask every 3 minutes whether you are awake.")


class TestAlarm:
    @pytest.fixture
    def alarm(self, asked: Room) -> Room:
        asked.page.alarm.show_alarm(Pack.PAD, Alarm.NO_ANSWER, no_sound=False)
        asked.page.show_screen(asked.page.alarm)
        return asked

    @pytest.mark.parametrize("key", [Key.Key_X, Key.Key_Escape, Key.Key_F11, Key.Key_S])
    def test_no_other_key_ends_it(self, alarm: Room, key: Qt.Key) -> None:
        alarm.key(key, after=30)
        assert alarm.told == []

    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
    def test_a_key_that_was_meant_for_the_question_does_not(self, alarm: Room, key: Qt.Key) -> None:
        alarm.key(key, after=0.9)
        assert alarm.told == []
        alarm.key(key, after=0.2)
        assert alarm.told == ["off"]

    def test_the_button_does(self, alarm: Room) -> None:
        press(alarm.page, "The pad is off")
        assert alarm.told == ["off"]

    def test_the_next_ring_takes_nothing_away(self, alarm: Room) -> None:
        focus = alarm.focus()
        alarm.clock.pass_seconds(20)
        alarm.page.alarm.show_alarm(Pack.PAD, Alarm.NO_ANSWER, no_sound=True)
        alarm.page.show_screen(alarm.page.alarm)
        alarm.key(Key.Key_Return, after=0.0)
        assert alarm.told == ["off"]
        assert alarm.focus() is focus

    def test_a_doubled_press_does_not_say_how_the_skin_looks(self, alarm: Room) -> None:
        alarm.key(Key.Key_Return)
        alarm.page.after.ask()
        alarm.page.show_screen(alarm.page.after)
        alarm.key(Key.Key_Return, after=0.2)
        assert alarm.told == ["off"]
        alarm.key(Key.Key_Return)
        assert alarm.told == ["off", Skin.FINE.value]


def test_enter_after_a_crash_goes_on_watching(room: Room) -> None:
    room.page.taken_up.show_taken_up("Heat began 14:02.", Pack.PAD, 41)
    room.page.show_screen(room.page.taken_up)
    room.key(Key.Key_Return)
    assert room.told == ["still on"]


def test_a_key_that_was_let_go_of_elsewhere_is_not_down_for_ever(on: Room) -> None:
    QTest.keyPress(on.focus(), Key.Key_X)
    QApplication.sendEvent(on.page, QHideEvent())
    on.ask()
    on.key(Key.Key_X)
    assert on.told == ["awake"]
