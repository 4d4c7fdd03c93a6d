"""The keys of a step, and what each takes. Which may stand beside which: ``step_fields``."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from easeful.core.body import Position, Sides
from easeful.core.breath import NAMED_PATTERNS, PHASES_OF_NUMBERS
from easeful.core.heat_guard import CAP, CAP_COLD
from easeful.core.routine import Source, Wait
from easeful.core.words import _
from easeful.library.amounts import LONGEST_PART, SHORTEST_PART
from easeful.library.limits import MOST_STEPS
from easeful.library.values import (
    Breathing,
    Choice,
    FlareDose,
    Id,
    Key,
    Lines,
    OneOf,
    OneText,
    Picture,
    Seconds,
    Several,
    Steps,
    Table,
    Whole,
)

IN_PAIRS: Final = ("shoulder", "hip", "thigh", "knee", "calf", "foot", "elbow", "hand")
ALONE: Final = ("neck", "upper-back", "low-back", "belly")
AREAS: Final = (
    *ALONE,
    *(f"{area}{side}" for area in IN_PAIRS for side in ("", "-left", "-right")),
)

THERMAL: Final = frozenset({"heat", "cold"})

REPEAT: Final = Whole(1, 500)
SETS: Final = Whole(1, 10)
HEAT: Final = Seconds(60, int(CAP))
COLD: Final = Seconds(60, int(CAP_COLD))
SIDES: Final = Choice(Sides, "side")
POSITION: Final = Choice(Position, "position")
WAIT: Final = Choice(Wait, "way to wait")
SOURCE: Final = Choice(Source, "source of heat")
AREA: Final = OneOf(AREAS, "area")
EXERCISE: Final = Id("exercise")
GROUP: Final = Id("muscle group")
COUNTS: Final = tuple(PHASES_OF_NUMBERS)
PATTERN: Final = Breathing(tuple(NAMED_PATTERNS), COUNTS, SHORTEST_PART, LONGEST_PART)
PICTURE: Final = Picture((".jpg", ".jpeg", ".png", ".webp", ".svg"))
SKIP: Final = "skip"

KINDS: Final[Table] = MappingProxyType(
    {
        "do": Key(EXERCISE, _("An exercise from the library, by its id.")),
        "move": Key(OneText(), _("Your own exercise, in your own words.")),
        "breathe": Key(PATTERN, _("Guided breathing: a name, or seconds in and out such as 4-6.")),
        "tense": Key(Several(GROUP), _("Tense a muscle group, then let it go.")),
        "release": Key(Several(GROUP), _("Let a muscle group go without tensing it.")),
        "imagine": Key(Lines(), _("Words to picture something by, spread over the time.")),
        "talk": Key(OneText(), _("Words only.")),
        "rest": Key(Seconds(1), _("Lie or sit still for this long.")),
        "heat": Key(HEAT, _("Heat for this long, 1 to 20 min.")),
        "cold": Key(COLD, _("Cold for this long, 1 to 15 min.")),
        "rounds": Key(REPEAT, _("How often the steps below are gone through.")),
    }
)
"""The keys of which every step has exactly one."""

BESIDES: Final[Table] = MappingProxyType(
    {
        "repeat": Key(REPEAT, _("How often it is done.")),
        "hold": Key(Seconds(), _("How long to stay in the position.")),
        "for": Key(Seconds(1), _("How long it lasts.")),
        "cycles": Key(REPEAT, _("How many breaths.")),
        "let_go": Key(Seconds(1), _("How long to let go after tensing.")),
        "sides": Key(SIDES, _("Which side: left, right, both in turn, or alternating.")),
        "position": Key(POSITION, _("How you lie, sit or stand.")),
        "in": Key(Seconds(), _("How long moving into the position takes.")),
        "out": Key(Seconds(), _("How long moving back takes.")),
        "between": Key(Seconds(), _("How long to rest between two.")),
        "sets": Key(SETS, _("How many sets, with a rest of 30 s between them.")),
        "picture": Key(PICTURE, _("A picture beside the routine or in pictures.")),
        "area": Key(AREA, _("Where on the body.")),
        "with": Key(SOURCE, _("What gives the heat.")),
        "steps": Key(Steps(MOST_STEPS, in_rounds=True), _("The steps of each round.")),
        "say": Key(OneText(), _("Words said and shown instead of the first line.")),
        "name": Key(OneText(), _("What the step is called.")),
        "stop": Key(OneText(), _("When to stop; shown with the step.")),
        "note": Key(OneText(), _("A note, shown in the preview only.")),
        "ready": Key(Seconds(), _("How long to get ready before it.")),
        "wait": Key(WAIT, _("Wait for a key: yes, before it begins; after, until it is done.")),
        "flare": Key(FlareDose(SKIP), _("On a flare day: skip, or another dose.")),
    }
)
"""The keys that may stand beside them."""

VALUES: Final[Table] = MappingProxyType({**KINDS, **BESIDES})
