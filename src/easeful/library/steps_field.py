"""Finds the steps of a routine or of rounds, however they are spelt."""

from __future__ import annotations

from typing import Final

from easeful.library.problem import Report
from easeful.library.yaml_tree import Field, Fields, Items, Node

STEPS: Final = "steps"


def steps_of(node: Node | None) -> Field | None:
    """Return the field with the steps, also where it is misspelt."""
    fields = node.fields if isinstance(node, Fields) else ()
    by_key = {field.key.text: field for field in reversed(fields)}
    if STEPS in by_key:
        return by_key[STEPS]
    lists = [field for field in fields if isinstance(field.value, Items)]
    report = Report("")
    return next((each for each in lists if report.nearest(each.key.text, (STEPS,))), None)
