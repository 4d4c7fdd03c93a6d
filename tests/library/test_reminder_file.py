"""What the file of reminders says, and what each mistake in it gets."""

from datetime import time
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reading_laws import look_at_problems

from easeful.core.reminder import EVERY_DAY, WEEKEND, WORKDAYS, About, Reminder, Weekday, times_of
from easeful.library.reminder_file import MOST_REMINDERS, MOST_TIMES, PlacedReminder, read_reminders

WHOLE = """\
format: 1                    # optional
reminders:
  - remind: heat             # heat, routine, posture, water, bedtime, or other
    at: 20:00                # one time or a list
    days: mon-fri            # optional: every day, mon-fri, weekends, or a list
  - remind: routine
    routine: low-back        # its id
    at: [8:00, 19:30]
  - remind: water
    every: 60 min            # 5 min to 12 h; needs from and to
    from: 9:00
    to: 17:00
  - remind: other
    say: Ring the physiotherapist.
    at: 10:00
    off: yes                 # optional; kept but silent
"""

HEAD = "reminders:\n  - "
INDENT = "    "
HEAT = Reminder(About.HEAT, at=(time(20),))


def one(lines: str) -> Reminder:
    """Return the reminder that is read from these lines, without a problem."""
    (placed,), problems = read_reminders("any.yaml", _file(lines))
    assert problems == ()
    return placed.reminder


def said(text: str) -> list[str]:
    """Return the problems of a whole file, without its name."""
    return [str(each).partition(":")[2] for each in read_reminders("any.yaml", text.encode())[1]]


def wrong(lines: str) -> list[str]:
    """Return the problems of one reminder, with places in its own lines; it is then not there."""
    found, problems = read_reminders("any.yaml", _file(lines))
    assert found == ()
    return [f"{each.line - 1}:{each.column - len(INDENT)} {each.words}" for each in problems]


def _file(lines: str) -> bytes:
    return (HEAD + lines.strip().replace("\n", f"\n{INDENT}")).encode()


def test_the_file_in_the_description_of_the_format_is_read() -> None:
    found, problems = read_reminders("reminders.yaml", WHOLE.encode())

    assert problems == ()
    assert found == (
        PlacedReminder(0, Reminder(About.HEAT, WORKDAYS, (time(20),))),
        PlacedReminder(1, Reminder(About.ROUTINE, at=(time(8), time(19, 30)), routine="low-back")),
        PlacedReminder(2, Reminder(About.WATER, every=60, begin=time(9), end=time(17))),
        PlacedReminder(
            3,
            Reminder(About.OTHER, at=(time(10),), say="Ring the physiotherapist.", is_on=False),
        ),
    )


@pytest.mark.parametrize(
    "text", ["", "\n", "# nothing yet\n", "~", "reminders:", "reminders: []", "format: 1\n"]
)
def test_an_empty_file_is_no_problem(text: str) -> None:
    assert read_reminders("any.yaml", text.encode()) == ((), ())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20:00", [time(20)]),
        ("8:00", [time(8)]),
        ("08:05", [time(8, 5)]),
        ("0:00", [time(0)]),
        ("23:59", [time(23, 59)]),
        ("'8:00'", [time(8)]),
        ("[19:30, 8:00, 08:00]", [time(8), time(19, 30)]),
        ("21:00, 3:00, 8:00, 5:00, 12:00", [time(hour) for hour in (3, 5, 8, 12, 21)]),
        ("\n      - 8:00\n      - 9:00", [time(8), time(9)]),
    ],
)
def test_times(written: str, meant: list[time]) -> None:
    assert list(one(f"remind: heat\nat: {written}").at) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mon-fri", WORKDAYS),
        ("Mon - Fri", WORKDAYS),
        ("monday to friday", WORKDAYS),
        ("mon–fri", WORKDAYS),
        ("weekdays", WORKDAYS),
        ("weekends", WEEKEND),
        ("sat-sun", WEEKEND),
        ("every day", EVERY_DAY),
        ("daily", EVERY_DAY),
        ("[mon, wed]", {Weekday.MONDAY, Weekday.WEDNESDAY}),
        ("Tuesday, thu", {Weekday.TUESDAY, Weekday.THURSDAY}),
        ("[weekends, wednesday]", {*WEEKEND, Weekday.WEDNESDAY}),
        ("sat-mon", {*WEEKEND, Weekday.MONDAY}),
        ("sunday", {Weekday.SUNDAY}),
    ],
)
def test_days(written: str, meant: set[Weekday]) -> None:
    assert one(f"remind: heat\nat: 8:00\ndays: {written}").days == meant


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        *(("5 min", 5), ("60 min", 60), ("90min", 90), ("1 h", 60), ("12 h", 720)),
        *(("1 h 30 min", 90), ("2 hours", 120), ("720 minutes", 720)),
    ],
)
def test_how_often(written: str, minutes: int) -> None:
    assert one(f"remind: water\nevery: {written}\nfrom: 9:00\nto: 17:00").every == minutes


