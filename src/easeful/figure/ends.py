"""Which way a hand and a foot point, from the bone they hang on and what a pose asks of them."""

from __future__ import annotations

from math import cos, radians, sin
from typing import Final

from easeful.figure.pose import NATURAL_PALM, Foot, Hand
from easeful.figure.vectors import (
    DOWN,
    UP,
    Frame,
    Vector,
    across,
    along,
    between,
    cross,
    in_frame,
    minus,
    plus,
    times,
    unit,
)


def foot_of(hip: Vector, knee: Vector, ankle: Vector, foot: Foot, out: float) -> Frame:
    """Return the directions of a foot: it hangs from the shin, or lies flat on what is under it."""
    shin = unit(minus(knee, ankle))
    bow = minus(knee, between(hip, ankle, 0.5))
    front = across(bow, shin, across((1.0, 0.0, 0.0), shin))
    right = cross(front, shin)
    angle = radians(foot.angle)
    hung = plus(times(front, cos(angle)), times(shin, sin(angle)))
    ahead = across(plus(front, times(shin, 0.15)), UP, front)
    heading = radians(foot.heading) * out
    beside = cross(ahead, UP)
    flat = plus(times(ahead, cos(heading)), times(beside, sin(heading)))
    toes = unit(between(hung, flat, foot.flat), hung)
    lateral = across(between(right, beside, foot.flat), toes, right)
    return Frame(toes, cross(lateral, toes), lateral)


def hand_of(chest: Frame, elbow: Vector, wrist: Vector, hand: Hand, out: float) -> Frame:
    """Return the directions of a hand: fingers, back of the hand, and its right."""
    forearm = unit(minus(wrist, elbow))
    forward, up, outward = hand.palm or NATURAL_PALM
    palm = across(in_frame(chest, (forward, up, outward * out)), forearm, DOWN)
    angle = radians(hand.wrist)
    fingers = plus(times(forearm, cos(angle)), times(palm, -sin(angle)))
    if hand.flat > 0:
        # Where a hand points that lies on the ground: ahead of one who stands or sits, towards
        # the head of one on all fours, to the feet of one on her back.
        ahead = plus(chest.forward, times(chest.up, -chest.forward[1]))
        level = across(plus(forearm, times(ahead, 0.4)), UP, across(ahead, UP, chest.forward))
        level = unit(along(level, DOWN, LAID))
        fingers = unit(between(fingers, level, hand.flat), level)
        palm = unit(between(palm, DOWN, hand.flat), DOWN)
    back = across(times(palm, -1), fingers)
    return Frame(fingers, back, cross(fingers, back))


LAID: Final = 0.24
"""A hand that is laid flat goes down from the wrist, which is thicker than the fingers."""

RELAXED: Final = 0.25
"""A hand that nothing was said of is curled so far; laid flat it is open."""


def curl_of(hand: Hand) -> float:
    """Return how far a hand is curled; laid flat it is open unless it was asked to grip."""
    laid = max(0.0, hand.curl - RELAXED) / (1 - RELAXED)
    return hand.curl + (laid - hand.curl) * hand.flat
