"""Poses and motions as they are written, for tests of reading and of limits to start from."""

from typing import Final

from easeful.figure.pose import Foot, Hand
from easeful.library.exercise_file import ExerciseRead, read_exercise
from easeful.library.pose_draft import FootDraft, HandDraft, PoseDraft, Resting
from easeful.library.pose_fields import Poses

ALL_FOURS: Final = PoseDraft(
    pelvis=(-0.41, 0.475, 0.0),
    bend=(76.0,) * 6,
    hands=(
        HandDraft(Resting((0.04, 0.045, 0.16)), hand=Hand(flat=1.0)),
        HandDraft(Resting((0.04, 0.045, -0.16)), hand=Hand(flat=1.0)),
    ),
    feet=(
        FootDraft(Resting((-0.82, 0.06, 0.1)), foot=Foot(angle=-67.0)),
        FootDraft(Resting((-0.82, 0.06, -0.1)), foot=Foot(angle=-67.0)),
    ),
)
STANDING: Final = PoseDraft(
    pelvis=(0.0, 0.89, 0.0),
    hands=(
        HandDraft(Resting((0.05, 0.85, 0.22))),
        HandDraft(Resting((0.05, 0.85, -0.22))),
    ),
    feet=(
        FootDraft(Resting((-0.01, 0.075, 0.095)), foot=Foot(flat=1.0)),
        FootDraft(Resting((-0.01, 0.075, -0.095)), foot=Foot(flat=1.0)),
    ),
)
POSES: Final[Poses] = {"all-fours": ALL_FOURS, "standing": STANDING}

HEAD: Final = "name: Any\ndose: {ordinary: {hold: 60}}\npace: {in: 60, out: 60}\n"
"""Three lines that make an exercise of the motion under them."""


def read_motion(text: str, head: str = HEAD, *, look: bool = True) -> ExerciseRead:
    """Read an exercise with this motion, which may name ``POSES``."""
    data = f"{head}motion:\n{text}".encode()
    return read_exercise("any.yaml", data, POSES, look=look)
