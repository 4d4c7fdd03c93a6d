"""What each mark of a timeline is for the ear: a chime, and wordings of which one may be said.

Rule 1: marks of one step at one time are one prompt, on the first of them.
Rule 2: the words are those of the screen; how many of them is a matter of ``Talk``.
Rule 3: nothing here knows how long a sentence takes, or whether somebody speaks.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property
from typing import Final

from easeful.core.announcement import (
    Wordings,
    announced,
    ended,
    joined,
    named,
    said_already,
    shorter,
)
from easeful.core.body import Breath
from easeful.core.cue_words import ALL_FOR_NOW, GET_UP_SLOWLY, SIDES, WAITS, WORDS, moving_word
from easeful.core.plan import Breaths, LetGo, Lines, PlannedStep, Repeats
from easeful.core.settings import Talk
from easeful.core.sound import Chime
from easeful.core.timeline import STOPS, Kind, Mark, Span, Timeline
from easeful.core.words import _

LONG_HOLD: Final = 5.0
"""Seconds; the end of a hold this long is a letting go, and rings as one."""

LEARNT: Final = 2
"""With short talk, so many repeats are spoken before the tones go on alone."""

TONES: Final = {Breath.IN: Chime.IN, Breath.OUT: Chime.OUT}


OVERRUN: Final = 1.5
"""Seconds by which the words for a movement may run into the next one, every other time."""


class Rank(IntEnum):
    """Which words give way to which: the lower to the higher."""

    COUNT = 1
    STAY = 2
    MOVE = 3
    LINE = 4
    MUST = 5


@dataclass(frozen=True, slots=True)
class Saying:
    """Words for one moment: the fullest of ``wordings`` that fits is said, or none.

    ``rank`` guards their time; they may run over what ranks below ``reach``, and ``overrun``
    seconds into what ranks as high.
    """

    rank: Rank
    wordings: Wordings = ()
    reach: Rank = Rank.MUST
    overrun: float = 0.0


@dataclass(frozen=True, slots=True)
class Prompt:
    """What may be heard at ``at`` seconds."""

    at: float
    saying: Saying
    chime: Chime | None = None


NOTHING: Final = Saying(Rank.COUNT)


@dataclass(frozen=True, slots=True)
class Score:
    """Finds the prompts of a timeline.

    ``soft_end``: she may be asleep by the end, so nothing rings there.
    """

    timeline: Timeline
    talk: Talk = Talk.FULL
    count_aloud: bool = False
    soft_end: bool = False

    def index(self, mark: Mark) -> int:
        """Return where ``mark`` stands among the marks."""
        first = bisect_left(self.timeline.marks, mark.at, key=lambda each: each.at)
        return self.timeline.marks.index(mark, first)

    def prompt(self, index: int) -> Prompt | None:
        """Return the prompt on the mark at ``index``, ``None`` if an earlier one bears it."""
        marks = self.timeline.marks
        if index and _together(marks[index - 1], marks[index]):
            return None
        last = index
        while last + 1 < len(marks) and _together(marks[last], marks[last + 1]):
            last += 1
        return _Group(self, marks[index : last + 1]).prompt()


def _together(mark: Mark, following: Mark) -> bool:
    """Say whether two marks are one moment; whoever waits at the first hears the second later."""
    same = mark.at == following.at and mark.step == following.step
    return same and mark.kind not in STOPS


@dataclass(frozen=True)
class _Group:
    """The marks of one moment."""

    score: Score
    marks: tuple[Mark, ...]

    @cached_property
    def step(self) -> PlannedStep:
        return self.score.timeline.plan[self.marks[0].step]

    @cached_property
    def got_ready(self) -> bool:
        """Say whether the step was announced before it began."""
        marks, step = self.score.timeline.marks, self.marks[0].step
        return marks[self.score.timeline.first_mark(step)].kind is Kind.READY

    @cached_property
    def span(self) -> Span | None:
        """Return what begins here."""
        return self.score.timeline.span_at(self.marks[0].at, self.marks[0].step)

    def prompt(self) -> Prompt | None:
        """Return the one prompt of all the marks."""
        kinds = {mark.kind for mark in self.marks}
        sayings = [self._saying(mark) for mark in self.marks]
        saying = max(sayings, key=lambda each: (bool(each.wordings), each.rank))
        if Kind.BEGIN in kinds:
            saying = replace(saying, rank=Rank.MUST)
            if not self.got_ready:
                saying = replace(saying, wordings=self._beginning(kinds, saying.wordings))
        if Kind.READY in kinds:
            saying = _must(self._announcement())
        if self.marks[-1].kind in STOPS:
            saying = _must(self._waiting(saying.wordings))
        chime = self._chime(kinds)
        if not saying.wordings and chime is None:
            return None
        return Prompt(self.marks[0].at, saying, chime)

    def _announcement(self) -> Wordings:
        return announced(self.step, self.score.talk, follows=self.marks[0].step > 0)

    def _beginning(self, kinds: set[Kind], wordings: Wordings) -> Wordings:
        """Return the words at the start of a step that had no get-ready, its name among them."""
        index = self.marks[0].step
        again = index > 0 and self.score.timeline.plan[index - 1].name == self.step.name
        if again and self.step.round is not None:
            which, of = self.step.round
            round_ = ended(_("Round {which} of {count}").format(which=which, count=of))
            return (*(joined(round_, words) for words in wordings), round_)
        if not wordings or Kind.REST in kinds:
            return self._announcement()
        return named(self.step, wordings, self.score.talk)

    def _waiting(self, wordings: Wordings) -> Wordings:
        """Return the words for a wait: there is all the time in the world, so one wording."""
        mark = self.marks[-1]
        if mark.kind is Kind.WAIT:
            return (joined(*wordings[:1], mark.words),)
        return (joined("" if self.got_ready else self.step.name, WAITS[mark.kind]),)

    def _saying(self, mark: Mark) -> Saying:
        """Return what is said at a mark, whatever else is there."""
        talk = self.score.talk
        match mark.kind:
            case Kind.IN | Kind.HOLD | Kind.OUT:
                return self._movement(mark)
            case Kind.TENSE:
                said = WORDS[Kind.TENSE] if self.got_ready else mark.words
                return NOTHING if talk is Talk.NAMES else _must((ended(said),))
            case Kind.LET_GO:
                return _must(self._letting_go(mark))
            case Kind.REST:
                return self._resting(mark)
            case Kind.SIDE:
                return _must((mark.words,))
            case Kind.HALF:
                return _low(Rank.STAY, ended(mark.words)) if talk is Talk.FULL else NOTHING
            case Kind.COUNT:
                counted = self.score.count_aloud and talk is not Talk.NAMES
                return _low(Rank.COUNT, mark.words) if counted and not self._relaxes() else NOTHING
            case Kind.LINE:
                if isinstance(self.step.body, Lines):
                    return Saying(Rank.LINE, shorter(mark.words))
                return self._movement(mark)
            case Kind.END:
                return _must(self._ending())
            case Kind.READY | Kind.BEGIN | Kind.WAIT | Kind.HEAT | Kind.COLD:
                return NOTHING

    def _movement(self, mark: Mark) -> Saying:
        """Return the words for a phase of a repeat.

        Where all of them would not fit, those of going in come first in the odd repeats, and in
        the even ones those of staying and of coming back.
        """
        span = self.span
        if span is None or self._is_left_to_tones(span):
            return NOTHING
        wordings = shorter(mark.words or moving_word(mark.kind, span.breath))
        if isinstance(self.step.body, Breaths):
            return Saying(Rank.MOVE, tuple(map(ended, wordings)), Rank.MOVE)
        if mark.kind in {Kind.HOLD, Kind.LINE}:
            return Saying(Rank.STAY, tuple(map(ended, wordings)), Rank.STAY)
        odd = span.repeat is None or span.repeat[0] % 2 == 1
        goes_in = mark.kind is Kind.IN
        if goes_in and span.side is not None and self._alternates():
            side = SIDES[span.side].capitalize()
            wordings = (*(joined(side, words) for words in wordings), *wordings, side)
        return Saying(
            Rank.MOVE,
            tuple(map(ended, wordings)),
            reach=Rank.MOVE if odd or not goes_in else Rank.STAY,
            overrun=OVERRUN if odd == goes_in else 0.0,
        )

    def _alternates(self) -> bool:
        body = self.step.body
        return isinstance(body, Repeats) and body.alternate

    def _is_left_to_tones(self, span: Span) -> bool:
        which = span.repeat[0] if span.repeat else 1
        match self.score.talk:
            case Talk.FULL:
                return False
            case Talk.SHORT:
                return which > LEARNT
            case Talk.NAMES:
                return True

    def _letting_go(self, mark: Mark) -> Wordings:
        body = self.step.body
        tensed = isinstance(body, LetGo) and body.tense_seconds > 0
        if self.score.talk is Talk.NAMES:
            return ()
        word = WORDS[Kind.LET_GO]
        if not tensed or said_already(word.split()[0], mark.words):
            return shorter(mark.words)
        return (joined(word, mark.words), *shorter(mark.words), ended(word))

    def _resting(self, mark: Mark) -> Saying:
        """Return the word at the start of a rest; after it there is silence."""
        span = self.span
        if isinstance(self.step.body, Breaths) and span is not None and span.repeat is not None:
            return self._movement(mark)
        if span is not None and span.repeat is not None:
            full = self.score.talk is Talk.FULL
            return _low(Rank.STAY, ended(mark.words)) if full else NOTHING
        return _must((ended(WORDS[Kind.REST] if self.got_ready else mark.words),))

    def _ending(self) -> Wordings:
        if self.score.soft_end or self.score.talk is Talk.NAMES:
            return (ALL_FOR_NOW,)
        return (joined(ALL_FOR_NOW, GET_UP_SLOWLY), ALL_FOR_NOW)

    def _relaxes(self) -> bool:
        return isinstance(self.step.body, LetGo | Lines)

    def _chime(self, kinds: set[Kind]) -> Chime | None:
        """Return the one chime of this moment, the most telling first."""
        simple = {
            Kind.SIDE: Chime.SIDE,
            Kind.LET_GO: Chime.LET_GO,
            Kind.TENSE: Chime.BEGIN,
            Kind.HALF: Chime.HALF,
            Kind.READY: Chime.READY,
            Kind.HEAT: Chime.READY,
            Kind.COLD: Chime.READY,
        }
        body = self.step.body
        if Kind.END in kinds:
            return None if self.score.soft_end else Chime.DONE
        for kind, chime in simple.items():
            if kind in kinds:
                return chime
        if Kind.REST in kinds:
            return self._rest_chime()
        if Kind.BEGIN in kinds and not isinstance(body, Lines | Breaths):
            return Chime.BEGIN
        return self._tone()

    def _rest_chime(self) -> Chime | None:
        """Return the bowl of a rest; between two repeats, one that says to let go."""
        span, body = self.span, self.step.body
        if isinstance(body, Breaths) and span is not None and span.repeat is not None:
            return None
        if span is None or span.repeat is None:
            return Chime.REST
        came_back = isinstance(body, Repeats) and body.pace.out > 0
        return None if came_back else Chime.LET_GO

    def _tone(self) -> Chime | None:
        span, mark = self.span, self.marks[-1]
        if span is None or mark.kind not in {Kind.IN, Kind.HOLD, Kind.OUT}:
            return None
        body = self.step.body
        if mark.kind is Kind.OUT and isinstance(body, Repeats) and body.dose.hold >= LONG_HOLD:
            return Chime.LET_GO
        return TONES.get(span.breath) if span.breath is not None else None


def _must(wordings: Wordings) -> Saying:
    return Saying(Rank.MUST, wordings)


def _low(rank: Rank, words: str) -> Saying:
    return Saying(rank, (words,), rank)
