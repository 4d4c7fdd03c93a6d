"""What a click on a card changes in the text: just what a person would have changed there."""

import pytest
from shipped import HANDOUTS, catalogue

from easeful.library.outline import outline_of
from easeful.library.routine_edit import (
    EditRefusedError,
    add_step,
    move_step,
    remove_step,
    repeat_step,
    set_field,
    set_top,
)

SHEET = b"""\
# off Ruth's sheet
name: My back   # hers
steps:
- talk: Begin.
  for: 15

# the main one!
- rounds: 2
  between: 1:00
  steps:
    - move: "Press up: straight arms."   # slowly
      repeat: 10
      flare: {repeat: 4}
      # with a breath
    - rest: 30 sec

- do: cat-cow
  note: As I like.
  flare: skip
"""
TIGHT = b"""\
name: x
steps:
  - do: bridge
    hold: 12 s
    ready: 15 s       # time for the strap
  - {do: cat-cow, hold: 3 s}   # short
  # last of all
  - rest: 20 s
"""


def changes(before: bytes, after: bytes) -> tuple[str, str]:
    """Return what stands there instead of what, as whole lines."""
    old, new = before.decode().splitlines(True), after.decode().splitlines(True)  # noqa: FBT003
    while old and new and old[-1] == new[-1]:
        old.pop()
        new.pop()
    first = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), 0)
    first = first or min(len(old), len(new))
    return "".join(old[first:]), "".join(new[first:])


def test_a_new_step_stands_below_the_one_it_comes_after_with_its_fields_in_the_usual_order() -> (
    None
):
    fields = {"flare": "skip", "sides": "both", "hold": "15 s", "move": "Up.", "name": "x"}

    after = add_step(TIGHT, ("steps", 0), fields)

    lines = b"  - move: Up.\n    name: x\n    hold: 15 s\n    sides: both\n    flare: skip\n"
    assert after == TIGHT.replace(b"strap\n", b"strap\n" + lines)


def test_it_stands_above_the_remarks_of_the_next_one() -> None:
    after = add_step(TIGHT, ("steps", 1), {"do": "cat-cow"})

    assert after == TIGHT.replace(b"short\n", b"short\n  - do: cat-cow\n")


def test_where_steps_are_set_apart_a_new_one_is_too() -> None:
    after = add_step(SHEET, ("steps", 0), {"do": "bridge"})

    assert after == SHEET.replace(b"for: 15\n", b"for: 15\n\n- do: bridge\n")
    assert remove_step(after, ("steps", 1)) == SHEET


GROUPED = b"""\
steps:
- do: bridge
- do: cat-cow

# in the evening
- rest: 30 s
- say: |+
    Good night.

  talk: x
- rest: 10 s
"""


def test_where_steps_stand_in_groups_a_new_one_stands_with_its_group() -> None:
    for index, above in enumerate((b"bridge\n", b"cat-cow\n", b"rest: 30 s\n")):
        after = add_step(GROUPED, ("steps", index), {"do": "cat-cow", "say": "New."})

        assert after == GROUPED.replace(above, above + b"- do: cat-cow\n  say: New.\n")


def test_an_empty_line_between_groups_stays() -> None:
    assert remove_step(GROUPED, ("steps", 1)) == GROUPED.replace(b"- do: cat-cow\n", b"")
    assert remove_step(GROUPED, ("steps", 2)) == GROUPED.replace(
        b"# in the evening\n- rest: 30 s\n", b""
    )


def test_a_text_keeps_its_empty_line_and_gets_no_other() -> None:
    written = b"steps:\n- talk: |+\n    Good night.\n\n- do: bridge\n\n- rest: 10 s\n"

    after = remove_step(written, ("steps", 1))

    assert after == written.replace(b"- do: bridge\n\n", b"")


def test_inside_rounds_it_stands_as_they_do() -> None:
    after = add_step(SHEET, ("steps", 1, "steps", 0), {"do": "bridge"})

    assert after == SHEET.replace(b"breath\n", b"breath\n    - do: bridge\n")


