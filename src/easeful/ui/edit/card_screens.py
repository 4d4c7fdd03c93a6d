"""The screens behind the cards: where a step is chosen, or one is filled in. Esc leads back."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from easeful.core.words import _
from easeful.library.yaml_edit import KeyPath, Plain
from easeful.ui.dress import dress
from easeful.ui.edit.control_values import Jump
from easeful.ui.edit.edits import Add, SetField, Several
from easeful.ui.edit.facts import Facts
from easeful.ui.edit.group_page import GroupPage
from easeful.ui.edit.own_move import OwnMoveForm
from easeful.ui.edit.own_move_draft import OwnMove, changes, own_move_of
from easeful.ui.edit.own_picture_box import PictureDoors
from easeful.ui.edit.picker import Other, Picker
from easeful.ui.edit.stock import Stock
from easeful.ui.theme import Look

BREATHING = {"breathe": "belly", "for": "2 min"}
REST = {"rest": "30 s"}
WORDS = {"talk": _("Take your time."), "for": "15 s"}
ROUNDS = "3"


class CardScreens(QStackedWidget):
    """``chosen`` carries an ``Edit``; ``left`` says that nothing was chosen."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, stock: Stock, pictures: PictureDoors) -> None:
        super().__init__()
        self._stock = stock
        self._known: list[Picker | GroupPage] = []
        self._after: KeyPath | None = None
        self._changing: Facts | None = None
        self._for_rounds = False
        self._before = OwnMove()
        self._pictures = pictures
        self._look: Look | None = None

    def show_stock(self, stock: Stock) -> None:
        """Take what there is to choose from now."""
        self._stock = stock
        self._known.clear()

    def show_picker(self, after: KeyPath | None) -> None:
        """Let her choose what comes below ``after``."""
        self._begin(after)
        self._fill(self._picker)
        self.setCurrentWidget(self._picker)
        self._picker.begin(in_rounds=_in_rounds(after))

    def show_form(self, after: KeyPath | None) -> None:
        """Let her write an exercise of her own."""
        self._begin(after)
        self.setCurrentWidget(self._form)
        self._form.begin()

    def show_change(self, facts: Facts, jump: Jump) -> None:
        """Let her change what a button of the card of ``facts`` is about."""
        self._begin(None)
        self._changing = facts
        if jump.key == "form":
            self._before = own_move_of(facts.row.written)
            self.setCurrentWidget(self._form)
            self._form.begin(self._before, Path(facts.picture) if facts.picture else None)
        else:
            self._fill(self._groups)
            self.setCurrentWidget(self._groups)
            self._groups.begin(facts.row.kind)

    def arrive(self) -> None:
        """Put the finger where it is needed."""
        screen = self.currentWidget()
        if isinstance(screen, Picker | OwnMoveForm):
            screen.arrive()

    def set_look(self, look: Look) -> None:
        """Keep the look for screens to come."""
        self._look = look

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _begin(self, after: KeyPath | None) -> None:
        self._after, self._changing, self._for_rounds = after, None, False

    @cached_property
    def _picker(self) -> Picker:
        """Made when it is first wanted, as the others: cards are to be there at once."""
        picker = Picker()
        picker.chosen.connect(self._take_exercise)
        picker.other.connect(self._take_other)
        picker.own_wanted.connect(lambda: self.show_form(self._after))
        self._take_in(picker)
        return picker

    @cached_property
    def _groups(self) -> GroupPage:
        groups = GroupPage()
        groups.chosen.connect(self._take_group)
        self._take_in(groups)
        return groups

    @cached_property
    def _form(self) -> OwnMoveForm:
        form = OwnMoveForm(self._pictures)
        form.made.connect(self._take_move)
        self._take_in(form)
        return form

    def _take_in(self, screen: Picker | GroupPage | OwnMoveForm) -> None:
        screen.left.connect(self._leave)
        self.addWidget(screen)
        if self._look is not None:
            dress(screen, self._look)

    def _fill(self, screen: Picker | GroupPage) -> None:
        """Show the stock, once it is wanted."""
        if screen not in self._known:
            self._known.append(screen)
            screen.show_stock(self._stock)

    def _leave(self) -> None:
        """Go one step back: from what the picker led to, to the picker."""
        asks_more = self._for_rounds or isinstance(self.currentWidget(), GroupPage)
        if self._changing is None and asks_more:
            self.show_picker(self._after)
        else:
            self.left.emit()

    def _add(self, fields: dict[str, Plain]) -> None:
        self.chosen.emit(Add(self._after, fields))

    def _take_exercise(self, exercise: str) -> None:
        step: dict[str, Plain] = {"do": exercise}
        self._add({"rounds": ROUNDS, "steps": [step]} if self._for_rounds else step)

    def _take_other(self, other: Other) -> None:
        match other:
            case Other.BREATHING:
                self._add(dict(BREATHING))
            case Other.REST:
                self._add(dict(REST))
            case Other.WORDS:
                self._add(dict(WORDS))
            case Other.MUSCLE:
                self._fill(self._groups)
                self.setCurrentWidget(self._groups)
                self._groups.begin()
            case Other.ROUNDS:
                self._for_rounds = True
                self._picker.begin(for_rounds=True)

    def _take_group(self, chosen: tuple[str, str]) -> None:
        kind, group = chosen
        if self._changing is None:
            self._add({kind: group})
        else:
            self.chosen.emit(SetField(self._changing.path, kind, group))

    def _take_move(self, draft: OwnMove) -> None:
        if self._changing is None:
            self._add(dict(draft.fields))
            return
        fields = changes(self._changing.path, self._before, draft)
        if fields:
            self.chosen.emit(Several(fields))
        else:
            self.left.emit()


def _in_rounds(after: KeyPath | None) -> bool:
    return after is not None and after.count("steps") > 1
