"""A name in any script → the last part of an address, for good.

It depends on the name alone, so that no other name, now or later, moves it. Names that differ in
case, accents and punctuation only have the same one: they are spellings of one name.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache

_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Latin letters that are no letter with an accent."""

_TAKEN = re.compile(r"index|page-[0-9]+")
"""What would be the address of a list's own page."""

_DIGITS = 10
"""Of a checksum in base 16: among 10,000 names the chance that two have the same is one in 20,000."""


@lru_cache(maxsize=1 << 12)
def lasting_slug(name: str) -> str:
    """Small Latin letters, digits and hyphens; with a checksum where those can't tell the name.

    'São Tomé' is sao-tome; 'Холм' is x-0b5c…, 'Ω point' is point-7f1e….
    """
    plain = _plain(name)
    latin = "-".join(re.findall(r"[a-z0-9]+", plain))
    if latin and plain.isascii() and not _TAKEN.fullmatch(latin):
        return latin
    checksum = hashlib.sha256(plain.encode()).hexdigest()[:_DIGITS]
    return f"{latin or 'x'}-{checksum}"


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN))
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return " ".join(re.sub(r"[^\w]|_", " ", re.sub(r"[’'ʼ]", "", bare)).split())
