"""Routines and plans drawn at random, for laws.

Numbers of lines are powers of two, so that all seconds are exact whatever they are summed up of.
"""

from functools import partial

from hypothesis import strategies as st
from samples import CATALOGUE

from easeful.core.body import Phase, Position, Side, Sides
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.exercise import Cue, Dose, Pace
from easeful.core.heat import Pack
from easeful.core.plan import (
    Body,
    Breaths,
    Lasting,
    LetGo,
    Lines,
    Plan,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.routine import (
    Breathe,
    Cold,
    Common,
    Do,
    Heat,
    Imagine,
    Move,
    Release,
    Rest,
    Rounds,
    Routine,
    Skip,
    Step,
    Talk,
    Tense,
    Wait,
    WrittenDose,
)

seconds = st.integers(0, 40)
some_seconds = st.integers(1, 40)
counts = st.integers(1, 5)
waits = st.sampled_from([Wait.NO, Wait.NO, Wait.NO, Wait.YES, Wait.AFTER])
words = st.sampled_from(["", "Slowly."])
patterns = st.sampled_from(list(NAMED_PATTERNS.values()))
positions = st.sampled_from([Position.BACK, Position.SIDE, Position.CHAIR])
both_sides = st.sampled_from([(), (Side.LEFT,), (Side.RIGHT, Side.LEFT)])

# Routines as they are written

dose = partial(st.builds, WrittenDose)
paced = dose(
    repeat=st.none() | counts,
    hold=st.none() | seconds,
    into=st.none() | seconds,
    out=st.none() | seconds,
    between=st.none() | seconds,
)
timed = dose(lasting=some_seconds)
commons = st.builds(
    Common,
    say=words,
    ready=st.none() | seconds,
    wait=waits,
    flare=st.none() | st.just(Skip()) | paced,
)
sided = st.sampled_from(Sides)
lines = st.sampled_from([1, 2, 4]).map(lambda count: ("Nothing to do.",) * count)


@st.composite
def moves(draw: st.DrawFn) -> Move:
    """Draw a person's own exercise, with a count, a hold or a time."""
    written = draw(timed | dose(repeat=counts, hold=st.none() | seconds) | dose(hold=some_seconds))
    return Move("Lift.", written, draw(sided), draw(st.none() | positions), common=draw(commons))


single_steps: st.SearchStrategy[Step] = st.one_of(
    st.builds(
        Do,
        st.sampled_from(sorted(CATALOGUE.exercises)),
        paced,
        st.none() | sided,
        commons,
    ),
    moves(),
    st.builds(Breathe, patterns, timed | dose(cycles=counts), commons),
    st.builds(Tense, st.just("jaw"), dose(let_go=st.none() | some_seconds), commons),
    st.builds(Release, st.just("jaw"), dose(lasting=st.none() | some_seconds), commons),
    st.builds(Imagine, lines, timed, commons),
    st.builds(Talk, st.just("Well done."), timed, commons),
    st.builds(Rest, timed, st.none() | positions, commons),
    st.builds(Heat, st.just(600), common=commons),
    st.builds(Cold, st.just(300), common=commons),
)


def rounds_of(steps: st.SearchStrategy[Step]) -> st.SearchStrategy[Step]:
    """Return rounds of a few of these steps."""
    rows = st.lists(steps, min_size=1, max_size=3).map(tuple)
    return st.builds(Rounds, st.integers(1, 3), rows, seconds, commons)


steps = single_steps | rounds_of(single_steps | rounds_of(single_steps))
row_of_steps = st.lists(steps, min_size=1, max_size=4).map(tuple)
routines = st.builds(
    Routine, st.just("drawn"), st.just("Drawn"), row_of_steps, for_flare=st.booleans()
)

# Plans, with every dose decided

few = st.integers(1, 3)
holds = st.sampled_from([0, 2, 5, 10, 14, 20, 25])
lasts = st.sampled_from([1, 4, 9, 12, 20])
paces = st.builds(Pace, st.integers(0, 4), st.integers(0, 4), st.integers(0, 4))
cues = st.lists(st.builds(Cue, st.sampled_from(Phase), words), max_size=4).map(tuple)
alternating = st.builds(
    Repeats,
    st.builds(Dose, few, holds),
    paces,
    st.just((Side.RIGHT, Side.LEFT)),
    st.just(value=True),
    cues,
)
bodies: st.SearchStrategy[Body] = st.one_of(
    st.builds(Repeats, st.builds(Dose, few, holds), paces, both_sides, cues=cues),
    alternating,
    st.builds(Lasting, lasts, both_sides),
    st.builds(Breaths, patterns, few),
    st.builds(LetGo, st.sampled_from([0, 6]), lasts, st.just("Let go.")),
    st.builds(Lines, lines, lasts),
    st.builds(Stillness, lasts),
    st.builds(Thermal, st.sampled_from(Pack), st.just(600), st.just("knee")),
)


def planned(easier: st.SearchStrategy[PlannedStep | None]) -> st.SearchStrategy[PlannedStep]:
    """Return steps of a plan for which something may be easier."""
    return st.builds(
        PlannedStep,
        name=st.just("Drawn"),
        line=st.just("Do it."),
        body=bodies,
        positions=st.lists(positions, max_size=2, unique=True).map(tuple),
        ready=st.sampled_from([None, None, 0, 3, 6]),
        wait=waits,
        easier=easier,
        easier_words=words,
        rest_after=st.sampled_from([0, 0, 5]),
    )


plans: st.SearchStrategy[Plan] = st.lists(
    planned(st.none() | planned(st.none())), min_size=1, max_size=4
).map(tuple)
