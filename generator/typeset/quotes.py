"""“Key quotes”: each a block quote of the words, who said them and what carried them, a note, and the way to all they said."""

from generator.languages.marks import quoted
from generator.typeset.escape import text
from generator.typeset.links import linked, relative
from generator.typeset.sheet import Sheet
from generator.vocabulary import Address, Link, Quote

SAID = "said"
"""Where on a person's page their quotes begin."""


def key_quotes(quotes: tuple[Quote, ...], sheet: Sheet) -> list[str]:
    """The quotes in the editor's order; nothing where there are none."""
    if not quotes:
        return []
    return [f"## {sheet.words.key_quotes}", *(_key_quote(quote, sheet) for quote in quotes)]


def _key_quote(quote: Quote, sheet: Sheet) -> str:
    said = text(quoted(quote.text, sheet.words.quotation_marks))
    blocks = [said, "— " + _attribution(quote, sheet)]
    if quote.note:
        blocks.append(text(quote.note))
    if quote.speaker.address:
        blocks.append(_all_said(quote.speaker.address, sheet))
    return "\n>\n".join(f"> {block}" for block in blocks)


def _attribution(quote: Quote, sheet: Sheet) -> str:
    words, speaker = sheet.words, quote.speaker
    parts = [f"**{linked(Link(speaker.name, speaker.address), sheet.here)}**"]
    parts += [text(part) for part in (speaker.role, quote.setting) if part]
    if spoken := _spoken_in(quote, sheet):
        parts.append(f"*{spoken}*")
    if quote.via:
        parts.append(f"*{words.through.format(what=text(quote.via))}*")
    return words.comma.join(parts) + sheet.marks([quote.paragraph])


def _all_said(speaker: Address, sheet: Sheet) -> str:
    """The way to all that the speaker said."""
    return f"[{sheet.words.all_quotes}]({relative(sheet.here, speaker)}#{SAID})"


def _spoken_in(quote: Quote, sheet: Sheet) -> str | None:
    """The language of the words, where it has a name and is not the brief's own."""
    code = (quote.language or "").partition("-")[0]
    name = sheet.words.language_names.get(code)
    if name is None or code == sheet.language:
        return None
    return sheet.words.in_language.format(language=name)
