"""What is told of a body, and what that means for an exercise."""

import pytest
import shipped
from samples import CAT_COW, CATALOGUE, PELVIC_TILT

from easeful.core.day import Day
from easeful.core.exercise import PROFILE_FLAGS, Exercise
from easeful.core.plan import Catalogue
from easeful.core.profile import FINE, NO_PROFILE, Profile, Verdict, caution
from easeful.core.profile_note import note_for
from easeful.core.profile_words import GROUPS, LINES, REASONS, TOLD

OF_SHIPPED = {each: shipped.catalogue().exercises[each] for each in shipped.catalogue().exercises}


def judged(exercise: str, *flags: str, late: bool = False) -> Verdict:
    return Profile(frozenset(flags), late).judge(OF_SHIPPED[exercise])


def test_all_flags_of_the_format_can_be_told_once_each() -> None:
    listed = [flag for flags in GROUPS.values() for flag in flags]
    assert sorted(listed) == sorted(PROFILE_FLAGS) == sorted(LINES) == sorted(REASONS)
    assert TOLD.keys() <= LINES.keys()
    assert len(set(LINES.values())) == len(LINES)
    assert len(set(REASONS.values())) == len(REASONS)


@pytest.mark.parametrize("exercise", OF_SHIPPED.values(), ids=lambda each: each.id)
def test_who_tells_nothing_gets_all_as_it_is(exercise: Exercise) -> None:
    assert NO_PROFILE.judge(exercise) is FINE


@pytest.mark.parametrize(
    ("exercise", "flags", "reason"),
    [
        ("cat-cow", ("knee_trouble",), "kneeling is sore"),
        ("bridge", ("high_bp_uncontrolled",), "high blood pressure"),
        ("sphinx", ("pregnant",), "pregnancy"),
        ("childs-pose", ("glaucoma", "recent_surgery"), "eye pressure"),
    ],
)
def test_what_is_never_for_her_is_skipped_with_a_reason(
    exercise: str, flags: tuple[str, ...], reason: str
) -> None:
    assert judged(exercise, *flags) == Verdict(suits=False, reason=reason)


@pytest.mark.parametrize("exercise", ["bridge", "both-knees-to-chest", "childs-pose-pillow"])
def test_from_week_16_on_it_is_skipped_and_before_that_the_week_is_said(exercise: str) -> None:
    assert not judged(exercise, "pregnant", late=True).suits
    early = judged(exercise, "pregnant")
    assert early.suits
    assert early.advice == "Not from week 16 of pregnancy on."


def test_late_means_nothing_without_a_pregnancy() -> None:
    assert judged("bridge", late=True) is FINE


@pytest.mark.parametrize(
    ("exercise", "flag", "advice"),
    [
        ("childs-pose-pillow", "knee_trouble", "Not if severe."),
        ("sphinx", "reflux_hernia", "Not if painful."),
        ("chin-tuck", "neck_trouble", "Not if it brings arm symptoms."),
    ],
)
def test_what_only_she_can_know_is_said_and_not_hidden(
    exercise: str, flag: str, advice: str
) -> None:
    verdict = judged(exercise, flag)
    assert (verdict.suits, verdict.advice, verdict.reason) == (True, advice, REASONS[flag])


def test_any_condition_of_her_own_files_can_be_said() -> None:
    assert caution("balance", "acute.") == "Not if acute."
    assert caution("balance", "after a fall") == "Not after a fall."
    assert caution("pregnant", "with twins") == "Not with twins."


def test_each_condition_that_ships_is_one_that_is_understood() -> None:
    conditions = {words for each in OF_SHIPPED.values() for _flag, words in each.skip_if if words}
    understood = {"late", "after mid-pregnancy", "severe", "if painful"}
    assert conditions <= understood | {"if it brings arm symptoms"}


def test_advice_for_several_reasons_is_said_together() -> None:
    verdict = judged("knee-to-chest", "pregnant", "knee_trouble")
    assert verdict.advice == "Do it sitting on a chair. Hold behind your thigh, not on the knee."
    assert verdict.reason == "pregnancy, kneeling is sore"


def test_free_text_belongs_to_no_flag() -> None:
    assert Profile(frozenset({"other"})).judge(PELVIC_TILT) is FINE
    assert judged("wall-angels", "pregnant") is FINE


def test_what_she_marked_is_never_done() -> None:
    verdict = Profile(not_for_me=frozenset({"cat-cow"})).judge(CAT_COW)
    assert (verdict.suits, verdict.marked) == (False, True)
    assert verdict.reason


def test_with_effort_crashes_every_day_is_a_flare_day() -> None:
    crashes = Profile(frozenset({"pem_or_mecfs"}))
    assert {crashes.day(day) for day in Day} == {Day.FLARE}
    assert [NO_PROFILE.day(day) for day in Day] == list(Day)


@pytest.mark.parametrize("flag", ["pregnant", "high_bp_uncontrolled", "low_bp_dizzy"])
def test_held_breath_is_not_for_these(flag: str) -> None:
    assert Profile(frozenset({flag})).against_held_breath == REASONS[flag]
    assert not Profile(frozenset({"glaucoma"})).against_held_breath


@pytest.mark.parametrize(
    ("exercise", "profile", "note"),
    [
        ("cat-cow", NO_PROFILE, ""),
        (
            "cat-cow",
            Profile(frozenset({"wrist_trouble"})),
            "For you (sore wrists): Rest on your fists, or put your forearms on a low stool.",
        ),
        (
            "cat-cow",
            Profile(frozenset({"knee_trouble"})),
            "In its place for you: Cat-cow sitting (kneeling is sore).",
        ),
        (
            "cat-cow",
            Profile(not_for_me=frozenset({"cat-cow"})),
            "In its place, as you wished: Cat-cow sitting.",
        ),
        (
            "neck-side-stretch",
            Profile(frozenset({"neck_trouble"})),
            "Left out for you: neck trouble.",
        ),
    ],
)
def test_where_it_is_written_a_note_says_what_became_of_it(
    exercise: str, profile: Profile, note: str
) -> None:
    name = OF_SHIPPED["seated-cat-cow"].name
    expected = note.replace("Cat-cow sitting", name)
    assert note_for(OF_SHIPPED[exercise], profile, shipped.catalogue()) == expected


def test_an_exercise_that_is_not_there_has_no_note() -> None:
    nobody = Catalogue({}, CATALOGUE.groups)
    assert note_for(CAT_COW, Profile(not_for_me=frozenset({"cat-cow"})), nobody) == ""
