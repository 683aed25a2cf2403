import pytest

from generator.mending.typography import own_typography


@pytest.mark.parametrize(
    ("quote", "found", "own"),
    [
        ("We don’t know", ["We don't know"], "We don't know"),
        ("a light — any — light", ["a light - any - light"], "a light - any - light"),
        ("the “old lamp” stays", ["the ‘old lamp’ stays"], "the “old lamp” stays"),
        ('the "old lamp" stays', ["the “old lamp” stays"], "the “old lamp” stays"),
        ("a light—any light", ["a light —\nany light"], "a light — any light"),
        ("We don’t … don’t go", ["We don't", "don't go"], "We don't … don't go"),
        ("[The] “lamp” … “stays”", ['"lamp"', '"stays"'], '[The] "lamp" … "stays"'),
        ("wait … for it’s", ["wait... for it's"], "wait … for it’s"),
        ("it’s fine, it’s fine", ["it's fine, it’s fine"], "it's fine, it’s fine"),
        ("a fine day", ["a ﬁne day"], "a fine day"),
        ("not there", ["somewhere else"], "not there"),
    ],
)
def test_a_quote_gets_the_articles_typography_and_nothing_else(
    quote: str, found: list[str], own: str
) -> None:
    assert own_typography(quote, found) == own
    assert own_typography(own, found) == own
