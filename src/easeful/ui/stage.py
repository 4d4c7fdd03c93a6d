"""The window with the page that is on it, for those who decide which one that is."""

from __future__ import annotations

from typing import Final

from easeful.core.day import Day
from easeful.core.distance import LEAST, PREFERRED, pixels_per_mm, text_pixels
from easeful.ui.all_pages import AllPages, AnyPage
from easeful.ui.main_window import MainWindow
from easeful.ui.room import Room
from easeful.ui.routes import Route

OF_HEAT: Final = frozenset({Route.HEAT, Route.HEAT_ALONE})


class Stage:
    """Shows one page at a time, and once all is over that one and no other."""

    def __init__(self, window: MainWindow, pages: AllPages, room: Room) -> None:
        self.window = window
        self.pages = pages
        self.room = room
        self.route = Route.TODAY
        self._last: AnyPage | None = None

    @property
    def is_over(self) -> bool:
        """Say whether nothing may begin any more, as what is told now would not be kept."""
        return self._last is not None

    def end(self, page: AnyPage) -> None:
        """Show the last page: all that is left is to close the app, and heat if it is on."""
        self._last = page
        self.show(Route.QUESTION, page)

    def show(self, route: Route, page: AnyPage) -> None:
        """Show ``page``."""
        if self._last is not None and route not in OF_HEAT:
            route, page = Route.QUESTION, self._last
        self.route = route
        if route is Route.SESSION:
            # Whatever was said has most often been read by now, and a session has no room for news.
            self.window.notice.put_away()
        else:
            self.window.notice.bring_back()
        self.window.show_page(route, page)

    def tell(self, words: str) -> None:
        """Say one quiet sentence."""
        self.window.notice.say(words)

    def tell_surely(self, words: str) -> None:
        """Say a sentence that comes back if it could not be read."""
        self.window.notice.say(words, surely=True)

    def day(self) -> Day:
        """Return the kind of day that today is."""
        return self.room.day()

    def far_sizes(self) -> tuple[float, float]:
        """Return the preferred and the least size of text in the mat view, in pixels."""
        settings = self.room.memory.settings
        dots = self.window.screen().physicalDotsPerInch()
        pixels = pixels_per_mm(settings.pixels_per_mm, dots)
        preferred, least = (
            text_pixels(settings.distance, pixels, minutes) for minutes in (PREFERRED, LEAST)
        )
        return preferred, least
