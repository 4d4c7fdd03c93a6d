"""How a step is announced: which words there are, the fullest first."""

import pytest
from samples import held

from easeful.core.announcement import (
    announced,
    ended,
    joined,
    named,
    said_already,
    shorter,
    spoken_dose,
)
from easeful.core.body import Side
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.exercise import Dose, Pace
from easeful.core.heat import Pack
from easeful.core.plan import (
    Body,
    Breaths,
    Lasting,
    LetGo,
    Lines,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.routine import Wait
from easeful.core.settings import Talk

LEFT, RIGHT = Side.LEFT, Side.RIGHT
BOTH = (RIGHT, LEFT)
PACE = Pace(3, 3)


def step_of(body: Body, name: str = "Tilt", line: str = "Lie down. Knees bent.") -> PlannedStep:
    return PlannedStep(name, line, body, props=("a mat", "a towel"))


@pytest.mark.parametrize(
    ("body", "words", "brief"),
    [
        (Repeats(Dose(1), PACE), "Just once.", "Just once."),
        (Repeats(Dose(6), PACE), "6 times.", "6 times."),
        (Repeats(Dose(6, 2), PACE), "6 times, hold for 2 seconds.", "6 times."),
        (Repeats(Dose(1, 60), PACE), "Hold for 1 minute.", "Hold for 1 minute."),
        (
            Repeats(Dose(1, 61), PACE, BOTH),
            "Hold for 1 minute 1 second, on each side.",
            "Hold for 1 minute 1 second, on each side.",
        ),
        (
            Repeats(Dose(2, 0), PACE, BOTH, alternate=True),
            "2 times, from side to side.",
            "2 times, from side to side.",
        ),
        (Repeats(Dose(2), PACE, (LEFT,)), "2 times.", "2 times."),
        (Lasting(150), "For 2 minutes 30 seconds.", "For 2 minutes 30 seconds."),
        (Lasting(30, BOTH), "For 30 seconds, on each side.", "For 30 seconds, on each side."),
        (Breaths(NAMED_PATTERNS["belly"], 1), "One breath.", "One breath."),
        (Breaths(NAMED_PATTERNS["belly"], 6), "6 breaths.", "6 breaths."),
        (Stillness(45), "For 45 seconds.", "For 45 seconds."),
        (LetGo(6, 20, "Let go."), "", ""),
        (Lines(("Hello.",), 10), "", ""),
        (Thermal(Pack.PAD, 600, "back"), "", ""),
    ],
)
def test_how_much_is_told_in_words_for_the_ear(body: Body, words: str, brief: str) -> None:
    step = step_of(body)
    assert (spoken_dose(step), spoken_dose(step, brief=True)) == (words, brief)


def test_no_dose_is_told_for_what_is_done_at_ones_own_pace() -> None:
    step = PlannedStep("Walk", "Walk.", Stillness(60), wait=Wait.AFTER)
    assert not spoken_dose(step)


def test_an_announcement_gets_shorter_until_only_the_name_is_left() -> None:
    step = step_of(Repeats(Dose(2, 5), PACE, BOTH))
    assert announced(step, Talk.FULL, follows=True) == (
        (
            "Next: Tilt. Lie down. Knees bent. Have ready: a mat, a towel. "
            "2 times, hold for 5 seconds, on each side. Right side first."
        ),
        (
            "Next: Tilt. Lie down. Knees bent. 2 times, hold for 5 seconds, on each side. "
            "Right side first."
        ),
        "Tilt. Lie down. Knees bent. 2 times, on each side. Right side first.",
        "Tilt. Lie down. 2 times, on each side. Right side first.",
        "Tilt. Lie down. Right side first.",
        "Tilt. 2 times, on each side. Right side first.",
        "Tilt. Right side first.",
        "Right side first.",
        "Tilt.",
    )


def test_only_what_follows_is_next() -> None:
    assert announced(held(9), Talk.FULL, follows=False)[0].startswith("Hold it.")
    step = step_of(Stillness(9))
    assert announced(step, Talk.FULL, follows=False)[0].startswith("Tilt. Lie down.")


def test_with_short_talk_the_line_is_left_out() -> None:
    step = step_of(Repeats(Dose(2, 5), PACE, (LEFT,)))
    assert announced(step, Talk.SHORT, follows=True) == (
        "Tilt. 2 times. Left side.",
        "Tilt. Left side.",
        "Left side.",
        "Tilt.",
    )


def test_with_only_names_the_side_is_told_all_the_same() -> None:
    one = step_of(Lasting(9, (RIGHT,)))
    in_turn = step_of(Repeats(Dose(2), PACE, (LEFT, RIGHT), alternate=True))
    assert announced(one, Talk.NAMES, follows=True) == ("Tilt. Right side.", "Right side.", "Tilt.")
    assert announced(in_turn, Talk.NAMES, follows=True) == (
        "Tilt. Left side first, then right.",
        "Tilt. Left side first.",
        "Left side first.",
        "Tilt.",
    )


def test_heat_is_announced_without_a_line_that_says_to_put_it_on() -> None:
    step = step_of(Thermal(Pack.PAD, 600, "back"))
    assert announced(step, Talk.FULL, follows=True) == ("Tilt.",)


def test_a_line_that_begins_with_the_name_is_not_said_twice() -> None:
    step = step_of(Stillness(9), "Lie down and rest…", "Lie down and rest for a while.")
    words = announced(step, Talk.FULL, follows=True)
    assert words[0].startswith("Lie down and rest for a while. Have ready")
    assert words[-1] == "Lie down and rest…"
    assert said_already("Lie down.", "lie down now")
    assert not said_already("Lie down", "Now lie down")


def test_a_step_that_begins_with_words_has_its_name_and_side_before_them() -> None:
    words = ("Press down. Slowly.", "Press down.")
    plain, sided = step_of(Stillness(9)), step_of(Repeats(Dose(2), PACE, BOTH))
    assert named(plain, words, Talk.SHORT) == (
        "Tilt. Press down. Slowly.",
        "Tilt. Press down.",
        "Press down. Slowly.",
        "Press down.",
        "Tilt.",
    )
    assert named(sided, words, Talk.FULL) == (
        "Tilt. Right side first. Press down. Slowly.",
        "Tilt. Right side first. Press down.",
        "Tilt. Right side first.",
        "Right side first.",
        "Tilt.",
    )
    barest = ("Tilt. Right side first.", "Right side first.", "Tilt.")
    assert named(sided, words, Talk.NAMES) == barest
    assert named(plain, (), Talk.FULL) == ("Tilt.",)
    assert named(plain, ("Tilt a little.",), Talk.FULL)[0] == "Tilt a little."


def test_what_goes_from_side_to_side_begins_with_nothing_but_that() -> None:
    step = step_of(Repeats(Dose(2), PACE, BOTH, alternate=True))
    assert named(step, ("Right side. Press down.",), Talk.FULL)[0] == (
        "Tilt. Right side first, then left."
    )


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("One.", ("One.",)),
        ("One. Two! Three?", ("One. Two! Three?", "One. Two!", "One.")),
        ("Wait… Now: go; on.", ("Wait… Now: go; on.", "Wait… Now: go;", "Wait… Now:", "Wait…")),
        (" 1.5 m away ", ("1.5 m away",)),
        ("", ("",)),
    ],
)
def test_a_text_is_shortened_by_whole_sentences(text: str, wordings: tuple[str, ...]) -> None:
    assert shorter(text) == wordings


def test_sentences_end_and_are_joined() -> None:
    assert [ended(text) for text in ("Rest", "Rest. ", "Rest?", "Rest…", " ")] == [
        "Rest.",
        "Rest.",
        "Rest?",
        "Rest…",
        "",
    ]
    assert joined("Rest", "", " ", "Now") == "Rest. Now."
