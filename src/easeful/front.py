"""What is seen at once: the window, dressed, with its first page on it.

Imports only what that needs; ``whole`` builds the rest behind the first paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from easeful.core.ports import Clock, SettingsStore
from easeful.library.shelf import Shelf
from easeful.library.shelf_cache import ShelfCache
from easeful.places import Places
from easeful.ui.appearance import Appearance
from easeful.ui.icons import Icons
from easeful.ui.main_window import MainWindow
from easeful.ui.memory import Memory
from easeful.ui.pages.today import TodayPage
from easeful.ui.routes import Route
from easeful.ui.theme import load_fonts

if TYPE_CHECKING:
    from easeful.ui.pages.first_start import FirstStart


@dataclass(frozen=True, slots=True)
class Front:
    """The parts that are there before the first paint."""

    places: Places
    clock: Clock
    memory: Memory
    appearance: Appearance
    icons: Icons
    shelf: Shelf
    window: MainWindow
    page: TodayPage | FirstStart


def build_front(app: QApplication, places: Places, settings: SettingsStore, clock: Clock) -> Front:
    """Build the window with Today, or on the first start with the emergency lines."""
    memory = Memory(settings)
    load_fonts(places.assets / "fonts")
    icons = Icons(places.assets / "icons")
    appearance = Appearance(app, icons, memory.settings)
    shelf = Shelf(places.shelf, ShelfCache.open(places.cache / "shelf.db"))
    shelf.suit(memory.settings.profile)
    shelf.load_shipped()
    window = MainWindow(appearance.look)
    window.restore(memory.settings.window)
    if memory.settings.seen_emergency_lines is None:
        # Not at the top: every other start would pay for it.
        from easeful.ui.pages.first_start import FirstStart  # noqa: PLC0415

        first: TodayPage | FirstStart = FirstStart()
        window.show_page(Route.FIRST_START, first)
    else:
        first = TodayPage(shelf, memory, clock)
        window.show_page(Route.TODAY, first)
    return Front(places, clock, memory, appearance, icons, shelf, window, first)
