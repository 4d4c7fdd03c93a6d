"""The voices that espeak-ng has, and which of them speaks for a routine."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import Final

from easeful.adapters.espeak_program import PROGRAM, run
from easeful.adapters.plain_speech import language_tag, main_language
from easeful.core.sound import Manner, VoiceChoice

log = logging.getLogger(__name__)

ENGLISH: Final = "en"
PATIENCE: Final = 3.0

LISTED_AT_MOST: Final = 8
COLUMNS: Final = 5
"""Priority, language, gender, name and file; more languages may follow."""

NEED_MORE: Final = ("mb/", "!v/")
"""Files of voices that need another program, or only change another voice."""

Found = tuple[str, str]
"""A voice's language and its name."""


def choices(found: Iterable[Found], language: str) -> Sequence[VoiceChoice]:
    """Return those voices that a person may choose from, the nearest to ``language`` first."""
    wanted = language_tag(language)
    nearest = sorted(found, key=lambda each: each[0] != wanted)
    return [VoiceChoice(f"{PROGRAM}/{name}", name) for _tag, name in nearest[:LISTED_AT_MOST]]


def installed(language: str) -> Sequence[Found]:
    """Return the voices for ``language`` in the program's own order; none if it does not answer."""
    tag = main_language(language)
    rows = (line.split() for line in _listed(tag)) if tag else ()
    return [
        (row[1], row[3].replace("_", " "))
        for row in rows
        if len(row) >= COLUMNS and not row[4].startswith(NEED_MORE)
    ]


def voice_for(manner: Manner) -> str:
    """Return the chosen voice if it speaks the language, else the nearest one that is there."""
    engine, _slash, name = manner.voice.partition("/")
    if engine == PROGRAM and name in {each for _tag, each in installed(manner.language)}:
        return name
    tag, main = language_tag(manner.language), main_language(manner.language)
    fitting = next((each for each in (tag, main) if each and _is_known(each)), ENGLISH)
    if fitting != tag:
        log.info("espeak-ng has no voice for %r; it speaks %s", manner.language, fitting)
    return fitting


def _is_known(voice: str) -> bool:
    try:
        run(["-q", "--stdin", "-v", voice], patience=PATIENCE)
    except OSError:
        return False
    return True


def _listed(tag: str) -> Sequence[str]:
    try:
        answer = run([f"--voices={tag}"], patience=PATIENCE)
    except OSError:
        return ()
    return answer.decode(errors="replace").splitlines()[1:]
