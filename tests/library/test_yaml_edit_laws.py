"""What holds for every edit of every file, whoever wrote it."""

import re
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from random import Random
from typing import Any

from handwriting import ANY_TEXT, PLAIN_WORDS, Tree, at, files, paths, tree_of
from hypothesis import assume, event, example, given, reject
from hypothesis import strategies as st
from mutations import GOOD, mutated

from easeful.library.plain_text import NOT_FOR_PEOPLE
from easeful.library.yaml_edit import (
    EditRefusedError,
    KeyPath,
    Plain,
    insert_item,
    move_item,
    remove,
    set_value,
)

BLOCK_TEXT = re.compile(rb"[|>][-+]?[ \t]*(#.*)?[\r\n]")
ITEM = {"remind": "water", "at": ["8:00", "9:30"], "say": "Drink: now"}

new_items = st.sampled_from((ITEM, {"off": "yes"}, {"a": {"b": ["c", {"d": "e"}]}}))
values = st.one_of(
    ANY_TEXT,
    st.lists(ANY_TEXT, max_size=3),
    st.dictionaries(st.sampled_from(("at", "say", "x: y", "")), ANY_TEXT, max_size=3),
    new_items,
)


def remarks(data: bytes) -> list[bytes]:
    return re.findall(rb"r\d+\.", data)


def some(data: st.DataObject, choices: list[Any]) -> Any:  # noqa: ANN401 (one of any)
    assume(choices)
    return data.draw(st.sampled_from(choices))


def kind_of(written: bytes, kind: type) -> list[KeyPath]:
    tree = tree_of(written)
    return [path for path in paths(tree) if isinstance(at(tree, path), kind)]


def is_one_piece_more(long: bytes, short: bytes) -> bool:
    """Say whether ``long`` is ``short`` with one piece put in."""
    same = next((n for n, each in enumerate(short) if long[n : n + 1] != bytes([each])), len(short))
    return len(long) >= len(short) and long.endswith(short[same:])


def put(tree: Any, path: KeyPath, value: object) -> Any:  # noqa: ANN401 (any tree)
    """Return ``tree`` with another value."""
    if not path:
        return value
    tree = deepcopy(tree)
    parent = at(tree, tuple(path[:-1]))
    parent[path[-1]] = value
    return tree


def without(tree: Any, path: KeyPath) -> Any:  # noqa: ANN401 (any tree)
    tree = deepcopy(tree)
    del at(tree, tuple(path[:-1]))[path[-1]]
    return tree


def nothing_is_nothing(tree: Tree) -> Tree:
    """Return ``tree`` with ``None`` for lists and fields of nothing."""
    if isinstance(tree, dict):
        return {key: nothing_is_nothing(each) for key, each in tree.items()} or None
    if isinstance(tree, list):
        return [nothing_is_nothing(each) for each in tree] or None
    return tree


def shown(tree: Any, written: bytes) -> Any:  # noqa: ANN401 (any tree)
    """Return what of ``tree`` a file shows: one whose last line has no end shows none of texts."""
    if written.endswith((b"\n", b"\r")):
        return tree
    if isinstance(tree, dict):
        return {key: shown(each, written) for key, each in tree.items()}
    if isinstance(tree, list):
        return [shown(each, written) for each in tree]
    return tree.removesuffix("\n") if isinstance(tree, str) else tree


def edited(written: bytes, edit: Callable[[], bytes], value: Plain = "") -> bytes:
    """Return the edited file. Refused is only what would take a remark into a text in lines."""
    try:
        return edit()
    except EditRefusedError:
        event("refused")
        assert b"#" in written
        assert BLOCK_TEXT.search(written) or "\\n" in repr(value)
        reject()


@given(files(), st.data(), values)
def test_what_is_set_is_read_again_and_nothing_else_changes(
    written: bytes, data: st.DataObject, value: Plain
) -> None:
    before = tree_of(written)
    path = some(data, list(paths(before))[1:])

    after = edited(written, partial(set_value, written, path, value), value)

    assert shown(tree_of(after), written) == shown(put(before, path, value), written)


@given(files(), st.data(), PLAIN_WORDS)
def test_a_text_set_and_set_back_leaves_every_byte_as_it_was(
    written: bytes, data: st.DataObject, word: str
) -> None:
    tree = tree_of(written)
    texts = [each for each in kind_of(written, str) if "\n" not in at(tree, tuple(each))]
    path = some(data, texts)
    old = at(tree, tuple(path))
    assume(old not in {"several lines", "two 🙂 # no remark", "two 🙂 \n# no remark"})

    after = set_value(written, path, word)

    assert remarks(after) == remarks(written)
    assert set_value(after, path, old) == written


@given(files(), st.data(), PLAIN_WORDS)
def test_setting_a_text_keeps_all_remarks(written: bytes, data: st.DataObject, word: str) -> None:
    path = some(data, kind_of(written, str))
    old = remarks(at(tree_of(written), tuple(path)).encode())  # which are words of a long text

    after = set_value(written, path, word)

    assert remarks(after) == [each for each in remarks(written) if each not in old]


@given(files(), st.data(), values)
def test_a_field_that_was_added_can_be_removed_without_a_trace(
    written: bytes, data: st.DataObject, value: Plain
) -> None:
    path = some(data, kind_of(written, dict))
    tree = tree_of(written)

    after = edited(written, partial(set_value, written, (*path, "new"), value), value)

    assert shown(tree_of(after), written) == shown(put(tree, (*path, "new"), value), written)
    assert is_one_piece_more(after, written)
    assert remove(after, (*path, "new")) == written


