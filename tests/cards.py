"""A card view on a real text: what it asks for is done, and shown again, as the page does it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from looks import ASSETS, look_in
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shipped import catalogue

from easeful.core.body import Side
from easeful.core.settings import Theme
from easeful.library.outline import Outline, outline_of
from easeful.library.routine_edit import EditRefusedError
from easeful.library.understanding import understand
from easeful.ui.dress import dress
from easeful.ui.edit.applying import applied
from easeful.ui.edit.card_view import CardView
from easeful.ui.edit.edits import Edit
from easeful.ui.edit.own_picture_box import Kept, PictureDoors
from easeful.ui.edit.step_card import StepCard
from easeful.ui.edit.stock import Stock
from easeful.ui.theme import Look, apply, load_fonts

LIGHT: Final = look_in(Theme.LIGHT, less_motion=True)
BACK: Final = """\
name: Loosen the lower back
about: For stiff mornings.
place: floor
steps:
  - breathe: 4-6                  # in 4 s, out 6 s
    for: 1 min
  - do: pelvic-tilt
    repeat: 8
  - do: cat-cow
  - rounds: 3
    steps:
      - do: knee-to-chest
        hold: 15 s
        sides: both
      - rest: 20 s
  - move: Press up on straight arms.
    repeat: 10
    hold: 2 s
"""


def outline(text: str) -> Outline:
    """Return what the app understands of a text."""
    return outline_of("my-back.yaml", text.encode(), catalogue())


def show_on(qtbot: QtBot, widget: QWidget, look: Look = LIGHT, width: int = 640) -> None:
    """Dress a widget and show it, as the main window does."""
    load_fonts(ASSETS / "fonts")
    app = QApplication.instance()  # noqa: TID251
    assert isinstance(app, QApplication)
    apply(app, look)
    qtbot.addWidget(widget)
    dress(widget, look)
    widget.resize(width, 760)
    widget.show()
    widget.activateWindow()
    settle()


def settle() -> None:
    """Let layouts come to rest."""
    for _again in range(4):
        QCoreApplication.processEvents()


def press(within: QWidget, words: str) -> None:
    """Press the button that is called so, or begins so for a screen reader."""
    button_in(within, words).click()
    settle()


def button_in(within: QWidget, words: str) -> QAbstractButton:
    """Return that button."""
    seen = [each for each in within.findChildren(QAbstractButton) if each.isVisible()]
    same = [each for each in seen if words in (each.text(), each.accessibleName())]
    begun = [each for each in seen if each.accessibleName().startswith(words)]
    return (same or begun)[0]


@dataclass
class Pictures:
    """Stands in for the file dialog, and for the folder of pictures."""

    chosen: Path | None = None
    refused: str = ""
    kept: list[Path] = field(default_factory=list)

    def ask(self, _parent: QWidget, take: Callable[[Path], None]) -> None:
        """Choose at once."""
        if self.chosen is not None:
            take(self.chosen)

    def keep(self, path: Path) -> Kept:
        """Keep it, or say why not."""
        self.kept.append(path)
        return Kept(refused=self.refused) if self.refused else Kept(path.name)


class Desk:
    """A text, its cards, and what they have asked for."""

    def __init__(self, qtbot: QtBot, text: str = BACK, look: Look = LIGHT) -> None:
        self.text = text
        self.edits: list[Edit] = []
        self.pictures = Pictures()
        self._before: list[str] = []
        self.stock = Stock(catalogue())
        self.view = CardView(self.stock, PictureDoors(self.pictures.ask, self.pictures.keep))
        self.view.wanted.connect(self._do)
        self.view.undo_wanted.connect(self.undo)
        self.show()
        show_on(qtbot, self.view, look)

    def show(self) -> None:
        """Show the text anew."""
        found = understand(outline(self.text), catalogue(), Side.RIGHT)
        self.view.show_outline(found.outline, found.sections, found.previews)

    def undo(self) -> None:
        """Take the last change back."""
        self.text = self._before.pop()
        self.show()

    def press(self, words: str) -> None:
        """Press a button."""
        press(self.view, words)

    @property
    def cards(self) -> list[StepCard]:
        """Return the cards in the order in which they are seen."""
        cards = [each for each in self.view.findChildren(StepCard) if each.isVisible()]
        return sorted(cards, key=lambda each: each.y())

    @property
    def names(self) -> list[str]:
        """Return what stands on the cards."""
        return [each.facts.name for each in self.cards]

    @property
    def opened(self) -> list[str]:
        """Return the names of the cards that are open."""
        return [each.facts.name for each in self.cards if each.body is not None]

    def card(self, name: str) -> StepCard:
        """Return the card with this name."""
        return next(each for each in self.cards if each.facts.name == name)

    def _do(self, edit: Edit) -> None:
        self.edits.append(edit)
        try:
            text = applied(self.text.encode(), edit).decode()
        except EditRefusedError:
            self.view.show_refused()
            return
        self._before.append(self.text)
        self.text = text
        self.show()
