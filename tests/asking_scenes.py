"""Renders where scores are asked to pictures, in every theme and size that matters.

python tests/asking_scenes.py [SCENE...]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from heat_scenes import before, done
from house import House, build_house
from looks import ASSETS, look_in
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from used_home import be_used_before

from easeful.core.day import Day
from easeful.core.settings import DayChosen, Settings, Theme
from easeful.ui.dress import dress
from easeful.ui.pages.closing import ClosingPage
from easeful.ui.pages.journal_settings import JournalSettings
from easeful.ui.pages.now_page import NowPage
from easeful.ui.pages.sheet import Sheet
from easeful.ui.routes import Route
from easeful.ui.theme import load_fonts
from easeful.ui.widgets.body_map import BodyMap
from easeful.ui.widgets.number import Number
from easeful.ui.widgets.press import REST_MS

FOLDER: Final = Path(__file__).parents[1] / "build" / "asking-screens"
SIZES: Final = ((1280, 800), (960, 640))
THEMES: Final = (Theme.LIGHT, Theme.DARK, Theme.NIGHT)
ZOOMS: Final = (100, 200)
ALL: Final = frozenset({"fatigue", "stiffness", "mood"})


def settings_for(theme: Theme, zoom: int, also: frozenset[str] = frozenset()) -> Settings:
    """Return those of somebody who has done a session, on a flare day."""
    today = date(2026, 3, 2)
    return Settings(
        theme=theme,
        text_size=zoom,
        finished_a_session=True,
        also_noted=also,
        seen_emergency_lines=today,
        day_chosen=DayChosen(Day.FLARE, today),
    )


def rest(house: House) -> None:
    """Let so much time pass that the next press is not taken for a doubled one."""
    for timer in house.page.findChildren(QTimer):
        if timer.interval() == REST_MS:
            timer.stop()


def number(page: QWidget, which: int) -> Number:
    """Return one of the numbers that are seen."""
    found = page.findChildren(Number)
    return next(each for each in found if each.isVisible() and each.number == which)


def press(house: House, *numbers: int) -> None:
    """Press numbers one after the other."""
    for which in numbers:
        rest(house)
        number(house.page, which).click()
        house.settle()


def closing(house: House) -> ClosingPage:
    """Show the end of a whole session."""
    return ended(house, whole=True)


def ended(house: House, *, whole: bool) -> ClosingPage:
    page = house.app.stage.pages.closing
    page.show_end("Low back reset", 600, whole=whole)
    house.app.stage.show(Route.CLOSING, page)
    house.settle()
    return page


def closing_told(house: House) -> None:
    closing(house)
    press(house, 4)


def closing_early(house: House) -> None:
    ended(house, whole=False)


def closing_dizzy(house: House) -> None:
    ended(house, whole=False)
    house.button("Dizzy").click()


def closing_open(house: House) -> None:
    closing(house)
    house.button("Add a sentence").click()
    house.settle()
    house.button("Where does it hurt?").click()
    house.settle()
    for area in ("low-back", "knee-left"):
        body = house.page.findChildren(BodyMap)[0]
        body.chosen.emit(area)
        rest(house)
    house.settle()


def now(house: House) -> NowPage:
    """Show "How am I now?"."""
    page = NowPage(house.app.stage.room)
    house.app.stage.show(Route.NOW, page)
    house.settle()
    return page


def now_told(house: House) -> None:
    page = now(house)
    while any(each.isVisible() for each in page.findChildren(Number)):
        press(house, 6)
    house.button("Weather").click()


def heat_before(house: House) -> None:
    page = house.app.stage.pages.heat
    before(page)
    house.app.stage.show(Route.HEAT_ALONE, page)


def heat_done(house: House) -> None:
    page = house.app.stage.pages.heat
    done(page)
    house.app.stage.show(Route.HEAT_ALONE, page)


def settings(house: House) -> None:
    """Show the journal's part of the settings."""
    settings = house.app.stage.room.memory.settings
    part, sheet = JournalSettings(house.app.stage.room.memory), Sheet(860)
    sheet.add(part)
    sheet.add_space()
    part.arrive()
    dress(sheet, look_in(settings.theme, zoom=settings.text_size))
    house.page.hide()
    sheet.setParent(house.page.parentWidget())
    sheet.setGeometry(house.page.geometry())
    sheet.show()


SCENES: Final[Mapping[str, Callable[[House], object]]] = {
    "closing": closing,
    "closing-told": closing_told,
    "closing-early": closing_early,
    "closing-dizzy": closing_dizzy,
    "closing-open": closing_open,
    "now": now,
    "now-told": now_told,
    "heat-before": heat_before,
    "heat-done": heat_done,
    "settings": settings,
}
WITH_ALL: Final = frozenset({"now-told", "closing-dizzy"})
"""Scenes with all that can be scored."""


def main(names: list[str]) -> int:
    """Render what was asked for, or everything."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    qt = QApplication([])
    load_fonts(ASSETS / "fonts")
    for zoom in ZOOMS:
        for theme in THEMES if zoom == ZOOMS[0] else THEMES[:1]:
            for name in names or SCENES:
                for size in SIZES:
                    render(qt, name, settings_for(theme, zoom, also_of(name)), size)
    return 0


def also_of(name: str) -> frozenset[str]:
    """Return what is noted beside pain in a scene."""
    return ALL if name in WITH_ALL else frozenset()


def render(qt: QApplication, name: str, settings: Settings, size: tuple[int, int]) -> None:
    """Render one scene."""
    with TemporaryDirectory() as home:
        be_used_before(Path(home))
        house = build_house(qt, Path(home), settings)
        house.app.window.resize(*size)
        house.begin()
        house.app.window.resize(*size)
        SCENES[name](house)
        house.app.window.resize(*size)
        house.settle()
        words = f"{name}-{size[0]}-{settings.theme}-{settings.text_size}.png"
        house.app.window.grab().save(str(FOLDER / words))
        house.app.reader.finish()
        house.app.window.close()
        house.app.window.deleteLater()
        house.settle()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
