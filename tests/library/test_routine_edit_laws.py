"""What holds for every edit by card of every text, whoever wrote it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

import pytest
from handwriting import files, tree_of
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from mutations import mutated
from sheets import sheets
from shipped import HANDOUTS, ROUTINES, catalogue

from easeful.library.outline import Outline, Row, outline_of
from easeful.library.plain_text import NOT_FOR_PEOPLE
from easeful.library.routine_edit import (
    EditRefusedError,
    add_step,
    move_step,
    remove_step,
    repeat_step,
    set_field,
    set_top,
)
from easeful.library.yaml_sense import KeyPath

TYPED: Final = tuple(path.read_bytes() for path in (*ROUTINES, *HANDOUTS))
SENTENCE: Final = re.compile(r"[A-Z\"](.|\s)*\.")
NEW: Final = (
    {"do": "cat-cow"},
    {"hold": "15 s", "move": "As the sheet says: slowly # twice", "sides": "both"},
    {"rest": "30 s", "say": "Two\nlines"},
)
VALUES: Final = ("8", "20 s", "1:30", "it's: so", "both", ("floor", "bed"), "# 1", None)
KEYS: Final = ("repeat", "hold", "say", "sides", "note", "between", "wait")

texts = st.one_of(
    st.sampled_from(TYPED),
    sheets(),
    sheets(),
    st.randoms(use_true_random=False).map(mutated).map(str.encode),
    files(),
)


def outline(data: bytes) -> Outline:
    return outline_of("my-back.yaml", data, catalogue())


def every(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Yield rows and those inside them."""
    for row in rows:
        yield row
        yield from every(row.rows)


@dataclass(frozen=True)
class Seen:
    """What a row says, wherever it stands."""

    kind: str
    written: tuple[tuple[str, str], ...]
    rows: tuple["Seen", ...]


def seen(row: Row) -> Seen:
    return Seen(row.kind, tuple(sorted(row.written.items())), all_seen(row.rows))


def all_seen(rows: tuple[Row, ...]) -> tuple[Seen, ...]:
    return tuple(map(seen, rows))


def in_list(rows: tuple[Row, ...], path: KeyPath) -> list[Seen]:
    """Return what the list says that a path leads into."""
    return [seen(each) for each in every(rows) if tuple(each.path[:-1]) == tuple(path[:-1])]


def others(rows: tuple[Row, ...], path: KeyPath) -> list[Seen]:
    """Return all rows at the top but the one that a path leads through."""
    return [seen(each) for each in rows if each.path[1] != path[1]]


def lines_of(data: bytes) -> list[bytes]:
    return re.split(rb"(?<=\n)|(?<=\r)(?!\n)", data)


def is_one_piece_more(long: bytes, short: bytes) -> bool:
    same = next((n for n, each in enumerate(short) if long[n : n + 1] != bytes([each])), len(short))
    return len(long) >= len(short) and long.endswith(short[same:])


def without_empty_lines(data: bytes) -> list[bytes]:
    return [line for line in re.split(rb"[\r\n]+", data) if line.strip()]


def edited(edit: Callable[[], bytes]) -> bytes | None:
    """Return the new text, ``None`` if that was refused, in a sentence."""
    try:
        return edit()
    except EditRefusedError as error:
        sentence = str(error)
    event(f"refused: {sentence[:30]}")
    assert SENTENCE.fullmatch(sentence)
    assert not NOT_FOR_PEOPLE.search(sentence)
    return None


