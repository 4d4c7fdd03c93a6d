"""Poses and numbers for the tests of the figure."""

from __future__ import annotations

from math import acos, degrees
from pathlib import Path
from typing import Final

from hypothesis import strategies as st

from easeful.figure.parts import PARTS
from easeful.figure.pose import Arm, At, Foot, Hand, Leg, On, Pose, Side, direction
from easeful.figure.skeleton import Limb
from easeful.figure.vectors import Vector, distance, dot, minus, unit
from easeful.library.pose_file import poses_at

SHARED: Final = {
    name: draft.pose()
    for name, draft in poses_at(Path(__file__).parents[1] / "assets" / "poses.yaml").poses.items()
}

coordinates: Final = st.floats(-1.2, 1.2, allow_nan=False)
points: Final = st.tuples(coordinates, coordinates, coordinates)
ways: Final = points.filter(lambda way: sum(part * part for part in way) > 0.01)
angles: Final = st.floats(-100, 100)
turns: Final = st.builds(direction, angles, st.floats(-30, 30), st.floats(-60, 60), angles)


def places() -> st.SearchStrategy[At | On]:
    """Return places that a hand may be at."""
    on = st.builds(On, st.sampled_from(PARTS), st.sampled_from(list(Side)), points)
    return st.builds(At, points) | on


arms: Final = st.builds(
    Arm,
    places(),
    ways,
    st.builds(Hand, st.floats(0, 1), st.floats(-60, 60), st.floats(0, 1), st.none() | ways),
)
legs: Final = st.builds(
    Leg, st.builds(At, points), ways, st.builds(Foot, st.floats(0, 1), st.floats(-75, 30))
)
poses: Final = st.builds(
    Pose,
    points,
    st.tuples(turns, turns, turns, turns, turns, turns),
    st.tuples(arms, arms),
    st.tuples(legs, legs),
)


def bend_of(limb: Limb) -> float:
    """Return how far an elbow or a knee is bent: 0 is straight. Degrees."""
    upper = unit(minus(limb.middle, limb.root))
    lower = unit(minus(limb.tip, limb.middle))
    return degrees(acos(max(-1.0, min(1.0, dot(upper, lower)))))


def near(a: Vector, b: Vector, within: float = 1e-9) -> bool:
    """Say whether two points are the same."""
    return distance(a, b) <= within
