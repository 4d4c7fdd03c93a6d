"""A page as it will be printed: the very same painting, as large as there is room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.sheet import Paper
from easeful.core.words import _
from easeful.ui.printed.design import SIZES
from easeful.ui.printed.job import Job
from easeful.ui.theme import Look
from easeful.ui.widgets.shapes import FOCUS_WIDTH, smooth_painter

NARROWEST: Final = 240
DARK: Final = 128
"""A background darker than this wants no white page in a dark room."""


class PagePreview(QWidget):
    """One page. It can be reached with Tab, so that a screen reader reads its words."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._paper = Paper.A4
        self._look: Look | None = None
        self._picture = QPixmap()
        self.setAccessibleName(_("The page as it is printed"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, job: Job, paper: Paper, words: str) -> None:
        """Show ``job`` on ``paper``; ``words`` are all that stands on it."""
        self._job, self._paper = job, paper
        self.setAccessibleDescription(words)
        self._picture = QPixmap()
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        """Take on the colours around the page, and how bright it may be."""
        self._look = look
        self._picture = QPixmap()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a page is higher the wider it is."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the paper."""
        size = SIZES[self._paper]
        return round(width * size.height() / size.width())

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        width = max(NARROWEST, self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a page that can just be told from another."""
        return QSize(NARROWEST, self.heightForWidth(NARROWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep no height that another width had: it would leave a gap under the page."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page; it is laid out once for each size."""
        if self._look is None or self._job is None:
            return
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            self._picture = self._painted(self._job, self._look, ratio)
        painter = smooth_painter(self)
        painter.drawPixmap(0, 0, self._picture)
        colours = self._look.palette
        edge, wide = (colours.focus, FOCUS_WIDTH) if self.hasFocus() else (colours.edge, 1.0)
        painter.setPen(QPen(QColor(edge), wide))
        half = wide / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.end()

    def _painted(self, job: Job, look: Look, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.save()
        scale = picture.width() / SIZES[self._paper].width()
        painter.scale(scale, scale)
        job.paint(painter, self._paper, lambda: None)
        painter.restore()
        if QColor(look.palette.background).lightness() < DARK:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(picture.rect(), QColor(look.palette.quiet_text))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
