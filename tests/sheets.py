"""Routines as people type them off a sheet, every which way: for the laws of editing by card."""

from typing import Final

from handwriting import Hand
from hypothesis import strategies as st

STEPS: Final = (
    ("do: cat-cow",),
    ("do: bridge", "repeat: 4", "hold: 2 s"),
    ("do: knee-to-chest", "hold: 15s", "sides: both", "flare: {repeat: 2, hold: 5 s}"),
    ("move: Press up on straight arms.", "repeat: '10'", "say: |", "  Up. ", "  # no remark"),
    ("move: 'Ear to the shoulder: slowly'", "for: 1:30", "position: chair", "flare: skip"),
    ("breathe: belly", "cycles: 4"),
    ("tense: [right-hand, jaw]", "let_go: 20 s"),
    ("rest: 30 s", "say: Let everything", "  be heavy."),
    ("imagine:", "  - A beach.", "  - The sea.", "for: 2 min"),
    ("do: childs-posse", "holdd: 3"),
    ("talk: Well done.", "for: 10", "flare:", "  for: 5"),
    ("just words",),
)
IN_BRACES: Final = (
    *("{do: cat-cow, repeat: 4}", "{rest: 30 s}", "{talk: 'a, b', for: 5}", "{}"),
    *("{do: bridge, flare: {repeat: 2}}", "words"),
)


@st.composite
def sheets(draw: st.DrawFn) -> bytes:
    """Draw a routine that somebody typed."""
    hand = Hand(draw)
    column = draw(st.sampled_from((0, 2, 2, 4)))
    lines = [*hand.between(0), "name: My back", *hand.between(0)]
    if hand.chance(40):
        lines += ["place: [floor, bed]" + hand.end()]
    if hand.chance(15):
        inside = draw(st.lists(st.sampled_from(IN_BRACES), max_size=4))
        comma = draw(st.sampled_from((", ", ",", ",\n   ")))
        lines += f"steps: [{comma.join(inside)}]{hand.end()}".split("\n")
    else:
        lines += ["steps:" + hand.end(), *_steps(hand, column, 0)]
    lines += [*hand.between(0), *(["by: Ruth"] if hand.chance(30) else []), *hand.between(0)]
    ends = draw(st.sampled_from((("\n",), ("\n",), ("\r\n",), ("\r",), ("\n", "\r\n"))))
    text = "".join(line + ends[number % len(ends)] for number, line in enumerate(lines))
    if hand.chance(25):
        text = text.removesuffix("\n").removesuffix("\r")
    return (b"\xef\xbb\xbf" if hand.chance(10) else b"") + text.encode()


def _steps(hand: Hand, column: int, depth: int) -> list[str]:
    lines: list[str] = []
    apart = [""] if hand.chance(30) else []
    for number in range(hand.draw(st.integers(1, 4 - depth))):
        lines += [*(apart if number else []), *hand.between(column)]
        lines += _rounds(hand, column, depth) if depth < 2 and hand.chance(15) else []
        lines += _step(hand, column)
    return lines


def _step(hand: Hand, column: int) -> list[str]:
    first, *rest = hand.draw(st.sampled_from(STEPS))
    if hand.chance(10):
        return [f"{' ' * column}- {hand.draw(st.sampled_from(IN_BRACES))}{hand.end()}"]
    lines = [f"{' ' * column}- {first}" + ("" if first.endswith("|") else hand.end())]
    for line in rest:
        is_text = line.startswith(("  ", "say"))
        if not is_text and hand.chance(15):
            lines.append(" " * (column + 2) + hand.remark())
        lines.append(" " * (column + 2) + line + ("" if is_text else hand.end()))
    return lines


def _rounds(hand: Hand, column: int, depth: int) -> list[str]:
    below = column + hand.draw(st.sampled_from((2, 4)))
    return [
        f"{' ' * column}- rounds: 2{hand.end()}",
        f"{' ' * (column + 2)}steps:{hand.end()}",
        *_steps(hand, below, depth + 1),
    ]
