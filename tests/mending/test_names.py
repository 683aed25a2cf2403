import pytest

from generator.mending.names import spelt
from tests.mending.drafts import REGISTRIES

NAMES = tuple((person.name, person.aliases) for person in REGISTRIES.people.values())


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Ada Thorn’s light", "Ada Thorne’s light"),
        ("Yun Mi-Ra and Yun", "Yun Mi-ra and Yun"),
        ("Yun Mi Ra’s answer", "Yun Mi-ra’s answer"),
        ("“Yun Mi-Ra is right,” Yun Mi-Ra said", "“Yun Mi-Ra is right,” Yun Mi-ra said"),
        ("“Yun Mi Ra is right,” Yun Mi Ra said", "“Yun Mi Ra is right,” Yun Mi-ra said"),
        ("Thorne hopes; there is hope", "Thorne hopes; there is hope"),
        ("Thornes and thorns", "Thornes and thorns"),
        ("the Thorn-Hope line", "the Thorn-Hope line"),
    ],
)
def test_names_are_spelt_as_the_registry_does(words: str, right: str) -> None:
    assert spelt(words, NAMES) == right
    assert spelt(right, NAMES) == right
