"""A session as media keys see it: what plays, and what they may ask."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MediaKey(StrEnum):
    """What a key, a headset button or the desktop's media panel asks for."""

    PLAY_PAUSE = "play-pause"
    PLAY = "play"
    PAUSE = "pause"
    STOP = "stop"
    NEXT = "next"
    PREVIOUS = "previous"
    RAISE = "raise"


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """What the desktop shows of a session.

    ``number`` is the step's and counts from 1; ``seconds`` is the length of the whole session.
    """

    routine: str
    step: str
    number: int
    seconds: float
    is_running: bool
    may_skip: bool
