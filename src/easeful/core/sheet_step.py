"""The numbered steps of a printed sheet: names, doses and words, each said once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Final

from easeful.core import sheet_words as words
from easeful.core.body import Place, Position
from easeful.core.changes import Became
from easeful.core.pack import Pack
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
from easeful.core.sheet_moments import NO_MOMENTS, Moments, moments_of
from easeful.core.sheet_rounds import Once
from easeful.core.words import CUT_SHORT, _, shortened


class Part(StrEnum):
    """What kind of step it is; each kind is laid out in its own way."""

    MOVE = "move"
    BREATHE = "breathe"
    LET_GO = "let-go"
    IMAGINE = "imagine"
    TALK = "talk"
    REST = "rest"
    HEAT = "heat"


@dataclass(frozen=True, slots=True)
class Row:
    """One muscle group of several that are done in the same way."""

    name: str
    tense: str
    release: str
    care: str = ""


@dataclass(frozen=True, slots=True)
class SheetStep:
    """One numbered step. ``rounds`` stands before it, ``picture`` in place of its moments.

    ``lines`` are cues or what is imagined; ``rows`` the muscle groups.
    """

    number: int
    part: Part
    name: str
    dose: str
    planned: PlannedStep
    position: Position | None
    start: str = ""
    lines: tuple[str, ...] = ()
    feel: str = ""
    stop: str = ""
    note: str = ""
    rounds: tuple[str, ...] = ()
    moments: Moments = NO_MOMENTS
    picture: str = ""
    rows: tuple[Row, ...] = ()


PARTS: Final = {
    Repeats: Part.MOVE,
    Lasting: Part.MOVE,
    Breaths: Part.BREATHE,
    LetGo: Part.LET_GO,
    Stillness: Part.REST,
    Thermal: Part.HEAT,
}


def steps_of(all_once: tuple[Once, ...], places: tuple[Place, ...]) -> tuple[SheetStep, ...]:
    """Return the numbered steps; muscle groups done in the same way are one."""
    numbers = _numbers(all_once)
    rounds: defaultdict[int, list[str]] = defaultdict(list)
    for at, once in enumerate(all_once):
        for each in once.brackets:
            first, last = numbers[at], numbers[at + each.steps - 1]
            said = words.rounds_in_words(first, last, each.times, each.rest)
            rounds[first].insert(0, said)
    return tuple(
        replace(
            _step(number, [once for _number, once in same], places), rounds=tuple(rounds[number])
        )
        for number, same in groupby(zip(numbers, all_once, strict=True), key=itemgetter(0))
    )


def _numbers(all_once: tuple[Once, ...]) -> list[int]:
    """Return the number of each step; a row of muscle groups bears one."""
    numbers: list[int] = []
    last: tuple[int, int] | None = None
    for once in all_once:
        body = once.step.body
        kind = None
        if isinstance(body, LetGo) and once.sets == 1:
            kind = (body.tense_seconds, body.release_seconds)
        begins = kind is None or kind != last or bool(once.brackets)
        numbers.append((numbers[-1] if numbers else 0) + begins)
        last = kind
    return numbers


def _step(number: int, same: Sequence[Once], places: tuple[Place, ...]) -> SheetStep:
    """Return one step, or the one that ``same`` muscle groups make together."""
    once = same[0]
    planned = once.step
    name, start = _name_and_start(planned)
    dose = ", ".join(
        filter(None, (words.dose_on_paper(planned), words.sets_in_words(once.sets, once.rest)))
    )
    step = SheetStep(
        number,
        PARTS.get(type(planned.body), Part.IMAGINE),
        name,
        dose,
        planned,
        once.position,
        start,
        feel=planned.feel,
        stop=planned.stop,
        note=_note(planned),
        moments=moments_of(planned, once.position, places),
        picture=planned.picture,
    )
    return _of_its_kind(step, [each.step for each in same])


def _note(step: PlannedStep) -> str:
    """Return what is written at a step, after what was changed for this person.

    Not why: a sheet lies about, and what she told of her body is hers.
    """
    change, swapped, advice = step.change, "", ""
    if change is not None:
        advice = change.advice
        if change.became is Became.REPLACED:
            swapped = _("In place of {name}.").format(name=change.name)
    return " ".join(filter(None, (swapped, advice, step.note)))


def _of_its_kind(step: SheetStep, same: Sequence[PlannedStep]) -> SheetStep:
    """Return ``step`` with what only its kind of step has."""
    match step.planned.body:
        case Repeats(cues=cues):
            return replace(step, lines=tuple(dict.fromkeys(cue.say for cue in cues if cue.say)))
        case Breaths(pattern=pattern):
            return replace(step, start=words.breath_in_words(pattern))
        case LetGo():
            return _letting_go(step, same)
        case Lines(lines=lines, relaxing=relaxing):
            part = Part.IMAGINE if relaxing else Part.TALK
            return replace(step, part=part, start="", lines=lines)
        case Thermal(pack=pack):
            care = words.HEAT_CARE if pack.warms else words.COLD_CARE
            return replace(step, lines=() if pack is Pack.BATH else (care,))
        case Lasting() | Stillness():
            return step


def _letting_go(step: SheetStep, same: Sequence[PlannedStep]) -> SheetStep:
    """Return ``step`` with a row for each muscle group."""
    rows = []
    for each in same:
        assert isinstance(each.body, LetGo)  # noqa: S101 (only such are numbered together)
        tense = each.line if each.body.tense_seconds else ""
        rows.append(Row(each.name, tense, each.body.release_line, each.note))
    several = _("Tense, then let go") if rows[0].tense else _("Let go")
    stops = tuple(dict.fromkeys(each.stop for each in same if each.stop))
    dose = step.dose if len(same) == 1 else _("{dose}, each").format(dose=step.dose)
    return replace(
        step,
        name=step.name if len(same) == 1 else several,
        dose=dose,
        start="",
        stop=" ".join(stops),
        note="",
        rows=tuple(rows),
    )


def _name_and_start(step: PlannedStep) -> tuple[str, str]:
    """Return a step's name and its first words, without saying the same thing twice.

    What a person wrote on her sheet is both in the app; on paper a sentence of it is the name.
    """
    name, line = step.name, step.line
    if line == name or shortened(line) == name != line.strip():
        first, stop, rest = line.strip().partition(". ")
        if name == line or not name.endswith(CUT_SHORT):
            return name, ""
        if stop and len(first) < len(name):
            return first, rest
        kept = name.removesuffix(CUT_SHORT)
        return name, f"{CUT_SHORT} {line.strip().removeprefix(kept).strip()}"
    return name, line
