"""The digest of an article's text, noted. In: a Draft. Out: the Draft's text with `source.digest`, if there was none."""

from collections.abc import Iterator

from generator.evidence import digest
from generator.mending.draft import Draft, Mended
from generator.mending.values import offset

_FIELD = ("source", "digest")


def note_digest(draft: Draft) -> Iterator[Mended]:
    """Yield the text with a note of what the article's text is; of a draft's not yet, since it may still be pasted anew."""
    annotation = draft.article.annotation
    if annotation.source.digest or annotation.status == "draft" or _FIELD in draft.keys:
        return
    text, places = draft.text, draft.article.positions
    source = places[("source",)]
    last = max((key for key in draft.keys if key[:-1] == ("source",)), key=draft.keys.__getitem__)
    code, end = digest(draft.article.body), places[last]
    at = offset(text, end.end_line, end.end_column)
    if text[offset(text, source.line, source.column)] == "{":
        added = f", digest: {code}"
    else:
        at = text.index("\n", at)
        added = f"\n{' ' * (draft.keys[last].column - 1)}digest: {code}"
    yield Mended(text[:at] + added + text[at:], {_FIELD: code})
