"""A recording is made by a process of its own, and leaves a whole file or none."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from easeful.core.day import Day
from easeful.ui import recorder as module
from easeful.ui.recorder import Recorder, Recording, command

PROGRAM: Final = Path(__file__).parents[1] / "recording.py"
LONG_MS: Final = 20_000
"""Milliseconds that a busy machine may take to start a process."""


class Story:
    """A recorder, and what it told."""

    def __init__(self, mode: str, file: Path) -> None:
        self.recorder = Recorder((sys.executable, str(PROGRAM), mode))
        self.recording = Recording("low-back-10", "Low back", Day.FLARE, file)
        self.told: list[object] = []
        for signal in (self.recorder.progressed, self.recorder.done, self.recorder.failed):
            signal.connect(self.told.append)
        self.recorder.cancelled.connect(lambda: self.told.append("cancelled"))

    @property
    def is_over(self) -> bool:
        return self.recorder.recording is None

    @property
    def has_begun(self) -> bool:
        return self.recorder.percent == 42


Tell = Callable[[str], Story]


@pytest.fixture
def tell(qtbot: QtBot, tmp_path: Path) -> Iterator[Tell]:
    stories: list[Story] = []

    def begin(mode: str) -> Story:
        story = Story(mode, tmp_path / "Low back.wav")
        stories.append(story)
        story.recorder.record(story.recording)
        return story

    yield begin
    for story in stories:
        story.recorder.close()


def end(qtbot: QtBot, story: Story) -> None:
    qtbot.waitUntil(lambda: story.is_over, timeout=LONG_MS)


def begun(qtbot: QtBot, story: Story) -> Story:
    qtbot.waitUntil(lambda: story.has_begun, timeout=LONG_MS)
    return story


def test_a_recording_goes_from_0_to_100_and_is_there(tell: Tell, qtbot: QtBot) -> None:
    story = tell("well")
    end(qtbot, story)
    assert story.told == [7, 14, 21, 28, 35, 42, 100, story.recording.file]
    assert not story.recording.unfinished.exists()


def test_the_command_is_told_what_to_record(tell: Tell, qtbot: QtBot) -> None:
    story = tell("well")
    end(qtbot, story)
    words = story.recording.file.read_text().split(" ", 1)[1]
    file = story.recording.file
    assert words == f"well record --day flare --replace --progress -- low-back-10 {file}"


def test_a_failure_is_told_in_its_own_last_words(tell: Tell, qtbot: QtBot) -> None:
    story = tell("fails")
    end(qtbot, story)
    assert story.told[-1] == "there is no voice for “xx”"
    assert not story.recording.unfinished.exists()


def test_what_is_meant_for_programmers_is_not_shown(tell: Tell, qtbot: QtBot) -> None:
    story = tell("breaks")
    end(qtbot, story)
    assert story.told[-1] == "the recorder ended before its time"


def test_a_program_that_is_not_there_is_a_failure(qtbot: QtBot, tmp_path: Path) -> None:
    story = Story("well", tmp_path / "a.wav")
    story.recorder = Recorder((str(tmp_path / "no-such-program"),))
    story.recorder.failed.connect(story.told.append)
    story.recorder.record(story.recording)
    end(qtbot, story)
    assert story.told == ["the recorder cannot be started"]


def test_cancel_leaves_no_half_file(tell: Tell, qtbot: QtBot) -> None:
    story = begun(qtbot, tell("waits"))
    assert story.recording.unfinished.exists()
    story.recorder.cancel()
    story.recorder.cancel()
    end(qtbot, story)
    assert story.told[-1] == "cancelled"
    assert story.told.count("cancelled") == 1
    assert list(story.recording.file.parent.iterdir()) == []


def test_a_file_that_was_there_before_survives_a_cancel(tell: Tell, qtbot: QtBot) -> None:
    story = begun(qtbot, tell("waits"))
    story.recording.file.write_text("the old one")
    story.recorder.cancel()
    end(qtbot, story)
    assert story.recording.file.read_text() == "the old one"


def test_a_process_that_does_not_obey_is_killed(
    tell: Tell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KILL_AFTER_MS", 100)
    story = begun(qtbot, tell("stubborn"))
    story.recorder._kill.setInterval(100)  # noqa: SLF001 (two seconds would be long)
    story.recorder.cancel()
    end(qtbot, story)
    assert story.told[-1] == "cancelled"
    assert not story.recording.unfinished.exists()


def test_the_end_of_the_app_leaves_nothing_behind(
    tell: Tell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KILL_AFTER_MS", 100)
    for mode in ("waits", "stubborn"):
        story = begun(qtbot, tell(mode))
        story.recorder.close()
        assert story.is_over
        assert list(story.recording.file.parent.iterdir()) == []


def test_without_a_recording_there_is_nothing_to_end(tmp_path: Path, qtbot: QtBot) -> None:
    story = Story("well", tmp_path / "a.wav")
    story.recorder.cancel()
    story.recorder.close()
    assert story.told == []


def test_one_recording_at_a_time(tell: Tell, qtbot: QtBot) -> None:
    story = begun(qtbot, tell("waits"))
    other = Recording("pmr-8", "Let go", Day.ORDINARY, story.recording.file.with_name("b.wav"))
    story.recorder.record(other)
    assert story.recorder.recording == story.recording


def test_after_one_there_may_be_another(tell: Tell, qtbot: QtBot) -> None:
    story = tell("well")
    end(qtbot, story)
    story.recorder.record(story.recording)
    end(qtbot, story)
    assert story.told.count(story.recording.file) == 2


def test_the_window_goes_on_meanwhile(tell: Tell, qtbot: QtBot) -> None:
    """``record`` returns before the process has said anything."""
    story = tell("well")
    assert story.told == []
    end(qtbot, story)


def test_easeful_is_started_as_a_module_or_as_the_program_that_it_was_frozen_into(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert command() == (sys.executable, "-P", "-m", "easeful")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == (sys.argv[0],)