class Stories:
    """Edits one text after the other, and looks at it after each."""

    def __init__(self, written: bytes, data: st.DataObject) -> None:
        self.text = written
        self._data = data

    def go_on(self) -> None:
        """Make one edit, and keep it."""
        before = outline(self.text)
        rows = list(every(before.rows))
        verbs: list[Callable[[Outline, Row], None]] = [self.add_at_the_end, self.set_top]
        row = None
        if rows:
            row = self._data.draw(st.sampled_from(rows))
            verbs += [self.add, self.remove, self.move, self.repeat, self.set, self.set, self.flare]
        verb = self._data.draw(st.sampled_from(verbs))
        event(verb.__name__)
        verb(before, row) if row is not None else verb(before, NOBODY)

    def add_at_the_end(self, before: Outline, _row: Row) -> None:
        fields = self._data.draw(st.sampled_from(NEW))
        after = edited(lambda: add_step(self.text, None, fields))
        if after is not None:
            rows = outline(after).rows
            assert all_seen(rows[:-1]) == all_seen(before.rows)
            assert rows[-1].written[next(iter(rows[-1].written))] in fields.values()
            self._undone(lambda: remove_step(after, rows[-1].path))
            self.text = after

    def add(self, before: Outline, row: Row) -> None:
        fields = self._data.draw(st.sampled_from(NEW))
        after = edited(lambda: add_step(self.text, row.path, fields))
        if after is not None:
            new = below(row.path)
            rows = outline(after).rows
            assert is_one_piece_more(after, self.text)
            assert find(rows, new).written == {k: v.strip() for k, v in fields.items()}
            listed = in_list(rows, new)
            del listed[int(new[-1])]
            assert listed == in_list(before.rows, new)
            self._undone(lambda: remove_step(after, new))
            self.text = after

    def remove(self, before: Outline, row: Row) -> None:
        after = edited(lambda: remove_step(self.text, row.path))
        if after is not None:
            expected = in_list(before.rows, row.path)
            del expected[int(row.path[-1])]
            assert is_one_piece_more(self.text, after)
            assert in_list(outline(after).rows, row.path) == expected
            self.text = after

    def move(self, before: Outline, row: Row) -> None:
        by = self._data.draw(st.integers(-2, 2))
        after = edited(lambda: move_step(self.text, row.path, by))
        if after is not None:
            expected = in_list(before.rows, row.path)
            index = int(row.path[-1])
            to = max(0, min(index + by, len(expected) - 1))
            expected.insert(to, expected.pop(index))
            assert sorted(after) == sorted(self.text)
            assert in_list(outline(after).rows, row.path) == expected
            assert move_step(after, (*row.path[:-1], to), index - to) == self.text
            self.text = after

    def repeat(self, before: Outline, row: Row) -> None:
        after = edited(lambda: repeat_step(self.text, row.path))
        if after is not None:
            rows = outline(after).rows
            expected = in_list(before.rows, row.path)
            expected.insert(int(row.path[-1]) + 1, expected[int(row.path[-1])])
            assert is_one_piece_more(after, self.text)
            assert in_list(rows, row.path) == expected
            self._undone(lambda: remove_step(after, below(row.path)))
            self.text = after

    def set(self, before: Outline, row: Row) -> None:
        key = self._data.draw(st.sampled_from(KEYS))
        value = self._data.draw(st.sampled_from(VALUES))
        after = edited(lambda: set_field(self.text, row.path, key, value))
        if after is not None:
            now = find(outline(after).rows, row.path)
            shown = ", ".join(value) if isinstance(value, tuple) else value
            assert now.written.get(key) == shown
            rest = {k: v for k, v in row.written.items() if k != key}
            assert {k: v for k, v in now.written.items() if k != key} == rest
            assert all_seen(now.rows) == all_seen(row.rows)
            assert others(outline(after).rows, row.path) == others(before.rows, row.path)
            self._only_there(after, row)
            if key in row.written and isinstance(value, str) and row.written[key]:
                old = row.written[key]
                back = edited(lambda: set_field(after, row.path, key, old))
                assert back is None or find(outline(back).rows, row.path).written == row.written
            elif key not in row.written:
                assert set_field(after, row.path, key, None) == self.text
            self.text = after

    def flare(self, before: Outline, row: Row) -> None:
        value = self._data.draw(st.sampled_from(("3", "5", None)))
        after = edited(lambda: set_field(self.text, (*row.path, "flare"), "repeat", value))
        if after is not None:
            now = find(outline(after).rows, row.path)
            assert (f"repeat: {value}" in now.written.get("flare", "")) == (value is not None)
            assert others(outline(after).rows, row.path) == others(before.rows, row.path)
            self._only_there(after, row)
            self.text = after

    def set_top(self, before: Outline, _row: Row) -> None:
        key = self._data.draw(st.sampled_from(("name", "about", "place", "by")))
        value = self._data.draw(st.sampled_from(("My back: mine", ("floor", "bed"), "bed", None)))
        after = edited(lambda: set_top(self.text, key, value))
        if after is not None:
            assert all_seen(outline(after).rows) == all_seen(before.rows)
            self.text = after

    def _only_there(self, after: bytes, row: Row) -> None:
        """See that lines above and below the row are what they were."""
        old, new = lines_of(self.text), lines_of(after)
        above, under = row.first_line - 1, len(old) - row.last_line
        assert new[:above] == old[:above]
        assert under <= 1 or new[-under:] == old[-under:]

    def _undone(self, undo: Callable[[], bytes]) -> None:
        """See that the opposite edit brings everything back; but for an empty line perhaps."""
        back = undo()
        fields = as_fields(self.text) | {"steps": None}
        assert without_empty_lines(back) == without_empty_lines(self.text) or (
            without_last_breaks(tree_of(back)) == without_last_breaks(fields)
        )


