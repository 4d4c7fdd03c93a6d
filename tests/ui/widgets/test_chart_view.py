"""Pictures of the journal are read point by point: by keys, by the mouse, by a screen reader."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from looks import Show, look_in
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.ui.theme import PALETTES, Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.chart_axis import axis_in, placed, ticks_in
from easeful.ui.widgets.chart_card import AS_A_LIST, AS_A_PICTURE, ChartCard, Shown, Way
from easeful.ui.widgets.chart_marks import Mark
from easeful.ui.widgets.chart_spread import LEAST_STEP, least_plot
from easeful.ui.widgets.chart_table import Rows
from easeful.ui.widgets.chart_view import ChartView, Picture
from easeful.ui.widgets.day_grid import Cell, Grid, GridPicture
from easeful.ui.widgets.pain_chart import Pair, PairPicture
from easeful.ui.widgets.press import OncePress
from easeful.ui.widgets.week_chart import Band, BandPicture

HINT = "Point at a mark to read it."
FIRST = date(2026, 9, 21)
SIX_WEEKS = (FIRST, FIRST + timedelta(days=41))
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def words(at: int) -> str:
    return f"Point {at}."


def pairs_of(*told: tuple[float, int | None, int | None]) -> PairPicture:
    return PairPicture([Pair(*each) for each in told], (), SIX_WEEKS, words)


def some_pairs() -> Picture:
    return pairs_of((0.3, 6, 4), (0.8, 5, 5), (3.4, None, 2), (20.2, 7, None), (41.9, 10, 0))


def some_bands() -> Picture:
    bands = [Band(7.0 * week - 3, 7.0 * week + 4, 2, 2 + week, 2 + week / 2) for week in range(6)]
    return BandPicture(bands, SIX_WEEKS, words)


def some_days() -> Picture:
    cells = tuple(Cell((at + 2) // 7, (at + 2) % 7, at % 4, flare=at % 9 == 0) for at in range(42))
    return GridPicture(Grid(cells, ("",) * 7, WEEKDAYS), words)


PICTURES = {"pairs": some_pairs, "bands": some_bands, "days": some_days}


def shown(picture: Picture, least_width: float = 0.0, title: str = "Pain") -> Way:
    rows = Rows(("When", "What"), picture.count, lambda at: (f"Day {at}", words(at)))
    legend = ((Mark.BEFORE, "before"), (Mark.AFTER, "after"))
    made = Shown(picture, legend, rows, title, "0 to 10", "All in words.")
    return Way(least_width, lambda: made)


class Seen:
    """A card on a page with a button before and after it."""

    def __init__(self, show: Show, ways: Sequence[Way], width: int = 900) -> None:
        self.page = QWidget()
        column = QVBoxLayout(self.page)
        self.before, self.card, self.after = QPushButton("Before"), ChartCard(HINT), QPushButton("")
        for part in (self.before, self.card, self.after):
            column.addWidget(part)
        self.page.resize(width, 700)
        self.card.show_ways(ways)
        show(self.page)
        self.before.setFocus()

    @property
    def view(self) -> ChartView:
        return self.card.view

    def tab_in(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def key(self, key: Qt.Key) -> str:
        QTest.keyClick(self.view, key)
        return self.card.caption

    def turn(self) -> None:
        button = next(
            each
            for each in self.card.findChildren(Button)
            if each.text() in {AS_A_LIST, AS_A_PICTURE}
        )
        for press in self.card.findChildren(OncePress):
            press.end_rest()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def heard(self) -> str:
        interface = QAccessible.queryAccessibleInterface(self.view)
        assert interface is not None
        return interface.text(QAccessible.Text.Name)


@pytest.fixture(params=PICTURES)
def picture(request: pytest.FixtureRequest) -> Picture:
    return PICTURES[request.param]()


@pytest.fixture
def seen(show: Show, picture: Picture) -> Iterator[Seen]:
    seen = Seen(show, [shown(picture)])
    yield seen
    seen.page.hide()


def test_every_point_is_read_by_keys_in_order_of_time(seen: Seen, picture: Picture) -> None:
    seen.tab_in()
    seen.key(Qt.Key.Key_Home)
    onward = Qt.Key.Key_Down if isinstance(picture, GridPicture) else Qt.Key.Key_Right
    read = [seen.card.caption]
    read += [seen.key(onward) for _press in range(picture.count - 1)]
    assert read == [words(at) for at in range(picture.count)]
    assert seen.key(onward) == words(picture.count - 1)


def test_every_point_is_read_with_the_mouse(seen: Seen, picture: Picture) -> None:
    read = []
    for place in seen.view.places:
        QTest.mouseMove(seen.view, place.center().toPoint())
        read.append(seen.card.caption)
    assert read == [words(at) for at in range(picture.count)]


def test_a_finger_reads_without_hovering(seen: Seen, picture: Picture) -> None:
    place = seen.view.places[picture.count // 2].center().toPoint()
    QTest.mouseClick(seen.view, Qt.MouseButton.LeftButton, pos=place)
    assert seen.card.caption == words(picture.count // 2)


def test_the_newest_point_comes_first_and_home_and_end_lead_to_the_ends(
    seen: Seen, picture: Picture
) -> None:
    seen.tab_in()
    assert seen.card.caption == words(picture.count - 1)
    assert seen.key(Qt.Key.Key_Home) == words(0)
    assert seen.key(Qt.Key.Key_Left) == words(0)
    assert seen.key(Qt.Key.Key_End) == words(picture.count - 1)


def test_what_is_read_is_heard(seen: Seen) -> None:
    assert seen.heard() == "Pain"
    seen.tab_in()
    seen.key(Qt.Key.Key_Home)
    assert seen.heard() == f"Pain. {words(0)}"
    assert seen.view.accessibleDescription() == "All in words."


def test_nothing_moves_while_one_reads(seen: Seen) -> None:
    def places() -> list[QRectF]:
        return [QRectF(each.geometry()) for each in seen.card.findChildren(QWidget)]

    before, size = places(), seen.card.size()
    seen.tab_in()
    seen.key(Qt.Key.Key_Home)
    assert places() == before
    assert seen.card.size() == size


def test_reading_ends_where_the_pointer_or_the_focus_goes(seen: Seen) -> None:
    seen.tab_in()
    seen.after.setFocus()
    assert seen.card.caption == HINT
    assert seen.heard() == "Pain"


def test_what_is_meant_is_outlined_and_the_picture_is_not_painted_again(
    seen: Seen, picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = seen.view.grab().toImage()
    painted: list[object] = []
    monkeypatch.setattr(type(picture), "paint", lambda *_given: painted.append(1))
    QTest.mouseMove(seen.view, seen.view.places[0].center().toPoint())
    assert seen.view.grab().toImage() != plain
    assert painted == []


def test_tab_goes_in_and_out(seen: Seen) -> None:
    reached = []
    for _press in range(4):
        QTest.keyClick(seen.page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(seen.page.focusWidget())
    assert seen.view in reached
    assert seen.after in reached


def test_the_list_says_the_same(seen: Seen, picture: Picture) -> None:
    seen.turn()
    table, model = seen.card.table, seen.card.table.model()
    assert table.isVisible()
    assert seen.view.isHidden()
    assert model.rowCount() == picture.count
    assert [model.index(at, 1).data() for at in range(picture.count)] == [
        words(at) for at in range(picture.count)
    ]
    seen.turn()
    assert seen.view.isVisible()
    assert table.isHidden()


def test_keys_walk_the_list_and_leave_it(seen: Seen) -> None:
    seen.turn()
    table = seen.card.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_the_row_that_keys_are_on_is_ringed_while_they_are(seen: Seen) -> None:
    seen.turn()
    table = seen.card.table
    seen.before.setFocus()
    plain = table.viewport().grab().toImage()
    table.setFocus()
    first = table.viewport().grab().toImage()
    assert first.pixelColor(40, 1) == QColor(PALETTES[Theme.LIGHT].focus)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.viewport().grab().toImage() not in (plain, first)
    seen.before.setFocus()
    assert table.viewport().grab().toImage() == plain


def test_a_screen_reader_walks_the_list(seen: Seen, picture: Picture) -> None:
    seen.turn()
    interface = QAccessible.queryAccessibleInterface(seen.card.table)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Table
    cells = [interface.child(at) for at in range(interface.childCount())]
    heard = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert {words(at) for at in range(picture.count)} <= set(heard)


def test_another_way_is_shown_where_there_is_less_room(show: Show) -> None:
    ways = [shown(some_pairs(), 700, "Each"), shown(some_bands(), 300, "Weeks")]
    seen = Seen(show, ways)
    assert seen.heard() == "Each"
    seen.page.resize(500, 700)
    assert seen.heard() == "Weeks"
    seen.page.resize(900, 700)
    assert seen.heard() == "Each"
    seen.page.hide()


def test_a_picture_without_points_cannot_be_come_to(show: Show) -> None:
    seen = Seen(show, [shown(pairs_of())])
    assert seen.view.focusPolicy() is Qt.FocusPolicy.NoFocus
    QTest.mouseMove(seen.view, QPoint(100, 100))
    assert seen.card.caption == HINT
    seen.page.hide()


def room_of(look: Look, width: float) -> QRectF:
    return QRectF(0, 0, width, 280 * look.zoom / 100)


def placed_in(picture: PairPicture, width: float, look: Look) -> list[float]:
    return [place.center().x() for place in picture.places(room_of(look, width), look)]


def pairs_in(days: int, at: Sequence[float]) -> PairPicture:
    span = (FIRST, FIRST + timedelta(days=days - 1))
    return PairPicture([Pair(each, 6, 4) for each in at], (), span, words)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.data(),
    days=st.integers(1, 90) | st.integers(1, 4000),
    width=st.floats(240, 1200),
)
def test_a_point_stands_in_its_own_day_and_in_the_picture(
    light: Look, data: st.DataObject, days: int, width: float
) -> None:
    # Most of them close together, as lives are, and many on one evening.
    near = st.floats(0, min(days, 9) - 0.01) | st.floats(0.8, 0.99)
    at = sorted(data.draw(st.lists(near | st.floats(0, days - 0.01), min_size=1, max_size=90)))
    picture, room = pairs_in(days, at), room_of(light, width)
    axis = axis_in(room, FIRST, FIRST + timedelta(days=days - 1), light)
    middles = placed_in(picture, width, light)
    assert middles == sorted(middles)
    assert all(room.contains(place) for place in picture.places(room, light))
    if axis.x(1) - axis.x(0) > LEAST_STEP:
        for x, each in zip(middles, at, strict=True):
            assert axis.x(int(each)) - 0.01 <= x <= axis.x(int(each) + 1) + 0.01
    else:
        assert all(abs(x - axis.x(each)) <= LEAST_STEP for x, each in zip(middles, at, strict=True))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), width=st.floats(760, 1200))
def test_where_each_day_has_room_no_point_covers_another(
    light: Look, data: st.DataObject, width: float
) -> None:
    two = st.lists(st.floats(0, 0.99), max_size=2)
    by_day = data.draw(st.lists(two, min_size=42, max_size=42))
    at = sorted(day + each for day, those in enumerate(by_day) for each in those)
    middles = placed_in(pairs_in(42, at), width, light)
    assert all(later - first >= LEAST_STEP for first, later in pairwise(middles))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), width=st.floats(980, 1200))
def test_marks_are_as_small_as_a_full_day_wants_them(
    fonts: None, light: Look, data: st.DataObject, width: float
) -> None:
    three = st.lists(st.floats(0, 0.99), max_size=3)
    by_day = data.draw(st.lists(three, min_size=42, max_size=42))
    at = sorted(day + each for day, those in enumerate(by_day) for each in those)
    places = pairs_in(42, at).places(room_of(light, width), light)
    assert all(one.right() < other.left() for one, other in pairwise(places))
    wide = {
        day: {round(p.width(), 6) for p, on in zip(places, at, strict=True) if int(on) == day}
        for day in map(int, at)
    }
    assert all(len(each) == 1 for each in wide.values())


def test_a_crowded_day_keeps_to_itself_and_each_point_of_it_has_a_place(
    fonts: None, light: Look
) -> None:
    usual = [day + 0.4 for day in range(42)]
    crowd = [30.8 + at / 120 for at in range(20)]  # one evening
    alone = placed_in(pairs_in(42, usual), 922, light)
    both = sorted([*usual, *crowd])
    among = placed_in(pairs_in(42, both), 922, light)
    others = [x for x, each in zip(among, both, strict=True) if int(each) != 30]
    own = [x for x, each in zip(alone, usual, strict=True) if int(each) != 30]
    assert others == pytest.approx(own)
    assert all(later - first > 0.9 for first, later in pairwise(among))


def test_of_points_above_each_other_that_one_is_read_that_is_pointed_at(
    fonts: None, light: Look
) -> None:
    told = [Pair(30.4 + score / 100, score, None, alone=True) for score in range(11)]
    picture = PairPicture(told, (), SIX_WEEKS, words)
    places = picture.places(room_of(light, 922), light)
    at_the_edge = [place.center() + QPointF(3, 0) for place in places]
    assert [picture.near(place, places) for place in at_the_edge] == list(range(11))


def test_marks_grow_with_the_text_also_where_they_are_small(fonts: None) -> None:
    picture = pairs_in(182, [162.4 + day for day in range(20)])
    wide = []
    for zoom in (100, 200):
        look = look_in(Theme.LIGHT, zoom=zoom)
        wide.append(picture.places(room_of(look, 922), look)[0].width())
    assert wide[1] == 2 * wide[0]


@pytest.mark.parametrize(
    ("at", "days", "least"),
    [
        ([], 42, 0),
        ([3.0, 3.1], 4000, 0),
        ([each + 0.3 for each in range(42)], 42, 7 * 42),
        ([162 + each + 0.3 for each in range(20)], 182, 7 * 182),
        ([each / 4 for each in range(4)], 1, 4 * 7),
        ([*(each + 0.3 for each in range(42)), 41.4, 41.5, 41.6], 42, 10 * 42),
        ([*(each + 0.3 for each in range(42)), *(41.4 + each / 50 for each in range(20))], 42, 504),
        ([0.0, 100.0, 107.5, 110.0], 800, 2 * 7 * 800 / 10),
    ],
)
def test_points_by_themselves_need_the_room_of_their_fullest_week(
    at: list[float], days: int, least: float
) -> None:
    assert least_plot(at, days) == pytest.approx(least)


def test_a_score_stands_at_its_height(light: Look) -> None:
    room = room_of(light, 900)
    axis = axis_in(room, *SIX_WEEKS, light)
    (place,) = pairs_of((3.0, 10, 0)).places(room, light)
    assert axis.y(10) == axis.plot.top()
    assert axis.y(0) == axis.plot.bottom()
    assert place.contains(QPointF(place.center().x(), axis.y(10)))
    assert place.contains(QPointF(place.center().x(), axis.y(0)))
    assert abs(place.center().x() - axis.x(3.0)) < 0.01


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    days=st.integers(0, 11_000),
    width=st.floats(240, 1200),
    zoom=st.sampled_from(TEXT_SIZES),
)
def test_dates_never_touch_and_never_leave_the_picture(
    fonts: None, first: date, days: int, width: float, zoom: int
) -> None:
    look = look_in(Theme.LIGHT, zoom=zoom)
    room = room_of(look, width)
    axis = axis_in(room, first, first + timedelta(days=days), look)
    metrics = QFontMetricsF(look.font(Role.CAPTION))
    ticks = ticks_in(axis, metrics)
    assert ticks
    ends = [
        (left, left + metrics.horizontalAdvance(tick.words))
        for tick, left in placed(ticks, axis, metrics)
    ]
    assert all(end < left for (_, end), (left, _) in pairwise(ends))
    assert ends[-1][1] <= room.right()
    assert all(first <= tick.on <= axis.last for tick in ticks)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.integers(0, 6), days=st.integers(1, 200), width=st.floats(220, 900))
def test_every_day_has_its_own_place_and_is_found_there(
    light: Look, start: int, days: int, width: float
) -> None:
    cells = tuple(Cell((start + at) // 7, (start + at) % 7, 0) for at in range(days))
    columns = ("",) * (cells[-1].column + 1)
    picture = GridPicture(Grid(cells, columns, WEEKDAYS), words)
    room = QRectF(0, 0, width, picture.height(int(width), light))
    places = picture.places(room, light)
    assert all(room.contains(place) for place in places)
    assert [picture.near(place.center(), places) for place in places] == list(range(days))


def test_arrows_go_along_weeks_and_days_of_a_grid() -> None:
    picture = some_days()
    assert picture.step(10, Qt.Key.Key_Right) == 17
    assert picture.step(10, Qt.Key.Key_Left) == 3
    assert picture.step(10, Qt.Key.Key_Down) == 11
    assert picture.step(10, Qt.Key.Key_Up) == 9
    assert picture.step(41, Qt.Key.Key_Down) == 41
    assert picture.step(10, Qt.Key.Key_A) is None


def test_each_step_is_announced(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "easeful.ui.widgets.chart_view.announce", lambda _where, words: heard.append(words)
    )
    seen.tab_in()
    seen.key(Qt.Key.Key_Home)
    assert heard == [words(0)]


def test_a_grid_that_begins_later_in_the_year_is_found_too(light: Look) -> None:
    cells = (Cell(8, 0, 1), Cell(9, 0, 2))
    picture = GridPicture(Grid(cells, ("",) * 12, ("2026",)), words)
    places = picture.places(QRectF(0, 0, 500, 60), light)
    assert [picture.near(place.center(), places) for place in places] == [0, 1]


def test_long_words_have_their_room_before_they_are_read(show: Show) -> None:
    picture = PairPicture([Pair(3.0, 6, 4)], (), SIX_WEEKS, lambda _at: "Long words. " * 30)
    seen = Seen(show, [shown(picture)], 500)
    high = seen.card.sizeHint().height()
    seen.tab_in()
    assert seen.card.sizeHint().height() == high
    seen.page.hide()
