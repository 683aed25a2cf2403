"""The file a new article starts from. In: a headline, the moment, the registries' ids. Out: its path and its text."""

import json
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

SLUG_LENGTH = 60
"""Characters of an address: long enough to tell articles apart, short enough to read out."""

_SKELETON = """\
---
# Fill in what is blank, and paste the article’s text below the second line of dashes, exactly as
# you received it. `newsbrief check` says what is still missing. A # begins a note to yourself.
headline: {headline}
desk: {desk}
published: {published}        # a later time is an embargo: nobody sees it before
status: draft                      # set it to published when the brief is ready
source:
  publisher: {publisher}
  headline:                        # the article’s own headline
  show: quotes                     # what readers see of its text: full, quotes or none
summary:
  lede:                            # what happened, in one or two sentences
  points:
    -                              # what else there is to know, a sentence each
quotes:
  - text:                          # the words as they stand in the article, without quotation marks
    speaker:                       # an id from people.yml, or {{name: …, role: …}}
---
"""


def article_path(headline: str, day: datetime) -> str | None:
    """Where an article of that headline and day goes, within the content folder.

    None when the headline has no letters that an address can be made of.
    """
    slug = slug_of(headline)
    return f"articles/{day:%Y/%m}/{slug}.md" if slug else None


def slug_of(headline: str) -> str:
    """The headline in small Latin letters, digits and hyphens; empty when it has none of those."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[’']", "", headline))
    letters = plain.encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]
    return slug


def skeleton(
    headline: str, published: datetime, desks: Sequence[str], publishers: Sequence[str]
) -> str:
    """The text of a new article's file: what is known filled in, the rest blank with a note."""
    return _SKELETON.format(
        headline=json.dumps(headline, ensure_ascii=False),
        desk=_choice(desks, "desks.yml"),
        published=f"{published:%Y-%m-%d %H:%M}",
        publisher=_choice(publishers, "sources.yml"),
    )


def _choice(ids: Sequence[str], registry: str) -> str:
    if len(ids) == 1:
        return ids[0]
    some = ", ".join(ids[:6]) + (", …" if len(ids) > 6 else "")
    return (
        f"# one of {registry}: {some}"
        if ids
        else f"# an id from {registry}, where there is none yet"
    )
