"""Every control can be named, reached, seen and hit."""

from collections.abc import Callable

import pytest
from house import House, MakeHouse
from journal_scenes import Life
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget

from easeful.core.settings import TEXT_SIZES, Settings
from easeful.ui.pages.journal_done import DoneList
from easeful.ui.pages.session_controls import SessionControls
from easeful.ui.routes import Route
from easeful.ui.widgets.text import Text

Go = Callable[[House], None]


def look(house: House) -> None:
    house.app.stage.pages.today.look_wanted.emit(house.summary("low-back-10"))


def session(house: House) -> None:
    house.start("low-back-10")
    house.pass_seconds(60)


def breathing(house: House) -> None:
    house.start("breathing-5")
    house.pass_seconds(40)


def grounding(house: House) -> None:
    house.start("pmr-8")
    house.pass_seconds(60)
    house.key(Qt.Key.Key_B)


def mat_paused(house: House) -> None:
    session(house)
    house.key(Qt.Key.Key_F)
    house.key(Qt.Key.Key_Space)


def stopping(house: House) -> None:
    session(house)
    house.key(Qt.Key.Key_S)


def closing(house: House) -> None:
    session(house)
    house.session.stop()


def holds(house: House) -> None:
    house.start("breathe-box")


def on(route: Route) -> Go:
    return lambda house: house.app.window.route_chosen.emit(route)


def wished(name: str) -> Go:
    """Return what wishes for a page of the journal."""
    return lambda house: getattr(house.app.reviewing._wishes, name).emit()  # noqa: SLF001


def journal(house: House) -> None:
    """Come to a journal with something in it."""
    Life(house.diary, house.clock.now().wall).live(42)
    house.app.window.route_chosen.emit(Route.JOURNAL)


PAGES: dict[str, Go] = {
    "today": on(Route.TODAY),
    "routines": on(Route.ROUTINES),
    "look": look,
    "holds": holds,
    "session": session,
    "breathing": breathing,
    "grounding": grounding,
    "mat-paused": mat_paused,
    "stopping": stopping,
    "closing": closing,
    "problems": on(Route.PROBLEMS),
    "help": on(Route.HELP),
    "settings": on(Route.SETTINGS),
    "journal-empty": on(Route.JOURNAL),
    "journal": journal,
    "how-am-i": wished("how_am_i"),
    "report": wished("report"),
    "visit": wished("visit"),
    "data": wished("data"),
    "news": wished("news"),
}
pages = pytest.mark.parametrize("page", PAGES)


def controls_on(house: House) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit)
    found = [each for kind in kinds for each in house.app.window.findChildren(kind)]
    return [each for each in found if each.isVisible()]


@pages
def test_every_control_has_a_name(house: House, page: str) -> None:
    PAGES[page](house)
    house.settle()
    for control in controls_on(house):
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name), control


@pages
@pytest.mark.parametrize("zoom", [TEXT_SIZES[0], TEXT_SIZES[-1]])
def test_every_control_is_large_enough_to_hit(make_house: MakeHouse, page: str, zoom: int) -> None:
    house = make_house(Settings(text_size=zoom))
    house.begin()
    house.click("None of these is new")
    PAGES[page](house)
    house.settle()
    least = 64 if page in {"session", "breathing", "grounding", "stopping", "mat-paused"} else 48
    for control in controls_on(house):
        in_header = page in {"session", "breathing"} and not isinstance(
            control.parent(), SessionControls
        )
        assert control.height() >= (48 if in_header else least), control.accessibleName()


@pages
def test_the_focus_is_on_something_that_is_seen(house: House, page: str) -> None:
    PAGES[page](house)
    house.settle()
    assert house.focus().isVisible()


@pages
def test_tab_reaches_every_control_that_is_seen(house: House, page: str) -> None:
    PAGES[page](house)
    house.settle()
    reached = {house.focus()}
    for _press in range(120):
        house.key(Qt.Key.Key_Tab)
        reached.add(house.focus())
    for control in controls_on(house):
        if control.isEnabled():
            assert reached & group_of(control), control.accessibleName()


def group_of(control: QWidget) -> set[QWidget]:
    """Return what one press of Tab reaches together: of a row of pills only the chosen one."""
    parent = control.parentWidget()
    if not isinstance(control, QAbstractButton) or not control.autoExclusive() or parent is None:
        return {control}
    return set(parent.findChildren(QAbstractButton))


@pages
def test_words_that_change_stay_readable_for_a_screen_reader(house: House, page: str) -> None:
    """A name set on a label hides its text (the research's section 6).

    What was done stands still, and is read with words in place of its arrows.
    """
    PAGES[page](house)
    house.settle()
    lists = house.app.window.findChildren(DoneList)
    for label in house.app.window.findChildren(Text):
        stands_still = any(each.isAncestorOf(label) for each in lists)
        assert label.accessibleName() == "" or stands_still


@pages
@pytest.mark.parametrize("zoom", [TEXT_SIZES[0], TEXT_SIZES[-1]])
@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
def test_nothing_is_cut_off_at_the_side(
    make_house: MakeHouse, page: str, zoom: int, size: tuple[int, int]
) -> None:
    house = make_house(Settings(text_size=zoom))
    house.begin()
    house.click("None of these is new")
    house.app.window.resize(*size)
    PAGES[page](house)
    house.app.window.showNormal()
    house.app.window.resize(*size)
    house.settle()
    assert house.app.window.width() == size[0]
    for area in house.app.window.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None:
            assert content.width() <= area.viewport().width()
    for label in house.app.window.findChildren(QLabel):
        if label.isVisible() and isinstance(label, Text):
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def test_a_screen_reader_hears_of_each_step(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "easeful.ui.pages.session_notes.announce", lambda _page, words: heard.append(words)
    )
    session(house)
    house.key(Qt.Key.Key_Right)
    plan = house.run().session.timeline.plan
    assert (
        heard[-1] == f"{plan[house.run().session.step].name}. {plan[house.run().session.step].line}"
    )
    house.key(Qt.Key.Key_Space)
    assert heard[-1] == "Paused"
    house.key(Qt.Key.Key_R)
    assert heard[-1] == plan[house.run().session.step].line
