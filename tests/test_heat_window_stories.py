"""Random stories of a window with heat: whatever is pressed, in whatever order, its laws hold.

A person clicks and types anything, the machine sleeps, clocks are set, the app is killed. True time
is known to the story alone.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import pytest
from heat_house import ALL_TRUE, FINE, IS_OFF, Estate, LyingClock, alarms, go, look, page
from house import House
from hypothesis import Phase as Phases
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from easeful.core.beside_heat import may_run_beside_heat
from easeful.core.heat_phase import Phase
from easeful.core.now_playing import MediaKey
from easeful.core.sound_output import Hearing, SoundOutput
from easeful.core.start import StartRequest
from easeful.ui.heat_run import HeatRun

WARM = "name: Warm\nsteps:\n  - rest: 5 s\n  - heat: 5 min\n    area: neck\n  - rest: 5 s\n"
WANTED = (
    "Start heat",
    "Start",
    ALL_TRUE,
    "None of these",
    "I’m awake",
    "It is still on",
    "Open",
    "Slow breathing",
    "Go on without",
)
OVER = (IS_OFF, FINE, "Blistered, white, numb or painful", "Back to Today", "Stretch a little")
ELSEWHERE = frozenset({"Look first", "Routines"})
"""Buttons that lead where no heat is, and to recordings in processes of their own."""

KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_S,
    Qt.Key.Key_Right,
    Qt.Key.Key_Left,
    Qt.Key.Key_A,
    Qt.Key.Key_Tab,
)
RING_EVERY = 20.0
RINGS_SOON = 30


class Story(RuleBasedStateMachine):
    """One life of a home in which Easeful is started, used and killed."""

    qt: QApplication

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="easeful-story-")
        home = Path(self.folder.name)
        (home / "routines").mkdir()
        (home / "routines" / "warm.yaml").write_text(WARM)
        self.estate = Estate(self.qt, home)
        self.estate.clock = self.clock = LyingClock()
        self.boots = 1
        self.ended = False
        self.put_on: float | None = None
        self.records = 0
        self.raised: list[BaseException] = []
        self.hook, sys.excepthook = sys.excepthook, self.catch
        self.house: House = self.estate.open()
        self.house.app.window.closing.connect(self.note_end)

    def catch(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.raised.append(error)

    def note_end(self) -> None:
        self.ended = True

    def teardown(self) -> None:
        self.estate.close()
        sys.excepthook = self.hook
        self.folder.cleanup()

    @property
    def run(self) -> HeatRun | None:
        way = self.house.app.heat._way  # noqa: SLF001 (its door would make it)
        return None if way is None else way.watching.run

    @property
    def is_on(self) -> bool:
        return self.house.app.heat.is_on

    def buttons(self) -> list[QAbstractButton]:
        seen = (each for each in self.house.buttons() if each.isVisible() and each.isEnabled())
        return [each for each in seen if each.text() not in ELSEWHERE]

    def offered(self, words: str) -> bool:
        return any(each.text() == words for each in self.buttons())

    def start_anew(self) -> None:
        self.estate.kill()
        self.house, self.ended = self.estate.open(f"boot {self.boots}"), False
        self.house.app.window.closing.connect(self.note_end)

    @initialize(is_on=st.booleans())
    def begin(self, *, is_on: bool) -> None:
        if is_on:
            self.house.click("Start heat")
            self.house.click(ALL_TRUE)

    @rule(words=st.sampled_from(WANTED))
    def go_on(self, words: str) -> None:
        if self.offered(words):
            self.house.click(words)

    @rule(words=st.sampled_from(OVER))
    def take_off(self, words: str) -> None:
        if self.offered(words):
            self.house.click(words)

    @rule(number=st.integers(0, 40))
    def click_anything(self, number: int) -> None:
        buttons = self.buttons()
        if buttons:
            self.house._take_time()  # noqa: SLF001 (as its own click does)
            QTest.mouseClick(buttons[number % len(buttons)], Qt.MouseButton.LeftButton)
            self.house.settle()

    @rule(key=st.sampled_from(KEYS))
    def press_key(self, key: Qt.Key) -> None:
        if self.house.app.window.focusWidget() is not None:
            self.house.key(key)

    @rule(key=st.sampled_from(MediaKey))
    def press_headset(self, key: MediaKey) -> None:
        self.house.keys.press(key)
        self.house.settle()

    @rule(seconds=st.sampled_from([1, 5, 25, 46, 110, 290]))
    def wait(self, seconds: float) -> None:
        go(self.house, seconds)

    @rule(seconds=st.sampled_from([20.0, 600.0, 30_000.0]), is_counted=st.booleans())
    def sleep(self, seconds: float, *, is_counted: bool) -> None:
        self.clock.sleep(seconds, is_counted=is_counted)

    @rule(seconds=st.sampled_from([-86_400.0, -3600.0, -2.0, 2.0, 3600.0]))
    def set_clock(self, seconds: float) -> None:
        self.clock.set_wall(seconds)

    @rule(hearing=st.sampled_from(Hearing), name=st.sampled_from(["speakers", "headphones"]))
    def change_output(self, hearing: Hearing, name: str) -> None:
        self.estate.outputs.output = SoundOutput(hearing, name)

    @rule(number=st.integers(0, 5))
    def press_note(self, number: int) -> None:
        notes = self.house.notices.seen
        pressed = [(key, each.id) for key, note in notes.items() for each in note.answers]
        pressed += [(key, "open") for key in notes]
        if pressed:
            self.house.notices.press(*pressed[number % len(pressed)])
            self.house.settle()

    @rule()
    def close_window(self) -> None:
        self.house.app.window.close()
        self.house.settle()

    @rule()
    def minimise(self) -> None:
        self.house.app.window.showMinimized()
        self.house.settle()

    @rule(what=st.sampled_from(["heat", "start", "quit"]))
    def use_tray(self, what: str) -> None:
        app = self.house.app
        asked = {"heat": app.tray.open_heat, "start": app.tray.start_last}
        asked.get(what, app.background.quit)()
        self.house.settle()

    @rule(routine=st.sampled_from(["breathing-5", "body-scan-10", "warm"]))
    def start_from_outside(self, routine: str) -> None:
        self.house.app.way.come_forward(StartRequest(routine, None))
        self.house.settle()

    @rule()
    def close_record_elsewhere(self) -> None:
        for number in self.estate.heat.entries:
            self.estate.log("another").end(number, 1.0, self.clock.now())
        go(self.house, 11)

    @rule()
    def kill(self) -> None:
        self.start_anew()

    @rule(seconds=st.sampled_from([30.0, 7200.0]))
    def start_machine_again(self, seconds: float) -> None:
        self.clock.sleep(seconds, is_counted=False)
        self.clock.start_again()
        self.boots += 1
        self.start_anew()

    @invariant()
    def the_laws_hold(self) -> None:
        self.live()
        self.the_window_does_not_end_while_a_pad_is_on()
        self.watch_lock_and_record_are_there_exactly_while_a_pad_is_on()
        self.what_must_be_answered_is_what_one_sees()
        self.no_pad_is_on_past_its_time_unsaid()
        self.beside_heat_runs_only_breathing_and_not_over_a_question()
        self.an_alarm_brings_the_window_back()
        self.nobody_raises()
        if self.ended:
            self.start_anew()

    def nobody_raises(self) -> None:
        assert not self.raised, self.raised

    def watch_lock_and_record_are_there_exactly_while_a_pad_is_on(self) -> None:
        house, run = self.house, self.run
        assert house.watch.is_watching == self.is_on
        assert house.heat_lock.held == self.is_on
        numbers = [number for number in self.estate.heat.entries if house.heat.is_open(number)]
        assert numbers == ([run.logbook.record] if self.is_on and run is not None else [])

    def the_window_does_not_end_while_a_pad_is_on(self) -> None:
        assert not (self.is_on and self.ended)

    def what_must_be_answered_is_what_one_sees(self) -> None:
        run = self.run
        if run is None or run.guard.phase not in {Phase.ASKING, Phase.ALARM}:
            return
        seen, heat = self.house.app.window.page, page(self.house)
        assert seen is heat
        if run.guard.phase is Phase.ALARM:
            assert heat.seen is heat.alarm
        else:
            assert heat.seen in {heat.on, heat.taken_up}
        assert self.buttons()

    def an_alarm_brings_the_window_back(self) -> None:
        run = self.run
        if run is None or run.guard.phase is not Phase.ALARM:
            return
        if len(alarms(self.house)) < RINGS_SOON:
            go(self.house, RING_EVERY + 1)
            assert self.house.app.window.isVisible()
            assert not self.house.app.window.isMinimized()

    def no_pad_is_on_past_its_time_unsaid(self) -> None:
        entry = self.estate.heat.entries.get(len(self.estate.heat.entries))
        if entry is None or self.put_on is None:
            return
        if self.clock.truth - self.put_on >= entry.heat.record.plan.seconds:
            assert self.run is not None
            assert self.run.guard.phase is Phase.ALARM
            assert alarms(self.house)

    def beside_heat_runs_only_breathing_and_not_over_a_question(self) -> None:
        session, run = self.house.session, self.run
        if run is None or not self.is_on or not session.runs or self.house.state() != "running":
            return
        routine = self.house.app.stage.room.shelf.routine(self.house.run().summary.id)
        assert routine is not None
        assert may_run_beside_heat(routine)
        assert run.guard.phase is Phase.ON

    def live(self) -> None:
        """Let timers come to their time, and know since when the pad is really on."""
        look(self.house)
        self.house.settle()
        entries = self.estate.heat.entries
        if len(entries) > self.records:
            self.put_on = self.clock.truth
        elif not self.house.heat.is_open(len(entries)):
            self.put_on = None
        self.records = len(entries)


@contextmanager
def story_of(qt: QApplication) -> Iterator[type[Story]]:
    Story.qt = qt
    yield Story
    del Story.qt


@pytest.mark.first
def test_whatever_is_done_the_laws_of_heat_hold(qapp: QApplication) -> None:
    """No story is made shorter: that takes minutes, and each is told in a few lines."""
    examples = max(10, settings().max_examples // 10)
    with story_of(qapp) as story:
        run_state_machine_as_test(
            story,
            settings=settings(
                max_examples=examples,
                stateful_step_count=25,
                phases=(Phases.explicit, Phases.reuse, Phases.generate),
            ),
        )