@pytest.mark.parametrize(
    ("written", "is_on"),
    [("yes", False), ("true", False), ("Yes", False), ("no", True), ("false", True)],
)
def test_off(written: str, is_on: bool) -> None:  # noqa: FBT001 (an example's)
    assert one(f"remind: heat\nat: 8:00\noff: {written}").is_on == is_on


def test_own_words_may_stand_with_every_kind() -> None:
    assert one("remind: posture\nat: 8:00\nsay: Shoulders.").say == "Shoulders."
    assert one("remind: posture\nat: 8:00\nsay: " + "x" * 200).say == "x" * 200


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (
            "remind: heat",
            ['1:1 "at" is missing; write a time such as 20:00, or "every" with "from" and "to"'],
        ),
        (
            "at: 8:00",
            ['1:1 "remind" is missing; write heat, routine, posture, water, bedtime or other'],
        ),
        ("remind: heet\nat: 8:00", ['1:9 "heet" is no kind of reminder; did you mean "heat"?']),
        ("remind: heat\nat: 8.00", ['2:5 "8.00" is no time of day; did you mean "8:00"?']),
        ("remind: heat\nat: 8pm", ['2:5 "8pm" is no time of day; did you mean "20:00"?']),
        ("remind: heat\nat: 12 a.m.", ['2:5 "12 a.m." is no time of day; did you mean "0:00"?']),
        ("remind: heat\nat: 12pm", ['2:5 "12pm" is no time of day; did you mean "12:00"?']),
        ("remind: heat\nat: 12.30", ['2:5 "12.30" is no time of day; did you mean "12:30"?']),
        ("remind: heat\nat: 24:00", ['2:5 "24:00" is no time of day; did you mean "0:00"?']),
        ("remind: heat\nat: 0830", ['2:5 "0830" is no time of day; did you mean "8:30"?']),
        ("remind: heat\nat: 25:00", ['2:5 "25:00" is no time of day; write 8:00 or 20:00']),
        ("remind: heat\nat: noon", ['2:5 "noon" is no time of day; write 8:00 or 20:00']),
        ("remind: heat\nat:", ['2:1 "at" is empty']),
        ("remind: heat\nat: 8:00\nday: mon", ['3:1 unknown key "day"; did you mean "days"?']),
        ("remind: heat\nat: 8:00\nat: 9:00", ['3:1 "at" is given twice, first on line 3']),
        (
            "remind: heat\nat: 8:00\ndays: mon-fry",
            ['3:7 "mon-fry" is no day; did you mean "mon-fri"?'],
        ),
        ("remind: heat\nat: 8:00\ndays: tues", ['3:7 "tues" is no day; did you mean "tue"?']),
        (
            "remind: heat\nat: 8:00\ndays: xyz",
            ['3:7 "xyz" is no day; write mon-fri, weekends or [mon, wed]'],
        ),
        ("remind: heat\nat: 8:00\ndays: []", ['3:1 "days" is empty']),
        (
            "remind: routine\nat: 8:00",
            ['1:1 "routine" is missing; write its id, such as "routine: low-back"'],
        ),
        (
            "remind: heat\nat: 8:00\nroutine: x",
            ['3:1 "routine" stands only beside "remind: routine", not "heat"'],
        ),
        (
            "remind: other\nat: 8:00",
            ['1:1 "say" is missing; write it, such as "say: Ring the physiotherapist."'],
        ),
        (
            "remind: heat\nat: 8:00\nsay: " + "x" * 201,
            ['3:6 "say" is longer than 200 letters; make it shorter'],
        ),
        ("remind: heat\nat: 8:00\noff: maybe", ['3:6 write yes or no for "off", not "maybe"']),
        ("remind: heat\nat: 8:00\nfrom: 9:00", ['3:1 "from" stands only beside "every"']),
        (
            "remind: water\nevery: 1 h\nat: 8:00",
            [
                '2:1 "from" is missing; beside "every"',
                '2:1 "to" is missing; beside "every"',
                '3:1 "at" cannot stand beside "every"',
            ],
        ),
        (
            "remind: water\nevery: 60\nfrom: 9:00\nto: 10:00",
            ['2:8 "60" is no length of time; write 60 min or 2 h'],
        ),
        (
            "remind: water\nevery: 4 min\nfrom: 9:00\nto: 10:00",
            ['2:8 write a time from 5 min to 12 h, not "4 min"'],
        ),
        (
            "remind: water\nevery: 12 h 1 min\nfrom: 9:00\nto: 10:00",
            ['2:8 write a time from 5 min to 12 h, not "12 h 1 min"'],
        ),
        ("remind: water\nevery: 1 h\nfrom: 9:00\nto: 9:00", ['4:5 "to" must be later than "from"']),
    ],
)
def test_a_mistake_is_said_with_what_to_do(lines: str, problems: list[str]) -> None:
    assert wrong(lines) == problems


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "reminders: heat",
            ['1:12: "reminders" needs a list; begin each reminder with "- remind: heat"'],
        ),
        (
            "- remind: heat",
            ['1:1: the file begins with "reminders:", and the list stands under it'],
        ),
        ("reminder: []", ['1:1: unknown key "reminder"; did you mean "reminders"?']),
        ("reminders:\n  - heat", ['2:5: begin each reminder with "- remind: heat"']),
        ("reminders:\n  - {}", ['2:5: begin each reminder with "- remind: heat"']),
        (
            "format: 2\nreminders: 3",
            ['1:9: this file is written in format "2"; update Easeful to read it'],
        ),
        (
            "reminders: [3,\n",
            ["2:1: something is missing here; write it, or delete the comma"],
        ),
        ("format: one", ['1:9: "one" is no format; write format: 1']),
    ],
)
def test_a_file_that_is_none_is_said_in_words(text: str, problems: list[str]) -> None:
    assert said(text) == problems


