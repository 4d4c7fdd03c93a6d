"""Renders the screens of reminders to pictures, in every theme and size, for a designer's eye.

python tests/reminder_scenes.py [SCENE...]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from looks import ASSETS, look_in
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.notice import Answer
from easeful.core.reminder import WORKDAYS, About, Reminder, Weekday
from easeful.core.settings import Theme
from easeful.library.reminder_file import PlacedReminder
from easeful.ui.dress import dress
from easeful.ui.main_window import NARROW
from easeful.ui.nav_rail import NavRail
from easeful.ui.pages.reminder_gone import Row, rows_of
from easeful.ui.pages.reminders import RemindersPage
from easeful.ui.pages.sheet import Sheet
from easeful.ui.pages.start_with_computer import StartWithComputer
from easeful.ui.routes import Route
from easeful.ui.theme import Look, apply, load_fonts
from easeful.ui.widgets.banner import Banner

FOLDER: Final = Path(__file__).parents[1] / "build" / "screens"
SIZES: Final = ((1280, 800), (960, 640))
THEMES: Final = (Theme.LIGHT, Theme.DARK, Theme.NIGHT)
ZOOMS: Final = (100, 200)

ROUTINES: Final = (
    ("low-back-10", "Low back reset"),
    ("morning", "Morning loosen-up"),
    ("breathing-5", "Slow breathing"),
    ("pmr", "Shorter muscle relaxation"),
    ("neck", "Neck and shoulders"),
    ("own", "The stretches that Dr. Featherstonehaugh wrote down for me in spring"),
    *((f"chair-{at}", f"Whole body from a chair {at}") for at in range(1, 9)),
)
HEAT: Final = Reminder(About.HEAT, at=(time(20),))
WATER: Final = Reminder(About.WATER, WORKDAYS, every=60, begin=time(9), end=time(17), is_on=False)
ROUTINE: Final = Reminder(
    About.ROUTINE,
    frozenset({Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.SATURDAY}),
    at=(time(8), time(13), time(19, 30)),
    routine="low-back-10",
)
LOST: Final = Reminder(About.ROUTINE, at=(time(8),), routine="back")
RING: Final = Reminder(About.OTHER, WORKDAYS, at=(time(10),), say="Ring the physiotherapist.")
ALL: Final = (HEAT, ROUTINE, WATER, RING, LOST)
PROBLEMS: Final = (
    "Line 12, column 9: “8pm” is no time of day; did you mean 20:00?",
    "Line 17, column 5: “evry” is not known here; did you mean “every”?",
)
ASK: Final = (Answer("start", "Start"), Answer("later", "Later"), Answer("not-today", "Not today"))
SEVERAL: Final = (Answer("later", "Later"), Answer("not-today", "Not today"))


def rows(reminders: Sequence[Reminder] = ALL) -> tuple[Row, ...]:
    """Return these reminders as the page lists them."""
    placed = [PlacedReminder(index, each) for index, each in enumerate(reminders)]
    return rows_of(placed, dict(ROUTINES))


@dataclass(frozen=True, slots=True)
class Scene:
    """A window as it is with the banner, the rail and one page."""

    window: QWidget
    banner: Banner
    page: RemindersPage
    question: StartWithComputer

    def press(self, words: str) -> None:
        """Press the first button with these words."""
        settle()
        found = self.window.findChildren(QAbstractButton)
        next(each for each in found if each.isVisible() and each.text() == words).click()

    def end(self) -> None:
        """Scroll to the end."""
        settle()
        for sheet in self.page.findChildren(Sheet):
            if sheet.isVisible():
                sheet.verticalScrollBar().setValue(100_000)

    def show(self, reminders: Sequence[Reminder] = ALL, **more: bool) -> None:
        """Show these reminders."""
        words = "Next: heat pad at 20:00" if reminders else ""
        self.page.show_reminders(rows(reminders), words, (), paused=more.get("paused", False))
        self.page.arrive()


def none(scene: Scene) -> None:
    scene.show(())


def some(scene: Scene) -> None:
    scene.show()


def end(scene: Scene) -> None:
    scene.show()
    scene.end()


def paused(scene: Scene) -> None:
    scene.show(paused=True)


def problems(scene: Scene) -> None:
    scene.page.show_reminders(rows(), "Next: heat pad at 20:00", PROBLEMS, paused=False)
    scene.page.arrive()


def deleted(scene: Scene) -> None:
    scene.show()
    scene.page.deleted.connect(
        lambda _index: scene.page.show_reminders(
            rows((HEAT, ROUTINE, RING, LOST))[:2] + rows()[3:], "", (), paused=False
        )
    )
    buttons = [each for each in scene.page.findChildren(QAbstractButton) if each.text() == "Delete"]
    buttons[2].click()


def form(scene: Scene) -> None:
    scene.show()
    scene.press("Add a reminder")


def form_of(*presses: str) -> Callable[[Scene], None]:
    def fill_in(scene: Scene) -> None:
        form(scene)
        for words in presses:
            scene.press(words)

    return fill_in


def form_heat_end(scene: Scene) -> None:
    form_of("Heat pad", "Another time")(scene)
    scene.end()


def form_water_end(scene: Scene) -> None:
    form_of("Water", "Some days")(scene)
    scene.end()


def change(scene: Scene) -> None:
    scene.page.show_reminders(rows((ROUTINE,)), "", (), paused=False)
    scene.page.arrive()
    scene.press("Change")


def change_end(scene: Scene) -> None:
    change(scene)
    scene.end()


def banner(scene: Scene) -> None:
    some(scene)
    scene.banner.show_ask("Time for your heat pad?", ASK)


def banner_long(scene: Scene) -> None:
    some(scene)
    words = "While you were away: heat pad, Low back reset, water, and Ring the physiotherapist."
    scene.banner.show_ask(words, SEVERAL)


def question(scene: Scene) -> None:
    scene.page.hide()
    scene.question.show()
    scene.question.arrive()


SCENES: Final[Mapping[str, Callable[[Scene], None]]] = {
    "none": none,
    "some": some,
    "end": end,
    "paused": paused,
    "problems": problems,
    "deleted": deleted,
    "form": form,
    "form-heat": form_of("Heat pad"),
    "form-heat-two": form_of("Heat pad", "Another time"),
    "form-heat-end": form_heat_end,
    "form-water": form_of("Water"),
    "form-water-end": form_water_end,
    "form-routine": form_of("Routine"),
    "form-routines": form_of("Routine", "Low back reset"),
    "form-other": form_of("Something else"),
    "change": change,
    "change-end": change_end,
    "banner": banner,
    "banner-long": banner_long,
    "question": question,
}


def build(look: Look) -> Scene:
    """Return a window with everything in it, dressed."""
    window, beside = QWidget(), QVBoxLayout()
    scene = Scene(window, Banner(), RemindersPage(), StartWithComputer())
    rail = NavRail()
    rail.show_route(Route.REMINDERS)
    scene.page.show_routines(ROUTINES, "low-back-10")
    scene.page.show_choices(10, starts=True)
    beside.setSpacing(0)
    beside.addWidget(scene.banner)
    for page in (scene.page, scene.question):
        beside.addWidget(page, 1)
    scene.question.hide()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addLayout(beside, 1)
    dress(window, look)
    return scene


def render(qt: QApplication, names: Sequence[str], theme: Theme, zoom: int) -> None:
    """Render the scenes in one look, in both sizes."""
    look = look_in(theme, zoom=zoom)
    apply(qt, look)
    for name in names:
        for width, height in SIZES:
            scene = build(look)
            rail = scene.window.findChildren(NavRail)[0]
            rail.show_short(wanted=width < look.px(NARROW))
            scene.window.resize(width, height)
            scene.window.show()
            scene.window.activateWindow()
            settle()
            SCENES[name](scene)
            settle()
            words = f"reminders-{name}-{width}-{theme}-{zoom}.png"
            scene.window.grab().save(str(FOLDER / words))
            if scene.window.width() > width:
                print(f"{words}: {scene.window.width()} pixels wide")  # noqa: T201
            scene.window.close()
            scene.window.deleteLater()
            settle()


def settle() -> None:
    """Let layouts come to rest, and what was let go of be gone."""
    for _again in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(names: Sequence[str]) -> int:
    """Render what was asked for, or everything."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    qt = QApplication([])
    load_fonts(ASSETS / "fonts")
    for zoom in ZOOMS:
        for theme in THEMES:
            render(qt, names or list(SCENES), theme, zoom)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
