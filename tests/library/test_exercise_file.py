"""What an exercise file says, and what is read from it."""

from dataclasses import replace

import pytest
from written import ALL_FOURS

from easeful.core.body import Breath, Phase, Place, Position, Sides
from easeful.core.exercise import NO_POSITION, PROFILE_FLAGS, Cue, Dose, Exercise, Instead, Pace
from easeful.figure.motion import Motion
from easeful.figure.motion import Phase as MotionPhase
from easeful.library.exercise_file import read_exercise

POSES = {"all-fours": ALL_FOURS}
WHOLE = """\
format: 1
name: Cat-cow
position: hands-and-knees
place: floor
area: whole spine
props: [mat]
sides: none                        # or both, or alternate
dose:
  flare: {instead: seated-cat-cow}
  ordinary: {repeat: 5}
  ceiling: {repeat: 8}
pace: {in: 4 s, out: 4 s, between: 0 s}
start: Come onto hands and knees, hands under shoulders.
cues:                              # tied to the phases of a repeat
  - {at: out, say: Breathe out. Round your back and let your head hang.}
  - {at: in, say: Breathe in. Let your belly sink and look ahead.}
feel: A slow wave along the spine.
easier: {do: seated-cat-cow}       # or {say: Make it half as big.}
stop: Stop if your wrists or neck hurt.
skip_if: {wrist_trouble: , pregnant: late}
adapt_if: {knee_trouble: Fold the mat under your knees.}
sources: [S02, S23]
motion: {start: all-fours}
"""
SMALL = "name: Nod\ndose: {ordinary: {hold: 5}}\n"


def exercise(text: str, name: str = "cat-cow.yaml") -> Exercise:
    """Return an exercise that reads without a problem."""
    found = read_exercise(name, text.encode(), POSES)
    assert found.exercise is not None, found.problems
    assert found.problems == ()
    return found.exercise


def test_the_exercise_in_the_description_of_the_format_is_read() -> None:
    found = exercise(WHOLE)

    assert found.motion == Motion(POSES["all-fours"].pose(), still=MotionPhase.REST)
    assert replace(found, motion=None) == Exercise(
        id="cat-cow",
        name="Cat-cow",
        ordinary=Dose(5),
        flare=Instead("seated-cat-cow"),
        ceiling=Dose(8),
        pace=Pace(4, 4, 0),
        positions=(Position.HANDS_AND_KNEES,),
        places=(Place.FLOOR,),
        area="whole spine",
        props=("mat",),
        start="Come onto hands and knees, hands under shoulders.",
        cues=(
            Cue(Phase.OUT, "Breathe out. Round your back and let your head hang."),
            Cue(Phase.IN, "Breathe in. Let your belly sink and look ahead."),
        ),
        feel="A slow wave along the spine.",
        easier="seated-cat-cow",
        stop="Stop if your wrists or neck hurt.",
        skip_if=(("wrist_trouble", ""), ("pregnant", "late")),
        adapt_if=(("knee_trouble", "Fold the mat under your knees."),),
        sources=("S02", "S23"),
    )


def test_the_ids_that_it_names_come_with_their_places() -> None:
    named = read_exercise("cat-cow.yaml", WHOLE.encode(), POSES).named

    assert [(word.text, word.line, word.column) for word in named] == [
        ("seated-cat-cow", 9, 20),
        ("seated-cat-cow", 18, 14),
    ]


def test_a_name_and_a_dose_are_enough() -> None:
    assert exercise(SMALL, "nod.yml") == Exercise("nod", "Nod", Dose(1, 5))


@pytest.mark.parametrize(
    ("written", "positions"),
    [
        ("any", NO_POSITION),
        ("chair", (Position.CHAIR,)),
        ("[standing, chair, standing]", (Position.STANDING, Position.CHAIR)),
        ("standing, chair", (Position.STANDING, Position.CHAIR)),
    ],
)
def test_several_positions_may_do(written: str, positions: tuple[Position, ...]) -> None:
    assert exercise(f"{SMALL}position: {written}\n").positions == positions


@pytest.mark.parametrize("sides", Sides)
def test_sides_are_read(sides: Sides) -> None:
    assert exercise(f"{SMALL}sides: {sides}\n").sides is sides


@pytest.mark.parametrize("breath", Breath)
def test_a_cue_says_what_the_breath_does(breath: Breath) -> None:
    cues = exercise(f"{SMALL}cues: [{{at: hold, breath: {breath}}}]\n").cues

    assert cues == (Cue(Phase.HOLD, "", breath),)


def test_what_is_easier_may_be_an_exercise_or_words_or_both() -> None:
    found = exercise(f"{SMALL}easier:\n  do: shrug\n  say: Half as big.\n")

    assert (found.easier, found.easier_words) == ("shrug", "Half as big.")


@pytest.mark.parametrize("flag", PROFILE_FLAGS)
def test_every_flag_of_a_profile_may_be_named(flag: str) -> None:
    found = exercise(f"{SMALL}skip_if:\n  {flag}:\nadapt_if:\n  {flag}: Half.\n  other: Less.\n")

    assert found.skip_if == ((flag, ""),)
    assert found.adapt_if == ((flag, "Half."), ("other", "Less."))


def test_an_empty_list_of_flags_is_none() -> None:
    assert exercise(f"{SMALL}skip_if:\nadapt_if: ~\n").skip_if == ()
