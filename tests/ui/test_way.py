"""Which page follows which, and what a second start may ask for."""

from house import House, MakeHouse

from easeful.core.day import Day
from easeful.core.settings import Settings
from easeful.core.start import StartRequest
from easeful.ui.routes import Route

BREATHING = StartRequest("breathing-5")


def routine_of(house: House) -> str:
    return house.run().summary.id


def test_the_command_line_starts_a_routine_at_once(make_house: MakeHouse) -> None:
    house = make_house()
    house.app.reader.read()
    house.app.reader.finish()
    house.app.way.begin(StartRequest("low-back-10", Day.FLARE))
    assert routine_of(house) == "low-back-10"
    seconds = house.summary("low-back-10").seconds[Day.FLARE]
    assert house.run().session.timeline.seconds == seconds


def test_in_a_fresh_home_it_starts_after_the_emergency_lines(make_house: MakeHouse) -> None:
    house = make_house(Settings(), is_used=False)
    house.app.way.begin(BREATHING)
    house.app.window.show()
    house.app.reader.read()
    house.app.reader.finish()
    assert house.is_on(Route.FIRST_START)
    house.click("None of these is new")
    assert routine_of(house) == "breathing-5"


def test_it_starts_as_soon_as_the_shelf_is_read(make_house: MakeHouse) -> None:
    house = make_house(is_used=False)
    house.app.way.begin(BREATHING)
    assert house.is_on(Route.TODAY)
    house.app.reader.read()
    house.app.reader.finish()
    assert routine_of(house) == "breathing-5"


def test_a_routine_that_is_not_there_is_said(house: House) -> None:
    house.app.way.come_forward(StartRequest("no-such-thing"))
    assert house.app.window.notice.words == "There is no routine “no-such-thing”."


def test_a_second_start_only_raises_the_window(house: House) -> None:
    house.app.window.showMinimized()
    house.app.way.come_forward(None)
    assert not house.app.window.isMinimized()
    assert house.is_on(Route.TODAY)


def test_during_a_session_a_second_start_asks(house: House) -> None:
    house.start("low-back-10")
    house.app.way.come_forward(BREATHING)
    assert house.state() == "paused"
    house.click("Keep going")
    assert (routine_of(house), house.state()) == ("low-back-10", "running")


def test_and_starts_the_other_if_that_is_wanted(house: House) -> None:
    house.start("low-back-10")
    house.app.way.come_forward(BREATHING)
    house.click("Start the other")
    assert (routine_of(house), house.state()) == ("breathing-5", "running")
    assert house.is_awake()


def test_what_was_declined_is_forgotten(house: House) -> None:
    house.start("low-back-10")
    house.app.way.come_forward(BREATHING)
    house.click("Keep going")
    house.session.stop()
    assert house.is_on(Route.CLOSING)


def test_the_emergency_lines_are_asked_once(fresh: House) -> None:
    fresh.click("None of these is new")
    assert fresh.store.load().seen_emergency_lines == fresh.clock.now().wall.date()
    assert fresh.is_on(Route.TODAY)


def test_a_yes_shows_what_to_do_and_is_asked_again_another_day(fresh: House) -> None:
    fresh.click("Yes, one of these")
    assert fresh.focus() is fresh.button("Close Easeful")
    fresh.click("Back to the list")
    assert fresh.focus() is fresh.button("None of these is new")
    fresh.click("Yes, one of these")
    fresh.click("Close Easeful")
    assert not fresh.app.window.isVisible()
    assert fresh.store.load().seen_emergency_lines is None
