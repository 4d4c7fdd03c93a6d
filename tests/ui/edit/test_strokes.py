"""What Enter, Tab and the remark key do to lines."""

import pytest

from easeful.ui.edit.strokes import Stroke, enter, is_there, outdent, remark, rub_out, tab


def entered(above: list[str], line: str, column: int | None = None) -> list[str]:
    """Return the line as it is after Enter, with ``|`` for the cursor."""
    start, end, text = enter(above, line, len(line) if column is None else column)
    return f"{line[:start]}{text}|{line[end:]}".split("\n")


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("name: x", ["name: x", "|"]),
        ("steps:", ["steps:", "  - |"]),
        ("  - do: cat-cow", ["  - do: cat-cow", "    |"]),
        ("    repeat: 8", ["    repeat: 8", "    |"]),
        ("    steps:", ["    steps:", "      - |"]),
        ("    steps:  # twice", ["    steps:  # twice", "    |"]),
        ("  - imagine:", ["  - imagine:", "      - |"]),
        ("      - You lie.", ["      - You lie.", "      - |"]),
        ("  # remark", ["  # remark", "  |"]),
        ("words", ["words", "|"]),
        ("", ["", "|"]),
    ],
)
def test_enter_keeps_lines_in_line(line: str, after: list[str]) -> None:
    assert entered([], line) == after


def test_a_second_enter_begins_the_next_step_and_a_third_ends_the_list() -> None:
    above = ["steps:", "  - do: cat-cow"]
    assert entered(above, "    ") == ["  - |"]
    assert entered(above, "  - ") == ["|"]


def test_it_leaves_an_inner_list_for_the_outer_one() -> None:
    above = ["steps:", "  - rounds: 2", "    steps:", "      - do: cat-cow"]
    assert entered(above, "        ") == ["      - |"]
    assert entered(above, "      - ") == ["  - |"]


def test_enter_within_a_line_takes_the_rest_along() -> None:
    assert entered([], "  - do: cat cow", 11) == ["  - do: cat", "    |cow"]
    assert entered([], "  - do: cat", 0) == ["", "|  - do: cat"]
    assert entered([], "  - do: cat", 2) == ["  ", "  |- do: cat"]


def test_tab_goes_to_the_next_stop() -> None:
    assert [tab(column) for column in (0, 1, 2, 3)] == ["  ", " ", "  ", " "]


def test_shift_tab_takes_one_stop_at_most() -> None:
    assert [outdent(line) for line in ("    a", " a", "a", "\ta")] == [2, 1, 0, 1]


def test_backspace_takes_a_stop_only_of_what_indents() -> None:
    assert [rub_out("    ab", column) for column in (0, 2, 3, 4, 5, 6)] == [1, 2, 1, 2, 1, 1]
    assert rub_out("\t\tab", 2) == 1


def remarked(lines: list[str]) -> list[str]:
    strokes = remark(lines)
    pairs = zip(lines, strokes, strict=True)
    return [line[:start] + text + line[end:] for line, (start, end, text) in pairs]


def test_the_remark_key_goes_and_comes_back() -> None:
    lines = ["  - do: cat-cow", "", "    repeat: 8"]
    once = remarked(lines)
    assert once == ["  # - do: cat-cow", "", "  #   repeat: 8"]
    assert remarked(once) == lines
    assert remark(["#tight", "a # b"]) == [Stroke(0, 0, "# "), Stroke(0, 0, "# ")]
    assert remarked(["#tight"]) == ["tight"]


def test_a_dash_that_is_there_is_not_typed_twice() -> None:
    for before in ("  - ", "- ", "      - "):
        assert is_there(before, "-")
        assert is_there(before, " ")
    for before in ("", "  ", "  -", "  - do: ", "  - 4 - "):
        assert not is_there(before, "-")
    assert not is_there("  - ", "d")
