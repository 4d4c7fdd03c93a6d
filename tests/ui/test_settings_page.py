"""The settings page: what is chosen holds at once."""

from house import House, MakeHouse
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton

from easeful.core.body import Side
from easeful.core.settings import Settings, Talk, Theme
from easeful.core.sound import VoiceChoice
from easeful.core.start import StartRequest
from easeful.ui.audition import SENTENCE
from easeful.ui.pages.card_ruler import CardRuler
from easeful.ui.pages.setting_rows import SettingRow
from easeful.ui.pages.sheet import Sheet
from easeful.ui.pages.sound_settings import HOW_TO_SPEAK
from easeful.ui.pages.which_voice import short_names
from easeful.ui.routes import Route
from easeful.ui.silence import NO_SOUND, NO_VOICE
from easeful.ui.theme import DARK, LIGHT
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text

SCOTTISH = VoiceChoice("module/scottish", "English (Scotland)")
AMERICAN = VoiceChoice("module/american", "English (America)")


def settled(house: House) -> House:
    house.click("Settings")
    return house


def font_of(house: House) -> float:
    return QFont(house.qt.font()).pointSizeF()


def test_colours_change_at_once_and_are_kept(house: House) -> None:
    settled(house).click("Dark")
    assert house.qt.palette().window().color().name().upper() == DARK.background
    assert house.store.load().theme is Theme.DARK
    house.click("Light")
    assert house.qt.palette().window().color().name().upper() == LIGHT.background


def test_text_grows_to_twice_its_size(house: House) -> None:
    before = font_of(house)
    settled(house).click("200 %")
    assert font_of(house) == 2 * before
    house.click("100 %")


def test_every_choice_is_kept(house: House) -> None:
    settled(house)
    for words in ("Less motion", "3 m", "Left", "Offer them"):
        house.click(words)
    kept = house.store.load()
    assert (kept.less_motion, kept.distance, kept.first_side, kept.breath_holds) == (
        True,
        3.0,
        Side.LEFT,
        True,
    )


def test_a_bank_card_measures_the_screen(house: House) -> None:
    settled(house)
    before = house.page.findChildren(CardRuler)[0]._bar.pixels_per_mm  # noqa: SLF001
    house.click("Longer")
    kept = house.store.load().pixels_per_mm
    assert kept is not None
    assert kept > before
    house.click("Shorter")
    house.click("Shorter")
    shorter = house.store.load().pixels_per_mm
    assert shorter is not None
    assert shorter < before


def test_the_folder_of_one_s_own_routines_opens(house: House) -> None:
    settled(house).click("Open the folder")
    assert house.editor.opened == [house.app.stage.room.own_routines.parent]


def test_where_no_program_opens_it_its_place_is_said(house: House) -> None:
    house.editor.knows_a_program = False
    settled(house).click("Open the folder")
    assert str(house.app.stage.room.own_routines.parent) in house.app.window.notice.words


def row(house: House, name: str) -> PillRow:
    """Return the choices under a heading; there is no such row if they are not seen."""
    rows = house.page.findChildren(PillRow)
    return next(each for each in rows if each.accessibleName() == name and each.isVisible())


def rows_seen(house: House) -> list[str]:
    rows = house.page.findChildren(SettingRow)
    return [each.pills.accessibleName() for each in rows if each.isVisible()]


def choose(house: House, name: str, words: str) -> None:
    pills = row(house, name).findChildren(QAbstractButton)
    next(each for each in pills if each.text() == words).click()
    house.settle()


def tries(house: House) -> dict[str, QAbstractButton]:
    """Return the buttons that let one hear something, by what a screen reader calls them."""
    seen = (each for each in house.buttons() if each.isVisible())
    return {each.accessibleName(): each for each in seen if each.text() in {"Try it", "Stop"}}


def texts(house: House) -> list[str]:
    return [each.text() for each in house.page.findChildren(Text) if each.isVisible()]


