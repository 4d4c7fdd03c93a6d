"""What cannot be heard is said once, in words, and never as a nuisance."""

from dataclasses import replace

import pytest
from fakes import FakeChimes, FakeSpeaker, MemorySettings
from PySide6.QtWidgets import QApplication

from easeful.core.events import Started
from easeful.core.settings import Settings
from easeful.ui.memory import Memory
from easeful.ui.silence import NO_SOUND, NO_VOICE, Silence


class Scene:
    """A computer, and sessions that begin on it."""

    def __init__(self, settings: Settings, *, voice: bool, sound: bool) -> None:
        self.speaker = FakeSpeaker(is_silent=not voice)
        self.chimes = FakeChimes(is_silent=not sound)
        self.memory = Memory(MemorySettings(settings))
        self.told: list[object] = []
        self.silence = self.restart()

    def restart(self) -> Silence:
        """Start the app anew, with the settings as they are."""
        self.silence = Silence(self.speaker, self.chimes, self.memory)
        self.silence.told.connect(self.told.append)
        return self.silence

    def session(self) -> None:
        """Begin a session, and let so much time go by that the app has looked."""
        self.silence.hear(Started())
        self.silence.look()


@pytest.fixture(autouse=True)
def needs_qt(qapp: QApplication) -> None:
    """Timers need an application."""


def test_where_everything_is_heard_nothing_is_said() -> None:
    scene = Scene(Settings(), voice=True, sound=True)
    scene.session()
    assert scene.told == []
    assert scene.memory.settings == Settings()


def test_a_missing_voice_is_said_once_for_good() -> None:
    scene = Scene(Settings(), voice=False, sound=True)
    scene.session()
    scene.session()
    scene.restart()
    scene.session()
    assert scene.told == [NO_VOICE]


def test_a_voice_that_came_and_went_is_said_again() -> None:
    scene = Scene(Settings(), voice=False, sound=True)
    for is_silent in (True, False, True):
        scene.speaker.is_silent = is_silent
        scene.session()
    assert scene.told == [NO_VOICE, NO_VOICE]


def test_missing_sound_is_said_once_until_the_next_start() -> None:
    scene = Scene(Settings(), voice=False, sound=False)
    scene.session()
    scene.session()
    assert scene.told == [NO_SOUND]
    scene.restart()
    scene.session()
    assert scene.told == [NO_SOUND, NO_SOUND]


OFF = Settings(voice=0, sounds=0, breath_tones=0)


@pytest.mark.parametrize(
    ("settings", "voice", "sound"),
    [(OFF, False, False), (replace(OFF, sounds=60), False, True)],
    ids=["all is off", "the voice is off"],
)
def test_what_is_off_is_not_missed(settings: Settings, *, voice: bool, sound: bool) -> None:
    scene = Scene(settings, voice=voice, sound=sound)
    scene.session()
    assert scene.told == []


def test_it_looks_a_while_after_the_start() -> None:
    scene = Scene(Settings(), voice=False, sound=True)
    scene.silence.hear(Started())
    assert scene.told == []
    assert 4000 <= scene.silence._timer.remainingTime() <= 5000  # noqa: SLF001
