"""What the rules of the desk look at. In: articles, briefs and slips. Out: Problems at the place in the file.

A Case is one article with its brief; a Newsroom is the slips of all of them at one moment.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import chain

from generator.annotation.registry import Registries
from generator.article import Article, Copy
from generator.checks.desk.likeness import Candidate
from generator.problem import Position, Problem, Rule
from generator.prose.dates import MONTHS
from generator.slip import Facts, Slip
from generator.vocabulary import OUT, Brief, FieldPath
from generator.vocabulary.addresses import Folder

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
    """Everything that was read, and the slip of each article.

    `site_url` is the site's own address, or ''; `preview` says that drafts and embargoed briefs
    are shown, `search` that the site has a page of search. `likeness_of` says how much the texts
    of two articles are alike, as far as `duplicates` asks, and `candidates_in` which texts of all
    with these samples to ask it of.
    """

    copy: Copy
    slips: Sequence[Slip]
    now: datetime
    site_url: str
    preview: bool
    search: bool
    likeness_of: Callable[[Slip, Slip], float]
    candidates_in: Callable[[Sequence[str]], Iterable[Candidate]]

    @cached_property
    def cases(self) -> tuple[tuple[Slip, Facts], ...]:
        """Every article that a brief was made from, with what is known of the brief, in the order of their files."""
        pairs = ((slip, slip.facts) for slip in self.slips if slip.facts)
        return tuple(sorted(pairs, key=lambda pair: pair[0].path))

    @cached_property
    def shown(self) -> tuple[Facts, ...]:
        """The briefs that have a page now."""
        return tuple(brief for _, brief in self.cases if self.preview or brief.state in OUT)

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """Every file of the content folder that articles can show, in the order of names."""
        return tuple(sorted(name for name in self.copy.files if not name.endswith((".md", ".yml"))))

    def lists_of(self, briefs: Sequence[Facts]) -> frozenset[str]:
        """The Markdown file of every page on which one of these briefs is listed."""
        known = self.copy.registries
        topics = chain.from_iterable(brief.topics for brief in briefs)
        people = chain.from_iterable(brief.people for brief in briefs)
        places = chain.from_iterable(brief.places for brief in briefs)
        lists: Mapping[Folder, Set[str | None]] = {
            "desks": known.desks.keys() & {brief.desk for brief in briefs},
            "topics": known.topics.keys() & topics,
            "people": known.people.keys() & people,
            "storylines": known.storylines.keys() & {brief.storyline for brief in briefs},
            "sources": known.publishers.keys() & {brief.publisher for brief in briefs},
            "places": {*places},
        }
        return frozenset(f"{folder}/{one}.md" for folder, ids in lists.items() for one in ids)

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
    def withdrawn(self) -> Mapping[str, Facts]:
        """The withdrawn briefs by the path of their page."""
        return {brief.page: brief for _, brief in self.cases if brief.state == "withdrawn"}


def problem_of(
    rule: Rule, article: Article | Slip, field: FieldPath, message: str, hint: str
) -> Problem:
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


def position_of(article: Article | Slip, field: FieldPath) -> Position:
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
