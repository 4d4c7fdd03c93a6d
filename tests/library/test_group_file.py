"""What the file of muscle groups says, and what is read from it."""

import pytest

from easeful.core.exercise import MuscleGroup
from easeful.library.group_file import read_groups

JAW = "{name: Jaw, tense: Press your lips., release: Let it hang.}"


def test_a_group_has_a_name_and_a_line_for_each_half() -> None:
    text = f"format: 1\ngroups:\n  jaw: {JAW}\n  belly:\n    name: Belly\n    tense: Firm."
    text += "\n    release: Soft.\n    care: Skip it if sore.\n"

    found = read_groups("groups.yaml", text.encode())

    assert found.problems == ()
    assert found.groups == (
        MuscleGroup("jaw", "Jaw", "Press your lips.", "Let it hang."),
        MuscleGroup("belly", "Belly", "Firm.", "Soft.", "Skip it if sore."),
    )


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ['1:1: "groups" is missing']),
        ("- jaw\n", ['1:1: "groups" is missing']),
        ("groups: [jaw]\n", ['1:1: "groups" is missing']),
        (
            "groups:\n  jaw: Jaw\n  eyes: {name: Eyes, tens: Shut.}\n",
            [
                '2:8: "jaw" needs a "name" under it',
                '3:3: "release" is missing',
                '3:22: unknown key "tens"; did you mean "tense"?',
            ],
        ),
        (f"groups:\n  jaw: {JAW}\n  jaw: {JAW}\n", ['3:3: "jaw" is given twice, first on line 2']),
        (f"groups:\n  jaw: {JAW}\nx: 1\n", ['3:1: unknown key "x"']),
        ("groups: {jaw: &a }\n", None),
    ],
)
def test_mistakes_have_their_places(text: str, problems: list[str] | None) -> None:
    found = [str(each) for each in read_groups("g.yaml", text.encode()).problems]

    if problems is None:
        assert len(found) == 1
    else:
        assert found == [f"g.yaml:{each}" for each in problems]
