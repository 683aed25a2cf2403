"""Quotation marks: those of languages without words of their own here, and putting them round words that bring none.

The table is the primary pair of the Unicode CLDR for each language.
"""

import re

QUOTATION_MARKS: dict[str, tuple[str, str]] = {
    "bg": ("„", "“"),
    "cs": ("„", "“"),
    "da": ("“", "”"),
    "el": ("«", "»"),
    "et": ("„", "“"),
    "fa": ("«", "»"),
    "fi": ("”", "”"),
    "he": ("”", "”"),
    "hr": ("„", "“"),
    "hu": ("„", "”"),
    "hy": ("«", "»"),
    "is": ("„", "“"),
    "it": ("«", "»"),
    "ja": ("「", "」"),
    "ka": ("„", "“"),
    "kk": ("«", "»"),
    "lt": ("„", "“"),
    "mk": ("„", "“"),
    "nb": ("«", "»"),
    "no": ("«", "»"),
    "pl": ("„", "”"),
    "ps": ("«", "»"),
    "pt": ("“", "”"),
    "ro": ("„", "”"),
    "ru": ("«", "»"),
    "sk": ("„", "“"),
    "sl": ("„", "“"),
    "sq": ("«", "»"),
    "sr": ("„", "”"),
    "sv": ("”", "”"),
    "uk": ("«", "»"),
}

OPENING = '"“”„‟«»‹›‘‚「『〝'
"""Marks that open a quotation in some language."""
CLOSING = '"”“«»›‹’「」』〞'
"""Marks that close one."""

_CLOSED_BY = {
    '"': '"',
    "“": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‹": "›",
    "「": "」",
    "『": "』",
}
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")


def quoted(words: str, marks: tuple[str, str]) -> str:
    """`words` between `marks`, unless they stand between marks of their own already."""
    return words if is_quoted(words) else f"{marks[0]}{words}{marks[1]}"


def is_quoted(words: str) -> bool:
    """Whether one pair of quotation marks goes round all of `words`."""
    closing = _CLOSED_BY.get(words[:1], "")
    if len(words) < 3 or words[-1] not in closing:
        return False
    if words[0] in closing:
        return words[0] not in words[1:-1]
    depth = 0
    for mark in _APOSTROPHE.sub("", words[:-1]):
        depth += (mark == words[0]) - (mark in closing)
        if not depth:
            return False
    return depth == 1
