"""The settings page: what is chosen holds at once."""

from house import House
from PySide6.QtGui import QFont

from easeful.core.body import Side
from easeful.core.settings import Theme
from easeful.ui.pages.card_ruler import CardRuler
from easeful.ui.theme import DARK, LIGHT


def settled(house: House) -> House:
    house.click("Settings")
    return house


def font_of(house: House) -> float:
    return QFont(house.qt.font()).pointSizeF()


def test_colours_change_at_once_and_are_kept(house: House) -> None:
    settled(house).click("Dark")
    assert house.qt.palette().window().color().name().upper() == DARK.background
    assert house.store.load().theme is Theme.DARK
    house.click("Light")
    assert house.qt.palette().window().color().name().upper() == LIGHT.background


def test_text_grows_to_twice_its_size(house: House) -> None:
    before = font_of(house)
    settled(house).click("200 %")
    assert font_of(house) == 2 * before
    house.click("100 %")


def test_every_choice_is_kept(house: House) -> None:
    settled(house)
    for words in ("Less motion", "3 m", "Left", "Offer them"):
        house.click(words)
    kept = house.store.load()
    assert (kept.less_motion, kept.distance, kept.first_side, kept.breath_holds) == (
        True,
        3.0,
        Side.LEFT,
        True,
    )


def test_a_bank_card_measures_the_screen(house: House) -> None:
    settled(house)
    before = house.page.findChildren(CardRuler)[0]._bar.pixels_per_mm  # noqa: SLF001
    house.click("Longer")
    kept = house.store.load().pixels_per_mm
    assert kept is not None
    assert kept > before
    house.click("Shorter")
    house.click("Shorter")
    shorter = house.store.load().pixels_per_mm
    assert shorter is not None
    assert shorter < before


def test_the_folder_of_one_s_own_routines_opens(house: House) -> None:
    settled(house).click("Open the folder")
    assert house.editor.opened == [house.app.stage.room.own_routines]


def test_where_no_program_opens_it_its_place_is_said(house: House) -> None:
    house.editor.knows_a_program = False
    settled(house).click("Open the folder")
    assert str(house.app.stage.room.own_routines) in house.app.window.notice.words
