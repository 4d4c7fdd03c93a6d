"""Whether one of the emergency signs is new: asked once a month, and whenever she likes.

What is to be done is said calmly; nothing is locked.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout

from easeful.core.diary import HelpTold, News
from easeful.core.diary_ports import Diary
from easeful.core.emergency import DOCTOR_LINES, EMERGENCY_LINES, EMERGENCY_STEPS, LOW_MOOD
from easeful.core.ports import Clock
from easeful.core.words import _
from easeful.ui.pages.question import Question
from easeful.ui.pages.sheet import carded
from easeful.ui.pages.today_ask import let_rest
from easeful.ui.paint import Kind
from easeful.ui.theme import Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.esc_page import EscPage
from easeful.ui.widgets.resting_button import RestingButton
from easeful.ui.widgets.text import Text

YES: Final = _("Yes, one")
TITLES: Final[Mapping[News, str]] = MappingProxyType(
    {
        News.NOT_SURE: _("When in doubt, ask for help now."),
        News.YES: _("Please get help now."),
    }
)


class NewsPage(EscPage):
    """``done`` leads back to Today; what was answered is kept by then."""

    title = _("Is anything new?")
    done = Signal()

    def __init__(self, diary: Diary, clock: Clock) -> None:
        super().__init__()
        self._diary, self._clock = diary, clock
        self._lines, self._steps = self._make_lines(), self._make_steps()
        self._stack = QStackedLayout(self)
        for question in (self._lines, self._steps):
            self._stack.addWidget(question)

    def arrive(self) -> None:
        """Ask; the press that led here is not an answer yet."""
        self._show(self._lines, self._none)

    def lead_back(self) -> None:
        """Lead back; that is no answer."""
        self.done.emit()

    def _make_lines(self) -> Question:
        question = Question(_("Is one of these new, or getting worse?"))
        question.add(Bullets(EMERGENCY_LINES, Role.LEAD))
        question.add_space()
        self._none = RestingButton(_("No, none"), "check", Kind.QUIET, 64)
        not_sure, yes = quiet_button(_("Not sure"), "", 64), quiet_button(YES, "", 64)
        answers = ((self._none, News.NO), (not_sure, News.NOT_SURE), (yes, News.YES))
        for button, news in answers:
            question.answer(button).clicked.connect(partial(self._take, news))
        later = question.answer(quiet_button(_("Not now"), "", 64))
        later.clicked.connect(self.done)
        return question

    def _make_steps(self) -> Question:
        question = Question(TITLES[News.YES])
        question.add(carded(Bullets(EMERGENCY_STEPS, Role.LEAD), CardTone.WARM))
        question.add(Text(_("See a doctor today or in the next days"), Role.HEADING))
        question.add(carded(Bullets(DOCTOR_LINES)))
        question.add(Text(LOW_MOOD, Role.STRONG))
        question.add_space()
        self._back = RestingButton(_("Back to Today"), "today", Kind.QUIET, 64)
        question.answer(self._back)
        again = question.answer(quiet_button(_("Back to the list"), "chevron-left", 64))
        self._back.clicked.connect(self.done)
        again.clicked.connect(self.arrive)
        return question

    def _take(self, news: News) -> None:
        self._diary.keep(HelpTold(self._clock.now().wall.date(), news))
        if news is News.NO:
            self.done.emit()
            return
        self._steps.show_title(TITLES[news])
        self._show(self._steps, self._back)

    def _show(self, question: Question, first: RestingButton) -> None:
        """Show ``question`` from its top, with ``first`` under a finger that rests a moment."""
        self._stack.setCurrentWidget(question)
        question.scroll_to(0)
        let_rest(question)
        first.rest()
        first.setFocus()
