"""What a person may tell about her body is what the content asks."""

from easeful.core.exercise import PROFILE_FLAGS


def test_there_are_nineteen_flags_and_none_twice() -> None:
    assert len(set(PROFILE_FLAGS)) == len(PROFILE_FLAGS) == 19
