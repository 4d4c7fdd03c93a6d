"""A plan laid on a line of seconds: what is said when."""

from itertools import pairwise

import pytest
from drawn import plans
from hypothesis import given
from samples import held, plan_of, still

from easeful.core.body import Breath, Phase, Position, Side, Sides
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.exercise import Cue, Dose, Pace
from easeful.core.heat import Pack
from easeful.core.layout import lay_out
from easeful.core.length import plan_seconds, positions_of
from easeful.core.plan import (
    Body,
    Breaths,
    Lasting,
    LetGo,
    Lines,
    Plan,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.routine import Do, Rounds, Wait
from easeful.core.timeline import STOPS, Kind, Mark

BOTH = (Side.RIGHT, Side.LEFT)
LEFT, RIGHT = Side.LEFT, Side.RIGHT

Told = tuple[float, str, str]
Shown = tuple[str, float, float]


@pytest.mark.parametrize("wait", Wait)
def test_no_wait_keeps_heat_from_its_own_machine(wait: Wait) -> None:
    line = lay_out((step_of(Thermal(Pack.PAD, 600, "hip"), wait=wait),))
    assert [mark.kind for mark in line.marks if mark.kind is Kind.HEAT] == [Kind.HEAT]


def step_of(body: Body, *, ready: int | None = 0, wait: Wait = Wait.NO) -> PlannedStep:
    return PlannedStep("Tilt", "Tilt now.", body, ready=ready, wait=wait)


def told(*steps: PlannedStep) -> list[Told]:
    """Return what the marks of a plan tell, in order."""
    return [(mark.at, mark.kind.value, mark.words) for mark in lay_out(steps).marks]


def shown(*steps: PlannedStep) -> list[Shown]:
    """Return what goes on, from when to when."""
    return [(span.kind.value, span.start, span.end) for span in lay_out(steps).spans]


def times_of(kind: Kind, *steps: PlannedStep) -> list[float]:
    return [mark.at for mark in lay_out(steps).marks if mark.kind is kind]


def test_a_hold_is_announced_begun_counted_out_and_ended() -> None:
    assert told(held(15)) == [
        (0, "ready", "Hold it."),
        (5, "count", "3"),
        (6, "count", "2"),
        (7, "count", "1"),
        (8, "begin", "Hold"),
        (8, "hold", ""),
        (20, "count", "3"),
        (21, "count", "2"),
        (22, "count", "1"),
        (23, "end", ""),
    ]


def test_a_repeat_goes_in_holds_and_comes_out_and_lets_go_before_the_next() -> None:
    assert shown(step_of(Repeats(Dose(2, 4), Pace(3, 2, 5)))) == [
        ("in", 0, 3),
        ("hold", 3, 7),
        ("out", 7, 9),
        ("rest", 9, 14),
        ("in", 14, 17),
        ("hold", 17, 21),
        ("out", 21, 23),
    ]


def test_all_is_done_on_one_side_then_all_on_the_other() -> None:
    timeline = lay_out((step_of(Repeats(Dose(2, 5), Pace(), BOTH)),))
    assert [(span.kind.value, span.side, span.start) for span in timeline.spans] == [
        ("hold", RIGHT, 0),
        ("hold", RIGHT, 5),
        ("side", LEFT, 10),
        ("hold", LEFT, 18),
        ("hold", LEFT, 23),
    ]


def test_the_change_of_sides_is_told() -> None:
    step = step_of(Lasting(5, (LEFT, RIGHT)))
    assert (5, "side", "Change sides. Now the right.") in told(step)


def test_alternating_a_repeat_is_one_to_each_side() -> None:
    timeline = lay_out((step_of(Repeats(Dose(2), Pace(1, 1, 4), BOTH, alternate=True)),))
    assert [(span.kind.value, span.side, span.repeat) for span in timeline.spans[:5]] == [
        ("in", RIGHT, (1, 2)),
        ("out", RIGHT, (1, 2)),
        ("in", LEFT, (1, 2)),
        ("out", LEFT, (1, 2)),
        ("rest", LEFT, (1, 2)),
    ]


def test_a_timed_movement_lasts_in_full_on_each_side_and_begins_once() -> None:
    step = step_of(Lasting(20, BOTH))
    assert shown(step) == [("begin", 0, 20), ("side", 20, 28), ("begin", 28, 48)]
    assert times_of(Kind.BEGIN, step) == [0]


def test_a_breath_is_a_row_of_spans_and_breaths_are_counted() -> None:
    timeline = lay_out((step_of(Breaths(NAMED_PATTERNS["sigh"], 2)),))
    first = timeline.spans[:4]
    assert [(span.kind.value, span.seconds, span.words) for span in first] == [
        ("in", 2, "Breathe in"),
        ("in", 1, "A little more"),
        ("out", 6, "Breathe out"),
        ("rest", 3, "Rest"),
    ]
    assert [span.breath for span in first] == [Breath.IN, Breath.IN, Breath.OUT, None]
    assert [span.repeat for span in timeline.spans] == [(1, 2)] * 4 + [(2, 2)] * 4


def test_a_group_is_tensed_breathing_in_and_let_go_breathing_out() -> None:
    timeline = lay_out((step_of(LetGo(6, 30, "Let go."), ready=8),))
    spans = [(span.kind.value, span.seconds, span.words, span.breath) for span in timeline.spans]
    assert spans == [
        ("ready", 8, "Tilt now.", None),
        ("tense", 6, "Tilt now.", Breath.IN),
        ("let-go", 30, "Let go.", Breath.OUT),
    ]


def test_letting_go_without_tensing_has_no_span_for_it() -> None:
    assert shown(step_of(LetGo(0, 24, "Let go."))) == [("let-go", 0, 24)]


def test_lines_are_spread_evenly() -> None:
    step = step_of(Lines(("A wood.", "A bench.", "Rest."), 60))
    assert [mark for mark in told(step) if mark[1] == "line"] == [
        (0, "line", "A wood."),
        (20, "line", "A bench."),
        (40, "line", "Rest."),
    ]


@pytest.mark.parametrize("count", [3, 6, 7, 11, 49])
def test_lines_that_do_not_divide_the_time_end_on_the_second_all_the_same(count: int) -> None:
    timeline = lay_out((step_of(Lines(("Rest.",) * count, 100)), still(5)))
    assert timeline.extents[0].end == 100
    assert timeline.seconds == 105


def test_stillness_is_a_rest() -> None:
    assert shown(still(30)) == [("rest", 0, 30)]


@pytest.mark.parametrize(("warmth", "kind"), [(Pack.PAD, "heat"), (Pack.COLD, "cold")])
def test_heat_and_cold_take_no_time_here(warmth: Pack, kind: str) -> None:
    assert told(step_of(Thermal(warmth, 600, "hip"))) == [
        (0, "begin", "Tilt"),
        (0, kind, "Tilt now."),
        (0, "end", ""),
    ]


def test_a_step_that_waits_is_ready_until_a_key() -> None:
    assert told(step_of(Stillness(5), ready=8, wait=Wait.YES)) == [
        (0, "ready", "Tilt now."),
        (0, "wait", "Press when you are ready."),
        (0, "begin", "Tilt"),
        (0, "rest", "Tilt now."),
        (5, "end", ""),
    ]


def test_a_step_at_ones_own_pace_waits_after_its_get_ready() -> None:
    assert told(step_of(Stillness(5), ready=4, wait=Wait.AFTER)) == [
        (0, "ready", "Tilt now."),
        (4, "begin", "Tilt"),
        (4, "wait", "At your own pace. Press when you are done."),
        (4, "end", ""),
    ]


@pytest.mark.parametrize(("seconds", "half"), [(19, []), (20, [10]), (45, [22.5])])
def test_a_long_hold_is_halved(seconds: int, half: list[float]) -> None:
    step = step_of(Repeats(Dose(1, seconds), Pace()))
    assert times_of(Kind.HALF, step) == half


@pytest.mark.parametrize(("seconds", "counts"), [(9, []), (10, [7, 8, 9]), (45, [42, 43, 44])])
def test_a_hold_is_counted_out(seconds: int, counts: list[float]) -> None:
    step = step_of(Repeats(Dose(1, seconds), Pace()))
    assert times_of(Kind.COUNT, step) == counts


def test_a_timed_movement_too_is_halved_and_counted_out() -> None:
    step = step_of(Lasting(30))
    assert (times_of(Kind.HALF, step), times_of(Kind.COUNT, step)) == ([15], [27, 28, 29])


@pytest.mark.parametrize("body", [Stillness(60), LetGo(30, 60, "Let go."), Lines(("Rest.",), 60)])
def test_nobody_counts_while_a_person_lets_go(body: Body) -> None:
    assert times_of(Kind.COUNT, step_of(body)) + times_of(Kind.HALF, step_of(body)) == []


@pytest.mark.parametrize(("ready", "counts"), [(0, []), (4, []), (5, [2, 3, 4]), (8, [5, 6, 7])])
def test_a_get_ready_is_counted_out_if_it_is_long_enough(ready: int, counts: list[float]) -> None:
    assert times_of(Kind.COUNT, step_of(Stillness(5), ready=ready)) == counts


CUES = (
    Cue(Phase.IN, "Out.", Breath.OUT),
    Cue(Phase.HOLD, "Stay.", Breath.EASY),
    Cue(Phase.HOLD, "Soften."),
    Cue(Phase.HOLD, "Wait."),
)


def test_cues_of_a_phase_are_told_with_it_the_others_evenly_over_it() -> None:
    step = step_of(Repeats(Dose(1, 9), Pace(3, 2), cues=CUES))
    assert told(step)[1:-1] == [
        (0, "in", "Out."),
        (3, "hold", "Stay."),
        (6, "line", "Soften."),
        (9, "line", "Wait."),
        (12, "out", ""),
    ]


def test_a_cue_says_what_the_breath_does_in_its_phase() -> None:
    timeline = lay_out((step_of(Repeats(Dose(1, 9), Pace(3, 2), cues=CUES)),))
    assert [span.breath for span in timeline.spans] == [Breath.OUT, Breath.EASY, None]


def test_cues_are_told_in_every_repeat() -> None:
    step = step_of(Repeats(Dose(3, 9), Pace(), cues=CUES))
    assert times_of(Kind.LINE, step) == [3, 6, 12, 15, 21, 24]


def test_the_rest_between_rounds_belongs_to_no_side_and_no_repeat() -> None:
    timeline = lay_out(plan_of(Rounds(2, (Do("knee-to-chest"),), between=20)))
    rest = next(span for span in timeline.spans if span.seconds == 20)
    assert (rest.kind, rest.words, rest.step, rest.side, rest.repeat) == (
        Kind.REST,
        "Rest",
        0,
        None,
        None,
    )


def test_a_step_lies_from_its_get_ready_to_its_end() -> None:
    extent = lay_out((still(5), held(15))).extents[1]
    assert (extent.start, extent.begin, extent.end) == (5, 13, 28)


def test_the_position_of_the_body_is_known_in_each_step() -> None:
    plan = plan_of(
        Do("hand-opening"), Do("cat-cow"), Do("hand-opening"), Do("marching", sides=Sides.LEFT)
    )
    assert lay_out(plan).positions == (
        None,
        Position.HANDS_AND_KNEES,
        Position.HANDS_AND_KNEES,
        Position.STANDING,
    )


def test_nothing_to_do_ends_at_once() -> None:
    assert lay_out(()).marks == (Mark(0, Kind.END, 0),)


@given(plans)
def test_spans_follow_each_other_without_gap_or_overlap(plan: Plan) -> None:
    timeline = lay_out(plan)
    borders = [0.0, *(border for span in timeline.spans for border in (span.start, span.end))]
    borders.append(timeline.seconds)
    assert all(end == start for end, start in zip(borders[::2], borders[1::2], strict=True))
    assert all(span.start <= span.end for span in timeline.spans)


@given(plans)
def test_a_timeline_is_as_long_as_its_plan(plan: Plan) -> None:
    assert lay_out(plan).seconds == plan_seconds(plan)


@given(plans)
def test_steps_follow_each_other_without_gap_or_overlap(plan: Plan) -> None:
    timeline = lay_out(plan)
    assert timeline.extents[0].start == 0
    assert timeline.extents[-1].end == timeline.seconds
    assert all(one.end == other.start for one, other in pairwise(timeline.extents))
    assert all(each.start <= each.begin <= each.end for each in timeline.extents)


@given(plans)
def test_marks_are_in_order_of_time_and_of_steps(plan: Plan) -> None:
    marks = lay_out(plan).marks
    assert all(one.at <= other.at for one, other in pairwise(marks))
    assert all(one.step <= other.step for one, other in pairwise(marks))


@given(plans)
def test_marks_lie_within_their_step(plan: Plan) -> None:
    timeline = lay_out(plan)
    for mark in timeline.marks:
        extent = timeline.extents[mark.step]
        assert extent.start <= mark.at <= extent.end


@given(plans)
def test_each_step_begins_once_where_its_body_does(plan: Plan) -> None:
    timeline = lay_out(plan)
    begun = [(mark.step, mark.at) for mark in timeline.marks if mark.kind is Kind.BEGIN]
    assert begun == [(step, extent.begin) for step, extent in enumerate(timeline.extents)]


@given(plans)
def test_the_last_mark_and_only_that_is_the_end(plan: Plan) -> None:
    timeline = lay_out(plan)
    ends = [mark for mark in timeline.marks if mark.kind is Kind.END]
    assert ends == [Mark(timeline.seconds, Kind.END, len(plan) - 1)]
    assert timeline.marks[-1] is ends[0]


@given(plans)
def test_only_what_waits_takes_no_time(plan: Plan) -> None:
    for span in lay_out(plan).spans:
        assert (span.seconds == 0) == (span.kind in STOPS)


@given(plans)
def test_each_span_but_a_timed_movement_is_told_when_it_starts(plan: Plan) -> None:
    timeline = lay_out(plan)
    marks = {(mark.at, mark.kind, mark.step, mark.words) for mark in timeline.marks}
    spans = {(span.start, span.kind, span.step, span.words) for span in timeline.spans}
    assert {span for span in spans if span[1] is not Kind.BEGIN} <= marks


@given(plans)
def test_both_sides_get_the_same_time(plan: Plan) -> None:
    timeline = lay_out(plan)
    for step, planned in enumerate(plan):
        if isinstance(planned.body, Repeats | Lasting) and len(planned.body.sides) > 1:
            active = [
                span
                for span in timeline.spans
                if span.step == step and span.kind not in {Kind.SIDE, Kind.REST}
            ]
            left, right = (
                sum(span.seconds for span in active if span.side is side) for side in Side
            )
            assert left == right


@given(plans)
def test_what_is_counted_ends_when_the_count_is_over(plan: Plan) -> None:
    timeline = lay_out(plan)
    ends = {(span.end, span.step) for span in timeline.spans}
    counts = (mark for mark in timeline.marks if mark.kind is Kind.COUNT)
    assert all((mark.at + int(mark.words), mark.step) in ends for mark in counts)


@given(plans)
def test_half_way_is_half_way(plan: Plan) -> None:
    timeline = lay_out(plan)
    middles = {((span.start + span.end) / 2, span.step) for span in timeline.spans}
    halves = (mark for mark in timeline.marks if mark.kind is Kind.HALF)
    assert all((mark.at, mark.step) in middles for mark in halves)


@given(plans)
def test_breaths_are_whole(plan: Plan) -> None:
    timeline = lay_out(plan)
    for step, planned in enumerate(plan):
        if isinstance(planned.body, Breaths) and planned.wait is not Wait.AFTER:
            breathing = [span for span in timeline.spans if span.step == step and span.repeat]
            whole = planned.body.pattern.phases * planned.body.cycles
            assert [span.seconds for span in breathing] == [seconds for _phase, seconds in whole]


@given(plans)
def test_the_position_is_where_the_length_reckons_with_it(plan: Plan) -> None:
    assert lay_out(plan).positions == positions_of(plan)
