"""The stem of an English word: what is left when its endings are taken off.

In: one word. Out: a stem under which a word's inflections and its near derivations meet (deploy,
deployed, deployment). A stem is for comparing, never for reading. Prefixes stay (“unable” is not
“able”), and so do endings that turn the meaning (-less, -ee). Words of other languages come back
lower-cased and little changed, which is enough to compare names and numbers.
"""

import re
import unicodedata
from functools import lru_cache

_IRREGULAR_FORMS = """
say said; tell told; know known knew; rise rose risen; fall fell fallen; grow grew grown;
give gave given; take took taken; get got gotten; make made; go went gone; come came; see saw seen;
hold held; lose lost; win won; send sent; spend spent; build built; buy bought; bring brought;
think thought; catch caught; fight fought; seek sought; teach taught; sell sold; find found;
leave left; meet met; lead led; feed fed; keep kept; sleep slept; feel felt; deal dealt; mean meant;
strike struck; stick stuck; begin began begun; drink drank drunk; sing sang sung; swim swam swum;
run ran; write wrote written; drive drove driven; ride rode ridden; choose chose chosen;
freeze froze frozen; speak spoke spoken; break broke broken; steal stole stolen; wake woke woken;
wear wore worn; bear bore borne; swear swore sworn; tear tore torn; throw threw thrown;
draw drew drawn; fly flew flown; blow blew blown; show shown; eat ate eaten; forbid forbade forbidden;
hide hid hidden; bite bit bitten; shoot shot; sit sat; stand stood; understand understood;
withdraw withdrew withdrawn; become became; overcome overcame; forget forgot forgotten; pay paid;
lay laid; hear heard; flee fled; sink sank sunk; shrink shrank shrunk; spring sprang sprung;
hang hung; dig dug; swing swung; cling clung; plead pled; man men; woman women; child children;
person people; foot feet; tooth teeth; mouse mice; wife wives; life lives; leaf leaves; half halves;
knife knives; thief thieves; wolf wolves; die died dies dying death dead deadly; lie lying;
tie tying; crisis crises; analysis analyses; criterion criteria; medium media; datum data;
good better best well; bad worse worst; large larger; poisonous poison
"""
_IRREGULAR = {
    form: family.split()[0]
    for family in _IRREGULAR_FORMS.replace("\n", " ").split(";")
    for form in family.split()
}
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_DERIVED = tuple(
    (ending, put, least)
    for ending, put, least in (
        ("ization", "iz", 3), ("isation", "iz", 3), ("ational", "at", 3), ("fulness", "ful", 3),
        ("iveness", "iv", 3), ("ousness", "ous", 3), ("bility", "bl", 3), ("ication", "y", 3),
        ("ation", "", 4), ("ition", "", 4), ("ution", "ut", 3), ("ction", "ct", 3),
        ("ption", "pt", 3), ("ssion", "ss", 3), ("tion", "t", 4), ("sion", "s", 4),
        ("ement", "", 4), ("ment", "", 4), ("ness", "", 3), ("ally", "", 4), ("ily", "y", 3),
        ("bly", "bl", 3), ("ly", "", 4), ("ance", "", 4), ("ence", "", 4), ("ancy", "", 4),
        ("ency", "", 4), ("able", "", 4), ("ible", "", 4), ("ful", "", 3), ("ous", "", 4),
        ("ive", "", 4), ("ical", "ic", 3), ("ial", "", 4), ("al", "", 4), ("ist", "", 4),
        ("ism", "", 4), ("ize", "", 4), ("ise", "", 4), ("ify", "", 4), ("ity", "", 4),
        ("ery", "er", 4), ("ant", "", 4), ("ent", "", 4), ("ate", "", 4), ("ship", "", 4),
        ("er", "", 4), ("or", "", 4),
    )
)  # fmt: skip


def folded(text: str) -> str:
    """`text` in lower case, without accents, with straight apostrophes: for comparing names."""
    lowered = text.casefold().replace("’", "'").replace("ʼ", "'")
    if lowered.isascii():
        return lowered
    parts = unicodedata.normalize("NFKD", lowered)
    return "".join(part for part in parts if not unicodedata.combining(part))


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem of `word`, whatever its case; a possessive ’s goes first."""
    plain = folded(word)
    plain = plain.removesuffix("'s").rstrip("'").replace("'", "")
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    if len(plain) <= 3 or not plain.isalpha() or not plain.isascii():
        return plain
    return _without_derivation(_without_inflection(plain))


def _without_inflection(word: str) -> str:
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = _singular(word)
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 2 and _VOWEL.search(root):
            if root in _IRREGULAR:
                return _IRREGULAR[root]
            return _DOUBLED.sub(r"\1", root)
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _without_derivation(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    for ending, put, least in _DERIVED:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word.removesuffix(ending) + put
            break
    word = _DOUBLED.sub(r"\1", word.removesuffix("e"))
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word
