"""``easeful record`` as a person calls it: what is in the file, and what is left when it fails."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import wave
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.signal import correlate  # type: ignore[import-untyped]
from shipped import PLACES, catalogue, routine

from easeful.adapters.espeak import EspeakRenderer
from easeful.adapters.mixing import RATE, TAIL, resampled
from easeful.adapters.sound_file import read_sound
from easeful.core.coaching import coaching_for
from easeful.core.day import Day
from easeful.core.length import plan_seconds
from easeful.core.planner import Planner
from easeful.core.routine import Routine
from easeful.core.settings import Settings
from easeful.core.sound import Chime, Sound, gain
from easeful.core.tape import Tape, tape_of

SOURCE = Path(__file__).parents[1] / "src"
LOUDEST = 29204
"""-1 dBFS."""

LARGEST_STEP = 1200
"""From one sample of a chime to the next; a click is a step of many thousands."""

COMMAND = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from easeful.__main__ import main; sys.exit(main())"
)
"""A shell that works in the background has its children ignore SIGINT; a person's does not."""

LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536));"
MOVES = """\
name: Moves
place: chair
steps:
  - do: shoulder-rolls
    repeat: 4
  - rest: 5 s
  - do: neck-side-stretch
    hold: 8 s
"""
SHORT = "name: Short\nplace: bed\nsteps:\n  - rest: 4 s\n"
NAMES = "write NAME.wav, NAME.ogg or NAME.mp3"
Samples = NDArray[np.int64]


@dataclass
class Person:
    """A person at a shell, with a folder to record into and a home."""

    folder: Path
    path: str = os.environ["PATH"]
    home: Path = field(init=False)

    def __post_init__(self) -> None:
        self.home = self.folder / "home"
        self.write("short", SHORT)

    def write(self, name: str, text: str) -> None:
        path = self.home / "routines" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def choose(self, **settings: int) -> None:
        rows = [f"{key}: {value}\n" for key, value in settings.items()]
        (self.home / "settings.yaml").write_text("".join(rows), encoding="utf-8")

    @property
    def surroundings(self) -> dict[str, str]:
        own = {"EASEFUL_HOME": str(self.home), "PYTHONPATH": str(SOURCE), "LC_ALL": "C.UTF-8"}
        return {**os.environ, **own, "PATH": self.path}

    def begin(self, *arguments: str, before: str = "") -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", before + COMMAND, "record", *arguments],
            cwd=self.folder,
            env=self.surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def record(self, *arguments: str, before: str = "") -> tuple[int, str, str]:
        with self.begin(*arguments, before=before) as process:
            out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    @property
    def files(self) -> set[str]:
        """Return what is in the folder apart from the home."""
        return {each.name for each in self.folder.iterdir()} - {"home"}


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


@dataclass(frozen=True)
class Recording:
    """A file, and the tape that says what should be in it."""

    samples: Samples
    rate: int
    tape: Tape
    seconds: float
    took: float

    def part(self, begin: float, seconds: float) -> Samples:
        first = round(begin * RATE)
        return self.samples[max(0, first) : first + round(seconds * RATE)]


def samples_of(path: Path) -> tuple[int, Samples]:
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        data = file.readframes(file.getnframes())
        return file.getframerate(), np.frombuffer(data, dtype="<i2").astype(np.int64)


@cache
def chime_of(chime: Chime, volume: int) -> Samples:
    sound = read_sound(PLACES.assets / "sounds" / f"{chime}.wav")
    return np.rint(np.array(resampled(sound, RATE).samples) * gain(volume)).astype(np.int64)


@cache
def spoken(words: str) -> Sound:
    return EspeakRenderer(coaching_for(Routine("r", "R", ()), Settings()).manner).render(words)


def known(name: str) -> Routine:
    """Return a routine that is shipped, or the one with moves."""
    shipped = PLACES.routines / f"{name}.yaml"
    return routine(shipped.read_bytes() if shipped.exists() else MOVES.encode())


