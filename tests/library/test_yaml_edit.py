"""What an edit leaves of a file that somebody wrote: all but what was meant."""

from textwrap import dedent

import pytest

from easeful.library import yaml_cuts, yaml_edit
from easeful.library.yaml_edit import EditRefusedError, insert_item, move_item, remove, set_value

HERS = """\
# My reminders. Ask Dr. Lee about the pad!
format: 1   # do not touch

reminders:
  # in the evening
  - remind: heat
    at: 20:00      # after tea
    # not on Sundays?

  - remind: routine
    routine: "low-back"
    at: [8:00, 19:30]  # twice

  - remind: other
    say: |   # Mum's words
      Ring the "physio": now.

      # 2 is the door
    days:
      - mon   # Monday
      - wed

# to do: water
"""
WATER = {"remind": "water", "every": "60 min", "from": "9:00", "to": "17:00"}


def lines(text: str) -> bytes:
    return dedent(text).encode()


def change(old: str, new: str, text: str = HERS) -> bytes:
    """Return the file with one passage changed by hand."""
    assert text.count(old) == 1
    return text.replace(old, new).encode()


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        pytest.param((0, "at"), "21:15", "20:00", "21:15", id="a time"),
        pytest.param((0, "remind"), "water", "heat", "water", id="a word"),
        pytest.param((0, "at"), "", "20:00", '""', id="an empty text"),
        pytest.param((0, "at"), "~", "20:00", '"~"', id="a sign for nothing"),
        pytest.param((0, "at"), "a: b", "20:00", '"a: b"', id="a colon"),
        pytest.param((0, "at"), "no #1", "20:00", '"no #1"', id="what looks like a remark"),
        pytest.param((0, "at"), 'so "so": b', "20:00", "'so \"so\": b'", id="double quotes"),
        pytest.param((0, "at"), "day\u2028 tab\t.", "20:00", '"day\\u2028 tab\\t."', id="hidden"),
        pytest.param((0, "at"), "día 🙂", "20:00", "día 🙂", id="any letters"),
        pytest.param((1, "routine"), "neck", '"low-back"', '"neck"', id="her quotes stay"),
        pytest.param((0, "at"), ["8:00", "9:00"], "20:00", "[8:00, 9:00]", id="a list for a word"),
        pytest.param((1, "at"), ["8:00"], "[8:00, 19:30]", "[8:00]", id="a shorter list"),
        pytest.param((1, "at"), ["8:00", "a, b"], "19:30", '"a, b"', id="a comma between brackets"),
        pytest.param(
            (1, "at"), ["7:00", "8:00", "19:30"], "[8:00", "[7:00, 8:00", id="a longer list"
        ),
        pytest.param((1, "at"), "8:00", "[8:00, 19:30]", "8:00", id="a word for a list"),
        pytest.param((1, "at"), [], "[8:00, 19:30]", "[]", id="an empty list"),
        pytest.param(
            (2, "days"), ["mon", "thu"], "- wed", "- thu", id="a list in lines keeps its remarks"
        ),
        pytest.param((2, "days"), ["wed"], "      - mon   # Monday\n", "", id="a line less"),
        pytest.param((2, "days"), ["mon", "wed", "fri"], "wed", "wed\n      - fri", id="one more"),
        pytest.param(
            (2, "days"),
            "mon-fri",
            "\n      - mon   # Monday\n      - wed",
            " mon-fri",
            id="a word for a list in lines",
        ),
        pytest.param(
            (2, "say"),
            "Ring.",
            '|   # Mum\'s words\n      Ring the "physio": now.\n\n      # 2 is the door',
            "Ring.   # Mum's words",
            id="a short text for a long one",
        ),
        pytest.param(
            (2, "say"),
            "Ring\nthem.\n",
            '      Ring the "physio": now.\n\n      # 2 is the door',
            "      Ring\n      them.",
            id="a long text for a long one",
        ),
        pytest.param(
            (0, "remind"), "a\nb", "heat", "|-\n      a\n      b", id="a long text for a word"
        ),
        pytest.param((0, "remind"), "a\n\n", "heat", '"a\\n\\n"', id="an empty line at its end"),
        pytest.param(
            (1, "routine"), "a\nb", '"low-back"', '"a\\nb"', id="a long text in her quotes"
        ),
        pytest.param((0, "days"), "mon-fri", "tea\n", "tea\n    days: mon-fri\n", id="a new field"),
        pytest.param(
            (2, "at"), ["8:00", "9:00"], "wed\n", "wed\n    at: [8:00, 9:00]\n", id="a new list"
        ),
        pytest.param(
            (0, "at"),
            {"mon": "8:00", "wed": {"early": "7:00"}},
            "at: 20:00      # after tea",
            "at:      # after tea\n      mon: 8:00\n      wed:\n        early: 7:00",
            id="fields for a word",
        ),
        pytest.param(
            (0,),
            {"remind": "heat", "at": "20:00", "off": "yes"},
            "tea\n",
            "tea\n    off: yes\n",
            id="fields of which one is new",
        ),
    ],
)
def test_a_value_is_set(
    path: tuple[str | int, ...], value: yaml_edit.Plain, old: str, new: str
) -> None:
    assert set_value(HERS.encode(), ("reminders", *path), value) == change(old, new)


