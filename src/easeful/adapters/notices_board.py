"""What became of each note: asked for, on its way, shown, closed. It knows the protocol, no socket.

Rule 1: a key has one note. While it is on its way, the next of its key waits, to take its place.
Rule 2: who asked for a note hears once that it was lost. What was lost before it was sent is
not sent any more; what the desktop shows late may still be answered and withdrawn.
Rule 3: ids belong to the program that gave them. When another takes over, they are forgotten, as
its own ids would be taken for ours.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Final, Protocol

from easeful.adapters.notices_words import Changed, Closed, Pressed, Reply, Show, Word
from easeful.core.notice import OPEN, Notice
from easeful.core.words import _

log = logging.getLogger(__name__)

NAME: Final = "Easeful"
DESKTOP_ENTRY: Final = "easeful"
PRESSED: Final = "default"
"""The desktop's own id for a press on the note itself."""

ORDINARY, CRITICAL = 1, 2
AS_USUAL, FOR_EVER = -1, 0
"""How long a note stays."""

FORM: Final = "susssasa{sv}i"


class Caller(Protocol):
    """Calls the program that shows notes."""

    def call(self, method: str, form: str, *arguments: object) -> int:
        """Send a call and return its serial."""
        ...


@dataclass(slots=True)
class _Note:
    key: str
    id: int = 0
    wished: Show | None = None
    sent: Show | None = None
    is_unwanted: bool = False


class Board:
    """The notes of one line to the bus."""

    def __init__(self, caller: Caller, icon: str, tell: Callable[[str, str], None]) -> None:
        """Be empty; ``tell`` hears the key of a note and the id of its pressed button."""
        self._caller = caller
        self._icon = icon
        self._tell = tell
        self._notes: dict[str, _Note] = {}
        self._calls: dict[int, _Note] = {}
        self._abilities: frozenset[str] | None = None
        self._question: int | None = None

    def show(self, wish: Show) -> None:
        """Show a note as soon as it is known who shows it."""
        key = wish.notice.key
        note = self._notes.setdefault(key, _Note(key))
        note.wished, note.is_unwanted = wish, False
        self._go_on(note)

    def withdraw(self, key: str) -> None:
        """Take a note away, wherever it is on its way."""
        note = self._notes.get(key)
        if note is None:
            return
        note.wished, note.is_unwanted = None, True
        if note.sent is None:
            self._take_away(note)

    def hear(self, word: Word) -> None:
        """Take in what came over the line."""
        match word:
            case Reply(serial, value):
                self._hear_reply(serial, value)
            case Pressed(id_, answer):
                note = self._find(id_)
                if note is not None:
                    self._tell(note.key, OPEN if answer == PRESSED else answer)
                    self._take_away(note)  # some desktops would leave it there
            case Closed(id_):
                note = self._find(id_)
                if note is not None:
                    note.id = 0
                    self._tidy(note)
            case Changed():
                self._abilities = None
                for note in list(self._notes.values()):
                    note.id = 0
                    self._tidy(note)

    @property
    def deadline(self) -> float | None:
        """Return when the next wish will be lost, by the steady clock."""
        return min((wish.until for wish in self._open()), default=None)

    def give_up(self, now: float | None = None) -> None:
        """Lose what should have been shown by ``now``, or everything."""
        for wish in self._open():
            if now is None or wish.until <= now:
                wish.lose()
        for note in list(self._notes.values()):
            if note.wished is not None and note.wished.is_lost:
                note.wished = None
                self._tidy(note)

    def _hear_reply(self, serial: int, value: object) -> None:
        if serial == self._question:
            self._question = None
            self._learn(value)
        elif serial in self._calls:
            self._placed(self._calls.pop(serial), value)

    def _learn(self, value: object) -> None:
        """Take in what the program can do that shows notes, and send what has waited for it."""
        if not isinstance(value, list):
            self.give_up()
            return
        self._abilities = frozenset(value)
        if "actions" not in self._abilities:
            log.info("The desktop shows notes without buttons")
        for note in list(self._notes.values()):
            self._send(note)

    def _placed(self, note: _Note, value: object) -> None:
        """Take in the id of a note that was shown, or that it was not."""
        sent, note.sent = note.sent, None
        if isinstance(value, int):
            other = self._find(value)
            if other is not None:  # it was replaced, as its desktop had changed meanwhile
                other.id = 0
            note.id = value
        elif sent is not None:
            sent.lose()
        if note.is_unwanted:
            self._take_away(note)
        else:
            self._go_on(note)

    def _go_on(self, note: _Note) -> None:
        """Send what is to be sent; before that, ask once what the desktop can do."""
        if note.wished is None or self._abilities is not None:
            self._send(note)
        elif self._question is None:
            self._question = self._caller.call("GetCapabilities", "")

    def _send(self, note: _Note) -> None:
        if note.wished is None or note.sent is not None:
            self._tidy(note)
            return
        note.sent, note.wished = note.wished, None
        serial = self._caller.call("Notify", FORM, *self._arguments(note.sent.notice, note.id))
        self._calls[serial] = note

    def _arguments(self, notice: Notice, replaces: int) -> tuple[object, ...]:
        body = _plain(notice.body)
        if "body-markup" in (self._abilities or ()):
            body = escape(body, quote=False)
        buttons = [PRESSED, _("Open")]
        for answer in notice.answers:
            buttons += [answer.id, _plain(answer.words)]
        hints = {
            "urgency": ("y", CRITICAL if notice.urgent else ORDINARY),
            "desktop-entry": ("s", DESKTOP_ENTRY),
        }
        stays = FOR_EVER if notice.urgent else AS_USUAL
        return (NAME, replaces, self._icon, _plain(notice.title), body, buttons, hints, stays)

    def _take_away(self, note: _Note) -> None:
        if note.id:
            self._caller.call("CloseNotification", "u", note.id)
        note.id, note.is_unwanted = 0, False
        self._tidy(note)

    def _tidy(self, note: _Note) -> None:
        """Forget a note that is neither there nor on its way."""
        if not note.id and note.wished is None and note.sent is None:
            self._notes.pop(note.key, None)

    def _find(self, id_: int) -> _Note | None:
        return next((note for note in self._notes.values() if note.id == id_), None)

    def _open(self) -> list[Show]:
        """Return the wishes that are neither fulfilled nor lost."""
        wishes = (wish for note in self._notes.values() for wish in (note.wished, note.sent))
        return [wish for wish in wishes if wish is not None and not wish.is_lost]


def _plain(text: str) -> str:
    """Return text that the bus takes; for a broken one it would hang up."""
    return text.encode(errors="replace").decode().replace("\0", "")
