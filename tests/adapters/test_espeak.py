"""Sentences as sound, by the real espeak-ng; and what is done where it is absent or hangs."""

import logging
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pyloudnorm import Meter  # type: ignore[import-untyped]

from easeful.adapters import espeak_program
from easeful.adapters.espeak import AUDIBLE, EspeakRenderer
from easeful.adapters.espeak_voices import choices, installed, voice_for
from easeful.adapters.plain_speech import language_tag, plain
from easeful.core.sound import Manner, Sound
from easeful.core.speech_length import estimated_seconds

SENTENCE = "Let your head sink slowly to the left, and breathe out."
FULL_SCALE = 32768
HOSTILE = [
    "-v de",
    "--stdout",
    "<speak>Rest.</speak>",
    "&amp;",
    "🙂",
    "Rest\nnow",
    "Re\0st",
    "\ud800x",
]
ROOT = Path(__file__).parents[2]


def rendered(text: str, manner: Manner | None = None) -> Sound:
    return EspeakRenderer(manner or Manner()).render(text)


def peak(sound: Sound) -> float:
    return max(map(abs, sound.samples)) / FULL_SCALE


def loudness(sound: Sound) -> float:
    meter = Meter(sound.rate, block_size=0.2)
    return float(meter.integrated_loudness(np.array(sound.samples) / FULL_SCALE))


def shipped_sentences() -> Iterator[str]:
    """Give what is shipped to be said, and shown."""
    folders = (ROOT / "assets", ROOT / "routines")
    for path in sorted(file for folder in folders for file in folder.rglob("*.yaml")):
        yield from _sentences(yaml.safe_load(path.read_text()))


