"""The session as it is seen: the guide with its buttons, or the mat view."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from easeful.core.ports import Moment
from easeful.core.stance import Life, Stance
from easeful.ui.pages.mat_view import MatView
from easeful.ui.pages.session_controls import SessionControls
from easeful.ui.pages.session_guide import SessionGuide
from easeful.ui.pages.session_keys import Ask
from easeful.ui.pages.session_words import shown
from easeful.ui.pages.sheet import LEAST_MARGIN, MARGIN, side_margin
from easeful.ui.run import Run
from easeful.ui.theme import Look
from easeful.ui.widgets.figure_view import FigureView
from easeful.ui.widgets.segments import SegmentBar


class SessionView(QWidget):
    """``asked`` carries what a button or a press on the figure asks for."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._segments = SegmentBar()
        self._guide = SessionGuide()
        self._controls = SessionControls()
        self._mat = MatView()
        self._near = QWidget()
        self._top, self._bottom = QVBoxLayout(), QVBoxLayout()
        self._margin = MARGIN
        self._stack = QStackedLayout(self)
        self._token: tuple[object, ...] = ()
        self._life = Life.STILL
        self._lay_out()
        self._connect()

    @property
    def from_afar(self) -> bool:
        """Say whether the mat view is seen."""
        return self._stack.currentWidget() is self._mat

    def show_from_afar(self, *, wanted: bool) -> None:
        """Show the mat view, or the guide."""
        self._stack.setCurrentWidget(self._mat if wanted else self._near)
        self._token = ()

    def set_sizes(self, preferred: float, least: float) -> None:
        """Set the size of the mat view's line, in pixels."""
        self._mat.set_sizes(preferred, least)

    @property
    def life(self) -> Life:
        """Return how much of the figure that is seen moves."""
        return self._life if self._figure.is_seen else Life.STILL

    @property
    def _figure(self) -> FigureView:
        return self._mat.figure if self.from_afar else self._guide.figure

    def show_figure(self, stance: Stance) -> None:
        """Show the figure in ``stance``, where it is seen."""
        self._life = stance.life
        self._figure.show_stance(stance)

    def show_moment(self, run: Run, now: Moment, hint: str, line: str) -> None:
        """Show ``run`` at ``now``; between two seconds, only what moves.

        ``hint`` and ``line`` are shown instead of the caution and of the line, if not empty.
        """
        view, state = shown(run.session, now, line), run.session.state
        token = (view.words, hint, state, run.session.allowed)
        if token == self._token:
            (self._mat if self.from_afar else self._guide).show_frame(view)
            return
        self._token = token
        lengths = tuple(each.end - each.start for each in run.session.timeline.extents)
        done = run.session.position(now)
        if self.from_afar:
            self._mat.show_moment(view, state)
            self._mat.show_done(lengths, done)
            return
        self._guide.show_moment(view, hint)
        self._segments.show_done(lengths, done)
        self._controls.show_state(state, run.session.allowed)
        self._controls.show_way_out(of_breathing=view.breathing, of_relaxing=view.relaxing)

    def take_focus(self) -> None:
        """Put the large button under the finger; from afar there is none."""
        if self.from_afar:
            self.setFocus()
        else:
            self._controls.focus_pause()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._margin = look.space(MARGIN)
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep segments and buttons in line with the guide."""
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        side = side_margin(self.width(), self._margin, self.width())
        self._top.setContentsMargins(side, self._margin // 2, side, 0)
        self._bottom.setContentsMargins(side, LEAST_MARGIN // 2, side, min(side, self._margin))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._near)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top.addWidget(self._segments)
        self._bottom.addWidget(self._controls)
        column.addLayout(self._top)
        column.addWidget(self._guide, 1)
        column.addLayout(self._bottom)
        self._stack.addWidget(self._near)
        self._stack.addWidget(self._mat)

    def _connect(self) -> None:
        self._controls.asked.connect(self.asked)
        for source, ask in (
            (self._guide.figure.pressed, Ask.PAUSE),
            (self._guide.mat_wanted, Ask.MAT_VIEW),
            (self._mat.figure.pressed, Ask.PAUSE),
            (self._mat.go_on, Ask.PAUSE_OR_GO_ON),
            (self._mat.leave, Ask.LEAVE),
        ):
            source.connect(lambda *_args, ask=ask: self.asked.emit(ask))
