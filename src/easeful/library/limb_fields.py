"""Reads where a hand or a foot of a pose is, and how it is held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from easeful.figure.parts import PARTS
from easeful.library.fields import no_such, text_of
from easeful.library.number_fields import (
    number_of,
    numbers_of,
    point_of,
    share_of,
    vector,
    way_of,
)
from easeful.library.pose_draft import LEG_PARTS, OTHER, FootDraft, HandDraft, Resting
from easeful.library.pose_values import (
    CURL,
    FOOT,
    HAND,
    HEADING,
    LIFT,
    OFFSET,
    ON,
    SHOULDER,
    TOES,
    WRIST,
)
from easeful.library.problem import Report
from easeful.library.yaml_tree import Field

HAND_KEYS: Final = frozenset(HAND)
FOOT_KEYS: Final = frozenset(FOOT)

Parts = Mapping[str, Field]


def hand_in(parts: Parts, hand: HandDraft, out: float, report: Report) -> HandDraft:
    """Return ``hand`` with what is written; ``out`` is -1 where both are written as the right."""
    held = hand.hand
    if "palm" in parts:
        held = replace(held, palm=way_of(parts["palm"], report) or held.palm)
    if "flat" in parts:
        held = replace(held, flat=share_of(parts["flat"], report))
    if "wrist" in parts:
        held = replace(held, wrist=number_of(parts["wrist"], report, *WRIST) or 0.0)
    if "curl" in parts:
        held = replace(held, curl=number_of(parts["curl"], report, *CURL) or 0.0)
    elbow, shoulder = hand.elbow, hand.shoulder
    if "elbow" in parts:
        elbow = way_of(parts["elbow"], report) or elbow
    if "shoulder" in parts:
        numbers = numbers_of(parts["shoulder"], report, *SHOULDER)
        shoulder = (numbers[0], numbers[1]) if numbers else shoulder
    resting = _resting(parts, hand.resting, out, report)
    return HandDraft(resting, elbow, held, shoulder, _lift(parts, hand.lift, report))


def foot_in(parts: Parts, foot: FootDraft, out: float, report: Report) -> FootDraft:
    """Return ``foot`` with what is written."""
    stands, knee = foot.foot, foot.knee
    if "knee" in parts:
        knee = way_of(parts["knee"], report) or knee
    if "toes" in parts:
        angle = number_of(parts["toes"], report, *TOES)
        stands = replace(stands, angle=angle or 0.0, flat=0.0)
    if "flat" in parts:
        stands = replace(stands, flat=share_of(parts["flat"], report))
    if "heading" in parts:
        heading = number_of(parts["heading"], report, *HEADING)
        stands = replace(stands, heading=heading or 0.0)
    resting = _resting(parts, foot.resting, out, report)
    if "on" in parts and resting.on in LEG_PARTS:
        words = f"a foot cannot rest on its own {resting.on}; write {OTHER}{resting.on}"
        report.note(parts["on"].value, words)
        resting = foot.resting
    return FootDraft(resting, knee, stands, _lift(parts, foot.lift, report))


def _lift(parts: Parts, before: float, report: Report) -> float:
    """Return how high the way is; another place has a way of its own."""
    if "lift" not in parts:
        return 0.0 if "at" in parts or "on" in parts else before
    return number_of(parts["lift"], report, *LIFT) or 0.0


def _resting(parts: Parts, before: Resting, out: float, report: Report) -> Resting:
    if "at" in parts and "on" in parts:
        report.note(parts["on"].key, '"on" cannot stand beside "at"; give one of them')
        return before
    if "at" in parts:
        point = point_of(parts["at"], report)
        before = before if point is None else Resting((point[0], point[1], point[2] * out))
    elif "on" in parts:
        part = text_of(parts["on"], report)
        if part is not None and part not in ON.words:
            report.note(parts["on"].value, *no_such(part, PARTS, ON.what, report))
        elif part is not None:
            before = Resting(on=part)
    return _set_off(parts, before, report)


def _set_off(parts: Parts, resting: Resting, report: Report) -> Resting:
    if "offset" not in parts:
        return resting
    numbers = numbers_of(parts["offset"], report, *OFFSET)
    if resting.at is not None and "on" not in parts:
        words = '"offset" is counted from a part of the body; give "on" beside it'
        report.note(parts["offset"].key, words)
    return replace(resting, offset=vector(*numbers)) if numbers else resting
