"""What becomes of a routine for one person: replaced, left out, adapted; each with a reason."""

from dataclasses import replace

import pytest
from samples import CATALOGUE, PELVIC_TILT, routine_of

from easeful.core.announcement import announced
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.changes import Became, Change, line_of, note_of, opening_of, sentence_of
from easeful.core.day import Day
from easeful.core.exercise import Dose, Exercise, Instead
from easeful.core.layout import lay_out
from easeful.core.length import BEFORE_WORDS, GET_READY, plan_seconds
from easeful.core.look import look_for
from easeful.core.plan import Catalogue, Plan, Repeats
from easeful.core.planner import Planner, Tailored
from easeful.core.profile import Profile
from easeful.core.routine import (
    Breathe,
    Common,
    Do,
    Rounds,
    Skip,
    Step,
    Wait,
    WrittenDose,
)
from easeful.core.routine import (
    Talk as TalkStep,
)
from easeful.core.settings import Talk
from easeful.core.speech_length import estimated_seconds
from easeful.core.timeline import Kind

SORE = Profile(frozenset({"knee_trouble"}))
ROLLS = Exercise(
    "rolls", "Knee rolls", Dose(repeat=4), skip_if=(("knee_trouble", ""),), easier="tilt"
)
TILT = replace(PELVIC_TILT, id="tilt", easier="still")
STILL = replace(PELVIC_TILT, id="still", name="Lie still")
ALONE = replace(ROLLS, id="alone", name="Kneeling", easier="")
FOLDED = replace(TILT, id="folded", name="On a mat", adapt_if=(("knee_trouble", "Fold the mat."),))
BACK_AGAIN = replace(ROLLS, id="there", name="There", easier="back")
BACK = replace(ROLLS, id="back", name="Back", easier="there")


def with_exercises(*exercises: Exercise) -> Catalogue:
    own = {each.id: each for each in exercises}
    return Catalogue({**CATALOGUE.exercises, **own}, CATALOGUE.groups)


KNOWN = with_exercises(ROLLS, TILT, STILL, ALONE, FOLDED, BACK_AGAIN, BACK)


def tailored(*steps: Step, profile: Profile = SORE, day: Day = Day.ORDINARY) -> Tailored:
    return Planner(KNOWN, day, profile=profile).tailor(routine_of(*steps))


def plan(*steps: Step, profile: Profile = SORE, day: Day = Day.ORDINARY) -> Plan:
    return tailored(*steps, profile=profile, day=day).plan


def test_what_is_not_for_her_gives_way_to_what_is_easier_with_its_own_dose() -> None:
    common = Common(name="Rolls", say="Roll.", stop="Stop.", note="Slowly.", wait=Wait.YES)
    (step,) = plan(Do("rolls", WrittenDose(repeat=9), common=common))
    assert isinstance(step.body, Repeats)
    assert (step.exercise, step.body.dose) == ("tilt", Dose(6, 2))
    assert (step.name, step.line, step.note) == ("Pelvic tilt", PELVIC_TILT.start, "")
    assert step.wait is Wait.YES
    assert step.change == Change(
        Became.REPLACED, "Knee rolls", "kneeling is sore", "rolls", "Pelvic tilt"
    )


def test_easier_is_followed_until_one_suits() -> None:
    profile = Profile(SORE.flags, not_for_me=frozenset({"tilt"}))
    assert [step.exercise for step in plan(Do("rolls"), profile=profile)] == ["still"]


@pytest.mark.parametrize("exercise", ["alone", "there"])
def test_without_one_that_suits_it_is_left_out(exercise: str) -> None:
    found = tailored(Do("still"), Do(exercise))
    assert [step.exercise for step in found.plan] == ["still"]
    (left_out,) = found.left_out
    assert (left_out.before, left_out.change.became) == (1, Became.LEFT_OUT)
    assert left_out.change.reason == "kneeling is sore"


def test_an_explicit_dose_belongs_to_the_exercise_itself() -> None:
    (step,) = plan(Do("rolls", WrittenDose(repeat=9)), profile=Profile())
    assert isinstance(step.body, Repeats)
    assert step.body.dose.repeat == 9


def test_advice_is_kept_with_the_step_and_changes_nothing_else() -> None:
    (before,) = plan(Do("folded"), profile=Profile())
    (after,) = plan(Do("folded"))
    assert after.advice == "Fold the mat."
    assert replace(after, change=None) == before


