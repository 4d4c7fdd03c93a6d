"""What a look at a routine shows between its name and Start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.day import Day
from easeful.core.look import Look as RoutineLook
from easeful.core.preview import Preview
from easeful.core.summary import Summary
from easeful.core.words import _, minutes_of, ngettext
from easeful.ui.pages.routine_facts import facts, getting_up
from easeful.ui.pages.setting_rows import line_of
from easeful.ui.pages.sheet import Together, carded
from easeful.ui.pages.step_list import AsWritten, Mark, StepList
from easeful.ui.pages.titled import Titled
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.text import Text, Tone

GAP: Final = 14

ON_DAYS: Final[Mapping[Day, str]] = MappingProxyType(
    {
        Day.FLARE: _("on a flare day"),
        Day.SORE: _("on a sore day"),
        Day.ORDINARY: _("on an ordinary day"),
    }
)
ASK: Final = (_("Something not for you?"), "chevron-down")
ENOUGH: Final = (_("That is all"), "chevron-up")


class LookParts(QWidget):
    """Facts, what was changed for her, what is needed, the steps, and cautions.

    ``marked`` carries a ``Mark`` or ``AsWritten`` of one of the exercises.
    """

    marked = Signal(object)

    def __init__(
        self,
        summary: Summary,
        look: RoutineLook,
        day: Day,
        also: QWidget,
        previews: Sequence[Preview],
    ) -> None:
        super().__init__()
        self.offers = False
        self.marked_last = ""
        self._steps = StepList(look.steps, previews, look.left_out)
        self._ask = quiet_button(*ASK)
        self._ask.clicked.connect(self._turn)
        self._steps.marked.connect(self._mark)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._add(Text(facts(summary, day), Role.BODY, Tone.QUIET))
        if summary.stale:
            words = _("Its file has a problem now. This is the last version that was good.")
            self._add(carded(Text(words), CardTone.WARM))
        if look.adapted:
            self._add(carded(Text(look.adapted), CardTone.SOFT))
        if look.steps:
            self._add_all(summary, look, day, also)
        else:
            self._add_nothing(look, day, also)

    def offer(self, *, wanted: bool) -> None:
        """Let exercises be marked as not for her, or put that away."""
        self.offers = wanted
        self._steps.offer(wanted=wanted)
        self._ask.show_face(*(ENOUGH if wanted else ASK))

    def focus_on(self, exercise: str) -> None:
        """Put the button of ``exercise`` under the finger, else the one that shows them all."""
        if not self._steps.focus_on(exercise):
            self._ask.setFocus()

    def set_look(self, look: Look) -> None:
        """Take on the distance between the parts."""
        self._column.setSpacing(look.space(GAP))

    def _add_nothing(self, look: RoutineLook, day: Day, also: QWidget) -> None:
        words = _("Nothing of it is left {on_such_a_day}.").format(on_such_a_day=ON_DAYS[day])
        self._add(Text(words, Role.LEAD))
        self._add(also)
        also.hide()
        if look.left_out:
            self._add(carded(self._steps))
        else:
            self._steps.setParent(self)
            self._steps.hide()
        self._ask.setParent(self)
        self._ask.hide()

    def _add_all(self, summary: Summary, look: RoutineLook, day: Day, also: QWidget) -> None:
        needed = ", ".join(look.props) if look.props else _("Nothing special.")
        self._add(Titled(_("Have ready"), Text(needed)))
        self._add(Titled(_("Getting down and up"), Text(getting_up(summary.getting_up))))
        self._add(also)
        also.show()
        minutes = minutes_of(look.seconds)
        form = ngettext("{count} minute {on}", "{count} minutes {on}", minutes)
        steps = Together(carded(self._steps), line_of(self._ask))
        self._ask.setVisible(any(step.exercise for step in look.steps))
        self._add(Titled(form.format(count=minutes, on=ON_DAYS[day]), steps))
        if look.cautions:
            cautions = carded(Bullets(look.cautions), CardTone.WARM)
            self._add(Titled(_("Please mind"), cautions))

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)

    def _turn(self) -> None:
        self.offer(wanted=not self.offers)

    def _mark(self, mark: Mark | AsWritten) -> None:
        self.marked_last = mark.exercise
        self.marked.emit(mark)
