"""Readers of single values: they note what is wrong, at its place, and go on.

Each returns ``None`` where nothing usable was written; the problem is then noted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Final, TypeVar

from easeful.library.as_said import choice_meant, key_meant
from easeful.library.problem import Mistake, Report, did_you_mean, in_quotes, listed, quoted
from easeful.library.yaml_tree import Field, Fields, Items, Node, Text

Choice = TypeVar("Choice", bound=StrEnum)

LONGEST_TEXT: Final = 2000
"""Letters; nobody could read or hear more in a step."""

MOST_WORDS: Final = 100
"""Entries of one list; no person writes as many."""


def by_key(
    node: Fields,
    known: AbstractSet[str],
    report: Report,
    beside: str = "",
    elsewhere: AbstractSet[str] = frozenset(),
) -> dict[str, Field]:
    """Return the known fields by key; note the unknown and the repeated ones.

    ``beside`` names the key that decides what may stand here; ``elsewhere`` are the keys that
    may stand beside others. A misspelt key is noted, and read as the one that was meant.
    """
    found = {field.key.text: field for field in node.fields}
    if len(found) < len(node.fields):
        found = _first_of_each(node, report)
    if found.keys() <= known:
        return found
    for key in [key for key in found if key in elsewhere and key not in known]:
        report.note(found.pop(key).key, f"{quoted(key)} cannot stand beside {quoted(beside)}")
    for key in [key for key in found if key not in known]:
        field = found.pop(key)
        guess = report.nearest(key, known) or report.nearest(key, elsewhere)
        meant = key_meant(key)
        guess = meant if meant in known else guess
        right = guess if guess in known and guess not in found else ""
        report.note(field.key, f"unknown key {quoted(key)}{did_you_mean(guess)}", key, right)
        if guess in known:
            found.setdefault(guess, Field(field.key._replace(text=guess), field.value))
    return found


def _first_of_each(node: Fields, report: Report) -> dict[str, Field]:
    first: dict[str, Field] = {}
    for field in node.fields:
        key = field.key.text
        if first.setdefault(key, field) is not field:
            words = f"{quoted(key)} is given twice, first on line {first[key].key.line}"
            report.note(field.key, words)
    return first


def text_of(field: Field, report: Report) -> str | None:
    """Return a text on one line."""
    node = field.value
    if isinstance(node, Text) and not node.empty:
        return " ".join(node.text.split()) if _fits(node, field, report) else None
    if isinstance(node, Text):
        _empty(field, report)
    else:
        report.note(node, f"{quoted(field.key.text)} needs a text, not {_shape(node)}")
    return None


def words_of(field: Field, report: Report) -> tuple[Text, ...]:
    """Return one word, or several: a list, or a text with commas."""
    node = field.value
    if isinstance(node, Fields):
        report.note(node, f"{quoted(field.key.text)} needs a word or a list, not {_shape(node)}")
        return ()
    if isinstance(node, Text):
        many, empty = node.text.count(","), not node.text.strip(" ,") or node.empty
    else:
        many, empty = len(node.items), not node.items
    if empty:
        _empty(field, report)
        return ()
    if not _is_short(many, field, report):
        return ()
    return _parted(node) if isinstance(node, Text) else tuple(_texts_in(node, field, report))


def lines_of(field: Field, report: Report) -> tuple[str, ...]:
    """Return the lines of a text, or of a list of texts."""
    node = field.value
    if isinstance(node, Text) and not node.empty:
        each = [Text(line, node.line, node.column) for line in node.text.split("\n")]
        words = tuple(line for line in each if line.text.strip())
        words = words if _is_short(len(words), field, report) else ()
    else:
        words = words_of(field, report)
    return tuple(" ".join(word.text.split()) for word in words if _fits(word, field, report))


def choice_of(field: Field, choices: type[Choice], what: str, report: Report) -> Choice | None:
    """Return one of the words of ``choices``; ``what`` names it in the problem."""
    text = scalar_of(field, report)
    if text is None or not isinstance(field.value, Text):
        return None
    return choice_in(field.value, choices, what, report)


def choice_in(word: Text, choices: type[Choice], what: str, report: Report) -> Choice | None:
    """Return one of the words of ``choices`` written at ``word``."""
    known = {each.value: each for each in choices}
    text = word.text.strip()
    if text not in known:
        report.note(word, *no_such(text, known, what, report))
        return None
    return known[text]


def choices_of(
    field: Field | None, choices: type[Choice], what: str, report: Report
) -> tuple[Choice, ...]:
    """Return some of the words of ``choices``, each once; none if there is no field."""
    words = () if field is None else words_of(field, report)
    found = (choice_in(word, choices, what, report) for word in words)
    return tuple(dict.fromkeys(choice for choice in found if choice))


def no_such(text: str, known: Iterable[str], what: str, report: Report) -> Mistake:
    """Return what to say of a wrong choice, with the nearest right one or all of them."""
    known = list(known)
    guess, meant = report.nearest(text, known), choice_meant(text, what)
    if meant in known:
        guess = guess and meant
    else:
        meant = guess
    right = f"did you mean {quoted(guess)}?" if guess else f"write {listed(known)}"
    return Mistake(f"{quoted(text)} is no {what}; {right}", text, meant)


def id_of(
    word: Text, known: Mapping[str, object] | Collection[str], what: str, report: Report
) -> str | None:
    """Return the id written at ``word`` if it is known."""
    text = word.text.strip()
    if text in known:
        return text
    guess = report.nearest(text, known)
    report.note(word, f"there is no {what} {quoted(text)}{did_you_mean(guess)}", text, guess)
    return None


def scalar_of(field: Field, report: Report) -> str | None:
    """Return one value as it was written."""
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


def _is_short(count: int, field: Field, report: Report) -> bool:
    if count <= MOST_WORDS:
        return True
    words = f"{quoted(field.key.text)} has more than {MOST_WORDS} entries; write fewer"
    report.note(field.value, words)
    return False


def _fits(word: Text, field: Field, report: Report) -> bool:
    if len(word.text) <= LONGEST_TEXT:
        return True
    words = f"{quoted(field.key.text)} is longer than {LONGEST_TEXT} letters; make it shorter"
    report.note(word, words)
    return False


def _texts_in(node: Items, field: Field, report: Report) -> Iterator[Text]:
    for item in node.items:
        if isinstance(item, Text) and not item.empty:
            yield item
        elif isinstance(item, Fields) and item.fields:
            words, written = "put quotes round this, because it has a colon in it", _written(item)
            report.note(item, words, written, in_quotes(written))
        else:
            words = f"{quoted(field.key.text)} needs words in its list, not {_shape(item)}"
            report.note(item, words)


def _written(item: Fields) -> str:
    """Return what probably stands in the file where one text was read as a key and a value."""
    key, value = item.fields[0]
    is_one = len(item.fields) == 1 and key.plain and isinstance(value, Text) and value.plain
    return f"{key.text}: {value.text}" if is_one and isinstance(value, Text) else ""


def _parted(node: Text) -> tuple[Text, ...]:
    """Return the words between the commas of a text, each at its own place."""
    if "," not in node.text:
        return (node,)
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
