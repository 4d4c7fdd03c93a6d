"""The file of ways: what it says, and what is told of a mistake in it."""

import pytest
from shipped import PLACES, poses

from easeful.library.way_file import read_ways, ways_at

HEAD = "format: 1\nways:\n"


def problems_of(text: str) -> list[str]:
    return [str(problem) for problem in read_ways("ways.yaml", text.encode(), poses()).problems]


def test_the_shipped_ways_have_no_problem() -> None:
    read = ways_at(PLACES.assets / "ways.yaml", poses())
    assert read.problems == ()
    assert {"standing", "back", "side-sitting"} <= set(read.book.poses)


def test_a_way_keeps_the_foot_where_it_was() -> None:
    text = HEAD + "  - {from: half-kneeling, to: kneeling, keep: right-foot}\n"
    passage = read_ways("ways.yaml", text.encode(), poses()).book.passages[0]
    before = passage_foot(poses()["half-kneeling"].feet[0].resting.at)
    after = passage_foot(poses()["kneeling"].feet[0].resting.at)
    assert passage.meet.move[0] == pytest.approx(before - after)


def passage_foot(point: tuple[float, float, float] | None) -> float:
    assert point
    return point[0]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{from: standing}", '"to" is missing'),
        ("{from: standing, to: chiar}", "chiar"),
        ("{from: standing, to: chair, keep: nose}", "nose"),
        ("{from: standing, to: chair, bey: 2}", "bey"),
        ("{from: standing, to: chair, pass: [sofa]}", "sofa"),
        ("standing", 'needs fields such as "from"'),
    ],
)
def test_a_mistake_is_told_with_its_place(line: str, words: str) -> None:
    told = problems_of(HEAD + f"  - {line}\n")
    assert len(told) == 1
    assert told[0].startswith("ways.yaml:3")
    assert words in told[0]


def test_a_file_that_is_not_there_is_a_problem() -> None:
    read = ways_at(PLACES.assets / "nowhere.yaml", poses())
    assert read.problems
    assert read.book.passages == ()
