"""Looking back at years: nothing waits for them that need not, and nothing is left out."""

from datetime import date, timedelta

import pytest
from diary_fakes import MemoryDiary
from fakes import FakeClock
from journal_scenes import Life
from pytestqt.qtbot import QtBot

from easeful.core.diary import Entry, Measure, Recent, Records, Told
from easeful.core.overview import Overview, overview
from easeful.core.overview_years import Years
from easeful.core.span import Span
from easeful.ui.pages.journal_looking import LookBack, Past

LONG, SHORT = 500, 150


class CountingDiary(MemoryDiary):
    """Notes of which days it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[date | None, date | None]] = []

    def recent(self, today: date) -> Recent:
        asked, self.asked = self.asked, []
        found = super().recent(today)
        self.asked = asked
        return found

    def records(self, first: date | None, last: date | None) -> Records:
        self.asked.append((first, last))
        return super().records(first, last)


class Desk:
    """A diary with some days in it, and who looks back at them."""

    def __init__(self, days: int) -> None:
        self.diary, self.clock = CountingDiary(), FakeClock()
        self.now = self.clock.now().wall
        life = Life(self.diary, self.now)
        life.live(days)
        life.end()
        self.look = LookBack(self.diary, self.clock)

    def all_at_once(self) -> Overview:
        today = self.clock.now().wall.date()
        known = self.diary.records(None, None)
        sessions, entries = known.sessions, known.entries
        firsts = sessions[0].began.date(), entries[0].told.date(), known.heats[0].began.date()
        first = min(*firsts, *known.days, *known.afters, *known.nights)
        return overview(known, (first, today), today)

    def read_ahead(self, qtbot: QtBot) -> None:
        self.look.at(Span.SIX_WEEKS)
        self.look.begin()
        qtbot.waitUntil(lambda: not self.look.is_ahead)


def assert_same(desk: Desk) -> None:
    """See that years say the same as a look at everything."""
    years, every = desk.look.at(Span.ALL), desk.all_at_once()
    assert isinstance(years.days, Years)
    assert years.days.span == every.span
    assert years.days.sentences == every.sentences
    assert years.days.weeks[Measure.PAIN] == every.weeks[Measure.PAIN]
    assert [day[:-1] for day in years.days.days] == [day[:-1] for day in every.days]
    assert [day.words for day in years.days.days] == [day.words for day in every.days]
    assert sorted(years.days.trend) == sorted(every.trend)
    assert list(years.done) == list(every.done)


def test_years_say_what_one_look_at_all_says() -> None:
    assert_same(Desk(LONG))


def test_so_they_do_when_they_were_read_ahead(qtbot: QtBot) -> None:
    desk = Desk(LONG)
    desk.read_ahead(qtbot)
    assert_same(desk)


def test_what_was_read_ahead_is_not_read_again(qtbot: QtBot) -> None:
    desk = Desk(LONG)
    desk.read_ahead(qtbot)
    desk.diary.asked.clear()
    desk.look.at(Span.ALL)
    firsts = [first for first, _last in desk.diary.asked]
    assert all(first is not None and desk.now.date() - first < timedelta(71) for first in firsts)


def test_a_month_at_a_time_is_read_ahead(qtbot: QtBot) -> None:
    desk = Desk(LONG)
    desk.read_ahead(qtbot)
    lengths = [last - first for first, last in desk.diary.asked if first and last]
    assert len(lengths) > LONG // 31 - 3
    assert max(lengths) < timedelta(days=75)


def test_a_view_is_looked_at_once_until_it_is_to_be_anew(qtbot: QtBot) -> None:
    desk = Desk(LONG)
    desk.read_ahead(qtbot)
    seen = desk.look.at(Span.ALL)
    desk.diary.keep(Entry("new", desk.now, Told.NOW, pain=3))
    assert desk.look.at(Span.ALL) is seen
    desk.look.anew()
    assert desk.look.at(Span.ALL).days.many_points == seen.days.many_points + 1
    assert_same(desk)


def test_another_day_and_another_month_are_looked_at_anew(qtbot: QtBot) -> None:
    desk = Desk(LONG)
    desk.read_ahead(qtbot)
    desk.look.at(Span.ALL)
    for days in (1, 40, 365):
        desk.clock.pass_seconds(days * 86_400)
        desk.look.anew()
        assert_same(desk)


@pytest.mark.parametrize("days", [0, 1, SHORT])
def test_what_is_short_is_looked_at_in_one_go(days: int, qtbot: QtBot) -> None:
    desk = Desk(days)
    desk.read_ahead(qtbot)
    seen = desk.look.at(Span.ALL)
    assert isinstance(seen.days, Overview)
    assert seen.ever == bool(days)


def test_the_past_ends_before_the_last_month() -> None:
    past = Past(lambda _first, _last: pytest.fail("read"), date(2020, 1, 31), date(2026, 1, 5))
    assert past.end == date(2025, 12, 1)