@pytest.mark.parametrize(
    ("written", "path", "value", "result"),
    [
        pytest.param(b"a: 1", "a", "2", b"a: 2", id="no end to the last line"),
        pytest.param(b"a: 1", "b", "2", b"a: 1\nb: 2", id="nor after a new field"),
        pytest.param(b"a: 1\r\n", "b", "x\ny", b"a: 1\r\nb: |-\r\n  x\r\n  y\r\n", id="CRLF"),
        pytest.param(b"\xef\xbb\xbfa: 1 # r\n", "a", "2", b"\xef\xbb\xbfa: 2 # r\n", id="a BOM"),
        pytest.param(b"a: 1\t# r\n", "a", "2", b"a: 2\t# r\n", id="a tab"),
        pytest.param(b"a:   # r\nb: 1\n", "a", "2", b"a: 2   # r\nb: 1\n", id="nothing yet"),
        pytest.param(b"a: ~  # r\n", "a", "2", b"a: 2  # r\n", id="a sign for nothing"),
        pytest.param(b"a: 'x'  # r\n", "a", "it's", b"a: 'it''s'  # r\n", id="single quotes"),
        pytest.param(b"a: x\n  y  # r\nb: 1\n", "a", "z", b"a: z  # r\nb: 1\n", id="two lines"),
        pytest.param(b"a:\n  x  # r\n", "a", "z", b"a:\n  z  # r\n", id="on a line of its own"),
        pytest.param(b"{a: 1, b: }\n", "b", "x, y", b'{a: 1, b: "x, y" }\n', id="in brackets"),
        pytest.param(b"{ a: 1 } # r\n", "b", "2", b"{ a: 1, b: 2 } # r\n", id="added in brackets"),
        pytest.param(b"a:\n- 1 # r\n- 2\n", "a", "x", b"a: x\n", id="a list that is not indented"),
        pytest.param(b"a:\n- 1 # r\n- 2\n", "a", ["1"], b"a:\n- 1 # r\n", id="one that stays"),
        pytest.param(b"", "a", ["1"], b"a: [1]\n", id="an empty file"),
        pytest.param(b"# r", "a", "1", b"# r\na: 1", id="a file of remarks"),
        pytest.param(
            "🙂: [🙂, '🙂']\n".encode(), "🙂", ["🙂", "x"], "🙂: [🙂, 'x']\n".encode(), id="astral"
        ),
        pytest.param(
            b"a:\n    x: 1\n    y: 2\n", "a", {"y": "2"}, b"a:\n    y: 2\n", id="a field less"
        ),
    ],
)
def test_a_value_is_set_in_the_way_of_its_file(
    written: bytes, path: str, value: yaml_edit.Plain, result: bytes
) -> None:
    assert set_value(written, (path,), value) == result


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        pytest.param(
            ("reminders", 0),
            "  # in the evening\n  - remind: heat\n    at: 20:00      # after tea\n"
            "    # not on Sundays?\n",
            id="an item with the remarks that are its own",
        ),
        pytest.param(("reminders", 0, "at"), "    at: 20:00      # after tea\n", id="a field"),
        pytest.param(("reminders", 0, "remind"), "remind: heat\n    ", id="a field at a dash"),
        pytest.param(("reminders", 1, "at", 0), "8:00, ", id="the first between brackets"),
        pytest.param(("reminders", 1, "at", 1), ", 19:30", id="the last between brackets"),
        pytest.param(
            ("reminders", 2, "days", 1), "      - wed\n", id="an item of a list in a field"
        ),
        pytest.param(
            ("reminders", 2, "days"),
            "    days:\n      - mon   # Monday\n      - wed\n",
            id="a list",
        ),
        pytest.param(
            ("format",), HERS[: HERS.index("\n\n") + 1], id="a field and what is above it"
        ),
    ],
)
def test_what_is_removed_goes_with_what_it_owns(path: tuple[str | int, ...], gone: str) -> None:
    assert remove(HERS.encode(), path) == change(gone, "")


