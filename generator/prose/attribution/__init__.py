"""To whom an article attributes the words between its quotation marks.

In: a body and a span of it. Out: an Attribution: how the reporter calls the one who speaks. Whom
that means is a second question: `last_meant` finds the name that “she” or “the minister” stands
for, and `is_named` and its like hold a Mention against people.
"""

from generator.prose.attribution.attribute import Attribution, attribute, words_around
from generator.prose.attribution.english import reads_as_english
from generator.prose.attribution.meant import among, last_meant
from generator.prose.attribution.mentions import Mention
from generator.prose.attribution.people import (
    Person,
    is_named,
    is_titled,
    may_be_meant_by,
    names_within,
    parts_of_name,
    parts_of_title,
    shares_family_name,
)

__all__ = [
    "Attribution",
    "Mention",
    "Person",
    "among",
    "attribute",
    "is_named",
    "is_titled",
    "last_meant",
    "may_be_meant_by",
    "names_within",
    "parts_of_name",
    "parts_of_title",
    "reads_as_english",
    "shares_family_name",
    "words_around",
]
