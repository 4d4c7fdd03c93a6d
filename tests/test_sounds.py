"""The shipped sounds: made by the script, soft, equally loud, and each told from all others."""

import subprocess
import sys
from itertools import combinations, pairwise
from pathlib import Path
from typing import Final

import numpy as np
import pytest
from loudness import Samples, envelope, loudest, momentary, read, true_peak

from easeful.core.sound import BREATH_TONES, Chime

CHECKOUT: Final = Path(__file__).parent.parent
SOUNDS: Final = CHECKOUT / "assets" / "sounds"
SCRIPT: Final = CHECKOUT / "packaging" / "make_sounds.py"
RATE: Final = 44_100

SOFT: Final = tuple(chime for chime in Chime if chime is not Chime.ALARM)
CUES: Final = tuple(chime for chime in SOFT if chime not in BREATH_TONES)
LUFS: Final[dict[Chime, float]] = {
    **dict.fromkeys(CUES, -26.0),
    **dict.fromkeys(BREATH_TONES, -32.0),
    Chime.CHECK: -24.0,
    Chime.ALARM: -12.0,
}
LONGEST: Final = {
    **dict.fromkeys(Chime, 2.5),
    Chime.HALF: 1.25,
    Chime.REST: 4.0,
    Chime.DONE: 4.0,
    Chime.CHECK: 1.3,
    Chime.ALARM: 12.5,
}
ONSETS: Final = {
    Chime.READY: 1,
    Chime.BEGIN: 2,
    Chime.HALF: 1,
    Chime.SIDE: 3,
    Chime.LET_GO: 1,
    Chime.REST: 1,
    Chime.DONE: 3,
    Chime.CHECK: 2,
}
HEARD_ALONE: Final = 0.8  # seconds, for then the voice begins

each = pytest.mark.parametrize("chime", Chime)
each_soft_one = pytest.mark.parametrize("chime", SOFT)
each_pair = pytest.mark.parametrize(("one", "other"), tuple(combinations(SOFT, 2)))


def file_of(chime: Chime) -> Path:
    return SOUNDS / f"{chime}.wav"


def sound_of(chime: Chime) -> Samples:
    rate, sound = read(file_of(chime))
    assert rate == RATE
    return sound


def power_above(hz: float, sound: Samples) -> float:
    """Return the share of the power above ``hz``, in dB."""
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    bins = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(10 * np.log10(power[bins > hz].sum() / power.sum()))


def opening(chime: Chime) -> Samples:
    """Return what is heard of ``chime`` before the voice begins, of strength 1."""
    start = sound_of(chime)[: round(HEARD_ALONE * RATE)]
    return start / np.linalg.norm(start)