def test_without_a_place_it_is_the_last() -> None:
    after = add_step(SHEET, None, {"rest": "30 s"})

    assert after == SHEET + b"\n- rest: 30 s\n"
    assert remove_step(after, ("steps", 3)) == SHEET


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", b"steps:\n  - rest: 30 s\n"),
        (b"name: x\n", b"name: x\nsteps:\n  - rest: 30 s\n"),
        (b"name: x", b"name: x\nsteps:\n  - rest: 30 s"),
        (b"steps:\nby: me\n", b"steps:\n  - rest: 30 s\nby: me\n"),
        (b"steps: []\r\n", b"steps:\r\n  - rest: 30 s\r\n"),
        (b"steps: [{do: bridge}]\n", b"steps: [{do: bridge}, {rest: 30 s}]\n"),
        (b"stepps:\n- do: bridge\n", b"stepps:\n- do: bridge\n- rest: 30 s\n"),
    ],
)
def test_the_first_steps_of_a_file(before: bytes, after: bytes) -> None:
    assert add_step(before, None, {"rest": "30 s"}) == after


def test_a_step_goes_with_its_own_remarks_and_no_others() -> None:
    assert remove_step(SHEET, ("steps", 1)) == (
        SHEET[: SHEET.index(b"# the main")] + SHEET[SHEET.index(b"- do: cat-cow") :]
    )
    assert remove_step(TIGHT, ("steps", 0)) == TIGHT.replace(
        b"  - do: bridge\n    hold: 12 s\n    ready: 15 s       # time for the strap\n", b""
    )
    assert remove_step(TIGHT, ("steps", 2)) == TIGHT[: TIGHT.index(b"  # last")]


def test_the_last_step_of_all_leaves_a_place_for_another() -> None:
    before = b"name: x\nsteps:\n  - do: bridge\n"

    nothing = remove_step(before, ("steps", 0))

    assert nothing == b"name: x\nsteps:\n"
    assert add_step(nothing, None, {"do": "bridge"}) == before


def test_a_step_moves_within_its_list_with_its_remarks() -> None:
    down = move_step(TIGHT, ("steps", 1), 1)

    assert changes(TIGHT, down)[1] == (
        "  # last of all\n  - rest: 20 s\n  - {do: cat-cow, hold: 3 s}   # short\n"
    )
    assert move_step(down, ("steps", 2), -1) == TIGHT


@pytest.mark.parametrize("by", [-1, -9])
def test_the_first_step_moves_no_further_up(by: int) -> None:
    assert move_step(TIGHT, ("steps", 0), by) == TIGHT
    assert move_step(SHEET, ("steps", 1, "steps", 0), by) == SHEET


def test_the_last_step_moves_no_further_down() -> None:
    assert move_step(TIGHT, ("steps", 2), 9) == TIGHT


def test_a_repeated_step_is_written_as_it_was() -> None:
    assert repeat_step(SHEET, ("steps", 1, "steps", 0)) == SHEET.replace(
        b"breath\n",
        b'breath\n    - move: "Press up: straight arms."   # slowly\n      repeat: 10\n'
        b"      flare: {repeat: 4}\n",
    )
    assert repeat_step(TIGHT, ("steps", 1)) == TIGHT.replace(
        b"# short\n", b"# short\n  - {do: cat-cow, hold: 3 s}   # short\n"
    )
    assert repeat_step(b"steps: [{do: a}, {do: b}]\n", ("steps", 0)) == (
        b"steps: [{do: a}, {do: a}, {do: b}]\n"
    )


def test_a_dose_in_braces_stays_in_braces() -> None:
    flare = ("steps", 1, "steps", 0, "flare")

    assert changes(SHEET, set_field(SHEET, flare, "repeat", "5")) == (
        "      flare: {repeat: 4}\n",
        "      flare: {repeat: 5}\n",
    )
    assert changes(SHEET, set_field(SHEET, flare, "hold", "5 s"))[1] == (
        "      flare: {repeat: 4, hold: 5 s}\n"
    )
    assert set_field(SHEET, flare, "repeat", None) == SHEET.replace(
        b"      flare: {repeat: 4}\n", b""
    )


