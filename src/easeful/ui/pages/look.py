"""A look at one routine before it starts: its steps, what is needed, getting up, cautions."""

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
from easeful.ui.pages.question import Question
from easeful.ui.pages.routine_facts import facts, getting_up
from easeful.ui.pages.sheet import carded, fill
from easeful.ui.pages.step_list import StepList
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.text import Text, Tone

ON_DAYS: Final[Mapping[Day, str]] = MappingProxyType(
    {
        Day.FLARE: _("on a flare day"),
        Day.SORE: _("on a sore day"),
        Day.ORDINARY: _("on an ordinary day"),
    }
)


class LookPage(QWidget):
    """A look at one routine. ``start_wanted`` carries its summary; ``back_wanted`` leads back.

    ``recording`` offers one of it, or says why there can be none. ``previews`` show its steps.
    """

    start_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(
        self,
        summary: Summary,
        look: RoutineLook,
        day: Day,
        recording: QWidget,
        previews: Sequence[Preview] = (),
    ) -> None:
        super().__init__()
        self.title = summary.name
        self._summary = summary
        question = Question(summary.name)
        if summary.about:
            question.add(Text(summary.about, Role.LEAD))
        question.add(Text(facts(summary, day), Role.BODY, Tone.QUIET))
        for part in _parts(summary, look, day, recording, previews):
            question.add(part)
        question.add_space()
        self._start = question.answer(primary_button(_("Start"), "start", 64))
        back = question.answer(quiet_button(_("Back"), "chevron-left", 64))
        self._start.clicked.connect(self._ask_to_start)
        back.clicked.connect(self.back_wanted)
        fill(self, question)

    def arrive(self) -> None:
        """Put Start under the finger."""
        self._start.setFocus()

    def _ask_to_start(self) -> None:
        self.start_wanted.emit(self._summary)


class Titled(QWidget):
    """A heading over a part of the page."""

    def __init__(self, heading: str, part: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Text(heading, Role.HEADING))
        self._column.addWidget(part)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(8))


def _parts(
    summary: Summary, look: RoutineLook, day: Day, recording: QWidget, previews: Sequence[Preview]
) -> list[QWidget]:
    if not look.steps:
        words = _("Nothing of it is left {on_such_a_day}.").format(on_such_a_day=ON_DAYS[day])
        return [Text(words, Role.LEAD)]
    parts: list[QWidget] = []
    if summary.stale:
        words = _("Its file has a problem now. This is the last version that was good.")
        parts.append(carded(Text(words), CardTone.WARM))
    needed = ", ".join(look.props) if look.props else _("Nothing special.")
    parts.append(Titled(_("Have ready"), Text(needed)))
    parts.append(Titled(_("Getting down and up"), Text(getting_up(summary.getting_up))))
    parts.append(Titled(_("A recording for your phone"), recording))
    minutes = minutes_of(look.seconds)
    form = ngettext("{count} minute {on}", "{count} minutes {on}", minutes)
    steps = carded(StepList(look.steps, previews))
    parts.append(Titled(form.format(count=minutes, on=ON_DAYS[day]), steps))
    if look.cautions:
        parts.append(Titled(_("Please mind"), carded(Bullets(look.cautions), CardTone.WARM)))
    return parts
