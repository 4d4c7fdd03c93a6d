"""A sentence in her own words, and where it hurts: two quiet offers that open in place.

Rule 1: the sentence opens above what is left to offer, the figure below: so a doubled press on the
one offer does not meet the other.
Rule 2: the figure stays where it is, whatever is pointed at and marked: what is pointed at is said
beside the question, what is marked below. For keys that line comes in sight; under the mouse
nothing scrolls.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.diary import Entry
from easeful.core.heat_words import AREAS
from easeful.core.words import _
from easeful.figure.shape import Tint
from easeful.ui.announce import announce
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.body_map import FOOT, BodyMap
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.press import REST_MS
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.typed import TypedText

SENTENCE: Final = _("Add a sentence")
WHERE: Final = _("Where does it hurt?")
MARKED: Final = _("Marked: {areas}")
NOWHERE: Final = _("Press a place. Press it again to take it back.")
LONGEST: Final = 2000
"""Characters of a remark that are kept."""

MAP_HIGH: Final = 330
BODY_HIGHEST: Final = 385
"""Pixels at 100 %, and those beyond which a small window would not hold the body and its head."""

LINES: Final = 2
MOST_LINES: Final = 5
"""Lines of the sentence that are seen: at first, and at most."""


class Remarks(QWidget):
    """``noted`` carries her sentence, ``pointed`` the areas; ``opened`` what is to be seen."""

    noted = Signal(object)
    pointed = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._areas: tuple[str, ...] = ()
        self._sentence = TypedText(SENTENCE, LINES, most=MOST_LINES)
        self._map = BodyMap(WHERE, AREAS)
        self._pointed, self._said = Text("", Role.STRONG), Text("", Role.STRONG)
        self._resting: set[str] = set()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._add = quiet_button(SENTENCE, "editor")
        self._point = quiet_button(WHERE, "standing")
        self._lay_out()
        self._add.clicked.connect(self._open_sentence)
        self._point.clicked.connect(self._open_map)
        self._sentence.told.connect(self._note)
        self._sentence.grew.connect(self._follow)
        self._map.chosen.connect(self._take)
        self._map.pointed.connect(self._show_pointed)

    def show_told(self, entry: Entry | None) -> None:
        """Show what ``entry`` has; what it has not is offered by a button."""
        words = "" if entry is None else entry.words
        self._areas = () if entry is None else entry.areas
        self._sentence.show_words(words)
        self._map.show_marks(self._areas, Tint.WARM)
        self._say()
        self._show_open(self._sentence_part, self._add, wanted=bool(words))
        self._show_open(self._map_part, self._point, wanted=bool(self._areas))

    def flush(self) -> None:
        """Tell at once what was typed."""
        self._sentence.flush()

    def set_look(self, look: Look) -> None:
        """Take on the distances."""
        self._column.setSpacing(look.space(14))
        self._row.set_gap(look.space(12))
        self._head.setSpacing(look.space(12))
        self._map.setFixedHeight(min(look.px(MAP_HIGH), BODY_HIGHEST + look.px(FOOT)))

    def hideEvent(self, event: QHideEvent) -> None:
        """Lose nothing when the page is left."""
        super().hideEvent(event)
        self.flush()

    def _note(self, words: str) -> None:
        self.noted.emit(" ".join(words.split())[:LONGEST])

    def _take(self, area: str) -> None:
        """Mark an area, or take it back; a doubled press on the same one is one press."""
        if not self._rest.isActive():
            self._resting.clear()
        if area in self._resting:
            return
        self._resting.add(area)
        self._rest.start()
        others = tuple(each for each in self._areas if each != area)
        self._areas = others if area in self._areas else (*self._areas, area)
        self._map.show_marks(self._areas, Tint.WARM)
        self._say()
        announce(self, self._said.text())
        self.pointed.emit(self._areas)

    def _say(self) -> None:
        """Say what is pointed at, and what is marked."""
        marked = ", ".join(AREAS[each] for each in self._areas if each in AREAS)
        self._said.setText(MARKED.format(areas=marked) if marked else NOWHERE)
        self._pointed.setText(AREAS.get(self._map.area, ""))

    def _show_pointed(self) -> None:
        """Say what is pointed at where it is seen; what the mouse points at may not move."""
        self._say()
        if self._map.area and self._map.hasFocus() and not self._map.underMouse():
            self._show_head()

    def _show_head(self) -> None:
        """Show what opened from its top, where there is no room for all of it."""
        self.opened.emit(self._map_head)

    def _follow(self) -> None:
        """Keep in sight what is written."""
        self.opened.emit(self._sentence_part)

    def _open_sentence(self) -> None:
        self._show_open(self._sentence_part, self._add, wanted=True)
        self._sentence.setFocus()
        self.opened.emit(self._sentence_part)

    def _open_map(self) -> None:
        """Let keys go on to the map; with the mouse, no area should glow before it is meant."""
        by_key = self._point.hasFocus()
        self._show_open(self._map_part, self._point, wanted=True)
        if by_key:
            self._map.setFocus()
        self.opened.emit(self._map_part)
        QTimer.singleShot(0, self, self._show_head)  # when the offer's place has closed

    def _show_open(self, part: QWidget, button: QWidget, *, wanted: bool) -> None:
        part.setVisible(wanted)
        button.setVisible(not wanted)
        self._buttons.setVisible(not (self._add.isHidden() and self._point.isHidden()))

    def _lay_out(self) -> None:
        self._buttons, self._row = QWidget(), FlowLayout()
        self._buttons.setLayout(self._row)
        for button in (self._add, self._point):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        own = Text(_("A sentence of yours"), Role.HEADING)
        self._sentence_part = Together(own, self._sentence)
        self._map_head, where = QWidget(), Text(WHERE, Role.HEADING)
        self._head = QHBoxLayout(self._map_head)
        self._head.setContentsMargins(0, 0, 0, 0)
        for part in (where, self._pointed):
            self._head.addWidget(part, 1)
        self._map_part = Together(self._map_head, self._map, self._said)
        self._column = fill(self, self._sentence_part, self._buttons, self._map_part)
        self.show_told(None)
