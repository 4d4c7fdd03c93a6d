"""Pictures on cards: a body that comes a moment later, one a turn, and only where it is seen."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePath

import pytest
import shipped
from looks import Show, look_in
from PySide6.QtCore import QCoreApplication, QEvent, QVariantAnimation
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.settings import Theme
from easeful.core.still import Still, read, still_of, written
from easeful.core.summary import GettingUp, Summary
from easeful.figure.shape import Tint
from easeful.ui.figure_still import still_room
from easeful.ui.pages.proposal import RoutinePicture
from easeful.ui.widgets.card_grid import CardGrid
from easeful.ui.widgets.card_picture import CardPicture
from easeful.ui.widgets.routine_card import RoutineCard

AT_ONCE = (
    "easeful.figure.scene",
    "easeful.figure.motion",
    "easeful.core.still",
    "easeful.ui.figure_paint",
    "easeful.ui.figure_palette",
    "yaml",
)

LOW_BACK = Summary(
    id="low-back",
    name="Loosen the low back",
    about="",
    when="",
    places=(Place.FLOOR,),
    needs=(),
    seconds=dict.fromkeys(Day, 300.0),
    steps=7,
    first_steps=(),
    getting_up=GettingUp(1, 1),
    has_holds=False,
    has_heat=False,
    own=False,
    path=PurePath("low-back.yaml"),
)


def still(exercise: str) -> Still:
    motion = shipped.catalogue().exercises[exercise].motion
    assert motion is not None
    return still_of(motion)


def summary(exercise: str, number: int = 0) -> Summary:
    return replace(LOW_BACK, id=f"{exercise}-{number}", picture=written(still(exercise)))


def cards(*exercises: str) -> CardGrid:
    grid = CardGrid()
    grid.show_routines([summary(each, n) for n, each in enumerate(exercises)], Day.ORDINARY)
    return grid


def pictures(widget: QWidget) -> list[CardPicture]:
    return widget.findChildren(CardPicture)


def with_bodies(widget: QWidget) -> int:
    return sum(each.has_body for each in pictures(widget))


def settle(qapp: QApplication, widget: QWidget) -> None:
    """Let all pictures come, and fades end."""
    for _turn in range(30):
        qapp.processEvents()
        for fade in widget.findChildren(QVariantAnimation):
            fade.setCurrentTime(fade.totalDuration())


def image_of(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.fixture
def card(show: Show) -> Iterator[RoutineCard]:
    grid = cards("cat-cow")
    show(grid)
    grid.resize(300, 300)
    yield grid.findChildren(RoutineCard)[0]
    grid.hide()


def test_the_first_paint_needs_no_figure() -> None:
    program = (
        "import sys, tempfile\n"
        "from easeful import main\n"
        "from easeful.places import find_places\n"
        "from easeful.adapters.settings_file import SettingsFile\n"
        "from easeful.core.settings import Settings\n"
        "from datetime import date\n"
        "from PySide6.QtWidgets import QApplication\n"
        "qt = QApplication([])\n"
        "home = tempfile.mkdtemp()\n"
        "places = find_places({'EASEFUL_HOME': home})\n"
        "store = SettingsFile(places.settings)\n"
        "store.save(Settings(seen_emergency_lines=date(2026, 1, 1)))\n"
        "front = main.build_front(qt, places, SettingsFile(places.settings), main.SystemClock())\n"
        "front.window.show()\n"
        "front.window.grab()\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert "easeful.ui.widgets.card_grid" in done.stdout.split()
    assert set(AT_ONCE).isdisjoint(done.stdout.split())


def test_a_card_with_a_body_differs_from_one_without(qapp: QApplication, card: RoutineCard) -> None:
    before = image_of(card)
    settle(qapp, card)
    assert pictures(card)[0].has_body
    assert image_of(card) != before


def test_each_exercise_has_a_picture_of_its_own(qapp: QApplication, show: Show) -> None:
    grid = cards("cat-cow", "bridge")
    show(grid)
    grid.resize(300, 700)
    settle(qapp, grid)
    one, other = (image_of(each) for each in grid.findChildren(RoutineCard))
    assert one != other


def test_one_comes_a_turn(qapp: QApplication, show: Show) -> None:
    grid = cards("cat-cow", "bridge", "sphinx", "marching")
    show(grid)
    grid.resize(1200, 300)
    came = []
    for _turn in range(12):
        before = with_bodies(grid)
        qapp.processEvents()
        came.append(with_bodies(grid) - before)
    assert with_bodies(grid) == 4
    assert max(came) == 1


def test_what_is_scrolled_away_is_not_made(qapp: QApplication, show: Show) -> None:
    grid = cards(*["cat-cow"] * 8)
    area = QScrollArea()
    area.setWidget(grid)
    area.setWidgetResizable(True)
    show(area)
    area.resize(280, 300)
    settle(qapp, area)
    assert 0 < with_bodies(grid) < 4
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle(qapp, area)
    assert grid.findChildren(RoutineCard)[-1].findChildren(CardPicture)[0].has_body


def test_a_card_that_goes_before_its_turn_is_forgotten(qapp: QApplication, show: Show) -> None:
    grid = cards("cat-cow", "bridge", "sphinx")
    show(grid)
    grid.resize(900, 300)
    grid.grab()
    grid.show_routines([summary("bridge", 1)], Day.ORDINARY)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle(qapp, grid)
    assert (len(pictures(grid)), with_bodies(grid)) == (1, 1)


def test_nothing_is_made_for_a_page_that_was_left(qapp: QApplication, show: Show) -> None:
    grid = cards("cat-cow")
    show(grid)
    grid.resize(300, 300)
    pictures(grid)[0].paint  # noqa: B018 (it was painted by now, and waits for its turn)
    grid.hide()
    settle(qapp, grid)
    assert with_bodies(grid) == 0
    grid.show()
    settle(qapp, grid)
    assert with_bodies(grid) == 1


def test_it_comes_softly(qapp: QApplication, card: RoutineCard) -> None:
    settle(qapp, card)
    fade = pictures(card)[0].findChildren(QVariantAnimation)[0]
    images = []
    for time in (0, fade.totalDuration() // 2, fade.totalDuration()):
        fade.setCurrentTime(time)
        images.append(image_of(card))
    assert len({bytes(image.constBits()) for image in images}) == 3
    assert fade.totalDuration() == 150


def test_with_less_motion_it_is_there_at_once(show: Show) -> None:
    grid = cards("cat-cow")
    show(grid, look_in(Theme.LIGHT, less_motion=True))
    grid.resize(300, 300)
    before = image_of(grid)
    pictures(grid)[0].make()
    assert image_of(grid) != before


def test_the_layout_does_not_move(qapp: QApplication, card: RoutineCard) -> None:
    before = card.geometry(), card.sizeHint()
    settle(qapp, card)
    assert (card.geometry(), card.sizeHint()) == before


def test_another_theme_takes_its_place(qapp: QApplication, card: RoutineCard) -> None:
    settle(qapp, card)
    light = image_of(card)
    card.set_look(look_in(Theme.DARK))
    assert pictures(card)[0].has_body
    settle(qapp, card)
    assert image_of(card) != light


def test_another_size_keeps_the_body_as_large(qapp: QApplication, show: Show) -> None:
    picture = RoutinePicture()
    picture.show_routine(summary("cat-cow"))
    show(picture)
    picture.resize(400, 150)
    settle(qapp, picture)
    wide = image_of(picture)
    picture.resize(500, 150)
    settle(qapp, picture)
    wider = image_of(picture)
    assert wide.copy(120, 20, 160, 110) == wider.copy(170, 20, 160, 110) or same_width(wide, wider)


def same_width(one: QImage, other: QImage) -> bool:
    """Say whether what is dark is as wide in both: the trousers, whatever the light behind them."""

    def dark(image: QImage) -> int:
        middle = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
        return sum(colour.lightnessF() < 0.5 for colour in middle)

    return abs(dark(one) - dark(other)) <= 2


def test_a_routine_without_a_picture_has_its_hills(qapp: QApplication, show: Show) -> None:
    grid = CardGrid()
    grid.show_routines([LOW_BACK, replace(LOW_BACK, id="other")], Day.ORDINARY)
    show(grid)
    grid.resize(300, 600)
    settle(qapp, grid)
    one, other = (image_of(each) for each in grid.findChildren(RoutineCard))
    assert with_bodies(grid) == 0
    assert one != other


def test_a_picture_that_cannot_be_read_leaves_the_backdrop(qapp: QApplication, show: Show) -> None:
    picture = RoutinePicture()
    picture.show_routine(replace(LOW_BACK, picture="[1, 2]"))
    show(picture)
    before = image_of(picture)
    settle(qapp, picture)
    assert image_of(picture) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda each: replace(each, breathes=True),
        lambda each: replace(each, area="thigh-right", pad=Tint.PAD),
        lambda each: replace(each, glow=("thighs",)),
    ],
)
def test_breath_pad_and_glow_are_seen(
    qapp: QApplication, show: Show, change: Callable[[Still], Still]
) -> None:
    images = []
    for each in (still("cat-cow"), change(still("cat-cow"))):
        picture = RoutinePicture()
        picture.show_routine(replace(LOW_BACK, picture=written(each)))
        show(picture)
        settle(qapp, picture)
        images.append(image_of(picture))
    assert images[0] != images[1]


@pytest.mark.parametrize("exercise", ["cat-cow", "hand-opening", "knee-rolls", "calf-stretch"])
def test_all_of_the_body_is_in_the_picture(exercise: str) -> None:
    found = read(written(still(exercise)))
    assert found is not None
    room = still_room(found.motion)
    assert room.right - room.left > 0.3
    assert room.top - room.bottom > 0.2
