"""What is offered where the cursor stands: a bar in each text."""

from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutations import GOOD, mutated
from shipped import EXERCISES, HANDOUTS, ROUTINES, catalogue, read

from easeful.library.completion import Completion, Known, complete
from easeful.library.exercise_file import read_exercise
from easeful.library.exercise_values import KEYS as EXERCISE_KEYS
from easeful.library.known import known_in
from easeful.library.problem import Problem
from easeful.library.routine_values import KEYS
from easeful.library.step_fields import BESIDE, COMMON, PACED
from easeful.library.step_values import AREAS

KNOWN = Known(
    {
        "bridge": "Gentle bridge",
        "cat-cow": "Cat-cow",
        "childs-pose": "Child's pose",
        "knee-to-chest": "One knee to chest",
        "zehen": "Füße strecken",
    },
    {"jaw": "Jaw", "right-hand": "Right hand", "right-arm": "Right arm"},
    ("sheet.jpg", "hand.png"),
)
PLACES = ["floor", "bed", "chair", "standing", "any"]
STEP = "name: x\nsteps:\n  - do: cat-cow\n"
MOST_MS = 5.0


def cursor(text: str) -> tuple[list[str], int, int]:
    """Return the lines of a text without its bar, and where that was."""
    before, behind = text.split("|", 1)
    return (before + behind).split("\n"), before.count("\n"), len(before.split("\n")[-1])


def found(text: str, known: Known = KNOWN) -> Completion | None:
    return complete(*cursor(text), known)


def offered(text: str) -> list[str]:
    completion = found(text)
    return [] if completion is None else [each.text for each in completion.offers]


def keys(*names: str) -> list[str]:
    return [f"{name}: " for name in names]


def of(kind: str, *but: str) -> set[str]:
    return set(keys(*(BESIDE[kind] - {kind, *but})))


def test_at_the_top_are_the_keys_that_are_not_there_yet() -> None:
    assert offered("|") == keys(*KEYS)
    assert set(offered("name: x\n|\nplace: floor\nsteps:\n  - rest: 5\n")) == {
        f"{key}: " for key in KEYS if key not in {"name", "place", "steps"}
    }


def test_a_step_begins_with_its_kinds() -> None:
    for text in ("steps:\n  - |", "steps:\n- |", "steps: [|", "steps: [rest: 5, {|"):
        assert offered(text)[: len(BESIDE)] == keys(*BESIDE), text


def test_a_step_without_a_dash_gets_one() -> None:
    assert offered("steps:\n  |")[:2] == ["- do: ", "- move: "]
    assert offered("steps:\n  ta|") == ["- talk: "]


@pytest.mark.parametrize("kind", BESIDE)
def test_a_step_gets_what_may_stand_beside_its_kind(kind: str) -> None:
    assert set(offered(f"steps:\n  - {kind}: x\n    |")) == of(kind)
    assert set(offered(f"steps:\n  - {{{kind}: x, |")) == of(kind)
    assert set(offered(f"steps:\n  - say: x\n    |\n    {kind}: x")) == of(kind, "say")


def test_a_step_gets_no_key_twice_and_none_that_is_refused_beside_another() -> None:
    assert set(offered(f"{STEP}    repeat: 8\n    |\n    hold: 3")) == of("do", "repeat", "hold")
    assert set(offered("steps:\n  - move: x\n    for: 9\n    |")) == (
        {f"{key}: " for key in (*COMMON, "sides", "sets", "position", "picture")}
    )
    assert "for: " not in offered("steps:\n  - move: x\n    hold: 9\n    |")


def test_brackets_that_are_closed_again_are_left_behind() -> None:
    closed = "steps:\n  - {do: cat-cow, flare: {repeat: 3}, |"

    assert set(offered(closed)) == of("do", "flare")
    assert set(offered(closed.replace(", |", ",\n     |"))) == of("do", "flare")


def test_a_step_of_no_kind_yet_gets_the_kinds_that_suit_what_is_there() -> None:
    kinds = [kind for kind in BESIDE if "position" in BESIDE[kind]]

    assert offered("steps:\n  - position: back\n    |")[: len(kinds) + 1] == keys(*kinds, "repeat")


