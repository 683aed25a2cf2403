"""What templates say everything in. In: the site's language, the newsroom's words. Out: these and those of other languages, by the names that the theme has for them."""

from typing import Any

from generator.house import House
from generator.languages import Words, direction_of, words_of
from generator.newsroom import EARLY


def spoken(language: str, words: Words, house: House) -> dict[str, Any]:
    """What the theme says everything in: the site's language, its `words`, those of others."""

    def of(language: str) -> Words:
        """The words of a brief's language; of the site's, as the newsroom says them."""
        known = words_of(language)
        return words if known.code == words.code else known

    return {
        "early": EARLY,
        "language": language,
        "words": words,
        "words_of": of,
        "direction_of": direction_of,
        "house": house,
    }
