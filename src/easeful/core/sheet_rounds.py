"""Rounds as a sheet says them: once each, with how often, where a plan has them written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from easeful.core.body import Position
from easeful.core.length import positions_of
from easeful.core.plan import Plan, PlannedStep
from easeful.core.routine import Wait


@dataclass(frozen=True, slots=True)
class Bracket:
    """So many steps, this one the first, are done ``times`` times, with a rest between. Seconds."""

    steps: int
    times: int
    rest: int


@dataclass(frozen=True, slots=True)
class Once:
    """A step said once. ``sets`` of it are done; ``brackets`` begin with it, the inner first."""

    step: PlannedStep
    position: Position | None = None
    sets: int = 1
    rest: int = 0
    brackets: tuple[Bracket, ...] = ()


SAID: Final = (0, 0)
"""The round of a step whose own rounds are said already; it may be part of others."""


def folded(plan: Plan) -> tuple[Once, ...]:
    """Return the steps of ``plan`` with each round said once, the inner ones first."""
    steps = [Once(*each) for each in zip(plan, positions_of(plan), strict=True)]
    while len(fewer := _folded(steps)) < len(steps):
        steps = fewer
    return tuple(steps)


def _folded(steps: Sequence[Once]) -> list[Once]:
    """Return ``steps`` with those rounds said once that have no others in them."""
    done: list[Once] = []
    at = 0
    while at < len(steps):
        many, times = _round_at(steps[at:])
        done += _said_once(steps[at : at + many], times) if times > 1 else steps[at : at + 1]
        at += many * times
    return done


def _round_at(steps: Sequence[Once]) -> tuple[int, int]:
    """Return of how many steps a round is that begins here, and how many there are of it."""
    rounds = [once.step.round for once in steps]
    first = next((each for each in rounds if each != SAID), None)
    if first is None or first[0] != 1:
        return 1, 1
    times = first[1]
    most = next((n for n, each in enumerate(rounds) if each not in {first, SAID}), len(steps))
    for many in range(1, most + 1):
        if times > 1 and _repeats(steps[: many * times], many, times):
            return many, times
    return 1, 1


def _repeats(steps: Sequence[Once], many: int, times: int) -> bool:
    """Say whether ``steps`` are so many rounds of ``many`` steps each, and nothing else."""
    return len(steps) == many * times and all(
        _bare(once) == _bare(steps[n % many])
        and (
            once.step.round == steps[n % many].step.round == SAID
            or once.step.round == (n // many + 1, times)
        )
        for n, once in enumerate(steps)
    )


def _bare(once: Once) -> tuple[object, ...]:
    """Return what is the same in every round: all but what only opens or ends one."""
    step = replace(
        once.step, round=None, rest_after=0, ready=None, line="", stop="", opening="", wait=Wait.NO
    )
    return step, once.sets, once.rest, once.brackets


def _said_once(block: Sequence[Once], times: int) -> list[Once]:
    rest = block[-1].step.rest_after
    bare = [replace(each, step=replace(each.step, round=SAID)) for each in block]
    if len(bare) == 1 and bare[0].sets == 1:
        return [replace(bare[0], sets=times, rest=rest)]
    bracket = Bracket(len(bare), times, rest)
    return [replace(bare[0], brackets=(*bare[0].brackets, bracket)), *bare[1:]]
