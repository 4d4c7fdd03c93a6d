"""A reminder is made or changed: what, when, on which days; every default can stay as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QStackedWidget, QWidget

from easeful.core.reminder import About, Reminder, Weekday
from easeful.core.reminder_draft import Draft, draft_of, missing, reminder_from, with_about
from easeful.core.words import _
from easeful.library.reminder_file import LONGEST_SAY
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.reminder_days import ReminderDays
from easeful.ui.pages.reminder_routine import WHICH, Names, ReminderRoutine, fitted
from easeful.ui.pages.reminder_when import ReminderWhen
from easeful.ui.pages.setting_rows import line_of
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone

WHAT: Final = _("What is it about?")
KINDS: Final = (
    (About.HEAT, _("Heat pad")),
    (About.ROUTINE, _("Routine")),
    (About.POSTURE, _("Posture")),
    (About.WATER, _("Water")),
    (About.BEDTIME, _("Bedtime")),
    (About.OTHER, _("Something else")),
)
SAY: Final = _("What should it say?")


class ReminderForm(QWidget):
    """``saved`` carries the ``Reminder``. Made anew for each; the rest shows once it is about what.

    ``last`` is the routine that is offered first, by its id.
    """

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, names: Names, last: str, reminder: Reminder | None = None) -> None:
        super().__init__()
        known = dict(names)
        self._names = known
        new = Draft(routine=last if last in known else "")
        self._draft = self._before = new if reminder is None else draft_of(reminder)
        self._frame = HeatFrame(_("New reminder") if reminder is None else _("Change the reminder"))
        self._kinds = PillRow(WHAT, KINDS)
        self._routine = quiet_button("")
        self._say = Field(SAY)
        self._when = ReminderWhen(self._draft)
        self._days = ReminderDays(self._draft.days)
        self._missing = Text("", Role.BODY, Tone.QUIET)
        self._save = primary_button(_("Save"), "check", HEIGHT)
        self._cancel = quiet_button(_("Cancel"), "close", HEIGHT)
        self._chooser = ReminderRoutine(names)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._say.setText(self._draft.say)
        self._show()

    @property
    def is_changed(self) -> bool:
        """Say whether anything was chosen that would be lost."""
        return self._draft != self._before

    def arrive(self) -> None:
        """Put the finger on what it is about."""
        pills = self._kinds.findChildren(QRadioButton)
        chosen = next((each for each in pills if each.isChecked()), pills[0])
        (self._chooser if self._stack.currentIndex() else chosen).setFocus()

    def _lay_out(self) -> None:
        self._say.setMaxLength(LONGEST_SAY)
        self._say.setPlaceholderText("")
        self._which = Together(Text(WHICH, Role.HEADING), line_of(self._routine))
        self._words = Together(Text(SAY, Role.HEADING), self._say)
        frame = self._frame
        frame.add(Together(Text(WHAT, Role.HEADING), self._kinds))
        for part in (self._which, self._words, self._when, self._days):
            frame.add(part)
        frame.keep_top()
        frame.pin(self._missing)
        for button in (self._save, self._cancel):
            frame.answer(button)
        for screen in (frame, self._chooser):
            self._stack.addWidget(screen)
        fill(self, self._stack)

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._take_kind)
        self._routine.clicked.connect(self._choose_routine)
        self._chooser.chosen.connect(self._take_routine)
        self._chooser.back.connect(self._close_chooser)
        self._say.textEdited.connect(self._take_words)
        self._when.changed.connect(self._take)
        self._days.chosen.connect(self._take_days)
        self._save.clicked.connect(self._tell)
        self._cancel.clicked.connect(self.cancelled)

    def _show(self) -> None:
        draft = self._draft
        if draft.about is not None:
            self._kinds.show_choice(draft.about)
        self._show_routine(draft.routine)
        self._which.setVisible(draft.about is About.ROUTINE)
        self._words.setVisible(draft.about is not None and draft.has_words)
        for part in (self._when, self._days):
            part.setVisible(draft.about is not None)
        words = missing(draft)
        self._missing.setText(words)
        self._missing.setVisible(bool(words))
        self._save.setEnabled(not words)
        self._save.setAccessibleDescription(words)

    def _show_routine(self, routine: str) -> None:
        name = self._names.get(routine, _("Choose a routine"))
        self._routine.show_face(fitted(name), "")
        self._routine.setAccessibleName(f"{WHICH} {name}")

    def _take(self, draft: Draft) -> None:
        """Take what was chosen about the times; the rest is known here."""
        self._draft = draft
        self._show()

    def _take_kind(self, about: About) -> None:
        self._take(with_about(self._draft, about))
        self._when.show_draft(self._draft)

    def _take_words(self, words: str) -> None:
        self._pass_on(replace(self._draft, say=words))

    def _take_days(self, days: frozenset[Weekday]) -> None:
        self._pass_on(replace(self._draft, days=days))

    def _take_routine(self, routine: str) -> None:
        self._pass_on(replace(self._draft, routine=routine))
        self._close_chooser()

    def _pass_on(self, draft: Draft) -> None:
        self._take(draft)
        self._when.show_draft(draft)

    def _choose_routine(self) -> None:
        self._stack.setCurrentWidget(self._chooser)
        self._chooser.arrive(self._draft.routine)

    def _close_chooser(self) -> None:
        self._stack.setCurrentWidget(self._frame)
        self._routine.setFocus()

    def _tell(self) -> None:
        self.saved.emit(reminder_from(self._draft))
