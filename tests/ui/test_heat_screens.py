"""Every screen of heat can be read, reached and hit, in the smallest window with the largest text.

``heat_scenes`` has the screens; here each is opened, and looked at with a ruler.
"""

from collections.abc import Callable, Iterator

import pytest
from fakes import FakeClock
from heat_scenes import ALONE, SCREENS, Frame
from looks import ASSETS, look_in
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from scoring_fakes import scoring_of

from easeful.core.settings import Theme
from easeful.ui.dress import dress
from easeful.ui.pages.heat import HeatPage
from easeful.ui.theme import Look, apply, load_fonts
from easeful.ui.widgets.text import Text

NARROW = 900
SIZES = ((1280, 800), (960, 640))
screens = pytest.mark.parametrize("screen", SCREENS)
Open = Callable[..., Frame]


@pytest.fixture(scope="module")
def frames(qapp: QApplication) -> Iterator[dict[object, Frame]]:
    """Keep one page for each size: to make one takes longer than to look at it."""
    made: dict[object, Frame] = {}
    yield made
    for frame in made.values():
        frame.close()
        frame.deleteLater()
    settle(qapp)


@pytest.fixture
def open_screen(qapp: QApplication, frames: dict[object, Frame]) -> Open:
    def open_it(screen: str, *, zoom: int = 100, size: tuple[int, int] = SIZES[0]) -> Frame:
        look = look_in(Theme.LIGHT, zoom=zoom)
        apply(qapp, look)
        for each in frames.values():
            each.hide()
        frame = frames.get((zoom, size)) or made(look, size)
        frame.setProperty("kept", True)  # noqa: FBT003 - Qt's own signature
        frames[zoom, size] = frame
        frame.rail.setVisible(screen not in ALONE)
        frame.show()
        frame.activateWindow()
        page = frame.findChildren(HeatPage)[0]
        page.show_screen(page.pattern)
        page.arrive()
        SCREENS[screen](page)
        settle(qapp)
        return frame

    return open_it


def made(look: Look, size: tuple[int, int]) -> Frame:
    """Return the page beside the rail, dressed, in this size."""
    load_fonts(ASSETS / "fonts")
    frame = Frame(HeatPage(FakeClock(), scoring_of()))
    frame.rail.show_short(wanted=size[0] < look.px(NARROW))
    frame.resize(*size)
    dress(frame, look)
    return frame


def settle(qapp: QApplication) -> None:
    """Let layouts come to rest."""
    for _again in range(4):
        qapp.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def controls_on(frame: Frame) -> list[QAbstractButton]:
    """Return what can be pressed on the page, not on the rail."""
    page = frame.findChildren(HeatPage)[0]
    return [each for each in page.findChildren(QAbstractButton) if each.isVisible()]


def focus_of(frame: Frame) -> QWidget:
    """Return what has the focus."""
    widget = frame.focusWidget()
    assert widget is not None
    return widget


@screens
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("size", SIZES)
def test_the_main_button_is_seen_whole_and_has_the_focus(
    open_screen: Open, screen: str, zoom: int, size: tuple[int, int]
) -> None:
    frame = open_screen(screen, zoom=zoom, size=size)
    assert (frame.width(), frame.height()) == size
    focus = focus_of(frame)
    assert focus in controls_on(frame)
    assert focus.visibleRegion().boundingRect() == focus.rect()


@screens
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("size", SIZES)
def test_no_words_are_cut(open_screen: Open, screen: str, zoom: int, size: tuple[int, int]) -> None:
    frame = open_screen(screen, zoom=zoom, size=size)
    for label in frame.findChildren(Text):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
    for area in frame.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None:
            assert content.width() <= area.viewport().width()
    for button in controls_on(frame):
        assert button.width() >= button.minimumSizeHint().width(), button.text()
        right = button.mapTo(frame, button.rect().topRight()).x()
        assert right < frame.width(), button.text()


@screens
def test_every_control_has_a_name_and_room_for_a_sore_hand(open_screen: Open, screen: str) -> None:
    for control in controls_on(open_screen(screen)):
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name), control
        assert control.height() >= 48, control.text()


@screens
def test_words_that_change_stay_readable_for_a_screen_reader(
    open_screen: Open, screen: str
) -> None:
    for label in open_screen(screen).findChildren(Text):
        assert label.accessibleName() == ""


@pytest.mark.parametrize("screen", sorted(set(SCREENS) - {"asked"}))
def test_tab_reaches_every_control(open_screen: Open, screen: str) -> None:
    """While it is asked whether somebody is awake, Tab is an answer like any key."""
    frame = open_screen(screen)
    reached = {focus_of(frame)}
    for _press in range(60):
        QTest.keyClick(focus_of(frame), Qt.Key.Key_Tab)
        reached.add(focus_of(frame))
    for control in controls_on(frame):
        assert reached & group_of(control), control.text()


def group_of(control: QAbstractButton) -> set[QWidget]:
    """Return what one press of Tab reaches together: of a row of pills only the chosen one."""
    parent = control.parentWidget()
    if not control.autoExclusive() or parent is None:
        return {control}
    return set(parent.findChildren(QAbstractButton))


@pytest.mark.parametrize("size", SIZES)
def test_nothing_moves_when_the_question_comes(
    open_screen: Open, size: tuple[int, int], qapp: QApplication
) -> None:
    frame = open_screen("on", size=size)
    page = frame.findChildren(HeatPage)[0]
    before = [page.on.view.is_off.geometry(), page.on.view._ring.geometry()]  # noqa: SLF001
    SCREENS["asked"](page)
    settle(qapp)
    assert [page.on.view.is_off.geometry(), page.on.view._ring.geometry()] == before  # noqa: SLF001


def test_the_question_is_read_in_the_smallest_window_with_the_largest_text(
    open_screen: Open,
) -> None:
    frame = open_screen("asked", zoom=200, size=SIZES[1])
    for words in ("Are you awake?", "Any key or button will do. In 0:38 the alarm sounds."):
        label = next(each for each in frame.findChildren(Text) if each.text() == words)
        assert label.visibleRegion().boundingRect() == label.rect()
