"""What is underlined of a mistake, and what its correction makes of the file."""

from pathlib import Path

import pytest
from broken_samples import EXERCISES, ROUTINES, lines_of, problems_in
from hypothesis import given
from hypothesis import strategies as st
from shipped import read

from easeful.library.problem import Problem
from easeful.library.spans import Fix, fix_of, span_of

MOST_FIXES = 60


def fixed(lines: list[str], fix: Fix) -> bytes:
    line = lines[fix.line - 1]
    changed = line[: fix.start] + fix.text + line[fix.end :]
    return "\n".join([*lines[: fix.line - 1], changed, *lines[fix.line :]]).encode()


def readable(path: Path) -> bool:
    try:
        path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


SAMPLES = [path for path in (*ROUTINES, *EXERCISES) if readable(path)]


def underlined(line: str, column: int, wrong: str = "", right: str = "") -> str:
    start, end = span_of(line, Problem("x", 1, column, "words", wrong, right))
    return line[start:end]


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("    repeat: 8  # eight", 5, "repeat"),
        ("    repeat: 8  # eight", 13, "8"),
        ("    right-hand: {at: [1, 2]}", 17, "{at: [1, 2]}"),
        ("    say: Breathe #1 in # now", 10, "Breathe"),
        ('    say: "a # b" # c', 10, '"a # b"'),
        ("    say: 'it''s # b' # c", 10, "'it''s # b'"),
        ('    say: "never closed', 10, '"never closed'),
        ("place: [floor, sofa, bed]", 16, "sofa"),
        ("place: [floor, sofa", 8, "[floor, sofa"),
        ("  - {do: cat-cow, repeat: soon}", 27, "soon"),
        ("  - {do: cat-cow, repeat: soon}", 19, "repeat"),
        ("  - roll over", 5, "roll over"),
        ("  -", 4, "-"),
        ("steps:", 1, "steps"),
        ("name: My back", 99, "name: My back"),
        ("   ", 2, "   "),
        ("   ", 9, "   "),
        ("", 1, ""),
    ],
)
def test_the_key_or_the_value_is_underlined(line: str, column: int, expected: str) -> None:
    assert underlined(line, column) == expected


@pytest.mark.parametrize(
    ("line", "column", "wrong", "expected"),
    [
        ("  - do: childs-posse # rest", 9, "childs-posse", 8),
        ('  - do: "childs-posse"', 9, "childs-posse", 9),
        ("palm: about up", 7, "bout", 0),
        ("palm: upp up", 7, "up", 10),
        ("say: other", 6, "childs-posse", 5),
    ],
)
def test_a_wrong_word_is_underlined_by_itself(
    line: str, column: int, wrong: str, expected: int
) -> None:
    start, end = span_of(line, Problem("x", 1, column, "words", wrong, "right"))

    if line[start:end] == wrong:
        assert start == expected
    else:
        assert start == column - 1


def test_a_problem_without_a_right_spelling_has_no_fix() -> None:
    assert fix_of(["do: xyz"], Problem("x", 1, 5, "words")) is None
    assert fix_of(["do: xyz"], Problem("x", 2, 5, "words", "xyz", "cat-cow")) is None
    assert fix_of(["do: abc"], Problem("x", 1, 5, "words", "xyz", "cat-cow")) is None


def test_the_nearest_exercise_is_offered() -> None:
    data = b"name: x\nsteps:\n  - do: 'childs-posse' # rest\n"
    problem = read(data, "x.yaml").problems[0]

    assert fix_of(lines_of(data), problem) == Fix(3, 9, 21, "childs-pose")


def test_a_misspelt_key_is_not_offered_a_key_that_is_there_already() -> None:
    data = b"name: x\nsteps:\n  - do: cat-cow\n    hodl: 3\n    hold: 4\n"
    problem = read(data, "x.yaml").problems[0]

    assert problem.words == 'unknown key "hodl"; did you mean "hold"?'
    assert not problem.right


