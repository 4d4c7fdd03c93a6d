"""A picture with its heading, what its marks mean, a line that reads it, and the same as a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.words import _
from easeful.ui.paint import Kind
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.card import PADDING, Card
from easeful.ui.widgets.chart_legend import ChartLegend, Legend
from easeful.ui.widgets.chart_table import ChartTable, Rows
from easeful.ui.widgets.chart_view import ChartView, Picture
from easeful.ui.widgets.long_words import breakable
from easeful.ui.widgets.text import Text, Tone

GAP: Final = 10
AS_A_LIST: Final = _("As a list")
AS_A_PICTURE: Final = _("As a picture")


class Shown(NamedTuple):
    """Some days as a picture and as a list.

    ``words`` say the whole to a screen reader, ``title`` and ``about`` stand above.
    """

    picture: Picture
    legend: Legend
    rows: Rows
    title: str
    about: str
    words: str


class Way(NamedTuple):
    """A way to show some days that can be read from ``least_width`` pixels on, at 100 %.

    It is made when it is chosen: of ten years nobody sees each session by itself.
    """

    least_width: float
    make: Callable[[], Shown]


class ChartCard(Card):
    """Shows the first of several ways that can be read in the room there is."""

    def __init__(self, hint: str) -> None:
        """``hint`` stands where a point is read, until one is."""
        super().__init__()
        self._hint = hint
        self._ways: Sequence[Way] = ()
        self._way: Way | None = None
        self._shown: Shown | None = None
        self._title = Text("", Role.HEADING)
        self._about = Text("", Role.BODY, Tone.QUIET)
        self._turn = Button(AS_A_LIST, "", Kind.NAV)
        self._view = ChartView()
        self._legend = ChartLegend()
        self._caption = Text(hint, Role.BODY, Tone.QUIET)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._table = ChartTable("")
        self._head = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._padding, self._zoom = PADDING, 1.0
        self._table.hide()
        self._turn.clicked.connect(self._turn_round)
        self._view.pointed.connect(self._read)
        self._lay_out()

    @property
    def view(self) -> ChartView:
        """Return what is pointed at."""
        return self._view

    @property
    def table(self) -> ChartTable:
        """Return the list."""
        return self._table

    @property
    def caption(self) -> str:
        """Return what is read now."""
        return self._caption.text()

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Show some days, in one of ``ways``, from the finest to the coarsest."""
        self._ways, self._way = ways, None
        self._choose()

    def set_look(self, look: Look) -> None:
        """Take on the colours of a card, and lengths that grow with the text."""
        super().set_look(look)
        self._column.setSpacing(look.space(GAP))
        self._head.setSpacing(look.space(GAP))
        self._padding, self._zoom = look.space(PADDING), look.zoom / 100
        self._caption.setFont(look.font(Role.BODY))
        self._choose()
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find what can be read in this width."""
        super().resizeEvent(event)
        self._choose()
        self._keep_room()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        self._head.addLayout(words, 1)
        self._head.addWidget(self._turn)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        for part in (self._view, self._legend, self._caption, self._table):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _choose(self) -> None:
        room = self.width() - 2 * self._padding
        fitting = (each for each in self._ways if each.least_width * self._zoom <= room)
        way = next(fitting, self._ways[-1] if self._ways else None)
        if way is None or way is self._way:
            return
        self._way = way
        self._shown = shown = way.make()
        self._title.setText(shown.title)
        self._about.setText(shown.about)
        self._view.show_picture(shown.picture, shown.title, shown.words)
        self._legend.show_marks(shown.legend)
        self._turn.setAccessibleName(f"{self._turn.text()}: {shown.title}")
        self._table.setAccessibleName(shown.title)
        if not self._table.isHidden():
            self._table.show_rows(shown.rows)
        self._keep_room()

    def _turn_round(self) -> None:
        """Show the list in place of the picture, or the picture again."""
        as_list = self._table.isHidden()
        if as_list and self._shown is not None:
            self._table.show_rows(self._shown.rows)
        parts: tuple[QWidget, ...] = (self._view, self._legend, self._caption)
        for part in parts:
            part.setHidden(as_list)
        self._table.setVisible(as_list)
        self._turn.show_face(AS_A_PICTURE if as_list else AS_A_LIST, "")
        self._turn.setAccessibleName(f"{self._turn.text()}: {self._title.text()}")

    def _read(self, words: str) -> None:
        self._caption.setText(breakable(words or self._hint))

    def _keep_room(self) -> None:
        """Keep the room of the longest words, so that nothing moves while one reads."""
        if self._shown is None:
            return
        picture = self._shown.picture
        said = [picture.words(at) for at in range(picture.count)]
        longest = sorted({*said, self._hint}, key=len)[-3:]
        width = max(1, self.width() - 2 * self._padding)
        before = self._caption.text()
        high = 0
        for words in longest:
            self._caption.setText(breakable(words))
            high = max(high, self._caption.heightForWidth(width))
        self._caption.setText(before)
        self._caption.setFixedHeight(high)
