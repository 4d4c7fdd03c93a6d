"""Checking files for a person or an editor: what each is, and against what."""

from dataclasses import replace
from pathlib import Path

import pytest
from shipped import HEAD, PLACES

from easeful.library.check import Checker

NOD = "name: Nod\ndose: {ordinary: {hold: 5}}\n"
NODDING = f"{HEAD}  - do: nod\n"
UP = "{hands: {at: [0, 0.8, 0.2]}, feet: {at: [0, 0.08, 0.1]}}"
REST = f"{HEAD}  - rest: 5\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str | bytes) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)


def checked(*given: str, home: str = "home") -> dict[str, list[str]]:
    """Return the problems of each file that was checked, without its name."""
    places = replace(PLACES.shelf, home=Path(home))
    return {
        each.shown: [str(problem).removeprefix(f"{each.shown}:") for problem in each.problems]
        for each in Checker(places).check(given)
    }


def test_a_file_is_named_as_it_was_given_and_a_folder_joined(folder: Path) -> None:
    for name in ("b.yaml", "deep/c.yml", "deep/er/a.yaml", "deep/.no.yaml", "deep/no.txt"):
        write(name, REST)

    assert list(checked("./b.yaml", "deep/")) == ["./b.yaml", "deep/c.yml", "deep/er/a.yaml"]
    assert list(checked(".")) == ["./b.yaml", "./deep/c.yml", "./deep/er/a.yaml"]
    assert list(checked(str(folder / "b.yaml"))) == [str(folder / "b.yaml")]


def test_each_file_is_checked_once_however_often_it_is_given(folder: Path) -> None:
    write("deep/a.yaml", REST)

    assert list(checked("deep/a.yaml", "deep", "./deep/a.yaml")) == ["deep/a.yaml"]


def test_a_file_with_another_ending_is_checked_if_it_is_given(folder: Path) -> None:
    write("sheet.txt", HEAD)

    assert checked("sheet.txt") == {"sheet.txt": ['2:1: "steps" is empty']}


def test_a_link_is_followed_if_it_is_given(folder: Path) -> None:
    write("a.yaml", HEAD)
    Path("link.yaml").symlink_to("a.yaml")

    assert checked("link.yaml") == {"link.yaml": ['2:1: "steps" is empty']}
    assert list(checked(".")) == ["./a.yaml"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("exercises/nod.yaml", NOD),
        ("exercises/deep/nod.yaml", NOD),
        ("routines/exercises/nod.yaml", NOD),
        ("nod.yaml", f"{NOD}start: Sit tall.\n"),
        ("nod.yaml", f"{NOD}motion: {{start: chair}}\n"),
        ("groups.yaml", "groups: {jaw: {name: Jaw, tense: Press., release: Hang.}}\n"),
        ("poses.yaml", f"poses: {{up: {UP}}}\n"),
        ("rest.yaml", REST),
        ("exercises/routines/rest.yaml", REST),
        ("exercises/../rest.yaml", REST),
    ],
)
def test_what_a_file_is_follows_from_where_it_is_and_what_it_says(
    folder: Path, name: str, text: str
) -> None:
    write(name, text)

    assert checked(name) == {name: []}


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("exercises/x.yaml", REST, '1:1: "dose" is missing'),
        ("x.yaml", NOD, '1:1: "steps" is missing'),
        ("x.yaml", f"{REST}start: Sit.\n", '4:1: unknown key "start"'),
        ("x.yaml", "groups: {}\n", '1:1: "groups" is missing'),
        ("x.yaml", "poses: {}\n", '1:1: "poses" is missing'),
        ("x.yaml", f"{REST}groups: {{}}\n", '4:1: unknown key "groups"'),
    ],
)
def test_a_file_is_judged_as_what_it_is(folder: Path, name: str, text: str, problem: str) -> None:
    write(name, text)

    assert problem in checked(name)[name]


@pytest.mark.parametrize(
    ("exercise", "routine"),
    [
        ("home/exercises/nod.yaml", "sheet.yaml"),
        ("exercises/nod.yml", "routines/sheet.yaml"),
        ("deep/exercises/nod.yml", "deep/sheets/sheet.yaml"),
        ("exercises/nod.yml", "routines/../routines/sheet.yaml"),
    ],
)
def test_a_routine_may_name_exercises_of_the_home_and_beside_its_folder(
    folder: Path, exercise: str, routine: str
) -> None:
    write(exercise, NOD)
    write(routine, f"{NODDING}  - do: cat-cow\n")

    assert checked(routine) == {routine: []}


def test_exercises_beside_are_found_from_within_a_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("exercises/nod.yaml", NOD)
    write("routines/week1/x.yaml", REST)
    write("routines/sheet.yaml", NODDING)
    monkeypatch.chdir(folder / "routines" / "week1")

    assert checked("../sheet.yaml", home="../../home") == {"../sheet.yaml": []}


def test_exercises_elsewhere_are_not_there(folder: Path) -> None:
    write("sheets/exercises/nod.yaml", NOD)
    write("sheets/sheet.yaml", NODDING)

    assert checked("sheets/sheet.yaml") == {
        "sheets/sheet.yaml": ['3:9: there is no exercise "nod"']
    }


def test_exercises_may_name_each_other_and_themselves_not(folder: Path) -> None:
    write("exercises/nod.yaml", NOD + "easier: {do: shrug}\n")
    write(
        "exercises/shrug.yaml", "name: Shrug\ndose: {ordinary: {hold: 5}, flare: {instead: me}}\n"
    )
    write("exercises/me.yaml", "name: Me\ndose: {ordinary: {hold: 5}, flare: {instead: me}}\n")
    write("exercises/bad.yaml", "name: x\n")
    write("exercises/worse.yaml", NOD + "easier: {do: bad}\n")

    assert checked("exercises") == {
        "exercises/bad.yaml": ['1:1: "dose" is missing'],
        "exercises/me.yaml": ['2:46: "me" leads back to this exercise on a flare day'],
        "exercises/nod.yaml": ['3:14: the exercise "shrug" has mistakes of its own'],
        "exercises/shrug.yaml": ['2:46: the exercise "me" has mistakes of its own'],
        "exercises/worse.yaml": ['3:14: the exercise "bad" has mistakes of its own'],
    }


def test_what_cannot_be_read_is_a_problem_like_any_other(folder: Path) -> None:
    Path("dir.yaml").mkdir()
    Path("link.yaml").symlink_to("nowhere")
    write("deep/dir.yaml/x.yaml", REST)
    write("binary.yaml", bytes(range(256)))

    assert checked("link.yaml", "binary.yaml", "deep") == {
        "binary.yaml": ["3:115: this is not plain text; save the file as UTF-8"],
        "deep/dir.yaml": ["1:1: this is not a file; move it elsewhere"],
        "link.yaml": ["1:1: this file is not there any more"],
    }


def test_of_very_many_problems_a_hundred_are_shown(folder: Path) -> None:
    write("many.yaml", HEAD + "  -\n" * 137)

    problems = checked("many.yaml")["many.yaml"]

    assert len(problems) == 101
    assert problems[99:] == ['102:4: this step is empty; delete its "-"', "103:4: and 37 more"]
