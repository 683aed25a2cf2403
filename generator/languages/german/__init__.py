"""German."""

from generator.languages.german.site import GERMAN

__all__ = ["GERMAN"]