@pytest.mark.parametrize(
    ("written", "path", "result"),
    [
        pytest.param(b"a:\n  - 1 # r\nb: 1\n", ("a", 0), b"a:\nb: 1\n", id="the only item"),
        pytest.param(b"a: [1]\n", ("a", 0), b"a: []\n", id="the only one between brackets"),
        pytest.param(b"a: [1,]\n", ("a", 0), b"a: []\n", id="the only one before a comma"),
        pytest.param(b"a: {x: 1, y: 2}\n", ("a", "x"), b"a: {y: 2}\n", id="a field in brackets"),
        pytest.param(
            b"a: [\n  1, # one\n  2, # two\n]\n", ("a", 1), b"a: [\n  1, # one\n]\n", id="a line"
        ),
        pytest.param(b"- a: 1\n", (0, "a"), b"-\n", id="the only field of an item"),
        pytest.param(b"- a: 1\n\n  b: 2\n", (0, "a"), b"-\n\n  b: 2\n", id="an empty line below"),
        pytest.param(
            b"- a: 1\n  # of b\n  b: 2\n", (0, "a"), b"- # of b\n  b: 2\n", id="a remark below"
        ),
        pytest.param(b"- - 1\n  - 2\n", (0, 0), b"- - 2\n", id="a list in a list"),
        pytest.param(b"a: 1\r\nb: 2", ("b",), b"a: 1", id="the last line, which has no end"),
        pytest.param(b"a: 1\n# other\n\nb: 2\n", ("b",), b"a: 1\n# other\n\n", id="a remark apart"),
        pytest.param(b"a:\n# r\n  - 1\n  - 2\n", ("a", 0), b"a:\n# r\n  - 2\n", id="further out"),
        pytest.param(b"a: 1\n  # of a\nb: 2\n", ("a",), b"b: 2\n", id="a remark further in"),
        pytest.param(
            b'a: "x\n# y"\nb: 2\n', ("b",), b'a: "x\n# y"\n', id="what looks like a remark"
        ),
    ],
)
def test_nothing_else_is_removed(
    written: bytes, path: tuple[str | int, ...], result: bytes
) -> None:
    assert remove(written, path) == result


def test_a_new_item_is_written_as_those_beside_it() -> None:
    new = "  - remind: water\n    every: 60 min\n    from: 9:00\n    to: 17:00\n"

    first, middle, last = (
        insert_item(HERS.encode(), ("reminders",), index, WATER) for index in (0, 1, 3)
    )

    assert first == change("  # in the evening\n", f"{new}  # in the evening\n")
    assert middle == change("  - remind: routine\n", f"{new}  - remind: routine\n")
    assert last == change("      - wed\n", f"      - wed\n{new}")


