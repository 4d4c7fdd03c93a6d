"""How a session is coached: as the person has set it, and as its routine wants it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from easeful.core.routine import Routine
from easeful.core.settings import Settings, Talk
from easeful.core.sound import Manner, Volumes

SLEEP: Final = "sleep"
"""What a routine is for, if she may be asleep by its end."""


@dataclass(frozen=True, slots=True)
class Coaching:
    """How a session is coached."""

    manner: Manner
    volumes: Volumes
    talk: Talk = Talk.FULL
    count_aloud: bool = False
    soft_end: bool = False


def coaching_for(routine: Routine, settings: Settings) -> Coaching:
    """Return how ``routine`` is coached, as the person has set it."""
    return Coaching(
        talk=settings.talk,
        count_aloud=settings.count_aloud,
        soft_end=routine.needs[:1] == (SLEEP,),
        manner=Manner(
            routine.language or "en", settings.voice_name, settings.voice_speed, settings.voice
        ),
        volumes=Volumes(settings.sounds, settings.breath_tones),
    )
