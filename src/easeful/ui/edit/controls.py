"""Which controls a card opens: only those that fit its kind of step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from easeful.core.body import Sides
from easeful.core.breath import NAMED_PATTERNS, PATTERN_NAMES, Pattern
from easeful.core.heat_guard import CAP, CAP_COLD
from easeful.core.plan import LetGo, Repeats
from easeful.core.routine import Breathe, Imagine
from easeful.core.words import _
from easeful.ui.edit.control_values import (
    LONGEST_HOLD,
    SIDES,
    Choice,
    Control,
    Jump,
    Words,
    area,
    common,
    lasting,
    minutes,
    rest_after,
    seconds,
    sides,
    times,
)
from easeful.ui.edit.facts import Facts
from easeful.ui.edit.stock import Stock

MOST_ROUNDS: Final = 20
MOST_SETS: Final = 10
LONGEST_TENSE: Final = 30


def controls_of(facts: Facts, stock: Stock) -> tuple[Control, ...]:
    """Return the controls of a card; none where only the text can help."""
    kind = facts.row.kind
    return tuple(MAKERS[kind](facts, stock)) if kind in MAKERS else ()


def _do(facts: Facts, stock: Stock) -> Iterator[Control]:
    written = facts.row.written
    exercise = stock.catalogue.exercises.get(written.get("do", "").strip())
    if exercise is None:
        return
    own, pace = exercise.ordinary, exercise.pace
    repeat, hold = (1 if "hold" in written else own.repeat), own.hold
    body = facts.planned.body if facts.planned else None
    if isinstance(body, Repeats):
        repeat, hold = body.dose.repeat, body.dose.hold
    yield times(facts, "repeat", _("Repetitions"), repeat)
    held = seconds(facts, "hold", _("Hold"), hold, LONGEST_HOLD)
    # A hold alone means once; what was usual so far is then to be said too.
    also = (("repeat", str(repeat)),) if "repeat" not in written and repeat > 1 else ()
    least = 0 if pace.into or pace.out else 1
    yield replace(held, least=least, also=also if "hold" not in written else ())
    yield from _sets(facts)
    yield rest_after(facts)
    if exercise.sides is not Sides.NONE or "sides" in written:
        fits = exercise.sides is Sides.ALTERNATE or written.get("sides") == Sides.ALTERNATE
        fit = [key for key in SIDES if fits or key != Sides.ALTERNATE]
        yield sides(facts, fit, exercise.sides, none=False)
    yield from common(facts)


def _move(facts: Facts, _stock: Stock) -> Iterator[Control]:
    written = facts.row.written
    if "for" in written:
        yield lasting(facts, "for", 30)
    else:
        yield times(facts, "repeat", _("Repetitions"), 1)
        held = seconds(facts, "hold", _("Hold"), 0, LONGEST_HOLD)
        yield replace(held, least=0 if "repeat" in written else 1, fades="repeat" in written)
        yield from _sets(facts)
    yield rest_after(facts)
    yield sides(facts, SIDES, Sides.NONE, none=True)
    yield Jump("form", _("Words, position, picture"), _("Change"))
    yield from common(facts)


def _breathe(facts: Facts, _stock: Stock) -> Iterator[Control]:
    step = facts.row.steps[0] if facts.row.steps else None
    chosen = _same_pattern(step.pattern) if isinstance(step, Breathe) else None
    options = tuple((name, PATTERN_NAMES[name]) for name in NAMED_PATTERNS)
    if "cycles" in facts.row.written:
        yield times(facts, "cycles", _("Breaths"), 1)
    else:
        yield minutes(facts, "for", 60, LONGEST_HOLD)
    yield Choice("breathe", _("Pattern"), options, chosen)
    yield from common(facts)


def _tense(facts: Facts, stock: Stock) -> Iterator[Control]:
    body = facts.planned.body if facts.planned else None
    tensing, letting = (6, 30)
    if isinstance(body, LetGo):
        tensing, letting = body.tense_seconds, body.release_seconds
    yield seconds(facts, "for", _("Tense"), tensing, LONGEST_TENSE)
    yield seconds(facts, "let_go", _("Let go"), letting, LONGEST_HOLD)
    yield from _group(facts, stock)


def _release(facts: Facts, stock: Stock) -> Iterator[Control]:
    yield seconds(facts, "for", _("Let go"), 24, LONGEST_HOLD)
    yield from _group(facts, stock)


def _group(facts: Facts, stock: Stock) -> Iterator[Control]:
    group = facts.row.written.get(facts.row.kind, "").strip()
    if group in stock.catalogue.groups:
        yield Jump("group", _("Muscle"), stock.group_name(group))
    yield from common(facts)


def _rest(facts: Facts, _stock: Stock) -> Iterator[Control]:
    yield lasting(facts, "rest", 30)
    yield from common(facts)


def _talk(facts: Facts, _stock: Stock) -> Iterator[Control]:
    yield Words("talk", _("Words"), facts.row.written.get("talk", ""), is_long=True)
    yield lasting(facts, "for", 15)


def _imagine(facts: Facts, _stock: Stock) -> Iterator[Control]:
    step = facts.row.steps[0] if facts.row.steps else None
    if isinstance(step, Imagine):
        lines = "\n".join(step.lines)
        yield Words("imagine", _("Words, a line for each"), lines, is_long=True, many=True)
    yield lasting(facts, "for", 60)


def _heat(facts: Facts, _stock: Stock) -> Iterator[Control]:
    yield minutes(facts, "heat", 600, int(CAP))
    yield area(facts)


def _cold(facts: Facts, _stock: Stock) -> Iterator[Control]:
    yield minutes(facts, "cold", 600, int(CAP_COLD))
    yield area(facts)


def _rounds(facts: Facts, _stock: Stock) -> Iterator[Control]:
    yield replace(
        times(facts, "rounds", _("Rounds"), 2, MOST_ROUNDS),
        more=_("More rounds"),
        fewer=_("Fewer rounds"),
    )
    yield replace(seconds(facts, "between", _("Rest between"), 0), least=0, fades=True)


def _sets(facts: Facts) -> Iterator[Control]:
    """Return how many sets: hardly a sheet is without them, and what comes later would jump."""
    yield replace(times(facts, "sets", _("Sets"), 1, MOST_SETS), has_usual=False)


def _same_pattern(pattern: Pattern) -> str | None:
    """Return the name of a pattern that may have been written in numbers."""
    same = (name for name, each in NAMED_PATTERNS.items() if each.phases == pattern.phases)
    return next(same, None)


MAKERS: Final[Mapping[str, Callable[[Facts, Stock], Iterator[Control]]]] = MappingProxyType(
    {
        "do": _do,
        "move": _move,
        "breathe": _breathe,
        "tense": _tense,
        "release": _release,
        "rest": _rest,
        "talk": _talk,
        "imagine": _imagine,
        "heat": _heat,
        "cold": _cold,
        "rounds": _rounds,
    }
)
