"""The words for a body and its sides."""

import pytest

from easeful.core.body import UPRIGHT, Position, Side


@pytest.mark.parametrize(("side", "other"), [(Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)])
def test_each_side_has_another(side: Side, other: Side) -> None:
    assert side.other is other


def test_sitting_on_the_floor_is_not_upright() -> None:
    assert Position.SITTING_FLOOR not in UPRIGHT


def test_a_chair_and_the_edge_of_a_bed_are_upright() -> None:
    assert {Position.CHAIR, Position.BED_EDGE, Position.STANDING} == UPRIGHT
