"""YAML files as people write them, every which way: what the laws of editing hold for.

Each remark has a number of its own, so that a test can say which one went missing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from easeful.library.yaml_tree import Items, Node, Text, read_tree

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"
"""What a file says, as Python has it; ``None`` where nothing is written."""

WORDS: Final = (
    "heat",
    "20:00",
    "yes",
    "60 min",
    "día 🙂",
    "mon-fri",
    "a b  c",
    "it's",
    "x#y",
    "~x",
)
KEYS: Final = ("remind", "at", "days", "say", "off", "from", "añ 🙂", "steps")
PLAIN_WORDS: Final = st.sampled_from(WORDS)
ANY_TEXT: Final = st.one_of(
    PLAIN_WORDS,
    st.sampled_from(
        ("", "~", "a: b", "# no", "a #b", "- x", "[", "two\nlines\n", "x\n\ny", "z\n\n", " x ")
    ),
    st.sampled_from(
        ('say "hi"', "back\\slash", "nbsp\xa0here", "tab\tin", "\n", "a,b", "null", "?")
    ),
    st.text(alphabet="ab:#-[]{},'\"|>&*!%@?\\~<= \n\t\xa0\u2028🙂", max_size=12),
)


@dataclass
class Hand:
    """Somebody's way of writing: one for each file."""

    draw: st.DrawFn
    remarks: int = 0
    style: dict[str, int] = field(default_factory=dict)

    def chance(self, percent: int) -> bool:
        """Say whether it happens this time."""
        return self.draw(st.integers(1, 100)) > 100 - percent

    def remark(self) -> str:
        """Return a remark that stands nowhere else."""
        self.remarks += 1
        return f"#{self.draw(st.sampled_from(('', ' ', ' - x: ', '# ')))}r{self.remarks}."

    def end(self) -> str:
        """Return what stands behind a value: seldom anything."""
        if not self.chance(25):
            return self.draw(st.sampled_from(("", "", "", " ", "\t")))
        return self.draw(st.sampled_from((" ", "  ", "\t", "      "))) + self.remark()

    def between(self, column: int) -> list[str]:
        """Return lines that say nothing."""
        lines = []
        while self.chance(20):
            indent = self.draw(st.sampled_from((0, column, column, column + 1, column + 4)))
            blank = self.draw(st.sampled_from(("", "", "  ", "\t")))
            lines.append(" " * indent + self.remark() if self.chance(60) else blank)
        return lines

    def scalar(self) -> str:
        """Return a text on one line, in one of the quotes."""
        word = self.draw(PLAIN_WORDS)
        quote = self.draw(st.sampled_from(("", "", "", "'", '"')))
        return quote + (word.replace("'", "''") if quote == "'" else word) + quote

    def flow(self, depth: int) -> str:
        """Return a list or fields between brackets."""
        inside = [
            self.flow(depth + 1) if depth < 2 and self.chance(15) else self.flow_scalar()
            for _each in range(self.draw(st.integers(0, 3)))
        ]
        pad, comma = self.draw(st.sampled_from((("", ", "), ("", ","), (" ", " , "), ("", ", "))))
        open_, close = "[]"
        if self.chance(25):
            open_, close = "{}"
            keys = self.draw(st.permutations(KEYS[:6]))
            inside = [f"{key}: {each}" for key, each in zip(keys, inside, strict=False)]
        last = "," if inside and self.chance(15) else ""
        return f"{open_}{pad}{comma.join(inside)}{last}{pad}{close}"

    def flow_scalar(self) -> str:
        """Return a text between brackets."""
        return self.draw(st.sampled_from(("8:00", "'x y'", '"a, b"', "mon", "🙂")))


def written(hand: Hand, column: int, depth: int = 0) -> list[str]:
    """Return the lines of a list or of fields; the first is not yet indented."""
    fields = depth == 0 or hand.chance(60)
    keys = hand.draw(st.permutations(KEYS))
    lines: list[str] = []
    for number in range(hand.draw(st.integers(1, 4 if depth == 0 else 3))):
        above = hand.between(column) if number or depth == 0 else []
        entry = _field(hand, keys[number], column, depth) if fields else _item(hand, column, depth)
        first = "" if not lines and not above else " " * column
        lines += [*above, first + entry[0], *entry[1:]]
    return lines


