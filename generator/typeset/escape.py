"""Words → Markdown that means just those words, in Python-Markdown, in CommonMark and on a code host.

In: an editor's or a source's text. Out: one line of Markdown without any markup of its own.
Only what would be read as markup is escaped, so that the text stays readable. Where the dialects
disagree about a backslash (Python-Markdown knows it only before \\`*_{}[]()>#+-.!), a character
reference stands instead, which all of them read. Quotation marks are never touched.
"""

import re

_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

_SUSPECT = re.compile(r"[\\`*_{\[\]<&~$]")
"""What nearly all texts lack: a look that is ten times as fast as `_MARKUP`."""
_MARKUP = re.compile(
    r"""
    (?P<backslash> [\\`*{\[\]] | _(?![^\W_]) | (?<![^\W_])_ | (?<=\bwww)\. )
    | (?P<reference>
        <(?!\s)                             # a tag, a comment, an automatic link
      | &(?=\#|[a-z0-9][a-z0-9.-]*;)        # a character reference
      | ~(?![^\W_]) | (?<=\S)~              # struck out, or a fence of code; ~8,000 is neither
      | (?<=\S)\$(?![^\W_])                 # the end of a formula on a code host
      | (?:(?<=http)|(?<=https)|(?<=ftp)):(?=//)    # a link on a code host
      )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PAIR = re.compile(r"(?<![!\]\\])\[(?![\s^!])[^\[\]]{2,}\](?![(\[:])")
"""Brackets round an editor's words in a quote, which no dialect reads as a link."""

_OPENING = re.compile(
    r"""
    (?P<mark> [#>] | !(?=!!) )                      # a heading, a block quote, an admonition
    | (?P<dash> [-+] )(?= \s | $ | [-\s]*$ )        # a list, a rule
    | (?P<number> \d+ )(?P<point> [.)] )(?= \s | $ )        # a numbered list
    | (?P<reference> [|:](?=[|:\s-]*$) | :(?=\s) )  # the second row of a table, a definition
    """,
    re.VERBOSE,
)
_CLOSING = re.compile(r"\#+$")

_UNSAFE_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"'`{}|\\^()\[\]]")
_REFERENCE_IN_ADDRESS = re.compile(r"&(?=#|[a-z0-9][a-z0-9.-]*;)", re.IGNORECASE)
_WEB = re.compile(r"https?://(?=[^/\s])", re.IGNORECASE)


def text(words: str) -> str:
    """`words` as Markdown for any place: a paragraph, an item, a heading, a quote, a link, emphasis."""
    escaped = inline(words)
    if escaped.endswith("#"):
        escaped = _CLOSING.sub(lambda found: "\\#" * len(found[0]), escaped)
    if opening := _OPENING.match(escaped):
        escaped = _open(opening) + escaped[opening.end() :]
    return escaped


def inline(words: str) -> str:
    """`words` as Markdown for the middle of a line, where no list, heading or quote can open."""
    folded = fold(words)
    if not (_SUSPECT.search(folded) or "://" in folded or "www." in folded):
        return folded
    kept = _bracketed(folded) if "[" in folded else frozenset[int]()

    def escaped(found: re.Match[str]) -> str:
        if found.lastgroup == "reference":
            return _reference(found[0])
        return found[0] if found.start() in kept else "\\" + found[0]

    return _MARKUP.sub(escaped, folded)


def fold(words: str) -> str:
    """`words` on one line: white space folded, control characters gone, no space at either end.

    Spaces that do not break (before a French colon, in “8 000”) stay as they are.
    """
    if "  " in words or (not words.isprintable() and _ODD.search(words)):
        words = _SPACES.sub(" ", printable(words))
    return words.strip()


def printable(words: str) -> str:
    """`words` without control characters and other code points that no text has."""
    return words if words.isprintable() else _UNPRINTABLE.sub("", words)


def web_address(address: str) -> str | None:
    """A web address as the target of a Markdown link; None unless it begins with http(s)."""
    return target(address) if _WEB.match(address) else None


def target(address: str) -> str:
    """An address as the target of a Markdown link: what could end the link is percent-encoded."""
    encoded = _UNSAFE_IN_ADDRESS.sub(_percent, address)
    return _REFERENCE_IN_ADDRESS.sub("&amp;", encoded)


def _bracketed(folded: str) -> frozenset[int]:
    whole = (0, len(folded))
    pairs = [found.span() for found in _PAIR.finditer(folded) if found.span() != whole]
    return frozenset(place for start, end in pairs for place in (start, end - 1))


def _open(found: re.Match[str]) -> str:
    if found["reference"]:
        return _reference(found["reference"])
    return f"{found['number'] or ''}\\{found['mark'] or found['dash'] or found['point']}"


def _reference(character: str) -> str:
    named = {"<": "&lt;", "&": "&amp;"}
    return named.get(character) or f"&#{ord(character)};"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
