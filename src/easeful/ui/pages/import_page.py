"""What is in a package, before anything of it is written: one big yes and one quiet no.

Rule 1: nothing is written before the big button is pressed.
Rule 2: what stays hers is said before what is new, for that is what one fears for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.day import Day
from easeful.core.look import Look as RoutineLook
from easeful.core.preview import Preview
from easeful.core.words import _
from easeful.library.package import Contents, Refused, Taken
from easeful.library.package_names import Kind
from easeful.library.package_words import comes_along, is_kept, is_there
from easeful.ui.pages.import_pictures import PictureRow
from easeful.ui.pages.question import Question
from easeful.ui.pages.routine_facts import facts
from easeful.ui.pages.sheet import carded, fill
from easeful.ui.pages.step_list import StepList
from easeful.ui.pages.titled import Titled
from easeful.ui.theme import Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.text import Text, Tone

MOST_LINES: Final = 8
"""More are not read, and push what matters out of sight."""

Take = Callable[[Contents], Taken | Refused]


class ImportPage(QWidget):
    """``added`` carries the id of the routine once it is hers; ``declined`` leads back.

    ``look`` and ``previews`` show its steps; ``take`` is ``package.take_in``.
    """

    title = _("Add a routine")
    added = Signal(object)
    declined = Signal()

    def __init__(
        self,
        contents: Contents,
        look: RoutineLook,
        previews: Sequence[Preview],
        take: Take,
    ) -> None:
        super().__init__()
        self._contents, self._take = contents, take
        self._trouble = Text("", Role.STRONG)
        self._trouble_card = carded(self._trouble, CardTone.WARM)
        self._trouble_card.hide()
        question = Question(contents.routine.name, _("A routine for you"))
        question.add(self._trouble_card)
        for part in _parts(contents, look, previews):
            question.add(part)
        question.add_space()
        there = contents.is_all_there
        words, icon = (_("Show it"), "look") if there else (_("Add to my routines"), "plus")
        self._add = question.answer(primary_button(words, icon, 64))
        no = question.answer(quiet_button(_("Back") if there else _("Not now"), "", 64))
        self._add.clicked.connect(self._ask_to_add)
        no.clicked.connect(self.declined)
        fill(self, question)

    def arrive(self) -> None:
        """Put the big button under the finger."""
        self._add.setFocus()

    def _ask_to_add(self) -> None:
        taken = self._take(self._contents)
        if isinstance(taken, Taken):
            self.added.emit(taken.routine)
        else:
            self._trouble.setText(taken.reason)
            self._trouble_card.show()


class NotImportedPage(QWidget):
    """Why a package was not opened, in words; ``declined`` leads back."""

    title = _("This file was not opened")
    declined = Signal()

    def __init__(self, name: str, refused: Refused) -> None:
        super().__init__()
        question = Question(self.title, name)
        question.add(Text(refused.reason, Role.LEAD))
        question.add(Text(_("Nothing was added or changed."), Role.BODY, Tone.QUIET))
        question.add_space()
        self._back = question.answer(primary_button(_("Back"), "chevron-left", 64))
        self._back.clicked.connect(self.declined)
        fill(self, question)

    def arrive(self) -> None:
        """Put the one button under the finger."""
        self._back.setFocus()


def _parts(contents: Contents, look: RoutineLook, previews: Sequence[Preview]) -> list[QWidget]:
    summary = contents.summary
    parts: list[QWidget] = []
    if summary.about:
        parts.append(Text(summary.about, Role.LEAD))
    parts.append(Text(facts(summary, Day.ORDINARY), Role.BODY, Tone.QUIET))
    if contents.is_all_there:
        parts.append(Text(_("You have all of this already."), Role.LEAD))
    elif is_kept(contents):
        kept = carded(_listed(is_kept(contents)), CardTone.SOFT)
        parts.append(Titled(_("What you have is kept"), kept))
    new = comes_along(contents)
    if new:
        parts.append(Titled(_("Comes with it"), _listed(new)))
    pictures = {
        each.member.file: each.data for each in contents.files if each.member.kind is Kind.PICTURE
    }
    if pictures and not contents.is_all_there:
        parts.append(PictureRow(pictures))
    if is_there(contents) and not contents.is_all_there:
        parts.append(Titled(_("You have already"), _listed(is_there(contents))))
    if look.steps:
        steps = carded(StepList(look.steps, previews))
        parts.append(Titled(_("Step by step"), steps))
    return parts


def _listed(lines: Sequence[str]) -> Bullets:
    """Return the lines, and beyond a few only how many more there are."""
    more = len(lines) - MOST_LINES
    if more <= 0:
        return Bullets(lines)
    return Bullets((*lines[:MOST_LINES], _("and {count} more").format(count=more)))
