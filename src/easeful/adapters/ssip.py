"""SSIP, the language of the speech dispatcher: lines to bytes, bytes to replies. No socket here.

Commands and replies end with CR LF. A reply is some lines of one code, ``250-espeak-ng``, of which
the last has a blank for the dash. Events (701 begun, 702 ended, 703 cancelled) look the same; the
first of their lines names the sentence. Measured with version 0.11.4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath
from typing import Final

from easeful.adapters.plain_speech import plain

ASKS_FOR_TEXT: Final = 230
QUEUED: Final = 225
MODULES: Final = 250
ANSWER: Final = 251
VOICES: Final = 249
BEGUN: Final = 701
ENDED: Final = 702
CANCELLED: Final = 703
FIRST_REFUSAL: Final = 300
FIRST_EVENT: Final = 700

END: Final = b"\r\n"
CODE: Final = 3
LONGEST_LINE: Final = 65536
"""What is longer is no reply; it is thrown away."""

NO_MODULE: Final = "dummy"
"""A module that plays a recorded excuse in place of every sentence."""

HELLO: Final = (
    b"SET self CLIENT_NAME easeful:easeful:main\r\n"
    b"SET self NOTIFICATION ALL on\r\n"
    b"SET self SSML_MODE off\r\n"
    b"SET self PUNCTUATION none\r\n"
    b"SET self PRIORITY text\r\n"
    b"LIST OUTPUT_MODULES\r\n"
    b"GET OUTPUT_MODULE\r\n"
)
"""The first words. The priority is the one with which a new sentence replaces our last one, waits
while a screen reader speaks (they use ``message``) and gives way when one begins. ``progress``
would spare other texts too, but says what was cancelled; ``message`` and above talk over readers.
"""

SPEAK: Final = b"SPEAK\r\n"
CANCEL: Final = b"CANCEL self\r\n"
"""Unlike STOP it also drops a sentence that waits for another program's to end."""

SLOW: Final = (80, -100)
NORMAL: Final = (170, 0)
FAST: Final = (449, 100)
"""Words a minute of espeak-ng, and the rate that asks for them."""

WORDS_A_MINUTE: Final = 160

GAINS: Final = ((0, 0.0), (30, 0.25), (60, 0.5), (100, 0.63))
"""Volume in per cent, and what becomes of espeak-ng's samples, which may reach full scale."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A code and its lines; the last one is for people."""

    code: int
    lines: Sequence[str]


class Ear:
    """Makes replies of bytes as they come in, in pieces of any size."""

    def __init__(self) -> None:
        """Have heard nothing."""
        self._rest = b""
        self._lines: list[str] = []

    def hear(self, piece: bytes) -> Sequence[Reply]:
        """Return the replies that ``piece`` completes."""
        *whole, self._rest = (self._rest + piece).split(END)
        if len(self._rest) > LONGEST_LINE:
            self._rest = b""
        return [reply for line in whole if (reply := self._take(line)) is not None]

    def _take(self, line: bytes) -> Reply | None:
        code, mark, words = line[:CODE], line[CODE : CODE + 1], line[CODE + 1 :]
        if not code.isdigit() or mark not in {b"-", b" "}:
            return None
        self._lines.append(words.decode(errors="replace"))
        if mark == b"-":
            return None
        lines, self._lines = self._lines, []
        return Reply(int(code), lines)


def setting(name: str, value: str | int) -> bytes:
    """Return the command that sets ``name``; whatever ``value`` is, it stays one line."""
    return f"SET self {name} {plain(str(value))}\r\n".encode()


def message(text: str) -> bytes:
    """Return what follows SPEAK: ``text`` in one line, and the dot that ends it."""
    line = plain(text)
    stuffed = f".{line}" if line.startswith(".") else line
    return f"{stuffed}\r\n.\r\n".encode()


def rate(speed: int) -> int:
    """Return the rate at which espeak-ng speaks at ``speed`` per cent."""
    words = WORDS_A_MINUTE * speed / 100
    return round(_between((SLOW, NORMAL, FAST), words))


def loudness(volume: int) -> int:
    """Return SSIP's volume, at which no sample is above 0.63 even at 100 per cent."""
    return round(100 * _between(GAINS, volume) - 100)


def address(environment: Mapping[str, str]) -> str:
    """Return the path of the dispatcher's socket; "" where none can be known."""
    kind, _colon, path = environment.get("SPEECHD_ADDRESS", "").partition(":")
    if kind:
        return path if kind == "unix_socket" else ""
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return str(PurePath(folder, "speech-dispatcher", "speechd.sock")) if folder else ""


def _between(points: Sequence[tuple[float, float]], at: float) -> float:
    """Return the value at ``at`` on the line through ``points``, which has ends."""
    at = min(max(at, points[0][0]), points[-1][0])
    for (left, low), (right, high) in pairwise(points):
        if at <= right:
            return low + (high - low) * (at - left) / (right - left)
    return points[-1][1]
