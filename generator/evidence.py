"""The digest of an article's text: whether the evidence is still what it was. In: a body. Out: a short code."""

from hashlib import sha256

DIGITS = 16
"""Of the 64 that SHA-256 has: enough that no slip of the hand, and no two articles, share a code."""


def digest(body: str) -> str:
    """'sha256:' and 16 hexadecimal digits, of the text without what tools change unasked.

    That is: of its lines in UTF-8, joined by line feeds, without white space at their ends and
    without empty lines before the first and after the last.
    """
    lines = "\n".join(line.rstrip() for line in body.split("\n")).strip("\n")
    return f"sha256:{sha256(lines.encode()).hexdigest()[:DIGITS]}"
