"""From what the cards ask for to the text that says it."""

from __future__ import annotations

from easeful.library.routine_edit import (
    add_step,
    move_step,
    remove_step,
    repeat_step,
    set_field,
    set_top,
)
from easeful.ui.edit.edits import (
    Add,
    Copy,
    Edit,
    Move,
    Remove,
    SetField,
    SetTop,
    Several,
)


def applied(data: bytes, edit: Edit) -> bytes:
    """Return the text after ``edit``; raise ``EditRefusedError`` with a sentence otherwise."""
    match edit:
        case Add(after, fields):
            return add_step(data, after, fields)
        case Remove(path):
            return remove_step(data, path)
        case Move(path, by):
            return move_step(data, path, by)
        case Copy(path):
            return repeat_step(data, path)
        case SetField(path, key, value):
            return set_field(data, path, key, value)
        case SetTop(key, value):
            return set_top(data, key, value)
        case Several(fields):
            for each in fields:
                data = set_field(data, each.path, each.key, each.value)
            return data
