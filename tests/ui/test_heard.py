"""What a session lets hear: the coach hears what the page shows, and media keys work the page."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from house import House, build_house
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from used_home import be_used_before

from easeful.core.now_playing import MediaKey
from easeful.core.settings import Settings, Talk
from easeful.core.sound import Chime, Manner, Volumes
from easeful.ui.routes import Route


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    settings = Settings(
        seen_emergency_lines=date(2026, 3, 1), voice=100, voice_speed=80, sounds=30, breath_tones=0
    )
    be_used_before(tmp_path)
    house = build_house(qapp, tmp_path, settings)
    house.begin()
    yield house
    house.app.window.close()


def test_a_session_is_spoken_as_the_settings_want_it(house: House) -> None:
    house.start("low-back-10")
    assert house.speaker.manners == [Manner("en", "", 80, 100)]
    assert house.chimes.volumes == [Volumes(30, 0)]
    house.pass_seconds(61)
    assert house.speaker.texts[:3] == [
        "Settle. Take your time. Lie down on your back and bend your knees. For 20 seconds.",
        "Belly breathing. Breathe in.",
        "Breathe out.",
    ]
    assert house.chimes.names == [Chime.REST, Chime.READY]


def test_screen_and_ear_say_the_same_line(house: House) -> None:
    house.start("low-back-10")
    house.pass_seconds(62)
    shown = {each.text() for each in house.session.findChildren(QLabel) if each.isVisible()}
    line = "Lie on your back, knees bent, feet hip-wide."
    assert any(line in words for words in shown)
    assert line in house.speaker.texts[-1]


def test_the_end_is_heard_and_then_everything_rests(house: House) -> None:
    house.start("breathe-sigh")
    seconds = house.run().session.timeline.seconds
    house.pass_seconds(seconds + 1)
    assert house.is_on(Route.CLOSING)
    assert house.chimes.names[-1] is Chime.DONE
    assert house.speaker.texts[-1].startswith("That is all for now.")
    assert not house.speaker.is_awake
    assert not house.chimes.is_awake


def test_pause_is_silent_but_for_the_one_word(house: House) -> None:
    house.start("low-back-10")
    house.pass_seconds(2)
    house.key(Qt.Key.Key_Space)
    assert house.speaker.texts[-1] == "Paused."
    assert house.speaker.hushed
    assert house.chimes.hushed


def test_r_says_the_line_again(house: House) -> None:
    house.start("low-back-10")
    house.pass_seconds(15)
    house.key(Qt.Key.Key_R)
    said = house.speaker.texts[-1]
    assert said == "Settle. Take your time. Lie down on your back and bend your knees."


def test_the_dizzy_screen_is_spoken(house: House) -> None:
    house.start("breathe-even")
    house.pass_seconds(40)
    house.key(Qt.Key.Key_D)
    words = "Breathe normally. Stay seated. Let your breath come and go as it likes."
    assert house.speaker.texts[-1] == words


def test_the_way_back_into_the_room_is_spoken(house: House) -> None:
    house.start("release-only-7")
    house.pass_seconds(120)
    house.key(Qt.Key.Key_B)
    assert house.speaker.texts[-1].startswith("Come back into the room. Press your heels")


def test_a_headset_button_pauses_and_goes_on(house: House) -> None:
    house.start("low-back-10")
    house.pass_seconds(3)
    house.keys.press(MediaKey.PLAY_PAUSE)
    assert house.state() == "paused"
    house.keys.press(MediaKey.PLAY_PAUSE)
    assert house.state() == "running"


def test_a_headset_button_answers_the_stop_question_with_going_on(house: House) -> None:
    house.start("low-back-10")
    house.pass_seconds(3)
    house.key(Qt.Key.Key_S)
    assert not house.session._screens.shows_session  # noqa: SLF001
    house.keys.press(MediaKey.NEXT)
    assert house.run().session.step == 0
    house.keys.press(MediaKey.PLAY_PAUSE)
    assert house.state() == "running"


def test_a_headset_button_does_not_shorten_the_quiet_minute(house: House) -> None:
    house.start("breathe-even")
    house.pass_seconds(40)
    house.key(Qt.Key.Key_D)
    house.keys.press(MediaKey.PLAY_PAUSE)
    assert house.state() == "paused"
    assert not house.session._screens.shows_session  # noqa: SLF001


def test_the_desktop_sees_a_session_only_while_it_runs(house: House) -> None:
    house.start("breathe-sigh")
    shown = house.keys.shown[-1]
    assert shown is not None
    assert shown.routine == "Double-in sigh"
    house.pass_seconds(house.run().session.timeline.seconds + 1)
    assert house.keys.shown[-1] is None


def test_only_names(qapp: QApplication, tmp_path: Path) -> None:
    settings = Settings(seen_emergency_lines=date(2026, 3, 1), talk=Talk.NAMES)
    be_used_before(tmp_path)
    house = build_house(qapp, tmp_path, settings)
    house.begin()
    house.start("low-back-10")
    house.pass_seconds(70)
    assert house.speaker.texts == ["Settle.", "Belly breathing.", "Pelvic tilt."]
    house.app.window.close()
