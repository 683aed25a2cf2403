"""What the rules of the desk look at. In: articles, briefs and the edition. Out: Problems at the place in the file.

A Case is one article with its brief; a Newsroom is all of them at one moment.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from generator.annotation.registry import Registries
from generator.article import Article, Copy
from generator.problem import Position, Problem, Rule
from generator.prose.dates import MONTHS
from generator.vocabulary import Brief, Edition, FieldPath, Person, Section, Storyline

OUT = frozenset({"published", "withdrawn"})
"""The states of a brief that has an address on the published site."""

FIRST_ZONE = timedelta(hours=14)
"""A day begins first at UTC+14, in Kiribati."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article, the brief made from it, and the moment of the run."""

    article: Article
    brief: Brief
    registries: Registries
    now: datetime

    def problem(self, rule: Rule, field: FieldPath, message: str, hint: str) -> Problem:
        """The problem of `rule` being broken by the value at the key path `field`."""
        return problem_of(rule, self.article, field, message, hint)


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the newsroom's own: the file it stands in, from line `line` on, and its page's Markdown file."""

    path: str
    words: str
    line: int
    page: str


@dataclass(frozen=True)
class Newsroom:
    """Everything that was read and made of it; `site_url` is the site's own address, or ''."""

    copy: Copy
    briefs: Sequence[Brief]
    edition: Edition
    now: datetime
    site_url: str

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles by path."""
        return {article.path: article for article in self.copy.articles}

    @cached_property
    def cases(self) -> tuple[tuple[Article, Brief], ...]:
        """Every article that a brief was made from, with it, in the order of their files."""
        found = self.articles
        pairs = ((found[brief.path], brief) for brief in self.briefs if brief.path in found)
        return tuple(sorted(pairs, key=lambda pair: pair[0].path))

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """Every file of the content folder that articles can show, in the order of names."""
        return tuple(sorted(name for name in self.copy.files if not name.endswith((".md", ".yml"))))

    @cached_property
    def listings(self) -> tuple[Section | Person | Storyline, ...]:
        """Everything that has a page on which briefs are listed."""
        edition = self.edition
        return (*edition.desks, *edition.topics, *edition.people, *edition.storylines)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The Markdown of the standing pages, then the backgrounds of the storylines."""
        registries, path_of = self.copy.registries, self.copy.path_of
        pages = (
            Text(path_of(f"pages/{page.path}"), page.markdown, page.line, page.path)
            for page in registries.pages
        )
        backgrounds = (
            Text(
                path_of(f"storylines/{ident}.md"), entry.text, entry.line, f"storylines/{ident}.md"
            )
            for ident, entry in registries.storylines.items()
        )
        return (*pages, *backgrounds)

    @cached_property
    def withdrawn(self) -> Mapping[str, Brief]:
        """The withdrawn briefs by the path of their page."""
        return {brief.address.path: brief for brief in self.briefs if brief.state == "withdrawn"}


def problem_of(rule: Rule, article: Article, field: FieldPath, message: str, hint: str) -> Problem:
    """The problem of `rule` being broken by the value at `field`, or by the nearest block around it."""
    return Problem(
        path=article.path,
        position=position_of(article, field),
        rule=rule.code,
        severity=rule.severity,
        message=message,
        hint=hint,
        field=field,
    )


def position_of(article: Article, field: FieldPath) -> Position:
    """Where the value at `field` stands; where the file does not give it, the block that would hold it."""
    for length in range(len(field), 0, -1):
        if place := article.positions.get(field[:length]):
            return place
    return Position()


def start_of(when: datetime | date) -> datetime:
    """The earliest moment that `when` can mean: a day begins first at UTC+14."""
    if isinstance(when, datetime):
        return when
    return datetime(when.year, when.month, when.day, tzinfo=UTC) - FIRST_ZONE


def in_words(when: datetime | date) -> str:
    """'1 November 2024', or '1 November 2024, 18:00' for a moment."""
    day = f"{when.day} {MONTHS[when.month - 1]} {when.year}"
    return f"{day}, {when:%H:%M}" if isinstance(when, datetime) else day