NOBODY: Final = Row((), 0, 0, "", {}, ())


def as_fields(data: bytes) -> dict[str, object]:
    tree = tree_of(data)
    return dict(tree) if isinstance(tree, dict) else {}


def without_last_breaks(tree: object) -> object:
    """Return a tree as a file shows it whose last line may have no end."""
    if isinstance(tree, dict):
        return {key: without_last_breaks(each) for key, each in tree.items()}
    if isinstance(tree, list):
        return [without_last_breaks(each) for each in tree]
    return tree.removesuffix("\n") if isinstance(tree, str) else tree


def below(path: KeyPath) -> KeyPath:
    return (*path[:-1], int(path[-1]) + 1)


def find(rows: tuple[Row, ...], path: KeyPath) -> Row:
    return next(row for row in every(rows) if tuple(row.path) == tuple(path))


def tell(written: bytes, data: st.DataObject) -> None:
    story = Stories(written, data)
    for _edit in range(data.draw(st.integers(1, 6))):
        story.go_on()


@settings(max_examples=60, deadline=None)
@given(texts, st.data())
def test_an_edit_changes_what_is_meant_and_no_other_byte(
    written: bytes, data: st.DataObject
) -> None:
    tell(written, data)


@pytest.mark.long
@settings(max_examples=1000, deadline=None)
@given(texts, st.data())
def test_a_thousand_stories_of_edits(written: bytes, data: st.DataObject) -> None:
    tell(written, data)


paths = st.lists(st.sampled_from(("steps", "name", "flare", 0, 1, 2, -1, 99)), max_size=5)


@settings(max_examples=100, deadline=None)
@given(st.one_of(texts, st.binary(max_size=40)), paths, st.data())
def test_any_path_in_any_bytes_ends_in_a_text_or_in_a_sentence(
    written: bytes, path: list[str | int], data: st.DataObject
) -> None:
    value = data.draw(st.sampled_from(VALUES))
    for edit in (
        lambda: add_step(written, path, {"do": "cat-cow"}),
        lambda: remove_step(written, path),
        lambda: move_step(written, path, 1),
        lambda: repeat_step(written, path),
        lambda: set_field(written, path, "hold", value),
        lambda: set_top(written, "name", value),
        lambda: add_step(written, None, {"say": "x", "do": "cat-cow"}),
    ):
        after = edited(edit)
        if after is not None:
            tree_of(after)


@given(st.sampled_from(TYPED), st.randoms(use_true_random=False))
def test_all_steps_can_be_taken_out_and_a_new_one_begun(written: bytes, random: Random) -> None:
    text = written
    while rows := outline(text).rows:
        text = remove_step(text, random.choice(rows).path)

    after = add_step(text, None, {"rest": "30 s"})

    assert outline(after).routine is not None
    assume(b"#" in written)
    kept = [line for line in text.split(b"\n") if line.startswith(b"#")]
    assert all(line in written for line in kept)
