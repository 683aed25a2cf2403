"""The pages that list briefs, as Markdown: what a code host or another generator shows of them."""

from collections.abc import Iterable

from generator.languages import Words, words_of
from generator.languages.dates import day_in_words
from generator.languages.marks import quoted
from generator.typeset.archive import Month
from generator.typeset.escape import text
from generator.typeset.links import relative
from generator.typeset.storyline import CAST
from generator.views import Amended, IndexView
from generator.vocabulary import (
    Address,
    Brief,
    Edition,
    Link,
    Person,
    Said,
    Section,
    Standing,
    Storyline,
)


def front(edition: Edition, words: Words) -> str:
    """The newsroom's name, and its briefs, newest first."""
    here = Address("index.md")
    return _join(
        f"# {text(edition.name)}", text(edition.tagline), _briefs(edition.briefs, here, words)
    )


def section(section: Section, words: Words) -> str:
    """A desk or a topic, and its briefs."""
    return _join(
        f"# {text(section.name)}",
        _prose(section.about),
        _briefs(section.briefs, section.address, words),
    )


def person(person: Person, words: Words) -> str:
    """Who somebody is, what they said here, where they appear."""
    said = "\n\n".join(_said(said, person.address, words) for said in person.said)
    return _join(
        f"# {text(person.name)}",
        f"*{text(person.role)}*" if person.role else "",
        _prose(person.about),
        f"## {words.own_words}\n\n{said}" if said else "",
        f"## {words.in_these_briefs}\n\n{_briefs(person.briefs, person.address, words)}",
    )


def storyline(storyline: Storyline, words: Words) -> str:
    """A storyline's standing background, and its briefs in order."""
    here = storyline.address
    people = words.brief.comma.join(_link(member.who, here) for member in storyline.cast[:CAST])
    return _join(
        f"# {text(storyline.title)}",
        f"*{text(storyline.dek)}*" if storyline.dek else "",
        *(text(paragraph) for paragraph in storyline.background),
        f"{words.people}{words.brief.colon}{people}" if people else "",
        f"## {words.brief_by_brief}\n\n{_briefs(storyline.briefs, here, words)}",
    )


def month(month: Month, words: Words) -> str:
    """A month of the archive, and its briefs."""
    return _join(f"# {text(month.name)}", _briefs(month.briefs, month.address, words))


def amended(entries: Iterable[Amended], here: Address, words: Words) -> str:
    """What was put right, newest first."""
    lines = (_amended(entry, here, words) for entry in entries)
    return _join(f"# {words.corrections}", "\n".join(lines))


def _amended(entry: Amended, here: Address, words: Words) -> str:
    marks = words_of(entry.language).brief.quotation_marks
    said = (
        words.brief.was.format(words=text(quoted(entry.wrong, marks))) if entry.wrong else "",
        words.brief.now.format(words=text(quoted(entry.right, marks))) if entry.right else "",
        text(entry.note) if entry.note else "",
    )
    kind = words.amendments[entry.kind]
    head = f"{text(entry.when.day)} · {kind} · {_link(entry.brief, here)}"
    return f"- {head}{words.brief.colon}{' '.join(part for part in said if part)}"


def index(view: IndexView, words: Words) -> str:
    """Desks, topics, people or storylines with what they are."""
    here = Address(f"{view.kind}/index.md")
    lines = [_line(entry.link, entry.about, here, words) for entry in view.entries]
    lines += [_line(one.storyline, one.dek, here, words) for one in view.storylines]
    return _join(f"# {text(view.name)}", "\n".join(lines))


def standing(page: Standing) -> str:
    """A page of the newsroom's own, under its title."""
    return _join(f"# {text(page.title)}", page.markdown.strip())


def _briefs(briefs: Iterable[Brief], here: Address, words: Words) -> str:
    return "\n".join(
        f"- {_link(Link(brief.headline, brief.address), here)} · "
        f"{text(day_in_words(brief.published, words.brief))}"
        + (f" · {words.states['withdrawn']}" if brief.state == "withdrawn" else "")
        for brief in briefs
    )


def _said(said: Said, here: Address, words: Words) -> str:
    quote, brief = said.quote, said.brief
    own = words_of(brief.language).brief
    words_said = quoted(quote.text, own.quotation_marks)
    where = relative(here, brief.address) + f"#q{said.number}"
    comma = words.brief.comma
    via = comma + own.through.format(what=text(quote.via)) if quote.via else ""
    day = text(day_in_words(brief.published, words.brief))
    return f"> {text(words_said)}\n>\n> — [{text(brief.headline)}]({where}){comma}{day}{via}"


def _line(link: Link, about: str | None, here: Address, words: Words) -> str:
    return f"- {_link(link, here)}" + (f"{words.brief.colon}{text(about)}" if about else "")


def _link(link: Link, here: Address) -> str:
    if link.address is None:
        return text(link.name)
    return f"[{text(link.name)}]({relative(here, link.address)})"


def _prose(about: str | None) -> str:
    return "\n\n".join(text(paragraph) for paragraph in about.split("\n\n")) if about else ""


def _join(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
