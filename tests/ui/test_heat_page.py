"""What the screens of heat ask for, and what they show."""

from collections.abc import Callable, Iterator

import pytest
from fakes import FakeClock
from heat_scenes import COLD, ON, press
from looks import ASSETS, look_in
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget
from scoring_fakes import scoring_of

from easeful.core.heat import Alarm, Pack, Skin
from easeful.core.heat_choice import HeatChoice
from easeful.core.heat_excuses import INSTEADS, OFFERED, Excuse, Instead
from easeful.core.heat_health import CONDITIONS, Condition
from easeful.core.heat_words import BEFORE, FIRST_AID
from easeful.core.settings import Theme
from easeful.ui.dress import dress
from easeful.ui.pages.heat import HeatPage
from easeful.ui.pages.heat_alarm import EVERY_MS, FRAMES
from easeful.ui.pages.heat_before import HeatBefore
from easeful.ui.palette import PALETTES
from easeful.ui.theme import apply, load_fonts
from easeful.ui.widgets.text import Text

AAA = 7.0
AAA_LARGE = 4.5
FLASH = 0.1
"""A change of relative luminance that counts as a flash, if it comes often (WCAG 2.3.1)."""


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def page(qapp: QApplication) -> Iterator[HeatPage]:
    load_fonts(ASSETS / "fonts")
    look, page = look_in(Theme.LIGHT), HeatPage(FakeClock(), scoring_of())
    apply(qapp, look)
    dress(page, look)
    page.resize(1000, 700)
    page.show()
    qapp.processEvents()
    yield page
    page.close()
    page.deleteLater()
    qapp.processEvents()


