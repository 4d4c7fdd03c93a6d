"""Her own exercise: her words, a photograph of the sheet, how often and how long."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.body import Position
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.edit.amounts import Amount
from easeful.ui.edit.control_values import SIDES
from easeful.ui.edit.own_move_draft import OwnMove, counted
from easeful.ui.edit.own_picture_box import OwnPictureBox, PictureDoors
from easeful.ui.edit.stepper import Stepper
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.pages.step_list import POSITIONS
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.typed import TypedText

WHAT: Final = _("What to do, in your words")
HOW: Final = _("How much")
COUNTED: Final = ((True, _("Counted")), (False, _("For a time")))
LIKE_BEFORE: Final = _("As before")
WHERE: Final = _("In which position")
SIDE: Final = _("Sides")
STOP: Final = _("When to stop, if the sheet says so")
MISSING: Final = _("Write a few words, or add a picture.")


class OwnMoveForm(QWidget):
    """``made`` carries the ``OwnMove``, its picture kept; ``left`` leads back."""

    made = Signal(object)
    left = Signal()

    def __init__(self, pictures: PictureDoors) -> None:
        super().__init__()
        self._pictures = pictures
        self._look: Look | None = None
        self._draft = OwnMove()
        self._file: Path | None = None
        self._is_new = False
        self._unfinished: tuple[OwnMove, Path | None] = (OwnMove(), None)
        self._frame = HeatFrame(_("My own exercise"))
        self._words = TypedText(WHAT, 4, Role.LEAD)
        self._box = OwnPictureBox()
        self._choose = quiet_button(_("Choose a picture"), "camera")
        self._without = quiet_button(_("Without a picture"), "close")
        self._counted = PillRow(HOW, COUNTED)
        self._steppers = {each.key: Stepper(each) for each in _all_amounts()}
        places = [("", LIKE_BEFORE), *((each.value, _begun(POSITIONS[each])) for each in Position)]
        self._positions = PillRow(WHERE, places)
        self._sides = PillRow(SIDE, (("", _("No sides")), *SIDES.items()))
        self._stop = Field(STOP)
        self._note = Text("", Role.BODY, Tone.QUIET)
        self._add = primary_button(_("Add it"), "check", HEIGHT)
        self._back = quiet_button(_("Back"), "chevron-left", HEIGHT)
        self._lay_out()
        self._connect()

    def begin(self, draft: OwnMove | None = None, file: Path | None = None) -> None:
        """Start with a step that is there, ``file`` is its picture, or with a new one.

        A new one that was left unfinished is gone on with: nothing that was written is lost.
        """
        if self._is_new:
            self._unfinished = (self._draft, self._file)
        self._is_new = draft is None
        self._draft, self._file = self._unfinished if draft is None else (draft, None)
        self._add.show_face(_("Add it") if draft is None else _("Keep it"), "check")
        self._words.show_words(self._draft.words)
        self._stop.setText(self._draft.stop)
        self._box.show_file(file or self._file)
        self._frame.begin_at_top()
        self._show("")
        self._words.setFocus()

    def arrive(self) -> None:
        """Let her write."""
        self._words.setFocus()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._look = look
        self._amounts.set_gap(look.space(28))
        self._picture_row.set_gap(look.space(12))

    def _lay_out(self) -> None:
        self._stop.setPlaceholderText("")
        self._picture_row, self._amounts = FlowLayout(12), FlowLayout(24)
        for button in (self._choose, self._without):
            self._picture_row.addWidget(button)
        for stepper in self._steppers.values():
            self._amounts.addWidget(stepper)
        buttons, amounts = QWidget(), QWidget()
        buttons.setLayout(self._picture_row)
        amounts.setLayout(self._amounts)
        for words, *parts in (
            (WHAT, self._words),
            (_("A picture of the sheet"), self._box, buttons),
            (HOW, self._counted, amounts),
            (SIDE, self._sides),
            (WHERE, self._positions),
            (STOP, self._stop),
        ):
            self._frame.add(Together(Text(words, Role.HEADING), *parts))
        self._frame.keep_top()
        self._frame.pin(self._note)
        for button in (self._add, self._back):
            self._frame.answer(button)
        fill(self, self._frame)

    def _connect(self) -> None:
        self._words.typed.connect(self._take_words)
        self._stop.textEdited.connect(self._take_stop)
        self._positions.chosen.connect(self._take_position)
        self._sides.chosen.connect(self._take_sides)
        self._counted.chosen.connect(self._take_way)
        for key, stepper in self._steppers.items():
            stepper.stepped.connect(partial(self._take_amount, key))
        self._box.taken.connect(self._take_picture)
        self._box.refused.connect(self._show)
        for signal in (self._box.pressed, self._choose.clicked):
            signal.connect(self._ask_picture)
        self._without.clicked.connect(self._drop_picture)
        self._add.clicked.connect(self._tell)
        self._back.clicked.connect(self.left)

    def _show(self, note: str = "") -> None:
        draft = self._draft
        self._counted.show_choice(not draft.lasting)
        self._positions.show_choice(draft.position)
        self._sides.show_choice(draft.sides)
        shown = {each.key: each for each in draft.amounts()}
        for key, stepper in self._steppers.items():
            stepper.setVisible(key in shown)
            if key in shown:
                stepper.show_amount(shown[key])
        has_picture = bool(self._file or draft.picture)
        self._without.setVisible(has_picture)
        is_whole = draft.is_whole or has_picture
        words = note or ("" if is_whole else MISSING)
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._add.setEnabled(is_whole)
        self._add.setAccessibleDescription(words)
        announce(self, note)

    def _take(self, draft: OwnMove) -> None:
        self._draft = draft
        self._show()

    def _take_words(self) -> None:
        self._take(replace(self._draft, words=self._words.words))

    def _take_stop(self, words: str) -> None:
        self._take(replace(self._draft, stop=words))

    def _take_position(self, position: str) -> None:
        self._take(replace(self._draft, position=position))

    def _take_sides(self, sides: str) -> None:
        self._take(replace(self._draft, sides=sides))

    def _take_amount(self, key: str, value: int) -> None:
        draft = self._draft
        match key:
            case "repeat":
                self._take(replace(draft, repeat=value))
            case "hold":
                self._take(replace(draft, hold=value))
            case "sets":
                self._take(replace(draft, sets=value))
            case _:
                self._take(replace(draft, lasting=value))

    def _take_way(self, wanted: object) -> None:
        self._take(counted(self._draft, wanted=bool(wanted)))

    def _ask_picture(self) -> None:
        self._pictures.ask(self, self._box.take)

    def _take_picture(self, file: Path) -> None:
        self._file = file
        self._show()

    def _drop_picture(self) -> None:
        self._choose.setFocus()
        self._file = None
        self._box.show_file(None)
        self._take(replace(self._draft, picture=""))

    def _tell(self) -> None:
        """Keep the picture first: without it the exercise would not be whole."""
        if self._file is not None:
            kept = self._pictures.keep(self._file)
            if kept.refused:
                self._show(kept.refused)
                return
            self._draft, self._file = replace(self._draft, picture=kept.name), None
        if self._is_new:
            self._is_new, self._unfinished = False, (OwnMove(), None)
        self.made.emit(self._draft)


def _all_amounts() -> tuple[Amount, ...]:
    both = (OwnMove(), OwnMove(lasting=30))
    return tuple(amount for draft in both for amount in draft.amounts())


def _begun(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
