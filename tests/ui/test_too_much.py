"""When movement was too much: breathing only is offered, calmly, and going on is one press away."""

import pytest
from house import House
from PySide6.QtCore import Qt

from easeful.ui.pages.session_screens import SessionScreens
from easeful.ui.pages.too_much import LEAD, SPOKEN, TITLE
from easeful.ui.widgets.text import Text

Key = Qt.Key
BREATHE, KEEP = "Breathing only", "Keep going"


@pytest.fixture
def running(house: House) -> House:
    """Return the app with a session under way."""
    house.start("low-back-10")
    house.pass_seconds(70)
    return house


@pytest.fixture
def asked(running: House) -> House:
    """Return it with the offer on the screen."""
    assert screens(running).offer_breathing()
    running.settle()
    return running


def screens(house: House) -> SessionScreens:
    return house.session._screens  # noqa: SLF001 (the page asks it by itself, after "easier")


def is_asked(house: House) -> bool:
    return any(each.isVisible() and each.text() == TITLE for each in texts(house))


def texts(house: House) -> list[Text]:
    return house.page.findChildren(Text)


def test_the_session_stands_still_meanwhile(asked: House) -> None:
    assert is_asked(asked)
    assert LEAD in {each.text() for each in texts(asked) if each.isVisible()}
    assert asked.state() == "paused"
    before = asked.run().session.position(asked.clock.now())
    asked.pass_seconds(60)
    assert asked.run().session.position(asked.clock.now()) == before


def test_it_is_said_aloud_with_the_keys_for_closed_eyes(asked: House) -> None:
    assert asked.speaker.texts[-1] == SPOKEN
    assert "Enter" in SPOKEN
    assert "Space" in SPOKEN
    assert asked.focus() is asked.button(BREATHE)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Escape])
def test_these_keys_keep_going(asked: House, key: Key) -> None:
    asked.key(key)
    assert asked.state() == "running"
    assert not is_asked(asked)
    assert asked.focus() is asked.button("Pause")


def test_so_does_its_button(asked: House) -> None:
    asked.click(KEEP)
    assert asked.state() == "running"
    assert not is_asked(asked)


@pytest.mark.parametrize("how", ["enter", "click"])
def test_breathing_is_asked_for_once(asked: House, how: str) -> None:
    heard: list[bool] = []
    screens(asked).breathe.connect(lambda: heard.append(True))
    if how == "enter":
        asked.key(Key.Key_Return)
    else:
        asked.click(BREATHE)
    assert heard == [True]


def test_a_third_e_does_nothing_there(asked: House) -> None:
    for key in (Key.Key_E, Key.Key_Right, Key.Key_X):
        asked.key(key)
    assert is_asked(asked)
    assert asked.state() == "paused"


def test_stopping_altogether_is_still_one_key_away(asked: House) -> None:
    asked.key(Key.Key_S)
    assert not is_asked(asked)
    asked.click("Stop here")
    assert not asked.session.runs


def test_tab_leads_from_one_answer_to_the_other(asked: House) -> None:
    asked.key(Key.Key_Tab)
    assert asked.focus() is asked.button(KEEP)


def test_nothing_is_offered_in_a_trial_nor_over_another_screen(running: House) -> None:
    running.key(Key.Key_S)
    assert not screens(running).offer_breathing()
    running.key(Key.Key_Escape)
    screens(running).is_trial = True
    assert not screens(running).offer_breathing()
    assert running.state() == "running"
    screens(running).is_trial = False


def test_a_session_that_is_stopped_meanwhile_leaves_nothing_behind(asked: House) -> None:
    asked.session.stop()
    asked.settle()
    asked.start("low-back-10")
    assert not is_asked(asked)
    assert screens(asked).shows_session