@pytest.fixture(
    scope="module",
    params=[
        "pmr-15",
        "moves",
        "breathe-sigh",
        pytest.param("low-back-10", marks=pytest.mark.long),
    ],
)
def recording(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Recording:
    name = str(request.param)
    person = Person(tmp_path_factory.mktemp("recording"))
    person.write("moves", MOVES)
    begin = time.perf_counter()
    assert person.record(name, "session.wav") == (0, "", "")
    took = time.perf_counter() - begin
    plan = Planner(catalogue(), Day.ORDINARY, Settings().first_side).plan(known(name))
    tape = tape_of(plan, coaching_for(known(name), Settings()), lambda words: spoken(words).seconds)
    rate, samples = samples_of(person.folder / "session.wav")
    return Recording(samples, rate, tape, plan_seconds(plan), took)


def test_a_quarter_of_an_hour_is_recorded_within_a_minute(recording: Recording) -> None:
    assert recording.took < 60


def test_it_is_as_long_as_the_session_and_its_tail(recording: Recording) -> None:
    assert recording.rate == RATE
    length = len(recording.samples) / RATE
    assert length == pytest.approx(recording.seconds + TAIL, abs=0.01)


def test_no_sample_is_too_loud(recording: Recording) -> None:
    assert 3000 < np.abs(recording.samples).max() <= LOUDEST


def test_each_chime_is_where_the_timeline_says(recording: Recording) -> None:
    volumes = coaching_for(Routine("r", "R", ()), Settings()).volumes
    unspoken = recording.samples.copy()
    for said in recording.tape.said:
        words = np.array(spoken(said.words).samples, dtype=np.int64)
        room = unspoken[round(said.at * RATE) :][: len(words)]
        room -= words[: len(room)]
    for rung in recording.tape.rung:
        first_notes = chime_of(rung.chime, volumes.of(rung.chime))[: round(0.6 * RATE)]
        begin = max(0, round((rung.at - 0.4) * RATE))
        around = unspoken[begin : begin + round(1.4 * RATE)]
        found = correlate(around, first_notes, mode="valid", method="fft")
        at = (begin + int(np.argmax(found))) / RATE
        assert at == pytest.approx(rung.at, abs=0.1), rung
        likeness = found.max() / float(np.dot(first_notes, first_notes))
        assert likeness > 0.7, rung


def test_it_speaks_where_the_coach_spoke(recording: Recording) -> None:
    for said in recording.tape.said:
        part = recording.part(said.at, spoken(said.words).seconds)
        assert np.sqrt(np.mean(part**2)) > 500, said


def test_elsewhere_it_is_silent(recording: Recording) -> None:
    """In rests too: the laws of the coach say that nothing begins there."""
    heard = speech(recording)
    for rung in recording.tape.rung:
        heard[round(rung.at * RATE) :][: len(chime_of(rung.chime, 60)) + 2] = True
    assert not recording.samples[~heard].any()
    assert np.mean(~heard) > 0.02


def test_nothing_clicks(recording: Recording) -> None:
    steps = np.abs(np.diff(recording.samples))
    assert steps[~speech(recording)[1:]].max() <= LARGEST_STEP
    assert np.abs(recording.samples[[0, -1]]).max() <= 2


def speech(recording: Recording) -> NDArray[np.bool_]:
    """Return which samples are spoken."""
    found = np.zeros(len(recording.samples), dtype=np.bool_)
    for said in recording.tape.said:
        found[round(said.at * RATE) :][: round(spoken(said.words).seconds * RATE) + 2] = True
    return found


# What is refused


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ("heat: 10 min", "heat or cold"),
        ("cold: 5 min", "heat or cold"),
        ("rest: 10 s\n    wait: yes", "waits for you"),
        ("rest: 10 s\n    wait: after", "waits for you"),
    ],
)
def test_what_a_recording_cannot_do_is_refused_with_the_reason(
    person: Person, step: str, reason: str
) -> None:
    person.write("mine", f"name: Mine\nplace: bed\nsteps:\n  - rest: 5 s\n  - {step}\n")

    code, out, err = person.record("mine", "session.wav")

    assert (code, out, person.files) == (1, "", set())
    assert err.startswith("“Mine” cannot be recorded: ")
    assert reason in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("pmr-51", "s.wav"), 'there is no routine "pmr-51"; did you mean "pmr-15"?\n'),
        (("short", "s.flac"), f'"s.flac" is no name for a recording; {NAMES}\n'),
        (("short", "s"), f'"s" is no name for a recording; {NAMES}\n'),
        (("short", "no/s.wav"), 'there is no folder "no"\n'),
    ],
)
def test_what_is_not_there_is_said(person: Person, arguments: tuple[str, ...], words: str) -> None:
    assert person.record(*arguments) == (2, "", words)
    assert person.files == set()


