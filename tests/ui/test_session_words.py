"""What the session page says at each moment."""

from dataclasses import replace

import pytest
from fakes import FakeClock
from samples import HAND_OPENING, plan_of, still

from easeful.core.breath import NAMED_PATTERNS, pattern_of
from easeful.core.heat import Pack
from easeful.core.plan import Plan, PlannedStep, Thermal
from easeful.core.routine import Breathe, Common, Do, Imagine, Tense, Wait, WrittenDose
from easeful.core.session import Session, Verb
from easeful.ui.pages.session_words import Shown, shown


class Told:
    """A session, and what its page says."""

    def __init__(self, plan: Plan) -> None:
        self.clock = FakeClock()
        self.session = Session(plan)
        self.session.do(Verb.START, self.clock.now())

    def after(self, seconds: float) -> Shown:
        while seconds > 0:
            self.clock.pass_seconds(min(1.0, seconds))
            self.session.advance(self.clock.now())
            seconds -= 1.0
        return self.now()

    def do(self, verb: Verb) -> Shown:
        self.session.do(verb, self.clock.now())
        return self.now()

    def now(self) -> Shown:
        return shown(self.session, self.clock.now())


def tilts(wait: Wait = Wait.NO) -> PlannedStep:
    (step,) = plan_of(Do("pelvic-tilt", common=Common(wait=wait)))
    return step


def breathing(name: str, cycles: int = 3) -> Plan:
    return plan_of(Breathe(NAMED_PATTERNS[name], WrittenDose(cycles=cycles)))


def test_while_getting_ready_the_line_says_where_to_be_and_what_is_needed() -> None:
    view = Told((tilts(),)).now()
    assert (view.word, view.line, view.beside, view.number) == (
        "Get ready",
        "Lie on your back, knees bent.",
        "Have ready: mat",
        "8",
    )


def test_in_a_repeat_the_line_is_its_cue_and_the_number_its_seconds() -> None:
    view = Told((tilts(),)).after(9)
    assert (view.word, view.line, view.beside, view.number) == (
        "Breathe out",
        "Breathe out. Press your low back down.",
        "repeat 1 of 6",
        "2",
    )


def test_without_a_cue_of_its_own_a_phase_keeps_the_line_before() -> None:
    view = Told((tilts(),)).after(12)
    assert (view.word, view.line) == ("Stay there", "Breathe out. Press your low back down.")


def test_the_caution_of_the_step_is_always_there() -> None:
    assert Told((tilts(),)).after(9).care == "Stop if your leg tingles."


def test_sides_are_named_and_their_change_is_said() -> None:
    plan = plan_of(Do("knee-to-chest", WrittenDose(repeat=1)))
    told = Told(plan)
    assert told.after(9).beside == "right side"
    change = told.after(14)
    assert (change.word, change.line) == ("Change sides", "Change sides. Now the left.")
    assert told.after(8).beside == "left side"


def test_both_shares_go_from_nothing_to_all() -> None:
    told = Told((still(10), still(10)))
    assert (told.now().inner, told.now().outer) == (0.0, 0.0)
    assert told.after(5).inner == pytest.approx(0.5)


def test_the_circle_is_full_at_the_end_of_breathing_in() -> None:
    told = Told(breathing("belly"))
    assert told.now().fullness == 0.0
    assert told.after(2).fullness == pytest.approx(0.5)
    assert told.after(1.999).fullness == pytest.approx(1.0, abs=0.001)
    assert told.after(6).fullness == pytest.approx(0.0, abs=0.001)


def test_a_breath_that_is_held_stays_full() -> None:
    told = Told(plan_of(Breathe(pattern_of(4, 7, 8), WrittenDose(cycles=1))))
    assert told.after(8).fullness == 1.0
    assert told.now().word == "Hold softly"


def test_the_second_of_two_breaths_in_tops_up() -> None:
    told = Told(breathing("sigh"))
    assert told.after(2).fullness == pytest.approx(0.8)
    assert told.now().word == "A little more"
    assert told.after(0.9).fullness > 0.95


def test_the_half_second_of_a_breath_is_not_shown() -> None:
    told = Told(breathing("coherent"))
    assert told.now().number == "5"
    assert told.after(1.6).number == "4"


def test_breaths_are_counted_and_the_line_stays() -> None:
    view = Told(breathing("belly")).after(11)
    assert (view.word, view.beside) == ("Breathe in", "breath 2 of 3")
    assert view.line == "Breathe with the circle, easily."


def test_tensing_is_only_a_little_and_letting_go_is_said() -> None:
    told = Told(plan_of(Tense("jaw")))
    assert told.after(9).word == "Tense, only a little"
    released = told.after(6)
    assert (released.word, released.line) == ("Let go", "Let the jaw hang.")
    assert released.relaxing


def test_lines_follow_each_other() -> None:
    imagine = Imagine(("A garden.", "A bench."), WrittenDose(lasting=20))
    told = Told(plan_of(imagine))
    assert told.after(1).line == "A garden."
    assert told.after(10).line == "A bench."


def test_a_step_of_rest_says_its_line_once() -> None:
    view = Told((still(10, "Settle"),)).now()
    assert (view.word, view.line) == ("Rest", "Settle now.")


def test_a_long_hold_is_counted_like_a_clock() -> None:
    assert Told((still(90),)).now().number == "1:30"


def test_a_wait_says_what_to_press() -> None:
    view = Told((tilts(wait=Wait.YES),)).now()
    assert (view.beside, view.number) == ("Press Space when you are ready", "")


def test_at_her_own_pace_the_person_says_when_she_is_done() -> None:
    view = Told((tilts(wait=Wait.AFTER),)).after(9)
    assert view.beside == "Press Space when you are done"


@pytest.mark.parametrize(
    ("pack", "line"), [(Pack.PAD, "Heat comes now."), (Pack.COLD, "Cold comes now.")]
)
def test_heat_and_cold_are_led_in_until_their_own_page_comes(pack: Pack, line: str) -> None:
    step = PlannedStep("Warm", "Pad on top.", Thermal(pack, 600, "neck"), ready=0)
    assert Told((step,)).now().line == line


def test_paused_is_said() -> None:
    told = Told((tilts(),))
    view = told.do(Verb.PAUSE)
    assert (view.word, view.beside) == ("Paused", "Press Space to go on")


def test_what_comes_next_is_named_with_its_time() -> None:
    told = Told((still(10), tilts(), replace(tilts(), wait=Wait.AFTER)))
    assert told.now().next == "Next: Pelvic tilt · 0:58"
    assert told.do(Verb.SKIP).next == "Next: Pelvic tilt"
    assert told.do(Verb.SKIP).next == "Then you are done"


def test_the_step_and_the_minutes_left_are_always_there() -> None:
    told = Told((still(100), still(10)))
    assert told.now().step == "Step 1 of 2 · 2 min left"
    assert told.after(60).step == "Step 1 of 2 · under 1 min left"


def test_rounds_are_counted() -> None:
    step = replace(still(10, HAND_OPENING.name), round=(2, 3))
    assert Told((step,)).now().beside == "round 2 of 3"
