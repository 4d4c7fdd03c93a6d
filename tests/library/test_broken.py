"""Every kind of mistake: a broken file, and beside it the exact problems that it must give.

``NAME.txt`` beside ``NAME.yaml`` is what ``easeful check NAME.yaml`` prints in that folder.
"""

from pathlib import Path

import pytest
from broken_samples import BROKEN, EXERCISES, ROUTINES, problems_in
from shipped import read


def expected(path: Path) -> list[str]:
    return path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_a_broken_routine_gives_exactly_its_problems(path: Path) -> None:
    found = read(path.read_bytes(), path.name)

    assert list(map(str, found.problems)) == expected(path)
    assert found.routine is None


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_a_broken_exercise_gives_exactly_its_problems(path: Path) -> None:
    assert list(map(str, problems_in(path, path.read_bytes()))) == expected(path)


def test_every_list_of_problems_has_its_file() -> None:
    files = {path.with_suffix("") for path in (*ROUTINES, *EXERCISES)}
    lists = {path.with_suffix("") for path in BROKEN.rglob("*.txt")}

    assert lists == files


def test_the_lines_in_the_description_of_the_format_are_word_for_word() -> None:
    lines = expected(BROKEN / "my-back.yaml")

    assert set(lines) >= {
        'my-back.yaml:9:9: there is no exercise "childs-posse"; did you mean "childs-pose"?',
        'my-back.yaml:12:11: "45 heartbeats" is no length of time; write 45 s, 1:30 or 2 min',
        'my-back.yaml:14:11: heat may last 20 min at most, not "25 min"',
        'my-back.yaml:15:5: "hold" is given twice, first on line 13',
    }
