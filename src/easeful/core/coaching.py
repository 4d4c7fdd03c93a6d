"""How a session is coached: as the person has set it, and as its routine wants it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from easeful.core.routine import Routine
from easeful.core.settings import Settings, Talk
from easeful.core.sound import Manner, Volumes

ENGLISH: Final = "en"
"""The language of our own words, and of a routine that names none."""

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
        manner=manner_for(routine.language or ENGLISH, settings),
        volumes=volumes_for(settings),
    )


def manner_for(language: str, settings: Settings) -> Manner:
    """Return how the person wants ``language`` to be spoken."""
    return Manner(language, settings.voice_name, settings.voice_speed, settings.voice)


def volumes_for(settings: Settings) -> Volumes:
    """Return how loud the person wants chimes and tones."""
    return Volumes(settings.sounds, settings.breath_tones)
