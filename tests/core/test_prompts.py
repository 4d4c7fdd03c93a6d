"""What each moment of a timeline is for the ear."""

import pytest
from samples import held, still

from easeful.core.body import Breath, Phase, Side
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.exercise import Cue, Dose, Pace
from easeful.core.heat import Pack
from easeful.core.layout import lay_out
from easeful.core.plan import Breaths, LetGo, Lines, PlannedStep, Repeats, Thermal
from easeful.core.prompts import Prompt, Score
from easeful.core.routine import Wait
from easeful.core.saying import Rank
from easeful.core.settings import Talk
from easeful.core.sound import Chime
from easeful.core.timeline import Kind, Mark

BOTH = (Side.RIGHT, Side.LEFT)


def prompts(*steps: PlannedStep, talk: Talk = Talk.FULL, soft: bool = False) -> list[Prompt]:
    score = Score(lay_out(steps), talk, soft_end=soft)
    found = [score.prompt(index) for index in range(len(score.timeline.marks))]
    return [prompt for prompt in found if prompt is not None]


def chimes(*steps: PlannedStep, soft: bool = False) -> list[tuple[float, str]]:
    return [
        (prompt.at, prompt.chime.value)
        for prompt in prompts(*steps, soft=soft)
        if prompt.chime is not None
    ]


def step_of(body: Repeats | Breaths | LetGo | Lines | Thermal) -> PlannedStep:
    return PlannedStep("Tilt", "Tilt now.", body, ready=0)


def test_marks_of_one_moment_are_one_prompt() -> None:
    assert [prompt.at for prompt in prompts(held(15))] == [0, 8, 23]


def test_a_mark_is_found_among_those_of_its_moment_and_missed_where_it_is_gone() -> None:
    score = Score(lay_out((held(15),)))
    marks = score.timeline.marks
    assert [score.index(mark) for mark in marks] == list(range(len(marks)))
    assert score.index(Mark(8, Kind.OUT, 0, "Gone.")) is None
    assert score.index(Mark(99, Kind.END, 0)) is None


def test_whoever_waits_hears_what_comes_after_the_wait_later() -> None:
    waits = PlannedStep("Sit up", "Slowly.", Repeats(Dose(1, 9), Pace()), wait=Wait.YES)
    first, second, *_ = prompts(waits)
    assert (first.at, second.at) == (0, 0)
    assert first.saying.wordings[0].endswith("Press when you are ready.")
    assert second.chime is Chime.BEGIN


@pytest.mark.parametrize(
    ("body", "rung"),
    [
        (Repeats(Dose(2, 4), Pace(2, 2)), ["begin", "done"]),
        (Repeats(Dose(2, 5), Pace(2, 2)), ["begin", "let-go", "let-go", "done"]),
        (Repeats(Dose(2, 5), Pace(2, 0, 3)), ["begin", "let-go", "done"]),
        (Repeats(Dose(2, 4), Pace(2, 2, 3)), ["begin", "done"]),
        (Repeats(Dose(1, 20), Pace(2)), ["begin", "half", "done"]),
        (Repeats(Dose(1, 4), Pace(2, 2), BOTH), ["begin", "side", "done"]),
        (
            Repeats(Dose(2), Pace(2, 2), cues=(Cue(Phase.OUT, "Down.", Breath.IN),)),
            ["begin", "in", "in", "done"],
        ),
        (Breaths(NAMED_PATTERNS["sigh"], 1), ["in", "in", "out", "done"]),
        (LetGo(6, 20, "Let go."), ["begin", "let-go", "done"]),
        (LetGo(0, 20, "Let go."), ["let-go", "done"]),
        (Lines(("Hello.", "Bye."), 10), ["done"]),
        (Thermal(Pack.COLD, 600, "knee"), ["ready", "done"]),
    ],
)
def test_each_moment_has_its_chime(
    body: Repeats | Breaths | LetGo | Lines | Thermal, rung: list[str]
) -> None:
    assert [chime for _at, chime in chimes(step_of(body))] == rung


