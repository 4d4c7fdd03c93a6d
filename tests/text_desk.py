"""A text view on a text, and hands that type into it."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from easeful.library.completion import Known
from easeful.ui.edit.manuscript import Manuscript
from easeful.ui.edit.text_view import TextView
from easeful.ui.theme import Look

KNOWN = Known(
    {"cat-cow": "Cat-cow", "childs-pose": "Child's pose", "pelvic-tilt": "Pelvic tilt"},
    {"jaw": "Jaw"},
    ("sheet.jpg",),
)


class Desk:
    """A text view on a text, and one who types into it."""

    def __init__(self, text: str) -> None:
        self.manuscript = Manuscript(text.encode())
        self.view = TextView(self.manuscript)
        self.box = self.view.box

    @property
    def text(self) -> str:
        return self.manuscript.data.decode()

    @property
    def line(self) -> str:
        """Return the cursor's line, with ``|`` for the cursor."""
        cursor = self.box.textCursor()
        line, at = cursor.block().text(), cursor.positionInBlock()
        return f"{line[:at]}|{line[at:]}"

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.box, key, modifiers)

    def control(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        for letter in text:
            if letter == "\n":
                self.key(Qt.Key.Key_Return)
            else:
                QTest.keyClicks(self.box, letter)

    def stand(self, line: int, column: int) -> None:
        """Put the cursor before a character, both from 0."""
        cursor = self.box.textCursor()
        cursor.setPosition(self.manuscript.document.findBlockByNumber(line).position() + column)
        self.box.setTextCursor(cursor)


class MakeDesk(Protocol):
    """The fixture that shows a text as it is seen in the app."""

    def __call__(self, text: str, look: Look | None = None) -> Desk: ...
