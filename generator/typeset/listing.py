"""Front page, storylines, corrections, standing pages as Markdown: what a code host or another generator shows of them."""

from collections.abc import Iterable

from generator.languages import Words, words_of
from generator.languages.marks import quoted
from generator.typeset.escape import text
from generator.typeset.front import RANKED
from generator.typeset.lines import brief_lines, join
from generator.typeset.links import linked
from generator.views import Amended
from generator.vocabulary import (
    Address,
    Course,
    Front,
    Link,
    Standing,
    Storyline,
)
from generator.vocabulary.addresses import ARCHIVE, FRONT


def front(name: str, tagline: str, front: Front, words: Words) -> str:
    """The newsroom's name, the briefs of its front page in their order, and the way to all of them."""
    here, lead, ranked = FRONT, front.lead, front.ranked
    briefs = (*((lead,) if lead else ()), *ranked[:RANKED])
    rest = linked(Link(words.all_briefs, ARCHIVE), here) if len(ranked) > RANKED else ""
    return join(f"# {text(name)}", text(tagline), brief_lines(briefs, here, words), rest)


def storyline(storyline: Storyline, course: Course, here: Address, words: Words) -> str:
    """A storyline's standing background, its people, and its briefs in order, as they stand on a leaf."""
    people = words.brief.comma.join(linked(member.who, here) for member in course.cast)
    briefs = [step.brief.teaser for step in course.steps]
    return join(
        f"# {text(storyline.title)}",
        f"*{text(storyline.dek)}*" if storyline.dek else "",
        *(text(paragraph) for paragraph in storyline.background),
        f"{words.people}{words.brief.colon}{people}" if people else "",
        f"## {words.brief_by_brief}\n\n{brief_lines(briefs, here, words)}",
    )


def amended(entries: Iterable[Amended], here: Address, words: Words) -> str:
    """What was put right, newest first."""
    lines = (amended_line(entry, here, words) for entry in entries)
    return join(f"# {words.corrections}", "\n".join(lines))


def amended_line(entry: Amended, here: Address, words: Words) -> str:
    """What was put right in a brief, and when."""
    marks = words_of(entry.language).brief.quotation_marks
    said = (
        words.brief.was.format(words=text(quoted(entry.wrong, marks))) if entry.wrong else "",
        words.brief.now.format(words=text(quoted(entry.right, marks))) if entry.right else "",
        text(entry.note) if entry.note else "",
    )
    kind = words.amendments[entry.kind]
    head = f"{text(entry.when.day)} · {kind} · {linked(entry.brief, here)}"
    return f"- {head}{words.brief.colon}{' '.join(part for part in said if part)}"


def standing(page: Standing) -> str:
    """A page of the newsroom's own, under its title."""
    return join(f"# {text(page.title)}", page.markdown.strip())
