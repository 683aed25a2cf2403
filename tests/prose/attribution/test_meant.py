import pytest

from generator.prose.attribution import Mention, Person, among, last_meant
from generator.vocabulary import Span

LEE = Person(("Ann Lee",), (), ("she",))

# A body that ends in somebody without a name, and who that is.
CASES = {
    "Ann Lee met Jonas Reed on Friday. She": "Ann Lee",
    "Ann Lee met Reed. They left. She": "Ann Lee",
    "Jonas Reed wept. “No,” Ann Lee said. “Never.” She": "Ann Lee",
    "Ann Lee left.\n\nRain fell.\n\nShe": "Ann Lee",
    "On Friday, Ann Lee, the mayor, came late. It rained. She": "Ann Lee",
    "Jonas Reed came late. The mayor": "Jonas Reed",
}


@pytest.mark.parametrize(("body", "meant"), CASES.items())
def test_the_person_last_meant(body, meant):
    found = last_meant(body, ending(body), among())
    assert found is not None
    assert found.words == meant


def test_known_people_whose_pronouns_do_not_fit_are_passed_over():
    body = "Jonas Reed came late. Ann Lee left. He"
    assert last_meant(body, ending(body), among()).words == "Ann Lee"
    assert last_meant(body, ending(body), among(LEE)).words == "Jonas Reed"


def test_nobody_is_meant_from_far_away():
    body = "Ann Lee left.\n\nRain fell.\n\nRain fell.\n\nRain fell.\n\nShe"
    assert last_meant(body, ending(body), among()) is None


def ending(body: str) -> Mention:
    words = body.rsplit(". ", maxsplit=1)[-1].rsplit("\n", maxsplit=1)[-1]
    kind = "pronoun" if len(words.split()) == 1 else "title"
    return Mention(kind, Span(len(body) - len(words), len(body)), words)
