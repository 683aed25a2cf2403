"""Clipping → a page for Pagefind's eyes only: HTML that marks what is searched, filtered and shown.

What a result shows beside the words found stands in an id, because Pagefind keeps ids as they are
and searches everything else that it keeps.
"""

import json
import re
from html import escape
from itertools import chain

from generator.search.clippings import Clipping

UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no page may hold; sources have it all the same."""


def document(clipping: Clipping) -> str:
    """The page that Pagefind reads for a clipping."""
    head = [_meta("sort", "order", clipping.order)]
    head += [_meta("filter", label.kind, f"{label.id}={label.name}") for label in clipping.labels]
    body = [f'<p id="{_attribute(_without_spaces(clipping))}"></p>']
    if clipping.headline:
        body.insert(0, f"<h1>{_text(clipping.headline)}</h1>")
    body += [f"<p>{_text(words)}</p>" for words in clipping.words]
    lines = chain(
        ('<!doctype html><html><head><meta charset="utf-8">',),
        head,
        ("</head><body data-pagefind-body>",),
        body,
        ("</body></html>",),
    )
    return "\n".join(lines) + "\n"


def _meta(what: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{what}="{name}[content]" content="{_attribute(value)}">'


def _without_spaces(clipping: Clipping) -> str:
    """What is shown, as JSON: Pagefind drops white space from an id, so it is written as JSON can."""
    shown = json.dumps(clipping.shown, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return re.sub(r"\s", lambda space: f"\\u{ord(space[0]):04x}", shown)


def _attribute(value: str) -> str:
    return escape(UNPRINTABLE.sub("", value))


def _text(words: str) -> str:
    return escape(UNPRINTABLE.sub("", words), quote=False)
