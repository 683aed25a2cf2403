"""Whether words mean a person: names in their many forms, titles, pronouns.

In: how the reporter calls somebody, and a Person. Out: whether the one can be the other.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from generator.prose.lexicon.saying import DETERMINERS, ENDINGS_OF_NAMES, PREPOSITIONS, TITLES
from generator.vocabulary import Span

_WORD = re.compile(r"[^\W_]+")
_SHORT_FORMS = {
    frozenset(names.split())
    for names in (
        "bill will billy william", "bob rob bobby robert", "mike mick michael", "jim jimmy james",
        "dick rick richard", "ted ed eddie edward", "tony anthony", "liz beth betsy elizabeth",
        "kate kathy cathy katherine catherine", "jack john johnny", "chuck charlie charles",
        "peggy maggie meg margaret", "hank harry henry", "larry laurence lawrence", "harry harold",
        "drew andy andrew", "steve stephen steven", "jerry gerald", "gene eugene", "joe joey joseph",
        "tom tommy thomas", "nancy ann anne", "sandy alexandra alexander", "sasha alexander",
        "jenny jen jennifer", "becky rebecca", "debbie deborah", "patty pat patricia patrick",
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may have spoken: `names` with all aliases, `titles` and role, pronouns if known."""

    names: tuple[str, ...]
    titles: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()


def is_named(words: str, person: Person) -> bool:
    """Whether `words` are one of the person's names, or a form of it."""
    names = [parts_of_name(name) for name in person.names]
    # “Reed” alone is no form of “Ann Reed” where the person is known to be Jonas Reed.
    full = [name for name in names if len(name) > 1] or names
    said = parts_of_name(words)
    return said in names or any(_is_form_of(said, name) for name in full)


def shares_family_name(words: str, person: Person) -> bool:
    """Whether `words` have the person's last name, whatever the first."""
    parts = parts_of_name(words)
    return bool(parts) and any(parts[-1:] == parts_of_name(name)[-1:] for name in person.names)


def is_titled(words: str, person: Person) -> bool:
    """Whether all that `words` say of somebody is said by one of the person's titles."""
    said = parts_of_title(words)
    return bool(said) and any(said <= parts_of_title(title) for title in person.titles)


def may_be_meant_by(pronoun: str, person: Person) -> bool:
    """Whether a pronoun may stand for the person; True where theirs are not known."""
    return not person.pronouns or pronoun.lower() in {given.lower() for given in person.pronouns}


def names_within(body: str, span: Span, person: Person) -> bool:
    """Whether the stretch names the person, by any part of a name that tells them from others."""
    words = set(parts_of_name(span.of(body)))
    return any(set(parts_of_name(name)[-1:]) <= words for name in person.names)


@lru_cache(maxsize=4096)
def parts_of_name(name: str) -> tuple[str, ...]:
    """The parts of a name, small and plain, without titles before and Jr. behind."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "").replace("'", "")).casefold()
    parts = _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    while len(parts) > 1 and parts[0] in TITLES:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in ENDINGS_OF_NAMES:
        parts = parts[:-1]
    return tuple(parts)


def _is_form_of(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether `said` is the name, a part of it, or it with more: Reed, Jonas P. Reed, J. Reed."""
    if not said or not name:
        return False
    if set(said) <= set(name) or set(name) <= set(said):
        return True
    return said[-1] == name[-1] and _is_first_name(said[0], name[0])


def _is_first_name(said: str, name: str) -> bool:
    """Whether two first names may be the same: an initial, a short form."""
    shorter, longer = sorted((said, name), key=len)
    return longer.startswith(shorter) or any({said, name} <= forms for forms in _SHORT_FORMS)


def parts_of_title(words: str) -> frozenset[str]:
    """What words say that somebody is, word for word."""
    plain = (found.casefold() for found in _WORD.findall(words))
    return frozenset(word for word in plain if word not in DETERMINERS | PREPOSITIONS | {"s"})