def test_a_folder_is_no_recording(person: Person) -> None:
    (person.folder / "s.wav").mkdir()
    assert person.record("short", "s.wav", "--replace") == (2, "", '"s.wav" is a folder\n')


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(person: Person) -> None:
    path = person.folder / "s.wav"
    path.write_bytes(b"mine")

    code, out, err = person.record("short", "s.wav")
    assert (code, out) == (2, "")
    assert err == '"s.wav" is there already; name another file, or add --replace\n'
    assert path.read_bytes() == b"mine"

    assert person.record("short", "s.wav", "--replace") == (0, "", "")
    assert path.read_bytes().startswith(b"RIFF")
    assert person.files == {"s.wav"}


def test_nothing_of_it_may_be_left_to_do_on_such_a_day(person: Person) -> None:
    text = "name: Mine\nplace: bed\nsteps:\n  - do: bridge\n    flare: skip\n"
    person.write("mine", text)
    code, _out, err = person.record("mine", "s.wav", "--day", "flare")
    assert code == 1
    assert "Nothing of it is left to do" in err
    assert person.record("mine", "s.wav", "--day", "ordinary")[0] == 0


# What goes wrong


@pytest.mark.parametrize(
    ("number", "percent", "name"),
    [
        (signal.SIGTERM, 5, "s.wav"),
        (signal.SIGTERM, 80, "s.mp3"),
        (signal.SIGINT, 80, "s.wav"),
        (signal.SIGHUP, 80, "s.wav"),
    ],
)
def test_who_stops_it_finds_nothing_left(
    person: Person, number: signal.Signals, percent: int, name: str
) -> None:
    with person.begin("pmr-4-5", name, "--progress") as process:
        assert process.stdout is not None
        while int(process.stdout.readline()) < percent:
            pass
        process.send_signal(number)
        _out, err = process.communicate(timeout=60)

    assert process.returncode == 1
    assert err == "stopped; nothing was written\n"
    assert person.files == set()


def test_who_stops_it_keeps_the_file_that_was_there(person: Person) -> None:
    (person.folder / "s.wav").write_bytes(b"mine")
    with person.begin("pmr-4-5", "s.wav", "--progress", "--replace") as process:
        assert process.stdout is not None
        while int(process.stdout.readline()) < 80:
            pass
        process.terminate()
        process.communicate(timeout=60)
    assert (person.folder / "s.wav").read_bytes() == b"mine"
    assert person.files == {"s.wav"}


def test_a_folder_that_takes_no_files_is_said(person: Person) -> None:
    code, out, err = person.record("short", "/proc/s.wav")
    assert (code, out) == (1, "")
    assert err == 'cannot write "/proc/s.wav": No such file or directory\n'


@pytest.mark.parametrize("name", ["s.wav", "s.ogg"])
def test_a_disk_that_is_full_is_said_and_nothing_is_left(person: Person, name: str) -> None:
    """A limit to the size of files stands for it."""
    person.choose(voice=0)
    code, out, err = person.record("short", name, before=LIMIT)
    assert (code, out, person.files) == (1, "", set())
    assert err == f'cannot write "{name}": File too large\n'


def test_without_the_program_of_the_voice_there_is_no_recording(person: Person) -> None:
    person.path = str(person.home)
    code, out, err = person.record("short", "s.wav")
    assert (code, out, person.files) == (1, "", set())
    assert err == "The program espeak-ng, which gives the voice, is not installed.\n"


