"""Spanish."""

from generator.languages.spanish.site import SPANISH

__all__ = ["SPANISH"]
