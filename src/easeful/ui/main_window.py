"""The window: the rail, the pages in a stack, a quiet sentence, and its place on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from easeful.core.settings import WindowPlace
from easeful.ui.announce import announce
from easeful.ui.dress import dress
from easeful.ui.dropped import file_in
from easeful.ui.nav_rail import NavRail
from easeful.ui.routes import ALONE, MADE_ANEW, Route
from easeful.ui.theme import Look
from easeful.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from easeful.ui.all_pages import AnyPage

SIZE: Final = (1280, 800)
LEAST_SIZE: Final = (640, 480)
NARROW: Final = 900
"""Pixels at 100 % below which the rail is kept short."""

SEEN: Final = 64
"""Pixels of the window that must lie on a screen, or it is placed anew."""


class MainWindow(QMainWindow):
    """``painted`` comes once, after the first paint; ``closing`` just before the end.

    ``returned`` tells that the window has become the active one, ``left`` that another one has.
    ``dropped`` carries the path of a file that was dropped here. ``turned`` tells that another
    page is seen.
    """

    painted = Signal()
    closing = Signal()
    route_chosen = Signal(object)
    returned = Signal()
    left = Signal()
    dropped = Signal(object)
    turned = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._unpainted = True
        self._was_maximised = False
        self._route: Route | None = None
        self._rail = NavRail()
        self._stack = QStackedWidget()
        self._notice = Notice()
        self._bars = QVBoxLayout()
        self.keeps_open: Callable[[], bool] = _nothing_does
        self.has_tray: Callable[[], bool] = _nothing_does
        self._rail.chosen.connect(self.route_chosen)
        self._lay_out()
        dress(self, look)
        self.setMinimumSize(*LEAST_SIZE)
        self.setAcceptDrops(True)

    @property
    def notice(self) -> Notice:
        """Return where a sentence can be said."""
        return self._notice

    @property
    def page(self) -> QWidget | None:
        """Return the page that is seen."""
        return self._stack.currentWidget()

    def add_bar(self, bar: QWidget) -> None:
        """Put ``bar`` over every page; it shows itself when it has something to say."""
        self._bars.insertWidget(self._bars.count() - 1, bar)
        dress(bar, self._look)

    def show_page(self, route: Route, page: AnyPage) -> None:
        """Show ``page``; what is shown for the first time is dressed for it."""
        before = self._stack.currentWidget()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
            dress(page, self._look)
        self._rail.show_route(route)
        self._rail.setVisible(route not in ALONE)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page and self._route in MADE_ANEW:
            self._stack.removeWidget(before)
            before.deleteLater()
        self._route = route
        page.arrive()
        self.setWindowTitle(f"{page.title} – Easeful")
        announce(self, page.title)
        if before is not page:
            self.turned.emit()

    def set_look(self, look: Look) -> None:
        """Keep the look for pages to come."""
        self._look = look
        self._rail.show_short(wanted=self.width() < look.px(NARROW))

    def take_look(self, look: Look) -> None:
        """Give the look to everything in the window."""
        dress(self, look)

    def show_from_afar(self, wanted: bool) -> None:  # noqa: FBT001 - what the page's signal brings
        """Take the whole screen, or give it back."""
        if wanted and not self.isFullScreen():
            self._was_maximised = self.isMaximized()
            self.showFullScreen()
        elif not wanted and self.isFullScreen():
            if self._was_maximised:
                self.showMaximized()
            else:
                self.showNormal()

    def place(self) -> WindowPlace:
        """Return where the window stands, to stand there next time."""
        normal = self.normalGeometry() if self.isVisible() else self.geometry()
        maximised = self.isMaximized()
        return WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), maximised)

    def restore(self, place: WindowPlace | None) -> None:
        """Stand where the window stood, if a screen is still there."""
        if place is None:
            self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))
            return
        rect = QRect(place.x, place.y, place.width, place.height)
        screens = (each.availableGeometry() for each in self.screen().virtualSiblings())
        parts = [rect.intersected(each) for each in screens]
        if any(part.width() >= SEEN and part.height() >= SEEN for part in parts):
            self.setGeometry(rect)
        else:
            self.resize(rect.size().boundedTo(self.screen().availableSize()))
        if place.maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def come_forward(self) -> None:
        """Be seen, also when minimised or behind others."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_quietly(self) -> None:
        """Be seen without taking the focus from what she does; the taskbar says so too."""
        if self.isMinimized() or not self.isVisible():
            self._come_anew()
        QApplication.alert(self)

    def stay_behind(self) -> None:
        """Leave the screen without ending: into the tray, or where there is none to the taskbar."""
        if self.has_tray():
            self.hide()
        else:
            self.showMinimized()

    def _come_anew(self) -> None:
        """Show the window, and have the window manager leave the focus where it is.

        What stops being minimised gets the focus whatever is asked for, hence a new native window.
        And Qt looks at the attribute only as that is made, hence the property, which is Qt's own.
        """
        self.hide()
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
            self.destroy()
            self.create()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._let_wait(wanted=True)
        self.show()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)  # noqa: FBT003
        self._let_wait(wanted=False)

    def _let_wait(self, *, wanted: bool) -> None:
        handle = self.windowHandle()
        if handle is not None:
            handle.setProperty("_q_showWithoutActivating", wanted)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the person has come back to the window, or turned to another."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange:
            (self.returned if self.isActiveWindow() else self.left).emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what runs come to its end first; what must go on keeps the window open."""
        if self.keeps_open():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take one file: a routine that somebody sent, or it is said why it is none."""
        if file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of it."""
        path = file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rail be short where the page needs the room."""
        super().resizeEvent(event)
        self._rail.show_short(wanted=self.width() < self._look.px(NARROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell, once, that the window has been painted."""
        super().paintEvent(event)
        if self._unpainted:
            self._unpainted = False
            QTimer.singleShot(0, self.painted.emit)

    def _lay_out(self) -> None:
        beside = self._bars
        beside.setSpacing(0)
        beside.addWidget(self._notice)
        beside.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(beside, 1)
        middle = QWidget()
        middle.setLayout(row)
        self.setCentralWidget(middle)


def _nothing_does() -> bool:
    """Stand in for what is built behind the first paint."""
    return False