def test_on_a_flare_day_what_stands_in_is_looked_at_too() -> None:
    profile = Profile(not_for_me=frozenset({"seated-cat-cow"}))
    (left_out,) = tailored(Do("cat-cow"), profile=profile, day=Day.FLARE).left_out
    assert left_out.change.exercise == "seated-cat-cow"
    assert [step.exercise for step in plan(Do("cat-cow"), profile=profile)] == ["cat-cow"]


def test_on_a_flare_day_what_is_easier_than_what_was_written_may_do_too() -> None:
    wall = replace(ROLLS, id="wall", skip_if=(), flare=Instead("alone"), easier="still")
    known = Catalogue({**KNOWN.exercises, "wall": wall}, KNOWN.groups)
    found = Planner(known, Day.FLARE, profile=SORE).tailor(routine_of(Do("wall")))
    assert [step.exercise for step in found.plan] == ["still"]
    assert found.changes[0].name == "Kneeling"


def test_on_a_flare_day_what_is_not_done_anyway_changes_nothing() -> None:
    profile = Profile(not_for_me=frozenset({"cat-cow"}))
    found = tailored(Do("cat-cow"), profile=profile, day=Day.FLARE)
    assert [step.exercise for step in found.plan] == ["seated-cat-cow"]
    assert not found.changes


def test_easier_in_a_session_passes_over_what_is_not_for_her() -> None:
    profile = Profile(not_for_me=frozenset({"tilt"}))
    (step,) = plan(Do("rolls"), profile=profile)
    assert step.easier is not None
    assert step.easier.exercise == "still"
    nobody = Profile(not_for_me=frozenset({"tilt", "still"}))
    (step,) = plan(Do("rolls"), profile=nobody)
    assert step.easier is None


def test_in_rounds_a_change_is_said_once_and_the_rests_stay() -> None:
    found = tailored(Rounds(3, (Do("still"), Do("alone"), Do("folded"), Do("alone")), 20))
    assert [step.exercise for step in found.plan] == ["still", "folded"] * 3
    assert [each.before for each in found.left_out] == [1, 2]
    assert [change.became for change in found.changes] == [
        Became.LEFT_OUT,
        Became.ADAPTED,
        Became.LEFT_OUT,
    ]
    assert [step.rest_after for step in found.plan] == [0, 20, 0, 20, 0, 0]


def test_in_rounds_of_rounds_too() -> None:
    found = tailored(Rounds(2, (Rounds(2, (Do("alone"), Do("rolls"))),)))
    assert len(found.plan) == 4
    assert [change.became for change in found.changes] == [Became.LEFT_OUT, Became.REPLACED]


def test_with_effort_crashes_every_dose_is_that_of_a_flare_day() -> None:
    steps = (
        Do("cat-cow"),
        Do("pelvic-tilt", WrittenDose(repeat=8)),
        Do("still", common=Common(flare=Skip())),
    )
    crashes = Profile(frozenset({"pem_or_mecfs"}))
    flare = plan(*steps, profile=Profile(), day=Day.FLARE)
    for day in Day:
        assert plan(*steps, profile=crashes, day=day) == flare


def test_held_breath_is_left_out_where_it_is_not_for_her() -> None:
    box = Breathe(NAMED_PATTERNS["box"], WrittenDose(cycles=3))
    belly = Breathe(NAMED_PATTERNS["belly"], WrittenDose(cycles=3))
    found = tailored(box, belly, profile=Profile(frozenset({"low_bp_dizzy"})))
    assert len(found.plan) == 1
    assert found.changes[0].reason == "dizzy on standing"
    assert len(plan(box, belly, profile=SORE)) == 2


# What is said of it

LEFT = Change(Became.LEFT_OUT, "Bridge", "sore wrists", "bridge")
REPLACED = replace(LEFT, became=Became.REPLACED, instead="Pelvic tilt")
ADAPTED = replace(LEFT, became=Became.ADAPTED, advice="Fold the mat.")
MARKED = replace(LEFT, marked=True)


