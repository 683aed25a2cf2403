import pytest

from generator.prose.spelling import spellings

NAMES = (
    ("Yun Mi-ra", ("Yun Mi-Ra", "Yun")),
    ("Mira Hope", ("Hope", "Mirah Hope")),
    ("Ada Thorne", ("Thorne", "Ada Thorn", "the Mayor")),
)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Mi-Ra", "Mi-ra"),
        ("Mirah", "Mira"),
        ("Thorn", "Thorne"),
        ("THORNE", "Thorne"),
        ("Mi-ra", None),
        ("Mira", None),
        ("Yun", None),
        ("Mayor", None),
        ("Harbour", None),
    ],
)
def test_another_spelling_of_a_name(word: str, right: str | None) -> None:
    meant = spellings(NAMES).meant(word)
    assert (meant.word if meant else None) == right


def test_the_whole_name_is_told() -> None:
    meant = spellings(NAMES).meant("Thorn")
    assert meant
    assert meant.name == "Ada Thorne"
