"""Files that nobody types: as large as a file may be, and of every nasty shape."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from shipped import HEAD

from easeful.library.plain_text import LARGEST


def filled(unit: str, head: str = "", tail: str = "", size: int = LARGEST) -> str:
    """Return ``unit`` over and over, up to the size that a file may have."""
    room = size - len(head.encode()) - len(tail.encode())
    return head + unit * (room // len(unit.encode())) + tail


def numbered(line: str, count: int, head: str = "") -> str:
    """Return many lines with a number in each, no more than a file may have."""
    text = head + "".join(line.format(each) for each in range(count))
    return text[:LARGEST].rpartition("\n")[0] + "\n"


SIGNS: Final = {
    sign: filled(sign)
    for sign in (
        *"[{\"':-?,#|>&*!%@`~\t \n\r\x85\u2028😀",
        *("[\n", "{a: ", "[],", ": ", "- ", "-\n", "? ", "?\n", "!!a ", "&a ", "*a ", "%a\n"),
        *("# x\n", "---\n", "---\na: b\n", "...\n", "- a\n", "a: b\n", '"a": b\n', "&a a\n"),
        *("a: b: c\n", "a: 'b\n", "\\", "x", "x ", "x\n", "<<: a\n"),
    )
}
SCALARS: Final = {
    "one word": filled("x", "name: "),
    "many words": filled("x ", "name: "),
    "a quote": filled("x", 'name: "', '"'),
    "a quote that is not closed": filled("x\n", 'name: "'),
    "a block": filled("  x\n", "name: |\n"),
    "many lines": filled("  x\n", "name:\n"),
    "escapes": filled("\\x41", 'name: "', '"'),
    "wrong escapes": filled("\\q", 'name: "', '"'),
    "a key": filled("k", tail=": x"),
    "a colon and many blanks": filled(" ", "a: b: ", "x"),
    "many blanks and a colon": filled(" ", "a: b", "x: y"),
    "many dashes and a colon": filled("- ", "a: b\n  ", "x: y"),
    "digits": filled("9", f"{HEAD}- rest: "),
    "numbers with points": filled("1.", f"{HEAD}- rest: "),
    "a long breath": filled("9", f"{HEAD}- breathe: ", "-4\n  for: 5\n"),
    "many breaths": filled("9-", f"{HEAD}- breathe: "),
    "a breath with blanks": filled(" ", f"{HEAD}- breathe: 4", "-6"),
    "a format": filled("9", "format: "),
    "a language": filled("ab-", "language: ", "!"),
    "a picture": filled("a/", f"{HEAD}- move: x\n  repeat: 1\n  picture: "),
    "an id": filled("x", f"{HEAD}- do: "),
    "places": filled("floor,", "place: "),
    "misspelt places": filled("flor,", "place: "),
    "needs": filled("a,", "need: "),
    "muscle groups": filled("jaww,", f"{HEAD}- tense: "),
    "blank lines of imagery": filled("    a\n", f"{HEAD}- for: 5\n  imagine: |\n"),
}
MISTAKES: Final = {
    "unknown keys": numbered("k{}: 1\n", 4990),
    "misspelt keys": numbered("nam{}: 1\n", 4990),
    "one key": filled("name: a\n", size=39_000),
    "long unknown keys": numbered("k" * 70 + "{}: 1\n", 4000),
    "misspelt ids": numbered("- do: childs-pose{}\n", 3300, HEAD),
    "long misspelt ids": numbered("- do: " + "childs-pose" * 7 + "{}\n", 3300, HEAD),
    "misspelt keys of steps": numbered("- do: cat-cow\n  repeatt{}: 1\n", 1990, HEAD),
    "steps of text": HEAD + "- a\n" * 9990,
    "empty steps": HEAD + "-\n" * 9990,
    "steps without fields": HEAD + "- {}\n" * 9990,
    "steps that are lists": HEAD + "- []\n" * 9990,
    "misspelt groups": f"{HEAD}- tense: [{'jaww, ' * 9990}]\n",
    "slips": filled("- talk: a: b\n", HEAD),
    "slips at the end": HEAD + "- a\n" * 9000 + "- talk: a: b\n" * 20,
    "slips after remarks": filled("# x\n", HEAD, "- talk: a: b\n" * 20),
    "slips in long lines": f"{HEAD}- talk: a: b {'x ' * 12_000}\n" * 10,
    "colons in a list": filled("a: b, ", "a: {", "}"),
    "maps in a list": filled("{a: b}, ", "a: [", "]"),
    "a list that is not closed": filled("a, ", "a: ["),
    "a map that is not closed": filled("a: b, ", "a: {"),
    "deep maps": "".join(f"{' ' * level}a:\n" for level in range(700)),
    "deep rounds": f"name: x\nsteps: {filled('[{rounds: 2, steps: ')}",
    "a control character at the end": filled("x", tail="\x01"),
}
TOO_MUCH: Final = {
    "500 rounds of 500 rounds": f"{HEAD}- rounds: 500\n  steps:\n  - rounds: 500\n"
    "    steps: [{rounds: 500, steps: [{do: bridge}]}]\n",
    "many steps": HEAD + "- {talk: x, for: 5}\n" * 1900,
    "long flare days": HEAD
    + "- {move: x, repeat: 1, flare: {repeat: 500, hold: 99999, in: 99999}}\n" * 450,
    "long steps": HEAD + "- {do: hand-opening, repeat: 500, in: 0, out: 0, hold: 1}\n" * 500,
    "a long row of groups": f"{HEAD}- tense: [{'jaw, ' * 100}]\n" * 90,
    "very long waits": f"{HEAD}- rest: 999999\n" + "- {rest: 1, ready: 999999 s}\n" * 400,
}
MOVING: Final = "name: x\ndose: {ordinary: {hold: 60}}\npace: {in: 60, out: 60}\nmotion:\n"
"""Four lines that make an exercise of the motion under them."""

POSE: Final = "{from: standing, hands: {on: head, offset: [0, 0.6, 0]}, bend: 5}"
ROW: Final = f"[{', '.join(f'{{bend: {each}}}' for each in range(12))}]"
OWN: Final = ", ".join(f"p{each}: {POSE}" for each in range(12))
WHOLE: Final = (
    f"props: [{', '.join(['doorway'] * 12)}], poses: {{{OWN}}}"
    f", start: {POSE}, in: {ROW}, hold: {ROW}, out: {ROW}"
)
MOTIONS: Final = {
    "as many poses as there may be": f"{MOVING}  start: standing\n  elsewhere: "
    f"{{back: {{{WHOLE}}}, chair: {{{WHOLE}}}}}\n",
    "very many poses": f"{MOVING}  start: standing\n  in: [{'standing, ' * 9900}]\n",
    "very many poses of its own": MOVING
    + "  poses:\n"
    + "".join(f"    p{each}: {{from: p{each - 1}, bend: 5}}\n" for each in range(1600)),
    "very many things": f"{MOVING}  start: standing\n  props: [{'wall, ' * 9900}]\n",
    "very many words": f"{MOVING}  start: {{from: standing, hands: {{palm: {'up ' * 80_000}}}}}\n",
    "very long numbers": f"{MOVING}  start: {{from: standing, bend: {'9' * 200_000}}}\n",
    "misspelt poses": f"{MOVING}  start: standing\n  in: [{'stadning, ' * 12}]\n",
}

VALID: Final[Mapping[str, str]] = MappingProxyType(
    {
        "500 repeats of 500 steps": HEAD
        + "- {do: hand-opening, repeat: 500, in: 0, out: 0, hold: 0, wait: after}\n" * 500,
        "10,000 repeats": HEAD
        + "- {do: marching, repeat: 500, in: 0, out: 0, hold: 1, ready: 0}\n" * 10,
        "5,000 breaths": f"{HEAD}- {{breathe: 1-1, cycles: 500}}\n" * 1
        + "- {breathe: 1-1, cycles: 500}\n" * 9,
        "500 times 100 lines": f"{HEAD}- rounds: 500\n  steps:\n"
        f"  - {{imagine: [{', '.join(['a'] * 100)}], for: 10 s}}\n",
        "rounds of rounds": f"{HEAD}- "
        + "{rounds: 2, steps: [" * 6
        + "{do: cat-cow}, {rest: 5}"
        + "]}" * 6
        + "\n",
        "many words": HEAD
        + f"- {{rest: 1, say: {'x' * 120}, name: {'y' * 120}, note: {'z' * 120}}}\n" * 500,
    }
)
"""Good files that make as much work as the format allows."""

HOSTILE: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        **{
            name: text.encode("utf-8")
            for texts in (
                {f"sign {sign!r}": text for sign, text in SIGNS.items()},
                {f"scalar: {name}": text for name, text in SCALARS.items()},
                {f"mistakes: {name}": text for name, text in MISTAKES.items()},
                {f"too much: {name}": text for name, text in TOO_MUCH.items()},
                {f"motion: {name}": text for name, text in MOTIONS.items()},
            )
            for name, text in texts.items()
        },
        "too large": b"x: y\n" * LARGEST,
        "not UTF-8 at the end": b"x" * (LARGEST - 1) + b"\xff",
        "every byte": bytes(range(256)) * (LARGEST // 256),
    }
)
