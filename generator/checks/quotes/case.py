"""What the rules about quotes look at: an article, its brief, and everybody who may have spoken.

In: an Article, the Brief made from it, the registries. Out: a Case, which also makes Problems.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.annotation.article import QuoteAnnotation, SpeakerAnnotation
from generator.annotation.registry import PersonEntry, Registries
from generator.article import Article
from generator.problem import Position, Problem, Rule
from generator.prose.attribution import Person
from generator.vocabulary import Brief, FieldPath, Quote, Span


@dataclass(frozen=True)
class Case:
    """An article and its brief."""

    article: Article
    brief: Brief
    registries: Registries

    @property
    def body(self) -> str:
        """The article's text."""
        return self.article.body

    @property
    def quotes(self) -> Iterator[tuple[int, QuoteAnnotation, Quote]]:
        """Each quote: its number, as the editor wrote it, as it was found."""
        annotated = self.article.annotation.quotes
        pairs = zip(annotated, self.brief.quotes, strict=True)
        return ((index, written, found) for index, (written, found) in enumerate(pairs))

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody in the registry, by id."""
        return _everybody(self.registries)

    def others(self, written: QuoteAnnotation) -> Mapping[str, Person]:
        """Everybody in the registry but the speaker."""
        speaker = None if isinstance(written.speaker, SpeakerAnnotation) else written.speaker
        return _all_but(speaker, self.registries)

    def speaker(self, written: QuoteAnnotation) -> Person:
        """The speaker as annotated, with every name and title they are known by."""
        if isinstance(written.speaker, SpeakerAnnotation):
            return Person((written.speaker.name,), _given(written.speaker.role, written.role))
        person = self.people[written.speaker]
        return Person(person.names, (*person.titles, *_given(written.role)), person.pronouns)

    def paragraph(self, span: Span) -> str:
        """'Paragraph 2'; 'The article' for what is not text."""
        for paragraph in self.brief.article.paragraphs:
            if paragraph.number and paragraph.span.start <= span.start < paragraph.span.end:
                return f"Paragraph {paragraph.number}"
        return "The article"

    def problem(self, rule: Rule, index: int, key: str, message: str, hint: str) -> Problem:
        """The problem of `rule` being broken by this key of the quote with this number."""
        field: FieldPath = ("quotes", index, key)
        return Problem(
            path=self.article.path,
            position=_position(self.article, field),
            rule=rule.code,
            severity=rule.severity,
            message=message,
            hint=hint,
            field=field,
        )


@lru_cache(maxsize=1)
def _everybody(registries: Registries) -> Mapping[str, Person]:
    return {ident: _person(entry) for ident, entry in registries.people.items()}


@lru_cache(maxsize=256)
def _all_but(speaker: str | None, registries: Registries) -> Mapping[str, Person]:
    everybody = _everybody(registries)
    return {ident: person for ident, person in everybody.items() if ident != speaker}


def _person(entry: PersonEntry) -> Person:
    names = (entry.name, *entry.aliases)
    return Person(names, (*entry.titles, *_given(entry.role)), entry.pronouns)


def _given(*values: str | None) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def _position(article: Article, field: FieldPath) -> Position:
    """Where the value at `field` stands; where the file does not give it, the key above."""
    while field and field not in article.positions:
        field = field[:-1]
    return article.positions.get(field, Position())
