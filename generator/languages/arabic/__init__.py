"""Arabic."""

from generator.languages.arabic.site import ARABIC

__all__ = ["ARABIC"]
