"""How the figure looks: chosen by looking, kept at once, seen at once."""

from datetime import date

import pytest
from house import House, MakeHouse
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton

from easeful.core.appearance import USUAL, Appearance, Clothes, HairColour, Skin
from easeful.core.settings import Settings
from easeful.figure.hair import Hair
from easeful.ui.widgets.figure_mirror import FigureMirror
from easeful.ui.widgets.swatches import SwatchRow

A_DAY = date(2026, 1, 1)
ROWS = {"Skin": Skin, "Hair": Hair, "Colour of hair": HairColour, "Clothes": Clothes}


def settled(house: House) -> House:
    house.click("Settings")
    return house


def row(house: House, name: str) -> SwatchRow:
    rows = house.page.findChildren(SwatchRow)
    return next(each for each in rows if each.accessibleName() == name)


def choose(house: House, name: str, words: str) -> None:
    swatches = row(house, name).findChildren(QAbstractButton)
    next(each for each in swatches if each.text() == words).click()
    house.settle()


def mirror(house: House) -> FigureMirror:
    return house.page.findChildren(FigureMirror)[0]


def seen(house: House) -> QImage:
    return mirror(house).grab().toImage()


def test_every_choice_has_a_word(house: House) -> None:
    settled(house)
    for name, values in ROWS.items():
        words = [each.text() for each in row(house, name).findChildren(QAbstractButton)]
        assert len(words) == len(values)
        assert all(words)


def test_what_is_chosen_is_kept_at_once(house: House) -> None:
    settled(house)
    choose(house, "Skin", "Deep")
    choose(house, "Hair", "Long")
    choose(house, "Colour of hair", "White")
    choose(house, "Clothes", "Rose")
    kept = Appearance(Skin.DEEP, Hair.LONG, HairColour.WHITE, Clothes.ROSE)
    assert house.store.load().person == kept


@pytest.mark.parametrize(
    ("name", "words"),
    [("Skin", "Brown"), ("Hair", "Short"), ("Colour of hair", "Grey"), ("Clothes", "Plum")],
)
def test_each_choice_is_seen_at_once(make_house: MakeHouse, name: str, words: str) -> None:
    house = make_house(Settings(seen_emergency_lines=A_DAY, less_motion=True))
    house.begin()
    settled(house)
    before = seen(house)
    choose(house, name, words)
    assert seen(house) != before


def test_what_was_chosen_is_shown_when_one_comes_back(make_house: MakeHouse) -> None:
    house = make_house(Settings(seen_emergency_lines=A_DAY, clothes=Clothes.SKY))
    house.begin()
    settled(house)
    chosen = [
        each for each in row(house, "Clothes").findChildren(QAbstractButton) if each.isChecked()
    ]
    assert [each.text() for each in chosen] == ["Sky"]


def test_it_breathes_while_it_is_seen_and_no_longer(house: House) -> None:
    settled(house)
    assert mirror(house).is_moving
    there = mirror(house)
    house.click("Today")
    assert not there.is_moving


def test_with_less_motion_it_stands_still(house: House) -> None:
    settled(house).click("Less motion")
    assert not mirror(house).is_moving
    house.click("The circle moves")
    assert mirror(house).is_moving


def test_nobody_has_to_choose() -> None:
    assert Settings().person == USUAL
