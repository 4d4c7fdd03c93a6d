"""Heat and stretch that follow each other are one whole, with what was told before and after."""

from datetime import timedelta
from itertools import pairwise

import pytest
from diary_samples import NEW_YORK, SUMMER, WINTER, entry, heat, on, records, session
from hypothesis import given

from easeful.core.diary import AFTER_WITHIN, BEFORE_WITHIN, JOIN, Entry, Measure, Records, Told
from easeful.core.heat import HeatRecord
from easeful.core.wholes import LONGEST, Whole, grouped, wholes_of

BEFORE, AFTER, NOW = Told.BEFORE, Told.AFTER, Told.NOW
A_SECOND = timedelta(seconds=1)


def whole_of(*entries: Entry) -> Whole:
    """Return a session from 8:00 to 8:10 with what was told."""
    (whole,) = wholes_of(Records((session(on("3-3 8:00")),), entries))
    return whole


def spans(*things: object) -> list[tuple[str, str]]:
    sessions = tuple(each for each in things if not isinstance(each, HeatRecord))
    heats = tuple(each for each in things if isinstance(each, HeatRecord))
    wholes = wholes_of(Records(sessions, (), heats))  # type: ignore[arg-type]
    return [(f"{each.began:%H:%M}", f"{each.ended:%H:%M}") for each in wholes]


def test_nothing_is_no_whole() -> None:
    assert wholes_of(Records()) == ()


def test_heat_and_the_stretch_after_it_are_one_whole() -> None:
    assert spans(session(on("3-3 8:20")), heat(on("3-3 8:00"))) == [("08:00", "08:30")]


def test_half_an_hour_joins_and_a_second_more_does_not() -> None:
    first, late = session(on("3-3 8:00")), on("3-3 8:10") + JOIN
    assert len(spans(first, session(late))) == 1
    assert len(spans(first, session(late + A_SECOND))) == 2


def test_a_short_breathing_beside_heat_does_not_shorten_the_whole() -> None:
    pad, breath, next_one = heat(on("3-3 8:00"), 20), session(on("3-3 8:05"), 2), on("3-3 8:45")
    assert spans(pad, breath, session(next_one)) == [("08:00", "08:55")]


def test_a_whole_over_midnight_belongs_to_the_day_on_which_it_began() -> None:
    records = Records((session(on("3-3 23:55"), 10), session(on("3-4 0:10"))))
    (whole,) = wholes_of(records)
    assert (whole.began.day, whole.ended.day, len(whole.sessions)) == (3, 4, 2)


def test_moments_are_compared_as_moments_when_the_clocks_change() -> None:
    before = session(on("10-25 2:50", SUMMER))
    after = session(on("10-25 2:10", WINTER))
    assert len(wholes_of(Records((after, before)))) == 1
    assert wholes_of(Records((after, before)))[0].sessions == (before, after)


def test_a_session_in_new_york_follows_one_at_home() -> None:
    home, there = session(on("3-3 20:00")), session(on("3-3 14:20", NEW_YORK))
    (whole,) = wholes_of(Records((there, home)))
    assert (whole.began, whole.ended) == (home.began, there.ended)


def test_a_crashed_session_lasts_as_long_as_was_done_of_it() -> None:
    assert spans(session(on("3-3 8:00"), seconds=240.0, ended=None)) == [("08:00", "08:04")]


def test_an_end_before_the_begin_is_a_clock_that_was_set_back() -> None:
    assert spans(session(on("3-3 8:00"), ended=on("3-3 7:00"))) == [("08:00", "08:10")]


def test_an_end_after_days_is_a_clock_that_was_set() -> None:
    late = on("3-3 8:00") + timedelta(seconds=LONGEST)
    assert spans(session(on("3-3 8:00"), ended=late)) == [("08:00", "08:00")]
    assert spans(session(on("3-3 8:00"), ended=late + A_SECOND)) == [("08:00", "08:10")]


def test_a_pad_that_was_said_to_be_off_the_next_morning_was_not_on_all_night() -> None:
    pad = heat(on("3-3 22:00"))
    late = HeatRecord(pad.id, pad.plan, pad.began, pad.on_seconds, on("3-4 7:00"))
    assert spans(late, session(on("3-4 7:10"))) == [("22:00", "22:15"), ("07:10", "07:20")]


def test_heat_that_is_on_is_in_no_whole() -> None:
    pad = heat(on("3-3 8:00"))
    assert spans(HeatRecord(pad.id, pad.plan, pad.began)) == []


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), -5.0])
def test_a_length_that_cannot_be_is_none(seconds: float) -> None:
    assert len(spans(session(on("3-3 8:00"), seconds=seconds, ended=None))) == 1


def test_what_was_told_last_before_and_after_belongs_to_it() -> None:
    told = [(BEFORE, "7:50", 7), (BEFORE, "7:58", 6), (AFTER, "8:11", 5), (AFTER, "9:00", 4)]
    whole = whole_of(*(entry(on(f"3-3 {at}"), when, pain) for when, at, pain in told))
    assert whole.change(Measure.PAIN) == (6, 4)


