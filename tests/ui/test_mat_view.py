"""The session from afar."""

import pytest
from house import House, MakeHouse
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from easeful.core.distance import LEAST, PREFERRED, text_pixels
from easeful.core.session import Verb
from easeful.core.settings import DISTANCES, Settings
from easeful.ui.pages.mat_view import MatView

Key = Qt.Key
PIXELS_OF_24_INCH = 3.61
FULL_HD = QSize(1920, 1080)


@pytest.fixture
def running(house: House) -> House:
    house.start("low-back-10")
    house.pass_seconds(130)
    return house


def mat_of(house: House) -> MatView:
    return house.session._screens.view._mat  # noqa: SLF001 (no other door leads to it)


def test_f_takes_the_whole_screen_and_gives_it_back(running: House) -> None:
    running.key(Key.Key_F)
    assert running.app.window.isFullScreen()
    assert mat_of(running).isVisible()
    running.key(Key.Key_F)
    assert not running.app.window.isFullScreen()
    assert running.button("Pause").isVisible()


def test_escape_leaves_it_first_and_asks_only_then(running: House) -> None:
    running.key(Key.Key_F)
    running.key(Key.Key_Escape)
    assert running.state() == "running"
    running.key(Key.Key_Escape)
    assert running.button("Stop here").isVisible()


def test_it_says_the_same_as_the_guide_at_once(running: House) -> None:
    running.key(Key.Key_F)
    mat = mat_of(running)
    assert mat._line.text() == "Hold behind your thigh, shoulders and jaw heavy."  # noqa: SLF001
    assert mat._number.text().isdigit()  # noqa: SLF001


def test_while_it_runs_there_is_nothing_to_press(running: House) -> None:
    running.key(Key.Key_F)
    assert not [each for each in running.buttons() if each.isVisible()]


def test_a_press_on_the_figure_pauses_and_a_hand_on_the_mouse_can_go_on(running: House) -> None:
    running.key(Key.Key_F)
    QTest.mouseClick(mat_of(running)._figure, Qt.MouseButton.LeftButton)  # noqa: SLF001
    assert running.state() == "paused"
    running.click("Go on")
    assert running.state() == "running"


def test_a_mouse_can_leave_it_too(running: House) -> None:
    running.key(Key.Key_F)
    running.key(Key.Key_Space)
    running.click("Leave mat view")
    assert not running.app.window.isFullScreen()


def test_the_whole_screen_is_given_back_at_the_end(running: House) -> None:
    running.key(Key.Key_F)
    running.key(Key.Key_S)
    running.click("Stop here")
    assert not running.app.window.isFullScreen()


@pytest.mark.parametrize("metres", DISTANCES)
def test_the_line_is_as_large_as_the_distance_asks(make_house: MakeHouse, metres: float) -> None:
    """On a 24-inch screen, the example of the content's section 6.1."""
    settings = Settings(distance=metres, pixels_per_mm=PIXELS_OF_24_INCH)
    house = make_house(settings)
    house.begin()
    house.click("None of these is new")
    house.start("low-back-10")
    house.pass_seconds(130)
    house.key(Key.Key_F)
    house.app.window.resize(FULL_HD)
    house.settle()
    line = mat_of(house)._line.font().pixelSize()  # noqa: SLF001
    number = mat_of(house)._number.font().pixelSize()  # noqa: SLF001
    least = text_pixels(metres, PIXELS_OF_24_INCH, LEAST)
    most = text_pixels(metres, PIXELS_OF_24_INCH, PREFERRED)
    assert round(least) <= line <= max(21, round(most))
    assert number >= 1.5 * line


def test_no_line_of_any_shipped_routine_is_cut(house: House) -> None:
    house.app.window.resize(1280, 800)
    for summary in house.app.stage.room.shelf.summaries:
        house.app.stage.room.memory.keep(
            Settings(seen_emergency_lines=house.clock.now().wall.date(), breath_holds=True)
        )
        house.start(summary.id)
        house.key(Key.Key_F)
        for _step in house.run().session.timeline.plan[1:]:
            house.run().driver.do(Verb.SKIP)
            house.qt.processEvents()
            for label in (mat_of(house)._line, mat_of(house)._number):  # noqa: SLF001
                if label.isHidden():  # the circle has the number
                    continue
                assert label.height() >= label.heightForWidth(label.width()) > 0
        house.session.stop()
        house.settle()
