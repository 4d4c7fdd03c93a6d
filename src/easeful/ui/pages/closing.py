"""The calm page at the end. No score, no praise that would be missing another day.

Rule 1: the way back keeps the focus: a foot pedal or Enter leaves at once. What is asked waits as
long as it is looked at, and nothing has to be told.
Rule 2: the picture gives way where there is no room for it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.cue_words import ALL_FOR_NOW, GET_UP_SLOWLY
from easeful.core.diary import Measure, StopReason, Told
from easeful.core.overview_words import length_words
from easeful.core.scoring import Scoring
from easeful.core.words import _
from easeful.ui.pages.asking import Asking
from easeful.ui.pages.now_remarks import Remarks
from easeful.ui.pages.question import WIDEST, Answers
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button
from easeful.ui.widgets.long_words import breakable
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.still import QuietStill, seed_of
from easeful.ui.widgets.text import Text, Tone

WHY: Final = _("What made you stop?")
WHYS: Final = (
    (StopReason.PAIN, _("More pain")),
    (StopReason.TIRED, _("Tired")),
    (StopReason.DIZZY, _("Dizzy")),
    (StopReason.INTERRUPTED, _("Interrupted")),
    (StopReason.ENOUGH, _("Enough")),
)
WHEN_DIZZY: Final = _("Stay sitting or lying until it has passed.")
PICTURE: Final = 120
"""Pixels: a lower picture would only be in the way."""

PICTURE_FIRST: Final = 1000
"""Only what the picture does not fill is left free."""


class ClosingPage(QWidget):
    """``done`` leads back to Today. ``why`` carries a ``StopReason``."""

    title = _("Done")
    done = Signal()
    why = Signal(object)

    def __init__(self, scoring: Scoring) -> None:
        super().__init__()
        self._scoring = scoring
        self._title = Text("", Role.TITLE)
        self._lead = Text("", Role.LEAD)
        self._facts = Text("", Role.BODY, Tone.QUIET)
        self._whys = PillRow(WHY, WHYS)
        self._care = Text(WHEN_DIZZY, Role.BODY)
        self._early = Together(Text(WHY, Role.HEADING), self._whys, self._care)
        self._asking, self._remarks = Asking(), Remarks()
        self._still = QuietStill()
        self._still.setMinimumHeight(PICTURE)
        self._still.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._sheet = Sheet(WIDEST, gap=22, above=24)
        self._done = primary_button(_("Back to Today"), "today", 64)
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Put the one button under the finger."""
        self._sheet.verticalScrollBar().setValue(0)
        self._done.setFocus()

    def show_end(self, name: str, seconds: float, *, whole: bool) -> None:
        """Say what was done: ``seconds`` of the routine called ``name``, all of it or less."""
        if whole:
            self._title.setText(ALL_FOR_NOW)
            self._lead.setText(GET_UP_SLOWLY)
        else:
            self._title.setText(_("That is enough for now."))
            self._lead.setText(_("Stopping is always fine. Rest a little before you get up."))
        facts = _("{name} · {length}").format(name=name, length=length_words(seconds))
        self._facts.setText(breakable(facts))
        self._still.show_scene(seed_of(name))
        self._ask(whole=whole)
        self._fit_soon()

    def flush(self) -> None:
        """Tell at once what was typed, before another session begins."""
        self._remarks.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the picture if there is room for it."""
        super().resizeEvent(event)
        self._fit_soon()

    def set_look(self, _look: Look) -> None:
        """See whether there is still room for the picture."""
        self._fit_soon()

    def _ask(self, *, whole: bool) -> None:
        told = self._scoring.told(Told.AFTER)
        self._early.setVisible(not whole)
        self._care.hide()
        self._whys.show_choice(None)
        self._asking.ask(self._scoring.measures, told)
        self._remarks.show_told(told)

    def _tell(self, told: tuple[Measure, int | None]) -> None:
        self._scoring.tell(Told.AFTER, *told)

    def _tell_why(self, reason: StopReason) -> None:
        self._care.setVisible(reason is StopReason.DIZZY)
        self.why.emit(reason)
        self._fit_soon()

    def _note(self, words: str) -> None:
        self._scoring.note(Told.AFTER, words)

    def _point(self, areas: tuple[str, ...]) -> None:
        self._scoring.point(Told.AFTER, areas)

    def _open(self, part: QWidget) -> None:
        self._fit()
        self._sheet.reveal(part)

    def _come_back(self) -> None:
        """Let keys that told the last score lead on to the way back."""
        if self._asking.has_focus:
            self._done.setFocus()

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Show the picture if what else is there leaves room for it."""
        content = self._sheet.widget()
        layout = None if content is None else content.layout()
        if layout is None:
            return
        self._still.hide()
        layout.activate()
        viewport = self._sheet.viewport()
        needed = layout.totalHeightForWidth(viewport.width()) + layout.spacing()
        self._still.setVisible(viewport.height() - needed >= PICTURE)

    def _lay_out(self) -> None:
        said = Together(self._title, self._lead, self._facts)
        for part in (said, self._early, self._asking, self._remarks):
            self._sheet.add(part)
        self._sheet.add(self._still, PICTURE_FIRST)
        self._sheet.add_space()
        answers = Answers(self._sheet)
        answers.add(self._done)
        fill(self, self._sheet, answers)

    def _connect(self) -> None:
        self._done.clicked.connect(self.done)
        self._whys.chosen.connect(self._tell_why)
        self._asking.told.connect(self._tell)
        self._asking.finished.connect(self._come_back)
        self._remarks.noted.connect(self._note)
        self._remarks.pointed.connect(self._point)
        self._remarks.opened.connect(self._open)