def _sentences(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _sentences(each)
    elif isinstance(node, str) and node[:1].isupper():
        yield node


def test_a_sentence_becomes_sound() -> None:
    sound = rendered(SENTENCE)
    assert sound.rate == 22050
    assert 2.5 < sound.seconds < 4.5


def test_there_is_hardly_any_silence_around_it() -> None:
    sound = rendered(SENTENCE)
    loud = [at for at, value in enumerate(sound.samples) if abs(value) > AUDIBLE * 2]
    assert loud[0] / sound.rate < 0.04
    assert sound.seconds - loud[-1] / sound.rate < 0.06


@pytest.mark.parametrize("volume", [30, 60, 100])
def test_no_sample_leaves_too_little_room_for_a_chime(volume: int) -> None:
    loudest = "Åh, öppna, sjung! Oh, ah, no more!"
    for language in ("sv", "en", "ru"):
        assert peak(rendered(loudest, Manner(language, volume=volume))) <= 0.63


def test_no_sample_is_above_six_tenths_at_the_usual_volume() -> None:
    assert 0.4 < peak(rendered("Åh, öppna, sjung!", Manner("sv", volume=60))) <= 0.6


@pytest.mark.parametrize(("volume", "wanted"), [(30, -26), (60, -20), (100, -17)])
def test_the_voice_is_as_loud_as_is_said(volume: int, wanted: int) -> None:
    assert loudness(rendered(SENTENCE, Manner(volume=volume))) == pytest.approx(wanted, abs=1.5)


def test_volume_nought_is_silence_of_the_same_length() -> None:
    silent = rendered(SENTENCE, Manner(volume=0))
    assert set(silent.samples) == {0}
    assert silent.seconds == rendered(SENTENCE).seconds


@pytest.mark.parametrize("speed", [80, 90, 120])
def test_the_speed_changes_how_long_it_takes(speed: int) -> None:
    usual = rendered(SENTENCE, Manner(speed=100)).seconds
    assert rendered(SENTENCE, Manner(speed=speed)).seconds == pytest.approx(
        usual * 100 / speed, rel=0.04
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_a_command_is_read_aloud(text: str) -> None:
    assert 0.2 < rendered(text).seconds < 4


@pytest.mark.parametrize("text", ["", ".", "..", " \n", "\0"])
def test_nothing_to_say_is_no_sound(text: str) -> None:
    assert rendered(text).seconds == 0


def test_markup_and_phonemes_are_words() -> None:
    assert rendered("[[h@l@U]]").seconds > rendered("hello").seconds
    assert rendered('<break time="9s"/> Rest.').seconds < 6


def test_a_very_long_text_is_read_to_its_end() -> None:
    assert rendered("Breathe in. " * 420).seconds > 300


@settings(max_examples=30)
@given(st.text())
def test_any_text_becomes_sound(text: str) -> None:
    assert rendered(text).seconds >= 0


@given(st.text(max_size=200))
def test_plain_text_is_one_line_without_commands(text: str) -> None:
    line = plain(text)
    assert line == plain(line)
    assert "[[" not in line
    assert line.isprintable() or any(sign.isspace() or sign > "~" for sign in line)
    assert not set(line) & {*map(chr, range(32)), "\x7f", "\u2028"}
    line.encode()


@pytest.mark.parametrize(
    ("code", "voice"),
    [
        ("de", "de"),
        ("de-AT", "de-at"),
        ("de_DE.UTF-8", "de-de"),
        ("EN-gb", "en-gb"),
        ("de-Nowhere", "de-nowhere"),
        ("zz", "en"),
        ("", "en"),
        ("-v", "en"),
        ("../../etc", "en"),
        ("Deutsch bitte", "en"),
    ],
)
def test_a_language_finds_its_voice(code: str, voice: str) -> None:
    assert voice_for(Manner(code)) == voice


def test_that_english_is_spoken_instead_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        rendered("Rest.", Manner("zz"))
    assert "no voice for 'zz'" in caplog.text


def test_german_is_not_read_as_english() -> None:
    text = "Lass den Kopf sinken."
    assert rendered(text, Manner("de")).samples != rendered(text, Manner("en")).samples


def test_a_chosen_voice_speaks_its_language_only() -> None:
    scottish = "espeak-ng/English (Scotland)"
    assert voice_for(Manner("en", scottish)) == "English (Scotland)"
    assert voice_for(Manner("de", scottish)) == "de"
    assert voice_for(Manner("en", "rhvoice/Slt")) == "en"


def test_the_voices_of_a_language_are_few_and_have_names() -> None:
    found = choices(installed("en-US"), "en-US")
    assert found[0].name == "English (America)"
    assert found[0].id == "espeak-ng/English (America)"
    assert 2 < len(found) <= 8
    assert not choices(installed("zz"), "zz")


@given(st.text(max_size=20))
def test_a_language_tag_can_stand_in_a_command(code: str) -> None:
    tag = language_tag(code)
    assert not tag.startswith("-")
    assert all(part.isalnum() and part.isascii() for part in tag.split("-") if tag)


def fake_program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / espeak_program.PROGRAM
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_without_the_program_it_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not espeak_program.available()
    with pytest.raises(OSError, match="not installed"):
        rendered(SENTENCE)


def test_a_program_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_program(tmp_path, monkeypatch, "exec sleep 60")
    began = perf_counter()
    with pytest.raises(OSError, match="does not answer"):
        espeak_program.run([], patience=0.2)
    assert perf_counter() - began < 2


@pytest.mark.parametrize("script", ["exit 1", "cat >/dev/null; echo nonsense", "kill -9 $$"])
def test_a_program_that_fails_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str
) -> None:
    fake_program(tmp_path, monkeypatch, script)
    with pytest.raises(OSError, match="espeak-ng"):
        rendered(SENTENCE)


def test_the_reckoned_length_fits_what_is_shipped() -> None:
    sentences = sorted(set(shipped_sentences()))[::6]
    renderer = EspeakRenderer(Manner(speed=90))
    missing = [renderer.render(text).seconds - estimated_seconds(text, 90) for text in sentences]
    assert len(sentences) > 100
    assert np.mean(np.array(missing) > 0.3) <= 0.03
    assert -0.35 < np.median(missing) < 0


def test_a_sentence_costs_little() -> None:
    renderer = EspeakRenderer(Manner(speed=90))
    renderer.render(SENTENCE)
    costs = []
    for _again in range(7):
        began = perf_counter()
        renderer.render(SENTENCE)
        costs.append(perf_counter() - began)
    assert min(costs) < 0.3
