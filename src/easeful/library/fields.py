"""Readers of single values: they note what is wrong, at its place, and go on.

Each returns ``None`` where nothing usable was written; the problem is then noted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, TypeVar

from easeful.core.breath import NAMED_PATTERNS, PHASES_OF_NUMBERS, Pattern, pattern_of
from easeful.library.problem import Report, listed, quoted
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text

Choice = TypeVar("Choice", bound=StrEnum)

WHOLE: Final = re.compile(r"0|[1-9][0-9]{0,8}")
SECONDS: Final = re.compile(r"(?P<s>0|[1-9][0-9]{0,5})(?: ?(?:s|sec|seconds?))?")
CLOCK: Final = re.compile(r"(?P<m>0|[1-9][0-9]{0,3}):(?P<s>[0-5][0-9])")
MINUTES: Final = re.compile(
    r"(?P<m>[1-9][0-9]{0,3}) ?(?:min|minutes?)(?: (?P<s>0|[1-9][0-9]?) ?(?:s|sec|seconds?))?"
)
PART_OF_A_BREATH: Final = re.compile(r"[0-9]+(?:\.[05])?")
SHORTEST_PART: Final = 1
LONGEST_PART: Final = 20
SECONDS_A_MINUTE: Final = 60


def by_key(
    node: Fields,
    known: Collection[str],
    report: Report,
    beside: str = "",
    elsewhere: Collection[str] = (),
) -> dict[str, Field]:
    """Return the known fields by key; note the unknown and the repeated ones.

    ``beside`` names the key that decides what may stand here; ``elsewhere`` are the keys that
    may stand beside others.
    """
    found: dict[str, Field] = {}
    for field in node.fields:
        key = field.key.text
        if key in found:
            first = found[key].key.line
            report.note(field.key, f"{quoted(key)} is given twice, first on line {first}")
        elif key in known:
            found[key] = field
        elif key in elsewhere:
            report.note(field.key, f"{quoted(key)} cannot stand beside {quoted(beside)}")
        else:
            guess = report.nearest(key, known) or report.nearest(key, elsewhere)
            hint = f"; did you mean {quoted(guess)}?" if guess else ""
            report.note(field.key, f"unknown key {quoted(key)}{hint}")
    return found


def text_of(field: Field, report: Report) -> str | None:
    """Return a text on one line."""
    node = field.value
    if isinstance(node, Text) and not node.empty:
        return " ".join(node.text.split())
    if isinstance(node, Text):
        _empty(field, report)
    else:
        report.note(node, f"{quoted(field.key.text)} needs a text, not {_shape(node)}")
    return None


def words_of(field: Field, report: Report) -> tuple[Text, ...]:
    """Return one word, or several: a list, or a text with commas."""
    node = field.value
    if isinstance(node, Text):
        if node.empty:
            _empty(field, report)
            return ()
        if "," not in node.text:
            return (node,)
        return _parted(node)
    if isinstance(node, Items) and node.items:
        return tuple(_texts_in(node, field, report))
    if isinstance(node, Items):
        _empty(field, report)
        return ()
    report.note(node, f"{quoted(field.key.text)} needs a word or a list, not {_shape(node)}")
    return ()


def lines_of(field: Field, report: Report) -> tuple[str, ...]:
    """Return the lines of a text, or of a list of texts."""
    node = field.value
    if isinstance(node, Text) and not node.empty:
        return tuple(" ".join(line.split()) for line in node.text.splitlines() if line.strip())
    words = words_of(field, report)
    return tuple(" ".join(word.text.split()) for word in words)


def whole_of(field: Field, report: Report, least: int, most: int) -> int | None:
    """Return a whole number between ``least`` and ``most``."""
    text = _scalar(field, report)
    if text is None:
        return None
    if WHOLE.fullmatch(text) is None:
        report.note(field.value, f"{quoted(text)} is no whole number such as 8")
        return None
    if not least <= int(text) <= most:
        report.note(field.value, f"write a number from {least} to {most}, not {quoted(text)}")
        return None
    return int(text)


def seconds_of(field: Field, report: Report, least: int = 0) -> int | None:
    """Return a length of time in seconds, at least ``least``."""
    text = _scalar(field, report)
    if text is None:
        return None
    seconds = read_seconds(text)
    if seconds is None:
        words = f"{quoted(text)} is no length of time; write 45 s, 1:30 or 2 min"
        report.note(field.value, words)
        return None
    if seconds < least:
        report.note(field.value, f"{quoted(text)} is too short; write {least} s or more")
        return None
    return seconds


def read_seconds(text: str) -> int | None:
    """Return the seconds of ``45``, ``45 s``, ``1:30``, ``2 min`` or ``1 min 30 s``."""
    for form in (SECONDS, CLOCK, MINUTES):
        found = form.fullmatch(text.strip())
        if found is not None:
            parts = found.groupdict(default="0")
            return int(parts.get("m", "0")) * SECONDS_A_MINUTE + int(parts["s"])
    return None


def choice_of(field: Field, choices: type[Choice], what: str, report: Report) -> Choice | None:
    """Return one of the words of ``choices``; ``what`` names it in the problem."""
    text = _scalar(field, report)
    if text is None or not isinstance(field.value, Text):
        return None
    return choice_in(field.value, choices, what, report)


def choice_in(word: Text, choices: type[Choice], what: str, report: Report) -> Choice | None:
    """Return one of the words of ``choices`` written at ``word``."""
    known = {each.value: each for each in choices}
    text = word.text.strip()
    if text not in known:
        report.note(word, no_such(text, known, what, report))
        return None
    return known[text]


def no_such(text: str, known: Iterable[str], what: str, report: Report) -> str:
    """Return the words for a wrong choice, with the nearest right one or all of them."""
    known = list(known)
    guess = report.nearest(text, known)
    right = f"did you mean {quoted(guess)}?" if guess else f"write {listed(known)}"
    return f"{quoted(text)} is no {what}; {right}"


def id_of(
    word: Text, known: Mapping[str, object] | Collection[str], what: str, report: Report
) -> str | None:
    """Return the id written at ``word`` if it is known."""
    text = word.text.strip()
    if text in known:
        return text
    guess = report.nearest(text, known)
    hint = f"; did you mean {quoted(guess)}?" if guess else ""
    report.note(word, f"there is no {what} {quoted(text)}{hint}")
    return None


def pattern_in(field: Field, report: Report) -> Pattern | None:
    """Return a breathing pattern: a name, or two to four numbers."""
    text = _scalar(field, report)
    if text is None:
        return None
    if text in NAMED_PATTERNS:
        return NAMED_PATTERNS[text]
    parts = text.replace(" ", "").split("-")
    if len(parts) in PHASES_OF_NUMBERS and all(map(PART_OF_A_BREATH.fullmatch, parts)):
        numbers = [float(part) for part in parts]
        if all(SHORTEST_PART <= number <= LONGEST_PART for number in numbers):
            return pattern_of(*numbers)
        report.note(field.value, f"each part of a breath lasts 1 to 20 s, not {quoted(text)}")
        return None
    guess = report.nearest(text, NAMED_PATTERNS)
    right = f"did you mean {quoted(guess)}?" if guess else "write 4-6, 4-7-8 or belly"
    report.note(field.value, f"{quoted(text)} is no breathing pattern; {right}")
    return None


def _scalar(field: Field, report: Report) -> str | None:
    node = field.value
    if isinstance(node, Text) and not node.empty:
        return node.text.strip()
    if isinstance(node, Text):
        _empty(field, report)
    else:
        report.note(node, f"{quoted(field.key.text)} needs one value, not {_shape(node)}")
    return None


def _empty(field: Field, report: Report) -> None:
    report.note(field.key, f"{quoted(field.key.text)} is empty")


def _texts_in(node: Items, field: Field, report: Report) -> Iterator[Text]:
    for item in node.items:
        if isinstance(item, Text) and not item.empty:
            yield item
        else:
            words = f"{quoted(field.key.text)} needs words in its list, not {_shape(item)}"
            report.note(item, words)


def _parted(node: Text) -> tuple[Text, ...]:
    """Return the words of a text with commas, each at its own place."""
    parts, column = [], node.column + (0 if node.plain else 1)
    for piece in node.text.split(","):
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            parts.append(Text(piece.strip(), node.line, column + lead))
        column += len(piece) + 1
    return tuple(parts)


def _shape(node: Node) -> str:
    match node:
        case Items():
            return "a list"
        case Fields():
            return "fields"
        case Text():
            return "nothing" if node.empty else quoted(node.text)
