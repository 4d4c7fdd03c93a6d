"""The broken files of ``library/broken``, and the problems of each."""

from pathlib import Path

from shipped import catalogue, read

from easeful.library.catalogue import problems_of
from easeful.library.exercise_file import read_exercise
from easeful.library.pose_file import read_poses
from easeful.library.problem import Problem

FOLDER = Path(__file__).parent / "library"
POSES = read_poses("poses.yaml", (FOLDER / "poses.yaml").read_bytes()).poses
"""What the samples start from; the shipped ones may become better and break them."""

BROKEN = FOLDER / "broken"
ROUTINES = sorted(BROKEN.glob("*.yaml"))
EXERCISES = sorted((BROKEN / "exercises").glob("*.yaml"))


def problems_in(path: Path, data: bytes) -> tuple[Problem, ...]:
    """Return the problems of a sample whose text is ``data``."""
    if path in ROUTINES:
        return read(data, path.name).problems
    found = read_exercise(path.name, data, POSES)
    own = {} if found.exercise is None else {path.stem: found.exercise}
    return problems_of(path.name, found, {**catalogue().exercises, **own})


def lines_of(data: bytes) -> list[str]:
    """Return the lines of a text as an editor counts them."""
    text = data.decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
