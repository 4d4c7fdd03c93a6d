"""The figure on the screens of a session: it follows the session, and costs nothing unseen."""

from dataclasses import replace

import pytest
from house import House
from PySide6.QtCore import Qt

from easeful.core.session import Verb
from easeful.core.stance import Life, Stance
from easeful.core.timeline import Kind
from easeful.ui.widgets.figure_view import FigureView

Key = Qt.Key
SHEET = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>'
MINE = "name: Mine\nsteps:\n  - {move: Lift., for: 30 s, picture: sheet.svg}\n"


@pytest.fixture
def moving(house: House) -> House:
    """Return the app in the middle of the first movement of an exercise."""
    house.app.window.resize(1280, 800)
    house.start("low-back-10")
    spans = house.run().session.timeline.spans
    begin = next(span.start for span in spans if span.kind is Kind.IN and span.repeat == (2, 6))
    house.pass_seconds(begin + 1)
    return house


def near(house: House) -> FigureView:
    return house.session._screens.view._guide.figure  # noqa: SLF001 (no other door leads to it)


def afar(house: House) -> FigureView:
    return house.session._screens.view._mat.figure  # noqa: SLF001


def shown(figure: FigureView) -> Stance:
    stance = figure._stance  # noqa: SLF001
    assert stance is not None
    return stance


def wake(house: House) -> int | None:
    return house.run().driver.next_wake


def test_it_moves_with_the_session(moving: House) -> None:
    before = shown(near(moving))
    moving.pass_seconds(0.5)
    after = shown(near(moving))
    assert before.pose != after.pose
    assert after == moving.run().cast.stance(moving.clock.now())


def test_frames_are_asked_for_while_it_moves(moving: House) -> None:
    due = wake(moving)
    assert due is not None
    assert due <= 33


def test_a_resting_body_is_looked_at_five_times_a_second(house: House) -> None:
    house.app.window.resize(1280, 800)
    house.start("body-scan-10")
    house.pass_seconds(30)
    assert shown(near(house)).life is Life.BREATHES
    due = wake(house)
    assert due is not None
    assert 33 < due <= 200


def test_paused_it_stands_still_and_nothing_is_asked_for(moving: House) -> None:
    moving.key(Key.Key_Space)
    before = shown(near(moving))
    moving.clock.pass_seconds(5)
    moving.run().driver.look()
    moving.settle()
    assert shown(near(moving)) == before
    assert before.life is Life.STILL
    assert wake(moving) is None


def test_hidden_it_is_told_nothing(moving: House) -> None:
    moving.app.window.hide()
    before = shown(near(moving))
    moving.pass_seconds(2)
    assert shown(near(moving)) == before
    due = wake(moving)
    assert due is not None
    assert due > 33


def test_with_less_motion_pictures_change_and_then_stand(house: House) -> None:
    house.click("Settings")
    house.click("Less motion")
    house.start("low-back-10")
    spans = house.run().session.timeline.spans
    begin = next(span.start for span in spans if span.kind is Kind.IN and span.seconds > 2)
    house.pass_seconds(begin + 0.2)
    due = wake(house)
    assert due is not None
    assert due <= 33
    house.pass_seconds(1)
    due = wake(house)
    assert due is not None
    assert due > 33


def test_the_mat_view_shows_the_same(moving: House) -> None:
    moving.key(Key.Key_F)
    assert shown(afar(moving)) == moving.run().cast.stance(moving.clock.now())
    assert not near(moving).is_seen


def test_while_breathing_figure_and_circle_stand_side_by_side(house: House) -> None:
    house.start("breathing-5")
    house.pass_seconds(30)
    house.key(Key.Key_F)
    mat = house.session._screens.view._mat  # noqa: SLF001
    assert mat.figure.isVisible()
    assert mat._circle.isVisible()  # noqa: SLF001
    assert shown(mat.figure).breath > 0


def test_a_skip_takes_the_figure_to_the_next_step(moving: House) -> None:
    moving.run().driver.do(Verb.SKIP)
    step = moving.run().session.timeline.plan[moving.run().session.step]
    assert step.name in shown(near(moving)).words


@pytest.mark.parametrize(("width", "height"), [(960, 640), (1280, 800)])
def test_there_is_room_for_it_at_a_usual_size(house: House, width: int, height: int) -> None:
    house.app.window.resize(width, height)
    house.start("low-back-10")
    house.settle()
    figure = near(house)
    assert figure.is_seen
    assert figure.width() > 0.35 * house.session.width()


def test_where_words_are_large_it_is_small_under_the_dial(house: House) -> None:
    house.app.window.resize(1280, 900)
    memory = house.app.memory
    memory.keep(replace(memory.settings, text_size=150))
    house.start("low-back-10")
    house.settle()
    figure = near(house)
    assert figure.is_seen
    assert figure.width() < 0.35 * house.session.width()


def test_her_own_picture_is_found_beside_her_routine(house: House) -> None:
    home = house.app.stage.room.own_routines
    home.mkdir(parents=True)
    (home / "sheet.svg").write_text(SHEET)
    (home / "mine.yaml").write_text(MINE)
    house.app.reader.read()
    house.app.reader.finish()
    house.settle()
    house.start("mine")
    house.pass_seconds(10)
    assert shown(near(house)).picture == str(home / "sheet.svg")
