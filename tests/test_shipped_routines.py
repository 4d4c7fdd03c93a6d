"""What ships: every file is good, does what the content says, and speaks plainly."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from shipped import (
    EXERCISES,
    HANDOUTS,
    PLACES,
    ROUTINES,
    catalogue,
    catalogue_read,
    poses,
    read,
    routine,
)

from easeful.core.breath import NAMED_PATTERNS
from easeful.core.day import Day
from easeful.core.exercise import Exercise, Instead, MuscleGroup
from easeful.core.length import plan_seconds, positions_of
from easeful.core.plan import Breaths, Plan, PlannedStep
from easeful.core.planner import Planner
from easeful.core.routine import Imagine, Move, Rounds, Routine, Step, Talk
from easeful.core.summarise import getting_up
from easeful.library.exercise_file import read_exercise
from easeful.library.group_file import read_groups

DAYS = tuple(Day)
TABLE = Path(__file__).parent / "shipped_seconds.txt"
by_stem = pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
on_each_day = pytest.mark.parametrize("day", DAYS)
MOST_WORDS = 14

IDS = """
ankle-pumps bed-edge-hip-stretch both-knees-to-chest bridge calf-stretch calves-on-chair cat-cow
childs-pose childs-pose-pillow childs-pose-table chin-tuck constructive-rest doorway-stretch
figure-four floor-forward-bend half-kneeling-hip-stretch hamstring-strap hand-opening knee-rolls
knee-to-chest marching neck-side-stretch nose-to-armpit open-book pelvic-tilt seated-cat-cow
seated-forward-bend seated-pelvic-tilt seated-turn self-hug shoulder-blade-squeeze shoulder-rolls
side-bend sphinx standing-pelvic-tilt thread-the-needle upper-back-arch wall-angels
"""
LATER = """
ball-beside-spine ball-buttock ball-chest ball-shoulder-blade
drifting-hands floating-arms weight-shift-sides weight-shift-steps
"""
SUGGESTED = {  # content, section 4.4: minutes of each on an ordinary day
    "morning-stiffness": 8,
    "desk-break": 4,
    "evening-wind-down": 15,
    "flare-in-bed": 6,
    "upper-back-7": 7,
    "low-back-10": 10,
    "pre-sleep-12": 12,
    "post-heat-stretch-8": 8,
    "neck-shoulder-5": 5,
    "chair-only-9": 9,
    "seed-classics-10": 10,
    "wall-posture-6": 6,
    "hips-legs-10": 10,
    "gentle-extension-5": 5,
    "side-lying-6": 6,
    "breathing-5": 5,
    "calm-now-2": 2,
    "pmr-15": 15,
    "pmr-8": 8,
    "pmr-4-5": 5,
    "release-only-7": 7,
    "body-scan-10": 10,
    "guided-imagery-10": 10,
    "autogenic-8": 8,
    "ball-wall-7": 7.5,  # these four came later; of the last, the bath is not counted
    "easy-walk-10": 10,
    "weight-shifts-6": 6,
    "bath-wind-down": 13,
}
MOST_BREATHING = {  # content, section 2.6: minutes a sitting
    "belly": 10,
    "even": 10,
    "coherent": 10,
    "pursed": 5,
    "long-out": 5,
    "longer-out": 5,
    "sigh": 5,
    "box": 4,
    "4-7-8": 4 * 19 / 60,
}


def plan_of(path: Path, day: Day) -> Plan:
    return Planner(catalogue(), day).plan(routine(path.read_bytes()))


@pytest.mark.parametrize("path", [*ROUTINES, *HANDOUTS], ids=lambda path: path.stem)
def test_every_routine_and_handout_is_read_without_a_problem(path: Path) -> None:
    assert read(path.read_bytes(), path.name).problems == ()


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_every_exercise_is_read_without_a_problem(path: Path) -> None:
    assert read_exercise(path.name, path.read_bytes(), poses()).problems == ()


def test_all_that_the_exercises_name_is_there() -> None:
    assert catalogue_read().problems == {}


def test_the_muscle_groups_are_read_without_a_problem() -> None:
    groups = PLACES.shelf.groups

    assert read_groups(groups.name, groups.read_bytes()).problems == ()


def test_the_forty_six_exercises_have_the_ids_of_the_format_and_of_what_came_later() -> None:
    assert {path.stem for path in EXERCISES} == {*IDS.split(), *LATER.split()}
    assert len(EXERCISES) == 46


def test_every_suggested_routine_and_every_pattern_is_there() -> None:
    alone = {f"breathe-{pattern.removeprefix('breathe-')}" for pattern in NAMED_PATTERNS}

    assert {path.stem for path in ROUTINES} == {*SUGGESTED, *alone}


def test_the_table_pins_the_seconds_of_each_routine_on_each_kind_of_day() -> None:
    rows = [
        (path.stem, *(f"{plan_seconds(plan_of(path, day)):g}" for day in DAYS)) for path in ROUTINES
    ]
    written = [tuple(line.split()) for line in TABLE.read_text(encoding="utf-8").splitlines()[2:]]

    assert rows == written


@pytest.mark.parametrize("stem", SUGGESTED)
def test_a_suggested_routine_is_about_as_long_as_the_content_says(stem: str) -> None:
    seconds = plan_seconds(plan_of(PLACES.routines / f"{stem}.yaml", Day.ORDINARY))

    assert seconds == pytest.approx(SUGGESTED[stem] * 60, rel=0.07)


@by_stem
def test_a_worse_day_is_never_longer_than_an_ordinary_one(path: Path) -> None:
    seconds = {day: plan_seconds(plan_of(path, day)) for day in DAYS}

    assert max(seconds.values()) == seconds[Day.ORDINARY]


@by_stem
@on_each_day
def test_nobody_must_get_up_or_down_more_than_once(path: Path, day: Day) -> None:
    found = getting_up(positions_of(plan_of(path, day)), routine(path.read_bytes()).places)

    assert found.up <= 1
    assert found.down <= 1


@by_stem
@on_each_day
def test_no_breathing_is_longer_than_it_may_be(path: Path, day: Day) -> None:
    seconds: Counter[str] = Counter()
    for step in plan_of(path, day):
        if isinstance(step.body, Breaths):
            pattern = step.body.pattern
            seconds[pattern.name] += round(pattern.seconds * step.body.cycles)

    assert all(seconds[name] <= MOST_BREATHING[name] * 60 for name in seconds)


@by_stem
def test_a_routine_with_held_breath_has_nothing_else_to_breathe(path: Path) -> None:
    patterns = {
        step.body.pattern.name
        for step in plan_of(path, Day.ORDINARY)
        if isinstance(step.body, Breaths) and step.body.pattern.has_holds
    }

    assert patterns <= {path.stem.removeprefix("breathe-")}


@pytest.mark.parametrize("stem", sorted((IDS + LATER).split()))
def test_nothing_is_easier_than_itself_nor_stands_in_for_itself(stem: str) -> None:
    exercises, seen = catalogue().exercises, [stem]
    while after := _after(exercises[seen[-1]]):
        assert after not in seen
        seen.append(after)


def _after(exercise: Exercise) -> str:
    """Return what is done instead on a flare day, else what is easier."""
    return exercise.flare.exercise if isinstance(exercise.flare, Instead) else exercise.easier


@on_each_day
@pytest.mark.parametrize("stem", sorted((IDS + LATER).split()))
def test_what_is_easier_comes_to_an_end(stem: str, day: Day) -> None:
    text = f"name: x\nsteps: [{{do: {stem}}}]\n"
    (step,) = Planner(catalogue(), day).plan(routine(text))
    names = []
    easier: PlannedStep | None = step
    while easier is not None:
        names.append(easier.exercise)
        easier = easier.easier

    assert len(set(names)) == len(names) <= 4


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_every_exercise_says_where_it_comes_from_and_what_to_look_out_for(path: Path) -> None:
    exercise = catalogue().exercises[path.stem]

    assert exercise.sources
    assert all(re.fullmatch(r"S\d+|SEED\d+|memory", source) for source in exercise.sources)
    assert exercise.stop
    assert exercise.start
    assert exercise.cues
    assert exercise.feel
    assert exercise.area
    assert exercise.easier or exercise.easier_words
    assert exercise.flare is not None
    assert exercise.ceiling is not None


def texts_of_exercise(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.name, exercise.start, exercise.feel, exercise.stop, exercise.easier_words)
    yield from (cue.say for cue in exercise.cues)
    yield from (words for _flag, words in (*exercise.skip_if, *exercise.adapt_if))


def texts_of_group(group: MuscleGroup) -> Iterator[str]:
    yield from (group.name, group.tense, group.release, group.care)


def texts_of_routine(found: Routine) -> Iterator[str]:
    yield from (found.name, found.about, found.when)
    yield from texts_of_steps(found.steps)


def texts_of_steps(steps: tuple[Step, ...]) -> Iterator[str]:
    for step in steps:
        common = step.common
        yield from (common.say, common.name, common.stop, common.note)
        match step:
            case Imagine(lines=lines):
                yield from lines
            case Talk(text=text) | Move(text=text):
                yield text
            case Rounds(steps=inner):
                yield from texts_of_steps(inner)
            case _:
                pass


def all_texts() -> list[str]:
    texts = [text for each in catalogue().exercises.values() for text in texts_of_exercise(each)]
    texts += [text for each in catalogue().groups.values() for text in texts_of_group(each)]
    for path in ROUTINES:
        texts += texts_of_routine(routine(path.read_bytes()))
    return [text for text in dict.fromkeys(texts) if text]


def test_sentences_are_short() -> None:
    sentences = [
        sentence.strip() for text in all_texts() for sentence in re.split(r"(?<=[.!?])\s+", text)
    ]

    assert [each for each in sentences if len(each.split()) > MOST_WORDS] == []


def test_nothing_is_promised() -> None:
    promise = re.compile(r"\b(treat|cure|heal|fix|guarantee|pain-free|detox|toxin)", re.IGNORECASE)

    promising = [text for text in all_texts() if promise.search(text)]

    assert promising == ["Nothing to fix for a while."]


def test_texts_are_typed_with_care() -> None:
    careless = re.compile(r"  |\s[.,;:!?]|\.\.|!|\t|\bTODO\b|[^\x20-\x7e’–é]")

    assert [text for text in all_texts() if careless.search(text)] == []


def test_what_is_said_is_a_sentence_and_what_is_a_name_is_not() -> None:
    said = [
        text
        for exercise in catalogue().exercises.values()
        for text in (exercise.start, exercise.stop, exercise.feel, *(c.say for c in exercise.cues))
        if text
    ]

    assert [text for text in said if not text.endswith(".")] == []
    assert [each.name for each in catalogue().exercises.values() if each.name.endswith(".")] == []
