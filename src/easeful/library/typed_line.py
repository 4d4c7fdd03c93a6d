"""What stands on a line that is perhaps still being typed: dashes, a key, a value, brackets.

Nothing is ever refused here; what is not understood is a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

KEY: Final = re.compile(r"""(?P<key>[^\s:'"#\[\]{},&*!|>%@`-][^:'"#\[\]{}]*?)\s*:(?=\s|$)""")
REMARK: Final = re.compile(r"(?:^|(?<=\s))#.*")
QUOTED: Final = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
QUOTED_HERE: Final = re.compile(
    r"""(?:(?<=^)|(?<=[\s\[{,]))(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)"""
)


class LineParts(NamedTuple):
    """One line: where its dashes are, then a key or "", and what stands behind both."""

    indent: int
    dashes: tuple[int, ...]
    key: str
    column: int
    rest: str


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip())


def parts_of(line: str) -> LineParts:
    """Return the parts of a line; columns count from 0."""
    index = indent = indent_of(line)
    dashes = []
    while line[index : index + 1] == "-" and line[index + 1 : index + 2] in {"", " ", "\t"}:
        dashes.append(index)
        index += 1 + indent_of(line[index + 1 :])
    found = KEY.match(line, index)
    behind = found.end() if found else index
    rest = line[behind:]
    rest_column = behind + indent_of(rest)
    key = found["key"] if found else ""
    return LineParts(indent, tuple(dashes), key, index, line[rest_column:])


def without_remark(text: str) -> str:
    """Return a value without its remark."""
    if "#" not in text:
        return text.rstrip()
    hidden = QUOTED_HERE.sub(lambda each: "x" * len(each.group()), text)
    found = REMARK.search(hidden)
    return text[: found.start()].rstrip() if found else text.rstrip()


def is_in_remark(before: str) -> bool:
    """Say whether what comes after ``before`` belongs to a remark."""
    return bool(REMARK.search(QUOTED_HERE.sub(lambda each: "x" * len(each.group()), before)))


@dataclass(slots=True)
class Bracket:
    """Brackets that are still open: what they hold so far, and the key whose value comes next."""

    opens: str
    fields: dict[str, str] = field(default_factory=dict)
    items: list[str] = field(default_factory=list)
    key: str = ""

    def close(self, text: str) -> None:
        """Take in one entry."""
        text = text.strip().strip("\"'")
        if self.key:
            self.fields[self.key] = text
        elif text:
            self.items.append(text)
        self.key = ""


def open_brackets(text: str) -> tuple[list[Bracket], str]:
    """Return the brackets of a value that are not closed in it, and the last word in it."""
    stack: list[Bracket] = []
    index = word = 0
    while index < len(text):
        letter = text[index]
        quoted = QUOTED.match(text, index) if not text[word:index].strip() else None
        if quoted:
            index = quoted.end()
            continue
        if letter in "[{":
            stack.append(Bracket(letter))
            word = index + 1
        elif letter in ",]}" and stack:
            stack[-1].close(text[word:index])
            if letter != ",":
                stack.pop()
            word = index + 1
        elif letter == ":" and stack and text[index + 1 : index + 2] in {"", " ", "\n"}:
            stack[-1].key = text[word:index].strip().strip("\"'")
            word = index + 1
        index += 1
    return stack, text[word:]
