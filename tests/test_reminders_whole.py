"""Reminders in the whole app, with fakes at every door: asked, answered, kept quiet and written.

It is Monday, 8:00, and the clock stands still until a test lets time pass.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import fake_doors
import pytest
from fakes import A_MORNING, FakeAutostart, FakeReminderStore
from heat_fakes import Entry
from house import House, build_house
from PySide6.QtWidgets import QAbstractButton, QApplication
from used_home import be_used_before

from easeful.core.heat import HeatPlan, HeatRecord, OpenHeat, Pack, Skin
from easeful.core.heat_phase import HeatVerb
from easeful.core.heat_start import answers_of
from easeful.core.notice import OPEN
from easeful.core.ports import Moment
from easeful.core.remembered import Remembered
from easeful.core.reminder import About, Reminder
from easeful.core.settings import Settings
from easeful.ui.heat_host import AT_HEAT
from easeful.ui.pages.reminder_rows import ReminderRow
from easeful.ui.routes import Route
from easeful.ui.widgets.text import Text

SEEN = Settings(seen_emergency_lines=date(2026, 1, 1), stays_for_reminders=True)
HEAT = "  - remind: heat\n    at: 9:00\n"
BACK = "  - {remind: routine, routine: low-back-10, at: 9:00}\n"
WATER = "  - {remind: water, every: 30 min, from: 9:00, to: 22:00}\n"
RING = "  - remind: other\n    at: 9:30\n    say: Ring the physiotherapist.\n"
ASKS_HEAT = "Time for your heat pad?"
ASKS_WATER = "A glass of water?"
A_LOOK = 120.0
"""Seconds between two looks at most."""


def told(*reminders: str) -> str:
    return "# mine\nreminders:\n" + "".join(reminders)


@dataclass
class Person:
    """Somebody in the house, and what she sees of the reminders."""

    house: House
    home: Path

    @property
    def asked(self) -> str:
        """Return what the bar in the window asks, "" for nothing."""
        return self.house.app.reminders.way.banner.words

    @property
    def noted(self) -> str:
        """Return what the note on the desktop asks, "" for nothing."""
        note = self.house.notices.seen.get("reminder")
        return "" if note is None else note.title

    @property
    def notes(self) -> list[str]:
        """Return every note that there was of reminders."""
        return [each.title for each in self.house.notices.shown if each.key == "reminder"]

    @property
    def file(self) -> str:
        return (self.home / "reminders.yaml").read_text()

    @property
    def words(self) -> list[str]:
        """Return the words that are seen on the page."""
        texts = self.house.page.findChildren(Text)
        return [each.text() for each in texts if each.isVisible()]

    def write(self, text: str) -> None:
        """Change the file with another program."""
        (self.home / "reminders.yaml").write_text(text)

    def wait(self, minutes: float) -> None:
        """Let time pass, and the timer look as it does."""
        seconds = minutes * 60
        while seconds > 0:
            self.house.clock.pass_seconds(min(A_LOOK, seconds))
            seconds -= A_LOOK
            self.look()

    def sleep(self, hours: float) -> None:
        """Let the computer sleep."""
        self.house.clock.pass_seconds(hours * 3600)
        self.look()

    def look(self) -> None:
        """Let the timer fire."""
        self.house.app.reminders.way._driver.look()  # noqa: SLF001 (it runs in real time)
        self.house.settle()

    def press(self, words: str) -> None:
        """Press a button of the window."""
        self.house.click(words)

    def answer(self, words: str) -> None:
        """Press a button of the bar, in her own time."""
        banner = self.house.app.reminders.way.banner
        banner._rest.stop()  # noqa: SLF001 (it runs in real time)
        found = banner.findChildren(QAbstractButton)
        next(each for each in found if each.text() == words and not each.isHidden()).click()
        self.house.settle()

    def press_note(self, answer: str) -> None:
        """Press a button of the note, which goes with it."""
        del self.house.notices.seen["reminder"]
        self.house.notices.press("reminder", answer)
        self.house.settle()

    def undo(self) -> None:
        """Press Undo, in her own time."""
        for row in self.house.page.findChildren(ReminderRow):
            row._rest.stop()  # noqa: SLF001 (it runs in real time)
        self.press("Undo")

    def hide(self) -> None:
        """Close the window; it stays for the reminders."""
        self.house.app.window.close()
        self.house.settle()

    def open_page(self) -> None:
        self.house.app.way._go(Route.REMINDERS)  # noqa: SLF001 (as the rail does)
        self.house.settle()


@dataclass
class Homes:
    """What outlives a start of the app."""

    qt: QApplication
    home: Path
    store: FakeReminderStore = field(default_factory=FakeReminderStore)
    autostart: FakeAutostart = field(default_factory=FakeAutostart)
    made: list[House] = field(default_factory=list)

    def enter(self, settings: Settings = SEEN) -> Person:
        """Start the app."""
        person = self.build(settings)
        person.house.begin()
        return person

    def build(self, settings: Settings = SEEN) -> Person:
        person = Person(build_house(self.qt, self.home, settings), self.home)
        self.made.append(person.house)
        return person

    def write(self, text: str) -> None:
        (self.home / "reminders.yaml").write_text(text)


@pytest.fixture
def homes(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Homes]:
    be_used_before(tmp_path)
    homes = Homes(qapp, tmp_path)
    monkeypatch.setattr(fake_doors, "FakeReminderStore", lambda: homes.store)
    monkeypatch.setattr(fake_doors, "FakeAutostart", lambda: homes.autostart)
    yield homes
    for house in homes.made:
        house.app.reader.finish()
        house.app.window.hide()
        house.app.window.deleteLater()
        house.settle()


Enter = Callable[..., Person]


@pytest.fixture
def enter(homes: Homes) -> Enter:
    def enter(*reminders: str, settings: Settings = SEEN) -> Person:
        homes.write(told(*reminders))
        return homes.enter(settings=settings)

    return enter


class TestAsking:
    def test_a_reminder_that_is_due_asks_in_the_window_and_on_the_desktop(
        self, enter: Enter
    ) -> None:
        person = enter(HEAT)
        person.wait(59)
        assert (person.asked, person.notes) == ("", [])
        person.wait(1)
        assert person.asked == person.noted == ASKS_HEAT
        note = person.house.notices.shown[-1]
        assert [each.words for each in note.answers] == ["Start", "In 10 min", "Not today"]

    def test_a_look_a_moment_late_asks_all_the_same(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.wait(59)
        person.house.clock.pass_seconds(60.004)
        person.look()
        assert person.asked == ASKS_HEAT

    def test_nothing_starts_by_itself(self, enter: Enter) -> None:
        person = enter(HEAT, BACK)
        person.wait(60)
        assert person.house.is_on(Route.TODAY)
        person.wait(10)
        assert person.house.is_on(Route.TODAY)

    def test_start_leads_to_heat(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.wait(60)
        person.answer("Start")
        assert person.house.app.stage.route in AT_HEAT
        assert (person.asked, person.noted) == ("", "")

    def test_start_starts_the_routine(self, enter: Enter) -> None:
        person = enter(BACK)
        person.wait(60)
        assert person.asked == "Time for Low back reset?"
        person.answer("Start")
        assert person.house.is_on(Route.SESSION)
        assert person.house.run().summary.id == "low-back-10"
        assert (person.asked, person.noted) == ("", "")

    def test_start_on_the_note_opens_the_window_and_starts(self, enter: Enter) -> None:
        person = enter(BACK)
        person.hide()
        person.wait(60)
        person.press_note("start")
        assert person.house.app.window.isVisible()
        assert not person.house.app.window.isMinimized()
        assert person.house.is_on(Route.SESSION)
        assert (person.asked, person.noted) == ("", "")

    def test_the_note_itself_opens_the_window_which_asks_on(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.hide()
        person.wait(60)
        person.press_note(OPEN)
        assert person.house.app.window.isActiveWindow()
        assert person.asked == ASKS_HEAT
        person.answer("Not today")
        assert person.asked == ""

    @pytest.mark.parametrize("minutes", [5, 20])
    def test_later_is_as_long_as_the_settings_say(self, homes: Homes, minutes: int) -> None:
        homes.write(told(HEAT))
        settings = Settings(seen_emergency_lines=date(2026, 1, 1), later=minutes)
        person = homes.enter(settings=settings)
        person.wait(60)
        person.answer(f"In {minutes} min")
        assert (person.asked, person.noted) == ("", "")
        person.wait(minutes - 1)
        assert person.asked == ""
        person.wait(1)
        assert person.asked == person.noted == ASKS_HEAT

    def test_not_today_is_until_tomorrow(self, enter: Enter) -> None:
        person = enter(WATER)
        person.wait(60)
        person.press_note("not-today")
        assert person.asked == ""
        person.wait(15 * 60)
        assert len(person.notes) == 1
        person.wait(10 * 60)
        assert person.asked == ASKS_WATER

    def test_done_is_until_its_next_time(self, enter: Enter) -> None:
        person = enter(WATER)
        person.wait(60)
        person.answer("Done")
        assert (person.asked, person.noted) == ("", "")
        person.wait(29)
        assert person.asked == ""
        person.wait(1)
        assert person.asked == person.noted == ASKS_WATER

    def test_one_that_nobody_answers_is_no_heap(self, enter: Enter) -> None:
        person = enter(WATER)
        person.wait(60 + 5 * 30)
        assert person.asked == person.noted == ASKS_WATER
        person.answer("Done")
        assert (person.asked, person.noted) == ("", "")

    def test_the_focus_stays_where_it_is(self, enter: Enter) -> None:
        person = enter(HEAT)
        before = person.house.focus()
        person.wait(60)
        assert person.asked
        assert person.house.focus() is before

    def test_a_routine_that_is_not_there_is_told_of(self, enter: Enter) -> None:
        person = enter("  - {remind: routine, routine: nowhere, at: 9:00}\n")
        person.wait(60)
        person.answer("Start")
        assert person.house.is_on(Route.TODAY)
        assert person.house.app.window.notice.words == "There is no routine “nowhere”."


class TestNobodyShowsNotes:
    def test_the_tray_says_it(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.house.notices.is_lost = person.house.tray.exists = True
        person.hide()
        assert not person.house.app.window.isVisible()
        person.wait(60)
        assert person.house.tray.said == [ASKS_HEAT]
        assert not person.house.app.window.isVisible()

    def test_without_a_tray_the_window_shows_itself(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.house.notices.is_lost = True
        person.hide()
        assert person.house.app.window.isMinimized()
        person.wait(60)
        assert person.house.app.window.isVisible()
        assert not person.house.app.window.isMinimized()
        assert person.asked == ASKS_HEAT

    def test_a_window_that_was_hidden_comes_when_the_tray_has_gone(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.house.notices.is_lost = person.house.tray.exists = True
        person.hide()
        person.house.tray.exists = False
        person.wait(60)
        assert person.house.app.window.isVisible()

    def test_who_sits_before_the_window_needs_no_more(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.house.notices.is_lost = person.house.tray.exists = True
        person.wait(60)
        assert person.asked == ASKS_HEAT
        assert person.house.tray.said == []


class TestSession:
    def test_nothing_is_asked_meanwhile_and_once_afterwards(self, enter: Enter) -> None:
        person = enter(HEAT, WATER, RING)
        person.wait(55)
        person.house.start("low-back-10")
        person.wait(40)
        assert (person.asked, person.notes) == ("", [])
        person.house.session.stop()
        person.house.settle()
        assert person.asked.startswith("While you were away: ")
        for words in ("heat pad", "water", "Ring the physiotherapist"):
            assert person.asked.count(words) == 1
        assert person.notes == [person.asked]

    def test_what_was_asked_before_waits_for_its_end(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.wait(60)
        person.house.start("low-back-10")
        assert (person.asked, person.noted) == ("", "")
        person.house.session.stop()
        person.house.settle()
        assert person.asked == person.noted == ASKS_HEAT
        person.answer("Start")
        assert person.house.app.stage.route in AT_HEAT

    def test_a_session_in_place_of_another_is_not_disturbed_between(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.wait(55)
        person.house.start("low-back-10")
        person.wait(10)
        person.house.app.stage.pages.session.ask_to_stop("other")
        starter = person.house.app.way._starter  # noqa: SLF001 (what was asked for from outside)
        starter.start(person.house.summary("breathing-5"))
        person.house.settle()
        person.look()
        assert person.house.is_on(Route.SESSION)
        assert (person.asked, person.notes) == ("", [])


def used(person: Person, minutes_ago: float) -> None:
    """Let heat on the low back have ended so long ago."""
    ended = person.house.clock.now().wall - timedelta(minutes=minutes_ago)
    began = ended - timedelta(minutes=15)
    plan = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)
    record = HeatRecord(1, plan, began, 900.0, ended, skin=Skin.FINE)
    open_heat = OpenHeat(record, Moment(0.0, ended), "boot")
    person.house.heat.entries[1] = Entry(open_heat, "window")
    person.house.heat.healths.append(answers_of(frozenset(), None, began))


class TestHeat:
    def test_within_the_gap_it_is_not_asked(self, enter: Enter) -> None:
        person = enter(HEAT)
        used(person, 30)
        person.wait(70)
        assert (person.asked, person.notes) == ("", [])

    def test_after_the_gap_it_is(self, enter: Enter) -> None:
        person = enter(HEAT)
        used(person, 61)
        person.wait(60)
        assert person.asked == ASKS_HEAT

    def test_remind_me_then_asks_when_it_is_possible(self, enter: Enter) -> None:
        person = enter()
        used(person, 30)
        person.house.app.heat.remind.emit(A_MORNING + timedelta(minutes=90))
        assert person.house.app.window.notice.words == "I will remind you at 9:30."
        person.wait(89)
        assert person.asked == ""
        person.house.clock.pass_seconds(60.2)
        person.look()
        assert person.asked == ASKS_HEAT

    def test_while_a_pad_is_on_nothing_is_asked(self, enter: Enter) -> None:
        person = enter(HEAT, WATER)
        used(person, 24 * 60)
        person.wait(55)
        heat = person.house.app.heat.way
        heat.watching.begin(HeatPlan(Pack.PAD, "low-back", 900.0, 300.0))
        person.house.settle()
        person.wait(10)
        assert (person.asked, person.notes) == ("", [])
        heat.watching.do(HeatVerb.PAD_OFF)
        person.wait(2)
        assert (person.asked, person.notes) == ("", [])
        heat.page.after.back.emit()
        person.wait(2)
        assert person.asked == ASKS_WATER
        assert person.notes == [ASKS_WATER]


class TestQuiet:
    def test_at_night_only_what_comes_every_so_often_rests(self, enter: Enter) -> None:
        person = enter(
            "  - {remind: posture, every: 30 min, from: 0:00, to: 23:59}\n",
            "  - {remind: bedtime, at: 22:15}\n",
        )
        person.wait(13.4 * 60)
        person.answer("Done")
        before = len(person.notes)
        person.wait(2 * 60)
        assert person.notes[before:] == ["Getting ready for bed?"]
        person.answer("Done")
        person.wait(7.5 * 60)
        assert len(person.notes) == before + 1
        person.wait(60)
        assert len(person.notes) > before + 1

    @pytest.mark.parametrize("more", ["", "  - {remind: other, at: 6:30, say: Ring Mum}\n"])
    def test_what_was_missed_while_the_app_was_off_is_one_note(
        self, homes: Homes, more: str
    ) -> None:
        early = "  - {remind: heat, at: [5:00, 6:00]}\n"
        homes.write(told(early, more))
        homes.store.memory = Remembered(seen=A_MORNING - timedelta(hours=9))
        person = homes.enter()
        asked = "While you were away: heat pad, Ring Mum" if more else ASKS_HEAT
        assert person.asked == person.noted == asked
        assert person.notes == [asked]

    def test_what_was_missed_asleep_is_one_note(self, enter: Enter) -> None:
        person = enter(HEAT, WATER, RING)
        person.sleep(3)
        assert person.asked == "While you were away: heat pad, Ring the physiotherapist"
        assert person.notes == [person.asked]
        person.answer("Done")
        person.wait(5)
        assert person.notes == person.notes[:1]

    def test_several_can_be_put_off_together(self, enter: Enter) -> None:
        person = enter(HEAT, RING)
        person.sleep(3)
        person.answer("In 10 min")
        assert person.asked == ""
        person.wait(10)
        assert "heat pad" in person.asked
        assert "Ring the physiotherapist" in person.asked

    @pytest.mark.parametrize("hours", [-9, -1, 1, 9])
    def test_a_clock_that_is_set_leads_to_no_heap(self, enter: Enter, hours: int) -> None:
        person = enter(WATER, HEAT, RING, "  - {remind: posture, every: 15 min, from: 0, to: 24}\n")
        person.wait(75)
        before = len(person.notes)
        now = person.house.clock.now()
        zone = timezone(timedelta(hours=hours))
        person.house.clock._now = Moment(now.steady + 1, now.wall.astimezone(zone))  # noqa: SLF001
        person.look()
        assert len(person.notes) <= before + 1
        person.wait(4)
        assert len(person.notes) <= before + 1

    def test_paused_on_the_page_nothing_is_asked_until_tomorrow(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.wait(60)
        person.open_page()
        person.press("Pause for today")
        assert (person.asked, person.noted) == ("", "")
        assert "Paused for today." in person.words
        assert person.house.tray.menus[-1].is_paused
        person.wait(16 * 60)
        assert len(person.notes) == 1
        assert "Paused for today." not in person.words
        menu = person.house.tray.menus[-1]
        assert not menu.is_paused
        person.wait(8 * 60)
        assert person.asked == ASKS_HEAT

    def test_paused_in_the_tray_and_on_again(self, enter: Enter) -> None:
        person = enter(WATER)
        person.open_page()
        person.house.tray.paused.emit(not person.house.app.reminders.way.is_paused)
        person.wait(90)
        assert person.notes == []
        assert "Paused for today." in person.words
        person.house.tray.paused.emit(not person.house.app.reminders.way.is_paused)
        assert "Paused for today." not in person.words
        assert person.asked == ""
        person.wait(30)
        assert person.asked == ASKS_WATER


class TestNext:
    def test_the_page_and_the_tray_say_what_comes_next(self, enter: Enter) -> None:
        person = enter(HEAT, "  - {remind: water, at: 7:00}\n")
        person.open_page()
        assert "Next: heat pad at 9:00" in person.words
        assert person.house.tray.menus[-1].next_reminder == "heat pad at 9:00"
        person.wait(60)
        assert "Next: water on Tuesday at 7:00" in person.words
        assert person.house.tray.menus[-1].next_reminder == "water on Tuesday at 7:00"

    def test_they_go_on_also_when_nothing_was_asked(self, enter: Enter) -> None:
        person = enter(HEAT, "  - {remind: water, at: 11:00}\n")
        person.open_page()
        used(person, 30)
        person.wait(90)
        assert person.notes == []
        assert "Next: water at 11:00" in person.words
        assert person.house.tray.menus[-1].next_reminder == "water at 11:00"

    def test_without_reminders_there_is_no_icon(self, enter: Enter) -> None:
        person = enter()
        person.house.tray.exists = True
        person.wait(60)
        assert person.house.tray.menus == []
        assert not person.house.app.window.has_tray()

    def test_later_counts_as_next(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.wait(60)
        person.answer("In 10 min")
        assert person.house.tray.menus[-1].next_reminder == "heat pad at 9:10"


class TestFile:
    def test_what_another_program_writes_is_taken_up_within_a_look(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.write(told(WATER))
        person.wait(2)
        assert person.house.tray.menus[-1].next_reminder == "water at 9:00"
        person.wait(58)
        assert person.asked == ASKS_WATER

    def test_so_it_is_where_there_was_no_reminder(self, enter: Enter) -> None:
        person = enter()
        wake = person.house.app.reminders.way._driver.next_wake  # noqa: SLF001 (no other door)
        assert wake is not None
        assert wake <= 1000 * A_LOOK
        person.write(told(HEAT))
        person.wait(60)
        assert person.asked == ASKS_HEAT

    def test_the_page_shows_it(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        person.write(told(RING, HEAT))
        person.wait(2)
        assert "Ring the physiotherapist" in person.words

    def test_what_is_deleted_is_what_was_seen(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        person.write(told(RING, HEAT))
        person.press("Delete")
        assert person.file == told(RING)

    def test_what_is_switched_is_what_was_seen(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        person.write(told(RING, HEAT))
        person.house.app.stage.pages.reminders.switched.emit((0, False))
        assert person.file == told(RING, HEAT + "    off: yes\n")

    @pytest.mark.parametrize("what", ["Delete", "Switch"])
    def test_one_that_is_gone_from_the_file_changes_no_other(self, enter: Enter, what: str) -> None:
        person = enter(HEAT)
        person.open_page()
        person.write(told(RING))
        page = person.house.app.stage.pages.reminders
        if what == "Delete":
            page.deleted.emit(0)
        else:
            page.switched.emit((0, False))
        assert person.file == told(RING)
        assert person.house.app.window.notice.words == "This reminder is not in the file any more."

    def test_mistakes_are_told_and_hide_no_good_one(self, enter: Enter) -> None:
        person = enter("  - {remind: heat, at: 8pm}\n", RING)
        person.open_page()
        assert any("reminders.yaml:3" in each for each in person.words)
        assert "Ring the physiotherapist" in person.words
        person.wait(90)
        assert person.asked == "Ring the physiotherapist."

    def test_a_file_that_cannot_be_read_is_told_of(self, enter: Enter) -> None:
        person = enter(HEAT)
        (person.home / "reminders.yaml").unlink()
        (person.home / "reminders.yaml").mkdir()
        person.open_page()
        assert any("cannot be read" in each for each in person.words)
        person.wait(60)
        assert person.asked == ASKS_HEAT


class TestPage:
    def add_water(self, person: Person) -> None:
        for words in ("Add a reminder", "Water", "Save"):
            person.press(words)

    def test_a_new_one_is_written_behind_the_others(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        self.add_water(person)
        assert person.file.startswith(told(HEAT))
        assert "remind: water" in person.file.removeprefix(told(HEAT))

    def test_the_first_makes_the_file_and_arms_the_timer(self, homes: Homes) -> None:
        person = homes.enter()
        person.open_page()
        self.add_water(person)
        assert person.file.startswith("reminders:\n")
        person.wait(60)
        assert person.asked == ASKS_WATER

    def test_one_that_was_added_just_now_is_not_missed(self, homes: Homes) -> None:
        person = homes.enter()
        person.wait(6 * 60)
        person.open_page()
        self.add_water(person)
        assert person.notes == []

    def test_a_change_writes_only_its_own_bytes(self, enter: Enter) -> None:
        person = enter(HEAT, "  # by hand\n", RING)
        person.open_page()
        for words in ("Change", "+1 h", "Save"):
            person.press(words)
        assert person.file == told(HEAT.replace("9:00", "10:00"), "  # by hand\n", RING)

    def test_a_switch_writes_only_its_own_bytes(self, enter: Enter) -> None:
        person = enter(HEAT, "  # by hand\n", RING)
        person.open_page()
        page = person.house.app.stage.pages.reminders
        page.switched.emit((0, False))
        assert person.file == told(HEAT + "    off: yes\n", "  # by hand\n", RING)
        page.switched.emit((0, True))
        assert person.file == told(HEAT, "  # by hand\n", RING)
        person.wait(60)
        assert person.asked == ASKS_HEAT

    def test_one_that_is_off_does_not_ask(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        person.house.app.stage.pages.reminders.switched.emit((0, False))
        person.wait(60)
        assert person.notes == []

    def test_what_is_deleted_is_not_asked_and_comes_back_as_it_was_written(
        self, enter: Enter
    ) -> None:
        before = told("  # the big pad\n", HEAT, "  # by hand\n", RING)
        person = enter("  # the big pad\n", HEAT, "  # by hand\n", RING)
        person.open_page()
        person.press("Delete")
        assert HEAT not in person.file
        person.undo()
        assert person.file == before

    def test_each_of_several_deleted_ones_comes_back(self, enter: Enter) -> None:
        person = enter(HEAT, WATER, RING)
        person.open_page()
        page = person.house.app.stage.pages.reminders
        rows = [each.reminder for each in person.house.app.reminders._doors.book.reminders]  # noqa: SLF001
        page.deleted.emit(0)
        page.deleted.emit(0)
        assert person.file == told(RING)
        page.undone.emit((0, rows[0]))
        assert "remind: heat" in person.file
        assert "remind: water" not in person.file
        page.undone.emit((1, rows[1]))
        book = person.house.app.reminders._doors.book  # noqa: SLF001
        assert [each.reminder for each in book.reminders] == rows

    def test_in_turn_they_come_back_as_they_were_written(self, enter: Enter) -> None:
        person = enter(HEAT, WATER, RING)
        person.open_page()
        page = person.house.app.stage.pages.reminders
        rows = [each.reminder for each in person.house.app.reminders._doors.book.reminders]  # noqa: SLF001
        page.deleted.emit(0)
        page.deleted.emit(0)
        page.undone.emit((0, rows[1]))
        page.undone.emit((0, rows[0]))
        assert person.file == told(HEAT, WATER, RING)

    def test_what_was_filled_in_goes_into_a_file_that_changed_meanwhile(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        for words in ("Add a reminder", "Water"):
            person.press(words)
        person.write(told(HEAT, RING))
        person.press("Save")
        assert person.file.startswith(told(HEAT, RING))
        assert "remind: water" in person.file

    def test_what_cannot_be_written_is_told_and_stays_filled_in(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        for words in ("Add a reminder", "Water"):
            person.press(words)
        (person.home / "reminders.yaml").chmod(0o400)
        person.press("Save")
        words = "reminders.yaml could not be saved: it is closed to writing."
        assert person.house.app.window.notice.words == words
        assert person.file == told(HEAT)
        assert "New reminder" in person.words

    def test_a_change_that_says_the_same_is_no_trouble(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        person.house.app.stage.pages.reminders.switched.emit((0, True))
        assert person.file == told(HEAT)

    def test_the_length_of_later_is_kept(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        person.house.app.stage.pages.reminders.later_chosen.emit(30)
        assert person.house.store.load().later == 30
        person.wait(60)
        person.answer("In 30 min")
        assert person.house.tray.menus[-1].next_reminder == "heat pad at 9:30"

    def test_a_bar_that_asks_already_learns_of_it(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.wait(60)
        person.open_page()
        person.house.app.stage.pages.reminders.later_chosen.emit(30)
        person.answer("In 30 min")
        assert person.house.tray.menus[-1].next_reminder == "heat pad at 9:30"

    def test_a_routine_that_is_not_there_is_listed_as_such(self, enter: Enter) -> None:
        person = enter("  - {remind: routine, routine: nowhere, at: 9:00}\n")
        person.open_page()
        assert "There is no routine “nowhere”." in person.words

    def test_the_file_opens(self, enter: Enter) -> None:
        person = enter(HEAT)
        person.open_page()
        person.press("Open reminders.yaml")
        assert person.house.editor.opened == [person.home / "reminders.yaml"]


class TestStartWithComputer:
    def first(self, homes: Homes, settings: Settings = SEEN) -> Person:
        person = homes.enter(settings=settings)
        person.open_page()
        for words in ("Add a reminder", "Heat pad", "Save"):
            person.press(words)
        return person

    @pytest.mark.parametrize("answer", ["Yes", "No"])
    def test_it_is_asked_once_after_the_first(self, homes: Homes, answer: str) -> None:
        person = self.first(homes)
        assert person.house.is_on(Route.QUESTION)
        person.press(answer)
        assert person.house.is_on(Route.REMINDERS)
        assert homes.autostart.is_on is (answer == "Yes")
        for words in ("Add a reminder", "Water", "Save"):
            person.press(words)
        assert person.house.is_on(Route.REMINDERS)

    def test_what_went_wrong_is_told(self, homes: Homes) -> None:
        homes.autostart.trouble = "There is no place for it."
        person = self.first(homes)
        person.press("Yes")
        assert person.house.is_on(Route.REMINDERS)
        assert person.house.app.window.notice.words == "There is no place for it."

    def test_who_has_it_already_is_not_asked(self, homes: Homes) -> None:
        homes.autostart.is_on = True
        assert self.first(homes).house.is_on(Route.REMINDERS)

    def test_who_goes_elsewhere_without_an_answer_is_not_asked_again(self, homes: Homes) -> None:
        person = self.first(homes)
        person.house.app.way._go(Route.REMINDERS)  # noqa: SLF001
        for words in ("Add a reminder", "Water", "Save"):
            person.press(words)
        assert person.house.is_on(Route.REMINDERS)

    def test_the_page_turns_it_on_and_off(self, homes: Homes) -> None:
        person = homes.enter()
        person.open_page()
        person.press("Yes")
        assert homes.autostart.is_on
        person.press("No")
        assert not homes.autostart.is_on


def test_what_waits_survives_a_restart(homes: Homes) -> None:
    homes.write(told(HEAT))
    person = homes.enter()
    person.wait(60)
    person.answer("In 10 min")
    now = person.house.clock.now()
    again = homes.build()
    again.house.clock._now = Moment(now.steady + 1, now.wall + timedelta(minutes=4))  # noqa: SLF001
    again.house.begin()
    assert again.asked == ""
    again.wait(6)
    assert again.asked == ASKS_HEAT


def test_a_single_reminder_has_no_row_in_the_file(enter: Enter) -> None:
    person = enter()
    person.house.app.reminders.remind_of_heat(datetime(2026, 3, 2, 8, 30, tzinfo=A_MORNING.tzinfo))
    person.wait(30)
    assert person.asked == ASKS_HEAT
    person.answer("Not today")
    assert person.file == told()
    assert Reminder(About.HEAT, days=frozenset()) not in dict(
        person.house.app.reminders._doors.store.load().postponed  # noqa: SLF001
    )
