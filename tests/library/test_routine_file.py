"""What a routine file says, and what is read from it."""

import re

import pytest
from shipped import HEAD, catalogue, read, routine, said

from easeful.core.body import Place, Position, Sides
from easeful.core.breath import NAMED_PATTERNS, pattern_of
from easeful.core.day import Day
from easeful.core.length import plan_seconds
from easeful.core.planner import Planner
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
    Skip,
    Source,
    Step,
    Talk,
    Tense,
    Wait,
    WrittenDose,
)
from easeful.library.limits import unrolled
from easeful.library.thermal import AREAS

WHOLE = """\
format: 1                         # optional; a newer number is refused with a word about updating
name: Loosen the lower back
about: For stiff mornings.        # one sentence, optional
place: floor                      # floor, bed, chair, standing or any; a list is fine
steps:
  - breathe: 4-6                  # in 4 s, out 6 s
    for: 1 min
  - do: pelvic-tilt               # an exercise from the library, by its id
    repeat: 8
  - do: cat-cow
  - do: knee-to-chest
    hold: 15 s
    sides: both                   # full time on each side, with a change-sides cue between
  - move: Press up on straight arms.   # what the physiotherapist wrote down, in her words
    position: front
    repeat: 10
    hold: 2 s
    picture: sheet.jpg
  - rest: 30 s
"""


def only(text: str) -> Step:
    """Return the one step that is read from a step's lines."""
    (step,) = routine(f"{HEAD}  - " + text.strip().replace("\n", "\n    ")).steps
    return step


def test_the_routine_in_the_description_of_the_format_is_read() -> None:
    found = routine(WHOLE)

    assert (found.id, found.name) == ("my-back", "Loosen the lower back")
    assert (found.about, found.places) == ("For stiff mornings.", (Place.FLOOR,))
    assert found.steps == (
        Breathe(pattern_of(4, 6), WrittenDose(lasting=60)),
        Do("pelvic-tilt", WrittenDose(repeat=8)),
        Do("cat-cow"),
        Do("knee-to-chest", WrittenDose(hold=15), Sides.BOTH),
        Move(
            "Press up on straight arms.",
            WrittenDose(repeat=10, hold=2),
            position=Position.FRONT,
            picture="sheet.jpg",
        ),
        Rest(WrittenDose(lasting=30)),
    )


def test_all_that_may_stand_at_the_top_is_read() -> None:
    found = routine(
        "name: Ruhe\nabout: Leicht.\nwhen: Abends.\nby: Ruth Adler\nlanguage: de-AT\nday: flare\n"
        "place: [floor, bed, floor]\nneed: stiff-morning, low-back\nsteps: [{rest: 5}]\n"
    )

    assert (found.when, found.by, found.language) == ("Abends.", "Ruth Adler", "de-AT")
    assert found.places == (Place.FLOOR, Place.BED)
    assert found.needs == ("stiff-morning", "low-back")
    assert found.for_flare


def test_what_is_left_out_at_the_top_has_a_quiet_default() -> None:
    found = routine("steps: [{rest: 5}]\nname: x")

    assert found.places == (Place.ANY,)
    assert (found.about, found.when, found.by, found.language, found.needs) == ("",) * 4 + ((),)
    assert not found.for_flare


@pytest.mark.parametrize("name", ["low-back.yaml", "deep/er/low-back.yml", "/tmp/low-back.yaml"])  # noqa: S108
def test_the_id_is_the_stem_of_the_file(name: str) -> None:
    found = read(f"{HEAD}  - rest: 5\n", name).routine

    assert found is not None
    assert found.id == "low-back"


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("45", 45),
        ("45 s", 45),
        ("45s", 45),
        ("45 sec", 45),
        ("45 seconds", 45),
        ("1 second", 1),
        ("1:30", 90),
        ("0:45", 45),
        ("120:05", 7205),
        ("2 min", 120),
        ("2min", 120),
        ("1 minute", 60),
        ("2 minutes", 120),
        ("1 min 30 s", 90),
        ("1 min 5 seconds", 65),
        ("1 minute 59s", 119),
        ("'1:30'", 90),
        ("45  s", 45),
        ("45\N{NO-BREAK SPACE}s", 45),
        ("1\N{NARROW NO-BREAK SPACE}min\N{NO-BREAK SPACE}30 s", 90),
    ],
)
def test_a_length_of_time_is_read_as_people_write_it(written: str, seconds: int) -> None:
    assert only(f"rest: {written}") == Rest(WrittenDose(lasting=seconds))


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("4-6", (4, 6)),
        ("5.5-5.5", (5.5, 5.5)),
        ("4 - 6", (4, 6)),
        ("1-20", (1, 20)),
        ("4-7.5-8", (4, 7.5, 8)),
        ("4-4-4-4", (4, 4, 4, 4)),
        ("2.0-3", (2, 3)),
    ],
)
def test_a_pattern_is_a_row_of_seconds(written: str, numbers: tuple[float, ...]) -> None:
    step = only(f"breathe: {written}\ncycles: 3")

    assert step == Breathe(pattern_of(*numbers), WrittenDose(cycles=3))


