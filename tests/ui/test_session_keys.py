"""What each key means in a session."""

import pytest
from fakes import FakeClock
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from easeful.ui.pages.session_keys import Ask, SessionKeys, meaning

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


def press(
    key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE, *, held: bool = False
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, held)


@pytest.mark.parametrize(
    ("event", "ask"),
    [
        (press(Key.Key_Space, " "), Ask.PAUSE_OR_GO_ON),
        (press(Key.Key_Right), Ask.SKIP),
        (press(Key.Key_Left), Ask.BACK),
        (press(Key.Key_R, "r"), Ask.REPEAT_LINE),
        (press(Key.Key_E, "e"), Ask.EASIER),
        (press(Key.Key_S, "s"), Ask.STOP),
        (press(Key.Key_S, "S", Qt.KeyboardModifier.ShiftModifier), Ask.STOP),
        (press(Key.Key_F, "f"), Ask.MAT_VIEW),
        (press(Key.Key_Escape), Ask.LEAVE),
        (press(Key.Key_D, "d"), Ask.DIZZY),
        (press(Key.Key_B, "b"), Ask.BRING_BACK),
        (press(Key.Key_X, "x"), Ask.PAUSE),
        (press(Key.Key_7, "7"), Ask.PAUSE),
        (press(0, "ß"), Ask.PAUSE),
    ],
)
def test_these_keys_ask_for_something(event: QKeyEvent, ask: Ask) -> None:
    assert meaning(event) is ask


@pytest.mark.parametrize(
    "event",
    [
        press(Key.Key_Tab, "\t"),
        press(Key.Key_Return, "\r"),
        press(Key.Key_Enter, "\r"),
        press(Key.Key_Shift),
        press(Key.Key_Control),
        press(Key.Key_F5),
        press(Key.Key_MediaStop),
        press(Key.Key_VolumeUp),
        press(Key.Key_Up),
        press(Key.Key_Period, "."),
        press(Key.Key_Q, "\x11", Qt.KeyboardModifier.ControlModifier),
        press(Key.Key_S, "s", Qt.KeyboardModifier.AltModifier),
    ],
)
def test_these_keys_belong_to_others(event: QKeyEvent) -> None:
    assert meaning(event) is None


class Fingers:
    """Keys of a session, and what they asked for."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.keys = SessionKeys(self.clock)
        self.asked: list[Ask] = []
        self.keys.asked.connect(self.asked.append)

    def press(self, key: int, text: str = "", *, held: bool = False) -> bool:
        return self.keys.eventFilter(QObject(), press(key, text, held=held))


@pytest.fixture
def fingers(qapp: object) -> Fingers:
    return Fingers()


def test_a_held_key_acts_once(fingers: Fingers) -> None:
    fingers.press(Key.Key_Right)
    for _again in range(20):
        fingers.clock.pass_seconds(0.5)
        assert fingers.press(Key.Key_Right, held=True)
    assert fingers.asked == [Ask.SKIP]


def test_a_doubled_key_acts_once(fingers: Fingers) -> None:
    fingers.press(Key.Key_Space, " ")
    fingers.clock.pass_seconds(0.39)
    fingers.press(Key.Key_Space, " ")
    assert fingers.asked == [Ask.PAUSE_OR_GO_ON]


def test_the_same_key_later_acts_again(fingers: Fingers) -> None:
    fingers.press(Key.Key_Space, " ")
    fingers.clock.pass_seconds(0.41)
    fingers.press(Key.Key_Space, " ")
    assert fingers.asked == [Ask.PAUSE_OR_GO_ON] * 2


def test_another_key_acts_at_once(fingers: Fingers) -> None:
    fingers.press(Key.Key_Right)
    fingers.press(Key.Key_Left)
    assert fingers.asked == [Ask.SKIP, Ask.BACK]


def test_the_session_s_keys_never_reach_the_focused_button(fingers: Fingers) -> None:
    assert fingers.press(Key.Key_Space, " ")
    assert fingers.keys.eventFilter(
        QObject(), QKeyEvent(QEvent.Type.KeyRelease, Key.Key_Space, NONE, " ")
    )
    assert not fingers.press(Key.Key_Return, "\r")
