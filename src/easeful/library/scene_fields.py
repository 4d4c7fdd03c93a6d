"""Reads what is around a moving body: where it is seen from, things, and the areas that glow."""

from __future__ import annotations

from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.prop import Prop, Thing
from easeful.figure.vectors import ORIGIN, Vector
from easeful.library.fields import by_key, choice_in, no_such, text_of, words_of
from easeful.library.motion_values import (
    END,
    FEWEST_ENDS,
    GLOW,
    MOST_ENDS,
    MOST_PROPS,
    PITCH,
    PROP,
    SIZE,
    THING,
    TURN,
    VIEW,
    VIEW_KEYS,
    VIEWS,
    YAW,
)
from easeful.library.number_fields import (
    number_of,
    numbers_of,
    point_of,
    vector,
)
from easeful.library.problem import Report, did_you_mean, quoted
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text

PROP_KEYS: Final = frozenset(PROP)
GLOWS: Final = GLOW.words


def camera_in(field: Field | None, report: Report) -> Camera:
    """Return where a motion is seen from."""
    usual = VIEWS["floor"]
    if field is None:
        return usual
    if isinstance(field.value, Fields):
        parts = by_key(field.value, VIEW_KEYS.keys(), report)
        yaw = number_of(parts["yaw"], report, *YAW) if "yaw" in parts else None
        pitch = number_of(parts["pitch"], report, *PITCH) if "pitch" in parts else None
        return Camera(usual.yaw if yaw is None else yaw, usual.pitch if pitch is None else pitch)
    name = text_of(field, report)
    if name is not None and name not in VIEWS:
        report.note(field.value, *no_such(name, VIEWS, VIEW.what, report))
    return VIEWS.get(name or "", usual)


def props_in(field: Field | None, report: Report) -> tuple[Prop, ...]:
    """Return the things around the body."""
    if field is None:
        return ()
    node = field.value
    if not isinstance(node, Items):
        report.note(node, '"props" needs a list such as [mat, {chair: {at: [-0.2, 0]}}]')
        return ()
    if len(node.items) > MOST_PROPS:
        report.note(node, f'"props" has more than {MOST_PROPS} things; write fewer')
        return ()
    return tuple(prop for item in node.items if (prop := _prop(item, report)))


def glow_in(field: Field | None, report: Report) -> tuple[str, ...]:
    """Return the areas that a motion is for."""
    words = () if field is None else words_of(field, report)
    for word in words:
        if word.text.strip() not in GLOWS:
            text = word.text.strip()
            guess = report.nearest(text, GLOWS)
            words_of_it = f"{quoted(text)} is no area of the body{did_you_mean(guess)}"
            report.note(word, words_of_it, text, guess)
    return tuple(dict.fromkeys(word.text.strip() for word in words))


def _prop(node: Node, report: Report) -> Prop | None:
    if isinstance(node, Text) and not node.empty:
        thing = choice_in(node, *THING, report)
        return _made(node, thing, {}, report)
    if not isinstance(node, Fields) or len(node.fields) != 1:
        report.note(node, "a thing is a name, or one with its place: {chair: {at: [-0.2, 0]}}")
        return None
    name, value = node.fields[0]
    thing = choice_in(name, *THING, report)
    if not isinstance(value, Fields) or not value.fields:
        report.note(value, f"{quoted(name.text)} needs fields such as {{at: [-0.2, 0]}}")
        return None
    return _made(name, thing, by_key(value, PROP_KEYS, report), report)


def _made(name: Text, thing: Thing | None, parts: dict[str, Field], report: Report) -> Prop | None:
    at = (point_of(parts["at"], report) if "at" in parts else None) or ORIGIN
    size: Vector = ORIGIN
    if "size" in parts:
        numbers = numbers_of(parts["size"], report, *SIZE)
        size = vector(*numbers) if numbers else ORIGIN
    turn = number_of(parts["turn"], report, *TURN) if "turn" in parts else None
    ends = _ends(parts["ends"], report) if "ends" in parts else ()
    if thing is Thing.STRAP and "ends" not in parts:
        report.note(name, '"strap" needs "ends", such as [right-hand, right-foot]')
    if thing is not None and thing is not Thing.STRAP and "ends" in parts:
        report.note(parts["ends"].key, f'"ends" cannot stand beside {quoted(thing)}')
    return Prop(thing, at, size, turn or 0.0, ends) if thing else None


def _ends(field: Field, report: Report) -> tuple[str, ...]:
    words = words_of(field, report)
    known = [word.text.strip() for word in words]
    for word in words:
        if word.text.strip() not in END.words:
            report.note(word, *no_such(word.text.strip(), END.words, END.what, report))
    if words and not FEWEST_ENDS <= len(words) <= MOST_ENDS:
        report.note(
            field.value, f'"ends" needs {FEWEST_ENDS} to {MOST_ENDS} ends, such as right-hand'
        )
    return tuple(known)