@pytest.mark.parametrize(("name", "program"), [("s.ogg", "oggenc"), ("s.mp3", "lame")])
def test_without_an_encoder_it_is_named(person: Person, name: str, program: str) -> None:
    person.path = str(person.home)
    code, out, err = person.record("short", name)
    assert (code, out, person.files) == (1, "", set())
    suffix = Path(name).suffix
    assert err == f"{suffix} needs the program {program}; install it or write .wav\n"


# What else there is


@pytest.mark.parametrize(("name", "magic"), [("s.ogg", b"OggS"), ("s.mp3", b"\xff\xfb")])
def test_other_forms_are_written_too(person: Person, name: str, magic: bytes) -> None:
    assert person.record("short", name) == (0, "", "")
    data = (person.folder / name).read_bytes()
    assert data.startswith((magic, b"\xff\xf3"))
    assert 10_000 < len(data) < 200_000
    assert person.files == {name}


def test_progress_is_told_in_whole_per_cents_that_rise_to_a_hundred(person: Person) -> None:
    code, out, err = person.record("short", "s.wav", "--progress")
    told = [int(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert told == sorted(set(told))
    assert told[-1] == 100
    assert any(70 < percent < 100 for percent in told)


def test_a_voice_that_is_off_needs_no_program_and_leaves_the_chimes(person: Person) -> None:
    person.path = str(person.home)
    person.choose(voice=0, sounds=100)

    assert person.record("short", "s.wav") == (0, "", "")

    _rate, samples = samples_of(person.folder / "s.wav")
    expected = np.zeros_like(samples)
    for at, chime in ((0.0, Chime.REST), (4.0, Chime.DONE)):
        ring = chime_of(chime, 100)
        room = expected[round(at * RATE) :][: len(ring)]
        room += ring[: len(room)]
    assert np.abs(samples - expected)[:-RATE].max() <= 1


def test_chimes_are_as_loud_as_they_were_set(person: Person) -> None:
    peaks = []
    for volume in (100, 30):
        person.choose(voice=0, sounds=volume)
        person.record("short", "s.wav", "--replace")
        peaks.append(np.abs(samples_of(person.folder / "s.wav")[1]).max())
    assert peaks[0] / peaks[1] == pytest.approx(gain(100) / gain(30), rel=0.01)


def test_breaths_that_are_held_are_asked_about_in_the_window_first(person: Person) -> None:
    code, _out, err = person.record("breathe-box", "box.wav")
    assert code == 1
    assert "“Box breathing” cannot be recorded: It holds the breath." in err
    assert person.files == set()
    (person.home / "settings.yaml").write_text("breath_holds: yes\n")
    assert person.record("breathe-box", "box.wav") == (0, "", "")


def test_where_all_is_off_there_is_nothing_to_record(person: Person) -> None:
    person.choose(voice=0, sounds=0, breath_tones=0)
    code, _out, err = person.record("short", "a.wav")
    assert (code, err) == (1, "voice, chimes and breath tones are all off in the settings\n")


def test_settings_that_cannot_be_read_are_said_and_stay_where_they_are(person: Person) -> None:
    broken = "talk: short\nvoice: [\n"
    (person.home / "settings.yaml").write_text(broken)
    code, _out, err = person.record("short", "a.wav")
    assert code == 0
    assert "could not be read" in err
    assert (person.home / "settings.yaml").read_text() == broken
    assert [each.name for each in person.home.glob("settings*")] == ["settings.yaml"]


def test_a_last_good_version_is_recorded_and_said(person: Person) -> None:
    person.record("short", "a.wav")
    person.write("short", SHORT.replace("4 s", "4 hearts"))
    code, _out, err = person.record("short", "b.wav")
    assert code == 0
    assert err == '"short" has mistakes, so this is the last good one\n'


def test_an_id_may_begin_with_a_dash(person: Person) -> None:
    person.write("-dash", SHORT)
    assert person.record("--day", "ordinary", "--", "-dash", "a.wav") == (0, "", "")
