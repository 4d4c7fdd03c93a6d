"""Which way to speak is used, and what is said when one fails; espeak-ng with a fake player."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from easeful.adapters.espeak_speaker import EspeakSpeaker
from easeful.adapters.speech_engine import GiveUp, Sentence, sentence
from easeful.adapters.voice import Voice, engines
from easeful.core.sound import Manner, Sound, VoiceChoice
from easeful.core.speech_length import estimated_seconds

SENTENCE = "Breathe in, and lift your arms."


class FakeEngine:
    """Says what it is told to, until it fails."""

    is_silent = False

    def __init__(self, *voices: VoiceChoice) -> None:
        self.voices = voices
        self.said: list[str] = []
        self.manners: list[Manner] = []
        self.give_up: GiveUp = lambda _unsaid: None
        self.is_speaking = False
        self.rested = 0
        self.asked: list[str] = []

    def prepare(self, manner: Manner, give_up: GiveUp) -> None:
        self.manners.append(manner)
        self.give_up = give_up

    def say(self, sentence: Sentence) -> None:
        self.said.append(sentence.text)
        self.is_speaking = True

    def hush(self) -> None:
        self.is_speaking = False

    def seconds(self, text: str) -> float:
        return 0.1 * len(text)

    def rest(self) -> None:
        self.rested += 1

    def find(self, language: str, tell: Callable[[Sequence[VoiceChoice]], None]) -> None:
        self.asked.append(language)
        tell(self.voices)


class FakePlayed:
    """A sound that sounds until it is ended."""

    def __init__(self, sound: Sound, gain: float, after: float) -> None:
        self.sound, self.gain, self.after = sound, gain, after
        self.is_over = False

    def fade_out(self) -> None:
        self.is_over = True


class FakePlayer:
    """Remembers what it was to play."""

    is_silent = False

    def __init__(self) -> None:
        self.played: list[FakePlayed] = []

    def play(self, sound: Sound, gain: float, after: float = 0.0) -> FakePlayed:
        self.played.append(FakePlayed(sound, gain, after))
        return self.played[-1]


def test_the_first_engine_speaks() -> None:
    first, second = FakeEngine(), FakeEngine()
    voice = Voice((first, second))
    voice.prepare(Manner())
    voice.say("Rest.")
    assert (first.said, second.said) == (["Rest."], [])
    assert voice.is_speaking
    assert not voice.is_silent


def test_the_next_engine_says_what_the_first_could_not() -> None:
    first, second = FakeEngine(), FakeEngine()
    voice = Voice((first, second))
    voice.prepare(Manner("de"))
    voice.say("Rest.")
    first.give_up(sentence("Rest.", 0))
    voice.say("Go on.")
    assert second.manners == [Manner("de")]
    assert second.said == ["Rest.", "Go on."]


def test_what_is_too_late_stays_unsaid(qtbot: QtBot) -> None:
    first, second = FakeEngine(), FakeEngine()
    voice = Voice((first, second))
    voice.prepare(Manner())
    late = sentence("Rest.", 0)
    qtbot.waitUntil(lambda: late.is_late)
    first.give_up(late)
    assert second.said == []


def test_without_any_engine_it_knows_that_it_is_silent() -> None:
    first, second = FakeEngine(), FakeEngine()
    voice = Voice((first, second))
    voice.prepare(Manner(speed=80))
    first.give_up(None)
    second.give_up(None)
    voice.say("Rest.")
    voice.hush()
    voice.rest()
    assert voice.is_silent
    assert not voice.is_speaking
    assert voice.seconds("Rest.") == estimated_seconds("Rest.", 80)


def test_an_engine_that_fails_twice_fails_once() -> None:
    first, second = FakeEngine(), FakeEngine()
    voice = Voice((first, second))
    voice.prepare(Manner())
    first.give_up(None)
    first.give_up(None)
    assert not voice.is_silent


def test_when_all_have_failed_all_are_tried_again() -> None:
    engine = FakeEngine()
    voice = Voice((engine,))
    voice.prepare(Manner())
    engine.give_up(None)
    voice.prepare(Manner())
    assert not voice.is_silent
    assert len(engine.manners) == 2


def test_a_voice_that_is_off_says_nothing_and_lets_go() -> None:
    engine = FakeEngine()
    voice = Voice((engine,))
    voice.prepare(Manner())
    voice.say("Rest.")
    voice.prepare(Manner(volume=0))
    voice.say("Go on.")
    assert engine.said == ["Rest."]
    assert not voice.is_speaking
    assert engine.rested == 1


def test_voices_are_those_of_the_first_engine_that_has_any() -> None:
    told: list[Sequence[VoiceChoice]] = []
    slt = VoiceChoice("rhvoice/Slt", "RHVoice Slt")
    Voice((FakeEngine(), FakeEngine(slt))).find("en", told.append)
    Voice((FakeEngine(),)).find("en", told.append)
    assert told == [(slt,), ()]


def espeak() -> tuple[EspeakSpeaker, FakePlayer, list[Sentence | None]]:
    player, given_up = FakePlayer(), list[Sentence | None]()
    speaker = EspeakSpeaker(player)
    speaker.prepare(Manner(), given_up.append)
    return speaker, player, given_up


def test_espeak_plays_what_was_rendered_at_its_time(qtbot: QtBot) -> None:
    speaker, player, _given_up = espeak()
    speaker.say(sentence(SENTENCE, 0.8))
    assert speaker.is_speaking
    qtbot.waitUntil(lambda: bool(player.played))
    assert 0.4 < player.played[0].after < 0.8
    assert player.played[0].sound.seconds > 1
    assert player.played[0].gain == 1.0


def test_espeak_replaces_a_sentence_when_the_next_one_begins(qtbot: QtBot) -> None:
    speaker, player, _given_up = espeak()
    speaker.say(sentence(SENTENCE, 0))
    qtbot.waitUntil(lambda: len(player.played) == 1)
    speaker.say(sentence("Rest.", 0.3))
    qtbot.waitUntil(lambda: len(player.played) == 2)
    assert not player.played[0].is_over
    qtbot.waitUntil(lambda: player.played[0].is_over)
    assert not player.played[1].is_over


def test_espeak_lets_the_last_sentence_fade_before_the_next_begins(qtbot: QtBot) -> None:
    speaker, player, _given_up = espeak()
    speaker.say(sentence(SENTENCE, 0))
    qtbot.waitUntil(lambda: len(player.played) == 1)
    speaker.say(sentence("Rest.", 0))
    qtbot.waitUntil(lambda: len(player.played) == 2)
    qtbot.waitUntil(lambda: player.played[0].is_over)
    assert [played.after for played in player.played] == [0.0, 0.12]


def test_espeak_says_only_the_last_of_many(qtbot: QtBot) -> None:
    speaker, player, _given_up = espeak()
    for number in range(20):
        speaker.say(sentence(f"Number {number}.", 0))
    speaker.say(sentence(SENTENCE, 0))
    qtbot.waitUntil(lambda: bool(player.played) and player.played[-1].sound.seconds > 1)
    assert len(player.played) == 1


def test_espeak_hushes_what_sounds_and_what_waits(qtbot: QtBot) -> None:
    speaker, player, _given_up = espeak()
    speaker.say(sentence(SENTENCE, 0))
    qtbot.waitUntil(lambda: len(player.played) == 1)
    speaker.say(sentence("Rest.", 5))
    qtbot.waitUntil(lambda: len(player.played) == 2)
    speaker.hush()
    assert all(played.is_over for played in player.played)
    assert not speaker.is_speaking


def test_espeak_hushes_what_is_not_rendered_yet(qtbot: QtBot) -> None:
    speaker, player, _given_up = espeak()
    speaker.say(sentence(SENTENCE, 0))
    speaker.hush()
    speaker.say(sentence("Rest.", 0))
    qtbot.waitUntil(lambda: bool(player.played))
    assert player.played[0].sound.seconds < 1


def test_espeak_learns_how_long_it_takes(qtbot: QtBot) -> None:
    speaker, player, _given_up = espeak()
    text = "Slightly. " * 40
    before = speaker.seconds(text)
    speaker.say(sentence(text, 0))
    qtbot.waitUntil(lambda: bool(player.played))
    took = player.played[0].sound.seconds
    assert abs(speaker.seconds(text) - took) < abs(before - took)


def test_without_espeak_it_is_given_up_with_the_sentence(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    speaker, _player, given_up = espeak()
    asked = sentence(SENTENCE, 0)
    speaker.say(asked)
    qtbot.waitUntil(lambda: bool(given_up))
    assert given_up[0] is asked
    assert not speaker.is_speaking


def test_where_nothing_is_installed_it_is_soon_known(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in (("PATH", tmp_path), ("XDG_RUNTIME_DIR", tmp_path)):
        monkeypatch.setenv(name, str(value))
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    voice = Voice(engines(FakePlayer()))
    told: list[Sequence[VoiceChoice]] = []
    began = perf_counter()
    voice.prepare(Manner("de"))
    voice.say(SENTENCE)
    assert perf_counter() - began < 1.0
    assert not voice.is_silent
    qtbot.waitUntil(lambda: voice.is_silent, timeout=4000)
    assert not voice.is_speaking
    voice.find("en", told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=4000)
    assert told == [()]


def test_without_a_dispatcher_espeak_says_the_first_sentence(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "espeak-ng").symlink_to("/usr/bin/espeak-ng")
    for name, value in (("PATH", tmp_path), ("XDG_RUNTIME_DIR", tmp_path)):
        monkeypatch.setenv(name, str(value))
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    player = FakePlayer()
    voice = Voice(engines(player))
    voice.prepare(Manner())
    voice.say(SENTENCE)
    qtbot.waitUntil(lambda: bool(player.played), timeout=1500)
    assert not voice.is_silent
