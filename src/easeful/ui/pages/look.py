"""A look at one routine before it starts: its steps, what is needed, getting up, cautions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from easeful.core.day import Day
from easeful.core.look import Look as RoutineLook
from easeful.core.preview import Preview
from easeful.core.summary import Summary
from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.pages.look_parts import LookParts
from easeful.ui.pages.question import Question
from easeful.ui.pages.sheet import fill
from easeful.ui.pages.step_list import AsWritten, Mark
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text


class LookPage(QWidget):
    """A look at one routine. ``start_wanted`` carries its summary; ``back_wanted`` leads back.

    ``also`` offers what else can be done with it. ``previews`` show its steps.
    ``marked`` carries a ``Mark`` or ``AsWritten`` of one of its exercises; whoever keeps it calls
    ``show_look``.
    """

    start_wanted = Signal(object)
    back_wanted = Signal()
    marked = Signal(object)

    def __init__(
        self,
        summary: Summary,
        look: RoutineLook,
        day: Day,
        also: QWidget,
        previews: Sequence[Preview] = (),
    ) -> None:
        super().__init__()
        self.title = summary.name
        self._summary, self._day, self._also = summary, day, also
        self._look: Look | None = None
        self._question = question = Question(summary.name)
        if summary.about:
            question.add(Text(summary.about, Role.LEAD))
        self._before = QWidget()
        self._before.hide()
        question.add(self._before)
        self._parts = self._made(look, previews)
        self._holder = QWidget()
        self._column = fill(self._holder, self._parts)
        question.add(self._holder)
        question.add_space()
        self._start = question.answer(primary_button(_("Start"), "start", 64))
        back = question.answer(quiet_button(_("Back"), "chevron-left", 64))
        self._start.clicked.connect(self._ask_to_start)
        back.clicked.connect(self.back_wanted)
        fill(self, question)

    def arrive(self) -> None:
        """Put Start under the finger."""
        self._start.setFocus()

    def ask_before(self, part: QWidget) -> None:
        """Show ``part``, which asks something that Start skips, where it is seen at once."""
        fill(self._before, part)
        self._before.show()

    def show_look(
        self, summary: Summary, look: RoutineLook, previews: Sequence[Preview] = ()
    ) -> None:
        """Show the same routine as it is now; what is seen of it stays where it is."""
        self._summary = summary
        before, at = self._parts, self._question.at
        self._parts = self._made(look, previews)
        self._parts.offer(wanted=before.offers)
        self._column.addWidget(self._parts)
        before.hide()
        before.deleteLater()
        if self._look is not None:
            dress(self._parts, self._look)
        self._parts.focus_on(before.marked_last)
        QTimer.singleShot(0, self, lambda: self._question.scroll_to(at))

    def set_look(self, look: Look) -> None:
        """Keep the look for what is shown later."""
        self._look = look

    def _made(self, look: RoutineLook, previews: Sequence[Preview]) -> LookParts:
        parts = LookParts(self._summary, look, self._day, self._also, previews)
        parts.marked.connect(self._pass_on)
        return parts

    def _pass_on(self, mark: Mark | AsWritten) -> None:
        # Later: the button that was pressed goes with the rows that are replaced.
        QTimer.singleShot(0, self, lambda: self.marked.emit(mark))

    def _ask_to_start(self) -> None:
        self.start_wanted.emit(self._summary)
