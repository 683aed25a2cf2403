"""The pages that list briefs, as Markdown: what a code host or another generator shows of them."""

from collections.abc import Iterable

from generator.typeset import dates, words
from generator.typeset.archive import Month
from generator.typeset.escape import text
from generator.typeset.languages.marks import quoted
from generator.typeset.links import relative
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


def front(edition: Edition) -> str:
    """The newsroom's name, and its briefs, newest first."""
    here = Address("index.md")
    return _join(f"# {text(edition.name)}", text(edition.tagline), _briefs(edition.briefs, here))


def section(section: Section) -> str:
    """A desk or a topic, and its briefs."""
    return _join(
        f"# {text(section.name)}",
        _prose(section.about),
        _briefs(section.briefs, section.address),
    )


def person(person: Person) -> str:
    """Who somebody is, what they said here, where they appear."""
    said = "\n\n".join(_said(said, person.address) for said in person.said)
    return _join(
        f"# {text(person.name)}",
        f"*{text(person.role)}*" if person.role else "",
        _prose(person.about),
        f"## Quotes\n\n{said}" if said else "",
        f"## Briefs\n\n{_briefs(person.briefs, person.address)}",
    )


def storyline(storyline: Storyline) -> str:
    """A storyline's standing background, and its briefs in order."""
    here = storyline.address
    people = ", ".join(_link(link, here) for link in storyline.people)
    return _join(
        f"# {text(storyline.title)}",
        f"*{text(storyline.dek)}*" if storyline.dek else "",
        *(text(paragraph) for paragraph in storyline.background),
        f"People: {people}" if people else "",
        f"## The story so far\n\n{_briefs(storyline.briefs, here)}",
    )


def month(month: Month) -> str:
    """A month of the archive, and its briefs."""
    return _join(f"# {text(month.name)}", _briefs(month.briefs, month.address))


def amended(entries: Iterable[Amended], here: Address) -> str:
    """What was put right, newest first."""
    return _join("# Corrections", "\n".join(_amended(entry, here) for entry in entries))


def _amended(entry: Amended, here: Address) -> str:
    said = (
        f"It said: “{text(entry.wrong)}”." if entry.wrong else "",
        f"It now says: “{text(entry.right)}”." if entry.right else "",
        text(entry.note) if entry.note else "",
    )
    head = f"{text(entry.when.day)} · {entry.kind.capitalize()} · {_link(entry.brief, here)}"
    return f"- {head}: {' '.join(part for part in said if part)}"


def index(view: IndexView) -> str:
    """Desks, topics, people or storylines with what they are."""
    here = Address(f"{view.kind}/index.md")
    lines = [_line(entry.link, entry.about, here) for entry in view.entries]
    lines += [_line(one.storyline, one.dek, here) for one in view.storylines]
    return _join(f"# {text(view.name)}", "\n".join(lines))


def standing(page: Standing) -> str:
    """A page of the newsroom's own, under its title."""
    return _join(f"# {text(page.title)}", page.markdown.strip())


def _briefs(briefs: Iterable[Brief], here: Address) -> str:
    return "\n".join(
        f"- {_link(Link(brief.headline, brief.address), here)} · "
        f"{text(dates.moment(brief.published, brief.language).day)}"
        + (" · withdrawn" if brief.state == "withdrawn" else "")
        for brief in briefs
    )


def _said(said: Said, here: Address) -> str:
    quote, brief = said.quote, said.brief
    words_said = quoted(quote.text, words.of(brief.language).quotation_marks)
    where = relative(here, brief.address) + f"#q{said.number}"
    via = f", through {text(quote.via)}" if quote.via else ""
    day = dates.moment(brief.published, brief.language).day
    return f"> {text(words_said)}\n>\n> — [{text(brief.headline)}]({where}), {text(day)}{via}"


def _line(link: Link, about: str | None, here: Address) -> str:
    return f"- {_link(link, here)}" + (f": {text(about)}" if about else "")


def _link(link: Link, here: Address) -> str:
    if link.address is None:
        return text(link.name)
    return f"[{text(link.name)}]({relative(here, link.address)})"


def _prose(about: str | None) -> str:
    return "\n\n".join(text(paragraph) for paragraph in about.split("\n\n")) if about else ""


def _join(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