def test_within_rounds_are_steps_without_heat() -> None:
    inside = "steps:\n  - rounds: 3\n    steps:\n      - "
    kinds = [kind for kind in BESIDE if kind not in {"heat", "cold"}]

    assert offered(f"{inside}|")[: len(kinds)] == keys(*kinds)
    assert set(offered(f"{inside}do: cat-cow\n        |")) == of("do")
    assert set(offered(f"{inside}do: cat-cow\n    |")) == of("rounds", "steps")
    assert offered(f"{inside}do: bri|") == ["bridge"]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("bridge.", ["bridge"]),
        ("bri", ["bridge"]),
        ("gentle", ["bridge"]),
        ("kind pose", ["childs-pose"]),
        ("kn ch", ["knee-to-chest"]),
        ("one kn", ["knee-to-chest"]),
        ("child's", ["childs-pose"]),
        ("c", ["cat-cow", "childs-pose", "knee-to-chest"]),
        ("fusse", ["zehen"]),
        ("fuße", ["zehen"]),
        ("xyz", []),
        ("x", []),
    ],
)
def test_an_exercise_is_found_by_its_id_or_any_word_of_its_name(typed: str, ids: list[str]) -> None:
    assert offered(f"steps:\n  - do: {typed}|") == ids


def test_an_exercise_comes_with_its_name_and_a_key_with_what_it_is_for() -> None:
    completion = found("steps:\n  - do: kn ch|  # now")

    assert completion is not None
    assert completion.start == len("  - do: ")
    assert completion.offers[0].about == "One knee to chest"
    assert all(each.about for each in (found("|") or completion).offers)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("place: |", PLACES),
        ("place: floor, |", [each for each in PLACES if each != "floor"]),
        ("place: [floor, |]", [each for each in PLACES if each != "floor"]),
        ("place: [floor,\n  |]", [each for each in PLACES if each != "floor"]),
        ("place: [be|", ["bed"]),
        ("place: ['be|", ["bed"]),
        ('place: "floor, be|"', ["bed"]),
        ("place:\n  - |", PLACES),
        ("place:\n- st|", ["standing"]),
        ("day: |", ["flare"]),
        ("steps:\n  - tense: r|", ["right-hand", "right-arm"]),
        ("steps:\n  - tense: [right-hand, r|", ["right-arm"]),
        ("steps:\n  - release:\n      - j|", ["jaw"]),
        ("steps:\n  - breathe: bo|", ["box"]),
        ("steps:\n  - breathe: 4-7|", ["4-7-8"]),
        (f"{STEP}    sides: b|", ["both"]),
        (f"{STEP}    wait: |", ["no", "yes", "after"]),
        (f"{STEP}    flare: |", ["skip"]),
        (f"{STEP}    flare: {{repeat: 4, |", keys("hold", "in", "out", "between")),
        (f"{STEP}    flare:\n      repeat: 4\n      ho|", keys("hold")),
        (f"{STEP}    flare:\n      repeat: 4\n      |", keys("hold", "in", "out", "between")),
        ("steps:\n  - heat: 5 min\n    with: |", ["pad", "damp", "wrap", "bath"]),
        ("steps:\n  - cold: 5 min\n    area: ne|", ["neck"]),
        ("steps:\n  - rest: 5\n    position: hands|", ["hands-and-knees"]),
        ("steps:\n  - move: x\n    picture: |", ["sheet.jpg", "hand.png"]),
        ("steps:\n  - {do: cat-cow, sides: al|", ["alternate"]),
        ("steps: [{rest: 5}, {do: kn|", ["knee-to-chest"]),
        ("dose:\n  |", keys("flare", "ordinary", "ceiling")),
        ("dose:\n  ordinary:\n    repeat: 3\n  |", keys("flare", "ceiling")),
        ("dose: {ordinary: {repeat: 3, |", keys("hold")),
        ("dose:\n  flare: {|", keys("repeat", "hold", "instead")),
        ("dose:\n  flare: {hold: 3, |", keys("repeat")),
        ("dose:\n  flare: {instead: bri|", ["bridge"]),
        ("pace: {in: 4 s, |}", keys("out", "between")),
        ("cues:\n  - |", keys("at", "say", "breath")),
        ("cues:\n  - {at: in, b|", keys("breath")),
        ("cues:\n  - at: |", ["in", "hold", "out"]),
        ("dose: {}\nposition: any|", []),
        ("dose: {}\neasier: {do: bri|", ["bridge"]),
        ("skip_if: {kn|", keys("knee_trouble")),
        ("skip_if:\n  knee_trouble:\n  kne|", []),
        ("adapt_if: {knee_trouble: Fold it., ot|", keys("other")),
        ("motion:\n  view: be|", ["behind"]),
        ("motion:\n  props: [mat, {chair: {t|", keys("turn")),
        ("motion:\n  props: [pi|", ["pillow"]),
        ("motion:\n  start: {hands: {on: bel|", ["belly", "other-belly"]),
        ("motion:\n  in:\n    - right-foot: {kn|", keys("knee")),
        ("motion:\n  elsewhere:\n    standing:\n      sta|", keys("start")),
    ],
)
def test_the_words_and_keys_that_a_place_takes_are_offered(text: str, words: list[str]) -> None:
    assert offered(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "# na|",
        "name: x # na|",
        "name: |",
        "name: na|",
        "steps:\n  - talk: do|",
        "steps:\n  - talk: >\n      do|",
        "steps:\n  - imagine: >-\n      a: b\n      do|",
        "steps:\n  - imagine:\n      - do|",
        "steps:\n  - say: 'do|",
        "steps:\n  - do: 'bridge'|",
        f"{STEP}      bri|",
        f"{STEP}      |",
        "steps:\n  - do:|",
        "steps:\n  - do: br|idge",
        "steps:\n  - re|peat: 8",
        "steps:\n  - do: bridge|",
        "steps:\n  - hold: 1|",
        "steps:\n  - unheard: |",
        "unheard:\n  |",
    ],
)
def test_nothing_is_offered_in_remarks_free_texts_and_finished_words(text: str) -> None:
    assert found(text) is None