@pytest.mark.parametrize(
    ("written", "index", "value", "result"),
    [
        pytest.param(b"", 0, {"a": "1"}, b"list:\n  - a: 1\n", id="an empty file"),
        pytest.param(b"# r\n", 0, {"a": "1"}, b"# r\nlist:\n  - a: 1\n", id="remarks only"),
        pytest.param(b"x: 1\r\n", 0, {"a": "1"}, b"x: 1\r\nlist:\r\n  - a: 1\r\n", id="no list"),
        pytest.param(
            b"list:  # r\n  # - old\nx: 1\n",
            0,
            {"a": "1", "b": "2"},
            b"list:  # r\n  - a: 1\n    b: 2\n  # - old\nx: 1\n",
            id="nothing in the list",
        ),
        pytest.param(b"list: []  # r", 0, {"a": "1"}, b"list:  # r\n  - a: 1", id="empty brackets"),
        pytest.param(b"list: [] # r\n", 0, "x", b"list: [x] # r\n", id="a word in empty brackets"),
        pytest.param(b"list: [a, b]\n", 1, "x", b"list: [a, x, b]\n", id="between brackets"),
        pytest.param(b"list: [a, b,]\n", 2, "x", b"list: [a, b, x,]\n", id="before the last comma"),
        pytest.param(b"list: [a]\n", 1, {"x": "1"}, b"list: [a, {x: 1}]\n", id="fields there"),
        pytest.param(b"list:\n- a\n", 1, "x", b"list:\n- a\n- x\n", id="dashes below the key"),
        pytest.param(
            b"list:\n    -   a: 1\n", 1, {"a": "2", "b": "3"},
            b"list:\n    -   a: 1\n    -   a: 2\n        b: 3\n", id="wide dashes",
        ),
        pytest.param(
            b"list:\n  - |\n    x", 1, "y", b"list:\n  - |\n    x\n  - y", id="behind a long text"
        ),
        pytest.param(
            b"list:\n  - |+\n    x\n\n", 1, "y", b"list:\n  - |+\n    x\n\n  - y\n", id="kept"
        ),
        pytest.param(
            b"list:\n  - a\n    # of a\n", 1, "x", b"list:\n  - a\n    # of a\n  - x\n", id="remark"
        ),
        pytest.param(
            b"list:\n  - a\n  # of b\n  - b\n", 1, "x", b"list:\n  - a\n  - x\n  # of b\n  - b\n",
            id="above a remark",
        ),
    ],
)  # fmt: skip
def test_a_new_item_goes_into_any_list(
    written: bytes, index: int, value: yaml_edit.Plain, result: bytes
) -> None:
    assert insert_item(written, ("list",), index, value) == result


def test_an_item_moves_with_its_remarks() -> None:
    written = lines("""\
        steps:
          # first the neck
          - do: neck   # slowly
            hold: 5 s
              # or more

          # nobody's

          - do: back
          - do: |
              legs
    """)

    assert move_item(written, ("steps",), 0, 2) == lines("""\
        steps:
          - do: back

          # nobody's

          - do: |
              legs
          # first the neck
          - do: neck   # slowly
            hold: 5 s
              # or more
    """)


@pytest.mark.parametrize(
    ("written", "frm", "to", "result"),
    [
        pytest.param(b"- a\n- b\n- c", 2, 0, b"- c\n- a\n- b", id="no end to the last line"),
        pytest.param(b"[a, 'b',c]\n", 0, 2, b"['b', c,a]\n", id="between brackets"),
        pytest.param(b"- a\n\n- b\n", 1, 0, b"- b\n\n- a\n", id="empty lines stay"),
    ],
)
def test_items_move_in_any_list(written: bytes, frm: int, to: int, result: bytes) -> None:
    assert move_item(written, (), frm, to) == result


def test_a_list_in_a_list_may_begin_with_another_item() -> None:
    written = b"- - a\n  # of b\n  - b\n"

    after = move_item(written, (0,), 1, 0)

    assert after == b"- # of b\n  - b\n  - a\n"
    assert move_item(after, (0,), 0, 1) == written
    assert remove(after, (0, 0)) == b"- - a\n"
    assert set_value(after, (0,), "x") == b"- x # of b\n"


