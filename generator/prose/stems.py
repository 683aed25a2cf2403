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
knife knives; thief thieves; wolf wolves; die died dies dying death deaths dead deadly; lie lied lies lying;
tie tied ties tying; crisis crises; analysis analyses; criterion criteria; medium media; datum data;
use used uses using; age aged ages aging ageing; owe owed owes owing; suspect suspicion suspicious;
ice iced; dye dyed; free frees; good better best well; bad worse worst; large larger
"""
_IRREGULAR = {
    form: family.split()[0]
    for family in _IRREGULAR_FORMS.replace("\n", " ").split(";")
    for form in family.split()
}
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_ENDS_IN_EE = frozenset("agreed disagreed freed guaranteed decreed refereed".split())
_DERIVED = tuple(
    (ending, put, least)
    for ending, put, least in (
        ("ization", "", 4), ("isation", "", 4), ("ational", "", 4), ("fulness", "", 3),
        ("iveness", "", 3), ("ousness", "", 3), ("ability", "", 4), ("ibility", "", 4),
        ("ication", "i", 3), ("cision", "cid", 2), ("lusion", "lud", 3), ("vasion", "vad", 2),
        ("pansion", "pand", 2), ("tension", "tend", 2), ("pension", "pend", 3),
        ("mission", "mit", 2), ("cession", "ced", 2), ("ception", "ceiv", 2),
        ("sumption", "sum", 2), ("duction", "duc", 2), ("scription", "scrib", 2),
        ("ation", "", 4), ("ition", "", 4), ("ction", "ct", 3), ("ption", "pt", 3),
        ("ssion", "ss", 3), ("tion", "t", 4), ("sion", "s", 4), ("ement", "", 4),
        ("ment", "", 4), ("ness", "", 3), ("ally", "", 4), ("ily", "i", 3), ("bly", "bl", 3),
        ("ly", "", 4), ("ance", "", 4), ("anc", "", 4), ("enc", "", 4), ("ancy", "", 4),
        ("ency", "", 4), ("abl", "", 4), ("ibl", "", 4), ("ful", "", 3), ("ous", "", 4),
        ("iv", "", 4), ("ical", "", 4), ("ial", "", 4), ("al", "", 4), ("ist", "", 4),
        ("ism", "", 4), ("iz", "", 4), ("is", "", 5), ("ify", "", 4), ("ity", "", 4),
        ("ery", "", 4), ("ant", "", 4), ("ent", "", 4), ("at", "", 4), ("ship", "", 4),
        ("ic", "", 4), ("er", "", 4), ("or", "", 4), ("y", "", 5),
    )
)  # fmt: skip
"""Endings that make one word of another, without their last e: what replaces each, and the least
length of what is left. The longest that fits goes first."""
_ANY_ENDING = tuple(ending for ending, _, _ in _DERIVED)
_MOST_ENDINGS = 2
"""“hospitalization” has two, and few words have more."""


@lru_cache(maxsize=1 << 17)
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
    plain = _IRREGULAR.get(plain, plain)
    if len(plain) <= 3 or not plain.isalpha() or not plain.isascii():
        return plain
    return _without_derivation(_without_inflection(plain))


@lru_cache(maxsize=1 << 16)
def base(word: str) -> str:
    """`word` without its inflection alone: “launched” and “launches” meet, “launcher” stays apart."""
    plain = folded(word).removesuffix("'s").rstrip("'").replace("'", "")
    plain = _IRREGULAR.get(plain, plain)
    if len(plain) <= 3 or not plain.isascii():
        return plain
    return _without_inflection(plain)


@lru_cache(maxsize=1 << 16)
def singular(noun: str) -> str:
    """`noun` in lower case and in the singular: for telling nouns from the verbs they look like."""
    plain = folded(noun).removesuffix("'s").rstrip("'")
    plain = _IRREGULAR.get(plain, plain)
    is_plural = len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is"))
    return _singular(plain) if is_plural else plain


def _without_inflection(word: str) -> str:
    """The word without a plural or third-person s, -ed or -ing, and without a last e."""
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = _singular(word)
        word = _IRREGULAR.get(word, word)
    if word in _ENDS_IN_EE:
        return word[:-2]
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) > 2 and _VOWEL.search(root) and not word.endswith("eed"):
            return _DOUBLED.sub(r"\1", root) if len(root) > 3 else root
    return word.removesuffix("e")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _without_derivation(word: str) -> str:
    for _ in range(_MOST_ENDINGS):
        if not word.endswith(_ANY_ENDING):
            break
        for ending, put, least in _DERIVED:
            if word.endswith(ending) and len(word) - len(ending) >= least:
                word = _DOUBLED.sub(r"\1", word.removesuffix(ending) + put).removesuffix("e")
                break
    if len(word) > 3:
        word = word.rstrip("e")
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word