def test_every_choice_for_the_ear_is_kept(house: House) -> None:
    settled(house)
    choose(house, "Voice", "Loud")
    choose(house, "Speed of the voice", "Quick")
    choose(house, "How much is said?", "Only names")
    choose(house, "Count the last seconds", "Yes")
    choose(house, "Chimes", "Quiet")
    choose(house, "Tones of the breath", "Off")
    kept = house.store.load()
    assert (kept.voice, kept.voice_speed, kept.talk, kept.count_aloud) == (
        100,
        120,
        Talk.NAMES,
        True,
    )
    assert (kept.sounds, kept.breath_tones) == (30, 0)


def test_a_choice_makes_no_sound(house: House) -> None:
    test_every_choice_for_the_ear_is_kept(house)
    assert (house.speaker.said, house.speaker.manners) == ([], [])
    assert (house.chimes.rung, house.chimes.volumes) == ([], [])


def test_the_voice_is_tried_as_it_was_just_chosen(house: House) -> None:
    settled(house)
    choose(house, "Voice", "Quiet")
    tries(house)["Try it: voice"].click()
    assert house.speaker.texts == [SENTENCE]
    assert house.speaker.manners[-1].volume == 30


def test_while_it_sounds_the_button_stops_it(house: House) -> None:
    settled(house)
    tries(house)["Try it: voice"].click()
    assert set(tries(house)) == {"Stop", "Try it: chimes"}
    tries(house)["Stop"].click()
    assert set(tries(house)) == {"Try it: voice", "Try it: chimes"}
    assert not house.speaker.is_speaking


def test_the_chimes_are_tried_too_and_take_the_voice_s_turn(house: House) -> None:
    settled(house)
    tries(house)["Try it: voice"].click()
    tries(house)["Try it: chimes"].click()
    assert house.chimes.is_awake
    assert not house.speaker.is_speaking
    tries(house)["Stop"].click()
    assert not house.chimes.is_awake


def test_leaving_the_page_makes_it_quiet(house: House) -> None:
    settled(house)
    tries(house)["Try it: voice"].click()
    house.click("Today")
    assert not house.speaker.is_speaking
    house.click("Settings")
    assert set(tries(house)) == {"Try it: voice", "Try it: chimes"}


def test_a_session_that_is_asked_for_meanwhile_has_the_voice_for_itself(house: House) -> None:
    settled(house)
    tries(house)["Try it: voice"].click()
    house.app.way.come_forward(StartRequest("low-back-10"))
    assert house.is_on(Route.SESSION)
    assert house.app.stage.room.audition.trial is None
    assert house.speaker.texts[-1] != SENTENCE
    assert (house.speaker.is_speaking, house.speaker.is_awake) == (True, True)


def test_the_widest_voice_fits_the_largest_text_in_a_narrow_window(make_house: MakeHouse) -> None:
    house = make_house(Settings(text_size=200))
    house.voices.choices = tuple(VoiceChoice(f"{at}", "Wellington" * at) for at in range(1, 5))
    house.begin()
    house.click("None of these is new")
    house.app.window.resize(960, 640)
    settled(house)
    house.voices.answer()
    house.settle()
    sheet = house.page.findChildren(Sheet)[0]
    content = sheet.widget()
    assert content is not None
    assert content.width() <= sheet.viewport().width()


def test_without_a_voice_there_is_nothing_to_choose_about_it(house: House) -> None:
    settled(house)
    choose(house, "Voice", "Off")
    hidden = {"Speed of the voice", "How much is said?", "Count the last seconds"}
    assert hidden.isdisjoint(rows_seen(house))
    assert set(tries(house)) == {"Try it: chimes"}
    choose(house, "Voice", "Middle")
    assert hidden <= set(rows_seen(house))


def test_with_all_chimes_off_there_is_nothing_to_try(house: House) -> None:
    settled(house)
    choose(house, "Chimes", "Off")
    assert "Try it: chimes" in tries(house)
    choose(house, "Tones of the breath", "Off")
    assert "Try it: chimes" not in tries(house)


def test_a_computer_without_a_voice_is_told_of(house: House) -> None:
    house.speaker.is_silent = True
    settled(house)
    assert f"{NO_VOICE} {HOW_TO_SPEAK}" in texts(house)
    assert "Try it: voice" not in tries(house)


