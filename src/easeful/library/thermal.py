"""Heat and cold in a routine file: how long, where, and where they may not stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from easeful.library.amounts import seconds_of
from easeful.library.fields import no_such, text_of
from easeful.library.problem import Mistake, Report, quoted
from easeful.library.step_fields import BESIDE
from easeful.library.step_values import ALONE, AREA, COLD, HEAT, THERMAL
from easeful.library.values import Seconds
from easeful.library.yaml_tree import Field, Fields, Items, Text

SLEEPY: Final = frozenset({"tense", "release", "imagine"})

AREAS: Final = AREA.words


def heat_seconds(field: Field, report: Report) -> int | None:
    """Return the seconds of heat, 1 to 20 min; damp heat is cut to its own cap when it begins."""
    return _seconds(field, "heat", HEAT, report)


def cold_seconds(field: Field, report: Report) -> int | None:
    """Return the seconds of cold, 1 to 15 min."""
    return _seconds(field, "cold", COLD, report)


def area_of(found: dict[str, Field], report: Report) -> str:
    """Return the area of the body that is meant."""
    if "area" not in found:
        return ""
    area = text_of(found["area"], report) or ""
    if area and area not in AREAS:
        report.note(found["area"].value, *_no_area(area, report))
    return area


def check_order(steps: Items, report: Report) -> None:
    """Note heat and cold that stand where they may not, at their key.

    One a routine, not inside rounds, and nothing sleepy before it (content, rule HEAT-20).
    """
    sleepy = thermal = False
    for key, inside_rounds in _kinds_in(steps, inside=False):
        sleepy = sleepy or key.text in SLEEPY
        if key.text not in THERMAL:
            continue
        if inside_rounds:
            report.note(key, f"{quoted(key.text)} cannot stand inside rounds")
        elif thermal:
            report.note(key, 'a routine may have one "heat" or "cold" step, not two')
        elif sleepy:
            words = f'{quoted(key.text)} cannot come after "tense", "release" or "imagine"'
            report.note(key, words)
        thermal = True


def _kinds_in(steps: Items, *, inside: bool) -> Iterator[tuple[Text, bool]]:
    """Yield the key that says of which kind each step is, and whether it is inside rounds."""
    for step in steps.items:
        fields = step.fields if isinstance(step, Fields) else ()
        yield from [(field.key, inside) for field in fields if field.key.text in BESIDE][:1]
        for field in fields:
            if field.key.text == "steps" and isinstance(field.value, Items):
                yield from _kinds_in(field.value, inside=True)


def _seconds(field: Field, what: str, limits: Seconds, report: Report) -> int | None:
    seconds, node = seconds_of(field, report), field.value
    if seconds is None or not isinstance(node, Text):
        return None
    if limits.most is not None and seconds > limits.most:
        words = f"{what} may last {limits.most // 60} min at most, not {quoted(node.text)}"
    elif seconds < limits.least:
        words = f"{what} must last 1 min at least, not {quoted(node.text)}"
    else:
        return seconds
    report.note(node, words)
    return None


def _no_area(area: str, report: Report) -> Mistake:
    guess = report.nearest(area, AREAS)
    if guess:
        words = f"{quoted(area)} is no area; did you mean {quoted(guess)}?"
        return Mistake(words, area, guess)
    return no_such(area, ALONE, AREA.what, report)
