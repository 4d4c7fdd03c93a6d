"""The window: its place, its rail, and what is seen first."""

from datetime import date

import pytest
from house import House, MakeHouse
from pytestqt.qtbot import QtBot

from easeful.core.settings import Settings, Theme, WindowPlace
from easeful.ui.nav_rail import NavRail
from easeful.ui.routes import Route
from easeful.ui.theme import PALETTES

SEEN = date(2026, 1, 1)


def rail_of(house: House) -> NavRail:
    return house.app.window.findChildren(NavRail)[0]


def test_its_place_is_remembered(house: House) -> None:
    house.app.window.setGeometry(40, 50, 700, 600)
    house.settle()
    house.app.window.close()
    assert house.store.load().window == WindowPlace(40, 50, 700, 600)


def test_it_stands_where_it_stood(make_house: MakeHouse) -> None:
    place = WindowPlace(30, 20, 720, 640)
    house = make_house(Settings(seen_emergency_lines=SEEN, window=place))
    house.begin()
    assert house.app.window.place() == place


def test_a_place_on_a_screen_that_is_gone_is_not_used(make_house: MakeHouse) -> None:
    place = WindowPlace(5000, 5000, 720, 640)
    house = make_house(Settings(seen_emergency_lines=SEEN, window=place))
    house.begin()
    assert house.app.window.screen().geometry().intersects(house.app.window.geometry())


def test_a_maximised_window_is_maximised_again(make_house: MakeHouse) -> None:
    place = WindowPlace(0, 0, 720, 640, maximised=True)
    house = make_house(Settings(seen_emergency_lines=SEEN, window=place))
    house.begin()
    assert house.app.window.isMaximized()
    assert house.app.window.place().maximised


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.NIGHT])
def test_no_frame_is_of_another_colour(make_house: MakeHouse, qtbot: QtBot, theme: Theme) -> None:
    house = make_house(Settings(seen_emergency_lines=SEEN, theme=theme))
    window = house.app.window
    with qtbot.waitSignal(window.painted):
        house.app.way.begin(None)
        window.show()
    picture = window.grab().toImage()
    corners = [picture.pixelColor(x, y) for x in (0, picture.width() - 1) for y in (0, 5)]
    assert {each.name().upper() for each in corners} == {PALETTES[theme].background}


def test_the_rail_shows_where_we_are(house: House) -> None:
    for words in ("Routines", "Settings", "Today"):
        house.click(words)
        checked = [each.text() for each in house.buttons() if each.isCheckable()]
        assert house.button(words).isChecked()
        assert words in checked


def test_pages_that_lead_somewhere_have_no_rail_beside_them(house: House, fresh: House) -> None:
    assert not rail_of(fresh).isVisible()
    assert rail_of(house).isVisible()
    house.click("Start")
    assert not rail_of(house).isVisible()


def test_the_title_names_the_page(house: House) -> None:
    assert house.app.window.windowTitle() == "Today – Easeful"
    house.click("Routines")
    assert house.app.window.windowTitle() == "Routines – Easeful"


def test_closing_ends_what_runs_and_remembers(house: House) -> None:
    house.click("Start")
    house.app.window.close()
    assert not house.is_awake()
    assert house.store.load().window is not None
    assert house.is_on(Route.SESSION)
