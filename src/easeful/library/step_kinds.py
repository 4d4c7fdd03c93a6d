"""Readers for each kind of step but rounds: from its fields to the step, or to a row of steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.body import Sides
from easeful.core.day import Day
from easeful.core.doses import NOTHING_WRITTEN, Decided
from easeful.core.exercise import Dose, Pace
from easeful.core.reduced import Reduced
from easeful.core.routine import (
    Breathe,
    Cold,
    Common,
    Do,
    Heat,
    Imagine,
    Move,
    Release,
    Rest,
    Rounds,
    Source,
    Step,
    Talk,
    Tense,
    Wait,
    WrittenDose,
)
from easeful.library.amounts import pattern_in
from easeful.library.fields import choice_of, id_of, lines_of, words_of
from easeful.library.problem import quoted
from easeful.library.step_fields import NO_NEED, StepFields
from easeful.library.step_values import EXERCISE, GROUP, PICTURE, SOURCE
from easeful.library.thermal import area_of, cold_seconds, heat_seconds
from easeful.library.yaml_tree import Text

REST_BETWEEN_SETS: Final = 30
PICTURES: Final = PICTURE.endings


def _do(step: StepFields) -> Iterator[Step]:
    dose, sides, common = step.dose(), step.sides(), step.common()
    word = step.own.value
    if not step.text("do") or not isinstance(word, Text):
        return
    exercise = id_of(word, step.catalogue.exercises, EXERCISE.what, step.report)
    if exercise:
        if _may_take_no_time(dose, common):
            own, decided = step.catalogue.exercises[exercise], _as_written(dose)
            _needs_time(step, dose, decided.of_exercise(own.ordinary), decided.pace(own.pace))
        yield from _in_sets(step, Do(exercise, dose, sides, common))


def _move(step: StepFields) -> Iterator[Step]:
    text, dose, common = step.text("move"), step.dose(), step.common()
    sides, position = step.sides(), step.position()
    if common.wait is not NO_NEED:
        step.has_what_it_needs()
    picture = _picture(step)
    if _may_take_no_time(dose, common) and "for" not in step.found:
        decided = _as_written(dose)
        _needs_time(step, dose, decided.of_move(), decided.move_pace())
    if text:
        move = Move(text, dose, sides or Sides.NONE, position, picture, common)
        yield from _in_sets(step, move)


def _in_sets(step: StepFields, once: Step) -> Iterator[Step]:
    """Give the step as often as its sheet asks for sets, with a rest between."""
    sets = step.whole("sets") or 1
    yield once if sets == 1 else Rounds(sets, (once,), REST_BETWEEN_SETS)


def _may_take_no_time(dose: WrittenDose, common: Common) -> bool:
    return 0 in (dose.into, dose.hold, dose.out) and common.wait is not Wait.AFTER


def _as_written(dose: WrittenDose) -> Decided:
    return Decided(dose, NOTHING_WRITTEN, Reduced(Day.ORDINARY))


def _needs_time(step: StepFields, written: WrittenDose, dose: Dose, pace: Pace) -> None:
    """Note a step whose repeats would last no time at all, at the last length that says so."""
    read = {"in": written.into, "out": written.out, "hold": written.hold, "repeat": written.repeat}
    here = [key for key in read if key in step.found]
    misread = any(read[key] is None for key in here)
    if not misread and not (pace.into or dose.hold or pace.out):
        lengths = [step.found[key].value for key in here if key != "repeat"]
        last = max(lengths, key=lambda node: (node.line, node.column))
        step.report.note(last, "this step would last no time at all; write 1 s or more")


def _picture(step: StepFields) -> str:
    name = step.text("picture")
    if not name:
        return ""
    at, folders = step.found["picture"].value, name.split("/")[:-1]
    if not name.lower().endswith(PICTURES):
        words = f"{quoted(name)} is no picture; use a JPEG, PNG, WebP or SVG file"
        step.report.note(at, words)
    elif "\\" in name or ":" in name or folders not in ([], ["pictures"]):
        step.report.note(at, f"{quoted(name)} must lie beside the routine or in pictures/")
    return name


def _breathe(step: StepFields) -> Iterator[Step]:
    pattern, dose, common = pattern_in(step.own, step.report), step.dose(), step.common()
    step.has_what_it_needs()
    if pattern:
        yield Breathe(pattern, dose, common)


def _tense(step: StepFields) -> Iterator[Step]:
    dose, common = step.dose(), step.common()
    for group in _groups(step):
        yield Tense(group, dose, common)


def _release(step: StepFields) -> Iterator[Step]:
    dose, common = step.dose(), step.common()
    for group in _groups(step):
        yield Release(group, dose, common)


def _groups(step: StepFields) -> Iterator[str]:
    for word in words_of(step.own, step.report):
        group = id_of(word, step.catalogue.groups, GROUP.what, step.report)
        if group:
            yield group


def _imagine(step: StepFields) -> Iterator[Step]:
    lines, dose, common = lines_of(step.own, step.report), step.dose(), step.common()
    if step.has_what_it_needs() and lines:
        yield Imagine(lines, dose, common)


def _talk(step: StepFields) -> Iterator[Step]:
    text, dose, common = step.text("talk"), step.dose(), step.common()
    if step.has_what_it_needs() and text:
        yield Talk(text, dose, common)


def _rest(step: StepFields) -> Iterator[Step]:
    seconds, position, common = step.seconds("rest"), step.position(), step.common()
    if seconds:
        yield Rest(WrittenDose(lasting=seconds), position, common)


def _heat(step: StepFields) -> Iterator[Step]:
    area, common = area_of(step.found, step.report), step.common()
    field = step.found.get("with")
    source = field and choice_of(field, *SOURCE, step.report)
    seconds = heat_seconds(step.own, step.report)
    if seconds:
        yield Heat(seconds, area, source or Source.PAD, common)


def _cold(step: StepFields) -> Iterator[Step]:
    area, common = area_of(step.found, step.report), step.common()
    seconds = cold_seconds(step.own, step.report)
    if seconds:
        yield Cold(seconds, area, common)


READERS: Final[Mapping[str, Callable[[StepFields], Iterator[Step]]]] = MappingProxyType(
    {
        "do": _do,
        "move": _move,
        "breathe": _breathe,
        "tense": _tense,
        "release": _release,
        "imagine": _imagine,
        "talk": _talk,
        "rest": _rest,
        "heat": _heat,
        "cold": _cold,
    }
)
