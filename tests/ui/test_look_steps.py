"""The look at a routine: each step has its picture, which moves while somebody looks at it."""

from datetime import date

from house import House, MakeHouse
from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtTest import QTest

from easeful.core.appearance import Clothes
from easeful.core.settings import Settings
from easeful.figure.prop import Thing
from easeful.ui.widgets.card_picture import CardPicture
from easeful.ui.widgets.figure_tile import FigureTile


def looking(house: House, routine: str) -> list[FigureTile]:
    house.app.stage.pages.today.look_wanted.emit(house.summary(routine))
    house.settle()
    return house.page.findChildren(FigureTile)


def test_each_step_has_a_picture(house: House) -> None:
    tiles = looking(house, "low-back-10")
    assert len(tiles) == house.summary("low-back-10").steps
    assert "Picture: Pelvic tilt" in [each.accessibleName() for each in tiles]


def test_only_those_in_sight_are_made(house: House) -> None:
    tiles = looking(house, "low-back-10")
    for _turn in range(20):
        house.settle()
    made = [each.findChildren(CardPicture)[0].has_body for each in tiles]
    assert not made[-1]
    assert sum(made) < len(made) / 2


def test_start_has_the_focus_and_tab_leads_to_the_pictures(house: House) -> None:
    tiles = looking(house, "low-back-10")
    assert not any(each.is_moving for each in tiles)
    tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
    for n, here in enumerate(tiles[:-1]):
        QTest.keyClick(here, Qt.Key.Key_Tab)
        house.settle()
        assert tiles[n + 1].hasFocus()
        assert tiles[n + 1].is_moving
        here.advance(1)
        assert not here.is_moving


def test_the_person_s_choice_is_seen_in_the_pictures(house: House) -> None:
    tile = looking(house, "low-back-10")[0]

    def seen() -> bytes:
        for _turn in range(20):
            house.settle()
            for fade in tile.findChildren(QVariantAnimation):
                fade.setCurrentTime(fade.totalDuration())
        return bytes(tile.grab().toImage().constBits())

    before = seen()
    house.app.memory.keep(CHANGED)
    assert seen() != before


def test_what_is_only_for_bed_is_in_bed(make_house: MakeHouse) -> None:
    house = make_house()
    house.begin()
    tiles = looking(house, "flare-in-bed")
    things = {prop.thing for each in tiles for prop in each.preview.still.motion.props}
    assert Thing.BED in things
    assert Thing.MAT not in things


CHANGED = Settings(seen_emergency_lines=date(2026, 3, 1), clothes=Clothes.ROSE)
