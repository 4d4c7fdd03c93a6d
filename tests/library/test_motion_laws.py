"""Any motion whatever ends in one that a body can do, or in problems: never in an error."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutations import mutated_motion
from reading_laws import look_at_exercise
from shipped import EXERCISES, poses
from written import HEAD

from easeful.figure.parts import PARTS
from easeful.figure.prop import Thing
from easeful.library.exercise_file import read_exercise
from easeful.library.limb_fields import FOOT_KEYS, HAND_KEYS
from easeful.library.motion_fields import WHOLE_KEYS
from easeful.library.motion_rows import MOST_POSES
from easeful.library.number_fields import WAYS
from easeful.library.pose_fields import LIMBS, POSE_KEYS

numbers = st.one_of(
    st.floats(-1, 1).map(lambda number: f"{number:.2f}"),
    st.integers(-400, 400).map(str),
    st.sampled_from(["0", "1e9", "-.5", "nan", ".inf", "0x1", "1_0", "٣", "", "~", "[1]"]),
)
lists = st.lists(numbers, max_size=7).map(lambda each: f"[{', '.join(each)}]")
names = st.sampled_from(
    ["standing", "back", "chair", "hands-and-knees", "start", "in", "hold", "out", "no-such"]
)
words = st.sampled_from([*WAYS, "back down", "yes", "no", *PARTS, "other-knee", "other-foot"])
scalars = st.one_of(numbers, lists, words)


def fields(
    keys: frozenset[str] | tuple[str, ...], values: st.SearchStrategy[str]
) -> st.SearchStrategy[str]:
    """Draw a few fields in braces."""
    drawn = st.dictionaries(st.sampled_from(sorted(keys)), values, min_size=1, max_size=4)
    return drawn.map(lambda each: f"{{{', '.join(f'{key}: {each[key]}' for key in each)}}}")


limbs = st.one_of(fields(HAND_KEYS, scalars), fields(FOOT_KEYS, scalars))
pose_values = st.one_of(scalars, limbs, names)


@st.composite
def poses_drawn(draw: st.DrawFn) -> str:
    """Draw a pose that often starts from a known one and is often right."""
    if draw(st.booleans()):
        return draw(names)
    own = draw(st.dictionaries(st.sampled_from(sorted(POSE_KEYS)), pose_values, max_size=3))
    own.setdefault("from", draw(names))
    for key in own:
        if key in LIMBS and draw(st.booleans()):
            own[key] = draw(limbs)
    return f"{{{', '.join(f'{key}: {own[key]}' for key in own)}}}"


rows = st.one_of(
    poses_drawn(), st.lists(poses_drawn(), max_size=4).map(lambda each: f"[{', '.join(each)}]")
)
props = st.one_of(
    st.sampled_from(list(Thing)).map(str),
    st.tuples(st.sampled_from(list(Thing)), fields(("at", "size", "turn", "ends"), scalars)).map(
        lambda drawn: f"{{{drawn[0]}: {drawn[1]}}}"
    ),
)
others = st.one_of(
    scalars,
    names,
    st.lists(props, max_size=4).map(lambda each: f"[{', '.join(each)}]"),
    fields(("yaw", "pitch"), numbers),
    fields(("one", "two"), poses_drawn()),
    fields(("chair", "standing", "sofa"), fields(("start", "in"), poses_drawn())),
)


@st.composite
def motions(draw: st.DrawFn) -> str:
    """Draw a motion that has a start, and is right now and then."""
    found = {"start": draw(poses_drawn())}
    for key in draw(st.lists(st.sampled_from(["in", "hold", "out"]), unique=True)):
        found[key] = draw(rows)
    for key in draw(st.lists(st.sampled_from(sorted(WHOLE_KEYS)), max_size=2)):
        found[key] = draw(others)
    return "".join(f"  {key}: {value}\n" for key, value in found.items())


@given(motions())
def test_any_motion_is_one_that_a_body_can_do_or_has_problems(text: str) -> None:
    look_at_exercise(f"{HEAD}motion:\n{text}".encode())


@given(st.randoms(use_true_random=False).map(mutated_motion))
def test_a_shipped_motion_with_slips_is_read_or_refused(text: str) -> None:
    look_at_exercise(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_a_shipped_motion_keeps_the_laws(path: Path) -> None:
    look_at_exercise(path.read_bytes())


def test_some_motions_with_slips_are_still_read() -> None:
    random = Random(1)  # noqa: S311 (no secret)
    read = [
        read_exercise("any.yaml", mutated_motion(random).encode("utf-8", "replace"), poses())
        for _each in range(60)
    ]

    assert any(each.exercise is not None and each.exercise.motion is not None for each in read)
    assert any(each.exercise is None for each in read)


@given(st.integers(1, 6), st.integers(1, 400))
def test_a_list_of_lists_or_of_very_many_poses_is_one_problem(deep: int, many: int) -> None:
    row = "[" * deep + ", ".join(["standing"] * many) + "]" * deep
    text = f"{HEAD}motion: {{start: standing, in: {row}}}\n"

    found = read_exercise("any.yaml", text.encode(), poses())

    assert len(found.problems) == (deep > 1 or many > MOST_POSES)