def score(chime: Chime) -> Samples:
    """Return the opening as a score: how strong each sixth of an octave is, every 50 ms."""
    start, span = opening(chime), 8192
    padded = np.pad(start, (span // 2, span // 2))
    frames = np.lib.stride_tricks.sliding_window_view(padded, span)[:: round(0.05 * RATE)]
    spectra = np.abs(np.fft.rfft(frames * np.hanning(span)))
    pitches = np.fft.rfftfreq(span, 1 / RATE)
    edges = 150 * 2 ** (np.arange(25) / 6)
    bands = [spectra[:, (pitches >= low) & (pitches < high)] for low, high in pairwise(edges)]
    strengths = np.array([np.linalg.norm(band, axis=1) for band in bands])
    return np.asarray(strengths / np.linalg.norm(strengths))


def pitch(sound: Samples, since: float, until: float) -> float:
    """Return the strongest pitch between two times."""
    part = sound[round(since * RATE) : round(until * RATE)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 16))
    return float(np.fft.rfftfreq(1 << 16, 1 / RATE)[spectrum.argmax()])


def onsets(sound: Samples) -> list[float]:
    """Return when notes begin: where the strength of 40 ms is clearly more than that before."""
    span = round(0.04 * RATE)
    blocks = sound[: len(sound) // span * span].reshape(-1, span)
    strength = np.linalg.norm(blocks, axis=1)
    grows = np.diff(strength, prepend=0.0) > 0.1 * strength.max()
    return [float(at) * 0.04 for at in np.flatnonzero(np.diff(grows.astype(int), prepend=0) == 1)]


def test_every_chime_has_its_file_and_no_file_is_left_over() -> None:
    assert {path.name for path in SOUNDS.iterdir()} == {file_of(chime).name for chime in Chime}


def test_the_script_makes_the_shipped_files_to_the_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True)

    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    assert {name for name, data in made.items() if (SOUNDS / name).read_bytes() != data} == set()
    assert len(made) == len(Chime)


@each
def test_it_is_as_long_as_its_task_allows(chime: Chime) -> None:
    seconds = len(sound_of(chime)) / RATE

    assert 1.2 <= seconds <= LONGEST[chime]


@each
def test_it_begins_and_ends_with_silence_and_stands_on_zero(chime: Chime) -> None:
    sound = sound_of(chime)
    faded = 0.01 if chime is Chime.ALARM else 0.001

    assert sound[0] == sound[-1] == 0.0
    assert abs(sound.mean()) < 1e-5
    assert envelope(sound[-RATE // 100 :], RATE).max() < faded * np.abs(sound).max()


@each
def test_it_swells_for_fifty_milliseconds_before_it_is_loud(chime: Chime) -> None:
    strength = envelope(sound_of(chime), RATE)
    first_high = np.flatnonzero(strength >= 0.9 * strength.max())[0]
    last_low = np.flatnonzero(strength[:first_high] <= 0.1 * strength.max())[-1]
    last_silent = np.flatnonzero(strength[: strength.argmax()] <= 0.001 * strength.max())

    assert (first_high - last_low) / RATE >= 0.05
    assert (strength.argmax() - (last_silent[-1] if last_silent.size else 0)) / RATE >= 0.05


@each
def test_none_of_its_notes_grows_faster_than_in_fifty_milliseconds(chime: Chime) -> None:
    strength = envelope(sound_of(chime), RATE)
    step = round(0.01 * RATE)

    growth = (strength[step:] - strength[:-step]).max() / strength.max()

    assert growth <= 0.8 * 0.01 / 0.05  # from 10 % to 90 % in 50 ms


@each
def test_nothing_clicks(chime: Chime) -> None:
    sound = sound_of(chime)
    peak = np.abs(sound).max()
    step, bend = (0.3, 0.065) if chime is Chime.ALARM else (0.15, 0.03)

    assert np.abs(np.diff(sound)).max() < step * peak
    assert np.abs(np.diff(sound, 2)).max() < bend * peak


@each_soft_one
def test_nothing_is_shrill(chime: Chime) -> None:
    assert power_above(3000, sound_of(chime)) < -50


@each_soft_one
def test_it_leaves_room_for_a_voice_on_top(chime: Chime) -> None:
    assert np.abs(sound_of(chime)).max() <= 0.25


@each
def test_it_is_as_loud_as_its_family(chime: Chime) -> None:
    assert loudest(sound_of(chime), RATE) == pytest.approx(LUFS[chime], abs=0.5)


@each
def test_no_converter_clips_it(chime: Chime) -> None:
    assert true_peak(sound_of(chime)) <= -1.0


def test_the_alarm_grows_for_ten_seconds_and_then_stays_loud() -> None:
    alarm = sound_of(Chime.ALARM)

    by_second = np.array([loudest(part, RATE) for part in np.split(alarm[: 12 * RATE], 12)])

    assert by_second[0] < -38
    assert np.diff(by_second[:10]) == pytest.approx(3.0, abs=0.5)
    assert by_second[10:] == pytest.approx(LUFS[Chime.ALARM], abs=0.5)


def test_the_alarm_is_strong_where_sleepers_hear() -> None:
    full = sound_of(Chime.ALARM)[10 * RATE :]
    power = np.abs(np.fft.rfft(full * np.hanning(len(full)))) ** 2
    bins = np.fft.rfftfreq(len(full), 1 / RATE)

    low = power[(bins > 500) & (bins < 720)].sum() / power.sum()
    middle = power[(bins > 1000) & (bins < 2000)].sum() / power.sum()

    assert low > 0.5
    assert middle > 0.15


@pytest.mark.parametrize(("chime", "count"), tuple(ONSETS.items()))
def test_its_notes_can_be_counted_before_the_voice_begins(chime: Chime, count: int) -> None:
    heard = [start for start in onsets(sound_of(chime)) if start < HEARD_ALONE]

    assert len(heard) == len(onsets(sound_of(chime))) == count


def test_its_tune_is_its_own() -> None:
    begin, side, let_go, done = map(sound_of, (Chime.BEGIN, Chime.SIDE, Chime.LET_GO, Chime.DONE))
    into, out, check = sound_of(Chime.IN), sound_of(Chime.OUT), sound_of(Chime.CHECK)

    assert pitch(begin, 0.35, 0.6) > 1.4 * pitch(begin, 0.0, 0.25)
    assert pitch(side, 0.0, 0.2) > 1.4 * pitch(side, 0.28, 0.45)
    assert pitch(side, 0.55, 0.75) > 1.4 * pitch(side, 0.28, 0.45)
    assert pitch(let_go, 0.1, 0.3) > 1.3 * pitch(let_go, 0.6, 0.8)
    assert pitch(done, 0.1, 0.3) > 1.15 * pitch(done, 0.45, 0.7) > 1.3 * pitch(done, 0.85, 1.2)
    assert pitch(check, 0.5, 0.7) > 1.4 * pitch(check, 0.1, 0.35)
    assert pitch(check, 0.75, 1.0) > 1.03 * pitch(check, 0.42, 0.55)
    assert pitch(into, 0.9, 1.2) > 1.1 * pitch(into, 0.1, 0.4)
    assert pitch(out, 0.1, 0.4) > 1.1 * pitch(out, 1.0, 1.4)


@each_pair
def test_two_chimes_are_unlike_to_a_listening_machine(one: Chime, other: Chime) -> None:
    """However they are laid on each other: a recording is searched for chimes in this way."""
    first, second = opening(one), opening(other)
    length = 2 * len(first)
    lags = np.fft.irfft(np.fft.rfft(first, length) * np.fft.rfft(second, length).conj(), length)

    assert np.abs(lags).max() < 0.35


@each_pair
def test_two_chimes_are_unlike_to_an_ear(one: Chime, other: Chime) -> None:
    assert (score(one) * score(other)).sum() < 0.5


def test_the_alarm_rings_for_two_seconds_at_its_full() -> None:
    heard = momentary(sound_of(Chime.ALARM), RATE)

    assert (heard > LUFS[Chime.ALARM] - 1.5).sum() * 0.02 >= 1.5