@pytest.mark.parametrize("written", ["'cat-cow'", '"do:cat-cow"', "roll over", "do:"])
def test_a_step_in_quotes_or_without_sense_has_no_fix(written: str) -> None:
    data = f"name: x\nsteps:\n  - {written}\n".encode()

    assert not any(fix_of(lines_of(data), each) for each in read(data, "x.yaml").problems)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("  - cat-cow", "  - do: cat-cow"),
        ("  - do:cat-cow", "  - do: cat-cow"),
        ("  -do: cat-cow", "  - do: cat-cow"),
        ("  do: cat-cow", "  - do: cat-cow"),
        ("  - rest: 5\n  -do: cat-cow", "  - rest: 5\n  - do: cat-cow"),
        ("  - do: cat-cow\n    repeat:8", "  - do: cat-cow\n    repeat: 8"),
        ("  - do: cat-cow\n\trepeat: 8", "  - do: cat-cow\n    repeat: 8"),
        ("  - do: cat-cow\n  \t repeat: 8", "  - do: cat-cow\n    repeat: 8"),
        ("  - do: cat-cow\n\t- rest: 8", "  - do: cat-cow\n  - rest: 8"),
        ("\t- rest: 8", "  - rest: 8"),
        ("  -\tdo: cat-cow", "  - do: cat-cow"),
        ("  - do: cat-cow\n    say: Now: in", '  - do: cat-cow\n    say: "Now: in"'),
        (
            '  - do: cat-cow\n    say: "Now" go: in',
            "  - do: cat-cow\n    say: '\"Now\" go: in'",
        ),
        ("  - do: cat-cow\n    say: @home", '  - do: cat-cow\n    say: "@home"'),
        (
            "  - imagine: [Notice: your feet, rest]\n    for: 60",
            '  - imagine: ["Notice: your feet", rest]\n    for: 60',
        ),
        ('  - do: cat-cow\n    say: "Now in', '  - do: cat-cow\n    say: "Now in"'),
    ],
)
def test_slips_of_yaml_are_mended(written: str, meant: str) -> None:
    head = "name: x\nsteps:\n"
    problems = read(f"{head}{written}\n".encode(), "x.yaml").problems
    lines = f"{head}{written}".split("\n")
    fix = fix_of(lines, problems[0])

    assert fix is not None
    assert fixed(lines, fix).decode() == head + meant
    assert not read(fixed(lines, fix), "x.yaml").problems


def seen_at_once(problems: tuple[Problem, ...]) -> int:
    """Return how many there are; whether a body can do a pose is judged only once it is sound."""
    return sum("goes through" not in each.words for each in problems)


def places_of(problems: tuple[Problem, ...]) -> list[tuple[int, str, str]]:
    return [(each.line, each.words, each.wrong) for each in problems]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_each_fix_removes_its_mistake_and_makes_none(path: Path) -> None:
    data = path.read_bytes()
    for _again in range(MOST_FIXES):
        before, lines = problems_in(path, data), lines_of(data)
        found = ((problem, fix_of(lines, problem)) for problem in before)
        problem, fix = next(((each, fix) for each, fix in found if fix), (None, None))
        if problem is None or fix is None:
            break
        data = fixed(lines, fix)
        after = problems_in(path, data)
        assert seen_at_once(after) <= seen_at_once(before), (problem, after)
        assert places_of(after).count((problem.line, problem.words, problem.wrong)) < places_of(
            before
        ).count((problem.line, problem.words, problem.wrong))
    else:
        pytest.fail("the fixes come to no end")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_mistake_of_the_samples_is_underlined_within_its_line(path: Path) -> None:
    lines = lines_of(path.read_bytes())
    for problem in problems_in(path, path.read_bytes()):
        line = lines[problem.line - 1]
        start, end = span_of(line, problem)
        assert 0 <= start <= end <= len(line)
        assert start < end or not line
        if problem.right:
            assert line[start:end] == problem.wrong


@given(
    st.text(alphabet="ab:#,-'\"[]{} \t\\é", max_size=30),
    st.integers(1, 40),
    st.text(alphabet="ab- ", min_size=1, max_size=3),
    st.sampled_from(["", "x"]),
)
def test_a_span_lies_in_its_line_and_is_never_empty(
    line: str, column: int, wrong: str, right: str
) -> None:
    start, end = span_of(line, Problem("x", 1, column, "words", wrong if right else "", right))

    assert 0 <= start <= end <= len(line)
    assert start < end or not line
