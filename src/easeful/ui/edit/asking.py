"""From what was pressed or typed on a card to the edit that is asked for."""

from __future__ import annotations

from easeful.core.routine import Wait
from easeful.ui.edit.amounts import Amount
from easeful.ui.edit.control_values import REST, REST_AFTER, Control, Words
from easeful.ui.edit.edits import Add, Edit, Remove, SetField, Several, Value
from easeful.ui.edit.facts import Facts


def edit_for(facts: Facts, control: Control, value: object) -> Edit | None:
    """Return the edit that gives ``control`` its new ``value``; none where it must not have it."""
    if isinstance(control, Amount):
        return _amount(facts, control, value) if isinstance(value, int) else None
    if isinstance(control, Words):
        return _words(facts, control, str(value))
    if isinstance(value, bool):
        return SetField(facts.path, control.key, Wait.YES.value if value else None)
    return SetField(facts.path, control.key, None if value is None else str(value))


def _amount(facts: Facts, amount: Amount, value: int) -> Edit:
    text = amount.text(value)
    if amount.key == REST_AFTER:
        return _rest(facts, text, value)
    if amount.fades and not value:
        return SetField(facts.path, amount.key, None)
    wanted = SetField(facts.path, amount.key, text)
    also = tuple(SetField(facts.path, key, said) for key, said in amount.also)
    return Several((*also, wanted)) if also else wanted


def _rest(facts: Facts, text: str, value: int) -> Edit:
    after = facts.after
    if after is None or after.kind != REST:
        return Add(facts.path, {REST: text})
    return SetField(after.path, REST, text) if value else Remove(after.path)


def _words(facts: Facts, words: Words, typed: str) -> Edit | None:
    """Return the edit; a step that is made of its words cannot do without any."""
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    value: Value = " ".join(lines)
    if words.many and len(lines) > 1:
        value = lines
    if not lines and words.is_long:
        return None
    return SetField(facts.path, words.key, value or None)