def _field(hand: Hand, key: str, column: int, depth: int) -> list[str]:
    shown = f'"{key}"' if hand.chance(10) else key
    colon = shown + hand.draw(st.sampled_from((":", ":", ":", " :")))
    if depth < 3 and hand.chance(40 if depth else 60):
        further = hand.draw(st.sampled_from((1, 2, 2, 4)))
        below = column + further
        lines = written(hand, below, depth + 1)
        if lines[0].startswith("-") and further == 2 and hand.chance(30):
            below = column
            lines = written_list(hand, below, depth + 1)
        under = hand.between(below)
        return [colon + hand.end(), *under, " " * below + lines[0], *lines[1:]]
    return _valued(hand, colon, column)


def written_list(hand: Hand, column: int, depth: int) -> list[str]:
    """Return the lines of a list."""
    lines: list[str] = []
    for number in range(hand.draw(st.integers(1, 3))):
        above = hand.between(column) if number else []
        entry = _item(hand, column, depth)
        lines += [*above, (" " * column if number else "") + entry[0], *entry[1:]]
    return lines


def _item(hand: Hand, column: int, depth: int) -> list[str]:
    if depth < 3 and hand.chance(60):
        gap = hand.draw(st.sampled_from((" ", " ", " ", "   ")))
        below = column + 1 + len(gap)
        lines = written(hand, below, depth + 1)
        if hand.chance(10):
            alone = ("-" + hand.end()).replace("\t", " ")
            return [alone, *hand.between(below), " " * below + lines[0], *lines[1:]]
        return [f"-{gap}{lines[0]}", *lines[1:]]
    return _valued(hand, "-", column)


def _valued(hand: Hand, before: str, column: int) -> list[str]:
    """Return the lines of a value that is no list or fields in lines."""
    gap = hand.draw(st.sampled_from((" ", " ", " ", "   ")))
    kind = hand.draw(st.integers(1, 20))
    inner = " " * (column + hand.draw(st.sampled_from((1, 2, 4))))
    if kind == 1:
        return [(before + hand.end()).replace("\t", " ")]
    if kind in {2, 3}:
        head = hand.draw(st.sampled_from(("|", ">", "|-", "|+", ">-")))
        texts = [inner + "two 🙂", *([""] if hand.chance(30) else []), inner + "# no remark"]
        return [f"{before}{gap}{head}{hand.end()}", *texts, *([""] if hand.chance(30) else [])]
    if kind == 4:
        return [f"{before}{gap}several", inner + "lines" + hand.end()]
    if kind == 5:
        return [f'{before}{gap}"several', "", inner + '# lines"' + hand.end()]
    if kind == 6:
        remark = f" {hand.remark()}" if hand.chance(50) else ""
        return [f"{before}{gap}[", f"{inner}8:00,{remark}", f"{inner}9:00", f"{inner}]{hand.end()}"]
    if kind in {7, 8, 9, 10}:
        return [f"{before}{gap}{hand.flow(0)}{hand.end()}"]
    return [f"{before}{gap}{hand.scalar()}{hand.end()}"]


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Draw a file that somebody wrote."""
    hand = Hand(draw)
    lines = written(hand, 0) if hand.chance(90) else written_list(hand, 0, 0)
    lines = [*(["---"] if hand.chance(5) else []), *lines, *hand.between(0)]
    ends = draw(st.sampled_from((("\n",), ("\n",), ("\r\n",), ("\r",), ("\n", "\r\n"))))
    text = "".join(line + ends[number % len(ends)] for number, line in enumerate(lines))
    if hand.chance(25):
        text = text.removesuffix("\n").removesuffix("\r")
    return (b"\xef\xbb\xbf" if hand.chance(10) else b"") + text.encode()


def tree_of(data: bytes) -> Tree:
    """Return what a file says."""
    tree, problems = read_tree("", data)
    assert not problems, problems
    return plain(tree)


def plain(node: Node | None) -> Tree:
    """Return what a part of a file says."""
    if node is None or (isinstance(node, Text) and node.plain and node.empty):
        return None
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Items):
        return [plain(each) for each in node.items]
    return {each.key.text: plain(each.value) for each in node.fields}


def paths(tree: Tree, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to each value, the whole first."""
    yield above
    inner: Mapping[Any, Tree] = {}
    if isinstance(tree, dict):
        inner = tree
    elif isinstance(tree, list):
        inner = dict(enumerate(tree))
    for part, each in inner.items():
        yield from paths(each, (*above, part))


def at(tree: Any, path: tuple[str | int, ...]) -> Any:  # noqa: ANN401 (a part of any tree)
    """Return the part of a tree."""
    for part in path:
        tree = tree[part]
    return tree