@pytest.mark.parametrize("name", NAMED_PATTERNS)
def test_a_pattern_may_have_a_name(name: str) -> None:
    assert only(f"breathe: {name}\nfor: 60") == Breathe(
        NAMED_PATTERNS[name], WrittenDose(lasting=60)
    )


@pytest.mark.parametrize(
    ("lines", "step"),
    [
        ("do: cat-cow\nrepeat: 3", Do("cat-cow", WrittenDose(repeat=3))),
        (
            "do: bridge\nrepeat: 3\nhold: 4\nin: 1\nout: 2\nbetween: 0\nsides: left",
            Do("bridge", WrittenDose(3, 4, 1, 2, 0), Sides.LEFT),
        ),
        (
            "move: Walk round.\nfor: 2 min\nsides: alternate\nposition: standing",
            Move("Walk round.", WrittenDose(lasting=120), Sides.ALTERNATE, Position.STANDING),
        ),
        (
            "move: Lift.\nhold: 5\npicture: pictures/knee.WebP",
            Move("Lift.", WrittenDose(hold=5), picture="pictures/knee.WebP"),
        ),
        ("tense: jaw\nfor: 5\nlet_go: 20", Tense("jaw", WrittenDose(lasting=5, let_go=20))),
        ("release: hips\nfor: 30", Release("hips", WrittenDose(lasting=30))),
        ("imagine: A bench.\nfor: 1 min", Imagine(("A bench.",), WrittenDose(lasting=60))),
        (
            "imagine: [A bench., A tree]\nfor: 20",
            Imagine(("A bench.", "A tree"), WrittenDose(lasting=20)),
        ),
        (
            "imagine: |\n  A bench.\n\n  A  tree, tall.\nfor: 20",
            Imagine(("A bench.", "A tree, tall."), WrittenDose(lasting=20)),
        ),
        ("talk: Well done.\nfor: 5", Talk("Well done.", WrittenDose(lasting=5))),
        ("rest: 5\nposition: side", Rest(WrittenDose(lasting=5), Position.SIDE)),
        ("heat: 20 min\nwith: damp\narea: low-back", Heat(1200, "low-back", Source.DAMP)),
        ("heat: 1 min", Heat(60)),
        ("cold: 15 min\narea: knee-left", Cold(900, "knee-left")),
        (
            "rounds: 3\nbetween: 10\nsteps:\n  - rest: 5",
            Rounds(3, (Rest(WrittenDose(lasting=5)),), 10),
        ),
        ("do: cat-cow\nsets: 3", Rounds(3, (Do("cat-cow"),), 30)),
        ("do: cat-cow\nsets: 1", Do("cat-cow")),
        (
            "move: Lift.\nwait: after",
            Move("Lift.", WrittenDose(), common=Common(wait=Wait.AFTER)),
        ),
        (
            "move: Lift.\nwait: after\nhold: 0",
            Move("Lift.", WrittenDose(hold=0), common=Common(wait=Wait.AFTER)),
        ),
    ],
)
def test_a_step_of_each_kind_is_read(lines: str, step: Step) -> None:
    assert only(lines) == step


def test_every_step_may_have_words_and_waits() -> None:
    step = only(
        "rest: 5\nsay: Lie   down.\nname: Rest now\nstop: If dizzy\nnote: For me\n"
        "ready: 0\nwait: yes\nflare: skip"
    )

    assert isinstance(step, Rest)
    assert step.common == Common("Lie down.", "Rest now", "If dizzy", "For me", 0, Wait.YES, Skip())


@pytest.mark.parametrize(
    ("lines", "dose"),
    [
        ("do: bridge\nflare: {repeat: 4}", WrittenDose(repeat=4)),
        ("move: x\nfor: 60\nflare: {repeat: 4}", WrittenDose(repeat=4)),
        ("move: x\nrepeat: 9\nflare: {for: 30 s}", WrittenDose(lasting=30)),
        ("breathe: 4-6\nfor: 60\nflare: {cycles: 3}", WrittenDose(cycles=3)),
        ("tense: jaw\nflare: {for: 3, let_go: 20}", WrittenDose(lasting=3, let_go=20)),
        ("talk: x\nfor: 60\nflare: {for: 5}", WrittenDose(lasting=5)),
        ("rounds: 2\nsteps: [{rest: 5}]\nflare: {between: 60}", WrittenDose(between=60)),
    ],
)
def test_a_flare_day_may_have_a_dose_of_its_own(lines: str, dose: WrittenDose) -> None:
    assert only(lines).common.flare == dose


