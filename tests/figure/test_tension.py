import pytest
from figure_bodies import SHARED

from easeful.figure.skeleton import solve
from easeful.figure.tension import CHANGES, tensed
from easeful.figure.vectors import distance

LYING = SHARED["back"]


def test_a_tensed_hand_closes_and_the_other_stays() -> None:
    right, left = (arm.curl for arm in solve(tensed(LYING, ["right-hand"], 1.0)).arms)
    assert right == 1
    assert left == solve(LYING).arms[1].curl


def test_both_sides_tense_where_no_side_is_named() -> None:
    assert all(arm.curl == 1 for arm in solve(tensed(LYING, ["both-arms"], 1.0)).arms)


def test_letting_go_brings_the_body_back() -> None:
    assert tensed(LYING, ["shoulders"], 0.0) is LYING


@pytest.mark.parametrize("group", sorted(CHANGES))
def test_tensing_is_small(group: str) -> None:
    before, after = solve(LYING), solve(tensed(LYING, [group], 1.0))
    gone = [distance(a, b) for a, b in zip(before.joints(), after.joints(), strict=True)]
    assert max(gone) < 0.12


@pytest.mark.parametrize("group", ["right-calf", "feet", "belly", "neck", "shoulders", "trunk"])
def test_what_moves_is_seen_to_move(group: str) -> None:
    before, after = solve(LYING), solve(tensed(LYING, [group], 1.0))
    gone = [distance(a, b) for a, b in zip(before.joints(), after.joints(), strict=True)]
    assert max(gone) > 0.004
