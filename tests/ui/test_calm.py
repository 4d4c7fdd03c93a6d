"""Dizziness and coming back: one key, one calm screen."""

import pytest
from house import House
from PySide6.QtCore import Qt

from easeful.ui.routes import Route

Key = Qt.Key


@pytest.fixture
def breathing(house: House) -> House:
    house.start("breathing-5")
    house.pass_seconds(40)
    return house


@pytest.fixture
def relaxing(house: House) -> House:
    house.start("pmr-8")
    house.pass_seconds(60)
    return house


def offered(house: House) -> set[str]:
    return {each.text() for each in house.buttons() if each.isVisible()}


def wait_a_minute(house: House) -> None:
    house.pass_seconds(60)
    house.session._screens._calm.look()  # noqa: SLF001 (what its timer does)
    house.settle()


def test_it_is_always_on_the_screen_in_breathing(breathing: House) -> None:
    assert "I feel dizzy" in offered(breathing)


@pytest.mark.parametrize("by_key", [True, False])
def test_dizziness_stops_the_pacer_and_offers_nothing_for_a_minute(
    breathing: House, *, by_key: bool
) -> None:
    if by_key:
        breathing.key(Key.Key_D)
    else:
        breathing.click("I feel dizzy")
    assert breathing.state() == "paused"
    assert offered(breathing) == set()


def test_after_the_minute_one_may_go_on_or_end(breathing: House) -> None:
    breathing.key(Key.Key_D)
    wait_a_minute(breathing)
    assert offered(breathing) == {"Go on gently", "End here"}
    assert breathing.focus() is breathing.button("End here")
    breathing.click("Go on gently")
    assert breathing.state() == "running"


def test_space_does_not_start_the_pacer_within_the_minute(breathing: House) -> None:
    breathing.key(Key.Key_D)
    for _second in range(50):
        breathing.key(Key.Key_Space)
    assert breathing.state() == "paused"


def test_one_may_always_leave(breathing: House) -> None:
    breathing.key(Key.Key_D)
    breathing.key(Key.Key_Escape)
    assert breathing.is_on(Route.CLOSING)


def test_a_second_start_does_not_disturb_the_calm(breathing: House) -> None:
    breathing.key(Key.Key_D)
    assert not breathing.session.ask_to_stop("something else")


@pytest.mark.parametrize("by_key", [True, False])
def test_coming_back_gives_something_to_hold_on_to(relaxing: House, *, by_key: bool) -> None:
    if by_key:
        relaxing.key(Key.Key_B)
    else:
        relaxing.click("Bring me back")
    assert relaxing.state() == "paused"
    assert offered(relaxing) == {"Go on gently", "End here"}
    relaxing.key(Key.Key_Space)
    assert relaxing.state() == "running"


def test_from_afar_both_keys_work_too(breathing: House) -> None:
    breathing.key(Key.Key_F)
    breathing.key(Key.Key_D)
    assert breathing.state() == "paused"
    wait_a_minute(breathing)
    breathing.click("Go on gently")
    assert breathing.state() == "running"
