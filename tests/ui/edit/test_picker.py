"""Adding a step: found by words, by pictures, or by what is not an exercise."""

import pytest
from cards import Desk, button_in, press, settle, show_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shipped import catalogue

from easeful.core.body import Place
from easeful.ui.edit.edits import Add
from easeful.ui.edit.exercise_card import ExerciseCard
from easeful.ui.edit.exercise_search import AREAS, POSTURES, Wanted, found
from easeful.ui.edit.picker import Picker
from easeful.ui.edit.stock import Stock
from easeful.ui.widgets.field import Field


def stock(own: str = "sphinx", left_out: str = "bridge") -> Stock:
    def note(exercise: str) -> str:
        return "Left out for you: sore wrists" if exercise == left_out else ""

    return Stock(catalogue(), frozenset({own}), frozenset({left_out}), note)


def ids(wanted: Wanted, shelf: Stock | None = None) -> list[str]:
    return [each.id for each in found(shelf or stock(), wanted)]


def shown(within: QWidget) -> list[str]:
    cards = [each for each in within.findChildren(ExerciseCard) if each.isVisible()]
    return [each.exercise.id for each in sorted(cards, key=lambda each: (each.y(), each.x()))]


def field(within: QWidget) -> Field:
    return next(each for each in within.findChildren(Field) if each.isVisible())


def test_her_own_come_first_and_what_she_leaves_out_last() -> None:
    every = ids(Wanted())
    assert (every[0], every[-1]) == ("sphinx", "bridge")
    assert len(every) == len(catalogue().exercises)
    assert every[1:-1] == sorted(every[1:-1], key=lambda id_: catalogue().exercises[id_].name)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("cat", "cat-cow"),
        ("pelvik tlit", "pelvic-tilt"),
        ("KNEE chest", "knee-to-chest"),
        ("childs pose", "childs-pose"),
        ("hamstrng", "hamstring-strap"),
    ],
)
def test_words_find_also_when_misspelt(words: str, first: str) -> None:
    assert first in ids(Wanted(words))[:3]


def test_a_name_comes_before_an_area_and_that_before_the_rest() -> None:
    best = ids(Wanted("calf"))
    assert best[0] == "calf-stretch"
    assert set(ids(Wanted("neck"))[:2]) <= {"neck-side-stretch", "nose-to-armpit", "chin-tuck"}


def test_nothing_is_found_for_nonsense() -> None:
    assert ids(Wanted("xqzw")) == []


@pytest.mark.parametrize("area", [value for value, _words in AREAS])
@pytest.mark.parametrize("posture", [value for value, _words in POSTURES])
def test_every_pill_alone_finds_something(area: str, posture: str) -> None:
    assert ids(Wanted(area=area))
    assert ids(Wanted(posture=posture))
    assert set(ids(Wanted(area=area, posture=posture))) <= set(ids(Wanted(area=area)))


def test_every_exercise_is_in_an_area_but_the_rest() -> None:
    placed = {id_ for area, _words in AREAS[1:] for id_ in ids(Wanted(area=area))}
    assert set(catalogue().exercises) - placed <= {"constructive-rest", "marching"}


def test_a_place_shows_what_fits_it() -> None:
    for each in ids(Wanted(place=Place.CHAIR)):
        assert {Place.CHAIR, Place.ANY} & set(catalogue().exercises[each].places)


def test_typing_narrows_and_enter_takes_the_first(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Add an exercise")
    assert field(desk.view).hasFocus()
    QTest.keyClicks(field(desk.view), "bridge")
    settle()
    assert shown(desk.view)[0] == "bridge"
    QTest.keyClick(field(desk.view), Qt.Key.Key_Return)
    settle()
    assert desk.edits == [Add(None, {"do": "bridge"})]
    assert desk.cards[-1].head.hasFocus()
    assert desk.cards[-1].body is not None


def test_a_card_is_added_below_the_one_it_was_asked_at(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Step 2")
    desk.press("Add below")
    desk.press("Sphinx")
    assert desk.edits == [Add(("steps", 1), {"do": "sphinx"})]
    assert desk.names[2] == desk.opened[0] == "Sphinx"


def test_inside_rounds_too(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Step 4")
    desk.press("Add below")
    press_names = [
        each.text()
        for each in desk.view.findChildren(type(button_in(desk.view, "Rest")))
        if each.isVisible()
    ]
    assert "Rounds" not in press_names
    desk.press("Cat-cow")
    assert desk.edits == [Add(("steps", 3, "steps", 0), {"do": "cat-cow"})]


@pytest.mark.parametrize(
    ("words", "name"), [("Breathing", "Belly breathing"), ("Rest", "Rest"), ("Words", "Listen")]
)
def test_what_is_no_exercise(qtbot: QtBot, words: str, name: str) -> None:
    desk = Desk(qtbot)
    desk.press("Add an exercise")
    desk.press(words)
    assert desk.names[-1] == name
    assert desk.cards[-1].facts.problems == ()


def test_a_muscle_to_let_go(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Add an exercise")
    desk.press("Let a muscle go")
    desk.press("Tense a little, then let go")
    desk.press("Belly")
    assert desk.edits == [Add(None, {"tense": "belly"})]


def test_rounds_begin_with_one_exercise(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Add an exercise")
    desk.press("Rounds")
    desk.press("Cat-cow")
    assert desk.edits == [Add(None, {"rounds": "3", "steps": [{"do": "cat-cow"}]})]
    assert desk.names[-2:] == ["3 rounds", "Cat-cow"]
    assert desk.opened == ["3 rounds"]


def test_esc_goes_back_and_the_focus_returns(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Add an exercise")
    desk.press("Rounds")
    QTest.keyClick(field(desk.view), Qt.Key.Key_Escape)
    assert field(desk.view).isVisible()  # from rounds to the picker
    QTest.keyClick(field(desk.view), Qt.Key.Key_Escape)
    settle()
    assert button_in(desk.view, "Add an exercise").hasFocus()
    assert desk.edits == []


def test_esc_from_a_card_goes_back_to_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Step 2")
    desk.press("Add below")
    QTest.keyClick(field(desk.view), Qt.Key.Key_Escape)
    assert desk.card("Pelvic tilt").head.hasFocus()
    assert desk.opened == ["Pelvic tilt"]


def test_each_time_it_starts_anew(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.press("Add an exercise")
    QTest.keyClicks(field(desk.view), "bridge")
    desk.press("Back")
    desk.press("Add an exercise")
    assert field(desk.view).text() == ""
    assert len(shown(desk.view)) == len(catalogue().exercises)


def test_pills_narrow_and_let_all_through_when_put_away(qtbot: QtBot) -> None:
    picker = Picker()
    picker.show_stock(stock())
    show_on(qtbot, picker)
    picker.begin()
    press(picker, "By area or position")
    press(picker, "Standing")
    assert set(shown(picker)) == set(ids(Wanted(posture="standing")))
    press(picker, "Show all")
    assert len(shown(picker)) == len(catalogue().exercises)


def test_what_she_leaves_out_says_why(qtbot: QtBot) -> None:
    picker = Picker()
    picker.show_stock(stock())
    show_on(qtbot, picker)
    last = [each for each in picker.findChildren(ExerciseCard) if each.exercise.id == "bridge"]
    assert last[0].accessibleName().endswith("Left out for you: sore wrists")
