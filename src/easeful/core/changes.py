"""What became of a step because of what a person told: another one, nothing, or one with advice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from easeful.core.words import _, ngettext

MOST_SAID: Final = 2
"""Changes that are named at the start of a session; who wants to know more takes a look."""


class Became(StrEnum):
    """What became of a step."""

    REPLACED = "replaced"
    LEFT_OUT = "left-out"
    ADAPTED = "adapted"


@dataclass(frozen=True, slots=True)
class Change:
    """One step that is not done as it would be on such a day, and why.

    ``exercise`` and ``name`` are those of what is not for her, or of what is adapted; ``instead``
    is the name of what takes its place. ``marked``: she marked it as not for her; ``easier``: she
    took what is easier before.
    """

    became: Became
    name: str
    reason: str
    exercise: str = ""
    instead: str = ""
    advice: str = ""
    marked: bool = False
    easier: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A step that is left out; it would stand before the step ``before`` of the plan, from 0."""

    before: int
    change: Change


def note_of(change: Change) -> str:
    """Return what is said quietly at the step."""
    match change.became:
        case Became.LEFT_OUT:
            return _left_out(change)
        case Became.REPLACED:
            form = _("In place of {name}: {reason}.")
            if change.marked:
                form = _("In place of {name}, as you wished.")
            elif change.easier:
                form = _("In place of {name}. Easier, as you took it last time.")
            said = form.format(name=change.name, reason=change.reason)
            return f"{said} {change.advice}".rstrip()
        case Became.ADAPTED:
            words = _("For you ({reason}): {advice}")
            if change.easier:
                words = _("Easier, as you took it last time. {advice}")
            return words.format(reason=change.reason, advice=change.advice)


def line_of(changes: Sequence[Change]) -> str:
    """Return all changes in one short line for a card, "" if there is none."""
    if len(changes) != 1:
        return count_of(len(changes))
    (change,) = changes
    words = {
        Became.LEFT_OUT: _("Without {name}"),
        Became.REPLACED: _("{instead} instead of {name}"),
        Became.ADAPTED: _("{name} adapted"),
    }[change.became]
    said = words.format(name=change.name, instead=change.instead)
    form = _("{said}: {reason}")
    if change.marked:
        form = _("{said}, as you wished")
    elif change.easier:
        form = _("{said}, as last time")
    return form.format(said=said, reason=change.reason)


def count_of(count: int) -> str:
    """Return how many steps are not as written, "" for none."""
    words = ngettext("{count} step adapted to you", "{count} steps adapted to you", count)
    return words.format(count=count) if count else ""


def sentence_of(changes: Sequence[Change]) -> str:
    """Return what is different, in one sentence to be read before the start; "" if nothing is."""
    parts = _swaps(changes)
    hints = len([each for each in changes if each.advice])
    if hints:
        words = ngettext("a hint at {count} step", "a hint at {count} steps", hints)
        parts.append(words.format(count=hints))
    return _("Adapted to you: {what}.").format(what="; ".join(parts)) if parts else ""


def opening_of(changes: Sequence[Change]) -> str:
    """Return what is heard at the start of a session, "" if no step is another or left out.

    Advice waits for its step.
    """
    swapped = {(each.name, each.instead) for each in changes if each.became is not Became.ADAPTED}
    if len(swapped) > MOST_SAID:
        return f"{count_of(len(changes))}."
    parts = _swaps(changes)
    return _("Adapted to you: {what}.").format(what="; ".join(parts)) if parts else ""


def _swaps(changes: Sequence[Change]) -> list[str]:
    """Return what is done instead, and what is left out; each once."""
    instead = _("{instead} instead of {name}")
    parts = [
        instead.format(instead=each.instead, name=each.name)
        for each in changes
        if each.became is Became.REPLACED
    ]
    names = dict.fromkeys(each.name for each in changes if each.became is Became.LEFT_OUT)
    if names:
        parts.append(_("without {names}").format(names=_listed(tuple(names))))
    return list(dict.fromkeys(parts))


def _listed(names: Sequence[str]) -> str:
    *others, last = names
    return _("{others} and {last}").format(others=", ".join(others), last=last) if others else last


def _left_out(change: Change) -> str:
    if change.marked:
        return _("Left out, as you wished.")
    return _("Left out for you: {reason}.").format(reason=change.reason)
