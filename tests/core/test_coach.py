"""What the coach says and rings: transcripts of each kind of step, and single moments.

The files in ``transcripts`` are to be read as a tired person with closed eyes would hear them.
"""

from functools import partial
from pathlib import Path

import pytest
from hearing import Sitting, coaching_of, transcript
from samples import plan_of, still

from easeful.core.body import Breath, Phase, Side
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.coaching import coaching_for
from easeful.core.events import CueDue
from easeful.core.exercise import Cue, Dose, Pace
from easeful.core.heat import Pack
from easeful.core.plan import (
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
from easeful.core.routine import Do, Routine, Wait
from easeful.core.session import LONGEST_TICK, State, Verb
from easeful.core.settings import Settings, Talk
from easeful.core.sound import Chime
from easeful.core.speech_length import estimated_seconds

TRANSCRIPTS = Path(__file__).parent / "transcripts"
LEFT, RIGHT = Side.LEFT, Side.RIGHT
BOTH = (RIGHT, LEFT)
KNEE = (
    Cue(Phase.IN, "Breathe out and bring one knee towards you.", Breath.OUT),
    Cue(Phase.HOLD, "Hold behind your thigh."),
    Cue(Phase.OUT, "Breathe in and lower your foot.", Breath.IN),
)
ROLL = (
    Cue(Phase.IN, "Breathe out. Let both knees drift to one side.", Breath.OUT),
    Cue(Phase.OUT, "Breathe in. Bring them back.", Breath.IN),
)
TILT = (
    Cue(Phase.IN, "Breathe out. Press down.", Breath.OUT),
    Cue(Phase.OUT, "Breathe in and let go.", Breath.IN),
)
REST = (
    Cue(Phase.HOLD, "Let your back settle."),
    Cue(Phase.HOLD, "Nothing to do."),
)
ON_YOUR_BACK = "Lie on your back with both knees bent."


def tilt(which: int, *, ready: int | None = None, rest: int = 0) -> PlannedStep:
    body = Repeats(Dose(2, 2), Pace(3, 3), cues=TILT)
    name, line = "Pelvic tilt", "Lie on your back."
    return PlannedStep(name, line, body, ready=ready, round=(which, 2), rest_after=rest)


KINDS: dict[str, Plan] = {
    "one-side": (
        PlannedStep(
            "One knee to chest",
            ON_YOUR_BACK,
            Repeats(Dose(1, 8), Pace(4, 4), (LEFT,), cues=KNEE),
        ),
    ),
    "both-sides": (
        PlannedStep(
            "One knee to chest",
            ON_YOUR_BACK,
            Repeats(Dose(2, 20), Pace(4, 4, 4), BOTH, cues=KNEE),
        ),
    ),
    "from-side-to-side": (
        PlannedStep(
            "Knee rolls",
            "Lie on your back, knees together.",
            Repeats(Dose(2), Pace(5, 4), BOTH, alternate=True, cues=ROLL),
        ),
    ),
    "quickly-from-side-to-side": (
        PlannedStep(
            "Gentle marching",
            "Stand behind a chair.",
            Repeats(Dose(3), Pace(1, 1), BOTH, alternate=True),
        ),
    ),
    "long-hold": (
        PlannedStep(
            "Calves on a chair",
            "Lay both calves on the seat.",
            Repeats(Dose(1, 60), Pace(5, 5), cues=REST),
        ),
    ),
    "for-a-time": (PlannedStep("Shake out", "Shake your hands loosely.", Lasting(20)),),
    "for-a-time-on-each-side": (PlannedStep("Swing", "Let one leg swing.", Lasting(20, BOTH)),),
    "breathe": (PlannedStep("Belly breathing", "", Breaths(NAMED_PATTERNS["belly"], 3), ready=0),),
    "breathe-announced": (
        PlannedStep(
            "Double-in sigh",
            "Breathe in, a little more, then a long way out.",
            Breaths(NAMED_PATTERNS["sigh"], 2),
        ),
    ),
    "tense": (
        PlannedStep(
            "Jaw", "Press your lips together, teeth apart.", LetGo(6, 20, "Let the jaw hang.")
        ),
        PlannedStep("Right arm", "Make a loose fist.", LetGo(6, 20, "The hand opens by itself.")),
    ),
    "release": (
        PlannedStep("Jaw", "Notice your jaw.", LetGo(0, 20, "Let the jaw hang."), ready=0),
    ),
    "imagine": (
        PlannedStep(
            "A quiet place",
            "",
            Lines(("Imagine a quiet place.", "Look around. What colours are there?"), 24),
            ready=0,
        ),
    ),
    "talk": (
        PlannedStep(
            "Before you start",
            "",
            Lines(("Keep your eyes open, or close them.",), 12, relaxing=False),
            ready=0,
        ),
    ),
    "rest": (
        PlannedStep("Settle", "Lie down. Let the floor hold you.", Stillness(20), ready=0),
        PlannedStep("Rest", "Nothing to do.", Stillness(60), ready=0),
    ),
    "rounds": (tilt(1, rest=10), tilt(2, ready=0)),
    "wait": (
        PlannedStep(
            "Sit up",
            "Roll to your side first.",
            Repeats(Dose(1, 5), Pace(2, 2)),
            wait=Wait.YES,
        ),
    ),
    "wait-after": (
        PlannedStep("Walk about", "Walk round the room.", Stillness(5), wait=Wait.AFTER),
    ),
    "heat": (
        PlannedStep(
            "Warm your back",
            "Lay the pad on your low back.",
            Thermal(Pack.PAD, 600, "low back"),
        ),
    ),
}


def written(kind: str) -> str:
    """Return the transcripts of one kind of step, at the voice's usual speed."""
    rows = []
    for talk in Talk:
        seconds = partial(estimated_seconds, speed=Settings().voice_speed)
        rows += [f"# {talk}", *Sitting(KINDS[kind], coaching_of(talk), seconds).play(), ""]
    return "\n".join(rows)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_step_is_coached_as_its_transcript_says(kind: str) -> None:
    path = TRANSCRIPTS / f"{kind}.txt"
    assert written(kind).splitlines() == path.read_text(encoding="utf-8").splitlines()


def test_there_is_no_transcript_of_a_kind_that_is_gone() -> None:
    assert {path.stem for path in TRANSCRIPTS.glob("*.txt")} == set(KINDS)


# Single moments

HOLD = (PlannedStep("Hold", "Hold it.", Repeats(Dose(1, 30), Pace())),)
TWO = (still(20, "Settle"), still(20, "Rest"))
EACH_SIDE = (
    PlannedStep("Knee", "Lie down.", Repeats(Dose(1, 9), Pace(2, 2), (Side.RIGHT, Side.LEFT))),
)


def begun(plan: Plan = HOLD, *, count: bool = False, soft: bool = False) -> Sitting:
    sitting = Sitting(plan, coaching_of(count=count, soft=soft), lambda text: 0.05 * len(text))
    sitting.do(Verb.START)
    return sitting


def since(sitting: Sitting, heard: int) -> list[str]:
    return transcript(sitting.log[heard:])


def test_who_pauses_hears_that_it_was_heard_and_then_nothing() -> None:
    sitting = begun()
    sitting.look_on(3)
    before = len(sitting.log)

    sitting.do(Verb.PAUSE)
    sitting.look_on(600)

    assert since(sitting, before) == ["0:03.0 say Paused."]
    assert (sitting.voice.hushes, sitting.bowls.hushes) == (1, 1)


def test_with_only_names_even_a_pause_is_silent() -> None:
    sitting = Sitting(HOLD, coaching_of(Talk.NAMES))
    sitting.do(Verb.START)
    before = len(sitting.log)

    sitting.do(Verb.PAUSE)

    assert since(sitting, before) == []


def test_a_machine_that_slept_says_nothing_into_the_room() -> None:
    sitting = begun()
    before = len(sitting.log)

    sitting.freeze(LONGEST_TICK + 1)

    assert sitting.session.state is State.PAUSED
    assert since(sitting, before) == []
    assert not sitting.voice.is_speaking


def test_going_on_after_a_pause_rings_and_does_not_say_what_was_said() -> None:
    sitting = begun()
    sitting.look_on(10)
    sitting.do(Verb.PAUSE)
    before = len(sitting.log)

    sitting.do(Verb.RESUME)

    assert since(sitting, before) == ["0:10.0 ring begin"]


def test_going_on_with_another_step_rings_only_for_that() -> None:
    sitting = begun((*HOLD, *HOLD))
    sitting.look_on(10)
    sitting.do(Verb.PAUSE)
    sitting.do(Verb.SKIP)
    before = len(sitting.log)

    sitting.do(Verb.RESUME)
    sitting.do(Verb.PAUSE)
    sitting.do(Verb.RESUME)

    assert [heard.chime for heard in sitting.log[before:] if heard.chime] == [
        Chime.READY,
        Chime.READY,
    ]


def test_going_on_after_a_wait_rings_nothing_of_its_own() -> None:
    sitting = begun((PlannedStep("Sit up", "Slowly.", Stillness(9), wait=Wait.YES),))
    sitting.look_on(60)
    before = len(sitting.log)

    sitting.do(Verb.GO_ON)

    assert since(sitting, before) == ["1:00.0 ring rest", "1:00.7 say Rest."]


def test_the_line_is_said_again_at_once_in_place_of_what_is_said() -> None:
    sitting = begun()
    sitting.look_on(1)
    before = len(sitting.log)

    sitting.do(Verb.REPEAT_LINE)

    assert since(sitting, before) == ["0:01.0 say Hold it."]


def test_the_line_gives_way_to_what_must_be_heard_and_not_to_what_need_not() -> None:
    line = "Let " + "your back be long and " * 16
    sitting = begun((PlannedStep("Hold", line, Repeats(Dose(1, 25), Pace())),))
    sitting.look_on(15)
    before = len(sitting.log)

    sitting.do(Verb.REPEAT_LINE)  # 18 s of it
    sitting.look_on(30)

    said = [heard.words for heard in sitting.log[before:] if heard.words]
    assert [words[:12] for words in said] == ["Hold. Let yo", "That is all "]


def test_the_line_is_cut_by_what_must_be_heard_and_by_nothing_less() -> None:
    line = "Let " + "your back be long and " * 9  # 10 s of it
    body = Repeats(Dose(1, 20), Pace(4, 4), BOTH, cues=KNEE)
    sitting = begun((PlannedStep("Knee", line, body),))
    sitting.look_on(31)  # words of staying were the last
    before = len(sitting.log)
    sitting.do(Verb.REPEAT_LINE)
    sitting.look_on(6)  # coming back at 32 s, the other side at 36 s

    said = [heard.words[:12] for heard in sitting.log[before:] if heard.words]
    assert said == ["Knee. Let yo", "Change sides"]


def test_of_a_step_without_a_line_the_name_is_said_again() -> None:
    sitting = begun((PlannedStep("Hold", "", Repeats(Dose(1, 30), Pace())),))
    sitting.look_on(1)
    before = len(sitting.log)

    sitting.do(Verb.REPEAT_LINE)

    assert since(sitting, before) == ["0:01.0 say Hold."]


def test_what_a_pause_has_cut_short_is_said_again() -> None:
    sitting = begun(EACH_SIDE)
    sitting.look_on(1.5)
    before = len(sitting.log)

    sitting.do(Verb.PAUSE)
    sitting.do(Verb.RESUME)

    assert since(sitting, before) == [
        "0:01.5 say Paused.",
        "0:01.5 ring ready",
        "0:02.2 say Knee. Lie down. Hold for 9 seconds, on each side. Right side first.",
    ]


def test_what_was_said_to_its_end_before_a_pause_is_not_said_again() -> None:
    sitting = begun(HOLD)
    sitting.look_on(7.5)
    before = len(sitting.log)

    sitting.do(Verb.PAUSE)
    sitting.do(Verb.RESUME)

    assert since(sitting, before) == ["0:07.5 say Paused.", "0:07.5 ring ready"]


def test_a_voice_that_tells_of_its_end_too_late_loses_no_cue() -> None:
    lines = Lines(("One " * 10, "Two.", "Three."), 12)
    sitting = begun((PlannedStep("Talk", "", lines, ready=0),))
    sitting.voice.end = 5.0  # it was over by 3.5 s: a dispatcher says so half a second later
    sitting.look_on(9)
    words = [heard.words.split()[-1] for heard in sitting.log if heard.words]
    assert words == ["One.", "Two.", "Three."]


def test_a_voice_that_does_not_know_whether_it_speaks_is_not_talked_over() -> None:
    lines = Lines(("One. " + "a very long line " * 7, "Two.", "Three."), 12)
    sitting = begun((PlannedStep("Talk", "", lines, ready=0),))
    sitting.voice.end = 0.0
    sitting.look_on(9)
    assert [heard.words.split()[-1] for heard in sitting.log if heard.words] == ["line.", "Three."]


@pytest.mark.parametrize(
    ("in_seconds", "last"),
    [(5.2, "0:24.0 say Going in."), (5.4, "0:28.0 say Back.")],
)
def test_words_of_going_in_may_run_a_little_into_coming_back(in_seconds: float, last: str) -> None:
    """They have 4 s, less a breath, and may take 1.5 s of what follows; or they are left out."""
    cues = (Cue(Phase.IN, "Going in."), Cue(Phase.OUT, "Back."))
    step = PlannedStep("Tilt", "", Repeats(Dose(3), Pace(4, 4), cues=cues))
    sitting = Sitting((step,), seconds=lambda text: in_seconds if "Going" in text else 0.5)
    said = [line for line in sitting.play() if "say" in line]
    assert said[-2] == last


def test_easier_words_are_said_at_once() -> None:
    easier = PlannedStep("Hold", "Hold it.", Stillness(60), ready=0, easier_words="Half as far")
    sitting = begun((easier,))
    sitting.look_on(10)
    before = len(sitting.log)

    sitting.do(Verb.EASIER)

    assert since(sitting, before) == ["0:10.0 say Half as far."]


def test_a_mark_of_a_step_that_was_replaced_meanwhile_is_forgotten() -> None:
    easier = PlannedStep("Ease", "Ease it.", Stillness(60), ready=0)
    sitting = begun((PlannedStep("Hold", "Hold it.", Stillness(60), easier=easier),))
    sitting.clock.pass_seconds(8.5)
    before = len(sitting.log)

    sitting.do(Verb.EASIER)

    assert since(sitting, before) == [
        "0:08.5 ring rest",
        "0:09.2 say Ease it. For 1 minute.",
    ]


def test_skipping_stops_the_old_words_and_begins_the_new() -> None:
    sitting = begun(TWO)
    sitting.look_on(1)
    before = len(sitting.log)

    sitting.do(Verb.SKIP)

    assert since(sitting, before) == [
        "0:01.0 ring rest",
        "0:01.7 say Rest now. For 20 seconds.",
    ]


def test_who_skips_the_last_step_hears_the_end_whatever_was_being_said() -> None:
    waits = PlannedStep("Walk about", "Walk.", Stillness(5), ready=0, wait=Wait.AFTER)
    sitting = begun((waits,))
    sitting.look_on(1)
    before = len(sitting.log)

    sitting.do(Verb.SKIP)

    assert since(sitting, before)[0] == "0:01.0 ring done"
    assert "That is all for now" in since(sitting, before)[1]


def test_who_stops_hears_nothing_more() -> None:
    sitting = begun()
    sitting.look_on(1)
    before = len(sitting.log)

    sitting.do(Verb.STOP)

    assert since(sitting, before) == []
    assert not sitting.voice.is_speaking
    assert sitting.bowls.hushes == 1
    assert sitting.voice.is_at_rest
    assert sitting.bowls.is_at_rest


def test_the_last_words_are_not_cut_short() -> None:
    sitting = begun((still(5),))
    sitting.look_on(5.1)

    assert sitting.session.state is State.OVER
    assert sitting.voice.is_speaking
    assert sitting.voice.is_at_rest


@pytest.mark.parametrize(
    ("late", "heard"),
    [
        (0.0, ["0:20.0 ring rest", "0:20.7 say Rest now. For 20 seconds."]),
        (1.0, ["0:21.0 ring rest", "0:21.7 say Rest now. For 20 seconds."]),
        (1.25, ["0:21.2 say Rest now. For 20 seconds."]),
        (2.0, ["0:22.0 say Rest now. For 20 seconds."]),
        (2.25, []),
    ],
)
def test_what_is_late_loses_its_chime_first_and_then_its_words(
    late: float, heard: list[str]
) -> None:
    sitting = begun(TWO)
    sitting.look_on(19)
    before = len(sitting.log)

    sitting.freeze(1 + late)

    assert since(sitting, before) == heard


def test_words_wait_for_no_chime_that_is_off() -> None:
    coaching = coaching_for(Routine("r", "R", ()), Settings(sounds=0))
    sitting = Sitting(TWO, coaching)
    assert sitting.play()[3] == "0:20.0 say Rest now. For 20 seconds."


def test_headphones_are_given_time_to_wake_before_the_first_words() -> None:
    coaching = coaching_for(Routine("r", "R", ()), Settings(sounds=0))
    assert Sitting(TWO, coaching).play()[1] == "0:00.7 say Settle now. For 20 seconds."


def test_of_two_sentences_that_meet_the_second_is_left_out() -> None:
    lines = Lines(("One. " + "a very long line " * 7, "Two.", "Three."), 12)
    said = begun((PlannedStep("Talk", "", lines, ready=0),))
    said.look_on(12)

    words = [heard.words.split()[-1] for heard in said.log if heard.words]
    assert words == ["line.", "Three.", "slowly."]


def test_a_sentence_is_shortened_rather_than_left_out() -> None:
    tilt = Do("pelvic-tilt")
    spoken = Sitting(plan_of(tilt), coaching_of(), lambda text: 0.17 * len(text))
    spoken.do(Verb.START)
    assert [heard.words for heard in spoken.log if heard.words] == [
        "Pelvic tilt. Lie on your back, knees bent."
    ]


def test_the_last_seconds_are_counted_if_that_is_wanted() -> None:
    sitting = begun(count=True)
    sitting.look_on(60)
    counted = [heard for heard in sitting.log if heard.words in {"Three", "Two", "One"}]
    assert transcript(counted) == [
        "0:05.0 say Three",
        "0:06.0 say Two",
        "0:07.0 say One",
        "0:35.0 say Three",
        "0:36.0 say Two",
        "0:37.0 say One",
    ]


def test_who_relaxes_is_not_counted_out() -> None:
    sitting = begun(KINDS["tense"], count=True)
    sitting.look_on(90)
    assert not {"Three", "Two", "One"} & {heard.words for heard in sitting.log}


def test_who_may_be_asleep_by_the_end_hears_no_bowl_there() -> None:
    sitting = begun((still(5),), soft=True)
    sitting.look_on(6)
    assert transcript(sitting.log)[-1] == "0:05.0 say That is all for now."


def test_how_a_session_is_coached_is_as_the_person_has_set_it() -> None:
    chosen = Settings(
        talk=Talk.SHORT,
        count_aloud=True,
        voice=30,
        voice_speed=120,
        voice_name="x/Y",
        sounds=100,
        breath_tones=0,
    )
    coaching = coaching_for(Routine("r", "R", (), language="de", needs=("sleep",)), chosen)

    assert (coaching.talk, coaching.count_aloud, coaching.soft_end) == (Talk.SHORT, True, True)
    manner, volumes = coaching.manner, coaching.volumes
    assert (manner.language, manner.voice) == ("de", "x/Y")
    assert (manner.speed, manner.volume) == (120, 30)
    assert (volumes.sounds, volumes.breath_tones) == (100, 0)
    other = coaching_for(Routine("r", "R", (), needs=("ease", "sleep")), chosen)
    assert (other.manner.language, other.soft_end) == ("en", False)


def test_voice_and_chimes_are_made_ready_before_the_first_sound() -> None:
    sitting = begun()
    assert sitting.voice.manners == [sitting.coaching.manner]
    assert sitting.bowls.volumes == [sitting.coaching.volumes]
    assert isinstance(sitting.log[0].event, CueDue)


def test_words_of_no_moment_are_said_as_they_are() -> None:
    sitting = begun()
    sitting.do(Verb.PAUSE)
    before = len(sitting.log)

    sitting.coach.tell("No sound.")

    assert [heard.words for heard in sitting.log[before:]] == ["No sound."]
