import pytest

from generator.intake.guess import meant, nearest, slug_of

PEOPLE = {
    "ilse-varga": "ilse-varga",
    "Ilse Varga": "ilse-varga",
    "the harbour master": "ilse-varga",
    "ivo-brandt": "ivo-brandt",
    "Ívo Brandt": "ivo-brandt",
    "ada-brandt": "ada-brandt",
    "Ada Brandt": "ada-brandt",
}


@pytest.mark.parametrize(
    ("word", "guess"),
    [
        ("Ilse Varga", "ilse-varga"),
        ("ILSE VARGA", "ilse-varga"),
        ("ilse_varga", "ilse-varga"),
        ("Varga", "ilse-varga"),
        ("Mrs Ilse Varga", "ilse-varga"),
        ("ilse-vraga", "ilse-varga"),
        ("Ivo Brandt", "ivo-brandt"),
        ("Brandt", "ivo-brandt ada-brandt"),
        ("The Harbour Master", "ilse-varga"),
        ("someone else", ""),
        ("", ""),
        ("???", ""),
    ],
)
def test_a_person_is_guessed_by_any_form_of_the_name(word, guess):
    assert " ".join(meant(word, PEOPLE)) == guess


@pytest.mark.parametrize(
    ("word", "guess"),
    [("headlne", "headline"), ("asof", "as_of"), ("titel", "title"), ("mood", None)],
)
def test_a_key_is_guessed(word, guess):
    assert nearest(word, ["headline", "as_of", "title", "desk"]) == guess


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("The Ferry’s Back!", "the-ferrys-back"),
        ("  Ünï__ço  dé ", "uni-co-de"),
        ("паром", ""),
        ("a--b", "a-b"),
        ("already-one", "already-one"),
    ],
)
def test_a_slug_is_made_of_small_letters_digits_and_hyphens(text, slug):
    assert slug_of(text) == slug
