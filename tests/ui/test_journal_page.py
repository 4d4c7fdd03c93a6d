"""The journal: it shows what was told, says it in words, and is calm where there is nothing."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from diary_fakes import MemoryDiary
from diary_samples import entry, heat, on, session
from fakes import FakeClock
from journal_scenes import Life
from looks import ASSETS, look_in
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.counting import NO_PROOF
from easeful.core.day import Day
from easeful.core.diary import DayTold, Ended, Entry, Measure, Records, SessionRecord, Told, Trigger
from easeful.core.lately import BARELY
from easeful.core.month_names import MONTHS
from easeful.core.overview import overview
from easeful.core.overview_days import days_of
from easeful.core.settings import Theme
from easeful.core.span import bounds
from easeful.core.weeks import monday_of
from easeful.ui.dress import dress
from easeful.ui.pages.journal import NOTHING_EVER, NOTHING_THEN, READ_A_MARK, JournalPage
from easeful.ui.pages.journal_charts import months_of
from easeful.ui.pages.journal_days import MINUTES, day_ways, has_moved, step_of
from easeful.ui.pages.journal_head import SPANS
from easeful.ui.pages.journal_looking import CANNOT_READ
from easeful.ui.pages.journal_points import since
from easeful.ui.theme import PALETTES, apply, load_fonts
from easeful.ui.widgets.chart_axis import axis_in
from easeful.ui.widgets.chart_card import AS_A_LIST, ChartCard
from easeful.ui.widgets.chart_legend import ChartLegend
from easeful.ui.widgets.chart_spread import LEAST_STEP
from easeful.ui.widgets.day_grid import GridPicture
from easeful.ui.widgets.long_words import BREAK
from easeful.ui.widgets.pills import Pill
from easeful.ui.widgets.press import OncePress
from easeful.ui.widgets.text import Text

MIDDLE = "the middle of each week (median)"
LOOKS = [(theme, zoom) for theme in PALETTES for zoom in (100, 200)]


class Desk:
    """The page, and hands to use it with."""

    def __init__(self, qtbot: QtBot, qt: QApplication) -> None:
        self.qt, self.diary, self.clock = qt, MemoryDiary(), FakeClock()
        self.page = JournalPage(self.diary, self.clock)
        self.now = self.clock.now().wall
        qtbot.addWidget(self.page)
        self.wear(Theme.LIGHT, 100)
        self.page.resize(1084, 800)

    def wear(self, theme: Theme, zoom: int) -> None:
        look = look_in(theme, zoom=zoom)
        apply(self.qt, look)
        dress(self.page, look)

    def open(self) -> None:
        self.page.show()
        self.page.activateWindow()
        self.page.arrive()
        self.settle()

    def settle(self) -> None:
        for _again in range(5):
            self.qt.processEvents()

    def session(self, ago: timedelta, before: int | None, after: int | None) -> None:
        began, many = self.now - ago, len(self.diary.facts)
        ended = began + timedelta(minutes=9)
        record = SessionRecord(
            f"s{many}", "low-back-10", "Low back reset", Day.ORDINARY, began, 540, 9, moves=True
        )
        self.diary.keep(record._replace(seconds=540, ended=ended, how=Ended.WHOLE))
        self.tell(f"b{many}", began - timedelta(minutes=1), Told.BEFORE, before)
        self.tell(f"a{many}", ended + timedelta(minutes=1), Told.AFTER, after)

    def tell(self, key: str, at: datetime, when: Told, pain: int | None) -> None:
        if pain is not None:
            self.diary.keep(Entry(key, at, when, pain=pain))

    def live(self, days: int, chance: float = 0.75, pain: int | None = None) -> None:
        life = Life(self.diary, self.now)
        life.live(days, chance, pain=pain)
        life.end()

    def press(self, words: str) -> None:
        button = next(
            each
            for each in self.page.findChildren(QAbstractButton)
            if each.text() == words and each.isVisible()
        )
        for press in self.page.findChildren(OncePress):
            press.end_rest()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def words(self) -> list[str]:
        """Return every text that is shown."""
        return [each.text() for each in self.page.findChildren(Text) if each.isVisible()]

    @property
    def legend(self) -> list[str]:
        """Return what is said of the marks."""
        legends = self.page.findChildren(ChartLegend)
        return [each.text() for one in legends for each in one.findChildren(QLabel)]

    @property
    def pain(self) -> ChartCard:
        return self.page.findChildren(ChartCard)[0]

    @property
    def days(self) -> ChartCard:
        return self.page.findChildren(ChartCard)[1]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    load_fonts(ASSETS / "fonts")
    desk = Desk(qtbot, qapp)
    yield desk
    desk.page.hide()


def read_by_keys(desk: Desk, card: ChartCard, onward: Qt.Key) -> list[str]:
    view = card.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    read = [card.caption]
    for _press in view.places[1:]:
        QTest.keyClick(view, onward)
        read.append(card.caption)
    return read


def test_with_nothing_there_is_one_calm_sentence_and_no_axes(desk: Desk) -> None:
    desk.open()
    assert desk.words == ["Journal", NOTHING_EVER]
    assert not desk.pain.isVisible()
    assert not desk.days.isVisible()
    assert [each for each in desk.page.findChildren(Pill) if each.isVisible()] == []


def test_one_who_was_away_reads_no_reproach(desk: Desk) -> None:
    desk.session(timedelta(days=90), 6, 4)
    desk.open()
    assert desk.words == ["The last six weeks", NOTHING_THEN]
    desk.press("6 months")
    assert desk.words[0] == "The last six months"
    assert desk.pain.isVisible()


def test_years_without_a_session_can_be_reached(desk: Desk) -> None:
    for days in (300, 90):
        desk.tell(f"n{days}", desk.now - timedelta(days=days), Told.NOW, 5)
    desk.open()
    assert desk.words == ["The last six weeks", NOTHING_THEN]
    desk.press("6 months")
    assert len(desk.pain.view.places) == 1
    desk.press("All")
    assert len(desk.pain.view.places) == 2


def test_a_first_ordinary_day_is_nothing_to_look_back_at(desk: Desk) -> None:
    desk.diary.keep(DayTold(desk.now.date(), Day.ORDINARY))
    desk.open()
    assert desk.words == ["Journal", NOTHING_EVER]


def test_one_session_is_shown_and_counted(desk: Desk) -> None:
    desk.session(timedelta(hours=2), 6, 4)
    desk.open()
    assert len(desk.pain.view.places) == 1
    assert "In one session pain was lower afterwards." in desk.words
    assert NO_PROOF in desk.words
    assert "Low back reset, 9 minutes\nPain 6 → 4" in desk.words


def test_what_was_told_by_itself_is_shown_without_a_session(desk: Desk) -> None:
    desk.tell("n", desk.now, Told.NOW, 5)
    desk.open()
    assert "Pain as you told it" in desk.words
    assert not desk.days.isVisible()
    assert NO_PROOF not in desk.words


@pytest.mark.parametrize("chance", [0.1, 0.75])
def test_every_point_is_reached_by_keys_and_its_words_are_those_of_the_data(
    desk: Desk, chance: float
) -> None:
    desk.live(60, chance)
    desk.open()
    today = desk.now.date()
    first = today - timedelta(days=41)
    seen = overview(desk.diary.records(None, None), (first, today), today)
    read = read_by_keys(desk, desk.pain, Qt.Key.Key_Right)
    whole = [week for week in seen.weeks[Measure.PAIN] if week.monday >= first]
    middles = {week.monday: week.median for week in whole}
    for words, point in zip(read, seen.points, strict=True):
        middle = middles.get(monday_of(point.when.date()))
        of_week = "" if middle is None else f" The middle of that week: {middle:g}."
        assert words == point.words + of_week
    days = [each.words for each in seen.days]
    assert read_by_keys(desk, desk.days, Qt.Key.Key_Down) == days


def test_the_list_has_every_point_the_newest_first(desk: Desk) -> None:
    desk.session(timedelta(days=3), 6, 4)
    desk.session(timedelta(days=2), 5, None)
    desk.open()
    desk.press(AS_A_LIST)
    model = desk.pain.table.model()
    rows = [[model.index(at, column).data() for column in range(1, 4)] for at in range(2)]
    assert rows == [["Low back reset", "5", ""], ["Low back reset", "6", "4"]]


def test_the_list_has_the_middle_of_each_week_above_the_week(desk: Desk) -> None:
    for week in range(4):
        desk.session(timedelta(weeks=week), 6, 4)
        desk.tell(f"n{week}", desk.now - timedelta(weeks=week, hours=2), Told.NOW, 3)
    desk.open()
    desk.press(AS_A_LIST)
    model = desk.pain.table.model()
    rows = [[model.index(at, n).data() for n in range(1, 4)] for at in range(model.rowCount())]
    told = ["How it was: pain 3", "", ""]
    assert rows == [["Pain 4.5 in the middle", "", ""], ["Low back reset", "6", "4"], told] * 4
    assert model.index(0, 0).data().startswith("Week of ")


def test_the_list_of_what_was_told_by_itself_has_no_before_and_after(desk: Desk) -> None:
    desk.tell("n", desk.now, Told.NOW, 5)
    desk.open()
    desk.press(AS_A_LIST)
    model = desk.pain.table.model()
    assert model.columnCount() == 2
    assert model.index(0, 1).data() == "How it was: pain 5"


def test_the_legend_names_only_marks_that_are_there(desk: Desk) -> None:
    desk.session(timedelta(days=1), None, 4)
    desk.open()
    assert {"before", "after", "at other times"} & set(desk.legend) == {"after"}


def test_sessions_told_only_afterwards_are_shown_however_many_there_are(desk: Desk) -> None:
    for day in range(120):
        desk.session(timedelta(days=day, hours=1), None, day % 11)
    desk.open()
    desk.press("6 months")
    assert len(desk.pain.view.places) == 120


@pytest.mark.parametrize("words", ["6 weeks", "6 months", "All"])
@pytest.mark.parametrize(("days", "a_day"), [(15, 1), (15, 2), (20, 1), (50, 1), (42, 2), (1, 20)])
def test_a_session_is_never_shown_more_than_a_day_from_its_own(
    desk: Desk, days: int, a_day: int, words: str
) -> None:
    for each in range(days * a_day):
        desk.session(timedelta(days=each // a_day, minutes=20 * (each % a_day)), 6, 4)
    desk.open()
    desk.press(words)
    if words == "6 months" and days > A_FEW:
        assert "Pain, week by week" in desk.words
        return
    today, chosen = desk.now.date(), next(span for span, said in SPANS if said == words)
    first, last = bounds(chosen, today, desk.diary.recent(today).ever)
    seen = overview(desk.diary.records(None, None), (first, last), today)
    view = desk.pain.view
    if words == "6 months":  # there the picture has room only for what she has lived
        first = min(seen.points[0].when.date(), last - timedelta(days=6))
    axis = axis_in(QRectF(view.rect()), first, last, look_in(Theme.LIGHT))
    for place, point in zip(view.places, seen.points, strict=True):
        own = axis.x(since(first, point.when))
        assert abs(place.center().x() - own) <= max(axis.x(1) - axis.x(0), LEAST_STEP)


def test_the_first_weeks_are_shown_one_by_one_however_far_one_looks_back(desk: Desk) -> None:
    for day in range(A_FEW):
        desk.session(timedelta(days=day), 6, 4)
    desk.open()
    desk.press("6 months")
    assert "Pain before and after each session" in desk.words
    assert len(desk.pain.view.places) == A_FEW


@pytest.mark.parametrize("wide", [700, 1084])
def test_a_beginning_fills_the_picture_and_none_of_it_covers_another(desk: Desk, wide: int) -> None:
    for each in range(2 * A_FEW):
        desk.session(timedelta(days=each // 2, hours=each % 2), 6, 4)
    desk.page.resize(wide, 800)
    desk.open()
    desk.press("6 months")
    places = desk.pain.view.places
    assert places[-1].right() - places[0].left() > 0.8 * desk.pain.view.width()
    assert all(one.right() < other.left() for one, other in pairwise(places))


def weeks_in_the_list(desk: Desk) -> dict[str, str]:
    model = desk.pain.table.model()
    rows = [[model.index(at, n).data() for n in range(2)] for at in range(model.rowCount())]
    return {when: middle for when, middle in rows if when.startswith("Week of ")}


def test_a_week_has_one_middle_however_far_one_looks_back(desk: Desk) -> None:
    for day in range(A_LIFE):
        pain = 9 if day >= 42 else 3
        desk.tell(f"n{day}", desk.now - timedelta(days=day), Told.NOW, pain)
    desk.open()
    cut = monday_of(desk.now.date() - timedelta(days=41))
    assert cut < desk.now.date() - timedelta(days=41)
    assert "middle of that week" not in read_by_keys(desk, desk.pain, Qt.Key.Key_Right)[0]
    desk.press(AS_A_LIST)
    shorter = weeks_in_the_list(desk)
    desk.press("All")
    longer = weeks_in_the_list(desk)
    assert len(shorter) == 6
    assert shorter.items() <= longer.items()
    assert len(longer) == len(
        {monday_of(desk.now.date() - timedelta(days=n)) for n in range(A_LIFE)}
    )


def test_a_list_writes_months_in_one_way(desk: Desk) -> None:
    desk.live(50, 1.0)
    desk.open()
    desk.press(AS_A_LIST)
    model = desk.pain.table.model()
    said = " ".join(model.index(at, 0).data() for at in range(model.rowCount()))
    assert "Week of " in said
    assert not [month for month in MONTHS if month != "May" and month in said]


A_LIFE = 53
"""Days that begin within a week."""

A_FEW = 15
"""Days that are of no four weeks."""

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapit\N{LATIN SMALL LETTER A WITH DIAERESIS}n" * 4


@pytest.mark.parametrize("zoom", [100, 200])
def test_a_word_without_end_pushes_nothing_out_of_the_window(desk: Desk, zoom: int) -> None:
    desk.diary.keep(Entry("x", desk.now, Told.NOW, pain=4, words=LONG_WORD))
    began = desk.now - timedelta(hours=3)
    record = SessionRecord("s", "own", "W" * 80, Day.ORDINARY, began, 540, 9, moves=True)
    ended = began + timedelta(minutes=9)
    desk.diary.keep(record._replace(seconds=540, ended=ended, how=Ended.WHOLE))
    desk.tell("a", ended + timedelta(minutes=1), Told.AFTER, 4)
    desk.wear(Theme.LIGHT, zoom)
    desk.page.resize(722, 640)
    desk.open()
    assert "W" * 80 in read_by_keys(desk, desk.pain, Qt.Key.Key_Left)[0].replace(BREAK, "")
    desk.settle()
    sheet = desk.page.findChildren(QScrollArea)[0]
    assert sheet.horizontalScrollBar().maximum() == 0
    assert desk.pain.width() < sheet.viewport().width()
    (row,) = [each for each in desk.page.findChildren(Text) if "Donau" in each.text()]
    assert row.text() != row.accessibleName()
    assert LONG_WORD in row.accessibleName()


def test_years_are_shown_by_months_and_fewer_days_by_weeks_or_one_by_one(desk: Desk) -> None:
    desk.live(1500, 1.0)
    desk.open()
    assert "Pain before and after each session" in desk.words
    desk.press("6 months")
    assert "Pain, week by week" in desk.words
    desk.press("All")
    assert "Pain, month by month" in desk.words
    assert desk.words[0].startswith("Since ")


def test_bands_say_the_lowest_the_middle_and_the_highest(desk: Desk) -> None:
    desk.live(200, 1.0)
    desk.open()
    desk.press("6 months")
    today = desk.now.date()
    span = (today - timedelta(days=181), today)
    every = overview(desk.diary.records(None, None), span, today).weeks[Measure.PAIN]
    weeks = [each for each in every if each.count]
    read = read_by_keys(desk, desk.pain, Qt.Key.Key_Right)
    assert len(read) == len(weeks)
    for words, week in zip(read, weeks, strict=True):
        noted = f"from {week.low} to {week.high}, noted {week.count} times"
        assert ("noted once" if week.count == 1 else noted) in words


def test_the_newest_comes_first_and_older_adds_without_moving(desk: Desk) -> None:
    desk.live(60, 1.0)
    desk.open()
    before = desk.words
    tops = [each.mapTo(desk.page, QPoint(0, 0)).y() for each in desk.page.findChildren(Text)]
    desk.press("Older")
    assert desk.words[: len(before)] == before
    assert len(desk.words) > len(before)
    after = [each.mapTo(desk.page, QPoint(0, 0)).y() for each in desk.page.findChildren(Text)]
    assert after[: len(tops)] == tops


def test_of_ten_years_only_the_newest_days_are_made(desk: Desk) -> None:
    desk.live(3650, 1.0)
    desk.open()
    desk.press("All")
    assert len(desk.page.findChildren(Text)) < 200


def test_flares_triggers_and_places_stand_in_words(desk: Desk) -> None:
    day = desk.now.date()
    desk.diary.keep(DayTold(day, Day.FLARE))
    told = Entry("x", desk.now, Told.NOW, pain=8, areas=("low-back",), words="Hard day.")
    desk.diary.keep(told._replace(triggers=(Trigger.STRESS,)))
    desk.open()
    said = " | ".join(desk.words)
    for words in ("A flare day", "stress", "Low back", "“Hard day.”", "Pain 8"):
        assert words.lower() in said.lower()


@pytest.mark.parametrize("words", ["How am I now?", "Page for my doctor", "Before the visit"])
def test_each_button_says_what_is_wanted(desk: Desk, words: str) -> None:
    wanted: list[str] = []
    desk.page.now_wanted.connect(lambda: wanted.append("How am I now?"))
    desk.page.report_wanted.connect(lambda: wanted.append("Page for my doctor"))
    desk.page.visit_wanted.connect(lambda: wanted.append("Before the visit"))
    desk.open()
    desk.press(words)
    assert wanted == [words]


def test_what_is_told_meanwhile_is_there_on_return(desk: Desk) -> None:
    desk.session(timedelta(days=3), 6, 4)
    desk.open()
    desk.session(timedelta(hours=1), 6, 3)
    desk.page.arrive()
    assert len(desk.pain.view.places) == 2
    assert desk.pain.caption == READ_A_MARK


def test_nothing_is_praised_or_blamed(desk: Desk) -> None:
    desk.live(60, 0.3)
    desk.open()
    said = " ".join(desk.words).lower()
    for word in ("streak", "missed", "only on", "well done", "great", "goal", "should", "failed"):
        assert word not in said


@pytest.mark.parametrize(("theme", "zoom"), LOOKS)
@pytest.mark.parametrize("size", [(1084, 800), (560, 480)])
@pytest.mark.parametrize("days", [0, 60, 400])
def test_it_stands_in_every_look_and_size(
    desk: Desk, theme: Theme, zoom: int, size: tuple[int, int], days: int
) -> None:
    desk.live(days)
    desk.wear(theme, zoom)
    desk.page.resize(*size)
    desk.open()
    for each in desk.page.findChildren(QWidget):
        if each.isVisible() and isinstance(each, QAbstractButton | ChartCard):
            left = each.mapTo(desk.page, QPoint(0, 0)).x()
            assert left >= 0
            assert left + each.width() <= size[0]
    shown = [each for each in desk.page.findChildren(ChartCard) if each.isVisible()]
    for card in shown:
        assert card.view.width() >= 200
    for each in shown:
        inside = each.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        top = each.view.y()
        below = [part.geometry() for part in inside if part.isVisible() and part.y() >= top]
        below.sort(key=QRect.top)
        assert all(one.bottom() < other.top() for one, other in pairwise(below))


def test_a_line_of_medians_needs_four_weeks(desk: Desk) -> None:
    for week in range(3):
        desk.tell(f"n{week}", desk.now - timedelta(weeks=week), Told.NOW, 5)
    desk.open()
    assert MIDDLE not in desk.legend
    desk.tell("n3", desk.now - timedelta(weeks=3), Told.NOW, 5)
    desk.page.arrive()
    desk.settle()
    assert MIDDLE in desk.legend


def test_all_reaches_back_to_the_first_word_also_before_a_session(desk: Desk) -> None:
    desk.tell("n", desk.now - timedelta(days=800), Told.NOW, 0)
    desk.tell("m", desk.now - timedelta(days=2), Told.NOW, 0)
    desk.session(timedelta(days=1), 4, 3)
    desk.open()
    desk.press("All")
    first = desk.now - timedelta(days=800)
    assert desk.words[0] == f"Since {MONTHS[first.month - 1]} {first.year}"
    assert len(desk.pain.view.places) == 3


def test_what_was_told_the_evening_before_a_session_after_midnight_belongs_to_it(
    desk: Desk,
) -> None:
    today = desk.now.replace(hour=0, minute=0)
    first = today - timedelta(days=41)
    desk.session(desk.now - first - timedelta(seconds=30), 6, 4)
    desk.open()
    assert read_by_keys(desk, desk.pain, Qt.Key.Key_Right)[0].endswith("Pain 6 before, 4 after.")


def test_months_are_made_of_the_scores_that_weeks_are_made_of() -> None:
    began = on("3-3 8:00")
    told = (
        entry(began, Told.BEFORE, 6),
        entry(on("3-3 8:16"), Told.AFTER, 2),
        entry(on("3-3 8:36"), Told.AFTER, 3),
    )
    known = Records((session(on("3-3 8:20")),), told, (heat(began),))
    found = overview(known, (began.date(), began.date()), began.date())
    (month,), (week,) = months_of(found.trend), found.weeks[Measure.PAIN]
    assert (month.noted, month.median, month.low, month.high) == (1, 6, 6, 6)
    assert (week.count, week.median) == (1, 6)


def test_a_month_without_pain_is_a_month_that_was_told(desk: Desk) -> None:
    trend = overview(
        Records(entries=(Entry("n", desk.now, Told.NOW, pain=0),)),
        (desk.now.date(), desk.now.date()),
        desk.now.date(),
    ).trend
    assert [(each.low, each.high, each.noted) for each in months_of(trend)] == [(0, 0, 1)]


def test_the_colour_of_a_day_says_how_many_minutes(desk: Desk) -> None:
    for minutes, step in ((0, 0), (1, 1), (9.9, 1), (10, 2), (19.9, 2), (20, 3), (90, 3)):
        assert step_of(minutes, MINUTES) == step


def test_a_few_seconds_are_no_day_with_movement(desk: Desk) -> None:
    hardly = session(desk.now - timedelta(days=2), minutes=(BARELY - 1) / 60)
    desk.diary.keep(hardly)
    desk.open()
    assert not desk.days.isVisible()
    day = desk.now.date()
    enough = session(desk.now - timedelta(days=1), minutes=BARELY / 60)
    days = days_of(Records((hardly, enough)), (day - timedelta(days=2), day), day)
    assert [has_moved(each) for each in days] == [False, True, False]
    by_weeks, by_months = (way.make().picture for way in day_ways(days, ""))
    assert isinstance(by_weeks, GridPicture)
    cells = by_weeks._grid.cells  # noqa: SLF001 (no other door leads to the levels)
    assert [cell.level for cell in cells] == [0, 1, 0]
    said = " ".join(map(by_months.words, range(by_months.count)))
    assert said.count("you moved on 1 day,") == 1


def test_scores_are_read_aloud_without_arrows(desk: Desk) -> None:
    desk.session(timedelta(days=1), 6, 4)
    desk.open()
    (row,) = [
        each for each in desk.page.findChildren(Text) if "6 \N{RIGHTWARDS ARROW} 4" in each.text()
    ]
    assert "Pain 6 before, 4 after" in row.accessibleName()


def test_a_diary_that_cannot_be_read_is_no_empty_life(qtbot: QtBot, qapp: QApplication) -> None:
    desk = Desk(qtbot, qapp)
    desk.diary.keep(Entry("e", desk.now, Told.NOW, 4))
    desk.diary.is_hung = True
    desk.open()
    shown = [each.text() for each in desk.page.findChildren(QLabel) if each.isVisible()]
    assert CANNOT_READ in shown
    assert not {NOTHING_EVER, NOTHING_THEN} & set(shown)
    desk.diary.is_hung = False
    desk.page.refresh()
    shown = [each.text() for each in desk.page.findChildren(QLabel) if each.isVisible()]
    assert CANNOT_READ not in shown
