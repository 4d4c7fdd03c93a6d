"""Mistakes of a file in words, and the way to the line where they can be mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.words import _
from easeful.library.problem import Problem
from easeful.ui.dress import dress
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone

MOST: Final = 3
"""Mistakes that are named at once; the text shows all."""


class Trouble(QWidget):
    """Names the first mistakes. ``text_wanted`` carries the line of the first."""

    text_wanted = Signal(object)

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._line = problems[0].line
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        title = _("Line {line} needs a look").format(line=self._line)
        self._column.addWidget(Text(title, Role.STRONG, Tone.WARNING))
        for problem in problems[:MOST]:
            self._column.addWidget(Text(_begun(problem.words)))
        if len(problems) > MOST:
            more = _("and {count} more").format(count=len(problems) - MOST)
            self._column.addWidget(Text(more, Role.BODY, Tone.QUIET))
        self._show = quiet_button(_("Show it in the text"), "editor")
        self._show.setAccessibleName(f"{self._show.text()}: {title}")
        self._show.clicked.connect(self._tell)
        line = FlowLayout()
        line.addWidget(self._show)
        self._column.addLayout(line)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(6))

    def _tell(self) -> None:
        self.text_wanted.emit(self._line)


def _begun(words: str) -> str:
    end = "" if words.endswith((".", "?", "!")) else "."
    return f"{words[:1].upper()}{words[1:]}{end}"


class TroubleCard(Card):
    """What is wrong with the file beside its steps; not there where nothing is."""

    text_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(CardTone.WARM)
        self._look: Look | None = None
        self._problems: tuple[Problem, ...] = ()
        self._trouble: Trouble | None = None
        self._column = fill(self)
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show these."""
        if problems == self._problems:
            return
        self._problems = problems
        if self._trouble is not None:
            self._column.removeWidget(self._trouble)
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None
        if problems:
            self._trouble = Trouble(problems)
            self._trouble.text_wanted.connect(self.text_wanted)
            self._column.addWidget(self._trouble)
            if self._look is not None:
                dress(self._trouble, self._look)
        self.setVisible(bool(problems))
