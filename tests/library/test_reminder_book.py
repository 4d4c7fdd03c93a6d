"""The file of reminders as the window changes it: only its own bytes, and never over another's."""

from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.reminder import EVERY_DAY, WORKDAYS, About, Reminder, Weekday
from easeful.library.reminder_book import ReminderBook

HERS = """\
# my own remarks
reminders:
  - remind: heat      # after the news
    at: "20:00"

  - remind: water
    every: 60 min
    from: 9:00
    to: 17:00
"""
BED = Reminder(About.BEDTIME, at=(time(21, 30),))


def book(folder: Path, text: str | None = HERS) -> ReminderBook:
    path = folder / "reminders.yaml"
    if text is not None:
        path.write_bytes(text.encode())
    found = ReminderBook(path)
    found.read()
    return found


def text_of(found: ReminderBook) -> str:
    return found.path.read_bytes().decode()


def reminders_of(found: ReminderBook) -> list[Reminder]:
    return [each.reminder for each in found.reminders]


def test_a_new_reminder_stands_behind_the_others(tmp_path: Path) -> None:
    found = book(tmp_path)
    assert found.add(BED) == ""
    assert text_of(found) == HERS + "  - remind: bedtime\n    at: 21:30\n"
    assert reminders_of(found)[-1] == BED


def test_the_first_one_begins_the_file(tmp_path: Path) -> None:
    found = book(tmp_path / "home", None)
    assert found.add(BED) == ""
    assert text_of(found) == "reminders:\n  - remind: bedtime\n    at: 21:30\n"


def test_a_change_touches_its_own_fields_alone(tmp_path: Path) -> None:
    found = book(tmp_path)
    heat = Reminder(About.HEAT, at=(time(19), time(21)), days=WORKDAYS)
    assert found.change(0, heat) == ""
    assert reminders_of(found)[0] == heat
    lines = text_of(found).splitlines()
    assert [line for line in HERS.splitlines() if line not in lines] == ['    at: "20:00"']


def test_switching_off_and_on_leaves_no_trace(tmp_path: Path) -> None:
    found = book(tmp_path)
    water = reminders_of(found)[1]
    off = Reminder(water.about, every=water.every, begin=water.begin, end=water.end, is_on=False)
    assert found.change(1, off) == ""
    assert text_of(found) == HERS + "    off: yes\n"
    assert found.change(1, water) == ""
    assert text_of(found) == HERS


def test_deleting_takes_its_lines_and_can_be_undone(tmp_path: Path) -> None:
    found = book(tmp_path)
    before = found.data
    assert found.delete(1) == ""
    assert [each.about for each in reminders_of(found)] == [About.HEAT]
    assert found.undo(before) == ""
    assert text_of(found) == HERS


def test_what_somebody_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    found = book(tmp_path)
    theirs = HERS.replace("20:00", "18:00")
    found.path.write_text(theirs)
    assert found.add(BED) != ""
    assert text_of(found) == theirs


def test_a_file_that_cannot_be_read_is_left_alone_and_said(tmp_path: Path) -> None:
    found = book(tmp_path, "reminders: [\n")
    assert found.problems
    assert found.add(BED) != ""
    assert text_of(found) == "reminders: [\n"


def test_one_bad_entry_hides_no_other_and_keeps_its_place(tmp_path: Path) -> None:
    found = book(
        tmp_path, "reminders:\n  - remind: haet\n    at: 8:00\n  - remind: bedtime\n    at: 22:00\n"
    )
    assert [(each.index, each.reminder.about) for each in found.reminders] == [(1, About.BEDTIME)]
    assert found.add(BED) == ""
    assert text_of(found).endswith("    at: 22:00\n  - remind: bedtime\n    at: 21:30\n")


times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
days = st.just(EVERY_DAY) | st.frozensets(st.sampled_from(Weekday), min_size=1)
says = st.text("abc: #'\"-äß🙂?", max_size=20).map(lambda text: " ".join(text.split()))
"""Spaces at the ends, and several in a row, are not kept by any reader of words."""


@st.composite
def any_reminder(draw: st.DrawFn) -> Reminder:
    about = draw(st.sampled_from(About))
    say = draw(says)
    if about is About.OTHER:
        say = say or "Ring Ann."
    routine = "low-back" if about is About.ROUTINE else ""
    is_on = draw(st.booleans())
    if draw(st.booleans()):
        begin, end = sorted(draw(st.lists(times, min_size=2, max_size=2, unique=True)))
        every = draw(st.integers(5, 720))
        return Reminder(about, draw(days), (), every, begin, end, routine, say, is_on)
    at = tuple(sorted(draw(st.lists(times, min_size=1, max_size=3, unique=True))))
    return Reminder(about, draw(days), at, routine=routine, say=say, is_on=is_on)


@given(one=any_reminder(), other=any_reminder())
def test_whatever_is_written_is_read_back_and_changed_into_anything_else(
    tmp_path_factory: pytest.TempPathFactory, one: Reminder, other: Reminder
) -> None:
    found = book(tmp_path_factory.mktemp("home"))
    assert found.add(one) == ""
    assert (reminders_of(found)[-1], found.problems) == (one, ())
    assert found.change(2, other) == ""
    assert (reminders_of(found)[-1], found.problems) == (other, ())
    assert text_of(found).startswith(HERS)
    assert found.delete(2) == ""
    assert text_of(found) == HERS
