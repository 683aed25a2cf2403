"""Lines of a list in Markdown: briefs, quotes, names with a few words. In: nouns, and the page they stand on. Out: Markdown."""

from collections.abc import Iterable

from generator.languages import Words, words_of
from generator.languages.dates import day_in_words
from generator.languages.marks import quoted
from generator.typeset.escape import text
from generator.typeset.links import linked, relative
from generator.vocabulary import Address, Brief, Link, Mentioned, Said


def brief_lines(briefs: Iterable[Brief | Mentioned], here: Address, words: Words) -> str:
    """A line for each brief: headline and day."""
    return "\n".join(
        f"- {linked(Link(brief.headline, brief.address), here)} · "
        f"{text(day_in_words(brief.published, words.brief))}"
        + (f" · {words.states['withdrawn']}" if brief.state == "withdrawn" else "")
        for brief in briefs
    )


def said_lines(said: Iterable[Said], here: Address, words: Words, *, speaker: bool = False) -> str:
    """A block quote for each quote, with the brief it stands in; with `speaker`, who said it."""
    return "\n\n".join(_said(one, here, words, speaker=speaker) for one in said)


def _said(said: Said, here: Address, words: Words, *, speaker: bool) -> str:
    quote, brief = said.quote, said.brief
    own, comma = words_of(brief.language).brief, words.brief.comma
    words_said = quoted(quote.text, own.quotation_marks)
    where = relative(here, brief.address) + f"#q{said.number}"
    who = linked(Link(quote.speaker.name, quote.speaker.address), here) + comma if speaker else ""
    via = comma + own.through.format(what=text(quote.via)) if quote.via else ""
    day = text(day_in_words(brief.published, words.brief))
    return f"> {text(words_said)}\n>\n> — {who}[{text(brief.headline)}]({where}){comma}{day}{via}"


def line(link: Link, about: str | None, here: Address, words: Words) -> str:
    """A name with a few words on it."""
    return f"- {linked(link, here)}" + (f"{words.brief.colon}{text(about)}" if about else "")


def prose(about: str | None) -> str:
    """Paragraphs of the newsroom's own."""
    return "\n\n".join(text(paragraph) for paragraph in about.split("\n\n")) if about else ""


def join(*blocks: str) -> str:
    """The blocks that there are, as a page."""
    return "\n\n".join(block for block in blocks if block) + "\n"