def test_the_same_value_changes_nothing_even_if_it_is_written_otherwise() -> None:
    written = b'a: "x"\nb: [ 1,2 ]\nc: two\n  lines\n'

    assert set_value(written, ("a",), "x") == written
    assert set_value(written, (), {"a": "x", "b": ["1", "2"], "c": "two lines"}) == written


@pytest.mark.parametrize(
    ("written", "path", "words"),
    [
        pytest.param(b"a: 'x\n", ("a",), "Line 1: the quote that opens here", id="unreadable"),
        pytest.param(b"a: &x 1\n", ("a",), 'Line 1: "&x" is a YAML anchor', id="an anchor"),
        pytest.param(b"a: !x 1\n", ("a",), 'Line 1: "!x" is a YAML tag', id="a tag"),
        pytest.param(b"a: 1\n---\nb: 1\n", ("a",), "Line 2: a second document", id="two documents"),
        pytest.param(b"a: b: c\n", ("a",), "Line 1: put quotes round", id="a slip"),
        pytest.param(b"? a\n: 1\n", ("a",), 'Line 1: a key with "?"', id="a long key"),
        pytest.param(b"a: 1\na: 2\n", ("a",), '"a" is given twice', id="a key given twice"),
        pytest.param(b"{a, b: 1}\n", ("a",), '"a" has no colon', id="a key without a colon"),
        pytest.param(b"a: 1\n", ("x", "y"), "is not in the file any more", id="no such field"),
        pytest.param(b"- 1\n", (1,), "is not in the file any more", id="no such item"),
        pytest.param(b"- 1\n", (-1,), "is not in the file any more", id="no such number"),
        pytest.param(b"- 1\n", ("a",), "is not in the file any more", id="a list for fields"),
        pytest.param(b"x\n", (), "without changing more", id="a file that is one word"),
        pytest.param(b"[a: 1]\n", (0, "b"), "without changing more", id="a field that has no end"),
    ],
)
def test_what_cannot_be_changed_safely_is_refused_in_words(
    written: bytes, path: tuple[str | int, ...], words: str
) -> None:
    with pytest.raises(EditRefusedError, match=words.replace("?", r"\?")):
        set_value(written, path, "z")


@pytest.mark.parametrize("text", ["\x00", "\x1b[0m", "\ud800", "\ufeff"])
def test_a_text_that_no_file_may_have_is_refused(text: str) -> None:
    with pytest.raises(EditRefusedError, match="no text file has"):
        set_value(b"a: 1\n", ("a",), text)


def test_what_is_nested_too_deeply_is_refused() -> None:
    value: yaml_edit.Plain = "x"
    for _level in range(5000):
        value = [value]

    with pytest.raises(EditRefusedError, match="nested deeper than 16 levels"):
        set_value(b"a: 1\n", ("a",), value)


def test_a_file_that_would_grow_too_large_is_refused() -> None:
    with pytest.raises(EditRefusedError, match="without changing more"):
        set_value(b"a: 1\n", ("a",), "x" * 300_000)


def test_remarks_between_brackets_are_not_given_to_another_item() -> None:
    with pytest.raises(EditRefusedError, match="change its order by hand"):
        move_item(b"a: [1, # one\n  2]\n", ("a",), 0, 1)


def test_a_remark_never_becomes_part_of_a_long_text() -> None:
    written = b"a: |\n  text\nb: 1\n\n  # indented\n"

    with pytest.raises(EditRefusedError, match="change the file by hand"):
        remove(written, ("b",))


def test_removing_what_is_not_there_is_refused() -> None:
    for path in ((), ("b",), ("a", 1), ("a", "x")):
        with pytest.raises(EditRefusedError, match="not in the file any more"):
            remove(b"a: [1]\n", path)


def test_inserting_beyond_the_end_is_refused() -> None:
    for index in (-1, 2):
        with pytest.raises(EditRefusedError, match="not in the file any more"):
            insert_item(b"a: [1]\n", ("a",), index, "x")


def test_a_result_that_says_something_else_is_never_returned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml_cuts, "without", lambda *_what: [])

    with pytest.raises(EditRefusedError, match="change the file by hand"):
        remove(b"a: 1\nb: 2\n", ("a",))
