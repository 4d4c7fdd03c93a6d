"""The commands as people and editors call them: what they print, where, and how they end."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from signal import SIGINT
from typing import IO

import pytest
from shipped import PLACES, ROUTINES

from easeful import __version__
from easeful.cli import OpenWindow, run
from easeful.core.day import Day
from easeful.core.start import StartRequest
from easeful.core.timeline import Kind
from easeful.library.check import Checker
from easeful.places import Places, find_places

REST = "name: My rest\nplace: [bed, chair]\nsteps:\n  - rest: 100 s\n"
BROKEN = "name: My rest\nsteps:\n  - rest: soon\n  - do: cat-cwo\n"
NOD = """\
name: Nod
dose: {ordinary: {repeat: 1}}
pace: {in: 2 s, out: 2 s}
start: Sit tall.
cues: [{at: in, say: Down.}, {at: out, say: Up.}]
"""
SOURCE = Path(__file__).parents[1] / "src"


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass
class Person:
    """A person at a shell, with a folder to work in and a home that is not there at first."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def easeful(self, *arguments: str, python: tuple[str, ...] = ("-m", "easeful")) -> Done:
        done = subprocess.run(
            [sys.executable, *python, *arguments],
            cwd=self.folder,
            env=self.surroundings,
            capture_output=True,
            check=False,
            timeout=60,
        )
        return Done(done.returncode, os.fsdecode(done.stdout), done.stderr.decode(errors="replace"))

    @property
    def surroundings(self) -> Mapping[str, str]:
        own = {"EASEFUL_HOME": str(self.home), "PYTHONPATH": str(SOURCE), "LC_ALL": "C.UTF-8"}
        return {**os.environ, **own, **self.environment}


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


def test_check_prints_each_problem_on_a_line_and_a_summary_elsewhere(person: Person) -> None:
    person.write("routines/b.yaml", BROKEN)
    person.write("routines/a.yaml", REST)

    done = person.easeful("check", "./routines")

    assert done.code == 1
    assert done.out.splitlines() == [
        './routines/b.yaml:3:11: "soon" is no length of time; write 45 s, 1:30 or 2 min',
        './routines/b.yaml:4:9: there is no exercise "cat-cwo"; did you mean "cat-cow"?',
    ]
    assert done.err == "2 files checked, 1 needs a look\n"


def test_check_of_good_files_prints_nothing(person: Person) -> None:
    person.write("a.yaml", REST)

    assert person.easeful("check", "a.yaml") == Done(0, "", "1 file checked, all is well\n")


def test_check_of_what_is_not_there_names_the_nearest_and_checks_nothing(person: Person) -> None:
    person.write("routines/my-back.yaml", BROKEN)

    done = person.easeful("check", "routines/my-bcak.yaml", "routines/my-back.yaml", "")

    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines() == [
        'there is no file or folder "routines/my-bcak.yaml"; did you mean "routines/my-back.yaml"?',
        'there is no file or folder ""',
    ]


def test_check_may_be_given_any_name(person: Person) -> None:
    person.write(os.fsdecode(b"\xff \n.yaml"), "")

    done = person.easeful("check", ".")

    assert done.code == 1
    assert os.fsencode(done.out).startswith(b"./\xff \n.yaml:1:1: the file is empty")
    assert person.easeful("check", "a" * 300).code == 2


