"""Any text whatever ends in a routine or in problems: never both, never neither, never an error."""

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mutations import GOOD, mutated
from reading_laws import look_at_exercise, look_at_routine
from shipped import HEAD, said

from easeful.library.amounts import read_seconds
from easeful.library.group_file import read_groups
from easeful.library.step_fields import ALL_KEYS

slips = st.randoms(use_true_random=False).map(mutated)
yaml_signs = st.text(
    alphabet="-:[]{}#&*!|>'\"%@`,?~<= \n\t\r0123abc\xa0\x85\u2028\ufeff", max_size=60
)
names = st.sampled_from(sorted(ALL_KEYS))
values = st.sampled_from(
    (
        *("cat-cow", "jaw", "5", "45 s", "1:30", "3 min", "170 min", "4-6", "500", "0", "skip"),
        *("after", "yes", "both", "alternate", "{repeat: 3}", "{for: 20 s}", "back", "Breathe."),
        "[jaw, neck]",
    )
)


@st.composite
def steps(draw: st.DrawFn, depth: int = 0) -> str:
    """Draw a step that is often right: a kind, some keys beside it, and rounds now and then."""
    indent = "  " * (2 * depth + 1)
    fields = draw(st.dictionaries(names, values, min_size=1, max_size=4))
    if "rounds" in fields and depth < 3:
        fields["rounds"] = draw(st.sampled_from(["1", "2", "20", "300"]))
        fields.pop("steps", None)
        under = "\n" + "\n".join(draw(st.lists(steps(depth + 1), min_size=1, max_size=3)))
        return "\n".join([_lines(fields, indent), f"{indent}  steps:{under}"])
    return _lines(fields, indent)


def _lines(fields: dict[str, str], indent: str) -> str:
    return f"{indent}- " + f"\n{indent}  ".join(f"{key}: {value}" for key, value in fields.items())


amount = st.integers(0, 600).map(lambda seconds: f"{seconds} s")
right_steps = st.one_of(
    st.tuples(st.sampled_from(["cat-cow", "bridge", "knee-to-chest", "marching"]), amount).map(
        lambda drawn: f"  - do: {drawn[0]}\n    between: {drawn[1]}\n    repeat: 9"
    ),
    st.tuples(st.integers(1, 500), amount).map(
        lambda drawn: f"  - move: x\n    repeat: {drawn[0]}\n    hold: {drawn[1]}\n    sets: 2"
    ),
    st.tuples(st.integers(1, 500), amount).map(
        lambda drawn: f"  - do: chin-tuck\n    flare: {{repeat: {drawn[0]}, hold: {drawn[1]}}}"
    ),
    st.tuples(st.integers(1, 500), amount).map(
        lambda drawn: f"  - breathe: 20-20\n    cycles: {drawn[0]}\n    ready: {drawn[1]}"
    ),
    st.tuples(st.integers(1, 90), amount).map(
        lambda drawn: (
            f"  - rounds: {drawn[0]}\n    ready: {drawn[1]}\n    between: 9\n"
            "    flare: {between: 99}\n    steps: [{tense: jaw}, {move: x, repeat: 9}]"
        )
    ),
)


@given(st.text())
def test_any_text_is_a_routine_or_has_problems(text: str) -> None:
    look_at_routine(text.encode("utf-8", "surrogatepass"))


@given(st.binary())
@example(b"\xef\xbb\xbf\xc3\xa4\xc3\xa4\xff")
@example(b"\xff\xfen\x00")
def test_any_bytes_are_a_routine_or_have_problems(data: bytes) -> None:
    look_at_routine(data)
    look_at_exercise(data)


@given(yaml_signs)
@example("x: y: \u2028z: w: v")
@example("a: 'b\n")
@example("\r\r: \r")
def test_any_row_of_yaml_signs_is_a_routine_or_has_problems(text: str) -> None:
    look_at_routine(text.encode())
    look_at_routine(f"{HEAD}- talk: {text}".encode())
    look_at_exercise(text.encode())


@given(slips)
def test_a_shipped_file_with_slips_is_a_routine_or_has_problems(text: str) -> None:
    look_at_routine(text.encode())


@given(slips)
def test_a_shipped_file_with_slips_is_an_exercise_or_has_problems(text: str) -> None:
    look_at_exercise(text.encode())


@given(st.lists(steps(), min_size=1, max_size=6))
def test_any_steps_are_a_routine_or_have_problems(drawn: list[str]) -> None:
    look_at_routine((HEAD + "\n".join(drawn)).encode())


@given(st.lists(right_steps, min_size=1, max_size=8))
def test_a_routine_is_read_exactly_if_it_is_not_too_much(drawn: list[str]) -> None:
    text = HEAD + "\n".join(drawn)

    found = look_at_routine(text.encode())

    too_much = {
        "2:1: a routine may have 500 steps at most, rounds counted",
        "2:1: a routine may last 3 h at most; this one is longer",
    }
    assert found is not None or set(said(text)) <= too_much


@given(st.text() | slips)
def test_any_text_is_groups_or_has_problems(text: str) -> None:
    found = read_groups("g.yaml", text.encode("utf-8", "surrogatepass"))

    assert found.groups or found.problems


@pytest.mark.parametrize("text", GOOD, ids=lambda text: text.splitlines()[1])
def test_a_good_file_cut_anywhere_is_a_routine_or_has_problems(text: str) -> None:
    for end in range(0, len(text), 17):
        look_at_routine(text[:end].encode())


def written(seconds: int) -> set[str]:
    """Return all ways to write a length of time."""
    minutes, rest = divmod(seconds, 60)
    units = ("s", "sec", "second", "seconds")
    ways = {f"{seconds}", f"{minutes}:{rest:02}"}
    ways |= {f"{seconds}{space}{unit}" for unit in units for space in ("", " ")}
    if minutes:
        for word in ("min", "minute", "minutes"):
            for space in ("", " "):
                ways |= {f"{minutes}{space}{word}"} if not rest else set()
                ways |= {
                    f"{minutes}{space}{word} {rest}{gap}{unit}"
                    for unit in units
                    for gap in ("", " ")
                }
    return ways


@given(st.integers(0, 99_999))
def test_a_length_of_time_is_read_back_however_it_is_written(seconds: int) -> None:
    assert {read_seconds(way) for way in written(seconds)} == {seconds}


@given(st.text(alphabet="0123456789: smine.cod", max_size=12) | st.text())
def test_what_is_no_length_of_time_is_not_read_as_one(text: str) -> None:
    seconds = read_seconds(text)

    assert seconds is None or " ".join(text.split()) in written(seconds)


def test_slips_are_the_same_for_the_same_random() -> None:
    assert mutated(Random(7)) == mutated(Random(7))  # noqa: S311 (no secret)
