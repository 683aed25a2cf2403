"""“Corrections”: what was put right after publication, in full and dated."""

from generator.languages.dates import moment_in_words
from generator.languages.marks import quoted
from generator.typeset.escape import inline
from generator.typeset.sheet import Sheet, sentence
from generator.vocabulary import Correction


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
    return inline(quoted(said, sheet.words.quotation_marks))
