"""Files that went wrong: shipped ones with a few slips of the hand, drawn by a ``Random``."""

from collections.abc import Callable
from random import Random
from typing import Final

from shipped import EXERCISES, HANDOUTS, ROUTINES

from easeful.library.step_fields import ALL_KEYS

GOOD: Final = tuple(path.read_text(encoding="utf-8") for path in (*ROUTINES, *HANDOUTS, *EXERCISES))
"""What the slips begin with."""

MOVING: Final = tuple(text for text in GOOD if "\nmotion:\n" in text)

TOKENS: Final = (
    *"\t:#'\"[]{}|>%@`?,!&*-~\\ \n\r\0\x1b\x85\xa0\ufeff\u2028🧘",
    *(
        ": ",
        "- ",
        " #",
        "&a ",
        "*a",
        "!x ",
        "<<: ",
        "---\n",
        "...\n",
        '"\\x1b"',
        "\n  ",
        "{}",
        "[]",
    ),
    *("null", "no", "010", "1:75", "1.30", "-5", "0", "1", "7", "500", "501", "999999", "4-6"),
    *("3 h", "2 min", "1:30", "20 min", "instead", "jaw", "cat-cow", "both", "skip", "after"),
    *("start", "in", "out", "back", "chair", "from", "pelvis", "bend", "[0.1, 0.2]", "on", "at"),
    *("90", "-0.5", "1e9", ".inf", "nan", "[0, 0, 0, 0, 0, 0]", "other-knee", "strap", "wall"),
    *sorted(ALL_KEYS),
    *(f"\n  - {key}: 1 min" for key in sorted(ALL_KEYS)),
)

Slip = Callable[[Random, list[str]], None]


def mutated(random: Random) -> str:
    """Return a good file after one to six slips."""
    lines = random.choice(GOOD).split("\n")
    for _slip in range(random.randint(1, 6)):
        random.choice(SLIPS)(random, lines)
    return "\n".join(lines)


def _some(random: Random, lines: list[str]) -> int:
    if not lines:
        lines.append("")
    return random.randrange(len(lines))


def _forget(random: Random, lines: list[str]) -> None:
    del lines[_some(random, lines)]


def _double(random: Random, lines: list[str]) -> None:
    at = _some(random, lines)
    lines[at:at] = [lines[at]] * random.choice((1, 1, 2, 30))


def _swap(random: Random, lines: list[str]) -> None:
    one, other = _some(random, lines), _some(random, lines)
    lines[one], lines[other] = lines[other], lines[one]


def _shift(random: Random, lines: list[str]) -> None:
    at = _some(random, lines)
    indent = random.choice(("", " ", "  ", "    ", "\t", "          "))
    lines[at] = indent + lines[at].lstrip()


def _insert(random: Random, lines: list[str]) -> None:
    at = _some(random, lines)
    column = random.randint(0, len(lines[at]))
    lines[at] = lines[at][:column] + random.choice(TOKENS) + lines[at][column:]


def _overwrite(random: Random, lines: list[str]) -> None:
    at = _some(random, lines)
    words = lines[at].split(" ")
    words[random.randrange(len(words))] = random.choice(TOKENS)
    lines[at] = " ".join(words)


def _lose_letters(random: Random, lines: list[str]) -> None:
    at = _some(random, lines)
    column = random.randint(0, len(lines[at]))
    lines[at] = lines[at][:column] + lines[at][column + random.randint(1, 3) :]


def _cut(random: Random, lines: list[str]) -> None:
    at = _some(random, lines)
    lines[at] = lines[at][: random.randint(0, len(lines[at]))]
    del lines[at + 1 :]


SLIPS: Final[tuple[Slip, ...]] = (
    *(_forget, _double, _swap, _shift, _insert, _overwrite, _lose_letters),
    *(_insert, _overwrite, _lose_letters),
    _cut,
)


def mutated_motion(random: Random) -> str:
    """Return a shipped exercise after one to three slips in its motion."""
    text = random.choice(MOVING)
    head, motion = text.split("\nmotion:\n", 1)
    lines = motion.split("\n")
    for _slip in range(random.randint(1, 3)):
        random.choice(SLIPS)(random, lines)
    return "\n".join([head, "motion:", *lines])