@given(files(), st.data(), new_items)
def test_an_item_that_was_inserted_can_be_removed_without_a_trace(
    written: bytes, data: st.DataObject, item: Plain
) -> None:
    tree = tree_of(written)
    path = tuple(some(data, [each for each in kind_of(written, list) if at(tree, tuple(each))]))
    index = data.draw(st.integers(0, len(at(tree, path))))

    after = insert_item(written, path, index, item)

    items = list(at(tree, path))
    expected = put(tree, path, [*items[:index], item, *items[index:]])
    assert shown(tree_of(after), written) == shown(expected, written)
    assert is_one_piece_more(after, written)
    assert remove(after, (*path, index)) == written


@given(files(), st.data())
def test_what_is_removed_was_one_piece(written: bytes, data: st.DataObject) -> None:
    tree = tree_of(written)
    path = some(data, list(paths(tree))[1:])

    after = edited(written, partial(remove, written, path))

    assert is_one_piece_more(written, after)
    expected = nothing_is_nothing(shown(without(tree, path), written))
    assert nothing_is_nothing(shown(tree_of(after), written)) == expected


@given(files(), st.data())
def test_an_item_moved_and_moved_back_leaves_every_byte_as_it_was(
    written: bytes, data: st.DataObject
) -> None:
    tree = tree_of(written)
    path = tuple(some(data, [each for each in kind_of(written, list) if at(tree, tuple(each))]))
    items = list(at(tree, path))
    frm, to = (data.draw(st.integers(0, len(items) - 1)) for _end in "ft")
    try:
        after = move_item(written, path, frm, to)
    except EditRefusedError:
        event("refused")
        assert b"[" in written or b"|+" in written
        return

    items.insert(to, items.pop(frm))
    assert shown(tree_of(after), written) == shown(put(tree, path, items), written)
    assert sorted(remarks(after)) == sorted(remarks(written))
    assert sorted(after) == sorted(written)
    assert move_item(after, path, to, frm) == written


@given(st.lists(new_items, min_size=1, max_size=3))
def test_a_file_begins_with_its_first_items(items: list[Plain]) -> None:
    written = b""
    for number, item in enumerate(items):
        written = insert_item(written, ("reminders",), number, item)

    assert tree_of(written) == {"reminders": items}


def outcome(edit: Callable[[], bytes]) -> tuple[bytes | None, str]:
    """Return what became of the file, or why nothing did."""
    try:
        return edit(), ""
    except EditRefusedError as error:
        return None, str(error)


slips = st.randoms(use_true_random=False).map(mutated).map(str.encode)
signs = st.text(alphabet="-:[]{}#&*!|>'\"%@,?~<= \n\t\r0ab\xa0\x85\u2028\ufeff", max_size=40)
keys = st.sampled_from(("steps", "name", "reminders", "a", "b", 0, 1, 2, -1))


@given(
    st.one_of(slips, signs.map(str.encode), st.binary(max_size=20), files()),
    st.lists(keys, max_size=3),
    values,
    st.integers(-1, 3),
    st.integers(-1, 3),
)
@example(b"", [], "", 0, 0)
@example(b"", [0], "", 0, 0)
@example(b"---\n...\n", ["a"], "x", 0, 0)
@example(b"? a\n: b\n", ["a"], "x", 0, 0)
@example(b"{a}", ["a"], "x", 0, 0)
@example(b"[a: b]", [0, "a"], "x", 0, 0)
@example(b": x", [""], "y", 0, 0)
@example(b"a: \xff", ["a"], "y", 0, 0)
def test_any_bytes_end_in_what_was_meant_or_in_a_sentence(
    written: bytes, path: list[str | int], value: Plain, first: int, second: int
) -> None:
    for edit in (
        partial(set_value, written, path, value),
        partial(remove, written, path),
        partial(insert_item, written, path, first, value),
        partial(move_item, written, path, first, second),
    ):
        result, sentence = outcome(edit)
        if result is not None:
            tree_of(result)
        assert sentence == "" or re.fullmatch(r"[A-Z\"](.|\s)*\.", sentence)
        assert not NOT_FOR_PEOPLE.search(sentence)


@given(st.text(max_size=30))
def test_any_text_can_be_saved_or_is_refused_in_words(text: str) -> None:
    for written, path in ((b"a: b # r\n", ("a",)), (b"a: [b, {c: d}]\n", ("a", 1, "c"))):
        try:
            after = set_value(written, path, text)
        except EditRefusedError:
            assert NOT_FOR_PEOPLE.search(text)
        else:
            assert at(tree_of(after), path) == text


@given(st.randoms(use_true_random=False), st.data())
def test_a_routine_with_its_steps_in_any_order_has_all_its_words(
    random: Random, data: st.DataObject
) -> None:
    written = random.choice(GOOD).encode()
    path = tuple(
        some(data, [each for each in kind_of(written, list) if at(tree_of(written), tuple(each))])
    )
    last = len(at(tree_of(written), path)) - 1
    frm, to = (data.draw(st.integers(0, last)) for _end in "ft")

    after = move_item(written, path, frm, to)

    assert sorted(after) == sorted(written)
    assert move_item(after, path, to, frm) == written
