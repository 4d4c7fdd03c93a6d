"""Where sound goes, as far as that can be known before something is played."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Hearing(StrEnum):
    """Whether a sound that is played now can be heard."""

    FINE = "fine"
    MUTED = "muted"
    NO_DEVICE = "no-device"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SoundOutput:
    """The output of this moment; ``name`` is the machine's own, "" where it is not known."""

    hearing: Hearing
    name: str = ""
