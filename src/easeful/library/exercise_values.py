"""The keys of an exercise file but those of its motion, and what each takes."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from easeful.core.body import Breath, Phase
from easeful.core.exercise import PROFILE_FLAGS
from easeful.core.words import _
from easeful.library.motion_values import WHOLE_MOTION
from easeful.library.routine_values import FORMAT_NUMBER, PLACE
from easeful.library.step_values import EXERCISE, POSITION, REPEAT, SIDES
from easeful.library.values import (
    Choice,
    Either,
    Flags,
    Key,
    ListOf,
    OneText,
    Seconds,
    Several,
    Table,
    Under,
)

ANY_POSITION: Final = "any"
PHASE: Final = Choice(Phase, "phase")
BREATH: Final = Choice(Breath, "breath")
SKIP: Final = Flags(PROFILE_FLAGS)
ADAPT: Final = Flags((*PROFILE_FLAGS, "other"))
MOST_CUES: Final = 20
NEEDED: Final = ("name", "dose")
NEEDED_DOSE: Final = "ordinary"

DOSE: Final[Table] = MappingProxyType(
    {
        "repeat": Key(REPEAT, _("How often it is done.")),
        "hold": Key(Seconds(), _("How long to stay in the position, each time.")),
    }
)
INSTEAD: Final[Table] = MappingProxyType(
    {"instead": Key(EXERCISE, _("The exercise that takes its place on a flare day."))}
)
DOSES: Final[Table] = MappingProxyType(
    {
        "flare": Key(Either((Under(DOSE), Under(INSTEAD))), _("How much on a flare day.")),
        NEEDED_DOSE: Key(Under(DOSE), _("How much on an ordinary day.")),
        "ceiling": Key(Under(DOSE), _("How much it may grow to, slowly.")),
    }
)
PACE: Final[Table] = MappingProxyType(
    {
        "in": Key(Seconds(), _("How long moving into the position takes.")),
        "out": Key(Seconds(), _("How long moving back takes.")),
        "between": Key(Seconds(), _("How long to rest between two.")),
    }
)
CUE: Final[Table] = MappingProxyType(
    {
        "at": Key(PHASE, _("When it is said: in, hold or out.")),
        "say": Key(OneText(), _("What is said.")),
        "breath": Key(BREATH, _("What the breath does meanwhile.")),
    }
)
EASIER: Final[Table] = MappingProxyType(
    {
        "do": Key(EXERCISE, _("The exercise to do instead.")),
        "say": Key(OneText(), _("How to make it easier, in words.")),
    }
)

KEYS: Final[Table] = MappingProxyType(
    {
        "format": Key(FORMAT_NUMBER, _("The number of this file format.")),
        "name": Key(OneText(), _("What the exercise is called.")),
        "position": Key(Several(POSITION, ANY_POSITION), _("How you lie, sit or stand.")),
        "place": Key(Several(PLACE), _("Where it can be done; one or several.")),
        "area": Key(OneText(), _("What it may loosen, in words.")),
        "props": Key(Several(OneText()), _("What you need for it, such as a mat.")),
        "sides": Key(SIDES, _("Which side: none, both in turn, or alternating.")),
        "dose": Key(Under(DOSES, (NEEDED_DOSE,)), _("How much of it, by kind of day.")),
        "pace": Key(Under(PACE), _("How quickly it goes.")),
        "start": Key(OneText(), _("How to get into place.")),
        "cues": Key(ListOf(Under(CUE, ("at",)), MOST_CUES), _("What is said along the way.")),
        "feel": Key(OneText(), _("What you may feel.")),
        "easier": Key(Under(EASIER), _("An easier way, as an exercise or in words.")),
        "stop": Key(OneText(), _("When to stop.")),
        "skip_if": Key(SKIP, _("For whom it is not.")),
        "adapt_if": Key(ADAPT, _("Who does it otherwise, and how.")),
        "sources": Key(Several(OneText()), _("Where it comes from.")),
        "motion": Key(WHOLE_MOTION, _("How the figure moves.")),
    }
)

WHOLE_EXERCISE: Final = Under(KEYS, NEEDED)
"""A whole exercise file."""
