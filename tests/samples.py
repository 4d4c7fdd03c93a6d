"""A small library of exercises and groups, and plans made of it, for tests to point at."""

from typing import Final

from easeful.core.body import Breath, Phase, Place, Position, Sides
from easeful.core.day import Day
from easeful.core.exercise import Cue, Dose, Exercise, Instead, MuscleGroup, Pace
from easeful.core.plan import Catalogue, Plan, PlannedStep, Repeats, Stillness
from easeful.core.planner import Planner
from easeful.core.routine import Routine, Step

PELVIC_TILT: Final = Exercise(
    id="pelvic-tilt",
    name="Pelvic tilt",
    ordinary=Dose(repeat=6, hold=2),
    flare=Dose(repeat=4, hold=2),
    pace=Pace(into=3, out=3, between=2),
    positions=(Position.BACK,),
    places=(Place.FLOOR, Place.BED),
    props=("mat",),
    start="Lie on your back, knees bent.",
    cues=(
        Cue(Phase.IN, "Breathe out. Press your low back down.", Breath.OUT),
        Cue(Phase.OUT, "Breathe in and let go.", Breath.IN),
    ),
    stop="Stop if your leg tingles.",
    feel="The low back presses down.",
)
CAT_COW: Final = Exercise(
    id="cat-cow",
    name="Cat-cow",
    ordinary=Dose(repeat=5),
    flare=Instead("seated-cat-cow"),
    pace=Pace(into=4, out=4),
    positions=(Position.HANDS_AND_KNEES,),
    props=("mat", "cushion"),
    easier="seated-cat-cow",
)
SEATED_CAT_COW: Final = Exercise(
    id="seated-cat-cow",
    name="Cat-cow in a chair",
    ordinary=Dose(repeat=6),
    flare=Dose(repeat=4),
    pace=Pace(into=4, out=4),
    positions=(Position.CHAIR,),
    easier_words="Make it half as big.",
)
WALL_CAT: Final = Exercise(
    id="wall-cat",
    name="Cat at the wall",
    ordinary=Dose(repeat=5),
    flare=Instead("cat-cow"),
    pace=Pace(into=4, out=4),
    positions=(Position.STANDING,),
)
KNEE_TO_CHEST: Final = Exercise(
    id="knee-to-chest",
    name="Knee to chest",
    ordinary=Dose(repeat=2, hold=8),
    flare=Dose(repeat=1, hold=5),
    pace=Pace(into=3, out=3, between=4),
    positions=(Position.BACK,),
    sides=Sides.BOTH,
    stop="Stop if your leg tingles.",
)
MARCHING: Final = Exercise(
    id="marching",
    name="Gentle marching",
    ordinary=Dose(repeat=12),
    flare=Dose(repeat=6),
    pace=Pace(into=1, out=1),
    positions=(Position.STANDING, Position.CHAIR),
    sides=Sides.ALTERNATE,
)
CONSTRUCTIVE_REST: Final = Exercise(
    id="constructive-rest",
    name="Constructive rest",
    ordinary=Dose(hold=180),
    pace=Pace(into=5, out=5),
    positions=(Position.BACK,),
    cues=(
        Cue(Phase.HOLD, "Let the floor hold you.", Breath.EASY),
        Cue(Phase.HOLD, "Let your jaw hang."),
        Cue(Phase.HOLD, "Nothing to do."),
    ),
)
HAND_OPENING: Final = Exercise(
    id="hand-opening", name="Hand opening", ordinary=Dose(repeat=6), pace=Pace(into=2, out=2)
)
JAW: Final = MuscleGroup(
    id="jaw",
    name="Jaw",
    tense="Press your lips together, teeth apart.",
    release="Let the jaw hang.",
    care="Jaw pain: release only.",
)

CATALOGUE: Final = Catalogue(
    exercises={
        each.id: each
        for each in (
            PELVIC_TILT,
            CAT_COW,
            SEATED_CAT_COW,
            WALL_CAT,
            KNEE_TO_CHEST,
            MARCHING,
            CONSTRUCTIVE_REST,
            HAND_OPENING,
        )
    },
    groups={JAW.id: JAW},
)


def routine_of(*steps: Step, for_flare: bool = False) -> Routine:
    """Return a routine of these steps."""
    return Routine("my-back", "My back", steps, for_flare=for_flare)


def plan_of(*steps: Step, day: Day = Day.ORDINARY, for_flare: bool = False) -> Plan:
    """Return what becomes of these steps on one kind of day."""
    return Planner(CATALOGUE, day).plan(routine_of(*steps, for_flare=for_flare))


def still(seconds: int, name: str = "Rest") -> PlannedStep:
    """Return a step in which nothing happens for a while, without a get-ready."""
    return PlannedStep(name, f"{name} now.", Stillness(seconds), ready=0)


def held(seconds: int, name: str = "Hold") -> PlannedStep:
    """Return a step of 8 s to get ready, and one hold without a way in or out."""
    return PlannedStep(name, f"{name} it.", Repeats(Dose(hold=seconds), Pace()))
