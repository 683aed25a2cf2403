"""The marks that stand around sentences, which several modules here share."""

OPENING = "\"'“‘«‹„‚»›「『（(["
"""Marks that may stand before the first word of a sentence."""
CLOSING = "\"'”’»›“‘«‹」』）)]"
"""Marks that may stand after the last stop of a sentence."""
