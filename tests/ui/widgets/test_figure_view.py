"""The figure on the screen: what is painted, how often, and what a reader hears."""

from dataclasses import replace
from pathlib import Path

import pytest
from looks import Show, look_in
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from shipped import catalogue

from easeful.core.body import Side
from easeful.core.settings import Theme
from easeful.core.stance import Frame, Glow, Life, Pad, Stance, View
from easeful.figure.motion import Motion, Phase
from easeful.figure.prop import Prop, Thing
from easeful.figure.scene import room_of
from easeful.figure.shape import Tint
from easeful.ui.palette import LIGHT, PALETTES
from easeful.ui.widgets.figure_view import FigureView

MOTION = catalogue().exercises["knee-rolls"].motion or Motion(catalogue().ways.poses["back"])
VIEW = View(MOTION, room_of(MOTION))
OTHER = Motion(catalogue().ways.poses["chair"], props=(Prop(Thing.CHAIR, (-0.2, 0, 0)),))
SITTING = Stance(View(OTHER, room_of(OTHER)), OTHER.start, Frame(Phase.REST, first=True))


class Watched(FigureView):
    """Remembers what of it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


def moving(number: int, of: int = 30) -> Stance:
    """Return one picture of the way in."""
    pose = VIEW.motion.pose(Phase.IN, number / of)
    return Stance(VIEW, pose, Frame(Phase.IN, True, number, of), life=Life.MOVES)  # noqa: FBT003


@pytest.fixture
def figure(show: Show, qapp: QApplication) -> Watched:
    watched = Watched()
    watched.resize(520, 420)
    show(watched)
    watched.show_stance(moving(10))
    qapp.processEvents()
    watched.painted.clear()
    return watched


def seen(figure: FigureView) -> QImage:
    return figure.grab().toImage()


def test_what_moves_repaints_its_own_part_only(figure: Watched, qapp: QApplication) -> None:
    figure.show_stance(moving(14))
    qapp.processEvents()
    (rect,) = figure.painted
    assert 0 < rect.width() * rect.height() < 0.8 * figure.width() * figure.height()


def test_nothing_is_left_where_the_body_was(figure: Watched, qapp: QApplication) -> None:
    before = figure._picture  # noqa: SLF001
    figure.show_stance(moving(30))
    qapp.processEvents()
    (rect,) = figure.painted
    assert before is not None
    assert rect.contains(before.rect)


def test_what_stands_still_is_not_painted_again(figure: Watched, qapp: QApplication) -> None:
    for _again in range(5):
        figure.show_stance(moving(10))
        qapp.processEvents()
    assert figure.painted == []


def test_what_nobody_could_see_moving_is_not_painted(figure: Watched, qapp: QApplication) -> None:
    near = replace(moving(10), pose=VIEW.motion.pose(Phase.IN, 10.02 / 30), frame=None)
    figure.show_stance(near)
    qapp.processEvents()
    assert figure.painted == []


def test_a_slow_movement_is_painted_once_it_has_come_far_enough(
    figure: Watched, qapp: QApplication
) -> None:
    for step in range(40):
        pose = VIEW.motion.pose(Phase.IN, (10 + step / 20) / 30)
        figure.show_stance(replace(moving(10), pose=pose, frame=None))
        qapp.processEvents()
    assert 1 < len(figure.painted) < 40


def test_hidden_nothing_is_painted_and_then_what_is_true_by_then(
    figure: Watched, qapp: QApplication
) -> None:
    figure.hide()
    for number in range(11, 25):
        figure.show_stance(moving(number))
        qapp.processEvents()
    assert figure.painted == []
    assert figure._picture is None, "nothing is made ready either"  # noqa: SLF001
    figure.show()
    qapp.processEvents()
    late = seen(figure)
    figure.show_stance(moving(10))
    figure.show_stance(moving(24))
    assert seen(figure) == late


def test_scrolled_away_it_is_not_seen(show: Show, qapp: QApplication) -> None:
    area, figure = QScrollArea(), Watched()
    figure.setFixedSize(300, 2000)
    area.setWidget(figure)
    area.resize(320, 240)
    show(area)
    assert figure.is_seen
    figure.move(0, -3000)
    assert not figure.is_seen


def test_the_same_moment_paints_the_same_picture(figure: Watched) -> None:
    first = seen(figure)
    for number in (3, 22, 10):
        figure.show_stance(moving(number))
        figure.grab()
    assert seen(figure) == first


@pytest.mark.parametrize("number", [0, 7, 19, 30])
def test_a_kept_picture_is_what_painting_anew_would_give(
    figure: Watched, show: Show, number: int
) -> None:
    figure.show_stance(moving(number))
    kept = seen(figure)
    fresh = FigureView()
    fresh.resize(520, 420)
    show(fresh)
    fresh.show_stance(replace(moving(number), frame=None))
    assert difference(kept, seen(fresh)) <= 2


def test_another_movement_brings_its_own_things(figure: Watched) -> None:
    before = seen(figure)
    figure.show_stance(SITTING)
    after = seen(figure)
    assert after != before
    figure.show_stance(moving(10))
    assert seen(figure) == before


@pytest.mark.parametrize("theme", PALETTES)
def test_it_stands_on_the_page_in_every_theme(show: Show, theme: Theme) -> None:
    figure = FigureView()
    figure.resize(400, 300)
    show(figure, look_in(theme))
    figure.show_stance(moving(10))
    image = seen(figure)
    assert image.pixelColor(2, 2) == QColor(PALETTES[theme].background)


def test_glow_and_pad_are_seen(figure: Watched) -> None:
    plain = seen(figure)
    figure.show_stance(replace(moving(10), glow=Glow(("belly",), Tint.WARM, 1.0)))
    assert seen(figure) != plain
    figure.show_stance(replace(moving(10), pad=Pad("belly", Tint.PAD)))
    assert seen(figure) != plain


def test_a_breath_is_seen(figure: Watched, qapp: QApplication) -> None:
    empty = seen(figure)
    figure.show_stance(replace(moving(10), breath=1.0))
    assert seen(figure) != empty


def test_the_side_is_said_in_the_picture(figure: Watched) -> None:
    plain = seen(figure)
    figure.show_stance(replace(moving(10), side=Side.LEFT))
    left = seen(figure)
    figure.show_stance(replace(moving(10), side=Side.RIGHT))
    assert len({plain.cacheKey(), left.cacheKey(), seen(figure).cacheKey()}) == 3
    assert left != plain
    assert seen(figure) != left


def test_one_picture_fades_into_the_next(figure: Watched) -> None:
    first = seen(figure)
    last = replace(moving(30), fade=1.0)
    figure.show_stance(replace(last, fade=0.0))
    assert difference(seen(figure), first) <= 1
    figure.show_stance(replace(last, fade=0.5))
    between = seen(figure)
    figure.show_stance(last)
    there = seen(figure)
    assert difference(between, there) > 20
    assert difference(between, first) > 20
    fresh_end = difference(there, first)
    assert fresh_end > difference(between, first)


def test_the_things_of_the_last_step_go_and_those_of_the_next_come(figure: Watched) -> None:
    way = replace(moving(0), frame=None, came=SITTING.view, seen=(MOTION.camera, VIEW.room))
    pictures = []
    for share in (0.0, 0.2, 1.0):
        figure.show_stance(replace(way, share=share))
        pictures.append(seen(figure))
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]


class TestOwnPicture:
    @pytest.mark.parametrize("ending", ["png", "jpg", "webp", "svg"])
    def test_it_is_shown_as_large_as_there_is_room(
        self, figure: Watched, tmp_path: Path, ending: str
    ) -> None:
        figure.show_stance(replace(moving(10), picture=str(picture(tmp_path, ending))))
        image = seen(figure)
        assert near(image.pixelColor(260, 210), "#CC3311")
        assert near(image.pixelColor(260, 110), "#CC3311")
        assert image.pixelColor(260, 20) == QColor(LIGHT.background)

    def test_its_corners_are_round(self, figure: Watched, tmp_path: Path) -> None:
        figure.show_stance(replace(moving(10), picture=str(picture(tmp_path, "png"))))
        assert seen(figure).pixelColor(1, 82) == QColor(LIGHT.background)

    def test_time_does_not_paint_it_again(
        self, figure: Watched, qapp: QApplication, tmp_path: Path
    ) -> None:
        path = str(picture(tmp_path, "png"))
        figure.show_stance(replace(moving(10), picture=path))
        qapp.processEvents()
        figure.painted.clear()
        for number in range(11, 20):
            figure.show_stance(replace(moving(number), picture=path))
            qapp.processEvents()
        assert figure.painted == []


def test_a_press_anywhere_is_told(figure: Watched) -> None:
    presses: list[str] = []

    def note() -> None:
        presses.append("pressed")

    figure.pressed.connect(note)
    QTest.mouseClick(figure, Qt.MouseButton.RightButton)
    assert presses == ["pressed"]


def test_a_reader_hears_what_the_body_does_once(figure: Watched) -> None:
    figure.show_stance(replace(moving(10), words="Figure: Knee rolls, move into it"))
    heard = QAccessible.queryAccessibleInterface(figure)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Figure: Knee rolls, move into it"


@pytest.mark.parametrize("size", [(1, 1), (7, 300), (1400, 20)])
def test_any_size_will_do(figure: Watched, size: tuple[int, int]) -> None:
    figure.setMinimumSize(1, 1)
    figure.resize(*size)
    assert seen(figure).size().toTuple() == size


def picture(folder: Path, ending: str) -> Path:
    """Return a red picture, twice as wide as high."""
    path = folder / f"sheet.{ending}"
    if ending == "svg":
        path.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">'
            '<rect width="80" height="40" fill="#CC3311"/></svg>'
        )
        return path
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#CC3311"))
    assert image.save(str(path))
    return path


def near(colour: QColor, wanted: str) -> bool:
    goal = QColor(wanted)
    parts = zip(colour.getRgb(), goal.getRgb(), strict=True)  # type: ignore[call-overload]
    return all(abs(a - b) < 12 for a, b in parts)


def difference(a: QImage, b: QImage) -> int:
    """Return how far the most different dots are apart, 0 to 255."""
    most = 0
    for y in range(0, a.height(), 3):
        for x in range(0, a.width(), 3):
            one, other = a.pixelColor(x, y), b.pixelColor(x, y)
            most = max(
                most,
                abs(one.red() - other.red()),
                abs(one.green() - other.green()),
                abs(one.blue() - other.blue()),
            )
    return most