def test_a_mistake_hides_no_other_mistake_and_no_good_reminder() -> None:
    text = (
        "reminders:\n- remind: heat\n  at: 8pm\n  days: [mon, tus]\n- remind: heat\n  at: 20:00\n"
        "- nothing\n- remind: heat\n  at: 20:00\n  off: perhaps\n- remind: heat\n  at: 20:00\n"
    )
    found, problems = read_reminders("any.yaml", text.encode())

    assert found == (PlacedReminder(1, HEAT), PlacedReminder(4, HEAT))
    assert [each.line for each in problems] == [3, 4, 7, 10]


def test_a_place_is_where_the_value_stands() -> None:
    (problem,) = read_reminders("any.yaml", b"reminders:\n  - remind: heat\n    at: [8:00, 9.00]")[
        1
    ]

    assert str(problem) == 'any.yaml:3:16: "9.00" is no time of day; did you mean "9:00"?'


def test_there_is_a_limit_to_reminders_and_to_their_times() -> None:
    many = b"reminders:\n" + b"- {remind: heat, at: 8:00}\n" * MOST_REMINDERS
    found, problems = read_reminders("any.yaml", many)
    assert (len(found), problems) == (MOST_REMINDERS, ())
    found, problems = read_reminders("any.yaml", many + b"- {remind: heat, at: 8:00}\n")
    assert len(found) == MOST_REMINDERS
    assert [each.words for each in problems] == ["there are more than 100 reminders; write fewer"]

    some = ", ".join(f"{hour}:{half}0" for hour in range(MOST_TIMES // 2) for half in (0, 3))
    assert len(one(f"remind: heat\nat: [{some}]").at) == MOST_TIMES
    (problem,) = wrong(f"remind: heat\nat: [{some}, 23:00]")
    assert problem.endswith('"at" has more than 24 times; write fewer')


def test_a_text_with_a_colon_is_said_and_the_rest_is_read() -> None:
    text = (
        "reminders:\n- remind: other\n  at: 8:00\n  say: Ring: now\n- remind: heat\n  at: 20:00\n"
    )
    found, problems = read_reminders("any.yaml", text.encode())

    assert PlacedReminder(1, HEAT) in found
    assert [each.line for each in problems] == [4]


def look_at(data: bytes) -> None:
    """Read ``data`` and assert all that holds for any file of reminders."""
    found, problems = read_reminders("any.yaml", data)

    look_at_problems(data, problems)
    assert (found, problems) == read_reminders("any.yaml", data)
    indices = [each.index for each in found]
    assert indices == sorted(set(indices))
    for placed in found:
        assert placed.reminder.days
        assert times_of(placed.reminder)


def slipped(random: Random) -> bytes:
    """Return the whole file with some characters changed, taken out or doubled."""
    text = list(WHOLE)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(text))
        text[at : at + random.randint(0, 3)] = random.choice(
            "-:[]{}#,'\" \n\t0aä"
        ) * random.randint(0, 2)
    return "".join(text).encode()


@given(st.binary() | st.text().map(str.encode))
@example(b"\xff\xfe")
@example(b"[" * 3000)
def test_any_bytes_are_reminders_or_problems(data: bytes) -> None:
    look_at(data)


@given(st.randoms(use_true_random=False).map(slipped))
def test_any_slip_leaves_reminders_or_problems(data: bytes) -> None:
    look_at(data)


values = st.sampled_from(
    [*About, "8:00", "[8:00, 9:00]", "mon-fri", "60 min", "17:00", "yes", "x", "", "[]", "{a: b}"]
)
keys = st.sampled_from(
    ["remind", "at", "days", "every", "from", "to", "routine", "say", "off", "dayz"]
)


@given(st.lists(st.dictionaries(keys, values, max_size=6), max_size=5))
def test_any_fields_are_reminders_or_problems(each: list[dict[str, str]]) -> None:
    lines = [", ".join(f"{key}: {value}" for key, value in fields.items()) for fields in each]
    look_at(("reminders:\n" + "".join(f"- {{{line}}}\n" for line in lines)).encode())
