"""Which voices the speech dispatcher has. It is asked in a thread, over a socket of its own.

espeak-ng alone has 130 voices and ninety variants of each, 13,000 lines; the variants are left out.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from easeful.adapters.espeak_voices import LISTED_AT_MOST
from easeful.adapters.plain_speech import language_tag, main_language
from easeful.adapters.ssip import FIRST_EVENT, NO_MODULE, Ear, Reply, setting
from easeful.core.sound import Manner, VoiceChoice

log = logging.getLogger(__name__)

PATIENCE: Final = 3.0
PIECE: Final = 65536
COLUMNS: Final = 3
NO_VARIANT: Final = "none"
ENGLISH: Final = "en"
ENGLISHES: Final = frozenset({"en", "en-gb", "en-us"})
ESPEAK: Final = "espeak"

TITLES: Final = {"rhvoice": "RHVoice", "piper": "Piper", "mimic3": "Mimic 3", "voxin": "Voxin"}
"""How modules write themselves; the names of espeak's voices need no title."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A voice of the dispatcher."""

    module: str
    name: str
    tag: str

    @property
    def id(self) -> str:
        """Return what ``Manner.voice`` holds for it."""
        return f"{self.module}/{self.name}"

    @property
    def title(self) -> str:
        """Return its name for people."""
        name = self.name.replace("_", " ")
        if self.module.startswith(ESPEAK):
            return name
        return f"{TITLES.get(self.module, self.module.capitalize())} {name}"


def ask_for_voices(path: str) -> Sequence[Listed]:
    """Return the voices of all modules; none if the dispatcher at ``path`` does not answer."""
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(PATIENCE)
            line.connect(path)
            return list(_all_voices(line))
    except OSError as error:
        log.info("The speech dispatcher does not tell its voices: %s", error)
        return ()


def choices(listed: Sequence[Listed], language: str) -> Sequence[VoiceChoice]:
    """Return the voices of ``language``, the natural and the nearest first."""
    wanted, main = language_tag(language), main_language(language)
    fitting = [each for each in listed if main_language(each.tag) == main]
    fitting.sort(
        key=lambda each: (each.module.startswith(ESPEAK), language_tag(each.tag) != wanted)
    )
    return [VoiceChoice(each.id, each.title) for each in fitting[:LISTED_AT_MOST]]


def needs_list(manner: Manner) -> bool:
    """Say whether it must be looked up; every module takes these codes for English."""
    return bool(manner.voice) or language_tag(manner.language) not in ENGLISHES


def voice_settings(manner: Manner, listed: Sequence[Listed]) -> bytes:
    """Return the commands for the chosen voice if it speaks the language, else the nearest.

    What a module does not know it leaves as another program had it; so only known names are sent.
    """
    wanted, main = language_tag(manner.language), main_language(manner.language)
    chosen = next((each for each in listed if each.id == manner.voice), None)
    if chosen is not None and main_language(chosen.tag) == main:
        return (
            setting("OUTPUT_MODULE", chosen.module)
            + setting("LANGUAGE", chosen.tag)
            + setting("SYNTHESIS_VOICE", chosen.name)
        )
    tags = {language_tag(each.tag) for each in listed}
    if wanted in tags:
        return setting("LANGUAGE", wanted)
    known = not listed or main in map(main_language, tags)
    if not known:
        log.info("The speech dispatcher has no voice for %r; it speaks English", manner.language)
    return setting("LANGUAGE", main if main and known else ENGLISH)


def _all_voices(line: socket.socket) -> Iterator[Listed]:
    ear = Ear()
    modules = _ask(line, ear, b"LIST OUTPUT_MODULES\r\n").lines[:-1]
    for module in modules:
        if module == NO_MODULE:
            continue
        _ask(line, ear, setting("OUTPUT_MODULE", module))
        for row in _ask(line, ear, b"LIST SYNTHESIS_VOICES\r\n").lines[:-1]:
            columns = row.split("\t")
            if len(columns) == COLUMNS and "+" not in columns[0]:
                yield Listed(module, columns[0], columns[1])


def _ask(line: socket.socket, ear: Ear, words: bytes) -> Reply:
    """Return the answer to ``words``; raise ``OSError`` if there is none."""
    line.sendall(words)
    while True:
        piece = line.recv(PIECE)
        if not piece:
            raise ConnectionResetError("it hung up")
        answer = next((each for each in ear.hear(piece) if each.code < FIRST_EVENT), None)
        if answer is not None:
            return answer