def test_who_may_be_asleep_by_the_end_hears_no_bowl_and_no_call_to_get_up() -> None:
    assert chimes(still(9)) == [(0, "rest"), (9, "done")]
    assert chimes(still(9), soft=True) == [(0, "rest")]
    assert prompts(still(9), soft=True)[-1].saying.wordings == ("That is all for now.",)


def test_words_of_its_own_come_before_half_way() -> None:
    cues = (Cue(Phase.HOLD, "Rest."), Cue(Phase.HOLD, "Let your jaw hang."))
    half = prompts(step_of(Repeats(Dose(1, 40), Pace(), cues=cues)))[1]
    assert (half.at, half.chime, half.saying.wordings) == (20, Chime.HALF, ("Let your jaw hang.",))


def test_a_cue_without_words_in_the_middle_of_a_phase_says_nothing() -> None:
    cues = (Cue(Phase.IN, "Up."), Cue(Phase.IN, "", Breath.EASY))
    told = prompts(step_of(Repeats(Dose(1), Pace(6, 6), cues=cues)))
    assert [prompt.at for prompt in told] == [0, 6, 12]


def test_the_moment_of_a_beginning_is_kept_free_for_its_words() -> None:
    moving = prompts(held(9))[1].saying
    assert (moving.rank, moving.reach) == (Rank.MUST, Rank.MOVE)
    named = prompts(step_of(Repeats(Dose(2, 2), Pace(2, 2))))[0].saying
    assert (named.rank, named.reach) == (Rank.MUST, Rank.MUST)
    breath = prompts(step_of(Breaths(NAMED_PATTERNS["belly"], 2)))[0].saying
    assert (breath.rank, breath.reach) == (Rank.MUST, Rank.MOVE)


def test_words_of_going_in_and_of_coming_back_take_turns_to_run_over_each_other() -> None:
    repeats = Repeats(Dose(2, 2), Pace(2, 2))
    _begin, hold, odd_out, even_in, _hold, even_out, _end = prompts(step_of(repeats))
    assert (hold.saying.rank, hold.saying.reach) == (Rank.STAY, Rank.STAY)
    assert (odd_out.saying.reach, odd_out.saying.overrun) == (Rank.MOVE, 0.0)
    assert (even_in.saying.reach, even_in.saying.overrun) == (Rank.STAY, 0.0)
    assert (even_out.saying.reach, even_out.saying.overrun) == (Rank.MOVE, 1.5)


def test_with_short_talk_two_repeats_are_spoken_and_the_tones_go_on_alone() -> None:
    step = step_of(Breaths(NAMED_PATTERNS["belly"], 4))
    spoken = [prompt for prompt in prompts(step, talk=Talk.SHORT) if prompt.saying.wordings]
    assert [prompt.at for prompt in spoken] == [0, 4, 10, 14, 40]
    tones = [prompt for prompt in prompts(step, talk=Talk.SHORT) if prompt.chime is not None]
    assert [prompt.at for prompt in tones] == [0, 4, 10, 14, 20, 24, 30, 34, 40]


def test_how_to_tense_is_said_by_those_who_have_not_said_it() -> None:
    tense = PlannedStep("Jaw", "Press your lips. Gently.", LetGo(6, 20, "The jaw hangs."))
    full, short = prompts(tense), prompts(tense, talk=Talk.SHORT)
    assert full[1].saying.wordings == ("Tense, only a little.",)
    assert short[1].saying.wordings == (
        "Press your lips. Gently.",
        "Press your lips.",
        "Tense, only a little.",
    )
    assert full[2].saying.wordings == (
        "Let go. The jaw hangs.",
        "The jaw hangs.",
        "Let go.",
    )
    assert [bool(prompt.saying.wordings) for prompt in prompts(tense, talk=Talk.NAMES)] == [
        True,
        False,
        False,
        True,
    ]


def test_the_first_line_is_said_with_only_names_too() -> None:
    first = prompts(step_of(Lines(("Hello.", "Bye."), 10)), talk=Talk.NAMES)[0]
    assert first.saying.wordings[0] == "Tilt. Hello."