def test_a_list_of_groups_is_a_row_of_steps() -> None:
    found = routine(
        f"{HEAD}  - tense: right-hand, left-hand\n    for: 5\n  - release: [jaw, neck]\n"
    )

    assert found.steps == (
        Tense("right-hand", WrittenDose(lasting=5)),
        Tense("left-hand", WrittenDose(lasting=5)),
        Release("jaw"),
        Release("neck"),
    )


GROUPS = re.findall(
    r"\S+",
    "right-hand right-upper-arm left-hand left-upper-arm forehead eyes jaw neck shoulders belly "
    "right-thigh right-calf right-foot left-thigh left-calf left-foot "
    "right-arm left-arm face trunk right-leg left-leg both-arms head both-legs "
    "hands arms upper-back chest low-back hips thighs calves feet",
)


def test_every_muscle_group_may_be_tensed_and_let_go() -> None:
    names = ", ".join(GROUPS)
    found = routine(f"{HEAD}  - tense: [{names}]\n  - release: {names}\n")

    assert len(found.steps) == 2 * len(GROUPS)
    assert set(catalogue().groups) == set(GROUPS)


def test_every_area_may_be_warmed() -> None:
    sided = ("shoulder", "hip", "thigh", "knee", "calf", "foot", "elbow", "hand")
    wanted = {"neck", "upper-back", "low-back", "belly", *sided}
    wanted |= {f"{area}-{side}" for area in sided for side in ("left", "right")}

    assert set(AREAS) == wanted
    for area in AREAS:
        assert only(f"heat: 600\narea: {area}") == Heat(600, area)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("null", "null"),
        ("012", "012"),
        ("1:30", "1:30"),
        ("1.50", "1.50"),
        ("1_000", "1_000"),
        ("2026-11-21", "2026-11-21"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("'it''s sore'", "it's sore"),
        ('"say \\"ah\\""', 'say "ah"'),
        ("Half-way - slowly!", "Half-way - slowly!"),
        ("50 % of it", "50 % of it"),
        ("a:b and c", "a:b and c"),
        ("x {y} [z]", "x {y} [z]"),
        ("over\n  two lines", "over two lines"),
        (">\n  over\n  two lines", "over two lines"),
        ("Knie hoch – 🧘 休む", "Knie hoch – 🧘 休む"),
    ],
)
def test_a_text_stays_what_was_written(written: str, meant: str) -> None:
    assert routine(f"name: {written}\nsteps: [{{rest: 5}}]\n").name == meant


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffname: x\nsteps:\n- rest: 5\n",
        "name: x\r\nsteps:\r\n- rest: 5\r\n",
        "name: x\rsteps:\r- rest: 5\r",
        "---\nname: x\nsteps:\n- rest: 5\n...\n",
        "%YAML 1.1\n---\nname: x\nsteps:\n- rest: 5\n",
        "{name: x, steps: [{rest: 5}]}",
        "name: x\nsteps:\n- rest:\n    5",
        '"name": "x"\n"steps":\n- "rest": "5"\n',
        "name: x\nsteps:\n\n\n-\n  rest: 5   # a: b\n\t\n",
        "name: x\nsteps:\n-\N{NO-BREAK SPACE}rest: 5\n",
    ],
)
def test_the_same_routine_may_be_written_in_many_ways(text: str) -> None:
    assert routine(text).steps == (Rest(WrittenDose(lasting=5)),)


def test_five_hundred_steps_are_not_too_many() -> None:
    found = routine(f"{HEAD}  - rounds: 100\n    steps: [{', '.join(['{rest: 1}'] * 5)}]\n")

    assert unrolled(found.steps) == 500


def test_three_hours_are_not_too_long() -> None:
    found = routine(f"{HEAD}  - rest: 3600\n  - rest: 120 min\n")

    assert plan_seconds(Planner(catalogue(), Day.ORDINARY).plan(found)) == 3 * 60 * 60


def test_sixteen_levels_are_not_too_deep() -> None:
    rounds = "{rounds: 1, steps: [" * 6 + "{imagine: [a], for: 5}" + "]}" * 6

    assert said(f"name: x\nsteps: [{rounds}]\n") == []


def test_a_hundred_lines_are_not_too_many() -> None:
    lines = ", ".join(["a"] * 100)

    assert said(f"{HEAD}  - imagine: [{lines}]\n    for: 5 min\n") == []


def test_a_misspelt_key_is_read_as_meant_and_its_value_is_judged_too() -> None:
    assert said("nmae: My back\nsteps:\n  - do: cat-cow\n    reapet: 501\n") == [
        '1:1: unknown key "nmae"; did you mean "name"?',
        '4:5: unknown key "reapet"; did you mean "repeat"?',
        '4:13: write a number from 1 to 500, not "501"',
    ]


def test_a_right_key_wins_over_a_misspelt_one() -> None:
    assert said("nmae: [a]\nname: b\nsteps: [{rest: 5}]\n") == [
        '1:1: unknown key "nmae"; did you mean "name"?'
    ]
