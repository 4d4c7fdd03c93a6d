"""Reads what is said with an exercise: its cues, and for whom it is not."""

from __future__ import annotations

from easeful.core.exercise import Cue
from easeful.library.exercise_values import BREATH, CUE, MOST_CUES, PHASE
from easeful.library.fields import by_key, choice_of, text_of
from easeful.library.problem import Report, quoted
from easeful.library.values import Flags
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text


def cues_in(field: Field | None, report: Report) -> tuple[Cue, ...]:
    """Return the words that are tied to the phases of a repeat."""
    if field is None:
        return ()
    node = field.value
    if not isinstance(node, Items):
        report.note(node, '"cues" needs a list such as - {at: in, say: Breathe in.}')
        return ()
    if len(node.items) > MOST_CUES:
        report.note(node, f'"cues" has more than {MOST_CUES} entries; write fewer')
        return ()
    return tuple(cue for item in node.items if (cue := _cue(item, report)))


def said_in(found: dict[str, Field], report: Report) -> str:
    """Return what is said, "" if nothing is."""
    return (text_of(found["say"], report) or "") if "say" in found else ""


def flags_in(field: Field | None, known: Flags, report: Report) -> tuple[tuple[str, str], ...]:
    """Return the flags of a profile, each with a condition or an advice, or ""."""
    if field is None or (isinstance(field.value, Text) and field.value.empty):
        return ()
    if not isinstance(field.value, Fields):
        report.note(field.value, f"{quoted(field.key.text)} needs flags such as knee_trouble")
        return ()
    found = by_key(field.value, frozenset(known.words), report)
    return tuple((flag, _condition(each, report)) for flag, each in found.items())


def _cue(node: Node, report: Report) -> Cue | None:
    if not isinstance(node, Fields) or not node.fields:
        report.note(node, "a cue is written {at: in, say: Breathe in.}")
        return None
    found = by_key(node, CUE.keys(), report)
    if "at" not in found:
        report.note(node.fields[0].key, '"at" is missing')
        return None
    at = choice_of(found["at"], *PHASE, report)
    breath = choice_of(found["breath"], *BREATH, report) if "breath" in found else None
    return Cue(at, said_in(found, report), breath) if at else None


def _condition(field: Field, report: Report) -> str:
    if isinstance(field.value, Text) and field.value.empty:
        return ""
    return text_of(field, report) or ""
