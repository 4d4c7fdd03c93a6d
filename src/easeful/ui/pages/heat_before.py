"""The last screen before heat: what, where, how long, five short sentences, and one button.

Under them, how she is may be told; the button starts without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.diary import Told
from easeful.core.heat import Pack
from easeful.core.heat_words import ALL_TRUE, BEFORE, PACKS
from easeful.core.scoring import Scoring
from easeful.core.words import _, ngettext
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.heat_score import HeatScore
from easeful.ui.pages.heat_why import WITHOUT_HEAT
from easeful.ui.pages.sheet import Together, carded, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.marked_lines import MarkedLines
from easeful.ui.widgets.text import Text, Tone

CHANGE: Final = _("Change")
NOT_TRUE: Final = _("Something is not true")


@dataclass(frozen=True, slots=True)
class HeatBefore:
    """What is about to start. ``care`` are cautions; ``night`` and ``warning`` are "" if none."""

    pack: Pack
    area_words: str
    minutes: int
    care: Sequence[str] = ()
    night: str = ""
    warning: str = ""


class HeatBeforePage(QWidget):
    """``all_true`` starts heat; ``not_true`` and ``change_wanted`` do not."""

    all_true = Signal()
    not_true = Signal()
    change_wanted = Signal()
    left = Signal()

    def __init__(self, scoring: Scoring) -> None:
        super().__init__()
        self._what = Text("", Role.HEADING, Tone.ACCENT)
        self._change = quiet_button(CHANGE, "chevron-left")
        self._sentences = MarkedLines("check")
        self._care = MarkedLines("warning", Role.BODY, Tone.QUIET)
        self._night = Text("", Role.BODY)
        self._warning = Text("", Role.BODY)
        self._score = HeatScore(scoring, Told.BEFORE)
        self._card = carded(Together(self._night, self._warning), CardTone.WARM)
        self._frame = HeatFrame(_("Is all of this true?"))
        self._yes = primary_button("", "heat", HEIGHT)
        self._no = quiet_button(NOT_TRUE, "close", HEIGHT)
        self._without = quiet_button(*WITHOUT_HEAT, HEIGHT)
        self._lay_out()
        self.show_for_session(waits=False)
        self._without.clicked.connect(self.left)
        self._yes.clicked.connect(self.all_true)
        self._no.clicked.connect(self.not_true)
        self._change.clicked.connect(self.change_wanted)

    @property
    def title(self) -> str:
        """Return what is asked."""
        return self._frame.title

    def arrive(self) -> None:
        """Begin at the top, with the big button under the finger."""
        self._frame.begin_at_top()
        self._yes.setFocus()

    def show_for_session(self, *, waits: bool) -> None:
        """Offer a change, or to go on without it where a session waits for this one."""
        self._change.setVisible(not waits)
        self._without.setVisible(waits)

    def show_before(self, before: HeatBefore) -> None:
        """Show what is about to start, and what must be true."""
        count = ngettext("{count} minute", "{count} minutes", before.minutes)
        parts = (PACKS[before.pack], before.area_words, count.format(count=before.minutes))
        self._what.setText(" · ".join(part for part in parts if part))
        self._sentences.show_lines(BEFORE[before.pack])
        self._care.show_lines(before.care)
        for text, words in ((self._night, before.night), (self._warning, before.warning)):
            text.setText(words)
            text.setVisible(bool(words))
        self._card.setVisible(bool(before.night or before.warning))
        self._score.ask()
        self._yes.show_face(ALL_TRUE[before.pack], "heat" if before.pack.warms else "cold")

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._what, 1)
        row.addWidget(self._change)
        for part in (head, self._sentences, self._care, self._card, self._score):
            self._frame.add(part)
        self._frame.keep_top()
        for button in (self._yes, self._no, self._without):
            self._frame.answer(button)
        fill(self, self._frame)
