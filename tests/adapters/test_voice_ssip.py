"""The lines that go to the speech dispatcher, and what is made of those that come from it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.adapters import ssip
from easeful.adapters.dispatcher_voices import Listed, choices, needs_list, voice_settings
from easeful.adapters.ssip import Ear, Reply
from easeful.core.sound import Manner

ANSWERS = (
    b"208 OK CLIENT NAME SET\r\n"
    b"250-espeak-ng\r\n250-rhvoice\r\n250 OK MODULE LIST SENT\r\n"
    b"230 OK RECEIVING DATA\r\n225-14\r\n225 OK MESSAGE QUEUED\r\n"
    b"701-14\r\n701-1\r\n701 BEGIN\r\n702-14\r\n702-1\r\n702 END\r\n"
)
REPLIES = [
    Reply(208, ["OK CLIENT NAME SET"]),
    Reply(250, ["espeak-ng", "rhvoice", "OK MODULE LIST SENT"]),
    Reply(230, ["OK RECEIVING DATA"]),
    Reply(225, ["14", "OK MESSAGE QUEUED"]),
    Reply(701, ["14", "1", "BEGIN"]),
    Reply(702, ["14", "1", "END"]),
]
LISTED = (
    Listed("espeak-ng", "German", "de"),
    Listed("espeak-ng", "English (Great Britain)", "en-gb"),
    Listed("espeak-ng", "English (America)", "en-us"),
    Listed("rhvoice", "Slt", "en-US"),
    Listed("mimic3", "en_UK", "en"),
)


@given(st.lists(st.integers(0, len(ANSWERS))))
def test_replies_are_the_same_in_pieces_of_any_size(cuts: list[int]) -> None:
    ear = Ear()
    edges = [0, *sorted(cuts), len(ANSWERS)]
    pieces = [ANSWERS[begin:end] for begin, end in pairwise(edges)]
    assert [reply for piece in pieces for reply in ear.hear(piece)] == REPLIES


@given(st.lists(st.binary(max_size=200)))
def test_nonsense_is_never_more_than_passed_over(pieces: list[bytes]) -> None:
    ear = Ear()
    for piece in pieces:
        ear.hear(piece)
    ear.hear(b"\r\n")
    assert ear.hear(b"230 OK RECEIVING DATA\r\n")[-1].code == 230


def test_a_line_without_an_end_is_thrown_away() -> None:
    ear = Ear()
    for _piece in range(40):
        ear.hear(b"x" * 4096)
    ear.hear(b"\r\n")
    assert ear.hear(b"230 OK\r\n") == [Reply(230, ["OK"])]


@given(st.text())
def test_a_message_is_one_line_and_a_dot(text: str) -> None:
    line, dot, rest = ssip.message(text).split(b"\r\n")
    assert (dot, rest) == (b".", b"")
    assert line != b"."
    assert b"\n" not in line
    assert b"\r" not in line


@pytest.mark.parametrize(
    ("text", "line"),
    [(".", ".."), ("..", "..."), (".hidden", "..hidden"), ("Rest.\r\n.\r\nQUIT", "Rest. . QUIT")],
)
def test_dots_are_stuffed(text: str, line: str) -> None:
    assert ssip.message(text) == f"{line}\r\n.\r\n".encode()


@given(st.text())
def test_a_setting_is_one_line(value: str) -> None:
    assert ssip.setting("LANGUAGE", value).count(b"\n") == 1


@pytest.mark.parametrize(("speed", "rate"), [(80, -47), (90, -29), (100, -11), (120, 8)])
def test_the_speed_becomes_the_rate_that_was_measured(speed: int, rate: int) -> None:
    assert ssip.rate(speed) == rate


@given(st.integers(-1000, 10000))
def test_rate_and_volume_stay_within_what_is_allowed(number: int) -> None:
    assert -100 <= ssip.rate(number) <= 100
    assert -100 <= ssip.loudness(number) <= -37


@given(st.integers(0, 99))
def test_a_higher_volume_is_louder(volume: int) -> None:
    assert ssip.loudness(volume) <= ssip.loudness(volume + 1)


@pytest.mark.parametrize(
    ("environment", "path"),
    [
        ({"XDG_RUNTIME_DIR": "/run/u"}, "/run/u/speech-dispatcher/speechd.sock"),
        ({"SPEECHD_ADDRESS": "unix_socket:/a/b", "XDG_RUNTIME_DIR": "/run/u"}, "/a/b"),
        ({"SPEECHD_ADDRESS": "inet_socket:localhost:6560"}, ""),
        ({}, ""),
    ],
)
def test_the_socket_is_where_the_environment_says(environment: dict[str, str], path: str) -> None:
    assert ssip.address(environment) == path


def test_natural_voices_come_first_and_have_names_for_people() -> None:
    names = [choice.name for choice in choices(LISTED, "en-US")]
    assert names == [
        "RHVoice Slt",
        "Mimic 3 en UK",
        "English (America)",
        "English (Great Britain)",
    ]


def test_no_more_than_eight_voices_are_offered() -> None:
    many = [Listed("espeak-ng", f"English {number}", "en") for number in range(20)]
    assert len(choices(many, "en")) == 8


def test_usual_english_needs_no_list() -> None:
    assert not needs_list(Manner("en"))
    assert not needs_list(Manner("en_US.UTF-8"))
    assert needs_list(Manner("de"))
    assert needs_list(Manner("en", "rhvoice/Slt"))


@pytest.mark.parametrize(
    ("manner", "commands"),
    [
        (Manner("de"), "LANGUAGE de"),
        (Manner("de-AT"), "LANGUAGE de"),
        (Manner("zz"), "LANGUAGE en"),
        (Manner(""), "LANGUAGE en"),
        (Manner("de", "rhvoice/Slt"), "LANGUAGE de"),
        (Manner("en", "rhvoice/Gone"), "LANGUAGE en"),
    ],
)
def test_only_what_a_module_knows_is_asked_for(manner: Manner, commands: str) -> None:
    assert voice_settings(manner, LISTED) == f"SET self {commands}\r\n".encode()


def test_a_chosen_voice_brings_its_module() -> None:
    assert voice_settings(Manner("en", "rhvoice/Slt"), LISTED).decode().splitlines() == [
        "SET self OUTPUT_MODULE rhvoice",
        "SET self LANGUAGE en-US",
        "SET self SYNTHESIS_VOICE Slt",
    ]


def test_without_a_list_the_language_is_asked_for_all_the_same() -> None:
    assert voice_settings(Manner("de-AT"), ()) == b"SET self LANGUAGE de\r\n"
