"""Random stories of a window with a journal: whatever is pressed, in whatever order, its laws hold.

A person starts, pauses, stops, tells how she is or does not, closes the window; days go by, clocks
are set, the app is killed. What she told is in the journal once, and nothing stands before Start.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import pytest
from heat_house import ALL_TRUE, FINE, IS_OFF, Estate, LyingClock, go, look
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
from journal_twin import HeatedDiary, TwinDiary
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from easeful.core.diary import (
    JOIN,
    DayAfter,
    Ended,
    Entry,
    Fact,
    SessionRecord,
    Told,
)
from easeful.core.heat import HeatRecord
from easeful.core.scoring import is_empty
from easeful.core.session_logbook import COUNTS_FROM
from easeful.core.settings import NOTED, Settings
from easeful.core.start import StartRequest
from easeful.core.wholes import grouped
from easeful.ui.pages.before_scores import BeforeScores
from easeful.ui.pages.today_ask import NOTED as NOTED_WORDS
from easeful.ui.pages.today_ask import AskStrip
from easeful.ui.pages.today_night import NightCard
from easeful.ui.routes import ALONE, Route
from easeful.ui.widgets.body_map import BodyMap
from easeful.ui.widgets.number import Number

ASKS = (AskStrip, BeforeScores, NightCard)
SEEN = Settings(seen_emergency_lines=date(2026, 3, 1))
TOLD_BEFORE: Final[dict[str, Any]] = {
    "finished_a_session": True,
    "also_noted": frozenset({"mood", "sleep"}),
}
QUICK = "name: Quick\nsteps:\n  - rest: 20 s\n  - rest: 40 s\n  - rest: 40 s\n"
ANSWERS = (
    "Leave it",
    "Not now",
    "The same",
    "A bit more, settled",
    "Still worse",
    "Show them",
    "Nothing new",
    "Yes, a little more",
    "Stay as it is",
    "Change",
    "Skip",
    "Keep",
    "Done",
    "No, none",
    "Not sure",
    "Back to Today",
    "No, thanks",
)
DAYS = ("Flare day", "Sore day", "Ordinary day")
WHYS = ("More pain", "Tired", "Dizzy", "Interrupted", "Enough")
STOPS = ("Stop", "Stop here", "End here", "Breathing only", "Keep going", "Go on", "Go on gently")
HEAT = ("Start heat", ALL_TRUE, IS_OFF, FINE, "Stretch a little", "Back to Today", "I’m awake")
KEYS = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Right,
    Qt.Key.Key_Right,
    Qt.Key.Key_Left,
    Qt.Key.Key_E,
    Qt.Key.Key_S,
    Qt.Key.Key_D,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
)
OFTEN: Final = {
    Route.TODAY: ("press_start", "press_start", "press_return", "choose_day", "change_settings"),
    Route.SESSION: ("go_on",) * 12 + ("press_key",) * 8 + ("stop",) * 6 + ("wait",),
    Route.CLOSING: ("tell_why", "tell_why", "write", "write", "write", "point", "wait"),
    Route.NOW: ("write", "write", "write", "point", "take_back"),
    Route.JOURNAL: ("ask_how_she_is", "ask_how_she_is", "look_back"),
    Route.HOLDS: ("see_holds",) * 5,
    Route.HEAT_ALONE: ("wait", "wait"),
}
ANYWHERE: Final = ("sleep", "sleep", "set_clock", "close_window", "kill", "start_from_outside")
SLEEPS: Final = (20, 31, 59, 61, 8 * 60, 13 * 60, 24 * 60, 24 * 60, 8 * 24 * 60)
MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0


class Story(RuleBasedStateMachine):
    """One life of a home in which Easeful is used, closed and killed."""

    qt: QApplication
    on_disk = False

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="easeful-journal-")
        home = Path(self.folder.name)
        (home / "routines").mkdir()
        (home / "routines" / "quick.yaml").write_text(QUICK)
        self.estate = Estate(self.qt, home, SEEN)
        self.estate.clock = self.clock = LyingClock()
        heat = self.estate.heat
        self.diary = TwinDiary(heat, home / "journal.db") if self.on_disk else HeatedDiary(heat)
        self.estate.diary = self.diary
        self.raised: list[BaseException] = []
        self.hook, sys.excepthook = sys.excepthook, self.catch
        self.typed = 0
        self.written: tuple[str, Route, str] | None = None
        self.ended = False
        self.is_in_order = True
        self.may_take_back = self.may_grow = False
        self.facts: dict[tuple[type, object], Fact] = {}
        self.began_at: dict[str, float] = {}
        self.was_on: Route | None = None
        self.known = self.estate.settings.load()
        self.house = self.open()

    def catch(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.raised.append(error)

    def open(self) -> House:
        house = self.estate.open()
        house.app.window.closing.connect(self.note_end)
        self.ended, self.was_on = False, None
        return house

    def note_end(self) -> None:
        self.ended = True

    def start_anew(self) -> None:
        self.estate.kill()
        if isinstance(self.diary, TwinDiary):
            self.diary.open_anew()
            assert self.diary.is_as_remembered()
        self.house = self.open()

    def teardown(self) -> None:
        self.estate.close()
        if isinstance(self.diary, TwinDiary):
            self.diary.close()
        sys.excepthook = self.hook
        self.folder.cleanup()

    @property
    def route(self) -> Route:
        return self.house.app.stage.route

    @property
    def sessions(self) -> list[SessionRecord]:
        return [each for each in self.diary.facts if isinstance(each, SessionRecord)]

    @property
    def entries(self) -> list[Entry]:
        return [each for each in self.diary.facts if isinstance(each, Entry)]

    def seen(self, *kinds: type[QWidget]) -> list[QWidget]:
        page = self.house.app.window.page
        every = [] if page is None else page.findChildren(QWidget)
        return [each for each in every if isinstance(each, kinds) and each.isVisible()]

    def offered(self, words: str) -> QAbstractButton | None:
        page = self.house.app.window.page
        every = [] if page is None else page.findChildren(QAbstractButton)
        found = (each for each in every if each.isVisible() and each.isEnabled())
        return next((each for each in found if each.text() == words), None)

    def click(self, button: QWidget) -> None:
        self.house._take_time()  # noqa: SLF001 (as its own click does)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.house.settle()

    def press(self, words: str) -> bool:
        button = self.offered(words)
        if button is not None:
            self.click(button)
        return button is not None

    @initialize(is_new=st.sampled_from([False, False, True]))
    def begin(self, *, is_new: bool) -> None:
        """Begin as somebody new, or as one who has been here for a while."""
        memory = self.house.app.memory
        if not is_new:
            memory.keep(replace(memory.settings, **TOLD_BEFORE))
            self.start_anew()

    @rule(data=st.data(), number=st.integers(0, 11))
    def live(self, data: st.DataObject, number: int) -> None:
        """Do one of all that can be done now. (Rules of their own come by the dozen, or never.)"""
        action = data.draw(st.sampled_from(self.possible()), label="she")
        getattr(self, action)(number)

    def possible(self) -> tuple[str, ...]:
        route = self.route
        found = [*OFTEN.get(route, ()), *ANYWHERE]
        if route not in ALONE:
            found += ["go_elsewhere"]
        if self.seen(Number):
            found += ["tap_number"] * 4
        if self.offers_to_carry_on():
            found += ["carry_on"] * 3
        if self.answers():
            found += ["answer"] * 3
        if any(self.offered(each) for each in HEAT):
            found += ["use_heat"] * (2 if route is Route.TODAY else 6)
        return tuple(found)

    def press_start(self, _number: int) -> None:
        if self.offered("Start") is not None:
            self.press("Start")
            self.has_started()

    def press_return(self, _number: int) -> None:
        """Press a pedal that sends Return, wherever the focus was put by itself."""
        if self.house.focus() is self.offered("Start"):
            self.house.key(Qt.Key.Key_Return)
            self.has_started()

    def has_started(self) -> None:
        is_refused = self.house.app.heat.is_on or self.house.app.heat.is_under_way
        assert self.route in {Route.SESSION, Route.HOLDS} or is_refused, self.route

    def start_from_outside(self, number: int) -> None:
        routine = ("quick", "breathing-5", "low-back-10")[number % 3]
        self.house.app.way.come_forward(StartRequest(routine, None))
        self.house.settle()

    def carry_on(self, _number: int) -> None:
        before = {each.id for each in self.sessions}
        self.click(self.offers_to_carry_on()[0])
        assert {each.id for each in self.sessions} == before

    def offers_to_carry_on(self) -> list[QAbstractButton]:
        every = self.house.buttons()
        return [each for each in every if each.isVisible() and "Carry on" in each.text()]

    def answer(self, number: int) -> None:
        words = self.answers()[number % len(self.answers())]
        self.may_grow = words == "Yes, a little more"
        self.press(words)

    def answers(self) -> list[str]:
        return [each for each in ANSWERS if self.offered(each) is not None]

    def choose_day(self, number: int) -> None:
        self.press(DAYS[number % 3])

    def tell_why(self, number: int) -> None:
        if self.press(WHYS[number % 5]):
            assert any(each.why for each in self.sessions)

    def stop(self, number: int) -> None:
        found = [each for each in STOPS if self.offered(each) is not None]
        if found:
            self.press(found[number % len(found)])

    def go_on(self, number: int) -> None:
        """Let the session go on, to its end at most."""
        seconds = (30.0, 70.0, 3000.0)[number % 3]
        while seconds > 0 and self.route is Route.SESSION:
            go(self.house, 60.0, 12.0)
            seconds -= 60.0
            if self.house.session.runs and self.house.state() == "waiting":
                self.house.key(Qt.Key.Key_Space)

    def use_heat(self, number: int) -> None:
        shown = [each for each in HEAT if self.offered(each) is not None]
        self.press(shown[number % len(shown)])

    def see_holds(self, _number: int) -> None:
        self.press("None of these")

    def tap_number(self, number: int) -> None:
        shown = [each for each in self.seen(Number) if each.number == number % 11]  # type: ignore[attr-defined]
        before, had = dict(self.by_key()), self.house.focus()
        self.may_take_back = True
        self.click(shown[0])
        changed = before.items() ^ self.by_key().items()
        assert len({key for key, _fact in changed}) <= 1, changed
        if self.route is Route.TODAY:
            assert self.house.focus() is had

    def write(self, _number: int) -> None:
        """Write a sentence, and do what comes next before it was taken."""
        self.press("Add a sentence")
        boxes = self.seen(QPlainTextEdit)
        if boxes:
            box = boxes[0]
            assert isinstance(box, QPlainTextEdit)
            self.typed += 1
            box.selectAll()
            QTest.keyClicks(box, f"words {self.typed}")
            self.written = f"words {self.typed}", self.route, self.last_session()

    def last_session(self) -> str:
        return max(self.began_at, key=lambda each: self.began_at[each], default="")

    def point(self, number: int) -> None:
        self.press("Where does it hurt?")
        maps = self.seen(BodyMap)
        if maps:
            self.may_take_back = True
            maps[0].chosen.emit(["neck", "low-back", "feet"][number % 3])  # type: ignore[attr-defined]
            self.house.settle()

    def take_back(self, _number: int) -> None:
        self.may_take_back, self.written = True, None
        self.press("Take back")

    def press_key(self, number: int) -> None:
        if self.house.app.window.focusWidget() is not None:
            self.house.key(KEYS[number % len(KEYS)])

    def go_elsewhere(self, number: int) -> None:
        self.house.app.window.route_chosen.emit((Route.TODAY, Route.JOURNAL)[number % 2])
        self.house.settle()

    def ask_how_she_is(self, _number: int) -> None:
        self.press("How am I now?")

    def look_back(self, number: int) -> None:
        self.press(("6 weeks", "6 months", "All")[number % 3])

    def change_settings(self, number: int) -> None:
        memory = self.house.app.memory
        noted = frozenset(each for at, each in enumerate(NOTED) if number >> at & 1)
        memory.keep(replace(memory.settings, asks_scores=number < 10, also_noted=noted))
        self.house.settle()

    def wait(self, number: int) -> None:
        go(self.house, (1.0, 5.0, 25.0, 70.0)[number % 4])

    def sleep(self, number: int) -> None:
        minutes = SLEEPS[number % len(SLEEPS)]
        self.clock.sleep(minutes * MINUTE, is_counted=True)
        self.come_back()

    def set_clock(self, number: int) -> None:
        self.is_in_order = False
        self.clock.set_wall((-DAY, -HOUR, -MINUTE, HOUR)[number % 4])
        self.come_back()

    def come_back(self) -> None:
        look(self.house)
        self.house.app.window.returned.emit()
        self.house.settle()

    def close_window(self, _number: int) -> None:
        self.house.app.window.close()
        self.house.settle()

    def kill(self, _number: int) -> None:
        self.written = None  # a killed app may lose what was typed a moment ago
        self.start_anew()

    @invariant()
    def the_laws_hold(self) -> None:
        look(self.house)
        self.house.settle()
        self.nobody_raises()
        self.start_is_under_the_finger()
        self.one_thing_is_asked_at_most()
        self.nothing_is_asked_before_a_first_session()
        self.nothing_is_asked_twice_for_a_whole()
        self.sessions_are_written_once()
        self.what_was_told_stays()
        self.each_entry_has_one_place()
        self.nothing_grows_by_itself()
        self.what_was_written_is_where_it_was_written()
        self.may_take_back = self.may_grow = False
        self.was_on = self.route
        if self.ended:
            self.start_anew()
            self.start_is_under_the_finger()
            self.was_on = self.route

    def by_key(self) -> dict[tuple[type, object], Fact]:
        def key(fact: Fact) -> object:
            return fact.id if isinstance(fact, SessionRecord | Entry) else getattr(fact, "on", None)

        every = {(type(each), key(each)): each for each in self.diary.facts}
        assert len(every) == len(self.diary.facts)
        return every

    def nobody_raises(self) -> None:
        assert not self.raised, self.raised

    def start_is_under_the_finger(self) -> None:
        if self.route is not Route.TODAY or self.ended:
            return
        button = self.offered("Start")
        assert button is not None
        if self.was_on is not Route.TODAY:
            assert self.house.focus() is button, self.house.focus()

    def one_thing_is_asked_at_most(self) -> None:
        if self.route is not Route.TODAY:
            return
        shown = [each.accessibleName() for each in self.seen(*ASKS)]
        noted = [words for words in shown if words in NOTED_WORDS.values()]
        assert len(noted) <= 1
        assert len(shown) - len(noted) <= 1
        kept = {
            NOTED_WORDS[each.payback] for each in self.diary.facts if isinstance(each, DayAfter)
        }
        assert kept.issuperset(noted)

    def nothing_is_asked_before_a_first_session(self) -> None:
        done = [each for each in self.sessions if each.ended is not None and counts(each)]
        finished = self.house.app.memory.settings.finished_a_session
        assert finished or not done
        if not finished and self.route is not Route.NOW:
            assert not self.seen(Number, BeforeScores, NightCard)

    def nothing_is_asked_twice_for_a_whole(self) -> None:
        if self.route is not Route.TODAY or not self.seen(BeforeScores):
            return
        scoring = self.house.app.stage.room.scoring
        now = self.clock.now().wall
        done: list[SessionRecord | HeatRecord] = [*self.sessions, *self.diary.heats_now()]
        last = max((each.ended for each in done if each.ended is not None), default=None)
        assert not self.house.app.heat.is_on
        if scoring.asks_before and last is not None and self.is_in_order:
            assert abs(now - last) >= JOIN

    def sessions_are_written_once(self) -> None:
        for each in self.sessions:
            before = self.facts.get((SessionRecord, each.id))
            if isinstance(before, SessionRecord):
                assert (before.began, before.routine, before.steps) == (
                    each.began,
                    each.routine,
                    each.steps,
                )
                assert before.seconds <= each.seconds
                assert before.how in {each.how, None, Ended.CLOSED}
            else:
                self.began_at[each.id] = self.clock.truth - each.seconds - 400.0
            assert each.seconds <= self.clock.truth - self.began_at[each.id]
            assert 0 <= each.step < each.steps
            assert (each.how is None) == (each.ended is None)

    def what_was_told_stays(self) -> None:
        now = self.by_key()
        gone = [fact for key, fact in self.facts.items() if key not in now]
        assert self.may_take_back or not [each for each in gone if not isinstance(each, Entry)]
        lost = [each for each in gone if not (self.may_take_back and isinstance(each, Entry))]
        assert not lost, lost
        assert not [each for each in self.entries if is_empty(each)]
        self.facts = dict(now)

    def each_entry_has_one_place(self) -> None:
        records = self.diary.records(None, None)
        wholes, alone = grouped(records)
        used = [
            each for whole in wholes for each in (whole.before, whole.after) if each is not None
        ]
        assert sorted(each.id for each in (*used, *alone)) == sorted(
            each.id for each in self.entries
        )

    def what_was_written_is_where_it_was_written(self) -> None:
        """A sentence written on the closing page tells of the session that was over."""
        if self.written is None or self.route is self.written[1]:
            return
        (words, route, session), self.written = self.written, None
        (entry,) = (each for each in self.entries if each.words == words)
        assert entry.when is (Told.AFTER if route is Route.CLOSING else Told.NOW)
        began = self.facts[SessionRecord, session] if route is Route.CLOSING else None
        later = [each for each in self.sessions if each.id != session]
        if isinstance(began, SessionRecord) and self.is_in_order:
            assert not [each for each in later if began.began < each.began < entry.told]

    def nothing_grows_by_itself(self) -> None:
        before, now = self.known, self.house.app.memory.settings
        assert now.growth <= before.growth or self.may_grow
        assert before.easier <= now.easier
        self.known = now


def counts(record: SessionRecord) -> bool:
    """Say whether a session is one after which may be asked."""
    return record.how is Ended.WHOLE or record.seconds >= COUNTS_FROM


@contextmanager
def story_of(qt: QApplication, *, on_disk: bool) -> Iterator[type[Story]]:
    Story.qt, Story.on_disk = qt, on_disk
    yield Story
    del Story.qt


def tell_stories(qt: QApplication, examples: int, steps: int, *, on_disk: bool) -> None:
    """No story is made shorter: that takes minutes, and each is told in a few lines."""
    phases = (Phases.explicit, Phases.reuse, Phases.generate)
    with story_of(qt, on_disk=on_disk) as story:
        run_state_machine_as_test(
            story,
            settings=settings(max_examples=examples, stateful_step_count=steps, phases=phases),
        )


@pytest.mark.first
@pytest.mark.parametrize("on_disk", [False, True])
def test_whatever_is_done_its_laws_hold(qapp: QApplication, *, on_disk: bool) -> None:
    tell_stories(qapp, 4, 30, on_disk=on_disk)


@pytest.mark.long
@pytest.mark.parametrize("on_disk", [False, True])
def test_in_many_stories_they_hold_too(qapp: QApplication, *, on_disk: bool) -> None:
    tell_stories(qapp, 150, 60, on_disk=on_disk)
