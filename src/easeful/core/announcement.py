"""How a step is announced aloud: its name, line, side and dose, as far as there is room.

Each function returns wordings of one sentence or more, the fullest first and the barest last.
"""

from __future__ import annotations

import re
from typing import Final

from easeful.core.body import Side
from easeful.core.plan import (
    Breaths,
    Lasting,
    LetGo,
    Lines,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.routine import Wait
from easeful.core.settings import Talk
from easeful.core.words import SECONDS_A_MINUTE, _, ngettext

Wordings = tuple[str, ...]

SENTENCE_END: Final = re.compile(r"(?<=[.!?:;…])\s+")

FIRST: Final = {Side.LEFT: _("Left side first."), Side.RIGHT: _("Right side first.")}
IN_TURN: Final = {
    Side.LEFT: _("Left side first, then right."),
    Side.RIGHT: _("Right side first, then left."),
}
ONLY: Final = {Side.LEFT: _("Left side."), Side.RIGHT: _("Right side.")}


def announced(step: PlannedStep, talk: Talk, *, follows: bool) -> Wordings:
    """Return how ``step`` is announced; ``follows``: it is not the first of the routine.

    What was changed in the routine for this person comes before its first step.
    """
    usual = _announced(step, talk, follows=follows)
    if not step.opening or talk is Talk.NAMES:
        return usual
    return _each_once(*(joined(step.opening, words) for words in usual), *usual)


def _announced(step: PlannedStep, talk: Talk, *, follows: bool) -> Wordings:
    name, line = ended(step.name), step.line
    side, turns = _side(step), _turns(step)
    if talk is Talk.NAMES:
        return _each_once(joined(name, turns), joined(name, side), side, name)
    brief = spoken_dose(step, brief=True)
    if talk is Talk.SHORT or isinstance(step.body, Thermal):
        barest = (joined(name, turns), joined(name, side), side, name)
        return _each_once(joined(name, brief, side), *barest)
    dose = spoken_dose(step)
    opening = _("Next: {name}").format(name=name) if follows else name
    if said_already(step.name, line):
        opening = name = ""
    props = _("Have ready: {props}.").format(props=", ".join(step.props)) if step.props else ""
    parts = shorter(line)
    return _each_once(
        *_advised(step, opening, side),
        joined(opening, line, props, dose, side),
        joined(opening, line, dose, side),
        *(joined(name, part, brief, side) for part in parts),
        joined(name, parts[-1], turns),
        joined(step.name, brief, side),
        joined(step.name, turns),
        joined(step.name, side),
        side,
        joined(step.name),
    )


def _advised(step: PlannedStep, opening: str, side: str) -> Wordings:
    """Return the wordings with what this person should mind, which comes before all but the name.

    Her advice has to be heard; where she puts her hands, she sees as well.
    """
    if not step.advice:
        return ()
    brief, dose, parts = spoken_dose(step, brief=True), spoken_dose(step), shorter(step.line)
    return (
        joined(opening, step.line, step.advice, dose, side),
        *(joined(opening, part, step.advice, brief, side) for part in parts),
        *(joined(step.name, part, side) for part in shorter(step.advice)),
    )


def repeated(step: PlannedStep, line: str) -> str:
    """Return what is said to whoever did not catch it: the name and ``line``."""
    return joined("" if said_already(step.name, line) else step.name, line)


def named(step: PlannedStep, wordings: Wordings, talk: Talk) -> Wordings:
    """Return ``wordings`` for a step that begins with them, its name and side before them."""
    name = ended(step.name)
    if talk is Talk.NAMES or not wordings:
        return announced(step, Talk.NAMES, follows=False)
    fullest = "" if said_already(step.name, wordings[0]) else name
    sided = with_side(step, wordings)
    barest = announced(step, Talk.NAMES, follows=False)
    if not _side(step):
        barest = (*wordings, *barest)
    return _each_once(*(joined(fullest, words) for words in sided), *barest)


def with_side(step: PlannedStep, wordings: Wordings) -> Wordings:
    """Return ``wordings`` with the side that ``step`` begins with.

    Of a step that goes from side to side nothing but that: its words would run over a side.
    """
    side, turns = _side(step), _turns(step)
    if turns != side:
        return (turns,)
    return tuple(joined(side, words) for words in wordings) if side else wordings


def shorter(text: str) -> Wordings:
    """Return ``text`` and all of its beginnings that end with a sentence, the longest first."""
    sentences = SENTENCE_END.split(text.strip())
    return tuple(" ".join(sentences[:count]) for count in range(len(sentences), 0, -1))


def ended(text: str) -> str:
    """Return ``text`` as a sentence of its own."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…" else f"{text}."


def joined(*parts: str) -> str:
    """Return the parts that say something as sentences one after the other."""
    return " ".join(ended(part) for part in parts if part.strip())


def said_already(name: str, line: str) -> bool:
    """Say whether ``line`` begins with the name, as a person's own words do."""
    return line.casefold().startswith(name.casefold().rstrip(".…"))


def spoken_dose(step: PlannedStep, *, brief: bool = False) -> str:
    """Return how often and how long, in words for the ear; "" where the words would not help.

    ``brief``: how often, or if it is only once how long.
    """
    if step.wait is Wait.AFTER:
        return ""
    match step.body:
        case Repeats(dose=dose, sides=sides, alternate=alternate):
            held = _("hold for {time}").format(time=_time(dose.hold)) if dose.hold else ""
            times = ngettext("just once", "{count} times", dose.repeat).format(count=dose.repeat)
            said = ", ".join(filter(None, (times, "" if brief else held)))
            if held and dose.repeat == 1:
                said = held
            return _sided(said, sides, alternate=alternate)
        case Lasting(seconds=seconds, sides=sides):
            return _sided(_for(seconds), sides, alternate=False)
        case Breaths(cycles=cycles):
            return ngettext("One breath.", "{count} breaths.", cycles).format(count=cycles)
        case Stillness(seconds=seconds):
            return ended(_capital(_for(seconds)))
        case LetGo() | Lines() | Thermal():
            return ""


def _side(step: PlannedStep) -> str:
    match step.body:
        case Repeats(sides=sides) | Lasting(sides=sides) if sides:
            return (ONLY if len(sides) == 1 else FIRST)[sides[0]]
        case _:
            return ""


def _turns(step: PlannedStep) -> str:
    """Return the side, and of a step that goes from side to side that it does."""
    match step.body:
        case Repeats(sides=sides, alternate=True) if len(sides) > 1:
            return IN_TURN[sides[0]]
        case _:
            return _side(step)


def _sided(dose: str, sides: tuple[Side, ...], *, alternate: bool) -> str:
    if len(sides) > 1:
        how = _("from side to side") if alternate else _("on each side")
        dose = f"{dose}, {how}"
    return ended(_capital(dose))


def _for(seconds: float) -> str:
    return _("for {time}").format(time=_time(seconds))


def _time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), SECONDS_A_MINUTE)
    parts = []
    if minutes:
        parts.append(ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes))
    if rest or not minutes:
        parts.append(ngettext("{count} second", "{count} seconds", rest).format(count=rest))
    return " ".join(parts)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _each_once(*wordings: str) -> Wordings:
    return tuple(dict.fromkeys(words for words in wordings if words))
