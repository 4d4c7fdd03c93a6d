"""What becomes of the steps that name no exercise of the library, on one kind of day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from easeful.core.body import Side, Sides
from easeful.core.breath import pattern_line, pattern_name
from easeful.core.doses import Decided
from easeful.core.exercise import MuscleGroup
from easeful.core.heat import Pack
from easeful.core.heat_words import PACKS, PUT_IT_ON
from easeful.core.plan import (
    Body,
    Breaths,
    Lasting,
    LetGo,
    Lines,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.routine import (
    Breathe,
    Cold,
    Common,
    Heat,
    Imagine,
    Move,
    PlainStep,
    Release,
    Rest,
    Talk,
    Tense,
    Wait,
)
from easeful.core.words import _, shortened

TENSE_CUE: Final = 8
TENSE_SECONDS: Final = 6
LET_GO_SECONDS: Final = 30
RELEASE_SECONDS: Final = 24

NO_GET_READY: Final = 0
NOTHING_COMMON: Final = Common()


@dataclass(frozen=True, slots=True)
class PlainSteps:
    """Plans moves, breaths, muscle groups, words, rests, heat and cold."""

    groups: Mapping[str, MuscleGroup]
    first_side: Side

    def planned(self, step: PlainStep, decided: Decided) -> PlannedStep:
        """Return what becomes of ``step``, without what all kinds of steps have in common."""
        common = step.common
        match step:
            case Move():
                return self._move(step, decided)
            case Breathe():
                breaths = Breaths(step.pattern, decided.cycles(step.pattern))
                return _quiet(pattern_name(step.pattern), pattern_line(step.pattern), breaths)
            case Tense():
                return _tense(self.groups[step.group], decided)
            case Release():
                group = self.groups[step.group]
                said = common.say or group.release
                body = LetGo(0, decided.seconds(RELEASE_SECONDS), said)
                return PlannedStep(group.name, said, body, ready=NO_GET_READY, group=group.id)
            case Imagine():
                told = (common.say, *step.lines[1:]) if common.say else step.lines
                return _quiet(_("Imagine"), told[0], Lines(told, decided.seconds(0)))
            case Talk():
                said = common.say or step.text
                lines = Lines((said,), decided.seconds(0), relaxing=False)
                return _quiet(_("Listen"), said, lines)
            case Rest():
                still = Stillness(decided.seconds(0))
                positions = (step.position,) if step.position else ()
                words = _("Rest. Let everything be heavy.")
                return PlannedStep(_("Rest"), words, still, positions, NO_GET_READY)
            case Heat():
                pack = Pack(step.source.value)
                thermal = Thermal(pack, step.seconds, step.area)
                return PlannedStep(PACKS[pack], PUT_IT_ON[pack], thermal)
            case Cold():
                thermal = Thermal(Pack.COLD, step.seconds, step.area)
                return PlannedStep(PACKS[Pack.COLD], PUT_IT_ON[Pack.COLD], thermal)

    def _move(self, step: Move, decided: Decided) -> PlannedStep:
        sides = sides_in_turn(step.sides, self.first_side)
        alternate = step.sides is Sides.ALTERNATE
        body: Body = Repeats(decided.of_move(), decided.move_pace(), sides, alternate)
        lasting = decided.lasting()
        if lasting is not None:
            body = Lasting(lasting, () if alternate else sides)
        return PlannedStep(
            name=shortened(step.text),
            line=step.text,
            body=body,
            positions=(step.position,) if step.position else (),
            picture=step.picture,
        )


def with_common(step: PlannedStep, common: Common, body: Body | None = None) -> PlannedStep:
    """Return ``step`` with what is written at it, and with another ``body`` if one is given."""
    if common == NOTHING_COMMON:
        return step if body is None else replace(step, body=body)
    return replace(
        step,
        name=common.name or step.name,
        line=common.say or step.line,
        body=step.body if body is None else body,
        stop=common.stop or step.stop,
        note=common.note or step.note,
        wait=_waits(step, common.wait),
        ready=step.ready if common.ready is None else common.ready,
    )


def _waits(step: PlannedStep, wait: Wait) -> Wait:
    """Return when ``step`` waits. Heat and cold end by their own machine, and never at her pace."""
    return Wait.NO if wait is Wait.AFTER and isinstance(step.body, Thermal) else wait


def sides_in_turn(sides: Sides, first: Side) -> tuple[Side, ...]:
    """Return the sides as they come; of two, ``first`` is the first."""
    match sides:
        case Sides.NONE:
            return ()
        case Sides.LEFT:
            return (Side.LEFT,)
        case Sides.RIGHT:
            return (Side.RIGHT,)
        case Sides.BOTH | Sides.ALTERNATE:
            return (first, first.other)


def _tense(group: MuscleGroup, decided: Decided) -> PlannedStep:
    tensing, letting_go = decided.seconds(TENSE_SECONDS), decided.let_go(LET_GO_SECONDS)
    body = LetGo(tensing, letting_go, group.release)
    return PlannedStep(
        group.name, group.tense, body, ready=TENSE_CUE, note=group.care, group=group.id
    )


def _quiet(name: str, line: str, body: Body) -> PlannedStep:
    return PlannedStep(name, line, body, ready=NO_GET_READY)
