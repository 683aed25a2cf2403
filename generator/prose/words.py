"""Small vocabularies of news prose that several modules here share."""

OPENING = "\"'“‘«‹„‚»›「『（(["
"""Marks that may stand before the first word of a sentence."""
CLOSING = "\"'”’»›“‘«‹」』）)]"
"""Marks that may stand after the last stop of a sentence."""
SAID = (
    "said|says|asked|asks|added|adds|told|tells|wrote|writes|replied|replies|answered|responded"
    "|exclaimed|shouted|yelled|demanded|wondered|continued|declared|tweeted|quipped|joked|recalled"
)
"""Verbs, as a regular expression, by which a sentence goes on after a quoted question."""