def test_it_is_told_as_soon_as_a_trial_has_shown_it(house: House) -> None:
    settled(house)
    assert f"{NO_VOICE} {HOW_TO_SPEAK}" not in texts(house)
    tries(house)["Try it: voice"].click()
    house.speaker.is_silent = True
    tries(house)["Stop"].click()
    assert f"{NO_VOICE} {HOW_TO_SPEAK}" in texts(house)


def test_a_computer_without_sound_is_told_of_once(house: House) -> None:
    house.speaker.is_silent = house.chimes.is_silent = True
    settled(house)
    assert texts(house).count(NO_SOUND) == 1
    assert f"{NO_VOICE} {HOW_TO_SPEAK}" not in texts(house)
    assert tries(house) == {}


def test_chimes_without_sound_are_told_of_beside_a_voice(house: House) -> None:
    house.chimes.is_silent = True
    settled(house)
    assert texts(house).count(NO_SOUND) == 1
    assert set(tries(house)) == {"Try it: voice"}


def test_voices_can_be_chosen_once_they_are_known(house: House) -> None:
    house.voices.choices = (SCOTTISH, AMERICAN)
    settled(house)
    assert house.voices.asked == ["en"]
    assert "Which voice?" not in rows_seen(house)
    house.voices.answer()
    house.settle()
    choose(house, "Which voice?", "Scotland")
    assert house.store.load().voice_name == SCOTTISH.id
    choose(house, "Which voice?", "The computer’s")
    assert house.store.load().voice_name == ""


def test_where_there_is_only_the_computer_s_nothing_is_asked(house: House) -> None:
    settled(house)
    house.voices.answer()
    assert "Which voice?" not in rows_seen(house)


def test_they_are_asked_for_until_they_are_known(house: House) -> None:
    settled(house)
    house.voices.answer()
    house.click("Today")
    house.voices.choices = (SCOTTISH,)
    house.click("Settings")
    house.voices.answer()
    house.voices.answer()
    house.click("Today")
    house.click("Settings")
    assert house.voices.asked == ["en", "en"]
    assert rows_seen(house).count("Which voice?") == 1


def test_a_chosen_voice_is_offered_however_many_there_are(make_house: MakeHouse) -> None:
    house = make_house(Settings(voice_name="20"))
    house.voices.choices = tuple(VoiceChoice(f"{at}", f"Voice {at}") for at in range(30))
    house.begin()
    house.click("None of these is new")
    settled(house)
    house.voices.answer()
    house.settle()
    pills = row(house, "Which voice?").findChildren(QAbstractButton)
    assert [each.text() for each in pills if each.isChecked()] == ["Voice 20"]
    assert len(pills) == 1 + 8 + 1


def test_voices_that_come_late_do_not_show_while_the_voice_is_off(house: House) -> None:
    house.voices.choices = (SCOTTISH,)
    settled(house)
    choose(house, "Voice", "Off")
    house.voices.answer()
    assert "Which voice?" not in rows_seen(house)
    choose(house, "Voice", "Quiet")
    assert "Which voice?" in rows_seen(house)


def test_names_of_voices_are_short() -> None:
    english = ["English (Scotland)", "English (America, New York City)"]
    assert short_names(english) == ["Scotland", "America, New York City"]
    mixed = ["English (Scotland)", "Slt"]
    assert short_names(mixed) == mixed
    german = ["English (Scotland)", "German (Austria)"]
    assert short_names(german) == german
    assert short_names(["A very long name of a voice indeed"]) == ["A very long…oice indeed"]
    assert short_names([]) == []


def test_tab_and_arrows_reach_the_voice(house: House) -> None:
    settled(house)
    chosen = next(
        each for each in row(house, "Voice").findChildren(QAbstractButton) if each.isChecked()
    )
    chosen.setFocus()
    house.key(Qt.Key.Key_Right)
    assert house.store.load().voice == 100
    assert house.speaker.said == []


def opens_by_double_click(house: House) -> bool:
    file_type = house.app.stage.room.file_type
    assert file_type is not None
    return file_type.is_on


def test_a_double_click_on_a_routine_that_was_sent_can_be_switched_on(house: House) -> None:
    assert not opens_by_double_click(house)
    settled(house).click("Open it here")
    assert opens_by_double_click(house)
    house.click("Do not")
    assert not opens_by_double_click(house)
