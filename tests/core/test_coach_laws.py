"""Laws of the coach, tried on stories of verbs, time and freezes, with voices quick and slow.

Two listeners live through each story: one looks ten times a second, the other only at the marks.
What must be heard is worked out here once more, from the kinds of the marks and the seconds alone.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drawn import both_sides, lasts, paces, patterns, positions, waits
from hearing import SOON, Heard, Sitting, Told
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from easeful.core.body import Breath, Phase, Side
from easeful.core.coach import LATEST, LATEST_CHIME, LEAD, PAUSE, WAKING
from easeful.core.coaching import Coaching
from easeful.core.events import (
    CueDue,
    EasierTaken,
    Finished,
    LineRepeated,
    Paused,
    PauseReason,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.exercise import Cue, Dose
from easeful.core.heat import Pack
from easeful.core.length import CHANGE_SIDES, body_seconds
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
from easeful.core.prompts import Prompt, Score
from easeful.core.routine import Wait
from easeful.core.session import LONGEST_TICK, State, Verb
from easeful.core.settings import Talk
from easeful.core.sound import Chime, Manner, Volumes
from easeful.core.tape import tape_of, why_not
from easeful.core.timeline import STOPS, Kind, Mark, Span, Timeline

LONG = "Lie on your back with your knees bent. Feet hip-wide; arms at your sides. Breathe easily."
ENDLESS = "Let " + "the whole long back and then " * 12 + "the floor meet."


def takes_time(body: Body) -> bool:
    """Say whether a file may ask for it: there is no movement that takes no time."""
    if isinstance(body, Repeats):
        return body.pace.into + body.dose.hold + body.pace.out > 0
    return body_seconds(body) > 0


texts = st.sampled_from(["", "Slowly.", "Roll over, slowly", LONG, ENDLESS])
spoken = st.sampled_from(["Slowly.", "Hm", LONG, ENDLESS])
doses = st.builds(Dose, st.integers(1, 4), st.sampled_from([0, 1, 2, 5, 10, 25]))
cues = st.lists(
    st.builds(Cue, st.sampled_from(Phase), texts, st.none() | st.sampled_from(Breath)), max_size=3
).map(tuple)
bodies: st.SearchStrategy[Body] = st.one_of(
    st.builds(Repeats, doses, paces, both_sides, cues=cues),
    st.builds(Repeats, doses, paces, st.just((Side.RIGHT, Side.LEFT)), st.just(value=True), cues),
    st.builds(Lasting, lasts, both_sides),
    st.builds(Breaths, patterns, st.integers(1, 4)),
    st.builds(LetGo, st.sampled_from([0, 1, 6]), lasts, spoken),
    st.builds(Lines, st.lists(spoken, min_size=1, max_size=4).map(tuple), lasts),
    st.builds(Stillness, lasts),
).filter(takes_time)
warmth = st.builds(Thermal, st.sampled_from(Pack), st.just(600), st.just("knee"))


def steps(
    easier: st.SearchStrategy[PlannedStep | None],
    bodies: st.SearchStrategy[Body] = bodies | warmth,
    waits: st.SearchStrategy[Wait] = waits,
) -> st.SearchStrategy[PlannedStep]:
    return st.builds(
        PlannedStep,
        name=st.sampled_from(["Tilt", "Roll", "Turn your head.", "A very long name " * 3]),
        line=texts,
        body=bodies,
        positions=st.lists(positions, max_size=1).map(tuple),
        ready=st.sampled_from([None, None, 0, 3, 6]),
        wait=waits,
        easier=easier,
        easier_words=st.sampled_from(["", "Half as far."]),
        props=st.sampled_from([(), ("a towel", "a cushion")]),
        round=st.sampled_from([None, (2, 3)]),
        rest_after=st.sampled_from([0, 0, 5]),
    )


plans: st.SearchStrategy[Plan] = st.lists(
    steps(st.none() | steps(st.none())), min_size=1, max_size=4
).map(tuple)
plans_without_waits: st.SearchStrategy[Plan] = st.lists(
    steps(st.none(), bodies, st.just(Wait.NO)), min_size=1, max_size=4
).map(tuple)
coachings = st.builds(
    Coaching,
    st.just(Manner()),
    st.just(Volumes(60, 30)),
    st.sampled_from([Talk.FULL, Talk.FULL, Talk.SHORT, Talk.NAMES]),
    count_aloud=st.booleans(),
    soft_end=st.booleans(),
)
letters = st.sampled_from([0.0, 0.02, 0.04, 0.06, 0.06, 0.08, 0.12, 0.3])
"""Seconds a letter: at 0.06 a voice is as people like it."""

MOVES = frozenset({Kind.IN, Kind.HOLD, Kind.OUT, Kind.BEGIN})
ASKS = (Verb.PAUSE, Verb.SKIP, Verb.BACK, Verb.EASIER, Verb.REPEAT_LINE, Verb.STOP)
GOES_ON = {State.PAUSED: Verb.RESUME, State.WAITING: Verb.GO_ON}
quarters = st.integers(1, int(LONGEST_TICK) * 4).map(lambda count: count / 4)

# What must be heard, worked out once more

ALWAYS = frozenset({Kind.READY, Kind.BEGIN, Kind.TENSE, Kind.LET_GO, Kind.SIDE, Kind.END, *STOPS})


def moment(timeline: Timeline, index: int) -> tuple[Mark, ...]:
    """Return the marks of one moment, the first of which is at ``index``."""
    first = timeline.marks[index]
    found: list[Mark] = []
    for mark in timeline.marks[index:]:
        if (mark.at, mark.step) != (first.at, first.step):
            break
        found.append(mark)
        if mark.kind in STOPS:
            break
    return tuple(found)


def span_of(timeline: Timeline, mark: Mark) -> Span | None:
    return timeline.span_at(mark.at, mark.step)


def is_rest(timeline: Timeline, span: Span) -> bool:
    """Say whether a span is for resting, and no phase of a breath."""
    of_a_breath = isinstance(timeline.plan[span.step].body, Breaths) and span.repeat is not None
    return span.kind is Kind.REST and not of_a_breath


def weight(timeline: Timeline, marks: Sequence[Mark]) -> int:
    """Return how much the words of a moment matter: 4 always, 2 a movement, 1 whatever else."""
    kinds = {mark.kind for mark in marks}
    span, body = span_of(timeline, marks[0]), timeline.plan[marks[0].step].body
    between = span is not None and span.repeat is not None
    breath = span.breath if span is not None else None
    if kinds & ALWAYS or (Kind.REST in kinds and not between):
        return 4
    if isinstance(body, Lines):
        return 3
    if isinstance(body, Repeats):
        first = Kind.IN if body.pace.into else Kind.HOLD if body.dose.hold else Kind.OUT
        only_side = body.alternate and not any(mark.words for mark in marks) and not breath
        return 2 if first in kinds or (kinds & {Kind.IN, Kind.OUT} and not only_side) else 1
    return 2 if isinstance(body, Breaths) else 1


def later(timeline: Timeline, index: int) -> Iterator[int]:
    """Go through the marks that come by themselves after the moment at ``index``."""
    marks = timeline.marks
    if marks[index].kind in STOPS:
        return
    for other in range(index + 1, len(marks)):
        yield other
        if marks[other].kind in STOPS:
            return


def is_in_the_way(score: Score, index: int, until: float) -> bool:
    """Say whether words that begin before ``until`` must not be run into by those at ``index``."""
    timeline = score.timeline
    mark = timeline.marks[index]
    marks = moment(timeline, index)
    own = min(weight(timeline, marks), room_for_moves(timeline, marks))
    span = span_of(timeline, mark)
    even = span is not None and span.repeat is not None and span.repeat[0] % 2 == 0
    least = 1 if own == 2 and even else own
    least = 4 if own == 3 else least
    return any(
        prompt.saying.wordings
        and prompt.at < until + SOON
        and weight(timeline, moment(timeline, other)) >= least
        for other in later(timeline, index)
        if (prompt := score.prompt(other)) is not None
    )


def room_for_moves(timeline: Timeline, marks: Sequence[Mark]) -> int:
    """Return 2 where a movement begins with nothing but its own words, which leave others room."""
    step = marks[0].step
    announced = timeline.marks[timeline.first_mark(step)].kind is Kind.READY
    own_words = announced or isinstance(timeline.plan[step].body, Breaths)
    moves = any(mark.kind in {Kind.IN, Kind.HOLD, Kind.OUT} for mark in marks)
    return 2 if own_words and moves else 4


def plain(text: str) -> str:
    return re.sub(r"[^\w ]+", "", text).casefold().strip()


def sentences(text: str) -> list[str]:
    return [plain(each) for each in re.split(r"(?<=[.!?:;…])\s+", text) if plain(each)]


FIXED = """
Breathe in. Breathe out. Breathe easily. Stay, breathe. Move gently. Move into it. Stay there.
Come back. Tense, only a little. Let go. Rest. Half way. Left side. Right side. Left side first.
Right side first. Change sides. Now the left. Now the right. That is all for now. Paused.
Stay as you are for a moment. Then get up slowly. Press when you are ready. At your own pace.
Press when you are done. Next: Right side first, then left. Left side first, then right.
Heat comes now. Cold comes now. Three. Two. One. Hold softly. A little more. Have ready:
"""
COUNTED = re.compile(
    r"(one|just once|\d+) ?(breaths?|times)?( hold for [\w ]+)?( (on each side|from side to side))?"
    r"|(hold )?for [\w ]+( on each side| from side to side)?"
    r"|round \d of \d|[123]"
)


def of_step(step: PlannedStep) -> set[str]:
    """Return the sentences that a step brings with it."""
    body = step.body
    own = [step.name, step.line, ", ".join(step.props)]
    match body:
        case Repeats(cues=cues):
            own += [cue.say for cue in cues]
        case LetGo(release_line=line):
            own.append(line)
        case Lines(lines=lines):
            own += lines
        case _:
            pass
    return {each for text in own for each in sentences(text)}


def check(sitting: Sitting) -> None:
    """Assert every law of what was heard in a sitting that nobody watches any more."""
    for told in sitting.told:
        says = [heard for heard in told.heard if heard.chime is None]
        rings = [heard for heard in told.heard if heard.chime is not None]
        assert len(says) <= 1
        assert len(rings) <= 1
        assert_it_is_its_moment(told)
        if isinstance(told.event, CueDue):
            assert_nothing_is_late(told.event, told.heard)
            assert_rests_are_silent(told.event, told.timeline, told.heard)
            assert_words_are_of_the_screen(told.event, told.timeline, says)
            if sitting.coaching.talk is Talk.FULL and not says:
                assert_there_was_no_room(told, sitting)
    assert_one_sentence_at_a_time(sitting)
    assert_one_chime_a_moment(sitting.told)
    assert_sides_are_told(sitting)


def assert_it_is_its_moment(told: Told) -> None:
    """Only marks and people make sounds; who pauses hears that it was heard, and no more."""
    words = [heard.words for heard in told.heard if heard.chime is None]
    chimes = [heard.chime for heard in told.heard if heard.chime is not None]
    match told.event:
        case CueDue():
            pass
        case Paused(reason=reason):
            assert not chimes
            assert words == ["Paused."] or not words
            assert reason is PauseReason.PERSON or not words
        case Resumed():
            assert len(words) <= len(chimes)
            assert set(chimes) <= {Chime.BEGIN, Chime.READY}
        case LineRepeated(words=asked):
            assert not chimes
            assert all(plain(each).endswith(plain(asked)) for each in words)
        case EasierTaken(words=asked):
            assert not chimes
            assert bool(words) == bool(asked)
            assert not words or plain(words[0]) == plain(asked)
        case Started() | StepEntered() | Waiting() | Finished():
            assert not told.heard


def assert_nothing_is_late(event: CueDue, heard: Sequence[Heard]) -> None:
    for each in heard:
        assert event.late <= LATEST
        assert each.on_the_line <= event.mark.at + LATEST + SOON


def assert_rests_are_silent(event: CueDue, timeline: Timeline, heard: Sequence[Heard]) -> None:
    """Within a rest nothing begins but what belongs to its first moment."""
    at = event.mark.at
    for span in timeline.spans:
        if heard and is_rest(timeline, span) and span.start < at < span.end:
            assert not heard
    for each in heard:
        assert each.on_the_line <= at + event.late + LEAD + SOON


def assert_words_are_of_the_screen(
    event: CueDue, timeline: Timeline, says: Sequence[Heard]
) -> None:
    pool = of_step(timeline.plan[event.mark.step]) | set(sentences(FIXED))
    for each in says:
        for words in sentences(each.words.removeprefix("Next: ")):
            assert words in pool or COUNTED.fullmatch(words), words


def assert_there_was_no_room(told: Told, sitting: Sitting) -> None:
    event = told.event
    assert isinstance(event, CueDue)
    coaching = sitting.coaching
    score = Score(told.timeline, coaching.talk, coaching.count_aloud, coaching.soft_end)
    index = score.index(event.mark)
    prompt = None if index is None else score.prompt(index)
    if index is None or prompt is None or not prompt.saying.wordings or event.late > LATEST:
        return
    bare = prompt.saying.wordings[-1]
    end = prompt.at + event.late + lead_of(prompt, event.late) + sitting.seconds(bare)
    was_busy = told.free_at > told.now - SOON
    assert was_busy or is_in_the_way(score, index, end + PAUSE), (bare, event)


def lead_of(prompt: Prompt, late: float) -> float:
    struck = prompt.chime is not None and prompt.chime not in {Chime.IN, Chime.OUT}
    lead = LEAD if struck and late <= LATEST_CHIME else 0.0
    return max(lead, WAKING - prompt.at - late)


def assert_one_sentence_at_a_time(sitting: Sitting) -> None:
    """Only a person, or a clock that jumped, makes one sentence take the place of another."""
    says = [heard for heard in sitting.log if heard.chime is None]
    for one, other in pairwise(says):
        answers = isinstance(one.event, LineRepeated | EasierTaken)
        if one.asked == other.asked and not answers:
            assert one.begin + sitting.seconds(one.words) <= other.begin + SOON, (one, other)


def assert_one_chime_a_moment(told: Sequence[Told]) -> None:
    rung = [
        (each.now, each.asked)
        for each in told
        if any(heard.chime for heard in each.heard)
        if not isinstance(each.event, CueDue) or each.event.late < SOON
    ]
    assert len(rung) == len(set(rung))


def assert_sides_are_told(sitting: Sitting) -> None:
    """Who hears a step from its start knows the side before the first movement to it."""
    for index, told in enumerate(sitting.told):
        event = told.event
        if not isinstance(event, CueDue) or event.mark.kind not in MOVES:
            continue
        span = span_of(told.timeline, event.mark)
        if span is None or span.side is None:
            continue
        before = since_its_start(sitting.told[: index + 1], event.mark.step)
        heard = " ".join(plain(words) for words in before)
        if before and not could_not_be_told(sitting, told, span):
            side = span.side
            telling = {f"{side} side", f"now the {side}", f"then {side}", "side to side"}
            assert telling & grams(heard)


def grams(text: str) -> set[str]:
    words = text.split()
    return {" ".join(words[at : at + n]) for n in (2, 3) for at in range(len(words) - n + 1)}


def since_its_start(told: Sequence[Told], step: int) -> list[str]:
    """Return what was said since the first mark of a step; nothing if there was an interruption."""
    said: list[str] = []
    for each in reversed(told):
        if each.asked != told[-1].asked or not isinstance(each.event, CueDue | StepEntered):
            return []
        if isinstance(each.event, StepEntered):
            return said
        if each.event.late > SOON or each.event.mark.step != step:
            return []
        said += [heard.words for heard in each.heard if heard.chime is None] or [""]
    return said


def could_not_be_told(sitting: Sitting, told: Told, span: Span) -> bool:
    """Say whether name and side do not fit before the movement that follows them."""
    timeline = told.timeline
    step, extent = timeline.plan[span.step], timeline.extents[span.step]
    body = step.body
    assert isinstance(body, Repeats | Lasting)
    room = extent.begin - extent.start
    if not room:
        row = [each for each in timeline.spans if each.step == span.step and each.side is not None]
        room = row[0].end - row[0].start
    if span.side != body.sides[0] and not (isinstance(body, Repeats) and body.alternate):
        room = CHANGE_SIDES
    words = f"{step.name}. Right side first, then left."
    return sitting.seconds(words) + LEAD + PAUSE > room


class Story(RuleBasedStateMachine):
    """What time and a person may do while somebody listens."""

    @initialize(plan=plans, coaching=coachings, letter=letters, start=st.sampled_from([0, 0.3]))
    def begin(self, plan: Plan, coaching: Coaching, letter: float, start: float) -> None:
        def seconds(text: str) -> float:
            return start + letter * len(text)

        self.seconds = seconds
        self.coaching = coaching
        self.often = Sitting(plan, coaching, seconds)
        self.seldom = Sitting(plan, coaching, seconds)
        self.looked_at = 0
        self.carry_out(Verb.START)

    # What may happen

    @rule(seconds=quarters)
    def time_passes(self, seconds: float) -> None:
        self.often.look_on(seconds, every=1 / 8)
        self.seldom.look_on(seconds)

    @precondition(lambda self: 0 < (self.often.coming or 0) <= LONGEST_TICK)
    @rule()
    def go_on_to_the_next_mark(self) -> None:
        self.time_passes(self.often.coming or 0.0)

    @rule(seconds=quarters)
    def it_freezes(self, seconds: float) -> None:
        self.often.freeze(seconds)
        self.seldom.freeze(seconds)

    @precondition(lambda self: self.often.session.state is State.RUNNING)
    @rule()
    def it_sleeps(self) -> None:
        self.it_freezes(LONGEST_TICK + 60)

    @precondition(lambda self: self.often.session.state is not State.OVER)
    @rule(data=st.data())
    def ask(self, data: st.DataObject) -> None:
        self.carry_out(self.drawn_verb(data))

    @precondition(lambda self: self.often.session.state is State.RUNNING)
    @rule(data=st.data(), seconds=quarters)
    def ask_when_nobody_has_looked(self, data: st.DataObject, seconds: float) -> None:
        verb = self.drawn_verb(data)
        self.often.clock.pass_seconds(seconds)
        self.seldom.clock.pass_seconds(seconds)
        self.carry_out(verb)

    def drawn_verb(self, data: st.DataObject) -> Verb:
        """Draw what a person may ask for now; to stop, which ends it all, is rare."""
        verbs = [verb for verb in ASKS if verb in self.often.session.allowed]
        return data.draw(st.sampled_from(verbs[:-1] * 5 + verbs))

    @precondition(lambda self: self.often.session.state in GOES_ON)
    @rule()
    def go_on(self) -> None:
        self.carry_out(GOES_ON[self.often.session.state])

    def carry_out(self, verb: Verb) -> None:
        self.often.do(verb)
        self.seldom.do(verb)

    # What always holds

    @invariant()
    def how_often_one_looks_is_all_one(self) -> None:
        assert [face(heard) for heard in self.often.log] == [
            face(heard) for heard in self.seldom.log
        ]

    @invariant()
    def whoever_is_silent_for_good_lets_go_of_the_machine(self) -> None:
        over = self.often.session.state is State.OVER
        assert self.often.voice.is_at_rest == over
        assert self.often.bowls.is_at_rest == over

    def teardown(self) -> None:
        if hasattr(self, "often"):
            check(self.often)


TestStory = Story.TestCase
TestStory.settings = settings(stateful_step_count=30)


def face(heard: Heard) -> tuple[float, str, Chime | None]:
    """Return all of it that an ear can tell."""
    return round(heard.begin, 4), heard.words, heard.chime


@given(plan=plans_without_waits, coaching=coachings, letter=letters)
def test_a_recording_is_what_the_session_says(
    plan: Plan, coaching: Coaching, letter: float
) -> None:
    assert not why_not(plan)
    sitting = Sitting(plan, coaching, lambda text: 0.3 + letter * len(text))
    sitting.play(every=1 / 8)

    tape = tape_of(plan, coaching, sitting.seconds)

    assert [(round(said.at, 4), said.words) for said in tape.said] == [
        (round(heard.begin, 4), heard.words) for heard in sitting.log if heard.chime is None
    ]
    assert [(round(rung.at, 4), rung.chime) for rung in tape.rung] == [
        (round(heard.begin, 4), heard.chime) for heard in sitting.log if heard.chime is not None
    ]
    assert abs(tape.seconds - sitting.session.timeline.seconds) < SOON
    check(sitting)


@given(plan=plans, coaching=coachings, letter=letters)
def test_all_laws_hold_where_nobody_interrupts(
    plan: Plan, coaching: Coaching, letter: float
) -> None:
    sitting = Sitting(plan, coaching, lambda text: 0.3 + letter * len(text))
    sitting.play()
    check(sitting)
