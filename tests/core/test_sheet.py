"""What stands on a printed sheet: doses as a clinic writes them, each round said once."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import HANDOUTS, ROUTINES, catalogue, read, routine

from easeful.core.appearance import Appearance, Skin
from easeful.core.day import Day
from easeful.core.plan import Plan, PlannedStep, Stillness
from easeful.core.planner import Planner
from easeful.core.sheet import SheetContent, illustrated, sheet_of
from easeful.core.sheet_rounds import folded
from easeful.core.sheet_step import Part, SheetStep
from easeful.core.sheet_words import (
    HELP_WORDS,
    HONEST,
    STOP_WORDS,
    dose_on_paper,
    length,
    printed_in_words,
)

BODIES = catalogue().ways.poses


def plan(text: str, day: Day = Day.ORDINARY) -> Plan:
    return Planner(catalogue(), day).plan(routine(f"name: My back\nsteps:\n{text}"))


def sheet(text: str, day: Day = Day.ORDINARY) -> SheetContent:
    found = routine(text if text.startswith("name:") else f"name: My back\nsteps:\n{text}")
    return sheet_of(found, Planner(catalogue(), day).plan(found), day, None)


def only(text: str, day: Day = Day.ORDINARY) -> SheetStep:
    (step,) = sheet(text, day).steps
    return step


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("{do: cat-cow, repeat: 8}", "8 times"),
        ("{do: cat-cow, repeat: 1}", "once"),
        ("{do: knee-to-chest, repeat: 8, hold: 2 s}", "8 times, hold 2 s, each side"),
        ("{do: knee-to-chest, hold: 90}", "hold 1 min 30 s, each side"),
        ("{do: knee-to-chest, hold: 15, sides: left}", "hold 15 s, left side"),
        ("{do: marching, repeat: 10}", "10 times, side to side"),
        ("{move: Lean back., for: 2 min, sides: both}", "for 2 min, each side"),
        ("{move: Lean back., repeat: 10, wait: after}", "10 times, at your own pace"),
        ("{move: Lean back., wait: after}", "at your own pace"),
        ("{do: cat-cow, repeat: 8, sets: 2}", "8 times, 2 sets, rest 30 s between"),
        ("{breathe: 4-6, for: 1 min}", "6 breaths, about 1 min"),
        ("{tense: jaw}", "tense a little for 6 s, let go for 30 s"),
        ("{tense: [jaw, neck]}", "tense a little for 6 s, let go for 30 s, each"),
        ("{release: jaw}", "let go for 24 s"),
        ("{rest: 30 s}", "30 s"),
        ("{heat: 15 min, area: low-back}", "15 min, low back"),
        ("{cold: 5 min}", "5 min"),
    ],
)
def test_a_dose_is_written_as_a_clinic_writes_it(step: str, words: str) -> None:
    assert only(f"  - {step}\n").dose == words


def test_the_dose_is_that_of_the_day() -> None:
    text = "  - {do: knee-to-chest, repeat: 8, hold: 2 s}\n"

    assert only(text, Day.SORE).dose == "6 times, hold 2 s, each side"
    assert only(text, Day.FLARE).dose == "4 times, hold 2 s, each side"
    assert sheet(text, Day.FLARE).facts.endswith("for a flare day")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (59, "59 s"), (60, "1 min"), (61, "1 min 1 s"), (7200, "120 min")],
)
def test_a_length_is_written_out(seconds: int, words: str) -> None:
    assert length(seconds) == words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("4-6", "Breathe in 4 s, out 6 s."),
        ("5.5-5.5", "Breathe in 5.5 s, out 5.5 s."),
        ("box", "Breathe in 4 s, hold softly 4 s, out 4 s, hold softly 4 s."),
        ("sigh", "Breathe in 2 s, a little more 1 s, out 6 s, rest 3 s."),
    ],
)
def test_a_breath_is_told_in_numbers(pattern: str, words: str) -> None:
    assert only(f"  - {{breathe: {pattern}, cycles: 3}}\n").start == words


def test_rounds_are_said_once() -> None:
    found = sheet(
        "  - rest: 10 s\n  - rounds: 3\n    between: 45 s\n    steps:\n"
        "      - do: cat-cow\n      - do: bridge\n  - rest: 1 min\n"
    )

    assert [step.name for step in found.steps] == ["Rest", "Cat-cow", "Gentle bridge", "Rest"]
    assert [step.rounds for step in found.steps] == [
        (),
        ("Steps 2 to 3: 3 times over, rest 45 s between.",),
        (),
        (),
    ]


def test_rounds_within_rounds_are_said_at_each() -> None:
    found = sheet(
        "  - rounds: 2\n    steps:\n      - do: bridge\n      - rounds: 2\n        steps:\n"
        "          - do: cat-cow\n          - rest: 9 s\n"
    )

    assert [step.name for step in found.steps] == ["Gentle bridge", "Cat-cow", "Rest"]
    assert [step.rounds for step in found.steps] == [
        ("Steps 1 to 3: 2 times over.",),
        ("Steps 2 to 3: 2 times over.",),
        (),
    ]


def test_sets_within_rounds_are_said_at_their_step() -> None:
    found = sheet(
        "  - rounds: 2\n    steps:\n      - do: cat-cow\n        sets: 3\n      - do: bridge\n"
    )

    assert found.steps[0].dose == "5 times, 3 sets, rest 30 s between"
    assert found.steps[0].rounds == ("Steps 1 to 2: 2 times over.",)
    assert len(found.steps) == 2


def test_what_is_only_written_twice_stays_so() -> None:
    found = sheet("  - do: cat-cow\n  - do: cat-cow\n  - {rest: 9}\n  - {rest: 9}\n")

    assert [step.name for step in found.steps] == ["Cat-cow", "Cat-cow", "Rest", "Rest"]


@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(1, 3)), min_size=1, max_size=4),
    st.integers(1, 4),
)
def test_folded_rounds_unroll_to_the_same_plan(rounds: list[tuple[int, int]], alike: int) -> None:
    steps: list[PlannedStep] = []
    for n, (many, times) in enumerate(rounds):
        for which in range(1, times + 1):
            steps += [
                PlannedStep(f"{n} {k % alike}", "", Stillness(9), round=(which, times))
                for k in range(many)
            ]

    again: list[str] = []
    all_once = folded(tuple(steps))
    at = 0
    while at < len(all_once):
        once = all_once[at]
        many = once.brackets[0].steps if once.brackets else 1
        times = once.brackets[0].times if once.brackets else once.sets
        again += [each.step.name for each in all_once[at : at + many]] * times
        at += many

    assert again == [step.name for step in steps]
    assert len(all_once) == sum(many for many, _times in rounds)


def test_muscle_groups_done_alike_are_one_step() -> None:
    found = sheet("  - tense: [right-hand, jaw, neck]\n  - tense: belly\n    for: 9 s\n")

    table, alone = found.steps
    assert (table.part, table.name, len(table.rows)) == (Part.LET_GO, "Tense, then let go", 3)
    assert table.rows[1].name == "Mouth and jaw"
    assert table.rows[1].care == "If your jaw hurts, only let go."
    assert (alone.number, alone.name, len(alone.rows)) == (2, "Belly", 1)


def test_nothing_of_a_long_move_is_said_twice_or_lost() -> None:
    short = only("  - {move: Lean back., for: 20}\n")
    two = only(
        "  - {move: Press up on straight arms. Keep the hips down and do breathe out well., "
        "for: 20}\n"
    )
    long = only(
        "  - {move: Press up on straight arms with the hips down and breathe out slowly now., "
        "for: 20}\n"
    )

    assert (short.name, short.start) == ("Lean back", "")
    assert (two.name, two.start) == (
        "Press up on straight arms",
        "Keep the hips down and do breathe out well.",
    )
    assert long.name.endswith("…")
    assert long.start.startswith("… ")
    assert f"{long.name[:-1]} {long.start[2:]}" == long.planned.line


def test_a_wave_shows_both_its_ends_and_a_hold_how_to_get_there() -> None:
    wave, hold = sheet("  - do: cat-cow\n  - do: bridge\n").steps
    motion = catalogue().exercises["cat-cow"].motion
    bridge = catalogue().exercises["bridge"].motion
    assert motion is not None
    assert bridge is not None

    assert [moment.pose for moment in wave.moments.shown] == [motion.held, motion.back]
    assert [moment.pose for moment in hold.moments.shown] == [bridge.start, bridge.held]
    assert (wave.moments.back, hold.moments.back) == (True, False)


def test_side_to_side_shows_both_sides() -> None:
    step = only("  - do: knee-rolls\n")

    right, left = step.moments.shown
    assert right.pose != left.pose
    assert step.moments.back


def test_where_nothing_moves_a_body_rests_and_is_not_shown_again() -> None:
    text = "  - {rest: 9, position: chair}\n  - {breathe: 4-6, cycles: 2}\n  - {rest: 9}\n"
    bare = sheet(text)
    shown = illustrated(bare, BODIES, {}, Appearance(skin=Skin.DEEP))

    assert [len(step.moments.shown) for step in bare.steps] == [0, 0, 0]
    assert [len(step.moments.shown) for step in shown.steps] == [1, 0, 0]
    assert shown.steps[0].moments.shown[0].pose == BODIES["chair"]
    assert shown.person.skin is Skin.DEEP


def test_a_picture_that_is_not_there_leaves_its_step_as_it_is() -> None:
    text = "  - {move: Lean., for: 9, picture: a.jpg}\n  - {move: Lie., for: 9, picture: b.jpg}\n"
    shown = illustrated(sheet(text), BODIES, {"a.jpg": "/there/a.jpg"})

    assert [step.picture for step in shown.steps] == ["/there/a.jpg", ""]


def test_a_thing_is_named_once() -> None:
    assert sheet("  - do: chin-tuck\n  - do: seated-cat-cow\n").ready == ("chair without wheels",)


def test_the_head_says_what_the_file_says() -> None:
    found = sheet(
        "name: Sore back\nabout: For mornings.\nwhen: Before breakfast.\nby: Ruth\n"
        "place: [floor, bed]\nsteps:\n  - do: bridge\n"
    )

    assert (found.title, found.about, found.by) == (
        "Sore back",
        "For mornings. Before breakfast.",
        "Ruth",
    )
    assert found.facts.startswith("On the floor or in bed · about ")


def test_the_date_is_handed_in_and_else_a_line_for_the_pen() -> None:
    assert printed_in_words(date(2026, 3, 7)) == "Printed on 7 March 2026"
    assert printed_in_words(None) == "Printed on ________________"


def test_notes_stand_for_what_the_plan_says_of_its_changes() -> None:
    found = routine("name: My back\nsteps:\n  - do: bridge\n")
    (step,) = Planner(catalogue(), Day.ORDINARY).plan(found)
    changed = (replace(step, opening="Changed for your knees."),)

    said = sheet_of(found, changed, Day.ORDINARY, None)
    asked = sheet_of(found, changed, Day.ORDINARY, None, ("In other words.",))

    assert said.notes == ("Changed for your knees.",)
    assert asked.notes == ("In other words.",)


def test_it_promises_nothing() -> None:
    assert "may help you feel looser" in HONEST.lower()
    assert "No clinician has reviewed" in HONEST
    for word in ("chest", "dizziness", "spreading pain", "cramp"):
        assert word in STOP_WORDS
    for word in ("numbness between the legs", "bladder", "chest pain", "drooping face", "fall"):
        assert word in HELP_WORDS


@pytest.mark.parametrize("day", list(Day))
def test_every_routine_has_a_sheet_with_each_of_its_steps(day: Day) -> None:
    for path in (*ROUTINES, *HANDOUTS):
        found = read(path.read_bytes(), path.name).routine
        assert found is not None
        planned = Planner(catalogue(), day).plan(found)
        content = sheet_of(found, planned, day, None)
        assert [step.number for step in content.steps] == list(range(1, len(content.steps) + 1))
        names = {step.name for step in content.steps} | {
            row.name for step in content.steps for row in step.rows
        }
        assert {step.name for step in planned} <= names | {""}, path
        assert all(step.dose for step in content.steps)
        assert all(dose_on_paper(step.planned) in step.dose for step in content.steps)