def test_the_order_in_which_entries_are_read_does_not_matter() -> None:
    one, other = entry(on("3-3 7:50"), BEFORE, 7), entry(on("3-3 7:58"), BEFORE, 6)
    assert whole_of(other, one).before == whole_of(one, other).before == other


def test_words_that_were_told_later_do_not_hide_a_score() -> None:
    told, noted = entry(on("3-3 8:11"), AFTER, 4), entry(on("3-3 9:00"), AFTER, words="sore hip")
    assert whole_of(told, noted).after == told
    assert grouped(Records((session(on("3-3 8:00")),), (told, noted)))[1] == (noted,)


def test_an_hour_before_counts_and_a_second_more_does_not() -> None:
    early = on("3-3 8:00") - BEFORE_WITHIN
    assert whole_of(entry(early, BEFORE, 6)).before
    assert whole_of(entry(early - A_SECOND, BEFORE, 6)).before is None


def test_twelve_hours_after_the_end_count_and_a_second_more_does_not() -> None:
    late = on("3-3 8:10") + AFTER_WITHIN
    assert whole_of(entry(late, AFTER, 4)).after
    assert whole_of(entry(late + A_SECOND, AFTER, 4)).after is None


def test_what_is_told_after_belongs_to_the_last_whole_only() -> None:
    told = entry(on("3-3 9:30"), AFTER, 4)
    wholes = wholes_of(Records((session(on("3-3 8:00")), session(on("3-3 9:00"))), (told,)))
    assert [each.after for each in wholes] == [None, told]


def test_what_is_told_before_belongs_to_the_next_whole_only() -> None:
    told = entry(on("3-3 7:58"), BEFORE, 6)
    wholes = wholes_of(Records((session(on("3-3 8:00"), 1), session(on("3-3 8:40"))), (told,)))
    assert [each.before for each in wholes] == [told, None]


def test_between_heat_and_stretch_after_is_told_of_the_whole() -> None:
    told = entry(on("3-3 8:16"), AFTER, 5)
    records = Records((session(on("3-3 8:20")),), (told,), (heat(on("3-3 8:00")),))
    assert wholes_of(records)[0].after == told


def test_what_is_told_by_itself_belongs_to_no_whole() -> None:
    told = entry(on("3-3 7:58"), NOW, 6), entry(on("3-3 8:15"), NOW, 6)
    whole = whole_of(*told)
    assert (whole.before, whole.after) == (None, None)
    assert grouped(Records((session(on("3-3 8:00")),), told))[1] == told


def test_nothing_changed_where_one_of_both_is_not_known() -> None:
    before = entry(on("3-3 7:58"), BEFORE, 6, fatigue=5)
    after = entry(on("3-3 8:15"), AFTER, 4)
    assert whole_of(before).change(Measure.PAIN) is None
    assert whole_of(after).change(Measure.PAIN) is None
    assert whole_of(before, after).change(Measure.FATIGUE) is None


def test_no_pain_is_a_score_like_any_other() -> None:
    told = entry(on("3-3 7:58"), BEFORE, 0), entry(on("3-3 8:15"), AFTER, 0)
    assert whole_of(*told).change(Measure.PAIN) == (0, 0)


@given(records())
def test_every_session_and_every_ended_heat_is_in_exactly_one_whole(given: Records) -> None:
    wholes = wholes_of(given)
    sessions = [each.id for whole in wholes for each in whole.sessions]
    heats = [each.id for whole in wholes for each in whole.heats]
    assert sorted(sessions) == sorted(each.id for each in given.sessions)
    assert sorted(heats) == sorted(each.id for each in given.heats if each.ended)
    assert all(whole.sessions or whole.heats for whole in wholes)


@given(records())
def test_wholes_are_sorted_and_half_an_hour_apart(given: Records) -> None:
    wholes = wholes_of(given)
    assert all(whole.began <= whole.ended for whole in wholes)
    assert all(later.began - one.ended > JOIN for one, later in pairwise(wholes))


@given(records())
def test_every_entry_has_one_place(given: Records) -> None:
    wholes, alone = grouped(given)
    placed = [each for whole in wholes for each in (whole.before, whole.after) if each]
    assert sorted(each.id for each in (*placed, *alone)) == sorted(e.id for e in given.entries)


@given(records())
def test_what_belongs_to_a_whole_was_told_at_its_time(given: Records) -> None:
    wholes = wholes_of(given)
    followed = dict(pairwise(wholes))
    for whole in wholes:
        if whole.before:
            assert whole.before.when is BEFORE
            assert timedelta(0) <= whole.began - whole.before.told <= BEFORE_WITHIN
        if whole.after:
            assert whole.after.when is AFTER
            assert whole.began < whole.after.told <= whole.ended + AFTER_WITHIN
            assert whole not in followed or whole.after.told <= followed[whole].began


@given(records())
def test_the_order_of_the_records_changes_nothing(given: Records) -> None:
    turned = Records(given.sessions[::-1], given.entries[::-1], given.heats[::-1])
    ours, theirs = wholes_of(given), wholes_of(turned)
    assert [(each.began, each.ended) for each in ours] == [(w.began, w.ended) for w in theirs]
