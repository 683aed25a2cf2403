"""English, which stands in for every language that has no words here."""

from generator.languages.english.site import ENGLISH

__all__ = ["ENGLISH"]