def test_a_dose_of_a_flare_day_begins_in_braces() -> None:
    assert changes(SHEET, set_field(SHEET, ("steps", 2, "flare"), "repeat", "5")) == (
        "  flare: skip\n",
        "  flare: {repeat: 5}\n",
    )
    assert set_field(TIGHT, ("steps", 0, "flare"), "repeat", "5") == TIGHT.replace(
        b"strap\n", b"strap\n    flare: {repeat: 5}\n"
    )
    assert set_field(b"steps:\n- do: x\n  flare:\n", ("steps", 0, "flare"), "repeat", "5") == (
        b"steps:\n- do: x\n  flare: {repeat: 5}\n"
    )


def test_a_new_field_stands_where_such_fields_stand() -> None:
    assert changes(SHEET, set_field(SHEET, ("steps", 2), "repeat", "8"))[1] == "  repeat: 8\n"
    assert b"cat-cow\n  repeat: 8\n  note:" in set_field(SHEET, ("steps", 2), "repeat", "8")
    assert b"1:00\n  say: Now.\n  steps:" in set_field(SHEET, ("steps", 1), "say", "Now.")
    assert b"{do: cat-cow, repeat: 4, hold: 3 s}" in set_field(TIGHT, ("steps", 1), "repeat", "4")


def test_a_field_goes_without_a_trace_and_so_does_none_at_all() -> None:
    assert set_field(SHEET, ("steps", 1), "between", None) == SHEET.replace(
        b"  between: 1:00\n", b""
    )
    assert set_field(SHEET, ("steps", 1), "say", None) == SHEET


def test_words_stay_in_their_quotes() -> None:
    path = ("steps", 1, "steps", 0)

    assert set_field(SHEET, path, "move", "Press up.") == SHEET.replace(
        b'"Press up: straight arms."   # slowly', b'"Press up."   # slowly'
    )


def test_fields_of_the_routine_itself() -> None:
    assert set_top(SHEET, "name", "Mine") == SHEET.replace(b"My back   #", b"Mine   #")
    assert set_top(SHEET, "place", ("floor", "bed")) == SHEET.replace(
        b"# hers\n", b"# hers\nplace: [floor, bed]\n"
    )
    assert set_top(b"# top\nsteps: []\n", "name", "x") == b"# top\nname: x\nsteps: []\n"
    assert set_top(b"", "name", "x") == b"name: x\n"


@pytest.mark.parametrize(
    "edit",
    [
        lambda: remove_step(TIGHT, ("steps", 3)),
        lambda: remove_step(TIGHT, ("steps",)),
        lambda: remove_step(TIGHT, ()),
        lambda: repeat_step(TIGHT, ("stepps", 0)),
        lambda: move_step(TIGHT, ("steps", -1), 1),
        lambda: add_step(TIGHT, ("steps", 3), {"do": "cat-cow"}),
        lambda: set_field(b"steps:\n- words\n", ("steps", 0), "hold", "3 s"),
        lambda: set_top(b"- a\n", "name", "x"),
        lambda: set_top(b"words\n", "name", "x"),
    ],
)
def test_what_is_not_there_any_more_is_refused_in_a_sentence(edit: object) -> None:
    assert callable(edit)
    with pytest.raises(EditRefusedError, match=r"not in the file any more\."):
        edit()


def test_a_text_that_cannot_be_read_is_left_alone_and_says_where() -> None:
    with pytest.raises(EditRefusedError, match="Line 2: this line is indented with a tab"):
        add_step(b"steps:\n\t- do: cat-cow\n", None, {"do": "cat-cow"})


def test_a_sheet_without_a_mistake_has_none_after_an_afternoon_of_clicks() -> None:
    for path in HANDOUTS:
        text = path.read_bytes()
        count = len(outline_of("a.yaml", text, catalogue()).rows)
        for index in range(count):
            text = repeat_step(text, ("steps", 2 * index))
        for index in reversed(range(count)):
            text = set_field(text, ("steps", 2 * index), "note", f"This is number {index}.")
            text = move_step(text, ("steps", 2 * index + 1), -1)
        for _step in range(count):
            text = add_step(remove_step(text, ("steps", 0)), None, {"do": "cat-cow"})
        assert outline_of("a.yaml", text, catalogue()).problems == ()
