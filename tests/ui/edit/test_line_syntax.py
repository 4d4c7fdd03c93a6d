"""The parts of a line are told by its looks, also where it is full of mistakes."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.ui.edit.line_syntax import NO_BLOCK, Part, tokens_of


def parts(line: str, state: int = NO_BLOCK) -> list[tuple[str, Part]]:
    return [(line[start:end], part) for start, end, part in tokens_of(line, state)[0]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("name: My back", [("name:", Part.KEY)]),
        ("  - do: cat-cow", [("- ", Part.QUIET), ("do:", Part.KEY), ("cat-cow", Part.KNOWN)]),
        ("    repeat: 8", [("repeat:", Part.KEY), ("8", Part.NUMBER)]),
        ("    for: 1 min 30 s", [("for:", Part.KEY), ("1 min 30 s", Part.NUMBER)]),
        (
            "  - breathe: 4-7-8",
            [("- ", Part.QUIET), ("breathe:", Part.KEY), ("4-7-8", Part.NUMBER)],
        ),
        (
            "hold: 1:30 # long",
            [("hold:", Part.KEY), ("1:30", Part.NUMBER), (" # long", Part.QUIET)],
        ),
        ("# all of it: 8", [("# all of it: 8", Part.QUIET)]),
        ("say: no 8 # 9", [("say:", Part.KEY), (" # 9", Part.QUIET)]),
        ("say: 'a # b'", [("say:", Part.KEY)]),
        ("say: it's # so", [("say:", Part.KEY), (" # so", Part.QUIET)]),
        ("flare: {repeat: 4}", [("flare:", Part.KEY), ("repeat:", Part.KEY), ("4", Part.NUMBER)]),
        ("  - You lie on sand.", [("- ", Part.QUIET)]),
        ("do:cat", []),
        ("", []),
        ("    ", []),
    ],
)
def test_the_parts_of_a_line(line: str, expected: list[tuple[str, Part]]) -> None:
    assert parts(line) == expected


def test_what_stands_under_a_bar_is_words() -> None:
    state = tokens_of("say: |")[1]
    assert state == 0
    assert tokens_of("  do: cat-cow", state) == ([], 0)
    assert parts("name: x", state) == [("name:", Part.KEY)]
    assert tokens_of("say: a | b")[1] == NO_BLOCK


@given(st.text(st.sampled_from([*"ab -:#'\"{}[]|>8\\", "\t", "\xa0", "👩"]), max_size=24))
def test_whatever_is_typed_has_parts_in_order(line: str) -> None:
    tokens, state = tokens_of(line)
    ends = [0]
    for start, end, _part in tokens:
        assert ends[-1] <= start < end <= len(line)
        ends.append(end)
    assert state >= NO_BLOCK


@pytest.mark.parametrize(
    "line",
    [
        "'" * 3000,
        '"\\' * 3000,
        "a: " + "- " * 3000,
        " #" * 3000,
        "a: " + "1 " * 3000 + "x",
        "1-" * 3000,
    ],
)
def test_a_hostile_line_takes_no_time(line: str) -> None:
    began = process_time()
    tokens_of(line)
    assert process_time() - began < 0.5
