"""“Corrections”: what was put right after publication, in full and dated; and in a line, under the headline."""

from generator.languages.dates import day_in_words, moment_in_words
from generator.languages.marks import quoted
from generator.typeset.cut import cut
from generator.typeset.escape import inline
from generator.typeset.sheet import Sheet, sentence
from generator.vocabulary import Correction

CHANGES = 3
"""Corrections that are named under the headline, the latest first."""

CHANGE_LENGTH = 140
"""Characters for what the latest of them is: a line on a desk."""


def changed(made: tuple[Correction, ...], sheet: Sheet) -> list[str]:
    """The latest in a few words, those before it by kind and day; nothing where there are none."""
    if not made:
        return []
    words = sheet.words
    latest, *earlier = (_named(one, sheet) for one in made[:CHANGES])
    said = made[0].note or (made[0].now and words.now.format(words=_quoted(made[0].now, sheet)))
    if said:
        latest += words.colon + inline(cut(said, CHANGE_LENGTH))
    return [" · ".join([latest, *earlier])]


def _named(one: Correction, sheet: Sheet) -> str:
    """'[Correction, 15 March 2031](#corrections)'."""
    words = sheet.words
    kind, day = words.correction_kinds[one.kind], day_in_words(one.when, words)
    return f"[{kind}{words.comma}{day}](#corrections)"


def corrections(made: tuple[Correction, ...], sheet: Sheet) -> list[str]:
    """The corrections in the editor's order; nothing where there are none."""
    if not made:
        return []
    items = "\n".join(f"- {_correction(one, sheet)}" for one in made)
    return [f"## {sheet.words.corrections}", items]


def _correction(one: Correction, sheet: Sheet) -> str:
    words = sheet.words
    when = moment_in_words(one.when, words)
    parts = [f"**{words.correction_kinds[one.kind]}{words.comma}{when}.**"]
    if one.note:
        parts.append(sentence(inline(one.note)))
    if one.was:
        parts.append(words.was.format(words=_in_marks(one.was, sheet)))
    if one.now:
        parts.append(words.now.format(words=_in_marks(one.now, sheet)))
    return " ".join(parts)


def _in_marks(said: str, sheet: Sheet) -> str:
    return inline(_quoted(said, sheet))


def _quoted(said: str, sheet: Sheet) -> str:
    return quoted(said, sheet.words.quotation_marks)