@pytest.mark.parametrize(
    ("change", "note", "line"),
    [
        (LEFT, "Left out for you: sore wrists.", "Without Bridge: sore wrists"),
        (MARKED, "Left out, as you wished.", "Without Bridge, as you wished"),
        (
            REPLACED,
            "In place of Bridge: sore wrists.",
            "Pelvic tilt instead of Bridge: sore wrists",
        ),
        (
            replace(REPLACED, marked=True, advice="Slowly."),
            "In place of Bridge, as you wished. Slowly.",
            "Pelvic tilt instead of Bridge, as you wished",
        ),
        (ADAPTED, "For you (sore wrists): Fold the mat.", "Bridge adapted: sore wrists"),
    ],
)
def test_each_change_is_said_with_its_reason(change: Change, note: str, line: str) -> None:
    assert (note_of(change), line_of([change])) == (note, line)


def test_several_changes_are_counted_in_one_line() -> None:
    assert line_of([]) == ""
    assert line_of([LEFT, ADAPTED]) == "2 steps adapted to you"


def test_all_is_said_in_one_sentence_before_the_start() -> None:
    other = replace(LEFT, name="Sphinx")
    assert sentence_of([LEFT, REPLACED, other, LEFT, ADAPTED]) == (
        "Adapted to you: Pelvic tilt instead of Bridge; without Bridge and Sphinx; "
        "a hint at 1 step."
    )
    assert sentence_of([]) == ""


def test_a_session_begins_with_what_is_another_step_or_none_in_few_words() -> None:
    assert opening_of([ADAPTED]) == ""
    assert opening_of([LEFT, REPLACED, LEFT]) == (
        "Adapted to you: Pelvic tilt instead of Bridge; without Bridge."
    )
    many = [replace(LEFT, name=name) for name in "ABC"]
    assert opening_of([*many, ADAPTED]) == "4 steps adapted to you."


@pytest.mark.parametrize("first", [Do("still"), TalkStep("Hello.", WrittenDose(lasting=9))])
def test_there_is_time_for_the_opening_and_only_there(first: Step) -> None:
    with_it = plan(first, Do("alone"))
    assert with_it[0].opening == "Adapted to you: without Kneeling."
    assert not any(step.opening for step in with_it[1:])
    more = plan_seconds(with_it) - plan_seconds(plan(first))
    heard = estimated_seconds(f"{with_it[0].opening} {with_it[0].name}.", 80)
    assert heard + BEFORE_WORDS <= more <= heard + BEFORE_WORDS + 1
    assert lay_out(with_it).marks[0].kind is Kind.READY
    assert lay_out(with_it).seconds == plan_seconds(with_it)


@pytest.mark.parametrize("talk", [Talk.FULL, Talk.SHORT])
def test_the_opening_comes_before_the_first_step_in_every_wording_but_the_last(talk: Talk) -> None:
    step = plan(Do("still"), Do("alone"))[0]
    usual = announced(replace(step, opening=""), talk, follows=False)
    said = announced(step, talk, follows=False)
    assert said == (*(f"{step.opening} {words}" for words in usual), *usual)
    assert announced(step, Talk.NAMES, follows=False) == ("Lie still.",)


def test_advice_is_in_all_wordings_that_there_is_time_for() -> None:
    (step,) = plan(Do("folded"))
    seconds = [
        (estimated_seconds(words), "Fold the mat." in words)
        for words in announced(step, Talk.FULL, follows=True)
    ]
    fitting = next(has_advice for long, has_advice in seconds if long <= GET_READY)
    assert fitting


def test_the_look_says_what_was_done_where() -> None:
    routine = routine_of(Do("alone"), Do("rolls"), Do("folded"), Do("alone"))
    timeline, look = look_for(routine, Planner(KNOWN, Day.ORDINARY, profile=SORE))
    assert look.seconds == timeline.seconds
    assert look.adapted == (
        "Adapted to you: Pelvic tilt instead of Knee rolls; without Kneeling; a hint at 1 step."
    )
    assert [(at, step.name, step.is_left_out) for at, step in look.left_out] == [
        (0, "Kneeling", True),
        (2, "Kneeling", True),
    ]
    assert [step.change is None for step in look.steps] == [False, False]


def test_a_routine_of_which_nothing_is_left_says_why() -> None:
    _timeline, look = look_for(routine_of(Do("alone")), Planner(KNOWN, Day.SORE, profile=SORE))
    assert not look.steps
    assert look.adapted == "Adapted to you: without Kneeling."