def test_a_key_before_a_colon_gets_no_second_one() -> None:
    assert offered("na|: x") == ["name"]


def test_an_empty_exercise_gets_the_keys_of_one() -> None:
    completion = complete([""], 0, 0, KNOWN, exercise=True)

    assert completion is not None
    assert [each.text for each in completion.offers] == keys(*EXERCISE_KEYS)


def test_every_area_of_heat_is_offered() -> None:
    assert offered("steps:\n  - heat: 5 min\n    area: |") == list(AREAS)
    assert {f"{key}: " for key in PACED} <= set(offered(f"{STEP}    |"))


@pytest.mark.parametrize("text", GOOD[::3])
def test_each_key_that_is_offered_is_one_that_the_reader_takes(text: str) -> None:
    """In a good file each key is forgotten, and put back from what is offered in its place."""
    lines, known = text.split("\n"), known_in(catalogue())
    for number, line in enumerate(lines):
        key = line.strip().removeprefix("- ").partition(":")[0]
        at = line.find(key)
        if not key or not line[at + len(key) :].startswith(":") or not key.isidentifier():
            continue
        there = [*lines[:number], line[:at], *lines[number + 1 :]]
        completion = complete(there, number, at, known, exercise="\nsteps:" not in text)
        if completion is None:
            continue
        for offer in completion.offers:
            written = line[:at] + offer.text.removeprefix("- ")
            data = "\n".join([*lines[:number], written, *lines[number + 1 :]]).encode()
            wrong = [each.words for each in _problems(data, text) if each.line == number + 1]
            assert not [each for each in wrong if "unknown" in each or "twice" in each], written


def _problems(data: bytes, text: str) -> tuple[Problem, ...]:
    if "\nsteps:" in text:
        return read(data, "x.yaml").problems
    return read_exercise("x.yaml", data, look=False).problems


@pytest.mark.parametrize("seed", range(40))
def test_wherever_the_cursor_stands_in_a_broken_file_something_or_nothing_is_offered(
    seed: int,
) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    lines = mutated(random).split("\n")
    for _again in range(30):
        line = random.randrange(len(lines))
        column = random.randint(0, len(lines[line]))
        completion = complete(lines, line, column, KNOWN)
        if completion is not None:
            assert 0 <= completion.start <= column
            assert completion.offers


@given(st.text(alphabet="ab-:#'\"[]{},| \t\n", max_size=60), st.integers(0, 60))
def test_any_text_may_stand_there(text: str, at: int) -> None:
    before = text[:at]
    lines, line = text.split("\n"), before.count("\n")
    column = len(before.split("\n")[-1])
    completion = complete(lines, line, column, KNOWN)

    assert completion is None or 0 <= completion.start <= column


def test_three_hundred_lines_take_no_time() -> None:
    steps = "  - do: cat-cow\n    repeat: 8\n    say: Now.  # gently\n" * 100
    lines, line, column = cursor(f"name: x\nsteps:\n{steps}  - do: cat-cow\n    |")
    known, taken = known_in(catalogue()), []
    for _again in range(10):
        began = process_time()
        assert complete(lines, line, column, known)
        taken.append(1000 * (process_time() - began))

    assert min(taken) < MOST_MS


def test_the_files_that_we_try_are_there() -> None:
    assert len(GOOD) == len((*ROUTINES, *HANDOUTS, *EXERCISES))
