"""What stands on a printed sheet: everything in words and moments, nothing in millimetres.

Rule 1: it prints what the finished plan says, so that paper and session are one.
Rule 2: it knows no clock and nothing of the person; the date is handed in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from easeful.core import sheet_words as words
from easeful.core.appearance import USUAL, Appearance
from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.length import plan_seconds
from easeful.core.place_words import IN_PLACES
from easeful.core.plan import Plan
from easeful.core.routine import Routine
from easeful.core.sheet_moments import NO_MOMENTS, resting
from easeful.core.sheet_rounds import folded
from easeful.core.sheet_step import SheetStep, steps_of
from easeful.core.words import _, minutes_of
from easeful.figure.pose import Pose


class Paper(StrEnum):
    """The paper that a sheet is for."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class SheetContent:
    """One sheet. ``facts`` is where and how long; ``person`` is how the figure looks."""

    title: str
    about: str
    facts: str
    by: str
    ready: tuple[str, ...]
    notes: tuple[str, ...]
    steps: tuple[SheetStep, ...]
    printed: str
    places: tuple[Place, ...] = (Place.ANY,)
    person: Appearance = USUAL


def sheet_of(
    routine: Routine, plan: Plan, day: Day, printed_on: date | None, notes: Sequence[str] = ()
) -> SheetContent:
    """Return the sheet of ``routine`` as it is done on ``day``, which is what ``plan`` says.

    Without ``notes`` it says what the plan itself says of its changes.
    """
    return SheetContent(
        title=routine.name,
        about=" ".join(filter(None, (routine.about, routine.when))),
        facts=_facts(routine, plan, day),
        by=routine.by,
        ready=_ready(plan),
        notes=tuple(notes) or tuple(step.opening for step in plan[:1] if step.opening),
        steps=steps_of(folded(plan), routine.places),
        printed=words.printed_in_words(printed_on),
        places=routine.places,
    )


def illustrated(
    content: SheetContent,
    bodies: Mapping[str, Pose],
    pictures: Mapping[str, str],
    person: Appearance = USUAL,
) -> SheetContent:
    """Return ``content`` with a body at rest where nothing moves, and the person's own pictures.

    ``pictures`` says where those are; one that is not there leaves its step as it is. A body that
    rests as in the step before is not shown again.
    """
    steps: list[SheetStep] = []
    last = NO_MOMENTS
    for step in content.steps:
        at_rest = resting(step.planned, step.position, content.places, bodies)
        rests = not step.moments.shown
        moments = step.moments if not rests else at_rest if at_rest != last else NO_MOMENTS
        last = at_rest if rests else NO_MOMENTS
        steps.append(replace(step, moments=moments, picture=pictures.get(step.picture, "")))
    return replace(content, steps=tuple(steps), person=person)


def _facts(routine: Routine, plan: Plan, day: Day) -> str:
    """Return "on the floor or in bed · about 10 min · for a sore day"."""
    where = _(" or ").join(IN_PLACES[place] for place in routine.places)
    long = _("about {count} min").format(count=minutes_of(plan_seconds(plan)))
    parts = (where[:1].upper() + where[1:], long, words.DAYS[day])
    return " · ".join(filter(None, parts))


def _ready(plan: Plan) -> tuple[str, ...]:
    """Return the things to have ready; "chair" is said by "chair without wheels" too."""
    props = tuple(dict.fromkeys(prop for step in plan for prop in step.props))
    return tuple(prop for prop in props if not any(other.startswith(f"{prop} ") for other in props))
