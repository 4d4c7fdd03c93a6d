"""Where one looks back: the journal's pages, each built when it is first wanted.

No start waits for them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from easeful.ui.data_doors import DataDoors
from easeful.ui.routes import Route
from easeful.ui.stage import Stage
from easeful.ui.wishes import Wishes

if TYPE_CHECKING:  # see above
    from easeful.ui.data_way import DataWay
    from easeful.ui.pages.journal import JournalPage
    from easeful.ui.pages.news_page import NewsPage
    from easeful.ui.pages.now_page import NowPage
    from easeful.ui.pages.report_page import ReportPage
    from easeful.ui.pages.visit_page import VisitPage


class Reviewing(QObject):
    """Sees to the wishes about the journal.

    ``leave`` asks for the end of the app, ``over`` tells that nothing may begin any more.
    """

    leave = Signal()
    over = Signal()

    def __init__(self, stage: Stage, wishes: Wishes, data: Callable[[], DataDoors]) -> None:
        """Build nothing yet; ``data`` gives what is behind "My data"."""
        super().__init__()
        self._stage, self._wishes, self._data_doors = stage, wishes, data
        self._home = Route.JOURNAL
        wishes.journal.connect(self._show_journal)
        wishes.how_am_i.connect(self._ask_how)
        wishes.report.connect(self._show_report)
        wishes.visit.connect(self._show_visit)
        wishes.news.connect(self._show_news)
        wishes.data.connect(self._show_data)

    @cached_property
    def journal(self) -> JournalPage:
        """Return the page of what happened, and how it felt."""
        from easeful.ui.pages.journal import JournalPage  # noqa: PLC0415 (see above)

        page = JournalPage(self._stage.room.diary, self._stage.room.clock)
        page.now_wanted.connect(self._wishes.how_am_i)
        page.report_wanted.connect(self._wishes.report)
        page.visit_wanted.connect(self._wishes.visit)
        return page

    @cached_property
    def now(self) -> NowPage:
        """Return "How am I now?"."""
        from easeful.ui.pages.now_page import NowPage  # noqa: PLC0415 (see above)

        page = NowPage(self._stage.room)
        page.done.connect(self._go_home)
        return page

    @cached_property
    def report(self) -> ReportPage:
        """Return the page for the doctor, before it is printed."""
        from easeful.ui.pages.report_page import ReportPage  # noqa: PLC0415 (see above)

        page = ReportPage(self._stage.room)
        page.back_wanted.connect(self._wishes.journal)
        page.visit_wanted.connect(self._wishes.visit)
        return page

    @cached_property
    def visit(self) -> VisitPage:
        """Return the checklist for the visit."""
        from easeful.ui.pages.visit_page import VisitPage  # noqa: PLC0415 (see above)

        page = VisitPage(self._stage.room)
        page.back_wanted.connect(self._wishes.journal)
        page.report_wanted.connect(self._wishes.report)
        return page

    @cached_property
    def news(self) -> NewsPage:
        """Return the signs, with the question whether one of them is new."""
        from easeful.ui.pages.news_page import NewsPage  # noqa: PLC0415 (see above)

        page = NewsPage(self._stage.room.diary, self._stage.room.clock)
        page.done.connect(partial(self._wishes.go.emit, Route.TODAY))
        return page

    @cached_property
    def data(self) -> DataWay:
        """Return the way through backup, restore and deleting."""
        from easeful.ui.data_way import DataWay  # noqa: PLC0415 (see above)

        way = DataWay(self._stage, self._wishes, self._data_doors())
        way.leave.connect(self.leave)
        way.over.connect(self.over)
        return way

    def _show_data(self) -> None:
        self.data.open()

    def _show_journal(self) -> None:
        self._stage.show(Route.JOURNAL, self.journal)

    def _ask_how(self) -> None:
        here = self._stage.route
        self._home = here if here in {Route.TODAY, Route.JOURNAL} else Route.JOURNAL
        self._stage.show(Route.NOW, self.now)

    def _go_home(self) -> None:
        self._wishes.go.emit(self._home)

    def _show_report(self) -> None:
        self._stage.show(Route.REPORT, self.report)

    def _show_visit(self) -> None:
        self._stage.show(Route.VISIT, self.visit)

    def _show_news(self) -> None:
        self._stage.show(Route.NEWS, self.news)
