"""Reads how much of an exercise: its doses, and how quickly it goes."""

from __future__ import annotations

from easeful.core.exercise import Dose, Pace
from easeful.library.amounts import seconds_of, whole_of
from easeful.library.exercise_values import DOSE, NEEDED_DOSE, PACE
from easeful.library.fields import by_key
from easeful.library.problem import Report, listed, quoted
from easeful.library.step_values import REPEAT
from easeful.library.values import Table
from easeful.library.yaml_tree import Field, Fields


def fields_under(field: Field | None, keys: Table, report: Report) -> dict[str, Field]:
    """Return the known fields under one; none if there is no such field."""
    if field is None:
        return {}
    if not isinstance(field.value, Fields) or not field.value.fields:
        words = f"{quoted(field.key.text)} needs {listed(sorted(keys))} under it"
        report.note(field.value, words)
        return {}
    return by_key(field.value, keys.keys(), report)


def dose_in(field: Field, report: Report) -> Dose:
    """Return a dose: repeats, and the seconds of each hold."""
    if not isinstance(field.value, Fields) or not field.value.fields:
        words = f"{quoted(field.key.text)} needs a dose such as {{repeat: 4, hold: 5 s}}"
        report.note(field.value, words)
        return Dose()
    found = by_key(field.value, DOSE.keys(), report)
    repeat = hold = None
    if "repeat" in found:
        repeat = whole_of(found["repeat"], report, *REPEAT)
    if "hold" in found:
        hold = seconds_of(found["hold"], report)
    return Dose(repeat or 1, hold or 0)


def ordinary_in(field: Field | None, doses: dict[str, Field], report: Report) -> Dose:
    """Return the ordinary dose, the one that every exercise has."""
    if NEEDED_DOSE in doses:
        return dose_in(doses[NEEDED_DOSE], report)
    if field is not None and isinstance(field.value, Fields) and field.value.fields:
        report.note(field.key, '"dose" needs at least "ordinary"')
    return Dose()


def pace_in(field: Field | None, report: Report) -> Pace:
    """Return how quickly an exercise goes."""
    found = fields_under(field, PACE, report)
    lengths = {key: seconds_of(each, report) or 0 for key, each in found.items()}
    return Pace(lengths.get("in", 0), lengths.get("out", 0), lengths.get("between", 0))


def need_time(dose: object, pace: Pace, field: Field | None, report: Report) -> None:
    """Note a dose that takes no time at all."""
    if field is None or not isinstance(dose, Dose) or dose.hold or pace.into or pace.out:
        return
    words = "this dose would last no time at all; give it a hold, or the exercise a pace"
    report.note(field.value, words)
