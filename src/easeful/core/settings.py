"""Settings: one frozen value, and the choices that some of it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final

from easeful.core.appearance import USUAL, Appearance, Clothes, HairColour, Skin
from easeful.core.body import Side
from easeful.core.day import Day
from easeful.core.night import Night
from easeful.core.pack import Pack
from easeful.core.profile import AS_WRITTEN, PREGNANT, Profile
from easeful.figure.hair import Hair


class Theme(StrEnum):
    """The look; ``SYSTEM`` follows the desktop's light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"


TEXT_SIZES: Final = (100, 115, 130, 150, 175, 200)
"""Zoom of all text, in per cent."""

DISTANCES: Final = (0.6, 1.0, 2.0, 3.0)
"""How far away the person is in the mat view, in metres; 0.6 is the desk."""


VOLUMES: Final = (0, 30, 60, 100)
"""How loud the voice, the chimes and the breath tones may be, in per cent; 0 is off."""

SPEEDS: Final = (80, 90, 100, 120)
"""How fast the voice speaks, in per cent of its usual speed."""


HEAT_MINUTES: Final = (5, 10, 15, 20)
COLD_MINUTES: Final = (5, 10, 15)
"""How long heat and cold may be; the guard cuts what is above a cap."""

HEAT_GAPS: Final = (60, 90, 120, 180)
"""Minutes between two times of heat on one area."""

LATERS: Final = (5, 10, 30, 60)
"""Minutes after which a reminder that was put off asks again."""


GROWTHS: Final = (100, 200)
"""How much of each dose that was proposed and accepted, in per cent: from, to."""

NOTED: Final = ("fatigue", "stiffness", "mood", "sleep")
"""What may be noted beside pain."""


class Talk(StrEnum):
    """How much is said aloud."""

    FULL = "full"
    SHORT = "short"
    NAMES = "names"


class EditAs(StrEnum):
    """How a routine of her own is seen while it is changed."""

    CARDS = "cards"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where the window stood. Pixels."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


@dataclass(frozen=True, slots=True)
class DayChosen:
    """The kind of day that was chosen, and on which date; it holds for that date only."""

    day: Day
    on: date


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the app remembers between two starts."""

    theme: Theme = Theme.SYSTEM
    text_size: int = 100
    less_motion: bool = False
    distance: float = 2.0
    pixels_per_mm: float | None = None
    first_side: Side = Side.RIGHT
    breath_holds: bool = False
    skin: Skin = USUAL.skin
    hair: Hair = USUAL.hair
    hair_colour: HairColour = USUAL.hair_colour
    clothes: Clothes = USUAL.clothes
    talk: Talk = Talk.FULL
    voice: int = 60
    voice_speed: int = 90
    voice_name: str = ""
    sounds: int = 60
    breath_tones: int = 30
    count_aloud: bool = False
    no_voice_told: bool = False
    heat_pack: Pack = Pack.PAD
    heat_area: str = ""
    heat_minutes: int = 15
    cold_minutes: int = 10
    heat_gap: int = 120
    heat_often: bool = False
    night_from: time = time(21, 30)
    night_to: time = time(7)
    later: int = 10
    asked_to_start_with_computer: bool = False
    stays_for_reminders: bool | None = None
    seen_emergency_lines: date | None = None
    body: frozenset[str] = frozenset()
    pregnant_late: bool = False
    not_for_me: frozenset[str] = frozenset()
    easier: frozenset[str] = frozenset()
    growth: int = AS_WRITTEN
    finished_a_session: bool = False
    offered_body: bool = False
    asks_scores: bool = True
    also_noted: frozenset[str] = frozenset()
    help_put_off: date | None = None
    growth_put_off: date | None = None
    payback_put_off: date | None = None
    sleep_put_off: date | None = None
    day_chosen: DayChosen | None = None
    last_routine: str = ""
    edit_as: EditAs = EditAs.CARDS
    window: WindowPlace | None = None

    @property
    def night(self) -> Night:
        """Return the hours of the night."""
        return Night(self.night_from, self.night_to)

    @property
    def profile(self) -> Profile:
        """Return what was told of the body; the week counts only while she is pregnant."""
        late = self.pregnant_late and PREGNANT in self.body
        return Profile(self.body, late, self.not_for_me, self.easier, self.growth)

    @property
    def person(self) -> Appearance:
        """Return how the figure looks."""
        return Appearance(self.skin, self.hair, self.hair_colour, self.clothes)

    def day_on(self, today: date) -> Day:
        """Return the kind of day chosen for ``today``, else an ordinary one."""
        if self.day_chosen is not None and self.day_chosen.on == today:
            return self.day_chosen.day
        return Day.ORDINARY
