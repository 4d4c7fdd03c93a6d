"""From metres to pixels."""

from dataclasses import replace

import pytest
from looks import look_in
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from shipped import catalogue

from easeful.core.settings import Theme
from easeful.core.still import Still
from easeful.figure.motion import Phase
from easeful.figure.outline import curve
from easeful.figure.scene import Box
from easeful.ui.figure_paint import fit, path_of
from easeful.ui.figure_still import still_picture


def test_a_room_is_as_large_as_it_can_be_in_the_middle_of_its_place() -> None:
    there = fit(Box(-1, 0, 1, 1), QRectF(10, 10, 400, 400))
    assert there.map(QPointF(0, 0.5)) == QPointF(210, 210)
    assert there.map(QPointF(-1, 0)) == QPointF(10, 310)


def test_a_curve_is_that_of_the_figure() -> None:
    loop = ((0.0, 0.0), (1.0, 0.2), (1.2, 1.0), (0.1, 0.7))
    path = path_of((loop,), smooth=True)
    points = [(path.elementAt(n).x, path.elementAt(n).y) for n in range(1, path.elementCount())]
    wanted = [point for piece in curve(loop) for point in zip(piece[::2], piece[1::2], strict=True)]
    for (x, y), (wanted_x, wanted_y) in zip(points, wanted, strict=False):
        assert (x, y) == pytest.approx((wanted_x, wanted_y))


def test_straight_lines_stay_straight() -> None:
    path = path_of((((0.0, 0.0), (1.0, 0.0), (1.0, 1.0)),), smooth=False)
    assert path.boundingRect() == QRectF(0, 0, 1, 1)
    assert path.contains(QPointF(0.9, 0.5))


@pytest.mark.parametrize("side", [96, 240])
@pytest.mark.parametrize("name", ["knee-rolls", "side-bend"])
def test_a_card_shows_a_whole_body_on_nothing(qapp: QApplication, name: str, side: int) -> None:
    motion = catalogue().exercises[name].motion
    assert motion is not None
    picture = still_picture(Still(motion), QSize(side, side), 2.0, look_in(Theme.LIGHT))
    image = picture.toImage()
    assert image.size() == QSize(side * 2, side * 2)
    assert image.pixelColor(0, 0).alpha() == 0
    assert covered(image) > 0.05


def test_another_pose_is_another_picture(qapp: QApplication) -> None:
    motion = catalogue().exercises["knee-rolls"].motion
    assert motion is not None
    pictures = [
        still_picture(
            Still(replace(motion, still=phase)), QSize(120, 120), 1.0, look_in(Theme.DARK)
        ).toImage()
        for phase in (Phase.REST, Phase.IN)
    ]
    assert pictures[0] != pictures[1]


def covered(image: QImage) -> float:
    """Return how much of a picture is not empty."""
    dots = image.width() * image.height()
    seen = sum(
        image.pixelColor(x, y).alpha() > 200
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )
    return seen * 16 / dots
