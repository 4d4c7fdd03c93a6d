"""The voice and the chimes are heard when they are tried, as the settings want them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from fakes import FakeChimes, FakeClock, FakeSpeaker
from PySide6.QtWidgets import QApplication

from easeful.core.settings import Settings
from easeful.core.sound import Chime, Manner, Volumes
from easeful.ui.audition import PATIENCE, SENTENCE, Audition, Trial


@dataclass(frozen=True, slots=True)
class Room:
    clock: FakeClock
    speaker: FakeSpeaker
    chimes: FakeChimes
    audition: Audition
    told: list[Trial | None]

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass as the timer would: a look every tenth of a second."""
        for _look in range(round(seconds * 10)):
            self.clock.pass_seconds(0.1)
            self.audition.look()

    def let_it_end(self) -> None:
        while self.audition.trial is not None:
            self.audition.look()


@pytest.fixture
def room(qapp: QApplication) -> Iterator[Room]:
    clock = FakeClock()
    speaker, chimes = FakeSpeaker(clock), FakeChimes(clock)
    audition = Audition(speaker, chimes)
    told: list[Trial | None] = []
    audition.changed.connect(told.append)
    yield Room(clock, speaker, chimes, audition, told)
    audition.stop()


def test_the_voice_says_a_sentence_as_the_settings_want_it(room: Room) -> None:
    room.audition.try_voice(Settings(voice=30, voice_speed=80, voice_name="a voice"))
    assert room.speaker.manners == [Manner("en", "a voice", speed=80, volume=30)]
    assert room.speaker.said == [(0.0, SENTENCE)]


def test_it_ends_when_the_sentence_does(room: Room) -> None:
    room.audition.try_voice(Settings())
    room.pass_seconds(room.speaker.seconds(SENTENCE) - 0.2)
    assert room.told == [Trial.VOICE]
    assert room.speaker.is_awake
    room.pass_seconds(0.4)
    assert room.told == [Trial.VOICE, None]
    assert (room.speaker.is_awake, room.speaker.hushed) == (False, [])


def test_a_voice_that_never_ends_is_ended(room: Room) -> None:
    room.audition.try_voice(Settings())
    for _look in range(int(10 * (room.speaker.seconds(SENTENCE) + PATIENCE)) + 1):
        room.audition.look()
    assert room.told == [Trial.VOICE, None]
    assert len(room.speaker.hushed) == 1


def test_stop_ends_it_at_once(room: Room) -> None:
    room.audition.try_voice(Settings())
    room.audition.stop()
    assert room.told == [Trial.VOICE, None]
    assert (room.speaker.is_speaking, room.speaker.is_awake) == (False, False)


def test_without_a_trial_stop_does_nothing(room: Room) -> None:
    room.audition.stop()
    assert (room.told, room.speaker.hushed, room.chimes.hushed) == ([], [], [])


def test_the_chimes_ring_one_after_the_other_on_an_output_that_is_awake(room: Room) -> None:
    room.audition.try_chimes(Settings(sounds=100, breath_tones=30))
    assert room.chimes.is_awake
    assert room.chimes.names == []
    room.let_it_end()
    assert room.chimes.volumes == [Volumes(100, 30)]
    assert room.chimes.names == [Chime.BEGIN, Chime.HALF, Chime.LET_GO, Chime.IN, Chime.OUT]
    assert not room.chimes.is_awake


def test_what_is_off_takes_no_time(room: Room) -> None:
    room.audition.try_chimes(Settings(sounds=0))
    room.let_it_end()
    assert room.chimes.names == [Chime.IN, Chime.OUT]
    room.audition.try_chimes(Settings(sounds=0, breath_tones=0))
    room.audition.look()
    assert room.audition.trial is None


def test_one_trial_ends_the_other(room: Room) -> None:
    room.audition.try_voice(Settings())
    room.audition.try_chimes(Settings())
    assert room.told == [Trial.VOICE, None, Trial.CHIMES]
    assert (room.speaker.is_awake, room.chimes.is_awake) == (False, True)
    room.audition.look()
    assert room.chimes.names == [Chime.BEGIN]


def test_a_session_has_the_voice_for_itself(room: Room) -> None:
    room.audition.try_voice(Settings())
    room.audition.stop()
    room.speaker.prepare(Manner())
    room.speaker.say("Settle.")
    room.pass_seconds(0.3)
    assert room.speaker.is_speaking
    assert room.speaker.is_awake


def test_after_the_end_nothing_more_is_told(room: Room) -> None:
    room.audition.try_chimes(Settings())
    room.let_it_end()
    room.audition.look()
    assert all(a is not b for a, b in pairwise(room.told))


def test_what_is_known_of_the_machine_is_passed_on(room: Room) -> None:
    room.speaker.is_silent = True
    assert [room.audition.is_silent(trial) for trial in Trial] == [True, False]


def test_a_timer_does_the_looking(room: Room, qapp: QApplication) -> None:
    room.speaker.is_silent = True
    room.audition.try_voice(Settings())
    while room.audition.trial is not None:
        qapp.processEvents()
    assert room.told == [Trial.VOICE, None]
