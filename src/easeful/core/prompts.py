"""What each mark of a timeline is for the ear: a chime, and wordings of which one may be said.

Rule 1: marks of one step at one time are one prompt, on the first of them.
Rule 2: the words are those of the screen; how many of them is a matter of ``Talk``.
Rule 3: nothing here knows how long a sentence takes, or whether somebody speaks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from easeful.core.announcement import (
    Wordings,
    announced,
    ended,
    joined,
    named,
    said_already,
    shorter,
    with_side,
)
from easeful.core.cue_words import ALL_FOR_NOW, COUNTS, GET_UP_SLOWLY, WAITS, WORDS
from easeful.core.moment_chime import chime_of
from easeful.core.movement_words import movement
from easeful.core.plan import Breaths, LetGo, Lines, PlannedStep
from easeful.core.saying import NOTHING, Rank, Saying, low, must
from easeful.core.settings import Talk
from easeful.core.sound import Chime
from easeful.core.timeline import STOPS, Kind, Mark, Span, Timeline
from easeful.core.words import CUT_SHORT, _


@dataclass(frozen=True, slots=True)
class Prompt:
    """What may be heard at ``at`` seconds."""

    at: float
    saying: Saying
    chime: Chime | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """Finds the prompts of a timeline.

    ``soft_end``: she may be asleep by the end, so nothing rings there.
    """

    timeline: Timeline
    talk: Talk = Talk.FULL
    count_aloud: bool = False
    soft_end: bool = False

    def index(self, mark: Mark) -> int | None:
        """Return where ``mark`` stands among the marks, ``None`` if its step was replaced."""
        marks = self.timeline.marks
        first = bisect_left(marks, mark.at, key=lambda each: each.at)
        past = bisect_right(marks, mark.at, first, key=lambda each: each.at)
        return next((each for each in range(first, past) if marks[each] == mark), None)

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
        # Reversed: words of its own that fall on the middle of a hold come after "half way".
        saying = max(reversed(sayings), key=lambda each: (bool(each.wordings), each.rank))
        if Kind.BEGIN in kinds:
            saying = replace(saying, rank=Rank.MUST)
            if not self.got_ready:
                reach = Rank.MOVE if isinstance(self.step.body, Breaths) else Rank.MUST
                words = self._beginning(kinds, saying.wordings)
                saying = Saying(Rank.MUST, words, reach)
            elif self.step.name.endswith(CUT_SHORT) and self.score.talk is Talk.FULL:
                # A sentence too long for a name is too long for most get-readies as well.
                saying = must((*shorter(self.step.line), *saying.wordings))
        if Kind.READY in kinds:
            saying = must(self._announcement())
        if self.marks[-1].kind in STOPS:
            saying = must(self._waiting(saying.wordings))
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
            sided = with_side(self.step, (*wordings, ""))
            return tuple(joined(round_, words) for words in (*sided, ""))
        if not wordings or Kind.REST in kinds:
            return self._announcement()
        talk = Talk.FULL if isinstance(self.step.body, Lines) else self.score.talk
        return named(self.step, wordings, talk)

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
                return self._tensing(mark)
            case Kind.LET_GO:
                return must(self._letting_go(mark))
            case Kind.REST:
                return self._resting(mark)
            case Kind.SIDE:
                return must((mark.words,))
            case Kind.HALF:
                return low(Rank.STAY, ended(mark.words)) if talk is Talk.FULL else NOTHING
            case Kind.COUNT:
                counted = self.score.count_aloud and talk is not Talk.NAMES
                words = COUNTS.get(mark.words, mark.words)
                return low(Rank.COUNT, words) if counted and not self._relaxes() else NOTHING
            case Kind.LINE:
                if isinstance(self.step.body, Lines):
                    return Saying(Rank.LINE, shorter(mark.words))
                return self._movement(mark)
            case Kind.END:
                return must(self._ending())
            case Kind.READY | Kind.BEGIN | Kind.WAIT | Kind.HEAT | Kind.COLD:
                return NOTHING

    def _movement(self, mark: Mark) -> Saying:
        return movement(mark, self.span, self.step.body, self.score.talk)

    def _tensing(self, mark: Mark) -> Saying:
        """Return what to tense, unless it was said a moment ago; then, how much."""
        talk, word = self.score.talk, ended(WORDS[Kind.TENSE])
        if talk is Talk.NAMES:
            return NOTHING
        told = talk is Talk.FULL and self.got_ready
        return must((word,) if told else (*map(ended, shorter(mark.words)), word))

    def _letting_go(self, mark: Mark) -> Wordings:
        body = self.step.body
        tensed = isinstance(body, LetGo) and body.tense_seconds > 0
        if self.score.talk is Talk.NAMES:
            return ()
        word = WORDS[Kind.LET_GO]
        if not tensed or said_already(word.split()[0], mark.words):
            return (*shorter(mark.words), *((ended(word),) if tensed else ()))
        return (joined(word, mark.words), *shorter(mark.words), ended(word))

    def _resting(self, mark: Mark) -> Saying:
        """Return the word at the start of a rest; after it there is silence."""
        span = self.span
        if isinstance(self.step.body, Breaths) and span is not None and span.repeat is not None:
            return self._movement(mark)
        if span is not None and span.repeat is not None:
            full = self.score.talk is Talk.FULL
            return low(Rank.STAY, ended(mark.words)) if full else NOTHING
        return must((ended(WORDS[Kind.REST] if self.got_ready else mark.words),))

    def _ending(self) -> Wordings:
        if self.score.soft_end or self.score.talk is Talk.NAMES:
            return (ALL_FOR_NOW,)
        return (joined(ALL_FOR_NOW, GET_UP_SLOWLY), ALL_FOR_NOW)

    def _relaxes(self) -> bool:
        return isinstance(self.step.body, LetGo | Lines)

    def _chime(self, kinds: set[Kind]) -> Chime | None:
        """Return the one chime of this moment, the most telling first."""
        if Kind.END in kinds:
            return None if self.score.soft_end else Chime.DONE
        return chime_of(kinds, self.span, self.step.body)
