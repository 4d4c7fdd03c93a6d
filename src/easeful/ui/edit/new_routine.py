"""A new routine in three steps: what it is called, where it is done, and which exercises.

Every default can stay as it is, so Next works at once; Back loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from easeful.core.body import Place
from easeful.core.words import _, ngettext
from easeful.ui.announce import announce
from easeful.ui.edit.exercise_grid import ExerciseGrid
from easeful.ui.edit.exercise_search import Wanted, found
from easeful.ui.edit.stock import Stock
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import Button, primary_button, quiet_button
from easeful.ui.widgets.esc_page import EscPage
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.pills import Pill, PillRow
from easeful.ui.widgets.text import Text, Tone

DEFAULT: Final = _("My routine")
SUGGESTED: Final = (_("My back"), _("My morning"), _("Before bed"))
PLACES: Final = (
    (Place.FLOOR, _("On the floor")),
    (Place.BED, _("In bed")),
    (Place.CHAIR, _("On a chair")),
    (Place.STANDING, _("Standing")),
)
NAME: Final = _("What is it called?")
WHERE: Final = _("Where will you do it?")
WHICH: Final = _("Which exercises?")
NONE_YET: Final = _("Tap them in order. None is fine too.")


@dataclass(frozen=True, slots=True)
class NewRoutine:
    """What was chosen; ``exercises`` are ids, in their order."""

    name: str
    place: Place
    exercises: tuple[str, ...]


MinutesFor = Callable[[NewRoutine], int]
"""Says how many minutes a routine takes on an ordinary day."""


class NewRoutinePage(EscPage):
    """``made`` carries the ``NewRoutine``; ``left`` leads back to where she came from."""

    title = _("A new routine")
    made = Signal(object)
    left = Signal()

    def __init__(self, minutes: MinutesFor) -> None:
        super().__init__()
        self._minutes = minutes
        self._stock: Stock | None = None
        self._place = Place.FLOOR
        self._chosen: list[str] = []
        self._default = DEFAULT
        self._name = Field(NAME)
        self._suggested = PillRow(_("Or one of these"), [(each, each) for each in SUGGESTED])
        self._where = PillRow(WHERE, PLACES)
        self._grid = ExerciseGrid()
        self._total = Text("", Role.LEAD)
        self._frames = [HeatFrame(title) for title in (NAME, WHERE, WHICH)]
        self._on: list[Button] = []
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def begin(self, stock: Stock, taken: Collection[str]) -> None:
        """Start anew; ``taken`` are names that there are already."""
        self._stock = stock
        self._default = free_name(DEFAULT, taken)
        self._name.setText(self._default)
        self._suggested.show_choice("")
        self._place, self._chosen = Place.FLOOR, []
        self._where.show_choice(self._place)
        self._go_to(0)

    def arrive(self) -> None:
        """Put the finger where it is needed."""
        match self._stack.currentIndex():
            case 0:
                self._name.setFocus()
                self._name.selectAll()
            case 1:
                pills = self._where.findChildren(Pill)
                next((each for each in pills if each.isChecked()), pills[0]).setFocus()
            case _:
                first = self._grid.cards[:1]
                (first[0] if first else self._on[-1]).setFocus()

    def lead_back(self) -> None:
        """Lead one step back."""
        self._back()

    @property
    def _routine(self) -> NewRoutine:
        name = " ".join(self._name.text().split()) or self._default
        return NewRoutine(name, self._place, tuple(self._chosen))

    def _lay_out(self) -> None:
        parts: Sequence[Sequence[QWidget]] = (
            (
                self._name,
                Together(Text(_("Or one of these"), Role.BODY, Tone.QUIET), self._suggested),
            ),
            (self._where,),
            (self._grid,),
        )
        for at, (frame, inside) in enumerate(zip(self._frames, parts, strict=True)):
            count = _("Step {n} of 3").format(n=at + 1)
            frame.add(Text(count, Role.BODY, Tone.QUIET))
            for part in inside:
                frame.add(part)
            frame.keep_top()
            self._answer(frame, is_last=at == len(self._frames) - 1)
            self._stack.addWidget(frame)
        fill(self, self._stack)

    def _answer(self, frame: HeatFrame, *, is_last: bool) -> None:
        """Offer the way on, and the way back."""
        if is_last:
            frame.pin(self._total)
        words = (_("Make it"), "check") if is_last else (_("Next"), "chevron-right")
        on = primary_button(*words, HEIGHT)
        back = quiet_button(_("Back"), "chevron-left", HEIGHT)
        on.clicked.connect(self._make if is_last else self._next)
        back.clicked.connect(self._back)
        self._on.append(on)
        for button in (on, back):
            frame.answer(button)

    def _connect(self) -> None:
        self._suggested.chosen.connect(self._name.setText)
        self._name.textEdited.connect(lambda: self._suggested.show_choice(""))
        self._name.returnPressed.connect(self._next)
        self._where.chosen.connect(self._take_place)
        self._grid.chosen.connect(self._take)

    def _next(self) -> None:
        self._go_to(self._stack.currentIndex() + 1)

    def _back(self) -> None:
        at = self._stack.currentIndex()
        if at:
            self._go_to(at - 1)
        else:
            self.left.emit()

    def _go_to(self, at: int) -> None:
        if at == len(self._frames) - 1 and self._stock is not None:
            fit = found(self._stock, Wanted(place=self._place))
            known = {each.id for each in fit}
            # What was tapped for another place does not fit this one.
            self._chosen = [each for each in self._chosen if each in known]
            self._grid.show_exercises(fit, self._stock)
            self._show_chosen()
        self._stack.setCurrentIndex(at)
        self.arrive()

    def _take_place(self, place: Place) -> None:
        self._place = place

    def _take(self, exercise: str) -> None:
        if exercise in self._chosen:
            self._chosen.remove(exercise)
        else:
            self._chosen.append(exercise)
        self._show_chosen()
        announce(self, self._total.text())

    def _show_chosen(self) -> None:
        self._grid.show_chosen(self._chosen)
        self._on[-1].setAccessibleDescription("" if self._chosen else NONE_YET)
        self._total.setText(self._total_words() if self._chosen else NONE_YET)

    def _total_words(self) -> str:
        count, minutes = len(self._chosen), self._minutes(self._routine)
        many = ngettext("{count} exercise", "{count} exercises", count).format(count=count)
        long = ngettext("about {count} minute", "about {count} minutes", minutes)
        return f"{many}, {long.format(count=minutes)}"

    def _make(self) -> None:
        """Make it; of a sheet that is typed in later there may be no exercise yet."""
        self.made.emit(self._routine)


def free_name(name: str, taken: Collection[str]) -> str:
    """Return ``name``, or with the first number that makes it a new one."""
    known = {" ".join(each.casefold().split()) for each in taken}
    number, free = 1, name
    while free.casefold() in known:
        number += 1
        free = f"{name} {number}"
    return free
