"""French."""

from generator.languages.french.site import FRENCH

__all__ = ["FRENCH"]
