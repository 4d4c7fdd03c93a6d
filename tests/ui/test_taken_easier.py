"""In the look, what she took easier stands beside its step, and is taken back by one press."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from house import House, MakeHouse
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from easeful.core.day import Day
from easeful.core.settings import Settings
from easeful.ui.pages.look import LookPage
from easeful.ui.pages.step_list import StepRow
from easeful.ui.widgets.text import Text

SEEN = date(2026, 3, 1)
TAKEN = "Easier, as you took it last time."


def looking(make_house: MakeHouse, *exercises: str) -> House:
    settings = Settings(seen_emergency_lines=SEEN, easier=frozenset(exercises))
    house = make_house(settings)
    house.begin()
    house.app.stage.pages.today.look_wanted.emit(house.summary("low-back-10"))
    house.settle()
    return house


def texts(house: House) -> str:
    return "\n".join(each.text() for each in house.page.findChildren(Text) if each.isVisible())


def button(house: House, name: str) -> QAbstractButton:
    buttons = (each for each in house.buttons() if each.isVisible())
    return next(each for each in buttons if each.accessibleName() == name)


def easier_of(house: House, exercise: str) -> tuple[str, str, str]:
    """Return the names of an exercise and of what is easier, and the words that make it easier."""
    exercises = house.app.stage.room.shelf.catalogue.exercises
    found = exercises[exercise]
    instead = exercises[found.easier].name if found.easier else ""
    return found.name, instead, found.easier_words


def test_words_are_its_advice_and_one_press_has_it_as_written(make_house: MakeHouse) -> None:
    house = looking(make_house, "pelvic-tilt")
    name, instead, words = easier_of(house, "pelvic-tilt")
    assert not instead
    assert f"{TAKEN} {words}" in texts(house)
    found = button(house, f"Do {name} as written again")
    assert found.text() == "As written again"
    found.setFocus()
    house.key(Qt.Key.Key_Return)
    assert house.store.load().easier == frozenset()
    assert TAKEN not in texts(house)
    assert isinstance(house.page, LookPage)
    assert house.focus() is button(house, "Something not for you?")


@pytest.fixture
def own_routine(make_house: MakeHouse) -> House:
    """Return a look at a routine of her own with an exercise that has an easier one."""
    house = make_house(
        Settings(seen_emergency_lines=SEEN, easier=frozenset({"cat-cow", "chin-tuck"}))
    )
    own = house.app.stage.room.own_routines
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text("name: Mine\nsteps:\n  - do: cat-cow\n  - do: bridge\n")
    house.begin()
    house.app.stage.pages.today.look_wanted.emit(house.summary("mine"))
    house.settle()
    return house


def test_another_in_its_place_says_so_and_is_taken_back(own_routine: House) -> None:
    house = own_routine
    name, instead, _words = easier_of(house, "cat-cow")
    first = house.page.findChildren(StepRow)[0]
    assert instead in {each.text() for each in first.findChildren(Text)}
    assert f"In place of {name}. {TAKEN}" in texts(house)
    assert house.summary("mine").adapted_on(Day.ORDINARY).count == "1 step adapted to you"
    button(house, f"Do {name} as written again").setFocus()
    house.key(Qt.Key.Key_Return)
    assert house.store.load().easier == {"chin-tuck"}
    assert f"In place of {name}" not in texts(house)
    house.app.reader.finish()
    house.settle()
    assert not house.summary("mine").adapted_on(Day.ORDINARY).count


def test_a_mark_as_not_for_her_leaves_what_is_easier(own_routine: House) -> None:
    house = own_routine
    house.click("Something not for you?")
    button(house, "Not for me: Gentle bridge").setFocus()
    house.key(Qt.Key.Key_Return)
    kept = house.store.load()
    assert kept.not_for_me == {"bridge"}
    assert kept.easier == {"cat-cow", "chin-tuck"}


def test_the_session_begins_with_the_easier_one(own_routine: House) -> None:
    house = own_routine
    house.start("mine")
    plan = house.run().session.timeline.plan
    _name, instead, _words = easier_of(house, "cat-cow")
    assert plan[0].name == instead


@pytest.mark.parametrize(("growth", "has_grown"), [(100, False), (121, True)])
def test_what_has_grown_is_noted_and_the_card_has_the_minutes_of_the_session(
    make_house: MakeHouse, growth: int, *, has_grown: bool
) -> None:
    house = make_house(Settings(seen_emergency_lines=SEEN, growth=growth))
    house.begin()
    summary = house.summary("low-back-10")
    house.app.stage.pages.today.look_wanted.emit(summary)
    house.settle()
    assert ("7 times instead of 6, as you agreed." in texts(house)) == has_grown
    house.start("low-back-10")
    assert house.run().session.timeline.seconds == summary.seconds[Day.ORDINARY]


@pytest.mark.parametrize("changes", [{"growth": 121}, {"easier": frozenset({"pelvic-tilt"})}])
def test_the_list_follows_at_once_though_no_file_has_changed(
    make_house: MakeHouse, changes: dict[str, Any]
) -> None:
    house = make_house(Settings(seen_emergency_lines=SEEN, body=frozenset({"knee_trouble"})))
    house.begin()
    before, memory = house.summary("low-back-10"), house.app.stage.room.memory
    memory.keep(replace(memory.settings, **changes))
    house.app.reader.finish()
    house.settle()
    assert house.summary("low-back-10") != before
    memory.keep(replace(memory.settings, growth=100, easier=frozenset()))
    house.app.reader.finish()
    house.settle()
    assert house.summary("low-back-10") == before
