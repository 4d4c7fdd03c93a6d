"""How a mistake is put into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.library.problem import (
    LONGEST_QUOTE,
    At,
    Problem,
    Report,
    did_you_mean,
    listed,
    quoted,
    shortened,
)


def test_a_problem_is_a_line_that_editors_can_jump_to() -> None:
    assert str(Problem("a b.yaml", 3, 5, "look here")) == "a b.yaml:3:5: look here"


def test_problems_come_in_the_order_of_their_places() -> None:
    report = Report("x")
    for at in (At(10, 1), At(2, 9), At(2, 10), At(2, 1)):
        report.note(at, "?")

    assert [(each.line, each.column) for each in report.problems] == [
        (2, 1),
        (2, 9),
        (2, 10),
        (10, 1),
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("reapet", "repeat"),
        ("Repeat", "repeat"),
        ("let-go", "let_go"),
        ("Let Go", "let_go"),
        ("fro", "for"),
        ("childs-posse", ""),
        ("xyzzy", ""),
        ("", ""),
        ("on", ""),
        ("r" * 100, ""),
    ],
)
def test_the_nearest_word_is_what_was_probably_meant(wrong: str, right: str) -> None:
    assert Report("x").nearest(wrong, ["repeat", "let_go", "for", "no"]) == right


def test_guessing_ends_at_some_point() -> None:
    report = Report("x")
    guesses = [report.nearest("reapet", ["repeat"]) for _each in range(1000)]

    assert 20 <= guesses.count("repeat") <= 100
    assert guesses == ["repeat"] * guesses.count("repeat") + [""] * guesses.count("")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("cat-cow", '"cat-cow"'),
        ("", '""'),
        ('a "b"', '"a "b""'),
        ("two  blanks ", '"two  blanks "'),
        ("one\ntwo\tthree", '"one two three"'),
        ("\x1b[31m\x00", '"\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}"'),
        ("x" * 200, f'"{"x" * LONGEST_QUOTE}…"'),
        ("x" * LONGEST_QUOTE, f'"{"x" * LONGEST_QUOTE}"'),
    ],
)
def test_what_was_written_is_repeated_as_it_was_on_one_line(text: str, shown: str) -> None:
    assert quoted(text) == shown


@given(st.text())
def test_a_quote_is_short_and_does_nothing_to_a_terminal(text: str) -> None:
    assert quoted(text).isprintable()
    assert len(quoted(text)) <= LONGEST_QUOTE + len('"…"')


def test_a_choice_is_read_as_a_person_says_it() -> None:
    assert listed(["floor"]) == "floor"
    assert listed(["floor", "bed"]) == "floor or bed"
    assert listed(iter(["floor", "bed", "any"])) == "floor, bed or any"


def test_without_a_guess_nothing_is_asked() -> None:
    assert did_you_mean("") == ""
    assert did_you_mean("bed") == '; did you mean "bed"?'


@pytest.mark.parametrize(
    ("count", "last"), [(0, ""), (100, "w99"), (101, "and 1 more"), (137, "and 37 more")]
)
def test_of_very_many_problems_the_last_line_counts_the_others(count: int, last: str) -> None:
    problems = tuple(Problem("x", line + 1, 1, f"w{line}") for line in range(count))
    found = shortened(problems)

    assert found[:100] == problems[:100]
    assert [each.words for each in found[-1:]] == ([last] if last else [])
    assert [each.line for each in found] == list(range(1, len(found) + 1))
