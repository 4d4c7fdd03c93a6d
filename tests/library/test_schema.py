"""The JSON Schema against every file that we have, and against the readers themselves."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest
import yaml
from broken_samples import BROKEN, EXERCISES, ROUTINES
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from shipped import catalogue, read

from easeful.library import schema_forms as forms
from easeful.library.amounts import read_seconds
from easeful.library.known import known_in
from easeful.library.schema import exercise_schema, routine_schema, schema_text
from easeful.library.step_fields import ALL_KEYS, BESIDE, COMMON
from easeful.library.step_values import KINDS, VALUES

ROOT = Path(__file__).parents[2]
GOOD_ROUTINES = sorted(
    (*(ROOT / "routines").glob("*.yaml"), *(ROOT / "tests/handouts").glob("*.yaml"))
)
GOOD_EXERCISES = sorted((ROOT / "assets" / "exercises").glob("*.yaml"))
ROUTINE = Draft202012Validator(routine_schema())
EXERCISE = Draft202012Validator(exercise_schema())


class Yaml12(yaml.SafeLoader):
    """Reads YAML as version 1.2 does: only true and false are no texts, and plain numbers."""


Yaml12.yaml_implicit_resolvers = {}
for tag, form, firsts in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Yaml12.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{form})$"), list(firsts)
    )


def loaded(data: bytes, loader: type[yaml.SafeLoader] = Yaml12) -> object:
    return yaml.load(data, loader)  # noqa: S506 (both are safe ones)


def is_valid(path: Path, data: bytes) -> bool:
    """Say whether a file is right by its schema; what is no YAML is not."""
    try:
        found = loaded(data)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    validator = EXERCISE if path.parent.name == "exercises" else ROUTINE
    return validator.is_valid(found)


@pytest.mark.parametrize("path", GOOD_ROUTINES, ids=lambda path: path.stem)
@pytest.mark.parametrize("loader", [Yaml12, yaml.SafeLoader])
def test_every_good_routine_is_right_by_its_schema(
    path: Path, loader: type[yaml.SafeLoader]
) -> None:
    assert not list(ROUTINE.iter_errors(loaded(path.read_bytes(), loader)))


@pytest.mark.parametrize("path", GOOD_EXERCISES, ids=lambda path: path.stem)
def test_every_good_exercise_is_right_by_its_schema(path: Path) -> None:
    assert not list(EXERCISE.iter_errors(loaded(path.read_bytes())))


def test_the_schemas_are_right_themselves() -> None:
    for kind in (routine_schema(), exercise_schema(), routine_schema(known_in(catalogue()))):
        Draft202012Validator.check_schema(kind)
    assert json.loads(schema_text("routine")) == routine_schema()
    assert json.loads(schema_text("exercise")) == exercise_schema()


SAMPLES: Final = {
    path.relative_to(BROKEN).with_suffix("").as_posix(): path for path in (*ROUTINES, *EXERCISES)
}

TWICE = "a reader of YAML keeps one of two equal keys"
RICH = "a reader of YAML does what the anchor, tag or escape says, and it is gone"
ORDER = "a schema does not compare where steps stand"
SUM = "a schema does not add up"
BODY = "a schema knows no body"
IDS = "a schema does not know what the ids lead to"

UNSEEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "a-key-twice": TWICE,
        "anchor": RICH,
        "anchor-on-a-text": RICH,
        "escaped-control": RICH,
        "exercises/instead-twice": TWICE,
        "exercises/itself-instead": IDS,
        "exercises/keys-twice": TWICE,
        "exercises/motion-of-no-body": BODY,
        "exercises/motion-too-quick": BODY,
        "exercises/motion-under-the-floor": BODY,
        "exercises/no-time-at-all": SUM,
        "heat-after-imagine": ORDER,
        "heat-after-release": ORDER,
        "heat-after-tense": ORDER,
        "heat-after-tense-in-rounds": ORDER,
        "heat-key-twice": TWICE,
        "move-that-takes-no-time": SUM,
        "nested-rounds-too-deep": "a schema does not count how deep things are nested",
        "tag": RICH,
        "three-hours-and-a-second": SUM,
        "three-hours-of-get-ready": SUM,
        "three-hours-of-moves": SUM,
        "three-hours-of-rest-between-rounds": SUM,
        "three-hours-on-a-flare-day": SUM,
        "too-many-steps": "rounds are not unrolled",
    }
)
"""The broken samples that are right by their schema, and why."""


@pytest.mark.parametrize("name", SAMPLES)
def test_a_broken_sample_is_wrong_by_its_schema_or_it_is_known_why_not(name: str) -> None:
    path = SAMPLES[name]

    assert is_valid(path, path.read_bytes()) == (name in UNSEEN)


def test_the_unseen_samples_are_there() -> None:
    assert UNSEEN.keys() <= SAMPLES.keys()


def test_the_tables_have_every_key_of_a_step_and_no_other() -> None:
    assert VALUES.keys() == ALL_KEYS
    assert KINDS.keys() == BESIDE.keys()


BESIDE_IT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "do": "cat-cow",
        "move": "Reach.",
        "breathe": "4-6",
        "tense": "jaw",
        "release": "jaw",
        "imagine": "Sea.",
        "talk": "Rest.",
        "rest": "5",
        "heat": "5 min",
        "cold": "5 min",
        "rounds": "2",
    }
)
"""A good value for each kind of step."""

WRITTEN: Final = (
    *("0", "1", "5", "8", "10", "11", "45", "59", "60", "500", "501", "900", "901", "1200"),
    *("'8'", "'501'", "-1", "1.5", "1.0", "45 s", "45s", "0 s", "0:00", "0:45", "1:30", "1:75"),
    *("19:59", "20:00", "20:01", "15:00", "20 min", "20 min 0 s", "20 min 1 s", "21 min"),
    *("2 min", "1 min 30 s", "1 min 60 s", "0 min", "2 h", "both", "left", "chair", "pad", "yes"),
    *("no", "after", "skip", "Skip", "cat-cow", "jaw", "'jaw, eyes'", "[jaw, eyes]", "knee-left"),
    *("sheet.jpg", "pictures/Sheet.PNG", "../sheet.jpg", "a/b.jpg", "sheet.exe", "[a]", "{a: b}"),
    *("{}", "[]", "''", "' '", "", "{repeat: 4}", "{for: 5}", "{hold: 5 s, for: 5}", "{repeat: x}"),
    *("4-6", "4 - 6", "4-7-8", "5.5-5.5", "4-6.3", "0-4", "21-4", "4", "4-4-4-4-4", "box", "Box"),
    *("[{do: cat-cow}]", "[{heat: 5 min}]", "[{do: cat-cow, repeat: 8}, {rest: 5}]", "[cat-cow]"),
)
OTHERWISE: Final = frozenset({"1.0", "{hold: 5 s, for: 5}"})
"""1.0 is a whole number for JSON."""

ALIKE: Final = COMMON - {"flare"}
"""Keys that are the same for every kind, so that one kind is enough to look at."""

UNKNOWN_IDS: Final = re.compile("there is no (exercise|muscle group)|would last no time")


def written_step(kind: str, key: str, value: str) -> str:
    """Return a routine of one step of this kind that is good but for the value of a key."""
    fields = {kind: BESIDE_IT[kind]}
    if kind in {"imagine", "talk", "breathe"} and key != "cycles":
        fields["for"] = "1 min"
    if kind == "move" and key != "for":
        fields["repeat"] = "4"
    if kind == "rounds":
        fields["steps"] = "[{rest: 5}]"
    fields[key] = value
    lines = "".join(f"\n    {name}: {each}" for name, each in fields.items())
    return f"name: x\nsteps:\n  -{lines[4:]}\n"


def step_in(data: bytes) -> object:
    """Return the only step of a routine."""
    found = loaded(data)
    assert isinstance(found, dict)
    return found["steps"][0]


@pytest.mark.parametrize("kind", BESIDE)
def test_the_schema_takes_of_a_step_what_the_reader_takes(kind: str) -> None:
    # Not the whole: a validator tries all eleven kinds one after the other.
    whole = routine_schema()
    validator = Draft202012Validator({"$defs": whole["$defs"], "$ref": f"#/$defs/{kind}"})
    different, taken = [], 0
    for key in BESIDE[kind] - (ALIKE if kind != "talk" else frozenset()):
        for value in WRITTEN:
            data = written_step(kind, key, value).encode()
            problems = read(data, "x.yaml").problems
            is_read = not [each for each in problems if not UNKNOWN_IDS.match(each.words)]
            taken += is_read
            if validator.is_valid(step_in(data)) != is_read and value not in OTHERWISE:
                different.append((key, value, problems))
    assert not different
    assert taken


@pytest.mark.parametrize("beside", ["wait: after", "wait: yes", "hold: 5", "sides: both"])
def test_a_move_needs_a_dose_unless_it_waits_until_it_is_done(beside: str) -> None:
    data = f"name: x\nsteps:\n  - move: Reach.\n    {beside}\n".encode()

    assert ROUTINE.is_valid(loaded(data)) == (not read(data, "x.yaml").problems)


@given(st.integers(0, 2000), st.integers(0, 2000), st.integers(0, 3000))
def test_the_form_of_whole_numbers_takes_those_between_its_limits(
    one: int, other: int, number: int
) -> None:
    least, most = sorted((one, other))
    form = forms.whole(forms.digits(least, most))

    assert bool(re.search(form, str(number))) == (least <= number <= most)


@given(
    st.from_regex(r"\A(\d{1,5}( ?(s|sec|seconds?))?|\d{1,3}:\d\d|\d{1,3} ?min( \d\d? s)?)\Z"),
    st.sampled_from([(0, None), (1, None), (60, 1200), (60, 900)]),
)
def test_the_form_of_a_length_takes_what_the_reader_takes(
    text: str, limits: tuple[int, int | None]
) -> None:
    least, most = limits
    seconds = read_seconds(text)
    is_meant = seconds is not None and least <= seconds <= (most or 10**9)

    assert bool(re.search(forms.seconds(least, most), text)) == is_meant


def test_every_key_says_what_it_is_for() -> None:
    text = schema_text("routine") + schema_text("exercise")

    assert '"description": ""' not in text
    for key, each in routine_schema()["properties"].items():  # type: ignore[attr-defined]
        assert each["description"].endswith("."), key


def test_the_ids_that_are_known_are_examples() -> None:
    text = schema_text("routine", known_in(catalogue()))

    assert '"cat-cow"' in text
    assert '"right-hand"' in text
    assert '"cat-cow"' not in schema_text("routine")
