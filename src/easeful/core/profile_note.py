"""What is said of an exercise where a routine is written: what became of it for this person."""

from __future__ import annotations

from easeful.core.changes import Became, Change, note_of
from easeful.core.day import Day
from easeful.core.exercise import Exercise
from easeful.core.plan import Catalogue
from easeful.core.planner import Planner
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.routine import Do, Routine
from easeful.core.words import _


def note_for(exercise: Exercise, profile: Profile, catalogue: Catalogue) -> str:
    """Return the quiet note at ``exercise``, "" where it is done as written on an ordinary day."""
    if profile == NO_PROFILE or exercise.id not in catalogue.exercises:
        return ""
    # Effort crashes make a flare day of every day: that is a dose, and no matter of this exercise.
    planner = Planner(catalogue, Day.ORDINARY, profile=profile)
    changes = planner.tailor(Routine("", "", (Do(exercise.id),))).changes
    return "" if not changes else _in_place(changes[0])


def _in_place(change: Change) -> str:
    """Return the note as it stands at what is written, not at what takes its place."""
    if change.became is not Became.REPLACED:
        return note_of(change)
    words = _("In its place for you: {instead} ({reason}).")
    if change.marked:
        words = _("In its place, as you wished: {instead}.")
    said = words.format(instead=change.instead, reason=change.reason)
    return f"{said} {change.advice}".rstrip()