def test_check_goes_on_until_it_is_stopped(person: Person) -> None:
    path = person.write("a.yaml", REST)
    watching = subprocess.Popen(
        [sys.executable, "-m", "easeful", "check", "--watch", "a.yaml"],
        cwd=person.folder,
        env=person.surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert watching.stdout is not None
    assert watching.stderr is not None

    assert watching.stderr.readline() == "1 file checked, all is well\n"
    path.write_text(BROKEN, encoding="utf-8")
    assert watching.stdout.readline().startswith("a.yaml:3:11: ")
    watching.send_signal(2)
    watching.communicate(timeout=60)

    assert watching.returncode == 1


@contextmanager
def watching(person: Person, *paths: str) -> Iterator[subprocess.Popen[str]]:
    """Give a command that goes on; stop it at the end as a person does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "easeful", "check", "--watch", *paths],
        cwd=person.folder,
        env=person.surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.send_signal(SIGINT)
        process.wait(timeout=60)
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def line_of(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().rstrip("\n")


def test_a_watched_file_may_be_renamed_over_deleted_and_come_back(person: Person) -> None:
    path = person.write("r/a.yaml", REST)
    person.write("r/b.yaml", REST)
    with watching(person, "r") as process:
        assert line_of(process.stderr) == "2 files checked, all is well"
        person.write("r/.a.tmp", BROKEN).replace(path)
        assert line_of(process.stdout).startswith("r/a.yaml:3:11: ")
        assert line_of(process.stdout).startswith("r/a.yaml:4:9: ")
        assert line_of(process.stderr) == "1 file checked, 1 needs a look"
        path.unlink()
        person.write("r/b.yaml", BROKEN)
        assert line_of(process.stdout).startswith("r/b.yaml:3:11: ")
        assert line_of(process.stderr) == "1 file checked, 1 needs a look"
        person.write("r/a.yaml", REST)
        assert line_of(process.stderr) == "1 file checked, all is well"

    assert process.returncode == 0


def test_a_new_exercise_mends_the_routines_that_name_it(person: Person) -> None:
    person.write("routines/a.yaml", "name: x\nsteps:\n  - do: nod\n")
    with watching(person, ".") as process:
        assert line_of(process.stderr) == "1 file checked, 1 needs a look"
        person.write("exercises/nod.yaml", NOD)
        assert line_of(process.stderr) == "2 files checked, all is well"

    assert process.returncode == 0


def test_a_check_that_is_stopped_early_is_not_well(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_anything: object) -> None:
        raise KeyboardInterrupt

    path = person.write("a.yaml", REST)
    monkeypatch.setattr(Checker, "check", stopped)

    assert run(["check", str(path)], find_places({"EASEFUL_HOME": str(person.home)})) == 1


def test_the_schema_of_both_formats_is_printed(person: Person) -> None:
    person.write("home/exercises/nod.yaml", NOD)

    for kind, name in (("routine", "steps"), ("exercise", "cues")):
        done = person.easeful("schema", kind)
        schema = json.loads(done.out)
        assert (done.code, done.err) == (0, "")
        assert name in schema["properties"]
        assert '"nod"' in done.out
    assert person.easeful("schema", "reminder").code == 2


def test_list_prints_all_routines_by_name_with_tabs_between(person: Person) -> None:
    person.write("home/routines/mine.yaml", REST)

    done = person.easeful("list")
    rows = [line.split("\t") for line in done.out.splitlines()]

    assert (done.code, done.err) == (0, "")
    assert ["mine", "2", "bed,chair", "My rest", "own"] in rows
    assert ["low-back-10", "10", "floor,bed", "Low back reset"] in rows
    assert {row[0] for row in rows} == {"mine", *(path.stem for path in ROUTINES)}
    assert [row[3].casefold() for row in rows] == sorted(row[3].casefold() for row in rows)


def test_list_as_data(person: Person) -> None:
    person.write("home/routines/mine.yaml", REST)

    rows = json.loads(person.easeful("list", "--json").out)

    assert {
        "id": "mine",
        "minutes": 2,
        "place": ["bed", "chair"],
        "name": "My rest",
        "own": True,
    } in rows
    assert len(rows) == len(ROUTINES) + 1


def test_list_is_well_though_a_file_is_not(person: Person) -> None:
    person.write("home/routines/mine.yaml", BROKEN)

    done = person.easeful("list")

    assert (done.code, len(done.out.splitlines())) == (0, len(ROUTINES))
    assert done.err == (f'1 file needs a look; "easeful check {person.home}/routines" says why\n')


def test_show_prints_the_timetable_that_a_session_follows(person: Person) -> None:
    person.write("exercises/nod.yaml", NOD)
    person.write(
        "routines/a.yaml",
        "name: A\nsteps:\n  - do: nod\n  - breathe: 4-6\n    cycles: 1\n"
        "  - rest: 1 min\n    wait: yes\n    say: Lie down.\n",
    )

    done = person.easeful("show", "routines/a.yaml")

    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "0:00.0\tready\tSit tall.",
        "0:05.0\tcount\t3",
        "0:06.0\tcount\t2",
        "0:07.0\tcount\t1",
        "0:08.0\tbegin\tNod",
        "0:08.0\tin\tDown.",
        "0:10.0\tout\tUp.",
        "0:12.0\tbegin\tBreathing 4-6",
        "0:12.0\tin\tBreathe in",
        "0:16.0\tout\tBreathe out",
        "0:22.0\tready\tLie down.",
        "0:22.0\twait\tPress when you are ready.",
        "0:22.0\tbegin\tRest",
        "0:22.0\trest\tLie down.",
        "1:22.0\tend",
    ]


@pytest.mark.parametrize("day", Day)
def test_show_as_data_is_the_same_timetable(person: Person, day: Day) -> None:
    lines = person.easeful("show", "low-back-10", "--day", day).out.splitlines()
    data = json.loads(person.easeful("show", "low-back-10", "--day", day, "--json").out)

    assert list(data) == ["id", "name", "day", "seconds", "minutes", "positions", "marks"]
    assert (data["id"], data["day"], data["positions"]) == ("low-back-10", day, ["back", "side"])
    assert [list(mark) for mark in data["marks"]] == [["at", "kind", "step", "words"]] * len(lines)
    assert [_line(mark["at"], mark["kind"], mark["words"]) for mark in data["marks"]] == lines
    assert {mark["kind"] for mark in data["marks"]} <= set(Kind)
    assert data["marks"][-1]["at"] == data["seconds"]
    assert data["minutes"] == round(data["seconds"] / 60)
    assert data["marks"][0]["step"] == 1


def _line(at: float, kind: str, words: str) -> str:
    tenths = round(at * 10)
    return f"{tenths // 600}:{tenths % 600 / 10:04.1f}\t{kind}\t{words}".rstrip("\t")


def test_show_of_a_file_with_mistakes_says_them(person: Person) -> None:
    person.write("./b.yaml", BROKEN)

    done = person.easeful("show", "./b.yaml")

    assert (done.code, done.out) == (1, "")
    assert [line.split(" ")[0] for line in done.err.splitlines()] == [
        "./b.yaml:3:11:",
        "./b.yaml:4:9:",
    ]


def test_show_of_an_own_routine_that_went_wrong_says_so_and_shows_the_last_good_one(
    person: Person,
) -> None:
    path = person.write("home/routines/mine.yaml", REST)
    good = person.easeful("show", "mine")
    person.write("home/routines/mine.yaml", BROKEN)

    assert person.easeful("show", "mine") == Done(
        0, good.out, '"mine" has mistakes, so this is the last good one\n'
    )
    path.unlink()
    assert person.easeful("show", "mine").code == 2


@pytest.mark.parametrize("command", ["show", "start"])
def test_a_routine_that_is_not_there_is_the_wrong_thing_to_ask_for(
    person: Person, command: str
) -> None:
    assert person.easeful(command, "low-back-1") == Done(
        2, "", 'there is no routine "low-back-1"; did you mean "low-back-10"?\n'
    )
    assert person.easeful(command, "xyzzy") == Done(
        2, "", 'there is no routine "xyzzy"; "easeful list" names them all\n'
    )
    assert person.easeful(command, "a" * 300).code == 2


@pytest.mark.parametrize("command", ["show", "start"])
def test_an_own_routine_with_mistakes_cannot_be_shown_or_started(
    person: Person, command: str
) -> None:
    path = person.write("home/routines/mine.yaml", BROKEN)

    done = person.easeful(command, "mine")

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"{path}:3:11: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc",),
        ("check",),
        ("show",),
        ("start",),
        ("list", "more"),
        ("list", "--jsno"),
        ("show", "low-back-10", "--day", "good"),
        ("start", "low-back-10", "--day", "good"),
    ],
)
def test_wrong_usage_is_said_on_standard_error(person: Person, arguments: tuple[str, ...]) -> None:
    done = person.easeful(*arguments)

    assert (done.code, done.out) == (2, "")
    assert "usage: easeful" in done.err


def test_the_version_is_told(person: Person) -> None:
    assert person.easeful("--version") == Done(0, f"easeful {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",),
        ("list", "--json"),
        ("check", "."),
        ("show", "low-back-10"),
        ("show", "a.yaml", "--json"),
        ("start", "xyzzy"),
        ("--help",),
    ],
)
def test_no_command_makes_a_home_or_needs_qt(person: Person, arguments: tuple[str, ...]) -> None:
    person.write("a.yaml", REST)
    code = (
        "import sys; from easeful.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith('PySide6')], file=sys.stderr)"
    )

    done = person.easeful(*arguments, python=("-c", code))

    assert done.err.splitlines()[-1] == "[]"
    assert not person.home.exists()


@pytest.mark.parametrize("arguments", [("list",), ("show", "pmr-15"), ("check", ".")])
def test_a_reader_that_has_enough_is_no_error(person: Person, arguments: tuple[str, ...]) -> None:
    person.write("a.yaml", "name: x\nsteps:\n" + "  -\n" * 5000)
    quiet = subprocess.Popen(
        [sys.executable, "-m", "easeful", *arguments],
        cwd=person.folder,
        env=person.surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert quiet.stdout is not None
    quiet.stdout.close()

    assert quiet.stderr is not None
    assert b"Traceback" not in quiet.stderr.read()
    quiet.stderr.close()
    assert quiet.wait(timeout=60) == 1


def test_a_full_disk_is_said_in_words(person: Person) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "easeful", "list"],
            cwd=person.folder,
            env=person.surroundings,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert (done.returncode, done.stderr) == (1, "cannot write: No space left on device\n")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(PLACES.assets, PLACES.routines, tmp_path / "home")


@pytest.mark.parametrize(
    ("arguments", "wish"),
    [
        ([], OpenWindow()),
        (["start", "low-back-10"], OpenWindow(StartRequest("low-back-10"))),
        (
            ["start", "pmr-8", "--day", "flare"],
            OpenWindow(StartRequest("pmr-8", Day.FLARE)),
        ),
    ],
)
def test_some_commands_want_the_window(
    places: Places, arguments: list[str], wish: OpenWindow
) -> None:
    assert run(arguments, places) == wish


def test_the_help_names_every_command(person: Person) -> None:
    shown = person.easeful("--help").out

    assert set(re.findall(r"^    (\w+) ", shown, re.MULTILINE)) == {
        *("check", "export", "figure", "import", "journal", "list", "open"),
        *("print", "record", "schema", "show", "start"),
    }
