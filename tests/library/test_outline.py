"""What is understood of a routine while it is being written."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from handwriting import files
from hostile import HOSTILE, VALID
from hypothesis import example, given
from hypothesis import strategies as st
from mutations import mutated
from sheets import sheets
from shipped import HANDOUTS, HEAD, ROUTINES, catalogue, read

from easeful.core.body import Place
from easeful.core.routine import Rounds
from easeful.core.sections import sections_of
from easeful.library.outline import Outline, Row, outline_of
from easeful.library.yaml_tree import read_tree

BROKEN = tuple(sorted((Path(__file__).parent / "broken").glob("*.yaml")))
MOST_SECONDS = 0.012
SLACK = 3
"""A machine that does something else meanwhile may take this many times as long."""


def outline(text: str | bytes) -> Outline:
    data = text.encode() if isinstance(text, str) else text
    return outline_of("my-back.yaml", data, catalogue())


def every(rows: tuple[Row, ...]) -> Iterator[Row]:
    for row in rows:
        yield row
        yield from every(row.rows)


def look_at_outline(data: bytes) -> Outline:
    """See that an outline keeps its promises."""
    found, loaded = outline(data), read(data)
    assert found.routine == loaded.routine
    assert found.problems == loaded.problems
    lines, problems = data.count(b"\n") + data.count(b"\r") + 1, set(found.problems)
    for row in every(found.rows):
        assert 1 <= row.first_line <= row.last_line <= lines
        assert problems.issuperset(row.problems)
        assert not row.steps or not row.problems or row.rows
        for inner in row.rows:
            assert row.first_line <= inner.first_line
            assert inner.last_line <= row.last_line
    for upper, lower in pairwise(found.rows):
        assert upper.last_line <= lower.first_line
    steps = tuple(step for row in found.rows for step in row.steps)
    if found.routine is not None:
        assert steps == found.routine.steps
        assert found.readable == found.routine
    elif found.readable is not None:
        assert steps == found.readable.steps
        sections_of(found.readable, catalogue())
    return found


@pytest.mark.parametrize("path", [*ROUTINES, *HANDOUTS], ids=lambda path: path.stem)
def test_a_good_file_is_understood_as_it_is_read(path: Path) -> None:
    found = look_at_outline(path.read_bytes())

    lines = path.read_text().split("\n")
    assert found.routine is not None
    for row in every(found.rows):
        assert f"- {row.kind}" in lines[row.first_line - 1]
        assert lines[row.last_line - 1].strip()
        assert next(iter(row.written)) == row.kind


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_has_the_problems_that_the_loader_finds(path: Path) -> None:
    look_at_outline(path.read_bytes())


@pytest.mark.parametrize("name", [*HOSTILE, *VALID])
def test_a_hostile_file_ends_in_an_outline_too(name: str) -> None:
    look_at_outline(HOSTILE.get(name) or VALID[name].encode())


@given(
    st.one_of(
        st.randoms(use_true_random=False).map(mutated).map(str.encode),
        sheets(),
        files(),
        st.binary(max_size=40),
        st.text(alphabet="-:[]{}#|>'\"? \n\tsteps,do", max_size=60).map(str.encode),
    )
)
@example(b"")
@example(b"steps: []\n")
@example(b"steps:\n-\n- \n-\n  do: cat-cow\n")
@example(b"name: x\nsteps:\n- do: cat-cow\n---\nname: y\nsteps:\n- do: cat-cow\n")
@example(b"- - - a\n")
@example(b"steps: [{rounds: 2, steps: [{do: cat-cow}, {do: x}]}, words]\n")
def test_any_bytes_end_in_an_outline(data: bytes) -> None:
    look_at_outline(data)


@given(st.integers(0, 10_000), st.sampled_from([*ROUTINES, *HANDOUTS]))
def test_with_one_broken_step_all_others_are_there(number: int, path: Path) -> None:
    good = outline(path.read_bytes())
    broken = good.rows[number % len(good.rows)]
    lines = path.read_text().split("\n")
    at = broken.first_line - 1
    lines[at] = lines[at].replace(f"- {broken.kind}:", f"- {broken.kind}x:")

    found = outline("\n".join(lines))

    assert found.problems
    assert found.routine is None
    for row, before in zip(found.rows, good.rows, strict=True):
        if row.path == broken.path:
            assert row.steps == ()
            assert row.problems == found.problems
        else:
            assert row == before


def test_rows_say_where_they_stand_and_what_is_written() -> None:
    found = outline(
        "name: My back\n"
        "about: For mornings.\n"
        "place: [bed, floor]\n"
        "language: de\n"
        "day: flare\n"
        "steps:\n"
        "  # first of all\n"
        "  - do: cat-cow    # slowly\n"
        "    repeat: 8\n"
        "    flare: {repeat: 4, hold: 2 s}\n"
        "      # its own remark\n"
        "\n"
        "  # nobody's\n"
        "\n"
        "  - rounds: 2\n"
        "    steps:\n"
        "    - tense: [jaw, eyes]\n"
        "    - rest: 10 s\n"
        "  -\n"
        "    talk: >\n"
        "      Well\n"
        "      done.\n"
        "    for: 5\n"
        "\n"
        "by: Ruth\n"
    )

    assert (found.name, found.about, found.language) == ("My back", "For mornings.", "de")
    assert found.places == (Place.BED, Place.FLOOR)
    assert found.for_flare
    cat, rounds, talk = found.rows
    assert (cat.path, cat.first_line, cat.last_line, cat.kind) == (("steps", 0), 8, 11, "do")
    assert cat.written == {"do": "cat-cow", "repeat": "8", "flare": "repeat: 4, hold: 2 s"}
    assert (rounds.first_line, rounds.last_line, rounds.written) == (15, 18, {"rounds": "2"})
    assert [row.path for row in rounds.rows] == [("steps", 1, "steps", 0), ("steps", 1, "steps", 1)]
    assert rounds.rows[0].written == {"tense": "jaw, eyes"}
    assert len(rounds.rows[0].steps) == 2
    assert (talk.first_line, talk.last_line) == (19, 23)
    assert talk.written == {"talk": "Well done.", "for": "5"}


def test_rounds_with_a_mistake_inside_are_rounds_of_the_rest() -> None:
    found = outline(
        f"{HEAD}- rounds: 3\n  steps:\n"
        "  - do: bridge\n    hold: 3 x\n  - do: bridge\n- do: cat-cow\n"
    )

    rounds, cat = found.rows
    assert isinstance(rounds.steps[0], Rounds)
    assert rounds.steps[0].times == 3
    assert rounds.steps[0].steps == rounds.rows[1].steps
    assert rounds.rows[0].steps == ()
    assert [str(each) for each in rounds.problems] == [
        'my-back.yaml:6:11: "3 x" is no length of time; write 45 s, 1:30 or 2 min'
    ]
    assert found.readable is not None
    assert found.readable.steps == (*rounds.steps, *cat.steps)


def test_rounds_with_a_mistake_of_their_own_show_what_is_in_them() -> None:
    for mistake in ("rounds: twice", "rounds: 2\n  betwen: 5"):
        found = outline(f"{HEAD}- {mistake}\n  steps:\n  - do: bridge\n")

        assert found.rows[0].steps == ()
        assert found.rows[0].rows[0].steps
        assert found.readable is None


def test_a_row_in_brackets_has_its_own_mistakes_and_no_others() -> None:
    found = outline("name: x\nsteps: [{do: bridge}, {do: brige}, {rest: 5}]\n")

    assert [bool(row.steps) for row in found.rows] == [True, False, True]
    assert [len(row.problems) for row in found.rows] == [0, 1, 0]


def test_a_value_that_needs_quotes_spoils_its_own_row_alone() -> None:
    found = outline(f"{HEAD}- talk: Now: slowly\n  for: 5\n- do: cat-cow\n")

    assert [bool(row.steps) for row in found.rows] == [False, True]
    assert found.rows[0].written["talk"] == "Now: slowly"


def test_a_misspelt_steps_has_rows_all_the_same() -> None:
    found = outline("name: x\nstepps:\n- do: cat-cow\n")

    assert found.rows[0].path == ("stepps", 0)
    assert found.rows[0].steps


def test_text_that_cannot_be_read_at_all_has_no_rows_and_says_why() -> None:
    found = outline("name: x\nsteps:\n\t- do: cat-cow\n")

    assert (found.rows, found.readable, found.name) == ((), None, "")
    assert [(each.line, each.words) for each in found.problems] == [
        (3, "this line is indented with a tab; use spaces")
    ]


def test_a_text_without_a_name_is_understood_but_for_that() -> None:
    found = outline("steps:\n- do: cat-cow\n")

    assert found.routine is None
    assert found.readable is not None
    assert found.rows[0].problems == ()


def test_more_steps_than_may_be_are_not_offered_to_be_tried() -> None:
    many = f"{HEAD}- rounds: 500\n  steps:\n  - do: bridge\n  - do: cat-cow\n"

    assert outline(many).readable is None


def test_a_routine_of_300_lines_is_understood_while_the_next_key_is_pressed() -> None:
    steps = "".join(path.read_text().partition("steps:\n")[2] for path in ROUTINES)
    lines = (HEAD + steps).split("\n")
    end = next(number for number in range(300, 0, -1) if lines[number].startswith("  - "))
    data = "\n".join(lines[:end]).encode()
    assert read_tree("", data)[0] is not None
    spent = []
    for _time in range(5):
        start = process_time()
        found = outline(data)
        between = process_time()
        if found.readable is not None:
            sections_of(found.readable, catalogue())
        spent.append((between - start, process_time() - between))

    assert min(first for first, _ in spent) < MOST_SECONDS * SLACK
    assert min(second for _, second in spent) < MOST_SECONDS * SLACK


def test_a_remark_above_the_next_row_is_not_of_the_row_before() -> None:
    found = outline(f"{HEAD}- do: bridge\n# now slowly\n- do: cat-cow\n  # once more\n# the end\n")

    assert [(row.first_line, row.last_line) for row in found.rows] == [(3, 3), (5, 6)]


def test_a_second_document_is_no_mistake_of_the_last_row() -> None:
    found = outline(f"{HEAD}- do: bridge\n---\nname: x\nsteps: []\n")

    assert [each.line for each in found.problems] == [4]
    assert [(row.last_line, row.problems) for row in found.rows] == [(3, ())]
