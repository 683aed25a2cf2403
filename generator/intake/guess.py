"""“Did you mean”. In: a word that is not known, and those that are. Out: the nearest, if one is near."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

NEAR = 70
"""Likeness in per cent from which a guess helps more than it misleads: `headlne` and `headline` have 93, `topic` and `topics` 91, `desk` and `dek` 86, `text` and `title` 44."""
FEW = 3
"""More than this are no guess."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The nearest of some keys or choices, or None."""
    return next(iter(meant(word, {choice: choice for choice in known})), None)


def meant(word: str, forms: Mapping[str, str]) -> tuple[str, ...]:
    """The ids whose name, alias or id is near: `forms` maps each of those to the id.

    Several where `word` is a part of the names of a few ('Varga'); most often one, or none.
    """
    plain = _plain(word)
    if not plain:
        return ()
    plain_forms = {_plain(form): answer for form, answer in forms.items()}
    if plain in plain_forms:
        return (plain_forms[plain],)
    partly = dict.fromkeys(answer for form, answer in plain_forms.items() if _holds(form, plain))
    if 0 < len(partly) <= FEW:
        return tuple(partly)
    found = process.extractOne(plain, plain_forms.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
    return (plain_forms[found[0]],) if found else ()


def slug_of(text: str) -> str:
    """`text` as an id: small letters, digits and single hyphens; '' where it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", _plain(text)))


def _holds(form: str, part: str) -> bool:
    return f" {part} " in f" {form} " or f" {form} " in f" {part} "


def _plain(text: str) -> str:
    """Without case, accents and punctuation: 'Choe Son-hui' and 'choe-son-hui' are the same."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return " ".join(re.sub(r"[^\w]|_", " ", bare.replace("’", "").replace("'", "")).split())