class Flashed(QObject):
    """Notes each window that is shown, however shortly."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def seen(page: HeatPage) -> set[str]:
    """Return the words of the buttons that are seen."""
    return {each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()}


def words_on(page: HeatPage) -> str:
    """Return all words that are seen."""
    return "\n".join(each.text() for each in page.findChildren(Text) if each.isVisible())


def noted(told: list[object], *words: object) -> Callable[..., None]:
    return lambda *given: told.append(given[0] if given else words[0])


class TestChoose:
    def test_start_says_what_was_chosen(self, page: HeatPage) -> None:
        told: list[object] = []
        page.choose.start_wanted.connect(told.append)
        page.choose.show_choice(HeatChoice(Pack.WRAP, "neck", 10))
        press(page, "Start")
        assert told == [HeatChoice(Pack.WRAP, "neck", 10)]

    def test_sides_appear_where_there_are_two(self, page: HeatPage) -> None:
        told: list[object] = []
        page.choose.choice_changed.connect(told.append)
        assert "Left" not in seen(page)
        press(page, "Shoulder")
        press(page, "Left")
        press(page, "Knee")
        press(page, "Neck")
        assert [each.area for each in told if isinstance(each, HeatChoice)] == [
            "shoulder",
            "shoulder-left",
            "knee-left",
            "neck",
        ]
        assert "Left" not in seen(page)

    def test_the_less_common_places_are_one_press_away(self, page: HeatPage) -> None:
        assert "Hand" not in seen(page)
        press(page, "Elsewhere")
        press(page, "Hand")
        press(page, "Right")
        assert page.choose.choice.area == "hand-right"

    @pytest.mark.parametrize("pack", ["Damp heat", "Cold pack"])
    def test_what_is_above_the_cap_is_not_offered(self, page: HeatPage, pack: str) -> None:
        assert "20 min" in seen(page)
        press(page, pack)
        assert "20 min" not in seen(page)

    def test_cold_and_heat_each_keep_their_length(self, page: HeatPage) -> None:
        page.choose.set_usual(heat=20, cold=5)
        page.choose.show_choice(HeatChoice(Pack.PAD, "neck", 20))
        press(page, "Cold pack")
        assert page.choose.choice == HeatChoice(Pack.COLD, "neck", 5)
        press(page, "Heat pad")
        assert page.choose.choice == HeatChoice(Pack.PAD, "neck", 20)

    def test_a_bath_asks_for_no_place_and_forgets_none(self, page: HeatPage) -> None:
        page.choose.show_choice(HeatChoice(Pack.PAD, "hip-left", 15))
        press(page, "Warm bath")
        assert page.choose.choice.area == ""
        assert "Neck" not in seen(page)
        press(page, "Heat pad")
        assert page.choose.choice.area == "hip-left"

    def test_a_lock_takes_the_place_of_start(self, page: HeatPage) -> None:
        page.choose.show_lock(
            "The skin there needs to rest.", "Possible again at 17:15", may_remind=True
        )
        assert "Possible again at 17:15. The skin there needs to rest." in words_on(page)
        assert "Start" not in seen(page)
        assert "Remind me then" in seen(page)
        page.choose.show_lock("", "", may_remind=False)
        assert "Start" in seen(page)

    def test_it_says_that_easeful_cannot_switch_a_pad_off(self, page: HeatPage) -> None:
        assert "Easeful cannot switch the pad off." in words_on(page)
        assert "Never longer than 20 minutes." in words_on(page)


class TestHealth:
    @pytest.fixture(autouse=True)
    def asked(self, page: HeatPage) -> None:
        page.health.show_ticks((), first=True)
        page.show_screen(page.health)

    def test_all_conditions_are_there_and_none_is_ticked(self, page: HeatPage) -> None:
        boxes = page.health.findChildren(QCheckBox)
        assert [each.text() for each in boxes] == list(CONDITIONS.values())
        assert not any(each.isChecked() for each in boxes)

    def test_none_of_these_is_one_press(self, page: HeatPage) -> None:
        told: list[object] = []
        page.health.told.connect(told.append)
        press(page, "None of these")
        assert told == [frozenset()]

    def test_with_a_tick_the_button_says_go_on(self, page: HeatPage) -> None:
        told: list[object] = []
        page.health.told.connect(told.append)
        press(page, CONDITIONS[Condition.DIABETES])
        assert "None of these" not in seen(page)
        press(page, "Go on")
        assert told == [frozenset({Condition.DIABETES})]

    def test_answers_can_be_changed(self, page: HeatPage) -> None:
        page.health.show_ticks({Condition.MS}, first=False)
        assert page.health.title == "My health answers"
        press(page, CONDITIONS[Condition.MS])
        assert "None of these" in seen(page)


class TestWhy:
    def test_a_reason_of_time_says_when_and_offers_to_remind(self, page: HeatPage) -> None:
        page.why.show_refusal("Not now", ("The skin needs rest.",), "Possible again at 17:15", "")
        page.show_screen(page.why)
        assert "Possible again at 17:15." in words_on(page)
        assert seen(page) == {"Remind me then", "Slow breathing", "Back to Today"}

    def test_a_doctor_may_have_said_yes(self, page: HeatPage) -> None:
        told: list[object] = []
        page.why.agreed.connect(noted(told, "agreed"))
        page.why.show_refusal("Ask first", ("Heat may not suit you.",), "", "My doctor said yes")
        page.show_screen(page.why)
        assert "Remind me then" not in seen(page)
        press(page, "My doctor said yes")
        assert told == ["agreed"]


class TestSound:
    @pytest.fixture(autouse=True)
    def shown(self, page: HeatPage) -> None:
        page.sound.show_warning("")
        page.show_screen(page.sound)

    def test_nothing_goes_on_before_it_was_played(self, page: HeatPage) -> None:
        assert seen(page) == {"Play the alarm", "Back"}

    def test_it_plays_and_is_heard(self, page: HeatPage) -> None:
        told: list[object] = []
        page.sound.play_wanted.connect(noted(told, "play"))
        page.sound.heard.connect(noted(told, "heard"))
        press(page, "Play the alarm")
        press(page, "I hear it")
        assert told == ["play", "heard"]

    def test_to_go_on_without_sound_is_offered_only_when_nothing_is_heard(
        self, page: HeatPage
    ) -> None:
        told: list[object] = []
        page.sound.without_sound.connect(noted(told, "without"))
        press(page, "Play the alarm")
        assert "Go on without sound" not in seen(page)
        press(page, "I hear nothing")
        assert "Turn the sound up" in words_on(page)
        press(page, "Go on without sound")
        assert told == ["without"]

    def test_or_when_the_computer_says_so(self, page: HeatPage) -> None:
        page.sound.show_warning("The sound of this computer is off.")
        assert "Go on without sound" in seen(page)
        page.sound.show_warning("")
        assert "Go on without sound" not in seen(page)

    def test_one_may_go_back_and_leave_heat_be(self, page: HeatPage) -> None:
        told: list[object] = []
        page.sound.back.connect(noted(told, "back"))
        press(page, "Back")
        assert told == ["back"]

    def test_each_visit_begins_anew(self, page: HeatPage) -> None:
        press(page, "Play the alarm")
        press(page, "I hear nothing")
        page.sound.arrive()
        assert seen(page) == {"Play the alarm", "Back"}


class TestBefore:
    @pytest.mark.parametrize("pack", Pack)
    def test_five_sentences_and_one_button(self, page: HeatPage, pack: Pack) -> None:
        told: list[object] = []
        page.before.all_true.connect(noted(told, "true"))
        page.before.show_before(HeatBefore(pack, "Low back", 15))
        page.show_screen(page.before)
        assert all(sentence in words_on(page) for sentence in BEFORE[pack])
        button = page.focusWidget()
        assert isinstance(button, QAbstractButton)
        assert button.text().startswith("All true")
        button.click()
        assert told == ["true"]

    def test_cautions_and_the_night_are_said_quietly(self, page: HeatPage) -> None:
        page.before.show_before(
            HeatBefore(Pack.PAD, "", 1, ("Not over scars.",), "It is late.", "No sound.")
        )
        page.show_screen(page.before)
        for words in ("Not over scars.", "It is late.", "No sound.", "Heat pad · 1 minute"):
            assert words in words_on(page)


class TestExcuses:
    @pytest.mark.parametrize("pack", Pack)
    def test_each_pack_has_its_own(self, page: HeatPage, pack: Pack) -> None:
        page.excuses.show_excuses(pack)
        page.show_screen(page.excuses)
        assert len(seen(page)) == len(OFFERED[pack]) + 1

    def test_a_slip_of_the_finger_tells_nothing(self, page: HeatPage) -> None:
        told: list[object] = []
        page.excuses.excuse.connect(told.append)
        page.excuses.show_excuses(Pack.PAD)
        page.show_screen(page.excuses)
        press(page, "Cream, gel or a patch is there")
        press(page, "Back")
        assert told == []

    @pytest.mark.parametrize(
        ("words", "next_words", "expected"),
        [
            ("Cream, gel or a patch is there", "Choose another place", [Excuse.CREAM, "elsewhere"]),
            ("I lie on it", "I have put it right", [Excuse.LYING, "right"]),
            ("I want to sleep", "Slow breathing", [Excuse.SLEEP, "breathe"]),
            ("I want to sleep", "Back to Today", [Excuse.SLEEP, "leave"]),
        ],
    )
    def test_each_has_a_way_on(
        self, page: HeatPage, words: str, next_words: str, expected: list[object]
    ) -> None:
        told: list[object] = []
        excuses = page.excuses
        excuses.excuse.connect(told.append)
        excuses.elsewhere.connect(noted(told, "elsewhere"))
        excuses.put_right.connect(noted(told, "right"))
        excuses.breathe.connect(noted(told, "breathe"))
        excuses.leave.connect(noted(told, "leave"))
        excuses.show_excuses(Pack.PAD)
        page.show_screen(excuses)
        press(page, words)
        press(page, next_words)
        assert told == expected


class TestAlarm:
    @pytest.mark.parametrize("theme", PALETTES)
    @pytest.mark.parametrize("no_sound", [True, False])
    def test_its_words_are_read_on_both_tones(
        self, page: HeatPage, theme: Theme, *, no_sound: bool
    ) -> None:
        dress(page, look_in(theme))
        page.alarm.show_alarm(Pack.PAD, Alarm.TIME, no_sound=no_sound)
        least = AAA_LARGE if no_sound else AAA
        for _frame in range(FRAMES):
            before = page.alarm.tone()
            assert contrast(QColor(PALETTES[theme].text), before) >= least
            page.alarm._beat()  # noqa: SLF001 (what its timer does)
            assert abs(luminance(page.alarm.tone()) - luminance(before)) < FLASH

    def test_it_breathes_no_more_than_once_a_second(self) -> None:
        assert EVERY_MS * FRAMES >= 1000

    def test_with_less_motion_it_stands_still(self, page: HeatPage) -> None:
        dress(page, look_in(Theme.LIGHT, less_motion=True))
        page.alarm.show_alarm(Pack.PAD, Alarm.TIME, no_sound=True)
        page.show_screen(page.alarm)
        before = page.alarm.tone()
        page.alarm._beat()  # noqa: SLF001
        assert page.alarm.tone() == before
        assert not page.alarm._timer.isActive()  # noqa: SLF001

    def test_it_moves_only_while_it_is_seen(self, page: HeatPage) -> None:
        page.alarm.show_alarm(Pack.PAD, Alarm.TIME, no_sound=False)
        assert not page.alarm._timer.isActive()  # noqa: SLF001
        page.show_screen(page.alarm)
        assert page.alarm._timer.isActive()  # noqa: SLF001
        page.show_screen(page.choose)
        assert not page.alarm._timer.isActive()  # noqa: SLF001

    def test_silence_is_said(self, page: HeatPage) -> None:
        page.alarm.show_alarm(Pack.PAD, Alarm.TIME, no_sound=True)
        page.show_screen(page.alarm)
        assert "You may not hear the alarm." in words_on(page)


class TestAfter:
    @pytest.mark.parametrize(
        ("words", "skin"),
        [
            ("As before, or a little pink", Skin.FINE),
            ("Red or patchy", Skin.RED),
            ("Blistered, white, numb or painful", Skin.BURNT),
        ],
    )
    def test_three_answers(self, page: HeatPage, words: str, skin: Skin) -> None:
        told: list[object] = []
        page.after.skin.connect(told.append)
        page.after.ask()
        page.show_screen(page.after)
        press(page, words)
        assert told == [skin]

    def test_a_burn_gets_five_lines(self, page: HeatPage) -> None:
        page.after.show_aid(warm=True)
        page.show_screen(page.after)
        assert all(line in words_on(page) for line in FIRST_AID)
        assert seen(page) == {"Done"}

    @pytest.mark.parametrize("skin", Skin)
    def test_stretching_is_offered_only_when_the_skin_is_fine(
        self, page: HeatPage, skin: Skin
    ) -> None:
        """HEAT-30, the part of the screen."""
        page.after.show_done(skin, "Possible again at 17:15", warm=True, may_remind=True)
        page.show_screen(page.after)
        assert ("Stretch a little" in seen(page)) is (skin is Skin.FINE)


def test_the_pattern_is_told_or_put_off(page: HeatPage) -> None:
    told: list[object] = []
    page.pattern.clean.connect(noted(told, "clean"))
    page.pattern.found.connect(noted(told, "found"))
    page.pattern.later.connect(noted(told, "later"))
    page.pattern.show_pattern("Low back")
    page.show_screen(page.pattern)
    for words in ("No pattern", "There is a pattern", "Nobody could look"):
        press(page, words)
    assert told == ["clean", "found", "later"]


def test_settings_are_rows_by_name(page: HeatPage) -> None:
    told: list[object] = []
    page.settings.rows["heat_gap"].pills.chosen.connect(told.append)
    page.show_screen(page.settings)
    press(page, "90 min")
    assert told == [90]


def test_a_screen_that_is_seen_is_left_as_it_is(page: HeatPage) -> None:
    page.on.show_on(ON)
    page.show_screen(page.on)
    page.on.ask_off()
    page.show_screen(page.on)
    assert not page.on.shows_view


def test_heat_after_heat_begins_with_the_time_left(page: HeatPage) -> None:
    page.on.show_on(ON)
    page.show_screen(page.on)
    page.on.ask_off()
    page.show_screen(page.choose)
    page.on.show_on(COLD)
    page.show_screen(page.on)
    assert page.on.shows_view
    assert "Cold pack · Left knee" in words_on(page)


def test_no_part_of_the_page_is_a_window_of_its_own(qapp: QApplication) -> None:
    flashed = Flashed()
    qapp.installEventFilter(flashed)
    page = HeatPage(FakeClock(), scoring_of())
    page.show_screen(page.on)
    qapp.removeEventFilter(flashed)
    assert flashed.seen == []
    page.deleteLater()


def words_of_buttons(page: HeatPage) -> list[str]:
    """Return the words of the buttons that are seen."""
    buttons = page.findChildren(QAbstractButton)
    return [each.text() for each in buttons if each.isVisible() and each.text()]


class TestInASession:
    """A session waits for heat: each screen has a way on without it, and none leads elsewhere."""

    def test_before_the_start_one_may_go_on_without(self, page: HeatPage) -> None:
        page.show_for_session(waits=True)
        page.show_screen(page.before)
        assert "Go on without" in words_of_buttons(page)
        assert "Change" not in words_of_buttons(page)

    def test_a_refusal_leads_on(self, page: HeatPage) -> None:
        page.show_for_session(waits=True)
        page.why.show_refusal("Not now", ("The skin there needs a rest.",), "", "")
        page.show_screen(page.why)
        assert words_of_buttons(page) == ["Go on without"]

    @pytest.mark.parametrize("excuse", Excuse)
    def test_so_does_each_excuse_that_cannot_be_put_right(
        self, page: HeatPage, excuse: Excuse
    ) -> None:
        page.show_for_session(waits=True)
        page.excuses._say(excuse)  # noqa: SLF001 (as its button does)
        page.show_screen(page.excuses)
        page.excuses._say(excuse)  # noqa: SLF001
        can_be_put_right = INSTEADS[excuse] is Instead.PUT_RIGHT
        assert ("Go on without" in words_of_buttons(page)) is not can_be_put_right
        assert "Choose another place" not in words_of_buttons(page)
        assert "Slow breathing" not in words_of_buttons(page)

    def test_afterwards_all_is_as_before(self, page: HeatPage) -> None:
        page.show_for_session(waits=True)
        page.show_for_session(waits=False)
        page.show_screen(page.before)
        assert "Go on without" not in words_of_buttons(page)
        assert "Change" in words_of_buttons(page)
